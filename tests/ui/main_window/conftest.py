"""What the tests of the whole window share."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication

from recruiterdesk.ui.bridge.language import WindowLanguage
from recruiterdesk.ui.theme.theme import Theme


@pytest.fixture
def look(qapp: QApplication, theme: Theme) -> Iterator[tuple[Theme, WindowLanguage]]:
    """A theme and a language of one's own, put back afterwards."""
    before = QLocale()
    own, language = Theme(mode="light"), WindowLanguage(qapp)
    own.install(qapp)
    yield own, language
    language.use("en")
    QLocale.setDefault(before)
    own.deleteLater()
    theme._restyle()
