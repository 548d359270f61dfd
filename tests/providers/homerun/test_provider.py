"""The connection: notes without permission, files through fresh links, swapped answers, and what an unknown word becomes."""

import httpx
import pytest
from hand_clock import HandClock
from homerun_answers import APPLICATION, VACANCY, HomerunAnswers, payload, said

from recruiterdesk.domain.account import Account
from recruiterdesk.domain.capability import Ability, Capability, CapabilityState
from recruiterdesk.domain.errors import ContractBroken, NotFound, PermissionMissing, Unreachable
from recruiterdesk.domain.sentence import Sentence


def wants_notes(request: httpx.Request) -> bool:
    return "notes" in request.url.params.get_list("include[]")


def without_notes(request: httpx.Request) -> httpx.Response:
    return said(403) if wants_notes(request) else said(200, payload("job_application"))


async def test_a_key_that_may_not_read_notes_still_reads_everything_else_and_is_asked_only_once() -> None:
    answers = HomerunAnswers()
    answers.says["GET /job-applications/{id}"] = without_notes
    connection = answers.connect()
    detail = await connection.read_application(APPLICATION)
    assert detail.notes is None
    assert detail.documents
    await connection.read_application(APPLICATION)
    assert [wants_notes(request) for request in answers.requests] == [True, False, False]


async def test_a_key_known_not_to_read_notes_is_never_asked_for_them() -> None:
    answers = HomerunAnswers()
    state = CapabilityState(Ability.NO, Sentence("no"))
    account = Account(id=1, name="V", provider="homerun", base_url="x", capabilities={Capability.READ_NOTES: state})
    assert (await answers.connect(account=account).read_application(APPLICATION)).notes is None
    assert [wants_notes(request) for request in answers.requests] == [False]


async def test_a_key_that_may_read_no_applicant_says_which_permission_is_missing() -> None:
    answers = HomerunAnswers()
    answers.says["GET /job-applications/{id}"] = said(403)
    with pytest.raises(PermissionMissing) as caught:
        await answers.connect().read_application(APPLICATION)
    assert caught.value.scope == "job-applications:read"


async def test_an_answer_about_another_record_is_not_used() -> None:
    answers = HomerunAnswers()
    with pytest.raises(ContractBroken):
        await answers.connect().read_application("ap_other")
    with pytest.raises(ContractBroken):
        await answers.connect().read_vacancy("job_other")
    assert (await answers.connect().read_vacancy(VACANCY)).remote_id == VACANCY


async def test_a_file_is_fetched_at_once_through_a_fresh_link_without_the_key() -> None:
    answers = HomerunAnswers()
    answers.links["/portfolio"] = b"portfolio"
    connection = answers.connect()
    assert b"".join([piece async for piece in connection.download(APPLICATION, 2)]) == b"portfolio"
    detail, link = answers.requests
    assert detail.headers["authorization"] == "Bearer made-up-key"
    assert "authorization" not in link.headers
    assert link.url.params["signature"] == "def"
    assert link.headers["host"] == "files.example.com"


def details(answers: HomerunAnswers) -> int:
    """Count how often an application was read."""
    return sum(request.url.path.endswith(APPLICATION) for request in answers.requests)


async def test_every_file_of_an_application_just_read_comes_without_reading_it_again() -> None:
    answers, clock = HomerunAnswers(), HandClock()
    answers.links["/portfolio"] = b"portfolio"
    connection = answers.connect(clock=clock)
    await connection.read_application(APPLICATION)
    clock.turn(239)
    assert b"".join([piece async for piece in connection.download(APPLICATION, 1)]) == b"%PDF-1.4"
    assert b"".join([piece async for piece in connection.download(APPLICATION, 2)]) == b"portfolio"
    assert details(answers) == 1
    clock.turn(2)  # a minute before the end of its five a link is left alone
    assert b"".join([piece async for piece in connection.download(APPLICATION, 2)]) == b"portfolio"
    assert b"".join([piece async for piece in connection.download(APPLICATION, 1)]) == b"%PDF-1.4"
    assert details(answers) == 2


async def test_a_kept_link_that_is_refused_all_the_same_is_read_anew_for_every_file() -> None:
    answers, clock = HomerunAnswers(), HandClock()
    connection = answers.connect(clock=clock)
    await connection.read_application(APPLICATION)
    fresh = httpx.Response(200, content=b"cv", headers={"content-type": "application/pdf"})
    answers.says["GET /resume"] = [httpx.Response(403), fresh]
    assert b"".join([piece async for piece in connection.download(APPLICATION, 1)]) == b"cv"
    assert details(answers) == 2
    _ = [piece async for piece in connection.download(APPLICATION, 2)]
    assert details(answers) == 2


async def test_a_kept_link_is_shown_nowhere() -> None:
    answers = HomerunAnswers()
    connection = answers.connect()
    await connection.read_application(APPLICATION)
    assert "signature" not in repr(connection._links) + str(connection._links)


@pytest.mark.parametrize(
    "stale", [httpx.Response(403), httpx.Response(404), httpx.Response(410), httpx.Response(200, html="<html>expired</html>")]
)
async def test_a_stale_link_is_renewed_once(stale: httpx.Response) -> None:
    answers = HomerunAnswers()
    fresh = httpx.Response(200, content=b"cv", headers={"content-type": "application/pdf"})
    answers.says["GET /resume"] = [stale, fresh]
    assert b"".join([piece async for piece in answers.connect().download(APPLICATION, 1)]) == b"cv"
    assert len(answers.requests) == 4


async def test_a_link_that_stays_stale_ends_after_two_tries_in_words() -> None:
    answers = HomerunAnswers()
    answers.says["GET /resume"] = httpx.Response(403)
    with pytest.raises(NotFound):
        _ = [piece async for piece in answers.connect().download(APPLICATION, 1)]
    assert len(answers.requests) == 4


async def test_a_redirected_link_is_not_followed() -> None:
    answers = HomerunAnswers()
    answers.says["GET /resume"] = httpx.Response(302, headers={"location": "http://169.254.169.254/"})
    with pytest.raises(NotFound):
        _ = [piece async for piece in answers.connect().download(APPLICATION, 1)]
    assert {request.headers["host"] for request in answers.requests} == {"api.homerun.example", "files.example.com"}


@pytest.mark.parametrize("link", ["http://files.example.com/x", "file:///etc/passwd", "https://127.0.0.1/x", "javascript:1", "/v2/ping"])
async def test_a_hostile_link_is_refused_in_words(link: str) -> None:
    answers = HomerunAnswers()
    body = payload("job_application")
    body["data"]["files"][0]["temporary_download_url"] = link
    answers.says["GET /job-applications/{id}"] = said(200, body)
    with pytest.raises((ContractBroken, Unreachable)):
        _ = [piece async for piece in answers.connect().download(APPLICATION, 1)]
    assert len(answers.requests) == 1


@pytest.mark.parametrize("number", [0, -1, 3, 99])
async def test_a_document_that_is_not_there_is_said_to_be_gone(number: int) -> None:
    with pytest.raises(NotFound):
        _ = [piece async for piece in HomerunAnswers().connect().download(APPLICATION, number)]


async def test_words_that_nobody_knows_survive_as_they_are() -> None:
    answers = HomerunAnswers()
    vacancy = payload("vacancies")
    vacancy["data"][0] |= {"status": "paused-new", "type": "Zero hours", "location_type": "hybrid"}
    answers.says["GET /vacancies"] = said(200, vacancy)
    application = payload("job_applications")
    application["data"][0]["stage"]["name"] = "Iets nieuws ✨"
    answers.says["GET /job-applications"] = said(200, application)
    connection = answers.connect()
    found = (await connection.list_vacancies()).items[0]
    assert (found.status, found.type, found.location_type) == ("paused-new", "Zero hours", "hybrid")
    assert (await connection.list_applications()).items[0].stage == "Iets nieuws ✨"


async def test_traffic_and_budget_can_be_watched_and_background_leaves_room_while_somebody_works() -> None:
    answers = HomerunAnswers()
    connection = answers.connect(settings={"requests_per_minute": "60", "interactive": "yes"})
    connection.is_interactive = True
    assert connection.is_interactive
    await connection.list_vacancies()
    assert connection.traffic.requests == 1
    assert (connection.budget.left, connection.budget.allowed) == (58, 59)
    await connection.aclose()
