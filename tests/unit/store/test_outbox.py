"""The outbox: frozen contents, legal lives, wishes shown until they are confirmed or refused."""

from datetime import datetime, timedelta
from functools import partial
from typing import Any

import apsw
import pytest
from hand_clock import HandClock
from made_up_store import START, Desk, a_detail, a_vacancy, an_application

from recruiterdesk.domain.application import ApplicationRow, DocumentKind, Note
from recruiterdesk.domain.errors import NotFound, StorageTrouble, WrongUsage
from recruiterdesk.domain.funnel import Funnel
from recruiterdesk.domain.outbox import OutboxEntry, OutboxError, OutboxState, Sighting, Target
from recruiterdesk.domain.query import ApplicationQuery
from recruiterdesk.domain.sentence import Sentence
from recruiterdesk.domain.write import (
    AddNote,
    CreateApplication,
    DeleteRecord,
    EditRecord,
    FileRef,
    MoveStage,
    UploadDocument,
    fingerprint,
    freeze,
)

S = OutboxState
SAID = Sentence("Said.")


def go(desk: Desk, entry: OutboxEntry, *states: OutboxState, **options: Any) -> OutboxEntry:
    """Let an entry pass through the states; the options go with the last of them."""

    def step(state: OutboxState) -> OutboxEntry:
        last = options if state is states[-1] else {}
        return desk.store.write_now(lambda w: w.outbox.transition(entry.id, state, SAID, **last), cause="send")

    return [step(state) for state in states][-1]


def row_of(desk: Desk, id_: int) -> ApplicationRow:
    return desk.store.read_now(lambda r: r.applications.rows([id_]))[0]


@pytest.fixture
def sanne(desk: Desk) -> int:
    return desk.take(an_application())[0]


def test_an_entry_keeps_exactly_what_was_written(desk: Desk, sanne: int) -> None:
    write = AddNote(text="Regel één\nregel twee 😀", author="Piet", is_sensitive=True)
    entry = desk.queue(sanne, write)
    assert entry.write == write
    assert entry.sha256 == fingerprint(freeze(write))
    assert (entry.state, entry.kind, entry.account, entry.provider) == (S.QUEUED, "note", "Acme", "homerun")
    assert [step.state for step in entry.steps] == [S.QUEUED]
    assert desk.store.read_now(lambda r: r.outbox.get(entry.id)) == entry
    assert desk.store.read_now(lambda r: r.outbox.get(entry.id[:20])) == entry


def test_a_frozen_content_cannot_be_altered_even_by_sql(desk: Desk, sanne: int) -> None:
    entry = desk.queue(sanne, AddNote(text="a", author="b"))
    db = desk.store._desk
    for statement in (
        "UPDATE outbox SET content = x'00'",
        "UPDATE outbox SET sha256 = 'x'",
        "UPDATE outbox SET kind = 'move'",
        "UPDATE outbox_step SET what = '{}'",
    ):
        with pytest.raises(apsw.ConstraintError, match="never changes"):
            desk.store._thread.run_now(partial(db.execute, statement))
    db_steps = desk.store._thread.run_now(
        lambda: db.execute("DROP TRIGGER outbox_is_frozen") and db.execute("UPDATE outbox SET content = x'7b7d'")
    )
    assert db_steps is not None
    with pytest.raises(StorageTrouble):
        desk.store.read_now(lambda r: r.outbox.get(entry.id))


def test_ids_that_no_or_several_entries_begin_with_are_refused(desk: Desk, sanne: int) -> None:
    entries = [desk.queue(sanne, AddNote(text=text, author="b")) for text in "ab"]
    with pytest.raises(WrongUsage):
        desk.store.read_now(lambda r: r.outbox.get(entries[0].id[:2]))

    def get(unknown: str) -> None:
        with pytest.raises(NotFound):
            desk.store.read_now(lambda r: r.outbox.get(unknown))

    for unknown in ("ffff", "", "%", "zz"):
        get(unknown)


def test_a_write_for_someone_who_is_gone_is_not_kept(desk: Desk) -> None:
    with pytest.raises(NotFound):
        desk.queue(4711, AddNote(text="a", author="b"))
    assert desk.store.read_now(lambda r: r.outbox.list(include_done=True)) == []


def test_text_that_nobody_could_be_sent_is_refused_with_a_sentence(desk: Desk, sanne: int) -> None:
    with pytest.raises(WrongUsage, match="character"):
        desk.queue(sanne, AddNote(text="\ud800", author="b"))


def test_a_move_shows_its_wish_until_it_is_refused(desk: Desk, sanne: int) -> None:
    entry = desk.queue(sanne, MoveStage(stage="Interview", from_stage="Applied"))
    row = row_of(desk, sanne)
    assert (row.stage, row.funnel, row.pending, row.trouble) == ("Interview", Funnel.INTERVIEW, (entry.id,), None)
    assert desk.store.read_now(lambda r: r.vacancies.rows([1]))[0].funnel == {"interview": 1}
    assert list(desk.store.read_now(lambda r: r.applications.ids(ApplicationQuery(stage="Interview")))) == [sanne]
    error = OutboxError(kind="validation", message=Sentence("No such stage."))
    entry = go(desk, entry, S.SENDING, S.REFUSED, error=error)
    row = row_of(desk, sanne)
    assert (row.stage, row.funnel, row.pending, row.trouble) == ("Applied", Funnel.NEW, (entry.id,), "refused")
    assert entry.error == error
    assert entry.write == MoveStage(stage="Interview", from_stage="Applied")
    go(desk, entry, S.CANCELLED)
    row = row_of(desk, sanne)
    assert (row.stage, row.pending, row.trouble) == ("Applied", (), None)


def test_a_retried_refusal_shows_its_wish_again(desk: Desk, sanne: int) -> None:
    entry = go(desk, desk.queue(sanne, MoveStage(stage="Interview")), S.SENDING, S.REFUSED)
    entry = go(desk, entry, S.QUEUED)
    assert entry.error is None
    assert row_of(desk, sanne).stage == "Interview"


def test_a_sent_move_does_not_flicker_back(desk: Desk, sanne: int, clock: HandClock) -> None:
    before_sending = clock.now()
    clock.turn(5)
    entry = go(desk, desk.queue(sanne, MoveStage(stage="Interview", from_stage="Applied")), S.SENDING)
    clock.turn(5)
    entry = go(desk, entry, S.SENT)
    assert entry.sent_at == clock.now()
    row = row_of(desk, sanne)
    assert (row.stage, row.pending) == ("Interview", ())
    # A page whose reading began before the move must not undo it; one that began after it counts, even if its JSON is the old one.
    desk.take(an_application(), at=before_sending)
    assert row_of(desk, sanne).stage == "Interview"
    clock.turn(60)
    desk.take(an_application(), at=clock.now())
    assert row_of(desk, sanne).stage == "Applied"
    history = [(step.what, step.before, step.after, step.by) for step in desk.view(sanne).history]
    assert history[:2] == [("stage", "Interview", "Applied", "sync"), ("stage", "Applied", "Interview", "you")]


def test_a_receipt_that_comes_before_the_transition_is_our_doing(desk: Desk, sanne: int, clock: HandClock) -> None:
    entry = go(desk, desk.queue(sanne, MoveStage(stage="Interview", from_stage="Applied")), S.SENDING)
    clock.turn(1)
    desk.take(an_application(stage="Interview"), at=clock.now())
    go(desk, entry, S.SENT)
    assert [(step.what, step.by) for step in desk.view(sanne).history] == [("stage", "you"), ("created", "sync")]


def test_a_move_to_another_vacancy_shows_there(desk: Desk, sanne: int) -> None:
    desk.store.write_now(lambda w: w.vacancies.upsert(desk.account, [a_vacancy("job_2", "Two", stages=("Start", "End"))], START))
    entry = desk.queue(sanne, MoveStage(stage="Start", vacancy_remote_id="job_2"))
    row = row_of(desk, sanne)
    assert (row.vacancy_title, row.vacancy_remote_id, row.stage) == ("Two", "job_2", "Start")
    go(desk, entry, S.SENDING, S.SENT)
    assert row_of(desk, sanne).vacancy_title == "Two"
    assert {(step.what, step.after) for step in desk.view(sanne).history} >= {("vacancy", "Two"), ("stage", "Start")}


def test_the_last_of_two_moves_is_shown_and_the_first_sent_one_is_the_base(desk: Desk, sanne: int) -> None:
    first = desk.queue(sanne, MoveStage(stage="Phone call"))
    second = desk.queue(sanne, MoveStage(stage="Interview"))
    assert row_of(desk, sanne).stage == "Interview"
    go(desk, first, S.SENDING, S.SENT)
    assert row_of(desk, sanne).stage == "Interview"
    go(desk, second, S.CANCELLED)
    assert row_of(desk, sanne).stage == "Phone call"


def test_an_edit_shows_in_rows_view_and_search_and_goes_when_cancelled(desk: Desk, sanne: int) -> None:
    fields: dict[str, str | bool | list[str] | dict[str, str] | None] = {
        "last_name": "Smit",
        "email": None,
        "skype": "s.smit",
        "sourced": True,
    }
    entry = desk.queue(sanne, EditRecord(fields=fields))
    row = row_of(desk, sanne)
    assert (row.name, row.email) == ("Sanne Smit", None)
    assert desk.view(sanne).fields == {"skype": "s.smit", "sourced": "true"}
    assert list(desk.store.read_now(lambda r: r.applications.ids(ApplicationQuery(search="smit")))) == [sanne]
    go(desk, entry, S.CANCELLED)
    assert row_of(desk, sanne).name == "Sanne Jansen"
    assert list(desk.store.read_now(lambda r: r.applications.ids(ApplicationQuery(search="smit")))) == []
    sent = go(desk, desk.queue(sanne, EditRecord(fields=fields)), S.SENDING, S.SENT)
    assert sent.state is S.SENT
    assert row_of(desk, sanne).name == "Sanne Smit"
    assert desk.view(sanne).fields["skype"] == "s.smit"


def test_a_note_is_shown_pending_then_kept_once(desk: Desk, sanne: int, clock: HandClock) -> None:
    entry = desk.queue(sanne, AddNote(text="Hello", author="Me"))
    (note,) = desk.view(sanne).notes
    assert (note.text, note.pending, note.is_local, note.trouble) == ("Hello", entry.id, False, None)
    entry = go(desk, entry, S.SENDING, S.UNCERTAIN)
    assert desk.view(sanne).notes[0].trouble == "uncertain"
    assert row_of(desk, sanne).trouble == "uncertain"
    go(desk, entry, S.SENT)
    (note,) = desk.view(sanne).notes
    assert (note.text, note.pending) == ("Hello", None)
    clock.turn(30)
    detail = a_detail(an_application(), (Note(text="Hello", author="Me", created_at=clock.now()),))
    desk.store.write_now(lambda w: w.applications.upsert_detail(desk.account, detail, clock.now()))
    assert [(n.text, n.id) for n in desk.view(sanne).notes] == [("Hello", note.id)]


def test_a_note_that_a_reading_brought_before_the_confirmation_is_not_doubled(desk: Desk, sanne: int, clock: HandClock) -> None:
    entry = go(desk, desk.queue(sanne, AddNote(text="Hello", author="Me")), S.SENDING, S.UNCERTAIN)
    clock.turn(140)
    detail = a_detail(an_application(), (Note(text="Hello", author="Me", created_at=clock.now() - timedelta(seconds=135)),))
    desk.store.write_now(lambda w: w.applications.upsert_detail(desk.account, detail, clock.now()))
    go(desk, entry, S.SENT)
    assert len(desk.view(sanne).notes) == 1


def test_an_older_equal_note_does_not_swallow_the_new_one(desk: Desk, sanne: int, clock: HandClock) -> None:
    detail = a_detail(an_application(), (Note(text="Called, no answer", author="Me", created_at=clock.now() - timedelta(days=3)),))
    desk.store.write_now(lambda w: w.applications.upsert_detail(desk.account, detail, clock.now()))
    go(desk, desk.queue(sanne, AddNote(text="Called, no answer", author="Me")), S.SENDING, S.SENT)
    assert len(desk.view(sanne).notes) == 2


def test_an_upload_is_a_document_at_once_and_stays_one(desk: Desk, sanne: int) -> None:
    file = FileRef(sha256="a" * 64, name="cv.pdf", bytes=99)
    entry = desk.queue(sanne, UploadDocument(file=file))
    (document,) = desk.view(sanne).documents
    assert (document.name, document.file, document.pending, document.kind) == ("cv.pdf", "a" * 64, entry.id, DocumentKind.RESUME)
    go(desk, entry, S.SENDING, S.SENT)
    (document,) = desk.view(sanne).documents
    assert (document.number, document.file, document.pending) == (1, "a" * 64, None)


def test_a_deletion_keeps_the_row_until_it_is_confirmed(desk: Desk, sanne: int) -> None:
    entry = desk.queue(sanne, DeleteRecord())
    follower = desk.queue(sanne, AddNote(text="typed after", author="Me"))
    assert row_of(desk, sanne).pending == (entry.id, follower.id)
    go(desk, entry, S.SENDING, S.SENT)
    assert desk.store.read_now(lambda r: r.applications.rows([sanne])) == []
    follower = desk.store.read_now(lambda r: r.outbox.get(follower.id))
    assert follower.state is S.REFUSED
    assert follower.write == AddNote(text="typed after", author="Me")


def create(desk: Desk, **options: Any) -> tuple[int, OutboxEntry]:
    write = CreateApplication(vacancy_remote_id="job_1", fields={"first_name": "Nieuw", "last_name": "Persoon", "email": "n@x.nl"})
    local = desk.store.write_now(lambda w: w.add_local_application(desk.account, 1, write))
    target = Target(table="application", local_id=local, remote_id=None, name="Nieuw Persoon")
    entry = desk.store.write_now(lambda w: w.outbox.add(desk.account, target, write, summary=SAID, **options))
    return local, entry


def test_a_new_applicant_shows_at_once_and_is_adopted(desk: Desk) -> None:
    local, entry = create(desk)
    upload = desk.queue(local, UploadDocument(file=FileRef(sha256="a" * 64, name="cv.pdf", bytes=9)), after=entry.id)
    row = row_of(desk, local)
    assert (row.is_local, row.name, row.vacancy_title, row.pending) == (True, "Nieuw Persoon", "Engineer", (entry.id, upload.id))
    assert desk.store.read_now(lambda r: r.applications.remote_ids(desk.account)) == set()
    assert [e.id for e in desk.store.read_now(lambda r: r.outbox.due(desk.account, START))] == [entry.id]
    go(desk, entry, S.SENDING, S.SENT, remote_id="ap_77")
    row = row_of(desk, local)
    assert (row.is_local, row.remote_id) == (False, "ap_77")
    (due,) = desk.store.read_now(lambda r: r.outbox.due(desk.account, START))
    assert (due.id, due.target.remote_id) == (upload.id, "ap_77")
    desk.store.write_now(lambda w: w.applications.adopt(local, "ap_77"))
    desk.take(an_application("ap_77", "Nieuw", "Persoon"), at=START)
    assert desk.store.read_now(lambda r: r.applications.by_ref(desk.account, "ap_77")) == local


def test_a_new_applicant_that_was_pulled_meanwhile_melts_into_one(desk: Desk) -> None:
    local, entry = create(desk)
    (pulled,) = desk.take(an_application("ap_77", "Nieuw", "Persoon"))
    note = desk.queue(pulled, AddNote(text="x", author="y"))
    go(desk, entry, S.SENDING, S.SENT, remote_id="ap_77")
    assert desk.store.read_now(lambda r: r.applications.ids(ApplicationQuery())).tolist() == [local]
    assert desk.store.read_now(lambda r: r.outbox.get(note.id)).target.local_id == local
    assert row_of(desk, local).pending == (note.id,)


def test_cancelling_a_new_applicant_takes_the_row_and_the_cv_with_it(desk: Desk) -> None:
    local, entry = create(desk)
    upload = desk.queue(local, UploadDocument(file=FileRef(sha256="a" * 64, name="cv.pdf", bytes=9)), after=entry.id)
    go(desk, entry, S.CANCELLED)
    assert desk.store.read_now(lambda r: r.applications.rows([local])) == []
    assert desk.store.read_now(lambda r: r.outbox.get(upload.id)).state is S.CANCELLED
    assert desk.store.read_now(lambda r: r.outbox.list()) == []


def test_a_refused_new_applicant_stays_with_its_trouble(desk: Desk) -> None:
    local, entry = create(desk)
    go(desk, entry, S.SENDING, S.REFUSED)
    assert row_of(desk, local).trouble == "refused"


def due(desk: Desk, now: datetime = START) -> list[str]:
    return [entry.id for entry in desk.store.read_now(lambda r: r.outbox.due(desk.account, now))]


def test_held_entries_wait_and_pauses_are_kept(desk: Desk, sanne: int) -> None:
    held = desk.queue(sanne, AddNote(text="a", author="b"), hold_until=START + timedelta(seconds=10))
    assert held.state is S.HELD
    assert due(desk) == []
    assert due(desk, START + timedelta(seconds=10)) == [held.id]
    go(desk, held, S.QUEUED, not_before=START + timedelta(minutes=2))
    assert due(desk, START + timedelta(minutes=1)) == []
    assert due(desk, START + timedelta(minutes=2)) == [held.id]


def test_the_order_for_one_target_is_kept_and_targets_do_not_wait_for_each_other(desk: Desk) -> None:
    one, two = desk.take(an_application("ap_1"), an_application("ap_2"))
    first = desk.queue(one, AddNote(text="a", author="b"))
    second = desk.queue(one, AddNote(text="c", author="b"))
    other = desk.queue(two, AddNote(text="d", author="b"))
    assert due(desk) == [first.id, other.id]
    go(desk, first, S.SENDING)
    assert due(desk) == [other.id]
    go(desk, first, S.REFUSED)
    assert due(desk) == [second.id, other.id]


def test_an_uncertain_entry_holds_up_moves_but_not_notes(desk: Desk, sanne: int) -> None:
    unsure = go(desk, desk.queue(sanne, MoveStage(stage="Interview")), S.SENDING, S.UNCERTAIN)
    move = desk.queue(sanne, MoveStage(stage="Hired"))
    assert due(desk) == []
    go(desk, move, S.CANCELLED)
    note = desk.queue(sanne, AddNote(text="a", author="b"))
    assert due(desk) == [note.id]
    go(desk, unsure, S.SENT)
    assert due(desk) == [note.id]


def test_what_becomes_known_is_kept_and_counted(desk: Desk, sanne: int) -> None:
    entry = desk.queue(sanne, AddNote(text="a", author="b"))
    seen = Sighting(at=START, matching=0, state="Applied")
    entry = go(desk, entry, S.SENDING, baseline=seen, attempts=1)
    entry = go(desk, entry, S.SENDING, is_bytes_sent=True)
    later = Sighting(at=START, matching=1)
    entry = go(desk, entry, S.UNCERTAIN, latest=later, resends=1)
    assert (entry.baseline, entry.latest, entry.attempts, entry.resends, entry.is_bytes_sent) == (seen, later, 1, 1, True)
    assert [step.state for step in entry.steps] == [S.QUEUED, S.SENDING, S.SENDING, S.UNCERTAIN]
    assert desk.store.read_now(lambda r: r.outbox.counts()) == {S.UNCERTAIN: 1}
    assert desk.store.read_now(lambda r: r.outbox.counts(desk.account)) == {S.UNCERTAIN: 1}
    assert desk.store.read_now(lambda r: r.accounts.all())[0].queued == 0


def test_a_confirmed_absence_refuses_what_was_queued_and_keeps_its_text(desk: Desk, sanne: int) -> None:
    entry = desk.queue(sanne, AddNote(text="typed long", author="b"))
    desk.store.write_now(lambda w: w.applications.remove([sanne]), cause="sync")
    entry = desk.store.read_now(lambda r: r.outbox.get(entry.id))
    assert (entry.state, entry.write) == (S.REFUSED, AddNote(text="typed long", author="b"))
    assert entry.error is not None
    assert entry.error.kind == "not_found"


def test_done_entries_can_be_forgotten(desk: Desk, sanne: int, clock: HandClock) -> None:
    go(desk, desk.queue(sanne, AddNote(text="a", author="b")), S.SENDING, S.SENT)
    stays = desk.queue(sanne, AddNote(text="c", author="b"))
    assert desk.store.write_now(lambda w: w.outbox.forget_done(clock.now() + timedelta(seconds=1))) == 1
    assert [entry.id for entry in desk.store.read_now(lambda r: r.outbox.list(include_done=True))] == [stays.id]


def test_the_news_names_entry_account_and_applicant(desk: Desk, sanne: int) -> None:
    news: list[Any] = []
    desk.store.subscribe(news.append)
    entry = desk.queue(sanne, MoveStage(stage="Interview"))
    (change,) = news
    assert (change.outbox, change.applications, change.accounts) == (frozenset({entry.id}), frozenset({sanne}), frozenset({desk.account}))
    assert change.cause == "user"
