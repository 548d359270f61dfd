"""What updates are tried with: keys of a test, statements signed with them, and a channel on this computer that counts what it hears."""

import hashlib
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import date
from typing import Any

import msgspec
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from loopback_server import Heard, LoopbackServer, loopback_server, reply

from recruiterdesk.domain.release import KIND, SignedStatement, put_together
from recruiterdesk.machine.release_channel import Channel, key_id, this_system

PAGE = "https://127.0.0.1/what-is-new/0.2.0"
TODAY = date(2026, 11, 22)
INSTALLER = b"\x7fELF made up" * 40_000
SYSTEM, ARCHITECTURE = this_system()
ENDING = {"windows": ".exe", "macos": ".dmg"}.get(SYSTEM, ".tar.gz")


def a_key(seed: int = 1) -> Ed25519PrivateKey:
    return Ed25519PrivateKey.from_private_bytes(bytes([seed]) * 32)


def public(key: Ed25519PrivateKey) -> bytes:
    return key.public_key().public_bytes(Encoding.Raw, PublicFormat.Raw)


def a_file(content: bytes = INSTALLER, **other: Any) -> dict[str, Any]:
    made = {
        "system": SYSTEM,
        "architecture": ARCHITECTURE,
        "name": f"recruiterdesk-0.2.0{ENDING}",
        "size": len(content),
        "sha256": hashlib.sha256(content).hexdigest(),
    }
    return made | other


def a_statement(version: Any = "0.2.0", **other: Any) -> bytes:
    made = {"kind": KIND, "version": version, "released": "2026-11-20", "expires": "2027-02-18", "page": PAGE, "files": [a_file()]}
    return msgspec.json.encode({name: value for name, value in (made | other).items() if value is not None})


def signed(statement: bytes, key: Ed25519PrivateKey | None = None) -> bytes:
    key = key or a_key()
    return put_together(SignedStatement(key_id(public(key)), key.sign(statement), statement))


@dataclass
class Publisher:
    """A channel whose answer a test can change; `server` has heard everything."""

    server: LoopbackServer
    answer: bytes = field(default_factory=lambda: reply(200, signed(a_statement())))
    file: bytes = field(default_factory=lambda: reply(200, INSTALLER))

    @property
    def channel(self) -> Channel:
        return Channel(address=self.server.url("/desk/newest"), keys=(public(a_key()).hex(),))

    def says(self, answer: bytes) -> None:
        self.answer = reply(200, answer)


@asynccontextmanager
async def publisher() -> AsyncIterator[Publisher]:
    made: list[Publisher] = []

    def answer(heard: Heard) -> bytes:
        return made[0].answer if heard.target == "/desk/newest" else made[0].file

    async with loopback_server(answer) as server:
        made.append(Publisher(server))
        yield made[0]
