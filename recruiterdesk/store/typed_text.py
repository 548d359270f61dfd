"""What was typed and not queued yet, forgotten with whom it is about."""

from collections.abc import Callable, Sequence

import apsw

from recruiterdesk.domain.draft import FORM_DRAFTS, OPEN_FORM, SEVERAL_DRAFT, form_draft, may_be_about, several_draft
from recruiterdesk.store.changes import Changes
from recruiterdesk.store.settings import DRAFT, OPEN_PLACE, SettingWriter


class TypedText:
    """Forgets within one transaction."""

    def __init__(self, db: apsw.Connection, changes: Changes) -> None:
        self._db = db
        self._settings = SettingWriter(db, changes)

    def forget_about(self, application_ids: Sequence[int]) -> None:
        """Forget what is or may be about these, and what was searched for last, which may be a name of theirs."""
        if not application_ids:
            return
        for name in (*(DRAFT.format(id_) for id_ in application_ids), OPEN_PLACE, OPEN_FORM):
            self._settings.set(name, None)
        of_several = several_draft(self._settings.get(SEVERAL_DRAFT, None))
        if of_several is not None and not set(application_ids).isdisjoint(of_several.ids):
            self._settings.set(SEVERAL_DRAFT, None)
        ids = frozenset(application_ids)
        self._forget_forms(lambda name: may_be_about(name, ids))

    def forget_of_account(self, account_id: int, vacancy_ids: Sequence[int], application_ids: Sequence[int]) -> None:
        """Forget what was typed of an account, which may one day give its ids to others."""
        self.forget_about(application_ids)
        of_it = (form_draft("account", account_id, ""), *(form_draft("vacancy", id_, "") for id_ in vacancy_ids))
        self._forget_forms(lambda name: name.startswith(of_it))

    def _forget_forms(self, is_meant: Callable[[str], bool]) -> None:
        rows = self._db.execute("SELECT name FROM setting WHERE name GLOB ?", (f"{FORM_DRAFTS}*",)).fetchall()
        for name in (str(row[0]) for row in rows):
            if is_meant(name):
                self._settings.set(name, None)
