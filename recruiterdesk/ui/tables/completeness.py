"""How sure we are of a list: in words, from when each account was last read completely."""

from collections.abc import Sequence
from datetime import datetime

import msgspec
from PySide6.QtCore import QCoreApplication

from recruiterdesk.domain.account import Account, AccountState
from recruiterdesk.ui.tables import words

_TROUBLE = frozenset({AccountState.CREDENTIALS, AccountState.FORBIDDEN})


class AccountWord(msgspec.Struct, frozen=True):
    """A word beside an account's count in the strip, and the role of its colour; "" for an account that is well."""

    word: str
    role: str = "text.3"


def word_of(account: Account) -> AccountWord:
    """Return how an account stands in one or two words."""
    words_by_state = {
        AccountState.CREDENTIALS: AccountWord(_tr("key refused"), "danger"),
        AccountState.FORBIDDEN: AccountWord(_tr("not allowed"), "danger"),
        AccountState.UNREACHABLE: AccountWord(_tr("offline"), "warning"),
        AccountState.PAUSED: AccountWord(_tr("paused"), "warning"),
        AccountState.NEVER_SYNCED: AccountWord(_tr("not read yet"), "warning"),
    }
    return words_by_state.get(account.state, AccountWord(""))


def is_complete(account: Account) -> bool:
    """Return whether all of an account was read at least once and nothing stands in its way now."""
    return account.last_complete_sync is not None and account.state not in _TROUBLE


def said(count: int, accounts: Sequence[Account]) -> str:
    """Return "48 shown, complete except Noordzee Groep" for the status bar."""
    shown = words.counted(count, _tr("1 shown"), _tr("{n} shown"))
    gaps = [account.name for account in accounts if not is_complete(account)]
    if not accounts:
        return shown
    if not gaps:
        return _tr("{shown}, complete").format(shown=shown)
    if len(gaps) == len(accounts):
        return _tr("{shown}, not complete yet").format(shown=shown)
    return _tr("{shown}, complete except {accounts}").format(shown=shown, accounts=", ".join(gaps))


def how_sure(accounts: Sequence[Account], now: datetime) -> str:
    """Return the line under an empty list: what was read, when, and what was not."""
    if not accounts:
        return _tr("No account is connected yet.")
    whole = [account for account in accounts if is_complete(account)]
    gaps = [account.name for account in accounts if not is_complete(account)]
    parts = []
    if whole:
        oldest = min(account.last_complete_sync for account in whole if account.last_complete_sync is not None)
        template = (
            _tr("The account was read completely at {time}.")
            if len(accounts) == 1
            else _tr("All accounts were read completely at {time}.")
            if not gaps
            else _tr("{n} of {m} accounts were read completely at {time}.")
        )
        parts.append(template.format(n=len(whole), m=len(accounts), time=words.when(oldest, now)))
    if gaps:
        parts.append(_tr("Not complete yet: {accounts}.").format(accounts=", ".join(gaps)))
    return " ".join(parts)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Completeness", text)
