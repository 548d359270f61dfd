"""The head of a view: its title and count, room for a filter field and buttons, and under it the box of notices."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from recruiterdesk.ui.theme.theme import Theme
from recruiterdesk.ui.widgets.notice import NoticeBox
from recruiterdesk.ui.widgets.safe_label import SafeLabel


class ViewHead(QWidget):
    """48 high, then the strip of segments (32) where there is one, then the notices. Add controls with `add`.

    With `puts_controls_below`, controls that would cut the title stand in a line of their own under it.
    """

    puts_controls_below = False

    def __init__(self, theme: Theme, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._strip: QWidget | None = None
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._title = SafeLabel(theme, title, "title", elide="right")
        self._title.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._count = SafeLabel(theme, "", role="text.3", is_tabular=True)
        self.notices = NoticeBox(theme)
        self._row = QHBoxLayout()
        self._row.addWidget(self._title)
        self._row.addWidget(self._count)
        self._row.addStretch(1)
        self._line = QWidget()
        self._line.setLayout(self._row)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._controls: list[QWidget] = []
        self._below = QWidget()
        self._below_row = QHBoxLayout(self._below)
        self._below_row.addStretch(1)
        self._below.hide()
        self._column.addWidget(self._line)
        self._column.addWidget(self._below)
        self._column.addWidget(self.notices)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    @property
    def title(self) -> str:
        """What it says now."""
        return self._title.text()

    def set_title(self, title: str, count: str = "") -> None:
        """Say the view's name and how many there are."""
        self._title.setText(title)
        self._count.setText(count)
        self._place_controls()

    def add(self, widget: QWidget) -> None:
        """Add a control at the right."""
        self._controls.append(widget)
        (self._row if self._below.isHidden() else self._below_row).addWidget(widget)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the controls where the title is not cut."""
        super().resizeEvent(event)
        self._place_controls()

    def _place_controls(self) -> None:
        if not self.puts_controls_below:
            return
        parts = [self._title, self._count, *(control for control in self._controls if not control.isHidden())]
        margins = self._row.contentsMargins()
        gaps = self._row.spacing() * len(parts)  # the stretch has one, too
        wanted = sum(part.sizeHint().width() for part in parts) + gaps + margins.left() + margins.right()
        is_below = wanted > self.width()
        if is_below == self._below.isHidden():
            for control in self._controls:
                (self._below_row if is_below else self._row).addWidget(control)
            self._below.setVisible(is_below)

    def set_strip(self, strip: QWidget) -> None:
        """Put a strip of segments between the head and the notices."""
        self._strip = QWidget()
        QHBoxLayout(self._strip).addWidget(strip)
        self._column.insertWidget(2, self._strip)
        self._on_theme_changed()

    def _on_theme_changed(self) -> None:
        px = self._theme.px
        self._line.setFixedHeight(self._theme.size("header.view"))
        self._row.setContentsMargins(px(16), 0, px(12), 0)
        self._row.setSpacing(px(8))
        self._below.setFixedHeight(self._theme.size("control") + px(8))
        self._below_row.setContentsMargins(px(16), 0, px(12), px(8))
        self._below_row.setSpacing(px(8))
        self._place_controls()
        if self._strip is not None and (row := self._strip.layout()) is not None:
            row.setContentsMargins(px(10), 0, px(10), px(4))
            self._strip.setFixedHeight(px(32))
