"""Checking a key: which endpoints it may use, and what the absence of each costs the user.

ICTerGezocht.nl cannot be asked what was ticked for a key. What reads is tried; what writes shows at its first use, since trying it would
write.
"""

from collections.abc import Awaitable, Callable
from typing import Final

from recruiterdesk.domain.capability import Ability, Capabilities, Capability, CapabilityState
from recruiterdesk.domain.clock import Clock
from recruiterdesk.domain.errors import NotFound, PermissionMissing
from recruiterdesk.domain.probe import Probe, ScopeFinding, ScopeState
from recruiterdesk.domain.sentence import Sentence
from recruiterdesk.providers.ictergezocht.client import ADD, CHANGE, CLICKS, FUNCTIONS, INSIGHT, REMOVE, TYPES, ICTerGezochtClient
from recruiterdesk.providers.ictergezocht.pages import Query, first_query
from recruiterdesk.providers.ictergezocht.wire import WirePage

_NEEDED: Final[dict[str, tuple[Capability, ...]]] = {
    INSIGHT: (Capability.LIST_VACANCIES, Capability.INSIGHTS),
    CLICKS: (Capability.CLICKS,),
    TYPES: (),
    FUNCTIONS: (),
    ADD: (Capability.CREATE_VACANCY,),
    CHANGE: (Capability.UPDATE_VACANCY,),
    REMOVE: (Capability.DELETE_VACANCY,),
}
_COSTS: Final = {
    INSIGHT: Sentence(
        "you see no vacancies and no figures. After a cut connection we cannot tell whether a vacancy arrived, and will ask you."
    ),
    CLICKS: Sentence("you see no clicks by day. The totals of each vacancy are not affected."),
    TYPES: Sentence("a company type cannot be chosen. Vacancies go out without one."),
    FUNCTIONS: Sentence("the contact's function cannot be chosen. Vacancies go out without one."),
    ADD: Sentence("new vacancies stay in the outbox. Reading is not affected."),
    CHANGE: Sentence("changes of vacancies stay in the outbox. Reading is not affected."),
    REMOVE: Sentence("vacancies cannot be taken offline from here. Reading is not affected."),
}
_TITLES: Final = {
    INSIGHT: Sentence("See vacancies and their figures"),
    CLICKS: Sentence("See clicks by day"),
    TYPES: Sentence("See the company types"),
    FUNCTIONS: Sentence("See the user functions"),
    ADD: Sentence("Post vacancies"),
    CHANGE: Sentence("Change vacancies"),
    REMOVE: Sentence("Delete vacancies"),
}
_SHOWS: Final = {
    ADD: Sentence("Shows at the first vacancy. If it is missing, the vacancy waits."),
    CHANGE: Sentence("Shows at the first change. If it is missing, the change waits."),
    REMOVE: Sentence("Shows at the first deletion. If it is missing, the deletion waits."),
}
_ORDER: Final = (INSIGHT, CLICKS, ADD, CHANGE, REMOVE, TYPES, FUNCTIONS)
_ADVICE: Final = Sentence(
    "Make a new key at ICTerGezocht.nl under Settings, API, with all endpoints ticked, and paste it here. Nothing is lost when you do this "
    "later."
)


async def check_key(client: ICTerGezochtClient, capabilities: Capabilities, host: str, clock: Clock) -> Probe:
    """Check the key without writing: four requests. Raises KeyRefused, PermissionMissing, NotFound (no such API there) or Unreachable."""
    started = clock.monotonic()
    states = dict.fromkeys(_ORDER, ScopeState.UNKNOWN)
    pages = {
        INSIGHT: await _try(client.list_insight, states, INSIGHT),
        CLICKS: await _try(client.list_clicks, states, CLICKS),
        TYPES: await _try(client.list_company_types, states, TYPES),
        FUNCTIONS: await _try(client.list_user_functions, states, FUNCTIONS),
    }
    if not any(pages.values()):
        raise PermissionMissing(
            'Nothing can be read with this key. Make a new key at ICTerGezocht.nl under Settings, API, with at least "{scope}" ticked, and '
            "paste it here.",
            account=client.http.voice.account,
            status=403,
            scope=INSIGHT,
        )
    found = {
        scope: len(page.items)
        for scope, page in pages.items()
        if page is not None and client.after(scope, first_query(), page) is None  # else there are more, and how many nobody says
    }
    return Probe(
        host=host,
        seconds=clock.monotonic() - started,
        scopes=tuple(_finding(scope, states[scope], found.get(scope)) for scope in _ORDER),
        capabilities=allowed_by(capabilities, states),
        vacancies=found.get(INSIGHT),
        advice=_ADVICE if ScopeState.MISSING in states.values() else Sentence(""),
    )


def allowed_by(capabilities: Capabilities, states: dict[str, ScopeState]) -> Capabilities:
    """Take from what the provider can do what this key may not, each with its reason."""
    found = dict(capabilities)
    for scope, state in states.items():
        for capability in _NEEDED[scope]:
            found[capability] = _state(scope, state, found[capability])
    if states[TYPES] is states[FUNCTIONS] is ScopeState.MISSING:
        found[Capability.FACETS] = _state(TYPES, ScopeState.MISSING, found[Capability.FACETS])
    return found


def _state(scope: str, state: ScopeState, granted: CapabilityState) -> CapabilityState:
    if state is ScopeState.MISSING:
        reason = Sentence.of(
            '"{scope}" is not ticked for this key. Make a new key at ICTerGezocht.nl that has it, and paste it here.', scope=scope
        )
        return CapabilityState(Ability.NO, reason)
    if state is ScopeState.UNKNOWN:
        return CapabilityState(
            Ability.UNVERIFIED, Sentence.of('Whether "{scope}" is ticked for this key shows at the first use.', scope=scope)
        )
    return granted


async def _try(read: Callable[..., Awaitable[WirePage]], states: dict[str, ScopeState], scope: str) -> WirePage | None:
    query: Query = first_query()
    try:
        page = await read(query, is_urgent=True)
    except PermissionMissing as missing:
        if missing.status != 403:  # noqa: PLR2004 -- 402 is the subscription, and concerns everything
            raise
        states[scope] = ScopeState.MISSING
        return None
    except NotFound as error:
        raise NotFound(
            "There is no API of ICTerGezocht.nl at this address. Check the address of the account.",
            account=error.account,
            status=error.status,
        ) from error
    states[scope] = ScopeState.GRANTED
    return page


def _finding(scope: str, state: ScopeState, count: int | None) -> ScopeFinding:
    finding = Sentence("")
    if state is ScopeState.UNKNOWN:
        finding = _SHOWS[scope]
    elif state is ScopeState.GRANTED and count is not None:
        finding = Sentence.of("{count} found", count=count)
    cost = _COSTS[scope] if state is not ScopeState.GRANTED else Sentence("")
    return ScopeFinding(scope=scope, title=_TITLES[scope], state=state, finding=finding, cost=cost)
