"""What has to go: confirmed absences, ended retention, erased people, removed accounts."""

from datetime import timedelta
from pathlib import Path

import pytest
from hand_clock import HandClock
from made_up_store import START, Desk, a_detail, a_vacancy, an_application

from recruiterdesk.domain.account import AccountState
from recruiterdesk.domain.application import Answer, Note
from recruiterdesk.domain.capability import Ability, Capability, CapabilityState
from recruiterdesk.domain.errors import NotFound, WrongUsage
from recruiterdesk.domain.outbox import OutboxState
from recruiterdesk.domain.query import ApplicationQuery, VacancyQuery
from recruiterdesk.domain.sentence import Sentence
from recruiterdesk.domain.write import AddNote, DeleteRecord, MoveStage, UploadDocument

LATER = START + timedelta(hours=1)


def count(desk: Desk, table: str) -> int:
    answer = desk.store._thread.run_now(lambda: desk.store._desk.execute(f"SELECT count(*) FROM {table}").get)
    assert isinstance(answer, int)
    return answer


PERSONAL = (
    "application",
    "application_fact",
    "candidate",
    "note",
    "document",
    "answer",
    "application_field",
    "stage_history",
    "search_text",
)


def whole_person(desk: Desk, remote_id: str = "ap_1") -> int:
    (id_,) = desk.take(an_application(remote_id, answers=(Answer("Q", "A"),)))
    detail = a_detail(an_application(remote_id), (Note(text="n", author="a"),), ("cv.pdf",), skype="s")
    desk.store.write_now(lambda w: w.applications.upsert_detail(desk.account, detail, START))
    desk.take(an_application(remote_id, stage="Interview"), at=START + timedelta(minutes=1))
    return id_


def test_a_removed_applicant_leaves_no_row_in_any_table(desk: Desk) -> None:
    id_ = whole_person(desk)
    assert all(count(desk, table) == 1 for table in PERSONAL)
    desk.store.write_now(lambda w: w.applications.remove([id_]))
    assert {table: count(desk, table) for table in PERSONAL} == dict.fromkeys(PERSONAL, 0)
    assert count(desk, "raw_json") == 1  # the vacancy's
    assert desk.store.read_now(lambda r: r.applications.ids(ApplicationQuery(search="jansen"))).tolist() == []
    assert desk.store.read_now(lambda r: r.vacancies.rows([1]))[0].funnel == {}
    with pytest.raises(NotFound):
        desk.store.read_now(lambda r: r.applications.view(id_))


def test_an_older_page_does_not_bring_a_removed_one_back_but_a_newer_one_does(desk: Desk, clock: HandClock) -> None:
    id_ = whole_person(desk)
    clock.turn(600)
    desk.store.write_now(lambda w: w.applications.remove([id_]))
    old = desk.store.write_now(lambda w: w.applications.upsert(desk.account, [an_application()], START + timedelta(minutes=5)))
    assert (old.seen, old.added) == (1, 0)
    new = desk.store.write_now(lambda w: w.applications.upsert(desk.account, [an_application()], LATER))
    assert new.added == 1


def test_an_erased_one_never_comes_back_and_its_entries_are_gone(desk: Desk) -> None:
    id_ = whole_person(desk)
    desk.queue(id_, AddNote(text="about her", author="Me"))
    desk.store.write_now(lambda w: w.applications.erase([id_]))
    assert count(desk, "outbox") == 0
    assert count(desk, "outbox_step") == 0
    again = desk.store.write_now(lambda w: w.applications.upsert(desk.account, [an_application()], LATER))
    assert again.added == 0


def test_a_deletion_at_the_provider_outlives_the_erasure_without_a_name(desk: Desk) -> None:
    id_ = whole_person(desk)
    entry = desk.queue(id_, DeleteRecord())
    desk.store.write_now(lambda w: w.applications.erase([id_]))
    (left,) = desk.store.read_now(lambda r: r.outbox.list())
    assert (left.id, left.target.name, left.target.remote_id) == (entry.id, "", f"ap_{id_}")
    assert "Sanne" not in str(left)
    done = desk.store.write_now(lambda w: w.outbox.transition(entry.id, OutboxState.SENDING, Sentence(".")))
    done = desk.store.write_now(lambda w: w.outbox.transition(entry.id, OutboxState.SENT, Sentence(".")))
    assert done.state is OutboxState.SENT


def test_whose_retention_has_ended_goes_and_the_others_stay(desk: Desk) -> None:
    ended, _, _ = desk.take(
        an_application("ap_1", retention_ends_at=START + timedelta(days=1)),
        an_application("ap_2", retention_ends_at=START + timedelta(days=9)),
        an_application("ap_3"),
    )
    news = []
    desk.store.subscribe(lambda change: news.append((change.removed, change.cause)))
    later = START + timedelta(days=2)
    assert desk.store.write_now(lambda w: w.applications.purge_overdue(later), cause="retention") == 1
    assert news == [(frozenset({ended}), "retention")]
    assert len(desk.store.read_now(lambda r: r.applications.ids(ApplicationQuery()))) == 2


def test_whom_the_provider_still_lists_after_the_day_stays_and_is_overdue(desk: Desk) -> None:
    ended = START - timedelta(days=1)
    (kept,) = desk.take(an_application("ap_1", retention_ends_at=ended))
    assert desk.store.write_now(lambda w: w.applications.purge_overdue(START + timedelta(days=9)), cause="retention") == 0
    (row,) = desk.store.read_now(lambda r: r.applications.rows([kept]))
    assert row.retention_ends_at == ended


async def test_files_of_a_removed_applicant_go_unless_another_needs_them(desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "cv.pdf").write_bytes(b"my life" * 1000)
    (tmp_path / "shared.pdf").write_bytes(b"same" * 1000)
    mine = await desk.store.files.put(tmp_path / "cv.pdf", "cv.pdf")
    shared = await desk.store.files.put(tmp_path / "shared.pdf", "shared.pdf")
    one, two = whole_person(desk), whole_person(desk, "ap_2")
    (document,) = desk.store.read_now(lambda r: r.applications.documents(one))
    (other,) = desk.store.read_now(lambda r: r.applications.documents(two))
    await desk.store.write(lambda w: w.applications.set_document_file(document.id, mine.sha256, mine.bytes))
    desk.queue(one, UploadDocument(file=shared))
    await desk.store.write(lambda w: w.applications.set_document_file(other.id, shared.sha256, shared.bytes))
    await desk.store.write(lambda w: w.applications.erase([one]))
    await desk.store.purge_residue()
    assert not await desk.store.files.has(mine.sha256)
    assert await desk.store.files.has(shared.sha256)


def test_a_removed_vacancy_leaves_its_applicants_without_one(desk: Desk) -> None:
    (id_,) = desk.take(an_application())
    desk.store.write_now(lambda w: w.vacancies.remove([1]))
    row = desk.store.read_now(lambda r: r.applications.rows([id_]))[0]
    assert (row.vacancy_id, row.vacancy_title) == (None, None)
    assert desk.store.read_now(lambda r: r.vacancies.ids(VacancyQuery())).tolist() == []
    assert desk.store.read_now(lambda r: r.vacancies.remote_ids(desk.account)) == set()
    with pytest.raises(NotFound):
        desk.store.read_now(lambda r: r.vacancies.view(1))
    old = desk.store.write_now(lambda w: w.vacancies.upsert(desk.account, [a_vacancy()], START - timedelta(hours=1)))
    assert old.added == 0


def test_an_account_goes_with_everything_and_leaves_nothing(desk: Desk) -> None:
    id_ = whole_person(desk)
    desk.queue(id_, MoveStage(stage="Hired"))
    desk.store.write_now(lambda w: w.passes.record(desk.account, "applications", START, LATER, 1, 1, True, 1))
    other = desk.store.write_now(lambda w: w.accounts.add("Beta", "homerun", "https://x", {}, {}))
    desk.store.write_now(lambda w: w.applications.upsert(other, [an_application("ap_1")], START))
    assert desk.store.write_now(lambda w: w.accounts.remove(desk.account)) == []
    assert [account.name for account in desk.store.read_now(lambda r: r.accounts.all())] == ["Beta"]
    assert {count(desk, table) for table in ("application", "candidate", "search_text", "raw_json")} == {1}
    assert {count(desk, table) for table in ("outbox", "sync_pass", "vacancy", "stage", "vacancy_count")} == {0}
    assert desk.store.integrity() == []


def test_what_arrives_for_an_account_that_was_removed_is_refused(desk: Desk) -> None:
    desk.store.write_now(lambda w: w.accounts.remove(desk.account))
    with pytest.raises(NotFound):
        desk.take(an_application())
    with pytest.raises(NotFound):
        desk.store.write_now(lambda w: w.vacancies.upsert(desk.account, [a_vacancy()], LATER))


def test_accounts_are_found_by_name_and_keep_what_they_are_told(desk: Desk) -> None:
    name = "Acme"
    no_notes = {Capability.READ_NOTES: CapabilityState(Ability.NO, Sentence("The key lacks {scope}.", {"scope": "notes:read"}))}
    reason = Sentence("Waiting for {host}.", {"host": "api.homerun.co"})
    desk.store.write_now(lambda w: w.accounts.set_capabilities(desk.account, no_notes))
    desk.store.write_now(lambda w: w.accounts.set_settings(desk.account, {"quiet_window": "130"}))
    desk.store.write_now(lambda w: w.accounts.set_base_url(desk.account, "https://other"))
    desk.store.write_now(lambda w: w.accounts.set_state(desk.account, AccountState.UNREACHABLE, reason))
    desk.store.write_now(lambda w: w.accounts.mark_complete_sync(desk.account, START))
    desk.take(an_application())
    account = desk.store.read_now(lambda r: r.accounts.get(name.lower()))
    assert (account.name, account.capabilities, account.settings, account.base_url) == (
        name,
        no_notes,
        {"quiet_window": "130"},
        "https://other",
    )
    assert (account.state, account.state_reason, account.last_complete_sync) == (AccountState.UNREACHABLE, reason, START)
    assert (account.vacancies, account.applicants, account.queued) == (1, 1, 0)
    with pytest.raises(WrongUsage, match="already"):
        desk.store.write_now(lambda w: w.accounts.add("ACME", "homerun", "https://x", {}, {}))
    for asked in (lambda w: w.accounts.get("nobody"), lambda w: w.accounts.by_id(99), lambda w: w.accounts.set_base_url(99, "x")):
        with pytest.raises(NotFound):
            desk.store.write_now(asked)


def test_the_same_state_twice_is_no_news_and_keeps_its_beginning(desk: Desk, clock: HandClock) -> None:
    def say(text: str) -> None:
        desk.store.write_now(lambda w: w.accounts.set_state(desk.account, AccountState.UNREACHABLE, Sentence(text)))

    say("No answer.")
    since = desk.store.read_now(lambda r: r.accounts.by_id(desk.account)).state_since
    news: list[object] = []
    desk.store.subscribe(news.append)
    clock.turn(60)
    say("No answer.")
    assert news == []
    say("Still no answer.")
    account = desk.store.read_now(lambda r: r.accounts.by_id(desk.account))
    assert (account.state_since, str(account.state_reason)) == (since, "Still no answer.")


def test_passes_are_kept_and_the_newest_is_found(desk: Desk) -> None:
    assert desk.store.read_now(lambda r: r.passes.last(desk.account, "applications")) is None

    def record(minutes: int) -> None:
        at = START + timedelta(minutes=minutes)
        desk.store.write_now(lambda w: w.passes.record(desk.account, "applications", at, at, 3, minutes, minutes > 0, 300))

    for minutes in (0, 5):
        record(minutes)
    last = desk.store.read_now(lambda r: r.passes.last(desk.account, "applications"))
    assert last is not None
    assert (last.seen, last.is_clean, last.total, last.pages) == (5, True, 300, 3)


def test_settings_keep_json_and_forget(desk: Desk) -> None:
    def keep(value: object) -> None:
        desk.store.write_now(lambda w: w.settings.set("x", value))
        assert desk.store.read_now(lambda r: r.settings.get("x", value)) == value

    for value in ("text", 5, 1.5, True, ["a"], {"b": 1}):
        keep(value)
    assert desk.store.read_now(lambda r: r.settings.get("x", "another type")) == "another type"
    desk.store.write_now(lambda w: w.settings.set("x", None))
    assert desk.store.read_now(lambda r: r.settings.get("x", None)) is None
