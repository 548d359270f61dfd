"""The positions of a vacancy: how many people it is for, and from when (contract sheet, 7)."""

from recruiterdesk.provider_api.contract import Files, Receipt
from recruiterdesk.provider_api.http.call import FirstByte
from recruiterdesk.providers.smartrecruiters.actions.deed import Action, Deed, Seen, counted, gone, shown
from recruiterdesk.providers.smartrecruiters.bodies.job import position_body
from recruiterdesk.providers.smartrecruiters.bodies.values import Body
from recruiterdesk.providers.smartrecruiters.record import Record, read_moment


async def _add(deed: Deed, _files: Files, first_byte: FirstByte) -> Receipt:
    return deed.made(await deed.families.jobs.add_position(deed.target, position_body(deed.act.fields), first_byte))


async def _count(deed: Deed) -> Seen:
    wished = position_body(deed.act.fields)
    listing = await deed.families.jobs.positions(deed.target)
    return counted(sum(_is_like(position, wished) for position in listing.whole()))


async def _change(deed: Deed, _files: Files, first_byte: FirstByte) -> Receipt:
    await deed.families.jobs.replace_position(deed.target, deed.line(), position_body(deed.act.fields), first_byte)
    return Receipt(remote_id=deed.line())


async def _is_changed(deed: Deed) -> Seen:
    position = await deed.families.jobs.read_position(deed.target, deed.line())
    return shown(is_so=_is_like(position, position_body(deed.act.fields)))


async def _delete(deed: Deed, _files: Files, first_byte: FirstByte) -> Receipt:
    await deed.families.jobs.delete_position(deed.target, deed.line(), first_byte)
    return Receipt()


async def _is_deleted(deed: Deed) -> Seen:
    listing = await deed.families.jobs.positions(deed.target)
    return gone(is_gone=all(position.text("id") != deed.line() for position in listing.whole()))


def _is_like(position: Record, wished: Body) -> bool:
    """Compare what was sent; moments by their time, since they come back in another form."""
    return all(
        read_moment(position.text(name)) == read_moment(str(value)) if name.endswith("Date") else position.text(name) == value
        for name, value in wished.items()
    )


ACTIONS = {
    "add_position": Action(_add, _count),
    "change_position": Action(_change, _is_changed),
    "delete_position": Action(_delete, _is_deleted),
}
