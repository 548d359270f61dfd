"""Interviews, their times and who comes (contract sheet, 11). They are found only by the application's own uuid."""

from recruiterdesk.domain.errors import Invalid, NotFound
from recruiterdesk.domain.sentence import Sentence
from recruiterdesk.provider_api.contract import Files, Receipt
from recruiterdesk.provider_api.http.call import FirstByte
from recruiterdesk.providers.smartrecruiters.actions.deed import Action, Deed, Seen, counted, gone, shown
from recruiterdesk.providers.smartrecruiters.bodies.interview import slot_body
from recruiterdesk.providers.smartrecruiters.bodies.values import Body, is_set
from recruiterdesk.providers.smartrecruiters.record import Record, read_moment


async def interviews_of(deed: Deed) -> list[Record]:
    """Read the interviews of the application."""
    application = await deed.families.candidates.read_application(*deed.application)
    application_id = application.text("applicationId")
    return (await deed.families.interviews.interviews(application_id)).whole() if application_id else []


async def _add(deed: Deed, _files: Files, first_byte: FirstByte) -> Receipt:
    candidate_id, job_id = deed.application
    organizer = deed.text("organizer") or (await deed.families.users.me()).text("id")
    body: Body = {
        "candidate": {"id": candidate_id},
        "jobId": job_id,
        "organizerId": organizer,
        "timezone": deed.text("timezone"),
        "timeslots": [slot_body(deed.act.fields, Record())],
    }
    if deed.text("location"):
        body["location"] = deed.text("location")
    return deed.made(await deed.families.interviews.create_interview(body, first_byte))


async def _count(deed: Deed) -> Seen:
    wished = slot_body(deed.act.fields, Record())
    return counted(sum(_is_like(slot, wished) for each in await interviews_of(deed) for slot in each.records("timeslots")))


async def _change(deed: Deed, _files: Files, first_byte: FirstByte) -> Receipt:
    await deed.families.interviews.change_interview(deed.line(), _changes(deed), first_byte)
    return Receipt(remote_id=deed.line())


async def _is_changed(deed: Deed) -> Seen:
    now = await deed.families.interviews.read_interview(deed.line())
    return shown(is_so=all(now.text(name) == value for name, value in _changes(deed).items()))


def _changes(deed: Deed) -> Body:
    body: Body = {name: text for name in ("location", "timezone") if (text := deed.text(name))}
    if not body:
        raise Invalid("Nothing is changed. Name at least one field.")
    return body


async def _delete(deed: Deed, _files: Files, first_byte: FirstByte) -> Receipt:
    await deed.families.interviews.delete_interview(deed.line(), first_byte)
    return Receipt()


async def _is_deleted(deed: Deed) -> Seen:
    try:
        await deed.families.interviews.read_interview(deed.line())
    except NotFound:
        return gone(is_gone=True)
    return gone(is_gone=False)


async def _add_slot(deed: Deed, _files: Files, first_byte: FirstByte) -> Receipt:
    return deed.made(await deed.families.interviews.add_timeslot(deed.line(), slot_body(deed.act.fields, Record()), first_byte))


async def _count_slots(deed: Deed) -> Seen:
    wished = slot_body(deed.act.fields, Record())
    interview = await deed.families.interviews.read_interview(deed.line())
    return counted(sum(_is_like(slot, wished) for slot in interview.records("timeslots")))


async def _change_slot(deed: Deed, _files: Files, first_byte: FirstByte) -> Receipt:
    interview_id, slot_id = deed.pair()
    now = await deed.families.interviews.read_timeslot(interview_id, slot_id)
    await deed.families.interviews.change_timeslot(interview_id, slot_id, slot_body(deed.act.fields, now), first_byte)
    return Receipt(remote_id=slot_id)


async def _is_slot_changed(deed: Deed) -> Seen:
    now = await deed.families.interviews.read_timeslot(*deed.pair())
    return shown(is_so=_is_like(now, slot_body(deed.act.fields, now)))


async def _delete_slot(deed: Deed, _files: Files, first_byte: FirstByte) -> Receipt:
    await deed.families.interviews.delete_timeslot(*deed.pair(), first_byte)
    return Receipt()


async def _is_slot_deleted(deed: Deed) -> Seen:
    try:
        await deed.families.interviews.read_timeslot(*deed.pair())
    except NotFound:
        return gone(is_gone=True)
    return gone(is_gone=False)


async def _set_attendance(deed: Deed, _files: Files, first_byte: FirstByte) -> Receipt:
    interview_id, slot_id = deed.pair()
    interviewer = deed.text("interviewer")
    if interviewer:
        await deed.families.interviews.set_interviewer_status(interview_id, slot_id, interviewer, deed.text("status"), first_byte)
    else:
        await deed.families.interviews.set_candidate_status(interview_id, slot_id, deed.text("status"), first_byte)
    return Receipt()


async def _has_attendance(deed: Deed) -> Seen:
    slot = await deed.families.interviews.read_timeslot(*deed.pair())
    interviewer = deed.text("interviewer")
    answers = {each.text("id"): each.text("status") for each in slot.records("interviewers")}
    status = answers.get(interviewer) if interviewer else slot.text("candidateStatus")
    return shown(is_so=status == deed.text("status"))


async def _set_no_show(deed: Deed, _files: Files, first_byte: FirstByte) -> Receipt:
    is_no_show = is_set(deed.act.fields.get("stayed_away", True))
    await deed.families.interviews.set_no_show(*deed.pair(), is_no_show=is_no_show, first_byte=first_byte)
    return Receipt()


async def _no_show_unseen(_deed: Deed) -> Seen:
    return Seen(None, Sentence("SmartRecruiters does not show who stayed away, so this shows nothing either way."))


def _is_like(slot: Record, wished: Body) -> bool:
    """Compare a time with what was sent: moments by their time, people without their answers."""
    people = wished["interviewers"]
    ids = {str(each["id"]) for each in people if isinstance(each, dict)} if isinstance(people, list) else set()
    moments = all(read_moment(slot.text(name)) == read_moment(str(wished[name])) for name in ("startsOn", "endsOn"))
    words = all(slot.text(name) == wished[name] for name in ("interviewType", "title", "place") if name in wished)
    return moments and words and {each.text("id") for each in slot.records("interviewers")} == ids


ACTIONS = {
    "add_interview": Action(_add, _count),
    "change_interview": Action(_change, _is_changed),
    "delete_interview": Action(_delete, _is_deleted),
    "add_timeslot": Action(_add_slot, _count_slots),
    "change_timeslot": Action(_change_slot, _is_slot_changed),
    "delete_timeslot": Action(_delete_slot, _is_slot_deleted),
    "set_attendance": Action(_set_attendance, _has_attendance),
    "set_no_show": Action(_set_no_show, _no_show_unseen),
}
