"""One name in first and last, the Dutch way."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recruiterdesk.domain.application import Person
from recruiterdesk.providers.ictergezocht.receiver_names import first_and_last


@pytest.mark.parametrize(
    ("written", "first", "last"),
    [
        ("Jan Jansen", "Jan", "Jansen"),
        ("Jan van der Berg", "Jan", "van der Berg"),
        ("Anna Maria de Vries", "Anna Maria", "de Vries"),
        ("Anna Maria Jansen", "Anna Maria", "Jansen"),
        ("Piet In 't Veld", "Piet", "In 't Veld"),
        ("Kees van 't Hoff", "Kees", "van 't Hoff"),
        ("Luc De Smet", "Luc", "De Smet"),
        ("van der Berg", "", "van der Berg"),
        ("Van Morrison", "Van", "Morrison"),
        ("Al Pacino", "Al", "Pacino"),
        ("Marie Jansen-de Vries", "Marie", "Jansen-de Vries"),
        ("Marie Jansen - de Vries", "Marie", "Jansen - de Vries"),
        ("J.P.  Uit den   Boogaard", "J.P.", "Uit den Boogaard"),
        ("Berg, Jan van der", "Jan", "van der Berg"),
        ("Jansen, Jan", "Jan", "Jansen"),
        ("Madonna", "Madonna", ""),
        ("", "", ""),
        (" , ", ",", ""),
        ("Jan de", "Jan", "de"),
        ("李 小龍", "李", "小龍"),
    ],
)
def test_a_name_is_split_where_its_last_name_begins(written: str, first: str, last: str) -> None:
    assert first_and_last(written) == (first, last)


@given(st.lists(st.text(st.characters(codec="utf-8", exclude_characters=","), min_size=1, max_size=6), max_size=8))
def test_whatever_a_person_calls_herself_nothing_of_it_is_lost(words: list[str]) -> None:
    written = " ".join(words)
    first, last = first_and_last(written)
    assert Person(first_name=first, last_name=last).full_name == " ".join(written.split())
