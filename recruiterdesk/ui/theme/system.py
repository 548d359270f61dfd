"""What the system asks of every program: a high contrast of its own colours, and less motion. Read anew at each use, for it may change."""

import sys
from typing import Literal

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from recruiterdesk.ui.generated import tokens

Motion = Literal["system", "less", "full"]
TELLS_MOTION = sys.platform == "win32"  # Qt hands on the switch of Windows; elsewhere "no effects" only means that nobody said anything
_FORCES_COLORS = sys.platform == "win32"  # there a high contrast is always a palette of the user's own choice

_EFFECTS = (
    Qt.UIEffect.UI_General,
    Qt.UIEffect.UI_AnimateMenu,
    Qt.UIEffect.UI_FadeMenu,
    Qt.UIEffect.UI_AnimateCombo,
    Qt.UIEffect.UI_AnimateTooltip,
    Qt.UIEffect.UI_FadeTooltip,
)
_GROUNDS = (
    (QPalette.ColorRole.WindowText, QPalette.ColorRole.Window),
    (QPalette.ColorRole.Text, QPalette.ColorRole.Base),
    (QPalette.ColorRole.ButtonText, QPalette.ColorRole.Button),
)
_PURE = 20.0  # black and white, which no ordinary desktop uses for windows, fields and buttons alike
_TEXT, _EDGE, _SELECTED = 4.5, 3.0, 7.0


def system_palette(application: QApplication) -> QPalette:
    """Return the desktop's own colours. Ours are off the application afterwards: put them on again."""
    application.setPalette(QPalette())
    return QPalette(application.palette())


def wants_contrast() -> bool:
    """Whether the system says in words that it wants high contrast."""
    hints = QGuiApplication.styleHints()  # by a name: the binding forgets what belongs to it as soon as nobody holds it
    return hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast


def forced_colors(palette: QPalette, *, is_forced: bool | None = None) -> dict[str, str] | None:
    """Return every role of the tokens in the desktop's own high-contrast colours, None where it has none.

    Its palette counts when the system says that it is one (`is_forced`), or when text stands in black and white everywhere.
    """
    if is_forced is None:
        is_forced = _FORCES_COLORS and wants_contrast()
    if not is_forced and any(contrast(palette.color(text), palette.color(ground)) < _PURE for text, ground in _GROUNDS):
        return None
    role = QPalette.ColorRole
    text, base = palette.color(role.Text), palette.color(role.Base)
    highlight, on_highlight = palette.color(role.Highlight), palette.color(role.HighlightedText)
    disabled = palette.color(QPalette.ColorGroup.Disabled, role.Text)
    accent = highlight if contrast(highlight, base) >= _TEXT else text
    accent_on = on_highlight if contrast(on_highlight, accent) >= _TEXT else base
    selected = next(
        mixed for share in (0.35, 0.2, 0.1, 0.0) if contrast(text, mixed := mix(base, highlight, share)) >= _SELECTED or not share
    )
    found = {
        "bg.window": palette.color(role.Window),
        "bg.hover": mix(base, text, 0.1),
        "bg.selected": selected,
        "bg.selected.inactive": mix(base, text, 0.15),
        "bg.pressed": mix(base, text, 0.2),
        "bg.track": mix(base, text, 0.3),
        "bg.tooltip": palette.color(role.ToolTipBase),
        "text.on.tooltip": palette.color(role.ToolTipText),
        "text.disabled": disabled if contrast(disabled, base) >= _EDGE else text,
        "line": mix(base, text, 0.6),
        "accent": accent,
        "accent.hover": accent,
        "accent.pressed": accent,
        "accent.soft": selected,
        "accent.on": accent_on,
        "danger.on": base,
        "mark": accent,
        "mark.2": accent,
        "mark.text": accent_on,
    }
    colors = {}
    for name in tokens.COLOR["contrast"]:
        color = found.get(name, base if name.startswith("bg.") or name.endswith(".soft") or name == "overlay" else text)
        colors[name] = color.name() + ("CC" if name == "overlay" else "")
    return colors


def mix(first: QColor, second: QColor, share: float) -> QColor:
    """Return `share` of the second colour over the first."""
    parts = zip(first.getRgb()[:3], second.getRgb()[:3], strict=True)  # type: ignore[index]  # the stub says object
    return QColor(*(round(one + (other - one) * share) for one, other in parts))


def contrast(first: QColor, second: QColor) -> float:
    """Return the contrast of two colours, 1 to 21, as WCAG 2 defines it."""
    light, dark = sorted((_luminance(first), _luminance(second)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(color: QColor) -> float:
    red, green, blue = (
        part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4  # noqa: PLR2004 -- WCAG's own numbers
        for part in (color.redF(), color.greenF(), color.blueF())
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


class SystemMotion:
    """Qt's own effects as the system set them, and whether that means less motion."""

    def __init__(self) -> None:
        """Remember them, before anybody changes them."""
        self._effects = {effect: QApplication.isEffectEnabled(effect) for effect in _EFFECTS}

    def is_less(self, choice: Motion) -> bool:
        """Whether nothing is to move, as chosen or, where Qt can tell, as the system has it."""
        return choice == "less" or (choice == "system" and TELLS_MOTION and not self._effects[Qt.UIEffect.UI_General])

    def use(self, choice: Motion) -> None:
        """Switch Qt's effects (menus, tips, lists of choices) off, or back to what the system has."""
        is_less = self.is_less(choice)
        for effect, is_on in self._effects.items():
            QApplication.setEffectEnabled(effect, is_on and not is_less)
