"""desk.db, version 3: the figures that a provider last gave of a vacancy, and whom it did not let us read one by one.

Of figures, sums only: whoever clicked is in none of them.
"""

STATEMENTS = (
    """
    CREATE TABLE vacancy_insight(
        id INTEGER PRIMARY KEY REFERENCES vacancy(id) ON DELETE CASCADE,
        clicks INTEGER,
        cost REAL,
        cpc REAL,
        applications INTEGER,
        read_at INTEGER NOT NULL
    )
    """,
    # It stands until the applicant is read after all, or is asked for again.
    "CREATE TABLE detail_refusal(id INTEGER PRIMARY KEY REFERENCES application(id) ON DELETE CASCADE, refused_at INTEGER NOT NULL)",
)
