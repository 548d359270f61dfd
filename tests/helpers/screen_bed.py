"""A bed for screens: the made-up desk, all screens in a window, and hands that press keys and drop files."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any

from made_up_desk.desk import MadeUpDesk
from made_up_desk.people import NOW
from PySide6.QtCore import QEvent, QLocale, QMimeData, QPoint, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QStackedWidget, QWidget
from waiting import until

from recruiterdesk.ui.bridge.change_signals import ChangeSignals
from recruiterdesk.ui.bridge.notices import Notices, Told
from recruiterdesk.ui.bridge.task_runner import TaskRunner
from recruiterdesk.ui.screens.desk_screens import DeskScreens

if TYPE_CHECKING:
    from collections.abc import Callable, Coroutine, Sequence
    from pathlib import Path

    from recruiterdesk.ui.theme.theme import Theme

_KEYS = {"Space": Qt.Key.Key_Space, "Enter": Qt.Key.Key_Return, "Esc": Qt.Key.Key_Escape, "Down": Qt.Key.Key_Down, "Home": Qt.Key.Key_Home}
_KEYS |= {"End": Qt.Key.Key_End, "Up": Qt.Key.Key_Up}


class ScreenBed:
    """One window with everything; `told` collects what was said to the user."""

    def __init__(self, theme: Theme, loop: asyncio.AbstractEventLoop, desk: MadeUpDesk | None = None) -> None:
        QLocale.setDefault(QLocale(QLocale.Language.English))
        self.loop = loop
        self.desk = desk or MadeUpDesk(count=60)
        self.told: list[Told] = []
        self.notices = Notices()
        self.notices.told.connect(self.told.append)
        self.runner = TaskRunner(self.notices, loop)
        self.changes = ChangeSignals()
        self.changes.follow(self.desk.changes.subscribe)
        self.window = QMainWindow()
        self.stack = QStackedWidget()
        self.window.setCentralWidget(self.stack)
        desk_like: Any = self.desk
        self.screens = DeskScreens(theme, desk_like, self.runner, self.changes, self.notices, lambda: NOW, self.window)
        for page in self.screens.pages.values():
            self.stack.addWidget(page)
        self.screens.place_changed.connect(lambda page, _place: self.stack.setCurrentWidget(self.screens.pages[page]))
        self.window.resize(1158, 712)
        self.window.show()

    @property
    def table(self) -> Any:
        """The applicants' table."""
        return self.screens.applicants.page.table

    @property
    def pane(self) -> Any:
        """The detail pane."""
        return self.screens.applicants.pane

    @property
    def model(self) -> Any:
        """The applicants' model."""
        return self.screens.applicants.page.model

    def start(self) -> ScreenBed:
        """Read the first lists."""
        self.drive(self._start())
        return self

    async def _start(self) -> None:
        self.screens.start()
        await self.settle()
        self.table.setFocus()

    async def settle(self, rounds: int = 8) -> None:
        """Let everything that was started end, and what follows from it."""
        for _ in range(rounds):
            tasks = [task for task in asyncio.all_tasks(self.loop) if task is not asyncio.current_task()]
            if tasks:
                await asyncio.wait(tasks, timeout=20)
            await asyncio.sleep(0.002)

    def drive(self, work: Coroutine[Any, Any, Any]) -> Any:
        """Run the loop until `work` is done."""
        return self.loop.run_until_complete(work)

    def wait(self) -> None:
        """Let everything end."""
        self.drive(self.settle())

    def until(self, is_so: Callable[[], bool]) -> None:
        """Run the loop until something is so, for what waits for a pause in typing or stepping; fails where it never is."""
        self.drive(until(is_so))

    def rest(self) -> None:
        """Let everything end that was put off too: a pause in stepping, the reading of who is open, the counts."""

        def is_at_rest() -> bool:
            return not any(timer.isActive() and timer.isSingleShot() for timer in self.window.findChildren(QTimer))

        for _ in range(3):  # what was put off may put off more
            self.until(is_at_rest)
            self.wait()

    def press(self, key: str, on: QWidget | None = None, *, waits: bool = True) -> None:
        """Press a key ("A", "Shift+J", "Ctrl+Z", "Space") on a widget, the table by default, and let what follows end."""

        async def pressing() -> None:
            self.press_now(key, on)
            if waits:
                await self.settle()

        self.drive(pressing())

    def press_now(self, key: str, on: QWidget | None = None) -> None:
        """Press a key while the loop runs."""
        *modifiers, name = key.split("+") if key != "+" else [key]
        flags = Qt.KeyboardModifier.NoModifier
        if "Shift" in modifiers:
            flags |= Qt.KeyboardModifier.ShiftModifier
        if "Ctrl" in modifiers:
            flags |= Qt.KeyboardModifier.ControlModifier
        code = _KEYS[name] if name in _KEYS else Qt.Key(ord(name.upper()))
        text = "" if (name in _KEYS and name != "Space") or "Ctrl" in modifiers else " " if name == "Space" else name.lower()
        target = on or self.table
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(target, QKeyEvent(kind, code, flags, text))

    def moves(self) -> list[tuple[int, str]]:
        """What was moved where."""
        return [(call[1], call[2]) for call in self.desk.calls if call[0] == "move"]

    def close(self) -> None:
        """Put everything away."""
        self.drive(self.runner.aclose())
        self.changes.leave()
        self.window.close()
        self.window.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def hover_and_drop(view: QWidget, at: QPoint, paths: Sequence[Path], *, drops: bool = True) -> tuple[bool, bool]:
    """Drag files over a viewport and let them fall; returns whether the hovering and the drop were accepted."""
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    action, buttons, keys = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(view, QDragEnterEvent(at, action, mime, buttons, keys))
    move = QDragMoveEvent(at, action, mime, buttons, keys)
    QApplication.sendEvent(view, move)
    if not drops:
        return move.isAccepted(), False
    drop = QDropEvent(QPointF(at), action, mime, buttons, keys)
    QApplication.sendEvent(view, drop)
    return move.isAccepted(), drop.isAccepted()
