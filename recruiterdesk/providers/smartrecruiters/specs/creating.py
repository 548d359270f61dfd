"""New people on a vacancy, beside the form that every provider has (contract sheet, 8 and 15)."""

from typing import Final

from recruiterdesk.domain.capability import Capability
from recruiterdesk.domain.provider_profile import ActionSpec, RecordField
from recruiterdesk.domain.sentence import Sentence
from recruiterdesk.providers.smartrecruiters.fields import APPLICANT_FIELDS, SOURCE_FIELD

CREATED_FIELDS: Final = tuple(field for field in APPLICANT_FIELDS if field.on_create)

CREATING_ACTIONS: Final = (
    ActionSpec(
        name="create_from_cv",
        title=Sentence("Add an applicant from a CV"),
        capability=Capability.CREATE_APPLICANT,
        on="vacancy",
        fields=(
            RecordField(name="internal", label=Sentence("Works here already"), kind="flag"),
            SOURCE_FIELD,
        ),
        file_kind="resume",
    ),
    ActionSpec(
        name="apply_on_behalf",
        title=Sentence("Apply on behalf of somebody"),
        capability=Capability.CREATE_APPLICANT,
        on="vacancy",
        fields=(
            *CREATED_FIELDS,
            RecordField(name="message", label=Sentence("Message to the hiring manager"), kind="long"),
            RecordField(
                name="answers",
                label=Sentence("Answers"),
                kind="long",
                hint=Sentence("One line each: question/field=answer, by the ids of the application form."),
            ),
            RecordField(name="consent", label=Sentence("Has agreed to the privacy policy"), kind="flag"),
        ),
        warning=Sentence("SmartRecruiters takes this as if the applicant had filled in the form, and may write to her."),
        file_kind="resume",
        is_file_optional=True,
    ),
)
