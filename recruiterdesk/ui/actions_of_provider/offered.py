"""Which actions of a provider are offered for a record, and why those are off that this account cannot do."""

from collections.abc import Sequence

import msgspec

from recruiterdesk.domain.account import Account
from recruiterdesk.domain.capability import Capability
from recruiterdesk.domain.provider_profile import ActionSpec, ProviderProfile, RecordField
from recruiterdesk.services.action_checks import needs_line
from recruiterdesk.ui.bridge.ability import why_not_there

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


def offered(account: Account, profile: ProviderProfile, on: str) -> tuple[OfferedAction, ...]:
    """Return the actions for records of one kind; those that need a line of a table are offered beside that line."""
    return tuple(_offer(account, profile, spec) for spec in profile.actions if spec.on == on and not needs_line(profile, spec))


def offered_on_line(account: Account, profile: ProviderProfile, names: Sequence[str]) -> tuple[OfferedAction, ...]:
    """Return the actions that a table's lines take."""
    return tuple(_offer(account, profile, spec) for name in names if (spec := profile.action(name)) is not None)


def _offer(account: Account, profile: ProviderProfile, spec: ActionSpec) -> OfferedAction:
    return OfferedAction(spec, why_not_there(account, profile, spec.capability), is_for_many(spec))


def is_for_many(spec: ActionSpec) -> bool:
    """Return whether several lines can share it: it takes no file, and asks at most for choices and ticks, never for words of their own."""
    return not spec.file_kind and all(field.kind in _SHARED for field in fields_for_many(spec))


def fields_for_many(spec: ActionSpec) -> tuple[RecordField, ...]:
    """Return what is asked for once for several lines: all but what would name a line."""
    return tuple(field for field in spec.fields if field.name != spec.names_line)
