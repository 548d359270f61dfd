"""Where the journey takes place: the commands, the stand-in, and whom and what they are about."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from headless_desk import HeadlessDesk
from headless_providers import PDF, queued, set_words

from recruiterdesk.demo.smartrecruiters.world import Application, Candidate, Job
from recruiterdesk.demo.stand_in import SmartRecruitersStandIn

NAME: Final = "Noorderlicht"
STARTS, ENDS, LATER = "2026-12-01T09:00:00Z", "2026-12-01T10:00:00Z", "2026-12-01T11:00:00Z"

Check = Callable[[], bool]
Act = tuple[str, Check]  # the write's id, and what must be so afterwards


@dataclass(frozen=True)
class Place:
    """The commands, the stand-in, and whom and what they are about."""

    desk: HeadlessDesk
    there: SmartRecruitersStandIn
    files: Path

    def person(self, number: int = 0, status: str | None = None) -> tuple[str, Candidate, Application]:
        """Return a candidate with one application, in this status if one is asked for."""
        found = [
            (candidate, candidate.primary)
            for candidate in self.there.world.candidates.values()
            if candidate.primary is not None and len(candidate.applications) == 1 and status in (None, candidate.primary.status)
        ]
        candidate, application = found[number]
        return f"{NAME}/{candidate.id}:{application.job_id}", candidate, application

    def job(self, number: int = 0, posting_status: str | None = None) -> tuple[str, Job]:
        """Return a vacancy, shown so if that is asked for."""
        found = [
            job
            for job in self.there.world.jobs.values()
            if posting_status in (None, job.posting_status) and not job.needs_approval and job.status != "CANCELLED"
        ]
        return f"{NAME}/{found[number].id}", found[number]

    def pdf(self, name: str) -> str:
        """Return the path of a file to send."""
        path = self.files / name
        path.write_bytes(PDF + name.encode())
        return str(path)

    def table(self, ref: str, name: str, **filters: str) -> list[dict[str, Any]]:
        """Read a whole table."""
        found: list[dict[str, Any]] = self.desk.json("table", "table", ref, name, *set_words(filters), "--all")["items"]
        return found

    def act(self, ref: str, name: str, *more: str, **fields: str) -> str:
        """Queue an action."""
        return queued(self.desk, "do", ref, name, *set_words(fields), *more, "--yes")

    def changes(self, what: str, subject: str) -> list[dict[str, Any]]:
        """Return what was done at the stand-in about somebody or something."""
        return [one.content for one in self.there.ledger.changes(what) if subject in (one.application_id, "")]


def slot(place: Place, starts: str = STARTS, ends: str = ENDS) -> dict[str, str]:
    users = list(place.there.world.users)
    return {"starts": starts, "ends": ends, "interviewers": users[0], "interview_type": "Video", "place": "Kamer 9"}


def position(number: str) -> dict[str, str]:
    return {"type": "REPLACEMENT", "open_date": "2026-12-01", "start_date": "2027-01-01", "position_id": number, "incumbent": "Jan"}
