"""`stages`, `link`, `unlink` and `assign`: what makes one desk of unequal accounts."""

from argparse import Namespace

from recruiterdesk.cli.documents.applicant_document import applicant_document
from recruiterdesk.cli.outcome import Outcome, table
from recruiterdesk.cli.pairs import parse_pairs
from recruiterdesk.cli.plain_table import plain
from recruiterdesk.services.desk import Desk
from recruiterdesk.services.references import parse_ref


async def stages(desk: Desk, arguments: Namespace) -> Outcome:
    """Show where an account's own stages stand in the funnel, after putting those that were named elsewhere."""
    account = await desk.accounts.get(arguments.account)
    for stage, funnel in parse_pairs(arguments.set).items():
        await desk.funnel.choose(account.id, stage, funnel or None)
    places = await desk.funnel.places(account.id)
    document: dict[str, object] = {
        "account": account.name,
        "stages": [
            {"stage": place.stage, "funnel": place.funnel.value, "chosen": place.is_chosen, "applicants": place.applicants}
            for place in places
        ],
    }
    rows: list[list[object]] = [
        [plain(place.stage), place.funnel.value, "you chose" if place.is_chosen else "guessed", place.applicants] for place in places
    ]
    return Outcome(document=document, text=table(["Stage", "Funnel", "", "Applicants"], rows, nothing="This account has no stages yet."))


async def link(desk: Desk, arguments: Namespace) -> Outcome:
    """Say that two applicants are one person, or two vacancies one opening."""
    kind, one, other = await desk.links.resolve(arguments.ref, arguments.other)
    if kind == "vacancy":
        await desk.links.link_vacancies(one, other)
        return _told(arguments, "linked", kind, "are one opening now")
    await desk.links.link_people(one, other)
    return _told(arguments, "linked", kind, "are the same person now")


async def unlink(desk: Desk, arguments: Namespace) -> Outcome:
    """Part what was linked, or found to be the same; a later sync does not link it again."""
    kind, one, other = await desk.links.resolve(arguments.ref, arguments.other)
    if kind == "vacancy":
        await desk.links.part_vacancy(one)
        return _told(arguments, "parted", kind, "are no longer one opening")
    await desk.links.part_people(one, other)
    return _told(arguments, "parted", kind, "are not the same person")


async def assign(desk: Desk, arguments: Namespace) -> Outcome:
    """Say which vacancy somebody applied for who came through a receiver, or take that back."""
    application_id = await desk.applicants.resolve(arguments.ref)
    vacancy_id = await desk.vacancies.resolve(arguments.vacancy) if arguments.vacancy else None
    await desk.writes.assign(application_id, vacancy_id)
    (row,) = await desk.applicants.rows([application_id])
    where = plain(row.vacancy_title) if row.vacancy_title else f"no vacancy: none here has the reference {plain(row.vacancy_reference)}"
    text = f"{plain(row.ref)} is in {where}. Nothing was sent to a provider."
    return Outcome(document=applicant_document(row), text=text)


def _told(arguments: Namespace, what: str, kind: str, words: str) -> Outcome:
    refs = [str(parse_ref(arguments.ref)), str(parse_ref(arguments.other))]
    text = f"{plain(refs[0])} and {plain(refs[1])} {words}. Nothing was sent to a provider."
    return Outcome(document={"kind": kind, what: refs}, text=text)
