"""The user's preferences as the window needs them, read leniently from the settings."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from typing import Any, get_args

import msgspec

from recruiterdesk.ui.theme.system import Motion
from recruiterdesk.ui.theme.theme import Density, Mode

GRACE, LANGUAGE, THEME, ZOOM, DENSITY = "grace_seconds", "language", "theme", "zoom", "density"
SINGLE_KEYS, AUTHOR, MORE_TIME, MOTION = "single_keys", "author_name", "more_time", "motion"
UPDATES = "updates.agreed"
LANGUAGES = ("system", "en", "nl")
ZOOMS = (90, 100, 110, 125, 150, 175, 200)
HOLDS = (0, 10, 30, 60, 120)
TIMES = (1, 2, 5)
_DEFAULT_HOLD = 30

Reader = Callable[[Sequence[str]], Awaitable[Mapping[str, object]]]


class Preferences(msgspec.Struct, frozen=True, kw_only=True):
    """`zoom` is in percent, `hold` in seconds, `more_time` multiplies how long messages stay."""

    language: str = "system"
    theme: Mode = "system"
    zoom: int = 100
    density: Density = "normal"
    hold: float = _DEFAULT_HOLD
    has_single_keys: bool = True
    motion: Motion = "system"
    more_time: int = 1
    looks_for_updates: bool = False


async def read_preferences(read: Reader) -> Preferences:
    """Read every preference; what is missing or not understood is the default."""
    names = (LANGUAGE, THEME, ZOOM, DENSITY, GRACE, SINGLE_KEYS, MOTION, MORE_TIME, UPDATES)
    values = await read(names)
    plain = Preferences()
    hold = values[GRACE]
    return Preferences(
        language=_one_of(values[LANGUAGE], LANGUAGES, plain.language),
        theme=_one_of(values[THEME], get_args(Mode), plain.theme),
        zoom=_one_of(values[ZOOM], ZOOMS, plain.zoom),
        density=_one_of(values[DENSITY], get_args(Density), plain.density),
        hold=float(hold) if isinstance(hold, int | float) and hold >= 0 else plain.hold,
        has_single_keys=values[SINGLE_KEYS] is not False,
        motion=_one_of(values[MOTION], get_args(Motion), plain.motion),
        more_time=_one_of(values[MORE_TIME], TIMES, plain.more_time),
        looks_for_updates=values[UPDATES] is True,
    )


def _one_of(value: object, known: tuple[Any, ...], otherwise: Any) -> Any:
    return value if value in known else otherwise
