"""The last answers of the tables that only some providers have, kept so that they can be looked at without a network."""

import math
from collections.abc import Mapping
from datetime import datetime

import apsw
import msgspec

from recruiterdesk.domain.provider_table import Cell, TableLine, TablePage
from recruiterdesk.store.clean_text import TEXT_LIMIT, clean
from recruiterdesk.store.moments import moment_of, to_micros

WHOLE = "*"
"""The cursor under which all pages of a table are kept as one."""

MOST_KEPT = 200  # questions of one table and one target; the oldest go
MOST_BYTES = 8_000_000  # an answer above it is shown, not kept

_decoder: msgspec.json.Decoder[TablePage] = msgspec.json.Decoder(TablePage)


class KeptPage(msgspec.Struct, frozen=True):
    """An answer as it was kept, and when it was read."""

    page: TablePage
    read_at: datetime


class KeptAnswer(msgspec.Struct, frozen=True, kw_only=True):
    """A kept answer with its question; `target` is the remote id of a vacancy or an application, "" for the account."""

    table: str
    target: str
    filters: dict[str, str]
    cursor: str | None
    page: TablePage
    read_at: datetime


class _Question(msgspec.Struct):
    cursor: str | None
    filters: dict[str, str]


def storable_page(page: TablePage) -> TablePage:
    """Return the page with cells that every database, file and JSON reader takes; texts are cut at the store's bound."""
    width = len(page.columns)
    return msgspec.structs.replace(page, lines=tuple(TableLine(clean(line.id), _cells(line.cells, width)) for line in page.lines))


def _cells(cells: tuple[Cell, ...], width: int) -> tuple[Cell, ...]:
    """Return exactly one cell for each column, whatever the provider's line held."""
    return tuple(_cell(cell) for cell in (*cells[:width], *(None,) * (width - len(cells))))


def _cell(cell: Cell) -> Cell:
    if isinstance(cell, float) and not math.isfinite(cell):
        return None  # JSON has no word for it
    return clean(cell, TEXT_LIMIT) if isinstance(cell, str) else cell


def _question(filters: Mapping[str, str], cursor: str | None) -> str:
    return msgspec.json.encode({"cursor": cursor, "filters": dict(filters)}, order="sorted").decode()


class ProviderTableReader:
    """Reads kept answers. `target` is the remote id of a vacancy or an application, "" for the account."""

    def __init__(self, db: apsw.Connection) -> None:
        self._db = db

    def get(self, account_id: int, name: str, target: str, filters: Mapping[str, str], cursor: str | None = None) -> KeptPage | None:
        """Return the last answer to exactly this question, None where there is none or an older program wrote it otherwise."""
        row = self._db.execute(
            "SELECT content, read_at FROM provider_table WHERE account_id = ? AND name = ? AND target = ? AND question = ?",
            (account_id, name, target, _question(filters, cursor)),
        ).fetchone()
        if row is None:
            return None
        try:
            return KeptPage(_decoder.decode(row[0]), moment_of(row[1]))
        except msgspec.DecodeError:
            return None

    def of_account(self, account_id: int) -> list[KeptAnswer]:
        """Return every answer kept of an account, by table and target."""
        rows = self._db.execute(
            "SELECT name, target, question, content, read_at FROM provider_table WHERE account_id = ? ORDER BY name, target, question",
            (account_id,),
        )
        answers: list[KeptAnswer] = []
        for name, target, question, content, read_at in rows:
            try:
                asked, page = msgspec.json.decode(question, type=_Question), _decoder.decode(content)
            except msgspec.DecodeError:
                continue  # as in `get`
            answers.append(
                KeptAnswer(table=name, target=target, filters=asked.filters, cursor=asked.cursor, page=page, read_at=moment_of(read_at))
            )
        return answers

    def count(self, account_id: int) -> int:
        """Return how many answers are kept of an account."""
        row = self._db.execute("SELECT count(*) FROM provider_table WHERE account_id = ?", (account_id,)).fetchone()
        return int(row[0]) if row else 0


class ProviderTableWriter(ProviderTableReader):
    """Keeps answers, a bounded number of each table."""

    def put(
        self, account_id: int, name: str, target: str, filters: Mapping[str, str], cursor: str | None, page: TablePage, read_at: datetime
    ) -> None:
        """Keep an answer in the place of the last one to the same question."""
        content = msgspec.json.encode(page)
        if len(content) > MOST_BYTES:
            return
        self._db.execute(
            "INSERT INTO provider_table VALUES (?, ?, ?, ?, ?, ?)"
            " ON CONFLICT DO UPDATE SET content = excluded.content, read_at = excluded.read_at",
            (account_id, name, target, _question(filters, cursor), content, to_micros(read_at)),
        )
        self._db.execute(
            "DELETE FROM provider_table WHERE account_id = ?1 AND name = ?2 AND target = ?3 AND question IN (SELECT question"
            " FROM provider_table WHERE account_id = ?1 AND name = ?2 AND target = ?3 ORDER BY read_at DESC LIMIT -1 OFFSET ?4)",
            (account_id, name, target, MOST_KEPT),
        )

    def forget(self, account_id: int, target: str) -> None:
        """Forget every answer about a vacancy or an application: it is gone at the provider."""
        self._db.execute("DELETE FROM provider_table WHERE account_id = ? AND target = ?", (account_id, target))

    def forget_before(self, moment: datetime) -> None:
        """Forget the answers that were read before a moment: they hold what was written about people."""
        self._db.execute("DELETE FROM provider_table WHERE read_at < ?", (to_micros(moment),))
