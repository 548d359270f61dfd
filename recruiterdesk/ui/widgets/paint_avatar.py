"""A person's avatar: a pale disc with initials, the same for the same person everywhere."""

from functools import lru_cache

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen

from recruiterdesk.ui.theme.theme import Theme

# Particles that stand between first and last name; they give no initial.
_PARTICLES = frozenset(
    (
        "van",
        "von",
        "der",
        "den",
        "de",
        "del",
        "della",
        "di",
        "da",
        "dos",
        "du",
        "el",
        "al",
        "la",
        "le",
        "ten",
        "ter",
        "te",
        "'t",
        "\u2019t",
        "in",
        "op",
    )
)
_SMALLEST_TEXT = 9


@lru_cache(maxsize=2000)
def initials(name: str) -> str:
    """Return up to two capitals for a name from outside: of its first and its last word that is no particle; "?" for none."""
    words = [word for word in name.split() if any(letter.isalnum() for letter in word)]
    plain = [word for word in words if word.lower() not in _PARTICLES] or words
    firsts = [next(letter for letter in word if letter.isalnum()) for word in plain]
    if not firsts:
        return "?"
    return (firsts[0] + (firsts[-1] if len(firsts) > 1 else "")).upper()[:2]


def paint_avatar(painter: QPainter, rect: QRect | QRectF, theme: Theme, name: str, seed: str) -> None:
    """Draw the avatar as the largest disc in `rect`."""
    box = QRectF(rect)
    side = min(box.width(), box.height())
    disc = QRectF(box.center().x() - side / 2, box.center().y() - side / 2, side, side)
    ground, ink = theme.avatar(seed)
    painter.save()
    paint_disc(painter, disc, theme, ground)
    painter.setFont(initials_font(theme, side))
    painter.setPen(ink)
    painter.drawText(disc, int(Qt.AlignmentFlag.AlignCenter), initials(name))
    painter.restore()


def paint_disc(painter: QPainter, disc: QRect | QRectF, theme: Theme, ground: QColor) -> None:
    """Draw an avatar's disc without initials; there are as many as the theme has grounds, where there is one avatar per person."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(ground)
    if theme.is_contrast:
        painter.setPen(QPen(theme.color("line.control"), 1))
        painter.drawEllipse(QRectF(disc).adjusted(0.5, 0.5, -0.5, -0.5))
    else:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.drawEllipse(QRectF(disc))


def initials_font(theme: Theme, side: float) -> QFont:
    """Return the font of the initials in a disc of this side."""
    font = QFont(theme.font("badge"))
    font.setPixelSize(max(_SMALLEST_TEXT, round(side * 0.4)))
    return font
