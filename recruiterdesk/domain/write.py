"""The writes a user can queue: frozen content, without a trace of how a provider takes it."""

import hashlib

import msgspec

from recruiterdesk.domain.application import DocumentKind
from recruiterdesk.domain.capability import Capability


class FileRef(msgspec.Struct, frozen=True, kw_only=True):
    """A file in the encrypted store, named by its content."""

    sha256: str
    name: str
    bytes: int


class AddNote(msgspec.Struct, frozen=True, kw_only=True, tag="note"):
    """Add a note. `author` is the name shown at the provider."""

    text: str
    author: str
    is_sensitive: bool = False


class MoveStage(msgspec.Struct, frozen=True, kw_only=True, tag="move"):
    """Move to a stage by its native name, of this vacancy or of `vacancy_remote_id`.

    `from_stage` and `from_vacancy` are what the user saw: another state at the provider is a conflict, not something to overwrite.
    """

    stage: str
    from_stage: str | None = None
    vacancy_remote_id: str | None = None
    from_vacancy_remote_id: str | None = None
    reason: str | None = None


class UploadDocument(msgspec.Struct, frozen=True, kw_only=True, tag="upload"):
    """Upload a file; the kind PHOTO replaces the applicant's picture."""

    file: FileRef
    kind: DocumentKind = DocumentKind.RESUME


class CreateApplication(msgspec.Struct, frozen=True, kw_only=True, tag="apply"):
    """Add a new applicant, by the provider's field names. A CV goes out as an upload that waits for this entry."""

    vacancy_remote_id: str | None
    fields: dict[str, str | bool | list[str] | dict[str, str]]


class EditRecord(msgspec.Struct, frozen=True, kw_only=True, tag="edit"):
    """Change only the named fields of an applicant or a vacancy."""

    fields: dict[str, str | bool | list[str] | dict[str, str] | None]


class DeleteRecord(msgspec.Struct, frozen=True, kw_only=True, tag="delete"):
    """Delete an applicant or a vacancy at the provider."""


class PostVacancy(msgspec.Struct, frozen=True, kw_only=True, tag="post"):
    """Create a vacancy, by the provider's field names."""

    content: dict[str, object]


class Act(msgspec.Struct, frozen=True, kw_only=True, tag="act"):
    """Do something that the provider's profile names (`ActionSpec`), by its field names; `line` is the table's line it is done to."""

    name: str
    capability: Capability
    fields: dict[str, str | bool | list[str] | dict[str, str]]
    line: str | None = None
    file: FileRef | None = None


Write = AddNote | MoveStage | UploadDocument | CreateApplication | EditRecord | DeleteRecord | PostVacancy | Act

_encoder = msgspec.json.Encoder(order="sorted")
_decoder: msgspec.json.Decoder[Write] = msgspec.json.Decoder(Write)


def kind_of(write: Write) -> str:
    """Return the word of headless.md for a write: note, move, upload, apply, edit, delete, post or act."""
    return str(write.__struct_config__.tag)


def freeze(write: Write) -> bytes:
    """Write the content down canonically: equal writes give equal bytes."""
    return _encoder.encode(write)


def thaw(content: bytes) -> Write:
    """Read frozen content back."""
    return _decoder.decode(content)


def fingerprint(content: bytes) -> str:
    """Return the SHA-256 of frozen content, in hex."""
    return hashlib.sha256(content).hexdigest()
