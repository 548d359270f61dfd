"""`outbox` and what can be done with one of its entries."""

from argparse import Namespace
from collections.abc import Sequence

from recruiterdesk.cli.documents.failure_document import EXIT_DONE, EXIT_FAILED, EXIT_PERSON, exit_status_of, failure_member, told
from recruiterdesk.cli.documents.outbox_document import confirmation_note, outbox_document
from recruiterdesk.cli.outcome import Outcome, explained
from recruiterdesk.cli.plain_table import plain
from recruiterdesk.cli.progress import watching
from recruiterdesk.domain.clock import to_iso
from recruiterdesk.domain.errors import WrongUsage
from recruiterdesk.domain.outbox import OutboxEntry, OutboxState
from recruiterdesk.services.desk import Desk
from recruiterdesk.services.outbox_service import SendReport


async def outbox(desk: Desk, arguments: Namespace) -> Outcome:
    """Show the outbox, or act on it."""
    if arguments.all and arguments.action is not None:
        raise WrongUsage("--all goes with the list only. Leave it out.")
    match arguments.action:
        case None:
            return _listed(await desk.outbox.list(include_done=arguments.all))
        case "send":
            with watching(desk):
                report = await desk.outbox.send(wait=arguments.wait)
            return _sent(report)
        case "retry":
            return _one(await desk.outbox.retry(arguments.id))
        case "cancel":
            return _one(await desk.outbox.cancel(arguments.id))
        case _:
            return _one(await desk.outbox.settle(arguments.id, is_sent=arguments.answer == "sent"))


def send_exit_status(report: SendReport) -> int:
    """Return 5 while something waits for a person, else the remedy of what kept the rest from going out, else 1 for a refusal."""
    states = {entry.state for entry in report.entries}
    kinds = {entry.error.kind for entry in report.entries if entry.error is not None and entry.state is OutboxState.REFUSED}
    if OutboxState.UNCERTAIN in states or "conflict" in kinds:
        return EXIT_PERSON
    left = {entry.error.kind for entry in report.entries if entry.error is not None and entry.state is OutboxState.QUEUED}
    statuses = {exit_status_of(kind) for kind in left | {failure.kind for failure in report.failures.values()}}
    if statuses:
        return statuses.pop() if len(statuses) == 1 else EXIT_FAILED
    return EXIT_FAILED if OutboxState.REFUSED in states else EXIT_DONE


def _listed(entries: Sequence[OutboxEntry], *, status: int = EXIT_DONE) -> Outcome:
    rows: list[list[object]] = [
        [entry.id, entry.account, entry.summary, entry.state.value, to_iso(entry.created_at), _remark(entry)] for entry in entries
    ]
    text = explained(["Id", "Account", "What", "State", "Made", ""], rows, nothing="Nothing is waiting.")
    return Outcome(document={"items": [outbox_document(entry) for entry in entries]}, text=text, status=status)


def _remark(entry: OutboxEntry) -> str:
    return (
        told(str(entry.error.message), entry.error.fields, entry.error.status)
        if entry.error is not None
        else confirmation_note(entry) or ""
    )


def _sent(report: SendReport) -> Outcome:
    listed = _listed(report.entries, status=send_exit_status(report))
    document, parts = dict(listed.document), [listed.text]
    if report.failures:
        document["errors"] = {name: failure_member(failure) for name, failure in report.failures.items()}
        parts += [str(failure.message) for failure in report.failures.values()]
    if report.paused:
        document["paused"] = list(report.paused)
        parts += [
            f'Sending is paused for {plain(name)}. Go on with: recruiterdesk account set "{plain(name)}" sending=' for name in report.paused
        ]
    return Outcome(document=document, text="\n".join(parts), status=listed.status)


def _one(entry: OutboxEntry) -> Outcome:
    listed = _listed([entry])
    return Outcome(document=outbox_document(entry), text=listed.text)
