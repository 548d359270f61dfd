"""The hiring team of a vacancy (contract sheet, 7)."""

from recruiterdesk.domain.errors import Invalid
from recruiterdesk.provider_api.contract import Files, Receipt
from recruiterdesk.provider_api.http.call import FirstByte
from recruiterdesk.providers.smartrecruiters.actions.deed import Action, Deed, Seen, gone, shown


async def _add(deed: Deed, _files: Files, first_byte: FirstByte) -> Receipt:
    members = (await deed.families.jobs.team(deed.target)).records
    if any(member.text("id") == deed.text("user") for member in members):  # its 409 says nothing that could be told from a lost reply
        raise Invalid(
            "This user is in the hiring team already. To give another role, remove the user first.", fields={"user": ["is in the team"]}
        )
    await deed.families.jobs.add_member(deed.target, deed.text("user"), deed.text("role"), first_byte)
    return Receipt()


async def _is_member(deed: Deed) -> Seen:
    roles = await _roles(deed)
    return shown(is_so=roles.get(deed.text("user")) == deed.text("role"))


async def _remove(deed: Deed, _files: Files, first_byte: FirstByte) -> Receipt:
    await deed.families.jobs.remove_member(deed.target, deed.line(), first_byte)
    return Receipt()


async def _is_removed(deed: Deed) -> Seen:
    return gone(is_gone=deed.line() not in await _roles(deed))


async def _roles(deed: Deed) -> dict[str, str]:
    listing = await deed.families.jobs.team(deed.target)
    return {member.text("id"): member.text("role") for member in listing.whole()}


ACTIONS = {
    "add_team_member": Action(_add, _is_member),
    "remove_team_member": Action(_remove, _is_removed),
}
