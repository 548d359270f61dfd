"""RecruitSome's payloads in the desk's words."""

import json
from datetime import UTC, datetime

import msgspec
import pytest
from recruitsome_answers import payload

from recruiterdesk.domain.vacancy import VacancyPhase
from recruiterdesk.providers.recruitsome import mapping
from recruiterdesk.providers.recruitsome.wire import WireCandidate, WireVacancy, read_item, read_one, read_page

STATUSES = (
    "potential", "waiting_for_intake", "intake_scheduled", "active_mediation", "latent_mediation", "upcoming_employee", "employee",
    "ex_employee", "do_not_contact",
)  # fmt: skip


def raw(value: object) -> bytes:
    return json.dumps(value).encode()


def vacancy_of(item: dict[str, object]) -> object:
    wire = read_item(raw(item), WireVacancy)
    assert wire is not None
    return mapping.to_vacancy(wire, raw(item))


def test_a_published_vacancy_is_open_and_named_by_its_number() -> None:
    item = payload("vacancies")["data"][0]
    wire = read_item(raw(item), WireVacancy)
    assert wire is not None
    vacancy = mapping.to_vacancy(wire, raw(item))
    assert vacancy is not None
    assert (vacancy.remote_id, vacancy.title) == ("5201", "Senior Software Engineer")
    assert (vacancy.status, vacancy.phase) == ("published", VacancyPhase.OPEN)
    assert (vacancy.type, vacancy.location, vacancy.department) == ("Full-time, Part-time", "Amsterdam", "Techniek")
    assert vacancy.created_at == datetime(2026, 11, 2, 8, 0, tzinfo=UTC)
    assert vacancy.expires_at == datetime(2026, 12, 31, 22, 59, 59, tzinfo=UTC)
    assert vacancy.description == "<p>We zoeken een <strong>engineer</strong>.</p>"
    assert (vacancy.stages, vacancy.applicants, vacancy.url) == (None, None, None)


def test_the_least_that_a_list_may_tell_is_enough() -> None:
    item = payload("vacancies")["data"][1]
    wire = read_item(raw(item), WireVacancy)
    assert wire is not None
    vacancy = mapping.to_vacancy(wire, raw(item))
    assert vacancy is not None
    assert (vacancy.location, vacancy.department, vacancy.type, vacancy.description) == (None, None, None, "")
    assert vacancy.created_at == datetime(2026, 10, 20, 8, 30, tzinfo=UTC)  # without a zone it is UTC


def test_what_changes_by_itself_is_not_kept_and_unknown_members_are() -> None:
    kept = []
    for name in ("vacancies", "vacancy"):
        data = payload(name)["data"]
        item = data[0] if isinstance(data, list) else data
        wire = read_item(raw(item), WireVacancy)
        assert wire is not None
        vacancy = mapping.to_vacancy(wire, raw(item))
        assert vacancy is not None
        kept.append(msgspec.json.decode(vacancy.raw, type=dict))
    assert not {"views_count", "header_image", "compensation"} & (kept[0].keys() | kept[1].keys())
    assert kept[1].pop("brand_new_member") == {"kept": True}
    assert kept[0] == kept[1]


@pytest.mark.parametrize(
    ("members", "place"),
    [
        ({"location": "Utrecht"}, "Utrecht"),
        ({"location": {"name": "Kantoor Utrecht"}}, "Kantoor Utrecht"),
        ({"location": {"name": "Kantoor", "locality": "Zeist"}}, "Zeist"),
        ({"location": {"name": "Kantoor", "address": {"locality": "Breda"}}}, "Breda"),
        ({"location": {"city": "Utrecht"}, "company_location": {"city": "Almere"}}, "Almere"),
        ({"location": {"city": "Utrecht"}, "company_location": {"name": "Klant BV"}}, "Utrecht"),
        ({"location": {"city": " "}}, None),
        ({"location": 7}, None),
        ({}, None),
    ],
)
def test_a_place_is_found_whatever_its_shape(members: dict[str, object], place: str | None) -> None:
    vacancy = vacancy_of({"id": 1, **members})
    assert getattr(vacancy, "location", "?") == place


def test_a_candidate_belongs_to_no_vacancy_and_has_no_stage() -> None:
    item = payload("candidates")["data"][0]
    wire = read_item(raw(item), WireCandidate)
    assert wire is not None
    one = mapping.to_application(wire, raw(item))
    assert one is not None
    assert (one.remote_id, one.vacancy_remote_id, one.stage) == ("7003", None, None)
    assert (one.person.full_name, one.person.email, one.person.phone) == ("Zoë de Wit", "zoe@example.nl", None)
    assert (one.status, one.may_be_contacted) == ("active_mediation", True)
    assert one.created_at == datetime(2026, 11, 21, 12, 0, tzinfo=UTC)
    assert msgspec.json.decode(one.raw) == item


@pytest.mark.parametrize("status", [*STATUSES, "on_sabbatical", "", None])
def test_every_status_stays_as_it_is_and_one_of_them_forbids_to_call(status: str | None) -> None:
    item = {"id": 1, "first_name": "A", "status": status}
    wire = read_item(raw(item), WireCandidate)
    assert wire is not None
    one = mapping.to_application(wire, raw(item))
    assert one is not None
    assert one.status == (status or None)
    assert one.may_be_contacted is (status != "do_not_contact")


def test_the_page_of_one_candidate_keeps_every_member_that_is_not_known() -> None:
    wire, body = read_one(raw(payload("candidate")), WireCandidate)
    detail = mapping.to_detail(wire, body)
    assert detail is not None
    assert (detail.application.person.phone, detail.application.person.city) == ("+31612345678", "Zeist")
    assert detail.fields == {"languages": "Nederlands, Engels", "driving_licence": "yes"}
    assert (detail.notes, detail.documents) == (None, ())


@pytest.mark.parametrize(("value", "id_"), [(7, "7"), ("a-7", "a-7"), (" 7 ", "7"), (True, ""), (None, ""), ([7], ""), ("", ""), (7.5, "")])
def test_an_id_is_a_number_or_a_text(value: object, id_: str) -> None:
    assert mapping.to_id(value) == id_


def test_nothing_without_an_id_is_mapped() -> None:
    assert mapping.to_vacancy(WireVacancy(title="x"), b"{}") is None
    assert mapping.to_application(WireCandidate(first_name="x"), b"{}") is None
    assert mapping.to_detail(WireCandidate(first_name="x"), b"{}") is None


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("2026-11-02T09:00:00Z", "2026-11-02T09:00:00Z"),
        ("2026-11-02T09:00:00+01:00", "2026-11-02T08:00:00Z"),
        ("2026-11-02T09:00:00", "2026-11-02T09:00:00Z"),
        ("2026-11-02", "2026-11-02T00:00:00Z"),
        ("2026-11-02T09:00:00.123456Z", "2026-11-02T09:00:00.123Z"),
        ("soon", None),
        ("9999-12-31T23:59:59-12:00", None),
        ("", None),
        (None, None),
    ],
)
def test_moments_are_read_with_and_without_a_zone(text: str | None, moment: str | None) -> None:
    assert mapping.to_moment_cell(text) == moment


def test_hostile_text_is_storable_and_only_web_addresses_are_links() -> None:
    item = {"id": 1, "title": "Jan\0Jansen" + "x" * 5000, "url": "javascript:alert(1)"}
    wire = read_item(raw(item), WireVacancy)
    assert wire is not None
    vacancy = mapping.to_vacancy(wire, raw(item))
    assert vacancy is not None
    assert vacancy.title.startswith("Jan\ufffdJansen")
    assert len(vacancy.title) == 1_000
    assert vacancy.url is None


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (None, ""),
        ("a", "a"),
        (True, "yes"),
        (False, "no"),
        ([1, None, "b"], "1, b"),
        ({"name": "N"}, "N"),
        ({"label": "L"}, "L"),
        ({"x": 1}, '{"x":1}'),
        (2.5, "2.5"),
    ],
)
def test_any_value_can_be_said_in_words(value: object, text: str) -> None:
    assert mapping.as_text(value) == text


def test_names_of_things_without_a_stated_shape() -> None:
    assert mapping.names_of(["a", {"name": "b"}, {"id": 3}, None, 7]) == "a, b"
    assert mapping.names_of({"title": "c"}) == "c"
    assert mapping.names_of(None) == ""


def test_what_is_no_object_is_kept_as_nothing() -> None:
    assert mapping.lasting(b"[]") == b"{}"
    assert mapping.lasting(b"{") == b"{}"
    assert mapping.lasting(raw({"a": "x" * 5_000_000})) == b"{}"
    assert mapping.to_detail(WireCandidate(id=1), b"[]") is not None


def test_an_item_that_is_no_object_is_counted_by_its_place() -> None:
    page = read_page(b'{"data":[7,{"id":1}],"meta":null}')
    assert [read_item(each, WireCandidate) is None for each in page.items] == [True, False]
    assert page.meta.total is None
