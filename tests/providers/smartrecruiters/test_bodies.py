"""The desk's fields as SmartRecruiters' bodies: names, forms, and what is refused because it could not be meant."""

from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recruiterdesk.domain.errors import Invalid
from recruiterdesk.providers.smartrecruiters.bodies.application_form import apply_body
from recruiterdesk.providers.smartrecruiters.bodies.candidate import candidate_changes, candidate_input, source_body, status_body
from recruiterdesk.providers.smartrecruiters.bodies.interview import slot_body
from recruiterdesk.providers.smartrecruiters.bodies.job import ad_body, job_input, job_patch, position_body, publication_body
from recruiterdesk.providers.smartrecruiters.bodies.note import note_body, visible_to
from recruiterdesk.providers.smartrecruiters.bodies.values import ids_of, line_id, moment_of, property_value
from recruiterdesk.providers.smartrecruiters.read_back import is_changed, is_patched
from recruiterdesk.providers.smartrecruiters.record import Record, read_moment

NAME = {"first_name": "Aylin", "last_name": "de Vries", "email": "aylin@example.org"}


def patched(fields: dict[str, Any], now: dict[str, Any]) -> dict[str, object]:
    """Return the steps by path, with "-" for what is taken away."""
    return {str(step["path"]): "-" if step["op"] == "remove" else step["value"] for step in job_patch(fields, Record(now))}


def test_a_person_needs_no_more_than_name_and_address() -> None:
    assert candidate_input(NAME) == {"firstName": "Aylin", "lastName": "de Vries", "email": "aylin@example.org"}


def test_a_country_is_a_code_or_a_name() -> None:
    assert candidate_input({**NAME, "country": "NL"})["location"] == {"countryCode": "nl"}
    assert candidate_input({**NAME, "country": "Nederland"})["location"] == {"country": "Nederland"}


@pytest.mark.parametrize(
    ("field", "line"),
    [
        ("education", "Universiteit Utrecht"),
        ("education", "Universiteit Utrecht; MSc; Informatica; 09-2013"),
        ("experience", "Developer"),
        ("experience", "Developer; Voorbeeld BV; juli 2019"),
    ],
)
def test_a_line_that_lacks_something_is_refused_with_an_example(field: str, line: str) -> None:
    with pytest.raises(Invalid) as caught:
        candidate_input({**NAME, field: line})
    assert field in caught.value.fields


def test_the_last_job_without_an_end_is_the_present_one() -> None:
    experience = candidate_input({**NAME, "experience": "Developer; A; 2019\nTester; B; 2015; 2018-06"})["experience"]
    assert experience == [
        {"title": "Developer", "company": "A", "current": True, "startDate": "2019"},
        {"title": "Tester", "company": "B", "current": False, "startDate": "2015", "endDate": "2018-06"},
    ]


def test_a_changed_city_keeps_the_country_and_drops_the_coordinates() -> None:
    now = Record({"location": {"city": "Delft", "countryCode": "nl", "regionCode": "ZH", "lat": 52.0, "lng": 4.3}, "web": {"skype": "a"}})
    assert candidate_changes({"city": "Gouda"}, now) == {"location": {"countryCode": "nl", "regionCode": "ZH", "city": "Gouda"}}
    assert candidate_changes({"region": "Utrecht"}, now)["location"] == {"countryCode": "nl", "region": "Utrecht", "city": "Delft"}
    assert candidate_changes({"website": "https://example.org"}, now) == {"web": {"skype": "a", "website": "https://example.org"}}
    assert candidate_changes({"phone_number": None}, now) == {"phoneNumber": ""}


def test_a_source_is_kind_subtype_and_value_at_once() -> None:
    assert source_body(line_id("SOURCED", "EVENT", "a/b")) == {"sourceTypeId": "SOURCED", "sourceSubTypeId": "EVENT", "sourceId": "a/b"}
    assert source_body(line_id("API", "", "api")) == {"sourceTypeId": "API", "sourceId": "api"}
    for wrong in ("", "LinkedIn", "SOURCED/EVENT/"):
        with pytest.raises(Invalid):
            source_body(wrong)


@given(st.lists(st.text(min_size=1), min_size=1, max_size=4))
def test_the_ids_of_a_line_come_back_whatever_is_in_them(ids: list[str]) -> None:
    clean = [each for each in ids if each.isprintable()]
    assert ids_of(line_id(*clean)) == (clean or [""])


def test_a_reason_goes_only_with_a_rejection_or_a_withdrawal() -> None:
    assert status_body("REJECTED", "", "", "r1") == {"status": "REJECTED", "reason": "r1"}
    assert status_body("IN_REVIEW", "Screening", "2026-12-01T00:00:00.000Z", "") == {
        "status": "IN_REVIEW",
        "subStatus": "Screening",
        "startsOn": "2026-12-01T00:00:00.000Z",
    }
    with pytest.raises(Invalid):
        status_body("HIRED", "", "", "r1")


def test_only_those_who_were_picked_are_mentioned() -> None:
    assert note_body("Bel Jan @ 9 uur", "c1", None, ["u1", "u2"]) == {"content": "Bel Jan @ 9 uur\n\n@[USER:u1] @[USER:u2] #[CANDIDATE:c1]"}


@given(st.text(alphabet="@#[] a:", max_size=20))
def test_a_note_never_holds_a_command_that_was_not_picked(text: str) -> None:
    try:
        content = str(note_body(text, "c1", None)["content"])
    except Invalid:
        assert "@[" in text or "#[" in text
    else:
        assert content.count("@[") == 0
        assert content.count("#[") == 1


def test_a_note_that_grows_too_long_by_whom_it_mentions_is_refused() -> None:
    assert note_body("x" * 9_900, "c1", None)
    with pytest.raises(Invalid, match="Shorten it by"):
        note_body("x" * 9_900, "c1", None, ["5f1d7a8be4b0c1a2d3e4f5a6"] * 5)


def test_a_note_is_shared_in_one_way_at_a_time() -> None:
    assert visible_to("private", "j1", ()) is None
    assert visible_to("hiring_team", "j1", ()) == {"hiringTeamOf": ["j1"]}
    assert visible_to("open", "j1", ()) == {"openNote": True}
    assert visible_to("everyone", "j1", ()) == {"everyone": True}
    assert visible_to("users", "j1", ["u1"]) == {"users": ["u1"]}
    with pytest.raises(Invalid):
        visible_to("users", "j1", [])


def test_a_vacancy_has_codes_in_their_case_and_numbers_as_numbers() -> None:
    body = job_input(
        {
            "title": "Dev",
            "city": "Austin",
            "country_code": "US",
            "region_code": "tx",
            "remote": "yes",
            "industry": "i",
            "salary_min": "3000,50",
            "salary_currency": "usd",
            "target_hiring_date": "2026-12-24",
            "template": False,
        }
    )
    assert body["location"] == {"countryCode": "us", "city": "Austin", "regionCode": "TX", "remote": True}
    assert body["compensation"] == {"min": 3000.5, "currency": "USD"}
    assert body["targetHiringDate"] == "2026-12-24T00:00:00.000Z"
    assert (body["industry"], body["template"]) == ({"id": "i"}, False)
    assert "jobAd" not in body


def test_a_patch_sets_what_is_named_and_removes_only_what_is_there() -> None:
    now = {"title": "a", "department": {"id": "d"}, "location": {"city": "Delft", "countryCode": "nl", "longitude": 4.3}}
    assert patched({"title": "b"}, now) == {"/title": "b"}
    assert patched({"department": None, "ref_number": None, "salary_min": None, "target_hiring_date": None}, now) == {"/department": "-"}
    assert patched({"remote": True}, now) == {"/location": {"countryCode": "nl", "city": "Delft", "remote": True}}
    assert patched({"salary_max": "5"}, {"compensation": {"min": 1, "currency": "EUR"}}) == {
        "/compensation": {"min": 1, "max": 5, "currency": "EUR"}
    }


def test_a_patch_of_an_ad_leaves_its_other_parts_and_makes_one_where_there_is_none() -> None:
    now = {"jobAd": {"sections": {"qualifications": {"title": "Wie", "text": "a"}, "videos": {"urls": ["u"]}}}}
    assert patched({"qualifications": "b"}, now) == {"/jobAd/sections/qualifications": {"title": "Wie", "text": "b"}}
    assert patched({"videos": None, "company_description": None}, now) == {"/jobAd/sections/videos": "-"}
    assert patched({"job_description": "x"}, {}) == {"/jobAd": {"sections": {"jobDescription": {"text": "x"}}}}
    assert patched({"job_description": None}, {}) == {}


def test_a_property_of_a_vacancy_is_changed_without_losing_the_others() -> None:
    now = {"properties": [{"id": "a", "value": {"id": "1"}}, {"id": "b", "value": {"id": "2"}}]}
    assert patched({"properties": ["b=3"]}, now) == {"/properties": [{"id": "a", "value": {"id": "1"}}, {"id": "b", "value": {"id": "3"}}]}
    with pytest.raises(Invalid):
        job_patch({"properties": ["b"]}, Record(now))


def test_an_ad_that_is_replaced_keeps_what_is_not_named() -> None:
    now = Record({"title": "t", "language": {"code": "nl"}, "jobAd": {"sections": {"jobDescription": {"text": "x"}}}})
    assert ad_body({"title": "u"}, now) == {
        "title": "u",
        "language": {"code": "nl"},
        "jobAd": {"sections": {"jobDescription": {"text": "x"}}},
    }


def test_a_publication_is_public_and_on_free_sites_unless_said_otherwise() -> None:
    assert publication_body({}) == {"aggregators": True, "visibility": "PUBLIC"}
    assert publication_body({"aggregators": "no", "visibility": "INTERNAL"}) == {"aggregators": False, "visibility": "INTERNAL"}


def test_a_position_has_both_of_its_dates() -> None:
    assert position_body({"type": "NEW", "open_date": "2026-12-01", "start_date": "2027-01-01"}) == {
        "type": "NEW",
        "positionOpenDate": "2026-12-01T00:00:00.000Z",
        "targetStartDate": "2027-01-01T00:00:00.000Z",
    }
    with pytest.raises(Invalid):
        position_body({"type": "NEW", "open_date": "2026-12-01"})


def test_a_time_keeps_the_answers_of_those_who_stay() -> None:
    now = Record(
        {
            "startsOn": "2026-12-01T09:00:00.000+0000",
            "endsOn": "2026-12-01T10:00:00.000+0000",
            "interviewers": [{"id": "u1", "status": "accepted"}],
            "candidateStatus": "tentative",
            "place": "Kamer 1",
        }
    )
    assert slot_body({"interviewers": ["u1", "u2"]}, now) == {
        "startsOn": "2026-12-01T09:00:00.000Z",
        "endsOn": "2026-12-01T10:00:00.000Z",
        "interviewers": [{"id": "u1", "status": "accepted"}, {"id": "u2", "status": "pending"}],
        "place": "Kamer 1",
        "candidateStatus": "tentative",
    }
    with pytest.raises(Invalid, match="before the beginning"):
        slot_body({"starts": "2026-12-01T11:00:00Z"}, now)


@pytest.mark.parametrize(
    ("kind", "text", "value"),
    [
        ("BOOLEAN", "ja", True),
        ("BOOLEAN", "no", False),
        ("NUMBER", "32", 32),
        ("PERCENT", "12,5", 12.5),
        ("CURRENCY", "1000 eur", {"code": "EUR", "value": 1000}),
        ("DATE", "2015-11-17", "2015-11-17T00:00:00.000Z"),
        ("COUNTRY", "US", "us"),
        ("REGION", "US-WA", "us-wa"),
        ("SINGLE_SELECT", "Eén Maand", "not-2"),
        ("SINGLE_SELECT", "not-2", "not-2"),
        ("MULTI_SELECT", "eén maand, not-3", ["not-2", "not-3"]),
        ("USER", "5f1d", "5f1d"),
        ("TEXT", "vrije tekst", "vrije tekst"),
        ("SOMETHING_NEW", "x", "x"),
    ],
)
def test_a_propertys_value_is_written_as_its_type_takes_it(kind: str, text: str, value: object) -> None:
    assert property_value(kind, text, {"eén maand": "not-2"}) == value


@pytest.mark.parametrize(("kind", "text"), [("BOOLEAN", "misschien"), ("NUMBER", "veel"), ("CURRENCY", "1000"), ("DATE", "morgen")])
def test_a_value_that_its_type_cannot_take_is_refused(kind: str, text: str) -> None:
    with pytest.raises(Invalid):
        property_value(kind, text, {})


@given(st.datetimes(timezones=st.just(UTC)))
def test_a_moment_goes_out_in_utc_and_reads_back_to_the_second(moment: datetime) -> None:
    whole = moment.replace(microsecond=0)
    assert read_moment(moment_of(whole.isoformat())) == whole


@pytest.mark.parametrize("text", ["2013-02-26T12:50:02.594+0000", "2013-02-26T12:50:02.594Z", "2013-02-26T13:50:02.594+01:00"])
def test_both_of_the_vendors_forms_of_a_moment_are_read(text: str) -> None:
    assert Record({"at": text}).moment("at") == "2013-02-26T12:50:02Z"


def test_the_application_form_spells_linkedin_its_own_way_and_wants_whole_dates() -> None:
    body = apply_body({**NAME, "linkedin": "https://linkedin.com/in/a", "answers": "q/f=a, b\nq/f=c\nr/g=d"}, None)
    assert body["web"] == {"linkedIn": "https://linkedin.com/in/a"}
    assert body["answers"] == [
        {"id": "q", "records": [{"fields": {"f": ["a, b", "c"]}}]},
        {"id": "r", "records": [{"fields": {"g": ["d"]}}]},
    ]
    with pytest.raises(Invalid):
        apply_body({**NAME, "experience": "Developer; A; 2019"}, None)
    with pytest.raises(Invalid):
        apply_body({**NAME, "answers": "q=a"}, None)
    with pytest.raises(Invalid):
        apply_body({**NAME, "message": "x" * 4001}, None)


def test_an_edit_is_found_again_whatever_form_the_answer_has() -> None:
    now = Record({"firstName": "A", "phoneNumber": "1", "location": {"city": "Gouda", "country": "Netherlands", "countryCode": "nl"}})
    assert is_changed({"city": "Gouda", "first_name": "A"}, now)
    assert not is_changed({"city": "Delft"}, now)
    assert is_changed({"country": "nl"}, now)
    job = Record({"title": "a", "targetHiringDate": "2026-12-24T00:00:00.000+0000", "compensation": {"min": 1.0, "currency": "EUR"}})
    assert is_patched({"target_hiring_date": "2026-12-24", "salary_min": "1"}, job)
    assert not is_patched({"target_hiring_date": None}, job)
    assert not is_patched({"title": "b"}, job)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(["id", "location", "web", "jobAd", "sections"]), inner, max_size=3)
    ),
    max_leaves=8,
)


@given(st.dictionaries(st.sampled_from(["id", "location", "web", "title", "jobAd", "properties", "compensation", "language"]), JSON))
def test_whatever_the_vendor_shows_of_a_record_a_change_of_it_can_be_written(there: dict[str, Any]) -> None:
    now = Record(there)
    candidate_changes({"city": "Gouda", "website": "x"}, now)
    job_patch({"title": "a", "city": "Gouda", "qualifications": "b", "videos": ["u"], "properties": ["a=b"]}, now)
    ad_body({"title": "a"}, now)
