"""Checking a credential: which rights it has, found by reading only, and what the absence of each costs the user.

SmartRecruiters cannot be asked for a credential's rights. Those to read are tried with the smallest requests there are; those to write
show at their first use, since trying them would write. An API key has the rights of the person who made it, a token those of its scopes.
"""

from collections.abc import Awaitable
from typing import Final

from recruiterdesk.domain.capability import Ability, Capabilities, Capability, CapabilityState
from recruiterdesk.domain.clock import Clock
from recruiterdesk.domain.errors import ContractBroken, DeskError, Invalid, NotFound, PermissionMissing
from recruiterdesk.domain.probe import Probe, ScopeFinding, ScopeState
from recruiterdesk.domain.sentence import Sentence
from recruiterdesk.providers.smartrecruiters.bases import INTERVIEWS, REPORTING, REVIEWS, USERS
from recruiterdesk.providers.smartrecruiters.client import (
    CANDIDATES_READ,
    CONFIGURATION_READ,
    JOBS_READ,
    MESSAGES_READ,
    USERS_READ,
    SmartRecruitersClient,
)
from recruiterdesk.providers.smartrecruiters.cursors import REPORTS as REPORT_PAGES
from recruiterdesk.providers.smartrecruiters.cursors import USERS as USER_PAGES
from recruiterdesk.providers.smartrecruiters.mapping import assignments_of, clean
from recruiterdesk.providers.smartrecruiters.wire import WireCandidate, WireList, read_items

INTERVIEWS_READ: Final = "interviews_read"
REVIEWS_READ: Final = "reviews_read"
REPORTING_READ: Final = "reporting_read"
OFFERS_READ: Final = "candidates_offers_read"
CANDIDATES_CREATE: Final = "candidates_create"
CANDIDATES_MANAGE: Final = "candidates_manage"
JOBS_MANAGE: Final = "jobs_manage"
PUBLICATIONS_MANAGE: Final = "jobs_publications_manage"
MESSAGES_WRITE: Final = "messages_write"

_NEEDED: Final[dict[str, tuple[Capability, ...]]] = {
    JOBS_READ: (Capability.LIST_VACANCIES, Capability.READ_VACANCY),
    CANDIDATES_READ: (
        Capability.LIST_APPLICANTS,
        Capability.READ_APPLICANT,
        Capability.LIST_DOCUMENTS,
        Capability.DOWNLOAD_DOCUMENT,
        Capability.CONSENT,
    ),
    MESSAGES_READ: (Capability.READ_NOTES,),
    CONFIGURATION_READ: (Capability.FACETS,),
    USERS_READ: (),
    INTERVIEWS_READ: (Capability.INTERVIEWS,),
    REVIEWS_READ: (Capability.RATINGS,),
    REPORTING_READ: (Capability.REPORTS,),
    OFFERS_READ: (),
    CANDIDATES_MANAGE: (
        Capability.MOVE_STAGE,
        Capability.UPDATE_APPLICANT,
        Capability.DELETE_APPLICANT,
        Capability.TAGS,
    ),
    CANDIDATES_CREATE: (Capability.CREATE_APPLICANT, Capability.UPLOAD_DOCUMENT),
    MESSAGES_WRITE: (Capability.ADD_NOTE,),
    JOBS_MANAGE: (Capability.CREATE_VACANCY, Capability.UPDATE_VACANCY),
    PUBLICATIONS_MANAGE: (Capability.PUBLISH_VACANCY,),
}
_TITLES: Final = {
    JOBS_READ: Sentence("Read vacancies"),
    CANDIDATES_READ: Sentence("Read applicants, CVs and answers"),
    MESSAGES_READ: Sentence("Read colleagues' notes"),
    CONFIGURATION_READ: Sentence("Read steps, reasons and sources"),
    USERS_READ: Sentence("Read who the users are"),
    INTERVIEWS_READ: Sentence("Read interviews"),
    REVIEWS_READ: Sentence("Read ratings"),
    REPORTING_READ: Sentence("Read reports"),
    OFFERS_READ: Sentence("Read offers"),
    CANDIDATES_MANAGE: Sentence("Move and change applicants, set tags"),
    CANDIDATES_CREATE: Sentence("Add applicants and files"),
    MESSAGES_WRITE: Sentence("Write notes"),
    JOBS_MANAGE: Sentence("Create and change vacancies"),
    PUBLICATIONS_MANAGE: Sentence("Publish vacancies"),
}
_COSTS: Final = {
    JOBS_READ: Sentence("you see no vacancies, so applicants stand without a title and their stages cannot be chosen."),
    CANDIDATES_READ: Sentence("no applicant, CV or answer comes to this computer, and nothing can be done with one."),
    MESSAGES_READ: Sentence(
        "you see only notes that you write here. After a cut connection we cannot tell whether a note arrived, and will ask you. "
        "SmartRecruiters shows notes to administrators only."
    ),
    CONFIGURATION_READ: Sentence(
        "stages are shown without their steps, and reasons, sources and departments cannot be chosen from a list."
    ),
    USERS_READ: Sentence("notes stand without their authors' names, and colleagues cannot be chosen from a list."),
    INTERVIEWS_READ: Sentence("interviews are not shown here."),
    REVIEWS_READ: Sentence("ratings are not shown here."),
    REPORTING_READ: Sentence("reports cannot be made or fetched here."),
    OFFERS_READ: Sentence("offers are not shown here."),
    CANDIDATES_MANAGE: Sentence("moves and changes stay in the outbox. Reading is not affected."),
    CANDIDATES_CREATE: Sentence("new applicants and files stay in the outbox. Reading is not affected."),
    MESSAGES_WRITE: Sentence("notes for SmartRecruiters stay in the outbox. Notes on this computer are not affected."),
    JOBS_MANAGE: Sentence("new and changed vacancies stay in the outbox. Reading is not affected."),
    PUBLICATIONS_MANAGE: Sentence("vacancies are published in SmartRecruiters itself."),
}
_AT_FIRST_USE: Final = Sentence("Shows at the first use. If it is missing, what was done waits.")
_ADVICE: Final = Sentence(
    "An API key has the rights of whoever made it: let an administrator make one. An OAuth client has the scopes that were ticked when it "
    "was made, and needs a system role. Nothing is lost when you do this later."
)


class _Check:
    """One check: what was found so far, and how many requests may still be made is known by its few steps."""

    def __init__(self, client: SmartRecruitersClient) -> None:
        self._client = client
        self.states: dict[str, ScopeState] = dict.fromkeys(_NEEDED, ScopeState.UNKNOWN)

    async def run(self) -> tuple[int | None, int | None]:
        """Try every right to read; returns how many vacancies and candidates there are."""
        unknown: DeskError | None = None
        try:
            await self._client.me()
        except (PermissionMissing, NotFound, ContractBroken) as error:
            unknown = error  # the credential may be good for all that, and only not allowed to ask whose it is
        jobs = await self._try(JOBS_READ, self._client.list_jobs(most=1, is_urgent=True))
        candidates = await self._try(CANDIDATES_READ, self._client.list_candidates(most=1, is_urgent=True))
        await self._try(CONFIGURATION_READ, self._client.list_hiring_processes(is_urgent=True))
        await self._try(USERS_READ, self._client.page(f"{USERS}/users", USER_PAGES, most=1, is_urgent=True))
        await self._try(REPORTING_READ, self._client.page(f"{REPORTING}/reports", REPORT_PAGES, most=1, is_urgent=True))
        await self._try_on_somebody(candidates)
        if unknown is not None and ScopeState.GRANTED not in self.states.values():
            raise unknown if isinstance(unknown, PermissionMissing) else _nobody_there(unknown)
        return (jobs.total_found if jobs else None), (candidates.total_found if candidates else None)

    async def _try_on_somebody(self, candidates: WireList | None) -> None:
        """Try what can only be asked of an application on the first one there is."""
        if self.states[CANDIDATES_READ] is ScopeState.MISSING:
            for scope in (MESSAGES_READ, INTERVIEWS_READ, REVIEWS_READ, OFFERS_READ):
                self.states[scope] = ScopeState.MISSING  # of no use without the other
            return
        first = next(iter(read_items(candidates, WireCandidate)), None) if candidates is not None else None
        assignment = next(iter(assignments_of(first)), None) if first is not None else None
        if first is None or not clean(first.id) or assignment is None or assignment.job is None:
            return
        candidate_id, job_id = clean(first.id), clean(assignment.job.id)
        both = (("candidateId", candidate_id), ("jobId", job_id))
        await self._try(MESSAGES_READ, self._client.list_messages(candidate_id, is_urgent=True))
        await self._try(REVIEWS_READ, self._client.page(f"{REVIEWS}/reviews", query=both, is_urgent=True))
        await self._try(OFFERS_READ, self._client.list_of_application("offers", candidate_id, job_id, is_urgent=True))
        try:
            application, _ = await self._client.read_application(candidate_id, job_id, is_urgent=True)
        except (NotFound, PermissionMissing):
            return
        if application.application_id:
            query = (("applicationId", application.application_id),)
            await self._try(INTERVIEWS_READ, self._client.page(f"{INTERVIEWS}/interviews", query=query, is_urgent=True))

    async def _try(self, scope: str, reading: Awaitable[WireList]) -> WireList | None:
        try:
            page = await reading
        except PermissionMissing:
            self.states[scope] = ScopeState.MISSING
            return None
        except (NotFound, Invalid):  # deleted between two requests, or a family that this company does not have
            return None
        self.states[scope] = ScopeState.GRANTED
        return page


async def check_key(client: SmartRecruitersClient, capabilities: Capabilities, host: str, clock: Clock) -> Probe:
    """Check the credential without writing: eleven requests at most. Raises KeyRefused or Unreachable."""
    started = clock.monotonic()
    check = _Check(client)
    vacancies, candidates = await check.run()
    return Probe(
        host=host,
        seconds=clock.monotonic() - started,
        scopes=tuple(_finding(scope, state, vacancies, candidates) for scope, state in check.states.items()),
        capabilities=allowed_by(capabilities, check.states),
        vacancies=vacancies,
        applicants=candidates,
        advice=_ADVICE if ScopeState.MISSING in check.states.values() else Sentence(""),
    )


def allowed_by(capabilities: Capabilities, states: dict[str, ScopeState]) -> Capabilities:
    """Take from what the provider can do what this credential may not, each with its reason."""
    found = dict(capabilities)
    for scope, state in states.items():
        for capability in _NEEDED[scope]:
            if capabilities[capability].state is Ability.NO:
                continue
            if state is ScopeState.MISSING:
                found[capability] = CapabilityState(
                    Ability.NO,
                    Sentence.of(
                        'This credential has no right to "{scope}". Ask an administrator of SmartRecruiters for one that has, and give it '
                        "here.",
                        scope=scope,
                    ),
                )
            elif state is ScopeState.UNKNOWN:
                found[capability] = CapabilityState(
                    Ability.UNVERIFIED,
                    Sentence.of('Whether this credential has the right to "{scope}" shows at the first use.', scope=scope),
                )
    return found


def _nobody_there(error: DeskError) -> ContractBroken:
    return ContractBroken(
        "Nothing at this address answers like SmartRecruiters. Check the address: usually it is https://api.smartrecruiters.com.",
        account=error.account,
        status=error.status,
    )


def _finding(scope: str, state: ScopeState, vacancies: int | None, candidates: int | None) -> ScopeFinding:
    counts = {JOBS_READ: vacancies, CANDIDATES_READ: candidates}
    finding = Sentence("")
    if state is ScopeState.UNKNOWN:
        finding = _AT_FIRST_USE
    elif state is ScopeState.GRANTED and counts.get(scope) is not None:
        finding = Sentence.of("{count} found", count=counts[scope] or 0)
    cost = _COSTS[scope] if state is not ScopeState.GRANTED else Sentence("")
    return ScopeFinding(scope=scope, title=_TITLES[scope], state=state, finding=finding, cost=cost)
