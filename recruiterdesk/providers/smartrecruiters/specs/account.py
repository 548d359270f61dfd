"""What is done to the account itself: reports, the talent pool, departments (contract sheet, 8, 14 and 15)."""

from typing import Final

from recruiterdesk.domain.capability import Capability
from recruiterdesk.domain.provider_profile import ActionSpec, RecordField
from recruiterdesk.domain.sentence import Sentence
from recruiterdesk.providers.smartrecruiters.specs.creating import CREATED_FIELDS

ACCOUNT_ACTIONS: Final = (
    ActionSpec(
        name="generate_report",
        title=Sentence("Make a report anew"),
        capability=Capability.REPORTS,
        on="account",
        fields=(RecordField(name="report", label=Sentence("Report"), kind="choice", choices_from="reports"),),
        names_line="report",
    ),
    ActionSpec(
        name="add_to_talent_pool",
        title=Sentence("Add somebody to the talent pool"),
        capability=Capability.CREATE_APPLICANT,
        on="account",
        fields=CREATED_FIELDS,
        warning=Sentence("Who is in no vacancy does not show here, only in SmartRecruiters itself."),
    ),
    ActionSpec(
        name="add_department",
        title=Sentence("Add a department"),
        capability=Capability.FACETS,
        on="account",
        fields=(
            RecordField(name="label", label=Sentence("Name"), is_required=True),
            RecordField(name="description", label=Sentence("Description"), kind="long"),
        ),
    ),
    ActionSpec(
        name="add_property_value",
        title=Sentence("Add a value to a property of applicants"),
        capability=Capability.FACETS,
        on="account",
        fields=(
            RecordField(name="property", label=Sentence("Property"), kind="choice", choices_from="candidate_properties", is_required=True),
            RecordField(name="label", label=Sentence("Name"), is_required=True),
            RecordField(
                name="value_id", label=Sentence("Short name"), is_required=True, hint=Sentence("Letters, digits and dashes, 36 at most.")
            ),
        ),
    ),
    ActionSpec(
        name="rename_property_value",
        title=Sentence("Rename this value"),
        capability=Capability.FACETS,
        on="account",
        fields=(RecordField(name="label", label=Sentence("Name"), is_required=True),),
        warning=Sentence("The name changes for every applicant who has this value."),
    ),
    ActionSpec(
        name="delete_property_value",
        title=Sentence("Delete this value"),
        capability=Capability.FACETS,
        on="account",
        warning=Sentence("The value is deleted at SmartRecruiters, for every applicant who has it. This cannot be taken back."),
    ),
)
