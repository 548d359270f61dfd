"""Making connections: settings, addresses, keys and the shared ledger."""

from pathlib import Path

import pytest

from recruiterdesk.domain.account import Account
from recruiterdesk.domain.capability import Ability, Capability
from recruiterdesk.domain.errors import WrongUsage
from recruiterdesk.provider_api.contract import (
    DownloadsDocuments,
    ListsApplications,
    ListsChanges,
    ListsVacancies,
    ReadsApplication,
    ReadsVacancy,
    SendsWrites,
    ShowsTables,
)
from recruiterdesk.providers.recruitsome import FACTORY
from recruiterdesk.providers.recruitsome.factory import profile_for
from recruiterdesk.providers.recruitsome.manifest import PROFILE
from recruiterdesk.providers.recruitsome.provider import RecruitSomeConnection

HOME = "https://app.recruitsome.com/api/v1"


def account(base_url: str = HOME, **settings: str) -> Account:
    return Account(id=1, name="Vermeer", provider="recruitsome", base_url=base_url, settings=settings)


def test_a_connection_is_made_without_traffic_and_can_do_what_it_promises() -> None:
    connection = FACTORY.connect(account(), {"api_key": "made-up-key"}, ledger_folder=None)
    for protocol in (ListsVacancies, ReadsVacancy, ListsApplications, ShowsTables, SendsWrites):
        assert isinstance(connection, protocol)
    for absent in (ReadsApplication, DownloadsDocuments, ListsChanges):
        assert not isinstance(connection, absent)
    assert connection.traffic.requests == 0
    assert "made-up-key" not in repr(vars(connection))


def test_what_a_recruiter_moves_and_notes_is_kept_here_and_said_so() -> None:
    for capability in (Capability.MOVE_STAGE, Capability.ADD_NOTE):
        state = PROFILE.capabilities[capability]
        assert (state.state, str(state.reason)) == (Ability.LOCAL, "Kept only on this computer")
    assert PROFILE.local_stages == ("New", "Screening", "Interview", "Offer", "Hired", "Rejected")


def test_an_account_without_an_address_gets_recruitsome_s_own() -> None:
    FACTORY.connect(account(base_url=""), {"api_key": "made-up-key"}, ledger_folder=None)


@pytest.mark.parametrize("key", ["", "  ", "with blank", "new\nline", "sleutel-é", "nul\x00"])
def test_what_cannot_be_a_key_is_refused_in_words(key: str) -> None:
    with pytest.raises(WrongUsage):
        FACTORY.connect(account(), {"api_key": key}, ledger_folder=None)


def test_plain_http_is_for_this_computer_only() -> None:
    with pytest.raises(WrongUsage):
        FACTORY.connect(account("http://app.recruitsome.com/api/v1"), {"api_key": "k"}, ledger_folder=None)
    FACTORY.connect(account("http://127.0.0.1:8080/api/v1"), {"api_key": "k"}, ledger_folder=None)


def test_settings_override_what_recruitsome_leaves_unsaid() -> None:
    profile = profile_for({"requests_per_minute": "30", "max_file_bytes": "10"})
    assert profile.requests_per_minute == 30
    assert {rule.kind: rule.max_bytes for rule in profile.file_rules} == {"candidate_resume": 10}
    assert profile_for({}) == PROFILE


def test_what_no_document_states_is_off_until_a_setting_names_it() -> None:
    assert PROFILE.capabilities[Capability.READ_APPLICANT].state is Ability.NO
    assert (PROFILE.table("article"), PROFILE.action("apply_with_cv")) == (None, None)
    on = profile_for({"candidate_path": "/candidates/{slug}", "article_path": "/articles/{id}", "application_documents": "yes"})
    assert on.capabilities[Capability.READ_APPLICANT].state is Ability.UNVERIFIED
    assert on.table("article") is not None
    action = on.action("apply_with_cv")
    assert action is not None
    assert on.file_rule(action.file_kind) is not None
    assert set(on.capabilities) == set(Capability)


@pytest.mark.parametrize(
    "settings",
    [
        {"requests_per_minute": "0"},
        {"requests_per_minute": "many"},
        {"max_file_bytes": "-1"},
        {"user_ids": "411,Marit"},
        {"candidate_path": "candidates/{slug}"},
        {"candidate_path": "/candidates"},
        {"candidate_path": "/candidates/{name}"},
        {"candidate_path": "/a/{id}/{slug}"},
        {"candidate_path": "//evil.example/{id}"},
        {"candidate_path": "/../{id}"},
        {"candidate_path": "/c/{id}?x=1"},
        {"article_path": "https://evil.example/{slug}"},
        {"resume_part": 'x"; filename="y'},
        {"user_part": "a\r\nb"},
    ],
)
def test_a_setting_that_cannot_be_is_refused_in_words_when_it_connects(settings: dict[str, str]) -> None:
    with pytest.raises(WrongUsage) as caught:
        FACTORY.connect(account(**settings), {"api_key": "k"}, ledger_folder=None)
    assert next(iter(settings)) in caught.value.message
    assert FACTORY.profile_of(account(**settings)).id == "recruitsome"


def only_file(folder: Path) -> tuple[str, str]:
    (file,) = folder.iterdir()
    return file.name, file.read_text()


async def test_two_connections_with_one_key_share_a_file_that_names_nobody(tmp_path: Path) -> None:
    for name in ("Vermeer Digitaal", "Before it had a name"):
        made = Account(id=0, name=name, provider="recruitsome", base_url="http://127.0.0.1:9/api/v1")
        connection = FACTORY.connect(made, {"api_key": "made-up-key"}, ledger_folder=str(tmp_path))
        with pytest.raises(Exception, match="cannot be reached"):
            await connection.probe()
        await connection.aclose()
    name, text = only_file(tmp_path)
    assert len(name) == len("0123456789abcdef.json")
    assert "Vermeer" not in text
    assert "made-up" not in text


async def test_a_named_bundle_of_certificates_that_is_none_is_refused_in_words(tmp_path: Path) -> None:
    with pytest.raises(WrongUsage) as caught:
        FACTORY.connect(account(ca_bundle=str(tmp_path / "missing.pem")), {"api_key": "k"}, ledger_folder=None)
    assert "ca_bundle" in caught.value.message


async def test_a_person_at_work_leaves_some_of_the_limit_free() -> None:
    connection = FACTORY.connect(account(interactive="yes"), {"api_key": "k"}, ledger_folder=None)
    assert isinstance(connection, RecruitSomeConnection)
    assert connection.is_interactive
    connection.is_interactive = False
    assert not connection.is_interactive
    assert connection.budget.allowed == 59
    await connection.aclose()
