"""files.db, version 1: contents by their SHA-256 in chunks of 256 KiB."""

STATEMENTS = (
    # `sha256` is null while a file is still being put; such a row never counts as a file.
    """
    CREATE TABLE file(
        id INTEGER PRIMARY KEY,
        sha256 TEXT UNIQUE,
        bytes INTEGER NOT NULL DEFAULT 0,
        touched_at INTEGER NOT NULL
    )
    """,
    """
    CREATE TABLE chunk(
        file_id INTEGER NOT NULL REFERENCES file(id) ON DELETE CASCADE,
        number INTEGER NOT NULL,
        content BLOB NOT NULL,
        PRIMARY KEY (file_id, number)
    )
    """,
)
