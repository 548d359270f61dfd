"""What the vendor's documents leave open, and what goes wrong when a test says so."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass
class Choices:
    """What the documents leave open, and which way this server takes it."""

    has_meta: bool = False
    newest_first: bool = False
    says_null: bool = False  # otherwise what is empty or optional is absent
    is_compressing: bool = True
    is_chunking: bool = True
    is_closing: bool = True  # now and then the connection is closed after an answer
    trims_notes: bool = True
    says_retry_after: bool = False
    limit: int = 100_000
    link_seconds: float = 300.0
    churn: int = 0  # how many people leave and come after every page of applicants


@dataclass
class Fault:
    """What goes wrong with the next `times` requests that match: see `Wire.answer_faulty` for the kinds."""

    method: str
    path: str
    kind: str
    times: int = 1
