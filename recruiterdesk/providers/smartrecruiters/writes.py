"""The desk's writes as SmartRecruiters' calls, and whether each answer really confirms what was sent (contract sheet, 7, 8 and 10)."""

from collections.abc import Callable

from recruiterdesk.domain.application import DocumentKind
from recruiterdesk.domain.errors import ContractBroken, Invalid, Unreachable, Unsupported
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
from recruiterdesk.provider_api.contract import Files, OutgoingWrite, Receipt
from recruiterdesk.provider_api.http.call import Answer, FirstByte
from recruiterdesk.providers.smartrecruiters import mapping
from recruiterdesk.providers.smartrecruiters.actions.deed import Deed, both_ids
from recruiterdesk.providers.smartrecruiters.actions.registry import ACTIONS
from recruiterdesk.providers.smartrecruiters.bodies.candidate import candidate_changes, candidate_input, status_body
from recruiterdesk.providers.smartrecruiters.bodies.job import job_input, job_patch
from recruiterdesk.providers.smartrecruiters.bodies.note import note_body, visible_to
from recruiterdesk.providers.smartrecruiters.echo import echo_of, must
from recruiterdesk.providers.smartrecruiters.families import Families
from recruiterdesk.providers.smartrecruiters.manifest import NO_VACANCY
from recruiterdesk.providers.smartrecruiters.stages import read_stage
from recruiterdesk.providers.smartrecruiters.uploads import file_body
from recruiterdesk.providers.smartrecruiters.wire import WireCandidate, WireJob, read_one

ATTACHMENT_TYPES = {DocumentKind.RESUME: "RESUME", DocumentKind.ASSIGNMENT: "GENERIC_FILE", DocumentKind.OTHER: "GENERIC_FILE"}
_ERASED = Sentence("SmartRecruiters deleted the whole person, with all applications.")


class SmartRecruitersWrites:
    """Sends one write in one attempt. `note_visibility` is who sees a plain note: private, hiring_team, open or everyone."""

    def __init__(self, families: Families, *, max_file_bytes: int, note_visibility: str) -> None:
        self._families = families
        self._max_file_bytes = max_file_bytes
        self._note_visibility = note_visibility
        self._voice = families.http.voice

    async def send(self, outgoing: OutgoingWrite, files: Files, on_first_byte: Callable[[], None]) -> Receipt:
        """Make the attempt; raises as `SendsWrites.send` promises."""
        first_byte = FirstByte(on_first_byte)
        try:
            return await self._send(outgoing, files, first_byte)
        except (Unreachable, ContractBroken) as error:
            if first_byte.has_left or (isinstance(error, Unreachable) and error.is_unsent):
                raise
            # What is read before some writes broke off; nothing of the write itself has left.
            unsent = Unreachable(error.sentence, account=error.account, status=error.status)
            unsent.is_unsent = True
            raise unsent from error

    async def _send(self, outgoing: OutgoingWrite, files: Files, first_byte: FirstByte) -> Receipt:
        if isinstance(outgoing.write, Act):
            deed = deed_of(outgoing, outgoing.write, self._families, self._max_file_bytes)
            return await ACTIONS[outgoing.write.name].send(deed, files, first_byte)
        if isinstance(outgoing.write, CreateApplication):
            return await self._create(outgoing.write, first_byte)
        if isinstance(outgoing.write, PostVacancy):
            answer = await self._families.jobs.create_job(job_input(outgoing.write.content), first_byte)
            return self._job_receipt(answer, None)
        target = outgoing.target_remote_id
        if target is None:
            raise Invalid("This is not in SmartRecruiters yet, so nothing can be done to it there. Send what creates it first.")
        if outgoing.target_table == "vacancy":
            return await self._to_vacancy(target, outgoing, first_byte)
        return await self._to_application(target, outgoing, files, first_byte)

    async def _to_vacancy(self, target: str, outgoing: OutgoingWrite, first_byte: FirstByte) -> Receipt:
        if not isinstance(outgoing.write, EditRecord):
            raise Unsupported("SmartRecruiters deletes no vacancies. Set its status to cancelled, or take it offline.")
        steps = job_patch(outgoing.write.fields, await self._families.jobs.read_job(target))
        if not steps:
            return Receipt(note=Sentence("SmartRecruiters has it like this already, so nothing was sent."))
        answer = await self._families.jobs.patch_job(target, steps, first_byte)
        return self._job_receipt(answer, target) if answer.body.strip() else Receipt(remote_id=target)  # a success that contradicts nothing

    async def _to_application(self, target: str, outgoing: OutgoingWrite, files: Files, first_byte: FirstByte) -> Receipt:
        match outgoing.write:
            case AddNote() as note:
                return await self._note(target, note, first_byte)
            case MoveStage() as move:
                return await self._move(target, move, first_byte)
            case UploadDocument() as upload:
                return await self._upload(target, upload, files, first_byte)
            case EditRecord() as edit:
                return await self._edit(target, edit, first_byte)
            case DeleteRecord():
                await self._families.candidates.delete_candidate(mapping.ids_of(target)[0], first_byte)
                return Receipt(remote_id=target, note=_ERASED)
            case _:
                raise Unsupported(
                    "SmartRecruiters cannot do this with an applicant. Do it in SmartRecruiters itself, as far as it goes there."
                )

    async def _note(self, target: str, write: AddNote, first_byte: FirstByte) -> Receipt:
        """Share a note. Its id is kept in the receipt, since no list ever tells it again."""
        candidate_id, job_id = mapping.ids_of(target)
        word = "private" if write.is_sensitive else self._note_visibility
        if word == "hiring_team" and job_id is None:
            word = "private"
        answer = await self._families.messages.share(note_body(write.text, candidate_id, visible_to(word, job_id or "", ())), first_byte)
        message_id = echo_of(answer, self._voice).text("id")
        must(bool(message_id), answer, self._voice)
        return Receipt(remote_id=message_id)

    async def _move(self, target: str, write: MoveStage, first_byte: FirstByte) -> Receipt:
        candidate_id, job_id = both_ids(target)
        if write.vacancy_remote_id is not None and write.vacancy_remote_id != job_id:
            raise Unsupported("SmartRecruiters' API cannot move somebody to another vacancy. Do that in SmartRecruiters itself.")
        native = read_stage(write.stage)
        reason = await self._reason(native.status, write.reason) if write.reason else ""
        body = status_body(native.status, native.sub_status or "", "", reason)
        await self._families.candidates.set_status(candidate_id, job_id, body, first_byte)
        return Receipt()

    async def _reason(self, status: str, reason: str) -> str:
        """Return the id of a reason that was given by its id or its label; raises Invalid for one that is not there."""
        configuration = self._families.configuration
        listing = await (configuration.withdrawal_reasons() if status == "WITHDRAWN" else configuration.rejection_reasons())
        for each in listing.records:
            if reason.strip() == each.text("id") or reason.strip().casefold() == each.text("label").strip().casefold():
                return each.text("id")
        raise Invalid(
            'SmartRecruiters has no reason "{reason}". It has: {reasons}.',
            reason=reason,
            reasons=", ".join(each.text("label") for each in listing.records),
            fields={"reason": ["is none of the list"]},
        )

    async def _upload(self, target: str, write: UploadDocument, files: Files, first_byte: FirstByte) -> Receipt:
        kind = ATTACHMENT_TYPES.get(write.kind)
        if kind is None:
            raise Unsupported("SmartRecruiters takes no pictures of applicants. Add it as another file.")
        body = await file_body(write.file, files, {"attachmentType": kind}, self._max_file_bytes)
        answer = await self._families.candidates.attach(*both_ids(target), body, first_byte)
        echo = echo_of(answer, self._voice)
        must(bool(echo.text("id")) and echo.text("type") in {"", kind}, answer, self._voice)
        return Receipt(remote_id=echo.text("id"))

    async def _create(self, write: CreateApplication, first_byte: FirstByte) -> Receipt:
        job_id = write.vacancy_remote_id
        if job_id is None:
            raise Invalid(NO_VACANCY, fields={"vacancy": ["is missing"]})
        answer = await self._families.candidates.create_on_job(job_id, candidate_input(write.fields), first_byte)
        return self._candidate_receipt(answer, None, job_id, email=str(write.fields.get("email", "")))

    async def _edit(self, target: str, write: EditRecord, first_byte: FirstByte) -> Receipt:
        candidate_id, job_id = mapping.ids_of(target)
        now = await self._families.candidates.read_candidate(candidate_id)
        body = candidate_changes(write.fields, now)
        if not body:
            raise Unsupported("SmartRecruiters does not let this be changed from here. Change it in SmartRecruiters itself.")
        answer = await self._families.candidates.update_candidate(candidate_id, body, first_byte)
        return self._candidate_receipt(answer, candidate_id, job_id) if answer.body.strip() else Receipt(remote_id=target)  # as above

    def _candidate_receipt(self, answer: Answer, expected: str | None, job_id: str | None, email: str = "") -> Receipt:
        """Confirm with the candidate in the answer. Her application is taken along where the answer tells its status."""
        echo = echo_of(answer, self._voice)
        candidate_id = echo.text("id")
        is_same = not email or not echo.text("email") or echo.text("email").strip().casefold() == email.strip().casefold()
        must(bool(candidate_id) and candidate_id == (expected or candidate_id) and is_same, answer, self._voice)
        wire = read_one(answer.body, WireCandidate)
        assignment = next((each for each in mapping.assignments_of(wire) if each.job is not None and each.job.id == job_id), None)
        known = assignment is not None and assignment.status
        return Receipt(
            remote_id=mapping.remote_id_of(candidate_id, job_id),
            application=mapping.to_application(wire, assignment, answer.body) if known else None,
        )

    def _job_receipt(self, answer: Answer, expected: str | None) -> Receipt:
        echo = echo_of(answer, self._voice)
        job_id = echo.text("id")
        must(bool(job_id) and job_id == (expected or job_id), answer, self._voice)
        vacancy = mapping.to_vacancy(read_one(answer.body, WireJob), answer.body, None, is_detail=True)
        return Receipt(remote_id=job_id, vacancy=vacancy)


def deed_of(outgoing: OutgoingWrite, act: Act, families: Families, max_file_bytes: int) -> Deed:
    """Return what an action is given; raises Unsupported for one that nobody here knows."""
    if act.name not in ACTIONS:
        raise Unsupported("SmartRecruiters cannot do this. Do it in SmartRecruiters itself, as far as it goes there.")
    return Deed(act=act, target=outgoing.target_remote_id or "", families=families, max_file_bytes=max_file_bytes)
