"""desk.db, version 4: applications that a receiver holds for us, and the references by which they find their vacancies."""

STATEMENTS = (
    # How far an account has read its receiver, written together with what was read. `source` names the receiver and its inbox.
    """
    CREATE TABLE inflow(
        account_id INTEGER PRIMARY KEY REFERENCES account(id) ON DELETE CASCADE,
        source TEXT NOT NULL,
        cursor INTEGER NOT NULL,
        acknowledged INTEGER NOT NULL,
        read_at INTEGER NOT NULL
    )
    """,
    # `chosen` is the remote id of the vacancy that the user gave it, which no later reading changes.
    """
    CREATE TABLE received(
        id INTEGER PRIMARY KEY REFERENCES application(id) ON DELETE CASCADE,
        reference TEXT NOT NULL,
        received_at INTEGER NOT NULL,
        position INTEGER NOT NULL,
        chosen TEXT,
        is_matched INTEGER NOT NULL
    )
    """,
    "CREATE INDEX received_unmatched ON received(reference) WHERE NOT is_matched",
    # When an erased one had been received: a restored receiver gives its id to somebody else, who must not be taken for her.
    """
    CREATE TABLE received_grave(
        account_id INTEGER NOT NULL REFERENCES account(id) ON DELETE CASCADE,
        remote_id TEXT NOT NULL,
        received_at INTEGER NOT NULL,
        PRIMARY KEY (account_id, remote_id)
    ) WITHOUT ROWID
    """,
    "CREATE TABLE vacancy_reference(id INTEGER PRIMARY KEY REFERENCES vacancy(id) ON DELETE CASCADE, reference TEXT NOT NULL)",
    "CREATE INDEX vacancy_by_reference ON vacancy_reference(reference)",
)
