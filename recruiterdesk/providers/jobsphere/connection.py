"""Checking a key: one page of the board is read. Whether it may write shows at the first use, since trying that would write."""

from typing import Final

from recruiterdesk.domain.capability import Ability, Capabilities, Capability, CapabilityState
from recruiterdesk.domain.clock import Clock
from recruiterdesk.domain.probe import Probe, ScopeFinding, ScopeState
from recruiterdesk.domain.sentence import Sentence
from recruiterdesk.provider_api.outside_values import clean
from recruiterdesk.providers.jobsphere import mapping
from recruiterdesk.providers.jobsphere.assumptions import COMPANY_SETTING, READ_ONLY, READ_WRITE
from recruiterdesk.providers.jobsphere.client import JobSphereClient
from recruiterdesk.providers.jobsphere.manifest import without_company
from recruiterdesk.providers.jobsphere.wire import WireJob, WirePage, read_item

_WRITES_SHOW: Final = Sentence(
    "Whether this key may write, and whether your company is verified as an employer, shows when the first job is created."
)
_APPLYING_SHOWS: Final = Sentence("Whether this key may write shows when the first application is submitted.")
_ADVICE: Final = Sentence(
    "Your company id is not filled in. The board can be searched, but your own jobs are neither listed nor created. Find the id in your "
    "JobSphere dashboard and give it with the key; nothing is lost when you do this later."
)


async def check_key(client: JobSphereClient, capabilities: Capabilities, company_id: str, host: str, clock: Clock) -> Probe:
    """Check the key with one request. Raises KeyRefused, PermissionMissing or Unreachable."""
    started = clock.monotonic()
    page = await client.list_jobs(1, is_urgent=True)
    found = allowed_by(capabilities)
    return Probe(
        host=host,
        seconds=clock.monotonic() - started,
        scopes=(_reading(page), _writing(), _company(page, company_id)),
        capabilities=found if company_id else without_company(found),
        advice=Sentence("") if company_id else _ADVICE,
    )


def allowed_by(capabilities: Capabilities) -> Capabilities:
    """Return what a key that reads can do: what writes was not tried."""
    return {
        **capabilities,
        Capability.CREATE_VACANCY: CapabilityState(Ability.UNVERIFIED, _WRITES_SHOW),
        Capability.CREATE_APPLICANT: CapabilityState(Ability.UNVERIFIED, _APPLYING_SHOWS),
    }


def _reading(page: WirePage) -> ScopeFinding:
    total = page.pagination.total_items
    finding = Sentence("") if total is None else Sentence.of("{count} jobs on the board", count=total)
    return ScopeFinding(scope=READ_ONLY, title=Sentence("Read the job board"), state=ScopeState.GRANTED, finding=finding)


def _writing() -> ScopeFinding:
    return ScopeFinding(
        scope=READ_WRITE,
        title=Sentence("Create jobs, submit applications"),
        state=ScopeState.UNKNOWN,
        finding=Sentence("Shows at the first job or application. If it is missing, they wait."),
        cost=Sentence("new jobs and applications stay in the outbox. Reading is not affected."),
    )


def _company(page: WirePage, company_id: str) -> ScopeFinding:
    title = Sentence("Your company on the board")
    if not company_id:
        return ScopeFinding(
            scope=COMPANY_SETTING,
            title=title,
            state=ScopeState.MISSING,
            finding=Sentence("No company id was given."),
            cost=Sentence("you see the whole board, but your own jobs are not listed as vacancies and none can be created."),
        )
    wires = (wire for raw in page.items if (wire := read_item(raw, WireJob)) is not None)
    ours = next((wire for wire in wires if mapping.is_of(wire, company_id)), None)
    if ours is None or ours.company is None:
        return ScopeFinding(
            scope=COMPANY_SETTING,
            title=title,
            state=ScopeState.UNKNOWN,
            finding=Sentence("Shows when the whole board was read: none of the first jobs is yours."),
            cost=Sentence("if the company id is wrong, none of your jobs is listed."),
        )
    return ScopeFinding(
        scope=COMPANY_SETTING,
        title=title,
        state=ScopeState.GRANTED,
        finding=Sentence.of('On the board as "{company}"', company=clean(ours.company.name) or company_id),
    )
