"""Fields by their kinds: what is taken is canonical, and what could be meant in two ways is asked back."""

from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recruiterdesk.domain.errors import Invalid
from recruiterdesk.domain.provider_profile import Choice, RecordField
from recruiterdesk.domain.sentence import Sentence
from recruiterdesk.services.write_checks import FieldValue, checked_change, checked_creation, checked_posting

ZONES = st.integers(-14 * 60, 14 * 60).map(lambda minutes: timezone(timedelta(minutes=minutes)))


def field(kind: str, **more: object) -> RecordField:
    return RecordField(name="x", label=Sentence("X"), kind=kind, **more)  # type: ignore[arg-type]  # each test names what it changes


def checked(kind: str, value: FieldValue, **more: object) -> FieldValue | None:
    return checked_creation({"x": value}, (field(kind, **more),), "Scripted").get("x")


@given(st.datetimes(min_value=datetime(1990, 1, 1), max_value=datetime(2090, 1, 1), timezones=ZONES))  # noqa: DTZ001 -- hypothesis adds the zone
def test_a_moment_of_any_zone_is_the_same_moment_in_utc(moment: datetime) -> None:
    text = checked("moment", moment.isoformat())
    assert isinstance(text, str)
    assert text.endswith("Z")
    assert abs(datetime.fromisoformat(text) - moment) < timedelta(milliseconds=1)


def test_a_moment_without_a_zone_is_this_computers_own() -> None:
    here = datetime(2026, 12, 1, 10, 0).astimezone()
    assert checked("moment", "2026-12-01T10:00") == here.astimezone(UTC).isoformat().replace("+00:00", "Z")


@given(st.decimals(min_value=-(10**9), max_value=10**9, places=2))
def test_a_number_keeps_its_value_with_a_comma_or_a_point(number: object) -> None:
    for text in (f"{number:f}", f"{number:f}".replace(".", ",")):
        taken = checked("number", text)
        assert isinstance(taken, str)
        assert float(taken) == float(f"{number:f}")


@pytest.mark.parametrize("text", ["3.500", "3,500", "-12.000", "1e3", "vijf", "1.2.3", "٣", "9" * 16])
def test_what_is_no_number_or_two_is_asked_back(text: str) -> None:
    with pytest.raises(Invalid) as caught:
        checked("number", text)
    assert set(caught.value.fields) == {"x"}


@pytest.mark.parametrize("value", [0, 3500, 3.5, 3.125, -1])
def test_a_number_of_a_json_document_is_what_it_is(value: float) -> None:
    taken = checked_posting({"x": value}, (field("number"),), "Scripted")["x"]
    assert isinstance(taken, str)
    assert float(taken) == value


@pytest.mark.parametrize(("given_", "taken"), [("VIDEO", "VIDEO"), ("video", "VIDEO"), ("By Video", "VIDEO"), ("", None)])
def test_a_choice_is_meant_by_its_value_or_its_word(given_: str, taken: str | None) -> None:
    assert checked("choice", given_, choices=(Choice("VIDEO", Sentence("By video")), Choice("SITE", Sentence("On site")))) == taken


@pytest.mark.parametrize("link", ["https://example.org/cv.pdf", "HTTPS://example.org/cv.pdf"])
def test_a_link_that_has_to_be_encrypted_is_taken_with_https(link: str) -> None:
    assert checked("url", link, is_encrypted=True) == link


@pytest.mark.parametrize(
    ("link", "finding"),
    [("http://example.org/cv.pdf", "does not begin with https://"), ("example.org/cv.pdf", "is no web address: it begins with https://")],
)
def test_a_link_that_has_to_be_encrypted_is_refused_without_https(link: str, finding: str) -> None:
    with pytest.raises(Invalid) as caught:
        checked("url", link, is_encrypted=True)
    assert caught.value.fields == {"x": [finding]}
    assert checked("url", "http://example.org/cv.pdf") == "http://example.org/cv.pdf"  # any other link may be so


def test_a_choice_that_is_none_names_those_there_are() -> None:
    with pytest.raises(Invalid, match="VIDEO"):
        checked("choice", "phone", choices=(Choice("VIDEO", Sentence("By video")),))


def test_parts_of_a_list_are_choices_too() -> None:
    choices = (Choice("A", Sentence("First")), Choice("B", Sentence("Second")))
    assert checked("list", "first, b", choices=choices) == ["A", "B"]


def test_a_field_with_a_dot_in_its_name_is_itself_and_not_a_part_of_another() -> None:
    known = (RecordField(name="place.city", label=Sentence("City")), RecordField(name="extra", label=Sentence("Extra")))
    assert checked_change({"place.city": "Ede", "extra.colour": "red"}, known, "Scripted") == {
        "place.city": "Ede",
        "extra": {"colour": "red"},
    }
