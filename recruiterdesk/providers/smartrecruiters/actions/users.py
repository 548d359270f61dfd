"""Users of the company: made, changed, switched on and off, mailed, put into access groups (contract sheet, 13)."""

from typing import Final

from recruiterdesk.domain.errors import Invalid
from recruiterdesk.domain.sentence import Sentence
from recruiterdesk.provider_api.contract import Files, Receipt
from recruiterdesk.provider_api.http.call import FirstByte
from recruiterdesk.providers.smartrecruiters.actions.deed import Action, Deed, Seen, counted, gone, perhaps_later, shown
from recruiterdesk.providers.smartrecruiters.bodies.user import user_input, user_patch
from recruiterdesk.providers.smartrecruiters.record import Record

_MAIL: Final = Sentence("SmartRecruiters does not show which mails it has sent, so this shows nothing either way.")
_SHORTEST_SEARCH: Final = 3


async def _add(deed: Deed, _files: Files, first_byte: FirstByte) -> Receipt:
    made = deed.made(await deed.families.users.create_user(user_input(deed.act.fields), first_byte))
    return Receipt(remote_id=made.remote_id, note=Sentence("The user is there, and cannot sign in before being activated."))


async def _count(deed: Deed) -> Seen:
    email = deed.text("email").casefold()
    if len(email) < _SHORTEST_SEARCH:
        return counted(0)
    listing = await deed.families.users.users(email)
    return perhaps_later(counted(sum(each.text("email").casefold() == email for each in listing.records)))


async def _change(deed: Deed, _files: Files, first_byte: FirstByte) -> Receipt:
    steps = user_patch(deed.act.fields)
    if not steps:
        raise Invalid("Nothing is changed. Name at least one field.")
    await deed.families.users.patch_user(_user(deed), steps, first_byte)
    return Receipt(remote_id=_user(deed))


async def _is_changed(deed: Deed) -> Seen:
    now = await _read(deed)
    wished = user_input(deed.act.fields)
    return shown(is_so=all(_plain(now, name) == _plain(Record(wished), name) for name in wished))


def _plain(user: Record, name: str) -> str:
    return user.text(name) or user.record(name).first("id", "code")


async def _activate(deed: Deed, _files: Files, first_byte: FirstByte) -> Receipt:
    await deed.families.users.activate(_user(deed), first_byte)
    return Receipt()


async def _is_active(deed: Deed) -> Seen:
    return shown(is_so=(await _read(deed)).flag("active") is True)


async def _deactivate(deed: Deed, _files: Files, first_byte: FirstByte) -> Receipt:
    await deed.families.users.deactivate(_user(deed), first_byte)
    return Receipt()


async def _is_inactive(deed: Deed) -> Seen:
    return shown(is_so=(await _read(deed)).flag("active") is False)


async def _mail_activation(deed: Deed, _files: Files, first_byte: FirstByte) -> Receipt:
    await deed.families.users.mail_activation(_user(deed), first_byte)
    return Receipt()


async def _mail_password(deed: Deed, _files: Files, first_byte: FirstByte) -> Receipt:
    await deed.families.users.mail_password(_user(deed), first_byte)
    return Receipt()


async def _mail_unseen(_deed: Deed) -> Seen:
    return Seen(None, _MAIL)


async def _join(deed: Deed, _files: Files, first_byte: FirstByte) -> Receipt:
    await deed.families.users.join_group(deed.text("group"), _user(deed), first_byte)
    return Receipt()


async def _is_in_group(deed: Deed) -> Seen:
    return shown(is_so=deed.text("group") in await _groups(deed))


async def _leave(deed: Deed, _files: Files, first_byte: FirstByte) -> Receipt:
    await deed.families.users.leave_group(deed.text("group"), _user(deed), first_byte)
    return Receipt()


async def _has_left(deed: Deed) -> Seen:
    return gone(is_gone=deed.text("group") not in await _groups(deed))


async def _groups(deed: Deed) -> set[str]:
    return {each.text("id") for each in (await _read(deed)).records("accessGroups")}


async def _read(deed: Deed) -> Record:
    return await deed.families.users.read_user(_user(deed))


def _user(deed: Deed) -> str:
    user = deed.act.line or deed.text("user")
    if not user:
        raise Invalid("Choose a user first.", fields={"user": ["is missing"]})
    return user


ACTIONS = {
    "add_user": Action(_add, _count),
    "change_user": Action(_change, _is_changed),
    "activate_user": Action(_activate, _is_active),
    "deactivate_user": Action(_deactivate, _is_inactive),
    "mail_activation": Action(_mail_activation, _mail_unseen),
    "mail_password_reset": Action(_mail_password, _mail_unseen),
    "add_to_access_group": Action(_join, _is_in_group),
    "remove_from_access_group": Action(_leave, _has_left),
}
