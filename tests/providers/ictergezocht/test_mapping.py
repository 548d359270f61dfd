"""The insights in the desk's words: every member, odd ones too, and what is kept of a vacancy that was sent."""

import json
from datetime import UTC, datetime

import httpx
import msgspec
import pytest
from ictergezocht_answers import HELD, ICTerGezochtAnswers, payload, said

from recruiterdesk.domain.vacancy import Vacancy, VacancyInsight, VacancyPhase
from recruiterdesk.providers.ictergezocht import mapping
from recruiterdesk.providers.ictergezocht.wire import WireClick, WireEcho, WireInsight, read_item, read_page


def vacancies() -> list[Vacancy]:
    found = []
    for raw in read_page(msgspec.json.encode(payload("insight"))).items:
        wire = read_item(raw, WireInsight)
        assert wire is not None
        vacancy = mapping.to_vacancy(wire, raw)
        assert vacancy is not None
        found.append(vacancy)
    return found


def test_a_vacancy_of_the_insights_is_shown_with_its_status_as_the_number_it_is() -> None:
    first, second, third = vacancies()
    assert msgspec.structs.replace(first, raw=b"") == Vacancy(
        remote_id="481001",
        title="Functioneel beheerder zorgadministratie",
        status="1",
        phase=VacancyPhase.UNKNOWN,
        location="Groningen",
        department="Beheer",
        applicants=7,
        created_at=datetime(2026, 11, 2, 8, 30, tzinfo=UTC),  # Dutch winter time
        unseen=("type", "url", "apply_url", "description", "page_content", "expires_at"),
        reference="VD-2026001",
        insight=VacancyInsight(clicks=212, cost=95.4, cpc=0.45, applications=7),
        raw=b"",
    )
    assert second.created_at == datetime(2026, 10, 13, 22, 0, tzinfo=UTC)  # a day begins at Dutch midnight, in summer time
    assert (third.remote_id, third.status, third.applicants, third.created_at) == ("481003", "2", 1, None)  # numbers in quotes
    assert third.insight == VacancyInsight(clicks=18, cost=9.0, cpc=0.5, applications=1)
    assert {each.phase for each in (first, second, third)} == {VacancyPhase.UNKNOWN}


def test_unknown_members_survive_in_the_kept_json() -> None:
    assert msgspec.json.decode(vacancies()[1].raw)["ranking"] == {"place": 3}


@pytest.mark.parametrize(
    ("odd", "read"),
    [
        ({"clicks": 10**30, "applications": 10**30}, VacancyInsight(cost=95.4, cpc=0.45)),  # no database holds it
        ({"clicks": "veel", "cost": None}, VacancyInsight(cpc=0.45, applications=7)),
        ({"cost": float("inf"), "cpc": float("nan")}, VacancyInsight(clicks=212, applications=7)),
        (dict.fromkeys(("clicks", "cost", "cpc", "applications")), None),
    ],
)
async def test_odd_figures_cost_themselves(odd: dict[str, object], read: VacancyInsight | None) -> None:
    answers = ICTerGezochtAnswers()
    page = payload("insight")
    page["items"][0] |= odd
    answers.says["GET /vacancy/insight"] = httpx.Response(200, content=json.dumps(page))  # Infinity and NaN as they stand
    first = (await answers.connect().list_vacancies()).items[0]
    assert first.insight == read
    assert first.applicants == (read.applications if read else None)


async def test_a_status_that_nobody_knows_is_still_shown() -> None:
    answers = ICTerGezochtAnswers()
    page = payload("insight")
    page["items"][0]["status"] = 99
    page["items"][1]["status"] = "gepauzeerd"
    answers.says["GET /vacancy/insight"] = said(200, page)
    assert [each.status for each in (await answers.connect().list_vacancies()).items] == ["99", "", "2"]


async def test_an_item_without_an_id_costs_itself_and_is_counted() -> None:
    answers = ICTerGezochtAnswers()
    page = payload("insight")
    page["items"] += [{"title": "zonder"}, 7, None, {"vacancyId": "abc"}]
    answers.says["GET /vacancy/insight"] = said(200, page)
    read = await answers.connect().list_vacancies()
    assert [each.remote_id for each in read.items] == ["481001", "481002", "481003"]
    assert (read.unreadable, read.total) == (4, None)


def test_a_sent_vacancy_keeps_what_was_known_of_it_and_all_that_was_sent() -> None:
    known = vacancies()[0]
    body = {**HELD, "title": "Anders", "autoDeleteDate": "2027-01-31", "employment": "Fulltime"}
    echo = WireEcho(vacancy_id=481001, vacancy_url="https://www.ictergezocht.example/vacature/481001")
    sent = mapping.to_sent_vacancy(echo, body, b"BODY", known)
    assert (sent.title, sent.type, sent.description, sent.body) == ("Anders", "Fulltime", HELD["description"], b"BODY")
    assert sent.expires_at == datetime(2027, 1, 30, 23, 0, tzinfo=UTC)
    assert sent.url == echo.vacancy_url
    assert (sent.status, sent.applicants, sent.created_at, sent.department) == ("1", 7, known.created_at, "Beheer")
    assert mapping.to_sent_vacancy(echo, body, b"BODY", None).applicants is None
    assert mapping.to_sent_vacancy(WireEcho(vacancy_id=1), body, b"BODY", known).unseen == ("url",)


def test_a_click_has_no_place_for_the_visitor_s_address() -> None:
    assert "ip" not in WireClick.__struct_fields__
    click = read_item(b'{"vacancyId":1,"ip":"192.0.2.1","cpc":0.5}', WireClick)
    assert "192.0.2.1" not in repr(click)


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("2026-07-01T12:00:00", datetime(2026, 7, 1, 10, 0, tzinfo=UTC)),
        ("2026-07-01 12:00:00", datetime(2026, 7, 1, 10, 0, tzinfo=UTC)),
        ("2026-07-01T12:00:00Z", datetime(2026, 7, 1, 12, 0, tzinfo=UTC)),
        ("2026-07-01T12:00:00+05:00", datetime(2026, 7, 1, 7, 0, tzinfo=UTC)),
        ("0001-01-01", None),
        ("gisteren", None),
        ("", None),
        (None, None),
    ],
)
def test_times_without_a_zone_are_dutch(text: str | None, moment: datetime | None) -> None:
    assert mapping.to_dutch_moment(text) == moment
