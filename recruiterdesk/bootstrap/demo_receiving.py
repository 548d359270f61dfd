"""The journey's part about the receiver: applications arrive while the laptop sleeps, are read when it wakes, and find their vacancies."""

import asyncio
from collections.abc import Sequence

from recruiterdesk.bootstrap.demo_accounts import RECEIVING, OtherAccount
from recruiterdesk.demo.ictergezocht.deliveries import Deliveries
from recruiterdesk.domain.application import ApplicationRow
from recruiterdesk.domain.query import ApplicationQuery, VacancyQuery
from recruiterdesk.domain.sync_report import SyncState
from recruiterdesk.services.desk import Desk

UNKNOWN = "VD-1999-007"  # a reference that no vacancy has
_LONG = 7  # letters of a word that tells somebody apart
INVITED = "Invited"


class ReceivingTrouble(Exception):  # noqa: N818 -- a finding, told in the report
    """Something else arrived, or went elsewhere, than should have."""


async def receive(desk: Desk, others: Sequence[OtherAccount]) -> dict[str, object]:
    """Let three deliveries arrive while nobody reads, one of them a repeat; read them, find one, move it, and assign the other."""
    deliveries = next(other.deliveries for other in others if other.deliveries is not None)
    account = await desk.accounts.pause(RECEIVING)  # the laptop sleeps
    known = await _received(desk, account.id)
    ids = await asyncio.to_thread(_deliver, deliveries)
    _expect(await _received(desk, account.id) == known, "something arrived though nobody read")
    await desk.accounts.resume(RECEIVING)
    (report,) = await desk.sync.run([RECEIVING])
    _expect(report.state is SyncState.COMPLETE, f"the sync is {report.state}: {report.error.message if report.error else ''}")
    rows = {row.remote_id: row for row in await desk.applicants.rows(sorted(await _received(desk, account.id) - known))}
    _expect(set(rows) == set(ids), f"{len(rows)} arrived, {len(ids)} were sent")
    matched, unmatched = (rows[id_] for id_ in ids)
    return {
        "delivered while nobody read": 3,
        "arrived": len(rows),
        "found by a word of the CV": await _find_by_cv(desk, matched),
        "moved, only here": await _move(desk, matched),
        "assigned": await _assign(desk, unmatched),
    }


def _deliver(deliveries: Deliveries) -> tuple[str, str]:
    """Deliver one, the same once more, and one with an unknown reference; returns the receiver's ids of the first and the last."""
    answers = (deliveries.apply(), deliveries.again(), deliveries.apply(reference=UNKNOWN))
    _expect(all(answer.id is not None for answer in answers), f"the receiver did not take all: {answers}")
    _expect(answers[0].id == answers[1].id, "a repeat was taken for another one")
    return str(answers[0].id), str(answers[2].id)


async def _received(desk: Desk, account_id: int) -> set[int]:
    return set(await desk.applicants.ids(ApplicationQuery(account_ids=(account_id,))))


async def _find_by_cv(desk: Desk, row: ApplicationRow) -> str:
    (document,) = await desk.documents.documents(row.id)
    words = (await desk.documents.text(row.id, document.id)).text.split()
    word = next(word for word in words if word.isalpha() and len(word) > _LONG and word not in row.name)
    _expect(row.id in set(await desk.applicants.ids(ApplicationQuery(search=word))), f"nobody is found by “{word}”")
    return word


async def _move(desk: Desk, row: ApplicationRow) -> str:
    entry = await desk.writes.move_or_keep(row.id, INVITED)
    _expect(entry is None, "a stage that is kept here is on its way to the provider")
    (shown,) = await desk.applicants.rows([row.id])
    _expect(shown.stage == INVITED, f"the stage is {shown.stage}")
    return INVITED


async def _assign(desk: Desk, row: ApplicationRow) -> str:
    unmatched = ApplicationQuery(only_unmatched=True)
    _expect(row.vacancy_reference == UNKNOWN, f"the reference is not as it was typed: {row.vacancy_reference}")
    _expect(row.id in set(await desk.applicants.ids(unmatched)), "an unknown reference is not among the unmatched")
    vacancies = await desk.vacancies.rows(await desk.vacancies.ids(VacancyQuery(account_ids=(row.account_id,))))
    await desk.writes.assign(row.id, vacancies[0].id)
    _expect(row.id not in set(await desk.applicants.ids(unmatched)), "who was assigned is still among the unmatched")
    return vacancies[0].title


def _expect(is_so: bool, otherwise: str) -> None:
    if not is_so:
        raise ReceivingTrouble(otherwise)
