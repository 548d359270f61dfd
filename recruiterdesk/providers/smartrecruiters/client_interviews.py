"""The Interview API, one short method per call (contract sheet, 11)."""

from typing import Final

from recruiterdesk.provider_api.http.call import Answer, FirstByte
from recruiterdesk.providers.smartrecruiters.bases import INTERVIEWS
from recruiterdesk.providers.smartrecruiters.client_calls import Body, Calls, Listing
from recruiterdesk.providers.smartrecruiters.record import Record

READ: Final = "interviews_read"
WRITE: Final = "interviews_write"
TYPES: Final = "interview_types_read"

_ONE: Final = INTERVIEWS + "/interviews/{interview}"
_SLOT: Final = _ONE + "/timeslots/{slot}"


class InterviewCalls(Calls):
    """Interviews with their times and who comes."""

    async def interviews(self, application_id: str) -> Listing:
        """GET /interviews of an application, by the uuid that only the application itself tells."""
        return await self._list(INTERVIEWS + "/interviews", {}, READ, (("applicationId", application_id),))

    async def read_interview(self, interview_id: str) -> Record:
        """GET /interviews/{id}."""
        return await self._record(_ONE, {"interview": interview_id}, READ)

    async def create_interview(self, body: Body, first_byte: FirstByte) -> Answer:
        """POST /interviews: answers 201 with the interview."""
        return await self._write("POST", INTERVIEWS + "/interviews", {}, first_byte, scope=WRITE, body=body)

    async def change_interview(self, interview_id: str, body: Body, first_byte: FirstByte) -> Answer:
        """PATCH /interviews/{id}: place and time zone only; answers 204."""
        return await self._write("PATCH", _ONE, {"interview": interview_id}, first_byte, scope=WRITE, body=body)

    async def delete_interview(self, interview_id: str, first_byte: FirstByte) -> Answer:
        """DELETE /interviews/{id}: answers 204."""
        return await self._write("DELETE", _ONE, {"interview": interview_id}, first_byte, scope=WRITE)

    async def add_timeslot(self, interview_id: str, body: Body, first_byte: FirstByte) -> Answer:
        """POST …/timeslots: answers 201; 409 beyond 50."""
        return await self._write("POST", _ONE + "/timeslots", {"interview": interview_id}, first_byte, scope=WRITE, body=body)

    async def read_timeslot(self, interview_id: str, slot_id: str) -> Record:
        """GET …/timeslots/{tid}."""
        return await self._record(_SLOT, {"interview": interview_id, "slot": slot_id}, READ)

    async def change_timeslot(self, interview_id: str, slot_id: str, body: Body, first_byte: FirstByte) -> Answer:
        """PATCH …/timeslots/{tid} with a whole time; answers 204."""
        return await self._write("PATCH", _SLOT, {"interview": interview_id, "slot": slot_id}, first_byte, scope=WRITE, body=body)

    async def delete_timeslot(self, interview_id: str, slot_id: str, first_byte: FirstByte) -> Answer:
        """DELETE …/timeslots/{tid}: answers 204; 409 for the last one."""
        return await self._write("DELETE", _SLOT, {"interview": interview_id, "slot": slot_id}, first_byte, scope=WRITE)

    async def set_interviewer_status(self, interview_id: str, slot_id: str, user_id: str, status: str, first_byte: FirstByte) -> Answer:
        """PUT …/timeslots/{tid}/interviewers/{userId}/status: answers 204."""
        template = _SLOT + "/interviewers/{user}/status"
        path = {"interview": interview_id, "slot": slot_id, "user": user_id}
        return await self._write("PUT", template, path, first_byte, scope=WRITE, body={"status": status})

    async def set_candidate_status(self, interview_id: str, slot_id: str, status: str, first_byte: FirstByte) -> Answer:
        """PUT …/timeslots/{tid}/candidateStatus: answers 204."""
        path = {"interview": interview_id, "slot": slot_id}
        return await self._write("PUT", _SLOT + "/candidateStatus", path, first_byte, scope=WRITE, body={"status": status})

    async def set_no_show(self, interview_id: str, slot_id: str, *, is_no_show: bool, first_byte: FirstByte) -> Answer:
        """PATCH …/timeslots/{tid}/noshow?value=: a later addition, whose answer is not stated."""
        path, query = {"interview": interview_id, "slot": slot_id}, (("value", "true" if is_no_show else "false"),)
        return await self._write("PATCH", _SLOT + "/noshow", path, first_byte, scope=WRITE, query=query)

    async def interview_types(self) -> list[str]:
        """GET /interview-types: a bare list of names."""
        return await self._words(INTERVIEWS + "/interview-types", TYPES)
