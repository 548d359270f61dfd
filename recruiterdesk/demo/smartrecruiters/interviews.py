"""Interviews and their types (section 11)."""

from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import msgspec

from recruiterdesk.demo.loopback.ledger import Ledger
from recruiterdesk.demo.loopback.origin import Answer
from recruiterdesk.demo.smartrecruiters.asked import Asked, Route
from recruiterdesk.demo.smartrecruiters.interview_bodies import (
    MOST_TIMESLOTS,
    MOST_TYPES,
    AttendanceBody,
    Interview,
    InterviewChange,
    InterviewsQuery,
    NoShowQuery,
    Timeslot,
    Types,
)
from recruiterdesk.demo.smartrecruiters.moments import now, read, zulu
from recruiterdesk.demo.smartrecruiters.problem import Family, Problem, not_found
from recruiterdesk.demo.smartrecruiters.world import World

ROOT = "/interviews-api/v201904"


class Interviews:
    """The endpoints of interviews. The document names a 422 for broken rules, mostly without a body."""

    def __init__(self, world: World, ledger: Ledger) -> None:
        self._world = world
        self._ledger = ledger

    def routes(self) -> list[Route]:
        """Return the endpoints."""
        see, write, empty = ("interviews_read",), ("interviews_write",), Family.EMPTY
        base, one = f"{ROOT}/interviews", f"{ROOT}/interviews/{{}}"
        slot, types, types_write = f"{one}/timeslots/{{}}", f"{ROOT}/interview-types", ("interview_types_write",)
        broken: dict[str, Any] = {"invalid_status": 422, "body_family": empty}
        return [
            Route(method="GET", path=base, handler=self.list_all, scopes=see, query=InterviewsQuery),
            Route(method="POST", path=base, handler=self.create, scopes=write, body=Interview, invalid_status=422),
            Route(method="GET", path=one, handler=self.read, scopes=see),
            Route(method="PATCH", path=one, handler=self.change, scopes=write, body=InterviewChange, **broken),
            Route(method="DELETE", path=one, handler=self.delete, scopes=write),
            Route(method="PUT", path=f"{one}/candidate/status", handler=self.attend, scopes=write, body=AttendanceBody, **broken),
            Route(method="POST", path=f"{one}/timeslots", handler=self.add_timeslot, scopes=write, body=Timeslot, **broken),
            Route(method="GET", path=slot, handler=self.timeslot, scopes=see, family=empty),
            Route(method="PATCH", path=slot, handler=self.set_timeslot, scopes=write, body=Timeslot, family=empty, **broken),
            Route(method="DELETE", path=slot, handler=self.remove_timeslot, scopes=write, family=empty),
            Route(
                method="PUT",
                path=f"{slot}/candidateStatus",
                handler=self.attend_slot,
                scopes=write,
                body=AttendanceBody,
                family=empty,
                **broken,
            ),
            Route(
                method="PUT",
                path=f"{slot}/interviewers/{{}}/status",
                handler=self.attend_as_interviewer,
                scopes=write,
                body=AttendanceBody,
                family=empty,
                **broken,
            ),
            Route(method="PATCH", path=f"{slot}/noshow", handler=self.no_show, scopes=write, query=NoShowQuery, family=empty),
            Route(method="GET", path=types, handler=self.types, scopes=("interview_types_read",)),
            Route(method="PATCH", path=types, handler=self.add_types, scopes=types_write, body=Types, **broken),
            Route(method="DELETE", path=f"{types}/{{}}", handler=self.remove_type, scopes=types_write),
        ]

    def list_all(self, asked: Asked) -> Answer:
        """GET /interviews?applicationId=: the whole list."""
        wanted = asked.query(InterviewsQuery).application_id
        for candidate in self._world.candidates.values():
            for application in candidate.applications.values():
                if application.id == wanted and self._world.sees(asked.credential.user, application.job_id):
                    pair = (candidate.id, application.job_id)
                    found = [item for item in self._world.interviews.values() if (item["candidate"]["id"], item["jobId"]) == pair]
                    return Answer(200, {"content": found})
        raise not_found("APPLICATION")

    def create(self, asked: Asked) -> Answer:
        """POST /interviews: 201."""
        given = asked.body(Interview)
        _check_timezone(given.timezone)
        self._check_people(given, asked.credential.user)
        for timeslot in given.timeslots:
            self._check_times(timeslot)
        with self._world.lock:
            interview_id = self._world.new_uuid()
            body: dict[str, Any] = msgspec.to_builtins(given)
            body |= {
                "id": interview_id,
                "timeslots": [self._slot(timeslot) for timeslot in given.timeslots],
                "createdOn": zulu(now()),
                "refUrl": f"https://www.smartrecruiters.com/app/people/{given.candidate.id}/interviews/{interview_id}",
                "source": "API",
            }
            self._world.interviews[interview_id] = body
        self._ledger.apply("create_interview", given.candidate.id, body)
        return Answer(201, body)

    def read(self, asked: Asked) -> Answer:
        """GET /interviews/{id}."""
        return Answer(200, self._interview(asked))

    def change(self, asked: Asked) -> Answer:
        """PATCH /interviews/{id}: 204."""
        given = asked.body(InterviewChange)
        if given.timezone:
            _check_timezone(given.timezone)
        with self._world.lock:
            interview = self._interview(asked)
            change = msgspec.to_builtins(given)
            if "candidate" in change:
                change["candidate"] = {**interview["candidate"], **change["candidate"]}
            interview.update(change)
        return self._done("change_interview", interview, change)

    def delete(self, asked: Asked) -> Answer:
        """DELETE /interviews/{id}: 204."""
        with self._world.lock:
            interview = self._interview(asked)
            del self._world.interviews[interview["id"]]
        return self._done("delete_interview", interview, {})

    def attend(self, asked: Asked) -> Answer:
        """PUT …/candidate/status, which is deprecated: 204."""
        with self._world.lock:
            interview = self._interview(asked)
            interview["candidate"]["status"] = asked.body(AttendanceBody).status
        return self._done("attend", interview, {"status": interview["candidate"]["status"]})

    def add_timeslot(self, asked: Asked) -> Answer:
        """POST …/timeslots: 201; 409 with 50 of them."""
        given = asked.body(Timeslot)
        with self._world.lock:
            interview = self._interview(asked)
            self._check_times(given)
            if len(interview["timeslots"]) >= MOST_TIMESLOTS:
                raise Problem(409, "CANNOT_ADD_MORE_TIMESLOTS")
            slot = self._slot(given)
            interview["timeslots"].append(slot)
        self._done("create_timeslot", interview, slot)
        return Answer(201, slot, {"content-type": "application/json; charset=utf-8"})

    def timeslot(self, asked: Asked) -> Answer:
        """GET …/timeslots/{id}."""
        return Answer(200, self._find_slot(asked)[1])

    def set_timeslot(self, asked: Asked) -> Answer:
        """PATCH …/timeslots/{id}: takes a whole one, 204."""
        given = asked.body(Timeslot)
        with self._world.lock:
            interview, slot = self._find_slot(asked)
            self._check_times(given)
            place = interview["timeslots"].index(slot)
            interview["timeslots"][place] = {**self._slot(given), "id": slot["id"]}
        return self._done("change_timeslot", interview, interview["timeslots"][place])

    def remove_timeslot(self, asked: Asked) -> Answer:
        """DELETE …/timeslots/{id}: 204; 409 for the last one."""
        with self._world.lock:
            interview, slot = self._find_slot(asked)
            if len(interview["timeslots"]) == 1:
                raise Problem(409, "CANNOT_DELETE_LAST_TIMESLOT")
            interview["timeslots"].remove(slot)
        return self._done("delete_timeslot", interview, {"id": slot["id"]})

    def attend_slot(self, asked: Asked) -> Answer:
        """PUT …/candidateStatus: 204."""
        with self._world.lock:
            interview, slot = self._find_slot(asked)
            slot["candidateStatus"] = asked.body(AttendanceBody).status
        return self._done("attend", interview, {"timeslot": slot["id"], "status": slot["candidateStatus"]})

    def attend_as_interviewer(self, asked: Asked) -> Answer:
        """PUT …/interviewers/{userId}/status: 204."""
        with self._world.lock:
            interview, slot = self._find_slot(asked)
            interviewer = next((one for one in slot["interviewers"] if one["id"] == asked.ids[2]), None)
            if interviewer is None:
                raise not_found("INTERVIEWER")
            interviewer["status"] = asked.body(AttendanceBody).status
        return self._done("attend", interview, {"timeslot": slot["id"], **interviewer})

    def no_show(self, asked: Asked) -> Answer:
        """PATCH …/noshow?value=: a later addition; its code is not stored, the stand-in answers 204."""
        interview, slot = self._find_slot(asked)
        return self._done("no_show", interview, {"timeslot": slot["id"], "value": asked.query(NoShowQuery).value})

    def types(self, _asked: Asked) -> Answer:
        """GET /interview-types: a bare array of names."""
        return Answer(200, self._world.interview_types)

    def add_types(self, asked: Asked) -> Answer:
        """PATCH /interview-types: adds, 204."""
        names: list[str] = asked.checked_body
        with self._world.lock:
            together = list(dict.fromkeys([*self._world.interview_types, *names]))
            if len(together) > MOST_TYPES:
                raise Problem(409, "TOO_MANY_INTERVIEW_TYPES")
            self._world.interview_types[:] = together
        self._ledger.apply("add_interview_types", "", {"names": names})
        return Answer(204)

    def remove_type(self, asked: Asked) -> Answer:
        """DELETE /interview-types/{name}: 204."""
        with self._world.lock:
            if asked.ids[0] not in self._world.interview_types:
                raise not_found("INTERVIEW_TYPE")
            self._world.interview_types.remove(asked.ids[0])
        self._ledger.apply("delete_interview_type", "", {"name": asked.ids[0]})
        return Answer(204)

    def _interview(self, asked: Asked) -> dict[str, Any]:
        found = self._world.interviews.get(asked.ids[0])
        if found is None:
            raise not_found("INTERVIEW")
        if not self._world.sees(asked.credential.user, found["jobId"]):
            raise Problem(403, "PERMISSION_DENIED")
        return found

    def _find_slot(self, asked: Asked) -> tuple[dict[str, Any], dict[str, Any]]:
        interview = self._interview(asked)
        slot = next((one for one in interview["timeslots"] if one["id"] == asked.ids[1]), None)
        if slot is None:
            raise not_found("TIMESLOT")
        return interview, slot

    def _slot(self, given: Timeslot) -> dict[str, Any]:
        return {"candidateStatus": "pending", **msgspec.to_builtins(given), "id": self._world.new_uuid()}

    def _done(self, what: str, interview: dict[str, Any], content: dict[str, Any]) -> Answer:
        self._ledger.apply(what, interview["candidate"]["id"], {"interviewId": interview["id"], **content})
        return Answer(204)

    def _check_people(self, given: Interview, user: str) -> None:
        candidate = self._world.candidates.get(given.candidate.id)
        if candidate is None:
            raise Problem(422, "CANDIDATE_NOT_FOUND")
        if given.job_id not in self._world.jobs or not self._world.sees(user, given.job_id):
            raise Problem(422, "JOB_NOT_FOUND")
        if given.job_id not in candidate.applications:
            raise Problem(422, "APPLICATION_NOT_FOUND")
        organizer = self._world.users.get(given.organizer_id)
        if organizer is None:
            raise Problem(422, "NON_EXISTING_ORGANIZER")
        if not organizer.active:
            raise Problem(422, "INACTIVE_OR_DELETED_ORGANIZER")

    def _check_times(self, timeslot: Timeslot) -> None:
        if read(timeslot.ends_on) <= read(timeslot.starts_on):
            raise Problem(422, "END_DATE_BEFORE_START_DATE")
        for interviewer in timeslot.interviewers:
            user = self._world.users.get(interviewer.id)
            if user is None:
                raise Problem(422, "NON_EXISTING_INTERVIEWERS")
            if not user.active:
                raise Problem(422, "INACTIVE_OR_DELETED_INTERVIEWERS")


def _check_timezone(name: str) -> None:
    try:
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError) as error:
        raise Problem(400, "INVALID_TIMEZONE") from error
