"""Waiting for a keyring no longer than a person would."""

import threading
from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")


def answer_within(seconds: float, work: Callable[[], T]) -> T:
    """Run `work` in a thread of its own and return or raise what it does; TimeoutError when it takes longer.

    A thread that hangs is left behind: it is a daemon, so it does not keep the program from ending.
    """
    answers: list[T] = []
    failures: list[BaseException] = []

    def run() -> None:
        try:
            answers.append(work())
        except BaseException as failure:  # noqa: BLE001 -- whatever it is, it is raised again below, in the caller's thread
            failures.append(failure)

    thread = threading.Thread(target=run, name="keyring", daemon=True)
    thread.start()
    thread.join(seconds)
    if thread.is_alive():
        raise TimeoutError
    if failures:
        raise failures[0]
    return answers[0]
