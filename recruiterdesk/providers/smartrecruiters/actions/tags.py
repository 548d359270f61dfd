"""The tags of a candidate (contract sheet, 8): they belong to the person, not to one application."""

from recruiterdesk.domain.errors import Invalid
from recruiterdesk.provider_api.contract import Files, Receipt
from recruiterdesk.provider_api.http.call import FirstByte
from recruiterdesk.providers.smartrecruiters.actions.deed import Action, Deed, Seen, gone, shown
from recruiterdesk.providers.smartrecruiters.echo import must

_MOST_TAGS = 100


async def _add(deed: Deed, _files: Files, first_byte: FirstByte) -> Receipt:
    answer = await deed.families.candidates.add_tags(deed.application[0], _wished(deed), first_byte)
    told = deed.told(answer)
    must(told is None or _folded(told.texts("tags")) >= _folded(_wished(deed)), answer, deed.voice)
    return Receipt()


async def _has_all(deed: Deed) -> Seen:
    return shown(is_so=_folded(await deed.families.candidates.tags(deed.application[0])) >= _folded(_wished(deed)))


async def _replace(deed: Deed, _files: Files, first_byte: FirstByte) -> Receipt:
    answer = await deed.families.candidates.replace_tags(deed.application[0], _wished(deed), first_byte)
    told = deed.told(answer)
    must(told is None or _folded(told.texts("tags")) == _folded(_wished(deed)), answer, deed.voice)
    return Receipt()


async def _has_only(deed: Deed) -> Seen:
    return shown(is_so=_folded(await deed.families.candidates.tags(deed.application[0])) == _folded(_wished(deed)))


async def _remove(deed: Deed, _files: Files, first_byte: FirstByte) -> Receipt:
    """Take one away: there is no call for one, so all but this one are written (DELETE would take them all)."""
    tag, candidate_id = deed.line(), deed.application[0]
    left = [each for each in await deed.families.candidates.tags(candidate_id) if each.casefold() != tag.casefold()]
    if left:
        await deed.families.candidates.replace_tags(candidate_id, left, first_byte)
    else:
        await deed.families.candidates.clear_tags(candidate_id, first_byte)
    return Receipt()


async def _is_removed(deed: Deed) -> Seen:
    return gone(is_gone=deed.line().casefold() not in _folded(await deed.families.candidates.tags(deed.application[0])))


async def _clear(deed: Deed, _files: Files, first_byte: FirstByte) -> Receipt:
    await deed.families.candidates.clear_tags(deed.application[0], first_byte)
    return Receipt()


async def _has_none(deed: Deed) -> Seen:
    return shown(is_so=not await deed.families.candidates.tags(deed.application[0]))


def _wished(deed: Deed) -> list[str]:
    wished = deed.texts("tags")
    if not wished or len(wished) > _MOST_TAGS:
        raise Invalid("SmartRecruiters takes 1 to {most} tags. Give that many.", most=_MOST_TAGS, fields={"tags": [f"are {len(wished)}"]})
    return wished


def _folded(tags: list[str]) -> set[str]:
    return {tag.casefold() for tag in tags}


ACTIONS = {
    "add_tags": Action(_add, _has_all),
    "remove_tag": Action(_remove, _is_removed),
    "replace_tags": Action(_replace, _has_only),
    "clear_tags": Action(_clear, _has_none),
}
