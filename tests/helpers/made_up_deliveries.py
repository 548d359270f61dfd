"""Made-up applications as the intake hands them to the receiver's database, and keys to seal them."""

import hashlib
from typing import Any

from recruiterdesk.receiver.delivery import Delivery
from recruiterdesk.receiver.sealing import DataKeys, SealedFile

KEY = hashlib.sha256(b"made-up data key").digest()
OTHER_KEY = hashlib.sha256(b"made-up newer data key").digest()
KEYS = DataKeys(KEY)


def a_delivery(number: int = 1, cv: SealedFile | None = None, **fields: Any) -> Delivery:
    """Make application `number`; the same number is the same application."""
    given: dict[str, Any] = {
        "reference_number": f"vacancy-{number % 7}",
        "name": f"Søren Jansen {number}",
        "email": f"soren.{number}@example.com",
        "source": "ICTerGezocht.nl",
        "campaign": "Campagne",
        "phone": "06 12345678",
        "city": "’s-Hertogenbosch",
        "motivation": f"Motivatie {number}\n\nMet vriendelijke groet",
        "custom": {"salary": 3500, "tags": ["a", {"b": None}]},
        "content_key": hashlib.sha256(f"content {number}".encode()).digest(),
    }
    if cv is not None:
        given |= {"filename": "cv.pdf", "cv_sha256": cv.sha256, "cv_bytes": cv.bytes}
    return Delivery(**{**given, **fields})


def a_cv(content: bytes) -> SealedFile:
    """Seal a CV; close it."""
    file = SealedFile()
    file.write(content)
    file.finish()
    return file
