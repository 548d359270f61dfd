"""The made-up desk's applicants: lists, rows, counts and one in full."""

from __future__ import annotations

from array import array
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

import msgspec
from made_up_desk.board import BOARD
from made_up_desk.people import NOW, STAGES

from recruiterdesk.domain.application import (
    Answer,
    ApplicationRow,
    ApplicationView,
    DocumentKind,
    DocumentRow,
    HistoryRow,
    NoteRow,
    Person,
    SeenBefore,
)
from recruiterdesk.domain.errors import NotFound
from recruiterdesk.domain.funnel import Funnel
from recruiterdesk.domain.query import ApplicationQuery, ApplicationSort

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from made_up_desk.desk import MadeUpDesk


class MadeUpApplicants:
    """Stands for services.applicants; `asked` and `blocks` record what lists ask for."""

    def __init__(self, desk: MadeUpDesk) -> None:
        self._desk = desk
        self.asked: list[ApplicationQuery] = []
        self.blocks: list[tuple[int, ...]] = []
        self.seen_reason = "email"
        self.seen_may_be_contacted = True

    def _ids(self, query: ApplicationQuery) -> array[int]:
        def fits(row: ApplicationRow) -> bool:
            left = (row.retention_ends_at - NOW).days if row.retention_ends_at else None
            hay = f"{row.name} {row.email} {row.phone}".lower()
            return (
                (not query.account_ids or row.account_id in query.account_ids)
                and (query.vacancy_id is None or row.vacancy_id == query.vacancy_id)
                and (query.stage is None or row.stage == query.stage)
                and (not query.only_new or row.is_new)
                and (not query.only_unread or row.is_unread)
                and (not query.only_unmatched or (row.vacancy_reference is not None and row.vacancy_id is None))
                and (query.expires_within_days is None or (left is not None and left <= query.expires_within_days))
                and all(word in hay for word in query.search.lower().split())
            )

        rows = [row for row in self._desk.rows_by_id.values() if fits(row)]
        sorts: dict[ApplicationSort, Callable[[ApplicationRow], Any]] = {
            ApplicationSort.NAME: lambda row: row.last_name.lower(),
            ApplicationSort.VACANCY: lambda row: row.vacancy_title or "",
            ApplicationSort.STAGE: lambda row: list(Funnel).index(row.funnel),
            ApplicationSort.SOURCE: lambda row: row.sources,
            ApplicationSort.KEEP: lambda row: row.retention_ends_at,
        }
        rows.sort(key=sorts.get(query.sort, lambda row: row.created_at), reverse=query.is_descending)
        return array("q", [row.id for row in rows])

    async def ids(self, query: ApplicationQuery) -> array[int]:
        self.asked.append(query)
        await self._desk.wait()
        return self._ids(query)

    async def rows(self, ids: Sequence[int]) -> list[ApplicationRow]:
        self.blocks.append(tuple(ids))
        await self._desk.wait()
        return [self._desk.rows_by_id[number] for number in ids if number in self._desk.rows_by_id]

    async def first_page(self, query: ApplicationQuery, block: int = 100) -> tuple[array[int], list[ApplicationRow]]:
        self.asked.append(query)
        await self._desk.wait()
        ids = self._ids(query)
        return ids, [self._desk.rows_by_id[number] for number in ids[:block]]

    async def best(self, search: str, number: int, most_counted: int) -> tuple[int, list[ApplicationRow]]:
        ids, rows = await self.first_page(ApplicationQuery(search=search, sort=ApplicationSort.RELEVANCE), number)
        return min(len(ids), most_counted), rows

    async def counts(self, queries: Sequence[ApplicationQuery]) -> list[int]:
        await self._desk.wait()
        return [len(self._ids(query)) for query in queries]

    async def view(self, number: int) -> ApplicationView:
        await self._desk.wait()
        row = self._desk.rows_by_id.get(number)
        if row is None:
            raise NotFound("This applicant is no longer here.")
        own = tuple(self._desk.notes.get(number, ()))
        colleague = NoteRow(
            id=number * 10,
            text="Goed gesprek op de meet-up in Utrecht gehad. Zoekt een vaste baan dicht bij huis en wil weer zelf bouwen.",
            author="Joost Hermans",
            is_sensitive=False,
            created_at=NOW - timedelta(hours=17),
            is_local=False,
        )
        secret = NoteRow(
            id=number * 10 + 1,
            text="Is onlangs geopereerd; niet ter sprake brengen.",
            author="Sanne Brugman",
            is_sensitive=True,
            created_at=NOW - timedelta(hours=30),
            is_local=False,
        )
        documents = (
            DocumentRow(id=number * 10, number=1, name=f"CV {row.name}.pdf", kind=DocumentKind.RESUME, bytes=640_000, file="ab" * 32),
            DocumentRow(id=number * 10 + 1, number=2, name="Opdracht.docx", kind=DocumentKind.ASSIGNMENT, bytes=None, file=None),
        )
        seen = (
            (
                SeenBefore(
                    3,
                    "Noordzee Groep/ap_3",
                    self.seen_reason,
                    "Data engineer",
                    "Afgewezen",
                    NOW - timedelta(days=190),
                    is_certain=self.seen_reason != "birth",
                    may_be_contacted=self.seen_may_be_contacted,
                ),
            )
            if row.seen_before
            else ()
        )
        person = Person(
            first_name=row.first_name, last_name=row.last_name, email=row.email, phone=row.phone, city=row.city, country=row.country
        )
        return ApplicationView(
            row=row,
            person=person,
            notes=(*own, colleague, secret),
            notes_state="read",
            documents=documents,
            answers=(
                Answer(
                    "Waarom wil je bij ons werken?",
                    "Jullie planningssoftware gebruik ik als reiziger al jaren. Ik wil graag werken aan iets waar honderdduizenden "
                    "mensen elke ochtend op vertrouwen, met een team dat tests serieus neemt.",
                ),
                Answer("Wat is je opzegtermijn?", "Eén maand."),
                Answer("Waar woon je?", row.city or ""),
                Answer("Hoeveel uur wil je werken?", "36"),
            ),
            history=(
                HistoryRow(at=NOW - timedelta(hours=19), what="created", before=None, after="Nieuw", by="sync"),
                HistoryRow(at=NOW - timedelta(hours=17), what="stage", before="Nieuw", after=row.stage, by="you"),
            ),
            fields={"linkedin": "https://www.linkedin.com/in/example", "experience": "8 jaar", "pronouns": "zij"},
            seen_before=seen,
            stages=BOARD.local_stages if row.provider == BOARD.id else (*STAGES, "Afgewezen"),
            is_sourced=False,
            disqualification_reason=None,
            first_reply_at=None,
            listed_at=NOW,
            detail_at=NOW,
            chosen=dict(self._desk.funnel.chosen),
        )

    async def counts_by_account(self, query: ApplicationQuery) -> dict[int, int]:
        await self._desk.wait()
        counts: dict[int, int] = {}
        for number in self._ids(query):
            account = self._desk.rows_by_id[number].account_id
            counts[account] = counts.get(account, 0) + 1
        return counts

    async def snippet(self, number: int, search: str) -> str:
        return f"… analytisch, en rustig als het druk wordt, {search} …" if number % 2 else ""

    async def refresh(self, number: int) -> ApplicationView:
        self._desk.calls.append(("refresh", number))
        return await self.view(number)

    async def mark_read(self, ids: Sequence[int]) -> None:
        for number in ids:
            row = self._desk.rows_by_id[number]
            self._desk.rows_by_id[number] = msgspec.structs.replace(row, is_unread=False)
        self._desk.tell(applications=ids, cause="user")

    async def last_visit(self) -> datetime:
        return datetime(2026, 11, 20, 16, 0, tzinfo=UTC)
