"""Linking people and vacancies over accounts, through the services and over a real store."""

import pytest
from desk_bench import NAME, DeskBench

from recruiterdesk.domain.errors import WrongUsage
from recruiterdesk.domain.query import VacancyQuery


async def test_people_are_linked_and_parted_freely_and_nothing_is_sent(bench: DeskBench) -> None:
    first = await bench.first()
    other = await bench.desk.applicants.resolve(f"{NAME}/{bench.world.applied[1].remote_id}")
    await bench.desk.links.link_people(first, other)
    assert [seen.application_id for seen in (await bench.desk.applicants.view(first)).seen_before] == [other]
    await bench.desk.links.part_people(other, first)
    assert (await bench.desk.applicants.view(first)).seen_before == ()
    assert await bench.desk.outbox.list(include_done=True) == []


async def test_what_was_said_of_people_is_taken_back_to_what_was_said_before_or_to_nothing(bench: DeskBench) -> None:
    first = await bench.first()
    other = await bench.desk.applicants.resolve(f"{NAME}/{bench.world.applied[1].remote_id}")
    links = bench.desk.links

    async def seen() -> list[str]:
        return [seen.reason for seen in (await bench.desk.applicants.view(first)).seen_before]

    said = await links.link_people(first, other)
    assert said is None
    await links.unsay_people(first, other, said)
    assert await seen() == []
    assert await links.link_people(first, other) is None  # nothing was left of it
    said = await links.part_people(other, first)
    assert said is True
    assert await seen() == []
    await links.unsay_people(other, first, said)
    assert await seen() == ["linked"]


async def test_vacancies_are_put_back_into_the_openings_that_they_had(bench: DeskBench) -> None:
    bench.world.add_vacancy("job_3")
    await bench.first()
    one, two, three = sorted(await bench.desk.vacancies.ids(VacancyQuery()))
    links = bench.desk.links
    await links.link_vacancies(two, three)
    before = await links.link_vacancies(one, two)
    await links.put_vacancies_back(before)
    assert [row.id for row in (await links.twins(two))[0]] == [three]
    assert (await links.twins(one))[0] == []
    await links.put_vacancies_back(await links.part_vacancy(three))
    assert [row.id for row in (await links.twins(two))[0]] == [three]


async def test_twins_have_one_funnel_and_stay_together_when_one_is_taken_out(bench: DeskBench) -> None:
    bench.world.add_vacancy("job_3")
    bench.world.add("job_3")
    await bench.first()
    one, two, three = sorted(await bench.desk.vacancies.ids(VacancyQuery()))
    alone = {vacancy: sum((await bench.desk.links.twins(vacancy))[1].values()) for vacancy in (one, two, three)}
    await bench.desk.links.link_vacancies(two, three)
    await bench.desk.links.link_vacancies(one, two)
    rows, funnel = await bench.desk.links.twins(three)
    assert [row.id for row in rows] == [one, two]
    assert sum(funnel.values()) == sum(alone.values())
    await bench.desk.links.part_vacancy(one)
    assert [row.id for row in (await bench.desk.links.twins(two))[0]] == [three]
    assert (await bench.desk.links.twins(one))[0] == []
    await bench.desk.links.part_vacancy(two)
    assert (await bench.desk.links.twins(three))[0] == []


async def test_a_vacancy_that_left_an_opening_can_begin_another(bench: DeskBench) -> None:
    for name in ("job_3", "job_4"):
        bench.world.add_vacancy(name)
    await bench.first()
    one, two, three, four = sorted(await bench.desk.vacancies.ids(VacancyQuery()))
    await bench.desk.links.link_vacancies(one, two)
    await bench.desk.links.link_vacancies(two, three)
    await bench.desk.links.part_vacancy(one)
    await bench.desk.links.link_vacancies(one, four)
    assert [row.id for row in (await bench.desk.links.twins(one))[0]] == [four]
    assert [row.id for row in (await bench.desk.links.twins(two))[0]] == [three]


async def test_references_say_whether_people_or_vacancies_are_meant(bench: DeskBench) -> None:
    first = await bench.first()
    people = [f"{NAME}/{one.remote_id}" for one in bench.world.applied[:2]]
    kind, one, _other = await bench.desk.links.resolve(*people)
    assert (kind, one) == ("applicant", first)
    assert (await bench.desk.links.resolve(f"{NAME}/job_1", f"{NAME}/job_2"))[0] == "vacancy"
    with pytest.raises(WrongUsage, match="not two applicants"):
        await bench.desk.links.resolve(people[0], f"{NAME}/job_1")
    with pytest.raises(WrongUsage, match="itself"):
        await bench.desk.links.link_vacancies(one, one)
