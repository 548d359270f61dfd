"""Stages as the desk names them, over SmartRecruiters' statuses and the steps within them: "New", "In review: Phone screen"."""

from typing import Final, NamedTuple

LABELS: Final = {
    "LEAD": "Lead",
    "NEW": "New",
    "IN_REVIEW": "In review",
    "INTERVIEW": "Interview",
    "OFFERED": "Offered",
    "HIRED": "Hired",
    "REJECTED": "Rejected",
    "WITHDRAWN": "Withdrawn",
    "TRANSFERRED": "Transferred",
}
_STATUSES: Final = {label.casefold(): status for status, label in LABELS.items()}
_BETWEEN: Final = ": "
# What the Application API and its guide write for the same statuses.
_SAME: Final = {"IN-REVIEW": "IN_REVIEW", "OFFER": "OFFERED", "HIRE": "HIRED"}


class NativeStage(NamedTuple):
    """A status in the Candidate API's own words, and the name of the step within it, if any."""

    status: str
    sub_status: str | None = None


def stage_name(status: str | None, sub_status: str | None = None) -> str | None:
    """Name a stage; None without a status. A status that nobody knows keeps its own word."""
    if not status:
        return None
    native = _SAME.get(status, status)
    label = LABELS.get(native, native)
    return f"{label}{_BETWEEN}{sub_status}" if sub_status else label


def read_stage(name: str) -> NativeStage:
    """Return what a stage's name stands for; the inverse of `stage_name`, whatever the case of the status."""
    label, _, sub_status = name.partition(_BETWEEN)
    status = _STATUSES.get(label.strip().casefold())
    if status is None:
        return NativeStage(_SAME.get(name, name))
    return NativeStage(status, sub_status.strip() or None)
