"""Errors carry a remedy's kind and a sentence that can be translated."""

import pytest

from recruiterdesk.domain import errors
from recruiterdesk.domain.errors import DeskError, Invalid, RateLimited

# headless.md, Conventions: the only words that may stand in "kind".
KINDS = {
    "usage",
    "not_found",
    "credentials",
    "forbidden",
    "validation",
    "rate_limited",
    "unreachable",
    "provider",
    "conflict",
    "uncertain",
    "unsupported",
    "storage",
    "locked",
    "cancelled",
}


def families() -> list[type[DeskError]]:
    return [member for member in vars(errors).values() if isinstance(member, type) and issubclass(member, DeskError)]


def test_every_kind_of_the_public_interface_has_one_family() -> None:
    direct = [family for family in families() if family is not DeskError]
    assert {family.kind for family in direct} == KINDS
    assert len(direct) == len(KINDS)


@pytest.mark.parametrize("family", families(), ids=lambda family: family.__name__)
def test_an_error_says_its_sentence_in_english(family: type[DeskError]) -> None:
    error = family("{account} refuses the key of {name}.", account="Vermeer Digitaal", name="Sanne")
    assert error.message == "Vermeer Digitaal refuses the key of Sanne."
    assert str(error) == error.message


def test_the_named_members_stay_apart_from_the_values_of_the_sentence() -> None:
    error = Invalid("The e-mail {email} has two @ signs.", email="a@@b", fields={"email": ["two @"]}, status=400)
    assert error.message == "The e-mail a@@b has two @ signs."
    assert (error.status, error.fields) == (400, {"email": ["two @"]})


def test_a_limit_says_how_long_to_wait() -> None:
    assert RateLimited("Homerun asks us to wait.", retry_after=40).retry_after == 40
