"""The suite that every provider's tests inherit: its manifest, its class and the contract say the same, and nothing surprises the desk."""

import contextlib
import logging
from collections.abc import Awaitable, Callable
from functools import partial
from typing import ClassVar, Protocol

import httpx
import pytest

from recruiterdesk.domain.account import Account
from recruiterdesk.domain.capability import Ability, Capability
from recruiterdesk.domain.errors import DeskError, OutcomeUnknown, Unreachable, Unsupported, WrongUsage
from recruiterdesk.domain.sentence import Sentence
from recruiterdesk.provider_api.contract import (
    Connection,
    DownloadsDocuments,
    DownloadsLines,
    Files,
    ListsApplications,
    ListsVacancies,
    OutgoingWrite,
    ProviderFactory,
    ReadsApplication,
    ReadsVacancy,
    Receipt,
    SendsWrites,
    ShowsTables,
)

STATUSES = (*range(300, 309), *range(400, 419), 422, 425, 426, 428, 429, 431, 451, 500, 501, 502, 503, 504, 520, 599)
_PROTOCOLS: dict[Capability, type] = {
    Capability.LIST_VACANCIES: ListsVacancies,
    Capability.READ_VACANCY: ReadsVacancy,
    Capability.LIST_APPLICANTS: ListsApplications,
    Capability.READ_APPLICANT: ReadsApplication,
    Capability.DOWNLOAD_DOCUMENT: DownloadsDocuments,
}
WRITING = (
    Capability.CREATE_VACANCY,
    Capability.UPDATE_VACANCY,
    Capability.DELETE_VACANCY,
    Capability.CREATE_APPLICANT,
    Capability.UPDATE_APPLICANT,
    Capability.DELETE_APPLICANT,
    Capability.MOVE_STAGE,
    Capability.ADD_NOTE,
    Capability.UPLOAD_DOCUMENT,
    Capability.UPLOAD_PHOTO,
)


def only(status: int, _request: httpx.Request) -> httpx.Response:
    """Answer everything with one status."""
    return httpx.Response(status, json={"code": status, "error": True, "message": "made up"})


class FunctionServer(Protocol):
    """A provider as a function, with what it was asked."""

    requests: list[httpx.Request]

    def __call__(self, request: httpx.Request) -> httpx.Response:
        """Answer as the provider's document says."""


class ProviderConformance:
    """Inherit, fill the class variables, and write `server` and `connect`. `writes` holds one example for each capability that writes."""

    factory: ClassVar[ProviderFactory]
    secrets: ClassVar[dict[str, str]]
    files: ClassVar[Files]
    writes: ClassVar[dict[Capability, OutgoingWrite]]
    known_application: ClassVar[str] = ""
    known_vacancy: ClassVar[str] = ""

    def server(self) -> FunctionServer:
        """Return a fresh function-as-server."""
        raise NotImplementedError

    def connect(self, answer: Callable[[httpx.Request], httpx.Response]) -> Connection:
        """Return a connection whose network is `answer` and whose clock does not wait."""
        raise NotImplementedError

    def reads(self, connection: Connection) -> dict[str, Callable[[], Awaitable[object]]]:
        """Return every read that the connection has."""
        found: dict[str, Callable[[], Awaitable[object]]] = {"probe": connection.probe}
        if isinstance(connection, ListsVacancies):
            found["list_vacancies"] = connection.list_vacancies
        if isinstance(connection, ReadsVacancy):
            found["read_vacancy"] = partial(connection.read_vacancy, self.known_vacancy)
        if isinstance(connection, ListsApplications):
            found["list_applications"] = connection.list_applications
        if isinstance(connection, ReadsApplication):
            found["read_application"] = partial(connection.read_application, self.known_application)
        return found

    def sender(self, answer: Callable[[httpx.Request], httpx.Response]) -> SendsWrites:
        """Return a connection that takes writes."""
        connection = self.connect(answer)
        assert isinstance(connection, SendsWrites)
        return connection

    def refusal(self, status: int) -> object:
        """Return the body of a refusal in the provider's own shape."""
        return {"code": status, "error": True, "message": "made up"}

    def goes_out(self, capability: Capability) -> bool:
        """Return whether the provider takes it: what it refuses, and what is kept on this computer only, never leaves."""
        return self.factory.profile.capabilities[capability].state not in (Ability.NO, Ability.LOCAL)

    def test_the_manifest_speaks_of_every_capability_and_gives_a_reason_for_every_no(self) -> None:
        capabilities = self.factory.profile.capabilities
        assert set(capabilities) == set(Capability)
        for capability, state in capabilities.items():
            assert bool(str(state.reason)) == (state.state is not Ability.YES), capability

    def test_the_profile_is_ready_for_the_connect_dialog(self) -> None:
        profile = self.factory.profile
        assert profile.id == profile.id.lower()
        assert len(profile.badge) == 2
        assert profile.default_base_url.startswith("https://")
        assert profile.key_page_url.startswith("https://")
        asked = [field for way in profile.sign_ins for field in way.secrets] or list(profile.secrets)
        assert asked
        for sentence in (profile.summary, profile.needs, *(way.title for way in profile.sign_ins), *(field.label for field in asked)):
            assert isinstance(sentence, Sentence)
            assert str(sentence)

    def test_manifest_and_class_agree(self) -> None:
        connection = self.connect(self.server())
        for capability, protocol in _PROTOCOLS.items():
            is_promised = self.factory.profile.capabilities[capability].state is not Ability.NO
            assert isinstance(connection, protocol) == is_promised, capability
        promised = [each for each in WRITING if self.goes_out(each)]
        assert isinstance(connection, SendsWrites) == bool(promised)
        assert set(promised) == {each for each in self.writes if self.goes_out(each)}
        assert isinstance(connection, ShowsTables) == bool(self.factory.profile.tables)
        assert isinstance(connection, DownloadsLines) == any(table.has_files for table in self.factory.profile.tables)

    def test_a_connection_is_made_without_traffic_and_never_without_its_secret(self) -> None:
        account = Account(id=1, name="A", provider=self.factory.profile.id, base_url=self.factory.profile.default_base_url)
        assert self.factory.connect(account, self.secrets, ledger_folder=None).traffic.requests == 0
        for name, field in zip(self.secrets, self.factory.profile.secrets, strict=False):
            assert name == field.name
            if not field.is_optional:
                with pytest.raises(WrongUsage):
                    self.factory.connect(account, {**self.secrets, name: ""}, ledger_folder=None)

    async def test_every_promised_write_is_accepted_once_and_its_first_byte_is_told(self) -> None:
        for capability, outgoing in self.writes.items():
            server, marks = self.server(), list[str]()
            if not self.goes_out(capability):
                with pytest.raises(Unsupported):
                    await self.sender(server).send(outgoing, self.files, partial(marks.append, "left"))
                assert not server.requests, capability
                continue
            receipt = await self.sender(server).send(outgoing, self.files, partial(marks.append, "left"))
            assert isinstance(receipt, Receipt)
            assert marks == ["left"], capability
            assert sum(request.method != "GET" for request in server.requests) == 1, capability

    async def test_every_status_of_a_read_becomes_an_error_of_the_domain(self) -> None:
        for status in STATUSES:
            connection = self.connect(partial(only, status))
            for name, read in self.reads(connection).items():
                with pytest.raises(DeskError) as caught:
                    await read()
                assert caught.value.message, (name, status)

    async def test_every_status_of_a_write_is_a_clear_no_or_leaves_it_open_and_nothing_is_sent_twice(self) -> None:
        for status in STATUSES:
            for capability, outgoing in self.writes.items():
                if not self.goes_out(capability):
                    continue
                server = self.server()
                seen: list[str] = []

                def answer(
                    request: httpx.Request, server: FunctionServer = server, status: int = status, seen: list[str] = seen
                ) -> httpx.Response:
                    if request.method == "GET":
                        return server(request)
                    seen.append(request.method)
                    return httpx.Response(status, json=self.refusal(status))

                with pytest.raises(DeskError) as caught:
                    await self.sender(answer).send(outgoing, self.files, lambda: None)
                assert len(seen) == 1, (capability, status)
                is_open = isinstance(caught.value, OutcomeUnknown)
                assert is_open or status in {400, 401, 402, 403, 404, 410, 413, 415, 422, 429}, (capability, status)
                assert not (is_open and status in {400, 401, 403, 404, 429}), (capability, status)

    async def test_a_write_that_never_left_is_called_unsent_and_one_that_broke_is_open(self) -> None:
        def closed(_request: httpx.Request) -> httpx.Response:
            raise httpx.ConnectError("made up")

        def broken(_request: httpx.Request) -> httpx.Response:
            raise httpx.ReadError("made up")

        for capability, outgoing in self.writes.items():
            if not self.goes_out(capability):
                continue
            with pytest.raises(Unreachable) as caught:
                await self.sender(closed).send(outgoing, self.files, lambda: None)
            assert caught.value.is_unsent
            if outgoing.write.__struct_config__.tag == "upload":  # a function shows bytes leaving only where a body is streamed
                with pytest.raises(OutcomeUnknown):
                    await self.sender(broken).send(outgoing, self.files, lambda: None)

    async def test_a_check_of_the_credentials_never_writes(self) -> None:
        server = self.server()
        probe = await self.connect(server).probe()
        assert {request.method for request in server.requests} <= {"GET", "HEAD"}
        assert set(probe.capabilities) == set(Capability)
        for scope in probe.scopes:
            assert str(scope.title)

    async def test_no_secret_reaches_a_log_or_an_error(self, caplog: pytest.LogCaptureFixture) -> None:
        caplog.set_level(logging.DEBUG)
        for status in (200, 401, 500):
            server = self.server()
            connection = self.connect(server if status == 200 else partial(only, status))
            for read in self.reads(connection).values():
                with contextlib.suppress(DeskError):
                    await read()
        for secret in self.secrets.values():
            assert secret not in caplog.text
            assert secret not in repr(vars(connection))

    async def test_a_list_that_never_ends_is_ended(self) -> None:
        connection = self.connect(self.server())
        for read in (getattr(connection, name, None) for name in ("list_vacancies", "list_applications")):
            if read is None:
                continue
            seen: set[str] = set()
            cursor = None
            for _ in range(50):
                page = await read(cursor)
                cursor = page.next
                if cursor is None:
                    break
                assert cursor not in seen
                seen.add(cursor)
            assert cursor is None
