"""The tables as the code uses them; `migrations` makes them, and a test holds the two together."""

from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy import BigInteger, Column, Dialect, ForeignKey, Integer, LargeBinary, MetaData, Table, Text, UniqueConstraint
from sqlalchemy.types import TypeDecorator

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
Number = BigInteger().with_variant(Integer, "sqlite")  # SQLite numbers rows itself only in an INTEGER


class Moment(TypeDecorator[datetime]):
    """An aware moment, kept as microseconds since 1970 in UTC: the same number in both databases."""

    impl = BigInteger
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> Any:
        """Count the microseconds."""
        del dialect
        return None if value is None else (value - _EPOCH) // timedelta(microseconds=1)

    def process_result_value(self, value: Any, dialect: Dialect) -> datetime | None:
        """Count back."""
        del dialect
        return None if value is None else _EPOCH + timedelta(microseconds=value)


metadata = MetaData()

inboxes = Table(
    "inboxes",
    metadata,
    Column("id", Number, primary_key=True),
    Column("name", Text, nullable=False, unique=True),
    # The last position handed out. Whoever raises it holds the row until its commit, so positions are in the order of commits.
    Column("newest", BigInteger, nullable=False),
    sqlite_autoincrement=True,
)

applications = Table(
    "applications",
    metadata,
    Column("id", Number, primary_key=True),
    Column("inbox_id", ForeignKey("inboxes.id"), nullable=False),
    Column("position", BigInteger),  # empty only within the transaction that keeps it
    Column("content_key", LargeBinary, nullable=False),
    Column("email_key", LargeBinary, nullable=False, index=True),
    Column("received_at", Moment, nullable=False),
    Column("last_seen_at", Moment, nullable=False),
    Column("deliveries", BigInteger, nullable=False),
    Column("key_id", LargeBinary, nullable=False, index=True),  # of the data key that sealed the two cells
    Column("sealed_fields", LargeBinary, nullable=False),
    Column("sealed_cv_key", LargeBinary),
    UniqueConstraint("inbox_id", "content_key"),
    UniqueConstraint("inbox_id", "position"),
    sqlite_autoincrement=True,  # an id is never given twice, also after an erasure
)

cv_pieces = Table(
    "cv_pieces",
    metadata,
    Column("application_id", ForeignKey("applications.id", ondelete="CASCADE"), primary_key=True),
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("sealed", LargeBinary, nullable=False),
)

erasures = Table(
    "erasures",
    metadata,
    Column("inbox_id", ForeignKey("inboxes.id"), primary_key=True),
    Column("position", BigInteger, primary_key=True, autoincrement=False),
    Column("application_id", BigInteger, nullable=False),
    Column("erased_at", Moment, nullable=False),
)

laptops = Table(
    "laptops",
    metadata,
    Column("id", Number, primary_key=True),
    Column("inbox_id", ForeignKey("inboxes.id"), nullable=False),
    Column("name", Text, nullable=False),
    Column("token_sha256", LargeBinary, nullable=False, unique=True),
    Column("acknowledged", BigInteger, nullable=False),
    Column("added_at", Moment, nullable=False),
    UniqueConstraint("inbox_id", "name"),
    sqlite_autoincrement=True,
)

root_keys = Table(
    "root_keys",
    metadata,
    Column("purpose", Text, primary_key=True),
    Column("key_id", LargeBinary, nullable=False),
    Column("sealed", LargeBinary, nullable=False),
)
