"""The secrets of a connect form, checked against the ways that a provider has to sign in."""

import hashlib
from collections.abc import Mapping

from recruiterdesk.domain.errors import Invalid, WrongUsage
from recruiterdesk.domain.provider_profile import ProviderProfile, SignIn
from recruiterdesk.domain.sentence import Sentence

_LONGEST_SECRET = 8192


def ways_to_sign_in(profile: ProviderProfile) -> tuple[SignIn, ...]:
    """Return the ways there are; a provider that names none has one, with its secrets."""
    return profile.sign_ins or (SignIn(name="", title=Sentence(""), secrets=profile.secrets),)


def browser_sign_in(profile: ProviderProfile) -> SignIn | None:
    """Return the way that goes through the provider's own page, where there is one."""
    return next((way for way in profile.sign_ins if way.opens_browser), None)


def digest_of(secrets: Mapping[str, str]) -> bytes:
    """Return what tells two sets of secrets apart without holding either."""
    return hashlib.sha256(repr(sorted(secrets.items())).encode("utf-8", "surrogatepass")).digest()


def checked_secrets(profile: ProviderProfile, secrets: Mapping[str, str]) -> dict[str, str]:
    """Return the secrets of one complete sign-in, without blanks around; raises Invalid saying which are missing, wrong or too many."""
    given = _given(secrets)
    typed = [way for way in ways_to_sign_in(profile) if not way.opens_browser]
    if not typed:
        raise WrongUsage("{provider} is connected by signing in there with your browser. Add --browser.", provider=profile.name)
    return _checked(profile, typed, given)


def checked_for_browser(profile: ProviderProfile, secrets: Mapping[str, str]) -> dict[str, str]:
    """Return what the browser's sign-in needs before the page is opened; raises Invalid, and WrongUsage where there is no such way."""
    way = browser_sign_in(profile)
    if way is None:
        raise WrongUsage("{provider} is not connected through the browser. Give its keys instead.", provider=profile.name)
    return _checked(profile, [way], _given(secrets))


def checked_from_browser(profile: ProviderProfile, secrets: Mapping[str, str]) -> dict[str, str]:
    """Return what the provider's page gave, whatever its members are called; raises Invalid for what no key can be."""
    given = _given(secrets)
    _raise(profile, [], _unreadable(given))
    return given


def _given(secrets: Mapping[str, str]) -> dict[str, str]:
    return {name: value.strip() for name, value in secrets.items() if value.strip()}


def _checked(profile: ProviderProfile, ways: list[SignIn], given: dict[str, str]) -> dict[str, str]:
    fitting = [way for way in ways if _required(way) <= given.keys() <= _names(way)]
    findings = _unreadable(given)
    if not fitting:
        findings |= _differences(_nearest(ways, given), ways, given)
    _raise(profile, ways, findings)
    return given


def _nearest(ways: list[SignIn], given: dict[str, str]) -> SignIn:
    """Return the way that was most likely meant: most of its secrets are there, and fewest are missing."""
    return max(ways, key=lambda way: (len(_names(way) & given.keys()), -len(_required(way) - given.keys())))


def _differences(way: SignIn, ways: list[SignIn], given: dict[str, str]) -> dict[str, list[str]]:
    everywhere = {name for other in ways for name in _names(other)}
    found: dict[str, list[str]] = {
        name: ["belongs to another way to sign in" if name in everywhere else "is not asked for"]
        for name in given
        if name not in _names(way)
    }
    return found | {secret.name: ["is missing"] for secret in way.secrets if secret.name in _required(way) - given.keys()}


def _unreadable(given: dict[str, str]) -> dict[str, list[str]]:
    return {
        name: ["holds characters that no key has"]
        for name, value in given.items()
        if not value.isascii() or not value.isprintable() or len(value) > _LONGEST_SECRET
    }


def _raise(profile: ProviderProfile, ways: list[SignIn], findings: dict[str, list[str]]) -> None:
    if findings:
        needed = (" and ".join(f'"{secret.name}"' for secret in way.secrets if not secret.is_optional) for way in ways)
        raise Invalid(
            "{provider} needs {needed}. {findings}.",
            provider=profile.name,
            needed=", or ".join(needed) or "other keys",
            findings="; ".join(f'"{name}" {finding[0]}' for name, finding in findings.items()),
            fields=findings,
        )


def _required(way: SignIn) -> set[str]:
    return {secret.name for secret in way.secrets if not secret.is_optional}


def _names(way: SignIn) -> set[str]:
    return {secret.name for secret in way.secrets}
