"""Identifiers that sort by the moment they were made."""

import os
import time


def new_id() -> str:
    """Return a UUIDv7 (RFC 9562) as 32 hex digits: milliseconds first, then 74 random bits."""
    milliseconds = time.time_ns() // 1_000_000
    tail = int.from_bytes(os.urandom(10), "big")
    value = (milliseconds & (1 << 48) - 1) << 80 | tail
    value = value & ~(0xF << 76) | 0x7 << 76
    value = value & ~(0x3 << 62) | 0x2 << 62
    return f"{value:032x}"
