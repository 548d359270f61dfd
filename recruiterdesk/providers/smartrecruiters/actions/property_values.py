"""The values that a property of applicants can have (contract sheet, 14)."""

from recruiterdesk.provider_api.contract import Files, Receipt
from recruiterdesk.provider_api.http.call import FirstByte
from recruiterdesk.providers.smartrecruiters.actions.deed import Action, Deed, Seen, counted, gone, shown


async def _add(deed: Deed, _files: Files, first_byte: FirstByte) -> Receipt:
    body: dict[str, object] = {"id": deed.text("value_id"), "label": deed.text("label")}
    return deed.made(await deed.families.configuration.add_candidate_value(deed.text("property"), body, first_byte))


async def _count(deed: Deed) -> Seen:
    return counted(int((await _labels(deed, deed.text("property"))).get(deed.text("value_id")) == deed.text("label")))


async def _rename(deed: Deed, _files: Files, first_byte: FirstByte) -> Receipt:
    await deed.families.configuration.rename_candidate_value(*deed.pair(), deed.text("label"), first_byte)
    return Receipt()


async def _is_renamed(deed: Deed) -> Seen:
    property_id, value_id = deed.pair()
    return shown(is_so=(await _labels(deed, property_id)).get(value_id) == deed.text("label"))


async def _delete(deed: Deed, _files: Files, first_byte: FirstByte) -> Receipt:
    await deed.families.configuration.delete_candidate_value(*deed.pair(), first_byte)
    return Receipt()


async def _is_deleted(deed: Deed) -> Seen:
    property_id, value_id = deed.pair()
    return gone(is_gone=value_id not in await _labels(deed, property_id))


async def _labels(deed: Deed, property_id: str) -> dict[str, str]:
    listing = await deed.families.configuration.candidate_property_values(property_id)
    return {each.text("id"): each.text("label") for each in listing.whole()}


ACTIONS = {
    "add_property_value": Action(_add, _count),
    "rename_property_value": Action(_rename, _is_renamed),
    "delete_property_value": Action(_delete, _is_deleted),
}
