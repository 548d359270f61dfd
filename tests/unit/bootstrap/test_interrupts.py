"""An interrupt waits for what must not be interrupted, and is not lost."""

import signal
import sys
from collections.abc import Iterator

import pytest

from recruiterdesk.bootstrap.interrupts import held_interrupts

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows holds no interrupts")


@pytest.fixture(autouse=True)
def _usual() -> Iterator[None]:
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


def test_an_interrupt_arrives_at_the_end_of_the_block() -> None:
    done = []

    def work() -> None:
        with held_interrupts():
            signal.raise_signal(signal.SIGINT)  # to this thread: where tests run side by side, another thread would take it for the process
            done.append(True)

    with pytest.raises(KeyboardInterrupt):
        work()
    assert done == [True]
    assert signal.SIGINT not in signal.pthread_sigmask(signal.SIG_BLOCK, ())


def test_without_an_interrupt_nothing_is_raised() -> None:
    with held_interrupts():
        assert signal.SIGINT in signal.pthread_sigmask(signal.SIG_BLOCK, ())
    assert signal.SIGINT not in signal.pthread_sigmask(signal.SIG_BLOCK, ())


def test_what_fails_within_the_block_gives_interrupts_back() -> None:
    with pytest.raises(ValueError, match="within"), held_interrupts():
        raise ValueError("within")
    assert signal.SIGINT not in signal.pthread_sigmask(signal.SIG_BLOCK, ())
