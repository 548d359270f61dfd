"""Inboxes, applications with their CVs, erasures, laptops; the inbox `main`."""

import sqlalchemy as sa
from alembic import op

revision = "receiver_0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the tables of the first version."""
    number = sa.BigInteger().with_variant(sa.Integer, "sqlite")
    inboxes = op.create_table(
        "inboxes",
        sa.Column("id", number, primary_key=True),
        sa.Column("name", sa.Text, nullable=False, unique=True),
        sa.Column("newest", sa.BigInteger, nullable=False),
        sqlite_autoincrement=True,
    )
    op.bulk_insert(inboxes, [{"name": "main", "newest": 0}])
    op.create_table(
        "applications",
        sa.Column("id", number, primary_key=True),
        sa.Column("inbox_id", number, sa.ForeignKey("inboxes.id"), nullable=False),
        sa.Column("position", sa.BigInteger),
        sa.Column("content_key", sa.LargeBinary, nullable=False),
        sa.Column("email_key", sa.LargeBinary, nullable=False, index=True),
        sa.Column("received_at", sa.BigInteger, nullable=False),
        sa.Column("last_seen_at", sa.BigInteger, nullable=False),
        sa.Column("deliveries", sa.BigInteger, nullable=False),
        sa.Column("key_id", sa.LargeBinary, nullable=False, index=True),
        sa.Column("sealed_fields", sa.LargeBinary, nullable=False),
        sa.Column("sealed_cv_key", sa.LargeBinary),
        sa.UniqueConstraint("inbox_id", "content_key"),
        sa.UniqueConstraint("inbox_id", "position"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "cv_pieces",
        sa.Column("application_id", number, sa.ForeignKey("applications.id", ondelete="CASCADE"), primary_key=True),
        sa.Column("number", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("sealed", sa.LargeBinary, nullable=False),
    )
    op.create_table(
        "erasures",
        sa.Column("inbox_id", number, sa.ForeignKey("inboxes.id"), primary_key=True),
        sa.Column("position", sa.BigInteger, primary_key=True, autoincrement=False),
        sa.Column("application_id", sa.BigInteger, nullable=False),
        sa.Column("erased_at", sa.BigInteger, nullable=False),
    )
    op.create_table(
        "laptops",
        sa.Column("id", number, primary_key=True),
        sa.Column("inbox_id", number, sa.ForeignKey("inboxes.id"), nullable=False),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("token_sha256", sa.LargeBinary, nullable=False, unique=True),
        sa.Column("acknowledged", sa.BigInteger, nullable=False),
        sa.Column("added_at", sa.BigInteger, nullable=False),
        sa.UniqueConstraint("inbox_id", "name"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "root_keys",
        sa.Column("purpose", sa.Text, primary_key=True),
        sa.Column("key_id", sa.LargeBinary, nullable=False),
        sa.Column("sealed", sa.LargeBinary, nullable=False),
    )
    if op.get_bind().dialect.name == "postgresql":
        op.execute("ALTER TABLE cv_pieces ALTER COLUMN sealed SET STORAGE EXTERNAL")  # ciphertext does not compress
