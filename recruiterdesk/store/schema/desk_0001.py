"""desk.db, version 1.

`application` is narrow: it holds what lists are filtered and sorted by, as it is shown (wished states included). What the provider said
is in `application_fact`, the person in `candidate`, the provider's JSON in `raw_json`, so that a filter over 100,000 rows reads few pages.
"""

_ACCOUNTS = (
    """
    CREATE TABLE account(
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        name TEXT NOT NULL UNIQUE COLLATE NOCASE,
        provider TEXT NOT NULL,
        base_url TEXT NOT NULL,
        state TEXT NOT NULL,
        state_reason TEXT NOT NULL,
        state_since INTEGER,
        last_complete_sync INTEGER,
        settings TEXT NOT NULL,
        capabilities TEXT NOT NULL,
        applicants INTEGER NOT NULL DEFAULT 0 -- kept by triggers, as vacancy_count is
    )
    """,
    """
    CREATE TABLE sync_pass(
        id INTEGER PRIMARY KEY,
        account_id INTEGER NOT NULL REFERENCES account(id) ON DELETE CASCADE,
        kind TEXT NOT NULL,
        started_at INTEGER NOT NULL,
        ended_at INTEGER,
        pages INTEGER NOT NULL,
        seen INTEGER NOT NULL,
        is_clean INTEGER NOT NULL,
        total INTEGER
    )
    """,
    "CREATE INDEX sync_pass_last ON sync_pass(account_id, kind, started_at)",
    "CREATE TABLE setting(name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID",
    # What was here and is gone: an older page must not bring it back, and an erased one nothing may. The remote id is all that is kept.
    """
    CREATE TABLE tombstone(
        account_id INTEGER NOT NULL REFERENCES account(id) ON DELETE CASCADE,
        kind TEXT NOT NULL,
        remote_id TEXT NOT NULL,
        removed_at INTEGER NOT NULL,
        is_erased INTEGER NOT NULL DEFAULT 0,
        PRIMARY KEY (account_id, kind, remote_id)
    ) WITHOUT ROWID
    """,
)

_VACANCIES = (
    """
    CREATE TABLE vacancy(
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        account_id INTEGER NOT NULL REFERENCES account(id) ON DELETE CASCADE,
        remote_id TEXT NOT NULL,
        title TEXT NOT NULL,
        title_key TEXT NOT NULL,
        search_key TEXT NOT NULL,
        status TEXT NOT NULL,
        phase TEXT NOT NULL,
        type TEXT,
        location TEXT,
        location_type TEXT,
        department TEXT,
        applicants INTEGER,
        created_at INTEGER,
        expires_at INTEGER,
        url TEXT,
        apply_url TEXT,
        pending TEXT,
        digest BLOB,
        fetched_at INTEGER NOT NULL,
        UNIQUE (account_id, remote_id)
    )
    """,
    "CREATE INDEX vacancy_by_title ON vacancy(title_key)",
    "CREATE INDEX vacancy_by_status ON vacancy(status)",
    "CREATE INDEX vacancy_by_phase ON vacancy(phase)",
    """
    CREATE TABLE vacancy_text(
        id INTEGER PRIMARY KEY REFERENCES vacancy(id) ON DELETE CASCADE,
        description TEXT NOT NULL,
        page_content TEXT NOT NULL
    )
    """,
    """
    CREATE TABLE stage(
        vacancy_id INTEGER NOT NULL REFERENCES vacancy(id) ON DELETE CASCADE,
        position INTEGER NOT NULL,
        name TEXT NOT NULL,
        PRIMARY KEY (vacancy_id, position)
    ) WITHOUT ROWID
    """,
    # How many applicants are shown where: kept by triggers, since counting 100,000 for every vacancy list is too slow.
    """
    CREATE TABLE vacancy_count(
        vacancy_id INTEGER NOT NULL,
        funnel TEXT NOT NULL,
        applicants INTEGER NOT NULL,
        PRIMARY KEY (vacancy_id, funnel)
    ) WITHOUT ROWID
    """,
)

_APPLICATIONS = (
    # `noticed_at` is when it became news (null: it never was), `detail_due` is 2 never read one by one, 1 changed since, 0 read.
    """
    CREATE TABLE application(
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        account_id INTEGER NOT NULL REFERENCES account(id) ON DELETE CASCADE,
        vacancy_id INTEGER,
        stage TEXT,
        funnel TEXT NOT NULL,
        arrived_at INTEGER NOT NULL,
        name_key TEXT NOT NULL,
        stage_key TEXT NOT NULL,
        source_key TEXT NOT NULL,
        keep_until INTEGER,
        noticed_at INTEGER,
        is_unread INTEGER NOT NULL,
        is_local INTEGER NOT NULL,
        detail_due INTEGER NOT NULL,
        detail_at INTEGER
    )
    """,
    # The default order carries every filter, so that any combination of filters is answered from this index alone.
    """
    CREATE INDEX application_by_arrival ON application(
        arrived_at, id, account_id, vacancy_id, stage, funnel, is_unread, noticed_at, keep_until
    )
    """,
    """
    CREATE INDEX application_by_name ON application(
        name_key, id, account_id, vacancy_id, stage, funnel, is_unread, noticed_at, keep_until
    )
    """,
    """
    CREATE INDEX application_by_stage ON application(
        stage_key, id, account_id, vacancy_id, stage, funnel, is_unread, noticed_at, keep_until
    )
    """,
    """
    CREATE INDEX application_by_source ON application(
        source_key, id, account_id, vacancy_id, stage, funnel, is_unread, noticed_at, keep_until
    )
    """,
    "CREATE INDEX application_by_keep ON application(keep_until, id, account_id, vacancy_id, stage, funnel, is_unread, noticed_at)",
    """
    CREATE INDEX application_of_vacancy ON application(
        vacancy_id, arrived_at, id, account_id, stage, funnel, is_unread, noticed_at, keep_until
    )
    """,
    "CREATE INDEX application_of_account ON application(account_id)",
    "CREATE INDEX application_at_stage ON application(stage)",
    "CREATE INDEX application_in_funnel ON application(funnel)",
    "CREATE INDEX application_noticed ON application(noticed_at, vacancy_id) WHERE noticed_at IS NOT NULL",
    """
    CREATE INDEX application_unread ON application(
        arrived_at, id, account_id, vacancy_id, stage, funnel, noticed_at, keep_until
    ) WHERE is_unread
    """,
    "CREATE INDEX application_detail_due ON application(account_id, detail_due, arrived_at, vacancy_id) WHERE detail_due > 0",
    "CREATE INDEX application_detail_age ON application(account_id, detail_at) WHERE detail_at IS NOT NULL",
    """
    CREATE TRIGGER application_counted_for_account AFTER INSERT ON application BEGIN
        UPDATE account SET applicants = applicants + 1 WHERE id = new.account_id;
    END
    """,
    """
    CREATE TRIGGER application_uncounted_for_account AFTER DELETE ON application BEGIN
        UPDATE account SET applicants = applicants - 1 WHERE id = old.account_id;
    END
    """,
    """
    CREATE TRIGGER application_counted AFTER INSERT ON application WHEN new.vacancy_id IS NOT NULL BEGIN
        INSERT INTO vacancy_count VALUES (new.vacancy_id, new.funnel, 1)
        ON CONFLICT DO UPDATE SET applicants = applicants + 1;
    END
    """,
    """
    CREATE TRIGGER application_uncounted AFTER DELETE ON application WHEN old.vacancy_id IS NOT NULL BEGIN
        UPDATE vacancy_count SET applicants = applicants - 1 WHERE vacancy_id = old.vacancy_id AND funnel = old.funnel;
    END
    """,
    """
    CREATE TRIGGER application_recounted AFTER UPDATE OF vacancy_id, funnel ON application
    WHEN old.vacancy_id IS NOT new.vacancy_id OR old.funnel <> new.funnel BEGIN
        UPDATE vacancy_count SET applicants = applicants - 1 WHERE vacancy_id = old.vacancy_id AND funnel = old.funnel;
        INSERT INTO vacancy_count SELECT new.vacancy_id, new.funnel, 1 WHERE new.vacancy_id IS NOT NULL
        ON CONFLICT DO UPDATE SET applicants = applicants + 1;
    END
    """,
    # What the provider said. `edited`, `pending` and `trouble` are what the outbox lays over it, for showing.
    """
    CREATE TABLE application_fact(
        id INTEGER PRIMARY KEY REFERENCES application(id) ON DELETE CASCADE,
        account_id INTEGER NOT NULL,
        remote_id TEXT NOT NULL,
        vacancy_remote_id TEXT,
        stage TEXT,
        status TEXT,
        is_disqualified INTEGER NOT NULL,
        disqualification_reason TEXT,
        is_sourced INTEGER,
        rating REAL,
        votes INTEGER,
        sources TEXT NOT NULL,
        created_at INTEGER,
        updated_at INTEGER,
        hired_at INTEGER,
        first_reply_at INTEGER,
        retention_ends_at INTEGER,
        url TEXT,
        digest BLOB,
        raw_digest BLOB,
        detail_digest BLOB,
        first_seen_at INTEGER NOT NULL,
        fetched_at INTEGER NOT NULL,
        detail_fetched_at INTEGER,
        notes_state TEXT NOT NULL DEFAULT 'never',
        shown_vacancy_remote_id TEXT,
        edited TEXT,
        pending TEXT,
        trouble TEXT,
        UNIQUE (account_id, remote_id)
    )
    """,
    "CREATE INDEX application_fact_of_vacancy ON application_fact(account_id, vacancy_remote_id)",
    # The person, as seen through one application.
    """
    CREATE TABLE candidate(
        id INTEGER PRIMARY KEY REFERENCES application(id) ON DELETE CASCADE,
        first_name TEXT NOT NULL,
        last_name TEXT NOT NULL,
        email TEXT,
        phone TEXT,
        city TEXT,
        country TEXT,
        date_of_birth TEXT,
        has_photo INTEGER NOT NULL,
        email_key TEXT,
        phone_key TEXT
    )
    """,
    "CREATE INDEX candidate_by_email ON candidate(email_key) WHERE email_key IS NOT NULL",
    "CREATE INDEX candidate_by_phone ON candidate(phone_key) WHERE phone_key IS NOT NULL",
)

_PARTS = (
    """
    CREATE TABLE note(
        id INTEGER PRIMARY KEY,
        application_id INTEGER NOT NULL REFERENCES application(id) ON DELETE CASCADE,
        position INTEGER NOT NULL,
        text TEXT NOT NULL,
        author TEXT NOT NULL,
        is_sensitive INTEGER NOT NULL,
        created_at INTEGER,
        updated_at INTEGER,
        remote_id TEXT,
        is_local INTEGER NOT NULL DEFAULT 0
    )
    """,
    "CREATE INDEX note_of_application ON note(application_id, position)",
    # `text_from` and `text_length` say which part of the searchable CV text is this document's.
    """
    CREATE TABLE document(
        id INTEGER PRIMARY KEY,
        application_id INTEGER NOT NULL REFERENCES application(id) ON DELETE CASCADE,
        number INTEGER NOT NULL,
        name TEXT NOT NULL,
        kind TEXT NOT NULL,
        remote_id TEXT,
        bytes INTEGER,
        file TEXT,
        text_from INTEGER,
        text_length INTEGER
    )
    """,
    "CREATE INDEX document_of_application ON document(application_id, number)",
    "CREATE INDEX document_by_file ON document(file) WHERE file IS NOT NULL",
    """
    CREATE TABLE answer(
        application_id INTEGER NOT NULL REFERENCES application(id) ON DELETE CASCADE,
        position INTEGER NOT NULL,
        question TEXT NOT NULL,
        answer TEXT NOT NULL,
        PRIMARY KEY (application_id, position)
    ) WITHOUT ROWID
    """,
    """
    CREATE TABLE application_field(
        id INTEGER PRIMARY KEY REFERENCES application(id) ON DELETE CASCADE,
        fields TEXT NOT NULL
    )
    """,
    """
    CREATE TABLE stage_history(
        id INTEGER PRIMARY KEY,
        application_id INTEGER NOT NULL REFERENCES application(id) ON DELETE CASCADE,
        at INTEGER NOT NULL,
        what TEXT NOT NULL,
        before TEXT,
        after TEXT,
        by TEXT NOT NULL
    )
    """,
    "CREATE INDEX stage_history_of_application ON stage_history(application_id, at)",
    """
    CREATE TABLE raw_json(
        kind TEXT NOT NULL,
        record_id INTEGER NOT NULL,
        content BLOB NOT NULL,
        PRIMARY KEY (kind, record_id)
    )
    """,
    """
    CREATE TRIGGER application_raw_removed AFTER DELETE ON application BEGIN
        DELETE FROM raw_json WHERE record_id = old.id AND kind IN ('application', 'application_detail');
    END
    """,
    """
    CREATE TRIGGER vacancy_raw_removed AFTER DELETE ON vacancy BEGIN
        DELETE FROM raw_json WHERE record_id = old.id AND kind = 'vacancy';
        DELETE FROM vacancy_count WHERE vacancy_id = old.id;
    END
    """,
)

_FILES = (
    # Files that were removed with an application, until files.db has let go of them too.
    "CREATE TABLE doomed_file(sha256 TEXT PRIMARY KEY) WITHOUT ROWID",
)

_SEARCH = (
    """
    CREATE TABLE search_text(
        id INTEGER PRIMARY KEY,
        name TEXT NOT NULL,
        email TEXT NOT NULL,
        phone TEXT NOT NULL,
        notes TEXT NOT NULL,
        answers TEXT NOT NULL,
        cv TEXT NOT NULL
    )
    """,
    """
    CREATE VIRTUAL TABLE search USING fts5(
        name, email, phone, notes, answers, cv,
        content = 'search_text', content_rowid = 'id', columnsize = 0,
        tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2 3'
    )
    """,
    # Without it FTS5 keeps the words of a deleted row until a merge happens to pass by.
    "INSERT INTO search(search, rank) VALUES ('secure-delete', 1)",
    """
    CREATE TRIGGER search_text_added AFTER INSERT ON search_text BEGIN
        INSERT INTO search(rowid, name, email, phone, notes, answers, cv)
        VALUES (new.id, new.name, new.email, new.phone, new.notes, new.answers, new.cv);
    END
    """,
    """
    CREATE TRIGGER search_text_changed AFTER UPDATE ON search_text BEGIN
        INSERT INTO search(search, rowid, name, email, phone, notes, answers, cv)
        VALUES ('delete', old.id, old.name, old.email, old.phone, old.notes, old.answers, old.cv);
        INSERT INTO search(rowid, name, email, phone, notes, answers, cv)
        VALUES (new.id, new.name, new.email, new.phone, new.notes, new.answers, new.cv);
    END
    """,
    """
    CREATE TRIGGER search_text_removed AFTER DELETE ON search_text BEGIN
        INSERT INTO search(search, rowid, name, email, phone, notes, answers, cv)
        VALUES ('delete', old.id, old.name, old.email, old.phone, old.notes, old.answers, old.cv);
    END
    """,
    """
    CREATE TRIGGER application_search_removed AFTER DELETE ON application BEGIN
        DELETE FROM search_text WHERE id = old.id;
    END
    """,
)

_OUTBOX = (
    # No foreign key to the target: the entry outlives it, with the text that was typed.
    """
    CREATE TABLE outbox(
        position INTEGER PRIMARY KEY AUTOINCREMENT,
        id TEXT NOT NULL UNIQUE,
        account_id INTEGER NOT NULL REFERENCES account(id) ON DELETE CASCADE,
        kind TEXT NOT NULL,
        target_table TEXT NOT NULL,
        target_id INTEGER NOT NULL,
        target_remote_id TEXT,
        target_name TEXT NOT NULL,
        content BLOB NOT NULL,
        sha256 TEXT NOT NULL,
        summary TEXT NOT NULL,
        state TEXT NOT NULL,
        attempts INTEGER NOT NULL DEFAULT 0,
        created_at INTEGER NOT NULL,
        hold_until INTEGER,
        not_before INTEGER,
        sent_at INTEGER,
        is_bytes_sent INTEGER NOT NULL DEFAULT 0,
        resends INTEGER NOT NULL DEFAULT 0,
        baseline TEXT,
        latest TEXT,
        error TEXT,
        remote_id TEXT,
        after TEXT,
        file TEXT
    )
    """,
    "CREATE INDEX outbox_open ON outbox(account_id, state, position) WHERE state NOT IN ('sent', 'cancelled')",
    "CREATE INDEX outbox_of_target ON outbox(target_table, target_id)",
    """
    CREATE TRIGGER outbox_is_frozen BEFORE UPDATE OF id, kind, account_id, content, sha256, created_at, file ON outbox
    WHEN old.id IS NOT new.id OR old.kind IS NOT new.kind OR old.account_id IS NOT new.account_id OR old.content IS NOT new.content
        OR old.sha256 IS NOT new.sha256 OR old.created_at IS NOT new.created_at OR old.file IS NOT new.file
    BEGIN
        SELECT RAISE(ABORT, 'the content of an outbox entry never changes');
    END
    """,
    """
    CREATE TABLE outbox_step(
        outbox_position INTEGER NOT NULL REFERENCES outbox(position) ON DELETE CASCADE,
        number INTEGER NOT NULL,
        at INTEGER NOT NULL,
        state TEXT NOT NULL,
        what TEXT NOT NULL,
        PRIMARY KEY (outbox_position, number)
    ) WITHOUT ROWID
    """,
    """
    CREATE TRIGGER outbox_step_is_kept BEFORE UPDATE ON outbox_step BEGIN
        SELECT RAISE(ABORT, 'a step of an outbox entry never changes');
    END
    """,
)

STATEMENTS = (*_ACCOUNTS, *_VACANCIES, *_APPLICATIONS, *_PARTS, *_FILES, *_SEARCH, *_OUTBOX)
