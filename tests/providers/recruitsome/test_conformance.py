"""RecruitSome against the suite that every provider has to pass, as it comes and with what settings add."""

from collections.abc import Callable
from typing import ClassVar

import httpx
from jumping_clock import JumpingClock
from provider_conformance import ProviderConformance
from recruitsome_answers import CANDIDATE, VACANCY, MadeUpFiles, RecruitSomeAnswers, connect_to, outgoing

from recruiterdesk.domain.account import Account
from recruiterdesk.domain.capability import Capability
from recruiterdesk.domain.write import (
    Act,
    AddNote,
    CreateApplication,
    DeleteRecord,
    EditRecord,
    FileRef,
    MoveStage,
    PostVacancy,
)
from recruiterdesk.provider_api.contract import OutgoingWrite, ReadsApplication
from recruiterdesk.providers.recruitsome import FACTORY
from recruiterdesk.providers.recruitsome.factory import RecruitSomeFactory, profile_for
from recruiterdesk.providers.recruitsome.provider import RecruitSomeConnection

PROFILES = {"candidate_path": "/candidates/{slug}"}
RESUME = FileRef(sha256="0", name="cv.pdf", bytes=9)
PERSON: dict[str, str | bool | list[str] | dict[str, str]] = {"first_name": "Zoë", "last_name": "de Wit", "email": "zoe@example.nl"}


class TestRecruitSome(ProviderConformance):
    factory = FACTORY
    secrets: ClassVar = {"api_key": "made-up-key"}
    files = MadeUpFiles()
    known_application = CANDIDATE
    known_vacancy = VACANCY
    writes: ClassVar[dict[Capability, OutgoingWrite]] = {
        Capability.ADD_NOTE: outgoing(AddNote(text="Goed", author="Sanne"), target=CANDIDATE),
        Capability.MOVE_STAGE: outgoing(MoveStage(stage="Interview"), target=CANDIDATE),
        Capability.UPLOAD_DOCUMENT: outgoing(
            Act(name="create_candidate", capability=Capability.UPLOAD_DOCUMENT, fields={"user_id": "411"}, file=RESUME), table="account"
        ),
        Capability.CREATE_APPLICANT: outgoing(CreateApplication(vacancy_remote_id=VACANCY, fields=PERSON)),
        Capability.UPDATE_APPLICANT: outgoing(EditRecord(fields={"email": "z@example.nl"}), target=CANDIDATE),
        Capability.DELETE_APPLICANT: outgoing(DeleteRecord(), target=CANDIDATE),
        Capability.CREATE_VACANCY: outgoing(PostVacancy(content={"title": "x"}), table="vacancy"),
        Capability.UPDATE_VACANCY: outgoing(EditRecord(fields={"title": "x"}), target=VACANCY, table="vacancy"),
        Capability.DELETE_VACANCY: outgoing(DeleteRecord(), target=VACANCY, table="vacancy"),
    }

    def refusal(self, status: int) -> object:
        return {"message": "made up", "code": "INSUFFICIENT_SCOPE"} if status == 403 else {"message": "made up"}

    def server(self) -> RecruitSomeAnswers:
        return RecruitSomeAnswers()

    def connect(self, answer: Callable[[httpx.Request], httpx.Response]) -> RecruitSomeConnection:
        return connect_to(answer, clock=JumpingClock())


class _WithProfiles(RecruitSomeFactory):
    """The factory as an account sees it whose user named the path of a candidate."""

    profile = profile_for(PROFILES)


class TestRecruitSomeWithProfiles(TestRecruitSome):
    factory = _WithProfiles()

    def connect(self, answer: Callable[[httpx.Request], httpx.Response]) -> RecruitSomeConnection:
        return connect_to(answer, clock=JumpingClock(), settings=PROFILES)


def test_one_candidate_is_read_only_where_the_user_named_a_path() -> None:
    for settings, can_read in (({}, False), (PROFILES, True)):
        account = Account(id=1, name="V", provider="recruitsome", base_url="https://app.recruitsome.com/api/v1", settings=settings)
        connection = FACTORY.connect(account, {"api_key": "made-up-key"}, ledger_folder=None)
        assert isinstance(connection, ReadsApplication) is can_read
