"""Flat fields here, nested ones there: all of the document's, laid over what is held, and refused before they leave where they must be."""

from typing import Any

import msgspec
import pytest

from recruiterdesk.domain.errors import Invalid
from recruiterdesk.providers.ictergezocht.fields import as_html, body_with, custom_fields, field_of
from recruiterdesk.providers.ictergezocht.manifest import PROFILE
from recruiterdesk.providers.ictergezocht.paths import PATHS
from recruiterdesk.services.kept_body import kept_fields

# The document's own example payload, with ids as its table says (int), and an e-mail address where the page masks it.
EXAMPLE: dict[str, Any] = {
    "referenceNumber": "REF12345",
    "title": "Senior Software Engineer",
    "description": "We zijn op zoek naar een ervaren Senior Software Engineer om ons groeiende engineeringteam te versterken.",
    "location": "Amsterdam",
    "countryCode": "NL",
    "education": "Bachelor in Computerwetenschappen",
    "experience": "5+ jaar in softwareontwikkeling",
    "employment": "Fulltime",
    "hours": "40 uur per week",
    "salary": "1000-2000 euro per maand",
    "industry": "Informatietechnologie",
    "company": {
        "name": "Voorbeeld Bedrijf",
        "logoUrl": "https://example.com/logo.png",
        "description": "Beschrijving over bedrijf",
        "typeId": 1,
    },
    "companyUser": {
        "name": "John Doe",
        "email": "john@example.com",
        "phone": "0612345678",
        "photoUrl": "https://example.com/johndoe.jpg",
        "functionId": 1,
    },
    "atsId": "12345",
    "autoDeleteDate": "2023-12-31",
    "customFields": [{"name": "frameworks", "value": "Laravel, Vue.js"}],
}
FLAT: dict[str, object] = {
    "reference_number": "REF12345",
    "title": EXAMPLE["title"],
    "description": EXAMPLE["description"],
    "location": "Amsterdam",
    "country_code": "nl",
    "education": EXAMPLE["education"],
    "experience": EXAMPLE["experience"],
    "employment": "Fulltime",
    "hours": "40 uur per week",
    "salary": EXAMPLE["salary"],
    "industry": EXAMPLE["industry"],
    "company_name": "Voorbeeld Bedrijf",
    "company_logo_url": "https://example.com/logo.png",
    "company_description": "Beschrijving over bedrijf",
    "company_type": "1",
    "user_name": "John Doe",
    "user_email": "john@example.com",
    "user_phone": "0612345678",
    "user_photo_url": "https://example.com/johndoe.jpg",
    "user_function": "1",
    "ats_id": "12345",
    "auto_delete_date": "2023-12-31",
    "custom_fields": ["frameworks: Laravel", "Vue.js"],
}


def test_every_field_of_the_document_can_be_filled_in() -> None:
    assert body_with({}, FLAT) == EXAMPLE
    assert set(PATHS) == set(FLAT) == {field.name for field in PROFILE.vacancy_fields}
    required = {field.name for field in PROFILE.vacancy_fields if field.is_required}
    assert required == {"title", "description", "location"}  # the reference is made where none is given


def test_changes_are_laid_over_what_is_held_and_leave_the_held_alone() -> None:
    held = {**EXAMPLE, "brandNew": {"x": 1}}
    changed = body_with(held, {"salary": None, "user_phone": "06-1", "company_logo_url": None, "custom_fields": None})
    assert "salary" not in changed
    assert changed["companyUser"] == {**EXAMPLE["companyUser"], "phone": "06-1"}
    assert "logoUrl" not in changed["company"]
    assert "customFields" not in changed
    assert changed["brandNew"] == {"x": 1}  # what a later version may have sent
    assert held == {**EXAMPLE, "brandNew": {"x": 1}}


def test_a_company_or_contact_without_anything_left_is_left_out() -> None:
    gone: dict[str, object] = {name: None for name in PATHS if name.startswith(("company_", "user_"))}
    body = body_with(EXAMPLE, gone)
    assert not {"company", "companyUser"} & set(body)


@pytest.mark.parametrize(
    ("changes", "missing"),
    [
        ({"company_description": "x"}, {"company_name"}),
        ({"user_phone": "06"}, {"user_name", "user_email"}),
        ({"user_name": "Sanne"}, {"user_email"}),
    ],
)
def test_what_a_company_or_contact_needs_is_asked_for_before_anything_leaves(changes: dict[str, object], missing: set[str]) -> None:
    with pytest.raises(Invalid) as caught:
        body_with({}, changes)
    assert set(caught.value.fields) == missing


@pytest.mark.parametrize("value", ["eerste", "1.5", "-1", "١"])
def test_a_choice_is_a_number_from_its_list(value: str) -> None:
    with pytest.raises(Invalid) as caught:
        body_with({}, {"company_name": "V", "company_type": value})
    assert set(caught.value.fields) == {"company_type"}


def test_numbers_go_out_as_text_where_the_account_says_so() -> None:
    assert body_with({}, {"company_name": "V", "company_type": "2"}, ids_as_text=True) == {"company": {"name": "V", "typeId": "2"}}


def test_an_unknown_field_is_refused_by_its_name() -> None:
    with pytest.raises(Invalid) as caught:
        body_with({}, {"colour": "red"})
    assert set(caught.value.fields) == {"colour"}


@pytest.mark.parametrize(
    ("given", "found"),
    [
        (["frameworks: Laravel, Vue.js"], [("frameworks", "Laravel, Vue.js")]),
        (["frameworks: Laravel", "Vue.js", "niveau:senior"], [("frameworks", "Laravel, Vue.js"), ("niveau", "senior")]),
        (["site: x", "https://example.nl/a"], [("site", "x, https://example.nl/a")]),
        (["tijden: 9:00", "17:00"], [("tijden", "9:00, 17:00")]),
        ({"frameworks": "Laravel, Vue.js"}, [("frameworks", "Laravel, Vue.js")]),
        ("taal: Nederlands", [("taal", "Nederlands")]),
    ],
)
def test_extra_fields_are_read_as_name_and_value(given: object, found: list[tuple[str, str]]) -> None:
    assert [(each["name"], each["value"]) for each in custom_fields(given)] == found


@pytest.mark.parametrize("given", [["Laravel"], ["https://example.nl"], ["naam:"]])
def test_an_extra_field_without_a_name_is_refused(given: list[str]) -> None:
    with pytest.raises(Invalid) as caught:
        body_with({}, {"custom_fields": given})
    assert set(caught.value.fields) == {"custom_fields"}


@pytest.mark.parametrize(
    ("path", "field"),
    [
        ("title", "title"),
        ("company.name", "company_name"),
        ("company[name]", "company_name"),
        ("/companyUser/functionId", "user_function"),
        ("companyuser.EMAIL", "user_email"),
        ("customFields.0.value", "custom_fields"),
        ("customFields[3][name]", "custom_fields"),
        ("company", "company_name"),
        ("companyUser", "user_name"),
        ("something.else", "something.else"),
        ("", ""),
    ],
)
def test_the_path_of_an_error_is_understood_in_any_form(path: str, field: str) -> None:
    assert field_of(path) == field


def test_plain_text_becomes_paragraphs_only_where_the_account_says_so_and_markup_stays() -> None:
    text = "Eén & twee\ndrie\r\n\r\nvier <5>"
    assert body_with({}, {"description": text})["description"] == text
    assert as_html(text) == "<p>Eén &amp; twee<br>drie</p><p>vier &lt;5&gt;</p>"
    assert as_html("<p>al klaar</p>") == "<p>al klaar</p>"
    assert body_with({}, {"description": "x"}, is_html=True) == {"description": "<p>x</p>"}


def test_what_is_kept_of_a_vacancy_is_read_back_field_by_field_and_makes_the_same_body_again() -> None:
    typed = kept_fields(msgspec.json.encode(EXAMPLE), PROFILE.vacancy_fields)
    assert set(typed) == {field.name for field in PROFILE.vacancy_fields}
    assert (typed["salary"], typed["company_type"], typed["user_email"]) == ("1000-2000 euro per maand", "1", "john@example.com")
    assert typed["custom_fields"] == "frameworks: Laravel, Vue.js"
    assert body_with({}, typed) == EXAMPLE


@pytest.mark.parametrize("body", [None, b"", b"{", b"[]", b'{"company": "x", "customFields": {}, "title": null, "hours": true}'])
def test_a_body_that_is_none_or_odd_gives_no_fields(body: bytes | None) -> None:
    assert kept_fields(body, PROFILE.vacancy_fields) == {}
