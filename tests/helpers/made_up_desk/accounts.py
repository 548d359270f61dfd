"""The made-up desk's accounts."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
from made_up_desk.board import BOARD
from made_up_desk.provider import PROFILE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from made_up_desk.desk import MadeUpDesk

    from recruiterdesk.domain.account import Account
    from recruiterdesk.domain.provider_profile import ProviderProfile


class MadeUpAccounts:
    """Stands for services.accounts."""

    def __init__(self, desk: MadeUpDesk) -> None:
        self._desk = desk

    async def list(self) -> list[Account]:
        return self._desk.account_list

    async def get(self, name: str) -> Account:
        return next(account for account in self._desk.account_list if account.name == name)

    async def set_sending(self, *names: str, is_paused: bool) -> Sequence[Account]:
        self._desk.calls.append(("set_sending", names, is_paused))
        settings = {"sending": "paused"} if is_paused else {}
        changed = []
        for place, account in enumerate(self._desk.account_list):
            if not names or account.name in names:
                self._desk.account_list[place] = msgspec.structs.replace(account, settings=settings)
                changed.append(self._desk.account_list[place])
        self._desk.tell(accounts=tuple(account.id for account in changed), cause="user")
        return changed

    def providers(self) -> Sequence[ProviderProfile]:
        return [PROFILE, BOARD]

    def profile_of(self, account: Account) -> ProviderProfile:
        return BOARD if account.provider == BOARD.id else PROFILE
