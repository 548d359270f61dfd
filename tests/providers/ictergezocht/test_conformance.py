"""ICTerGezocht.nl against the suite that every provider has to pass."""

from collections.abc import Callable
from typing import ClassVar

import httpx
from ictergezocht_answers import HELD, VACANCY, ICTerGezochtAnswers, NoFiles, connect_to, outgoing, refusal
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
from recruiterdesk.providers.ictergezocht import FACTORY
from recruiterdesk.providers.ictergezocht.provider import ICTerGezochtConnection

_PERSON = "ap_1"


def of_person(write: object, *, target: str | None = _PERSON) -> OutgoingWrite:
    return outgoing(write, target=target, table="application")  # type: ignore[arg-type]  # one of the writes


class TestICTerGezocht(ProviderConformance):
    factory = FACTORY
    secrets: ClassVar = {"api_key": "made-up-key", "partner_key": "made-up-partner"}
    files = NoFiles()
    known_vacancy = VACANCY
    writes: ClassVar[dict[Capability, OutgoingWrite]] = {
        Capability.CREATE_VACANCY: outgoing(
            PostVacancy(content={"title": "Beheerder", "description": "Kom je ook?", "location": "Gouda"}), target=None
        ),
        Capability.UPDATE_VACANCY: outgoing(EditRecord(fields={"salary": "4000 euro"}), body=HELD),
        Capability.DELETE_VACANCY: outgoing(DeleteRecord()),
        Capability.ADD_NOTE: of_person(AddNote(text="Goed", author="Sanne")),
        Capability.MOVE_STAGE: of_person(MoveStage(stage="New")),
        Capability.UPLOAD_DOCUMENT: of_person(UploadDocument(file=FileRef(sha256="0", name="cv.pdf", bytes=9))),
        Capability.UPLOAD_PHOTO: of_person(UploadDocument(file=FileRef(sha256="0", name="me.png", bytes=9), kind=DocumentKind.PHOTO)),
        Capability.CREATE_APPLICANT: of_person(
            CreateApplication(vacancy_remote_id=VACANCY, fields={"email": "a@example.com"}), target=None
        ),
        Capability.UPDATE_APPLICANT: of_person(EditRecord(fields={"city": "Gouda"})),
        Capability.DELETE_APPLICANT: of_person(DeleteRecord()),
    }

    def server(self) -> ICTerGezochtAnswers:
        return ICTerGezochtAnswers()

    def refusal(self, status: int) -> object:
        return refusal(status)

    def connect(self, answer: Callable[[httpx.Request], httpx.Response]) -> ICTerGezochtConnection:
        return connect_to(answer, clock=JumpingClock())
