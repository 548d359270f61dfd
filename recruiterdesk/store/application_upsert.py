"""Taking in applications as a provider's list shows them, and writing the history that the provider does not give.

A row whose reading began before the stored one is skipped: an older answer never overwrites a newer one. What is unchanged is not written.
"""

import hashlib
from collections.abc import Sequence
from typing import Any

import apsw
import msgspec

from recruiterdesk.domain.application import Answer, Application
from recruiterdesk.domain.errors import NotFound
from recruiterdesk.domain.outbox import OutboxState
from recruiterdesk.domain.sync_report import Counts
from recruiterdesk.domain.write import MoveStage
from recruiterdesk.store.application_core import Core, base_of, fact_values, person_values, to_core
from recruiterdesk.store.changes import Changes
from recruiterdesk.store.clean_text import TEXT_LIMIT, clean, searchable
from recruiterdesk.store.moments import DAY
from recruiterdesk.store.overlay import Overlay, show
from recruiterdesk.store.person_keys import PersonKeys
from recruiterdesk.store.search import SearchWriter

_RAW_LIMIT = 4_000_000
_FIRST_SYNC_NEWS = 7 * DAY
_UNSEEN = ("stage", "is_disqualified", "disqualification_reason", "hired_at", "first_reply_at", "url", "rating", "phone", "city", "country")


class Known(msgspec.Struct):
    """What is stored of an application, as far as taking in a newer reading needs it."""

    id: int
    digest: bytes | None
    raw_digest: bytes | None
    fetched_at: int
    vacancy_remote_id: str | None
    stage: str | None
    is_disqualified: bool
    sources: str
    has_pending: bool
    first_seen_at: int


def raw_digest(raw: bytes) -> bytes:
    """Return 16 bytes that tell equal JSON from changed."""
    return hashlib.blake2b(raw, digest_size=16).digest()


class ApplicationUpsert:
    """Takes in applications within one transaction."""

    def __init__(self, db: apsw.Connection, overlay: Overlay, search: SearchWriter, changes: Changes) -> None:
        self._db = db
        self._overlay = overlay
        self._search = search
        self._changes = changes
        self.keys = PersonKeys(db)

    def take(self, account_id: int, applications: Sequence[Application], at: int) -> Counts:
        """Take in what a reading that began at `at` showed, and return how many were seen, are new, and are changed.

        Raises NotFound when the account was removed meanwhile.
        """
        counts = Counts()
        known = self._known(account_id, [clean(application.remote_id) for application in applications])
        buried = self._buried(account_id, [clean(application.remote_id) for application in applications])
        account = self._db.execute("SELECT last_complete_sync IS NULL FROM account WHERE id = ?", (account_id,)).fetchone()
        if account is None:
            raise NotFound("This account is no longer on this desk. Choose another one.")
        is_first_sync = bool(account[0])
        for application in applications:
            counts.seen += 1
            remote_id = clean(application.remote_id)
            stored = known.get(remote_id)
            if stored is None:
                grave = buried.get(remote_id)
                if grave is not None and (grave[1] or grave[0] >= at):
                    continue
                if grave is not None:
                    self._db.execute(
                        "DELETE FROM tombstone WHERE account_id = ? AND kind = 'application' AND remote_id = ?", (account_id, remote_id)
                    )
                known[remote_id] = self._insert(account_id, remote_id, application, at, is_first_sync=is_first_sync)
                counts.added += 1
            elif at >= stored.fetched_at:
                counts.changed += self.update(account_id, stored, application, at)
        return counts

    def known(self, account_id: int, remote_id: str) -> Known | None:
        """Return what is stored of one, or None."""
        return self._known(account_id, [clean(remote_id)]).get(clean(remote_id))

    def _known(self, account_id: int, remote_ids: Sequence[str]) -> dict[str, Known]:
        rows = self._db.execute(
            "SELECT f.remote_id, f.id, f.digest, f.raw_digest, f.fetched_at, f.vacancy_remote_id, f.stage, f.is_disqualified, f.sources,"
            " f.pending IS NOT NULL, f.first_seen_at"
            " FROM json_each(?2) wanted CROSS JOIN application_fact f ON f.account_id = ?1 AND f.remote_id = wanted.value",
            (account_id, msgspec.json.encode(remote_ids).decode()),
        )
        return {row[0]: Known(row[1], row[2], row[3], row[4], row[5], row[6], bool(row[7]), row[8], bool(row[9]), row[10]) for row in rows}

    def _buried(self, account_id: int, remote_ids: Sequence[str]) -> dict[str, tuple[int, bool]]:
        rows = self._db.execute(
            "SELECT remote_id, removed_at, is_erased FROM tombstone WHERE account_id = ? AND kind = 'application'"
            " AND remote_id IN (SELECT value FROM json_each(?))",
            (account_id, msgspec.json.encode(remote_ids).decode()),
        )
        return {remote_id: (removed_at, bool(is_erased)) for remote_id, removed_at, is_erased in rows}

    def _insert(self, account_id: int, remote_id: str, application: Application, at: int, *, is_first_sync: bool) -> Known:
        core = to_core(application, tuple(clean(source) for source in application.sources or ()))
        is_news = not is_first_sync or (core.created_at is not None and core.created_at >= at - _FIRST_SYNC_NEWS)
        id_ = self.insert_row(account_id, remote_id, core, at, noticed_at=at if is_news else None, application=application)
        return Known(
            id=id_,
            digest=core.digest(),
            raw_digest=raw_digest(application.raw),
            fetched_at=at,
            vacancy_remote_id=core.vacancy_remote_id,
            stage=core.stage,
            is_disqualified=core.is_disqualified,
            sources=_json(core.sources),
            has_pending=False,
            first_seen_at=at,
        )

    def insert_row(
        self, account_id: int, remote_id: str, core: Core, at: int, *, noticed_at: int | None, application: Application | None
    ) -> int:
        """Insert the rows of an application that is not here yet and return our id; `application` is None for one made here."""
        is_local = application is None
        shown = show(base_of(account_id, core, at), (), self._overlay.vacancies)
        self._db.execute(
            "INSERT INTO application(account_id, vacancy_id, stage, funnel, arrived_at, name_key, stage_key, source_key, keep_until,"
            " noticed_at, is_unread, is_local, detail_due) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                account_id,
                shown.vacancy_id,
                shown.stage,
                shown.funnel,
                shown.arrived_at,
                shown.name_key,
                shown.stage_key,
                shown.source_key,
                shown.keep_until,
                noticed_at,
                not is_local,
                is_local,
                0 if is_local else 2,
            ),
        )
        id_ = self._db.last_insert_rowid()
        self._db.execute(
            "INSERT INTO application_fact(id, account_id, remote_id, vacancy_remote_id, stage, status, is_disqualified,"
            " disqualification_reason, is_sourced, rating, votes, sources, created_at, updated_at, hired_at, first_reply_at,"
            " retention_ends_at, url, digest, raw_digest, first_seen_at, fetched_at, shown_vacancy_remote_id)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                id_,
                account_id,
                remote_id,
                *fact_values(core),
                core.digest(),
                None if application is None else raw_digest(application.raw),
                at,
                at,
                shown.vacancy_remote_id,
            ),
        )
        self._db.execute("INSERT INTO candidate VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", (id_, *person_values(core)))
        if core.date_of_birth is not None:
            self.keys.put_birth(id_, core.first_name, core.last_name, core.date_of_birth)
        texts = _clean_answers(application.answers or ()) if application is not None else []
        self._db.executemany("INSERT INTO answer VALUES (?, ?, ?, ?)", [(id_, place, *answer) for place, answer in enumerate(texts)])
        # At once with the answers: changing an indexed row costs ten times as much as adding it.
        self._search.add(id_, shown.name, shown.email, shown.phone, _answers_text(texts))
        if application is not None:
            self.put_raw("application", id_, application.raw)
            self._put_contact(id_, application)
        self._changes.arrived.add(id_)
        if shown.vacancy_id is not None:
            self._changes.vacancies.add(shown.vacancy_id)
        return id_

    def update(self, account_id: int, stored: Known, application: Application, at: int, *, is_detail: bool = False) -> bool:
        """Take in a newer reading of a known one; returns whether anything that is shown has changed.

        The list's JSON is only replaced by a list: a detail is shaped differently, and the list would then seem changed at every reading.
        """
        sources = tuple(msgspec.json.decode(stored.sources))
        if application.sources is not None:
            sources = tuple(clean(source) for source in application.sources)
        core = to_core(application, sources)
        if application.unseen:
            self._keep_unseen(stored.id, core, application.unseen)
        is_changed = core.digest() != stored.digest
        if is_changed:
            self._write_core(account_id, stored, core, at)
        digest = stored.raw_digest if is_detail else raw_digest(application.raw)
        if is_detail or digest != stored.raw_digest:
            if not is_detail:
                self.put_raw("application", stored.id, application.raw)
            if application.answers is not None:
                is_changed |= self.put_answers(stored.id, application.answers)
        is_changed |= self._put_contact(stored.id, application)
        if is_changed:
            self._changes.applications.add(stored.id)
            self._db.execute("UPDATE application SET detail_due = 1 WHERE id = ? AND detail_due = 0 AND detail_at < ?", (stored.id, at))
        self._db.execute(
            "UPDATE application_fact SET raw_digest = ?, fetched_at = ? WHERE id = ?", (digest, max(at, stored.fetched_at), stored.id)
        )
        return is_changed

    def _keep_unseen(self, application_id: int, core: Core, unseen: Sequence[str]) -> None:
        """Fill in what this reading could not show with what is known of it."""
        rows: list[tuple[Any, ...]] = self._db.execute(
            "SELECT f.stage, f.is_disqualified, f.disqualification_reason, f.hired_at, f.first_reply_at, f.url, f.rating, c.phone,"
            " c.city, c.country FROM application_fact f JOIN candidate c ON c.id = f.id WHERE f.id = ?",
            (application_id,),
        ).fetchall()
        for name, value in zip(_UNSEEN, rows[0], strict=True):
            if name in unseen:
                setattr(core, name, bool(value) if name == "is_disqualified" else value)

    def put_raw(self, kind: str, record_id: int, raw: bytes) -> None:
        """Keep the provider's JSON; one above 4 MB is not kept."""
        if len(raw) > _RAW_LIMIT:
            raw = b"{}"
        self._db.execute(
            "INSERT INTO raw_json VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET content = excluded.content WHERE content <> excluded.content",
            (kind, record_id, raw),
        )

    def _put_contact(self, application_id: int, application: Application) -> bool:
        """Note whether this person may be called and written to; returns whether that was otherwise."""
        if application.may_be_contacted:
            self._db.execute("DELETE FROM do_not_contact WHERE id = ?", (application_id,))
        else:
            self._db.execute("INSERT OR IGNORE INTO do_not_contact VALUES (?)", (application_id,))
        return self._db.changes() > 0

    def put_answers(self, application_id: int, answers: Sequence[Answer]) -> bool:
        """Replace the answers; returns whether they were others."""
        new = _clean_answers(answers)
        old = list(self._db.execute("SELECT question, answer FROM answer WHERE application_id = ? ORDER BY position", (application_id,)))
        if new == old:
            return False
        self._db.execute("DELETE FROM answer WHERE application_id = ?", (application_id,))
        self._db.executemany(
            "INSERT INTO answer VALUES (?, ?, ?, ?)", [(application_id, place, *answer) for place, answer in enumerate(new)]
        )
        self._search.put_answers(application_id, _answers_text(new))
        return True

    def add_history(self, application_id: int, at: int, what: str, before: str | None, after: str | None, *, by: str = "sync") -> None:
        """Write down something that happened."""
        self._db.execute(
            "INSERT INTO stage_history(application_id, at, what, before, after, by) VALUES (?, ?, ?, ?, ?, ?)",
            (application_id, at, what, before, after, by),
        )

    def write_base(self, application_id: int, core: Core, *, digest: bytes | None) -> None:
        """Write what the provider said, and what is shown of it."""
        self._db.execute(
            "UPDATE application_fact SET vacancy_remote_id = ?, stage = ?, status = ?, is_disqualified = ?, disqualification_reason = ?,"
            " is_sourced = ?, rating = ?, votes = ?, sources = ?, created_at = ?, updated_at = ?, hired_at = ?, first_reply_at = ?,"
            " retention_ends_at = ?, url = ?, digest = ? WHERE id = ?",
            (*fact_values(core), digest, application_id),
        )
        self._db.execute(
            "UPDATE candidate SET first_name = ?, last_name = ?, email = ?, phone = ?, city = ?, country = ?, date_of_birth = ?,"
            " has_photo = ?, email_key = ?, phone_key = ? WHERE id = ?",
            (*person_values(core), application_id),
        )
        self.keys.put_birth(application_id, core.first_name, core.last_name, core.date_of_birth)

    def _write_core(self, account_id: int, stored: Known, core: Core, at: int) -> None:
        self.write_base(stored.id, core, digest=core.digest())
        if core.vacancy_remote_id != stored.vacancy_remote_id:
            self.add_history(
                stored.id,
                at,
                "vacancy",
                self._title(account_id, stored.vacancy_remote_id),
                self._title(account_id, core.vacancy_remote_id),
            )
        if core.stage != stored.stage:
            self.add_history(stored.id, at, "stage", stored.stage, core.stage, by=self._mover(stored, core.stage))
        if core.is_disqualified != stored.is_disqualified:
            self.add_history(
                stored.id, at, "disqualified", _flag(stored.is_disqualified), core.disqualification_reason or _flag(core.is_disqualified)
            )
        if stored.has_pending:
            self._overlay.refresh("application", stored.id)
        else:
            base = base_of(account_id, core, stored.first_seen_at)
            if base.stage is None:
                base.stage = self._overlay.local_stage(stored.id)
            shown = show(base, (), self._overlay.vacancies)
            self._overlay.write(stored.id, shown)
            self._db.execute("UPDATE application_fact SET shown_vacancy_remote_id = ? WHERE id = ?", (shown.vacancy_remote_id, stored.id))
        for remote_id in (stored.vacancy_remote_id, core.vacancy_remote_id):
            vacancy_id = self._overlay.vacancies.id_of(account_id, remote_id)
            if vacancy_id is not None:
                self._changes.vacancies.add(vacancy_id)

    def _mover(self, stored: Known, stage: str | None) -> str:
        """Return who moved it: this desk, where a move to that stage has left and no answer was stored yet."""
        if not stored.has_pending:
            return "sync"
        ours = (
            entry.state in {OutboxState.SENDING, OutboxState.UNCERTAIN}
            and isinstance(entry.write, MoveStage)
            and entry.write.stage == stage
            for entry in self._overlay.pending("application", stored.id)
        )
        return "you" if any(ours) else "sync"

    def _title(self, account_id: int, remote_id: str | None) -> str | None:
        if remote_id is None:
            return None
        row = self._db.execute("SELECT title FROM vacancy WHERE account_id = ? AND remote_id = ?", (account_id, remote_id)).fetchone()
        return row[0] if row else remote_id


def _clean_answers(answers: Sequence[Answer]) -> list[tuple[str, str]]:
    return [(clean(answer.question, TEXT_LIMIT), clean(answer.answer, TEXT_LIMIT)) for answer in answers]


def _answers_text(answers: Sequence[tuple[str, str]]) -> str:
    return searchable("\n".join(answer for _, answer in answers))


def _json(value: object) -> str:
    return msgspec.json.encode(value).decode()


def _flag(value: bool) -> str | None:
    return "yes" if value else None
