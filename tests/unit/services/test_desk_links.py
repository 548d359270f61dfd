"""What a link names is found in whichever account has it, and only where the provider has it too."""

from desk_bench import NAME, DeskBench

from recruiterdesk.domain.outbox import OutboxState
from recruiterdesk.domain.query import VacancyQuery

OTHER_KEY = "other-key-of-a-test"


async def test_somebody_is_found_by_provider_and_id_and_nothing_is_asked_of_the_provider(bench: DeskBench) -> None:
    first = await bench.first()
    remote_id = bench.world.applied[0].remote_id
    asked = bench.provider.traffic.requests
    assert await bench.desk.applicants.at_provider("scripted", remote_id) == first
    (vacancy, *_) = await bench.desk.vacancies.rows(await bench.desk.vacancies.ids(VacancyQuery()))
    assert await bench.desk.vacancies.at_provider("scripted", vacancy.remote_id) == vacancy.id
    assert bench.provider.traffic.requests == asked


async def test_who_is_not_here_is_nobody(bench: DeskBench) -> None:
    await bench.first()
    remote_id = bench.world.applied[0].remote_id
    for provider, number in (("homerun", remote_id), ("scripted", "nobody"), ("scripted", ""), ("scripted", "%"), ("", remote_id)):
        assert await bench.desk.applicants.at_provider(provider, number) is None
        assert await bench.desk.vacancies.at_provider(provider, number) is None
    assert await bench.desk.applicants.at_provider("scripted", "job_1") is None
    assert await bench.desk.vacancies.at_provider("scripted", remote_id) is None


async def test_of_several_accounts_the_one_that_was_connected_first_is_meant(bench: DeskBench) -> None:
    await bench.connect("Zuid")  # the later one by name, which is how accounts are listed
    bench.factory.worlds[OTHER_KEY] = bench.world
    await bench.desk.accounts.add("scripted", "Aalsmeer", "https://elsewhere.scripted.example/v1", {"api_key": OTHER_KEY}, {})
    await bench.desk.sync.run()
    remote_id = bench.world.applied[0].remote_id
    zuid, aalsmeer = [await bench.desk.applicants.resolve(f"{name}/{remote_id}") for name in ("Zuid", "Aalsmeer")]
    for _ in range(3):
        assert await bench.desk.applicants.at_provider("scripted", remote_id) == zuid
    await bench.desk.accounts.remove("Zuid")
    assert await bench.desk.applicants.at_provider("scripted", remote_id) == aalsmeer


async def test_whoever_is_only_on_this_computer_has_no_place_at_the_provider(bench: DeskBench) -> None:
    await bench.first()
    (vacancy, *_) = await bench.desk.vacancies.ids(VacancyQuery())
    account = await bench.desk.accounts.get(NAME)
    fields = {"first_name": "Noor", "last_name": "Bakker", "email": "noor@example.org"}
    entry = await bench.desk.writes.apply(vacancy, account.id, fields)
    assert entry.state in {OutboxState.HELD, OutboxState.QUEUED}
    assert entry.target.local_id
    (row,) = await bench.desk.applicants.rows([entry.target.local_id])
    assert row.is_local
    assert await bench.desk.applicants.at_provider("scripted", row.remote_id) is None


async def test_whoever_was_erased_is_nobody(bench: DeskBench) -> None:
    first = await bench.first()
    remote_id = bench.world.applied[0].remote_id
    assert first
    await bench.desk.erasure.erase_ref(f"{NAME}/{remote_id}")
    assert await bench.desk.applicants.at_provider("scripted", remote_id) is None


async def test_linked_people_are_each_found_by_their_own_id(bench: DeskBench) -> None:
    first = await bench.first()
    other_id = bench.world.applied[1].remote_id
    other = await bench.desk.applicants.resolve(f"{NAME}/{other_id}")
    await bench.desk.links.link_people(first, other)
    assert await bench.desk.applicants.at_provider("scripted", other_id) == other
