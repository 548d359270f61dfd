"""What the steps of the common funnel are called, and how a stage's place is said."""

from PySide6.QtCore import QCoreApplication

from recruiterdesk.domain.funnel import Funnel
from recruiterdesk.domain.stage_place import StagePlace
from recruiterdesk.ui.tables.words import counted


def step_said(step: Funnel) -> str:
    """Return the user's word for a step; native stage names are never translated, these are ours."""
    return {
        Funnel.NEW: tr("New"),
        Funnel.SCREENING: tr("Screening"),
        Funnel.INTERVIEW: tr("Interview"),
        Funnel.OFFER: tr("Offer"),
        Funnel.HIRED: tr("Hired"),
        Funnel.REJECTED: tr("Rejected"),
        Funnel.WITHDRAWN: tr("Withdrawn"),
    }[step]


def place_said(place: StagePlace) -> str:
    """Return the sentence of a stage: its name, where it stands and why, and how many are in it."""
    template = tr("{stage}, in {step}, you chose") if place.is_chosen else tr("{stage}, in {step}, guessed by its name")
    people = counted(place.applicants, tr("1 applicant"), tr("{n} applicants"))
    return f"{template.format(stage=place.stage, step=step_said(place.funnel))}, {people}"


def tr(text: str) -> str:
    """Translate in the funnel's context."""
    return QCoreApplication.translate("Funnel", text)
