"""A SmartRecruiters connection over real HTTP to the stand-in, and the steps that the outbox makes of one write."""

import hashlib
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime

import httpx

from recruiterdesk.demo.smartrecruiters.stand_in import SmartRecruitersStandIn
from recruiterdesk.demo.smartrecruiters.world import Application, Candidate, Job
from recruiterdesk.domain.account import Account
from recruiterdesk.domain.outbox import Sighting
from recruiterdesk.domain.provider_table import TablePage
from recruiterdesk.domain.write import Act, FileRef, Write
from recruiterdesk.provider_api.contract import OutgoingWrite, Receipt
from recruiterdesk.provider_api.http.credentials import FixedCredentials
from recruiterdesk.providers.smartrecruiters.manifest import PROFILE
from recruiterdesk.providers.smartrecruiters.provider import SmartRecruitersConnection

CONTENT = b"%PDF-1.4 a made-up file\n" * 40


def file_ref(name: str = "cv.pdf", content: bytes = CONTENT) -> FileRef:
    """Return a file whose content `Kept` gives."""
    return FileRef(sha256=hashlib.sha256(content).hexdigest(), name=name, bytes=len(content))


class Kept:
    """The store's files: always the same content."""

    async def chunks(self, file: FileRef) -> AsyncIterator[bytes]:
        content = CONTENT[: file.bytes]
        for start in range(0, len(content), 100):
            yield content[start : start + 100]


@dataclass(slots=True)
class Line:
    """A connection, the stand-in behind it, and how often a first byte left."""

    connection: SmartRecruitersConnection
    there: SmartRecruitersStandIn
    marks: list[str] = field(default_factory=list)

    def outgoing(self, write: Write, target: str | None, table: str = "application") -> OutgoingWrite:
        return OutgoingWrite(
            id="0" * 32, write=write, target_table=table, target_remote_id=target, created_at=datetime(1970, 1, 1, tzinfo=UTC)
        )

    async def send(self, write: Write, target: str | None, table: str = "application") -> Receipt:
        return await self.connection.send(self.outgoing(write, target, table), Kept(), lambda: self.marks.append("left"))

    async def observe(self, write: Write, target: str | None, table: str = "application") -> Sighting:
        return await self.connection.observe(self.outgoing(write, target, table))

    async def table(self, name: str, target: str | None = None, cursor: str | None = None, **filters: str) -> TablePage:
        return await self.connection.read_table(name, target, filters, cursor)

    def act(self, name: str, line: str | None = None, file: FileRef | None = None, **fields: str | bool | list[str]) -> Act:
        return self.act_with(name, fields, line, file)

    def act_with(
        self, name: str, fields: Mapping[str, str | bool | list[str]], line: str | None = None, file: FileRef | None = None
    ) -> Act:
        spec = PROFILE.action(name)
        assert spec is not None, name
        assert set(fields) <= {each.name for each in spec.fields}, name
        return Act(name=name, capability=spec.capability, fields=dict(fields), line=line, file=file)

    def someone(self, status: str | None = None) -> tuple[Candidate, Application]:
        """Return a candidate of the stand-in with an application, in this status if one is asked for."""
        for candidate in self.there.world.candidates.values():
            application = candidate.primary
            if application is not None and status in (None, application.status):
                return candidate, application
        raise AssertionError(status)

    def job(self) -> Job:
        """Return the stand-in's first job."""
        return next(iter(self.there.world.jobs.values()))


@asynccontextmanager
async def line_to_stand_in(key: str = "full", **settings: str) -> AsyncIterator[Line]:
    """Start a stand-in that does not throttle, and connect to it."""
    with SmartRecruitersStandIn(applicants=30, limit=10_000) as there:
        account = Account(
            id=1,
            name="Noorderlicht",
            provider="smartrecruiters",
            base_url=there.base_url,
            settings={"requests_per_second": "1000", **settings},
        )
        credentials = FixedCredentials({"X-SmartToken": there.keys[key]})
        connection = SmartRecruitersConnection(account, credentials, PROFILE, base_url=httpx.URL(there.base_url))
        try:
            yield Line(connection, there)
        finally:
            await connection.aclose()
