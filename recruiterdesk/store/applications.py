"""Applications as lists read them; one whole is read by `application_view`."""

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Any

import msgspec

from recruiterdesk.domain.application import ApplicationRow, ApplicationView, DocumentRow
from recruiterdesk.domain.errors import NotFound
from recruiterdesk.domain.funnel import Funnel
from recruiterdesk.store.application_lists import ApplicationLists, as_json
from recruiterdesk.store.clean_text import clean
from recruiterdesk.store.moments import from_micros, to_micros
from recruiterdesk.store.search import SearchReader

if TYPE_CHECKING:
    from recruiterdesk.store.application_view import ApplicationViews

_GONE = "This applicant is not (or no longer) on this computer. Look at the list again."

# The seen_before count is of other applications that are certainly the same person's; the UNION counts one with several reasons once.
_ROWS = """
    SELECT a.id, a.account_id, ac.name, ac.provider, f.remote_id, a.vacancy_id, f.shown_vacancy_remote_id, v.title, v.location,
        c.first_name, c.last_name, c.email, c.phone, c.city, c.country, a.stage, a.funnel, f.status, f.is_disqualified, f.rating,
        f.sources, f.created_at, f.updated_at, f.hired_at, f.retention_ends_at, f.url, a.noticed_at, a.is_unread, f.pending, f.trouble,
        a.is_local, f.edited,
        (
            SELECT count(*) FROM (
                SELECT id FROM candidate WHERE email_key = c.email_key
                UNION SELECT id FROM candidate WHERE phone_key = c.phone_key
                UNION SELECT k.id FROM person_key me JOIN person_key k ON k.profile_key = me.profile_key WHERE me.id = c.id
                UNION SELECT second_id FROM person_link WHERE first_id = c.id AND is_same
                UNION SELECT first_id FROM person_link WHERE second_id = c.id AND is_same
            ) o WHERE o.id <> c.id AND NOT EXISTS (
                SELECT 1 FROM person_link p WHERE NOT p.is_same AND p.first_id = min(o.id, c.id) AND p.second_id = max(o.id, c.id)
            )
        ),
        NOT EXISTS (SELECT 1 FROM do_not_contact n WHERE n.id = a.id),
        (SELECT reference FROM received r WHERE r.id = a.id)
    FROM json_each(?) wanted
    CROSS JOIN application a ON a.id = wanted.value
    JOIN account ac ON ac.id = a.account_id
    JOIN application_fact f ON f.id = a.id
    JOIN candidate c ON c.id = a.id
    LEFT JOIN vacancy v ON v.id = a.vacancy_id
"""

_texts: msgspec.json.Decoder[tuple[str, ...]] = msgspec.json.Decoder(tuple[str, ...])
_edits: msgspec.json.Decoder[dict[str, str | None]] = msgspec.json.Decoder(dict[str, str | None])
_FUNNELS = {step.value: step for step in Funnel}


class ApplicationReader(ApplicationLists):
    """Reads applications; nothing here waits for a network."""

    def rows(self, ids: Sequence[int]) -> list[ApplicationRow]:
        """Return the rows in the order asked; an id that is no longer here is left out."""
        last_visit = self._settings.last_visit()
        found = {row[0]: _row(row, last_visit) for row in self._db.execute(_ROWS, (as_json(ids),))}
        return [found[id_] for id_ in ids if id_ in found]

    def by_ref(self, account_id: int, remote_id: str) -> int:
        """Return our id of the provider's; raises NotFound."""
        row = self._db.execute(
            "SELECT id FROM application_fact WHERE account_id = ? AND remote_id = ?", (account_id, clean(remote_id))
        ).fetchone()
        if row is None:
            raise NotFound(_GONE)
        return int(row[0])

    def at_provider(self, provider: str, remote_id: str) -> int | None:
        """Return our id of the provider's, in whichever account: of several, the one that was connected first; None where none has it."""
        row = self._db.execute(
            "SELECT a.id FROM account ac JOIN application_fact f ON f.account_id = ac.id JOIN application a ON a.id = f.id"
            " WHERE ac.provider = ? AND f.remote_id = ? AND NOT a.is_local ORDER BY ac.id LIMIT 1",
            (provider, clean(remote_id)),
        ).fetchone()
        return int(row[0]) if row is not None else None

    def remote_ids(self, account_id: int) -> set[str]:
        """Return the remote ids of all that the provider is thought to have: none that are local only."""
        return {
            row[0]
            for row in self._db.execute(
                "SELECT f.remote_id FROM application_fact f JOIN application a ON a.id = f.id WHERE f.account_id = ? AND NOT a.is_local",
                (account_id,),
            )
        }

    def details_due(self, account_id: int, limit: int, older_than: datetime) -> list[str]:
        """Return remote ids whose detail should be read next, the most wanted first.

        Never read and new, never read in open vacancies, never read at all, changed since it was read, then the oldest read
        before `older_than`. Whom the provider did not let us read since then is not among them.
        """
        due: dict[str, None] = {}
        never = (
            "SELECT f.remote_id FROM application a JOIN application_fact f ON f.id = a.id"
            " WHERE a.account_id = ?1 AND a.detail_due = 2 AND NOT a.is_local"
            " AND NOT EXISTS (SELECT 1 FROM detail_refusal r WHERE r.id = a.id AND r.refused_at >= ?4"
            " AND r.refused_at > coalesce(a.detail_at, 0))"
        )
        # The few that are news are found by that, not among the many that were never read.
        noticed = never.replace("application a", "application a INDEXED BY application_noticed") + " AND a.noticed_at > ?3"
        oldest = (
            "SELECT f.remote_id FROM application a JOIN application_fact f ON f.id = a.id"
            " WHERE a.account_id = ?1 AND a.detail_at < ?3 AND NOT a.is_local"
            " AND NOT EXISTS (SELECT 1 FROM detail_refusal r WHERE r.id = a.id AND r.refused_at >= ?4"
            " AND r.refused_at > coalesce(a.detail_at, 0))"
            " ORDER BY a.detail_at LIMIT ?2"
        )
        is_open = "a.vacancy_id IN (SELECT id FROM vacancy WHERE account_id = ?1 AND phase = 'open')"
        newest = " ORDER BY a.arrived_at DESC LIMIT ?2"
        questions: tuple[tuple[str, int], ...] = (
            (f"{noticed} AND {is_open}{newest}", self._settings.last_visit()),
            (f"{noticed}{newest}", self._settings.last_visit()),
            (f"{never} AND ?3 = 0 AND {is_open}{newest}", 0),
            (f"{never} AND ?3 = 0{newest}", 0),
            (f"{never.replace('detail_due = 2', 'detail_due = 1')} AND ?3 = 0{newest}", 0),
            (oldest, to_micros(older_than)),
        )
        for statement, value in questions:
            for row in self._db.execute(statement, (account_id, limit, value, to_micros(older_than))):
                due.setdefault(row[0])
            if len(due) >= limit:
                break
        return list(due)[:limit]

    def snippet(self, application_id: int, search: str) -> str:
        """Return where the search matched in notes, answers or CV, or an empty text."""
        return SearchReader(self._db).snippet(application_id, search)

    def documents(self, application_id: int) -> list[DocumentRow]:
        """Return the documents in the provider's order, then those on their way."""
        return self._views.documents(application_id)

    def cv_text(self, application_id: int, document_id: int) -> str | None:
        """Return the text that was read from a document, or None where none was."""
        row = self._db.execute(
            "SELECT substr(s.cv, d.text_from + 1, d.text_length) FROM document d JOIN search_text s ON s.id = d.application_id"
            " WHERE d.application_id = ? AND d.id = ? AND d.text_from IS NOT NULL",
            (application_id, document_id),
        ).fetchone()
        return row[0] if row else None

    def view(self, application_id: int) -> ApplicationView:
        """Return everything known of one; raises NotFound."""
        rows = self.rows([application_id])
        view = self._views.view(rows[0]) if rows else None
        if view is None:
            raise NotFound(_GONE)
        return view

    @property
    def _views(self) -> "ApplicationViews":
        from recruiterdesk.store.application_view import ApplicationViews  # noqa: PLC0415 -- not needed for the first list: start-up is felt

        return ApplicationViews(self._db)


def _row(row: tuple[Any, ...], last_visit: int) -> ApplicationRow:
    (
        id_,
        account_id,
        account,
        provider,
        remote_id,
        vacancy_id,
        vacancy_remote_id,
        title,
        location,
        first,
        last,
        email,
        phone,
        city,
        country,
        stage,
        funnel,
        status,
        is_disqualified,
        rating,
        sources,
        created_at,
        updated_at,
        hired_at,
        retention_ends_at,
        url,
        noticed_at,
        is_unread,
        pending,
        trouble,
        is_local,
        edited,
        seen_before,
        may_be_contacted,
        vacancy_reference,
    ) = row
    person = {"first_name": first, "last_name": last, "email": email, "phone": phone, "city": city, "country": country}
    if edited:
        person.update(_edits.decode(edited))
    first_name, last_name = str(person["first_name"] or ""), str(person["last_name"] or "")
    return ApplicationRow(
        id=id_,
        account_id=account_id,
        account=account,
        provider=provider,
        remote_id=remote_id,
        vacancy_id=vacancy_id,
        vacancy_remote_id=vacancy_remote_id,
        vacancy_title=title,
        vacancy_location=location,
        name=f"{first_name.strip()} {last_name.strip()}".strip(),
        first_name=first_name,
        last_name=last_name,
        email=person["email"],
        phone=person["phone"],
        city=person["city"],
        country=person["country"],
        stage=stage,
        funnel=_FUNNELS[funnel],
        status=status,
        is_disqualified=bool(is_disqualified),
        rating=rating,
        sources=_texts.decode(sources) if sources != "[]" else (),
        created_at=from_micros(created_at),
        updated_at=from_micros(updated_at),
        hired_at=from_micros(hired_at),
        retention_ends_at=from_micros(retention_ends_at),
        url=url,
        is_new=noticed_at is not None and noticed_at > last_visit,
        is_unread=bool(is_unread),
        seen_before=seen_before,
        pending=_texts.decode(pending) if pending else (),
        trouble=trouble,
        is_local=bool(is_local),
        may_be_contacted=bool(may_be_contacted),
        vacancy_reference=vacancy_reference,
    )
