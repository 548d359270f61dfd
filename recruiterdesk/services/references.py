"""REF, the way people and scripts point at an applicant or a vacancy, and text that every database can keep."""

import re
from collections.abc import Callable

import msgspec

from recruiterdesk.domain.errors import NotFound, WrongUsage
from recruiterdesk.domain.sentence import Sentence
from recruiterdesk.store.reader import Reader

# U+FFFD stands in for what SQLite, PostgreSQL and JSON cannot carry: NUL and halves of surrogate pairs.
_UNSTORABLE = re.compile("[\x00\ud800-\udfff]")
_NO_APPLICANT = Sentence("There is no applicant {ref} on this computer. Sync {account}, or look at the list again.")
_NO_VACANCY = Sentence("There is no vacancy {ref} on this computer. Sync {account}, or look at the list again.")


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


def storable(text: str) -> str:
    """Replace NUL and lone surrogates, which no database or JSON reader takes."""
    return _UNSTORABLE.sub("\N{REPLACEMENT CHARACTER}", text)


def find_application(reader: Reader, ref: str) -> int:
    """Return the local id of an applicant; raises NotFound, or WrongUsage for half a reference."""
    return _find(reader, ref, reader.applications.by_ref, _NO_APPLICANT)


def find_vacancy(reader: Reader, ref: str) -> int:
    """Return the local id of a vacancy; raises NotFound, or WrongUsage for half a reference."""
    return _find(reader, ref, reader.vacancies.by_ref, _NO_VACANCY)


def _find(reader: Reader, ref: str, by_ref: Callable[[int, str], int], not_here: Sentence) -> int:
    reference = parse_ref(ref)
    account = reader.accounts.get(reference.account)
    try:
        return by_ref(account.id, reference.remote_id)
    except NotFound:
        raise NotFound(not_here.template, ref=str(reference), account=account.name) from None
