"""What RecruitSome is and can do, as data: for the connect dialog, the pickers and the capability tables (contract sheet of 2026-11)."""

from typing import Final

from recruiterdesk.domain.capability import Ability, Capabilities, Capability, CapabilityState
from recruiterdesk.domain.provider_profile import ActionSpec, FileRule, ProviderProfile, RecordField, SecretField
from recruiterdesk.domain.sentence import Sentence
from recruiterdesk.providers.recruitsome.assumptions import (
    MAX_DOCUMENT_BYTES,
    MAX_RESUME_BYTES,
    REQUESTS_PER_MINUTE,
    USUAL_RESUMES,
)
from recruiterdesk.providers.recruitsome.table_specs import TABLES

CREATE_CANDIDATE: Final = "create_candidate"
APPLY_WITH_CV: Final = "apply_with_cv"
CANDIDATE_RESUME: Final = "candidate_resume"
APPLICATION_DOCUMENT: Final = "application_document"

_YES: Final = CapabilityState(Ability.YES)


def _no(reason: Sentence) -> CapabilityState:
    return CapabilityState(Ability.NO, reason)


def _local(reason: Sentence) -> CapabilityState:
    return CapabilityState(Ability.LOCAL, reason)


_VACANCIES_THERE: Final = _no(Sentence("RecruitSome's API only reads published vacancies. Create, change and publish them in RecruitSome."))
_CANDIDATES_THERE: Final = _no(Sentence("RecruitSome's API does not change or delete candidates. Do that in RecruitSome."))
_NO_FILES: Final = _no(Sentence("RecruitSome's API does not give out CVs or other files. Open the candidate in RecruitSome to see them."))
NO_VACANCY: Final = Sentence("RecruitSome takes an applicant only for a vacancy. Choose the vacancy first.")
_LOCAL_ONLY: Final = Sentence("Kept only on this computer")

CAPABILITIES: Final[Capabilities] = {
    Capability.LIST_VACANCIES: _YES,
    Capability.READ_VACANCY: _YES,
    Capability.CREATE_VACANCY: _VACANCIES_THERE,
    Capability.UPDATE_VACANCY: _VACANCIES_THERE,
    Capability.DELETE_VACANCY: _VACANCIES_THERE,
    Capability.PUBLISH_VACANCY: _VACANCIES_THERE,
    Capability.SEARCH_BOARD: _no(Sentence("RecruitSome is not a job board: there are only your own vacancies to see.")),
    Capability.FACETS: _YES,
    Capability.LIST_APPLICANTS: _YES,
    Capability.READ_APPLICANT: _no(
        Sentence(
            "No document says where RecruitSome shows one candidate, so only what the list tells is known. If RecruitSome told you the "
            'path, put it into the account\'s setting "candidate_path".'
        )
    ),
    Capability.CREATE_APPLICANT: _YES,
    Capability.UPDATE_APPLICANT: _CANDIDATES_THERE,
    Capability.DELETE_APPLICANT: _CANDIDATES_THERE,
    Capability.MOVE_STAGE: _local(_LOCAL_ONLY),
    Capability.READ_NOTES: _no(Sentence("RecruitSome's API shows no notes. Notes that you write here stay on this computer.")),
    Capability.ADD_NOTE: _local(_LOCAL_ONLY),
    Capability.DELETE_NOTE: _no(Sentence("RecruitSome's API knows no notes, so there is none to delete there.")),
    Capability.LIST_DOCUMENTS: _NO_FILES,
    Capability.DOWNLOAD_DOCUMENT: _NO_FILES,
    Capability.UPLOAD_DOCUMENT: CapabilityState(
        Ability.UNVERIFIED,
        Sentence(
            "RecruitSome takes a CV only to make a candidate of it, not for somebody who is there. Whether the key may do that shows at "
            "the first CV."
        ),
    ),
    Capability.UPLOAD_PHOTO: _no(Sentence("RecruitSome's API takes no photos. Add one in RecruitSome.")),
    Capability.TAGS: _no(Sentence("RecruitSome's API shows no tags of candidates. Look at them in RecruitSome.")),
    Capability.RATINGS: _no(Sentence("RecruitSome's API knows no ratings. Rate in RecruitSome.")),
    Capability.INTERVIEWS: _no(Sentence("RecruitSome's API knows no interviews. Plan them in RecruitSome.")),
    Capability.CONSENT: _no(Sentence("RecruitSome's API does not tell about consent. Look at it in RecruitSome.")),
    Capability.REPORTS: _no(Sentence("RecruitSome's API has no reports. The overviews here count what is on this computer.")),
    Capability.INSIGHTS: _no(Sentence("RecruitSome's API has no figures of its own. The overviews here count what is on this computer.")),
    Capability.CLICKS: _no(
        Sentence("RecruitSome's API counts views of a vacancy, not clicks. The search in published vacancies shows views.")
    ),
    Capability.TEAM: _YES,
    Capability.LOCATIONS: _YES,
    Capability.ARTICLES: _YES,
    Capability.RECEIVE_APPLICATIONS: _no(Sentence("RecruitSome's API sends nothing by itself. New candidates come in with each sync.")),
}

ACTIONS: Final = (
    ActionSpec(
        name=CREATE_CANDIDATE,
        title=Sentence("Create a candidate from a CV"),
        capability=Capability.UPLOAD_DOCUMENT,
        on="account",
        fields=(
            RecordField(
                name="user_id",
                label=Sentence("Colleague who is told the result"),
                kind="choice",
                is_required=True,
                choices_from="team",
                hint=Sentence("PDF, DOC or DOCX up to 10 MB is safe; RecruitSome may refuse other files."),
            ),
        ),
        warning=Sentence(
            "RecruitSome reads the CV by itself and tells the colleague when it is done. This cannot be taken back from here. A person who "
            "is there already is not doubled: the CV becomes a review."
        ),
        file_kind=CANDIDATE_RESUME,
    ),
)

PROFILE: Final = ProviderProfile(
    id="recruitsome",
    name="RecruitSome",
    badge="RS",
    summary=Sentence("Published vacancies, candidates, new applicants, CVs, team"),
    needs_vacancy=NO_VACANCY,
    needs=Sentence("An API key from Settings, with scopes picked by hand"),
    key_page_url="https://app.recruitsome.com",
    default_base_url="https://app.recruitsome.com/api/v1",
    secrets=(
        SecretField(
            name="api_key",
            label=Sentence("API key"),
            hint=Sentence(
                "In RecruitSome, open Settings, Integrations, API Keys, and make a key. Tick all scopes: neither preset has both vacancies "
                "and candidates."
            ),
        ),
    ),
    capabilities=CAPABILITIES,
    applicant_fields=(
        RecordField(name="first_name", label=Sentence("First name"), is_required=True, on_edit=False),
        RecordField(name="last_name", label=Sentence("Last name"), is_required=True, on_edit=False),
        RecordField(name="email", label=Sentence("E-mail"), kind="email", is_required=True, on_edit=False),
        RecordField(
            name="phone",
            label=Sentence("Phone"),
            kind="phone",
            on_edit=False,
            hint=Sentence("With the country's code, such as +31 6 12345678."),
        ),
    ),
    file_rules=(FileRule(kind=CANDIDATE_RESUME, max_bytes=MAX_RESUME_BYTES, extensions=USUAL_RESUMES),),
    requests_per_minute=REQUESTS_PER_MINUTE,
    actions=ACTIONS,
    tables=TABLES,
    local_stages=("New", "Screening", "Interview", "Offer", "Hired", "Rejected"),
)

# What a setting adds that no document states (assumptions).
READS_CANDIDATE: Final = CapabilityState(
    Ability.UNVERIFIED,
    Sentence('No document says where RecruitSome shows one candidate; the path is the one in the setting "candidate_path".'),
)
APPLY_ACTION: Final = ActionSpec(
    name=APPLY_WITH_CV,
    title=Sentence("Add an applicant with a CV"),
    capability=Capability.CREATE_APPLICANT,
    on="vacancy",
    fields=PROFILE.applicant_fields,
    warning=Sentence(
        "No document says how RecruitSome takes a CV with an application; it is sent as we think it may be. This cannot be taken back from "
        "here."
    ),
    file_kind=APPLICATION_DOCUMENT,
)
APPLY_RULE: Final = FileRule(kind=APPLICATION_DOCUMENT, max_bytes=MAX_DOCUMENT_BYTES, extensions=USUAL_RESUMES)
