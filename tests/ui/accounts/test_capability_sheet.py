"""The table of what each account and provider can do, with every reason in words."""

from collections.abc import Iterator

import msgspec
import pytest
from made_up_desk.board import BOARD
from made_up_desk.people import make_accounts
from made_up_desk.provider import PROFILE
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMainWindow
from pytestqt.qtbot import QtBot

from recruiterdesk.domain.capability import Ability, Capability, CapabilityState
from recruiterdesk.domain.sentence import Sentence
from recruiterdesk.ui.accounts.capability_sheet import CapabilitySheet
from recruiterdesk.ui.accounts.capability_words import ORDER, capability_said
from recruiterdesk.ui.theme.theme import Theme


@pytest.fixture
def sheet(theme: Theme, qtbot: QtBot) -> Iterator[CapabilitySheet]:
    window = QMainWindow()
    qtbot.addWidget(window)
    window.resize(1366, 768)
    window.show()
    account = make_accounts(2)[0]
    less = {Capability.READ_NOTES: CapabilityState(Ability.NO, Sentence("This key may not read notes."))}
    sheet = CapabilitySheet(theme, window, [msgspec.structs.replace(account, capabilities=less)], [PROFILE, BOARD])
    sheet.open()
    yield sheet
    sheet.reject()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def stand_on(sheet: CapabilitySheet, capability: Capability) -> None:
    sheet.table.select_id(ORDER.index(capability) + 1)


def test_every_capability_has_a_row_and_a_word_of_its_own(sheet: CapabilitySheet) -> None:
    assert set(ORDER) == set(Capability)
    assert sheet._model.rowCount() == len(Capability)
    assert len({capability_said(capability) for capability in Capability}) == len(Capability)
    assert not [capability for capability in Capability if capability_said(capability) == capability.value.replace("_", " ")]


def test_accounts_come_first_and_then_providers_that_are_not_connected(sheet: CapabilitySheet) -> None:
    assert [able.name for able in sheet.able] == [make_accounts(2)[0].name, "Prikbord"]


def test_what_a_key_may_not_do_stands_over_what_its_provider_can(sheet: CapabilitySheet) -> None:
    stand_on(sheet, Capability.READ_NOTES)
    assert sheet.reasons[0].endswith("no: This key may not read notes.")
    stand_on(sheet, Capability.LIST_VACANCIES)
    assert sheet.reasons[0].endswith(": yes")


def test_yes_no_only_here_and_not_tried_are_told_apart_with_their_reasons(sheet: CapabilitySheet) -> None:
    wanted = {
        Capability.MOVE_STAGE: "Prikbord: only here: The board has no stages. They are kept only on this computer.",
        Capability.REPORTS: "Prikbord: not tried: Nobody tried this with your key yet.",
        Capability.RATINGS: "Prikbord: no: The board cannot do this. Do it on its own pages.",
        Capability.TEAM: "Prikbord: yes",
    }
    for capability, said in wanted.items():
        stand_on(sheet, capability)
        assert sheet.reasons[1] == said


def test_the_arrow_keys_go_through_it_and_a_screen_reader_hears_the_row(sheet: CapabilitySheet) -> None:
    sheet.table.setFocus()
    QTest.keyClick(sheet.table, Qt.Key.Key_Down)
    assert sheet._what.text() == "Read a vacancy in full"
    row = sheet._model.record(2)
    assert row is not None
    assert sheet._spoken(row).endswith("Prikbord yes")
