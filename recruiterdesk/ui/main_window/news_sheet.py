"""What the opening found and everybody has to know: what was saved from a damaged database, or that only reading is possible."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from recruiterdesk.domain.sentence import Sentence
from recruiterdesk.ui.bridge.say import say
from recruiterdesk.ui.theme.theme import Theme
from recruiterdesk.ui.widgets.key_button import KeyButton
from recruiterdesk.ui.widgets.safe_label import SafeLabel
from recruiterdesk.ui.widgets.sheet import Sheet


class NewsSheet(Sheet):
    """Says it sentence by sentence, until it is closed: a toast would be gone before it is read."""

    def __init__(self, theme: Theme, window: QWidget, sentences: Sequence[Sentence]) -> None:
        """Show the sentences in the order given."""
        super().__init__(theme, window, "")
        self.set_title(self.tr("Before you go on"))
        for sentence in sentences:
            self.body.addWidget(SafeLabel(theme, say(sentence), "reading", "text", is_wrapped=True))
            self.body.addSpacing(theme.px(10))
        self.body.addStretch(1)
        close = KeyButton(theme, self.tr("I have read it"), kind="primary")
        close.clicked.connect(self.accept)
        self.add_button(close)
        self.first_focus = close
