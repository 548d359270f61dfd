import built_resources  # noqa: F401 -- the generated modules first
import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from recruiterdesk.ui.theme.program_icon import SIZES, ProgramIcon, program_icon
from recruiterdesk.ui.theme.theme import Mode, Theme


def ground(icon: QIcon) -> str:
    """The colour of the tile, left of what is on it."""
    return icon.pixmap(QSize(48, 48)).toImage().pixelColor(6, 24).name().upper()


@pytest.mark.parametrize("is_dark", [False, True])
@pytest.mark.usefixtures("qapp")
def test_the_window_s_icon_has_every_size_drawn_for_it(is_dark: bool) -> None:
    icon = program_icon(is_dark=is_dark)

    assert sorted(size.width() for size in icon.availableSizes()) == sorted(SIZES)
    for size in SIZES:
        assert icon.pixmap(QSize(size, size)).deviceIndependentSize().toSize() == QSize(size, size)


@pytest.mark.parametrize(("mode", "expected"), [("light", "#0E7A7F"), ("dark", "#5CC0C0"), ("contrast", "#5CC0C0")])
def test_windows_wear_the_icon_of_their_theme(qapp: QApplication, mode: Mode, expected: str) -> None:
    theme = Theme(qapp, mode=mode)
    icon = ProgramIcon(qapp, theme)
    try:
        assert ground(qapp.windowIcon()) == expected
    finally:
        qapp.setWindowIcon(QIcon())
        icon.deleteLater()


def test_the_icon_follows_a_theme_that_changes(qapp: QApplication) -> None:
    theme = Theme(qapp, mode="light")
    icon = ProgramIcon(qapp, theme)
    try:
        theme.set_mode("dark")
        assert ground(qapp.windowIcon()) == "#5CC0C0"
        theme.set_mode("light")
        assert ground(qapp.windowIcon()) == "#0E7A7F"
    finally:
        qapp.setWindowIcon(QIcon())
        icon.deleteLater()
