"""Checking a key: which of the six permissions it has, and what the absence of each costs the user.

Homerun cannot be asked for a key's permissions. Those to read are tried; those to write show at their first use, since trying
them would write.
"""

from typing import Final

from recruiterdesk.domain.capability import Ability, Capabilities, Capability, CapabilityState
from recruiterdesk.domain.clock import Clock
from recruiterdesk.domain.errors import ContractBroken, NotFound, PermissionMissing
from recruiterdesk.domain.probe import Probe, ScopeFinding, ScopeState
from recruiterdesk.domain.sentence import Sentence
from recruiterdesk.providers.homerun.client import (
    READ_APPLICATIONS,
    READ_NOTES,
    READ_VACANCIES,
    WRITE_APPLICATIONS,
    WRITE_FILES,
    WRITE_NOTES,
    HomerunClient,
)
from recruiterdesk.providers.homerun.wire import WireJobApplication, WirePage, read_item

_NEEDED: Final[dict[str, tuple[Capability, ...]]] = {
    READ_VACANCIES: (Capability.LIST_VACANCIES, Capability.READ_VACANCY),
    READ_APPLICATIONS: (
        Capability.LIST_APPLICANTS,
        Capability.READ_APPLICANT,
        Capability.LIST_DOCUMENTS,
        Capability.DOWNLOAD_DOCUMENT,
    ),
    WRITE_APPLICATIONS: (
        Capability.CREATE_APPLICANT,
        Capability.UPDATE_APPLICANT,
        Capability.DELETE_APPLICANT,
        Capability.MOVE_STAGE,
    ),
    READ_NOTES: (Capability.READ_NOTES,),
    WRITE_NOTES: (Capability.ADD_NOTE,),
    WRITE_FILES: (Capability.UPLOAD_DOCUMENT, Capability.UPLOAD_PHOTO),
}
_COSTS: Final = {
    READ_VACANCIES: Sentence("you see no vacancies, so applicants stand without a title and their stages cannot be chosen."),
    READ_APPLICATIONS: Sentence("no applicant, CV or answer comes to this computer, and nothing can be done with one."),
    READ_NOTES: Sentence(
        "you see only notes that you write here. After a cut connection we cannot tell whether a note arrived, and will ask you."
    ),
    WRITE_APPLICATIONS: Sentence("moves and new applicants stay in the outbox. Reading is not affected."),
    WRITE_NOTES: Sentence("notes for Homerun stay in the outbox. Notes on this computer are not affected."),
    WRITE_FILES: Sentence("CVs and photos for Homerun stay in the outbox. Reading is not affected."),
}
_TITLES: Final = {
    READ_VACANCIES: Sentence("Read vacancies"),
    READ_APPLICATIONS: Sentence("Read applicants, CVs and answers"),
    WRITE_APPLICATIONS: Sentence("Move applicants, add new ones"),
    WRITE_NOTES: Sentence("Write notes"),
    READ_NOTES: Sentence("Read colleagues' notes"),
    WRITE_FILES: Sentence("Add CVs and photos"),
}
_SHOWS: Final = {
    WRITE_APPLICATIONS: Sentence("Shows at the first move. If it is missing, the move waits."),
    WRITE_NOTES: Sentence("Shows at the first note. If it is missing, the note waits."),
    READ_NOTES: Sentence("Shows at the first applicant, there is none to try it on yet."),
    READ_APPLICATIONS: Sentence("Shows at the next sync."),
    READ_VACANCIES: Sentence("Shows at the next sync."),
    WRITE_FILES: Sentence("Shows at the first CV. If it is missing, the CV waits."),
}
_ORDER: Final = (READ_VACANCIES, READ_APPLICATIONS, WRITE_APPLICATIONS, WRITE_NOTES, READ_NOTES, WRITE_FILES)
_ADVICE: Final = Sentence(
    "Homerun cannot add permissions to an existing key. Make a new key under Integrations with all six boxes ticked, and paste it "
    "here. Nothing is lost when you do this later."
)


async def check_key(client: HomerunClient, capabilities: Capabilities, host: str, clock: Clock) -> Probe:
    """Check the key without writing: four requests at most. Raises KeyRefused, PermissionMissing (no API in the plan) or Unreachable."""
    started = clock.monotonic()
    await _ping(client)
    states = dict.fromkeys(_ORDER, ScopeState.UNKNOWN)
    vacancies = await _first_page_of(client, states, READ_VACANCIES)
    applications = await _first_page_of(client, states, READ_APPLICATIONS)
    if states[READ_APPLICATIONS] is ScopeState.MISSING:
        states[READ_NOTES] = ScopeState.MISSING  # of no use without the other
    elif applications is not None:
        states[READ_NOTES] = await _notes_state(client, applications)
    return Probe(
        host=host,
        seconds=clock.monotonic() - started,
        scopes=tuple(_finding(scope, states[scope], vacancies if scope == READ_VACANCIES else applications) for scope in _ORDER),
        capabilities=allowed_by(capabilities, states),
        vacancies=vacancies.meta.total if vacancies else None,
        applicants=applications.meta.total if applications else None,
        advice=_ADVICE if ScopeState.MISSING in states.values() else Sentence(""),
    )


def allowed_by(capabilities: Capabilities, states: dict[str, ScopeState]) -> Capabilities:
    """Take from what the provider can do what this key may not, each with its reason."""
    found = dict(capabilities)
    for scope, state in states.items():
        for capability in _NEEDED[scope]:
            if state is ScopeState.MISSING:
                found[capability] = CapabilityState(
                    Ability.NO,
                    Sentence.of('This key has no "{scope}". Make a new key in Homerun that has it, and paste it here.', scope=scope),
                )
            elif state is ScopeState.UNKNOWN:
                found[capability] = CapabilityState(
                    Ability.UNVERIFIED, Sentence.of('Whether this key has "{scope}" shows at the first use.', scope=scope)
                )
    return found


async def _ping(client: HomerunClient) -> None:
    try:
        await client.ping()
    except (NotFound, ContractBroken):
        return  # not in the newest document; the reads that follow tell as well


async def _first_page_of(client: HomerunClient, states: dict[str, ScopeState], scope: str) -> WirePage | None:
    read = client.list_vacancies if scope == READ_VACANCIES else client.list_job_applications
    try:
        page = await read(1, per_page=1, is_urgent=True)
    except PermissionMissing as missing:
        if missing.status != 403:  # noqa: PLR2004 -- 402 is the plan, and concerns everything
            raise
        states[scope] = ScopeState.MISSING
        return None
    states[scope] = ScopeState.GRANTED
    return page


async def _notes_state(client: HomerunClient, applications: WirePage) -> ScopeState:
    first = read_item(applications.items[0], WireJobApplication) if applications.items else None
    if first is None or not first.id:
        return ScopeState.UNKNOWN
    try:
        await client.read_job_application(first.id, with_notes=True, is_urgent=True)
    except PermissionMissing:
        return ScopeState.MISSING
    except NotFound:  # deleted between the two requests
        return ScopeState.UNKNOWN
    return ScopeState.GRANTED


def _finding(scope: str, state: ScopeState, page: WirePage | None) -> ScopeFinding:
    finding = Sentence("")
    if state is ScopeState.UNKNOWN:
        finding = _SHOWS[scope]
    elif state is ScopeState.GRANTED and scope != READ_NOTES and page is not None and page.meta.total is not None:
        finding = Sentence.of("{count} found", count=page.meta.total)
    cost = _COSTS[scope] if state is not ScopeState.GRANTED else Sentence("")
    return ScopeFinding(scope=scope, title=_TITLES[scope], state=state, finding=finding, cost=cost)
