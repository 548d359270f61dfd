"""Whether a vacancy takes somebody new from here, and whether a CV can go along; where not, why, for buttons, menus and drops."""

from PySide6.QtCore import QCoreApplication

from recruiterdesk.domain.account import Account
from recruiterdesk.domain.application import DocumentKind
from recruiterdesk.domain.capability import Capability
from recruiterdesk.domain.provider_profile import ProviderProfile
from recruiterdesk.domain.vacancy import VacancyPhase, VacancyRow
from recruiterdesk.ui.bridge.ability import state_of, why_not_there
from recruiterdesk.ui.bridge.say import say


def why_no_applicant(row: VacancyRow, account: Account, profile: ProviderProfile) -> str:
    """Return why nobody can be added to a vacancy, "" where somebody can."""
    if reason := why_not_there(account, profile, Capability.CREATE_APPLICANT):
        return reason
    if not any(field.on_create for field in profile.applicant_fields):
        return _tr("{provider} says no fields of an applicant.").format(provider=profile.name)
    if row.phase is VacancyPhase.CLOSED:
        return _tr("“{vacancy}” is closed: it takes no applicants.").format(vacancy=row.title)
    if row.phase is VacancyPhase.DRAFT:
        return _tr("“{vacancy}” is a draft: it takes no applicants yet.").format(vacancy=row.title)
    return ""


def why_no_cv(account: Account, profile: ProviderProfile) -> str:
    """Return why no CV can go along with somebody new, "" where one can."""
    if reason := why_not_there(account, profile, Capability.UPLOAD_DOCUMENT):
        return reason
    if profile.file_rule(DocumentKind.RESUME.value) is None:
        state = state_of(account, profile, Capability.UPLOAD_DOCUMENT)
        said = say(state.reason) if state is not None else ""
        return said or _tr("{provider} takes no CV with a new applicant.").format(provider=profile.name)
    return ""


def why_no_cvs(row: VacancyRow, account: Account, profile: ProviderProfile) -> str:
    """Return why a vacancy takes nobody new by their CV, "" where it does."""
    return why_no_applicant(row, account, profile) or why_no_cv(account, profile)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Vacancies", text)
