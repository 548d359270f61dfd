"""The desk's writes as Homerun's calls, and whether each answer really confirms what was sent (contract sheet, endpoints 2 and 4 to 8)."""

import math
import mimetypes
from collections.abc import Callable, Mapping
from typing import TypeVar

import msgspec

from recruiterdesk.domain.application import DocumentKind
from recruiterdesk.domain.errors import Invalid, NotFound, OutcomeUnknown, Unsupported
from recruiterdesk.domain.provider_profile import ProviderProfile
from recruiterdesk.domain.write import (
    Act,
    AddNote,
    CreateApplication,
    DeleteRecord,
    EditRecord,
    FileRef,
    MoveStage,
    PostVacancy,
    UploadDocument,
)
from recruiterdesk.provider_api.contract import Files, OutgoingWrite, Receipt
from recruiterdesk.provider_api.http.call import Answer, FirstByte
from recruiterdesk.provider_api.http.errors_by_remedy import about_another, unclear
from recruiterdesk.provider_api.http.forgiving_json import NotJson
from recruiterdesk.provider_api.http.multipart import MultipartBody, opened
from recruiterdesk.providers.homerun import mapping
from recruiterdesk.providers.homerun.assumptions import INTENT_KEY
from recruiterdesk.providers.homerun.client import HomerunClient
from recruiterdesk.providers.homerun.wire import WireFile, WireJobApplication, WireNote, read_one

T = TypeVar("T", bound=msgspec.Struct)


class HomerunWrites:
    """Sends one write in one attempt. `profile` holds the limits of this account.

    Receipts hold the application but no detail: an answer to a write never has notes, and would look like a key that may not read them.
    """

    def __init__(self, client: HomerunClient, profile: ProviderProfile) -> None:
        self._client = client
        self._profile = profile

    async def send(self, outgoing: OutgoingWrite, files: Files, on_first_byte: Callable[[], None]) -> Receipt:
        """Make the attempt; raises as `SendsWrites.send` promises."""
        first_byte = FirstByte(on_first_byte)
        if outgoing.target_table != "application":
            raise Unsupported("Homerun's API only reads vacancies. Create, change and publish them in Homerun itself.")
        if isinstance(outgoing.write, CreateApplication):
            return await self._create(outgoing.id, outgoing.write, first_byte)
        target = outgoing.target_remote_id
        if target is None:
            raise Invalid("This applicant is not in Homerun yet, so nothing can be added there. Send the applicant first.")
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
                await self._client.delete_job_application(target, first_byte)
                return Receipt(remote_id=target)
            case PostVacancy() | Act():
                raise Unsupported("Homerun's API only reads vacancies. Create, change and publish them in Homerun itself.")

    async def _note(self, target: str, write: AddNote, first_byte: FirstByte) -> Receipt:
        answer = await self._client.add_note(target, write.text, write.author, first_byte, is_sensitive=write.is_sensitive)
        echo, _raw = self._echo(answer, WireNote)
        self._must(is_same_note(echo, write), answer)
        return Receipt()

    async def _move(self, target: str, write: MoveStage, first_byte: FirstByte) -> Receipt:
        body: dict[str, object] = {"stage": {"name": write.stage}}
        if write.vacancy_remote_id is not None and write.vacancy_remote_id != write.from_vacancy_remote_id:
            body["vacancy_id"] = write.vacancy_remote_id  # never null: that would take the person off the vacancy
        try:
            answer = await self._client.update_job_application(target, body, first_byte)
        except NotFound as error:
            raise await self._why_not_found(target, write, error) from error
        wire, raw = self._echo(answer, WireJobApplication)
        self._must(wire.id == target and wire.stage is not None and is_same_name(wire.stage.name, write.stage), answer)
        expected = write.vacancy_remote_id or write.from_vacancy_remote_id
        if expected is not None and wire.vacancy_id != expected:
            raise OutcomeUnknown(
                "{provider} moved this applicant, but says that the vacancy is another one now. Look at it in {provider} before you go on.",
                account=self._client.http.voice.account,
                status=answer.status,
                provider=self._client.http.voice.provider,
            )
        return Receipt(remote_id=target, application=mapping.to_application(wire, raw))

    async def _why_not_found(self, target: str, write: MoveStage, error: NotFound) -> NotFound:
        """Tell apart what Homerun's 404 of a move can mean (contract sheet, Stage and vacancy moves): three things, three sentences."""
        account, status = self._client.http.voice.account, error.status
        try:
            await self._client.read_job_application(target, with_notes=False, is_urgent=True)
        except NotFound:
            return NotFound(
                "This applicant is no longer in Homerun, so nobody was moved. Cancel this item.", account=account, status=status
            )
        if write.vacancy_remote_id is not None and write.vacancy_remote_id != write.from_vacancy_remote_id:
            try:
                await self._client.read_vacancy(write.vacancy_remote_id, is_urgent=True)
            except NotFound:
                return NotFound(
                    "The vacancy that you chose is no longer in Homerun, so the applicant was not moved. Choose another one.",
                    account=account,
                    status=status,
                )
        return NotFound(
            'The stage "{stage}" no longer exists in this vacancy, so the applicant was not moved. Choose a stage.',
            account=account,
            status=status,
            stage=write.stage,
        )

    async def _upload(self, target: str, write: UploadDocument, files: Files, first_byte: FirstByte) -> Receipt:
        kind = write.kind.value
        self._must_fit(write.file, kind)
        chunks = await opened(files.chunks(write.file))
        body = MultipartBody(
            parts={} if write.kind is DocumentKind.PHOTO else {"type": kind},
            file_part="file",
            file_name=write.file.name,
            file_kind=mimetypes.guess_type(write.file.name)[0] or "application/octet-stream",
            file_bytes=write.file.bytes,
            chunks=chunks,
        )
        if write.kind is DocumentKind.PHOTO:
            answer = await self._client.upload_photo(target, body, first_byte)
            photo, _raw = self._echo(answer, WireJobApplication)
            self._must(photo.id == target, answer)
            # The answer is the short form, without stage and vacancy: taken in, it would take those away until the next reading.
            return Receipt(remote_id=target)
        answer = await self._client.upload_file(target, body, first_byte)
        echo, _raw = self._echo(answer, WireFile)
        self._must(echo.type == kind and is_same_file_name(echo.name, write.file.name), answer)
        return Receipt()

    def _must_fit(self, file: FileRef, kind: str) -> None:
        rule = self._profile.file_rule(kind)
        if rule is None:
            raise Unsupported("Homerun takes CVs, assignments and photos, no other files. Add it as an assignment.")
        if file.bytes > rule.max_bytes:
            raise Invalid(
                "{file} is {size} MB, Homerun takes {limit} MB. It was not added. Choose another file.",
                fields={"file": ["too large"]},
                file=file.name,
                size=_megabytes(file.bytes),
                limit=_megabytes(rule.max_bytes, is_limit=True),
            )
        if rule.is_strict and file.name.rpartition(".")[2].lower() not in rule.extensions:
            raise Invalid(
                "Homerun takes photos only as JPG, PNG or GIF. {file} was not added. Choose another file.",
                fields={"file": ["kind"]},
                file=file.name,
            )

    async def _create(self, intent: str, write: CreateApplication, first_byte: FirstByte) -> Receipt:
        body = body_of(write.fields)
        custom_data = body.get("custom_data")
        body["custom_data"] = {**(custom_data if isinstance(custom_data, dict) else {}), INTENT_KEY: intent}
        if write.vacancy_remote_id is not None:
            body["vacancy_id"] = write.vacancy_remote_id
        answer = await self._client.create_job_application(body, first_byte)
        wire, raw = self._echo(answer, WireJobApplication)
        has_intent = wire.custom_data is None or wire.custom_data.get(INTENT_KEY, intent) == intent
        email = wire.personal_info.email if wire.personal_info else None
        self._must(bool(wire.id) and has_intent and is_same_name(email, str(body.get("email", ""))), answer)
        return Receipt(remote_id=wire.id, application=mapping.to_application(wire, raw))

    async def _edit(self, target: str, write: EditRecord, first_byte: FirstByte) -> Receipt:
        if "sources" in write.fields or "stage" in write.fields:
            raise Unsupported("Homerun cannot change an applicant's sources, and stages are changed by moving. Leave them out.")
        answer = await self._client.update_job_application(target, body_of(write.fields), first_byte)
        wire, raw = self._echo(answer, WireJobApplication)
        self._must(wire.id == target, answer)
        return Receipt(remote_id=target, application=mapping.to_application(wire, raw))

    def _echo(self, answer: Answer, kind: type[T]) -> tuple[T, bytes]:
        try:
            return read_one(answer.body, kind)
        except NotJson:
            raise unclear(self._client.http.voice, answer.status) from None

    def _must(self, is_ours: bool, answer: Answer) -> None:
        """Raise OutcomeUnknown unless the answer is about what we sent (reliability.md C52)."""
        if not is_ours:
            raise about_another(self._client.http.voice, answer.status)


def body_of(fields: Mapping[str, object]) -> dict[str, object]:
    """Write fields as Homerun takes them: flat, `custom_data.key` gathered, `sources` as plain strings."""
    body: dict[str, object] = {}
    gathered: dict[str, object] = {}
    for name, value in fields.items():
        if name == "custom_data" and isinstance(value, Mapping):
            gathered.update(value)
        elif name.startswith("custom_data."):
            gathered[name.removeprefix("custom_data.")] = value
        elif name == "sources" and isinstance(value, str):
            body[name] = [part.strip() for part in value.split(",") if part.strip()]
        elif name == "sourced" and isinstance(value, str):
            body[name] = value.strip().lower() in {"yes", "true", "1", "on"}
        elif value is None and name != "vacancy_id":
            body[name] = ""  # the document allows null for the vacancy only; a text is cleared by an empty one
        else:
            body[name] = value
    if gathered:
        body["custom_data"] = gathered
    return body


def is_same_note(wire: WireNote, write: AddNote) -> bool:
    """Tell whether a note at Homerun is the one we wrote; white space and letter composition do not count."""
    return (
        mapping.normalised(wire.note or "") == mapping.normalised(write.text)
        and mapping.normalised(wire.display_name or "") == mapping.normalised(write.author)
        and bool(wire.is_sensitive) == write.is_sensitive
    )


def is_same_name(one: str | None, other: str) -> bool:
    """Compare stage names or e-mail addresses, whose case Homerun may change (unstated)."""
    return one is not None and mapping.normalised(one).casefold() == mapping.normalised(other).casefold()


def is_same_file_name(one: str | None, other: str) -> bool:
    """Compare file names by letters and digits only: blanks and signs are often replaced on the way."""
    return one is not None and _bare(one) == _bare(other)


def _bare(name: str) -> str:
    return "".join(letter for letter in mapping.normalised(name).casefold() if letter.isalnum())


def _megabytes(size: int, *, is_limit: bool = False) -> str:
    """Say a size in MB with one digit: files rounded up and limits down, so that what is too large also reads so."""
    tenths = size // 100_000 if is_limit else math.ceil(size / 100_000)
    return f"{tenths / 10:.1f}".removesuffix(".0")
