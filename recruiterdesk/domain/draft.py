"""Under which names of the settings is kept what was typed and not queued yet, and what that is. The settings are encrypted."""

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
