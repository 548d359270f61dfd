"""The search box: what is typed, as people type it."""

from datetime import timedelta
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some
from made_up_store import START, Desk, a_detail, an_application

from recruiterdesk.domain.application import Answer, Note
from recruiterdesk.domain.query import ApplicationQuery, ApplicationSort
from recruiterdesk.domain.write import AddNote
from recruiterdesk.store import id_list
from recruiterdesk.store.search import to_match


def found(desk: Desk, text: str, **options: Any) -> list[int]:
    query = ApplicationQuery(search=text, **options)
    return list(desk.store.read_now(lambda r: r.applications.ids(query)))


@pytest.fixture
def people(desk: Desk) -> dict[str, int]:
    ids = desk.take(
        an_application("ap_1", "Søren", "Ångström", email="soren.a@voorbeeld.nl", phone="+31 6 12345678"),
        an_application("ap_2", "Łukasz", "Weiß", email="l.weiss@example.com", phone="06 8765 4321"),
        an_application("ap_3", "Zoë", "van den Berg", answers=(Answer("Why?", "Because of gardening"),)),
    )
    return dict(zip(("soren", "lukasz", "zoe"), ids, strict=True))


@pytest.mark.parametrize("typed", ["søren", "soren", "SOREN", "sor", "angstrom", "Ång", "soren angs", "angs soren"])
def test_names_are_found_without_their_accents_and_in_any_order(desk: Desk, people: dict[str, int], typed: str) -> None:
    assert found(desk, typed) == [people["soren"]]


@pytest.mark.parametrize("typed", ["lukasz", "Łuk", "weiss", "weiß", "weis"])
def test_letters_that_sqlite_does_not_fold_are_folded_by_us(desk: Desk, people: dict[str, int], typed: str) -> None:
    assert found(desk, typed) == [people["lukasz"]]


@pytest.mark.parametrize("typed", ["0612345678", "+31612345678", "+31 6 1234 5678", "06 12 34", "5678", "345678", "316123"])
def test_a_number_is_found_by_its_beginning_or_its_end(desk: Desk, people: dict[str, int], typed: str) -> None:
    assert found(desk, typed) == [people["soren"]]


def test_an_address_is_found_by_its_parts(desk: Desk, people: dict[str, int]) -> None:
    assert found(desk, "soren.a@voor") == [people["soren"]]
    assert found(desk, "voorbeeld") == [people["soren"]]


def test_all_words_must_match(desk: Desk, people: dict[str, int]) -> None:
    assert found(desk, "van berg") == [people["zoe"]]
    assert found(desk, "van angstrom") == []


def test_answers_notes_and_cvs_are_searched_and_shown(desk: Desk, people: dict[str, int]) -> None:
    zoe = people["zoe"]
    assert found(desk, "garden") == [zoe]
    detail = a_detail(
        an_application("ap_3", "Zoë", "van den Berg", answers=(Answer("Why?", "Because of gardening"),)),
        (Note(text="Called, speaks Kiswahili", author="Piet"),),
        ("cv.pdf", "letter.pdf"),
    )
    desk.store.write_now(lambda w: w.applications.upsert_detail(desk.account, detail, START))
    first, second = desk.store.read_now(lambda r: r.applications.documents(zoe))
    desk.store.write_now(lambda w: w.applications.set_cv_text(zoe, second.id, "Geachte Đorđe, ik solliciteer"))
    desk.store.write_now(lambda w: w.applications.set_cv_text(zoe, first.id, "Ten years of woodturning in Gdańsk and Łódź"))
    for typed in ("kiswah", "woodturn", "gdansk", "lodz", "dorde", "solliciteer woodturning"):
        assert found(desk, typed) == [zoe], typed
    assert "Łódź" in desk.store.read_now(lambda r: r.applications.snippet(zoe, "lodz"))
    assert desk.store.read_now(lambda r: r.applications.snippet(zoe, "kiswa")).endswith("speaks Kiswahili")
    assert desk.store.read_now(lambda r: r.applications.snippet(zoe, "berg")) == ""
    assert desk.store.read_now(lambda r: r.applications.cv_text(zoe, second.id)) == "Geachte Đorđe, ik solliciteer"
    assert desk.store.read_now(lambda r: r.applications.cv_text(zoe, first.id)) == "Ten years of woodturning in Gdańsk and Łódź"
    assert desk.store.integrity() == []


def test_a_pending_note_is_found_at_once(desk: Desk, people: dict[str, int]) -> None:
    desk.queue(people["zoe"], AddNote(text="Speaks Frisian", author="Me"))
    assert found(desk, "frisian") == [people["zoe"]]


def test_one_letter_begins_a_name_and_two_may_be_a_whole_word_anywhere(desk: Desk, people: dict[str, int]) -> None:
    desk.store.write_now(
        lambda w: w.applications.upsert_detail(desk.account, a_detail(an_application("ap_9", "Bo", "Bos"), (), ("cv",)), START)
    )
    bo = desk.store.read_now(lambda r: r.applications.by_ref(desk.account, "ap_9"))
    document = desk.store.read_now(lambda r: r.applications.documents(bo))[0]
    desk.store.write_now(lambda w: w.applications.set_cv_text(bo, document.id, "UX designer, zealous"))
    assert found(desk, "z") == [people["zoe"]]
    assert found(desk, "ux") == [bo]
    assert found(desk, "ze") == []
    assert found(desk, "zea") == [bo]


def test_only_punctuation_finds_nobody(desk: Desk, people: dict[str, int]) -> None:
    assert found(desk, "-") == []
    assert len(found(desk, "   ")) == 3


def test_relevance_puts_names_before_texts(desk: Desk, people: dict[str, int]) -> None:
    desk.queue(people["soren"], AddNote(text="Knows Berg from before", author="Me"))
    assert found(desk, "berg", sort=ApplicationSort.RELEVANCE) == [people["zoe"], people["soren"]]


def best(desk: Desk, text: str, number: int = 24, most: int = 100) -> tuple[int, list[int]]:
    total, ids = desk.store.read_now(lambda r: r.applications.best(text, number, most))
    return total, list(ids)


@pytest.fixture
def jans(desk: Desk) -> dict[str, int]:
    """Return people of all kinds that "jan" finds, the newest first."""
    people = {
        "text": an_application("ap_1", "Bo", "Bos", created_at=START - timedelta(days=1)),
        "address": an_application("ap_2", "Bo", "Bos", email="jan.bos@example.com", created_at=START - timedelta(days=2)),
        "begins": an_application("ap_3", "Sanne", "Jansen", created_at=START - timedelta(days=3)),
        "begins too": an_application("ap_4", "Janneke", "Bos", created_at=START - timedelta(days=4)),
        "whole": an_application("ap_5", "Jan", "Bos", created_at=START - timedelta(days=5)),
    }
    ids = dict(zip(people, desk.take(*people.values()), strict=True))
    desk.queue(ids["text"], AddNote(text="Knows Jan from before", author="Me"))
    return ids


@pytest.mark.parametrize("few", [0, 1000])
def test_a_whole_name_comes_first_then_its_beginning_the_address_and_texts_each_newest_first(
    desk: Desk, jans: dict[str, int], few: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(id_list, "_FEW", few)
    wanted = [jans[kind] for kind in ("whole", "begins", "begins too", "address", "text")]
    assert found(desk, "jan", sort=ApplicationSort.RELEVANCE) == wanted
    assert best(desk, "jan") == (5, wanted)
    assert best(desk, "jan", number=2) == (5, wanted[:2])
    assert best(desk, "jan", number=5, most=3) == (3, wanted)
    assert best(desk, "jan", number=1, most=3) == (3, wanted[:1])
    assert best(desk, "jans bo") == (0, [])
    assert best(desk, "-") == (0, [])


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    words=some.lists(some.sampled_from(["j", "ja", "jan", "jans", "bo", "bos", "b", "jan.bos", "before", "kn", "0612", "x"]), max_size=3),
    number=some.integers(1, 7),
    most=some.integers(1, 7),
    few=some.sampled_from([0, 1000]),
)
def test_the_best_few_begin_the_list_by_relevance_and_the_count_is_its_length(
    desk: Desk, jans: dict[str, int], words: list[str], number: int, most: int, few: int
) -> None:
    remembered, id_list._FEW = id_list._FEW, few
    try:
        text = " ".join(words)
        listed = found(desk, text, sort=ApplicationSort.RELEVANCE) if text else []
        assert sorted(listed) == sorted(found(desk, text)) or not text
        assert best(desk, text, number, most) == (min(len(listed), most), listed[:number])
    finally:
        id_list._FEW = remembered


@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=some.text(some.characters(exclude_categories=[]), max_size=40))
def test_nothing_that_is_typed_breaks_the_search(desk: Desk, text: str) -> None:
    assert found(desk, text) == []
    match = to_match(text)
    assert match is None or match


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    text=some.lists(
        some.sampled_from(['"', "*", "AND", "OR", "NOT", "NEAR(", ")", "{name}", ":", "^", "+", "-", "a", "'", ";"]), max_size=8
    )
)
def test_the_languages_of_the_index_are_only_text(desk: Desk, text: list[str]) -> None:
    assert found(desk, " ".join(text)) in ([], list(desk.store.read_now(lambda r: r.applications.ids(ApplicationQuery()))))
