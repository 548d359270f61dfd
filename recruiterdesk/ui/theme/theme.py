"""The theme: every colour, font, size, icon and duration by its role in the tokens, in light, dark or high contrast."""

import re
import zlib
from collections.abc import Callable
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QGuiApplication, QPalette, QPixmap
from PySide6.QtWidgets import QApplication

from recruiterdesk.ui.generated import tokens
from recruiterdesk.ui.generated.style import TEMPLATE
from recruiterdesk.ui.theme.fonts import load_fonts
from recruiterdesk.ui.theme.icons import draw_icon
from recruiterdesk.ui.theme.palette import make_palette
from recruiterdesk.ui.theme.system import Motion, SystemMotion, forced_colors, system_palette, wants_contrast

if TYPE_CHECKING:
    from collections.abc import Sequence

Mode = Literal["system", "light", "dark", "contrast"]
Density = Literal["compact", "normal", "roomy"]

FUNNEL_ROLES = {
    "new": "stage.new",
    "screening": "stage.review",
    "interview": "stage.interview",
    "offer": "stage.offer",
    "hired": "stage.hired",
    "rejected": "stage.closed",
    "withdrawn": "stage.closed",
}
_IS_FUSION = "is_fusion"
_PLACE = re.compile(r"\$\(([^)]+)\)")


def make_application(name: str, kind: type[QApplication] = QApplication) -> QApplication:
    """Start Qt with our style, as an application of this kind, unless it is started already.

    Setting the style later gives back a style, for which the binding prepares every name that styles know: 10 ms.
    """
    existing = QApplication.instance()
    if isinstance(existing, QApplication):
        return existing
    application = kind([name, "-style", "Fusion"])
    application.setProperty(_IS_FUSION, True)
    return application


def stable_hash(seed: str) -> int:
    """Hash a seed the same way in every run."""
    return zlib.crc32(seed.encode("utf-8", "surrogatepass"))


class Theme(QObject):
    """What the window looks like now. One per program, given to every widget; `install` puts it on the application."""

    changed = Signal()  # the theme, the zoom or the density is another one: sizes and colours are to be asked for again

    def __init__(self, parent: QObject | None = None, *, mode: Mode = "system", zoom: float = 1.0, density: Density = "normal") -> None:
        super().__init__(parent)
        self._mode: Mode = mode
        self._zoom = zoom
        self._density: Density = density
        self._motion: Motion = "system"
        self._system_motion: SystemMotion | None = None
        self._forced: dict[str, str] | None = None  # the desktop's own colours, where it has a high contrast of its own
        self._shown_forced: dict[str, str] | None = None
        self._read_palette: Callable[[QApplication], QPalette] = system_palette
        self._is_dressed = False
        self._application: QApplication | None = None
        self._colors: dict[str, QColor] = {}
        self._avatars: dict[int, tuple[QColor, QColor]] = {}
        self._fonts: dict[tuple[str, int | None, bool], QFont] = {}
        self._pixmaps: dict[tuple[str, str, int, float], QPixmap] = {}
        self.name = self._effective_name()

    # -- what it is now ------------------------------------------------------------------------------------------------

    @property
    def mode(self) -> Mode:
        """Which theme was chosen; "system" follows the desktop."""
        return self._mode

    @property
    def zoom(self) -> float:
        """The text zoom, 0.9 to 2."""
        return self._zoom

    @property
    def density(self) -> Density:
        """How high rows are."""
        return self._density

    @property
    def is_contrast(self) -> bool:
        """Whether the high contrast theme shows."""
        return self.name == "contrast"

    @property
    def row_height(self) -> int:
        """Height of a table row in pixels, by density and zoom."""
        return self.size(f"row.{self._density}")

    def color(self, role: str) -> QColor:
        """Return the colour of a role; KeyError for a role that no token has. Do not change the returned colour."""
        found = self._colors.get(role)
        if found is None:
            text = (self._forced_now() or tokens.COLOR[self.name])[role]
            # Qt reads eight digits as #AARRGGBB, the tokens mean #RRGGBBAA.
            found = self._colors[role] = QColor(f"#{text[7:]}{text[1:7]}" if len(text) > len("#RRGGBB") else text)
        return found

    def funnel_color(self, funnel: str) -> QColor:
        """Return the colour of a step of the common funnel, by `Funnel`'s value."""
        return self.color(FUNNEL_ROLES[funnel])

    def avatar(self, seed: str) -> tuple[QColor, QColor]:
        """Return ground and text colour of a person's avatar: the same person always gets the same pair."""
        if self._forced_now() is not None:
            return self.color("bg.surface"), self.color("text")
        texts: Sequence[Sequence[str]] = tokens.AVATAR[self.name]
        place = stable_hash(seed) % len(texts)
        found = self._avatars.get(place)
        if found is None:
            ground, text = texts[place]
            found = self._avatars[place] = QColor(ground), QColor(text)
        return found

    def font(self, style: str, weight: int | None = None, *, is_tabular: bool = False) -> QFont:
        """Return the font of a style of the scale, or "mono" or "badge"; `is_tabular` gives all digits one width. Treat it as read-only."""
        key = (style, weight, is_tabular)
        found = self._fonts.get(key)
        if found is None:
            found = self._fonts[key] = self._make_font(*key)
        return found

    def line_height(self, style: str) -> int:
        """Return the distance of two lines of a style."""
        return self.px(tokens.TYPE[style][1])

    def px(self, length: float) -> int:
        """Return a length of the design in pixels at this zoom; lines of 1 px are not scaled and need no call."""
        return round(length * self._zoom)

    def size(self, path: str) -> int:
        """Return a size token by its dotted path ("row.sidebar", "avatar.detail", "badge.width") at this zoom."""
        return self.px(tokens.SIZE[path])

    def space(self, step: int) -> int:
        """Return a step of the 4 px grid: 1, 2, 3, 4, 5, 6, 8 or 10."""
        return self.px(tokens.SPACE[str(step)])

    def radius(self, name: str) -> int:
        """Return the radius of a "badge", "control", "card" or "sheet"."""
        return tokens.RADIUS[name]

    def duration(self, name: str) -> int:
        """Return a duration of the motion tokens in ms; 0 for movements when motion is reduced."""
        value = int(tokens.MOTION[name])
        return 0 if self.has_less_motion and name in {"fast", "normal", "slow"} else value

    @property
    def has_less_motion(self) -> bool:
        """Whether nothing is to slide or fade."""
        return self._motion == "less" if self._system_motion is None else self._system_motion.is_less(self._motion)

    def pixmap(self, name: str, role: str = "text.2", px: int = 16, ratio: float = 1.0) -> QPixmap:
        """Return an icon as a picture, `px` logical pixels wide as it stands (zoom it first), for a screen of `ratio`."""
        key = (name, role, px, ratio)
        found = self._pixmaps.get(key)
        if found is None:
            found = self._pixmaps[key] = draw_icon(name, self.color(role).name(), px, ratio)
        return found

    # -- changing it ---------------------------------------------------------------------------------------------------

    def install(
        self,
        application: QApplication,
        *,
        is_dressed: bool = True,
        read_palette: Callable[[QApplication], QPalette] = system_palette,
    ) -> None:
        """Load the fonts, style the application and follow the desktop's scheme. Call it before the first window.

        Without `is_dressed` the style sheet waits for `dress`: Qt applies it anew to all that is below a widget each time the widget is
        put into another, so a window is built in half the time without it. `read_palette` gives the desktop's own colours.
        """
        load_fonts()
        self._application = application
        if not application.property(_IS_FUSION):
            application.setStyle("Fusion")
        hints = application.styleHints()
        hints.colorSchemeChanged.connect(self._on_system_changed)
        hints.accessibility().contrastPreferenceChanged.connect(self._on_system_changed)
        self._is_dressed = is_dressed
        self._system_motion = SystemMotion()
        self._read_palette = read_palette
        self._tell_scheme()
        self._read_system()
        self.name, self._shown_forced = self._effective_name(), self._forced_now()
        self._colors.clear()
        self._avatars.clear()
        self._restyle()

    def dress(self) -> None:
        """Apply the style sheet, if that is still to be done: just before the first window is shown."""
        if not self._is_dressed:
            self._is_dressed = True
            if self._application is not None:
                self._application.setStyleSheet(self.style_sheet())

    def set_mode(self, mode: Mode) -> None:
        """Choose a theme, or "system" to follow the desktop."""
        if mode != self._mode:
            self._mode = mode
            self._tell_scheme()
            self._on_system_changed()

    def set_zoom(self, zoom: float) -> None:
        """Scale type, rows and icons, 0.9 to 2."""
        if zoom != self._zoom:
            self._zoom = zoom
            self._refresh(is_forced=True)

    def set_density(self, density: Density) -> None:
        """Choose how high rows are."""
        if density != self._density:
            self._density = density
            self.changed.emit()

    def set_motion(self, motion: Motion) -> None:
        """Let nothing slide or fade ("less"), everything as designed ("full"), or follow the system where Qt knows what it wants."""
        self._motion = motion
        if self._system_motion is not None:
            self._system_motion.use(motion)

    def _effective_name(self) -> str:
        if self._mode != "system":
            return self._mode
        if self._forced is not None or wants_contrast():
            return "contrast"
        return "dark" if QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark else "light"

    def _forced_now(self) -> dict[str, str] | None:
        return self._forced if self._mode == "system" else None

    def _read_system(self) -> None:
        if self._application is not None:
            self._forced = forced_colors(self._read_palette(self._application))

    def _tell_scheme(self) -> None:
        # The system's own dialogs and window frames follow the choice too, where the platform can.
        scheme = {"light": Qt.ColorScheme.Light, "dark": Qt.ColorScheme.Dark, "contrast": Qt.ColorScheme.Dark}
        if self._application is not None:
            self._application.styleHints().setColorScheme(scheme.get(self._mode, Qt.ColorScheme.Unknown))

    def _on_system_changed(self) -> None:
        if self._mode == "system":
            self._read_system()
        if not self._refresh() and self._mode == "system" and self._application is not None:
            self._application.setPalette(make_palette(self.color))  # reading the system's took it off

    def _refresh(self, *, is_forced: bool = False) -> bool:
        """Show the theme that is due, and return whether that is another one than before (or the same, where it `is_forced`)."""
        name, forced = self._effective_name(), self._forced_now()
        if (name, forced) == (self.name, self._shown_forced) and not is_forced:
            return False
        self.name, self._shown_forced = name, forced
        self._colors.clear()
        self._avatars.clear()
        self._fonts.clear()
        self._pixmaps.clear()
        self._restyle()
        self.changed.emit()
        return True

    def _restyle(self) -> None:
        if self._application is None:
            return
        self._application.setPalette(make_palette(self.color))
        self._application.setFont(self.font("body"))
        if self._is_dressed:
            self._application.setStyleSheet(self.style_sheet())

    def style_sheet(self) -> str:
        """Return the style sheet of this theme at this zoom."""

        def fill(place: re.Match[str]) -> str:
            kind, _, name = place[1].partition(":")
            match kind:
                case "px":
                    return str(self.px(int(name)))
                case "size":
                    return str(self.size(name))
                case "radius":
                    return str(self.radius(name))
                case _:
                    return self.color(kind).name()

        return _PLACE.sub(fill, TEMPLATE)

    def _make_font(self, style: str, weight: int | None, is_tabular: bool) -> QFont:
        if style == "mono":
            load_fonts("jetbrains_mono_400.ttf")
            families, size, default = tokens.FAMILY_MONO, tokens.TYPE["micro"][0], 400
        elif style == "badge":
            families, size, default = tokens.FAMILY_UI, 10, 600
        else:
            families = tokens.FAMILY_UI
            size, _line, default = tokens.TYPE[style]
        font = QFont(families)
        font.setPixelSize(max(1, round(size * self._zoom)))
        font.setWeight(QFont.Weight(weight or default))
        if style == "name":
            font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, -0.2)
        elif style == "badge":
            font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, 0.2)
        if is_tabular:
            font.setFeature(QFont.Tag("tnum"), 1)
        return font
