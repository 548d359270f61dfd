"""Account and capabilities as documents."""

from recruiterdesk.domain.account import Account
from recruiterdesk.domain.capability import Capabilities, Capability
from recruiterdesk.domain.clock import to_iso


def account_document(account: Account) -> dict[str, object]:
    """Return headless.md's Account. `state_reason` is null where there is nothing to say."""
    return {
        "name": account.name,
        "provider": account.provider,
        "base_url": account.base_url,
        "state": account.state.value,
        "state_reason": str(account.state_reason) or None,
        "last_complete_sync": to_iso(account.last_complete_sync),
        "vacancies": account.vacancies,
        "applicants": account.applicants,
        "queued": account.queued,
        "capabilities": capabilities_member(account.capabilities),
        "settings": dict(sorted(account.settings.items())),
    }


def capabilities_member(capabilities: Capabilities) -> dict[str, dict[str, str]]:
    """Return every known capability by its public name; `reason` is left empty only where the answer is yes."""
    known = ((name, capabilities[name]) for name in Capability if name in capabilities)
    return {name.value: {"state": state.state.value, "reason": str(state.reason)} for name, state in known}
