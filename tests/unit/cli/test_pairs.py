"""KEY=VALUE, well and badly typed."""

import pytest

from recruiterdesk.cli.pairs import parse_pairs
from recruiterdesk.domain.errors import WrongUsage


def test_a_value_keeps_its_own_equals_signs_and_blanks() -> None:
    assert parse_pairs(["url=https://x/?a=b", "city= Den Haag"]) == {"url": "https://x/?a=b", "city": " Den Haag"}


@pytest.mark.parametrize("pairs", [["city"], ["=x"], ["city=a", "city=b"]])
def test_unreadable_pairs_are_refused(pairs: list[str]) -> None:
    with pytest.raises(WrongUsage):
        parse_pairs(pairs)
