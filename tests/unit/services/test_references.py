"""REF, well and badly typed, and text that no database takes."""

import pytest

from recruiterdesk.domain.errors import WrongUsage
from recruiterdesk.services.references import Reference, parse_ref, storable


def test_a_reference_splits_at_the_first_slash() -> None:
    assert parse_ref("Vermeer Digitaal/ap_1/2") == Reference("Vermeer Digitaal", "ap_1/2")


@pytest.mark.parametrize("text", ["", "ap_1", "/ap_1", "Vermeer/", " / "])
def test_half_a_reference_is_refused_with_the_form_it_should_have(text: str) -> None:
    with pytest.raises(WrongUsage, match="ACCOUNT/ID"):
        parse_ref(text)


def test_no_vacancy_may_be_written_as_the_account_and_a_slash() -> None:
    assert parse_ref("Vermeer/", may_be_empty=True) == Reference("Vermeer", "")


def test_nul_and_half_characters_become_replacement_characters() -> None:
    assert storable("a\x00b\ud800c") == "a\ufffdb\ufffdc"
