"""How the catalog makes ICTerGezocht.nl connections; the HTTP library is loaded only when the first one is made."""

import hashlib
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from recruiterdesk.domain.account import Account
from recruiterdesk.domain.errors import WrongUsage
from recruiterdesk.domain.provider_profile import ProviderProfile
from recruiterdesk.provider_api.account_settings import can_be_key, flag, number
from recruiterdesk.providers.ictergezocht import assumptions, receiver_settings
from recruiterdesk.providers.ictergezocht.manifest import PROFILE, with_receiver

if TYPE_CHECKING:
    from recruiterdesk.providers.ictergezocht.provider import ICTerGezochtConnection


class ICTerGezochtFactory:
    """Makes connections."""

    profile: ProviderProfile = PROFILE

    def profile_of(self, account: Account) -> ProviderProfile:
        """Return the profile with this account's own limits in it."""
        try:
            return profile_for(account.settings)
        except WrongUsage:  # said by `connect`, which nothing gets past
            return PROFILE

    def connect(self, account: Account, secrets: dict[str, str], *, ledger_folder: str | None) -> "ICTerGezochtConnection":
        """Build a connection without traffic; raises WrongUsage for an unusable address, key or setting.

        Requests are counted in two files: one of the key, and one of the address, which all accounts at this origin share.
        """
        from recruiterdesk.provider_api.http.ledger import FileLedger  # noqa: PLC0415 -- httpx comes with it: stack.md, Traps 16
        from recruiterdesk.provider_api.http.origin import Origin, checked_base_url  # noqa: PLC0415 -- as above
        from recruiterdesk.providers.ictergezocht.provider import ICTerGezochtConnection, Keys, Ledgers  # noqa: PLC0415 -- as above
        from recruiterdesk.providers.ictergezocht.receiver_address import address_in  # noqa: PLC0415 -- as above
        from recruiterdesk.providers.ictergezocht.receiver_connection import ReceivingConnection  # noqa: PLC0415 -- as above
        from recruiterdesk.providers.ictergezocht.receiver_words import half_a_receiver  # noqa: PLC0415 -- as above

        base_url = checked_base_url(account.base_url or PROFILE.default_base_url)
        keys = Keys(secrets.get("api_key", "").strip(), secrets.get("partner_key", "").strip())
        if not can_be_key(keys.api_key):
            raise WrongUsage("This is not a key of ICTerGezocht.nl. Copy it again from Settings, API, whole and without blanks.")
        if keys.partner_key and not can_be_key(keys.partner_key):
            raise WrongUsage("This is not a partner key of ICTerGezocht.nl. Copy it again, whole and without blanks, or leave it empty.")
        token = secrets.get(receiver_settings.TOKEN, "").strip()
        if token and not can_be_key(token):
            raise WrongUsage("This is not a token of a receiver. Copy it again as it was shown there, whole and without blanks.")
        address = address_in(account.settings)
        profile = profile_for(account.settings, has_token=bool(token))
        ledgers = Ledgers()
        if ledger_folder is not None:
            # 64 bits of a hash tell nothing about a key.
            folder, origin = Path(ledger_folder), Origin.of(base_url)
            ledgers = Ledgers(
                account=FileLedger(folder / f"{_opaque('ledger', str(base_url), keys.api_key)}.json"),
                address=FileLedger(folder / f"{_opaque('address', *map(str, origin))}.json"),
            )
        if address is not None and token:
            return ReceivingConnection(account, keys, profile, base_url=base_url, ledgers=ledgers, address=address, token=token)
        lacks = half_a_receiver(has_token=bool(token)) if address is not None or token else None
        return ICTerGezochtConnection(account, keys, profile, base_url=base_url, ledgers=ledgers, lacks=lacks)


def profile_for(settings: dict[str, str], *, has_token: bool = True) -> ProviderProfile:
    """Return the profile with this account's own limits, what its receiver adds, and its own answer to which list the choices are from."""
    requests = number(settings, "requests_per_minute", assumptions.REQUESTS_PER_MINUTE)
    profile = msgspec.structs.replace(PROFILE, requests_per_minute=requests)
    if receiver_settings.has_address(settings):
        profile = msgspec.structs.replace(profile, capabilities=with_receiver(profile.capabilities, has_token=has_token))
    if not flag(settings, "swapped_lists"):
        return profile
    swapped = {assumptions.TYPE_IDS_FROM: assumptions.FUNCTION_IDS_FROM, assumptions.FUNCTION_IDS_FROM: assumptions.TYPE_IDS_FROM}
    fields = tuple(msgspec.structs.replace(each, choices_from=swapped.get(each.choices_from, "")) for each in profile.vacancy_fields)
    return msgspec.structs.replace(profile, vacancy_fields=fields)


def _opaque(*parts: str) -> str:
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()[:16]
