"""The same person over accounts: what e-mail, phone and profile say, what the user says, and what may be so.

Nothing is merged, and nothing goes to a provider: a link is a row, and an unlink too, so that it is not found again at the next sync.
"""

import apsw

from recruiterdesk.domain.application import SeenBefore
from recruiterdesk.domain.errors import NotFound, WrongUsage
from recruiterdesk.domain.funnel import Funnel
from recruiterdesk.store.changes import Changes
from recruiterdesk.store.moments import from_micros

# In this order a match is told by its first reason; the last one is only a "maybe".
_REASONS = ("linked", "email", "phone", "profile", "birth")
_MATCHES = """
    WITH found(id, reason) AS (
        SELECT second_id, 0 FROM person_link WHERE first_id = ?1 AND is_same
        UNION ALL SELECT first_id, 0 FROM person_link WHERE second_id = ?1 AND is_same
        UNION ALL SELECT id, 1 FROM candidate WHERE email_key = (SELECT email_key FROM candidate WHERE id = ?1)
        UNION ALL SELECT id, 2 FROM candidate WHERE phone_key = (SELECT phone_key FROM candidate WHERE id = ?1)
        UNION ALL SELECT id, 3 FROM person_key WHERE profile_key = (SELECT profile_key FROM person_key WHERE id = ?1)
        UNION ALL SELECT id, 4 FROM person_key WHERE birth_key = (SELECT birth_key FROM person_key WHERE id = ?1)
    )
    SELECT o.id, ac.name || '/' || f.remote_id, min(o.reason), v.title, a.stage, a.funnel, f.created_at,
        NOT EXISTS (SELECT 1 FROM do_not_contact n WHERE n.id = o.id)
    FROM found o
    JOIN application a ON a.id = o.id
    JOIN application_fact f ON f.id = o.id
    JOIN account ac ON ac.id = a.account_id
    LEFT JOIN vacancy v ON v.id = a.vacancy_id
    WHERE o.id <> ?1 AND NOT EXISTS (
        SELECT 1 FROM person_link p WHERE NOT p.is_same AND p.first_id = min(o.id, ?1) AND p.second_id = max(o.id, ?1)
    )
    GROUP BY o.id ORDER BY min(o.reason) = 4, a.arrived_at DESC LIMIT 50
"""


def matches(db: apsw.Connection, application_id: int) -> tuple[SeenBefore, ...]:
    """Return the same person's other applications, the certain ones first, each with the reason."""
    return tuple(
        SeenBefore(
            application_id=id_,
            ref=ref,
            reason=_REASONS[reason],
            vacancy_title=title,
            stage=stage,
            created_at=from_micros(created),
            funnel=Funnel(funnel),
            is_certain=_REASONS[reason] != "birth",
            may_be_contacted=bool(may_be_contacted),
        )
        for id_, ref, reason, title, stage, funnel, created, may_be_contacted in db.execute(_MATCHES, (application_id,))
    )


class PersonLinks:
    """Takes down what the user says of two applications."""

    def __init__(self, db: apsw.Connection, changes: Changes, now: int) -> None:
        self._db = db
        self._changes = changes
        self._now = now

    def say(self, one: int, other: int, *, is_same: bool | None) -> bool | None:
        """Say that two applications are the same person's, or are not, or None for nothing; returns what was said of them before.

        Raises WrongUsage for one with itself, NotFound.
        """
        if one == other:
            raise WrongUsage("An applicant cannot be linked with itself. Choose another one.")
        first, second = sorted((one, other))
        if self._db.execute("SELECT count(*) FROM application WHERE id IN (?, ?)", (first, second)).get != 2:  # noqa: PLR2004 -- both
            raise NotFound("This applicant is not (or no longer) on this computer. Look at the list again.")
        before = self._db.execute("SELECT is_same FROM person_link WHERE first_id = ? AND second_id = ?", (first, second)).get
        if is_same is None:
            self._db.execute("DELETE FROM person_link WHERE first_id = ? AND second_id = ?", (first, second))
        else:
            self._db.execute(
                "INSERT INTO person_link VALUES (?, ?, ?, ?)"
                " ON CONFLICT DO UPDATE SET is_same = excluded.is_same, made_at = excluded.made_at WHERE is_same <> excluded.is_same",
                (first, second, is_same, self._now),
            )
        self._changes.applications.update((first, second))
        return None if before is None else bool(before)
