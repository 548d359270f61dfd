"""INSERT … ON CONFLICT, which both databases write alike and SQLAlchemy has in two places."""

from sqlalchemy import Table
from sqlalchemy.dialects.postgresql import Insert as PostgresqlInsert
from sqlalchemy.dialects.postgresql import insert as postgresql_insert
from sqlalchemy.dialects.sqlite import Insert as SqliteInsert
from sqlalchemy.dialects.sqlite import insert as sqlite_insert
from sqlalchemy.engine import Connection


def insert_for(connection: Connection, table: Table) -> PostgresqlInsert | SqliteInsert:
    """Return the insert statement of the connection's database."""
    return sqlite_insert(table) if connection.dialect.name == "sqlite" else postgresql_insert(table)
