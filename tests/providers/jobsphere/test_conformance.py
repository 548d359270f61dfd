"""JobSphere against the suite that every provider has to pass."""

from collections.abc import Awaitable, Callable
from functools import partial
from typing import ClassVar

import httpx
from jobsphere_answers import JOB, JobSphereAnswers, NoFiles, connect_to, outgoing
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
from recruiterdesk.provider_api.contract import Connection, OutgoingWrite, ShowsTables
from recruiterdesk.providers.jobsphere import FACTORY
from recruiterdesk.providers.jobsphere.provider import JobSphereConnection

FILE = FileRef(sha256="0", name="cv.pdf", bytes=9)
POST = PostVacancy(content={"title": "Gardener", "description": "# Roses", "location": "Utrecht", "tags": ["roses"]})


class TestJobSphere(ProviderConformance):
    factory = FACTORY
    secrets: ClassVar = {"api_key": "made-up-key"}
    files = NoFiles()
    known_vacancy = JOB
    writes: ClassVar[dict[Capability, OutgoingWrite]] = {
        Capability.CREATE_VACANCY: outgoing(POST, table="vacancy"),
        Capability.CREATE_APPLICANT: outgoing(CreateApplication(vacancy_remote_id=JOB, fields={"email": "a@example.com"})),
        Capability.ADD_NOTE: outgoing(AddNote(text="Goed", author="Sanne"), target="app_1"),
        Capability.MOVE_STAGE: outgoing(MoveStage(stage="Interview"), target="app_1"),
        Capability.UPLOAD_DOCUMENT: outgoing(UploadDocument(file=FILE), target="app_1"),
        Capability.UPLOAD_PHOTO: outgoing(UploadDocument(file=FILE, kind=DocumentKind.PHOTO), target="app_1"),
        Capability.UPDATE_APPLICANT: outgoing(EditRecord(fields={"email": "b@example.com"}), target="app_1"),
        Capability.DELETE_APPLICANT: outgoing(DeleteRecord(), target="app_1"),
        Capability.UPDATE_VACANCY: outgoing(EditRecord(fields={"title": "x"}), target=JOB, table="vacancy"),
        Capability.DELETE_VACANCY: outgoing(DeleteRecord(), target=JOB, table="vacancy"),
    }

    def server(self) -> JobSphereAnswers:
        return JobSphereAnswers()

    def connect(self, answer: Callable[[httpx.Request], httpx.Response]) -> JobSphereConnection:
        return connect_to(answer, clock=JumpingClock())

    def reads(self, connection: Connection) -> dict[str, Callable[[], Awaitable[object]]]:
        assert isinstance(connection, ShowsTables)
        return {
            **super().reads(connection),
            "the board": partial(connection.read_table, "board", None, {}),
            "a job of the board": partial(connection.read_table, "board_job", None, {"job": JOB}),
        }
