"""What became of an action with applicants, in a sentence."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from recruiterdesk.ui.applications.actions import Outcome
from recruiterdesk.ui.tables.words import counted, number


def done_said(outcome: Outcome) -> str:
    """Return what was done; something was."""
    stages, here = set(outcome.stages), len(outcome.names) - len(outcome.entries)
    if len(outcome.names) == 1 and len(stages) == 1:
        text = tr("{name} to {stage}, only on this computer") if here else tr("{name} to {stage}")
        return text.format(name=outcome.names[0], stage=outcome.stages[0])
    if stages and here == len(outcome.names):
        return counted(here, tr("1 moved, only on this computer"), tr("{n} moved, only on this computer"))
    if stages:
        moved = counted(len(outcome.names), tr("1 moved"), tr("{n} moved"))
        return f"{moved}, {tr('{n} of them only on this computer').format(n=number(here))}" if here else moved
    if outcome.entries:
        queued = counted(len(outcome.entries), tr("1 change in the outbox"), tr("{n} changes in the outbox"))
        return f"{queued}, {tr('{n} kept on this computer').format(n=number(here))}" if here else queued
    return tr("Note kept on this computer")


def left_alone_said(left_alone: Sequence[tuple[str, str]]) -> str:
    """Return who was left alone and why; there is at least one, as name and reason."""
    name, reason = left_alone[0]
    if len(left_alone) > 1:
        return tr("{n} left alone. The first: {reason}").format(n=len(left_alone), reason=reason)
    if name and reason:
        return f"{name}: {reason}"
    return reason or tr("{name} is no longer where the button said.").format(name=name)


def tr(text: str) -> str:
    """Translate in the context of the applicants' screen."""
    return QCoreApplication.translate("Applicants", text)
