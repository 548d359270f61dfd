"""Stages of a provider and stages kept here: where they stand in the funnel, and that neither is lost when the provider is read again."""

from datetime import timedelta

import msgspec
import pytest
from made_up_store import START, Desk, a_vacancy, an_application

from recruiterdesk.domain.errors import NotFound
from recruiterdesk.domain.funnel import Funnel, Pipeline
from recruiterdesk.domain.query import ApplicationQuery
from recruiterdesk.domain.write import MoveStage


def funnel(desk: Desk, local_id: int) -> Funnel:
    return desk.view(local_id).row.funnel


def choose(desk: Desk, stage: str, place: Funnel | None) -> None:
    desk.store.write_now(lambda w: w.places.choose(desk.account, stage, place))
    after: int | None = 0
    while after is not None:
        before = after
        after = desk.store.write_now(lambda w: w.places.settle(desk.account, stage, before, 2))  # noqa: B023 -- run within this round


def test_stages_have_a_guessed_place_until_the_user_chooses_one(desk: Desk) -> None:
    desk.take(an_application("ap_1", stage="Phone call"), an_application("ap_2", stage="Phone call"))
    before = {place.stage: (place.funnel, place.is_chosen, place.applicants) for place in desk.store.read_now(lambda r: r.places.all(1))}
    assert before == {
        "Applied": (Funnel.NEW, False, 0),
        "Phone call": (Funnel.SCREENING, False, 2),
        "Interview": (Funnel.INTERVIEW, False, 0),
        "Hired": (Funnel.HIRED, False, 0),
    }
    choose(desk, "Phone call", Funnel.INTERVIEW)
    after = {place.stage: (place.funnel, place.is_chosen) for place in desk.store.read_now(lambda r: r.places.all(1))}
    assert after["Phone call"] == (Funnel.INTERVIEW, True)


def test_everybody_in_a_stage_goes_with_it_and_so_do_those_who_come_later(desk: Desk) -> None:
    ids = desk.take(*(an_application(f"ap_{number}", stage="Phone call") for number in range(5)))
    choose(desk, "Phone call", Funnel.OFFER)
    (later,) = desk.take(an_application("ap_9", stage="Phone call"))
    assert {funnel(desk, id_) for id_ in (*ids, later)} == {Funnel.OFFER}
    row = desk.store.read_now(lambda r: r.vacancies.rows([1]))[0]
    assert row.funnel == {"offer": 6}
    assert desk.store.read_now(lambda r: r.vacancies.view(1)).chosen == {"Phone call": Funnel.OFFER}
    choose(desk, "Phone call", None)
    assert {funnel(desk, id_) for id_ in (*ids, later)} == {Funnel.SCREENING}


def test_a_rejection_stays_one_wherever_its_stage_is_put(desk: Desk) -> None:
    (id_,) = desk.take(an_application("ap_1", stage="Phone call", is_disqualified=True))
    choose(desk, "Phone call", Funnel.OFFER)
    assert funnel(desk, id_) is Funnel.REJECTED


def test_a_move_that_waits_is_shown_at_the_chosen_place(desk: Desk) -> None:
    (id_,) = desk.take(an_application("ap_1"))
    choose(desk, "Interview", Funnel.OFFER)
    desk.queue(id_, MoveStage(stage="Interview", from_stage="Applied"))
    assert funnel(desk, id_) is Funnel.OFFER


def test_a_new_pipeline_keeps_what_was_chosen(desk: Desk) -> None:
    (id_,) = desk.take(an_application("ap_1", stage="Phone call"))
    choose(desk, "Phone call", Funnel.OFFER)
    pipeline = ("Inbox", "Phone call", "Done")
    desk.store.write_now(lambda w: w.vacancies.upsert(desk.account, [a_vacancy(stages=pipeline)], START + timedelta(minutes=1)))
    assert funnel(desk, id_) is Funnel.OFFER


def test_a_stage_that_nobody_has_cannot_be_placed(desk: Desk) -> None:
    with pytest.raises(NotFound, match="no stage"):
        choose(desk, "Made up", Funnel.NEW)


def test_a_stage_kept_here_is_found_counted_and_survives_the_next_reading(desk: Desk) -> None:
    person = an_application("ap_1", stage=None)
    (id_,) = desk.take(person)
    desk.store.write_now(lambda w: w.local_stages.move(id_, "Interview"))
    assert list(desk.store.read_now(lambda r: r.applications.ids(ApplicationQuery(stage="Interview")))) == [id_]
    changed = msgspec.structs.replace(person, person=msgspec.structs.replace(person.person, city="Utrecht"))
    desk.take(changed, at=START + timedelta(minutes=1))
    view = desk.view(id_)
    assert (view.row.stage, view.row.funnel, view.row.city) == ("Interview", Funnel.INTERVIEW, "Utrecht")
    assert [(step.before, step.after, step.by) for step in view.history if step.what == "stage"] == [(None, "Interview", "you")]


def test_a_stage_of_the_provider_goes_before_one_kept_here(desk: Desk) -> None:
    (id_,) = desk.take(an_application("ap_1", stage=None))
    desk.store.write_now(lambda w: w.local_stages.move(id_, "Interview"))
    desk.take(an_application("ap_1", stage="Hired"), at=START + timedelta(minutes=1))
    assert desk.view(id_).row.stage == "Hired"


def test_who_must_not_be_contacted_is_marked_until_the_provider_says_otherwise(desk: Desk) -> None:
    (id_,) = desk.take(an_application("ap_1", may_be_contacted=False))
    assert not desk.view(id_).row.may_be_contacted
    desk.take(an_application("ap_1"), at=START + timedelta(minutes=1))
    assert desk.view(id_).row.may_be_contacted


def test_what_was_sent_of_a_vacancy_is_kept_when_its_list_is_read_again(desk: Desk) -> None:
    sent = a_vacancy(body=b'{"title":"Engineer"}')
    desk.store.write_now(lambda w: w.vacancies.upsert(desk.account, [sent], START))
    desk.store.write_now(lambda w: w.vacancies.upsert(desk.account, [a_vacancy(title="Other")], START + timedelta(minutes=1)))
    assert desk.store.read_now(lambda r: r.vacancies.body(1)) == b'{"title":"Engineer"}'
    assert desk.store.read_now(lambda r: r.vacancies.rows([1]))[0].title == "Other"


KEPT = ("Binnen", "Uitgezet", "Hired")  # the first two say nothing by their names: the first is new, whoever is in a later one is not


def test_a_stage_kept_here_is_guessed_by_its_order_in_lists_counts_and_menus_alike(desk: Desk) -> None:
    desk.store.write_now(lambda w: w.vacancies.upsert(desk.account, [a_vacancy(stages=())], START + timedelta(minutes=1)))
    first, second = desk.take(an_application("ap_1", stage=None), an_application("ap_2", stage=None))
    desk.store.write_now(lambda w: w.local_stages.move(first, "Uitgezet", KEPT))
    desk.store.write_now(lambda w: w.local_stages.move(second, "Binnen", KEPT))
    assert (funnel(desk, first), funnel(desk, second)) == (Funnel.SCREENING, Funnel.NEW)
    places = {place.stage: place for place in desk.store.read_now(lambda r: r.places.all(desk.account, KEPT))}
    assert [(places[stage].funnel, places[stage].is_chosen) for stage in KEPT[:2]] == [(Funnel.NEW, False), (Funnel.SCREENING, False)]
    shown = desk.store.read_now(lambda r: r.vacancies.view(1))
    assert [shown.pipeline.step_of(stage) for stage in KEPT[:2]] == [Funnel.NEW, Funnel.SCREENING]
    assert shown.row.funnel == {"new": 1, "screening": 1}
    assert Pipeline(KEPT, desk.view(first).chosen).step_of("Uitgezet") is Funnel.SCREENING


def test_what_the_user_chose_for_a_stage_kept_here_outlives_moves_and_goes_back_to_its_guess(desk: Desk) -> None:
    (id_,) = desk.take(an_application("ap_1", stage=None))
    desk.store.write_now(lambda w: w.places.choose(desk.account, "Uitgezet", Funnel.REJECTED, KEPT))
    desk.store.write_now(lambda w: w.local_stages.move(id_, "Uitgezet", KEPT))
    assert funnel(desk, id_) is Funnel.REJECTED
    assert desk.view(id_).chosen == {"Uitgezet": Funnel.REJECTED}
    desk.store.write_now(lambda w: w.places.choose(desk.account, "Uitgezet", None, KEPT))
    desk.store.write_now(lambda w: w.places.settle(desk.account, "Uitgezet", 0))
    assert funnel(desk, id_) is Funnel.SCREENING
    assert desk.view(id_).chosen == {}


def test_in_another_order_of_the_stages_kept_here_everybody_goes_along_with_the_new_guess(desk: Desk) -> None:
    one, other = desk.take(an_application("ap_1", stage=None), an_application("ap_2", stage=None))
    desk.store.write_now(lambda w: w.local_stages.move(one, "Uitgezet", KEPT))
    desk.store.write_now(lambda w: w.local_stages.move(other, "Uitgezet", ("Uitgezet", "Hired")))
    assert {funnel(desk, one), funnel(desk, other)} == {Funnel.NEW}


def test_a_choice_tells_whoever_shows_the_account_also_where_nobody_is_in_the_stage(desk: Desk) -> None:
    told: list[tuple[frozenset[int], frozenset[int]]] = []
    desk.store.subscribe(lambda change: told.append((change.accounts, change.vacancies)))
    desk.store.write_now(lambda w: w.places.choose(desk.account, "Hired", Funnel.REJECTED))
    assert told == [(frozenset({desk.account}), frozenset({1}))]
