"""Every status of the document's table, and what the user is told of it: what it means, what became of her text, what to do."""

import json

import httpx
import pytest
from jobsphere_answers import JOB, JobSphereAnswers, NoFiles, outgoing, said
from jumping_clock import JumpingClock

from recruiterdesk.domain.errors import (
    DeskError,
    Invalid,
    KeyRefused,
    NotFound,
    OutcomeUnknown,
    PermissionMissing,
    RateLimited,
    Unreachable,
)
from recruiterdesk.domain.write import CreateApplication, PostVacancy, Write

POST = PostVacancy(content={"title": "Gardener", "description": "x", "location": "Utrecht"})
APPLY = CreateApplication(vacancy_remote_id=JOB, fields={"last_name": "Berg", "email": "a@example.com"})
REFUSED = "JobSphere refuses the key of Oosterlicht. Your changes wait here, none is lost. Paste a new key."
WAIT = "JobSphere asks us to wait {} seconds. The other accounts go on."
OPEN = "JobSphere answered in a way that leaves open if this arrived. Nothing else goes out for it until that is clear."


@pytest.mark.parametrize(
    ("status", "kind", "sentence"),
    [
        (
            400,
            Invalid,
            'JobSphere does not accept what was asked for: "title is required". Ask for something else; if you chose nothing, tell us.',
        ),
        (401, KeyRefused, REFUSED),
        (
            403,
            PermissionMissing,
            'The key of Oosterlicht may not do this. Make a new key at JobSphere with "Read Only" and paste it here; nothing is lost.',
        ),
        (404, NotFound, "JobSphere does not have this, or not any more. Sync to see what is there now."),
        (
            500,
            Unreachable,
            "JobSphere has trouble of its own at the moment. We try again by ourselves; if it lasts for hours, tell JobSphere.",
        ),
    ],
)
async def test_a_read(status: int, kind: type[DeskError], sentence: str) -> None:
    answers = JobSphereAnswers()
    answers.says["GET /jobs/{id}"] = said(status)
    with pytest.raises(kind) as caught:
        await answers.connect(clock=JumpingClock()).read_vacancy(JOB)
    assert (caught.value.message, caught.value.status) == (sentence, status)


async def test_a_list_that_is_not_there_says_that_the_address_is_wrong() -> None:
    answers = JobSphereAnswers()
    answers.says["GET /jobs"] = said(404)
    with pytest.raises(NotFound, match=r"answers nothing at the address of Oosterlicht\. Check the account's address"):
        await answers.connect(clock=JumpingClock()).list_vacancies()


@pytest.mark.parametrize(
    ("write", "status", "kind", "sentence"),
    [
        (POST, 400, Invalid, 'JobSphere does not accept this: "title is required". Your text is kept. Change it and send it again.'),
        (POST, 401, KeyRefused, REFUSED),
        (
            POST,
            403,
            PermissionMissing,
            (
                "JobSphere does not let this key create jobs. It needs a Read/Write key and a company that is verified as an employer; "
                "which of the two is missing, JobSphere does not say. Nothing is lost: paste such a key, or check this account again "
                "once the company is verified."
            ),
        ),
        (
            POST,
            404,
            NotFound,
            (
                "JobSphere takes no new jobs at this account's address, so this one was not created. Check the address; if it is right, "
                "tell us, and create the job in JobSphere itself."
            ),
        ),
        (POST, 500, OutcomeUnknown, OPEN),
        (POST, 302, OutcomeUnknown, OPEN),
        (APPLY, 400, Invalid, 'JobSphere does not accept this: "title is required". Your text is kept. Change it and send it again.'),
        (APPLY, 401, KeyRefused, REFUSED),
        (
            APPLY,
            403,
            PermissionMissing,
            (
                "JobSphere does not let this key submit applications. Make a Read/Write key in your JobSphere dashboard and paste it here; "
                "nothing is lost."
            ),
        ),
        (APPLY, 404, NotFound, "This job is no longer at JobSphere, so the application was not taken. Choose another job."),
        (APPLY, 500, OutcomeUnknown, OPEN),
        (APPLY, 409, OutcomeUnknown, OPEN),
    ],
)
async def test_a_write(write: Write, status: int, kind: type[DeskError], sentence: str) -> None:
    answers = JobSphereAnswers()
    answers.says["POST /jobs"] = answers.says["POST /applications"] = said(status)
    with pytest.raises(kind) as caught:
        await answers.connect().send(outgoing(write), NoFiles(), lambda: None)
    assert (caught.value.message, caught.value.status) == (sentence, status)
    assert len(answers.requests) == 1


@pytest.mark.parametrize("write", [POST, APPLY])
async def test_too_many_requests_are_waited_for_as_long_as_the_answer_says(write: Write) -> None:
    for headers, least, most in (
        ({"Retry-After": "7"}, 7, 10),
        ({"X-RateLimit-Remaining": "0", "X-RateLimit-Reset": "33"}, 33, 36),
        ({}, 60, 63),
    ):
        answers = JobSphereAnswers()
        answers.says["POST /jobs"] = answers.says["POST /applications"] = said(429, **headers)
        with pytest.raises(RateLimited) as caught:
            await answers.connect().send(outgoing(write), NoFiles(), lambda: None)
        seconds = caught.value.retry_after or 0.0
        assert least <= seconds <= most
        assert caught.value.message == WAIT.format(round(seconds))
        assert len(answers.requests) == 1


async def test_success_is_any_2xx_that_says_nothing_else() -> None:
    for answer in (
        said(200, {"id": "app_7"}),
        said(201, {"data": {"id": 7}}),
        said(202, {"success": True}),
        said(204, None),
        said(200, {}),
    ):
        answers = JobSphereAnswers()
        answers.says["POST /applications"] = answer
        receipt = await answers.connect().send(outgoing(APPLY), NoFiles(), lambda: None)
        assert receipt.remote_id in {"app_7", "7", "sent-0190f0000000"}
        assert receipt.application is not None
        assert receipt.application.remote_id == receipt.remote_id


@pytest.mark.parametrize("is_wrapped", [True, False])
async def test_what_an_answer_says_besides_is_kept_as_it_came(is_wrapped: bool) -> None:
    told = {"id": "app_9", "status": "in_triage", "score": {"of": [1, None]}}
    answers = JobSphereAnswers()
    answers.says["POST /applications"] = httpx.Response(201, json={"data": told} if is_wrapped else told)
    receipt = await answers.connect().send(outgoing(APPLY), NoFiles(), lambda: None)
    assert receipt.application is not None
    assert json.loads(receipt.application.raw) == {**told, "job_id": JOB, "candidate_email": "a@example.com"}
