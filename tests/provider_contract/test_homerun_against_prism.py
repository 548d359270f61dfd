"""Homerun's client against the vendor's own document, played by Stoplight Prism: every request it makes is one the document knows.

Skipped, with the reason, where Node or the document is not at hand; the document is not part of the project.
"""

import asyncio
import contextlib
import json
import os
import shutil
import socket
import subprocess
import tempfile
import time
from collections.abc import AsyncIterator, Callable, Coroutine, Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest
from homerun_answers import APPLICATION, VACANCY

from recruiterdesk.domain.account import Account
from recruiterdesk.domain.capability import Capability
from recruiterdesk.provider_api.http.call import FirstByte
from recruiterdesk.provider_api.http.multipart import MultipartBody
from recruiterdesk.providers.homerun.client import HomerunClient
from recruiterdesk.providers.homerun.manifest import PROFILE
from recruiterdesk.providers.homerun.provider import HomerunConnection
from recruiterdesk.providers.homerun.writes import body_of

PRISM = "@stoplight/prism-cli@5.14.2"
DOCUMENT = Path(__file__).parents[3] / "shared" / "providers" / "openapi" / "homerun-prism.yaml"
STARTS_WITHIN = 50.0  # it takes 6 s on an idle machine

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not DOCUMENT.exists(), reason="the vendor's document is not beside the project"),
    pytest.mark.skipif(shutil.which("node") is None or shutil.which("npm") is None, reason="node and npm are not installed"),
]


def _program(folder: Path) -> list[str]:
    """Install Prism into the folder where it is not there yet, and return the command that runs it."""
    program = folder / "node_modules" / "@stoplight" / "prism-cli" / "dist" / "index.js"
    if not program.exists():
        install = ["npm", "install", "--no-save", "--no-audit", "--no-fund", "--loglevel=error", PRISM]
        try:
            subprocess.run(install, cwd=folder, check=True, capture_output=True, timeout=STARTS_WITHIN)
        except (subprocess.CalledProcessError, subprocess.TimeoutExpired) as error:
            shutil.rmtree(folder / "node_modules", ignore_errors=True)  # half of it would be taken for the whole next time
            pytest.skip(f"Prism could not be installed: {type(error).__name__}")
    return ["node", str(program)]


@pytest.fixture(scope="module")
def prism() -> Iterator[str]:
    """Start Prism and return the base URL to give the client; skip where its package cannot be had."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    folder = Path(tempfile.gettempdir()) / "recruiterdesk-prism"  # kept between runs, so that only the first one downloads
    folder.mkdir(exist_ok=True)
    command = [*_program(folder), "mock", "--errors", "-h", "127.0.0.1", "-p", str(port), str(DOCUMENT)]
    environment = {name: value for name, value in os.environ.items() if name != "NODE_ENV"}
    log = folder / f"prism-{port}.log"
    with log.open("w") as output:
        process = subprocess.Popen(command, cwd=folder, env=environment, stdout=output, stderr=subprocess.STDOUT, start_new_session=True)
        try:
            until = time.monotonic() + STARTS_WITHIN
            while "Prism is listening" not in log.read_text():
                if process.poll() is not None or time.monotonic() > until:
                    pytest.skip(f"Prism did not start: {log.read_text()[-300:]!r}")
                time.sleep(0.2)
            yield f"http://127.0.0.1:{port}/v2"
        finally:
            with contextlib.suppress(ProcessLookupError):
                os.killpg(process.pid, 15)
            process.wait(timeout=20)
            log.unlink()


class Witness(httpx.AsyncBaseTransport):
    """Passes requests on to Prism and keeps what it says about them."""

    def __init__(self) -> None:
        self._inner = httpx.AsyncHTTPTransport(trust_env=False)
        self.verdicts: list[str] = []
        self.asked: list[str] = []

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        response = await self._inner.handle_async_request(request)
        body = await response.aread()
        self.asked.append(f"{request.method} {request.url.path}")
        violations = json.loads(response.headers.get("sl-violations", "[]"))
        self.verdicts.extend(f"{self.asked[-1]}: {each}" for each in violations if each.get("severity") == "Error")
        if response.headers.get("content-type", "").startswith("application/problem+json"):
            self.verdicts.append(f"{self.asked[-1]}: {body[:300]!r}")
        headers = [(name, value) for name, value in response.headers.multi_items() if name not in {"content-encoding", "transfer-encoding"}]
        return httpx.Response(response.status_code, headers=headers, stream=_Whole(body))

    async def aclose(self) -> None:
        await self._inner.aclose()


class _Whole(httpx.AsyncByteStream):
    def __init__(self, body: bytes) -> None:
        self._body = body

    async def __aiter__(self) -> AsyncIterator[bytes]:
        yield self._body


def upload(parts: dict[str, str], name: str) -> MultipartBody:
    async def chunks() -> AsyncIterator[bytes]:
        yield b"%PDF-1.4 made up"

    return MultipartBody(parts=parts, file_part="file", file_name=name, file_kind="application/pdf", file_bytes=16, chunks=chunks())


EVERYTHING: dict[str, str | bool | list[str] | dict[str, str]] = {
    "first_name": "Zoë", "last_name": "van den Berg", "email": "zoe@example.com", "date_of_birth": "1983-01-28", "city": "Rotterdam",
    "country": "The Netherlands", "phone_number": "012-34567890", "photo": "https://example.com/me.png", "sourced": True,
    "experience": "8 jaar", "education": "Delft", "pronouns": "zij", "skype": "zoe", "facebook": "https://facebook.example/zoe",
    "twitter": "https://twitter.example/zoe", "linkedin": "https://linkedin.example/zoe", "github": "https://github.example/zoe",
    "website": "https://zoe.example", "assignment": "Klaar", "custom_data.internal_id": "hr-2131",
}  # fmt: skip
Step = Callable[[HomerunClient], Coroutine[Any, Any, object]]
STEPS: dict[str, Step] = {
    "ping": lambda client: client.ping(),
    "list applications": lambda client: client.list_job_applications(2, vacancy_ids=(VACANCY, "job_644689182a1b8")),
    "create": lambda client: client.create_job_application(
        {**body_of({**EVERYTHING, "sources": ["Homerun Career Page"]}), "vacancy_id": VACANCY}, FirstByte()
    ),
    "create in the talent pool": lambda client: client.create_job_application(
        body_of({"first_name": "A", "last_name": "B", "email": "a@example.com", "custom_data": {"recruiterdesk_intent": "x"}}), FirstByte()
    ),
    "read with notes": lambda client: client.read_job_application(APPLICATION, with_notes=True),
    "read without notes": lambda client: client.read_job_application(APPLICATION, with_notes=False),
    "move": lambda client: client.update_job_application(APPLICATION, {"stage": {"name": "Nieuw"}}, FirstByte()),
    "move elsewhere": lambda client: client.update_job_application(
        APPLICATION, {"stage": {"name": "Nieuw"}, "vacancy_id": VACANCY}, FirstByte()
    ),
    "edit everything": lambda client: client.update_job_application(APPLICATION, body_of(EVERYTHING), FirstByte()),
    "note": lambda client: client.add_note(APPLICATION, "Goed gesprek.", "Sanne", FirstByte(), is_sensitive=True),
    "resume": lambda client: client.upload_file(APPLICATION, upload({"type": "resume"}, "cv Zoë.pdf"), FirstByte()),
    "assignment": lambda client: client.upload_file(APPLICATION, upload({"type": "assignment"}, "opdracht.pdf"), FirstByte()),
    "photo": lambda client: client.upload_photo(APPLICATION, upload({}, "me.png"), FirstByte()),
    "delete": lambda client: client.delete_job_application(APPLICATION, FirstByte()),
    "list vacancies": lambda client: client.list_vacancies(1),
    "read vacancy": lambda client: client.read_vacancy(VACANCY),
}


@contextlib.asynccontextmanager
async def connected(prism: str) -> AsyncIterator[tuple[HomerunConnection, Witness]]:
    witness = Witness()
    account = Account(id=1, name="Prism", provider="homerun", base_url=prism)
    connection = HomerunConnection(account, "made-up-key", PROFILE, base_url=httpx.URL(prism), inner=witness)
    try:
        yield connection, witness
    finally:
        await connection.aclose()


async def test_every_request_of_the_client_is_one_that_the_document_knows(prism: str) -> None:
    async with connected(prism) as (connection, witness):
        for name, step in STEPS.items():
            await step(connection.client)
            assert not witness.verdicts, name
        public = {name for name in vars(HomerunClient) if not name.startswith("_")} - {"fetch_link"}
    assert len(witness.asked) == len(STEPS)
    assert len(public) == 11
    asked = {request.replace(APPLICATION, "{id}").replace(VACANCY, "{id}") for request in witness.asked}
    assert len(asked) == 11


async def test_the_check_of_a_key_reads_the_document_s_own_samples(prism: str) -> None:
    async with connected(prism) as (connection, witness):
        probe = await connection.probe()
        assert not witness.verdicts
        assert set(probe.capabilities) == set(Capability)


async def test_prism_does_refuse_what_is_wrong(prism: str) -> None:
    async with connected(prism) as (connection, witness):
        with contextlib.suppress(Exception):  # whatever the client makes of it, the witness has seen the verdict
            await connection.client.update_job_application(APPLICATION, {"stage": "Nieuw"}, FirstByte())
        assert witness.verdicts
        witness.verdicts.clear()
        with contextlib.suppress(Exception):  # as above
            await connection.client.list_vacancies(0)
        await asyncio.sleep(0)
        assert witness.verdicts
