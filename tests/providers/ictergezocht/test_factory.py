"""Making connections: settings, addresses and both keys."""

from pathlib import Path

import pytest
from ictergezocht_answers import HELD, ICTerGezochtAnswers, NoFiles, outgoing

from recruiterdesk.domain.account import Account
from recruiterdesk.domain.errors import WrongUsage
from recruiterdesk.domain.write import EditRecord
from recruiterdesk.provider_api.contract import (
    DownloadsDocuments,
    ListsApplications,
    ListsVacancies,
    ReadsApplication,
    ReadsVacancy,
    SendsWrites,
    ShowsTables,
)
from recruiterdesk.providers.ictergezocht import FACTORY
from recruiterdesk.providers.ictergezocht.factory import profile_for
from recruiterdesk.providers.ictergezocht.manifest import PROFILE

KEYS = {"api_key": "made-up-key", "partner_key": "made-up-partner"}


def account(base_url: str = "https://api.ictergezocht.nl", **settings: str) -> Account:
    return Account(id=1, name="Vermeer", provider="ictergezocht", base_url=base_url, settings=settings)


def test_a_connection_is_made_without_traffic_and_can_do_what_the_contract_names() -> None:
    connection = FACTORY.connect(account(), KEYS, ledger_folder=None)
    for protocol in (ListsVacancies, ShowsTables, SendsWrites):
        assert isinstance(connection, protocol)
    for missing in (ReadsVacancy, ListsApplications, ReadsApplication, DownloadsDocuments):
        assert not isinstance(connection, missing)
    assert connection.traffic.requests == 0
    assert "made-up" not in repr(vars(connection))


def test_an_account_without_an_address_gets_the_provider_s_own() -> None:
    FACTORY.connect(account(base_url=""), KEYS, ledger_folder=None)


@pytest.mark.parametrize("key", ["", "  ", "with blank", "new\nline", "sleutel-é", "nul\x00"])
def test_what_cannot_be_a_key_is_refused_in_words(key: str) -> None:
    with pytest.raises(WrongUsage):
        FACTORY.connect(account(), {"api_key": key}, ledger_folder=None)
    with pytest.raises(WrongUsage):
        FACTORY.connect(account(), {}, ledger_folder=None)
    if key.strip():
        with pytest.raises(WrongUsage, match="partner key"):
            FACTORY.connect(account(), {**KEYS, "partner_key": key}, ledger_folder=None)


def test_the_partner_key_may_be_left_out() -> None:
    for secrets in ({"api_key": "k"}, {"api_key": "k", "partner_key": ""}, {"api_key": "k", "partner_key": "  "}):
        FACTORY.connect(account(), secrets, ledger_folder=None)
    assert [field.name for field in PROFILE.secrets if not field.is_optional] == ["api_key"]


def test_plain_http_is_for_this_computer_only() -> None:
    with pytest.raises(WrongUsage):
        FACTORY.connect(account("http://api.ictergezocht.nl"), KEYS, ledger_folder=None)
    FACTORY.connect(account("http://127.0.0.1:8804"), KEYS, ledger_folder=None)


def test_settings_override_what_the_document_leaves_unsaid() -> None:
    profile = profile_for({"requests_per_minute": "30"})
    assert profile.requests_per_minute == 30
    assert profile_for({}) == PROFILE
    swapped = {field.name: field.choices_from for field in profile_for({"swapped_lists": "yes"}).vacancy_fields if field.choices_from}
    assert swapped == {"company_type": "user_functions", "user_function": "company_types"}
    assert FACTORY.profile_of(account(requests_per_minute="many")) == PROFILE


@pytest.mark.parametrize(
    "settings",
    [{"requests_per_minute": "0"}, {"requests_per_minute": "٣"}, {"requests_per_minute_of_address": "-1"}, {"description": "markdown"}],
)
def test_a_setting_that_cannot_be_is_refused_in_words(settings: dict[str, str]) -> None:
    with pytest.raises(WrongUsage) as caught:
        FACTORY.connect(account(**settings), KEYS, ledger_folder=None)
    assert next(iter(settings)) in caught.value.message


async def test_an_account_s_own_answers_to_what_is_unsaid_go_out() -> None:
    answers = ICTerGezochtAnswers()
    connection = answers.connect(settings={"description": "html", "ids_as_text": "yes"})
    change = EditRecord(fields={"description": "Eén\n\ntwee", "company_name": "V", "company_type": "2"})
    await connection.send(outgoing(change, body=HELD), NoFiles(), lambda: None)
    assert b'"description":"<p>E\xc3\xa9n</p><p>twee</p>"' in answers.requests[-1].content
    assert b'"typeId":"2"' in answers.requests[-1].content


def test_while_a_person_is_at_work_every_limit_knows() -> None:
    connection = ICTerGezochtAnswers().connect(settings={"interactive": "yes"})
    assert connection.is_interactive
    connection.is_interactive = False
    assert not connection.is_interactive


async def test_traffic_and_budget_are_those_of_the_narrower_limit() -> None:
    connection = ICTerGezochtAnswers().connect(settings={"requests_per_minute": "200", "requests_per_minute_of_address": "1000"})
    await connection.list_vacancies()
    assert connection.traffic.requests == 1
    assert (connection.budget.left, connection.budget.allowed) == (198, 199)
    await connection.aclose()


async def test_a_named_bundle_of_certificates_that_is_none_is_refused_in_words(tmp_path: Path) -> None:
    (tmp_path / "empty.pem").write_text("no certificate")
    for name in ("missing.pem", "empty.pem"):
        with pytest.raises(WrongUsage) as caught:
            FACTORY.connect(account(ca_bundle=str(tmp_path / name)), KEYS, ledger_folder=None)
        assert "ca_bundle" in caught.value.message
