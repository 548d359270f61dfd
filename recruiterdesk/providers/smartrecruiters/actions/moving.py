"""Moving an application with a date and a reason, and taking it off its vacancy (contract sheet, 8)."""

from recruiterdesk.domain.errors import Invalid, NotFound
from recruiterdesk.provider_api.contract import Files, Receipt
from recruiterdesk.provider_api.http.call import FirstByte
from recruiterdesk.providers.smartrecruiters.actions.deed import Action, Deed, Seen, gone, shown
from recruiterdesk.providers.smartrecruiters.bodies.candidate import status_body
from recruiterdesk.providers.smartrecruiters.bodies.values import Body, moment_of


async def _set_status(deed: Deed, _files: Files, first_byte: FirstByte) -> Receipt:
    await deed.families.candidates.set_status(*deed.application, _wished(deed), first_byte)
    return Receipt()


async def _has_status(deed: Deed) -> Seen:
    """Compare status and step, and the reason where one was given; the date is not compared, since how it is kept is not stated."""
    wished = _wished(deed)
    now = await deed.families.candidates.read_application(*deed.application)
    is_there = now.text("status") == wished["status"] and now.text("subStatus") == wished.get("subStatus", now.text("subStatus"))
    reasons = {now.text("reasonOfRejection", "id"), now.text("reasonOfWithdrawal", "id")}
    return shown(is_so=is_there and (wished.get("reason") is None or wished["reason"] in reasons))


def _wished(deed: Deed) -> Body:
    status = deed.text("status")
    reasons = {"REJECTED": deed.text("rejection_reason"), "WITHDRAWN": deed.text("withdrawal_reason")}
    if any(reason for name, reason in reasons.items() if name != status):
        raise Invalid(
            "This reason does not go with this status. Leave it out, or choose the other status.",
            fields={"rejection_reason": ["does not go with this status"]},
        )
    starts = moment_of(deed.text("starts_on")) if deed.text("starts_on") else ""
    return status_body(status, deed.text("sub_status"), starts, reasons.get(status, ""))


async def _remove(deed: Deed, _files: Files, first_byte: FirstByte) -> Receipt:
    await deed.families.candidates.remove_application(*deed.application, first_byte)
    return Receipt()


async def _is_removed(deed: Deed) -> Seen:
    try:
        await deed.families.candidates.read_application(*deed.application)
    except NotFound:
        return gone(is_gone=True)
    return gone(is_gone=False)


ACTIONS = {"set_status": Action(_set_status, _has_status), "remove_application": Action(_remove, _is_removed)}
