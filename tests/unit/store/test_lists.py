"""Lists of ids: any filter with any order says the same as plain Python over the same people."""

from array import array
from datetime import timedelta
from typing import Any

import pytest
from hand_clock import HandClock
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some
from made_up_store import START, Desk, a_vacancy, an_application

from recruiterdesk.domain.application import Application, ApplicationRow
from recruiterdesk.domain.funnel import Funnel
from recruiterdesk.domain.query import ApplicationQuery, ApplicationSort
from recruiterdesk.store import id_list
from recruiterdesk.store.clean_text import sort_key
from recruiterdesk.store.settings import LAST_VISIT

NAMES = ("Anna", "Bram", "Çelik", "Daan", "Élise")
WORDS = ("python", "verpleging", "excel")


def crowd(number: int = 40) -> list[Application]:
    return [
        an_application(
            f"ap_{place}",
            NAMES[place % 5],
            NAMES[(place // 5) % 5],
            vacancy_remote_id=("job_1", "job_2", None)[place % 3],
            stage=("Applied", "Phone call", "Hired", "Rejected")[place % 4],
            sources=(("Indeed", "LinkedIn", "")[place % 3],) if place % 5 else (),
            created_at=START - timedelta(days=place % 13, minutes=place),
            retention_ends_at=START + timedelta(days=place) if place % 2 else None,
        )
        for place in range(number)
    ]


@pytest.fixture
def full(desk: Desk) -> Desk:
    desk.store.write_now(lambda w: w.vacancies.upsert(desk.account, [a_vacancy("job_2", "Accountant")], START))
    ids = desk.take(*crowd())
    for place, id_ in enumerate(ids):
        desk.note_here(id_, WORDS[place % 3])
    desk.store.write_now(lambda w: w.applications.mark_read(ids[::3]))
    return desk


def keys(row: ApplicationRow, sort: ApplicationSort) -> tuple[object, ...]:
    order = list(Funnel)
    if sort is ApplicationSort.NAME:
        return (f"{sort_key(row.last_name)} {sort_key(row.first_name)}".strip(),)
    if sort is ApplicationSort.STAGE:
        return (order.index(row.funnel), sort_key(row.stage))
    if sort is ApplicationSort.SOURCE:
        return (sort_key(row.sources[0]) if row.sources else "",)
    if sort is ApplicationSort.VACANCY:
        return (sort_key(row.vacancy_title),)
    if sort is ApplicationSort.KEEP:
        return (row.retention_ends_at,)
    return (row.created_at,)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    query=some.builds(
        ApplicationQuery,
        account_ids=some.sampled_from([(), (1,), (1, 2), (7,)]),
        vacancy_id=some.sampled_from([None, 1, 2, 99]),
        stage=some.sampled_from([None, "Applied", "Hired"]),
        funnel=some.sampled_from([None, "new", "rejected"]),
        search=some.sampled_from(["", "", "anna", "python", "verple excel", "br"]),
        only_new=some.booleans(),
        only_unread=some.booleans(),
        expires_within_days=some.sampled_from([None, 7, 30]),
        sort=some.sampled_from(list(ApplicationSort)),
        is_descending=some.booleans(),
    ),
    few=some.sampled_from([0, 1000]),
)
def test_any_filter_with_any_order_is_what_plain_python_says(full: Desk, query: ApplicationQuery, few: int) -> None:
    everybody = full.store.read_now(lambda r: r.applications.rows(r.applications.ids(ApplicationQuery())))
    assert len(everybody) == 40
    views = {row.id: full.view(row.id) for row in everybody} if query.search else {}

    def fits(row: ApplicationRow) -> bool:
        text = ""
        if query.search:
            text = f"{row.name} {' '.join(note.text for note in views[row.id].notes)}"
        return (
            (not query.account_ids or row.account_id in query.account_ids)
            and query.vacancy_id in (None, row.vacancy_id)
            and query.stage in (None, row.stage)
            and query.funnel in (None, row.funnel.value)
            and (not query.only_new or row.is_new)
            and (not query.only_unread or row.is_unread)
            and (
                query.expires_within_days is None
                or (row.retention_ends_at is not None and row.retention_ends_at <= START + timedelta(days=query.expires_within_days))
            )
            and all(any(word.startswith(typed) for word in sort_key(text).split()) for typed in query.search.split())
        )

    remembered = id_list._FEW
    id_list._FEW = few
    try:
        ids = full.store.read_now(lambda r: r.applications.ids(query))
        again = full.store.read_now(lambda r: r.applications.ids(query))
        count = full.store.read_now(lambda r: r.applications.count(query))
        by_account = full.store.read_now(lambda r: r.applications.counts_by_account(query))
    finally:
        id_list._FEW = remembered
    assert isinstance(ids, array)
    assert ids == again
    wanted = [row for row in everybody if fits(row)]
    assert sorted(ids) == sorted(row.id for row in wanted)
    assert count == len(wanted)
    assert by_account == ({1: len(wanted)} if wanted else {})
    rows = full.store.read_now(lambda r: r.applications.rows(ids))
    if query.sort in {ApplicationSort.KEEP, ApplicationSort.VACANCY}:
        missing = [row.retention_ends_at is None if query.sort is ApplicationSort.KEEP else row.vacancy_id is None for row in rows]
        assert missing == sorted(missing)
        rows = [row for row, is_missing in zip(rows, missing, strict=True) if not is_missing]
    if query.sort is not ApplicationSort.RELEVANCE:
        got = [keys(row, query.sort) for row in rows]
        assert got == sorted(got, reverse=query.is_descending)


@pytest.mark.parametrize("few", [0, 1000])
def test_what_a_search_finds_is_counted_per_account(full: Desk, few: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(id_list, "_FEW", few)
    full.store.write_now(lambda w: w.accounts.add("Beta", "homerun", "https://example.com", {}, {}))
    other = full.store.write_now(lambda w: w.accounts.add("Gamma", "homerun", "https://example.com", {}, {}))
    full.store.write_now(lambda w: w.applications.upsert(other, [an_application("ap_x", "Anna", "Vos"), an_application("ap_y")], START))
    counted = full.store.read_now(lambda r: r.applications.counts_by_account(ApplicationQuery(search="anna")))
    assert counted == {full.account: full.store.read_now(lambda r: r.applications.count(ApplicationQuery(search="anna"))) - 1, other: 1}


def test_rows_come_in_the_order_asked_and_leave_out_who_is_gone(full: Desk) -> None:
    ids = full.store.read_now(lambda r: r.applications.ids(ApplicationQuery()))
    asked = [ids[5], 9999, ids[0], ids[7]]
    assert [row.id for row in full.store.read_now(lambda r: r.applications.rows(asked))] == [ids[5], ids[0], ids[7]]


def test_a_remembered_order_is_forgotten_when_something_changes(full: Desk) -> None:
    query = ApplicationQuery()
    before = full.store.read_now(lambda r: r.applications.ids(query))
    full.take(an_application("ap_new", created_at=START + timedelta(days=1)))
    after = full.store.read_now(lambda r: r.applications.ids(query))
    assert list(after[1:]) == list(before)


def test_a_remembered_search_is_forgotten_when_something_changes(full: Desk) -> None:
    def found(text: str, **options: Any) -> list[int]:
        query = ApplicationQuery(search=text, **options)
        return list(full.store.read_now(lambda r: r.applications.ids(query)))

    before = found("anna")
    assert found("anna ") == before
    assert found("anna", is_descending=False) == before[::-1]
    (new,) = full.take(an_application("ap_new", "Anna", "Vos", created_at=START + timedelta(days=1)))
    assert found("anna") == [new, *before]


def test_what_is_new_is_counted_from_the_end_of_the_last_visit(desk: Desk, clock: HandClock) -> None:
    old, recent = desk.take(an_application("ap_1", created_at=START - timedelta(days=30)), an_application("ap_2", created_at=START))
    fresh = ApplicationQuery(only_new=True)
    assert list(desk.store.read_now(lambda r: r.applications.ids(fresh))) == [recent]
    desk.store.write_now(lambda w: w.accounts.mark_complete_sync(desk.account, START))
    desk.store.write_now(lambda w: w.settings.set(LAST_VISIT, int(clock.now().timestamp() * 1_000_000)))
    assert list(desk.store.read_now(lambda r: r.applications.ids(fresh))) == []
    # Seen for the first time after the visit: news, however long ago it was written.
    (late,) = desk.take(an_application("ap_3", created_at=START - timedelta(days=300)), at=START + timedelta(hours=1))
    assert list(desk.store.read_now(lambda r: r.applications.ids(fresh))) == [late]
    rows = {row.id: row.is_new for row in desk.store.read_now(lambda r: r.applications.rows([old, recent, late]))}
    assert rows == {old: False, recent: False, late: True}
    assert desk.store.read_now(lambda r: r.vacancies.rows([1]))[0].new == 1


def test_marking_read_and_unread_changes_only_those(desk: Desk) -> None:
    first, second = desk.take(an_application("ap_1"), an_application("ap_2"))
    news: list[object] = []
    desk.store.subscribe(lambda change: news.append(change.applications))
    desk.store.write_now(lambda w: w.applications.mark_read([first]))
    desk.store.write_now(lambda w: w.applications.mark_read([first]))
    assert list(desk.store.read_now(lambda r: r.applications.ids(ApplicationQuery(only_unread=True)))) == [second]
    assert news == [frozenset({first})]
    desk.store.write_now(lambda w: w.applications.mark_unread([first]))
    assert desk.store.read_now(lambda r: r.applications.count(ApplicationQuery(only_unread=True))) == 2
