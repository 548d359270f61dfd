"""What ICTerGezocht.nl is and can do, as data: for the connect dialog, the forms and the capability tables (contract sheet of 2026-11)."""

from typing import Final

import msgspec

from recruiterdesk.domain.capability import Ability, Capabilities, Capability, CapabilityState
from recruiterdesk.domain.provider_profile import ProviderProfile, RecordField, SecretField, TableSpec
from recruiterdesk.domain.sentence import Sentence
from recruiterdesk.providers.ictergezocht import receiver_settings
from recruiterdesk.providers.ictergezocht.assumptions import FUNCTION_IDS_FROM, REQUESTS_PER_MINUTE, TYPE_IDS_FROM
from recruiterdesk.providers.ictergezocht.paths import PATHS

_YES: Final = CapabilityState(Ability.YES)


def _no(reason: Sentence) -> CapabilityState:
    return CapabilityState(Ability.NO, reason)


def _local(reason: Sentence) -> CapabilityState:
    return CapabilityState(Ability.LOCAL, reason)


_BY_WEBHOOK: Final = _no(
    Sentence(
        "ICTerGezocht.nl's API shows no applicants: it sends each one once, to a receiver that is always on. Start one with: recruiterdesk "
        "receive, give its address and token to the account, and ask ICTerGezocht.nl to send there. Until then applications come to the "
        "e-mail address of the vacancy's contact."
    )
)
_AT_THE_RECEIVER: Final = _no(
    Sentence(
        "ICTerGezocht.nl's API deletes nobody. What the receiver still has of a person is erased there, and at every computer that pulls "
        "from "
        "it, with: recruiterdesk receive erase."
    )
)
_WITHOUT_TOKEN: Final = _no(
    Sentence(
        "The account has the address of a receiver but no token for it. Make one there with: recruiterdesk receive laptop add NAME, and "
        "give "
        "it to the account as its receiver token."
    )
)
_PEOPLE_THERE: Final = _no(
    Sentence("ICTerGezocht.nl's API takes nothing about people: they apply on the site themselves. Add them to another account here.")
)

CAPABILITIES: Final[Capabilities] = {
    Capability.LIST_VACANCIES: _YES,
    Capability.READ_VACANCY: _no(
        Sentence("ICTerGezocht.nl's API shows no single vacancy, and no texts. What was posted from here is kept here; the list is synced.")
    ),
    Capability.CREATE_VACANCY: _YES,
    Capability.UPDATE_VACANCY: _YES,
    Capability.DELETE_VACANCY: _YES,
    Capability.PUBLISH_VACANCY: _no(
        Sentence("At ICTerGezocht.nl a vacancy is published by posting it, and taken offline by deleting it. Do that instead.")
    ),
    Capability.SEARCH_BOARD: _no(Sentence("ICTerGezocht.nl's API shows only your own vacancies. Search the board on its site.")),
    Capability.FACETS: _YES,
    Capability.LIST_APPLICANTS: _BY_WEBHOOK,
    Capability.READ_APPLICANT: _BY_WEBHOOK,
    Capability.CREATE_APPLICANT: _PEOPLE_THERE,
    Capability.UPDATE_APPLICANT: _PEOPLE_THERE,
    Capability.DELETE_APPLICANT: _PEOPLE_THERE,
    Capability.MOVE_STAGE: _local(Sentence("ICTerGezocht.nl knows no stages. Yours are kept on this computer only.")),
    Capability.READ_NOTES: _no(Sentence("ICTerGezocht.nl knows no notes. Those you write are kept on this computer.")),
    Capability.ADD_NOTE: _local(Sentence("ICTerGezocht.nl knows no notes. Yours are kept on this computer only.")),
    Capability.DELETE_NOTE: _no(Sentence("ICTerGezocht.nl knows no notes, so there is none to delete there.")),
    Capability.LIST_DOCUMENTS: _BY_WEBHOOK,
    Capability.DOWNLOAD_DOCUMENT: _BY_WEBHOOK,
    Capability.UPLOAD_DOCUMENT: _PEOPLE_THERE,
    Capability.UPLOAD_PHOTO: _PEOPLE_THERE,
    Capability.TAGS: _no(Sentence("ICTerGezocht.nl knows no tags. Use the extra fields of a vacancy.")),
    Capability.RATINGS: _no(Sentence("ICTerGezocht.nl knows no ratings. Write a note on this computer.")),
    Capability.INTERVIEWS: _no(Sentence("ICTerGezocht.nl knows no interviews. Plan them in your calendar.")),
    Capability.CONSENT: _no(Sentence("ICTerGezocht.nl's API says nothing about consent. Ask the applicant for it by e-mail.")),
    Capability.REPORTS: _no(Sentence("ICTerGezocht.nl makes no reports. Its figures are in the table of insights; save that as a file.")),
    Capability.INSIGHTS: _YES,
    Capability.CLICKS: _YES,
    Capability.TEAM: _no(Sentence("ICTerGezocht.nl's API does not show who is on the team. Manage the team on its site.")),
    Capability.LOCATIONS: _no(Sentence("ICTerGezocht.nl has no list of locations; each vacancy has its own, a place or a postcode.")),
    Capability.ARTICLES: _no(Sentence("ICTerGezocht.nl's API has no articles. Read them on its site.")),
    Capability.RECEIVE_APPLICATIONS: _BY_WEBHOOK,
}

BY_RECEIVER: Final = (
    Capability.LIST_APPLICANTS,
    Capability.READ_APPLICANT,
    Capability.LIST_DOCUMENTS,
    Capability.DOWNLOAD_DOCUMENT,
    Capability.RECEIVE_APPLICATIONS,
)
"""What an account can do only with a receiver of its own."""


def with_receiver(capabilities: Capabilities, *, has_token: bool) -> Capabilities:
    """Return what an account can do that has the address of a receiver."""
    received = dict.fromkeys(BY_RECEIVER, _YES if has_token else _WITHOUT_TOKEN)
    return {**capabilities, **received, Capability.DELETE_APPLICANT: _AT_THE_RECEIVER}


_DATES: Final = (
    RecordField(name="start_date", label=Sentence("From"), kind="date"),
    RecordField(name="end_date", label=Sentence("Until"), kind="date"),
)

TABLES: Final = (
    TableSpec(name="insight", title=Sentence("Insights"), capability=Capability.INSIGHTS, on="account", filters=_DATES),
    TableSpec(name="vacancy_insight", title=Sentence("Insights"), capability=Capability.INSIGHTS, on="vacancy", filters=_DATES),
    TableSpec(name="clicks", title=Sentence("Clicks by day"), capability=Capability.CLICKS, on="account", filters=_DATES),
    TableSpec(name="vacancy_clicks", title=Sentence("Clicks by day"), capability=Capability.CLICKS, on="vacancy", filters=_DATES),
    TableSpec(name="company_types", title=Sentence("Company types"), capability=Capability.FACETS, on="account"),
    TableSpec(name="user_functions", title=Sentence("User functions"), capability=Capability.FACETS, on="account"),
)

_FIELDS: Final = (
    RecordField(name="title", label=Sentence("Title"), is_required=True),
    RecordField(name="description", label=Sentence("Description"), kind="long", is_required=True),
    RecordField(name="location", label=Sentence("Location"), is_required=True, hint=Sentence("A place or a postcode.")),
    RecordField(
        name="reference_number",
        label=Sentence("Reference number"),
        on_edit=False,
        hint=Sentence("Unique among your vacancies; applications come with it. Left empty, one is made."),
    ),
    RecordField(name="country_code", label=Sentence("Country"), hint=Sentence("Two letters, such as NL.")),
    RecordField(name="education", label=Sentence("Education")),
    RecordField(name="experience", label=Sentence("Experience")),
    RecordField(name="employment", label=Sentence("Employment"), hint=Sentence("Such as Fulltime.")),
    RecordField(name="hours", label=Sentence("Hours"), hint=Sentence("In words, such as 40 hours a week.")),
    RecordField(name="salary", label=Sentence("Salary"), hint=Sentence("In words, such as 3000-4000 euros a month.")),
    RecordField(name="industry", label=Sentence("Industry")),
    RecordField(
        name="company_name", label=Sentence("Company name"), hint=Sentence("Needed where anything else of the company is filled in.")
    ),
    RecordField(name="company_type", label=Sentence("Company type"), kind="choice", choices_from=TYPE_IDS_FROM),
    RecordField(name="company_description", label=Sentence("About the company"), kind="long"),
    RecordField(name="company_logo_url", label=Sentence("Logo address"), kind="url"),
    RecordField(name="user_name", label=Sentence("Contact name"), hint=Sentence("Needed where anything else of the contact is filled in.")),
    RecordField(name="user_email", label=Sentence("Contact e-mail"), kind="email", hint=Sentence("Applications are sent to this address.")),
    RecordField(name="user_phone", label=Sentence("Contact phone"), kind="phone"),
    RecordField(name="user_function", label=Sentence("Contact function"), kind="choice", choices_from=FUNCTION_IDS_FROM),
    RecordField(name="user_photo_url", label=Sentence("Contact photo address"), kind="url"),
    RecordField(name="auto_delete_date", label=Sentence("Take offline on"), kind="date"),
    RecordField(name="ats_id", label=Sentence("Id in your own system")),
    RecordField(
        name="custom_fields",
        label=Sentence("Extra fields"),
        kind="list",
        hint=Sentence("Each as name: value, such as frameworks: Laravel, Vue.js."),
    ),
)

# What comes with an application and has no place of its own at the desk; nobody fills it in here.
APPLICANT_FIELDS: Final = (
    RecordField(name="campaign", label=Sentence("Campaign"), on_create=False, on_edit=False),
    RecordField(name="deliveries", label=Sentence("Deliveries"), kind="number", on_create=False, on_edit=False),
    RecordField(name="lastSeenAt", label=Sentence("Last delivered"), kind="moment", on_create=False, on_edit=False),
)

VACANCY_FIELDS: Final = tuple(msgspec.structs.replace(field, kept_at=PATHS[field.name]) for field in _FIELDS)

PROFILE: Final = ProviderProfile(
    id="ictergezocht",
    name="ICTerGezocht.nl",
    badge="IG",
    summary=Sentence("Post vacancies, see clicks and costs"),
    needs=Sentence("An API key from Settings, API"),
    key_page_url="https://www.ictergezocht.nl/",
    default_base_url="https://api.ictergezocht.nl",
    secrets=(
        SecretField(
            name="api_key",
            label=Sentence("API key"),
            hint=Sentence("At ICTerGezocht.nl, open Settings, then API, and make a key with all endpoints ticked."),
            is_kept=True,
        ),
        SecretField(
            name="partner_key",
            label=Sentence("Partner key"),
            hint=Sentence("Only if you post for customers: ICTerGezocht.nl gives it on request. Otherwise leave it empty."),
            is_optional=True,
            is_kept=True,
        ),
        SecretField(
            name=receiver_settings.URL,
            label=Sentence("Receiver address"),
            hint=Sentence("Only if you have a receiver for applications, such as https://receiver.example.com. It can be added later."),
            is_optional=True,
            is_shown=True,
            is_setting=True,
        ),
        SecretField(
            name=receiver_settings.INBOX,
            label=Sentence("Receiver inbox"),
            hint=Sentence("Left empty, it is main."),
            is_optional=True,
            is_shown=True,
            is_setting=True,
        ),
        SecretField(
            name=receiver_settings.TOKEN,
            label=Sentence("Receiver token"),
            hint=Sentence("The receiver's, not ICTerGezocht.nl's: made there for this computer with recruiterdesk receive laptop add."),
            is_optional=True,
            is_kept=True,
            goes_to=receiver_settings.URL,
        ),
    ),
    capabilities=CAPABILITIES,
    applicant_fields=APPLICANT_FIELDS,
    vacancy_fields=VACANCY_FIELDS,
    requests_per_minute=REQUESTS_PER_MINUTE,
    tables=TABLES,
    local_stages=("New", "Invited", "Interview", "Offer", "Hired", "Rejected"),
    edits_whole_vacancy=True,
    vacancy_warning=Sentence(
        "This goes online at ICTerGezocht.nl as soon as it is sent, and may cost what your contract says. Applications go to the e-mail "
        "address of the contact."
    ),
)
