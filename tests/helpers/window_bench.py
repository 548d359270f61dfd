"""The window in a process of its own, to be measured: `python window_bench.py bare`, `… start PROFILE given|keyring`, `… keep PROFILE`.

`bare` is the yardstick, a table in a window and nothing else. `start` runs the real program from its arguments to the first painted list,
with the benchmark's key given or read from the session's keyring, into which `keep` has put it. Each prints one line of JSON with
moments of the monotonic clock, which all processes of a computer share, so that the parent counts from before the process began.
"""

import base64
import json
import os
import sys
import time
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from recruiterdesk.bootstrap.open_desk import Parts
    from recruiterdesk.machine.folders import Profile

WITHOUT = (
    "asyncio",
    "qasync",
    "httpx",
    "argparse",
    "inspect",
    "typing_extensions",
    "logging.handlers",
    "recruiterdesk.ui.candidates.pane",
    "recruiterdesk.ui.widgets.record_form",
    "recruiterdesk.ui.actions_of_provider",
    "recruiterdesk.ui.tables_of_provider",
    "recruiterdesk.machine.known_profiles",
    "recruiterdesk.machine.start_choice",
    "recruiterdesk.services.profile_service",
    "recruiterdesk.ui.profiles",
)
KEY = bytes(range(32))  # big_cache's, whose imports would be measured too


def tell(found: dict[str, Any]) -> None:
    """Print what was found and end the process at once: what closing would write is no part of what is measured."""
    sys.stdout.write(json.dumps(found) + "\n")
    sys.stdout.flush()
    os._exit(0)


def bare() -> None:
    """Show a table in a window, and tell when it was painted."""
    from PySide6.QtGui import QPaintEvent  # noqa: PLC0415 -- loading is measured
    from PySide6.QtWidgets import QApplication, QMainWindow, QTableView  # noqa: PLC0415 -- loading is measured

    class Table(QTableView):
        def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 -- Qt names it
            super().paintEvent(event)
            tell({"painted": time.monotonic()})

    application = QApplication(["bare"])
    window = QMainWindow()
    window.setCentralWidget(Table())
    window.resize(1366, 768)
    window.show()
    application.exec()


def start(profile: Path, key: str) -> None:
    """Start the program as a user does, and tell when its first list was painted."""
    from recruiterdesk.bootstrap import program  # noqa: PLC0415 -- loading is measured

    open_profile = program.open_profile

    def loaded(folder: Path | None) -> "Profile":
        from recruiterdesk.bootstrap import window_start  # noqa: PLC0415 -- it is loaded by now

        plain = window_start.start_window
        vars(window_start)["start_window"] = lambda profile, **wish: plain(profile, parts(key), on_painted=painted, **wish)
        return open_profile(folder)

    program.open_profile = loaded
    program.main(["--profile", str(profile)])


def painted() -> None:
    """Tell the moment."""
    at = time.monotonic()
    tell({"painted": at, "late": late()})


def late() -> list[str]:
    """Return what is not loaded yet of what the first list does without."""
    from recruiterdesk.bootstrap.late_modules import is_loaded  # noqa: PLC0415 -- it is loaded by now

    return [name for name in WITHOUT if not is_loaded(name)]


def parts(key: str) -> "Parts":
    """Return the desk's parts: the made-up people's moment, at which nobody's data is overdue, and the key if it is given."""
    from recruiterdesk.bootstrap.open_desk import Parts  # noqa: PLC0415 -- loading is measured
    from recruiterdesk.domain.clock import SystemClock  # noqa: PLC0415 -- loading is measured
    from recruiterdesk.vault.secret import DatabaseKey  # noqa: PLC0415 -- loading is measured
    from recruiterdesk.vault.throwaway_vault import ThrowawayVault  # noqa: PLC0415 -- loading is measured

    class Then(SystemClock):
        def now(self) -> datetime:
            return datetime.fromisoformat("2026-11-20T09:00:00+00:00")

    if key == "keyring":
        return Parts(clock=Then())
    vault = ThrowawayVault()
    vault._key = DatabaseKey(KEY)
    return Parts(vault=vault, clock=Then())


def keep(profile: Path) -> None:
    """Put the benchmark's key where the program looks for the profile's: into the session's keyring."""
    from recruiterdesk.vault.open_keyring import open_keyring  # noqa: PLC0415 -- loading is measured
    from recruiterdesk.vault.secret import DatabaseKey  # noqa: PLC0415 -- loading is measured
    from recruiterdesk.vault.vault import DATABASE_ENTRY, Vault  # noqa: PLC0415 -- loading is measured

    vault, keyring = Vault(profile), open_keyring()
    record = vault._record()
    keyring.put(vault._service(record), DATABASE_ENTRY, base64.b64encode(KEY).decode())
    vault._note(record, DatabaseKey(KEY), keyring.name)
    assert vault.database_key(may_create=False) == KEY
    tell({})


def main() -> None:
    """Do what the arguments say."""
    what, *rest = sys.argv[1:]
    if what == "start":
        start(Path(rest[0]), rest[1])
    elif what == "keep":
        keep(Path(rest[0]))
    else:
        bare()


if __name__ == "__main__":
    main()
