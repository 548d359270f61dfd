"""KEY=VALUE words of the command line."""

from collections.abc import Sequence

from recruiterdesk.domain.errors import WrongUsage
from recruiterdesk.services.references import storable


def parse_pairs(pairs: Sequence[str]) -> dict[str, str]:
    """Read KEY=VALUE words; raises WrongUsage for one without a key or an equals sign, or for a key given twice."""
    found: dict[str, str] = {}
    for pair in pairs:
        key, equals, value = storable(pair).partition("=")
        if not equals or not key.strip():
            raise WrongUsage('"{pair}" has no KEY=VALUE form. Write it like city=Utrecht.', pair=storable(pair))
        if key.strip() in found:
            raise WrongUsage('"{key}" is given twice. Give it once.', key=key.strip())
        found[key.strip()] = value
    return found
