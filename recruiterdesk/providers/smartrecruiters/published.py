"""Where a vacancy stands on the career site: its postings, which only their details tie to it (contract sheet, 15)."""

from recruiterdesk.domain.errors import ContractBroken, NotFound
from recruiterdesk.providers.smartrecruiters.families import Families
from recruiterdesk.providers.smartrecruiters.record import Record

_MOST_LOOKED_AT = 20


async def company_of(families: Families) -> str:
    """Return the company's name in the addresses of the Posting API, the one of the settings or else the account's own."""
    if families.company:
        return families.company
    identifier = (await families.configuration.company()).text("identifier")
    if not identifier:
        raise ContractBroken(
            "SmartRecruiters does not tell the name of your company in its career site, so it cannot be looked up. Look at the "
            "career site itself."
        )
    return identifier


async def postings_of(families: Families, job_id: str) -> list[Record]:
    """Read the postings of a vacancy. Lists do not name it: those with its title or number are read one by one."""
    job = await families.jobs.read_job(job_id)
    company = await company_of(families)
    title, number = job.text("title").strip(), job.text("refNumber").strip()
    listing = await families.postings.postings(company, (("q", title), ("destination", "INTERNAL_OR_PUBLIC")))
    found = []
    for each in [each for each in listing.records if _may_be(each, title, number)][:_MOST_LOOKED_AT]:
        detail = await families.postings.read_posting(company, each.text("id") or each.text("uuid"))
        if detail.text("jobId") == job_id:
            found.append(detail)
    return found


async def posting_to_apply(families: Families, job_id: str) -> str:
    """Return the posting through which people apply; raises NotFound where the vacancy is not out."""
    for posting in await postings_of(families, job_id):
        if posting.text("uuid"):
            return posting.text("uuid")
    raise NotFound("This vacancy is not on the career site, so nobody can apply through it. Publish it first.")


def _may_be(posting: Record, title: str, number: str) -> bool:
    return posting.text("name").strip().casefold() == title.casefold() or bool(number and posting.text("refNumber").strip() == number)
