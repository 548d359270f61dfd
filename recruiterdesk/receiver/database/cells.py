"""The two sealed cells of an application: its fields, and the key of its CV. Each opens only in its own row and column."""

from typing import Any

import msgspec

from recruiterdesk.receiver.delivery import Delivery
from recruiterdesk.receiver.sealing import DataKeys, SealBroken


class Fields(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """What is sealed in one cell: everything that the provider said. A field may be added with a default, never be renamed."""

    reference_number: str
    name: str
    email: str
    source: str
    campaign: str
    phone: str | None = None
    city: str | None = None
    motivation: str | None = None
    filename: str | None = None
    custom: dict[str, Any] = {}
    cv_sha256: str | None = None
    cv_bytes: int = 0


def seal_fields(keys: DataKeys, inbox: int, delivery: Delivery) -> bytes:
    """Seal what is said of the application."""
    fields = msgspec.convert(delivery, Fields, from_attributes=True)
    return keys.seal(msgspec.json.encode(fields), _place(inbox, delivery.content_key, "fields"))


def open_fields(keys: DataKeys, inbox: int, content_key: bytes, sealed: bytes) -> Fields:
    """Open them; SealBroken, DataKeyMissing."""
    try:
        return msgspec.json.decode(keys.unseal(sealed, _place(inbox, content_key, "fields")), type=Fields)
    except msgspec.MsgspecError:
        raise SealBroken from None


def seal_cv_key(keys: DataKeys, inbox: int, content_key: bytes, cv_key: bytes) -> bytes:
    """Seal the key of the CV's pieces."""
    return keys.seal(cv_key, _place(inbox, content_key, "cv key"))


def open_cv_key(keys: DataKeys, inbox: int, content_key: bytes, sealed: bytes) -> bytes:
    """Open it; SealBroken, DataKeyMissing."""
    return keys.unseal(sealed, _place(inbox, content_key, "cv key"))


def reseal(keys: DataKeys, inbox: int, content_key: bytes, fields: bytes, cv_key: bytes | None) -> tuple[bytes, bytes | None]:
    """Seal both cells anew with the newest data key; SealBroken, DataKeyMissing."""
    place = _place(inbox, content_key, "fields")
    new_fields = keys.seal(keys.unseal(fields, place), place)
    if cv_key is None:
        return new_fields, None
    return new_fields, seal_cv_key(keys, inbox, content_key, open_cv_key(keys, inbox, content_key, cv_key))


def _place(inbox: int, content_key: bytes, column: str) -> str:
    """Name the cell. The content key is known before the row has an id, and is the row's own within its inbox."""
    return f"{inbox}/{content_key.hex()}/{column}"
