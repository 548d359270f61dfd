"""The window's language: which translation is installed, and how numbers and dates are written."""

from pathlib import Path

from PySide6.QtCore import QLocale, QTranslator
from PySide6.QtWidgets import QApplication

_FOLDER = Path(__file__).resolve().parent.parent / "generated"


class WindowLanguage:
    """One per program. English is what the code says; any other language is a compiled file."""

    def __init__(self, application: QApplication) -> None:
        self._application = application
        self._translator: QTranslator | None = None
        self._system = QLocale.system()
        self.current = ""

    def use(self, choice: str) -> str:
        """Speak "en", "nl" or the system's language, and return which it is. Widgets that exist keep their texts."""
        language = choice if choice != "system" else "nl" if self._system.language() == QLocale.Language.Dutch else "en"
        if language == self.current:
            return language
        if self._translator is not None:
            self._application.removeTranslator(self._translator)
            self._translator = None
        compiled = _FOLDER / f"{language}.qm"
        if compiled.exists():
            translator = QTranslator(self._application)
            if translator.load(str(compiled)):
                self._application.installTranslator(translator)
                self._translator = translator
        QLocale.setDefault(self._locale(language))
        self.current = language
        return language

    def _locale(self, language: str) -> QLocale:
        wanted = QLocale.Language.Dutch if language == "nl" else QLocale.Language.English
        if self._system.language() == wanted:
            return self._system
        country = QLocale.Country.Netherlands if language == "nl" else QLocale.Country.UnitedKingdom
        return QLocale(wanted, country)
