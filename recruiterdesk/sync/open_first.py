"""Applicants of open vacancies, read before everybody else: they are what the recruiter waits for."""

from collections.abc import Awaitable, Callable, Sequence
from datetime import datetime

from recruiterdesk.domain.application import Application
from recruiterdesk.domain.query import VacancyQuery
from recruiterdesk.domain.sync_report import Counts, SyncPhase
from recruiterdesk.domain.vacancy import VacancyPhase, VacancyRow
from recruiterdesk.provider_api.contract import ListsApplications, Page
from recruiterdesk.store.store import Store
from recruiterdesk.store.transaction import Reader
from recruiterdesk.sync.pace import Pace
from recruiterdesk.sync.passes import PassResult, read_pass
from recruiterdesk.sync.reading_times import ReadingTimes
from recruiterdesk.sync.rolls import add_counts

VACANCIES_PER_REQUEST = 20  # their ids stand in the address, which should stay short
FEW = 300  # so many are read in three pages, sooner than a detour takes
MOST_ARE_OPEN = 0.5  # where this share is in open vacancies, the ordinary pass brings them as soon


class OpenFirst:
    """Reads applicants of open vacancies, unless the ordinary pass would bring them about as soon."""

    def __init__(self, account_id: int, connection: ListsApplications, store: Store, times: ReadingTimes, pace: Pace) -> None:
        self._account_id = account_id
        self._connection = connection
        self._store = store
        self._times = times
        self._pace = pace

    async def run(self, keep: Callable[[tuple[Application, ...], datetime], Awaitable[Counts]], counts: Counts) -> None:
        """Read them and add to `counts`. Raises the provider's DeskError; what came before it is kept."""

        async def keep_and_count(items: tuple[Application, ...], at: datetime) -> None:
            if items:
                add_counts(counts, await keep(items, at))

        for chunk in chunks(await self._store.read(self._worthwhile)):

            async def fetch(cursor: str | None, vacancies: tuple[str, ...] = chunk) -> Page[Application]:
                return await self._connection.list_applications(cursor, vacancy_remote_ids=vacancies)

            result = await read_pass(fetch, keep_and_count, self._times.now, self._tell)
            if result.error is not None:
                raise result.error

    def _tell(self, now: PassResult) -> None:
        self._pace.tell(SyncPhase.APPLICANTS, done=len(now.ids), total=now.total)

    def _worthwhile(self, reader: Reader) -> list[str]:
        rows = reader.vacancies.rows(reader.vacancies.ids(VacancyQuery(account_ids=(self._account_id,))))
        return worthwhile(rows, reader.applications.remote_ids(self._account_id))


def worthwhile(rows: Sequence[VacancyRow], known: set[str]) -> list[str]:
    """Return the remote ids of the open vacancies, or none where reading them first gains nothing."""
    everybody = sum(row.applicants or 0 for row in rows)
    is_open = [row for row in rows if row.phase is VacancyPhase.OPEN]
    in_open = sum(row.applicants or 0 for row in is_open)
    if max(everybody, len(known)) <= FEW and everybody:
        return []
    if everybody and in_open > MOST_ARE_OPEN * everybody:
        return []
    return [row.remote_id for row in is_open]


def chunks(remote_ids: Sequence[str]) -> list[tuple[str, ...]]:
    """Cut into groups that fit into one request's filter."""
    return [tuple(remote_ids[start : start + VACANCIES_PER_REQUEST]) for start in range(0, len(remote_ids), VACANCIES_PER_REQUEST)]
