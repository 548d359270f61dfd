"""Rescuing a damaged profile with what else is known of it: the keyring remembers for which address an account's key was given."""

import logging

from recruiterdesk.domain.clock import Clock
from recruiterdesk.domain.errors import DeskError
from recruiterdesk.machine.folders import Profile
from recruiterdesk.services.base_url import host_of, is_loopback
from recruiterdesk.services.catalog import Catalog
from recruiterdesk.services.renewed_secrets import HOST_KEY
from recruiterdesk.store.rescue import rescue
from recruiterdesk.vault.throwaway_vault import ThrowawayVault
from recruiterdesk.vault.vault import Vault

_log = logging.getLogger(__name__)


def rescue_store(profile: Profile, vault: Vault | ThrowawayVault, key: bytes, clock: Clock, catalog: Catalog) -> None:
    """Save what can be saved of the profile's databases; raises StorageTrouble where that cannot be done now."""
    _log.warning("a database is damaged; what can be read of it is saved")

    def identify(account_id: int) -> tuple[str, str] | None:
        """Return provider and address of an account whose row is lost."""
        try:
            host = vault.secrets(str(account_id)).get(HOST_KEY)
        except DeskError:
            return None
        profiles = catalog.profiles()
        for known in profiles:
            if host is not None and host == host_of(known.default_base_url):
                return known.id, known.default_base_url
        if host is None or len(profiles) != 1:
            return None
        scheme = "http" if is_loopback(host.partition(":")[0]) else "https"
        return profiles[0].id, f"{scheme}://{host}"

    rescue(profile.database_folder, key, clock, identify)
