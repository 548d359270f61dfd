"""Waiting for a keyring no longer than a person would."""

import threading
from collections.abc import Callable
from typing import Generic, TypeVar

T = TypeVar("T")


class Asked(Generic[T]):
    """Work that runs in a thread of its own from now on; its answer is fetched later.

    A thread that hangs is left behind: it is a daemon, so it does not keep the program from ending.
    """

    def __init__(self, work: Callable[[], T]) -> None:
        """Begin."""
        self._work = work
        self._answers: list[T] = []
        self._failures: list[BaseException] = []
        self._thread = threading.Thread(target=self._run, name="keyring", daemon=True)
        self._thread.start()

    def answer(self, seconds: float) -> T:
        """Return or raise what the work does; TimeoutError when it takes longer than so many seconds from now."""
        self._thread.join(seconds)
        if self._thread.is_alive():
            raise TimeoutError
        if self._failures:
            raise self._failures[0]
        return self._answers[0]

    def _run(self) -> None:
        try:
            self._answers.append(self._work())
        except BaseException as failure:  # noqa: BLE001 -- whatever it is, it is raised again in the thread of whoever asks
            self._failures.append(failure)


def answer_within(seconds: float, work: Callable[[], T]) -> T:
    """Run `work` in a thread of its own and return or raise what it does; TimeoutError when it takes longer."""
    return Asked(work).answer(seconds)
