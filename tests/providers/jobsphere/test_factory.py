"""Making connections: settings, addresses, keys and the company."""

from pathlib import Path

import pytest
from jobsphere_answers import JOB, JobSphereAnswers, said

from recruiterdesk.domain.account import Account
from recruiterdesk.domain.errors import NotFound, WrongUsage
from recruiterdesk.provider_api.contract import (
    DownloadsDocuments,
    ListsApplications,
    ListsVacancies,
    ReadsApplication,
    ReadsVacancy,
    SendsWrites,
    ShowsTables,
)
from recruiterdesk.provider_api.http.call import FirstByte
from recruiterdesk.providers.jobsphere import FACTORY
from recruiterdesk.providers.jobsphere.factory import profile_for
from recruiterdesk.providers.jobsphere.manifest import PROFILE
from recruiterdesk.providers.jobsphere.provider import JobSphereConnection

KEY = {"api_key": "made-up-key"}


def account(base_url: str = "https://api.jobsphere.io/v1", **settings: str) -> Account:
    return Account(id=1, name="Oosterlicht", provider="jobsphere", base_url=base_url, settings=settings)


def company_of(secrets: dict[str, str], **settings: str) -> str:
    connection = FACTORY.connect(account(**settings), {**KEY, **secrets}, ledger_folder=None)
    assert isinstance(connection, JobSphereConnection)
    return connection.company_id


def test_a_connection_is_made_without_traffic_and_can_do_what_the_contract_names() -> None:
    connection = FACTORY.connect(account(), KEY, ledger_folder=None)
    for can in (ListsVacancies, ReadsVacancy, ShowsTables, SendsWrites):
        assert isinstance(connection, can)
    for cannot in (ListsApplications, ReadsApplication, DownloadsDocuments):
        assert not isinstance(connection, cannot)
    assert connection.traffic.requests == 0
    assert "made-up-key" not in repr(vars(connection))


def test_an_account_without_an_address_gets_jobsphere_s_own() -> None:
    FACTORY.connect(account(base_url=""), KEY, ledger_folder=None)


@pytest.mark.parametrize("key", ["", "  ", "with blank", "new\nline", "sleutel-é", "nul\x00"])
def test_what_cannot_be_a_key_is_refused_in_words(key: str) -> None:
    with pytest.raises(WrongUsage, match="not a key of JobSphere"):
        FACTORY.connect(account(), {"api_key": key}, ledger_folder=None)


def test_the_company_comes_with_the_key_or_as_a_setting_which_wins() -> None:
    assert company_of({}) == ""
    assert company_of({"company_id": " comp_123 "}) == "comp_123"
    assert company_of({}, company_id="comp_9") == "comp_9"
    assert company_of({"company_id": "comp_123"}, company_id="comp_9") == "comp_9"
    for text in ("comp 123", "comp\n123", "bedrijf-é"):
        with pytest.raises(WrongUsage, match="company id"):
            company_of({"company_id": text})


def test_plain_http_is_for_this_computer_only() -> None:
    with pytest.raises(WrongUsage):
        FACTORY.connect(account("http://api.jobsphere.io/v1"), KEY, ledger_folder=None)
    FACTORY.connect(account("http://127.0.0.1:8080/v1"), KEY, ledger_folder=None)


@pytest.mark.parametrize("value", ["0", "-1", "many", "1.5", "٣", "9" * 30])
def test_a_limit_that_is_no_number_is_refused_in_words(value: str) -> None:
    with pytest.raises(WrongUsage, match="requests_per_minute"):
        profile_for({"requests_per_minute": value})
    with pytest.raises(WrongUsage, match="requests_per_minute"):
        FACTORY.connect(account(requests_per_minute=value), KEY, ledger_folder=None)
    assert FACTORY.profile_of(account(requests_per_minute=value)) == PROFILE


def test_the_plan_s_limit_is_a_setting() -> None:
    assert PROFILE.requests_per_minute == 60
    assert FACTORY.profile_of(account(requests_per_minute="500")).requests_per_minute == 500


async def test_a_named_bundle_of_certificates_that_is_none_is_refused_in_words(tmp_path: Path) -> None:
    (tmp_path / "empty.pem").write_text("no certificate")
    for name in ("missing.pem", "empty.pem"):
        with pytest.raises(WrongUsage, match="ca_bundle"):
            FACTORY.connect(account(ca_bundle=str(tmp_path / name)), KEY, ledger_folder=None)


async def test_two_connections_with_one_key_share_a_file_that_names_nobody(tmp_path: Path) -> None:
    for name in ("Oosterlicht", "Before it had a name"):
        made = Account(id=0, name=name, provider="jobsphere", base_url="http://127.0.0.1:9/v1")
        connection = FACTORY.connect(made, KEY, ledger_folder=str(tmp_path))
        with pytest.raises(Exception, match="cannot be reached"):
            await connection.probe()
        await connection.aclose()
    text = only_file(tmp_path)
    assert "Oosterlicht" not in text
    assert "made-up" not in text
    assert text.count("[1") >= 2


def only_file(folder: Path) -> str:
    (file,) = folder.iterdir()
    return file.read_text()


async def test_what_the_document_leaves_unsaid_can_be_set_without_a_new_version() -> None:
    answers = JobSphereAnswers()
    answers.says = {"GET /board": said(200, {"data": []}), "GET /board/{id}": said(200, {"id": JOB})}
    asked = answers.connect(
        settings={
            "auth_header": "X-API-Key",
            "auth_form": "{key}",
            "jobs_path": "/board",
            "applications_path": "/board/apply",
        }
    )
    await asked.client.list_jobs(1)
    await asked.client.read_job(JOB)
    for send in (asked.client.create_job, asked.client.submit_application):
        with pytest.raises(NotFound):
            await send({}, FirstByte())
    assert [f"{request.method} {request.url.path}" for request in answers.requests] == [
        "GET /v1/board",
        f"GET /v1/board/{JOB}",
        "POST /v1/board",
        "POST /v1/board/apply",
    ]
    assert {request.headers["x-api-key"] for request in answers.requests} == {"made-up-key"}
    assert not any("authorization" in request.headers for request in answers.requests)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("auth_header", "Host"),
        ("auth_header", "content-type"),
        ("auth_header", "X Key"),
        ("auth_header", "X-Key\r\nX: y"),
        ("auth_form", "Bearer"),
        ("auth_form", "{key}{key}"),
        ("auth_form", "Bearer\n{key}"),
        ("auth_form", "{0.__class__}{key}"),
        ("jobs_path", "jobs"),
        ("jobs_path", "//evil.example/jobs"),
        ("jobs_path", "/a/../b"),
        ("jobs_path", "/jobs?x=1"),
        ("jobs_path", "/jobs/{id}"),
        ("job_path", "/jobs"),
        ("job_path", "/{id}/{id}"),
        ("job_path", "/{id.__class__}"),
        ("applications_path", "https://evil.example"),
    ],
)
def test_a_setting_that_would_lead_elsewhere_or_is_none_is_refused_by_its_name(name: str, value: str) -> None:
    with pytest.raises(WrongUsage, match=name):
        FACTORY.connect(account(**{name: value}), KEY, ledger_folder=None)
