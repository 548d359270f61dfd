"""Looking for the desk's own writes at SmartRecruiters: each is absent before, and found after its reply was lost."""

from collections.abc import Callable
from datetime import UTC, datetime
from itertools import count

import httpx
import pytest
from smartrecruiters_answers import APPLICATION, ATTACHED, SmartRecruitersAnswers
from smartrecruiters_bench import Line, file_ref, line_to_stand_in
from smartrecruiters_desk import connect_to

from recruiterdesk.domain.application import DocumentKind
from recruiterdesk.domain.capability import Capability
from recruiterdesk.domain.errors import OutcomeUnknown, Unreachable
from recruiterdesk.domain.write import (
    Act,
    AddNote,
    CreateApplication,
    DeleteRecord,
    EditRecord,
    MoveStage,
    PostVacancy,
    UploadDocument,
    Write,
)
from recruiterdesk.provider_api.contract import OutgoingWrite
from recruiterdesk.providers.smartrecruiters.mapping import remote_id_of
from recruiterdesk.sync.settle import Finding, judge

CREATION = {"first_name": "Aylin", "last_name": "de Vries", "email": "aylin@example.org"}
POSTING: dict[str, object] = {
    "title": "Backend developer (Utrecht)",
    "city": "Utrecht",
    "country_code": "nl",
    "industry": "information_technology",
    "function": "engineering",
    "experience_level": "mid_senior_level",
    "salary_min": "4000.5",
}
WRITES: dict[str, Callable[[Line], tuple[Write, str]]] = {
    "a note": lambda _line: (AddNote(text="Sterk profiel.\n\nBellen.", author="Sanne"), "POST"),
    "a move": lambda _line: (MoveStage(stage="In review", from_stage="New"), "PUT"),
    "a file": lambda _line: (UploadDocument(file=file_ref(), kind=DocumentKind.RESUME), "POST"),
    "an edit": lambda _line: (EditRecord(fields={"city": "Gouda", "website": "https://example.org", "phone_number": "+31 6 1"}), "PATCH"),
    "a deletion": lambda _line: (DeleteRecord(), "DELETE"),
    "an applicant": lambda line: (CreateApplication(vacancy_remote_id=line.job().id, fields=dict(CREATION)), "POST"),
    "a vacancy": lambda _line: (PostVacancy(content=POSTING), "POST"),
    "a change of a vacancy": lambda _line: (
        EditRecord(
            fields={
                "title": "Anders",
                "remote": True,
                "target_hiring_date": "2026-12-24",
                "salary_min": "4000",
                "qualifications": "<p>x</p>",
            }
        ),
        "PATCH",
    ),
}


def target_of(line: Line, name: str) -> tuple[str | None, str]:
    if name in {"an applicant", "a vacancy"}:
        return None, "application" if name == "an applicant" else "vacancy"
    if name == "a change of a vacancy":
        return line.job().id, "vacancy"
    candidate, application = line.someone("NEW")
    return remote_id_of(candidate.id, application.job_id), "application"


@pytest.mark.parametrize("name", sorted(WRITES))
async def test_what_arrived_though_its_reply_was_lost_is_found(name: str) -> None:
    async with line_to_stand_in() as line:
        write, method = WRITES[name](line)
        target, table = target_of(line, name)
        before = await line.observe(write, target, table)
        line.there.faults.add("lose_reply", method=method)
        with pytest.raises(OutcomeUnknown):
            await line.send(write, target, table)
        after = await line.observe(write, target, table)
        assert judge(write, before, after).finding is Finding.ARRIVED, (before, after)
        if name in {"an applicant", "a vacancy"}:
            assert after.remote_id


@pytest.mark.parametrize("name", sorted(WRITES))
async def test_what_never_arrived_is_not_found(name: str) -> None:
    async with line_to_stand_in() as line:
        write, method = WRITES[name](line)
        target, table = target_of(line, name)
        before = await line.observe(write, target, table)
        line.there.faults.add("cut_before_body", method=method)
        with pytest.raises(OutcomeUnknown):
            await line.send(write, target, table)
        after = await line.observe(write, target, table)
        # A search may know of somebody new only later, so what was to be created is left to a person.
        expected = Finding.OPEN if name in {"an applicant", "a vacancy"} else Finding.ABSENT
        assert judge(write, before, after).finding is expected, (before, after)


async def test_notes_cannot_be_looked_for_by_who_is_no_administrator() -> None:
    async with line_to_stand_in("not_admin") as line:
        target, _ = target_of(line, "a note")
        seen = await line.observe(AddNote(text="x", author="Sanne"), target)
        assert seen.matching is None
        assert "administrators" in str(seen.note)


async def test_equal_notes_are_counted() -> None:
    async with line_to_stand_in() as line:
        target, _ = target_of(line, "a note")
        write = AddNote(text="Twee keer", author="Sanne")
        assert (await line.observe(write, target)).matching == 0
        for wanted in (1, 2):
            await line.send(write, target)
            assert (await line.observe(write, target)).matching == wanted


async def test_a_file_of_the_same_name_with_other_content_is_another_file() -> None:
    async with line_to_stand_in() as line:
        target, _ = target_of(line, "a file")
        await line.send(UploadDocument(file=file_ref("cv.pdf")), target)
        other = UploadDocument(file=file_ref("cv.pdf", content=b"something else"))
        assert (await line.observe(other, target)).matching == 0
        assert (await line.observe(UploadDocument(file=file_ref("cv.pdf")), target)).matching == 1


async def test_a_look_at_a_move_shows_the_stage_with_its_step() -> None:
    async with line_to_stand_in() as line:
        candidate, application = next(
            (each, each.primary)
            for each in line.there.world.candidates.values()
            if each.primary is not None and each.primary.sub_status is not None and each.primary.status == "IN_REVIEW"
        )
        assert application is not None
        seen = await line.observe(MoveStage(stage="Interview"), remote_id_of(candidate.id, application.job_id))
        assert seen.state == f"In review: {application.sub_status}"
        assert seen.vacancy_remote_id == application.job_id


async def test_whoever_is_gone_is_said_to_be_gone() -> None:
    async with line_to_stand_in() as line:
        candidate, application = line.someone()
        target = remote_id_of(candidate.id, application.job_id)
        line.there.world.remove(candidate.id)
        for write in (AddNote(text="x", author="y"), MoveStage(stage="New"), EditRecord(fields={"city": "Gouda"}), DeleteRecord()):
            seen = await line.observe(write, target)
            assert seen.is_gone or isinstance(write, AddNote)


async def test_what_cannot_be_sent_at_all_is_left_to_sending_to_refuse() -> None:
    async with line_to_stand_in() as line:
        target, _ = target_of(line, "a note")
        seen = await line.observe(line.act("change_timeslot", place="Kamer 1"), target)
        assert seen.matching is None
        assert not seen.is_gone
        assert str(seen.note)


async def test_a_look_without_a_network_proves_nothing() -> None:
    async with line_to_stand_in() as line:
        target, _ = target_of(line, "a note")
        line.there.stop()
        with pytest.raises(Unreachable):
            await line.observe(MoveStage(stage="New"), target)


@pytest.mark.parametrize("has_person", [True, False])
async def test_a_list_that_there_is_not_says_nothing_of_a_note_and_a_person_who_is_gone_does(*, has_person: bool) -> None:
    usual = SmartRecruitersAnswers()

    def answer(request: httpx.Request) -> httpx.Response:
        is_missing = request.url.path == "/messages" or (not has_person and request.url.path.startswith("/candidates/"))
        return httpx.Response(404, json={"message": "Not Found"}) if is_missing and request.method == "GET" else usual(request)

    write = AddNote(text="Bellen", author="Sanne")
    seen = await connect_to(answer).observe(_outgoing(write))
    assert (seen.matching, seen.is_gone) == ((None, False) if has_person else (0, True))


def _outgoing(write: Write) -> OutgoingWrite:
    return OutgoingWrite(id="0" * 32, write=write, target_table="application", target_remote_id=APPLICATION, created_at=datetime.now(UTC))


@pytest.mark.parametrize(
    ("more", "finding"),
    [
        ({}, Finding.ABSENT),
        ({"totalFound": 1}, Finding.ABSENT),
        ({"totalFound": 1, "limit": 1}, Finding.ABSENT),
        ({"totalFound": 7}, Finding.OPEN),
        ({"limit": 1}, Finding.OPEN),
        ({"limit": 10}, Finding.ABSENT),
    ],
)
async def test_a_list_that_was_cut_proves_nothing_of_what_is_not_in_it(more: dict[str, int], finding: Finding) -> None:
    usual = SmartRecruitersAnswers()

    def answer(request: httpx.Request) -> httpx.Response:
        if request.url.path.endswith("/attachments") and request.method == "GET":
            return httpx.Response(200, json={"content": [ATTACHED | {"name": "another.pdf"}], **more})
        return usual(request)

    upload = UploadDocument(file=file_ref("cv.pdf"), kind=DocumentKind.RESUME)
    seen = await connect_to(answer).observe(_outgoing(upload))
    assert judge(upload, seen, seen).finding is finding, seen
    deletion = Act(name="delete_attachment", capability=Capability.UPDATE_APPLICANT, fields={}, line="another")
    seen = await connect_to(answer).observe(_outgoing(deletion))
    assert seen.matching == (1 if finding is Finding.ABSENT else None), seen


async def test_notes_that_go_on_without_end_prove_nothing() -> None:
    usual, pages = SmartRecruitersAnswers(), count()

    def answer(request: httpx.Request) -> httpx.Response:
        if request.url.path == "/messages":
            return httpx.Response(200, json=[], headers={"link": f'</messages?pageId={next(pages)}>; rel="next"'})
        return usual(request)

    write = AddNote(text="Bellen", author="Sanne")
    seen = await connect_to(answer).observe(_outgoing(write))
    assert judge(write, seen, seen).finding is Finding.OPEN
    assert next(pages) <= 101
