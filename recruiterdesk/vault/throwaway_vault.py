"""A vault for a profile that is thrown away: the demo's. Nothing in it outlives the process, and nothing is written."""

import os

from recruiterdesk.vault.secret import DatabaseKey, Secrets


class ThrowawayVault:
    """Keys of made-up accounts, in memory; the same methods as Vault. Never for a profile that stays."""

    def __init__(self) -> None:
        self._key = DatabaseKey(os.urandom(32))
        self._secrets: dict[str, Secrets] = {}

    def check(self) -> str:
        """Return a name for it, as Vault does for its keyring."""
        return "memory, for this demo only"

    def database_key(self, *, may_create: bool) -> DatabaseKey:  # noqa: ARG002 -- the key lives as long as its database
        """Return the 32 bytes that open the thrown-away database."""
        return self._key

    def secrets(self, account_id: str) -> Secrets:
        """Return an account's secrets; empty when none are kept."""
        return Secrets(self._secrets.get(account_id, {}))

    def set_secrets(self, account_id: str, secrets: dict[str, str]) -> None:
        """Keep an account's secrets."""
        self._secrets[account_id] = Secrets(secrets)

    def delete_secrets(self, account_id: str) -> None:
        """Forget an account's secrets."""
        self._secrets.pop(account_id, None)

    def wipe(self) -> None:
        """Forget every account's secrets."""
        self._secrets.clear()
