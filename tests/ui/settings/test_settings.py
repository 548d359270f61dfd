"""Settings are read leniently, offered with words, and told at every choice."""

import asyncio
from collections.abc import Sequence

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMainWindow
from pytestqt.qtbot import QtBot

from recruiterdesk.services.desk import Desk
from recruiterdesk.ui.settings.preferences import GRACE, LANGUAGE, SINGLE_KEYS, THEME, ZOOM, Preferences, read_preferences
from recruiterdesk.ui.settings.sheet import SettingsSheet
from recruiterdesk.ui.theme.theme import Theme
from recruiterdesk.ui.widgets.choices import Tick


def test_without_settings_everything_is_as_designed(desk: Desk, aloop: asyncio.AbstractEventLoop) -> None:
    assert aloop.run_until_complete(read_preferences(desk.settings.several)) == Preferences()
    assert Preferences().hold == 30


def test_what_was_chosen_comes_back(desk: Desk, aloop: asyncio.AbstractEventLoop) -> None:
    async def choose() -> Preferences:
        values: dict[str, str | int | bool] = {LANGUAGE: "nl", THEME: "dark", ZOOM: 150, GRACE: 60, SINGLE_KEYS: False}
        for name, value in values.items():
            await desk.settings.set(name, value)
        return await read_preferences(desk.settings.several)

    found = aloop.run_until_complete(choose())
    assert (found.language, found.theme, found.zoom, found.hold, found.has_single_keys) == ("nl", "dark", 150, 60, False)


@pytest.mark.parametrize("value", ["purple", 7, None, [], {"a": 1}, -5, "nan"])
def test_a_setting_that_is_not_understood_is_the_default(aloop: asyncio.AbstractEventLoop, value: object) -> None:
    async def several(names: Sequence[str]) -> dict[str, object]:
        return dict.fromkeys(names, value)

    found = aloop.run_until_complete(read_preferences(several))
    assert found.theme == "system"
    assert found.zoom == 100
    assert found.hold in {30, 7}


def test_every_choice_is_told_at_once(theme: Theme, qtbot: QtBot) -> None:
    window = QMainWindow()
    window.resize(1200, 800)
    qtbot.addWidget(window)
    window.show()
    sheet = SettingsSheet(theme, window, Preferences(hold=45), "Sanne Brugman")
    told: list[tuple[str, object]] = []
    sheet.changed.connect(lambda name, value: told.append((name, value)))
    sheet.open()
    assert sheet.pickers[GRACE].currentText() == "45 seconds"
    sheet.pickers[THEME].setCurrentIndex(2)
    tick = next(tick for tick in sheet.findChildren(Tick) if tick.text() == "Single letters work as keys")
    QTest.mouseClick(tick, Qt.MouseButton.LeftButton)
    sheet.author.setText("  Sanne de Vries ")
    sheet.author.editingFinished.emit()
    assert told == [(THEME, "dark"), (SINGLE_KEYS, False), ("author_name", "Sanne de Vries")]
    sheet.reject()
