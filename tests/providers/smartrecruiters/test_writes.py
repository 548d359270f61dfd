"""The desk's own writes at SmartRecruiters, over HTTP to the stand-in: what is there afterwards, and what is refused before it leaves."""

from datetime import UTC, datetime

import httpx
import pytest
from smartrecruiters_answers import APPLICATION, JOB, SmartRecruitersAnswers
from smartrecruiters_bench import CONTENT, Kept, Line, file_ref, line_to_stand_in
from smartrecruiters_desk import connect_to

from recruiterdesk.demo.smartrecruiters.world import Application, Candidate
from recruiterdesk.domain.application import DocumentKind
from recruiterdesk.domain.errors import Invalid, NotFound, OutcomeUnknown, Unreachable, Unsupported, WrongUsage
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
from recruiterdesk.providers.smartrecruiters.manifest import PROFILE
from recruiterdesk.providers.smartrecruiters.mapping import remote_id_of

PERSON: dict[str, str | bool | list[str] | dict[str, str]] = {
    "first_name": "Aylin",
    "last_name": "de Vries",
    "email": "aylin@example.org",
    "phone_number": "+31 6 12345678",
    "city": "Utrecht",
    "country": "nl",
    "linkedin": "https://www.linkedin.com/in/aylin",
    "tags": ["python"],
    "education": "Universiteit Utrecht; MSc; Informatica; 2013-09; 2015-07",
    "experience": "Developer; Voorbeeld BV; 2019",
    "source": "JOB_BOARD//jb-indeed",
}
VACANCY: dict[str, object] = {
    "title": "Backend developer (Utrecht)",
    "city": "Utrecht",
    "country_code": "NL",
    "region_code": "ut",
    "industry": "information_technology",
    "function": "engineering",
    "experience_level": "mid_senior_level",
    "department": "314101",
    "ref_number": "RD-1",
    "salary_min": "4000",
    "salary_max": "5500",
    "salary_currency": "eur",
    "job_description": "<p>Bouw dingen.</p>",
    "properties": ["jp-brand=br-2"],
}


def somebody(line: Line, status: str | None = None) -> tuple[str, Candidate, Application]:
    candidate, application = line.someone(status)
    return remote_id_of(candidate.id, application.job_id), candidate, application


def note(text: str = "Sterk profiel.\nBellen.", *, is_sensitive: bool = False) -> AddNote:
    return AddNote(text=text, author="Sanne", is_sensitive=is_sensitive)


def newest_note(line: Line) -> dict[str, object]:
    return list(line.there.world.messages.values())[-1]


async def test_a_note_goes_to_the_applicants_profile_and_its_id_is_kept() -> None:
    async with line_to_stand_in() as line:
        target, candidate, _ = somebody(line)
        receipt = await line.send(note(), target)
        assert receipt.remote_id in line.there.world.messages
        assert newest_note(line)["content"] == f"Sterk profiel.\nBellen.\n\n#[CANDIDATE:{candidate.id}]"
        assert newest_note(line)["visibility"] == "OPEN"
        assert line.there.world.mails == []
        assert line.marks == ["left"]


async def test_a_note_reads_back_without_what_ties_it_to_the_applicant() -> None:
    async with line_to_stand_in() as line:
        target, _, _ = somebody(line)
        await line.send(note(), target)
        detail = await line.connection.read_application(target)
        assert detail.notes is not None
        assert "Sterk profiel.\nBellen." in [each.text for each in detail.notes]


async def test_a_sensitive_note_is_for_its_author_only() -> None:
    async with line_to_stand_in() as line:
        await line.send(note(is_sensitive=True), somebody(line)[0])
        assert newest_note(line)["visibility"] == "PRIVATE"


async def test_who_sees_a_note_follows_the_accounts_setting() -> None:
    async with line_to_stand_in(note_visibility="everyone") as line:
        await line.send(note(), somebody(line)[0])
        assert newest_note(line)["visibility"] == "EVERYONE"
    with pytest.raises(WrongUsage):
        async with line_to_stand_in(note_visibility="friends"):
            pass


@pytest.mark.parametrize("text", ["Vraag @[USER:5f1d7a8be4b0c1a2d3e4f5a6] even", "Zie #[CANDIDATE:x]", "a@[b"])
async def test_a_text_that_would_mail_people_by_accident_is_refused_before_it_leaves(text: str) -> None:
    async with line_to_stand_in() as line:
        with pytest.raises(Invalid, match="blank after the sign"):
            await line.send(note(text), somebody(line)[0])
        assert line.marks == []
        assert line.there.world.mails == []


async def test_a_move_names_the_status_and_the_step_within_it() -> None:
    async with line_to_stand_in() as line:
        target, _, application = somebody(line, "NEW")
        job = line.there.world.jobs[application.job_id]
        step = job.process.sub_statuses["IN_REVIEW"][0]
        await line.send(MoveStage(stage=f"In review: {step}"), target)
        assert (application.status, application.sub_status) == ("IN_REVIEW", step)
        await line.send(MoveStage(stage="Interview"), target)
        assert (application.status, application.sub_status) == ("INTERVIEW", None)


@pytest.mark.parametrize(("stage", "reason", "kept"), [("Rejected", "reistijd te lang", "rej-02"), ("Withdrawn", "wit-03", "wit-03")])
async def test_a_reason_is_found_by_its_words_or_its_id(stage: str, reason: str, kept: str) -> None:
    async with line_to_stand_in() as line:
        target, _, application = somebody(line, "NEW")
        await line.send(MoveStage(stage=stage, reason=reason), target)
        assert (application.status, application.reason) == (stage.upper(), kept)


@pytest.mark.parametrize(("stage", "reason"), [("Rejected", "geen zin"), ("Hired", "rej-01")])
async def test_a_reason_that_cannot_be_is_refused_before_it_leaves(stage: str, reason: str) -> None:
    async with line_to_stand_in() as line:
        target, _, application = somebody(line, "NEW")
        with pytest.raises(Invalid):
            await line.send(MoveStage(stage=stage, reason=reason), target)
        assert application.status == "NEW"
        assert line.marks == []


async def test_nobody_is_moved_to_another_vacancy() -> None:
    async with line_to_stand_in() as line:
        with pytest.raises(Unsupported):
            await line.send(MoveStage(stage="New", vacancy_remote_id="elsewhere"), somebody(line)[0])
        assert line.marks == []


async def test_a_file_goes_up_as_what_it_is_and_comes_back_the_same() -> None:
    async with line_to_stand_in() as line:
        target, _, application = somebody(line)
        receipt = await line.send(UploadDocument(file=file_ref('CV "é".pdf'), kind=DocumentKind.RESUME), target)
        assert receipt.remote_id is not None
        assert application.files[receipt.remote_id].type == "RESUME"
        assert application.files[receipt.remote_id].read() == CONTENT
        pieces = [piece async for piece in line.connection.download_line("attachments", target, receipt.remote_id)]
        assert b"".join(pieces) == CONTENT


async def test_a_file_over_the_accounts_limit_and_a_photo_are_refused_before_they_leave() -> None:
    async with line_to_stand_in(max_file_bytes="100") as line:
        target, _, _ = somebody(line)
        with pytest.raises(Invalid, match="MB"):
            await line.send(UploadDocument(file=file_ref()), target)
        with pytest.raises(Unsupported):
            await line.send(UploadDocument(file=file_ref("me.jpg"), kind=DocumentKind.PHOTO), target)
        assert line.marks == []


async def test_a_new_applicant_is_made_on_the_vacancy_with_all_that_was_filled_in() -> None:
    async with line_to_stand_in() as line:
        job = line.job()
        receipt = await line.send(CreateApplication(vacancy_remote_id=job.id, fields=PERSON), None)
        candidate_id = (receipt.remote_id or "").partition(":")[0]
        candidate = line.there.world.candidates[candidate_id]
        assert receipt.remote_id == remote_id_of(candidate_id, job.id)
        assert candidate.fields["email"] == "aylin@example.org"
        assert candidate.tags == ["python"]
        assert candidate.applications[job.id].source["sourceId"] == "jb-indeed"
        detail = await line.connection.read_application(receipt.remote_id or "")
        assert detail.fields["education"] == "Universiteit Utrecht; MSc; Informatica; 2013-09; 2015-07"
        assert detail.application.person.city == "Utrecht"
        assert receipt.application is None or receipt.application.vacancy_remote_id == job.id


async def test_nobody_is_made_without_a_vacancy_where_the_lists_would_not_show_her() -> None:
    async with line_to_stand_in() as line:
        with pytest.raises(Invalid, match="talent pool"):
            await line.send(CreateApplication(vacancy_remote_id=None, fields=PERSON), None)


async def test_an_edit_sends_only_what_changes_and_keeps_the_rest_of_the_place() -> None:
    async with line_to_stand_in() as line:
        target, candidate, _ = somebody(line)
        before = dict(candidate.fields)
        receipt = await line.send(EditRecord(fields={"city": "Gouda", "skype": "aylin.v"}), target)
        assert candidate.fields["location"]["city"] == "Gouda"
        assert candidate.fields["location"]["country"] == before["location"]["country"]
        assert candidate.fields["email"] == before["email"]
        assert candidate.fields["web"]["skype"] == "aylin.v"
        assert receipt.remote_id == target


async def test_deleting_an_applicant_deletes_the_person_and_says_so() -> None:
    async with line_to_stand_in() as line:
        target, candidate, _ = somebody(line)
        receipt = await line.send(DeleteRecord(), target)
        assert candidate.id not in line.there.world.candidates
        assert "whole person" in str(receipt.note)
        with pytest.raises(NotFound):
            await line.send(DeleteRecord(), target)


async def test_a_vacancy_is_posted_changed_and_never_deleted() -> None:
    async with line_to_stand_in() as line:
        receipt = await line.send(PostVacancy(content=VACANCY), None, "vacancy")
        job = line.there.world.jobs[receipt.remote_id or ""]
        assert receipt.vacancy is not None
        assert receipt.vacancy.title == "Backend developer (Utrecht)"
        assert job.fields["location"] | {"countryCode": "nl", "regionCode": "UT"} == job.fields["location"]
        edit = EditRecord(
            fields={
                "title": "Lead developer",
                "salary_max": "6000",
                "qualifications": "<p>Python</p>",
                "department": None,
                "city": "Gouda",
                "properties": ["jp-cao=cao-3"],
            }
        )
        changed = await line.send(edit, job.id, "vacancy")
        assert changed.vacancy is not None
        assert job.fields["title"] == "Lead developer"
        assert job.fields["compensation"] == {"min": 4000, "max": 6000, "currency": "EUR"}
        assert "department" not in job.fields
        assert (job.fields["location"]["city"], job.fields["location"]["countryCode"]) == ("Gouda", "nl")
        sections = job.fields["jobAd"]["sections"]
        assert sections["jobDescription"]["text"] == "<p>Bouw dingen.</p>"
        assert sections["qualifications"]["text"] == "<p>Python</p>"
        assert {each["id"]: each["value"]["id"] for each in job.fields["properties"]} == {"jp-brand": "br-2", "jp-cao": "cao-3"}
        with pytest.raises(Unsupported):
            await line.send(DeleteRecord(), job.id, "vacancy")


async def test_a_number_that_another_vacancy_has_is_told_with_its_remedy() -> None:
    async with line_to_stand_in() as line:
        await line.send(PostVacancy(content=VACANCY), None, "vacancy")
        with pytest.raises(Invalid, match="another number"):
            await line.send(PostVacancy(content=VACANCY), None, "vacancy")


async def test_a_lost_reply_a_server_error_and_a_web_page_leave_the_outcome_open() -> None:
    async with line_to_stand_in() as line:
        target, _, _ = somebody(line)
        for kind in ("lose_reply", "apply_then_status", "apply_then_html", "cut_mid_body"):
            line.there.faults.add(kind, method="POST", path="/messages/shares")
            with pytest.raises(OutcomeUnknown):
                await line.send(note(kind), target)
        assert line.marks == ["left"] * 4


async def test_an_answer_about_somebody_else_is_no_confirmation() -> None:
    async with line_to_stand_in() as line:
        target, candidate, _ = somebody(line)
        other = list(line.there.world.candidates.values())[5]
        line.there.faults.add("rewrite", method="PATCH", replace={candidate.id: other.id})
        with pytest.raises(OutcomeUnknown):
            await line.send(EditRecord(fields={"phone_number": "+31 6 1"}), target)
        line.there.faults.add("raw", method="POST", path="/messages/shares", text='{"shareRequired": false}')
        with pytest.raises(OutcomeUnknown):
            await line.send(note(), target)


async def test_a_dead_network_leaves_no_doubt() -> None:
    async with line_to_stand_in() as line:
        target, _, _ = somebody(line)
        line.there.stop()
        for write in (note(), EditRecord(fields={"city": "Gouda"}), MoveStage(stage="Rejected", reason="rej-01")):
            with pytest.raises(Unreachable) as caught:
                await line.send(write, target)
            assert caught.value.is_unsent
        assert line.marks == []


async def test_a_reading_that_breaks_before_the_write_leaves_no_doubt_either() -> None:
    async with line_to_stand_in() as line:
        target, _, _ = somebody(line)
        line.there.faults.add("lose_reply", method="GET", path="/candidates/", times=9)
        with pytest.raises(Unreachable) as caught:
            await line.send(EditRecord(fields={"city": "Gouda"}), target)
        assert caught.value.is_unsent
        assert line.marks == []


async def test_nothing_can_be_done_to_what_is_not_there_yet_or_is_in_no_vacancy() -> None:
    async with line_to_stand_in() as line:
        with pytest.raises(Invalid):
            await line.send(note(), None)
        with pytest.raises(Invalid):
            await line.send(MoveStage(stage="New"), line.someone()[0].id)
        assert line.marks == []


def act(name: str, line: str | None = None, **fields: str | bool | list[str]) -> Act:
    spec = PROFILE.action(name)
    assert spec is not None
    return Act(name=name, capability=spec.capability, fields=dict(fields), line=line)


CHANGES: dict[str, tuple[Write, str, str]] = {
    "status": (act("set_vacancy_status", status="ON_HOLD"), JOB, "vacancy"),
    "note": (act("set_vacancy_note", text="Call them"), JOB, "vacancy"),
    "tags": (act("add_tags", tags=["python"]), APPLICATION, "application"),
    "all tags": (act("replace_tags", tags=["python"]), APPLICATION, "application"),
    "ad": (act("change_ad", title="Bakker", line="ad1"), JOB, "vacancy"),
    "ad out": (act("publish_ad", line="ad1"), JOB, "vacancy"),
    "ad back": (act("unpublish_ad", line="ad1"), JOB, "vacancy"),
    "person": (EditRecord(fields={"city": "Delft"}), APPLICATION, "application"),
    "vacancy": (EditRecord(fields={"title": "Bakker"}), JOB, "vacancy"),
}


@pytest.mark.parametrize("status", [200, 202, 204])
@pytest.mark.parametrize("name", CHANGES)
async def test_a_change_that_succeeds_without_a_word_has_arrived(name: str, status: int) -> None:
    usual = SmartRecruitersAnswers()
    write, target, table = CHANGES[name]
    sent: list[str] = []

    def answer(request: httpx.Request) -> httpx.Response:
        if request.method == "GET":
            return usual(request)
        sent.append(request.method)
        return httpx.Response(status)

    outgoing = OutgoingWrite(id="0" * 32, write=write, target_table=table, target_remote_id=target, created_at=datetime.now(UTC))
    receipt = await connect_to(answer).send(outgoing, Kept(), lambda: None)
    assert receipt.remote_id in {None, target, "ad1"}
    assert len(sent) == 1


async def test_what_is_made_without_its_number_being_told_stays_open() -> None:
    usual = SmartRecruitersAnswers()
    connection = connect_to(lambda request: usual(request) if request.method == "GET" else httpx.Response(201))
    outgoing = OutgoingWrite(
        id="0" * 32, write=note(), target_table="application", target_remote_id=APPLICATION, created_at=datetime.now(UTC)
    )
    with pytest.raises(OutcomeUnknown):
        await connection.send(outgoing, Kept(), lambda: None)
