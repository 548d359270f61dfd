"""What comes through a receiver: kept once with how far it was read, matched by its reference, and never mistaken for somebody else."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from hand_clock import HandClock
from made_up_store import START, TEST_KEY, Desk, a_vacancy, an_application

from recruiterdesk.domain.application import Answer, Application, ApplicationDetail, Document, DocumentKind, Person
from recruiterdesk.domain.errors import NotFound, WrongUsage
from recruiterdesk.domain.inflow import Erased, InflowState, Received
from recruiterdesk.domain.query import ApplicationQuery, ApplicationSort
from recruiterdesk.domain.sync_report import Counts
from recruiterdesk.store.store import Store

HERE = "http://127.0.0.1:8080 main"
UNMATCHED = ApplicationQuery(only_unmatched=True)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    store = Store.open(tmp_path, TEST_KEY, clock=HandClock(START))
    yield Desk(store)
    store.close()


def received(number: int, reference: str = "REF-1", *, position: int | None = None, at: datetime = START, last: str = "Jansen") -> Received:
    application = Application(
        remote_id=str(number),
        vacancy_remote_id=None,
        person=Person(first_name="Sanne", last_name=last, email=f"sanne{number}@example.nl"),
        sources=("ICTerGezocht.nl",),
        answers=(Answer("Motivation", "Omdat ik wil bouwen."),),
        created_at=at,
    )
    cv = Document(number=1, name="cv.pdf", kind=DocumentKind.RESUME, remote_id="a" * 64)
    detail = ApplicationDetail(application=application, notes=(), documents=(cv,), fields={"referenceNumber": reference})
    return Received(
        detail=detail,
        vacancy_reference=reference,
        received_at=at + timedelta(minutes=number),
        position=number if position is None else position,
    )


def take(
    desk: Desk, *items: Received, erased: tuple[Erased, ...] = (), cursor: int = 100, at: datetime = START, source: str = HERE
) -> Counts:
    return desk.store.write_now(lambda w: w.inflow.take(desk.account, items, erased, source, cursor, at), cause="sync")


def id_of(desk: Desk, remote_id: str) -> int:
    return desk.store.read_now(lambda r: r.applications.by_ref(desk.account, remote_id))


def titles(desk: Desk) -> dict[str, str | None]:
    rows = desk.store.read_now(lambda r: r.applications.rows(r.applications.ids(ApplicationQuery())))
    return {row.remote_id: row.vacancy_title for row in rows}


def unmatched(desk: Desk, query: ApplicationQuery = UNMATCHED) -> set[str]:
    rows = desk.store.read_now(lambda r: r.applications.rows(r.applications.ids(query)))
    assert len(rows) == desk.store.read_now(lambda r: r.applications.count(query))
    return {row.remote_id for row in rows}


def post(desk: Desk, remote_id: str, title: str, reference: str, at: datetime = START) -> int:
    vacancy = a_vacancy(remote_id, title, reference=reference, created_at=at)
    desk.store.write_now(lambda w: w.vacancies.upsert(desk.account, [vacancy], at), cause="sync")
    return desk.store.read_now(lambda r: r.vacancies.by_ref(desk.account, remote_id))


def test_a_page_and_how_far_it_was_read_are_kept_together(desk: Desk) -> None:
    assert desk.store.read_now(lambda r: r.inflow.state(desk.account)) == InflowState()
    counts = take(desk, received(1), received(2), cursor=2)
    assert (counts.added, counts.changed, counts.removed) == (2, 0, 0)
    desk.store.write_now(lambda w: w.inflow.acknowledged(desk.account, 2))
    assert desk.store.read_now(lambda r: r.inflow.state(desk.account)) == InflowState(source=HERE, cursor=2, acknowledged=2)
    again = take(desk, received(1), received(2), cursor=2, at=START + timedelta(hours=1))
    assert (again.added, again.changed) == (0, 0)
    view = desk.view(id_of(desk, "1"))
    assert (view.person.email, view.answers, view.fields) == (
        "sanne1@example.nl",
        (Answer("Motivation", "Omdat ik wil bouwen."),),
        {"referenceNumber": "REF-1"},
    )
    assert view.row.vacancy_reference == "REF-1"
    assert [document.name for document in view.documents] == ["cv.pdf"]
    ids = desk.store.read_now(lambda r: r.applications.ids(ApplicationQuery(search="bouwen")))
    assert len(ids) == 2


def test_another_receiver_is_read_from_its_own_beginning_and_its_acknowledgements_are_its_own(desk: Desk) -> None:
    take(desk, received(1), cursor=1)
    desk.store.write_now(lambda w: w.inflow.acknowledged(desk.account, 1))
    take(desk, cursor=7, source="https://other.example main")
    assert desk.store.read_now(lambda r: r.inflow.state(desk.account)) == InflowState(
        source="https://other.example main", cursor=7, acknowledged=0
    )


def test_an_application_finds_its_vacancy_whichever_of_the_two_comes_first(desk: Desk) -> None:
    post(desk, "71", "Beheerder", "REF-1")
    take(desk, received(1), received(2, "REF-2"), received(3, " REF-2 "))
    assert titles(desk) == {"1": "Beheerder", "2": None, "3": None}
    assert unmatched(desk) == {"2", "3"}
    post(desk, "72", "Tester", "REF-2")
    assert titles(desk) == {"1": "Beheerder", "2": "Tester", "3": "Tester"}
    assert unmatched(desk) == set()
    row = desk.store.read_now(lambda r: r.vacancies.rows([r.vacancies.by_ref(desk.account, "72")]))[0]
    assert sum(row.funnel.values()) == 2
    history = desk.view(id_of(desk, "2")).history
    assert [(step.what, step.before, step.after, step.by) for step in history if step.what == "vacancy"] == [
        ("vacancy", None, "Tester", "sync")
    ]
    assert take(desk, received(2, "REF-2"), at=START + timedelta(hours=2)).added == 0
    assert titles(desk)["2"] == "Tester"


def test_of_two_vacancies_with_one_reference_the_newer_is_meant_and_who_has_one_keeps_it(desk: Desk) -> None:
    post(desk, "71", "Oud", "REF-1")
    take(desk, received(1))
    post(desk, "72", "Nieuw", "REF-1", at=START + timedelta(days=1))
    take(desk, received(1), received(2), at=START + timedelta(days=1))
    assert titles(desk) == {"1": "Oud", "2": "Nieuw"}


def test_a_reference_of_another_accounts_vacancy_matches_nothing(desk: Desk) -> None:
    other = desk.store.write_now(lambda w: w.accounts.add("Other", "ictergezocht", "https://api.example", {}, {}))
    vacancy = a_vacancy("9", "Elders", reference="REF-1")
    take(desk, received(1))
    desk.store.write_now(lambda w: w.vacancies.upsert(other, [vacancy], START))
    take(desk, received(2))
    assert unmatched(desk) == {"1", "2"}


def test_who_belongs_to_no_vacancy_but_came_otherwise_is_not_unmatched(desk: Desk) -> None:
    desk.take(an_application("ap_9", vacancy_remote_id=None))
    assert unmatched(desk) == set()


def test_what_the_user_assigned_stays_through_later_readings_and_can_be_taken_back(desk: Desk) -> None:
    chosen = post(desk, "71", "Beheerder", "REF-1")
    take(desk, received(5, "TYPO"))
    one = id_of(desk, "5")
    desk.store.write_now(lambda w: w.inflow.assign(one, chosen))
    assert (titles(desk), unmatched(desk)) == ({"5": "Beheerder"}, set())
    post(desk, "72", "Tester", "TYPO")
    take(desk, received(5, "TYPO", position=9), at=START + timedelta(hours=1))
    assert titles(desk) == {"5": "Beheerder"}
    assert [step.by for step in desk.view(one).history if step.what == "vacancy"] == ["you"]
    desk.store.write_now(lambda w: w.inflow.assign(one, None))
    assert titles(desk) == {"5": "Tester"}


def test_only_what_came_through_a_receiver_is_assigned_and_only_within_its_account(desk: Desk) -> None:
    (listed,) = desk.take(an_application())
    vacancy = post(desk, "71", "Beheerder", "REF-1")
    take(desk, received(5, "TYPO"))
    other = desk.store.write_now(lambda w: w.accounts.add("Other", "homerun", "https://api.example", {}, {}))
    desk.store.write_now(lambda w: w.vacancies.upsert(other, [a_vacancy("x")], START))
    one = id_of(desk, "5")
    elsewhere = desk.store.read_now(lambda r: r.vacancies.by_ref(other, "x"))
    with pytest.raises(WrongUsage, match="through a receiver"):
        desk.store.write_now(lambda w: w.inflow.assign(listed, vacancy))
    with pytest.raises(WrongUsage, match="another account"):
        desk.store.write_now(lambda w: w.inflow.assign(one, elsewhere))
    with pytest.raises(NotFound):
        desk.store.write_now(lambda w: w.inflow.assign(99_999, vacancy))
    with pytest.raises(NotFound):
        desk.store.write_now(lambda w: w.inflow.assign(one, 99_999))


@pytest.mark.parametrize("sort", list(ApplicationSort))
def test_unmatched_ones_are_ordered_and_searched_like_any_others(desk: Desk, sort: ApplicationSort) -> None:
    post(desk, "71", "Beheerder", "REF-1")
    take(desk, received(1), received(2, "X", last="Bos"), received(3, "Y", last="Aerts"))
    for is_descending in (True, False):
        query = ApplicationQuery(only_unmatched=True, sort=sort, is_descending=is_descending)
        assert unmatched(desk, query) == {"2", "3"}
    assert unmatched(desk, ApplicationQuery(only_unmatched=True, search="Bos", sort=sort)) == {"2"}
    assert desk.store.read_now(lambda r: r.applications.counts_by_account(UNMATCHED)) == {desk.account: 2}


def test_who_was_erased_at_the_receiver_is_erased_here_and_does_not_come_back(desk: Desk) -> None:
    take(desk, received(1), received(2), cursor=2)
    assert take(desk, erased=(Erased("1", 3), Erased("77", 4)), cursor=4).removed == 1
    assert set(titles(desk)) == {"2"}
    assert take(desk, received(1), cursor=4, at=START + timedelta(days=1)).added == 0
    assert set(titles(desk)) == {"2"}


def test_a_receiver_that_was_set_back_doubles_nobody_and_gives_nobodys_place_away(desk: Desk) -> None:
    post(desk, "71", "Beheerder", "REF-1")
    take(desk, *(received(number) for number in range(1, 6)), cursor=5)
    kept = id_of(desk, "5")
    desk.note_here(kept, "Bel haar terug.")
    take(desk, erased=(Erased("4", 6),), cursor=6)
    desk.store.write_now(lambda w: w.inflow.begin_anew(desk.account, 3))
    assert desk.store.read_now(lambda r: r.inflow.state(desk.account)) == InflowState(source=HERE, cursor=0, acknowledged=0)
    new = [received(number, at=START + timedelta(days=2), last="Nieuw") for number in (4, 5)]
    counts = take(desk, *(received(number) for number in range(1, 4)), *new, cursor=5, at=START + timedelta(days=2))
    assert counts.added == 2
    assert len(titles(desk)) == 6
    assert desk.view(kept).row.last_name == "Jansen"
    assert [note.text for note in desk.view(kept).notes] == ["Bel haar terug."]
    assert desk.view(id_of(desk, "5")).row.last_name == "Nieuw"
    assert take(desk, *new, cursor=5, at=START + timedelta(days=3)).added == 0


def test_a_receiver_that_was_set_back_unnoticed_gives_nobodys_place_away_either(desk: Desk) -> None:
    take(desk, received(5), cursor=5)
    take(desk, received(5, at=START + timedelta(days=2), last="Ander", position=6), cursor=6, at=START + timedelta(days=2))
    names = desk.store.read_now(lambda r: [row.last_name for row in r.applications.rows(r.applications.ids(ApplicationQuery()))])
    assert sorted(names) == ["Ander", "Jansen"]


def test_documents_that_are_still_to_be_fetched_are_told_until_they_are_here(desk: Desk) -> None:
    take(desk, received(1), received(2), cursor=2)
    missing = desk.store.read_now(lambda r: r.inflow.documents_missing(desk.account, 10))
    assert [(number, sha) for _, number, sha in missing] == [(1, "a" * 64)] * 2
    document = desk.view(missing[0][0]).documents[0]
    desk.store.write_now(lambda w: w.applications.set_document_file(document.id, "a" * 64, 12))
    assert len(desk.store.read_now(lambda r: r.inflow.documents_missing(desk.account, 10))) == 1


def test_an_account_leaves_nothing_of_its_receiver_behind(desk: Desk) -> None:
    post(desk, "71", "Beheerder", "REF-1")
    take(desk, received(1), received(2, "X"), cursor=2)
    take(desk, erased=(Erased("1", 3),), cursor=3)
    assert desk.store.write_now(lambda w: w.accounts.remove(desk.account)) == []
    assert desk.store.integrity() == []
