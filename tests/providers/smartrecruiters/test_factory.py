"""How connections are made: without traffic, with limits shared by credential, and without loading the HTTP library too early."""

import subprocess
import sys
from pathlib import Path

import pytest
from smartrecruiters_desk import account_at

from recruiterdesk.demo.smartrecruiters.stand_in import SmartRecruitersStandIn
from recruiterdesk.domain.errors import WrongUsage
from recruiterdesk.provider_api.contract import (
    DownloadsDocuments,
    DownloadsLines,
    ListsApplications,
    ListsChanges,
    ListsVacancies,
    ReadsApplication,
    ReadsVacancy,
    RenewsSecrets,
    SendsWrites,
    ShowsTables,
    SignsInByBrowser,
)
from recruiterdesk.providers.smartrecruiters import FACTORY

ADDRESS = "https://api.smartrecruiters.example"


def test_a_connection_can_do_what_the_desk_asks_of_it() -> None:
    connection = FACTORY.connect(account_at(ADDRESS), {"api_key": "k"}, ledger_folder=None)
    for protocol in (
        *(ListsVacancies, ReadsVacancy, ListsApplications, ListsChanges, ReadsApplication, DownloadsDocuments),
        *(SendsWrites, ShowsTables, DownloadsLines, RenewsSecrets),
    ):
        assert isinstance(connection, protocol), protocol
    assert isinstance(FACTORY, SignsInByBrowser)
    assert connection.traffic.requests == 0


def test_there_are_three_ways_to_sign_in_and_one_opens_the_browser() -> None:
    ways = FACTORY.profile.sign_ins
    assert [(way.name, way.opens_browser) for way in ways] == [("api_key", False), ("client", False), ("browser", True)]
    assert [secret.name for secret in ways[2].secrets if secret.is_optional] == ["redirect_uri"]


async def test_connections_with_the_same_credential_share_one_limit_that_names_nothing(tmp_path: Path) -> None:
    with SmartRecruitersStandIn(applicants=5) as stand_in:
        for name in ("full", "full", "read_only"):
            connection = FACTORY.connect(account_at(stand_in.base_url), {"api_key": stand_in.keys[name]}, ledger_folder=str(tmp_path))
            await connection.probe()
            await connection.aclose()
        assert stand_in.ledger.count(429) == 0
        texts = written_in(tmp_path)
    assert sum(".json{" in text for text in texts) == 2
    assert all(text.endswith((".lock", ".next")) for text in texts if ".json{" not in text)  # locks, which hold nothing
    assert not any(secret in text for text in texts for secret in (*stand_in.keys.values(), "127.0.0.1"))


def written_in(folder: Path) -> list[str]:
    return [file.name + file.read_text(encoding="utf-8") for file in folder.iterdir()]


@pytest.mark.parametrize("address", ["http://api.smartrecruiters.com", "ftp://x", "https://user:pw@x", "nonsense", "https://x/?a=b"])
def test_an_address_that_would_give_the_key_away_is_refused(address: str) -> None:
    with pytest.raises(WrongUsage):
        FACTORY.connect(account_at(address), {"api_key": "k"}, ledger_folder=None)


def test_a_file_of_certificates_that_cannot_be_read_is_said() -> None:
    with pytest.raises(WrongUsage):
        FACTORY.connect(account_at(ADDRESS, ca_bundle="/nowhere/ca.pem"), {"api_key": "k"}, ledger_folder=None)


def test_the_settings_of_an_account_change_its_profile() -> None:
    profile = FACTORY.profile_of(account_at(ADDRESS, requests_per_second="4", max_file_bytes="1000"))
    assert profile.requests_per_minute == 240
    assert {rule.max_bytes for rule in profile.file_rules} == {1000}
    assert FACTORY.profile_of(account_at(ADDRESS, max_file_bytes="much")) == FACTORY.profile


@pytest.mark.parametrize(("of_minute", "allowed"), [("6000", 600), ("600", 600), ("300", 300), ("59", 59), ("30", 30), ("1", 1)])
async def test_the_window_s_own_setting_of_requests_per_minute_lowers_the_limit_and_never_widens_it(of_minute: str, allowed: int) -> None:
    account = account_at(ADDRESS, requests_per_minute=of_minute)
    assert FACTORY.profile_of(account).requests_per_minute == allowed
    connection = FACTORY.connect(account, {"api_key": "k"}, ledger_folder=None)
    assert connection.budget.allowed == allowed
    await connection.aclose()
    assert FACTORY.profile_of(account_at(ADDRESS, requests_per_second="4", requests_per_minute="30")).requests_per_minute == 240


def test_showing_what_smartrecruiters_is_does_not_load_the_http_library() -> None:
    code = "import sys, recruiterdesk.providers.smartrecruiters as m; assert m.FACTORY.profile.name; sys.exit('httpx' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
