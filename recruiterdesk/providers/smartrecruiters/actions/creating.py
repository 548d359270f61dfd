"""New applicants from a CV, through the application form, and into the talent pool (contract sheet, 8 and 15)."""

import base64
import mimetypes

from recruiterdesk.domain.errors import Invalid
from recruiterdesk.domain.sentence import Sentence
from recruiterdesk.provider_api.contract import Files, Receipt
from recruiterdesk.provider_api.http.call import FirstByte
from recruiterdesk.providers.smartrecruiters.actions.deed import Action, Deed, Seen, counted, perhaps_later
from recruiterdesk.providers.smartrecruiters.bodies.application_form import apply_body
from recruiterdesk.providers.smartrecruiters.bodies.candidate import candidate_input
from recruiterdesk.providers.smartrecruiters.bodies.values import Body, ids_of, is_set
from recruiterdesk.providers.smartrecruiters.echo import must
from recruiterdesk.providers.smartrecruiters.families import Families
from recruiterdesk.providers.smartrecruiters.mapping import remote_id_of
from recruiterdesk.providers.smartrecruiters.published import posting_to_apply
from recruiterdesk.providers.smartrecruiters.record import Record
from recruiterdesk.providers.smartrecruiters.uploads import file_body

_MOST_PAGES = 10  # of people whose data hold this address; more is no search any more


async def _from_cv(deed: Deed, files: Files, first_byte: FirstByte) -> Receipt:
    if deed.act.file is None:
        raise Invalid("This needs a file with the CV. Choose one.", fields={"file": ["is missing"]})
    parts: dict[str, str] = {}
    source = ids_of(deed.text("source")) if deed.text("source") else []
    if source:
        parts = {name: value for name, value in zip(("sourceTypeId", "sourceSubTypeId", "sourceId"), source, strict=False) if value}
    if "internal" in deed.act.fields:
        parts["internal"] = "true" if is_set(deed.act.fields["internal"]) else "false"
    body = await file_body(deed.act.file, files, parts, deed.max_file_bytes)
    answer = await deed.families.candidates.create_from_cv(deed.target, body, first_byte)
    candidate_id = deed.echo(answer).text("id")
    must(bool(candidate_id), answer, deed.voice)
    return Receipt(
        remote_id=remote_id_of(candidate_id, deed.target), note=Sentence("SmartRecruiters read the CV itself; check what it made of it.")
    )


async def _cv_unseen(_deed: Deed) -> Seen:
    return Seen(None, Sentence("What SmartRecruiters reads in a CV is not known here, so this shows nothing either way."))


async def _apply(deed: Deed, files: Files, first_byte: FirstByte) -> Receipt:
    posting = await posting_to_apply(deed.families, deed.target)
    resume = None
    if deed.act.file is not None:
        if deed.act.file.bytes > deed.max_file_bytes:
            raise Invalid(
                "{file} is larger than SmartRecruiters takes. Choose another file.", file=deed.act.file.name, fields={"file": ["too large"]}
            )
        content = b"".join([chunk async for chunk in files.chunks(deed.act.file)])
        name = deed.act.file.name
        kind = mimetypes.guess_type(name)[0] or "application/octet-stream"
        resume = Record({"fileName": name[-100:], "mimeType": kind, "fileContent": base64.b64encode(content).decode()})
    answer = await deed.families.apply.apply(posting, apply_body(deed.act.fields, resume), first_byte)
    candidate_id = deed.echo(answer).text("id")
    must(bool(candidate_id), answer, deed.voice)
    # Only the posting and the candidate together ask for the form's status later, and nothing tells the posting again.
    return Receipt(
        remote_id=remote_id_of(candidate_id, deed.target), note=Sentence.of("It went through posting {posting}.", posting=posting)
    )


async def _count_on_job(deed: Deed) -> Seen:
    return perhaps_later(counted(len(await people_with(deed.families, deed.text("email"), deed.target))))


async def _to_pool(deed: Deed, _files: Files, first_byte: FirstByte) -> Receipt:
    body: Body = candidate_input(deed.act.fields)
    return deed.made(await deed.families.candidates.create_candidate(body, first_byte))


async def _pool_unseen(_deed: Deed) -> Seen:
    return Seen(None, Sentence("SmartRecruiters lists only people who are in a vacancy, so this shows nothing either way."))


async def people_with(families: Families, email: str, job_id: str | None) -> list[Record]:
    """Find people with this e-mail address, on one job or on any. Unquoted, its parts would be looked for one by one."""
    found: list[Record] = []
    page: str | None = None
    for _number in range(_MOST_PAGES):
        listing = await families.candidates.find_candidates(f'"{email}"', job_id, page)
        found += [each for each in listing.records if each.text("email").strip().casefold() == email.strip().casefold()]
        page = listing.next
        if page is None:
            break
    return found


ACTIONS = {
    "create_from_cv": Action(_from_cv, _cv_unseen),
    "apply_on_behalf": Action(_apply, _count_on_job),
    "add_to_talent_pool": Action(_to_pool, _pool_unseen),
}
