"""What is done to the account itself: reports made anew, and departments (contract sheet, 14 and 15)."""

from recruiterdesk.domain.errors import Invalid
from recruiterdesk.domain.sentence import Sentence
from recruiterdesk.provider_api.contract import Files, Receipt
from recruiterdesk.provider_api.http.call import FirstByte
from recruiterdesk.providers.smartrecruiters.actions.deed import Action, Deed, Seen, counted


async def _generate(deed: Deed, _files: Files, first_byte: FirstByte) -> Receipt:
    made = deed.made(await deed.families.reports.generate(_report(deed), first_byte), name="reportFileId")
    return Receipt(
        remote_id=made.remote_id, note=Sentence("SmartRecruiters makes the report now. It stands among its files when it is done.")
    )


async def _count_files(deed: Deed) -> Seen:
    """Count the report's files; more than one page of 1,000 is not counted, the newest come first and tell nothing then."""
    listing = await deed.families.reports.files(_report(deed))
    if listing.next is not None:
        return Seen(None, Sentence("This report has too many files to count, so this shows nothing either way."))
    return counted(len(listing.whole()))


def _report(deed: Deed) -> str:
    report = deed.act.line or deed.text("report")
    if not report:
        raise Invalid("Choose a report first.", fields={"report": ["is missing"]})
    return report


async def _add_department(deed: Deed, _files: Files, first_byte: FirstByte) -> Receipt:
    body: dict[str, object] = {"label": deed.text("label")}
    if deed.text("description"):
        body["description"] = deed.text("description")
    return deed.made(await deed.families.configuration.add_department(body, first_byte))


async def _count_departments(deed: Deed) -> Seen:
    listing = await deed.families.configuration.departments()
    return counted(sum(each.text("label").strip() == deed.text("label") for each in listing.whole()))


ACTIONS = {"generate_report": Action(_generate, _count_files), "add_department": Action(_add_department, _count_departments)}
