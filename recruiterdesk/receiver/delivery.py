"""What the receiver's rooms hand to each other: an application as it came, as it is kept, and as a laptop gets it."""

from datetime import datetime
from typing import Any, Literal

from msgspec import Struct


class Delivery(Struct, frozen=True, kw_only=True):
    """One application as it came and was checked (ictergezocht.md, "Webhook"); texts are exactly as they were sent.

    `content_key` is a keyed hash over all of it (reliability.md, D4), made with `ReceiverDatabase.derived_key`. `cv_sha256` is lower-case
    hex of the decoded file, None without a CV, and then `cv_bytes` is 0.
    """

    reference_number: str
    name: str
    email: str
    source: str
    campaign: str
    phone: str | None = None
    city: str | None = None
    motivation: str | None = None
    filename: str | None = None
    custom: dict[str, Any] = {}
    cv_sha256: str | None = None
    cv_bytes: int = 0
    content_key: bytes


class Kept(Struct, frozen=True):
    """What became of a delivery: the application's id in this receiver, and whether it had been delivered before."""

    id: int
    is_repeat: bool


class Stored(Struct, frozen=True, kw_only=True):
    """One application as a laptop gets it.

    `position` is its place in the inbox's feed: it moves to the end when the provider delivers the application once more, so that
    laptops learn of `deliveries` and `last_seen_at`. Moments are aware, in UTC.
    """

    id: int
    position: int
    received_at: datetime
    last_seen_at: datetime
    deliveries: int
    reference_number: str
    name: str
    email: str
    source: str
    campaign: str
    phone: str | None = None
    city: str | None = None
    motivation: str | None = None
    filename: str | None = None
    custom: dict[str, Any] = {}
    cv_sha256: str | None = None
    cv_bytes: int = 0

    @property
    def has_cv(self) -> bool:
        """Whether there is a CV to fetch."""
        return self.cv_sha256 is not None


class FeedLine(Struct, frozen=True):
    """One line of an inbox's feed: an application as it is now, or that one was erased (then `stored` is None)."""

    position: int
    kind: Literal["application", "erased"]
    id: int
    stored: Stored | None = None


class Laptop(Struct, frozen=True):
    """A laptop that may read one inbox. `acknowledged` is the position up to which it has everything."""

    id: int
    inbox: str
    name: str
    acknowledged: int
    added_at: datetime
