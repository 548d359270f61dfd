"""Which actions of a provider are offered for a record, and why those are off that this account cannot do."""

from collections.abc import Sequence

import msgspec

from recruiterdesk.domain.account import Account
from recruiterdesk.domain.application import ApplicationView
from recruiterdesk.domain.capability import Capability
from recruiterdesk.domain.provider_profile import ActionSpec, ProviderProfile, RecordField
from recruiterdesk.services.action_checks import needs_line
from recruiterdesk.services.contact import why_no_contact
from recruiterdesk.ui.bridge.ability import why_not_there
from recruiterdesk.ui.bridge.say import say

DELETE = "delete"
"""What `ProviderActing.begin` calls the deletion of a record: no action of a profile, since every provider may have it."""
_SHARED = frozenset({"choice", "flag"})
_DELETES = {"application": Capability.DELETE_APPLICANT, "vacancy": Capability.DELETE_VACANCY}


class ActionTarget(msgspec.Struct, frozen=True, kw_only=True):
    """What an action is done to: an account, a vacancy or an application by our id (None for an account), perhaps one line of a table."""

    table: str
    id: int | None = None
    name: str = ""  # for showing
    line: str | None = None


class OfferedAction(msgspec.Struct, frozen=True):
    """An action; `refusal` says why it is off, "" while it can be done. `is_for_many`: it can be done to several lines at once."""

    spec: ActionSpec
    refusal: str = ""
    is_for_many: bool = False


def why_not_deleted(account: Account, profile: ProviderProfile, on: str) -> str:
    """Return why a record of one kind cannot be deleted at the provider, "" where it can."""
    return why_not_there(account, profile, _DELETES[on])


def why_silent(view: ApplicationView | None, profile: ProviderProfile) -> str:
    """Return why an applicant must not be written to, "" where that is allowed, and for what is no applicant."""
    reason = why_no_contact(view.row, view.seen_before, profile.name) if view is not None else None
    return say(reason) if reason is not None else ""


def offered(account: Account, profile: ProviderProfile, on: str, silence: str = "") -> tuple[OfferedAction, ...]:
    """Return the actions for records of one kind; those that need a line of a table are offered beside that line.

    `silence` is why this applicant must not be written to, which refuses what would do so.
    """
    return tuple(_offer(account, profile, spec, silence) for spec in profile.actions if spec.on == on and not needs_line(profile, spec))


def offered_on_line(account: Account, profile: ProviderProfile, names: Sequence[str], silence: str = "") -> tuple[OfferedAction, ...]:
    """Return the actions that a table's lines take; `silence` as above."""
    return tuple(_offer(account, profile, spec, silence) for name in names if (spec := profile.action(name)) is not None)


def _offer(account: Account, profile: ProviderProfile, spec: ActionSpec, silence: str) -> OfferedAction:
    refusal = why_not_there(account, profile, spec.capability) or (silence if spec.writes_to_person else "")
    return OfferedAction(spec, refusal, is_for_many(spec))


def is_for_many(spec: ActionSpec) -> bool:
    """Return whether several lines can share it: it takes no file, and asks at most for choices and ticks, never for words of their own."""
    return not spec.file_kind and all(field.kind in _SHARED for field in fields_for_many(spec))


def fields_for_many(spec: ActionSpec) -> tuple[RecordField, ...]:
    """Return what is asked for once for several lines: all but what would name a line."""
    return tuple(field for field in spec.fields if field.name != spec.names_line)
