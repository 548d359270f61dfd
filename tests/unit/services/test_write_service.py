"""Writes: refused with a sentence before they are queued, or queued for good with the file as it was at that moment."""

from pathlib import Path

import pytest
from desk_bench import NAME, DeskBench

from recruiterdesk.domain.application import DocumentKind
from recruiterdesk.domain.capability import Capability
from recruiterdesk.domain.errors import Conflicting, Invalid, NotFound, StorageTrouble, Unsupported
from recruiterdesk.domain.outbox import OutboxState
from recruiterdesk.domain.query import ApplicationQuery
from recruiterdesk.domain.write import AddNote, CreateApplication, EditRecord, MoveStage, UploadDocument
from recruiterdesk.services.upload_rules import refuse_file

PERSON = {"first_name": "Zoë", "last_name": "van den Berg-Çelik", "email": "zoe@example.org"}
PDF = b"%PDF-1.7\n" + b"made up " * 100


@pytest.fixture
def cv(tmp_path: Path) -> Path:
    path = tmp_path / "CV Zoë.pdf"
    path.write_bytes(PDF)
    return path


async def test_a_note_is_queued_shown_at_once_and_signed_by_the_desks_own_name(bench: DeskBench) -> None:
    application = await bench.first()
    await bench.desk.settings.set("author_name", "Sanne Brugman")
    entry = await bench.desk.writes.note(application, "  Sterk profiel  ")
    assert (entry.state, entry.write) == (OutboxState.QUEUED, AddNote(text="Sterk profiel", author="Sanne Brugman"))
    view = await bench.desk.applicants.view(application)
    assert view.row.pending == (entry.id,)
    assert [(note.text, note.pending) for note in view.notes] == [("Sterk profiel", entry.id)]


async def test_an_accounts_own_author_and_one_given_for_the_note_come_first(bench: DeskBench) -> None:
    application = await bench.first()
    await bench.desk.settings.set("author_name", "Sanne Brugman")
    await bench.desk.accounts.set(NAME, {"author_name": "Bureau Brugman"})
    authors = [await bench.desk.writes.note(application, "a"), await bench.desk.writes.note(application, "b", author="Kim")]
    assert [entry.write.author for entry in authors if isinstance(entry.write, AddNote)] == ["Bureau Brugman", "Kim"]


@pytest.mark.parametrize("text", ["", "   ", "\n\t"])
async def test_an_empty_note_is_refused(bench: DeskBench, text: str) -> None:
    application = await bench.first()
    with pytest.raises(Invalid, match="empty"):
        await bench.desk.writes.note(application, text)
    assert await bench.desk.outbox.list() == []


async def test_a_note_over_the_providers_limit_is_refused_naming_both_lengths(bench: DeskBench) -> None:
    application = await bench.first()
    with pytest.raises(Invalid, match="2001 characters, Scripted takes 2000"):
        await bench.desk.writes.note(application, "x" * 2001)
    await bench.desk.writes.note(application, "x" * 2000)


async def test_nul_and_lone_surrogates_are_replaced_and_the_note_is_kept(bench: DeskBench) -> None:
    application = await bench.first()
    entry = await bench.desk.writes.note(application, "a\x00b\ud83dc", author="x\x00")
    assert isinstance(entry.write, AddNote)
    assert (entry.write.text, entry.write.author) == ("a\ufffdb\ufffdc", "x\ufffd")


async def test_what_the_account_cannot_do_is_refused_with_its_own_reason(bench: DeskBench) -> None:
    bench.without(Capability.ADD_NOTE, "This key may not write notes.")
    application = await bench.first()
    with pytest.raises(Unsupported, match="may not write notes") as caught:
        await bench.desk.writes.note(application, "x")
    assert caught.value.account == NAME


async def test_a_local_note_stays_here_and_is_searched(bench: DeskBench) -> None:
    application = await bench.first()
    note = await bench.desk.writes.local_note(application, "Alleen hier: zeldzaamwoord")
    view = await bench.desk.applicants.view(application)
    assert [(one.id, one.is_local, one.pending) for one in view.notes] == [(note, True, None)]
    assert await bench.desk.outbox.list() == []
    assert list(await bench.desk.applicants.ids(ApplicationQuery(search="zeldzaamw"))) == [application]


async def test_a_move_shows_at_once_and_remembers_what_the_user_saw(bench: DeskBench) -> None:
    application = await bench.first()
    entry = await bench.desk.writes.move(application, "Interview")
    assert entry.write == MoveStage(stage="Interview", from_stage="Applied", from_vacancy_remote_id="job_1")
    assert (await bench.desk.applicants.view(application)).row.stage == "Interview"


@pytest.mark.parametrize("stage", ["interview", "Interview ", "", "Gesprek"])
async def test_a_stage_that_is_not_exactly_one_of_the_vacancys_is_refused_naming_those(bench: DeskBench, stage: str) -> None:
    application = await bench.first()
    with pytest.raises(Invalid, match="Phone screen") as caught:
        await bench.desk.writes.move(application, stage)
    assert "stage" in caught.value.fields
    assert await bench.desk.outbox.list() == []


async def test_a_move_to_where_somebody_is_already_is_refused(bench: DeskBench) -> None:
    application = await bench.first()
    with pytest.raises(Invalid, match="already"):
        await bench.desk.writes.move(application, "Applied")


async def test_a_move_to_another_vacancy_names_both(bench: DeskBench) -> None:
    application = await bench.first()
    other = await bench.desk.vacancies.resolve(f"{NAME}/job_2")
    entry = await bench.desk.writes.move(application, "Applied", vacancy_id=other)
    assert isinstance(entry.write, MoveStage)
    assert (entry.write.vacancy_remote_id, entry.write.from_vacancy_remote_id) == ("job_2", "job_1")


async def test_a_reason_is_refused_where_the_provider_would_drop_it_in_silence(bench: DeskBench) -> None:
    application = await bench.first()
    with pytest.raises(Unsupported, match="no reason"):
        await bench.desk.writes.move(application, "Interview", reason="Te ver weg")


async def test_a_held_write_waits_for_its_time(bench: DeskBench) -> None:
    application = await bench.first()
    entry = await bench.desk.writes.note(application, "x", hold_seconds=30)
    assert entry.state is OutboxState.HELD
    assert entry.hold_until is not None
    assert (entry.hold_until - bench.clock.now()).total_seconds() == 30
    await bench.desk.outbox.send()
    assert (await bench.desk.outbox.get(entry.id)).state is OutboxState.HELD
    bench.clock.turn(31)
    await bench.desk.outbox.send()
    assert (await bench.desk.outbox.get(entry.id)).state is OutboxState.SENT


async def test_an_uploaded_file_may_change_and_go_away_after_the_call(bench: DeskBench, cv: Path) -> None:
    application = await bench.first()
    entry = await bench.desk.writes.upload(application, cv)
    _spoil(cv)
    assert isinstance(entry.write, UploadDocument)
    assert entry.write.file.name == "CV Zoë.pdf"
    await bench.desk.outbox.send()
    assert (await bench.desk.outbox.get(entry.id)).state is OutboxState.SENT
    assert bench.world.applied[0].files == ["CV Zoë.pdf"]


async def test_a_file_at_the_limit_goes_and_one_byte_more_does_not(bench: DeskBench, tmp_path: Path) -> None:
    account = await bench.connect()
    profile = bench.desk.accounts.profile_of(account)
    assert refuse_file(profile, DocumentKind.RESUME, "cv.pdf", 25_000_000) is None
    refusal = refuse_file(profile, DocumentKind.RESUME, "CV_Jansen.pdf", 25_000_001)
    assert str(refusal) == "CV_Jansen.pdf is 25.1 MB, Scripted takes 25 MB. It was not added."
    big = tmp_path / "big.jpg"
    big.write_bytes(b"\xff\xd8\xff" + bytes(5_000_000))
    await bench.desk.sync.run()
    application = await bench.desk.applicants.resolve(f"{NAME}/{bench.world.applied[0].remote_id}")
    with pytest.raises(Invalid, match="takes 5 MB"):
        await bench.desk.writes.upload(application, big, DocumentKind.PHOTO)


@pytest.mark.parametrize(
    ("name", "content", "kind", "words"),
    [
        ("cv.pdf", b"<html>not a pdf</html>", DocumentKind.RESUME, "no PDF file"),
        ("cv.docx", b"%PDF-1.7", DocumentKind.RESUME, "no DOCX file"),
        ("cv.pdf", b"", DocumentKind.RESUME, "is empty"),
        ("photo.bmp", b"BM123", DocumentKind.PHOTO, "jpg, png"),
        ("photo.png", b"\xff\xd8\xff", DocumentKind.PHOTO, "no PNG file"),
        ("cv.pdf", PDF, DocumentKind.OTHER, "kind other"),
        ("work.zip", b"PK\x03\x04", DocumentKind.RESUME, "no CV by its kind"),
        ("cv.pdf.exe", b"MZ", DocumentKind.RESUME, "no CV by its kind"),
        ("cv", PDF, DocumentKind.RESUME, "no CV by its kind"),
    ],
)
async def test_a_file_that_is_not_what_it_should_be_is_refused_in_words(
    bench: DeskBench, tmp_path: Path, name: str, content: bytes, kind: DocumentKind, words: str
) -> None:
    application = await bench.first()
    path = tmp_path / name
    path.write_bytes(content)
    with pytest.raises(Invalid, match=words):
        await bench.desk.writes.upload(application, path, kind)
    assert await bench.desk.outbox.list() == []


async def test_what_is_no_cv_is_refused_for_a_new_applicant_and_may_go_as_an_assignment_for_another(
    bench: DeskBench, tmp_path: Path
) -> None:
    application = await bench.first()
    account = await bench.desk.accounts.get(NAME)
    archive = tmp_path / "work.zip"
    archive.write_bytes(b"PK\x03\x04")
    with pytest.raises(Invalid, match="no CV by its kind") as caught:
        await bench.desk.writes.apply(None, account.id, PERSON, archive)
    assert "file" in caught.value.fields
    assert str(refuse_file(bench.desk.accounts.profile_of(account), DocumentKind.RESUME, "work.zip", 4)) == str(caught.value)
    assert await bench.desk.outbox.list() == []
    assert list(await bench.desk.applicants.ids(ApplicationQuery(search="Berg"))) == []
    assert (await bench.desk.writes.upload(application, archive, DocumentKind.ASSIGNMENT)).kind == "upload"


async def test_the_accounts_own_limit_for_files_is_kept_before_anything_is_queued(bench: DeskBench, cv: Path) -> None:
    application = await bench.first()
    account = await bench.desk.accounts.set(NAME, {"max_file_bytes": str(len(PDF) - 1)})
    for attempt in (bench.desk.writes.upload(application, cv), bench.desk.writes.apply(None, account.id, PERSON, cv)):
        with pytest.raises(Invalid, match="Scripted takes 1 kB"):
            await attempt
    (dropped,) = await bench.desk.documents.read_dropped([cv], account.id)
    assert dropped.refusal is not None
    assert "takes 1 kB" in str(dropped.refusal)
    assert await bench.desk.outbox.list() == []
    await bench.desk.accounts.set(NAME, {"max_file_bytes": str(len(PDF))})
    assert (await bench.desk.writes.upload(application, cv)).kind == "upload"


async def test_a_missing_file_and_a_folder_are_refused(bench: DeskBench, tmp_path: Path) -> None:
    application = await bench.first()
    for path in (tmp_path / "missing.pdf", tmp_path):
        with pytest.raises((Invalid, StorageTrouble)):
            await bench.desk.writes.upload(application, path)


async def test_a_new_applicant_shows_at_once_and_the_cv_follows(bench: DeskBench, cv: Path) -> None:
    await bench.first()
    account = await bench.desk.accounts.get(NAME)
    vacancy = await bench.desk.vacancies.resolve(f"{NAME}/job_2")
    entry = await bench.desk.writes.apply(vacancy, account.id, {**PERSON, "sourced": "ja", "sources": "LinkedIn, Beurs"}, cv)
    assert isinstance(entry.write, CreateApplication)
    assert entry.write.fields["sourced"] is True
    assert entry.write.fields["sources"] == ["LinkedIn", "Beurs"]
    (local,) = await bench.desk.applicants.rows(await bench.desk.applicants.ids(ApplicationQuery(vacancy_id=vacancy)))
    assert (local.is_local, local.name, len(local.pending)) == (True, "Zoë van den Berg-Çelik", 2)
    note = await bench.desk.writes.note(local.id, "Meteen bellen")
    assert note.after == entry.id
    await bench.desk.outbox.send()
    states = {one.kind: one.state for one in await bench.desk.outbox.list(include_done=True)}
    assert states == {"apply": OutboxState.SENT, "upload": OutboxState.SENT, "note": OutboxState.SENT}


async def test_taking_a_new_applicant_back_takes_back_all_that_waits_for_it(bench: DeskBench, cv: Path) -> None:
    await bench.first()
    account = await bench.desk.accounts.get(NAME)
    entry = await bench.desk.writes.apply(None, account.id, PERSON, cv)
    undone = await bench.desk.outbox.undo_last()
    assert undone is not None
    assert (undone.id, undone.state) == (entry.id, OutboxState.CANCELLED)
    assert await bench.desk.outbox.list() == []
    assert await bench.desk.outbox.undo_last() is None


async def test_undo_takes_back_a_later_note_on_a_new_applicant_alone_and_only_then_the_applicant(bench: DeskBench, cv: Path) -> None:
    other = await bench.first()
    account = await bench.desk.accounts.get(NAME)
    moved = await bench.desk.writes.move(other, "Interview")
    entry = await bench.desk.writes.apply(None, account.id, PERSON, cv)
    bench.clock.turn(5)
    note = await bench.desk.writes.note(entry.target.local_id, "Meteen bellen")
    undone = [await bench.desk.outbox.undo_last() for _ in range(3)]
    assert [one.id for one in undone if one is not None] == [note.id, entry.id, moved.id]
    assert await bench.desk.outbox.list() == []


@pytest.mark.parametrize(
    ("fields", "wrong"),
    [
        ({"first_name": "Zoë"}, {"last_name", "email"}),
        ({**PERSON, "email": "zoe"}, {"email"}),
        ({**PERSON, "email": "zoe@x"}, {"email"}),
        ({**PERSON, "date_of_birth": "31-12-1990"}, {"date_of_birth"}),
        ({**PERSON, "website": "javascript:alert(1)"}, {"website"}),
        ({**PERSON, "sourced": "maybe"}, {"sourced"}),
        ({**PERSON, "shoe_size": "43"}, {"shoe_size"}),
    ],
)
async def test_every_wrong_field_of_a_new_applicant_is_named(bench: DeskBench, fields: dict[str, str], wrong: set[str]) -> None:
    account = await bench.connect()
    with pytest.raises(Invalid) as caught:
        await bench.desk.writes.apply(None, account.id, dict(fields))
    assert caught.value.fields.keys() == wrong
    assert await bench.desk.outbox.list() == []


async def test_an_edit_changes_only_the_named_fields_and_an_empty_one_clears(bench: DeskBench) -> None:
    application = await bench.first()
    entry = await bench.desk.writes.edit(application, {"first_name": "Ilse", "city": None})
    assert entry.write == EditRecord(fields={"first_name": "Ilse", "city": None})
    with pytest.raises(Invalid) as caught:
        await bench.desk.writes.edit(application, {"email": None, "sources": "x"})
    assert caught.value.fields.keys() == {"email", "sources"}


async def test_a_vacancy_that_cannot_be_changed_says_why(bench: DeskBench) -> None:
    account = await bench.connect()
    await bench.desk.sync.run()
    vacancy = await bench.desk.vacancies.resolve(f"{NAME}/job_1")
    with pytest.raises(Unsupported, match="at the provider itself"):
        await bench.desk.writes.edit_vacancy(vacancy, {"title": "x"})
    with pytest.raises(Unsupported, match="at the provider itself"):
        await bench.desk.writes.post(account.id, {"title": "x"})


async def test_nothing_is_queued_for_somebody_who_is_not_here(bench: DeskBench) -> None:
    await bench.connect()
    with pytest.raises(NotFound):
        await bench.desk.writes.note(999, "x")


async def test_only_what_was_not_sent_can_be_taken_back(bench: DeskBench) -> None:
    application = await bench.first()
    entry = await bench.desk.writes.note(application, "x")
    await bench.desk.outbox.send()
    with pytest.raises(Conflicting, match="sent"):
        await bench.desk.outbox.cancel(entry.id)
    with pytest.raises(Conflicting):
        await bench.desk.outbox.retry(entry.id)
    with pytest.raises(Conflicting):
        await bench.desk.outbox.settle(entry.id, is_sent=True)


def _spoil(path: Path) -> None:
    path.write_bytes(b"something else")
    path.unlink()
