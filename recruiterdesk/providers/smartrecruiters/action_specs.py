"""What only SmartRecruiters can do with a vacancy, an applicant or the account, as data; what does it is in `actions/`.

Contract sheet, 6 to 12 and 15. Fields are named in our words, values are the provider's.
"""

from typing import Final

from recruiterdesk.domain.capability import Capability
from recruiterdesk.domain.provider_profile import ActionSpec, Choice, RecordField
from recruiterdesk.domain.sentence import Sentence
from recruiterdesk.providers.smartrecruiters.fields import APPLICANT_FIELDS, SOURCE_FIELD

_VISIBLE_TO: Final = RecordField(
    name="visibility",
    label=Sentence("Visible to"),
    kind="choice",
    choices=(Choice("PUBLIC", Sentence("Everybody")), Choice("INTERNAL", Sentence("The own company"))),
)
_AGGREGATORS: Final = RecordField(name="aggregators", label=Sentence("Also on free job sites"), kind="flag")
_AD_FIELDS: Final = (
    RecordField(name="title", label=Sentence("Title"), is_required=True),
    RecordField(name="language", label=Sentence("Language"), hint=Sentence("A code such as nl, en or en-GB.")),
    RecordField(name="company_description", label=Sentence("About the company"), kind="long"),
    RecordField(name="job_description", label=Sentence("Job description"), kind="long"),
    RecordField(name="qualifications", label=Sentence("Qualifications"), kind="long"),
    RecordField(name="additional_information", label=Sentence("Additional information"), kind="long"),
    RecordField(name="videos", label=Sentence("Addresses of videos"), kind="list"),
)
_POSITION_FIELDS: Final = (
    RecordField(
        name="type",
        label=Sentence("Kind"),
        kind="choice",
        is_required=True,
        choices=(Choice("NEW", Sentence("New")), Choice("REPLACEMENT", Sentence("Replacement"))),
    ),
    RecordField(name="open_date", label=Sentence("Open from"), kind="date", is_required=True),
    RecordField(name="start_date", label=Sentence("Wished start"), kind="date", is_required=True),
    RecordField(name="position_id", label=Sentence("Own number of the position")),
    RecordField(name="incumbent", label=Sentence("Who had it before")),
)
_STARTS: Final = RecordField(name="starts", label=Sentence("From"), kind="moment", is_required=True)
_ENDS: Final = RecordField(name="ends", label=Sentence("Until"), kind="moment", is_required=True)
_SLOT_FIELDS: Final = (
    _STARTS,
    _ENDS,
    RecordField(name="interviewers", label=Sentence("Interviewers"), kind="list", choices_from="users", is_required=True),
    RecordField(name="interview_type", label=Sentence("Kind of interview"), kind="choice", choices_from="interview_types"),
    RecordField(name="slot_title", label=Sentence("Title")),
    RecordField(name="place", label=Sentence("Place")),
)
_ATTENDANCE: Final = (
    Choice("accepted", Sentence("Accepted")),
    Choice("declined", Sentence("Declined")),
    Choice("tentative", Sentence("Perhaps")),
    Choice("pending", Sentence("No answer yet")),
)
_TAGS: Final = RecordField(name="tags", label=Sentence("Tags"), kind="list", is_required=True)
_RATING: Final = RecordField(
    name="rating",
    label=Sentence("Rating"),
    kind="choice",
    is_required=True,
    choices=tuple(Choice(stars, Sentence.of("{stars}", stars=stars)) for stars in ("1", "2", "3", "4", "5")),
)
_COMMENT: Final = RecordField(name="comment", label=Sentence("Comment"), kind="long")
_CREATED_FIELDS: Final = tuple(field for field in APPLICANT_FIELDS if field.on_create)

VACANCY_ACTIONS: Final = (
    ActionSpec(
        name="set_vacancy_status",
        title=Sentence("Set the status of the vacancy"),
        capability=Capability.UPDATE_VACANCY,
        on="vacancy",
        fields=(
            RecordField(
                name="status",
                label=Sentence("Status"),
                kind="choice",
                is_required=True,
                choices=(
                    Choice("CREATED", Sentence("Created")),
                    Choice("SOURCING", Sentence("Sourcing")),
                    Choice("INTERVIEW", Sentence("Interviews")),
                    Choice("OFFER", Sentence("Offer")),
                    Choice("FILLED", Sentence("Filled")),
                    Choice("ON_HOLD", Sentence("On hold")),
                    Choice("CANCELLED", Sentence("Cancelled")),
                ),
            ),
        ),
    ),
    ActionSpec(
        name="publish",
        title=Sentence("Publish the vacancy"),
        capability=Capability.PUBLISH_VACANCY,
        on="vacancy",
        fields=(_VISIBLE_TO, _AGGREGATORS),
    ),
    ActionSpec(
        name="unpublish",
        title=Sentence("Take the vacancy offline"),
        capability=Capability.PUBLISH_VACANCY,
        on="vacancy",
        warning=Sentence("The vacancy goes offline everywhere, with all of its job ads."),
    ),
    ActionSpec(
        name="set_vacancy_note",
        title=Sentence("Write the note on the vacancy"),
        capability=Capability.UPDATE_VACANCY,
        on="vacancy",
        fields=(RecordField(name="text", label=Sentence("Note"), kind="long", is_required=True),),
        warning=Sentence("A vacancy has one note: this one replaces what is there."),
    ),
    ActionSpec(name="add_ad", title=Sentence("Add a job ad"), capability=Capability.UPDATE_VACANCY, on="vacancy", fields=_AD_FIELDS),
    ActionSpec(
        name="change_ad", title=Sentence("Change this job ad"), capability=Capability.UPDATE_VACANCY, on="vacancy", fields=_AD_FIELDS
    ),
    ActionSpec(
        name="publish_ad",
        title=Sentence("Publish this job ad"),
        capability=Capability.PUBLISH_VACANCY,
        on="vacancy",
        fields=(_VISIBLE_TO, _AGGREGATORS),
    ),
    ActionSpec(
        name="unpublish_ad",
        title=Sentence("Take this job ad offline"),
        capability=Capability.PUBLISH_VACANCY,
        on="vacancy",
        warning=Sentence("If this is the main job ad, the others go offline too."),
    ),
    ActionSpec(
        name="add_team_member",
        title=Sentence("Add to the hiring team"),
        capability=Capability.TEAM,
        on="vacancy",
        fields=(
            RecordField(name="user", label=Sentence("User"), kind="choice", choices_from="users", is_required=True),
            RecordField(
                name="role",
                label=Sentence("Role"),
                is_required=True,
                hint=Sentence("HIRING_MANAGER, RECRUITER, INTERVIEW_TEAM, COORDINATOR, EXECUTIVE, or a role of your company."),
            ),
        ),
    ),
    ActionSpec(
        name="remove_team_member",
        title=Sentence("Remove from the hiring team"),
        capability=Capability.TEAM,
        on="vacancy",
        warning=Sentence("This person can then no longer see the applicants of this vacancy through the hiring team."),
    ),
    ActionSpec(
        name="add_position",
        title=Sentence("Add a position"),
        capability=Capability.UPDATE_VACANCY,
        on="vacancy",
        fields=_POSITION_FIELDS,
    ),
    ActionSpec(
        name="change_position",
        title=Sentence("Change this position"),
        capability=Capability.UPDATE_VACANCY,
        on="vacancy",
        fields=_POSITION_FIELDS,
    ),
    ActionSpec(
        name="delete_position",
        title=Sentence("Delete this position"),
        capability=Capability.UPDATE_VACANCY,
        on="vacancy",
        warning=Sentence("The position is deleted at SmartRecruiters. This cannot be taken back."),
    ),
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
            *_CREATED_FIELDS,
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
        name="add_interview",
        title=Sentence("Plan an interview"),
        capability=Capability.INTERVIEWS,
        on="application",
        fields=(
            *_SLOT_FIELDS,
            RecordField(name="timezone", label=Sentence("Time zone"), is_required=True, hint=Sentence("Such as Europe/Amsterdam.")),
            RecordField(name="location", label=Sentence("Where")),
            RecordField(
                name="organizer",
                label=Sentence("Organizer"),
                kind="choice",
                choices_from="users",
                hint=Sentence("Empty means: whose key this is."),
            ),
        ),
        warning=Sentence("SmartRecruiters may move the applicant and may invite everybody who takes part."),
    ),
    ActionSpec(
        name="change_interview",
        title=Sentence("Change this interview"),
        capability=Capability.INTERVIEWS,
        on="application",
        fields=(
            RecordField(name="location", label=Sentence("Where")),
            RecordField(name="timezone", label=Sentence("Time zone"), hint=Sentence("Such as Europe/Amsterdam.")),
        ),
    ),
    ActionSpec(
        name="delete_interview",
        title=Sentence("Delete this interview"),
        capability=Capability.INTERVIEWS,
        on="application",
        warning=Sentence("The interview is deleted at SmartRecruiters with all of its times. This cannot be taken back."),
    ),
    ActionSpec(
        name="add_timeslot",
        title=Sentence("Add a time to this interview"),
        capability=Capability.INTERVIEWS,
        on="application",
        fields=_SLOT_FIELDS,
    ),
    ActionSpec(
        name="change_timeslot",
        title=Sentence("Change this time"),
        capability=Capability.INTERVIEWS,
        on="application",
        fields=tuple(
            RecordField(name=field.name, label=field.label, kind=field.kind, choices_from=field.choices_from) for field in _SLOT_FIELDS
        ),
    ),
    ActionSpec(
        name="delete_timeslot",
        title=Sentence("Delete this time"),
        capability=Capability.INTERVIEWS,
        on="application",
        warning=Sentence("The time is deleted at SmartRecruiters. This cannot be taken back."),
    ),
    ActionSpec(
        name="set_attendance",
        title=Sentence("Set who comes"),
        capability=Capability.INTERVIEWS,
        on="application",
        fields=(
            RecordField(name="status", label=Sentence("Answer"), kind="choice", is_required=True, choices=_ATTENDANCE),
            RecordField(
                name="interviewer",
                label=Sentence("Interviewer"),
                kind="choice",
                choices_from="users",
                hint=Sentence("Empty means: the applicant."),
            ),
        ),
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
        fields=_CREATED_FIELDS,
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
)

ACTIONS: Final = VACANCY_ACTIONS + APPLICATION_ACTIONS + ACCOUNT_ACTIONS
