"""Secrets on their way in: one JSON object on standard input, or asked for one by one at a terminal, never echoed."""

import getpass
import sys
from collections.abc import Sequence

import msgspec

from recruiterdesk.domain.errors import WrongUsage
from recruiterdesk.domain.provider_profile import ProviderProfile, SignIn
from recruiterdesk.domain.sentence import Sentence

_MOST_BYTES = 65_536


def read_secrets(profile: ProviderProfile) -> dict[str, str]:
    """Return the secrets by name; raises WrongUsage where standard input holds no JSON object of texts. No message repeats the input."""
    ways = [way for way in profile.sign_ins if not way.opens_browser]
    if profile.sign_ins and not ways:
        raise WrongUsage("{provider} is connected by signing in there with your browser. Add --browser.", provider=profile.name)
    return _read(ways or [SignIn(name="", title=Sentence(""), secrets=profile.secrets)])


def read_secrets_for_browser(profile: ProviderProfile) -> dict[str, str]:
    """Return what the browser's sign-in needs beforehand: nothing is read where that is nothing. Raises WrongUsage."""
    way = next((way for way in profile.sign_ins if way.opens_browser), None)
    if way is None:
        raise WrongUsage("{provider} is not connected through the browser. Leave --browser out.", provider=profile.name)
    return _read([way]) if way.secrets else {}


def show_page(address: str) -> None:
    """Say beside the answer which address the user has to open."""
    if sys.stderr is not None:
        sys.stderr.write(f"Open this address in your browser and sign in there. This waits for you.\n{address}\n")
        sys.stderr.flush()


def _read(ways: Sequence[SignIn]) -> dict[str, str]:
    if sys.stdin is not None and sys.stdin.isatty():
        return {secret.name: getpass.getpass(f"{secret.label}: ") for secret in _chosen(ways).secrets}
    content = sys.stdin.buffer.read(_MOST_BYTES + 1) if sys.stdin is not None else b""
    try:
        if len(content) <= _MOST_BYTES:
            return msgspec.json.decode(content.removeprefix(b"\xef\xbb\xbf"), type=dict[str, str])
    except (msgspec.DecodeError, UnicodeDecodeError):
        pass
    raise WrongUsage("Standard input holds no JSON object of texts. Give {example}.", example=" or ".join(map(_example, ways)))


def _example(way: SignIn) -> str:
    members = ", ".join(f'"{secret.name}": "…"' for secret in way.secrets if not secret.is_optional)
    return f"{{{members}}}"


def _chosen(ways: Sequence[SignIn]) -> SignIn:
    """Ask which way is meant, beside the answer, until one of them is named."""
    if len(ways) == 1:
        return ways[0]
    for number, way in enumerate(ways, start=1):
        sys.stderr.write(f"{number}. {way.title}{f': {way.hint}' if way.hint.template else ''}\n")
    while True:
        sys.stderr.write(f"Which one, 1 to {len(ways)}? ")
        sys.stderr.flush()
        answer = sys.stdin.readline()
        if not answer:
            raise WrongUsage("No way to sign in was chosen. Try again and choose one.")
        if answer.strip().isdecimal() and 1 <= int(answer) <= len(ways):
            return ways[int(answer) - 1]
