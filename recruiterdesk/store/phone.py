"""Telephone numbers as they are compared and found: digits only, with and without the country.

A number without a country is taken to be Dutch, as most of the desk's accounts are; its national form is searchable whatever its country.
"""

import re

_HOME = "31"
# Every code of two digits; those of one are 1 and 7, the others have three.
_TWO_DIGIT_COUNTRIES = frozenset(
    str(code)
    for code in (20, 27, *range(30, 35), 36, 39, 40, 41, *range(43, 50), *range(51, 59), *range(60, 67), 81, 82, 84, 86, *range(90, 96), 98)
)
_NOT_DIGIT = re.compile(r"\D")
_TRUNK_ZERO = re.compile(r"\(0\)")
_LEAST_DIGITS = 6
_MOST_DIGITS = 32


def _split_country(digits: str) -> tuple[str, str]:
    """Split international digits into the country's code and the rest (ITU-T E.164 codes are prefix-free)."""
    if digits[:1] in {"1", "7"}:
        return digits[:1], digits[1:]
    length = 2 if digits[:2] in _TWO_DIGIT_COUNTRIES else 3
    return digits[:length], digits[length:]


def _split(text: str) -> tuple[str, str] | None:
    """Return the country's code and the national digits without a leading zero; None for what is no number."""
    bare = _TRUNK_ZERO.sub("", text.strip())
    digits = _NOT_DIGIT.sub("", bare)[:_MOST_DIGITS]
    if len(digits) < _LEAST_DIGITS:
        return None
    if bare.startswith("+"):
        country, rest = _split_country(digits)
    elif digits.startswith("00"):
        country, rest = _split_country(digits[2:])
    elif digits.startswith("0"):
        country, rest = _HOME, digits
    else:
        return "", digits
    return country, rest.lstrip("0")


def phone_key(text: str | None) -> str:
    """Return the digits by which the same number is recognised; empty for none: +31 6 … and 06… give the same."""
    parts = _split(text) if text else None
    return "".join(parts) if parts else ""


def phone_words(text: str | None) -> str:
    """Return the words by which a number is found: national, international, and the national one reversed for its last digits."""
    parts = _split(text) if text else None
    if not parts:
        return ""
    country, rest = parts
    if not country:
        return f"{rest} r{rest[::-1]}"
    national = f"0{rest}"
    return f"{national} {country}{rest} r{national[::-1]}"


def looked_for_digits(text: str) -> tuple[str, ...]:
    """Return the prefixes by which typed digits are looked for: as they begin a number, and as they end one."""
    bare = _TRUNK_ZERO.sub("", text.strip())
    digits = _NOT_DIGIT.sub("", bare)[:_MOST_DIGITS]
    digits = digits.removeprefix("00")
    return (digits, f"r{digits[::-1]}") if digits else ()
