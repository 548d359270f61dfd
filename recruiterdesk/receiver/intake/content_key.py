"""What makes two deliveries the same application (reliability.md D4).

The provider names no delivery id, and says nothing of repeats. So an application is known by what it says: a keyed digest of its fields,
so that whoever reads the table cannot look up an e-mail address in it. Members that the document does not name do not count.
"""

import hashlib
import hmac
from collections.abc import Iterable

_VERSION = b"recruiterdesk receiver content 1"


def content_key(server_key: bytes, inbox: str, *, email: str, texts: Iterable[str | None], cv_sha256: str | None) -> bytes:
    """Return the 32 bytes that a repeat of the same application to the same inbox has in common with it.

    `texts` are the other fields in a fixed order, as they came; None and an empty text are the same. The e-mail address counts in
    lower case.
    """
    mac = hmac.new(server_key, _VERSION, hashlib.sha256)
    for text in (inbox, email.lower(), *texts, cv_sha256):
        content = (text or "").encode()
        mac.update(len(content).to_bytes(8, "big"))
        mac.update(content)
    return mac.digest()
