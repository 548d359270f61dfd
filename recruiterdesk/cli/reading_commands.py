"""`vacancies`, `applicants`, `vacancy` and `applicant`: answers from this computer."""

from argparse import Namespace
from collections.abc import Iterable

from recruiterdesk.cli.documents.applicant_document import applicant_detail_document, applicant_document
from recruiterdesk.cli.documents.vacancy_document import vacancy_document
from recruiterdesk.cli.outcome import Outcome, table
from recruiterdesk.cli.record_text import SILENCE, Opening, applicant_text, vacancy_text
from recruiterdesk.domain.application import ApplicationRow
from recruiterdesk.domain.clock import to_iso
from recruiterdesk.domain.funnel import Funnel
from recruiterdesk.domain.outbox import OutboxState
from recruiterdesk.domain.query import ApplicationQuery, ApplicationSort, VacancyQuery
from recruiterdesk.services.desk import Desk
from recruiterdesk.services.references import storable

_ROWS_FOR_PEOPLE = 50


async def vacancy_query(desk: Desk, arguments: Namespace) -> VacancyQuery:
    """Turn the filters into a question; raises NotFound for an unknown account."""
    account_ids = ((await desk.accounts.get(arguments.account)).id,) if arguments.account else ()
    return VacancyQuery(account_ids=account_ids, status=arguments.status, search=storable(arguments.search))


async def application_query(desk: Desk, arguments: Namespace) -> ApplicationQuery:
    """Turn the filters into a question; raises NotFound for an unknown account or vacancy."""
    search = storable(arguments.search)
    return ApplicationQuery(
        account_ids=((await desk.accounts.get(arguments.account)).id,) if arguments.account else (),
        vacancy_id=await desk.vacancies.resolve(arguments.vacancy) if arguments.vacancy else None,
        stage=arguments.stage,
        only_unmatched=arguments.unmatched,
        search=search,
        sort=ApplicationSort.RELEVANCE if search.strip() else ApplicationSort.ARRIVED,
    )


async def vacancies(desk: Desk, arguments: Namespace) -> Outcome:
    """List vacancies."""
    ids = await desk.vacancies.ids(await vacancy_query(desk, arguments))
    views = await desk.vacancies.views(ids[arguments.offset :][: _limit(arguments)])
    rows: list[list[object]] = [
        [view.row.ref, view.row.title, view.row.status, view.row.location, view.row.applicants, to_iso(view.row.created_at)]
        for view in views
    ]
    heads = ["Ref", "Title", "Status", "Location", "Applicants", "Created"]
    text = table(heads, rows, nothing="No vacancy matches.") + _more(len(ids), arguments.offset, len(rows))
    refused = await _refused(desk, (view.row.pending for view in views))
    return Outcome(document={"total": len(ids), "items": [vacancy_document(view, refused) for view in views]}, text=text)


async def applicants(desk: Desk, arguments: Namespace) -> Outcome:
    """List applicants."""
    ids = await desk.applicants.ids(await application_query(desk, arguments))
    found = await desk.applicants.rows(ids[arguments.offset :][: _limit(arguments)])
    refused = await _refused(desk, (row.pending for row in found))
    rows: list[list[object]] = [
        [row.ref, row.name, row.vacancy_title or row.vacancy_reference, row.stage, to_iso(row.created_at), _remark(row, refused)]
        for row in found
    ]
    heads = ["Ref", "Name", "Vacancy", "Stage", "Arrived", ""]
    text = table(heads, rows, nothing="No applicant matches.") + _more(len(ids), arguments.offset, len(rows))
    return Outcome(document={"total": len(ids), "items": [applicant_document(row, refused) for row in found]}, text=text)


async def vacancy(desk: Desk, arguments: Namespace) -> Outcome:
    """Show one vacancy."""
    vacancy_id = await desk.vacancies.resolve(arguments.ref)
    view = await (desk.vacancies.refresh if arguments.refresh else desk.vacancies.view)(vacancy_id)
    twins, funnel = await desk.links.twins(vacancy_id)
    opening = Opening([twin.ref for twin in twins], {step.value: funnel[step.value] for step in Funnel if funnel.get(step.value)})
    profile = desk.accounts.profile_of(await desk.accounts.get(view.row.account))
    kept = await desk.vacancies.kept_fields(vacancy_id, profile.vacancy_fields)
    refused = await _refused(desk, (view.row.pending,))
    document = {**vacancy_document(view, refused), "twins": opening.twins, "funnel": opening.funnel, "fields": kept}
    return Outcome(document=document, text=vacancy_text(view, opening, kept))


async def applicant(desk: Desk, arguments: Namespace) -> Outcome:
    """Show one applicant."""
    application_id = await desk.applicants.resolve(arguments.ref)
    view = await (desk.applicants.refresh if arguments.refresh else desk.applicants.view)(application_id)
    same = await desk.applicants.rows([one.application_id for one in view.seen_before if one.is_certain])
    silent = [row.ref for row in same if not row.may_be_contacted]
    refused = await _refused(desk, (view.row.pending,))
    document = {**applicant_detail_document(view, refused), "contact_refused_by": silent}
    return Outcome(document=document, text=applicant_text(view, silent, refused))


async def _refused(desk: Desk, pending: Iterable[tuple[str, ...]]) -> frozenset[str]:
    """Return the ids of refused entries, where anything is open: reads show the provider's state again, so they are pending no more."""
    if not any(pending):
        return frozenset()
    return frozenset([entry.id for entry in await desk.outbox.list() if entry.state is OutboxState.REFUSED])


def _remark(row: ApplicationRow, refused: frozenset[str]) -> str:
    words = (
        "" if row.may_be_contacted else SILENCE,
        "" if refused.issuperset(row.pending) else "waiting",
        "" if refused.isdisjoint(row.pending) else "refused",
    )
    return ", ".join(word for word in words if word)


def _limit(arguments: Namespace) -> int | None:
    if arguments.limit is not None:
        return int(arguments.limit)
    return None if arguments.json else _ROWS_FOR_PEOPLE


def _more(total: int, offset: int, shown: int) -> str:
    return f"\n{offset + 1} to {offset + shown} of {total}" if shown and shown < total else ""
