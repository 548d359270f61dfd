"""What an account's settings say is read as a number or a switch, or refused in words."""

import pytest

from recruiterdesk.domain.errors import WrongUsage
from recruiterdesk.provider_api.account_settings import flag, number


@pytest.mark.parametrize(
    ("settings", "read"), [({}, 60), ({"limit": " "}, 60), ({"limit": " 7 "}, 7), ({"limit": "999999999999"}, 999_999_999_999)]
)
def test_a_number_is_the_setting_or_the_usual_one(settings: dict[str, str], read: int) -> None:
    assert number(settings, "limit", 60) == read


@pytest.mark.parametrize("text", ["0", "-1", "1.5", "many", "\u0665", "1000000000000", "1_000"])
def test_what_is_no_number_above_0_is_refused_with_the_setting_and_what_it_says(text: str) -> None:
    with pytest.raises(WrongUsage, match="above 0") as caught:
        number({"limit": text}, "limit", 60)
    assert '"limit"' in caught.value.message
    assert f'"{text}"' in caught.value.message


def test_a_switch_is_on_for_any_of_the_words_that_people_use_for_it() -> None:
    assert all(flag({"interactive": text}, "interactive") for text in ("yes", "TRUE", " on ", "1"))
    assert not any(flag(settings, "interactive") for settings in ({}, {"interactive": "no"}, {"interactive": ""}, {"other": "yes"}))
