"""Vacancies linked and parted in any order: openings are what a plain model says, and each step is taken back exactly."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some
from made_up_store import START, Desk, a_vacancy

from recruiterdesk.domain.errors import Conflicting
from recruiterdesk.store.vacancy_twins import Openings

JOBS = 6
vacancies = some.integers(1, JOBS)
steps = some.lists(some.one_of(some.tuples(vacancies, vacancies), some.tuples(vacancies)), min_size=1, max_size=8)


@pytest.fixture
def jobs(desk: Desk) -> Desk:
    """A desk with six vacancies, 1 to 6, each an opening of its own."""
    made = [a_vacancy(f"job_{number}") for number in range(1, JOBS + 1)]
    desk.store.write_now(lambda w: w.vacancies.upsert(desk.account, made, START))
    assert openings(desk) == {frozenset({number}) for number in range(1, JOBS + 1)}
    return desk


def openings(desk: Desk) -> set[frozenset[int]]:
    return {frozenset(one) for one in desk.store.read_now(lambda r: r.twins.openings(range(1, JOBS + 1)))}


def act(desk: Desk, step: tuple[int, ...]) -> Openings:
    """Link two, or part one."""
    if len(step) == 1:
        return desk.store.write_now(lambda w: w.twins.part(step[0]))
    return desk.store.write_now(lambda w: w.twins.link(*step))


def after(model: set[frozenset[int]], step: tuple[int, ...]) -> set[frozenset[int]]:
    """Return what the openings must be after a step."""
    touched = {opening for opening in model if opening & set(step)}
    members = frozenset().union(*touched)
    made = {members} if len(step) > 1 else {frozenset(step), members - set(step)}
    return (model - touched) | {opening for opening in made if opening}


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(done=steps)
def test_every_step_is_what_the_model_says_and_is_taken_back_exactly(jobs: Desk, done: list[tuple[int, ...]]) -> None:
    model = openings(jobs)
    for step in done:
        if len(step) > 1 and step[0] == step[1]:
            continue
        before = act(jobs, step)
        assert openings(jobs) == after(model, step)
        jobs.store.write_now(lambda w: w.twins.put_back(before))  # noqa: B023 -- run within this round
        assert openings(jobs) == model
        act(jobs, step)
        model = after(model, step)


def test_what_was_linked_with_others_meanwhile_is_not_torn_apart(jobs: Desk) -> None:
    before = act(jobs, (1, 2))
    act(jobs, (2, 3))
    with pytest.raises(Conflicting, match="meanwhile"):
        jobs.store.write_now(lambda w: w.twins.put_back(before))
    assert frozenset({1, 2, 3}) in openings(jobs)


def test_a_vacancy_that_is_gone_meanwhile_stays_away_and_the_others_are_put_back(jobs: Desk) -> None:
    act(jobs, (1, 2))
    act(jobs, (2, 3))
    before = act(jobs, (1,))
    jobs.store.write_now(lambda w: w.vacancies.remove([2]))
    jobs.store.write_now(lambda w: w.twins.put_back(before))
    assert jobs.store.read_now(lambda r: r.twins.of(1)) == [3]
    assert jobs.store.read_now(lambda r: r.twins.of(3)) == [1]
