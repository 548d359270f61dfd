"""Secrets that a provider renews, such as tokens that can be used once: in the keyring before they are used, and never over newer ones."""

import asyncio
from threading import Lock

from recruiterdesk.vault.throwaway_vault import ThrowawayVault
from recruiterdesk.vault.vault import Vault

# Kept among an account's secrets: the host they were entered for. A changed address never gets them (reliability.md T11).
HOST_KEY = "recruiterdesk_host"


class RenewedSecrets:
    """What one connection knows of its account's secrets. The vault is asked on other threads, since the user may have to unlock it."""

    def __init__(self, vault: Vault | ThrowawayVault, account_id: int, secrets: dict[str, str]) -> None:
        """Begin with the secrets that the connection was built with."""
        self._vault = vault
        self._entry = str(account_id)
        self._known = dict(secrets)
        self._one_at_a_time = Lock()

    async def keep(self, renewed: dict[str, str]) -> None:
        """Put the complete new secrets in the place of those known here, for the same host; raises Locked, and then nothing has changed.

        Where the user gave others meanwhile, or removed the account, those stay as they are. Secrets that are in the vault already were
        renewed by another program, and are known here from then on.
        """
        await asyncio.to_thread(self._write, dict(renewed))

    async def newest(self) -> dict[str, str]:
        """Return the complete secrets as the vault holds them now, {} where the account was removed; raises Locked."""
        return await asyncio.to_thread(self._read)

    async def is_outdated(self) -> bool:
        """Whether the vault holds others than are known here: another program has renewed them, or the user replaced them there."""
        return await asyncio.to_thread(self._differ)

    def _write(self, renewed: dict[str, str]) -> None:
        with self._one_at_a_time:
            present = dict(self._vault.secrets(self._entry))
            host = present.pop(HOST_KEY, None)
            if host is not None and present == self._known:
                self._vault.set_secrets(self._entry, {**renewed, HOST_KEY: host})
                present = renewed
            if present == renewed:
                self._known = renewed

    def _read(self) -> dict[str, str]:
        with self._one_at_a_time:
            present = dict(self._vault.secrets(self._entry))
            present.pop(HOST_KEY, None)
            return present

    def _differ(self) -> bool:
        present = self._read()
        return bool(present) and present != self._known
