"""OutboxItem as a document."""

from recruiterdesk.cli.documents.failure_document import failure_member
from recruiterdesk.domain.clock import to_iso
from recruiterdesk.domain.outbox import OutboxEntry, OutboxState
from recruiterdesk.domain.write import AddNote


def outbox_document(entry: OutboxEntry) -> dict[str, object]:
    """Return headless.md's OutboxItem, what the provider said beside its confirmation as `note`, and a note's own words as `text`.

    `target` is a REF, the account's name, or the name of the applicant or vacancy that is not at the provider yet.
    """
    return {
        "id": entry.id,
        "account": entry.account,
        "kind": entry.kind,
        "target": f"{entry.account}/{entry.target.remote_id}" if entry.target.remote_id else entry.target.name or entry.account,
        "summary": str(entry.summary),
        "state": entry.state.value,
        "attempts": entry.attempts,
        "created_at": to_iso(entry.created_at),
        "sent_at": to_iso(entry.sent_at),
        "error": failure_member(entry.error),
        "remote_id": entry.remote_id,
        "hold_until": to_iso(entry.hold_until),
        "not_before": to_iso(entry.not_before),
        "after": entry.after,
        "note": confirmation_note(entry),
        "text": entry.write.text if isinstance(entry.write, AddNote) else None,
    }


def confirmation_note(entry: OutboxEntry) -> str | None:
    """Return what the user should know of a confirmation: the step that was written after it, None where there is none."""
    sent = [step for step in entry.steps if step.state is OutboxState.SENT]
    return str(sent[-1].what) if len(sent) > 1 else None
