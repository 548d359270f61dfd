"""Vacancies as they are taken in from a provider, and removed."""

import hashlib
from collections.abc import Sequence
from datetime import datetime
from typing import Any

import apsw
import msgspec

from recruiterdesk.domain.errors import NotFound
from recruiterdesk.domain.funnel import Funnel
from recruiterdesk.domain.sync_report import Counts
from recruiterdesk.domain.vacancy import Vacancy
from recruiterdesk.store.changes import Changes
from recruiterdesk.store.clean_text import TEXT_LIMIT, clean, sort_key
from recruiterdesk.store.moments import from_micros, to_micros, to_micros_or_none
from recruiterdesk.store.overlay import Overlay
from recruiterdesk.store.settings import SettingReader
from recruiterdesk.store.vacancies import VacancyReader
from recruiterdesk.store.vacancy_insights import InsightWriter
from recruiterdesk.store.vacancy_references import VacancyReferences

_RAW_LIMIT = 4_000_000


class VacancyWriter(VacancyReader):
    """Takes vacancies in and removes them."""

    def __init__(self, db: apsw.Connection, settings: SettingReader, overlay: Overlay, changes: Changes, now: int) -> None:
        super().__init__(db, settings)
        self._overlay = overlay
        self._changes = changes
        self._insights = InsightWriter(db, changes)
        self._references = VacancyReferences(db, overlay, changes, now)
        self._now = now

    def upsert(self, account_id: int, vacancies: Sequence[Vacancy], at: datetime) -> Counts:
        """Take in what a reading that began at `at` showed; unchanged ones and those read before the stored are not written.

        Raises NotFound when the account was removed meanwhile.
        """
        counts = Counts()
        read_at = to_micros(at)
        if not self._db.execute("SELECT 1 FROM account WHERE id = ?", (account_id,)).fetchone():
            raise NotFound("This account is no longer on this desk. Choose another one.")
        for vacancy in vacancies:
            counts.seen += 1
            remote_id = clean(vacancy.remote_id)
            stored = self._db.execute(
                "SELECT id, digest, fetched_at FROM vacancy WHERE account_id = ? AND remote_id = ?", (account_id, remote_id)
            ).fetchone()
            if vacancy.unseen and stored is not None:
                vacancy = self._with_unseen(stored[0], vacancy)  # noqa: PLW2901 -- the same vacancy, with what this reading could not show
            # Without the JSON: a server that writes the same with other blanks, escapes or links that expire has changed nothing.
            # Without the figures, which are new every day, and the reference, both kept beside it: it is what it was before there were any.
            shown = msgspec.structs.asdict(msgspec.structs.replace(vacancy, raw=b"", body=None, unseen=()))
            del shown["insight"], shown["reference"]
            digest = hashlib.blake2b(msgspec.msgpack.encode(shown), digest_size=16).digest()
            if stored is None:
                if self._is_buried(account_id, remote_id, read_at):
                    continue
                self._insert(account_id, remote_id, vacancy, read_at, digest)
                counts.added += 1
            elif read_at >= stored[2]:
                self._put_beside(account_id, stored[0], vacancy, read_at)
                if digest == stored[1]:
                    self._db.execute("UPDATE vacancy SET fetched_at = ? WHERE id = ?", (read_at, stored[0]))
                    self._put_raw(stored[0], vacancy.raw)
                else:
                    self._update(account_id, stored[0], vacancy, read_at, digest)
                    counts.changed += 1
        return counts

    def remove(self, ids: Sequence[int]) -> None:
        """Take vacancies out whose absence is confirmed. Their applicants stay, without a vacancy; unsent writes become refused."""
        for id_ in ids:
            row = self._db.execute("SELECT account_id, remote_id FROM vacancy WHERE id = ?", (id_,)).fetchone()
            if row is None:
                continue
            self._db.execute(
                "INSERT INTO tombstone VALUES (?, 'vacancy', ?, ?, 0) ON CONFLICT DO UPDATE SET removed_at = excluded.removed_at",
                (row[0], row[1], self._now),
            )
            applications = [found[0] for found in self._db.execute("SELECT id FROM application WHERE vacancy_id = ?", (id_,))]
            self._db.execute("UPDATE application SET vacancy_id = NULL WHERE vacancy_id = ?", (id_,))
            self._db.execute("DELETE FROM vacancy WHERE id = ?", (id_,))
            self._changes.vacancies.add(id_)
            self._changes.applications.update(applications)
        self._overlay.forget_vacancies()

    def _with_unseen(self, id_: int, vacancy: Vacancy) -> Vacancy:
        """Fill in what this reading could not show with what is known of it."""
        rows: list[tuple[Any, ...]] = self._db.execute(
            "SELECT v.type, v.url, v.apply_url, coalesce(t.description, ''), coalesce(t.page_content, ''), v.expires_at"
            " FROM vacancy v LEFT JOIN vacancy_text t ON t.id = v.id WHERE v.id = ?",
            (id_,),
        ).fetchall()
        names = ("type", "url", "apply_url", "description", "page_content", "expires_at")
        known = {
            name: value for name, value in zip(names, (*rows[0][:-1], from_micros(rows[0][-1])), strict=True) if name in vacancy.unseen
        }
        return msgspec.structs.replace(vacancy, **known)

    def _is_buried(self, account_id: int, remote_id: str, at: int) -> bool:
        row = self._db.execute(
            "SELECT removed_at FROM tombstone WHERE account_id = ? AND kind = 'vacancy' AND remote_id = ?", (account_id, remote_id)
        ).fetchone()
        if row is None or row[0] < at:
            self._db.execute("DELETE FROM tombstone WHERE account_id = ? AND kind = 'vacancy' AND remote_id = ?", (account_id, remote_id))
            return False
        return True

    def _insert(self, account_id: int, remote_id: str, vacancy: Vacancy, at: int, digest: bytes) -> None:
        self._db.execute(
            "INSERT INTO vacancy(account_id, remote_id, title, title_key, search_key, status, phase, fetched_at)"
            " VALUES (?, ?, '', '', '', '', '', ?)",
            (account_id, remote_id, at),
        )
        id_ = self._db.last_insert_rowid()
        self._write(id_, vacancy, at, digest)
        self._overlay.forget_vacancies()
        self._put_beside(account_id, id_, vacancy, at)
        # Applicants may have been read before their vacancy.
        waiting: list[tuple[Any, ...]] = self._db.execute(
            "SELECT id FROM application_fact WHERE account_id = ? AND vacancy_remote_id = ?", (account_id, remote_id)
        ).fetchall()
        moving: list[tuple[Any, ...]] = self._db.execute(
            "SELECT target_id FROM outbox WHERE account_id = ? AND target_table = 'application' AND kind IN ('move', 'apply')"
            " AND state NOT IN ('sent', 'cancelled')",
            (account_id,),
        ).fetchall()
        for (application_id,) in {*waiting, *moving}:
            self._overlay.refresh("application", application_id)

    def _update(self, account_id: int, id_: int, vacancy: Vacancy, at: int, digest: bytes) -> None:
        if self._write(id_, vacancy, at, digest):
            self._overlay.forget_vacancies()
            self._guess_funnels_anew(account_id, id_)

    def _write(self, id_: int, vacancy: Vacancy, at: int, digest: bytes) -> bool:
        """Write every member; returns whether the pipeline is another."""
        title, location = clean(vacancy.title), clean(vacancy.location)
        department = clean(vacancy.department)
        self._db.execute(
            "UPDATE vacancy SET title = ?, title_key = ?, search_key = ?, status = ?, phase = ?, type = ?, location = ?, location_type = ?,"
            " department = ?, applicants = ?, created_at = ?, expires_at = ?, url = ?, apply_url = ?, digest = ?, fetched_at = ?"
            " WHERE id = ?",
            (
                title,
                sort_key(title),
                " ".join(sort_key(part) for part in (title, location, department) if part),
                clean(vacancy.status),
                vacancy.phase,
                clean(vacancy.type),
                location,
                clean(vacancy.location_type),
                department,
                vacancy.applicants,
                to_micros_or_none(vacancy.created_at),
                to_micros_or_none(vacancy.expires_at),
                clean(vacancy.url),
                clean(vacancy.apply_url),
                digest,
                at,
                id_,
            ),
        )
        self._db.execute(
            "INSERT INTO vacancy_text VALUES (?, ?, ?)"
            " ON CONFLICT DO UPDATE SET description = excluded.description, page_content = excluded.page_content",
            (id_, clean(vacancy.description, TEXT_LIMIT), clean(vacancy.page_content, TEXT_LIMIT)),
        )
        self._put_raw(id_, vacancy.raw)
        self._changes.vacancies.add(id_)
        if vacancy.stages is None:
            return False
        new = [clean(stage) for stage in vacancy.stages]
        old = [row[0] for row in self._db.execute("SELECT name FROM stage WHERE vacancy_id = ? ORDER BY position", (id_,))]
        if new == old:
            return False
        self._db.execute("DELETE FROM stage WHERE vacancy_id = ?", (id_,))
        self._db.executemany("INSERT INTO stage VALUES (?, ?, ?)", [(id_, position, name) for position, name in enumerate(new)])
        return True

    def _put_beside(self, account_id: int, id_: int, vacancy: Vacancy, at: int) -> None:
        """Keep what only some readings bring: the figures, all that was sent of it, and its reference."""
        reference = clean(vacancy.reference or "").strip()
        if reference:
            self._references.put(account_id, id_, clean(vacancy.remote_id), reference)
        if vacancy.insight is not None:
            self._insights.put(id_, vacancy.insight, at)
        if vacancy.body is not None:
            self._db.execute(
                "INSERT INTO vacancy_body VALUES (?, ?) ON CONFLICT DO UPDATE SET content = excluded.content", (id_, vacancy.body)
            )

    def _put_raw(self, id_: int, raw: bytes) -> None:
        kept = raw if len(raw) <= _RAW_LIMIT else b"{}"
        self._db.execute(
            "INSERT INTO raw_json VALUES ('vacancy', ?, ?) ON CONFLICT DO UPDATE SET content = excluded.content"
            " WHERE content <> excluded.content",
            (id_, kept),
        )

    def _guess_funnels_anew(self, account_id: int, id_: int) -> None:
        """Guess the funnel step of every stage anew: the pipeline, and with it a stage's position, is another."""
        stages: list[tuple[Any, ...]] = self._db.execute(
            "SELECT DISTINCT a.stage, f.is_disqualified AND f.stage IS a.stage FROM application a JOIN application_fact f ON f.id = a.id"
            " WHERE a.vacancy_id = ?",
            (id_,),
        ).fetchall()
        order = list(Funnel)
        for stage, is_disqualified in stages:
            funnel = self._overlay.vacancies.funnel_of(account_id, id_, stage, is_disqualified=bool(is_disqualified))
            self._db.execute(
                "UPDATE application SET funnel = ?1, stage_key = ?2 WHERE vacancy_id = ?3 AND stage IS ?4 AND funnel <> ?1"
                " AND ?5 = (SELECT f.is_disqualified AND f.stage IS application.stage FROM application_fact f WHERE f.id = application.id)",
                (funnel, f"{order.index(funnel)}{sort_key(stage)}", id_, stage, is_disqualified),
            )
