"""Text from outside, and numbers that people write in many ways."""

import pytest
from hypothesis import given
from hypothesis import strategies as some

from recruiterdesk.store.clean_text import VARIANTS, clean, fold, searchable, sort_key
from recruiterdesk.store.phone import looked_for_digits, phone_key, phone_words


@given(some.text(some.characters(exclude_categories=[]), max_size=80))
def test_whatever_comes_in_can_be_stored(text: str) -> None:
    cleaned = clean(text, 50)
    cleaned.encode()
    assert "\x00" not in cleaned
    assert len(cleaned) <= 50


def test_a_name_of_ten_megabytes_is_cut_and_marked() -> None:
    cleaned = clean("x" * 10_000_000)
    assert len(cleaned) == 4096
    assert cleaned.endswith("…")


def test_nul_and_lone_surrogates_become_the_replacement_character() -> None:
    assert clean("a\x00b\ud800c") == "a\ufffdb\ufffdc"
    assert clean("Zoë 😀 أحمد") == "Zoë 😀 أحمد"
    assert clean(None) is None


def test_letters_without_decomposition_are_folded() -> None:
    assert fold("Søren Łukasz Straße Đorđe Æsa") == "Soren Lukasz Strasse Dorde AEsa"
    assert searchable("Jan") == "Jan"
    assert searchable("Søren Jansen") == f"Søren Jansen{VARIANTS}Soren"


def test_names_are_sorted_without_accents_and_case() -> None:
    assert sorted(["Zoë", "ångström", "Ørsted", "Anna", "östlund"], key=sort_key) == ["ångström", "Anna", "Ørsted", "östlund", "Zoë"]


@pytest.mark.parametrize(
    "written", ["+31 6 12345678", "0031612345678", "06-12345678", "06 12 34 56 78", "+31 (0)6 12345678", "(06)12345678"]
)
def test_the_same_number_has_the_same_key_however_it_is_written(written: str) -> None:
    assert phone_key(written) == "31612345678"
    assert phone_words(written) == "0612345678 31612345678 r8765432160"


def test_numbers_of_other_countries_are_found_by_their_national_form() -> None:
    assert phone_key("+44 20 7946 0958") == "442079460958"
    assert phone_words("+44 20 7946 0958").split()[0] == "02079460958"
    assert phone_key("+1 212 555 0100") == "12125550100"
    assert phone_key("+353 1 234 5678") == "35312345678"


@pytest.mark.parametrize("nothing", [None, "", "n/a", "12", "+"])
def test_what_is_no_number_has_no_key(nothing: str | None) -> None:
    assert phone_key(nothing) == ""
    assert phone_words(nothing) == ""


def test_typed_digits_are_looked_for_from_both_ends() -> None:
    assert looked_for_digits("+31 6") == ("316", "r613")
    assert looked_for_digits("5678") == ("5678", "r8765")
    assert looked_for_digits("") == ()
