"""Who is erased, or whose time is over, is erased with what was typed about them and never sent."""

from datetime import timedelta
from pathlib import Path

from desk_bench import DeskBench, desk_bench
from hand_clock import HandClock

from recruiterdesk.domain.query import ApplicationQuery
from recruiterdesk.services.retention_service import RetentionService


async def test_erasing_somebody_forgets_the_draft_about_her_and_no_other(tmp_path: Path) -> None:
    async with desk_bench(tmp_path) as bench:
        await bench.first()
        first, second = list(await bench.desk.applicants.ids(ApplicationQuery()))[:2]
        names = [f"draft.application.{first}", f"draft.application.{second}", "run.place"]
        for name in names:
            await bench.desk.settings.set(name, "Anna is sterk")
        view = await bench.desk.applicants.view(first)
        await bench.desk.erasure.erase_email(view.row.email or "")
        assert list((await bench.desk.settings.several(names)).values()) == [None, "Anna is sterk", None]


async def test_retention_forgets_the_drafts_about_those_whose_time_is_over(tmp_path: Path) -> None:
    clock = HandClock()
    async with desk_bench(tmp_path, clock=clock) as bench:
        number = await bench.first()
        await bench.desk.settings.set(f"draft.application.{number}", "Anna is sterk")
        store = bench.desk.applicants._store
        await store.write(
            lambda writer: writer.settings._db.execute(
                "UPDATE application SET keep_until = (SELECT fetched_at FROM application_fact f WHERE f.id = application.id) + 1"
            )
        )
        clock.turn(timedelta(days=1).total_seconds())
        assert await RetentionService(store, clock).purge() > 0
        assert await bench.desk.settings.get(f"draft.application.{number}") is None


async def test_erasing_somebody_forgets_the_note_that_was_begun_on_her_and_others(tmp_path: Path) -> None:
    async with desk_bench(tmp_path) as bench:
        await bench.first()
        first, second, third = list(await bench.desk.applicants.ids(ApplicationQuery()))[:3]
        emails = [(await bench.desk.applicants.view(number)).row.email or "" for number in (third, first)]
        draft: dict[str, object] = {"text": "Anna en Bo zijn sterk", "ids": [first, second]}
        await bench.desk.settings.set("draft.several", draft)
        await bench.desk.erasure.erase_email(emails[0])
        assert await bench.desk.settings.get("draft.several") == draft
        await bench.desk.erasure.erase_email(emails[1])
        assert await bench.desk.settings.get("draft.several") is None


FORMS = (
    "draft.form.application.{first}.edit",
    "draft.form.application.{second}.edit",
    "draft.form.application.{first}.invite.line.7",
    "draft.form.vacancy.{vacancy}.apply",
    "draft.form.vacancy.{vacancy}.edit",
    "draft.form.account.{account}.post",
    "draft.form.account.{account}.message.all",
    "run.form",
)


async def _with_forms(bench: DeskBench) -> tuple[list[str], int]:
    await bench.first()
    first, second = list(await bench.desk.applicants.ids(ApplicationQuery()))[:2]
    row = (await bench.desk.applicants.view(first)).row
    names = [name.format(first=first, second=second, vacancy=row.vacancy_id, account=row.account_id) for name in FORMS]
    for name in names:
        await bench.desk.settings.set(name, {"first_name": "Anna"})
    return names, first


async def test_erasing_somebody_forgets_each_form_that_may_be_about_her_and_no_other(tmp_path: Path) -> None:
    async with desk_bench(tmp_path) as bench:
        names, first = await _with_forms(bench)
        await bench.desk.erasure.erase_email((await bench.desk.applicants.view(first)).row.email or "")
        left = {name for name, value in (await bench.desk.settings.several(names)).items() if value is not None}
        assert left == {names[1], names[4], names[5]}


async def test_removing_an_account_forgets_all_that_was_typed_of_it(tmp_path: Path) -> None:
    async with desk_bench(tmp_path) as bench:
        names, first = await _with_forms(bench)
        names.append(f"draft.application.{first}")
        await bench.desk.settings.set(names[-1], "Anna is sterk")
        other = "draft.form.account.99.post"
        await bench.desk.settings.set(other, {"title": "Kok"})
        row = (await bench.desk.applicants.view(first)).row
        await bench.desk.accounts.remove(row.account)
        assert set((await bench.desk.settings.several(names)).values()) == {None}
        assert await bench.desk.settings.get(other) == {"title": "Kok"}
