"""A pane's content that scrolls over what is behind it, without a ground of its own."""

from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from recruiterdesk.ui.widgets.own_viewport import give_viewport


class Scrolled(QScrollArea):
    """Scrolls one widget; `column` holds it, for whoever sets the margins or adds to it."""

    def __init__(self, content: QWidget, name: str = "") -> None:
        """`name` is for a screen reader: the keyboard stops here to scroll."""
        super().__init__()
        self.setAccessibleName(name)
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        holder = QWidget()
        self.column = QVBoxLayout(holder)
        self.column.addWidget(content)
        give_viewport(self, is_clear=True)
        self.setWidget(holder)
        holder.setAutoFillBackground(False)  # a scroll area fills what it is given
