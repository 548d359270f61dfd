"""Making connections: settings, addresses, keys and the shared ledger."""

from pathlib import Path

import pytest

from recruiterdesk.domain.account import Account
from recruiterdesk.domain.errors import WrongUsage
from recruiterdesk.provider_api.contract import (
    DownloadsDocuments,
    ListsApplications,
    ListsVacancies,
    ReadsApplication,
    ReadsVacancy,
    SendsWrites,
)
from recruiterdesk.providers.homerun import FACTORY
from recruiterdesk.providers.homerun.factory import profile_for
from recruiterdesk.providers.homerun.manifest import PROFILE


def account(base_url: str = "https://api.homerun.co/v2", **settings: str) -> Account:
    return Account(id=1, name="Vermeer", provider="homerun", base_url=base_url, settings=settings)


def test_a_connection_is_made_without_traffic_and_can_do_what_the_contract_names() -> None:
    connection = FACTORY.connect(account(), {"api_key": "made-up-key"}, ledger_folder=None)
    for protocol in (ListsVacancies, ReadsVacancy, ListsApplications, ReadsApplication, DownloadsDocuments, SendsWrites):
        assert isinstance(connection, protocol)
    assert connection.traffic.requests == 0
    assert "made-up-key" not in repr(vars(connection))


def test_an_account_without_an_address_gets_homerun_s_own() -> None:
    FACTORY.connect(account(base_url=""), {"api_key": "made-up-key"}, ledger_folder=None)


@pytest.mark.parametrize("key", ["", "  ", "with blank", "new\nline", "sleutel-é", "nul\x00"])
def test_what_cannot_be_a_key_is_refused_in_words(key: str) -> None:
    with pytest.raises(WrongUsage):
        FACTORY.connect(account(), {"api_key": key}, ledger_folder=None)
    with pytest.raises(WrongUsage):
        FACTORY.connect(account(), {}, ledger_folder=None)


def test_plain_http_is_for_this_computer_only() -> None:
    with pytest.raises(WrongUsage):
        FACTORY.connect(account("http://api.homerun.co/v2"), {"api_key": "k"}, ledger_folder=None)
    FACTORY.connect(account("http://127.0.0.1:8080/v2"), {"api_key": "k"}, ledger_folder=None)


def test_settings_override_what_homerun_leaves_unsaid() -> None:
    profile = profile_for({"requests_per_minute": "30", "max_file_bytes": "10", "max_photo_bytes": "5"})
    assert profile.requests_per_minute == 30
    assert {rule.kind: rule.max_bytes for rule in profile.file_rules} == {"resume": 10, "assignment": 10, "photo": 5}
    assert profile_for({}) == PROFILE


@pytest.mark.parametrize("value", ["0", "-1", "many", "1.5", "٣", "9" * 30])
def test_a_setting_that_is_no_number_is_refused_in_words(value: str) -> None:
    with pytest.raises(WrongUsage) as caught:
        profile_for({"requests_per_minute": value})
    assert "requests_per_minute" in caught.value.message


def only_file(folder: Path) -> tuple[str, str]:
    (file,) = folder.iterdir()
    return file.name, file.read_text()


async def test_two_connections_with_one_key_share_a_file_that_names_nobody(tmp_path: Path) -> None:
    for name in ("Vermeer Digitaal", "Before it had a name"):
        made = Account(id=0, name=name, provider="homerun", base_url="http://127.0.0.1:9/v2")
        connection = FACTORY.connect(made, {"api_key": "made-up-key"}, ledger_folder=str(tmp_path))
        with pytest.raises(Exception, match="cannot be reached"):
            await connection.probe()
        await connection.aclose()
    name, text = only_file(tmp_path)
    assert len(name) == len("0123456789abcdef.json")
    assert "Vermeer" not in text
    assert "made-up" not in text
    assert text.count("[1") >= 2


async def test_a_named_bundle_of_certificates_that_is_none_is_refused_in_words(tmp_path: Path) -> None:
    (tmp_path / "empty.pem").write_text("no certificate")
    for name in ("missing.pem", "empty.pem"):
        with pytest.raises(WrongUsage) as caught:
            FACTORY.connect(account(ca_bundle=str(tmp_path / name)), {"api_key": "k"}, ledger_folder=None)
        assert "ca_bundle" in caught.value.message


def test_what_is_told_of_an_account_before_it_connects_has_its_own_limits() -> None:
    told = FACTORY.profile_of(account(max_file_bytes="10"))
    assert {rule.kind: rule.max_bytes for rule in told.file_rules} == {"resume": 10, "assignment": 10, "photo": 5_000_000}
    assert FACTORY.profile_of(account(max_file_bytes="many")) == PROFILE
