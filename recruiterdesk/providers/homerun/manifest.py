"""What Homerun is and can do, as data: for the connect dialog, the pickers and the capability tables (contract sheet of 2026-11)."""

from typing import Final

from recruiterdesk.domain.capability import Ability, Capabilities, Capability, CapabilityState
from recruiterdesk.domain.provider_profile import FileRule, ProviderProfile, RecordField, SecretField
from recruiterdesk.domain.sentence import Sentence
from recruiterdesk.providers.homerun.assumptions import (
    MAX_FILE_BYTES,
    MAX_PHOTO_BYTES,
    NOTE_LIMIT,
    PHOTO_FILES,
    REQUESTS_PER_MINUTE,
    USUAL_FILES,
)

_YES: Final = CapabilityState(Ability.YES)


def _no(reason: Sentence) -> CapabilityState:
    return CapabilityState(Ability.NO, reason)


_VACANCIES_IN_HOMERUN: Final = _no(Sentence("Homerun's API only reads vacancies. Create, change and publish them in Homerun itself."))

CAPABILITIES: Final[Capabilities] = {
    Capability.LIST_VACANCIES: _YES,
    Capability.READ_VACANCY: _YES,
    Capability.CREATE_VACANCY: _VACANCIES_IN_HOMERUN,
    Capability.UPDATE_VACANCY: _VACANCIES_IN_HOMERUN,
    Capability.DELETE_VACANCY: _VACANCIES_IN_HOMERUN,
    Capability.PUBLISH_VACANCY: _VACANCIES_IN_HOMERUN,
    Capability.SEARCH_BOARD: _no(Sentence("Homerun is not a job board: there are only your own vacancies to see.")),
    Capability.FACETS: _no(Sentence("Homerun gives no lists of values to filter by; the filters here work on what is on this computer.")),
    Capability.LIST_APPLICANTS: _YES,
    Capability.READ_APPLICANT: _YES,
    Capability.CREATE_APPLICANT: _YES,
    Capability.UPDATE_APPLICANT: _YES,
    Capability.DELETE_APPLICANT: _YES,
    Capability.MOVE_STAGE: _YES,
    Capability.READ_NOTES: _YES,
    Capability.ADD_NOTE: _YES,
    Capability.DELETE_NOTE: _no(
        Sentence("Homerun's API gives notes no name of their own, so one cannot be deleted. Delete it in Homerun itself.")
    ),
    Capability.LIST_DOCUMENTS: _YES,
    Capability.DOWNLOAD_DOCUMENT: _YES,
    Capability.UPLOAD_DOCUMENT: _YES,
    Capability.UPLOAD_PHOTO: _YES,
    Capability.TAGS: _no(Sentence("Homerun's API does not show tags. Look at them in Homerun itself.")),
    Capability.RATINGS: _no(Sentence("Homerun's API shows ratings and votes but takes none. Rate in Homerun itself.")),
    Capability.INTERVIEWS: _no(Sentence("Homerun's API knows no interviews. Plan them in Homerun itself.")),
    Capability.CONSENT: _no(Sentence("Homerun's API gives only the date until which someone is kept. Ask for consent in Homerun itself.")),
    Capability.REPORTS: _no(Sentence("Homerun's API has no reports. The overviews here count what is on this computer.")),
    Capability.INSIGHTS: _no(Sentence("Homerun's API has no figures of its own. The overviews here count what is on this computer.")),
    Capability.CLICKS: _no(Sentence("Homerun's API does not count clicks. Look at them in Homerun itself.")),
    Capability.TEAM: _no(Sentence("Homerun's API does not show who is on the team. Manage the team in Homerun itself.")),
    Capability.LOCATIONS: _no(Sentence("Homerun's API has no list of locations; each vacancy shows its own.")),
    Capability.ARTICLES: _no(Sentence("Homerun has no articles.")),
    Capability.RECEIVE_APPLICATIONS: _no(Sentence("Homerun's API sends nothing by itself. New applicants come in with each sync.")),
}

PROFILE: Final = ProviderProfile(
    id="homerun",
    name="Homerun",
    badge="HR",
    summary=Sentence("Vacancies, applicants, CVs, notes, moves"),
    needs=Sentence("An API key from Integrations"),
    key_page_url="https://app.homerun.co/settings/integrations",
    default_base_url="https://api.homerun.co/v2",
    secrets=(
        SecretField(
            name="api_key",
            label=Sentence("API key"),
            hint=Sentence("In Homerun, open Settings, then Integrations, and make a key with all six permissions ticked."),
        ),
    ),
    capabilities=CAPABILITIES,
    applicant_fields=(
        RecordField(name="first_name", label=Sentence("First name"), is_required=True),
        RecordField(name="last_name", label=Sentence("Last name"), is_required=True),
        RecordField(name="email", label=Sentence("E-mail"), kind="email", is_required=True),
        RecordField(name="phone_number", label=Sentence("Phone"), kind="phone"),
        RecordField(name="date_of_birth", label=Sentence("Date of birth"), kind="date", is_clearable=False),
        RecordField(name="city", label=Sentence("City")),
        RecordField(name="country", label=Sentence("Country")),
        RecordField(name="pronouns", label=Sentence("Pronouns")),
        RecordField(name="experience", label=Sentence("Experience"), kind="long"),
        RecordField(name="education", label=Sentence("Education"), kind="long"),
        RecordField(name="linkedin", label=Sentence("LinkedIn"), kind="url", is_clearable=False),
        RecordField(name="github", label=Sentence("GitHub"), kind="url", is_clearable=False),
        RecordField(name="website", label=Sentence("Website"), kind="url", is_clearable=False),
        RecordField(name="facebook", label=Sentence("Facebook"), kind="url", is_clearable=False),
        RecordField(name="twitter", label=Sentence("Twitter"), kind="url", is_clearable=False),
        RecordField(name="skype", label=Sentence("Skype")),
        RecordField(name="assignment", label=Sentence("Assignment"), kind="long"),
        RecordField(name="photo", label=Sentence("Photo address"), kind="url", is_clearable=False),
        RecordField(name="sourced", label=Sentence("We found this person"), kind="flag", is_clearable=False),
        RecordField(name="sources", label=Sentence("Sources"), kind="list", on_edit=False),
    ),
    file_rules=(
        FileRule(kind="resume", max_bytes=MAX_FILE_BYTES, extensions=USUAL_FILES),
        FileRule(kind="assignment", max_bytes=MAX_FILE_BYTES),
        FileRule(kind="photo", max_bytes=MAX_PHOTO_BYTES, extensions=PHOTO_FILES, is_strict=True),
    ),
    note_limit=NOTE_LIMIT,
    requests_per_minute=REQUESTS_PER_MINUTE,
)
