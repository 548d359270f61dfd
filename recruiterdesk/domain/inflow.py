"""Applications that a receiver holds for this desk, since their provider sends each one once and shows none."""

from datetime import datetime

import msgspec

from recruiterdesk.domain.application import ApplicationDetail


class Received(msgspec.Struct, frozen=True, kw_only=True):
    """One application as a receiver holds it, whole: there is nothing more to read of it later.

    `vacancy_reference` is what the vacancy was posted with; which vacancy that is the store finds out, now or when it appears. `position`
    is its place in the receiver's feed, which moves on when it is delivered once more. An application is the same one as before where its
    id and `received_at` are: a receiver that was restored from a backup gives ids to others that it had given before.
    """

    detail: ApplicationDetail
    vacancy_reference: str
    received_at: datetime
    position: int


class Erased(msgspec.Struct, frozen=True):
    """An application that was erased at the receiver, and where in its feed that stands."""

    remote_id: str
    position: int


class InflowState(msgspec.Struct, frozen=True, kw_only=True):
    """How far an account has read a receiver. `source` names the receiver and inbox; 0 is before everything."""

    source: str = ""
    cursor: int = 0
    acknowledged: int = 0
