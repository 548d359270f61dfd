"""The settings that an account understands, and what may stand in them."""

from collections.abc import Callable, Mapping

from recruiterdesk.domain.errors import Invalid
from recruiterdesk.domain.sentence import Sentence

_LONGEST_QUIET = 86_400
_MOST_REQUESTS = 10_000
_LONGEST_NAME = 200


def checked_settings(settings: Mapping[str, str]) -> dict[str, str]:
    """Return the settings without blanks around; an empty value stays, to take a setting away. Raises Invalid naming the key."""
    checked: dict[str, str] = {}
    for key, value in settings.items():
        rule = _RULES.get(key)
        if rule is None:
            raise Invalid(
                '"{key}" is no setting of an account. There are: {known}.',
                key=key,
                known=", ".join(_RULES),
                fields={key: ["unknown setting"]},
            )
        checked[key] = value.strip()
        finding = rule(checked[key]) if checked[key] else None
        if finding is not None:
            raise Invalid(finding, fields={key: [str(finding)]})
    return checked


def _seconds(text: str) -> Sentence | None:
    if _number(text) is not None and 0 <= (_number(text) or 0.0) <= _LONGEST_QUIET:
        return None
    return Sentence.of("The quiet window is a number of seconds, from 0 to {most}.", most=_LONGEST_QUIET)


def _requests(text: str) -> Sentence | None:
    if text.isascii() and text.isdigit() and 1 <= int(text) <= _MOST_REQUESTS:
        return None
    return Sentence.of("The requests per minute are a whole number, from 1 to {most}.", most=_MOST_REQUESTS)


def _name(text: str) -> Sentence | None:
    return None if len(text) <= _LONGEST_NAME else Sentence.of("A name takes at most {most} characters.", most=_LONGEST_NAME)


def _number(text: str) -> float | None:
    try:
        return float(text)
    except ValueError:
        return None


_RULES: dict[str, Callable[[str], Sentence | None]] = {
    "quiet_window": _seconds,  # how long an unclear write rests before the provider is read back
    "requests_per_minute": _requests,  # below the provider's own limit, where other programs share it
    "author_name": _name,  # who signs notes, where it is another name than the desk's
}
