"""REF, KEY=VALUE and other small notations of the command line."""

import re
from collections.abc import Sequence

import msgspec

from recruiterdesk.domain.errors import WrongUsage

# U+FFFD stands in for what SQLite, PostgreSQL and JSON cannot carry: NUL and halves of surrogate pairs.
_UNSTORABLE = re.compile("[\x00\ud800-\udfff]")


class Reference(msgspec.Struct, frozen=True):
    """ACCOUNT/REMOTE_ID taken apart. `remote_id` is empty for ACCOUNT/ alone."""

    account: str
    remote_id: str

    def __str__(self) -> str:
        return f"{self.account}/{self.remote_id}"


def parse_ref(text: str, *, may_be_empty: bool = False) -> Reference:
    """Split at the first slash: an account's name holds none, a provider's id might. Raises WrongUsage."""
    account, slash, remote_id = storable(text).partition("/")
    if not slash or not account.strip() or (not remote_id.strip() and not may_be_empty):
        raise WrongUsage('"{text}" is not a reference. Write ACCOUNT/ID, as the lists show it.', text=storable(text))
    return Reference(account.strip(), remote_id.strip())


def parse_pairs(pairs: Sequence[str]) -> dict[str, str]:
    """Read KEY=VALUE words; raises WrongUsage for one without a key or an equals sign, or for a key given twice."""
    found: dict[str, str] = {}
    for pair in pairs:
        key, equals, value = storable(pair).partition("=")
        if not equals or not key.strip():
            raise WrongUsage('"{pair}" has no KEY=VALUE form.', pair=storable(pair))
        if key.strip() in found:
            raise WrongUsage('"{key}" is given twice.', key=key.strip())
        found[key.strip()] = value
    return found


def storable(text: str) -> str:
    """Replace NUL and lone surrogates, which no database or JSON reader takes."""
    return _UNSTORABLE.sub("\N{REPLACEMENT CHARACTER}", text)
