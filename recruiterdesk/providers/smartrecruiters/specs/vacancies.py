"""What is done to a vacancy: status, publication, ads, team and positions (contract sheet, 7)."""

from typing import Final

from recruiterdesk.domain.capability import Capability
from recruiterdesk.domain.provider_profile import ActionSpec, Choice, RecordField
from recruiterdesk.domain.sentence import Sentence

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
        name="ask_headcount_approval",
        title=Sentence("Ask for approval of the headcount"),
        capability=Capability.UPDATE_VACANCY,
        on="vacancy",
        fields=(
            RecordField(name="salary_min", label=Sentence("Salary from"), kind="number"),
            RecordField(name="salary_max", label=Sentence("Salary up to"), kind="number"),
            RecordField(name="salary_currency", label=Sentence("Currency"), hint=Sentence("Three letters, such as EUR.")),
        ),
        warning=Sentence("SmartRecruiters asks the approvers of the vacancy. This cannot be taken back here."),
    ),
)
