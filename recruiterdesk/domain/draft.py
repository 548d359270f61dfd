"""Under which names of the settings is kept what was typed and not queued yet, and what that is. The settings are encrypted."""

from collections.abc import Collection

import msgspec

SEVERAL_DRAFT = "draft.several"
"""A SeveralDraft: the note that is being written to several at once."""


class SeveralDraft(msgspec.Struct, frozen=True, kw_only=True):
    """What was typed, and our ids of those who were selected then, top to bottom."""

    text: str
    ids: tuple[int, ...] = ()


def several_draft(kept: object) -> SeveralDraft | None:
    """Return the draft that a setting holds, None for none and for anything else."""
    try:
        return msgspec.convert(kept, SeveralDraft)
    except msgspec.ValidationError:
        return None


FORM_DRAFTS = "draft.form."
"""With what the names of all forms begin: a form's draft is a dict of the values that differ from how it was opened, by field."""
OPEN_FORM = "run.form"
"""The title of the sheet that is being filled in; it may name somebody."""

_OF_NOBODY = frozenset({"post", "edit"})  # a vacancy's own forms


def form_draft(table: str, number: int, what: str) -> str:
    """Return under which name a form is kept: what is done by it to an application, a vacancy or an account of ours."""
    return f"{FORM_DRAFTS}{table}.{number}.{what}"


def may_be_about(name: str, application_ids: Collection[int]) -> bool:
    """Whether a form's draft may hold something of one of these: it is about them, or about somebody who has no id here yet."""
    table, number, what = name.removeprefix(FORM_DRAFTS).split(".", 2)
    return number in map(str, application_ids) if table == "application" else what not in _OF_NOBODY
