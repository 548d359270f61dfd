"""Moments in the two forms that SmartRecruiters writes, and in the forms that it reads (section 5)."""

from datetime import UTC, datetime
from typing import Annotated

import msgspec

# A `+` that was not encoded as %2B arrives as a space and is refused.
DateTime = Annotated[str, msgspec.Meta(pattern=r"^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,9})?(Z|[+-]\d{2}:?\d{2})$")]
Day = Annotated[str, msgspec.Meta(pattern=r"^\d{4}(-\d{2}(-\d{2})?)?$")]  # a year, a month or a day


def now() -> datetime:
    """Return the moment, in whole milliseconds as the wire has it."""
    moment = datetime.now(UTC)
    return moment.replace(microsecond=moment.microsecond // 1000 * 1000)


def zulu(moment: datetime) -> str:
    """Write `2013-02-26T12:50:02.594Z`, the form of the vendor's examples."""
    return f"{moment.astimezone(UTC):%Y-%m-%dT%H:%M:%S}.{moment.microsecond // 1000:03d}Z"


def offset(moment: datetime) -> str:
    """Write `2013-02-26T12:50:02.594+0000`, the form that the introduction states."""
    return zulu(moment).removesuffix("Z") + "+0000"


def read(text: str) -> datetime:
    """Read a text that matches `DateTime`; raise ValueError for the 31st of February."""
    return datetime.fromisoformat(text).astimezone(UTC)
