"""Badge, key hint, avatar and icon as widgets, where they stand alone and not in a painted row."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from recruiterdesk.ui.theme.theme import Theme
from recruiterdesk.ui.widgets.key_words import printed
from recruiterdesk.ui.widgets.paint_avatar import paint_avatar
from recruiterdesk.ui.widgets.paint_badge import key_hint_width, paint_badge, paint_dot, paint_key_hint
from recruiterdesk.ui.widgets.plain_text import set_tip


class _Still(QWidget):
    """Something small that is only painted and has a fixed size."""

    def __init__(self, theme: Theme, parent: QWidget | None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._on_theme_changed)

    def minimumSizeHint(self) -> QSize:
        """Return the one size it has."""
        return self.sizeHint()

    def _on_theme_changed(self) -> None:
        self.updateGeometry()
        self.update()


class Badge(_Still):
    """A provider's two letters; `meaning` (provider and account) is its tooltip and accessible name."""

    def __init__(self, theme: Theme, letters: str, meaning: str = "", parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._letters = letters
        self.set_letters(letters, meaning)

    def set_letters(self, letters: str, meaning: str = "") -> None:
        """Show another provider."""
        self._letters = letters
        set_tip(self, meaning)
        self.setAccessibleName(meaning or letters)
        self.update()

    def sizeHint(self) -> QSize:
        """Return the badge's size."""
        return QSize(self._theme.size("badge.width"), self._theme.size("badge.height"))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw it."""
        painter = QPainter(self)
        paint_badge(painter, self.rect(), self._theme, self._letters)
        painter.end()


class KeyHint(_Still):
    """A key, printed."""

    def __init__(self, theme: Theme, key: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._key = key
        self.setAccessibleName(printed(key))

    def sizeHint(self) -> QSize:
        """Return the key's size."""
        return QSize(key_hint_width(self._theme, self._key), self._theme.size("keyhint"))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw it."""
        painter = QPainter(self)
        paint_key_hint(painter, self.rect(), self._theme, self._key)
        painter.end()


class Avatar(_Still):
    """A person's initials in a disc of `px` design pixels; its meaning is in the name beside it."""

    def __init__(self, theme: Theme, px: int, name: str = "", seed: str = "", parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._px, self._name, self._seed = px, name, seed

    def set_person(self, name: str, seed: str) -> None:
        """Show another person."""
        self._name, self._seed = name, seed
        self.update()

    def sizeHint(self) -> QSize:
        """Return the disc's square."""
        return QSize(self._theme.px(self._px), self._theme.px(self._px))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw it."""
        painter = QPainter(self)
        paint_avatar(painter, self.rect(), self._theme, self._name, self._seed)
        painter.end()


class Icon(_Still):
    """A still icon, by its role's name; what it means stands in words beside it."""

    def __init__(self, theme: Theme, name: str, role: str = "text.2", px: int = 16, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._name, self._role, self._px = name, role, px

    def set_icon(self, name: str, role: str = "text.2") -> None:
        """Show another icon; "dot" is a dot of 8 px."""
        if (name, role) != (self._name, self._role):
            self._name, self._role = name, role
            self.update()

    def sizeHint(self) -> QSize:
        """Return the icon's square."""
        return QSize(self._theme.px(self._px), self._theme.px(self._px))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw it."""
        painter = QPainter(self)
        if self._name == "dot":
            paint_dot(painter, self.rect(), self._theme, self._role, self._theme.px(8))
        else:
            painter.drawPixmap(0, 0, self._theme.pixmap(self._name, self._role, self._theme.px(self._px), self.devicePixelRatioF()))
        painter.end()
