"""What goes out: an application by the slug of its vacancy, a CV with a colleague, and nothing else."""

import base64
import json

import httpx
import pytest
from recruitsome_answers import CANDIDATE, SLUG, VACANCY, MadeUpFiles, RecruitSomeAnswers, outgoing, said

from recruiterdesk.domain.application import DocumentKind
from recruiterdesk.domain.capability import Capability
from recruiterdesk.domain.errors import DeskError, Invalid, NotFound, OutcomeUnknown, RateLimited, Unreachable, Unsupported
from recruiterdesk.domain.write import (
    Act,
    AddNote,
    CreateApplication,
    DeleteRecord,
    EditRecord,
    FileRef,
    MoveStage,
    PostVacancy,
    UploadDocument,
    Write,
)
from recruiterdesk.provider_api.contract import Receipt
from recruiterdesk.providers.recruitsome.provider import RecruitSomeConnection
from recruiterdesk.providers.recruitsome.writes import international

RESUME = FileRef(sha256="0", name="cv.pdf", bytes=300_000)
FILES = MadeUpFiles()
DOCUMENTS = {"application_documents": "yes"}


def application(vacancy: str | None = VACANCY, **fields: str) -> CreateApplication:
    return CreateApplication(
        vacancy_remote_id=vacancy, fields={"first_name": "Zoë", "last_name": "de Wit", "email": "zoe@example.nl", **fields}
    )


def cv(user_id: str = "411", file: FileRef | None = RESUME) -> Act:
    return Act(name="create_candidate", capability=Capability.UPLOAD_DOCUMENT, fields={"user_id": user_id}, file=file)


async def send(connection: RecruitSomeConnection, write: Write, *, target: str | None = None, table: str = "application") -> Receipt:
    return await connection.send(outgoing(write, target=target, table=table), FILES, lambda: None)


async def test_an_application_names_its_vacancy_by_the_slug_and_says_what_it_cannot_know() -> None:
    answers = RecruitSomeAnswers()
    receipt = await send(answers.connect(), application(phone="+31 6 1234-5678"))
    assert answers.asked() == ["GET /vacancies", "POST /applications"]
    assert json.loads(answers.requests[-1].content) == {
        "vacancy": SLUG,
        "candidate": {"first_name": "Zoë", "last_name": "de Wit", "email": "zoe@example.nl", "phone": "+31612345678"},
    }
    assert (receipt.remote_id, receipt.application, receipt.detail) == (None, None, None)
    assert "tells no number" in str(receipt.note)


async def test_a_slug_that_a_list_told_needs_no_other_request() -> None:
    answers = RecruitSomeAnswers()
    connection = answers.connect()
    await connection.list_vacancies()
    await send(connection, application())
    assert answers.asked() == ["GET /vacancies", "POST /applications"]


@pytest.mark.parametrize("body", [b"", b"{}", b'{"data":null}', b'{"id":1}', b"[]"])
async def test_any_201_confirms_since_no_document_says_what_stands_in_it(body: bytes) -> None:
    answers = RecruitSomeAnswers()
    answers.says["POST /applications"] = httpx.Response(201, content=body, headers={"content-type": "application/json"} if body else {})
    assert (await send(answers.connect(), application())).remote_id is None


async def test_a_vacancy_that_went_offline_on_the_way_is_named_as_the_reason() -> None:
    answers = RecruitSomeAnswers()
    answers.says["POST /applications"] = said(404)
    with pytest.raises(NotFound, match=r"not published in RecruitSome any more, so nobody can be added to it\. Choose another one\."):
        await send(answers.connect(), application())


async def test_a_web_page_in_place_of_an_answer_leaves_it_open() -> None:
    answers = RecruitSomeAnswers()
    answers.says["POST /applications"] = httpx.Response(200, html="<!doctype html><p>Sign in")
    with pytest.raises(OutcomeUnknown):
        await send(answers.connect(), application())


async def test_a_refused_field_stands_beside_the_form_s_own_name() -> None:
    answers = RecruitSomeAnswers()
    answers.says["POST /applications"] = said(422)
    with pytest.raises(Invalid) as caught:
        await send(answers.connect(), application())
    assert caught.value.fields["email"] == ["The email field is required."]


async def test_without_a_vacancy_or_with_one_that_is_gone_nothing_is_sent() -> None:
    answers = RecruitSomeAnswers()
    with pytest.raises(Invalid) as caught:
        await send(answers.connect(), application(None))
    assert set(caught.value.fields) == {"vacancy"}
    with pytest.raises(NotFound) as gone:
        await send(answers.connect(), application("999"))
    assert "Choose another one" in gone.value.message
    assert "POST /applications" not in answers.asked()


@pytest.mark.parametrize(
    ("answer", "error"), [(said(500), Unreachable), (httpx.Response(200, json=[]), Unreachable), (said(429), RateLimited)]
)
async def test_trouble_while_the_slug_is_looked_up_is_certainly_unsent(answer: httpx.Response, error: type[DeskError]) -> None:
    answers = RecruitSomeAnswers()
    connection = answers.connect()
    if answer.status_code == 429:
        answer.headers["retry-after"] = "0"
    answers.says["GET /vacancies"] = answer
    with pytest.raises(error) as caught:
        await send(connection, application())
    assert not isinstance(caught.value, Unreachable) or caught.value.is_unsent
    assert "POST /applications" not in answers.asked()


async def test_a_cv_goes_out_with_its_colleague_and_the_note_says_where_the_result_appears() -> None:
    answers = RecruitSomeAnswers()
    receipt = await send(answers.connect(), cv(), table="account")
    assert answers.asked() == ["POST /candidates"]
    assert b'name="user_id"\r\n\r\n411' in answers.requests[0].content
    assert b'name="resume"; filename="cv.pdf"' in answers.requests[0].content
    assert b"Content-Type: application/pdf" in answers.requests[0].content
    assert (receipt.remote_id, receipt.application) == (None, None)
    assert "under the number 9b1deb4d" in str(receipt.note)
    assert "inside RecruitSome only" in str(receipt.note)
    answers.says["POST /candidates"] = httpx.Response(202)
    assert "inside RecruitSome only" in str((await send(answers.connect(), cv(), table="account")).note)


async def test_the_names_of_the_form_s_parts_can_be_corrected() -> None:
    answers = RecruitSomeAnswers()
    await send(answers.connect(settings={"resume_part": "cv", "user_part": "owner[id]"}), cv(), table="account")
    assert b'name="cv"; filename=' in answers.requests[0].content
    assert b'name="owner[id]"\r\n\r\n411' in answers.requests[0].content


@pytest.mark.parametrize(
    ("act", "field"),
    [
        (cv(user_id=""), "user_id"),
        (cv(user_id="Marit"), "user_id"),
        (cv(file=None), "file"),
        (cv(file=FileRef(sha256="0", name="cv.pdf", bytes=40_000_000)), "file"),
    ],
)
async def test_a_cv_that_cannot_be_is_refused_before_anything_leaves(act: Act, field: str) -> None:
    answers = RecruitSomeAnswers()
    with pytest.raises(Invalid) as caught:
        await send(answers.connect(), act, table="account")
    assert set(caught.value.fields) == {field}
    assert answers.requests == []


@pytest.mark.parametrize(
    ("write", "target", "table"),
    [
        (AddNote(text="x", author="y"), CANDIDATE, "application"),
        (MoveStage(stage="Interview"), CANDIDATE, "application"),
        (UploadDocument(file=RESUME), CANDIDATE, "application"),
        (UploadDocument(file=RESUME, kind=DocumentKind.PHOTO), CANDIDATE, "application"),
        (EditRecord(fields={"email": "x"}), CANDIDATE, "application"),
        (DeleteRecord(), CANDIDATE, "application"),
        (PostVacancy(content={"title": "x"}), None, "vacancy"),
        (EditRecord(fields={"title": "x"}), VACANCY, "vacancy"),
        (Act(name="fly", capability=Capability.TEAM, fields={}), None, "account"),
        (Act(name="apply_with_cv", capability=Capability.CREATE_APPLICANT, fields={}, file=RESUME), VACANCY, "vacancy"),
    ],
)
async def test_everything_else_is_refused_here(write: Write, target: str | None, table: str) -> None:
    answers = RecruitSomeAnswers()
    with pytest.raises(Unsupported):
        await send(answers.connect(), write, target=target, table=table)
    assert answers.requests == []


async def test_nothing_of_a_write_can_be_seen_again_and_that_is_said_without_asking() -> None:
    answers = RecruitSomeAnswers()
    connection = answers.connect()
    for write, words in ((application(), "shows no applications"), (cv(), "Ask the colleague")):
        sighting = await connection.observe(outgoing(write))
        assert (sighting.matching, sighting.is_gone, sighting.remote_id) == (None, False, None)
        assert words in str(sighting.note)
    assert answers.requests == []


async def test_documents_go_with_an_application_only_where_a_setting_says_so() -> None:
    answers = RecruitSomeAnswers()
    connection = answers.connect(settings=DOCUMENTS)
    action = connection.profile.action("apply_with_cv")
    assert action is not None
    assert connection.profile.file_rule(action.file_kind) is not None
    file = FileRef(sha256="0", name="cv.pdf", bytes=9)
    fields: dict[str, str | bool | list[str] | dict[str, str]] = {"first_name": "Z", "last_name": "W", "email": "z@example.nl", "phone": ""}
    act = Act(name="apply_with_cv", capability=Capability.CREATE_APPLICANT, fields=fields, file=file)
    await send(connection, act, target=VACANCY, table="vacancy")
    body = json.loads(answers.requests[-1].content)
    assert body["candidate"] == {"first_name": "Z", "last_name": "W", "email": "z@example.nl"}
    assert body["documents"] == [{"type": "resume", "filename": "cv.pdf", "content": base64.b64encode(b"x" * 9).decode()}]
    large = Act(
        name="apply_with_cv", capability=Capability.CREATE_APPLICANT, fields=fields, file=FileRef(sha256="0", name="c", bytes=10**8)
    )
    with pytest.raises(Invalid):
        await send(connection, large, target=VACANCY, table="vacancy")


@pytest.mark.parametrize(
    ("typed", "sent"),
    [
        ("+31 6 1234-5678", "+31612345678"),
        ("0031 (0)6 12345678", "+31612345678"),
        ("+44.20.7946.0958", "+442079460958"),
        ("06-12345678", "06-12345678"),
        ("ask him", "ask him"),
        (" +3161 ", "+3161"),
    ],
)
def test_a_number_with_its_country_becomes_one_that_is_taken_anywhere(typed: str, sent: str) -> None:
    assert international(typed) == sent
