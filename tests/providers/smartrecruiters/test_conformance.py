"""SmartRecruiters against the suite that every provider has to pass."""

from collections.abc import AsyncIterator, Callable
from datetime import UTC, datetime
from typing import ClassVar

import httpx
from jumping_clock import JumpingClock
from provider_conformance import ProviderConformance
from smartrecruiters_answers import APPLICATION, JOB, SmartRecruitersAnswers
from smartrecruiters_desk import connect_to

from recruiterdesk.domain.application import DocumentKind
from recruiterdesk.domain.capability import Capability
from recruiterdesk.domain.write import (
    AddNote,
    CreateApplication,
    DeleteRecord,
    EditRecord,
    FileRef,
    MoveStage,
    PostVacancy,
    UploadDocument,
    Write,
)
from recruiterdesk.provider_api.contract import OutgoingWrite
from recruiterdesk.providers.smartrecruiters import FACTORY
from recruiterdesk.providers.smartrecruiters.provider import SmartRecruitersConnection

PERSON = {"first_name": "Anna", "last_name": "Bakker", "email": "anna@example.com"}
OPENING: dict[str, object] = {
    "title": "Baker",
    "city": "Gouda",
    "country_code": "nl",
    "industry": "food",
    "function": "production",
    "experience_level": "associate",
}


def outgoing(write: Write, *, target: str | None = APPLICATION, table: str = "application") -> OutgoingWrite:
    return OutgoingWrite(
        id="0190f000000000000000000000000000",
        write=write,
        target_table=table,
        target_remote_id=target,
        created_at=datetime(2026, 11, 20, tzinfo=UTC),
    )


class MadeUpFiles:
    """As many bytes as the reference says."""

    async def chunks(self, file: FileRef) -> AsyncIterator[bytes]:
        yield b"x" * file.bytes


class TestSmartRecruiters(ProviderConformance):
    factory = FACTORY
    secrets: ClassVar = {"api_key": "made-up-key"}
    files = MadeUpFiles()
    known_application = APPLICATION
    known_vacancy = JOB
    writes: ClassVar[dict[Capability, OutgoingWrite]] = {
        Capability.ADD_NOTE: outgoing(AddNote(text="Goed", author="Sanne")),
        Capability.MOVE_STAGE: outgoing(MoveStage(stage="In review: Phone screen", from_stage="New")),
        Capability.UPLOAD_DOCUMENT: outgoing(UploadDocument(file=FileRef(sha256="0", name="cv.pdf", bytes=9))),
        Capability.UPLOAD_PHOTO: outgoing(UploadDocument(file=FileRef(sha256="0", name="me.png", bytes=9), kind=DocumentKind.PHOTO)),
        Capability.CREATE_APPLICANT: outgoing(CreateApplication(vacancy_remote_id=JOB, fields=dict(PERSON)), target=None),
        Capability.UPDATE_APPLICANT: outgoing(EditRecord(fields={"first_name": "Anne"})),
        Capability.DELETE_APPLICANT: outgoing(DeleteRecord()),
        Capability.CREATE_VACANCY: outgoing(PostVacancy(content=OPENING), target=None, table="vacancy"),
        Capability.UPDATE_VACANCY: outgoing(EditRecord(fields={"title": "Chief baker"}), target=JOB, table="vacancy"),
        Capability.DELETE_VACANCY: outgoing(DeleteRecord(), target=JOB, table="vacancy"),
    }

    def server(self) -> SmartRecruitersAnswers:
        return SmartRecruitersAnswers()

    def connect(self, answer: Callable[[httpx.Request], httpx.Response]) -> SmartRecruitersConnection:
        return connect_to(answer, clock=JumpingClock())

    def refusal(self, status: int) -> object:
        return {"message": "made up", "errors": [{"code": f"MADE_UP_{status}", "message": "made up"}]}
