"""What an account panel says in each state."""

import re
from datetime import UTC, datetime, timedelta

import msgspec
import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication

from recruiterdesk.domain.account import PAUSED_SENDING, SENDING, Account, AccountState
from recruiterdesk.domain.capability import Ability, Capability, CapabilityState
from recruiterdesk.domain.sentence import Sentence
from recruiterdesk.domain.sync_report import SyncPhase, SyncProgress
from recruiterdesk.ui.main_window.account_words import account_said, short_time

NOW = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)
EARLIER = NOW - timedelta(minutes=19)


@pytest.fixture(autouse=True)
def _english(qapp: QApplication) -> None:
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))


def account(state: AccountState = AccountState.OK, queued: int = 0, complete: datetime | None = EARLIER) -> Account:
    return Account(
        id=1, name="Vermeer Digitaal", provider="homerun", base_url="https://x", state=state, last_complete_sync=complete, queued=queued
    )


@pytest.mark.parametrize(
    ("state", "sentence", "role", "remedy"),
    [
        (AccountState.OK, "Up to date", "text.3", ""),
        (AccountState.CREDENTIALS, "Key refused", "danger", "Repair"),
        (AccountState.FORBIDDEN, "A permission is missing", "warning", "Repair"),
        (AccountState.UNREACHABLE, "Offline, complete", "text.3", ""),
        (AccountState.PAUSED, "Paused by you", "text.3", ""),
        (AccountState.NEVER_SYNCED, "Not read yet", "warning", ""),
    ],
)
def test_each_state_is_a_sentence_with_its_remedy(state: AccountState, sentence: str, role: str, remedy: str) -> None:
    said = account_said(account(state), "HR", "Homerun", None, NOW)
    assert (said.sentence, said.role, said.remedy) == (sentence, role, remedy)


@pytest.mark.parametrize(
    ("state", "sentence"),
    [
        (AccountState.OK, "Sending paused"),
        (AccountState.UNREACHABLE, "Sending paused"),
        (AccountState.CREDENTIALS, "Key refused"),
        (AccountState.PAUSED, "Paused by you"),
    ],
)
def test_paused_sending_is_said_unless_more_than_that_stands_still(state: AccountState, sentence: str) -> None:
    paused = msgspec.structs.replace(account(state), settings={SENDING: PAUSED_SENDING})
    assert account_said(paused, "HR", "Homerun", None, NOW).sentence == sentence


def _troubled(*, has_receiver: bool) -> Account:
    reason = "The receiver at {host} cannot be reached. What came through it can be read here; we try again by ourselves."
    able = Ability.YES if has_receiver else Ability.NO
    return msgspec.structs.replace(
        account(),
        state_reason=Sentence.of(reason, host="receiver.example.com:8443"),
        capabilities={Capability.RECEIVE_APPLICATIONS: CapabilityState(able)},
    )


def test_trouble_beside_a_sync_that_went_well_is_said_in_a_plain_sentence_and_mended_where_that_can_be() -> None:
    said = account_said(_troubled(has_receiver=True), "IG", "ICTerGezocht.nl", None, NOW)
    assert said.sentence == "The receiver at receiver.example.com:8443 cannot be reached."
    assert (said.role, said.remedy, said.is_whole) == ("warning", "Repair", True)
    assert "we try again by ourselves" in said.spoken()
    assert account_said(_troubled(has_receiver=False), "HR", "Homerun", None, NOW).remedy == ""


def test_while_an_account_is_read_its_old_trouble_is_not_said() -> None:
    reading = SyncProgress(account_id=1, phase=SyncPhase.VACANCIES, done=1, total=4)
    said = account_said(_troubled(has_receiver=True), "IG", "ICTerGezocht.nl", reading, NOW)
    assert (said.sentence, said.remedy, said.is_whole) == ("Reading vacancies", "", False)
    assert "receiver" not in said.spoken()


@pytest.mark.parametrize("state", [AccountState.CREDENTIALS, AccountState.FORBIDDEN])
def test_the_way_to_mend_a_key_stays_until_the_end_of_a_sync_says_otherwise(state: AccountState) -> None:
    progress = SyncProgress(account_id=1, phase=SyncPhase.APPLICANTS)
    said = account_said(account(state), "HR", "Homerun", progress, NOW)
    assert (said.sentence, said.remedy) == ("Reading applicants", "Repair")
    done = SyncProgress(account_id=1, phase=SyncPhase.IDLE)
    assert account_said(account(), "HR", "Homerun", done, NOW).remedy == ""


def test_what_waits_is_counted() -> None:
    assert account_said(account(queued=3), "HR", "Homerun", None, NOW).waiting == "3 wait"


def test_a_running_sync_shows_numbers_and_a_share() -> None:
    progress = SyncProgress(account_id=1, phase=SyncPhase.APPLICANTS, done=3412, total=5480)
    said = account_said(account(), "HR", "Homerun", progress, NOW)
    assert said.sentence == "Reading applicants"
    assert said.words == "3,412 of 5,480"
    assert said.share == pytest.approx(0.6226, abs=0.001)


def test_a_length_that_is_not_known_has_no_bar() -> None:
    said = account_said(account(), "HR", "Homerun", SyncProgress(account_id=1, phase=SyncPhase.VACANCIES, done=3), NOW)
    assert said.share is None


def test_a_pause_that_the_provider_asked_for_is_told_with_its_seconds() -> None:
    progress = SyncProgress(account_id=1, phase=SyncPhase.APPLICANTS, paused_until=NOW + timedelta(seconds=40))
    assert account_said(account(), "HR", "Homerun", progress, NOW).sentence == "Waits 40 s for Homerun"


def test_a_paused_account_says_so_whatever_its_last_sync_did() -> None:
    progress = SyncProgress(account_id=1, phase=SyncPhase.APPLICANTS, done=1, total=2)
    assert account_said(account(AccountState.PAUSED), "HR", "Homerun", progress, NOW).sentence == "Paused by you"


def test_a_low_budget_is_marked() -> None:
    said = account_said(account(), "HR", "Homerun", None, NOW, (5, 57))
    assert said.is_budget_low
    assert "5 of 57 requests left" in said.spoken()


@pytest.mark.parametrize(
    ("before", "expected"),
    [(timedelta(hours=2), r"\d\d:\d\d"), (timedelta(days=3), "[A-Z][a-z][a-z]"), (timedelta(days=30), r"\d+ [A-Z][a-z]+")],
)
def test_times_are_as_short_as_they_can_be(before: timedelta, expected: str) -> None:
    assert re.fullmatch(expected, short_time(NOW - before, NOW))


def test_never_has_no_time() -> None:
    assert short_time(None, NOW) == ""
