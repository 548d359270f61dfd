"""The theme answers by role, follows changes, and puts palette and style on the application."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontDatabase, QFontInfo, QFontMetricsF, QImage, QPalette
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from recruiterdesk.domain.funnel import Funnel
from recruiterdesk.ui.generated.icons import STROKED
from recruiterdesk.ui.generated.tokens import COLOR, TYPE
from recruiterdesk.ui.theme.theme import FUNNEL_ROLES, Mode, Theme

PACKAGE = Path(__file__).resolve().parents[3] / "recruiterdesk" / "ui"


@pytest.fixture
def own(qapp: QApplication, theme: Theme) -> Iterator[Theme]:
    """A theme to change; the shared one is put back on the application."""
    own = Theme(mode="light")
    own.install(qapp)
    yield own
    own.deleteLater()
    theme._restyle()


def colours_of(image: QImage) -> set[str]:
    return {
        image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height()) if image.pixelColor(x, y).alpha() == 255
    }


def test_colours_come_from_the_theme_that_shows(own: Theme) -> None:
    assert own.color("accent").name().upper() == COLOR["light"]["accent"]
    own.set_mode("dark")
    assert own.color("accent").name().upper() == COLOR["dark"]["accent"]


def test_a_see_through_token_keeps_its_alpha(own: Theme) -> None:
    assert own.color("overlay").alpha() == 0x66


def test_an_unknown_role_is_a_mistake(own: Theme) -> None:
    with pytest.raises(KeyError):
        own.color("bg.nowhere")


def test_changing_theme_zoom_and_density_is_told_once_each(own: Theme, qtbot: QtBot) -> None:
    with qtbot.waitSignal(own.changed, timeout=60_000):
        own.set_mode("dark")
    with qtbot.waitSignal(own.changed, timeout=60_000):
        own.set_zoom(1.5)
    with qtbot.waitSignal(own.changed, timeout=60_000):
        own.set_density("roomy")
    with qtbot.assertNotEmitted(own.changed):
        own.set_mode("dark")
        own.set_zoom(1.5)
        own.set_density("roomy")


def test_zoom_scales_type_rows_and_sizes(own: Theme) -> None:
    own.set_zoom(2.0)
    assert own.font("body").pixelSize() == 26
    assert own.row_height == 68
    assert own.size("control") == 56
    assert own.radius("control") == 5


def test_the_palette_follows_the_designs_table(own: Theme, qapp: QApplication) -> None:
    palette = qapp.palette()
    assert palette.color(QPalette.ColorRole.Window) == own.color("bg.window")
    assert palette.color(QPalette.ColorGroup.Active, QPalette.ColorRole.Highlight) == own.color("bg.selected")
    assert palette.color(QPalette.ColorGroup.Inactive, QPalette.ColorRole.Highlight) == own.color("bg.selected.inactive")
    assert palette.color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Text) == own.color("text.disabled")


@pytest.mark.parametrize("mode", ["light", "dark", "contrast"])
def test_the_style_sheet_has_no_place_left_open(own: Theme, mode: Mode) -> None:
    own.set_mode(mode)
    assert "$(" not in own.style_sheet()


def test_inter_is_bundled_and_used(own: Theme) -> None:
    assert "Inter" in QFontDatabase.families()
    assert QFontInfo(own.font("body")).family() == "Inter"


def test_tabular_figures_have_one_width(own: Theme) -> None:
    metrics = QFontMetricsF(own.font("small", is_tabular=True))
    assert metrics.horizontalAdvance("1111") == pytest.approx(metrics.horizontalAdvance("8888"), abs=0.01)


@pytest.mark.parametrize("style", sorted(TYPE))
def test_every_style_of_the_scale_has_a_font(own: Theme, style: str) -> None:
    assert own.font(style).pixelSize() == TYPE[style][0]


def test_an_icon_takes_the_colour_of_its_role(own: Theme) -> None:
    image = own.pixmap("add", "danger", 16, 2.0).toImage()
    assert own.color("danger").name() in colours_of(image)


def test_the_same_person_has_the_same_avatar_everywhere(own: Theme) -> None:
    assert own.avatar("zoe@example.nl") == own.avatar("zoe@example.nl")
    assert len({own.avatar(f"{number}@example.nl")[0].name() for number in range(60)}) == 6


def test_every_funnel_step_has_a_colour(own: Theme) -> None:
    assert set(FUNNEL_ROLES) == {step.value for step in Funnel}


def test_reduced_motion_stops_movement_but_not_messages(own: Theme) -> None:
    own.set_motion("less")
    assert own.duration("normal") == 0
    assert own.duration("toast") == 6000
    assert not QApplication.isEffectEnabled(Qt.UIEffect.UI_General)
    own.set_motion("full")
    assert own.duration("normal") == 140


def test_the_system_decides_when_it_is_asked_to(own: Theme, qapp: QApplication) -> None:
    own.set_mode("system")
    expected = "dark" if qapp.styleHints().colorScheme() == Qt.ColorScheme.Dark else "light"
    assert own.name == expected


def test_the_window_follows_the_system_while_it_is_open(
    own: Theme, qapp: QApplication, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    own.set_mode("system")
    monkeypatch.setattr(own, "_effective_name", lambda: "dark")
    with qtbot.waitSignal(own.changed, timeout=60_000):
        qapp.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert own.name == "dark"


def test_code_names_only_icons_that_exist() -> None:
    named = re.compile(r'(?:icon\(|pixmap\(|Icon\(theme, |icon=)"([a-z-]+)"')
    found = {name for file in PACKAGE.rglob("*.py") if "generated" not in file.parts for name in named.findall(file.read_text("utf-8"))}
    assert found - set(STROKED) - {"dot"} == set()
    assert len(found) > 10


def test_no_colour_is_written_outside_the_tokens() -> None:
    written = re.compile(r'["\']#[0-9a-fA-F]{6}')
    found = [file.name for file in PACKAGE.rglob("*.py") if "generated" not in file.parts and written.search(file.read_text("utf-8"))]
    assert found == []
