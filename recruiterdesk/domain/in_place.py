"""Running asynchronous work without a loop, before there is one: whoever would wait for an answer waits in its place.

The first list is on the screen before asyncio is loaded, which takes as long as a third of Qt. Only what waits for the database and for
nothing else can be run so.
"""

import threading
from collections.abc import Coroutine
from typing import Any, TypeVar

T = TypeVar("T")


class _Place(threading.local):
    is_here = False


_place = _Place()


def is_in_place() -> bool:
    """Tell whether this thread runs something in place now: then what is asked must be waited for without a loop."""
    return _place.is_here


def run_in_place(work: Coroutine[Any, Any, T]) -> T:
    """Run `work` to its end on this thread and return its result; RuntimeError where it waits for something that needs a loop."""
    before, _place.is_here = _place.is_here, True
    try:
        work.send(None)
    except StopIteration as end:
        result: T = end.value
        return result
    finally:
        _place.is_here = before
    work.close()
    raise RuntimeError("this waits for something that only a loop can bring")
