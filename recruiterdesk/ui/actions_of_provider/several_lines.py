"""One action with several lines of a table: an entry of the outbox for each."""

from collections.abc import Mapping, Sequence

import msgspec

from recruiterdesk.domain.account import Account
from recruiterdesk.domain.errors import DeskError
from recruiterdesk.domain.outbox import OutboxEntry
from recruiterdesk.domain.provider_profile import ActionSpec
from recruiterdesk.services.desk import Desk
from recruiterdesk.ui.actions_of_provider.offered import ActionTarget
from recruiterdesk.ui.widgets.field_input import FieldValue


class AllQueued(msgspec.Struct):
    """What became of several lines: the entries in the outbox, how many were refused, and the first of those with its reason."""

    entries: list[OutboxEntry] = msgspec.field(default_factory=list)
    refused: int = 0
    name: str = ""
    error: DeskError | None = None


async def queue_all(
    desk: Desk, account: Account, spec: ActionSpec, targets: Sequence[ActionTarget], fields: Mapping[str, FieldValue], hold: float
) -> AllQueued:
    """Put one entry for each line into the outbox; one that is refused does not stop the others."""
    became = AllQueued()
    for target in targets:
        try:
            entry = await desk.writes.act(
                account.id, spec.name, target.table, target.id, dict(fields), line=target.line, file=None, hold_seconds=hold
            )
        except DeskError as error:
            became.refused += 1
            if became.error is None:
                became.name, became.error = target.name, error
        else:
            became.entries.append(entry)
    return became
