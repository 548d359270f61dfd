"""A provider's stand-in in a process of its own, which tells afterwards whom it holds and what it was asked.

Run as a program with the provider's id and the stand-in's options as JSON it prints its addresses and keys, answers each further line
of its input with its holdings, and ends when its input is closed.
"""

import json
import subprocess
import sys
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from recruiterdesk.demo.stand_in import (
    HomerunStandIn,
    ICTerGezochtStandIn,
    JobSphereStandIn,
    RecruitSomeStandIn,
    SmartRecruitersStandIn,
)

_KINDS: dict[str, Any] = {
    "homerun": HomerunStandIn,
    "smartrecruiters": SmartRecruitersStandIn,
    "recruitsome": RecruitSomeStandIn,
    "jobsphere": JobSphereStandIn,
    "ictergezocht": ICTerGezochtStandIn,
}


class StandInApart:
    """`with StandInApart("homerun", applicants=100) as apart: …`; `base_url`, `secrets` and `settings` are what an account is added with.

    Entering only starts the process: `ready` waits until it answers, so that several make their worlds side by side. It blocks.
    """

    def __init__(self, provider: str, **options: object) -> None:
        self.provider = provider
        self._options = options

    def __enter__(self) -> Self:
        """Start the process."""
        command = [sys.executable, str(Path(__file__)), self.provider, json.dumps(self._options)]
        self._process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        return self

    def ready(self) -> None:
        """Wait until it answers."""
        told = self._read()
        self.base_url: str = told["base_url"]
        self.secrets: dict[str, str] = {"api_key": told["key"]}
        self.settings: dict[str, str] = told["settings"]

    def holdings(self) -> dict[str, Any]:
        """Return the ids of its `vacancies` and `applications`, and of all requests so far the `statuses` and the moments (`times`)."""
        assert self._process.stdin is not None
        self._process.stdin.write("holdings\n")
        self._process.stdin.flush()
        return self._read()

    def _read(self) -> dict[str, Any]:
        assert self._process.stdout is not None
        found: dict[str, Any] = json.loads(self._process.stdout.readline())
        return found

    def __exit__(self, _kind: type[BaseException] | None, _error: BaseException | None, _trace: TracebackType | None) -> None:
        """Let it end."""
        assert self._process.stdin is not None
        self._process.stdin.close()
        self._process.wait(20)
        assert self._process.stdout is not None
        self._process.stdout.close()


def applications_of(provider: str, world: Any) -> list[str]:
    """Return the ids by which the program should know everybody: the provider's own; at SmartRecruiters one for each
    person and job, none for those in the talent pool, whom its list of candidates leaves out (contract sheet, 8).
    """
    if provider == "homerun":
        return [str(id_) for id_ in world.applications]
    if provider == "recruitsome":
        return [str(one.id) for one in world.candidates.values() if one.users]
    if provider == "smartrecruiters":
        found = []
        for candidate in world.candidates.values():
            found += [f"{candidate.id}:{job_id}" for job_id in candidate.applications]
        return found
    return []


def vacancies_of(provider: str, stand_in: Any) -> list[str]:
    """Return the ids of the account's vacancies."""
    world = stand_in.world
    if provider == "jobsphere":
        return [job.id for job in world.jobs_of(stand_in.company_id)]
    if provider == "ictergezocht":
        return [str(one.id) for one in world.vacancies.values() if one.account == "first"]
    if provider == "smartrecruiters":
        return list(world.jobs)
    return [str(getattr(one, "id", one)) for one in world.vacancies]  # RecruitSome's is a list, Homerun's goes by the id


def main(provider: str, options: dict[str, Any]) -> None:
    """Serve until the input ends."""

    def say(what: object) -> None:
        print(json.dumps(what), flush=True)  # noqa: T201 -- the answer to whoever started it

    with _KINDS[provider](**options) as stand_in:
        settings = {"company_id": str(stand_in.company_id)} if provider == "jobsphere" else {}
        say({"base_url": stand_in.base_url, "key": stand_in.keys["full"], "settings": settings})
        for _ in sys.stdin:
            calls = stand_in.ledger.calls
            say(
                {
                    "applications": applications_of(provider, stand_in.world),
                    "vacancies": vacancies_of(provider, stand_in),
                    "statuses": [call.status for call in calls],
                    "times": [call.at for call in calls],
                }
            )


if __name__ == "__main__":
    main(sys.argv[1], json.loads(sys.argv[2]))
