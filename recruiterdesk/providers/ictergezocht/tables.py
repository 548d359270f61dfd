"""ICTerGezocht.nl's own tables: insights, clicks by day, and the two lists of choices.

Of clicks only the day, the vacancy and the price are read. The visitor's address ends where the answer is decoded.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from recruiterdesk.domain.errors import Invalid, NotFound, PermissionMissing
from recruiterdesk.domain.provider_table import Cell, CellKind, TableColumn, TableLine, TablePage
from recruiterdesk.domain.sentence import Sentence
from recruiterdesk.provider_api.outside_values import clean, to_date
from recruiterdesk.providers.ictergezocht.assumptions import CLICK_PAGES
from recruiterdesk.providers.ictergezocht.client import CLICKS, FUNCTIONS, TYPES, ICTerGezochtClient
from recruiterdesk.providers.ictergezocht.insights import Insights
from recruiterdesk.providers.ictergezocht.pages import Query, from_cursor, to_cursor
from recruiterdesk.providers.ictergezocht.wire import WireChoice, WireClick, WireInsight, WirePage, read_item

_INSIGHT: Final = (
    TableColumn(name="title", label=Sentence("Title")),
    TableColumn(name="city", label=Sentence("City")),
    TableColumn(name="clicks", label=Sentence("Clicks"), kind=CellKind.NUMBER),
    TableColumn(name="applications", label=Sentence("Applications"), kind=CellKind.NUMBER),
    TableColumn(name="cost", label=Sentence("Cost (EUR)"), kind=CellKind.MONEY),
    TableColumn(name="cpc", label=Sentence("Cost per click (EUR)"), kind=CellKind.MONEY),
    TableColumn(name="status", label=Sentence("Status (a number)"), kind=CellKind.NUMBER),
    TableColumn(name="publish_date", label=Sentence("Published"), kind=CellKind.DATE),
    TableColumn(name="runtime", label=Sentence("Days online"), kind=CellKind.NUMBER),
    TableColumn(name="reference_number", label=Sentence("Reference number")),
    TableColumn(name="campaign", label=Sentence("Campaign")),
    TableColumn(name="function_group", label=Sentence("Function group")),
    TableColumn(name="user_name", label=Sentence("Contact name")),
    TableColumn(name="user_email", label=Sentence("Contact e-mail")),
)
_DAYS: Final = (
    TableColumn(name="day", label=Sentence("Day"), kind=CellKind.DATE),
    TableColumn(name="clicks", label=Sentence("Clicks"), kind=CellKind.NUMBER),
    TableColumn(name="cost", label=Sentence("Cost (EUR)"), kind=CellKind.MONEY),
)
_DAYS_OF_ALL: Final = (*_DAYS, TableColumn(name="vacancies", label=Sentence("Vacancies"), kind=CellKind.NUMBER))
_CHOICES: Final = (TableColumn(name="name", label=Sentence("Name")), TableColumn(name="id", label=Sentence("Number"), kind=CellKind.NUMBER))
_RANGE: Final = Sentence(
    "ICTerGezocht.nl does not state whether clicks, costs and applications are limited to these days, or only which vacancies are listed."
)
_MORE: Final = Sentence("There are more clicks than were added up here. A day may stand on the next page again: then both count.")
_FILTERS: Final = {"start_date": "startDate", "end_date": "endDate"}


@dataclass
class _Day:
    """What is added up of one day."""

    clicks: int = 0
    cost: float = 0.0
    vacancies: set[int] = field(default_factory=set)


class ICTerGezochtTables:
    """Reads the tables of the profile, page by page."""

    def __init__(self, client: ICTerGezochtClient, insights: Insights) -> None:
        self._client = client
        self._insights = insights

    async def read(self, name: str, target: str | None, filters: Mapping[str, str], cursor: str | None, *, is_urgent: bool) -> TablePage:
        """Read one page of a table; `target` is the vacancy's id for those of a vacancy."""
        asked = _checked(filters)
        match name, target:
            case "insight", None:
                return await self._insight(asked, cursor, is_urgent=is_urgent)
            case "vacancy_insight", str():
                return await self._insight_of(target, asked)
            case "clicks", None:
                return await self._clicks(asked, None, cursor, is_urgent=is_urgent)
            case "vacancy_clicks", str():
                return await self._clicks_of(target, asked, cursor, is_urgent=is_urgent)
            case "company_types" | "user_functions", None:
                return await self._choices(name, cursor, is_urgent=is_urgent)
            case _:
                raise NotFound('ICTerGezocht.nl has no table "{table}" of this. Choose another table.', table=name)

    async def _insight(self, asked: dict[str, str], cursor: str | None, *, is_urgent: bool) -> TablePage:
        items, _unreadable, following = await self._insights.page(from_cursor(cursor, asked), is_urgent=is_urgent)
        return TablePage(
            columns=_INSIGHT,
            lines=tuple(_insight_line(wire) for wire, _raw in items),
            next=to_cursor(following),
            note=_RANGE if asked else Sentence(""),
        )

    async def _insight_of(self, target: str, asked: dict[str, str]) -> TablePage:
        found = await self._insights.find(target, asked)
        if found is None and not asked:
            raise NotFound("ICTerGezocht.nl shows no figures of this vacancy, or not any more. Look at its page there.")
        lines = () if found is None else (_insight_line(found),)
        return TablePage(columns=_INSIGHT, lines=lines, note=_RANGE if asked else Sentence(""))

    async def _clicks_of(self, target: str, asked: dict[str, str], cursor: str | None, *, is_urgent: bool) -> TablePage:
        try:
            reference = await self._insights.reference_of(target)
        except PermissionMissing:
            reference = None  # a key without the insights still sees clicks: then all are read, and the vacancy's counted
        narrowed = {**asked, "referenceNumber": reference} if reference else asked
        return await self._clicks(narrowed, target, cursor, is_urgent=is_urgent)

    async def _clicks(self, asked: dict[str, str], target: str | None, cursor: str | None, *, is_urgent: bool) -> TablePage:
        days: dict[date | None, _Day] = {}
        following: Query | None = from_cursor(cursor, asked)
        for _ in range(CLICK_PAGES):
            if following is None:
                break
            page = await self._client.list_clicks(following, is_urgent=is_urgent)
            for click in _clicked(page):
                if target in (None, str(click.vacancy_id)):
                    _add(days, click)
            following = self._client.after(CLICKS, following, page)
        lines = []
        for day in sorted(days, key=lambda each: each or date.min, reverse=True):
            found = days[day]
            cells: tuple[Cell, ...] = (day.isoformat() if day else None, found.clicks, round(found.cost, 2))
            lines.append(TableLine("", cells if target is not None else (*cells, len(found.vacancies))))
        columns = _DAYS if target is not None else _DAYS_OF_ALL
        note = _MORE if following is not None else Sentence("")
        return TablePage(columns=columns, lines=tuple(lines), next=to_cursor(following), note=note)

    async def _choices(self, name: str, cursor: str | None, *, is_urgent: bool) -> TablePage:
        query = from_cursor(cursor)
        is_types = name == "company_types"
        read = self._client.list_company_types if is_types else self._client.list_user_functions
        page = await read(query, is_urgent=is_urgent)
        choices = [choice for raw in page.items if (choice := read_item(raw, WireChoice)) is not None and choice.id is not None]
        return TablePage(
            columns=_CHOICES,
            lines=tuple(TableLine(str(choice.id), (clean(choice.name) or str(choice.id), choice.id)) for choice in choices),
            next=to_cursor(self._client.after(TYPES if is_types else FUNCTIONS, query, page)),
        )


def _checked(filters: Mapping[str, str]) -> dict[str, str]:
    """Return the filters by the document's names; raises Invalid for one that it does not have, or for days that are none."""
    asked: dict[str, str] = {}
    for name, text in filters.items():
        if name not in _FILTERS:
            raise Invalid(
                "ICTerGezocht.nl's figures can be asked for by days only. Leave the rest out.", fields={name: ["is no filter here"]}
            )
        if not text.strip():
            continue
        try:
            asked[_FILTERS[name]] = date.fromisoformat(text.strip()).isoformat()
        except ValueError:
            raise Invalid("This is no day. Write it like 2026-12-31.", fields={name: ["is no date like 2026-12-31"]}) from None
    if "startDate" in asked and "endDate" in asked and asked["startDate"] > asked["endDate"]:
        raise Invalid("The first day is after the last one. Change one of them.", fields={"end_date": ["is before the first day"]})
    return asked


def _insight_line(wire: WireInsight) -> TableLine:
    user, published = wire.company_user, to_date(wire.publish_date)
    return TableLine(
        str(wire.vacancy_id),
        (
            clean(wire.title),
            clean(wire.city) or None,
            wire.clicks,
            wire.applications,
            wire.cost,
            wire.cpc,
            wire.status,
            published.isoformat() if published else None,
            wire.runtime,
            clean(wire.reference_number) or None,
            clean(wire.campaign) or None,
            clean(wire.function_group) or None,
            (clean(user.name) or None) if user else None,
            (clean(user.email) or None) if user else None,
        ),
    )


def _clicked(page: WirePage) -> Iterator[WireClick]:
    for raw in page.items:
        click = read_item(raw, WireClick)
        if click is not None:
            yield click


def _add(days: dict[date | None, _Day], click: WireClick) -> None:
    day = days.setdefault(to_date(click.click_date), _Day())
    day.clicks += 1
    day.cost += click.cpc or 0.0
    if click.vacancy_id is not None:
        day.vacancies.add(click.vacancy_id)
