"""How the catalog makes RecruitSome connections; the HTTP library is loaded only when the first one is made."""

from typing import TYPE_CHECKING

import msgspec

from recruiterdesk.domain.account import Account
from recruiterdesk.domain.capability import Capability
from recruiterdesk.domain.errors import WrongUsage
from recruiterdesk.domain.provider_profile import ProviderProfile
from recruiterdesk.provider_api.account_settings import can_be_key, flag, number
from recruiterdesk.providers.recruitsome import assumptions
from recruiterdesk.providers.recruitsome.manifest import APPLY_ACTION, APPLY_RULE, CANDIDATE_RESUME, PROFILE, READS_CANDIDATE
from recruiterdesk.providers.recruitsome.table_specs import ARTICLE

if TYPE_CHECKING:
    from recruiterdesk.providers.recruitsome.provider import RecruitSomeConnection


class RecruitSomeFactory:
    """Makes connections."""

    profile: ProviderProfile = PROFILE

    def profile_of(self, account: Account) -> ProviderProfile:
        """Return the profile with this account's own limits and overrides in it."""
        try:
            return profile_for(account.settings)
        except WrongUsage:  # said by `connect`, which nothing gets past
            return PROFILE

    def connect(self, account: Account, secrets: dict[str, str], *, ledger_folder: str | None) -> "RecruitSomeConnection":
        """Build a connection without traffic; raises WrongUsage for an unusable address, key or setting."""
        from recruiterdesk.provider_api.http.ledger import ledger_of_key  # noqa: PLC0415 -- httpx comes with it: stack.md, Traps 16
        from recruiterdesk.provider_api.http.origin import checked_base_url  # noqa: PLC0415 -- as above
        from recruiterdesk.providers.recruitsome.provider import connection_class  # noqa: PLC0415 -- as above

        base_url = checked_base_url(account.base_url or PROFILE.default_base_url)
        api_key = secrets.get("api_key", "").strip()
        if not can_be_key(api_key):
            raise WrongUsage("This is not a key of RecruitSome. Copy it again from Settings, API Keys, whole and without blanks.")
        return connection_class(account.settings)(
            account,
            api_key,
            profile_for(account.settings),
            base_url=base_url,
            ledger=ledger_of_key(ledger_folder, base_url, api_key),
            is_interactive=flag(account.settings, "interactive"),
        )


def profile_for(settings: dict[str, str]) -> ProviderProfile:
    """Return the profile with this account's own limits in it, and with what its settings switch on; raises WrongUsage."""
    most = number(settings, "max_file_bytes", assumptions.MAX_RESUME_BYTES)
    rules = tuple(msgspec.structs.replace(rule, max_bytes=most) if rule.kind == CANDIDATE_RESUME else rule for rule in PROFILE.file_rules)
    capabilities, tables, actions = dict(PROFILE.capabilities), PROFILE.tables, PROFILE.actions
    if assumptions.path(settings, assumptions.CANDIDATE_PATH):
        capabilities[Capability.READ_APPLICANT] = READS_CANDIDATE
    if assumptions.path(settings, assumptions.ARTICLE_PATH):
        tables = (*tables, ARTICLE)
    if flag(settings, assumptions.APPLICATION_DOCUMENTS):
        actions, rules = (*actions, APPLY_ACTION), (*rules, APPLY_RULE)
    return msgspec.structs.replace(
        PROFILE,
        capabilities=capabilities,
        tables=tables,
        actions=actions,
        file_rules=rules,
        requests_per_minute=number(settings, "requests_per_minute", assumptions.REQUESTS_PER_MINUTE),
    )
