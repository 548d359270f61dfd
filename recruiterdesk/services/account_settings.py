"""The settings of an account, and what may stand in them. A provider may know more of them; what nobody knows has no effect."""

import re
from collections.abc import Callable, Mapping

from recruiterdesk.domain.account import PAUSED_SENDING, SENDING
from recruiterdesk.domain.errors import Invalid
from recruiterdesk.domain.sentence import Sentence

_LONGEST_QUIET = 86_400
_MOST_REQUESTS = 10_000
_LONGEST_NAME = 200
_LONGEST_VALUE = 1000
_KEY = re.compile(r"[a-z][a-z0-9_]{0,39}")


def checked_settings(settings: Mapping[str, str]) -> dict[str, str]:
    """Return the settings without blanks around; an empty value stays, to take a setting away. Raises Invalid naming the key."""
    checked: dict[str, str] = {}
    for key, value in settings.items():
        if not _KEY.fullmatch(key):
            raise Invalid(
                '"{key}" is no name of a setting. Names are like quiet_window.', key=key[:40], fields={key: ["is no name of a setting"]}
            )
        checked[key] = value.strip()
        rule = _RULES.get(key, _value)
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


def _sending(text: str) -> Sentence | None:
    return None if text == PAUSED_SENDING else Sentence("Sending can only be paused. An empty value goes on with it.")


def _value(text: str) -> Sentence | None:
    return None if len(text) <= _LONGEST_VALUE else Sentence.of("A setting takes at most {most} characters.", most=_LONGEST_VALUE)


def _number(text: str) -> float | None:
    try:
        return float(text)
    except ValueError:
        return None


_RULES: dict[str, Callable[[str], Sentence | None]] = {
    "quiet_window": _seconds,  # how long an unclear write rests before the provider is read back
    "requests_per_minute": _requests,  # below the provider's own limit, where other programs share it
    "author_name": _name,  # who signs notes, where it is another name than the desk's
    SENDING: _sending,  # what is queued stays here while it is paused
}
