"""Secrets on their way in: one JSON object on standard input, or asked for one by one at a terminal, never echoed."""

import getpass
import sys

import msgspec

from recruiterdesk.domain.errors import WrongUsage
from recruiterdesk.domain.provider_profile import ProviderProfile

_MOST_BYTES = 65_536


def read_secrets(profile: ProviderProfile) -> dict[str, str]:
    """Return the secrets by name; raises WrongUsage where standard input holds no JSON object of texts. No message repeats the input."""
    if sys.stdin is not None and sys.stdin.isatty():
        return {secret.name: getpass.getpass(f"{secret.label}: ") for secret in profile.secrets}
    content = sys.stdin.buffer.read(_MOST_BYTES + 1) if sys.stdin is not None else b""
    example = ", ".join(f'"{secret.name}": "…"' for secret in profile.secrets if not secret.is_optional)
    try:
        if len(content) <= _MOST_BYTES:
            return msgspec.json.decode(content.removeprefix(b"\xef\xbb\xbf"), type=dict[str, str])
    except (msgspec.DecodeError, UnicodeDecodeError):
        pass
    raise WrongUsage("Standard input holds no JSON object of texts. Give {{{example}}}.", example=example)
