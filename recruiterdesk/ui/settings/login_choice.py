"""The tick "Start when I log in": it shows what the system's own list says, and goes back where that cannot be changed."""

from PySide6.QtCore import QCoreApplication

from recruiterdesk.domain.errors import StorageTrouble
from recruiterdesk.services.login_service import LoginService
from recruiterdesk.ui.bridge.say import say
from recruiterdesk.ui.bridge.task_runner import TaskRunner
from recruiterdesk.ui.settings.sheet import SettingsSheet


async def read_login(login: LoginService) -> bool | None:
    """Return what the tick shows, None where there is none; a list that cannot be read says nothing of us."""
    try:
        return await login.is_on()
    except StorageTrouble:
        return False  # whoever ticks it is told what stands in the way


class LoginChoice:
    """The tick of one open sheet."""

    def __init__(self, sheet: SettingsSheet, login: LoginService, runner: TaskRunner, *, is_on: bool) -> None:
        """Put it into the sheet, ticked where it `is_on`."""
        self._sheet, self._login, self._runner = sheet, login, runner
        hint = _tr("Your system's own settings show it too.")
        self.tick = sheet.add_tick(_tr("Start when I log in"), is_on=is_on, hint=hint)
        self.tick.toggled.connect(self._on_toggled)

    def _on_toggled(self, is_on: bool) -> None:
        self._runner.run(self._switch(is_on=is_on), owner=self._sheet, key="login", on_done=self._show)

    async def _switch(self, *, is_on: bool) -> tuple[bool, str]:
        refusal = ""
        try:
            await self._login.set(is_on=is_on)
        except StorageTrouble as trouble:
            refusal = say(trouble.sentence)
        return bool(await read_login(self._login)), refusal

    def _show(self, found: tuple[bool, str]) -> None:
        is_on, refusal = found
        self.tick.blockSignals(True)
        self.tick.setChecked(is_on)
        self.tick.blockSignals(False)
        self.tick.update()
        if refusal:
            self._sheet.foot_text.setText(refusal)


def _tr(text: str) -> str:
    return QCoreApplication.translate("LoginChoice", text)
