"""The settings at work: the sheet opens, and what is chosen in it holds at once and is kept."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from recruiterdesk.services.desk import Desk
from recruiterdesk.ui.bridge.say import say
from recruiterdesk.ui.bridge.task_runner import TaskRunner
from recruiterdesk.ui.settings.preferences import (
    DENSITY,
    LANGUAGE,
    MORE_TIME,
    MOTION,
    SINGLE_KEYS,
    THEME,
    ZOOM,
    ZOOMS,
    Preferences,
    read_preferences,
)
from recruiterdesk.ui.theme.theme import Theme

if TYPE_CHECKING:
    from recruiterdesk.ui.settings.login_choice import LoginChoice


class SettingsController(QObject):
    """Belongs to its window."""

    language_changed = Signal(str)  # "system", "en" or "nl"
    single_keys_changed = Signal(bool)
    more_time_changed = Signal(int)  # so many times as long messages stay

    def __init__(self, theme: Theme, desk: Desk, runner: TaskRunner, window: QWidget) -> None:
        """Change the look through `theme`; of what is the window's own the signals tell."""
        super().__init__(window)
        self._theme, self._desk, self._runner, self._window = theme, desk, runner, window
        self.login: LoginChoice | None = None  # of the sheet that was opened last

    def open(self) -> None:
        """Open the sheet of settings."""

        def on_done(found: tuple[Preferences, str, bool | None]) -> None:
            from recruiterdesk.ui.settings.login_choice import LoginChoice  # noqa: PLC0415 -- a sheet is loaded when it is opened
            from recruiterdesk.ui.settings.sheet import SettingsSheet  # noqa: PLC0415 -- as above

            preferences, author, starts_at_login = found
            refusal = self._desk.updates.refusal
            sheet = SettingsSheet(self._theme, self._window, preferences, author, say(refusal) if refusal is not None else "")
            sheet.changed.connect(self.choose)
            if starts_at_login is not None:
                self.login = LoginChoice(sheet, self._desk.login, self._runner, is_on=starts_at_login)
            sheet.open()

        self._runner.run(self._read_settings(), owner=self._window, key="settings", on_done=on_done)

    async def _read_settings(self) -> tuple[Preferences, str, bool | None]:
        from recruiterdesk.ui.settings.login_choice import read_login  # noqa: PLC0415 -- as above

        # Read anew each time: what was chosen since the window was built is in the store only, or in the system's own list.
        settings = self._desk.settings
        return await read_preferences(settings.several), await settings.author_name(), await read_login(self._desk.login)

    def choose(self, name: str, value: object) -> None:
        """Keep a setting, and let it hold from now on."""
        saving = self._desk.settings.set(name, value)  # type: ignore[arg-type]  # what the sheet offers are strings, numbers and truths
        self._runner.run(saving, owner=self._window, key=f"set:{name}", on_done=lambda _nothing: self._apply(name, value))

    def _apply(self, name: str, value: object) -> None:
        theme = self._theme
        match name, value:
            case (str(), "system" | "light" | "dark" | "contrast") if name == THEME:
                theme.set_mode(value)
            case (str(), int()) if name == ZOOM:
                theme.set_zoom(value / 100)
            case (str(), "compact" | "normal" | "roomy") if name == DENSITY:
                theme.set_density(value)
            case (str(), bool()) if name == SINGLE_KEYS:
                self.single_keys_changed.emit(value)
            case (str(), "system" | "less" | "full") if name == MOTION:
                theme.set_motion(value)
            case (str(), int()) if name == MORE_TIME:
                self.more_time_changed.emit(value)
            case (str(), str()) if name == LANGUAGE:
                self.language_changed.emit(value)
            case _:
                pass

    def choose_language(self, language: str) -> None:
        """Choose "en", "nl" or "system"."""
        self.choose(LANGUAGE, language)

    def zoom(self, step: int) -> None:
        """Go so many steps of text size up or down; 0 is the designed one."""
        now = round(self._theme.zoom * 100)
        at = min(range(len(ZOOMS)), key=lambda index: abs(ZOOMS[index] - now))
        self.choose(ZOOM, 100 if step == 0 else ZOOMS[max(0, min(len(ZOOMS) - 1, at + step))])
