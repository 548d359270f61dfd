"""Checking a key: which of the seven scopes it has, and what the absence of each costs the user.

RecruitSome cannot be asked for a key's scopes. Those to read are tried; those to write show at their first use, since trying them would
write.
"""

from collections.abc import Awaitable, Callable
from contextlib import suppress
from typing import Final

from recruiterdesk.domain.capability import Ability, Capabilities, Capability, CapabilityState
from recruiterdesk.domain.clock import Clock
from recruiterdesk.domain.errors import ContractBroken, Invalid, NotFound, PermissionMissing
from recruiterdesk.domain.probe import Probe, ScopeFinding, ScopeState
from recruiterdesk.domain.sentence import Sentence
from recruiterdesk.providers.recruitsome.client import (
    READ_ARTICLES,
    READ_CANDIDATES,
    READ_LOCATIONS,
    READ_TEAM,
    READ_VACANCIES,
    WRITE_APPLICATIONS,
    WRITE_CANDIDATES,
    RecruitSomeClient,
)
from recruiterdesk.providers.recruitsome.mapping import to_id
from recruiterdesk.providers.recruitsome.wire import WireMember, WirePage, read_item

_NEEDED: Final[dict[str, tuple[Capability, ...]]] = {
    READ_VACANCIES: (Capability.LIST_VACANCIES, Capability.READ_VACANCY, Capability.FACETS),
    READ_CANDIDATES: (Capability.LIST_APPLICANTS, Capability.READ_APPLICANT),
    READ_TEAM: (Capability.TEAM,),
    READ_LOCATIONS: (Capability.LOCATIONS,),
    READ_ARTICLES: (Capability.ARTICLES,),
    WRITE_APPLICATIONS: (Capability.CREATE_APPLICANT,),
    WRITE_CANDIDATES: (Capability.UPLOAD_DOCUMENT,),
}
_ORDER: Final = tuple(_NEEDED)
_TITLES: Final = {
    READ_VACANCIES: Sentence("Read published vacancies"),
    READ_CANDIDATES: Sentence("Read candidates"),
    READ_TEAM: Sentence("Read the team"),
    READ_LOCATIONS: Sentence("Read locations"),
    READ_ARTICLES: Sentence("Read articles"),
    WRITE_APPLICATIONS: Sentence("Add applicants to a vacancy"),
    WRITE_CANDIDATES: Sentence("Create candidates from CVs"),
}
_COSTS: Final = {
    READ_VACANCIES: Sentence("you see no vacancies and nobody can be added to one."),
    READ_CANDIDATES: Sentence("no candidate comes to this computer."),
    READ_TEAM: Sentence(
        "no candidate comes to this computer either, since RecruitSome lists them by colleague, and no colleague can be chosen for a CV."
    ),
    READ_LOCATIONS: Sentence("the table of locations stays closed. Nothing else is affected."),
    READ_ARTICLES: Sentence("the table of articles stays closed. Nothing else is affected."),
    WRITE_APPLICATIONS: Sentence("new applicants stay in the outbox. Reading is not affected."),
    WRITE_CANDIDATES: Sentence("CVs stay in the outbox. Reading is not affected."),
}
_SHOWS: Final = {
    READ_VACANCIES: Sentence("Shows at the next sync."),
    READ_CANDIDATES: Sentence("Shows at the next sync: there was no colleague to ask about."),
    READ_TEAM: Sentence("Shows at the next sync."),
    READ_LOCATIONS: Sentence("Shows when the table is opened."),
    READ_ARTICLES: Sentence("Shows when the table is opened."),
    WRITE_APPLICATIONS: Sentence("Shows at the first new applicant. If it is missing, the applicant waits."),
    WRITE_CANDIDATES: Sentence("Shows at the first CV. If it is missing, the CV waits."),
}
_ADVICE: Final = Sentence(
    "Make a new key under Settings, Integrations, API Keys with all seven scopes ticked by hand, and paste it here. RecruitSome's presets "
    "never have both vacancies and candidates. Nothing is lost when you do this later."
)
_BY_COLLEAGUE: Final = Sentence(
    'RecruitSome lists candidates only by colleague, and this key has no "team:read" to know who they are. Make a new key that has it, or '
    'put your user ids into the account\'s setting "user_ids".'
)


class KeyCheck:
    """One check of a key: six small requests at most, none of which writes. `user_ids` are those that the user named."""

    def __init__(self, client: RecruitSomeClient, user_ids: tuple[int, ...]) -> None:
        self._client = client
        self._user_ids = user_ids
        self._states = dict.fromkeys(_ORDER, ScopeState.UNKNOWN)
        self._pages: dict[str, WirePage] = {}

    async def run(self, capabilities: Capabilities, host: str, clock: Clock) -> Probe:
        """Check it. Raises KeyRefused, PermissionMissing (the API is not switched on) or Unreachable."""
        started = clock.monotonic()
        await self._health()
        await self._try(READ_VACANCIES, lambda: self._client.list_vacancies(1, per_page=1, is_urgent=True))
        await self._try(READ_TEAM, lambda: self._client.list_team(1, per_page=1, is_urgent=True))
        user_id = self._user()
        if user_id is not None:
            with suppress(Invalid, NotFound):  # an id that is no user's: nothing is known of the scope
                await self._try(READ_CANDIDATES, lambda: self._client.list_candidates(user_id, 1, per_page=1, is_urgent=True))
        await self._try(READ_LOCATIONS, lambda: self._client.list_locations(1, per_page=1, is_urgent=True))
        await self._try(READ_ARTICLES, lambda: self._client.list_articles(1, per_page=1, is_urgent=True))
        vacancies = self._pages.get(READ_VACANCIES)
        return Probe(
            host=host,
            seconds=clock.monotonic() - started,
            scopes=tuple(self._finding(scope) for scope in _ORDER),
            capabilities=allowed_by(capabilities, self._states, has_users=bool(self._user_ids)),
            vacancies=vacancies.meta.total if vacancies else None,
            advice=_ADVICE if ScopeState.MISSING in self._states.values() else Sentence(""),
        )

    async def _health(self) -> None:
        try:
            await self._client.health()
        except (NotFound, ContractBroken):
            return  # the reads that follow tell as well

    async def _try(self, scope: str, read: Callable[[], Awaitable[WirePage]]) -> None:
        try:
            self._pages[scope] = await read()
        except PermissionMissing as missing:
            if missing.scope is None:
                raise  # it is about the company, not about one scope
            self._states[scope] = ScopeState.MISSING
        else:
            self._states[scope] = ScopeState.GRANTED

    def _user(self) -> int | None:
        """Return a colleague to ask about, None where there is none."""
        if self._user_ids:
            return self._user_ids[0]
        team = self._pages.get(READ_TEAM)
        first = read_item(team.items[0], WireMember) if team is not None and team.items else None
        id_ = to_id(first.id) if first is not None else ""
        return int(id_) if id_.isascii() and id_.isdigit() else None

    def _finding(self, scope: str) -> ScopeFinding:
        state = self._states[scope]
        finding = Sentence("")
        page = self._pages.get(scope)
        if state is ScopeState.UNKNOWN:
            finding = _SHOWS[scope]
        elif page is not None and page.meta.total is not None:
            finding = (
                Sentence.of("{count} with the first colleague", count=page.meta.total)
                if scope == READ_CANDIDATES
                else Sentence.of("{count} found", count=page.meta.total)
            )
        cost = _COSTS[scope] if state is not ScopeState.GRANTED else Sentence("")
        return ScopeFinding(scope=scope, title=_TITLES[scope], state=state, finding=finding, cost=cost)


def allowed_by(capabilities: Capabilities, states: dict[str, ScopeState], *, has_users: bool) -> Capabilities:
    """Take from what the provider can do what this key may not, each with its reason; what RecruitSome cannot do keeps its own."""
    found = dict(capabilities)
    for scope, state in states.items():
        for capability in _NEEDED[scope]:
            known = found[capability].state
            if known is Ability.NO:
                continue
            if state is ScopeState.MISSING:
                found[capability] = CapabilityState(
                    Ability.NO,
                    Sentence.of('This key has no "{scope}". Make a new key in RecruitSome that has it, and paste it here.', scope=scope),
                )
            elif state is ScopeState.UNKNOWN and known is Ability.YES:
                found[capability] = CapabilityState(
                    Ability.UNVERIFIED, Sentence.of('Whether this key has "{scope}" shows at the first use.', scope=scope)
                )
    if states[READ_TEAM] is ScopeState.MISSING and not has_users and found[Capability.LIST_APPLICANTS].state is not Ability.NO:
        found[Capability.LIST_APPLICANTS] = CapabilityState(Ability.NO, _BY_COLLEAGUE)
    return found
