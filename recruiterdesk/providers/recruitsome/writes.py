"""The desk's writes as RecruitSome's calls: an application by the vacancy's slug, and a CV that becomes a candidate (sheet 5 and 7)."""

import base64
import mimetypes
import re
from collections.abc import Callable, Mapping

from recruiterdesk.domain.errors import ContractBroken, Invalid, NotFound, Unreachable, Unsupported
from recruiterdesk.domain.provider_profile import ProviderProfile
from recruiterdesk.domain.sentence import Sentence
from recruiterdesk.domain.write import Act, CreateApplication, FileRef
from recruiterdesk.provider_api.contract import Files, OutgoingWrite, Receipt
from recruiterdesk.provider_api.http.call import FirstByte
from recruiterdesk.provider_api.http.multipart import MultipartBody, opened
from recruiterdesk.providers.recruitsome.client import RecruitSomeClient
from recruiterdesk.providers.recruitsome.manifest import APPLICATION_DOCUMENT, APPLY_WITH_CV, CANDIDATE_RESUME, CREATE_CANDIDATE, NO_VACANCY
from recruiterdesk.providers.recruitsome.vacancies import Vacancies
from recruiterdesk.providers.recruitsome.wire import read_processing_id

_APPLIED = Sentence(
    "RecruitSome took the application and tells no number for it. The person appears here as a candidate when RecruitSome lists one; this "
    "line stays as it was made here."
)
_TAKEN = Sentence(
    "RecruitSome took the CV and reads it now. The result appears inside RecruitSome only, no candidate's number comes back: look there "
    "for what became of it."
)


class Writes:
    """Sends one write in one attempt. `parts` are the names of a CV and its user in the form (assumptions)."""

    def __init__(self, client: RecruitSomeClient, vacancies: Vacancies, profile: ProviderProfile, parts: tuple[str, str]) -> None:
        self._client = client
        self._vacancies = vacancies
        self._profile = profile
        self._parts = parts

    async def send(self, outgoing: OutgoingWrite, files: Files, on_first_byte: Callable[[], None]) -> Receipt:
        """Make the attempt; raises as `SendsWrites.send` promises."""
        first_byte = FirstByte(on_first_byte)
        match outgoing.write:
            case CreateApplication() as write:
                return await self._apply(write.vacancy_remote_id, write.fields, None, files, first_byte)
            case Act(name=name) as act if name == CREATE_CANDIDATE:
                return await self._create_candidate(act, files, first_byte)
            case Act(name=name) as act if name == APPLY_WITH_CV and self._profile.action(name) is not None:
                return await self._apply(outgoing.target_remote_id, act.fields, _file_of(act), files, first_byte)
            case _:
                raise Unsupported(
                    "RecruitSome's API takes new applicants and CVs, and nothing else. What you wrote is kept here; do it in RecruitSome."
                )

    async def _apply(
        self, vacancy_remote_id: str | None, fields: Mapping[str, object], file: FileRef | None, files: Files, first_byte: FirstByte
    ) -> Receipt:
        if vacancy_remote_id is None:
            raise Invalid(NO_VACANCY, fields={"vacancy": ["is missing"]})
        body: dict[str, object] = {"vacancy": await self._slug(vacancy_remote_id), "candidate": candidate_of(fields)}
        if file is not None:
            self._must_fit(file, APPLICATION_DOCUMENT)
            content = b"".join([chunk async for chunk in files.chunks(file)])
            body["documents"] = [{"type": "resume", "filename": file.name, "content": base64.b64encode(content).decode("ascii")}]
        try:
            await self._client.create_application(body, first_byte)
        except NotFound as error:
            raise self._unpublished(error) from error
        return Receipt(note=_APPLIED)

    async def _slug(self, vacancy_remote_id: str) -> str:
        """Return the slug that an application names its vacancy by; whatever goes wrong here, nothing has been sent."""
        try:
            return await self._vacancies.slug_of(vacancy_remote_id)
        except NotFound as error:
            raise self._unpublished(error) from error
        except Unreachable as error:
            error.is_unsent = True
            raise
        except ContractBroken as error:
            unsent = Unreachable(error.sentence, account=self._client.http.voice.account, status=error.status)
            unsent.is_unsent = True
            raise unsent from error

    def _unpublished(self, error: NotFound) -> NotFound:
        return NotFound(
            "This vacancy is not published in RecruitSome any more, so nobody can be added to it. Choose another one.",
            account=self._client.http.voice.account,
            status=error.status,
        )

    async def _create_candidate(self, act: Act, files: Files, first_byte: FirstByte) -> Receipt:
        file = _file_of(act)
        self._must_fit(file, CANDIDATE_RESUME)
        user_id = str(act.fields.get("user_id", "")).strip()
        if not user_id.isascii() or not user_id.isdigit():
            raise Invalid(
                "RecruitSome needs a colleague who is told what became of the CV. Choose one of the team.",
                fields={"user_id": ["is missing"]},
            )
        resume_part, user_part = self._parts
        body = MultipartBody(
            parts={user_part: user_id},
            file_part=resume_part,
            file_name=file.name,
            file_kind=mimetypes.guess_type(file.name)[0] or "application/octet-stream",
            file_bytes=file.bytes,
            chunks=await opened(files.chunks(file)),
        )
        answer = await self._client.create_candidate(body, first_byte)
        number = read_processing_id(answer.body)
        if not number:
            return Receipt(note=_TAKEN)
        return Receipt(
            note=Sentence.of(
                "RecruitSome took the CV and reads it now, under the number {number}. The result appears inside RecruitSome only, no "
                "candidate's number comes back: look there for what became of it.",
                number=number,
            )
        )

    def _must_fit(self, file: FileRef, kind: str) -> None:
        rule = self._profile.file_rule(kind)
        if rule is not None and file.bytes > rule.max_bytes:
            raise Invalid(
                "{file} is {size} MB, more than the {limit} MB that are sent to RecruitSome. It was not added. Choose another file.",
                fields={"file": ["too large"]},
                file=file.name,
                size=-(-file.bytes // 1_000_000),
                limit=rule.max_bytes // 1_000_000,
            )


def _file_of(act: Act) -> FileRef:
    if act.file is None:
        raise Invalid("There is no file to send. Choose the CV.", fields={"file": ["is missing"]})
    return act.file


def candidate_of(fields: Mapping[str, object]) -> dict[str, object]:
    """Write an applicant's fields as RecruitSome names them; a number with its country's code becomes E.164, any other stays as it is."""
    candidate = {name: value for name, value in fields.items() if value not in (None, "")}
    phone = candidate.get("phone")
    if isinstance(phone, str):
        candidate["phone"] = international(phone)
    return candidate


def international(phone: str) -> str:
    """Return +31612345678 for "+31 (0)6 1234-5678" or "0031 6 12345678"; a number without a country stays as it was typed."""
    bare = re.sub(r"\(0\)|[\s().\-/]", "", phone)
    bare = f"+{bare[2:]}" if bare.startswith("00") else bare
    return bare if re.fullmatch(r"\+[1-9][0-9]{6,14}", bare) else phone.strip()
