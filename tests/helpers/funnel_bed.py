"""A bed for the sheet of an account's stages over the made-up desk, opened as the account's menu opens it."""

import asyncio
from typing import Any

from made_up_desk.desk import MadeUpDesk
from made_up_desk.links import MadeUpFunnel
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QMainWindow

from recruiterdesk.ui.accounts.controller import AccountsController
from recruiterdesk.ui.bridge.notices import Notices, Told
from recruiterdesk.ui.bridge.task_runner import TaskRunner
from recruiterdesk.ui.funnel.sheet import FunnelSheet
from recruiterdesk.ui.theme.theme import Theme


class FunnelBed:
    """A window with the accounts' controller; `told` collects notices."""

    def __init__(self, theme: Theme, loop: asyncio.AbstractEventLoop) -> None:
        self.loop, self.desk = loop, MadeUpDesk()
        self.window = QMainWindow()
        self.window.resize(1366, 768)
        self.window.show()
        self.told: list[Told] = []
        self.notices = Notices()
        self.notices.told.connect(self.told.append)
        self.runner = TaskRunner(self.notices, loop)
        desk: Any = self.desk
        self.accounts = AccountsController(theme, desk, self.runner, self.notices, self.window, lambda: self.desk.account_list)

    @property
    def funnel(self) -> MadeUpFunnel:
        """The service's stand-in."""
        return self.desk.funnel

    @property
    def chosen(self) -> list[tuple[Any, ...]]:
        """What was asked of the service: stage and step."""
        return [call[2:] for call in self.desk.calls if call[0] == "choose"]

    def open(self) -> FunnelSheet:
        """Open the sheet of the first account."""
        self.accounts.open_funnel(self.desk.account_list[0].id)
        opened = self.accounts._funnel
        assert opened is not None
        self.wait()
        return opened.sheet

    def wait(self) -> None:
        """Let everything that was started end."""

        async def settle() -> None:
            for _ in range(8):
                tasks = [task for task in asyncio.all_tasks(self.loop) if task is not asyncio.current_task()]
                if tasks:
                    await asyncio.wait(tasks, timeout=20)
                await asyncio.sleep(0.002)

        self.loop.run_until_complete(settle())

    def close(self) -> None:
        """Put everything away."""
        self.loop.run_until_complete(self.runner.aclose())
        self.window.close()
        self.window.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
