"""Taking a file in for a write: what the provider would refuse is refused before it is copied, and once more as it was copied."""

import asyncio
from pathlib import Path

from recruiterdesk.domain.application import DocumentKind
from recruiterdesk.domain.errors import Invalid, StorageTrouble
from recruiterdesk.domain.provider_profile import ProviderProfile
from recruiterdesk.domain.sentence import Sentence
from recruiterdesk.domain.write import FileRef
from recruiterdesk.services.references import storable
from recruiterdesk.services.upload_rules import HEAD_BYTES, refuse_content, refuse_file, refuse_upload
from recruiterdesk.store.store import Store


async def take_in(store: Store, path: Path, profile: ProviderProfile, kind: str) -> FileRef:
    """Copy a file into the encrypted store if the provider would take it; raises Invalid beside `file`, and StorageTrouble."""
    name = storable(path.name) or str(path)
    head, size = await asyncio.to_thread(_look_at, path, name)
    refusal = _refuse(profile, kind, name, size) or refuse_content(name, head)
    if refusal is not None:
        raise Invalid(refusal, fields={"file": [str(refusal)]})
    file = await store.files.put(path, name)
    # The file may have grown while it was read: what counts is the copy.
    refusal = _refuse(profile, kind, name, file.bytes)
    if refusal is not None:
        raise Invalid(refusal, fields={"file": [str(refusal)]})
    return file


def _refuse(profile: ProviderProfile, kind: str, name: str, size: int) -> Sentence | None:
    """Apply the rule for an applicant's documents, or that of an action's own kind of file."""
    if kind in set(DocumentKind):
        return refuse_file(profile, DocumentKind(kind), name, size)
    return refuse_upload(profile, kind, name, size)


def _look_at(path: Path, name: str) -> tuple[bytes, int]:
    try:
        if not path.is_file():
            raise Invalid(
                "{file} is no file that can be read. Nothing was added. Choose another file.", file=name, fields={"file": ["is no file"]}
            )
        with path.open("rb") as opened:
            return opened.read(HEAD_BYTES), path.stat().st_size
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise StorageTrouble("{file} cannot be read: {reason}. Nothing was added. Choose another file.", file=name, reason=reason) from None
