"""What Windows is told; the system's libraries are stood in for, so nothing here says that Windows itself agrees."""

import sys
from typing import Any

import pytest

from recruiterdesk.machine.windows_identity import APP_USER_MODEL_ID, RUNNING_MARK, mark_as_running, name_in_task_bar


class Libraries:
    """`shell32` and `kernel32` in one, with what they answer and what they were asked."""

    def __init__(self, result: int = 0, handle: int | None = 4) -> None:
        self.result, self.handle = result, handle
        self.asked: list[tuple[Any, ...]] = []

    @property
    def shell32(self) -> "Libraries":
        return self

    kernel32 = shell32

    def SetCurrentProcessExplicitAppUserModelID(self, name: str) -> int:  # noqa: N802 -- Windows' own name
        self.asked.append((name,))
        return self.result

    def CreateMutexW(self, attributes: object, is_owner: bool, name: str) -> int | None:  # noqa: N802 -- Windows' own name
        self.asked.append((attributes, is_owner, name))
        return self.handle


def test_the_program_gives_its_windows_the_start_menu_entry_s_name() -> None:
    libraries = Libraries()
    assert name_in_task_bar(libraries)
    assert libraries.asked == [(APP_USER_MODEL_ID,)]


def test_a_name_that_windows_refuses_is_told() -> None:
    assert not name_in_task_bar(Libraries(result=-2147467259))


def test_the_mark_of_a_running_program_is_shared_and_owned_by_nobody() -> None:
    libraries = Libraries()
    assert mark_as_running(libraries)
    assert libraries.asked == [(None, False, RUNNING_MARK)]


def test_a_mark_that_cannot_be_made_is_told() -> None:
    assert not mark_as_running(Libraries(handle=None))


@pytest.mark.skipif(sys.platform == "win32", reason="there it is done")
def test_elsewhere_nothing_is_done() -> None:
    assert not name_in_task_bar()
    assert not mark_as_running()
