"""The job ads of a vacancy (contract sheet, 7): one vacancy has up to 100, each in its language."""

from recruiterdesk.domain.errors import NotFound
from recruiterdesk.domain.sentence import Sentence
from recruiterdesk.provider_api.contract import Files, Receipt
from recruiterdesk.provider_api.http.call import FirstByte
from recruiterdesk.providers.smartrecruiters.actions.deed import Action, Deed, Seen, counted, perhaps_later, shown
from recruiterdesk.providers.smartrecruiters.bodies.job import ad_body, publication_body
from recruiterdesk.providers.smartrecruiters.echo import must
from recruiterdesk.providers.smartrecruiters.record import Record

_SCHEDULED = Sentence("SmartRecruiters has put this in its queue. Whether it is done shows in the table of job ads.")


async def _add(deed: Deed, _files: Files, first_byte: FirstByte) -> Receipt:
    return deed.made(await deed.families.jobs.add_ad(deed.target, ad_body(deed.act.fields, Record()), first_byte))


async def _count(deed: Deed) -> Seen:
    listing = await deed.families.jobs.ads(deed.target)
    return counted(sum(_is_same(deed, ad) for ad in listing.whole()))


def _is_same(deed: Deed, ad: Record) -> bool:
    language = deed.text("language")
    return ad.text("title").strip() == deed.text("title") and (not language or ad.text("language", "code") == language)


async def _change(deed: Deed, _files: Files, first_byte: FirstByte) -> Receipt:
    ad_id = deed.line()
    now = await deed.families.jobs.read_ad(deed.target, ad_id)
    answer = await deed.families.jobs.replace_ad(deed.target, ad_id, ad_body(deed.act.fields, now), first_byte)
    told = deed.told(answer)
    must(told is None or told.text("id") in {"", ad_id}, answer, deed.voice)
    return Receipt(remote_id=ad_id)


async def _is_changed(deed: Deed) -> Seen:
    now = await deed.families.jobs.read_ad(deed.target, deed.line())
    return shown(is_so=ad_body(deed.act.fields, now) == ad_body({}, now))


async def _publish(deed: Deed, _files: Files, first_byte: FirstByte) -> Receipt:
    answer = await deed.families.jobs.publish_ad(deed.target, deed.line(), publication_body(deed.act.fields), first_byte)
    told = deed.told(answer)
    must(told is None or told.plain.keys() >= {"postingStatus"}, answer, deed.voice)
    return Receipt(note=_SCHEDULED)


async def _unpublish(deed: Deed, _files: Files, first_byte: FirstByte) -> Receipt:
    answer = await deed.families.jobs.unpublish_ad(deed.target, deed.line(), first_byte)
    told = deed.told(answer)
    must(told is None or told.plain.keys() >= {"unpostingStatus"}, answer, deed.voice)
    return Receipt(note=_SCHEDULED)


async def _is_published(deed: Deed) -> Seen:
    return perhaps_later(shown(is_so=await _posting_status(deed) == "PUBLISHED"))


async def _is_offline(deed: Deed) -> Seen:
    return perhaps_later(shown(is_so=await _posting_status(deed) == "NOT_PUBLISHED"))


async def _posting_status(deed: Deed) -> str:
    ad = await deed.families.jobs.read_ad(deed.target, deed.line())
    if not ad.plain:
        raise NotFound("This job ad is no longer in SmartRecruiters. Read the table again and choose another one.")
    return ad.text("postingStatus")


ACTIONS = {
    "add_ad": Action(_add, _count),
    "change_ad": Action(_change, _is_changed),
    "publish_ad": Action(_publish, _is_published),
    "unpublish_ad": Action(_unpublish, _is_offline),
}
