"""desk.db, version 2: several unequal providers on one desk.

What a provider shows beside vacancies and applicants is kept as it was last read; stages that exist only here; where each native stage
stands in the common funnel; who is the same person, and which vacancies are the same opening, over accounts.
"""

STATEMENTS = (
    # `question` is the filters and the cursor as canonical JSON, `target` the remote id of a vacancy or application, "" for the account.
    """
    CREATE TABLE provider_table(
        account_id INTEGER NOT NULL REFERENCES account(id) ON DELETE CASCADE,
        name TEXT NOT NULL,
        target TEXT NOT NULL,
        question TEXT NOT NULL,
        content BLOB NOT NULL,
        read_at INTEGER NOT NULL,
        PRIMARY KEY (account_id, name, target, question)
    ) WITHOUT ROWID
    """,
    # All that was sent of a vacancy from here, where its provider cannot show it again.
    "CREATE TABLE vacancy_body(id INTEGER PRIMARY KEY REFERENCES vacancy(id) ON DELETE CASCADE, content BLOB NOT NULL)",
    """
    CREATE TABLE local_stage(
        id INTEGER PRIMARY KEY REFERENCES application(id) ON DELETE CASCADE,
        stage TEXT NOT NULL,
        since INTEGER NOT NULL
    )
    """,
    # Where an account's native stage stands in the funnel; what the user did not choose is a guess, and may be guessed anew.
    """
    CREATE TABLE stage_place(
        account_id INTEGER NOT NULL REFERENCES account(id) ON DELETE CASCADE,
        stage TEXT NOT NULL,
        funnel TEXT NOT NULL,
        is_chosen INTEGER NOT NULL,
        PRIMARY KEY (account_id, stage)
    ) WITHOUT ROWID
    """,
    # People whom their provider says not to call or to write to.
    "CREATE TABLE do_not_contact(id INTEGER PRIMARY KEY REFERENCES application(id) ON DELETE CASCADE)",
    # Besides e-mail and phone: a profile's address without what varies in it, and the folded name with the date of birth.
    """
    CREATE TABLE person_key(
        id INTEGER PRIMARY KEY REFERENCES application(id) ON DELETE CASCADE,
        profile_key TEXT,
        birth_key TEXT
    )
    """,
    "CREATE INDEX person_by_profile ON person_key(profile_key) WHERE profile_key IS NOT NULL",
    "CREATE INDEX person_by_birth ON person_key(birth_key) WHERE birth_key IS NOT NULL",
    # What the user said of two applications: the same person, or not; what is found by e-mail, phone or profile needs no row.
    """
    CREATE TABLE person_link(
        first_id INTEGER NOT NULL REFERENCES application(id) ON DELETE CASCADE,
        second_id INTEGER NOT NULL REFERENCES application(id) ON DELETE CASCADE,
        is_same INTEGER NOT NULL,
        made_at INTEGER NOT NULL,
        PRIMARY KEY (first_id, second_id),
        CHECK (first_id < second_id)
    ) WITHOUT ROWID
    """,
    "CREATE INDEX person_link_back ON person_link(second_id, first_id)",
    # Vacancies with the same number are one opening, posted in several places.
    "CREATE TABLE vacancy_twin(id INTEGER PRIMARY KEY REFERENCES vacancy(id) ON DELETE CASCADE, opening INTEGER NOT NULL)",
    "CREATE INDEX vacancy_twin_of ON vacancy_twin(opening)",
)
