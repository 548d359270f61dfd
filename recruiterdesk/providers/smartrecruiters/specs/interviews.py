"""Interviews with their times and who comes (contract sheet, 11)."""

from typing import Final

from recruiterdesk.domain.capability import Capability
from recruiterdesk.domain.provider_profile import ActionSpec, Choice, RecordField
from recruiterdesk.domain.sentence import Sentence

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
_STAYED_AWAY: Final = (Choice("true", Sentence("Yes")), Choice("false", Sentence("No")))
_ATTENDANCE: Final = (
    Choice("accepted", Sentence("Accepted")),
    Choice("declined", Sentence("Declined")),
    Choice("tentative", Sentence("Perhaps")),
    Choice("pending", Sentence("No answer yet")),
)

INTERVIEW_ACTIONS: Final = (
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
        writes_to_person=True,
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
        writes_to_person=True,
    ),
    ActionSpec(
        name="change_timeslot",
        title=Sentence("Change this time"),
        capability=Capability.INTERVIEWS,
        on="application",
        fields=tuple(
            RecordField(name=field.name, label=field.label, kind=field.kind, choices_from=field.choices_from) for field in _SLOT_FIELDS
        ),
        writes_to_person=True,
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
        name="set_no_show",
        title=Sentence("Note whether the applicant stayed away"),
        capability=Capability.INTERVIEWS,
        on="application",
        fields=(RecordField(name="stayed_away", label=Sentence("Stayed away"), kind="choice", is_required=True, choices=_STAYED_AWAY),),
    ),
)
