"""Vacancies as lists and the detail pane read them."""

from array import array
from collections.abc import Sequence

import apsw
import msgspec

from recruiterdesk.domain.errors import NotFound
from recruiterdesk.domain.funnel import Funnel
from recruiterdesk.domain.query import VacancyQuery, VacancySort
from recruiterdesk.domain.vacancy import VacancyDetail, VacancyPhase, VacancyRow
from recruiterdesk.store.application_lists import as_json
from recruiterdesk.store.clean_text import clean, fold, sort_key
from recruiterdesk.store.moments import from_micros
from recruiterdesk.store.settings import SettingReader
from recruiterdesk.store.vacancy_insights import InsightReader
from recruiterdesk.store.wanted import select

_GONE = "This vacancy is not (or no longer) on this computer. Look at the list again."

_ROWS = """
    SELECT v.id, v.account_id, ac.name, ac.provider, v.remote_id, v.title, v.status, v.phase, v.type, v.location, v.department,
        v.applicants, v.created_at, v.expires_at, v.url, v.pending
    FROM json_each(?) wanted CROSS JOIN vacancy v ON v.id = wanted.value JOIN account ac ON ac.id = v.account_id
"""

_ids: msgspec.json.Decoder[tuple[str, ...]] = msgspec.json.Decoder(tuple[str, ...])


class VacancyReader:
    """Reads vacancies."""

    def __init__(self, db: apsw.Connection, settings: SettingReader) -> None:
        self._db = db
        self._settings = settings

    def ids(self, query: VacancyQuery) -> "array[int]":
        """Return the ids of all that match, in order, as 64-bit integers."""
        found, values = _conditions(query)
        direction = "DESC" if query.is_descending else "ASC"
        column = {
            VacancySort.TITLE: "title_key",
            VacancySort.STATUS: "status",
            VacancySort.CREATED: "coalesce(created_at, 0)",
            VacancySort.APPLICANTS: "(SELECT coalesce(sum(applicants), 0) FROM vacancy_count WHERE vacancy_id = vacancy.id)",
            VacancySort.NEW: "coalesce(fresh.n, 0)",
        }[query.sort]
        head = "SELECT vacancy.id FROM vacancy"
        if query.sort is VacancySort.NEW:
            head += (
                " LEFT JOIN (SELECT vacancy_id, count(*) AS n FROM application INDEXED BY application_noticed"
                " WHERE noticed_at > ? AND vacancy_id IS NOT NULL GROUP BY +vacancy_id) fresh ON fresh.vacancy_id = vacancy.id"
            )
            values = [self._settings.last_visit(), *values]
        statement = select(head, found, f" ORDER BY {column} {direction}, title_key, vacancy.id")
        return array("q", (row[0] for row in self._db.execute(statement, values)))

    def count(self, query: VacancyQuery) -> int:
        """Return how many match."""
        found, values = _conditions(query)
        row = self._db.execute(select("SELECT count(*) FROM vacancy", found), values).fetchone()
        return int(row[0]) if row else 0

    def rows(self, ids: Sequence[int]) -> list[VacancyRow]:
        """Return the rows in the order asked; an id that is no longer here is left out."""
        wanted = as_json(ids)
        stages: dict[int, list[str]] = {}
        for vacancy_id, name in self._db.execute(
            "SELECT vacancy_id, name FROM stage WHERE vacancy_id IN (SELECT value FROM json_each(?)) ORDER BY vacancy_id, position",
            (wanted,),
        ):
            stages.setdefault(vacancy_id, []).append(name)
        funnels: dict[int, dict[str, int]] = {}
        for vacancy_id, funnel, number in self._db.execute(
            "SELECT vacancy_id, funnel, applicants FROM vacancy_count"
            " WHERE vacancy_id IN (SELECT value FROM json_each(?)) AND applicants > 0",
            (wanted,),
        ):
            funnels.setdefault(vacancy_id, {})[funnel] = number
        new = dict(
            self._db.execute(
                "SELECT vacancy_id, count(*) FROM application INDEXED BY application_noticed"
                " WHERE noticed_at > ? AND +vacancy_id IN (SELECT value FROM json_each(?)) GROUP BY +vacancy_id",
                (self._settings.last_visit(), wanted),
            )
        )
        found = {}
        for row in self._db.execute(_ROWS, (wanted,)):
            found[row[0]] = VacancyRow(
                id=row[0],
                account_id=row[1],
                account=row[2],
                provider=row[3],
                remote_id=row[4],
                title=row[5],
                status=row[6],
                phase=VacancyPhase(row[7]),
                type=row[8],
                location=row[9],
                department=row[10],
                stages=tuple(stages.get(row[0], ())),
                applicants=row[11],
                created_at=from_micros(row[12]),
                expires_at=from_micros(row[13]),
                url=row[14],
                funnel=funnels.get(row[0], {}),
                new=new.get(row[0], 0),
                pending=_ids.decode(row[15]) if row[15] else (),
            )
        return [found[id_] for id_ in ids if id_ in found]

    def by_ref(self, account_id: int, remote_id: str) -> int:
        """Return our id of the provider's; raises NotFound."""
        row = self._db.execute("SELECT id FROM vacancy WHERE account_id = ? AND remote_id = ?", (account_id, clean(remote_id))).fetchone()
        if row is None:
            raise NotFound(_GONE)
        return int(row[0])

    def at_provider(self, provider: str, remote_id: str) -> int | None:
        """Return our id of the provider's, in whichever account: of several, the one that was connected first; None where none has it."""
        row = self._db.execute(
            "SELECT v.id FROM account ac JOIN vacancy v ON v.account_id = ac.id WHERE ac.provider = ? AND v.remote_id = ?"
            " ORDER BY ac.id LIMIT 1",
            (provider, clean(remote_id)),
        ).fetchone()
        return int(row[0]) if row is not None else None

    def remote_ids(self, account_id: int) -> set[str]:
        """Return the remote ids of all that the provider is thought to have."""
        return {row[0] for row in self._db.execute("SELECT remote_id FROM vacancy WHERE account_id = ?", (account_id,))}

    def body(self, vacancy_id: int) -> bytes | None:
        """Return all that was sent of it from here, where its provider cannot show it again; None where nothing is kept."""
        row = self._db.execute("SELECT content FROM vacancy_body WHERE id = ?", (vacancy_id,)).fetchone()
        return row[0] if row else None

    def view(self, vacancy_id: int) -> VacancyDetail:
        """Return everything known of one; raises NotFound. Counts are of what is shown, in the pipeline's order, strays last.

        Whoever is disqualified is in no stage's count, as in the row's funnel; with them the counts add up to the applicants here.
        """
        rows = self.rows([vacancy_id])
        if not rows:
            raise NotFound(_GONE)
        row = rows[0]
        fact = self._db.execute(
            "SELECT v.location_type, v.apply_url, v.fetched_at, t.description, t.page_content"
            " FROM vacancy v LEFT JOIN vacancy_text t ON t.id = v.id WHERE v.id = ?",
            (vacancy_id,),
        ).fetchone()
        if fact is None:
            raise NotFound(_GONE)
        counted: dict[str, int] = {}
        disqualified = 0
        for stage, is_out, number in self._db.execute(
            "SELECT a.stage, f.is_disqualified AND f.stage IS a.stage AS is_out, count(*) FROM application a"
            " LEFT JOIN application_fact f ON f.id = a.id WHERE a.vacancy_id = ? GROUP BY a.stage, is_out ORDER BY a.stage",
            (vacancy_id,),
        ):
            if is_out:
                disqualified += number
            else:
                counted[stage or ""] = counted.get(stage or "", 0) + number
        stages = [(stage, counted.pop(stage, 0)) for stage in row.stages]
        insight, insight_at = InsightReader(self._db).last(vacancy_id)
        return VacancyDetail(
            row=row,
            description=fact[3] or "",
            page_content=fact[4] or "",
            location_type=fact[0],
            apply_url=fact[1],
            fetched_at=from_micros(fact[2]),
            stage_counts=(*stages, *counted.items()),
            disqualified=disqualified,
            chosen={
                stage: Funnel(funnel)
                for stage, funnel in self._db.execute("SELECT stage, funnel FROM stage_place WHERE account_id = ?", (row.account_id,))
            },
            insight=insight,
            insight_at=insight_at,
        )


def _conditions(query: VacancyQuery) -> tuple[list[str], list[str | int]]:
    found: list[str] = []
    values: list[str | int] = []
    if query.account_ids:
        found.append("account_id IN (" + ",".join("?" * len(query.account_ids)) + ")")
        values.extend(query.account_ids)
    if query.status is not None:
        found.append("status = ?")
        values.append(query.status)
    if query.only_open:
        found.append("phase = 'open'")
    for word in fold(clean(query.search)).split():
        found.append("instr(search_key, ?) > 0")
        values.append(sort_key(word))
    return found, values
