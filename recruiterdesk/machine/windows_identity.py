"""What Windows and the installer know the running program by: its name in the task bar, and the mark that it is open.

The installer's script (`packaging/windows/recruiterdesk.iss`) has both names, too; a test keeps them equal. The calls were checked
against Microsoft's description of them and with a stand-in for the system's libraries; they have not been run on Windows.
"""

import sys
from typing import Any

APP_USER_MODEL_ID = "org.recruiterdesk.desk"
RUNNING_MARK = "recruiterdesk-is-open"


def name_in_task_bar(libraries: Any = None) -> bool:
    """Group the windows with the start menu's entry, which has the same name; before the first window. True where it was done.

    From source Windows would else show Python's own icon. `libraries` stands for what the system has (a test's).
    """
    libraries = libraries or _libraries()
    # HRESULT: 0 is S_OK.
    return libraries is not None and libraries.shell32.SetCurrentProcessExplicitAppUserModelID(APP_USER_MODEL_ID) == 0


def mark_as_running(libraries: Any = None) -> bool:
    """Make what the uninstaller looks for, so that it asks to close the window first; it ends with this process. True where it was made."""
    libraries = libraries or _libraries()
    # Of the session's own names, and owned by nobody: several profiles' windows hold it side by side.
    return libraries is not None and bool(libraries.kernel32.CreateMutexW(None, False, RUNNING_MARK))


def _libraries() -> Any:
    found = None
    if sys.platform == "win32":
        import ctypes  # noqa: PLC0415 -- loaded where there is Windows

        found = ctypes.windll
    return found
