"""What an action is tried with, and what must be so at the stand-in afterwards."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from smartrecruiters_bench import Line

from recruiterdesk.domain.write import Act
from recruiterdesk.providers.smartrecruiters.mapping import remote_id_of

STARTS, ENDS = "2026-12-01T09:00:00Z", "2026-12-01T10:00:00Z"


@dataclass(frozen=True, slots=True)
class Case:
    """An action ready to go, and what must be so at the stand-in afterwards."""

    act: Act
    target: str | None
    table: str
    is_done: Callable[[], bool]
    is_seen: bool = True  # False: SmartRecruiters shows nothing by which it could be found again


Prepare = Callable[[Line], Awaitable[Case]]


def on_someone(line: Line, status: str | None = None) -> str:
    candidate, application = line.someone(status)
    return remote_id_of(candidate.id, application.job_id)


def with_email(line: Line, email: str) -> bool:
    return any(candidate.fields.get("email") == email for candidate in line.there.world.candidates.values())
