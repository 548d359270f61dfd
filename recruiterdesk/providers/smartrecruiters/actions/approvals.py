"""Asking for the approval of a vacancy's headcount (contract sheet, 7)."""

from recruiterdesk.domain.errors import Invalid, NotFound
from recruiterdesk.domain.sentence import Sentence
from recruiterdesk.provider_api.contract import Files, Receipt
from recruiterdesk.provider_api.http.call import FirstByte
from recruiterdesk.providers.smartrecruiters.actions.deed import Action, Deed, Seen, perhaps_later, shown
from recruiterdesk.providers.smartrecruiters.bodies.values import Body, number_of
from recruiterdesk.providers.smartrecruiters.record import Record


async def _ask(deed: Deed, _files: Files, first_byte: FirstByte) -> Receipt:
    await deed.families.jobs.ask_headcount(deed.target, _body(deed), first_byte)
    return Receipt(note=Sentence("SmartRecruiters asks the approvers now. How far that is shows under the vacancy's approval."))


async def _is_asked(deed: Deed) -> Seen:
    """Compare with the latest request. One for the same salary cannot be told from an earlier one."""
    try:
        latest = await deed.families.jobs.latest_approval(deed.target)
    except NotFound:
        return perhaps_later(shown(is_so=False))
    wished = Record(_body(deed)).record("salaryRange")
    there = latest.record("salaryRange")
    if not wished.plain:
        return Seen(None, Sentence("A request without a salary cannot be told from another, so this shows nothing either way."))
    is_so = there.text("currency") == wished.text("currency") and all(there.number(name) == wished.number(name) for name in ("min", "max"))
    return perhaps_later(shown(is_so=is_so))


def _body(deed: Deed) -> Body:
    salary: Body = {name: number_of(text) for name in ("min", "max") if (text := deed.text(f"salary_{name}"))}
    currency = deed.text("salary_currency").upper()
    if bool(salary) != bool(currency):
        raise Invalid("A salary needs both an amount and its currency. Fill in both.", fields={"salary_currency": ["goes with an amount"]})
    return {"salaryRange": {**salary, "currency": currency}} if salary else {}


ACTIONS = {"ask_headcount_approval": Action(_ask, _is_asked)}
