"""What requests about interviews may hold (section 11)."""

from typing import Annotated, Literal

import msgspec
from msgspec import UNSET, UnsetType

from recruiterdesk.demo.smartrecruiters.asked import Strict
from recruiterdesk.demo.smartrecruiters.messages import Uuid
from recruiterdesk.demo.smartrecruiters.moments import DateTime

MOST_TIMESLOTS = 50
MOST_TYPES = 2000
Attendance = Literal["accepted", "declined", "pending", "tentative"]
UserId = Annotated[str, msgspec.Meta(pattern="^[a-fA-F0-9]{24}$")]
TypeName = Annotated[str, msgspec.Meta(max_length=400)]
Types = Annotated[list[TypeName], msgspec.Meta(min_length=1, max_length=MOST_TYPES)]


class Attendee(Strict):
    """Whom the interview is with; the status here is deprecated."""

    id: Uuid
    status: Attendance | None = None


class Interviewer(Strict):
    """One interviewer."""

    id: UserId
    status: Attendance


class Timeslot(Strict):
    """One time, with those who ask."""

    starts_on: DateTime
    ends_on: DateTime
    interviewers: Annotated[list[Interviewer], msgspec.Meta(min_length=1, max_length=50)]
    id: Uuid | UnsetType = UNSET
    interview_type: TypeName | UnsetType = UNSET
    title: Annotated[str, msgspec.Meta(max_length=200)] | UnsetType = UNSET
    place: Annotated[str, msgspec.Meta(max_length=500)] | UnsetType = UNSET
    candidate_status: Attendance | UnsetType = UNSET


class Interview(Strict):
    """An interview; id, createdOn, refUrl and source are only read."""

    candidate: Attendee
    job_id: Uuid
    organizer_id: UserId
    timezone: Annotated[str, msgspec.Meta(max_length=100)]
    timeslots: Annotated[list[Timeslot], msgspec.Meta(min_length=1, max_length=MOST_TIMESLOTS)]
    location: Annotated[str, msgspec.Meta(max_length=500)] | UnsetType = UNSET
    id: Uuid | UnsetType = UNSET
    created_on: DateTime | UnsetType = UNSET
    ref_url: str | UnsetType = UNSET
    source: str | UnsetType = UNSET


class AttendanceBody(Strict):
    """Whether somebody comes."""

    status: Attendance


class InterviewChange(Strict):
    """The three members that can be changed."""

    location: Annotated[str, msgspec.Meta(max_length=500)] | UnsetType = UNSET
    timezone: Annotated[str, msgspec.Meta(max_length=100)] | UnsetType = UNSET
    candidate: AttendanceBody | UnsetType = UNSET


class InterviewsQuery(Strict):
    """GET /interviews."""

    application_id: Uuid


class NoShowQuery(Strict):
    """PATCH …/noshow."""

    value: bool
