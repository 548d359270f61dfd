"""A multipart body that is streamed: text parts and one file, never whole in memory."""

import secrets
from collections.abc import AsyncIterator, Mapping
from dataclasses import dataclass, field


class FileLengthWrong(Exception):  # noqa: N818 -- it says what is the case; errors_by_remedy turns it into the user's words
    """The file is not as long as its record says, so the request was broken off."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MultipartBody:
    """Text parts and one file part of known size. `chunks` can be read once; the boundary is made here, new for each body."""

    parts: Mapping[str, str]
    file_part: str
    file_name: str
    file_kind: str
    file_bytes: int
    chunks: AsyncIterator[bytes]
    boundary: str = field(default_factory=lambda: f"recruiterdesk-{secrets.token_hex(16)}")

    @property
    def content_type(self) -> str:
        """The header's value, boundary included."""
        return f"multipart/form-data; boundary={self.boundary}"

    @property
    def content_length(self) -> int:
        """How many bytes `stream` gives."""
        return len(self._before()) + self.file_bytes + len(self._after())

    async def stream(self) -> AsyncIterator[bytes]:
        """Give the body piece by piece; raises FileLengthWrong when the file is not as long as was said."""
        yield self._before()
        left = self.file_bytes
        async for chunk in self.chunks:
            left -= len(chunk)
            if left < 0:
                raise FileLengthWrong
            yield chunk
        if left:
            raise FileLengthWrong
        yield self._after()

    def _before(self) -> bytes:
        lines = []
        for name, value in self.parts.items():
            lines.append(f'--{self.boundary}\r\nContent-Disposition: form-data; name="{quoted(name)}"\r\n\r\n{value}\r\n')
        disposition = f'Content-Disposition: form-data; name="{quoted(self.file_part)}"; filename="{quoted(self.file_name)}"'
        lines.append(f"--{self.boundary}\r\n{disposition}\r\nContent-Type: {self.file_kind}\r\n\r\n")
        return "".join(lines).encode("utf-8", "replace")

    def _after(self) -> bytes:
        return f"\r\n--{self.boundary}--\r\n".encode()


def quoted(name: str) -> str:
    """Write a part's or file's name as browsers do (WHATWG): quotes and line ends percent-encoded, other control characters dropped."""
    escaped = name.replace('"', "%22").replace("\r", "%0D").replace("\n", "%0A")
    return "".join(letter for letter in escaped if letter.isprintable() or letter == " ")


async def opened(chunks: AsyncIterator[bytes]) -> AsyncIterator[bytes]:
    """Read the first chunk now, so that a missing file raises before a request has begun."""
    first = await anext(chunks, b"")

    async def rest() -> AsyncIterator[bytes]:
        if first:
            yield first
        async for chunk in chunks:
            yield chunk

    return rest()
