"""What the CV child may not do: use much memory, write files, start programs, talk to anybody.

Memory is bounded by the system: RLIMIT_AS on POSIX, a job object on Windows. The rest is bounded twice where the system can:
by limits and by an audit hook, which stops Python code (not native code that was taken over) before the call is made.
"""

import os
import sys
from typing import NoReturn

MEMORY_BYTES = 512 * 1024 * 1024
OPEN_FILES = 64

_FORBIDDEN = (
    *("socket.", "subprocess.", "os.exec", "os.fork", "os.posix_spawn", "os.spawn", "os.system", "os.startfile", "os.kill", "os.putenv"),
    *("os.remove", "os.rename", "os.rmdir", "os.mkdir", "os.link", "os.symlink", "os.truncate", "os.chmod", "os.chown", "os.utime"),
    *("shutil.", "ftplib.", "http.client", "urllib.Request", "smtplib.", "winreg.", "pty.", "webbrowser.", "sqlite3."),
)
_WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND


def confine_this_process() -> None:
    """Confine the child itself, before it reads its first CV; cannot be taken back."""
    sys.dont_write_bytecode = True
    if sys.platform != "win32":
        _limit_resources()
    sys.addaudithook(_forbid)


if sys.platform != "win32":

    def _limit_resources() -> None:
        import resource  # noqa: PLC0415 -- does not exist on Windows

        bounds = {
            resource.RLIMIT_AS: MEMORY_BYTES,
            resource.RLIMIT_FSIZE: 0,
            resource.RLIMIT_CORE: 0,
            resource.RLIMIT_NOFILE: OPEN_FILES,
            resource.RLIMIT_NPROC: 0,
        }
        for kind, bound in bounds.items():
            _, hard = resource.getrlimit(kind)
            new = bound if hard == resource.RLIM_INFINITY else min(bound, hard)
            try:
                resource.setrlimit(kind, (new, new))
            except (OSError, ValueError):
                # macOS knows some of these by name only; the program's own time limit and the audit hook remain.
                continue


def _forbid(event: str, arguments: tuple[object, ...]) -> None:
    if event == "open":
        mode, flags = arguments[1], arguments[2]
        is_writing = isinstance(mode, str) and any(letter in mode for letter in "wax+")
        if is_writing or (mode is None and isinstance(flags, int) and flags & _WRITING):
            _refuse(event)
    elif event.startswith(_FORBIDDEN):
        _refuse(event)


def _refuse(event: str) -> NoReturn:
    raise PermissionError(f"a CV asked for {event}")


if sys.platform == "win32":
    import ctypes
    from ctypes import wintypes

    _KILL_ON_CLOSE = 0x2000
    _PROCESS_MEMORY = 0x100
    _ACTIVE_PROCESSES = 0x8
    _EXTENDED_LIMITS = 9

    class _BasicLimits(ctypes.Structure):
        _fields_ = (
            ("PerProcessUserTimeLimit", ctypes.c_int64),
            ("PerJobUserTimeLimit", ctypes.c_int64),
            ("LimitFlags", wintypes.DWORD),
            ("MinimumWorkingSetSize", ctypes.c_size_t),
            ("MaximumWorkingSetSize", ctypes.c_size_t),
            ("ActiveProcessLimit", wintypes.DWORD),
            ("Affinity", ctypes.c_size_t),
            ("PriorityClass", wintypes.DWORD),
            ("SchedulingClass", wintypes.DWORD),
        )

    class _ExtendedLimits(ctypes.Structure):
        _fields_ = (
            ("Basic", _BasicLimits),
            ("IoCounters", ctypes.c_uint64 * 6),
            ("ProcessMemoryLimit", ctypes.c_size_t),
            ("JobMemoryLimit", ctypes.c_size_t),
            ("PeakProcessMemoryUsed", ctypes.c_size_t),
            ("PeakJobMemoryUsed", ctypes.c_size_t),
        )

    def confine_child(process_handle: int) -> int:
        """Put a started child into a job of its own, bounded in memory and to one process; return the job's handle.

        The child ends when the handle is closed, so also when the program ends in any way.
        """
        kernel = ctypes.WinDLL("kernel32", use_last_error=True)
        kernel.CreateJobObjectW.restype = wintypes.HANDLE
        kernel.SetInformationJobObject.argtypes = (wintypes.HANDLE, ctypes.c_int, ctypes.c_void_p, wintypes.DWORD)
        kernel.AssignProcessToJobObject.argtypes = (wintypes.HANDLE, wintypes.HANDLE)
        job = kernel.CreateJobObjectW(None, None)
        limits = _ExtendedLimits()
        limits.Basic.LimitFlags = _KILL_ON_CLOSE | _PROCESS_MEMORY | _ACTIVE_PROCESSES
        # The launcher of a virtual environment starts the real interpreter as its own child.
        limits.Basic.ActiveProcessLimit = 2
        limits.ProcessMemoryLimit = MEMORY_BYTES
        is_bound = job and kernel.SetInformationJobObject(job, _EXTENDED_LIMITS, ctypes.byref(limits), ctypes.sizeof(limits))
        if not is_bound or not kernel.AssignProcessToJobObject(job, wintypes.HANDLE(process_handle)):
            raise ctypes.WinError(ctypes.get_last_error())
        return int(job)
