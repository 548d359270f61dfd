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
        self._compiled = b""  # Qt reads from it as long as the translator lives, and keeps no copy
        self._system = QLocale.system()
        self.current = ""

    def use(self, choice: str) -> str:
        """Speak "en", "nl" or the system's language, and return which it is. Widgets that exist keep their texts."""
        language = choice if choice != "system" else "nl" if self._system.language() == QLocale.Language.Dutch else "en"
        if language == self.current:
            return language
        self._fall_silent()
        compiled = _FOLDER / f"{language}.qm"
        if compiled.exists():
            # Read whole: given its name, Qt maps the file, and an update that writes it anew would end the program at the next text.
            self._compiled = compiled.read_bytes()
            translator = QTranslator(self._application)
            if translator.load(self._compiled):
                self._application.installTranslator(translator)
                self._translator = translator
        QLocale.setDefault(self._locale(language))
        self.current = language
        return language

    def leave(self) -> None:
        """Leave the application as it was, for a window that comes after this one in the same process."""
        self._fall_silent()
        QLocale.setDefault(self._system)
        self.current = ""

    def _fall_silent(self) -> None:
        if self._translator is not None:
            self._application.removeTranslator(self._translator)
            self._translator.deleteLater()
            self._translator = None

    def _locale(self, language: str) -> QLocale:
        wanted = QLocale.Language.Dutch if language == "nl" else QLocale.Language.English
        if self._system.language() == wanted:
            return self._system
        country = QLocale.Country.Netherlands if language == "nl" else QLocale.Country.UnitedKingdom
        return QLocale(wanted, country)
