"""Draws every widget in every state into pictures, to be looked at beside the design: `python tests/ui/widgets/gallery.py FOLDER`."""

import os
import sys
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLayout, QLineEdit, QVBoxLayout, QWidget

from recruiterdesk.domain.funnel import Funnel
from recruiterdesk.ui.theme.theme import Theme
from recruiterdesk.ui.widgets.badge import Badge, KeyHint
from recruiterdesk.ui.widgets.choices import Choice, Picker, Tick
from recruiterdesk.ui.widgets.composer import Composer
from recruiterdesk.ui.widgets.drop_target import DropVerdict, paint_drop_zone
from recruiterdesk.ui.widgets.empty_state import EmptyState
from recruiterdesk.ui.widgets.facts_list import FactsList
from recruiterdesk.ui.widgets.key_button import KeyButton
from recruiterdesk.ui.widgets.lines import Panel
from recruiterdesk.ui.widgets.notice import NoticeBox, NoticeText
from recruiterdesk.ui.widgets.paint_avatar import paint_avatar
from recruiterdesk.ui.widgets.paint_badge import paint_dot
from recruiterdesk.ui.widgets.paint_progress import paint_hold_ring
from recruiterdesk.ui.widgets.paint_retention import paint_retention
from recruiterdesk.ui.widgets.paint_stage import paint_stage_chip, stage_chip_width
from recruiterdesk.ui.widgets.progress_line import Bar, ProgressLine
from recruiterdesk.ui.widgets.safe_label import SafeLabel
from recruiterdesk.ui.widgets.search_field import SearchField
from recruiterdesk.ui.widgets.segments import Segments, SegmentText
from recruiterdesk.ui.widgets.sheet import Sheet
from recruiterdesk.ui.widgets.tabs import Tabs
from recruiterdesk.ui.widgets.toast import Toast


class Painted(QWidget):
    """What delegates draw."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self.setFixedSize(theme.px(430), theme.px(70))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 -- Qt's name
        painter, px = QPainter(self), self.theme.px
        for index, (days, width) in enumerate(((27, 50), (12, 50), (4, 50), (-1, 80))):
            paint_retention(painter, QRect(px(index * 58), 0, px(width), px(30)), self.theme, days, 28)
        paint_hold_ring(painter, QRect(px(250), 2, px(26), px(26)), self.theme, 24, 30)
        paint_hold_ring(painter, QRect(px(284), 2, px(26), px(26)), self.theme, 9, 30)
        for index, name in enumerate(("Đorđe Marković", "Ilse Groot Bruinderink", "Zoë van den Berg-Çelik", "Ömer Yıldırım", "")):
            paint_avatar(painter, QRect(px(index * 40), px(36), px(32), px(32)), self.theme, name, name)
        paint_avatar(painter, QRect(px(210), px(40), px(22), px(22)), self.theme, "Jürgen Weißenböck", "j")
        paint_dot(painter, QRect(px(240), px(40), px(22), px(22)), self.theme)
        painter.end()


class Zone(QWidget):
    """A drop zone while files hover over it."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self.setFixedHeight(theme.px(44))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 -- Qt's name
        painter = QPainter(self)
        paint_drop_zone(painter, self.rect(), self.theme, DropVerdict("Add 8 files to Senior Python-ontwikkelaar"))
        painter.end()


class Chip(QWidget):
    """A stage as lists paint it."""

    def __init__(self, theme: Theme, text: str, funnel: Funnel | None = None, *, is_here: bool = False) -> None:
        super().__init__()
        self.theme, self.text, self.funnel, self.is_here = theme, text, funnel, is_here
        self.setFixedSize(stage_chip_width(theme, text), theme.size("chip"))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 -- Qt's name
        painter = QPainter(self)
        paint_stage_chip(painter, self.rect(), self.theme, self.text, self.funnel, dashed=self.is_here)
        painter.end()


def row(*widgets: QWidget, gap: int = 7) -> QHBoxLayout:
    layout = QHBoxLayout()
    layout.setSpacing(gap)
    for widget in widgets:
        layout.addWidget(widget)
    layout.addStretch(1)
    return layout


def heading(theme: Theme, text: str) -> SafeLabel:
    return SafeLabel(theme, text, "small", "text.2", 600)


def build(theme: Theme) -> QWidget:  # noqa: PLR0915 -- one line per thing to look at
    window = Panel(theme)
    columns = QHBoxLayout(window)
    columns.setSpacing(36)
    columns.setContentsMargins(18, 14, 18, 14)
    left, middle, right = QVBoxLayout(), QVBoxLayout(), QVBoxLayout()
    for column in (left, middle, right):
        column.setSpacing(7)
        columns.addLayout(column, 1)

    def put(column: QVBoxLayout, text: str, *parts: QWidget | QLayout) -> None:
        column.addWidget(heading(theme, text))
        for part in parts:
            column.addLayout(part) if isinstance(part, QLayout) else column.addWidget(part)

    stages = [
        ("Nieuw", Funnel.NEW),
        ("Belafspraak", Funnel.SCREENING),
        ("1e gesprek", Funnel.INTERVIEW),
        ("Contractvoorstel", Funnel.OFFER),
    ]
    put(left, "Stage", row(*(Chip(theme, text, funnel) for text, funnel in stages)))
    more = [Chip(theme, "Aangenomen", Funnel.HIRED), Chip(theme, "Afgewezen", Funnel.REJECTED)]
    put(left, "", row(*more, Chip(theme, "Ontvangen", Funnel.NEW, is_here=True), Chip(theme, "Kennismaking: map me")))
    put(left, "Badge, retention, hold", row(*(Badge(theme, letters) for letters in ("HR", "SR", "RS", "JS", "IG"))), Painted(theme))
    bar, line = Bar(theme, 0.62), ProgressLine(theme)
    bar.setFixedWidth(theme.px(90))
    line.show_progress("3,412 of 5,480", 0.62)
    put(left, "Progress", row(bar), line)
    zone = Zone(theme)
    put(left, "Drop zone", zone)
    facts = FactsList(theme)
    facts.set_facts(
        (("E-mail", "zoe.vandenberg-celik@example.nl"), ("Phone", "+31 6 5550 0142"), ("Keep until", "19 Dec 2026, 27 days left"))
    )
    put(left, "Facts", facts)
    tabs = Tabs(theme, ("Overview", "CV", "Notes", "Answers", "History"))
    tabs.set_count(2, 3)
    tabs.set_count(3, 4)
    put(left, "Tabs", tabs)
    strip = Segments(theme)
    strip.set_segments(
        (
            SegmentText(id="", text="All", count="48"),
            SegmentText(id="1", badge="HR", count="19"),
            SegmentText(id="2", badge="SR", count="16", remark="slow", remark_role="warning"),
        ),
        "",
    )
    put(left, "Segments", strip)
    left.addStretch(1)

    focused = KeyButton(theme, "Advance", kind="primary")
    off = KeyButton(theme, "Advance", kind="primary")
    off.set_refusal("Homerun takes nobody back to New.")
    put(
        middle,
        "Buttons",
        row(KeyButton(theme, "Advance", kind="primary"), KeyButton(theme, "Advance: Cv bekijken", "A", "primary"), focused, off),
    )
    quiet_off = KeyButton(theme, "Mail", kind="quiet", icon="mail")
    quiet_off.setEnabled(False)
    put(
        middle,
        "",
        row(
            KeyButton(theme, "Compare"),
            KeyButton(theme, "Reject", "R"),
            KeyButton(theme, "", icon="columns"),
            KeyButton(theme, "Review 48", icon="run"),
        ),
    )
    put(
        middle,
        "",
        row(KeyButton(theme, "Mail", kind="quiet", icon="mail"), quiet_off, KeyButton(theme, "Undo", "Ctrl Z", "link", size="small")),
    )
    stage = KeyButton(theme, "Nieuw", is_menu=True)
    stage.set_glyph("new")
    put(
        middle,
        "",
        row(
            KeyButton(theme, "Reject 38", kind="danger"),
            KeyButton(theme, "Later", "Z"),
            stage,
            KeyButton(theme, "Connect Homerun", kind="primary", size="large"),
        ),
    )
    picker = Picker(theme, "Source")
    picker.addItems(["Aangedragen", "Indeed"])
    field, wrong, disabled = QLineEdit("Utrecht"), QLineEdit("anna@@example"), QLineEdit("Set by Homerun")
    wrong.setProperty("wrong", "true")
    disabled.setEnabled(False)
    put(middle, "Fields", row(picker, field), row(wrong, disabled))
    put(middle, "Search", SearchField(theme, "Search or run", "Ctrl K"), SearchField(theme, "Filter", "/", "filter"))
    chosen, some, this = Tick(theme, "Chosen"), Tick(theme, "Some"), Choice(theme, "This")
    chosen.setChecked(True)
    some.setTristate(True)
    some.setCheckState(Qt.CheckState.PartiallyChecked)
    this.setChecked(True)
    put(middle, "Choices", row(chosen, Tick(theme, "Open"), some, this, Choice(theme, "That"), gap=14))
    put(middle, "Keys", row(*(KeyHint(theme, key) for key in ("A", "R", "Z", "1", "J", "/", "?", "Ctrl K", "Ctrl Enter", "G then O"))))
    composer, opened = Composer(theme, "Write a note"), Composer(theme, "Write a note")
    composer.set_destination("Shared in Homerun", limit=2000)
    opened.set_destination("Shared in Homerun", limit=2000)
    opened.set_draft("Gebeld, kan per 1 februari.")
    opened.open(True)
    put(middle, "Composer", composer, opened)
    middle.addStretch(1)

    anchor = QWidget()
    anchor.setFixedHeight(theme.px(70))
    put(right, "Toast", anchor)
    notices = NoticeBox(theme)
    notices.show_notices(
        (
            NoticeText(id="offline", kind="warning", icon="offline", lead="Offline since 08:12.", text="4 changes wait.", action="Details"),
            NoticeText(id="key", kind="danger", icon="key", lead="Key refused since 07:50.", text="3 wait.", action="Repair"),
        )
    )
    info = NoticeBox(theme)
    info.show_notices((NoticeText(id="keep", kind="info", icon="info", lead="9 people expire within 14 days.", action="Show"),))
    put(right, "Notice", notices, info)
    put(
        right,
        "Empty state",
        EmptyState(
            theme,
            "new",
            "Nobody new since Friday 17:00",
            "4 of 5 accounts were read completely at 08:41.\nSmartRecruiters is still being read.",
            "Waiting on me, 12",
        ),
    )
    right.addStretch(1)
    window.resize(theme.px(1366), theme.px(820))
    window.show()
    QApplication.processEvents()
    toast = Toast(theme, anchor)
    toast.say("Ömer Yıldırım to Belafspraak", undo="Move Ömer Yıldırım to Belafspraak")
    focused.setFocus(Qt.FocusReason.TabFocusReason)
    QApplication.processEvents()
    return window


def build_sheet(theme: Theme) -> QWidget:
    window = build(theme)
    sheet = Sheet(theme, window, "Connect Homerun")
    sheet.add_head_lead(Badge(theme, "HR"))
    sheet.body.addWidget(SafeLabel(theme, "The key works. Two of five permissions are missing.", "title"))
    sheet.body.addWidget(SafeLabel(theme, "Answered in 0.4 s: 34 vacancies, 2,187 applicants.", role="text.2"))
    sheet.foot_text.setText("The key is kept in your system's keyring only")
    sheet.add_cancel("Back")
    sheet.add_button(KeyButton(theme, "Paste a new key", kind="primary"), is_confirm=True)
    sheet.open()
    QApplication.processEvents()
    return window


def main(folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    application = QApplication([])
    theme = Theme(mode="light")
    theme.install(application)
    for mode in ("light", "dark", "contrast"):
        theme.set_mode(mode)
        build(theme).grab().save(str(folder / f"gallery-{mode}.png"))
    theme.set_mode("light")
    build_sheet(theme).grab().save(str(folder / "sheet-light.png"))
    theme.set_zoom(2.0)
    build(theme).grab().save(str(folder / "gallery-200.png"))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
