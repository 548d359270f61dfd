"""SmartRecruiters' shapes in the desk's words: both kinds of places and times, every status, and what nobody knows survives."""

import json
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recruiterdesk.domain.application import DocumentKind
from recruiterdesk.domain.vacancy import VacancyPhase
from recruiterdesk.provider_api.http.forgiving_json import read_record
from recruiterdesk.provider_api.outside_values import to_moment
from recruiterdesk.providers.smartrecruiters import mapping
from recruiterdesk.providers.smartrecruiters.stages import LABELS, NativeStage, read_stage, stage_name
from recruiterdesk.providers.smartrecruiters.wire import (
    WireAnswer,
    WireAssignment,
    WireAttachment,
    WireCandidate,
    WireJob,
    WireMessage,
    WireProperty,
    WireStep,
)

MOMENT = datetime(2013, 2, 26, 12, 50, 2, 594000, tzinfo=UTC)
PERSON: dict[str, Any] = {
    "id": "c1",
    "internal": False,
    "firstName": "Anne-Fleur",
    "lastName": "van ’t Hooft",
    "email": "a@example.com",
    "createdOn": "2013-02-26T12:50:02.594+0000",
    "updatedOn": "2013-02-26T12:50:02.594Z",
    "location": {"country": "Netherlands", "countryCode": "nl", "city": "Gouda", "lat": 52.0, "lng": "4.7"},
    "averageRating": 4.5,
    "tags": ["warm"],
}
PRIMARY = {"job": {"id": "j1", "title": "Baker"}, "status": "IN_REVIEW", "subStatus": "Phone screen"}


def candidate(**members: Any) -> tuple[WireCandidate, bytes]:
    raw = json.dumps({**PERSON, **members}).encode()
    wire = read_record(raw, WireCandidate)
    assert wire is not None
    return wire, raw


def many(kind: type[Any], *items: Any) -> list[Any]:
    return [read_record(json.dumps(item).encode(), kind) for item in items]


@pytest.mark.parametrize(
    "text", ["2013-02-26T12:50:02.594+0000", "2013-02-26T12:50:02.594Z", "2013-02-26T13:50:02.594+01:00", "2013-02-26T12:50:02.594"]
)
def test_every_way_to_write_a_moment_is_read(text: str) -> None:
    assert to_moment(text) == MOMENT


@given(st.sampled_from(sorted(LABELS)), st.none() | st.text(min_size=1, max_size=40).filter(lambda text: text == text.strip()))
def test_a_stage_read_back_is_the_one_that_was_named(status: str, sub_status: str | None) -> None:
    assert read_stage(stage_name(status, sub_status) or "") == NativeStage(status, sub_status)


def test_stages_are_named_as_the_user_reads_them_and_an_unknown_one_keeps_its_word() -> None:
    assert [stage_name(*pair) for pair in (("NEW",), ("IN_REVIEW", "Phone screen"), ("ON_ICE",), (None,))] == [
        "New",
        "In review: Phone screen",
        "ON_ICE",
        None,
    ]
    assert read_stage("ON_ICE") == NativeStage("ON_ICE")
    assert [read_stage(word).status for word in ("in REVIEW", "IN-REVIEW", "OFFER", "HIRE")] == [
        "IN_REVIEW",
        "IN_REVIEW",
        "OFFERED",
        "HIRED",
    ]


def test_a_candidate_of_a_list_is_one_application_for_each_vacancy() -> None:
    wire, raw = candidate(primaryAssignment=PRIMARY, secondaryAssignments=[{"job": {"id": "j2"}}, {"job": {"id": "j1"}}, {"job": {}}, {}])
    first, second = (mapping.to_application(wire, each, raw) for each in mapping.assignments_of(wire))
    assert first is not None
    assert second is not None
    assert (first.remote_id, first.vacancy_remote_id, first.stage, first.status) == ("c1:j1", "j1", "In review: Phone screen", "IN_REVIEW")
    assert (second.remote_id, second.stage) == ("c1:j2", None)
    assert "stage" in second.unseen
    assert "stage" not in first.unseen
    assert mapping.ids_of(first.remote_id) == ("c1", "j1")
    assert (first.person.full_name, first.person.city, first.person.country) == ("Anne-Fleur van ’t Hooft", "Gouda", "Netherlands")
    assert (first.created_at, first.updated_at, first.rating) == (MOMENT, MOMENT, 4.5)


def test_somebody_without_a_vacancy_is_named_by_their_own_id() -> None:
    wire, raw = candidate()
    found = mapping.to_application(wire, None, raw, is_detail=True)
    assert found is not None
    assert (found.remote_id, found.vacancy_remote_id, found.stage) == ("c1", None, None)
    assert mapping.ids_of(found.remote_id) == ("c1", None)


def test_what_has_no_id_is_none() -> None:
    wire, raw = candidate(id=None)
    assert mapping.to_application(wire, None, raw) is None
    assert mapping.to_detail(wire, None, raw) is None
    assert mapping.to_vacancy(job(id=""), b"{}", None) is None


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("LinkedIn", ("LinkedIn",)),
        ({"id": "s1", "label": "LinkedIn"}, ("LinkedIn",)),
        ({"id": "s1"}, ("s1",)),
        ({"type": 7}, ()),
        (" ", ()),
        (7, ()),
        (None, ()),
    ],
)
def test_a_source_is_a_text_whichever_way_it_is_written(source: Any, found: tuple[str, ...]) -> None:
    wire, raw = candidate()
    application = many(WireAssignment, {"job": {"id": "j1"}, "status": "NEW", "source": source})[0]
    detail = mapping.to_detail(wire, application, raw)
    assert detail is not None
    assert detail.application.sources == found


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (True, "yes"),
        (False, "no"),
        (3.5, "3.5"),
        (None, None),
        ({}, None),
        ([{"label": "a"}, None, "b"], "a, b"),
        ({"name": "Eva"}, "Eva"),
        ({"value": "v"}, "v"),
        ({"odd": 1}, '{"odd":1}'),
    ],
)
def test_a_property_of_any_kind_is_said_in_words(value: Any, text: str | None) -> None:
    wire, raw = candidate()
    detail = mapping.to_detail(wire, None, raw, properties=many(WireProperty, {"id": "p", "label": "P", "value": value}))
    assert detail is not None
    assert detail.fields.get("properties.P") == text


def test_a_record_too_large_to_keep_is_kept_without_its_json() -> None:
    wire, _ = candidate()
    application = mapping.to_application(wire, None, b" " * 4_000_001)
    assert application is not None
    assert application.raw == b"{}"


def test_what_a_list_shows_is_what_a_single_reading_shows() -> None:
    """What differs is named as unseen, so that the two readings in turn never look like changes."""
    listed, raw = candidate(primaryAssignment=PRIMARY)
    alone, _ = candidate(phoneNumber="06", averageRating=None)
    application = many(WireAssignment, {**PRIMARY, "applicationId": "u", "source": "LinkedIn", "url": "https://app.example/1"})[0]
    one = mapping.to_application(listed, listed.primary_assignment, raw)
    other = mapping.to_application(alone, application, raw, is_detail=True)
    assert one is not None
    assert other is not None
    for name in ("stage", "status", "is_disqualified", "disqualification_reason", "hired_at", "url", "rating", "created_at", "updated_at"):
        if name not in {*one.unseen, *other.unseen}:
            assert getattr(one, name) == getattr(other, name), name
    for name in ("first_name", "last_name", "email", "phone", "city", "country"):
        if name not in {*one.unseen, *other.unseen}:
            assert getattr(one.person, name) == getattr(other.person, name), name
    assert (other.url, other.sources, other.person.phone) == ("https://app.example/1", ("LinkedIn",), "06")


def test_why_and_since_when_come_from_the_application_and_its_history() -> None:
    wire, raw = candidate()
    rejected = many(WireAssignment, {"job": {"id": "j1"}, "status": "REJECTED", "reasonOfRejection": {"id": "r", "label": "Too far"}})[0]
    found = mapping.to_detail(wire, rejected, raw)
    assert found is not None
    assert (found.application.disqualification_reason, found.application.is_disqualified) == ("Too far", False)
    hired = many(WireAssignment, {"job": {"id": "j1"}, "status": "HIRED"})[0]
    steps = many(
        WireStep,
        {"changedOn": "2013-02-26T12:50:02.594Z", "status": "HIRED"},
        {"changedOn": "2013-01-01T00:00:00Z", "status": "HIRED"},
        {"changedOn": "2013-01-01T00:00:00Z", "status": "NEW"},
        {"changedOn": "x", "status": "HIRED"},
    )
    for order in (steps, steps[::-1]):  # no order is promised
        found = mapping.to_detail(wire, hired, raw, steps=order)
        assert found is not None
        assert found.application.hired_at == MOMENT
        assert found.fields["status_history"].splitlines()[-1] == "2013-02-26 12:50 Hired"


def test_the_fields_of_a_person_are_texts_by_their_own_names() -> None:
    wire, raw = candidate(
        web={"linkedin": "https://l.example/a", "skype": ""},
        education=[{"institution": "HU", "degree": "BSc", "current": True, "startDate": "2019-09"}],
        experience=[{"title": "Baker", "company": "B.V.", "startDate": "2019", "endDate": "2020-01-31"}],
        internal=True,
    )
    properties = many(
        WireProperty,
        {"id": "p1", "label": "Salary", "type": "CURRENCY", "value": {"code": "EUR", "value": 3500}},
        {"id": "p2", "label": "Shift", "type": "SINGLE_SELECT", "value": "v1", "valueLabel": "Night"},
        {"id": "p3", "label": "Days", "type": "MULTI_SELECT", "value": ["a"], "selectedValueLabels": ["Monday", "Friday"]},
        {"id": "p4", "label": "Drives", "type": "BOOLEAN", "value": True},
        {"id": "p5", "label": "Unset", "type": "TEXT", "value": {}},
        {},
    )
    found = mapping.to_detail(wire, None, raw, properties=properties)
    assert found is not None
    assert found.fields == {
        "linkedin": "https://l.example/a",
        "tags": "warm",
        "education": "HU; BSc; 2019-09; now",
        "experience": "Baker; B.V.; 2019; 2020-01-31",
        "internal": "yes",
        "properties.Salary": "EUR 3500",
        "properties.Shift": "Night",
        "properties.Days": "Monday, Friday",
        "properties.Drives": "yes",
    }


def test_answers_are_written_out_and_those_on_race_and_health_stay_away() -> None:
    answers = many(
        WireAnswer,
        {
            "type": "radio",
            "category": "drivingCurrent",
            "label": "Licence?",
            "records": [{"fields": [{"values": [{"id": "0", "label": "No"}]}]}],
        },
        {
            "type": "languages",
            "category": "languages",
            "name": "Languages",
            "records": [
                {"fields": [{"values": [{"label": "Dutch"}]}, {"values": [{"label": "C2"}]}]},
                {"fields": [{"values": [{"label": "Frisian"}, {"id": "fy"}]}]},
            ],
        },
        {"type": "eeo", "category": "x", "label": "Origin", "records": [{"fields": [{"values": [{"label": "secret"}]}]}]},
        {"type": "radio", "category": "disabilityStatus", "label": "Health", "records": [{"fields": [{"values": [{"label": "secret"}]}]}]},
        {},
    )
    found = mapping.to_answers(answers)
    assert [(each.question, each.answer) for each in found] == [("Licence?", "No"), ("Languages", "Dutch; C2\nFrisian, fy"), ("", "")]
    assert "secret" not in str(found)


def test_documents_keep_their_place_their_kind_and_their_id() -> None:
    files = many(
        WireAttachment, {"id": "a", "name": "cv.pdf", "type": "RESUME"}, {"id": "b", "type": "COVER_LETTER"}, {"id": "c", "type": "AVATAR"}
    )
    found = [mapping.to_document(number, each) for number, each in enumerate(files, start=1)]
    assert [(each.number, each.name, each.kind, each.remote_id) for each in found] == [
        (1, "cv.pdf", DocumentKind.RESUME, "a"),
        (2, "file", DocumentKind.OTHER, "b"),
        (3, "file", DocumentKind.PHOTO, "c"),
    ]


def test_a_note_is_its_text_without_what_ties_it_to_the_applicant() -> None:
    message = many(
        WireMessage,
        {
            "content": "Call @[USER:u1] and @[USER:u2]. #[CANDIDATE:c1]",
            "authorId": "u1",
            "visibility": "PRIVATE",
            "createdOn": "2013-02-26T12:50:02.594Z",
        },
    )[0]
    assert mapping.people_in([message]) == {"u1", "u2"}
    note = mapping.to_note(message, {"u1": "Eva Bakker"})
    assert (note.text, note.author, note.is_sensitive, note.created_at) == ("Call @Eva Bakker and @u2.", "Eva Bakker", True, MOMENT)


def test_a_note_belongs_to_the_applications_that_it_names_or_to_all() -> None:
    about, of_all = many(WireMessage, {"context": {"applications": [{"candidateId": "c1", "jobId": "j1"}]}}, {"content": "x"})
    assert [mapping.is_about(about, job) for job in ("j1", "j2", None)] == [True, False, False]
    assert mapping.is_about(of_all, "j2")


def job(**members: Any) -> WireJob:
    wire = read_record(json.dumps({"id": "j1", "title": "Baker", "status": "SOURCING", **members}).encode(), WireJob)
    assert wire is not None
    return wire


@pytest.mark.parametrize(
    ("location", "shown", "kind"),
    [
        ({"country": "us", "region": "CA", "city": "San Francisco"}, "San Francisco", None),
        (
            {"country": "United States", "countryCode": "us", "regionCode": "CA", "city": "Oakland", "longitude": 41.4, "latitude": "2.1"},
            "Oakland",
            None,
        ),
        ({"country": "nl", "remote": True}, "nl", "remote"),
        ({"countryCode": "nl", "remote": "false"}, "nl", None),
        (None, None, None),
        ("somewhere", None, None),
    ],
)
def test_both_shapes_of_a_place_are_read(location: Any, shown: str | None, kind: str | None) -> None:
    found = mapping.to_vacancy(job(location=location), b"{}", ("New",))
    assert found is not None
    assert (found.location, found.location_type) == (shown, kind)


@pytest.mark.parametrize(
    ("status", "posting", "phase"),
    [
        ("CREATED", "NOT_PUBLISHED", VacancyPhase.DRAFT),
        ("CREATED", "PUBLIC", VacancyPhase.OPEN),
        ("SOURCING", None, VacancyPhase.OPEN),
        ("INTERVIEW", None, VacancyPhase.OPEN),
        ("OFFER", None, VacancyPhase.OPEN),
        ("FILLED", "PUBLIC", VacancyPhase.CLOSED),
        ("CANCELLED", None, VacancyPhase.CLOSED),
        ("ON_HOLD", None, VacancyPhase.CLOSED),
        ("SOMETHING", None, VacancyPhase.UNKNOWN),
        (None, None, VacancyPhase.UNKNOWN),
    ],
)
def test_a_status_keeps_its_word_and_says_whether_the_vacancy_is_open(status: str | None, posting: str | None, phase: VacancyPhase) -> None:
    found = mapping.to_vacancy(job(status=status, postingStatus=posting), b"{}", None)
    assert found is not None
    assert (found.status, found.phase) == (status or "", phase)


def test_an_advertisement_is_its_parts_in_order_with_their_titles_as_text() -> None:
    sections = {
        "qualifications": {"title": "You <b>", "text": "<p>bake</p>"},
        "companyDescription": {"title": "We", "text": "<p>sell</p>"},
        "additionalInformation": {"title": "More"},
        "videos": {"urls": ["x"]},
    }
    wire = job(
        jobAd={"sections": sections}, typeOfEmployment={"label": "Full-time"}, actions={"applyOnWeb": {"url": "https://a.example/1"}}
    )
    found = mapping.to_vacancy(wire, b"{}", (), is_detail=True)
    assert found is not None
    assert found.description == "<h3>We</h3>\n<p>sell</p>\n<h3>You &lt;b&gt;</h3>\n<p>bake</p>"
    assert (found.type, found.apply_url, found.unseen) == ("Full-time", "https://a.example/1", ())


@pytest.mark.parametrize("link", ["javascript:alert(1)", "file:///etc/passwd", "ftp://x", "", None, "https://api.smartrecruiters.com/x"])
def test_only_pages_for_people_become_links(link: str | None) -> None:
    wire, raw = candidate()
    assignment = many(WireAssignment, {"job": {"id": "j1"}, "status": "NEW", "url": link})[0]
    found = mapping.to_application(wire, assignment, raw)
    assert found is not None
    assert found.url is None


ODD = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=6,
)


@given(st.sampled_from(sorted(PERSON)), ODD)
def test_one_odd_value_costs_its_own_field_and_never_the_person(name: str, odd: Any) -> None:
    raw = json.dumps({**PERSON, "primaryAssignment": PRIMARY, name: odd}).encode()
    wire = read_record(raw, WireCandidate)
    assert wire is not None
    found = mapping.to_application(wire, wire.primary_assignment, raw)
    assert found is not None or name == "id"
