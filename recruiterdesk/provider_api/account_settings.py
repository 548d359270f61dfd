"""Reading what an account's settings and secrets say, which are text, where a provider's connection takes numbers, switches and keys."""

from collections.abc import Mapping

from recruiterdesk.domain.errors import WrongUsage


def number(settings: Mapping[str, str], key: str, default: int) -> int:
    """Return a whole positive number from an account's settings, or the default; raises WrongUsage for anything else there."""
    text = settings.get(key, "").strip()
    if not text:
        return default
    if not text.isascii() or not text.isdigit() or not 0 < int(text) < 10**12:
        raise WrongUsage('The setting "{key}" takes a whole number above 0, not "{value}".', key=key, value=text)
    return int(text)


def flag(settings: Mapping[str, str], key: str) -> bool:
    """Return whether a setting is switched on."""
    return settings.get(key, "").strip().lower() in {"yes", "true", "on", "1"}


def can_be_key(text: str) -> bool:
    """Return whether a text can be a key, which goes into a header: nothing but visible letters of ASCII, and not nothing at all."""
    return bool(text) and text.isascii() and text.isprintable() and " " not in text
