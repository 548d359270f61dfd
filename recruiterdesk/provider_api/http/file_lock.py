"""Locks of the operating system on open files, the same on every system: held by one open file at a time, in all processes together."""

import sys

if sys.platform == "win32":
    import msvcrt
    import os

    _FAR = 1 << 30  # a byte beyond the content: Windows locks forbid reading what is locked

    def try_lock(file: int) -> bool:
        """Lock an open file, or return False at once when another one, here or in another process, has it."""
        os.lseek(file, _FAR, os.SEEK_SET)
        try:
            msvcrt.locking(file, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        finally:
            os.lseek(file, 0, os.SEEK_SET)
        return True

    def unlock(file: int) -> None:
        """Let go of it; a process that dies lets go of everything, however it dies."""
        os.lseek(file, _FAR, os.SEEK_SET)
        msvcrt.locking(file, msvcrt.LK_UNLCK, 1)

else:
    import fcntl

    def try_lock(file: int) -> bool:
        """Lock an open file, or return False at once when another one, here or in another process, has it."""
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True

    def unlock(file: int) -> None:
        """Let go of it; a process that dies lets go of everything, however it dies."""
        fcntl.flock(file, fcntl.LOCK_UN)
