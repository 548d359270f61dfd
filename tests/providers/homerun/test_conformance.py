"""Homerun against the suite that every provider has to pass."""

from collections.abc import Callable
from typing import ClassVar

import httpx
from homerun_answers import APPLICATION, VACANCY, HomerunAnswers, MadeUpFiles, connect_to, outgoing
from jumping_clock import JumpingClock
from provider_conformance import ProviderConformance

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
)
from recruiterdesk.provider_api.contract import OutgoingWrite
from recruiterdesk.providers.homerun import FACTORY
from recruiterdesk.providers.homerun.provider import HomerunConnection


class TestHomerun(ProviderConformance):
    factory = FACTORY
    secrets: ClassVar = {"api_key": "made-up-key"}
    files = MadeUpFiles()
    known_application = APPLICATION
    known_vacancy = VACANCY
    writes: ClassVar[dict[Capability, OutgoingWrite]] = {
        Capability.ADD_NOTE: outgoing(AddNote(text="Goed", author="Sanne")),
        Capability.MOVE_STAGE: outgoing(MoveStage(stage="Nieuw", from_vacancy_remote_id=VACANCY)),
        Capability.UPLOAD_DOCUMENT: outgoing(UploadDocument(file=FileRef(sha256="0", name="my-resume.pdf", bytes=9))),
        Capability.UPLOAD_PHOTO: outgoing(UploadDocument(file=FileRef(sha256="0", name="me.png", bytes=9), kind=DocumentKind.PHOTO)),
        Capability.CREATE_APPLICANT: outgoing(CreateApplication(vacancy_remote_id=VACANCY, fields={"email": "a@example.com"}), target=None),
        Capability.UPDATE_APPLICANT: outgoing(EditRecord(fields={"city": "Gouda"})),
        Capability.DELETE_APPLICANT: outgoing(DeleteRecord()),
        Capability.CREATE_VACANCY: outgoing(PostVacancy(content={"title": "x"}), target=None, table="vacancy"),
        Capability.UPDATE_VACANCY: outgoing(EditRecord(fields={"title": "x"}), target=VACANCY, table="vacancy"),
        Capability.DELETE_VACANCY: outgoing(DeleteRecord(), target=VACANCY, table="vacancy"),
    }

    def server(self) -> HomerunAnswers:
        return HomerunAnswers()

    def connect(self, answer: Callable[[httpx.Request], httpx.Response]) -> HomerunConnection:
        return connect_to(answer, clock=JumpingClock())
