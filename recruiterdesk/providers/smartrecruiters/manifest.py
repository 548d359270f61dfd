"""What SmartRecruiters is and can do, as data: for the connect dialog, pickers and capability tables (contract sheet of 2026-11)."""

from typing import Final

from recruiterdesk.domain.capability import Ability, Capabilities, Capability, CapabilityState
from recruiterdesk.domain.provider_profile import FileRule, ProviderProfile
from recruiterdesk.domain.sentence import Sentence
from recruiterdesk.providers.smartrecruiters.action_specs import ACTIONS
from recruiterdesk.providers.smartrecruiters.assumptions import MAX_FILE_BYTES, NOTE_LIMIT, REQUESTS_PER_SECOND, USUAL_FILES
from recruiterdesk.providers.smartrecruiters.fields import APPLICANT_FIELDS, VACANCY_FIELDS
from recruiterdesk.providers.smartrecruiters.sign_ins import SIGN_INS
from recruiterdesk.providers.smartrecruiters.table_specs import TABLES

NO_VACANCY: Final = Sentence("SmartRecruiters lists only people who are in a vacancy. Choose a vacancy, or add to the talent pool instead.")
_YES: Final = CapabilityState(Ability.YES)


def _no(reason: Sentence) -> CapabilityState:
    return CapabilityState(Ability.NO, reason)


CAPABILITIES: Final[Capabilities] = {
    Capability.LIST_VACANCIES: _YES,
    Capability.READ_VACANCY: _YES,
    Capability.CREATE_VACANCY: _YES,
    Capability.UPDATE_VACANCY: _YES,
    Capability.DELETE_VACANCY: _no(
        Sentence(
            "SmartRecruiters' API deletes no vacancies. Set the vacancy's status to CANCELLED, or delete it in SmartRecruiters itself."
        )
    ),
    Capability.PUBLISH_VACANCY: _YES,
    Capability.SEARCH_BOARD: _YES,
    Capability.FACETS: _YES,
    Capability.LIST_APPLICANTS: _YES,
    Capability.READ_APPLICANT: _YES,
    Capability.CREATE_APPLICANT: _YES,
    Capability.UPDATE_APPLICANT: _YES,
    Capability.DELETE_APPLICANT: _YES,
    Capability.MOVE_STAGE: _YES,
    Capability.READ_NOTES: _YES,
    Capability.ADD_NOTE: _YES,
    Capability.DELETE_NOTE: _YES,
    Capability.LIST_DOCUMENTS: _YES,
    Capability.DOWNLOAD_DOCUMENT: _YES,
    Capability.UPLOAD_DOCUMENT: _YES,
    Capability.UPLOAD_PHOTO: _no(
        Sentence("SmartRecruiters' API takes no photos of applicants that exist already. Add it in SmartRecruiters itself.")
    ),
    Capability.TAGS: _YES,
    Capability.RATINGS: _YES,
    Capability.INTERVIEWS: _YES,
    Capability.CONSENT: _YES,
    Capability.REPORTS: _YES,
    Capability.INSIGHTS: _no(
        Sentence("SmartRecruiters has ended its API of figures. Its reports can be fetched, and the overviews here count what is here.")
    ),
    Capability.CLICKS: _no(Sentence("SmartRecruiters' API does not count clicks. Look at them in SmartRecruiters itself.")),
    Capability.TEAM: _YES,
    Capability.LOCATIONS: _no(Sentence("SmartRecruiters' API has no documented list of locations; each vacancy shows its own.")),
    Capability.ARTICLES: _no(Sentence("SmartRecruiters has no articles.")),
    Capability.RECEIVE_APPLICATIONS: _no(
        Sentence("SmartRecruiters reports news only to a server on the internet. New applicants come in with each sync.")
    ),
}

PROFILE: Final = ProviderProfile(
    id="smartrecruiters",
    name="SmartRecruiters",
    badge="SR",
    summary=Sentence("Vacancies, applicants, CVs, notes, interviews, reports"),
    needs_vacancy=NO_VACANCY,
    needs=Sentence("An API key or an OAuth client from the Credential Manager"),
    key_page_url="https://www.smartrecruiters.com/settings/credential-manager",
    default_base_url="https://api.smartrecruiters.com",
    secrets=(),
    sign_ins=SIGN_INS,
    capabilities=CAPABILITIES,
    applicant_fields=APPLICANT_FIELDS,
    vacancy_fields=VACANCY_FIELDS,
    file_rules=(
        FileRule(kind="resume", max_bytes=MAX_FILE_BYTES, extensions=USUAL_FILES),
        FileRule(kind="assignment", max_bytes=MAX_FILE_BYTES),
        FileRule(kind="other", max_bytes=MAX_FILE_BYTES),
    ),
    note_limit=NOTE_LIMIT,
    requests_per_minute=REQUESTS_PER_SECOND * 60,
    takes_move_reason=True,
    delete_warning=Sentence("SmartRecruiters deletes the whole person, with every application, note and file."),
    actions=ACTIONS,
    tables=TABLES,
)
