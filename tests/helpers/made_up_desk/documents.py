"""The made-up desk's documents: pages as pictures, and what is read from dropped files."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from recruiterdesk.domain.sentence import Sentence
from recruiterdesk.domain.write import FileRef

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from made_up_desk.desk import MadeUpDesk


@dataclass(frozen=True)
class Rendered:
    """A page as the child process gives it."""

    width: int
    height: int
    bgra: bytes
    pages: int = 2


@dataclass(frozen=True)
class Guess:
    """One value read from a CV; `confidence` from 0 to 1."""

    value: str
    confidence: float


@dataclass(frozen=True)
class Contact:
    """What a CV says about who wrote it."""

    name: Guess | None
    email: Guess | None
    phone: Guess | None


@dataclass(frozen=True)
class Dropped:
    """One dropped file as `read_dropped` answers it."""

    path: Path
    name: str
    size: int
    refusal: Sentence | None = None
    guess: Contact | None = None
    duplicate_of: str | None = None
    warning: Sentence | None = None


class MadeUpDocuments:
    """Stands for services.documents; `prepared` records what is fetched ahead."""

    def __init__(self, desk: MadeUpDesk) -> None:
        self._desk = desk
        self.prepared: list[tuple[int, ...]] = []

    async def page(self, _application_id: int, _document_id: int, page: int, width: int) -> Rendered:
        await self._desk.wait()
        height = round(width * 1.414)
        line = b"\xff\xff\xff\xff" * width
        dark = b"\x40\x30\x30\xff" * (width // 2) + b"\xff\xff\xff\xff" * (width - width // 2)
        return Rendered(width, height, b"".join(dark if y % 40 < 3 + page else line for y in range(height)))

    async def prepare(self, ids: Sequence[int], _width: int = 700) -> None:
        self.prepared.append(tuple(ids))

    async def fetch(self, _application_id: int, number: int) -> FileRef:
        return FileRef(sha256="2" * 64, name=f"file{number}.pdf", bytes=1)

    async def download(self, application_id: int, number: int | None, to: Path) -> list[Path]:
        self._desk.calls.append(("download", application_id, number, to))
        return [to]

    async def read_dropped(self, paths: Sequence[Path], _account_id: int | None = None) -> list[Dropped]:
        await self._desk.wait()
        answers = []
        for place, path in enumerate(paths):
            if path.suffix == ".zip":
                answers.append(Dropped(path, path.name, 10, refusal=Sentence("Left out: a ZIP is not a CV.")))
                continue
            name = path.stem.replace("_", " ").replace("-", " ").removeprefix("CV ")
            if path.suffix == ".jpg":
                contact = Contact(None, None, None)
                answers.append(Dropped(path, path.name, 10, guess=contact, warning=Sentence("Picture without text: name needed")))
                continue
            sure = 0.9 if place % 3 else 0.5
            contact = Contact(
                Guess(name, sure),
                Guess(f"{name.split()[-1].lower()}@example.nl", 0.95),
                Guess("+31 6 5550 0111", 0.95) if place != 4 else None,
            )
            answers.append(Dropped(path, path.name, 640_000, guess=contact, duplicate_of="Vermeer Digitaal/ap_3" if place == 2 else None))
        return answers
