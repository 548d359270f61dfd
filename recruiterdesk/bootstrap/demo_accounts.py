"""The demo's other accounts beside Homerun: one at each provider, one slow, one whose key expires once it was read, one with a receiver."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from recruiterdesk.bootstrap.demo_receiver import demo_receiver
from recruiterdesk.demo.ictergezocht.deliveries import Deliveries
from recruiterdesk.demo.loopback.faults import FaultKind
from recruiterdesk.demo.stand_in import ICTerGezochtStandIn, JobSphereStandIn, RecruitSomeStandIn, SmartRecruitersStandIn
from recruiterdesk.services.desk import Desk

SLOW, EXPIRED, RECEIVING = "De Haven Groep", "Bureau Brugman", "Kade IT"
_QUIET = {"quiet_window": "2"}
_SMART_PEOPLE = 24  # each is read by itself, at ten requests a second
_SLOW_SECONDS = 0.8
_ALWAYS = 1_000_000
_AT_THE_START = 6  # applications that the receiver has already, one of them delivered twice, one with an unknown reference


@dataclass(frozen=True, kw_only=True)
class OtherAccount:
    """One account and the stand-in behind it; `trouble` is what happens to it after it was connected and read, if anything.

    `deliveries` lets people apply to it through its receiver, where it has one.
    """

    provider: str
    name: str
    stand_in: Any  # each has base_url, ledger, start and stop, and a world of its own
    secrets: Mapping[str, str]
    settings: Mapping[str, str] = field(default_factory=dict)
    trouble: Callable[[], None] = lambda: None
    deliveries: Deliveries | None = None


async def connect_others(desk: Desk, others: Sequence[OtherAccount]) -> None:
    """Connect and read them as somebody did some time ago; then let happen what has happened to them since."""
    for other in others:
        settings = {**_QUIET, **other.settings}
        await desk.accounts.add(other.provider, other.name, other.stand_in.base_url, dict(other.secrets), settings)
    await desk.sync.run([other.name for other in others])
    for other in others:
        other.trouble()


@contextmanager
def other_accounts(*, seed: int, limit: int, folder: Path) -> Iterator[tuple[OtherAccount, ...]]:
    """Start the stand-ins of the other four providers, which take `limit` requests a minute where they count by the minute.

    And a receiver, which keeps what it receives under `folder`.
    """
    a_minute = {"requests_per_minute": str(limit)}
    with ExitStack() as stack:
        smart = stack.enter_context(SmartRecruitersStandIn(seed=seed, applicants=_SMART_PEOPLE))
        some = stack.enter_context(RecruitSomeStandIn(seed=seed, applicants=60, limit=limit))
        sphere = stack.enter_context(JobSphereStandIn(seed=seed, limit=limit))
        gezocht = stack.enter_context(ICTerGezochtStandIn(seed=seed))
        receiver = stack.enter_context(demo_receiver(folder / "receiver"))
        deliveries = gezocht.deliver_to(receiver.webhook, receiver.secret)
        for _ in range(_AT_THE_START):
            deliveries.deliver()
        yield (
            OtherAccount(
                provider="smartrecruiters",
                name=SLOW,
                stand_in=smart,
                secrets={"api_key": smart.keys["full"]},
                trouble=lambda: smart.faults.add(FaultKind.DELAY, seconds=_SLOW_SECONDS, times=_ALWAYS),
            ),
            OtherAccount(
                provider="recruitsome",
                name=EXPIRED,
                stand_in=some,
                secrets={"api_key": some.keys["full"]},
                settings=a_minute,
                trouble=lambda: some.revoke("full"),
            ),
            OtherAccount(
                provider="jobsphere",
                name="Polder Systems",
                stand_in=sphere,
                secrets={"api_key": sphere.keys["full"]},
                settings={**a_minute, "company_id": str(sphere.company_id)},
            ),
            OtherAccount(
                provider="ictergezocht",
                name=RECEIVING,
                stand_in=gezocht,
                secrets={"api_key": gezocht.keys["full"], "receiver_token": receiver.token},
                settings=receiver.settings,
                deliveries=deliveries,
            ),
        )
