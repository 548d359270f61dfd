"""Each write of the desk at Homerun: what goes out, which answer confirms it, and what every refusal is called."""

import json
from collections.abc import AsyncIterator, Callable
from typing import Any

import httpx
import pytest
from homerun_answers import APPLICATION, VACANCY, HomerunAnswers, MadeUpFiles, outgoing, payload, said

from recruiterdesk.domain.application import DocumentKind
from recruiterdesk.domain.errors import (
    Invalid,
    KeyRefused,
    NotFound,
    OutcomeUnknown,
    PermissionMissing,
    RateLimited,
    StorageTrouble,
    Unsupported,
)
from recruiterdesk.domain.write import (
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

NOTE = AddNote(text="Sterk profiel.\nBellen.", author="Sanne", is_sensitive=True)
MOVE = MoveStage(stage="1e gesprek", from_stage="Cv bekijken", from_vacancy_remote_id=VACANCY)
FILE = FileRef(sha256="0" * 64, name="my-resume.pdf", bytes=1000)
PHOTO = UploadDocument(file=FileRef(sha256="1" * 64, name="me.JPG", bytes=1000), kind=DocumentKind.PHOTO)
CREATE = CreateApplication(vacancy_remote_id=VACANCY, fields={"first_name": "A", "last_name": "B", "email": "a@example.com"})
EDIT = EditRecord(fields={"city": "Gouda"})
ALL: dict[str, Write] = {
    "POST /job-applications/{id}/notes": NOTE,
    "PATCH /job-applications/{id}": MOVE,
    "POST /job-applications/{id}/files": UploadDocument(file=FILE),
    "POST /job-applications/{id}/photo": PHOTO,
    "POST /job-applications": CREATE,
    "DELETE /job-applications/{id}": DeleteRecord(),
}


def nothing() -> None:
    """Do nothing at the first byte."""


async def send(answers: HomerunAnswers, write: Write, on_first_byte: Callable[[], None] = nothing, **settings: str) -> Receipt:
    target = None if isinstance(write, CreateApplication) else APPLICATION
    return await answers.connect(settings=settings).send(outgoing(write, target=target), MadeUpFiles(), on_first_byte)


def sent(answers: HomerunAnswers) -> Any:
    return json.loads(answers.requests[0].content)


@pytest.mark.parametrize("key", sorted(ALL))
async def test_every_kind_is_sent_once_and_confirmed_by_its_echo(key: str) -> None:
    answers, marks = HomerunAnswers(), list[str]()
    receipt = await send(answers, ALL[key], lambda: marks.append("left"))
    assert answers.asked() == [key]
    assert marks == ["left"]
    assert receipt.remote_id in {None, APPLICATION}


async def test_a_note_goes_out_as_it_was_typed() -> None:
    answers = HomerunAnswers()
    await send(answers, NOTE)
    assert sent(answers) == {"note": "Sterk profiel.\nBellen.", "display_name": "Sanne", "is_sensitive": True}


async def test_a_note_whose_blanks_were_changed_there_is_still_ours() -> None:
    answers = HomerunAnswers()
    answers.says["POST /job-applications/{id}/notes"] = said(
        201, {"data": {"note": " Sterk profiel. Bellen. ", "display_name": "Sanne", "is_sensitive": True}}
    )
    await send(answers, NOTE)


async def test_a_move_names_the_stage_only_and_never_sends_a_null_vacancy() -> None:
    answers = HomerunAnswers()
    receipt = await send(answers, MOVE)
    assert sent(answers) == {"stage": {"name": "1e gesprek"}}
    assert receipt.application is not None
    assert receipt.application.stage == "1e gesprek"
    assert receipt.detail is None  # it has no notes, which must not look like a key that may not read them


async def test_a_move_within_the_same_vacancy_leaves_the_vacancy_out_even_when_it_is_named() -> None:
    answers = HomerunAnswers()
    await send(answers, MoveStage(stage="1e gesprek", vacancy_remote_id=VACANCY, from_vacancy_remote_id=VACANCY))
    assert "vacancy_id" not in sent(answers)


async def test_a_move_to_another_vacancy_names_both() -> None:
    answers = HomerunAnswers()
    receipt = await send(answers, MoveStage(stage="Nieuw", vacancy_remote_id="job_other", from_vacancy_remote_id=VACANCY))
    assert sent(answers) == {"stage": {"name": "Nieuw"}, "vacancy_id": "job_other"}
    assert receipt.application is not None
    assert receipt.application.vacancy_remote_id == "job_other"


@pytest.mark.parametrize("vacancy", [None, "job_other"])
async def test_a_move_that_took_the_applicant_off_the_vacancy_is_not_called_good(vacancy: str | None) -> None:
    answers = HomerunAnswers()
    changed = payload("job_application_changed")
    changed["data"] |= {"stage": {"name": "1e gesprek"}, "vacancy_id": vacancy}
    answers.says["PATCH /job-applications/{id}"] = said(200, changed)
    with pytest.raises(OutcomeUnknown) as caught:
        await send(answers, MOVE)
    assert "another one now" in caught.value.message


async def test_a_404_of_a_move_is_told_apart_in_three_sentences() -> None:
    gone, stage, vacancy = HomerunAnswers(), HomerunAnswers(), HomerunAnswers()
    for answers in (gone, stage, vacancy):
        answers.says["PATCH /job-applications/{id}"] = said(404)
    gone.says["GET /job-applications/{id}"] = said(404)
    vacancy.says["GET /vacancies/{id}"] = said(404)
    elsewhere = MoveStage(stage="Nieuw", vacancy_remote_id="job_other", from_vacancy_remote_id=VACANCY)
    messages = []
    for answers, write in ((gone, MOVE), (stage, MOVE), (vacancy, elsewhere)):
        with pytest.raises(NotFound) as caught:
            await send(answers, write)
        messages.append(caught.value.message)
        assert answers.asked().count("PATCH /job-applications/{id}") == 1
    assert messages == [
        "This applicant is no longer in Homerun, so nobody was moved. Cancel this item.",
        'The stage "1e gesprek" no longer exists in this vacancy, so the applicant was not moved. Choose a stage.',
        "The vacancy that you chose is no longer in Homerun, so the applicant was not moved. Choose another one.",
    ]


async def test_a_new_applicant_carries_our_mark_and_sources_as_plain_words() -> None:
    answers = HomerunAnswers()
    fields = {**CREATE.fields, "sources": "LinkedIn, Referral ", "sourced": "yes", "custom_data": {"a": "1"}, "custom_data.b": "2"}
    receipt = await send(answers, CreateApplication(vacancy_remote_id=VACANCY, fields=fields))
    assert sent(answers) == {
        "first_name": "A",
        "last_name": "B",
        "email": "a@example.com",
        "sources": ["LinkedIn", "Referral"],
        "sourced": True,
        "custom_data": {"a": "1", "b": "2", "recruiterdesk_intent": "0190f0000000"},
        "vacancy_id": VACANCY,
    }
    assert receipt.remote_id == APPLICATION


async def test_a_new_applicant_without_a_vacancy_sends_no_null() -> None:
    answers = HomerunAnswers()
    await send(answers, CreateApplication(vacancy_remote_id=None, fields=dict(CREATE.fields)))
    assert "vacancy_id" not in sent(answers)


async def test_an_edit_sends_only_what_was_changed_and_refuses_what_cannot_be() -> None:
    answers = HomerunAnswers()
    await send(answers, EDIT)
    assert sent(answers) == {"city": "Gouda"}
    for field in ("sources", "stage"):
        with pytest.raises(Unsupported):
            await send(answers, EditRecord(fields={field: "x"}))
    assert len(answers.requests) == 1


async def test_clearing_a_text_sends_an_empty_one_for_the_document_knows_no_null() -> None:
    answers = HomerunAnswers()
    await send(answers, EditRecord(fields={"city": None}))
    assert sent(answers) == {"city": ""}


SWAPPED: dict[str, tuple[Write, dict[str, Any]]] = {
    "another note": (NOTE, {"note": "Iets anders", "display_name": "Sanne", "is_sensitive": True}),
    "another author": (NOTE, {"note": NOTE.text, "display_name": "Ted", "is_sensitive": True}),
    "another sensitivity": (NOTE, {"note": NOTE.text, "display_name": "Sanne", "is_sensitive": False}),
    "another applicant": (MOVE, {"id": "ap_other", "stage": {"name": "1e gesprek"}, "vacancy_id": VACANCY}),
    "another stage": (MOVE, {"id": APPLICATION, "stage": {"name": "Nieuw"}, "vacancy_id": VACANCY}),
    "no stage": (MOVE, {"id": APPLICATION, "vacancy_id": VACANCY}),
    "another file": (UploadDocument(file=FILE), {"name": "other.pdf", "type": "resume"}),
    "another file type": (UploadDocument(file=FILE), {"name": "my-resume.pdf", "type": "assignment"}),
    "another photo": (PHOTO, {"id": "ap_other"}),
    "another newcomer": (CREATE, {"id": "ap_2", "personal_info": {"email": "b@example.com"}}),
    "another intent": (CREATE, {"id": "ap_2", "personal_info": {"email": "a@example.com"}, "custom_data": {"recruiterdesk_intent": "x"}}),
    "no id": (CREATE, {"personal_info": {"email": "a@example.com"}}),
    "another edited one": (EDIT, {"id": "ap_other"}),
    "empty": (EDIT, {}),
}


@pytest.mark.parametrize("name", sorted(SWAPPED))
async def test_an_echo_of_something_else_leaves_the_outcome_open(name: str) -> None:
    write, data = SWAPPED[name]
    answers = HomerunAnswers()
    for key in ALL:
        answers.says[key] = said(201, {"data": data})
    with pytest.raises(OutcomeUnknown):
        await send(answers, write)
    assert len(answers.requests) == 1


@pytest.mark.parametrize("key", [key for key in sorted(ALL) if not key.startswith("DELETE")])
@pytest.mark.parametrize("body", [b"", b"{}", b'{"data":', b'{"data":null}', b"[]", b"\xff"])
async def test_a_good_status_with_an_unreadable_body_leaves_the_outcome_open(key: str, body: bytes) -> None:
    answers = HomerunAnswers()
    answers.says[key] = httpx.Response(201, content=body, headers={"content-type": "application/json"})
    with pytest.raises(OutcomeUnknown):
        await send(answers, ALL[key])


@pytest.mark.parametrize("key", sorted(ALL))
@pytest.mark.parametrize(
    ("status", "kind"),
    [
        (400, Invalid),
        (401, KeyRefused),
        (402, PermissionMissing),
        (403, PermissionMissing),
        (429, RateLimited),
        (500, OutcomeUnknown),
        (503, OutcomeUnknown),
    ],
)
async def test_every_status_of_every_write_has_its_remedy_and_no_second_request(key: str, status: int, kind: type[Exception]) -> None:
    answers = HomerunAnswers()
    answers.says[key] = said(status)
    with pytest.raises(kind):
        await send(answers, ALL[key])
    assert answers.asked() == [key]


async def test_field_errors_stand_beside_their_fields() -> None:
    answers = HomerunAnswers()
    answers.says["POST /job-applications"] = said(400)
    with pytest.raises(Invalid) as caught:
        await send(answers, CREATE)
    assert caught.value.fields == {"email": ["email is not a valid value"]}


async def test_a_plan_without_api_is_told_apart_from_a_missing_permission() -> None:
    answers = HomerunAnswers()
    answers.says["POST /job-applications/{id}/notes"] = said(402)
    with pytest.raises(PermissionMissing) as caught:
        await send(answers, NOTE)
    assert "plan" in caught.value.message
    assert caught.value.scope is None
    answers.says["POST /job-applications/{id}/notes"] = said(403)
    with pytest.raises(PermissionMissing) as caught:
        await send(answers, NOTE)
    assert caught.value.scope == "job-application-notes:write"


@pytest.mark.parametrize(
    ("kind", "limit"), [(DocumentKind.RESUME, 25_000_000), (DocumentKind.ASSIGNMENT, 25_000_000), (DocumentKind.PHOTO, 5_000_000)]
)
@pytest.mark.parametrize("more", [-1, 0, 1])
async def test_the_limits_are_checked_to_the_byte_before_anything_is_sent(kind: DocumentKind, limit: int, more: int) -> None:
    answers = HomerunAnswers()
    answers.says["POST /job-applications/{id}/files"] = said(200, {"data": {"name": "big.jpg", "type": kind.value}})
    write = UploadDocument(file=FileRef(sha256="0", name="big.jpg", bytes=limit + more), kind=kind)
    if more <= 0:
        await send(answers, write)
        assert len(answers.requests) == 1
        return
    with pytest.raises(Invalid) as caught:
        await send(answers, write)
    assert (
        caught.value.message
        == f"big.jpg is {limit // 1_000_000}.1 MB, Homerun takes {limit // 1_000_000} MB. It was not added. Choose another file."
    )
    assert answers.requests == []


async def test_a_limit_from_the_account_s_settings_counts_instead() -> None:
    answers = HomerunAnswers()
    with pytest.raises(Invalid):
        await send(answers, UploadDocument(file=FILE), max_file_bytes="999")
    assert answers.requests == []


@pytest.mark.parametrize("name", ["me.pdf", "me.webp", "me", ""])
async def test_a_photo_of_another_kind_is_refused_before_it_is_sent(name: str) -> None:
    answers = HomerunAnswers()
    with pytest.raises(Invalid):
        await send(answers, UploadDocument(file=FileRef(sha256="0", name=name, bytes=10), kind=DocumentKind.PHOTO))
    assert answers.requests == []


async def test_an_unusual_cv_is_never_refused_here() -> None:
    answers = HomerunAnswers()
    answers.says["POST /job-applications/{id}/files"] = said(200, {"data": {"name": "cv.pages", "type": "resume"}})
    await send(answers, UploadDocument(file=FileRef(sha256="0", name="cv.pages", bytes=10)))


async def test_what_homerun_does_not_take_is_refused_before_it_is_sent() -> None:
    answers = HomerunAnswers()
    with pytest.raises(Unsupported):
        await send(answers, UploadDocument(file=FILE, kind=DocumentKind.OTHER))
    with pytest.raises(Unsupported):
        await send(answers, PostVacancy(content={}))
    with pytest.raises(Invalid):
        await answers.connect().send(outgoing(NOTE, target=None), MadeUpFiles(), nothing)
    for write in (EDIT, DeleteRecord()):
        with pytest.raises(Unsupported):
            await answers.connect().send(outgoing(write, target=VACANCY, table="vacancy"), MadeUpFiles(), nothing)
    assert answers.requests == []


async def test_a_file_that_is_missing_here_sends_nothing() -> None:
    class Missing(MadeUpFiles):
        async def chunks(self, file: FileRef) -> AsyncIterator[bytes]:
            if file.bytes:
                raise StorageTrouble("The file is not on this computer any more.")
            yield b""

    answers, marks = HomerunAnswers(), list[str]()
    with pytest.raises(StorageTrouble):
        await answers.connect().send(outgoing(UploadDocument(file=FILE)), Missing(), lambda: marks.append("left"))
    assert answers.requests == []
    assert marks == []


async def test_a_delete_of_somebody_who_is_gone_says_so() -> None:
    answers = HomerunAnswers()
    answers.says["DELETE /job-applications/{id}"] = said(404)
    with pytest.raises(NotFound):
        await send(answers, DeleteRecord())
