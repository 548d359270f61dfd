"""Keeping Python's collector from stopping the window: what the start made stays for good, so it is not looked through again and again.

A full collection over a whole program took 100 ms while a sync ran. After `calm` it has only what came since to look at, and comes seldom.
"""

import gc

_YOUNG, _MIDDLE, _OLD = 5_000, 20, 60


def calm() -> None:
    """Leave everything that is alive now out of later collections; call it when the first screen stands."""
    gc.freeze()
    gc.set_threshold(_YOUNG, _MIDDLE, _OLD)
