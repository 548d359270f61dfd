"""What JobSphere is and can do, as data: for the connect dialog, the pickers and the capability tables (contract sheet of 2026-11)."""

from typing import Final

import msgspec

from recruiterdesk.domain.capability import Ability, Capabilities, Capability, CapabilityState
from recruiterdesk.domain.provider_profile import ActionSpec, ProviderProfile, RecordField, SecretField, TableSpec
from recruiterdesk.domain.sentence import Sentence
from recruiterdesk.providers.jobsphere.assumptions import COMPANY_SETTING, REQUESTS_PER_MINUTE

_YES: Final = CapabilityState(Ability.YES)
APPLY: Final = "apply"
BOARD: Final = "board"
BOARD_JOB: Final = "board_job"


def _no(reason: Sentence) -> CapabilityState:
    return CapabilityState(Ability.NO, reason)


NO_COMPANY_TO_LIST: Final = Sentence(
    "JobSphere shows every company's jobs, and which company is yours is not known here, so none are listed as your vacancies. Give the "
    "key again with your company id beside it, or set company_id of this account and check it."
)
NO_JOB: Final = Sentence("An application is for one job. Choose one of your vacancies, or take the job's id from the board.")
NO_COMPANY_TO_CREATE: Final = Sentence(
    "JobSphere wants your verified company id with a new job, and it is not known here. Give the key again with your company id beside "
    "it, or set company_id of this account and check it."
)
NO_APPLICATIONS: Final = Sentence(
    "JobSphere's API takes applications and shows none. Those that you submit from here stay in this list; look at others in JobSphere "
    "itself."
)
NO_CHANGES: Final = Sentence("JobSphere's API cannot change a job. Change it in JobSphere itself.")
NO_WITHDRAWAL: Final = Sentence("JobSphere's API cannot withdraw a job. Take it off the board in JobSphere itself.")
SENT_IS_SENT: Final = Sentence(
    "JobSphere's API cannot change or withdraw an application. Ask the employer, or change it in JobSphere itself."
)
NO_FILES: Final = Sentence(
    "JobSphere takes no files, only a link to a CV. Give a link that begins with https when you submit the application; this program "
    "never puts a CV on the internet."
)
STAGES_HERE: Final = Sentence("JobSphere's API has no stages, so they are kept on this computer only. Nobody at JobSphere sees them.")
NOTES_HERE: Final = Sentence("JobSphere's API has no notes, so they are kept on this computer only. Nobody at JobSphere sees them.")

CAPABILITIES: Final[Capabilities] = {
    Capability.LIST_VACANCIES: _YES,
    Capability.READ_VACANCY: _YES,
    Capability.CREATE_VACANCY: _YES,
    Capability.UPDATE_VACANCY: _no(NO_CHANGES),
    Capability.DELETE_VACANCY: _no(NO_WITHDRAWAL),
    Capability.PUBLISH_VACANCY: _no(
        Sentence("JobSphere's API knows no drafts: it only creates jobs. Publish and hide them in JobSphere itself.")
    ),
    Capability.SEARCH_BOARD: _YES,
    Capability.FACETS: _no(
        Sentence("JobSphere's API gives no list of categories or places. Type a category as its address on the web site writes it.")
    ),
    Capability.LIST_APPLICANTS: _no(NO_APPLICATIONS),
    Capability.READ_APPLICANT: _no(NO_APPLICATIONS),
    Capability.CREATE_APPLICANT: _YES,
    Capability.UPDATE_APPLICANT: _no(SENT_IS_SENT),
    Capability.DELETE_APPLICANT: _no(SENT_IS_SENT),
    Capability.MOVE_STAGE: CapabilityState(Ability.LOCAL, STAGES_HERE),
    Capability.READ_NOTES: _no(Sentence("JobSphere's API has no notes. You see those that you write here.")),
    Capability.ADD_NOTE: CapabilityState(Ability.LOCAL, NOTES_HERE),
    Capability.DELETE_NOTE: _no(Sentence("JobSphere's API has no notes. One that is kept here can be removed here.")),
    Capability.LIST_DOCUMENTS: _no(Sentence("JobSphere's API shows no files. The link to the CV stands with the application.")),
    Capability.DOWNLOAD_DOCUMENT: _no(Sentence("JobSphere's API gives no files. Open the CV by its link, in your browser.")),
    Capability.UPLOAD_DOCUMENT: _no(NO_FILES),
    Capability.UPLOAD_PHOTO: _no(Sentence("JobSphere takes no photos.")),
    Capability.TAGS: _no(Sentence("JobSphere's API has tags on jobs only, not on people. Give them when you create a job.")),
    Capability.RATINGS: _no(Sentence("JobSphere's API has no ratings.")),
    Capability.INTERVIEWS: _no(Sentence("JobSphere's API knows no interviews. Plan them in your calendar.")),
    Capability.CONSENT: _no(Sentence("JobSphere's API keeps no consent. Ask the applicant yourself, and write down here that you did.")),
    Capability.REPORTS: _no(Sentence("JobSphere's API has no reports. The overviews here count what is on this computer.")),
    Capability.INSIGHTS: _no(Sentence("JobSphere's API has no figures about jobs. Look at them in JobSphere itself.")),
    Capability.CLICKS: _no(Sentence("JobSphere's API does not count clicks. Look at them in JobSphere itself.")),
    Capability.TEAM: _no(Sentence("JobSphere's API does not show who is on the team. Manage the team in JobSphere itself.")),
    Capability.LOCATIONS: _no(Sentence("JobSphere's API has no list of locations; each job shows its own.")),
    Capability.ARTICLES: _no(Sentence("JobSphere has no articles.")),
    Capability.RECEIVE_APPLICATIONS: _no(
        Sentence("JobSphere's API never sends or shows applications. Have them mailed to you by JobSphere, and add them here.")
    ),
}

_CANDIDATE: Final = (
    RecordField(
        name="first_name",
        label=Sentence("First name"),
        on_edit=False,
        hint=Sentence("Kept on this computer only: JobSphere takes no name."),
    ),
    RecordField(
        name="last_name",
        label=Sentence("Last name"),
        is_required=True,
        on_edit=False,
        hint=Sentence("Kept on this computer only: JobSphere takes no name."),
    ),
    RecordField(name="email", label=Sentence("E-mail"), kind="email", is_required=True, on_edit=False),
    RecordField(
        name="resume_url",
        label=Sentence("Link to the CV"),
        kind="url",
        is_encrypted=True,
        on_edit=False,
        hint=Sentence("A link of your own that begins with https. JobSphere takes no files, and this program never publishes one."),
    ),
    RecordField(name="cover_letter", label=Sentence("Letter"), kind="long", on_edit=False),
    RecordField(
        name="source", label=Sentence("Source"), on_edit=False, hint=Sentence("Where the candidate comes from, for the employer to see.")
    ),
)

PROFILE: Final = ProviderProfile(
    id="jobsphere",
    name="JobSphere",
    badge="JS",
    summary=Sentence("The whole board, your own jobs, applications"),
    needs_vacancy=NO_JOB,
    needs=Sentence("An API key, and your company id for your own jobs"),
    key_page_url="https://jobsphere.io/dashboard",
    default_base_url="https://api.jobsphere.io/v1",
    secrets=(
        SecretField(
            name="api_key",
            label=Sentence("API key"),
            hint=Sentence("Make one in your JobSphere dashboard: Read/Write to create jobs and submit applications, else Read Only."),
        ),
        SecretField(
            name=COMPANY_SETTING,
            label=Sentence("Company id"),
            hint=Sentence("Your verified company, as in comp_123. Without it the board can be searched, but your own jobs are not listed."),
            is_optional=True,
            is_shown=True,
        ),
    ),
    capabilities=CAPABILITIES,
    applicant_fields=(
        *_CANDIDATE,
        RecordField(
            name="job_id",
            label=Sentence("Job id"),
            on_edit=False,
            hint=Sentence("Only for a job that is none of your vacancies: its id stands on the board."),
        ),
    ),
    vacancy_fields=(
        RecordField(name="title", label=Sentence("Title"), is_required=True, on_edit=False),
        RecordField(
            name="description",
            label=Sentence("Description"),
            kind="long",
            is_required=True,
            on_edit=False,
            hint=Sentence("Markdown: # for a heading, ** around what is bold, - before each point of a list."),
        ),
        RecordField(
            name="location", label=Sentence("Location"), is_required=True, on_edit=False, hint=Sentence('A place, or the word "Remote".')
        ),
        RecordField(
            name="tags",
            label=Sentence("Tags"),
            kind="list",
            on_edit=False,
            hint=Sentence("Skills and categories. JobSphere's API takes no salary, type or category with a new job; add them there."),
        ),
    ),
    vacancy_warning=Sentence(
        "A job that is created at JobSphere stands on its public board and cannot be changed or withdrawn from here: its API has no call "
        "for that. Read it once more before you send it."
    ),
    requests_per_minute=REQUESTS_PER_MINUTE,
    actions=(
        ActionSpec(
            name=APPLY,
            title=Sentence("Submit an application"),
            capability=Capability.CREATE_APPLICANT,
            on="account",
            fields=_CANDIDATE,
            warning=Sentence(
                "The employer gets this application at once. It cannot be changed, withdrawn or looked up at JobSphere from here."
            ),
        ),
    ),
    tables=(
        TableSpec(
            name=BOARD,
            title=Sentence("Job board"),
            capability=Capability.SEARCH_BOARD,
            on="account",
            filters=(
                RecordField(name="q", label=Sentence("Search"), hint=Sentence("A title, a skill or a company.")),
                RecordField(name="category", label=Sentence("Category"), hint=Sentence("Its short name, such as engineering.")),
                RecordField(name="location", label=Sentence("Location"), hint=Sentence("A city, a country, or remote.")),
            ),
            line_actions=(APPLY,),
        ),
        TableSpec(
            name=BOARD_JOB,
            title=Sentence("One job of the board"),
            capability=Capability.SEARCH_BOARD,
            on="account",
            filters=(
                RecordField(name="job", label=Sentence("Job id"), is_required=True, hint=Sentence("As it stands on the board: job_…")),
            ),
            line_actions=(APPLY,),
        ),
    ),
    local_stages=("Submitted", "In review", "Interview", "Offer", "Hired", "Rejected"),
)


def without_company(capabilities: Capabilities) -> Capabilities:
    """Return what can be done while it is not known which company is the user's."""
    return {
        **capabilities,
        Capability.LIST_VACANCIES: _no(NO_COMPANY_TO_LIST),
        Capability.CREATE_VACANCY: _no(NO_COMPANY_TO_CREATE),
    }


def profile_with(requests_per_minute: int) -> ProviderProfile:
    """Return the profile with an account's own limit in it."""
    return msgspec.structs.replace(PROFILE, requests_per_minute=requests_per_minute)
