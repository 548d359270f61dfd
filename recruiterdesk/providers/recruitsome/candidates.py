"""Everybody's candidates: RecruitSome lists them only by colleague, so the walk goes from one to the next and tells each person once."""

from dataclasses import dataclass, field
from typing import Self

from recruiterdesk.domain.application import Application, ApplicationDetail
from recruiterdesk.domain.errors import ContractBroken, Invalid, NotFound
from recruiterdesk.provider_api.contract import Page
from recruiterdesk.provider_api.http.page_items import mapped
from recruiterdesk.providers.recruitsome import mapping
from recruiterdesk.providers.recruitsome.assumptions import READINGS, WALKS_KEPT
from recruiterdesk.providers.recruitsome.client import RecruitSomeClient
from recruiterdesk.providers.recruitsome.pages import next_page
from recruiterdesk.providers.recruitsome.slugs import learn_slugs
from recruiterdesk.providers.recruitsome.wire import WireCandidate, WireMember, WirePage, read_item


@dataclass(slots=True)
class _Walk:
    """One walk from colleague to colleague: who there are, and in whose list (by place) each candidate was seen first.

    `left_out` counts colleagues whose id could not be read, `refused` holds those whose id RecruitSome does not take for a user's.
    `received` and `unread` are what this reading of the present colleague's list gave so far, `before` what the reading before it gave.
    """

    members: tuple[int, ...]
    left_out: int = 0
    first_seen: dict[str, int] = field(default_factory=dict)
    refused: set[int] = field(default_factory=set)
    received: set[str] = field(default_factory=set)
    unread: int = 0
    before: set[str] = field(default_factory=set)

    def begin(self, at: "_Place") -> None:
        """Begin a colleague's list, for the first time or once more."""
        self.before = self.received if at.reading > 1 else set()
        self.received, self.unread = set(), 0

    def take(self, at: "_Place", found: tuple[Application, ...], unread: int) -> list[Application]:
        """Return those of a page who are told now: not those of an earlier colleague, nor of an earlier reading of this list."""
        self.received |= {one.remote_id for one in found}
        self.unread += unread
        return [
            one for one in found if self.first_seen.setdefault(one.remote_id, at.member) == at.member and one.remote_id not in self.before
        ]

    def is_whole(self, at: "_Place", total: int | None) -> bool:
        """Whether as many came as RecruitSome counts; where two readings give the same, the difference is RecruitSome's own."""
        return total in (None, len(self.received) + self.unread) or (at.reading > 1 and self.received == self.before)


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a walk stands: the colleague by place, which reading of that list, and the page."""

    walk: int
    member: int = 0
    reading: int = 1
    page: int = 1

    @classmethod
    def of(cls, cursor: str) -> Self:
        """Read a cursor."""
        return cls(*(int(part) for part in cursor.split("/")))

    def __str__(self) -> str:
        return f"{self.walk}/{self.member}/{self.reading}/{self.page}"


class Candidates:
    """Reads candidates of one account. `user_ids` are asked about instead of the team, where the user named them."""

    def __init__(self, client: RecruitSomeClient, user_ids: tuple[int, ...]) -> None:
        self._client = client
        self._user_ids = user_ids
        self._walks: dict[int, _Walk] = {}
        self._begun = 0
        self._slugs: dict[str, str] = {}

    async def list_page(self, cursor: str | None) -> Page[Application]:
        """Read on until somebody new appears or the last colleague is done.

        Pages that hold nobody new are passed over: colleagues without candidates, or with the same ones, are no sign of a list that
        repeats itself. Within one colleague's list a repeated person stays, since that tells that the list moved while it was read. A list
        that gives fewer than RecruitSome counts is read once more, and proves nobody's absence where it stays unsteady.
        """
        at = _Place(await self._begin()) if cursor is None else _Place.of(cursor)
        walk = self._walks.get(at.walk)
        if walk is None:
            raise ContractBroken("The reading of RecruitSome's candidates was begun anew meanwhile. Try again.")
        items: list[Application] = []
        unreadable, walk.left_out = walk.left_out, 0
        while at.member < len(walk.members) and not items:
            if at.page == 1:
                walk.begin(at)
            read = await self._page(walk, at)
            if read is None:
                unreadable += 1
                at = _Place(at.walk, at.member + 1)
                continue
            found = await mapped(read.items, WireCandidate, mapping.to_application)
            unread = len(read.items) - len(found)
            unreadable += unread
            items += walk.take(at, found, unread)
            following = next_page(at.page, read)
            if following is not None:
                at = _Place(at.walk, at.member, at.reading, following)
            elif walk.is_whole(at, read.meta.total) or at.reading == READINGS:
                unreadable += not walk.is_whole(at, read.meta.total)
                at = _Place(at.walk, at.member + 1)
            else:
                at = _Place(at.walk, at.member, at.reading + 1)
        has_more = at.member < len(walk.members)
        if not has_more and walk.members and len(walk.refused) == len(walk.members):
            raise ContractBroken(
                "RecruitSome takes none of its own team's ids for a user's, so no candidate can be listed. Ask RecruitSome for your user "
                'ids and put them into the account\'s setting "user_ids".'
            )
        return Page(items=tuple(items), next=str(at) if has_more else None, unreadable=unreadable)

    async def read(self, template: str, remote_id: str, *, is_urgent: bool = False) -> ApplicationDetail:
        """Read one candidate's own page at a path that the user named; raises NotFound when it is gone."""
        name = remote_id if "{id}" in template else await self._slug_of(remote_id)
        wire, raw = await self._client.read_candidate(template, name, is_urgent=is_urgent)
        detail = mapping.to_detail(wire, raw)
        if detail is None or detail.application.remote_id != remote_id:
            raise ContractBroken(
                "RecruitSome answered about another record than the one asked for, so nothing of it was used. Try again later."
            )
        return detail

    async def _begin(self) -> int:
        members, left_out = (self._user_ids, 0) if self._user_ids else await self._team()
        self._begun += 1
        self._walks[self._begun] = _Walk(members, left_out)
        self._walks.pop(self._begun - WALKS_KEPT, None)
        return self._begun

    async def _team(self) -> tuple[tuple[int, ...], int]:
        """Return the ids of the team, and how many of it could not be read."""
        ids: list[int] = []
        left_out = 0
        page: int | None = 1
        while page is not None:
            read = await self._client.list_team(page)
            for raw in read.items:
                wire = read_item(raw, WireMember)
                id_ = mapping.to_id(wire.id) if wire is not None else ""
                is_number = id_.isascii() and id_.isdigit()
                ids += [int(id_)] if is_number else []
                left_out += not is_number
            page = next_page(page, read)
        return tuple(dict.fromkeys(ids)), left_out

    async def _page(self, walk: _Walk, at: _Place) -> WirePage | None:
        """Read a page of a colleague's candidates; None where RecruitSome does not know the colleague as a user."""
        try:
            read = await self._client.list_candidates(walk.members[at.member], at.page)
        except (Invalid, NotFound):
            walk.refused.add(at.member)
            return None
        learn_slugs(self._slugs, read)
        return read

    async def _slug_of(self, remote_id: str) -> str:
        cursor: str | None = None
        while remote_id not in self._slugs:
            page = await self.list_page(cursor)
            cursor = page.next
            if cursor is None and remote_id not in self._slugs:
                raise NotFound("RecruitSome does not list this, or not any more. Sync to see what it lists now.", status=404)
        return self._slugs[remote_id]
