"""The tables that SmartRecruiters can show, as data; what reads them is in `tables/` (contract sheet, 7 to 15)."""

from typing import Final

from recruiterdesk.domain.capability import Capability
from recruiterdesk.domain.provider_profile import Choice, RecordField, TableSpec
from recruiterdesk.domain.sentence import Sentence
from recruiterdesk.providers.smartrecruiters.specs.users import USER_ACTIONS

_SOURCE_TYPE: Final = RecordField(name="source_type", label=Sentence("Kind of source"), kind="choice", choices_from="sources")
_REPORT: Final = RecordField(name="report", label=Sentence("Report"), kind="choice", choices_from="reports", is_required=True)

ACCOUNT_TABLES: Final = (
    TableSpec(name="company", title=Sentence("Company"), capability=Capability.FACETS, on="account"),
    TableSpec(name="me", title=Sentence("Whose key this is"), capability=Capability.TEAM, on="account"),
    TableSpec(
        name="users",
        title=Sentence("Users"),
        capability=Capability.TEAM,
        on="account",
        filters=(
            RecordField(name="q", label=Sentence("Name or e-mail"), hint=Sentence("At least three letters.")),
            RecordField(name="updated_after", label=Sentence("Changed since"), kind="date"),
        ),
        line_actions=tuple(spec.name for spec in USER_ACTIONS if spec.names_line),
    ),
    TableSpec(name="system_roles", title=Sentence("Roles of users"), capability=Capability.TEAM, on="account"),
    TableSpec(name="access_groups", title=Sentence("Access groups"), capability=Capability.TEAM, on="account"),
    TableSpec(name="departments", title=Sentence("Departments"), capability=Capability.FACETS, on="account"),
    TableSpec(name="hiring_processes", title=Sentence("Hiring processes"), capability=Capability.FACETS, on="account"),
    TableSpec(name="sub_statuses", title=Sentence("Steps within a status"), capability=Capability.FACETS, on="account"),
    TableSpec(name="rejection_reasons", title=Sentence("Reasons for rejecting"), capability=Capability.FACETS, on="account"),
    TableSpec(name="withdrawal_reasons", title=Sentence("Reasons for withdrawing"), capability=Capability.FACETS, on="account"),
    TableSpec(name="sources", title=Sentence("Kinds of sources"), capability=Capability.FACETS, on="account"),
    TableSpec(
        name="source_values",
        title=Sentence("Sources"),
        capability=Capability.FACETS,
        on="account",
        filters=(_SOURCE_TYPE, RecordField(name="source_sub_type", label=Sentence("Subtype of the source"))),
    ),
    TableSpec(name="candidate_properties", title=Sentence("Properties of applicants"), capability=Capability.FACETS, on="account"),
    TableSpec(
        name="candidate_property_values",
        title=Sentence("Values of a property of applicants"),
        capability=Capability.FACETS,
        on="account",
        filters=(
            RecordField(name="property", label=Sentence("Property"), kind="choice", choices_from="candidate_properties", is_required=True),
        ),
        line_actions=("rename_property_value", "delete_property_value"),
    ),
    TableSpec(name="job_properties", title=Sentence("Properties of vacancies"), capability=Capability.FACETS, on="account"),
    TableSpec(
        name="job_property_values",
        title=Sentence("Values of a property of vacancies"),
        capability=Capability.FACETS,
        on="account",
        filters=(RecordField(name="property", label=Sentence("Property"), kind="choice", choices_from="job_properties", is_required=True),),
    ),
    TableSpec(name="offer_properties", title=Sentence("Properties of offers"), capability=Capability.FACETS, on="account"),
    TableSpec(name="industries", title=Sentence("Industries"), capability=Capability.FACETS, on="account"),
    TableSpec(name="functions", title=Sentence("Functions"), capability=Capability.FACETS, on="account"),
    TableSpec(name="employment_types", title=Sentence("Types of employment"), capability=Capability.FACETS, on="account"),
    TableSpec(name="interview_types", title=Sentence("Kinds of interviews"), capability=Capability.INTERVIEWS, on="account"),
    TableSpec(
        name="reports",
        title=Sentence("Reports"),
        capability=Capability.REPORTS,
        on="account",
        line_actions=("generate_report",),
        has_files=True,
    ),
    TableSpec(
        name="report_files",
        title=Sentence("Files of a report"),
        capability=Capability.REPORTS,
        on="account",
        filters=(_REPORT,),
        has_files=True,
    ),
    TableSpec(name="report", title=Sentence("Newest figures of a report"), capability=Capability.REPORTS, on="account", filters=(_REPORT,)),
    TableSpec(
        name="company_postings",
        title=Sentence("Postings on the career site"),
        capability=Capability.SEARCH_BOARD,
        on="account",
        filters=(
            RecordField(name="q", label=Sentence("Words")),
            RecordField(name="country", label=Sentence("Country")),
            RecordField(name="region", label=Sentence("Region")),
            RecordField(name="city", label=Sentence("City")),
            RecordField(name="department", label=Sentence("Department"), kind="choice", choices_from="departments"),
            RecordField(name="language", label=Sentence("Language")),
            RecordField(
                name="destination",
                label=Sentence("Visible to"),
                kind="choice",
                choices=(
                    Choice("PUBLIC", Sentence("Everybody")),
                    Choice("INTERNAL", Sentence("The own company")),
                    Choice("INTERNAL_OR_PUBLIC", Sentence("Both")),
                ),
            ),
            RecordField(
                name="location_type",
                label=Sentence("Place of work"),
                kind="choice",
                choices=(Choice("REMOTE", Sentence("Remote")), Choice("ONSITE", Sentence("On site")), Choice("ANY", Sentence("Any"))),
            ),
            RecordField(name="released_after", label=Sentence("Published since"), kind="date"),
        ),
    ),
)

VACANCY_TABLES: Final = (
    TableSpec(
        name="hiring_team",
        title=Sentence("Hiring team"),
        capability=Capability.TEAM,
        on="vacancy",
        line_actions=("remove_team_member",),
    ),
    TableSpec(
        name="positions",
        title=Sentence("Positions"),
        capability=Capability.READ_VACANCY,
        on="vacancy",
        line_actions=("change_position", "delete_position"),
    ),
    TableSpec(
        name="ads",
        title=Sentence("Job ads"),
        capability=Capability.READ_VACANCY,
        on="vacancy",
        line_actions=("change_ad", "publish_ad", "unpublish_ad"),
    ),
    TableSpec(
        name="publications",
        title=Sentence("Where it is published"),
        capability=Capability.READ_VACANCY,
        on="vacancy",
        filters=(
            RecordField(name="active_only", label=Sentence("Only those that stand now"), kind="flag"),
            RecordField(name="ad", label=Sentence("Job ad"), kind="choice", choices_from="ads"),
        ),
    ),
    TableSpec(name="status_history", title=Sentence("History of the status"), capability=Capability.READ_VACANCY, on="vacancy"),
    TableSpec(name="latest_approval", title=Sentence("Latest approval"), capability=Capability.READ_VACANCY, on="vacancy"),
    TableSpec(name="vacancy_note", title=Sentence("Note on the vacancy"), capability=Capability.READ_VACANCY, on="vacancy"),
    TableSpec(name="application_form", title=Sentence("Application form"), capability=Capability.CREATE_APPLICANT, on="vacancy"),
    TableSpec(name="public_postings", title=Sentence("On the career site"), capability=Capability.SEARCH_BOARD, on="vacancy"),
)

APPLICATION_TABLES: Final = (
    TableSpec(name="history", title=Sentence("History of the status"), capability=Capability.READ_APPLICANT, on="application"),
    TableSpec(
        name="tags",
        title=Sentence("Tags"),
        capability=Capability.TAGS,
        on="application",
        line_actions=("remove_tag",),
    ),
    TableSpec(
        name="properties",
        title=Sentence("Properties"),
        capability=Capability.READ_APPLICANT,
        on="application",
        filters=(
            RecordField(
                name="context",
                label=Sentence("Shown in"),
                kind="choice",
                choices=(
                    Choice("PROFILE", Sentence("Profile")),
                    Choice("OFFER_FORM", Sentence("Offer form")),
                    Choice("HIRE_FORM", Sentence("Hire form")),
                    Choice("OFFER_APPROVAL_FORM", Sentence("Offer approval form")),
                ),
            ),
        ),
        line_actions=("set_property",),
    ),
    TableSpec(name="screening_answers", title=Sentence("Screening answers"), capability=Capability.READ_APPLICANT, on="application"),
    TableSpec(
        name="attachments",
        title=Sentence("Files"),
        capability=Capability.LIST_DOCUMENTS,
        on="application",
        line_actions=("delete_attachment",),
        has_files=True,
    ),
    TableSpec(
        name="interviews",
        title=Sentence("Interviews"),
        capability=Capability.INTERVIEWS,
        on="application",
        line_actions=("change_interview", "delete_interview", "add_timeslot"),
    ),
    TableSpec(
        name="timeslots",
        title=Sentence("Times of interviews"),
        capability=Capability.INTERVIEWS,
        on="application",
        line_actions=("change_timeslot", "delete_timeslot", "set_attendance", "set_no_show"),
    ),
    TableSpec(
        name="reviews",
        title=Sentence("Ratings"),
        capability=Capability.RATINGS,
        on="application",
        line_actions=("change_rating", "delete_rating"),
    ),
    TableSpec(name="consents", title=Sentence("Consent"), capability=Capability.CONSENT, on="application"),
    TableSpec(
        name="form_status",
        title=Sentence("Status of the application form"),
        capability=Capability.READ_APPLICANT,
        on="application",
        filters=(
            RecordField(
                name="posting",
                label=Sentence("Posting"),
                hint=Sentence(
                    "The id of the posting that the application went through, from its entry in the outbox. Left empty, the vacancy's "
                    "present postings are asked."
                ),
            ),
        ),
    ),
    TableSpec(name="offers", title=Sentence("Offers"), capability=Capability.READ_APPLICANT, on="application"),
    TableSpec(
        name="offer_documents",
        title=Sentence("Documents of offers"),
        capability=Capability.READ_APPLICANT,
        on="application",
        has_files=True,
    ),
)

TABLES: Final = ACCOUNT_TABLES + VACANCY_TABLES + APPLICATION_TABLES
