"""Homerun's payloads in the desk's words."""

from datetime import UTC, date, datetime
from typing import Any

import msgspec
import pytest
from homerun_answers import payload

from recruiterdesk.domain.application import Answer, Application, ApplicationDetail, Document, DocumentKind, Note, Person
from recruiterdesk.domain.vacancy import Vacancy, VacancyPhase
from recruiterdesk.provider_api.http.forgiving_json import bend
from recruiterdesk.providers.homerun import mapping
from recruiterdesk.providers.homerun.wire import WireJobApplication, WireVacancy


def application_of(data: dict[str, Any]) -> Application:
    mapped = mapping.to_application(bend(data, WireJobApplication), msgspec.json.encode(data))
    assert mapped is not None
    return mapped


def detail_of(data: dict[str, Any], *, has_notes: bool = True) -> ApplicationDetail:
    mapped = mapping.to_detail(bend(data, WireJobApplication), msgspec.json.encode(data), has_notes=has_notes)
    assert mapped is not None
    return mapped


def vacancy_of(**changes: Any) -> Vacancy:
    data = {**payload("vacancy")["data"], **changes}
    mapped = mapping.to_vacancy(bend(data, WireVacancy), msgspec.json.encode(data))
    assert mapped is not None
    return mapped


def test_every_member_of_a_listed_application_is_mapped() -> None:
    mapped = application_of(payload("job_applications")["data"][0])
    assert msgspec.structs.replace(mapped, raw=b"{}") == Application(
        remote_id="ap_D3kCkoClbG6n6KlqD0ob",
        vacancy_remote_id="job_jfGhv8FnurJalJTmp8I1",
        person=Person(
            first_name="Zoë",
            last_name="van den Berg-Çelik",
            email="zoe@example.com",
            phone="012-34567890",
            city="Rotterdam",
            country="The Netherlands",
            date_of_birth=date(1983, 1, 28),
            has_photo=True,
        ),
        stage="Cv bekijken",
        is_disqualified=False,
        disqualification_reason="Too junior",
        is_sourced=True,
        rating=4.5,
        votes=3,
        sources=("Homerun Career Page",),
        answers=(
            Answer("Can you describe your ideal work environment?", "my-portfolio.pdf"),
            Answer("Wanneer kun je beginnen?", "1 januari"),
        ),
        created_at=datetime(2026, 8, 24, 14, 15, 22, tzinfo=UTC),
        hired_at=None,
        first_reply_at=datetime(2026, 8, 25, 9, 0, tzinfo=UTC),
        retention_ends_at=datetime(2027, 8, 24, 14, 15, 22, tzinfo=UTC),
        url="https://app.homerun.co/candidates/ap_D3kCkoClbG6n6KlqD0ob",
    )


def test_a_detail_has_notes_documents_and_the_other_fields() -> None:
    mapped = detail_of(payload("job_application")["data"])
    made = datetime(2026, 8, 24, 14, 15, 22, tzinfo=UTC)
    text = "Excellent candidate, interview scheduled for Monday."
    assert mapped.notes == (Note(text=text, author="Ted", is_sensitive=True, created_at=made, updated_at=made),)
    assert mapped.documents == (
        Document(number=1, name="my-resume.pdf", kind=DocumentKind.RESUME),
        Document(number=2, name="my-portfolio.pdf", kind=DocumentKind.ANSWER),
    )
    assert mapped.fields == {
        "education": "Delft",
        "experience": "8 years",
        "pronouns": "she/her",
        "linkedin": "https://www.linkedin.com/in/made-up",
        "custom_data.internal_id": "hr-2131",
        "custom_data.driving_licence": "yes",
    }


def test_notes_that_may_not_be_read_are_none_and_not_an_empty_list() -> None:
    data = payload("job_application")["data"]
    assert detail_of(data, has_notes=False).notes is None
    assert detail_of({**data, "notes": None}).notes == ()


def test_a_file_answer_that_is_among_the_files_is_one_document() -> None:
    data = payload("job_application")["data"]
    data["question_answers"][0]["answer"]["name"] = "my-resume.pdf"
    assert [document.number for document in detail_of(data).documents] == [1]


def test_our_own_mark_is_not_shown_as_a_field() -> None:
    assert "custom_data.recruiterdesk_intent" not in detail_of({"id": "ap_1", "custom_data": {"recruiterdesk_intent": "x"}}).fields


def test_no_link_and_no_photo_address_is_kept() -> None:
    raw = detail_of(payload("job_application")["data"]).application.raw
    assert b"signature" not in raw
    assert b"temporary_download_url" not in raw
    assert msgspec.json.decode(raw)["personal_info"]["photo"] is True
    assert msgspec.json.decode(raw)["question_answers"][0]["answer"] == {"name": "my-portfolio.pdf", "type": "resume"}


def test_an_item_that_is_kept_whole_is_mended_where_it_could_not_be_stored() -> None:
    assert mapping.lasting(b'{"id":"a","x":"\\ud800","photo":"http://x"}') == '{"id":"a","x":"\ufffd","photo":true}'.encode()
    assert mapping.lasting(b'{"photo":' + b"[" * 5000 + b"]" * 5000 + b"}") == b"{}"
    assert mapping.lasting(b'{"x":"' + b"y" * 5_000_000 + b'"}') == b"{}"


def test_new_links_alone_do_not_change_an_item() -> None:
    one, two = payload("job_applications")["data"][0], payload("job_applications")["data"][0]
    two["question_answers"][0]["answer"]["temporary_download_url"] = "https://files.example.com/other"
    two["personal_info"]["photo"] = "https://files.example.com/photo.jpg?signature=other"
    assert application_of(one) == application_of(two)


@pytest.mark.parametrize(
    ("answer", "text"),
    [
        ("vrij", "vrij"),
        (4, "4"),
        (4.5, "4.5"),
        (True, "yes"),
        (False, "no"),
        (None, ""),
        (["a", "b", None], "a, b"),
        ([{"label": "A"}, {"value": "B"}], "A, B"),
        ({"name": "Keuze"}, "Keuze"),
        ({"from": 1}, '{"from":1}'),
    ],
)
def test_answers_of_unstated_types_are_said_in_words(answer: Any, text: str) -> None:
    mapped = application_of(
        {"id": "ap_1", "question_answers": [{"original_question": "?", "original_question_type": "new", "answer": answer}]}
    )
    assert mapped.answers == (Answer("?", text),)


def test_what_was_not_asked_for_is_none_and_what_is_empty_is_empty() -> None:
    bare = application_of({"id": "ap_1"})
    assert (bare.sources, bare.answers, bare.stage, bare.vacancy_remote_id) == (None, None, None, None)
    empty = application_of({"id": "ap_1", "sources": [], "question_answers": []})
    assert (empty.sources, empty.answers) == ((), ())


def test_an_item_without_an_id_cannot_be_mapped() -> None:
    assert mapping.to_application(WireJobApplication(), b"{}") is None
    assert mapping.to_detail(WireJobApplication(id=""), b"{}", has_notes=True) is None
    assert mapping.to_vacancy(WireVacancy(), b"{}") is None


def test_every_member_of_a_vacancy_is_mapped() -> None:
    assert msgspec.structs.replace(vacancy_of(), raw=b"{}") == Vacancy(
        remote_id="job_jfGhv8FnurJalJTmp8I1",
        title="Senior Python-ontwikkelaar",
        status="public",
        phase=VacancyPhase.OPEN,
        type="Contracted",
        location="Utrecht",
        location_type="on-site",
        department="IT",
        stages=("Nieuw", "Cv bekijken", "1e gesprek"),
        applicants=186,
        created_at=datetime(2026, 8, 24, 14, 15, 22, tzinfo=UTC),
        url="https://example.homerun.co/python",
        apply_url="https://example.homerun.co/apply",
        description="<p>Bouwen.</p>",
        page_content="Over ons",
    )


@pytest.mark.parametrize(
    ("status", "phase"),
    [
        ("public", VacancyPhase.OPEN),
        ("private", VacancyPhase.OPEN),
        ("open", VacancyPhase.OPEN),
        ("draft", VacancyPhase.DRAFT),
        ("closed", VacancyPhase.CLOSED),
        ("archived", VacancyPhase.UNKNOWN),
        (None, VacancyPhase.UNKNOWN),
    ],
)
def test_a_status_keeps_its_own_word_and_gets_a_phase(status: str | None, phase: VacancyPhase) -> None:
    vacancy = vacancy_of(status=status)
    assert (vacancy.status, vacancy.phase) == (status or "", phase)


def test_the_old_remote_flag_counts_only_where_the_new_word_is_missing() -> None:
    assert vacancy_of(location_type=None, is_remote=True).location_type == "remote"
    assert vacancy_of(location_type=None, is_remote=False).location_type is None
    assert vacancy_of(location_type="hybrid", is_remote=True).location_type == "hybrid"


@pytest.mark.parametrize(
    ("location", "place"),
    [
        ({"city": "Utrecht", "name": "HQ"}, "Utrecht"),
        ({"name": "HQ"}, "HQ"),
        ({"region": "Noord"}, "Noord"),
        ({"country": "NL"}, "NL"),
        ({}, None),
        (None, None),
    ],
)
def test_a_place_is_the_city_or_the_next_best_word(location: dict[str, str] | None, place: str | None) -> None:
    assert vacancy_of(location=location).location == place


def test_nul_becomes_a_mark_and_giant_names_are_cut() -> None:
    mapped = application_of({"id": "ap_1", "personal_info": {"first_name": "A\x00B", "last_name": "x" * 10_000_000}})
    assert mapped.person.first_name == "A\ufffdB"
    assert len(mapped.person.last_name) == 1000
    assert len(mapped.raw) < 5_000_000


def test_texts_are_compared_without_regard_to_blanks_and_composition() -> None:
    assert mapping.normalised("Zoe\u0308  is\r\ngoed ") == mapping.normalised("Zoë is goed")
