"""The program with its window in a process of its own, which tells what shows and takes keys: `python told_window.py WORDS …`.

Whenever something else shows it prints a line of JSON: the titles of the visible windows, and the texts on them. Each line of its
standard input is a key for the window in front ("Down", "Return"), "press TEXT" for a button or a choice with that text, "type TEXT",
or "close".
"""

import json
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path
from queue import Empty, SimpleQueue
from typing import Any

from child_program import HELPERS, child_environment

_EVERY_MS = 30


class ToldWindow:
    """Such a process, and what it told last."""

    def __init__(self, *words: str, environment: dict[str, str]) -> None:
        self._process = subprocess.Popen(
            [sys.executable, str(HELPERS / "told_window.py"), *words],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            env={**child_environment(), **environment},
        )
        self.shows: dict[str, Any] = {"titles": [], "texts": []}
        threading.Thread(target=self._listen, daemon=True).start()

    def _listen(self) -> None:
        assert self._process.stdout is not None
        for line in self._process.stdout:
            if line.startswith("{"):
                self.shows = json.loads(line)

    def say(self, command: str) -> None:
        """Give it a key, or tell it to press or close something."""
        assert self._process.stdin is not None
        self._process.stdin.write(command + "\n")
        self._process.stdin.flush()

    def until(self, is_so: Callable[[dict[str, Any]], object], seconds: float = 40) -> dict[str, Any]:
        """Wait until it shows something, and return what."""
        latest = time.monotonic() + seconds
        while not is_so(self.shows):
            ended = self._process.poll() is not None
            if ended or time.monotonic() > latest:
                self._process.kill()
                raise AssertionError(f"it shows {self.shows}; {self._process.communicate()[1][-1500:]}")
            time.sleep(0.02)
        return self.shows

    def until_shown(self, text: str) -> dict[str, Any]:
        """Wait until a text shows, in a title or on a window."""
        return self.until(lambda shows: any(text in one for one in (*shows["titles"], *shows["texts"])))

    def close(self) -> int:
        """Let the user close the window; return the exit status."""
        if self._process.poll() is None:
            self.say("close")
        return self.ended()

    def ended(self, seconds: float = 40) -> int:
        """Wait for its end; return the exit status."""
        try:
            return self._process.wait(seconds)
        finally:
            self._process.kill()
            for stream in (self._process.stdin, self._process.stdout, self._process.stderr):
                if stream is not None:
                    stream.close()

    def leave(self) -> None:
        """End it, whatever it does."""
        self._process.kill()
        self._process.wait()


def _run() -> int:
    sys.path.insert(0, str(Path(__file__).parents[2]))
    from recruiterdesk.bootstrap import desk_application  # noqa: PLC0415 -- the process only, and not the tests that import this
    from recruiterdesk.bootstrap.program import main  # noqa: PLC0415 -- as above

    made = desk_application.make_desk_application
    commands: SimpleQueue[str] = SimpleQueue()

    def listen() -> None:
        for line in sys.stdin:
            commands.put(line.strip())

    threading.Thread(target=listen, daemon=True).start()

    def make_desk_application() -> Any:
        application = made()
        if application.findChild(_timer(), "told") is None:
            timer = _timer()(application, objectName="told", interval=_EVERY_MS)
            timer.timeout.connect(lambda: _beat(commands))
            timer.start()
        return application

    desk_application.make_desk_application = make_desk_application
    return main(sys.argv[1:])


def _timer() -> Any:
    from PySide6.QtCore import QTimer  # noqa: PLC0415 -- as above

    return QTimer


_told: list[str] = []


def _beat(commands: "SimpleQueue[str]") -> None:
    from PySide6.QtCore import Qt  # noqa: PLC0415 -- as above
    from PySide6.QtTest import QTest  # noqa: PLC0415 -- as above
    from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit  # noqa: PLC0415 -- as above

    windows = [window for window in QApplication.topLevelWidgets() if window.isVisible()]
    labels = [one for window in windows for kind in (QLabel, QAbstractButton, QLineEdit) for one in window.findChildren(kind)]
    texts = [one.accessibleName() or str(one.property("text")) for one in labels if one.isVisible()]
    shows = json.dumps({"titles": [window.windowTitle() for window in windows], "texts": texts})
    if shows not in _told[-1:]:
        _told.append(shows)
        sys.stdout.write(shows + "\n")
        sys.stdout.flush()
    try:
        command = commands.get_nowait()
    except Empty:
        return
    if command == "close":
        for window in windows:
            window.close()
    elif command.startswith("press "):
        wanted = command.removeprefix("press ")
        buttons = [one for window in windows for one in window.findChildren(QAbstractButton) if one.isVisible()]
        next(one for one in buttons if one.text() == wanted).click()
    elif windows:
        focused = windows[0].focusWidget() or windows[0]
        if command.startswith("type "):
            QTest.keyClicks(focused, command.removeprefix("type "))
            return
        QTest.keyClick(focused, getattr(Qt.Key, f"Key_{command}"))


if __name__ == "__main__":
    sys.exit(_run())
