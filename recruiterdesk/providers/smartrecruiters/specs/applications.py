"""What is done to an application: status, notes, tags, source, properties, files, consent, ratings (contract sheet, 8 to 10 and 12)."""

from typing import Final

from recruiterdesk.domain.capability import Capability
from recruiterdesk.domain.provider_profile import ActionSpec, Choice, RecordField
from recruiterdesk.domain.sentence import Sentence

_TAGS: Final = RecordField(name="tags", label=Sentence("Tags"), kind="list", is_required=True)
_RATING: Final = RecordField(
    name="rating",
    label=Sentence("Rating"),
    kind="choice",
    is_required=True,
    choices=tuple(Choice(stars, Sentence.of("{stars}", stars=stars)) for stars in ("1", "2", "3", "4", "5")),
)
_COMMENT: Final = RecordField(name="comment", label=Sentence("Comment"), kind="long")

APPLICATION_ACTIONS: Final = (
    ActionSpec(
        name="set_status",
        title=Sentence("Set the status, with date and reason"),
        capability=Capability.MOVE_STAGE,
        on="application",
        fields=(
            RecordField(
                name="status",
                label=Sentence("Status"),
                kind="choice",
                is_required=True,
                choices=(
                    Choice("LEAD", Sentence("Lead")),
                    Choice("NEW", Sentence("New")),
                    Choice("IN_REVIEW", Sentence("In review")),
                    Choice("INTERVIEW", Sentence("Interview")),
                    Choice("OFFERED", Sentence("Offered")),
                    Choice("HIRED", Sentence("Hired")),
                    Choice("REJECTED", Sentence("Rejected")),
                    Choice("WITHDRAWN", Sentence("Withdrawn")),
                    Choice("TRANSFERRED", Sentence("Transferred")),
                ),
            ),
            RecordField(name="sub_status", label=Sentence("Step within the status"), kind="choice", choices_from="sub_statuses"),
            RecordField(name="starts_on", label=Sentence("From"), kind="moment"),
            RecordField(name="rejection_reason", label=Sentence("Why rejected"), kind="choice", choices_from="rejection_reasons"),
            RecordField(name="withdrawal_reason", label=Sentence("Why withdrawn"), kind="choice", choices_from="withdrawal_reasons"),
        ),
    ),
    ActionSpec(
        name="remove_application",
        title=Sentence("Take off this vacancy"),
        capability=Capability.DELETE_APPLICANT,
        on="application",
        warning=Sentence("This application is deleted at SmartRecruiters; the person stays. This cannot be taken back."),
    ),
    ActionSpec(
        name="share_note",
        title=Sentence("Write a note and choose who sees it"),
        capability=Capability.ADD_NOTE,
        on="application",
        fields=(
            RecordField(name="text", label=Sentence("Note"), kind="long", is_required=True),
            RecordField(
                name="visibility",
                label=Sentence("Visible to"),
                kind="choice",
                is_required=True,
                choices=(
                    Choice("private", Sentence("Only me")),
                    Choice("users", Sentence("The people I pick")),
                    Choice("hiring_team", Sentence("The hiring team of the vacancy")),
                    Choice("open", Sentence("Everybody who can see the applicant")),
                    Choice("everyone", Sentence("The whole company")),
                ),
            ),
            RecordField(name="users", label=Sentence("The people who see it"), kind="list", choices_from="users"),
            RecordField(
                name="mentions",
                label=Sentence("Mentioned"),
                kind="list",
                choices_from="users",
                hint=Sentence("SmartRecruiters sends an e-mail to everybody who is mentioned."),
            ),
        ),
    ),
    ActionSpec(
        name="delete_note",
        title=Sentence("Delete a note sent from here"),
        capability=Capability.DELETE_NOTE,
        on="application",
        fields=(
            RecordField(
                name="note",
                label=Sentence("Note"),
                is_required=True,
                hint=Sentence("The id that SmartRecruiters gave it, as the outbox shows it."),
            ),
        ),
        warning=Sentence("The note is deleted at SmartRecruiters. This cannot be taken back."),
    ),
    ActionSpec(name="add_tags", title=Sentence("Add tags"), capability=Capability.TAGS, on="application", fields=(_TAGS,)),
    ActionSpec(name="remove_tag", title=Sentence("Remove this tag"), capability=Capability.TAGS, on="application"),
    ActionSpec(
        name="replace_tags",
        title=Sentence("Replace all tags"),
        capability=Capability.TAGS,
        on="application",
        fields=(_TAGS,),
        warning=Sentence("The tags that are there now go away, also those that colleagues added."),
    ),
    ActionSpec(
        name="clear_tags",
        title=Sentence("Remove all tags"),
        capability=Capability.TAGS,
        on="application",
        warning=Sentence("The tags that are there now go away, also those that colleagues added."),
    ),
    ActionSpec(
        name="set_source",
        title=Sentence("Set the source"),
        capability=Capability.UPDATE_APPLICANT,
        on="application",
        fields=(RecordField(name="source", label=Sentence("Source"), kind="choice", choices_from="source_values", is_required=True),),
    ),
    ActionSpec(
        name="set_property",
        title=Sentence("Set a property"),
        capability=Capability.UPDATE_APPLICANT,
        on="application",
        fields=(
            RecordField(name="property", label=Sentence("Property"), kind="choice", choices_from="candidate_properties"),
            RecordField(
                name="value",
                label=Sentence("Value"),
                hint=Sentence("Empty takes the value away. A date like 2026-11-22, an amount like 1000 EUR, several values with commas."),
            ),
        ),
        names_line="property",
    ),
    ActionSpec(
        name="add_cover_letter",
        title=Sentence("Add a cover letter"),
        capability=Capability.UPLOAD_DOCUMENT,
        on="application",
        file_kind="other",
    ),
    ActionSpec(
        name="delete_attachment",
        title=Sentence("Delete this file"),
        capability=Capability.UPDATE_APPLICANT,
        on="application",
        warning=Sentence("The file is deleted at SmartRecruiters. This cannot be taken back."),
    ),
    ActionSpec(
        name="request_consent",
        title=Sentence("Ask for consent"),
        capability=Capability.CONSENT,
        on="application",
        warning=Sentence("SmartRecruiters sends the applicant an e-mail that asks for consent."),
        writes_to_person=True,
    ),
    ActionSpec(name="add_rating", title=Sentence("Rate"), capability=Capability.RATINGS, on="application", fields=(_RATING, _COMMENT)),
    ActionSpec(
        name="change_rating",
        title=Sentence("Change this rating"),
        capability=Capability.RATINGS,
        on="application",
        fields=(_RATING, _COMMENT),
    ),
    ActionSpec(
        name="delete_rating",
        title=Sentence("Delete this rating"),
        capability=Capability.RATINGS,
        on="application",
        warning=Sentence("The rating is deleted at SmartRecruiters. This cannot be taken back."),
    ),
    ActionSpec(
        name="set_onboarding",
        title=Sentence("Set the onboarding status"),
        capability=Capability.UPDATE_APPLICANT,
        on="application",
        fields=(
            RecordField(
                name="status",
                label=Sentence("Status"),
                kind="choice",
                is_required=True,
                choices=(
                    Choice("READY_TO_ONBOARD", Sentence("Ready to begin")),
                    Choice("ONBOARDING_SUCCESSFUL", Sentence("Has begun well")),
                    Choice("ONBOARDING_FAILED", Sentence("Did not begin")),
                ),
            ),
        ),
    ),
)
