"""Looking for a write at SmartRecruiters: the baseline before it is sent, and the evidence after an unclear outcome (reliability.md D3)."""

import hashlib

from recruiterdesk.domain.application import DocumentKind
from recruiterdesk.domain.clock import Clock
from recruiterdesk.domain.errors import Invalid, NotFound
from recruiterdesk.domain.outbox import Sighting
from recruiterdesk.domain.sentence import Sentence
from recruiterdesk.domain.write import (
    Act,
    AddNote,
    CreateApplication,
    DeleteRecord,
    EditRecord,
    MoveStage,
    PostVacancy,
    UploadDocument,
)
from recruiterdesk.provider_api.contract import OutgoingWrite
from recruiterdesk.providers.smartrecruiters import mapping
from recruiterdesk.providers.smartrecruiters.actions.creating import people_with
from recruiterdesk.providers.smartrecruiters.actions.deed import Seen, both_ids, counted, gone, shown
from recruiterdesk.providers.smartrecruiters.actions.notes import look_for_note
from recruiterdesk.providers.smartrecruiters.actions.registry import ACTIONS
from recruiterdesk.providers.smartrecruiters.bodies.candidate import candidate_changes
from recruiterdesk.providers.smartrecruiters.bodies.job import job_patch
from recruiterdesk.providers.smartrecruiters.client_calls import ListCutError
from recruiterdesk.providers.smartrecruiters.families import Families
from recruiterdesk.providers.smartrecruiters.record import Record, read_moment
from recruiterdesk.providers.smartrecruiters.stages import stage_name
from recruiterdesk.providers.smartrecruiters.writes import ATTACHMENT_TYPES, deed_of

_MOST_PAGES = 20
_UNSEEN = Sentence("SmartRecruiters lists nothing of this kind here, so it cannot be seen whether this arrived.")


class SmartRecruitersReadBack:
    """Looks for writes."""

    def __init__(self, families: Families, clock: Clock, *, max_file_bytes: int) -> None:
        self._families = families
        self._clock = clock
        self._max_file_bytes = max_file_bytes

    async def observe(self, outgoing: OutgoingWrite) -> Sighting:
        """Look for the write, or its target's state. Raises Unreachable and its kin when nothing could be looked at."""
        at = self._clock.now()
        write = outgoing.write
        if isinstance(write, CreateApplication):
            return await self._find_created(write)
        if isinstance(write, PostVacancy):
            return await self._find_posted(write)
        try:
            if isinstance(write, MoveStage):
                return await self._stage(outgoing.target_remote_id or "")
            seen = await self._seen(outgoing)
        except (Invalid, ListCutError) as error:  # what is invalid is said by sending too, and that is where it counts
            return Sighting(at=at, matching=None, note=error.sentence)
        except NotFound:
            return await self._gone_or_unseen(outgoing)
        is_gone = isinstance(write, DeleteRecord) and seen.count == 1
        return Sighting(
            at=at,
            matching=seen.count,
            is_gone=is_gone,
            remote_id=_lasting_id(outgoing),
            note=seen.note,
            proves_absence=seen.proves_absence,
        )

    async def _gone_or_unseen(self, outgoing: OutgoingWrite) -> Sighting:
        """Say whether what a 404 was about is the target itself."""
        at = self._clock.now()
        is_deletion = isinstance(outgoing.write, DeleteRecord)
        if not is_deletion and await self._is_there(outgoing):
            return Sighting(at=at, matching=None, note=_UNSEEN)
        note = Sentence("SmartRecruiters does not have this, or not any more.")
        return Sighting(at=at, matching=int(is_deletion), is_gone=True, note=note)

    async def _is_there(self, outgoing: OutgoingWrite) -> bool:
        """Whether what the write is done to is there, and only the list that would show the write is not."""
        target = outgoing.target_remote_id or ""
        try:
            if outgoing.target_table == "vacancy":
                await self._families.jobs.read_job(target)
            elif outgoing.target_table == "application":
                candidate_id, job_id = mapping.ids_of(target)
                candidates = self._families.candidates
                await (candidates.read_application(candidate_id, job_id) if job_id else candidates.read_candidate(candidate_id))
        except NotFound:
            return False
        return True

    async def _seen(self, outgoing: OutgoingWrite) -> Seen:
        target = outgoing.target_remote_id or ""
        match outgoing.write:
            case Act() as act:
                return await ACTIONS[act.name].look(deed_of(outgoing, act, self._families, self._max_file_bytes))
            case AddNote() as note:
                return await look_for_note(self._families, mapping.ids_of(target)[0], note.text)
            case UploadDocument() as upload:
                return await self._files_like(target, upload)
            case EditRecord() as edit if outgoing.target_table == "vacancy":
                return shown(is_so=is_patched(edit.fields, await self._families.jobs.read_job(target)))
            case EditRecord() as edit:
                now = await self._families.candidates.read_candidate(mapping.ids_of(target)[0])
                return shown(is_so=is_changed(edit.fields, now))
            case _:
                await self._families.candidates.read_candidate(mapping.ids_of(target)[0])
                return gone(is_gone=False)

    async def _stage(self, target: str) -> Sighting:
        candidate_id, job_id = both_ids(target)
        at = self._clock.now()
        now = await self._families.candidates.read_application(candidate_id, job_id)
        stage = stage_name(mapping.clean(now.text("status")), mapping.clean(now.text("subStatus")) or None)
        return Sighting(
            at=at,
            matching=None,
            state=stage,
            vacancy_remote_id=job_id,
            remote_id=target,
            note=Sentence.of('SmartRecruiters shows the stage "{stage}".', stage=stage or ""),
        )

    async def _files_like(self, target: str, write: UploadDocument) -> Seen:
        """Count files of this kind and name whose content is ours; each is fetched to be sure."""
        kind = ATTACHMENT_TYPES.get(write.kind)
        if write.kind is DocumentKind.PHOTO or kind is None:
            return Seen(None, Sentence("SmartRecruiters takes no pictures of applicants."))
        count = 0
        for each in (await self._families.candidates.attachments(*both_ids(target))).whole():
            is_like = each.text("type") == kind and _bare(each.text("name")) == _bare(write.file.name)
            if is_like and await self._digest(each.text("id")) == write.file.sha256:
                count += 1
        return Seen(
            count,
            Sentence.of(
                "SmartRecruiters shows 1 file with this name and content."
                if count == 1
                else "SmartRecruiters shows {count} files with this name and content.",
                count=count,
            ),
        )

    async def _digest(self, attachment_id: str) -> str:
        digest = hashlib.sha256()
        pieces = self._families.reading.download_attachment(attachment_id, is_urgent=True)
        await anext(pieces)  # the content type
        async for piece in pieces:
            digest.update(piece)
        return digest.hexdigest()

    async def _find_created(self, write: CreateApplication) -> Sighting:
        """Look on the vacancy for people with this e-mail address: nothing of ours can be put on them to be found by."""
        at = self._clock.now()
        job_id = write.vacancy_remote_id
        found = await people_with(self._families, str(write.fields.get("email", "")), job_id)
        newest = max(found, key=lambda each: each.moment("createdOn") or "", default=Record())
        seen = counted(len(found))
        return Sighting(
            at=at,
            matching=len(found),
            vacancy_remote_id=job_id,
            remote_id=mapping.remote_id_of(newest.text("id"), job_id) if newest.text("id") else None,
            note=seen.note,
            proves_absence=False,  # how soon a search knows of somebody new is not stated
        )

    async def _find_posted(self, write: PostVacancy) -> Sighting:
        """Look for vacancies of this title, and of this number where one was given."""
        at = self._clock.now()
        title, number = str(write.content.get("title", "")).strip(), str(write.content.get("ref_number") or "").strip()
        found: list[Record] = []
        page: str | None = None
        for _number in range(_MOST_PAGES):
            listing = await self._families.jobs.find_jobs(title, page)
            found += [
                each
                for each in listing.records
                if each.text("title").strip().casefold() == title.casefold() and (not number or each.text("refNumber").strip() == number)
            ]
            page = listing.next
            if page is None:
                break
        newest = max(found, key=lambda each: each.moment("createdOn") or "", default=Record())
        return Sighting(
            at=at,
            matching=len(found),
            remote_id=newest.text("id") or None,
            note=counted(len(found)).note,
            proves_absence=False,  # as above
        )


def is_changed(fields: dict[str, str | bool | list[str] | dict[str, str] | None], now: Record) -> bool:
    """Tell whether an edit would change nothing any more."""
    wished = candidate_changes(fields, now)
    return all(_is_same(wished[name], now.at(name)) for name in wished)


def is_patched(fields: dict[str, str | bool | list[str] | dict[str, str] | None], now: Record) -> bool:
    """Tell whether a patch would change nothing any more: each step sets what is there, none takes anything away."""
    for step in job_patch(fields, now):
        there = now.at(*str(step["path"]).strip("/").split("/"))
        if step["op"] != "add" or not _is_same(step["value"], there):
            return False
    return True


def _is_same(wished: object, there: object) -> bool:
    """Compare what was sent with what is shown, which may have more members, other forms of moments and numbers as text."""
    match wished:
        case dict():
            return isinstance(there, dict) and all(_is_same(value, there.get(name)) for name, value in wished.items())
        case list():
            return isinstance(there, list) and len(wished) == len(there) and all(map(_is_same, wished, there))
        case bool():
            return wished is there
        case int() | float():
            return Record({"": there}).number("") == float(wished)
        case str() if isinstance(there, str):
            return " ".join(wished.split()) == " ".join(there.split()) or _is_same_moment(wished, there)
        case _:
            return wished in (there, "") and not there


def _is_same_moment(one: str, other: str) -> bool:
    return one.endswith("Z") and "T" in one and read_moment(one) is not None and read_moment(one) == read_moment(other)


def _lasting_id(outgoing: OutgoingWrite) -> str | None:
    """Return the target's id for what is set on it; what is added has an id of its own that a look does not tell."""
    return outgoing.target_remote_id if isinstance(outgoing.write, EditRecord | DeleteRecord) else None


def _bare(name: str) -> str:
    return "".join(letter for letter in mapping.clean(name).casefold() if letter.isalnum())
