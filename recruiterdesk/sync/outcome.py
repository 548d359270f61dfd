"""How one attempt to send ended, read from the error it raised. Pure: reliability.md D2.5 as a table."""

from enum import StrEnum

from recruiterdesk.domain.errors import (
    Cancelled,
    DeskError,
    Invalid,
    KeyRefused,
    NotFound,
    PermissionMissing,
    RateLimited,
    StorageTrouble,
    Unreachable,
    Unsupported,
    WrongUsage,
)


class Outcome(StrEnum):
    """What to do after an attempt that was not confirmed."""

    AGAIN = "again"  # certainly not sent: back into the queue
    PAUSE = "pause"  # the provider asks to wait
    KEY = "key"  # the credentials are refused: the account stops
    SCOPE = "scope"  # the key may not do this: the entry waits for another key
    REFUSED = "refused"  # the provider said no to this very content
    UNCLEAR = "unclear"  # no word whether it arrived


_SAID_BY_PROVIDER: tuple[tuple[tuple[type[DeskError], ...], Outcome], ...] = (
    ((KeyRefused,), Outcome.KEY),
    ((RateLimited,), Outcome.PAUSE),
    ((PermissionMissing,), Outcome.SCOPE),
    ((Invalid, NotFound, Unsupported), Outcome.REFUSED),
)


def classify(error: BaseException, *, has_begun: bool) -> Outcome:
    """Read an attempt's end from its error; `has_begun` tells whether the request's body began to leave.

    An answer in the provider's own error shape is believed, whenever it came. Everything else is unclear as soon as a byte may have left.
    """
    for kinds, outcome in _SAID_BY_PROVIDER:
        if isinstance(error, kinds):
            return outcome
    if has_begun:
        return Outcome.UNCLEAR
    if isinstance(error, WrongUsage):
        return Outcome.REFUSED
    is_unsent = isinstance(error, Unreachable) and error.is_unsent
    # Our own disk failed or the request was cancelled before anything left; otherwise nobody knows what left.
    return Outcome.AGAIN if is_unsent or isinstance(error, (StorageTrouble, Cancelled)) else Outcome.UNCLEAR
