"""A vacancy's status, publication and note (contract sheet, 7)."""

from recruiterdesk.provider_api.contract import Files, Receipt
from recruiterdesk.provider_api.http.call import FirstByte
from recruiterdesk.providers.smartrecruiters.actions.deed import Action, Deed, Seen, shown
from recruiterdesk.providers.smartrecruiters.bodies.job import publication_body
from recruiterdesk.providers.smartrecruiters.echo import must


async def _set_status(deed: Deed, _files: Files, first_byte: FirstByte) -> Receipt:
    answer = await deed.families.jobs.set_status(deed.target, deed.text("status"), first_byte)
    told = deed.told(answer)
    must(told is None or told.text("status") == deed.text("status"), answer, deed.voice)
    return Receipt()


async def _has_status(deed: Deed) -> Seen:
    job = await deed.families.jobs.read_job(deed.target)
    return shown(is_so=job.text("status") == deed.text("status"))


async def _publish(deed: Deed, _files: Files, first_byte: FirstByte) -> Receipt:
    await deed.families.jobs.publish(deed.target, publication_body(deed.act.fields), first_byte)
    return Receipt()


async def _is_published(deed: Deed) -> Seen:
    wished = str(publication_body(deed.act.fields)["visibility"])
    job = await deed.families.jobs.read_job(deed.target)
    return shown(is_so=job.text("postingStatus") == wished)


async def _unpublish(deed: Deed, _files: Files, first_byte: FirstByte) -> Receipt:
    await deed.families.jobs.unpublish(deed.target, first_byte)
    return Receipt()


async def _is_offline(deed: Deed) -> Seen:
    job = await deed.families.jobs.read_job(deed.target)
    return shown(is_so=job.text("postingStatus") == "NOT_PUBLISHED")


async def _write_note(deed: Deed, _files: Files, first_byte: FirstByte) -> Receipt:
    answer = await deed.families.jobs.write_note(deed.target, deed.text("text"), first_byte)
    told = deed.told(answer)
    must(told is None or bool(told.text("content")), answer, deed.voice)
    return Receipt()


async def _has_note(deed: Deed) -> Seen:
    note = await deed.families.jobs.read_note(deed.target)
    return shown(is_so=note.text("content").split() == deed.text("text").split())


ACTIONS = {
    "set_vacancy_status": Action(_set_status, _has_status),
    "publish": Action(_publish, _is_published),
    "unpublish": Action(_unpublish, _is_offline),
    "set_vacancy_note": Action(_write_note, _has_note),
}
