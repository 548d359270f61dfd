"""A high contrast of the system's own colours is taken over in every role, and less motion where it is asked for."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication, QMainWindow
from pytestqt.qtbot import QtBot

from recruiterdesk.ui.generated.tokens import COLOR
from recruiterdesk.ui.settings.preferences import MOTION, Preferences
from recruiterdesk.ui.settings.sheet import SettingsSheet
from recruiterdesk.ui.theme.system import SystemMotion, contrast, forced_colors, system_palette
from recruiterdesk.ui.theme.theme import Theme

_ROLE = QPalette.ColorRole


def palette(ground: str, text: str, highlight: str, on_highlight: str, *, window: str = "") -> QPalette:
    """A desktop's colours, as a high-contrast theme of Windows or GNOME has them."""
    made = QPalette()
    for role in (_ROLE.Window, _ROLE.Base, _ROLE.Button, _ROLE.ToolTipBase):
        made.setColor(role, QColor(ground))
    made.setColor(_ROLE.Window, QColor(window or ground))
    for role in (_ROLE.WindowText, _ROLE.Text, _ROLE.ButtonText, _ROLE.ToolTipText):
        made.setColor(role, QColor(text))
    made.setColor(_ROLE.Highlight, QColor(highlight))
    made.setColor(_ROLE.HighlightedText, QColor(on_highlight))
    return made


WHITE_ON_BLACK = palette("#000000", "#FFFFFF", "#1AEBFF", "#000000")
BLACK_ON_WHITE = palette("#FFFFFF", "#000000", "#37006E", "#FFFFFF")
DESERT = palette("#FFFAEF", "#3D3D3D", "#903909", "#FFF5E3")
ORDINARY = palette("#FFFFFF", "#000000", "#308CC6", "#FFFFFF", window="#EFEFEF")


@pytest.fixture
def system(qapp: QApplication, theme: Theme) -> Iterator[Theme]:
    """A theme that follows a system in black on white."""
    own = Theme(mode="system")
    own.install(qapp, read_palette=lambda _application: BLACK_ON_WHITE)
    yield own
    own.deleteLater()
    theme._restyle()


@pytest.mark.parametrize("desktop", [WHITE_ON_BLACK, BLACK_ON_WHITE, DESERT])
def test_every_role_is_there_in_the_desktops_colours_and_can_be_read(desktop: QPalette) -> None:
    found = forced_colors(desktop, is_forced=True)
    assert found is not None
    assert set(found) == set(COLOR["contrast"])
    color = {role: QColor(text[:7]) for role, text in found.items()}
    for text in ("text", "text.2", "text.3", "danger", "warning", "success", "info", "accent"):
        for ground in ("bg.window", "bg.surface", "bg.sunken", "bg.raised"):
            assert contrast(color[text], color[ground]) >= 4.5, (text, ground)
    for ground in ("bg.selected", "bg.selected.inactive", "bg.hover", "danger.soft", "warning.soft"):
        assert contrast(color["text"], color[ground]) >= 4.5, ground
    assert contrast(color["accent.on"], color["accent"]) >= 4.5
    assert contrast(color["danger.on"], color["danger"]) >= 4.5
    assert contrast(color["focus"], color["bg.surface"]) >= 3
    assert contrast(color["text.disabled"], color["bg.surface"]) >= 3
    assert contrast(color["line"], color["bg.surface"]) >= 3


def test_an_ordinary_desktop_has_no_high_contrast() -> None:
    assert forced_colors(ORDINARY) is None
    assert forced_colors(DESERT) is None  # only Windows can say that this is one, and it does
    assert forced_colors(WHITE_ON_BLACK) is not None


def test_the_desktop_of_these_tests_is_an_ordinary_one(qapp: QApplication, theme: Theme) -> None:
    assert forced_colors(system_palette(qapp)) is None
    theme._restyle()


def test_a_high_contrast_desktop_is_followed_in_black_on_white_too(system: Theme, qapp: QApplication) -> None:
    assert system.is_contrast
    assert (system.color("bg.surface").name(), system.color("text").name()) == ("#ffffff", "#000000")
    assert system.avatar("zoe@example.nl")[0].name() == "#ffffff"
    assert qapp.palette().color(_ROLE.Window).name() == "#ffffff"
    assert "#ffffff" in system.style_sheet()


def test_what_the_user_chose_stands_above_the_desktop(system: Theme, qtbot: QtBot) -> None:
    system.set_mode("dark")
    assert system.color("bg.surface").name().upper() == COLOR["dark"]["bg.surface"]
    system.set_mode("contrast")
    assert system.color("bg.surface").name() == "#000000"
    with qtbot.waitSignal(system.changed, timeout=60_000):
        system.set_mode("system")
    assert system.color("bg.surface").name() == "#ffffff"


def test_a_desktop_that_changes_is_followed_while_the_window_is_open(qapp: QApplication, theme: Theme, qtbot: QtBot) -> None:
    now, hints = [ORDINARY], qapp.styleHints()
    own = Theme(mode="system")
    own.install(qapp, read_palette=lambda _application: now[0])
    assert own.name != "contrast"
    now[0] = WHITE_ON_BLACK
    with qtbot.waitSignal(own.changed, timeout=60_000):
        hints.accessibility().contrastPreferenceChanged.emit(Qt.ContrastPreference.HighContrast)
    assert own.name == "contrast"
    now[0] = BLACK_ON_WHITE
    with qtbot.waitSignal(own.changed, timeout=60_000):
        hints.colorSchemeChanged.emit(Qt.ColorScheme.Light)
    assert own.color("text").name() == "#000000"
    own.deleteLater()
    theme._restyle()


def test_the_systems_own_palette_leaves_ours_on_the_application(qapp: QApplication, theme: Theme) -> None:
    own = Theme(mode="system")
    own.install(qapp)
    qapp.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Light)
    assert qapp.palette().color(_ROLE.Window) == own.color("bg.window")
    own.deleteLater()
    theme._restyle()


def test_qts_own_effects_stop_with_less_motion_and_come_back(qapp: QApplication) -> None:
    before = QApplication.isEffectEnabled(Qt.UIEffect.UI_General)
    QApplication.setEffectEnabled(Qt.UIEffect.UI_General, True)
    motion = SystemMotion()
    motion.use("less")
    assert not QApplication.isEffectEnabled(Qt.UIEffect.UI_General)
    motion.use("system")
    assert QApplication.isEffectEnabled(Qt.UIEffect.UI_General)
    assert not motion.is_less("system")
    QApplication.setEffectEnabled(Qt.UIEffect.UI_General, before)


def test_motion_is_a_choice_of_three_that_begins_with_the_systems(theme: Theme, qtbot: QtBot, qapp: QApplication) -> None:
    window = QMainWindow()
    window.resize(1200, 800)
    qtbot.addWidget(window)
    window.show()
    sheet = SettingsSheet(theme, window, Preferences(), "Sanne Brugman")
    told: list[tuple[str, object]] = []
    sheet.changed.connect(lambda name, value: told.append((name, value)))
    sheet.open()
    picker = sheet.pickers[MOTION]
    assert [picker.itemData(place) for place in range(picker.count())] == ["system", "less", "full"]
    picker.setCurrentIndex(1)
    assert told == [(MOTION, "less")]
    sheet.reject()
