"""Everything that some provider can do, in the user's words, in the order in which it is looked for."""

from PySide6.QtCore import QCoreApplication

from recruiterdesk.domain.capability import Ability, Capability, CapabilityState
from recruiterdesk.ui.tables.columns import noop

_NAMES = {
    Capability.LIST_VACANCIES: noop("Capabilities", "Show vacancies"),
    Capability.READ_VACANCY: noop("Capabilities", "Read a vacancy in full"),
    Capability.CREATE_VACANCY: noop("Capabilities", "Make a vacancy"),
    Capability.UPDATE_VACANCY: noop("Capabilities", "Change a vacancy"),
    Capability.DELETE_VACANCY: noop("Capabilities", "Delete a vacancy"),
    Capability.PUBLISH_VACANCY: noop("Capabilities", "Publish a vacancy"),
    Capability.LIST_APPLICANTS: noop("Capabilities", "Show applicants"),
    Capability.READ_APPLICANT: noop("Capabilities", "Read an applicant in full"),
    Capability.CREATE_APPLICANT: noop("Capabilities", "Add an applicant"),
    Capability.UPDATE_APPLICANT: noop("Capabilities", "Change an applicant's details"),
    Capability.DELETE_APPLICANT: noop("Capabilities", "Delete an applicant"),
    Capability.MOVE_STAGE: noop("Capabilities", "Move to another stage"),
    Capability.READ_NOTES: noop("Capabilities", "Read notes"),
    Capability.ADD_NOTE: noop("Capabilities", "Write notes"),
    Capability.DELETE_NOTE: noop("Capabilities", "Delete notes"),
    Capability.LIST_DOCUMENTS: noop("Capabilities", "Show documents"),
    Capability.DOWNLOAD_DOCUMENT: noop("Capabilities", "Download documents"),
    Capability.UPLOAD_DOCUMENT: noop("Capabilities", "Add documents"),
    Capability.UPLOAD_PHOTO: noop("Capabilities", "Add a photo"),
    Capability.TAGS: noop("Capabilities", "Tags"),
    Capability.RATINGS: noop("Capabilities", "Ratings"),
    Capability.INTERVIEWS: noop("Capabilities", "Interviews"),
    Capability.CONSENT: noop("Capabilities", "Consent"),
    Capability.REPORTS: noop("Capabilities", "Reports"),
    Capability.INSIGHTS: noop("Capabilities", "Insights"),
    Capability.CLICKS: noop("Capabilities", "Clicks on vacancies"),
    Capability.TEAM: noop("Capabilities", "The team"),
    Capability.LOCATIONS: noop("Capabilities", "Locations"),
    Capability.ARTICLES: noop("Capabilities", "Articles"),
    Capability.SEARCH_BOARD: noop("Capabilities", "Search the job board"),
    Capability.FACETS: noop("Capabilities", "Narrow a search of the job board"),
    Capability.RECEIVE_APPLICATIONS: noop("Capabilities", "Receive applications at once"),
}
ORDER = (*_NAMES, *(capability for capability in Capability if capability not in _NAMES))
LOOK = {
    Ability.YES: ("check", "success"),
    Ability.NO: ("dash", "text.3"),
    Ability.LOCAL: ("local", "text.2"),
    Ability.UNVERIFIED: ("unknown", "warning"),
}
_STATES = {
    Ability.YES: noop("Capabilities", "yes"),
    Ability.NO: noop("Capabilities", "no"),
    Ability.LOCAL: noop("Capabilities", "only here"),
    Ability.UNVERIFIED: noop("Capabilities", "not tried"),
}
UNSAID = CapabilityState(Ability.NO)


def capability_said(capability: Capability) -> str:
    """Return what it is called."""
    return _tr(_NAMES.get(capability, capability.value.replace("_", " ")))


def ability_said(ability: Ability) -> str:
    """Return how far it reaches."""
    return _tr(_STATES[ability])


def _tr(text: str) -> str:
    return QCoreApplication.translate("Capabilities", text)
