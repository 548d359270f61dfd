"""Looking for a write at Homerun after an unclear outcome."""

import hashlib
from datetime import datetime, timedelta
from email.utils import format_datetime
from typing import Any

import pytest
from homerun_answers import APPLICATION, MADE_AT, VACANCY, HomerunAnswers, outgoing, payload, said

from recruiterdesk.domain.application import DocumentKind
from recruiterdesk.domain.clock import SystemClock
from recruiterdesk.domain.errors import Unreachable
from recruiterdesk.domain.outbox import Sighting
from recruiterdesk.domain.write import AddNote, CreateApplication, DeleteRecord, EditRecord, FileRef, MoveStage, UploadDocument, Write

NOTE = AddNote(text="Goed gesprek.", author="Sanne")


def note(text: str = "Goed gesprek.", author: str = "Sanne", at: str = "2026-08-24T14:15:30Z", **more: Any) -> dict[str, Any]:
    return {"note": text, "display_name": author, "is_sensitive": False, "created_at": at, **more}


class AtThatTime(SystemClock):
    """A quarter of a minute after the write was made."""

    def now(self) -> datetime:
        return MADE_AT + timedelta(seconds=15)


async def look(
    write: Write, answers: HomerunAnswers | None = None, *, there: datetime | None = MADE_AT + timedelta(seconds=15), **changes: Any
) -> Sighting:
    answers = answers or HomerunAnswers()
    headers = {} if there is None else {"date": format_datetime(there, usegmt=True)}
    if changes:
        body = payload("job_application")
        body["data"].update(changes)
        answers.says["GET /job-applications/{id}"] = said(200, body, **headers)
    return await answers.connect(clock=AtThatTime()).observe(
        outgoing(write, target=None if isinstance(write, CreateApplication) else APPLICATION)
    )


@pytest.mark.parametrize(
    ("notes", "count"),
    [
        ([], 0),
        ([note()], 1),
        ([note(), note()], 2),
        ([note(text=" Goed  gesprek.\n")], 1),
        ([note(text="Ander gesprek.")], 0),
        ([note(author="Ted")], 0),
        ([note(is_sensitive=True)], 0),
        ([note(at="2026-08-24T14:15:21Z")], 1),  # two seconds are granted to clocks
        ([note(at="2026-08-24T14:15:19Z")], 0),  # the same words, but from before
        ([note(at="")], 1),
        ([note(is_sensitive=None)], 1),
    ],
)
async def test_notes_are_counted_by_text_author_sensitivity_and_time(notes: list[dict[str, Any]], count: int) -> None:
    sighting = await look(NOTE, notes=notes)
    assert sighting.matching == count
    assert str(sighting.note).startswith(f"Homerun shows {count} {'note' if count == 1 else 'notes'} with")
    assert sighting.state == "Cv bekijken"


async def test_a_clock_here_that_runs_ahead_never_makes_our_own_note_look_absent() -> None:
    ours = note(at="2026-08-24T14:05:25Z")  # by Homerun's clock, ten minutes behind ours
    assert (await look(NOTE, there=MADE_AT - timedelta(minutes=10), notes=[ours])).matching == 1
    assert (await look(NOTE, there=None, notes=[ours])).matching == 1  # without its clock, time decides nothing
    assert (await look(NOTE, notes=[ours])).matching == 0


async def test_with_a_key_that_may_not_read_notes_nothing_is_known_either_way() -> None:
    answers = HomerunAnswers()
    answers.says["GET /job-applications/{id}"] = [said(403), said(200, payload("job_application"))]
    sighting = await look(NOTE, answers)
    assert sighting.matching is None
    assert str(sighting.note) == "Your key may not read notes, so this shows nothing either way."


@pytest.mark.parametrize(
    ("write", "matching"),
    [
        (MoveStage(stage="Cv bekijken"), 1),
        (MoveStage(stage="cv bekijken"), 1),
        (MoveStage(stage="Nieuw"), 0),
        (MoveStage(stage="Cv bekijken", vacancy_remote_id=VACANCY), 1),
        (MoveStage(stage="Cv bekijken", vacancy_remote_id="job_other"), 0),
    ],
)
async def test_a_move_is_there_when_stage_and_vacancy_are(write: MoveStage, matching: int) -> None:
    sighting = await look(write)
    assert (sighting.matching, sighting.state, sighting.vacancy_remote_id) == (matching, "Cv bekijken", VACANCY)


async def test_an_applicant_without_a_stage_was_not_moved() -> None:
    sighting = await look(MoveStage(stage="Nieuw"), stage=None, vacancy_id=None)
    assert (sighting.matching, sighting.state, sighting.vacancy_remote_id) == (0, None, None)


async def test_a_file_is_ours_only_when_its_content_is() -> None:
    content = b"%PDF-1.4 made up"
    ours = FileRef(sha256=hashlib.sha256(content).hexdigest(), name="my resume.pdf", bytes=len(content))
    files = [
        {"name": "my-resume.pdf", "type": "resume", "temporary_download_url": "https://files.example.com/one"},
        {"name": "my-resume.pdf", "type": "resume", "temporary_download_url": "https://files.example.com/two"},
        {"name": "my-resume.pdf", "type": "assignment", "temporary_download_url": "https://files.example.com/two"},
        {"name": "other.pdf", "type": "resume", "temporary_download_url": "https://files.example.com/two"},
        {"name": "my-resume.pdf", "type": "resume", "temporary_download_url": None},
    ]
    answers = HomerunAnswers()
    answers.links = {"/one": b"something else", "/two": content}
    sighting = await look(UploadDocument(file=ours), answers, files=files)
    assert sighting.matching == 1
    links = [request for request in answers.requests if request.url.path in answers.links]
    assert [request.url.path for request in links] == ["/one", "/two"]
    assert all("authorization" not in request.headers for request in links)


async def test_a_photo_may_always_be_sent_again() -> None:
    sighting = await look(UploadDocument(file=FileRef(sha256="0", name="me.png", bytes=1), kind=DocumentKind.PHOTO))
    assert sighting.matching == 0
    assert "nothing is doubled" in str(sighting.note)


def page_of(*people: tuple[str, str], number: int = 1, last: int = 1) -> dict[str, Any]:
    data = [{"id": remote_id, "personal_info": {"email": email}} for remote_id, email in people]
    return {"data": data, "meta": {"current_page": number, "last_page": last, "total": last * 100, "per_page": 100}}


async def test_a_created_applicant_is_found_by_our_mark_among_those_with_the_same_address() -> None:
    answers = HomerunAnswers()
    answers.says["GET /job-applications"] = [
        said(200, page_of(("ap_1", "x@example.com"), ("ap_2", "A@Example.com"), last=2)),
        said(200, page_of(("ap_3", "a@example.com"), number=2, last=2)),
    ]

    def detail(request: Any) -> Any:
        remote_id = request.url.path.rpartition("/")[2]
        return said(
            200, {"data": {"id": remote_id, "custom_data": {"recruiterdesk_intent": "0190f0000000" if remote_id == "ap_3" else "old"}}}
        )

    answers.says["GET /job-applications/{id}"] = detail
    sighting = await look(CreateApplication(vacancy_remote_id=VACANCY, fields={"email": "a@example.com"}), answers)
    assert (sighting.matching, sighting.remote_id) == (1, "ap_3")
    assert [request.url.path.rpartition("/")[2] for request in answers.requests] == ["job-applications", "ap_2", "job-applications", "ap_3"]
    assert answers.requests[0].url.params["filter[vacancy_id]"] == VACANCY


async def test_applicants_from_before_our_write_cost_no_request_each() -> None:
    answers = HomerunAnswers()
    body = page_of(("ap_1", "a@example.com"), ("ap_2", "a@example.com"))
    body["data"][0]["created_at"] = "2025-01-01T00:00:00Z"
    answers.says["GET /job-applications"] = said(200, body, date=format_datetime(MADE_AT, usegmt=True))
    answers.says["GET /job-applications/{id}"] = said(404)
    assert (await look(CreateApplication(vacancy_remote_id=None, fields={"email": "a@example.com"}), answers)).matching == 0
    assert [request.url.path.rpartition("/")[2] for request in answers.requests] == ["job-applications", "ap_2"]


async def test_a_created_applicant_that_is_nowhere_is_absent() -> None:
    answers = HomerunAnswers()
    answers.says["GET /job-applications"] = said(200, page_of(("ap_1", "a@example.com")))
    answers.says["GET /job-applications/{id}"] = said(404)
    sighting = await look(CreateApplication(vacancy_remote_id=None, fields={"email": "a@example.com"}), answers)
    assert (sighting.matching, sighting.remote_id) == (0, None)
    assert "filter[vacancy_id]" not in answers.requests[0].url.params


async def test_somebody_who_is_gone_proves_a_delete_and_nothing_else() -> None:
    for write, matching in ((DeleteRecord(), 1), (NOTE, 0)):
        answers = HomerunAnswers()
        answers.says["GET /job-applications/{id}"] = said(404)
        sighting = await look(write, answers)
        assert sighting.is_gone
        assert sighting.matching == matching
    assert (await look(DeleteRecord())).matching == 0


@pytest.mark.parametrize(
    ("fields", "matching"),
    [
        ({"city": "rotterdam"}, 1),
        ({"city": "Gouda"}, 0),
        ({"city": "Rotterdam", "experience": "8 years"}, 1),
        ({"city": "Rotterdam", "experience": "9 years"}, 0),
        ({"skype": None}, 1),
        ({"education": None}, 0),
        ({"custom_data": {"internal_id": "hr-2131"}}, 1),
        ({"custom_data.internal_id": "other"}, 0),
        ({"vacancy_id": VACANCY}, 1),
        ({"vacancy_id": None}, 0),
        ({"sourced": True}, 1),
        ({"sourced": "no"}, 0),
        ({"photo": "https://example.com/me.png"}, 1),  # cannot be read back
    ],
)
async def test_an_edit_is_there_when_its_fields_are(fields: dict[str, Any], matching: int) -> None:
    assert (await look(EditRecord(fields=fields))).matching == matching


async def test_when_nothing_can_be_looked_at_that_is_said() -> None:
    answers = HomerunAnswers()
    answers.says["GET /job-applications/{id}"] = said(501)
    with pytest.raises(Unreachable):
        await look(NOTE, answers)


async def test_the_moment_of_looking_is_told() -> None:
    assert (await look(NOTE)).at == MADE_AT + timedelta(seconds=15)
