"""Secrets beside the provider's own: those for another address, those that stay where others are replaced, and what is a setting."""

from collections.abc import Mapping

from recruiterdesk.domain.errors import Invalid
from recruiterdesk.domain.provider_profile import ProviderProfile
from recruiterdesk.services.base_url import checked_base_url, host_of
from recruiterdesk.services.renewed_secrets import HOST_KEY


def apart(profile: ProviderProfile, given: Mapping[str, str]) -> tuple[dict[str, str], dict[str, str]]:
    """Return the secrets of what was given, and what belongs among the account's settings."""
    settings = {field.name for field in profile.secrets if field.is_setting}
    return (
        {name: value for name, value in given.items() if name not in settings},
        {name: value for name, value in given.items() if name in settings},
    )


def bound(profile: ProviderProfile, secrets: Mapping[str, str], settings: Mapping[str, str]) -> dict[str, str]:
    """Return the secrets as the keyring keeps them: with the host that those for another address are for."""
    hosts = {_mark(name): _host(settings, setting) for name, setting in _others(profile) if name in secrets}
    return {**secrets, **hosts}


def unbound(profile: ProviderProfile, kept: Mapping[str, str], settings: Mapping[str, str]) -> dict[str, str]:
    """Return the secrets of what the keyring keeps, without those that were given for another host than the settings name now."""
    secrets = dict(kept)
    for name, setting in _others(profile):
        host = secrets.pop(_mark(name), None)
        if host is None or host != _host(settings, setting):
            secrets.pop(name, None)
    return secrets


def with_kept(profile: ProviderProfile, given: Mapping[str, str], kept: Mapping[str, str]) -> dict[str, str]:
    """Return what was given, and of what is kept those secrets that stay where they are left out."""
    stays = {field.name: kept[field.name] for field in profile.secrets if field.is_kept and field.name in kept}
    return {**stays, **{name: value for name, value in given.items() if value.strip()}}


def _others(profile: ProviderProfile) -> list[tuple[str, str]]:
    return [(field.name, field.goes_to) for field in profile.secrets if field.goes_to]


def _mark(name: str) -> str:
    return f"{HOST_KEY}_{name}"


def _host(settings: Mapping[str, str], setting: str) -> str:
    try:
        return host_of(checked_base_url(settings.get(setting, "")))
    except Invalid:
        return ""  # no host at all; the provider says what is wrong with the setting
