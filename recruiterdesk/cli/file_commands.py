"""`download`, `export`, `archive` and `erase`: what leaves files, or leaves nothing."""

from argparse import Namespace

import msgspec

from recruiterdesk.cli.erasure_text import erasure_text
from recruiterdesk.cli.outcome import Outcome, counted, table
from recruiterdesk.cli.reading_commands import application_query, vacancy_query
from recruiterdesk.domain.errors import WrongUsage
from recruiterdesk.services.desk import Desk


async def download(desk: Desk, arguments: Namespace) -> Outcome:
    """Fetch documents into a folder."""
    application_id = await desk.applicants.resolve(arguments.ref)
    files = await desk.documents.download(application_id, arguments.document, arguments.to)
    members = [{"name": file.name, "path": str(file.path), "bytes": file.bytes, "sha256": file.sha256} for file in files]
    rows: list[list[object]] = [[file.name, file.bytes, file.path] for file in files]
    return Outcome(document={"files": members}, text=table(["Name", "Bytes", "Path"], rows, nothing="There are no documents."))


async def export(desk: Desk, arguments: Namespace) -> Outcome:
    """Write a table."""
    if arguments.what == "vacancies":
        if arguments.vacancy or arguments.stage:
            raise WrongUsage("--vacancy and --stage filter applicants, not vacancies. Leave them out.")
        result = await desk.exports.vacancies(await vacancy_query(desk, arguments), arguments.to)
    else:
        if arguments.status:
            raise WrongUsage("--status filters vacancies, not applicants. Leave it out.")
        result = await desk.exports.applicants(await application_query(desk, arguments), arguments.to)
    return Outcome(
        document={"path": str(result.path), "rows": result.rows}, text=f"{counted(result.rows, 'row is', 'rows are')} in {result.path}."
    )


async def archive(desk: Desk, arguments: Namespace) -> Outcome:
    """Write everything down."""
    result = await desk.exports.archive(arguments.to, with_sensitive=arguments.sensitive)
    text = f"{counted(result.files, 'file is', 'files are')} in {result.path}. Open index.html there with any browser."
    return Outcome(document={"path": str(result.path), "files": result.files}, text=text)


async def erase(desk: Desk, arguments: Namespace) -> Outcome:
    """Remove a person."""
    if (arguments.ref is None) == (arguments.email is None):
        raise WrongUsage("Name one person: a REF, or --email ADDRESS.")
    if not arguments.yes:
        raise WrongUsage("This removes the person here for good, and at the providers that can. Add --yes.")
    if arguments.ref is not None:
        receipt = await desk.erasure.erase_ref(arguments.ref)
    else:
        receipt = await desk.erasure.erase_email(arguments.email)
    return Outcome(document=msgspec.to_builtins(receipt), text=erasure_text(receipt), status=receipt_status(receipt.is_complete))


def receipt_status(is_complete: bool) -> int:
    """Return 0 where nothing is left anywhere that we can reach, 5 where a person has something to do."""
    return 0 if is_complete else 5
