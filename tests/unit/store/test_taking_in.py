"""What sync reads, taken in: nothing twice, nothing older over newer, and a history that the provider does not give."""

from datetime import UTC, date, datetime, timedelta

import msgspec
from hand_clock import HandClock
from made_up_store import START, Desk, a_detail, a_vacancy, an_application

from recruiterdesk.domain.application import Answer, Document, DocumentKind, Note, Person
from recruiterdesk.domain.funnel import Funnel
from recruiterdesk.domain.query import ApplicationQuery
from recruiterdesk.domain.write import EditRecord, MoveStage

LATER = START + timedelta(minutes=5)
LATEST = START + timedelta(minutes=10)


def test_the_same_page_again_changes_nothing_and_is_no_news(desk: Desk) -> None:
    page = [an_application(f"ap_{place}") for place in range(20)]
    desk.take(*page)
    news: list[object] = []
    desk.store.subscribe(news.append)
    counts = desk.store.write_now(lambda w: w.applications.upsert(desk.account, page, LATER))
    assert (counts.seen, counts.added, counts.changed) == (20, 0, 0)
    assert news == []


def test_every_member_comes_back_as_it_went_in(desk: Desk) -> None:
    application = an_application(
        rating=4.5,
        votes=3,
        status="active",
        sources=("LinkedIn", "Referral"),
        answers=(Answer("Why?", "Because"),),
        is_sourced=True,
        updated_at=START + timedelta(microseconds=7),
        hired_at=START,
        first_reply_at=START,
        retention_ends_at=START,
        url="https://x",
    )
    person = Person(
        first_name="Sanne",
        last_name="de Vries",
        email="S@x.nl",
        phone="06 12",
        city="Breda",
        country="NL",
        date_of_birth=date(1990, 2, 3),
        has_photo=True,
    )
    (id_,) = desk.take(msgspec.structs.replace(application, person=person))
    view = desk.store.read_now(lambda r: r.applications.view(id_))
    assert view.person == person
    assert (view.row.rating, view.row.status, view.row.sources, view.row.url) == (4.5, "active", ("LinkedIn", "Referral"), "https://x")
    assert view.row.updated_at == application.updated_at
    assert view.row.name == "Sanne de Vries"
    assert view.answers == (Answer("Why?", "Because"),)
    assert (view.is_sourced, view.first_reply_at, view.row.hired_at, view.row.retention_ends_at) == (True, START, START, START)
    assert view.stages == ("Applied", "Phone call", "Interview", "Hired")
    assert view.notes_state == "never"
    assert view.detail_at is None


def test_a_stage_seen_changed_becomes_history(desk: Desk) -> None:
    desk.store.write_now(lambda w: w.vacancies.upsert(desk.account, [a_vacancy("job_2", "Other")], START))
    (id_,) = desk.take(an_application())
    desk.take(an_application(stage="Interview"), at=LATER)
    desk.take(an_application(stage="Interview", vacancy_remote_id="job_2", is_disqualified=True), at=LATEST)
    history = desk.store.read_now(lambda r: r.applications.view(id_)).history
    assert [(step.what, step.before, step.after, step.by) for step in history] == [
        ("disqualified", None, "yes", "sync"),
        ("vacancy", "Engineer", "Other", "sync"),
        ("stage", "Applied", "Interview", "sync"),
        ("created", None, "Applied", "sync"),
    ]
    assert [step.at for step in history] == [LATEST, LATEST, LATER, START]
    row = desk.store.read_now(lambda r: r.applications.rows([id_]))[0]
    assert (row.funnel, row.vacancy_title) == (Funnel.REJECTED, "Other")


def test_an_older_reading_never_overwrites_a_newer_one(desk: Desk) -> None:
    (id_,) = desk.take(an_application(stage="Interview"), at=LATER)
    desk.take(an_application(stage="Applied"), at=START)
    assert desk.store.read_now(lambda r: r.applications.rows([id_]))[0].stage == "Interview"


def test_what_a_reading_did_not_ask_for_stays(desk: Desk) -> None:
    (id_,) = desk.take(an_application(sources=("Indeed",), answers=(Answer("Q", "A"),)))
    desk.take(an_application(sources=None, answers=None, stage="Interview", raw=b'{"id":2}'), at=LATER)
    view = desk.store.read_now(lambda r: r.applications.view(id_))
    assert view.row.sources == ("Indeed",)
    assert view.answers == (Answer("Q", "A"),)


def test_changed_json_with_the_same_meaning_is_kept_but_is_no_change(desk: Desk) -> None:
    (id_,) = desk.take(an_application())
    counts = desk.store.write_now(lambda w: w.applications.upsert(desk.account, [an_application(raw=b'{"extra":1}')], LATER))
    assert counts.changed == 0
    kept = desk.store._thread.run_now(
        lambda: desk.store._desk.execute("SELECT content FROM raw_json WHERE kind = 'application' AND record_id = ?", (id_,)).get
    )
    assert kept == b'{"extra":1}'


def test_applicants_read_before_their_vacancy_find_it_later(desk: Desk) -> None:
    (id_,) = desk.take(an_application(vacancy_remote_id="job_9"))
    assert desk.store.read_now(lambda r: r.applications.rows([id_]))[0].vacancy_id is None
    desk.store.write_now(lambda w: w.vacancies.upsert(desk.account, [a_vacancy("job_9", "Late one")], LATER))
    row = desk.store.read_now(lambda r: r.applications.rows([id_]))[0]
    assert row.vacancy_title == "Late one"
    assert desk.store.read_now(lambda r: r.vacancies.view(row.vacancy_id or 0)).stage_counts[0] == ("Applied", 1)


def test_ten_megabyte_names_nul_and_surrogates_are_taken_in(desk: Desk) -> None:
    (id_,) = desk.take(an_application("ap_\x00\ud800", "x" * 10_000_000, "N\x00l\ud800", stage="S\x00", sources=("\ud83d",)))
    row = desk.store.read_now(lambda r: r.applications.rows([id_]))[0]
    assert len(row.first_name) == 4096
    assert row.first_name.endswith("…")
    assert row.last_name == "N\ufffdl\ufffd"
    assert row.stage == "S\ufffd"


def test_a_detail_brings_notes_documents_and_fields(desk: Desk) -> None:
    (id_,) = desk.take(an_application())
    notes = (Note(text="One", author="P", is_sensitive=True, created_at=START), Note(text="Two", author="P"))
    detail = a_detail(an_application(), notes, ("cv.pdf",), skype="sanne", pronouns="she")
    counts = desk.store.write_now(lambda w: w.applications.upsert_detail(desk.account, detail, LATER))
    assert (counts.seen, counts.changed) == (1, 0)
    again = desk.store.write_now(lambda w: w.applications.upsert_detail(desk.account, detail, LATEST))
    assert again.changed == 0
    view = desk.store.read_now(lambda r: r.applications.view(id_))
    assert [(note.text, note.is_sensitive, note.created_at) for note in view.notes] == [("One", True, START), ("Two", False, None)]
    assert [(document.number, document.name, document.is_cached) for document in view.documents] == [(1, "cv.pdf", False)]
    assert view.fields == {"skype": "sanne", "pronouns": "she"}
    assert (view.notes_state, view.detail_at) == ("read", LATEST)


def test_notes_that_are_the_same_keep_their_ids_and_local_ones_stay(desk: Desk) -> None:
    (id_,) = desk.take(an_application())
    one, two, three = (Note(text=text, author="P") for text in ("one", "two", "three"))

    def take(*notes: Note, at: datetime) -> None:
        desk.store.write_now(lambda w: w.applications.upsert_detail(desk.account, a_detail(an_application(), notes), at))

    take(one, two, at=START)
    desk.store.write_now(lambda w: w.applications.add_local_note(id_, "mine", "Me"))
    before = {note.text: note.id for note in desk.store.read_now(lambda r: r.applications.view(id_)).notes}
    take(three, two, at=LATER)
    after = desk.store.read_now(lambda r: r.applications.view(id_)).notes
    assert {note.text for note in after} == {"three", "two", "mine"}
    assert {note.text: note.id for note in after}["two"] == before["two"]
    assert {note.text: note.id for note in after}["mine"] == before["mine"]
    assert list(desk.store.read_now(lambda r: r.applications.ids(ApplicationQuery(search="one")))) == []


def test_notes_that_may_not_be_read_leave_those_known(desk: Desk) -> None:
    (id_,) = desk.take(an_application())
    desk.store.write_now(
        lambda w: w.applications.upsert_detail(desk.account, a_detail(an_application(), (Note(text="kept", author="P"),)), START)
    )
    desk.store.write_now(lambda w: w.applications.upsert_detail(desk.account, a_detail(an_application(), None), LATER))
    view = desk.store.read_now(lambda r: r.applications.view(id_))
    assert [note.text for note in view.notes] == ["kept"]
    assert view.notes_state == "forbidden"


def test_documents_keep_their_file_and_text_when_the_list_shifts(desk: Desk) -> None:
    (id_,) = desk.take(an_application())
    desk.store.write_now(lambda w: w.applications.upsert_detail(desk.account, a_detail(an_application(), (), ("cv.pdf",)), START))
    document = desk.store.read_now(lambda r: r.applications.documents(id_))[0]
    desk.store.write_now(lambda w: w.applications.set_document_file(document.id, "f" * 64, 1234))
    desk.store.write_now(lambda w: w.applications.set_cv_text(id_, document.id, "gardening"))
    desk.store.write_now(
        lambda w: w.applications.upsert_detail(desk.account, a_detail(an_application(), (), ("letter.pdf", "cv.pdf")), LATER)
    )
    documents = desk.store.read_now(lambda r: r.applications.documents(id_))
    assert [(d.number, d.name, d.file) for d in documents] == [(1, "letter.pdf", None), (2, "cv.pdf", "f" * 64)]
    assert list(desk.store.read_now(lambda r: r.applications.ids(ApplicationQuery(search="gardening")))) == [id_]
    desk.store.write_now(lambda w: w.applications.upsert_detail(desk.account, a_detail(an_application(), (), ("letter.pdf",)), LATEST))
    assert list(desk.store.read_now(lambda r: r.applications.ids(ApplicationQuery(search="gardening")))) == []


def test_a_detail_of_someone_never_listed_is_taken_in(desk: Desk) -> None:
    counts = desk.store.write_now(lambda w: w.applications.upsert_detail(desk.account, a_detail(an_application("ap_7")), START))
    assert (counts.added, counts.changed) == (1, 0)


def test_details_are_due_by_how_much_they_are_wanted(desk: Desk) -> None:
    desk.store.write_now(lambda w: w.vacancies.upsert(desk.account, [a_vacancy("job_2", "Shut", phase="closed")], START))
    old = START - timedelta(days=60)
    desk.take(
        an_application("closed", vacancy_remote_id="job_2", created_at=old),
        an_application("open", created_at=old),
        an_application("new", created_at=START),
        an_application("read", created_at=old),
        an_application("stale", created_at=old),
        an_application("changed", created_at=old),
    )

    def read(remote_id: str, at: datetime) -> None:
        detail = a_detail(an_application(remote_id, created_at=old))
        desk.store.write_now(lambda w: w.applications.upsert_detail(desk.account, detail, at))

    for remote_id, at in (("stale", START), ("read", LATEST), ("changed", LATER)):
        read(remote_id, at)
    desk.take(an_application("changed", stage="Interview", created_at=old), at=LATEST)

    def due(limit: int) -> list[str]:
        return desk.store.read_now(lambda r: r.applications.details_due(desk.account, limit, LATER))

    assert due(10) == ["new", "open", "closed", "changed", "stale"]
    assert due(2) == ["new", "open"]


def test_the_same_person_elsewhere_is_pointed_out(desk: Desk) -> None:
    other = desk.store.write_now(lambda w: w.accounts.add("Beta", "homerun", "https://x", {}, {}))
    a, b = desk.take(
        an_application("ap_1", email="SANNE@x.nl", phone="+31 6 12345678"),
        an_application("ap_2", "S.", "J.", email="other@x.nl", phone="0612345678"),
    )
    desk.store.write_now(lambda w: w.applications.upsert(other, [an_application("ap_9", email=" sanne@X.nl ")], START))
    rows = desk.store.read_now(lambda r: r.applications.rows([a, b]))
    assert [row.seen_before for row in rows] == [2, 1]
    seen = desk.store.read_now(lambda r: r.applications.view(a)).seen_before
    assert {(one.ref, one.reason) for one in seen} == {("Beta/ap_9", "email"), ("Acme/ap_2", "phone")}


def test_a_pull_never_touches_what_the_user_wishes(desk: Desk, clock: HandClock) -> None:
    (id_,) = desk.take(an_application())
    desk.queue(id_, MoveStage(stage="Interview", from_stage="Applied"))
    desk.queue(id_, EditRecord(fields={"first_name": "Anna", "phone_number": "0699999999"}))
    desk.take(an_application(stage="Phone call", first="Susan", city="Delft"), at=LATER)
    row = desk.store.read_now(lambda r: r.applications.rows([id_]))[0]
    assert (row.stage, row.first_name, row.phone, row.city) == ("Interview", "Anna", "0699999999", "Delft")
    assert list(desk.store.read_now(lambda r: r.applications.ids(ApplicationQuery(search="0699")))) == [id_]


def test_vacancies_are_taken_in_once_and_count_their_applicants(desk: Desk) -> None:
    counts = desk.store.write_now(lambda w: w.vacancies.upsert(desk.account, [a_vacancy(), a_vacancy("job_2", "Two")], LATER))
    assert (counts.seen, counts.added, counts.changed) == (2, 1, 0)
    desk.take(an_application("ap_1"), an_application("ap_2", stage="Hired"), an_application("ap_3", stage="Unheard of"))
    (row,) = desk.store.read_now(lambda r: r.vacancies.rows([1]))
    assert row.funnel == {"new": 1, "hired": 1, "screening": 1}
    assert row.stages == ("Applied", "Phone call", "Interview", "Hired")
    counts_ = desk.store.read_now(lambda r: r.vacancies.view(1)).stage_counts
    assert counts_ == (("Applied", 1), ("Phone call", 0), ("Interview", 0), ("Hired", 1), ("Unheard of", 1))


def test_the_stages_of_a_vacancy_add_up_to_its_funnel_with_the_disqualified_apart(desk: Desk) -> None:
    out = msgspec.structs.replace(an_application("ap_3"), is_disqualified=True)
    desk.take(an_application("ap_1"), an_application("ap_2", stage="Hired"), out)
    view = desk.store.read_now(lambda r: r.vacancies.view(1))
    assert view.row.funnel == {"new": 1, "hired": 1, "rejected": 1}
    assert dict(view.stage_counts) == {"Applied": 1, "Phone call": 0, "Interview": 0, "Hired": 1}
    assert view.disqualified == 1


def test_another_pipeline_gives_another_funnel(desk: Desk) -> None:
    (id_,) = desk.take(an_application(stage="Koffie"))
    assert desk.store.read_now(lambda r: r.applications.rows([id_]))[0].funnel is Funnel.SCREENING
    desk.store.write_now(lambda w: w.vacancies.upsert(desk.account, [a_vacancy(stages=("Koffie", "Hired"))], LATER))
    assert desk.store.read_now(lambda r: r.applications.rows([id_]))[0].funnel is Funnel.NEW
    assert desk.store.read_now(lambda r: r.vacancies.rows([1]))[0].funnel == {"new": 1}


def test_a_photo_and_documents_of_every_kind_are_listed(desk: Desk) -> None:
    detail = msgspec.structs.replace(
        a_detail(an_application()),
        documents=tuple(Document(number=place, name=f"{kind}.bin", kind=kind) for place, kind in enumerate(DocumentKind, start=1)),
    )
    (id_,) = desk.take(an_application())
    desk.store.write_now(lambda w: w.applications.upsert_detail(desk.account, detail, LATER))
    assert [document.kind for document in desk.store.read_now(lambda r: r.applications.documents(id_))] == list(DocumentKind)


def test_a_vacancys_json_written_another_way_is_kept_and_is_no_change(desk: Desk) -> None:
    plain, escaped = b'{"title":"Caf\xc3\xa9"}', b'{"title":"Caf\\u00e9","link":"?signature=2"}'
    desk.store.write_now(lambda w: w.vacancies.upsert(desk.account, [a_vacancy(raw=plain)], LATER))
    news: list[object] = []
    desk.store.subscribe(news.append)
    counts = desk.store.write_now(lambda w: w.vacancies.upsert(desk.account, [a_vacancy(raw=escaped)], LATEST))
    assert (counts.seen, counts.added, counts.changed) == (1, 0, 0)
    assert news == []


def test_the_first_look_at_somebodys_notes_is_no_change_and_the_next_new_note_is(desk: Desk) -> None:
    application = an_application()
    desk.take(application)
    note = Note(text="Call back", author="Ted", is_sensitive=False, created_at=START)
    first = desk.store.write_now(lambda w: w.applications.upsert_detail(desk.account, a_detail(application, (note,)), LATER))
    assert (first.added, first.changed) == (0, 0)
    more = (note, msgspec.structs.replace(note, text="Called"))
    second = desk.store.write_now(lambda w: w.applications.upsert_detail(desk.account, a_detail(application, more), LATEST))
    assert (second.added, second.changed) == (0, 1)


def test_an_edit_of_the_person_is_not_listed_among_the_providers_other_fields(desk: Desk) -> None:
    (id_,) = desk.take(an_application())
    desk.queue(id_, EditRecord(fields={"city": "Urk", "phone_number": "0612", "linkedin": "https://linkedin.example/sanne"}))
    view = desk.store.read_now(lambda r: r.applications.view(id_))
    assert (view.row.city, view.row.phone, view.fields) == ("Urk", "0612", {"linkedin": "https://linkedin.example/sanne"})


def test_notes_are_shown_by_time_whatever_order_they_came_in(desk: Desk) -> None:
    application = an_application()
    (id_,) = desk.take(application)
    zero, two, three = (Note(text=str(hour), author="Ted", created_at=START + timedelta(hours=hour)) for hour in (0, 2, 3))

    def read(at: datetime, *notes: Note) -> tuple[int, list[str]]:
        detail = a_detail(application, notes)
        counts = desk.store.write_now(lambda w: w.applications.upsert_detail(desk.account, detail, at))
        return counts.changed, [note.text for note in desk.store.read_now(lambda r: r.applications.view(id_)).notes]

    assert read(LATER, two, zero, three) == (0, ["0", "2", "3"])
    assert read(LATEST, three, two, zero) == (0, ["0", "2", "3"])
    desk.store.write_now(lambda w: w.applications.add_local_note(id_, "mine", "me"))
    late = Note(text="late", author="Ted", created_at=datetime(2100, 1, 1, tzinfo=UTC))
    assert read(LATEST + timedelta(minutes=1), late, zero)[1] == ["0", "mine", "late"]
