"""Writes where this build looks for newer versions, and whose signature it believes, from the environment of whoever packages it.

`RECRUITERDESK_UPDATE_ADDRESS` is the https address of the signed statement; the installers lie beside it. `RECRUITERDESK_UPDATE_KEYS` are
one or two Ed25519 public keys in hex, as `make_key.py` prints them, with a blank or a comma between: two while one takes the other's place.
Without both the copy is built without an address, and says so to its user. Standard library only: it runs before there is an environment.
"""

import json
import os
import re
from collections.abc import Mapping
from ipaddress import ip_address
from pathlib import Path
from urllib.parse import urlsplit

FILE_NAME = "release_channel.json"
ADDRESS, KEYS = "RECRUITERDESK_UPDATE_ADDRESS", "RECRUITERDESK_UPDATE_KEYS"
_KEY = re.compile(r"[0-9a-f]{64}")
_MOST_KEYS = 2


class ChannelError(Exception):
    """What the environment says cannot be built in; its text says what to mend."""


def write_channel(folder: Path, environment: Mapping[str, str] = os.environ) -> Path | None:
    """Write the channel's file into `folder`, the package `recruiterdesk` of the build, and return it.

    Returns None where the environment names no channel; a file that an earlier build left is taken away then. Raises ChannelError.
    """
    file = folder / FILE_NAME
    address, keys = environment.get(ADDRESS, "").strip(), re.split(r"[\s,]+", environment.get(KEYS, "").strip())
    keys = [key for key in keys if key]
    if not address and not keys:
        file.unlink(missing_ok=True)
        return None
    if not address or not keys:
        raise ChannelError(f"Set both {ADDRESS} and {KEYS}, or neither.")
    if not _is_address(address):
        raise ChannelError(f"{ADDRESS} must be an https address of a file, without a query: https://updates.example.com/newest.")
    if len(keys) > _MOST_KEYS or len(set(keys)) != len(keys) or not all(_KEY.fullmatch(key) for key in keys):
        raise ChannelError(f"{KEYS} must be one or two different public keys of 64 hex digits in lower case, as make_key.py prints them.")
    file.write_text(json.dumps({"address": address, "keys": keys}, indent=2) + "\n", encoding="utf-8")
    return file


def _is_address(address: str) -> bool:
    try:
        parts = urlsplit(address)
        host, _port = parts.hostname or "", parts.port
    except ValueError:
        return False
    is_safe = parts.scheme == "https" or (parts.scheme == "http" and _is_this_computer(host))
    is_plain = not (parts.query or parts.fragment or parts.username) and address.isascii() and address.isprintable() and " " not in address
    return is_safe and is_plain and bool(host) and not parts.path.endswith("/") and bool(parts.path)


def _is_this_computer(host: str) -> bool:
    try:
        return host == "localhost" or ip_address(host).is_loopback
    except ValueError:
        return False
