"""Waiting for applications while the window is open: an account with a receiver hears of each within a second or two.

It holds nothing up and says nothing: whether the receiver is in trouble is told by the account's syncs.
"""

import logging
import random
from typing import NoReturn

from recruiterdesk.domain.account import Account, AccountState
from recruiterdesk.domain.capability import Ability, Capability
from recruiterdesk.domain.clock import Clock
from recruiterdesk.domain.errors import DeskError
from recruiterdesk.services.live_accounts import LiveAccounts
from recruiterdesk.store.store import Store
from recruiterdesk.sync.backoff import Backoff

_log = logging.getLogger(__name__)

_LOOK_AGAIN = 15.0  # seconds after which an account is looked at anew that has no receiver, or is paused
_LEAST = 0.5  # seconds between two questions: a receiver that answers at once, whatever it is asked, is not asked without end
_COOL_DOWN = 300.0  # seconds after a mistake of ours


class InflowWatch:
    """One account's; it runs until it is cancelled, which ends it at once."""

    def __init__(self, account_id: int, store: Store, clock: Clock, live: LiveAccounts, chance: random.Random | None = None) -> None:
        """Watch through the account's connection of the moment."""
        self._account_id = account_id
        self._store = store
        self._clock = clock
        self._live = live
        self._backoff = Backoff(chance or random.Random())  # noqa: S311 -- jitter, not a secret

    async def run(self) -> NoReturn:
        """Wait for news, take them in, and wait for more."""
        while True:
            await self._clock.sleep(await self._once())

    async def _once(self) -> float:
        """Ask once and return the seconds until the next time."""
        try:
            account = await self._store.read(lambda reader: reader.accounts.by_id(self._account_id))
            if not _receives(account):
                return _LOOK_AGAIN
            live = await self._live.get(account)
            inflow = live.sync.inflow
            if inflow is None:
                return _LOOK_AGAIN
            await inflow.receive()
        except DeskError as error:
            if not self._backoff.is_failing:
                _log.info("the receiver of account %d does not answer: %s", self._account_id, error.kind)
            return self._backoff.failed(error.retry_after)
        except Exception:  # noqa: BLE001 -- a mistake of ours must not end what else goes on; the account's syncs read the receiver, too
            _log.exception("waiting for applications of account %d broke off", self._account_id)
            return _COOL_DOWN
        self._backoff.worked()
        return _LEAST


def _receives(account: Account) -> bool:
    """Whether there is anything to wait for, as far as is known without connecting the account."""
    known = account.capabilities.get(Capability.RECEIVE_APPLICATIONS)
    return account.state is not AccountState.PAUSED and known is not None and known.state is Ability.YES
