"""Tables that only some providers have: fresh where there is a network, as they were last read where there is none."""

import csv
import json
from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta
from pathlib import Path

import msgspec
import pytest
from desk_bench import NAME, DeskBench
from hypothesis import given
from hypothesis import strategies as st
from scripted_extras import LOGO, with_extras
from scripted_provider import ScriptedProvider

from recruiterdesk.domain.account import AccountState
from recruiterdesk.domain.capability import Ability, Capability, CapabilityState
from recruiterdesk.domain.errors import (
    ContractBroken,
    DeskError,
    Invalid,
    KeyRefused,
    NotFound,
    PermissionMissing,
    RateLimited,
    Unreachable,
    Unsupported,
    WrongUsage,
)
from recruiterdesk.domain.provider_profile import RecordField, TableSpec
from recruiterdesk.domain.provider_table import Cell, TableColumn, TableLine, TablePage
from recruiterdesk.domain.sentence import Sentence
from recruiterdesk.store.provider_tables import MOST_KEPT, storable_page

TEAM = RecordField(name="who", label=Sentence("Who"), kind="choice", choices_from="team")


@pytest.fixture
async def account_id(bench: DeskBench) -> int:
    """Connect an account with tables, and sync it."""
    with_extras(bench)
    await bench.first()
    return (await bench.desk.accounts.get(NAME)).id


def fails(error: DeskError) -> Callable[[str], None]:
    def fail(_: str) -> None:
        raise error

    return fail


def names(page: TablePage) -> list[Cell]:
    return [line.cells[0] for line in page.lines]


async def test_a_page_is_read_at_the_provider_and_its_end_is_told(bench: DeskBench, account_id: int) -> None:
    first = await bench.desk.tables.read(account_id, "team", None, {})
    assert (len(first.page.lines), first.page.next, first.page.total, first.is_kept) == (10, "2", 12, False)
    assert first.read_at == bench.clock.now()
    second = await bench.desk.tables.read(account_id, "team", None, {}, first.page.next)
    assert (names(second.page), second.page.next) == (["Colleague 11", "Colleague 12"], None)


@pytest.mark.parametrize(
    "trouble", [Unreachable("No network."), RateLimited("Wait.", retry_after=9.0), KeyRefused("No."), ContractBroken("Odd.")]
)
async def test_what_was_read_before_is_shown_with_its_age_while_the_provider_gives_no_answer(
    bench: DeskBench, account_id: int, trouble: DeskError
) -> None:
    fresh = await bench.desk.tables.read(account_id, "team", None, {})
    bench.clock.turn(3600)
    bench.provider.before = fails(trouble)
    kept = await bench.desk.tables.read(account_id, "team", None, {})
    assert (kept.page, kept.read_at, kept.is_kept) == (fresh.page, fresh.read_at, True)
    assert kept.trouble is trouble
    with pytest.raises(type(trouble)) as caught:
        await bench.desk.tables.read(account_id, "team", None, {"name": "2"})  # another question has no answer yet
    assert caught.value.account == NAME


@pytest.mark.parametrize("refusal", [PermissionMissing("Not with this key."), Invalid("Not so."), Unsupported("Never.")])
async def test_what_the_provider_says_of_the_question_itself_is_not_covered_by_an_old_answer(
    bench: DeskBench, account_id: int, refusal: DeskError
) -> None:
    await bench.desk.tables.read(account_id, "team", None, {})
    bench.provider.before = fails(refusal)
    with pytest.raises(type(refusal)):
        await bench.desk.tables.read(account_id, "team", None, {})


async def test_a_refused_key_is_noted_as_the_accounts_state(bench: DeskBench, account_id: int) -> None:
    await bench.desk.tables.read(account_id, "team", None, {})
    bench.provider.before = fails(KeyRefused("This key is no good any more."))
    await bench.desk.tables.read(account_id, "team", None, {})
    assert (await bench.desk.accounts.get(NAME)).state is AccountState.CREDENTIALS


async def test_without_asking_the_provider_only_what_is_kept_is_shown(bench: DeskBench, account_id: int) -> None:
    with pytest.raises(NotFound, match="not read yet"):
        await bench.desk.tables.read(account_id, "team", None, {}, offline_only=True)
    await bench.desk.tables.read(account_id, "team", None, {})
    asked = bench.provider.calls("read_table")
    kept = await bench.desk.tables.read(account_id, "team", None, {}, offline_only=True)
    assert (kept.is_kept, kept.trouble, bench.provider.calls("read_table")) == (True, None, asked)


async def test_a_paused_account_is_left_alone_and_its_tables_stay_readable(bench: DeskBench, account_id: int) -> None:
    await bench.desk.tables.read(account_id, "team", None, {})
    asked = bench.provider.calls("read_table")
    await bench.desk.accounts.pause(NAME)
    kept = await bench.desk.tables.read(account_id, "team", None, {})
    assert kept.is_kept
    assert kept.trouble is not None
    assert "paused" in kept.trouble.message
    assert bench.provider.calls("read_table") == asked


async def test_all_pages_are_read_as_one_and_kept_as_one(bench: DeskBench, account_id: int) -> None:
    whole = await bench.desk.tables.read_all(account_id, "team", None, {})
    assert (len(whole.page.lines), whole.page.next, whole.page.total) == (12, None, 12)
    bench.provider.before = fails(Unreachable("No network."))
    kept = await bench.desk.tables.read_all(account_id, "team", None, {})
    assert (kept.page, kept.is_kept) == (whole.page, True)
    first = await bench.desk.tables.read(account_id, "team", None, {})
    assert len(first.page.lines) == 12


async def test_a_reading_that_breaks_off_is_not_mixed_with_an_older_one(bench: DeskBench, account_id: int) -> None:
    whole = await bench.desk.tables.read_all(account_id, "team", None, {})
    bench.world.tables["team", None].insert(0, TableLine("u0", ("New one", 0)))
    bench.provider.before = fail_from_the_second(bench.provider)
    kept = await bench.desk.tables.read_all(account_id, "team", None, {})
    assert kept.page == whole.page
    assert "New one" not in names(kept.page)


def fail_from_the_second(provider: ScriptedProvider) -> Callable[[str], None]:
    before = provider.calls("read_table")

    def answer(_: str) -> None:
        if provider.calls("read_table") > before + 1:
            raise Unreachable("The network went away.")

    return answer


async def test_reading_everything_ends_at_its_bound_and_says_that_there_is_more(bench: DeskBench, account_id: int) -> None:
    bench.world.tables["team", None] = [TableLine(str(number), (f"N{number}", number)) for number in range(95)]
    some = await bench.desk.tables.read_all(account_id, "team", None, {}, most=30)
    assert (len(some.page.lines), some.page.next, some.page.total) == (30, "4", 95)


async def test_pages_that_go_in_a_circle_are_told_and_end(bench: DeskBench, account_id: int, monkeypatch: pytest.MonkeyPatch) -> None:
    async def circle(self: ScriptedProvider, *_: object, **__: object) -> TablePage:
        return TablePage(columns=(TableColumn(name="a", label=Sentence("A")),), lines=(TableLine("1", ("x",)),), next="again")

    monkeypatch.setattr(ScriptedProvider, "read_table", circle)
    with pytest.raises(ContractBroken, match="circle"):
        await bench.desk.tables.read_all(account_id, "team", None, {})


async def test_filters_go_out_checked_and_canonical(bench: DeskBench, account_id: int) -> None:
    await bench.desk.tables.read(account_id, "team", None, {"name": " Colleague 3 ", "since": "2026-11-01", "active": "Ja"})
    assert bench.provider.asked[-1] == ("team", None, {"name": "Colleague 3", "since": "2026-11-01", "active": "true"}, None)


@pytest.mark.parametrize(
    ("filters", "wrong"),
    [({"since": "yesterday"}, {"since"}), ({"active": "perhaps", "age": "4"}, {"active", "age"}), ({"nmae": "x"}, {"nmae"})],
)
async def test_every_wrong_filter_is_named_and_nothing_is_asked(
    bench: DeskBench, account_id: int, filters: dict[str, str], wrong: set[str]
) -> None:
    with pytest.raises(Invalid, match="name, since, active") as caught:
        await bench.desk.tables.read(account_id, "team", None, filters)
    assert set(caught.value.fields) == wrong
    assert bench.provider.calls("read_table") == 0


async def test_a_table_that_is_not_there_is_answered_with_those_that_are(bench: DeskBench, account_id: int) -> None:
    with pytest.raises(NotFound, match="team, clicks, tags"):
        await bench.desk.tables.read(account_id, "teams", None, {})


async def test_a_table_is_about_the_kind_of_thing_that_it_says(bench: DeskBench, account_id: int) -> None:
    vacancy = await bench.desk.vacancies.resolve(f"{NAME}/job_1")
    clicks = await bench.desk.tables.read(account_id, "clicks", vacancy, {})
    assert bench.provider.asked[-1][1] == "job_1"
    assert names(clicks.page) == ["Google", "LinkedIn"]
    with pytest.raises(WrongUsage, match="a vacancy"):
        await bench.desk.tables.read(account_id, "clicks", None, {})
    with pytest.raises(WrongUsage, match="an account"):
        await bench.desk.tables.read(account_id, "team", vacancy, {})


async def test_a_table_of_another_accounts_vacancy_is_refused(bench: DeskBench, account_id: int) -> None:
    bench.factory.worlds["second-key"] = bench.world
    await bench.connect("Second", "second-key")
    await bench.desk.sync.run()
    other = await bench.desk.vacancies.resolve("Second/job_1")
    with pytest.raises(Invalid, match="another account"):
        await bench.desk.tables.read(account_id, "clicks", other, {})


async def test_a_table_that_the_account_may_not_see_says_why_and_is_not_asked_for(bench: DeskBench) -> None:
    with_extras(bench)
    bench.without(Capability.TEAM, "Make a key with the scope users:read.")
    await bench.first()
    account = await bench.desk.accounts.get(NAME)
    assert [spec.name for spec in bench.desk.tables.specs(account)] == ["clicks", "tags"]
    assert [spec.name for spec in bench.desk.tables.specs(account, "vacancy")] == ["clicks"]
    assert {name: str(reason) for name, reason in bench.desk.tables.refused(account).items()} == {
        "team": "Make a key with the scope users:read."
    }
    with pytest.raises(Unsupported, match="users:read"):
        await bench.desk.tables.read(account.id, "team", None, {})


async def test_what_is_gone_at_the_provider_is_not_shown_from_what_was_kept(bench: DeskBench, account_id: int) -> None:
    vacancy = await bench.desk.vacancies.resolve(f"{NAME}/job_1")
    await bench.desk.tables.read(account_id, "clicks", vacancy, {})
    del bench.world.tables["clicks", "job_1"]
    with pytest.raises(NotFound):
        await bench.desk.tables.read(account_id, "clicks", vacancy, {})
    bench.provider.before = fails(Unreachable("No network."))
    with pytest.raises(Unreachable):
        await bench.desk.tables.read(account_id, "clicks", vacancy, {})


async def test_erasing_somebody_forgets_every_table_of_the_account(bench: DeskBench, account_id: int) -> None:
    newest = bench.world.applied[0].remote_id
    bench.world.tables["tags", newest] = [TableLine("t1", ("senior", 1))]
    application = await bench.desk.applicants.resolve(f"{NAME}/{newest}")
    await bench.desk.tables.read(account_id, "tags", application, {})
    await bench.desk.tables.read(account_id, "team", None, {})
    receipt = await bench.desk.erasure.erase_ref(f"{NAME}/{newest}")
    assert [(kept.removed, kept.left) for kept in receipt.inventory if kept.store.startswith("tables")] == [(2, 0)]
    with pytest.raises(NotFound):
        await bench.desk.tables.read(account_id, "team", None, {}, offline_only=True)


async def test_tables_that_nobody_read_again_are_forgotten_after_a_month(bench: DeskBench, account_id: int) -> None:
    await bench.desk.tables.read(account_id, "team", None, {})
    bench.clock.turn(timedelta(days=29).total_seconds())
    await bench.desk.retention.purge()
    await bench.desk.tables.read(account_id, "team", None, {}, offline_only=True)
    bench.clock.turn(timedelta(days=2).total_seconds())
    await bench.desk.retention.purge()
    with pytest.raises(NotFound):
        await bench.desk.tables.read(account_id, "team", None, {}, offline_only=True)


async def test_only_so_many_answers_of_a_table_are_kept_the_newest(bench: DeskBench, account_id: int) -> None:
    for number in range(MOST_KEPT + 2):
        bench.clock.turn(1)
        await bench.desk.tables.read(account_id, "team", None, {"name": str(number)})
    with pytest.raises(NotFound):
        await bench.desk.tables.read(account_id, "team", None, {"name": "1"}, offline_only=True)
    await bench.desk.tables.read(account_id, "team", None, {"name": "2"}, offline_only=True)


async def test_choices_are_the_lines_of_a_table_and_are_not_asked_for_twice_in_a_row(bench: DeskBench, account_id: int) -> None:
    bench.world.tables["team", None].append(TableLine("", ("Nobody", 0)))
    choices = await bench.desk.tables.choices(account_id, TEAM)
    assert [(choice.value, str(choice.label)) for choice in choices][::11] == [("u1", "Colleague 1"), ("u12", "Colleague 12")]
    asked = bench.provider.calls("read_table")
    assert await bench.desk.tables.choices(account_id, TEAM) == choices
    assert bench.provider.calls("read_table") == asked
    bench.clock.turn(601)
    bench.world.tables["team", None] = [TableLine("u9", ("{braces} <b>", 1))]
    assert [str(choice.label) for choice in await bench.desk.tables.choices(account_id, TEAM)] == ["{braces} <b>"]
    bench.clock.turn(601)
    bench.provider.before = fails(Unreachable("No network."))
    assert [choice.value for choice in await bench.desk.tables.choices(account_id, TEAM)] == ["u9"]


async def test_choices_of_an_applicants_vacancy_are_found_from_the_applicant(bench: DeskBench, account_id: int) -> None:
    bench.world.tables["clicks", "job_1"] = [TableLine("g", ("Google", 40))]
    application = await bench.desk.applicants.resolve(f"{NAME}/{bench.world.applied[0].remote_id}")
    field = RecordField(name="site", label=Sentence("Site"), kind="choice", choices_from="clicks")
    choices = await bench.desk.tables.choices(account_id, field, application, target_table="application")
    assert [choice.value for choice in choices] == ["g"]


async def test_a_line_is_downloaded_under_a_name_that_says_what_it_is(bench: DeskBench, account_id: int, tmp_path: Path) -> None:
    bench.world.tables["team", None] = [TableLine("f1", ("Logo / 2026", 1)), TableLine("f2", ("../../report.csv", 1))]
    bench.world.line_files = {"f1": LOGO, "f2": b"a;b\r\n", "f3": b"a;b\r\nc;d\xc3"}
    await bench.desk.tables.read(account_id, "team", None, {})
    saved = [await bench.desk.tables.download(account_id, "team", None, line, tmp_path / "new") for line in ("f1", "f1", "f2", "f3")]
    assert [file.path.name for file in saved] == ["Logo _ 2026.png", "Logo _ 2026 (2).png", "_.._report.csv", "team f3.csv"]
    assert all(file.path.parent == (tmp_path / "new").absolute() for file in saved)
    assert saved[0].path.read_bytes() == LOGO
    assert (saved[0].bytes, saved[0].path.stat().st_mode & 0o077) == (len(LOGO), 0)
    with pytest.raises(NotFound):
        await bench.desk.tables.download(account_id, "team", None, "f4", tmp_path / "new")
    assert len(list((tmp_path / "new").iterdir())) == 4
    vacancy = await bench.desk.vacancies.resolve(f"{NAME}/job_1")
    with pytest.raises(Unsupported, match="no files"):
        await bench.desk.tables.download(account_id, "clicks", vacancy, "f1", tmp_path)


async def test_an_export_holds_every_line_and_no_formula(bench: DeskBench, account_id: int, tmp_path: Path) -> None:
    bench.world.tables["team", None].append(TableLine("x", ("=HYPERLINK(1)", None)))
    written = await bench.desk.tables.export(account_id, "team", None, {}, tmp_path / "team.csv")
    assert (written.rows, written.is_whole, written.shown.is_kept) == (13, True, False)
    with (tmp_path / "team.csv").open(encoding="utf-8-sig", newline="") as opened:
        rows = list(csv.reader(opened))
    assert (rows[0], rows[1], rows[-1]) == (["Name", "Count"], ["Colleague 1", "1"], ["'=HYPERLINK(1)", ""])
    await bench.desk.tables.export(account_id, "team", None, {"name": "12"}, tmp_path / "team.json")
    assert json.loads((tmp_path / "team.json").read_text()) == [{"name": "Colleague 12", "count": 12}]
    with pytest.raises(WrongUsage, match="csv"):
        await bench.desk.tables.export(account_id, "team", None, {}, tmp_path / "team.pdf")


async def test_an_archive_holds_the_tables_as_they_were_last_read(bench: DeskBench, account_id: int, tmp_path: Path) -> None:
    vacancy = await bench.desk.vacancies.resolve(f"{NAME}/job_1")
    shown = await bench.desk.tables.read(account_id, "clicks", vacancy, {})
    await bench.desk.tables.read(account_id, "team", None, {"name": "12"})
    await bench.desk.exports.archive(tmp_path / "archive")
    clicks, team = json.loads((tmp_path / "archive" / "tables.json").read_text(encoding="utf-8"))
    assert (clicks["account"], clicks["table"], clicks["of"], clicks["filters"]) == (NAME, "clicks", "job_1", {})
    assert clicks["items"] == [{"name": "Google", "count": 40}, {"name": "LinkedIn", "count": 2}]
    assert datetime.fromisoformat(clicks["read_at"]) == shown.read_at
    assert (team["filters"], team["columns"]) == ({"name": "12"}, {"name": "Name", "count": "Count"})


async def test_a_provider_without_tables_has_none(bench: DeskBench) -> None:
    account = await bench.connect()
    assert bench.desk.tables.specs(account) == ()
    with pytest.raises(NotFound, match="none"):
        await bench.desk.tables.read(account.id, "team", None, {})


@given(
    st.lists(st.lists(st.one_of(st.text(), st.integers(), st.floats(), st.booleans(), st.none()), max_size=4), max_size=5),
    st.integers(1, 3),
)
def test_whatever_a_line_holds_it_has_a_storable_cell_for_each_column(cells: list[list[Cell]], width: int) -> None:
    columns = tuple(TableColumn(name=str(number), label=Sentence("x")) for number in range(width))
    page = storable_page(TablePage(columns=columns, lines=tuple(TableLine("a\x00\ud800", tuple(one)) for one in cells)))
    assert all(len(line.cells) == width for line in page.lines)
    assert json.loads(json.dumps([line.cells for line in page.lines], allow_nan=False)) is not None
    assert "\x00" not in "".join(str(cell) for line in page.lines for cell in (line.id, *line.cells))


def in_the_account(bench: DeskBench, capability: Capability) -> Callable[[], Awaitable[CapabilityState | None]]:
    async def look() -> CapabilityState | None:
        return (await bench.desk.accounts.get(NAME)).capabilities.get(capability)

    return look


async def test_a_table_that_the_key_may_not_see_is_offered_no_more_until_the_account_is_checked(bench: DeskBench, account_id: int) -> None:
    reason = "The key may not do this. Make a new key that may, and paste it here."
    bench.provider.before = fails(PermissionMissing(reason))
    with pytest.raises(PermissionMissing):
        await bench.desk.tables.read(account_id, "team", None, {})
    account = await bench.desk.accounts.get(NAME)
    assert {name: str(why) for name, why in bench.desk.tables.refused(account).items()} == {"team": reason}
    assert {spec.name for spec in bench.desk.tables.specs(account)} == {"clicks", "tags"}
    asked = bench.provider.calls("read_table")
    bench.provider.before = None
    with pytest.raises(Unsupported, match="Make a new key"):
        await bench.desk.tables.read(account_id, "team", None, {})
    assert bench.provider.calls("read_table") == asked  # it is not tried in vain
    await bench.desk.accounts.check(NAME)
    assert bench.desk.tables.refused(await bench.desk.accounts.get(NAME)) == {}
    assert (await bench.desk.tables.read(account_id, "team", None, {})).is_kept is False


async def test_a_table_of_one_vacancy_that_is_refused_says_nothing_of_the_others_until_a_second_one_is(
    bench: DeskBench, account_id: int
) -> None:
    look = in_the_account(bench, Capability.CLICKS)
    bench.world.add_vacancy("job_2")
    bench.world.tables["clicks", "job_2"] = []
    await bench.desk.sync.run()
    first, second = [await bench.desk.vacancies.resolve(f"{NAME}/{remote_id}") for remote_id in ("job_1", "job_2")]
    before = await look()
    bench.provider.before = fails(PermissionMissing("Not this one."))
    for _ in range(3):  # the same one again proves no more
        with pytest.raises(PermissionMissing):
            await bench.desk.tables.read(account_id, "clicks", first, {})
    assert await look() == before
    bench.provider.before = None
    await bench.desk.tables.read(account_id, "clicks", second, {})  # another one may be seen
    bench.provider.before = fails(PermissionMissing("Not this one."))
    with pytest.raises(PermissionMissing):
        await bench.desk.tables.read(account_id, "clicks", first, {})
    assert await look() == before
    with pytest.raises(PermissionMissing):
        await bench.desk.tables.read(account_id, "clicks", second, {})
    assert await look() == CapabilityState(Ability.NO, Sentence("Not this one."))


async def test_one_of_several_tables_says_nothing_of_the_others_and_none_of_what_syncs_prove(bench: DeskBench, account_id: int) -> None:
    profile = bench.factory.profile
    rooms = TableSpec(name="rooms", title=Sentence("Rooms"), capability=Capability.TEAM, on="account")
    duties = TableSpec(name="duties", title=Sentence("Duties"), capability=Capability.LIST_VACANCIES, on="account")
    bench.factory.profile = msgspec.structs.replace(profile, tables=(*profile.tables, rooms, duties))
    look = in_the_account(bench, Capability.TEAM)
    before = await look()
    bench.provider.before = fails(PermissionMissing("No."))
    for table in ("team", "duties", "duties"):
        with pytest.raises(PermissionMissing):
            await bench.desk.tables.read(account_id, table, None, {})
    assert await look() == before
    listing = await in_the_account(bench, Capability.LIST_VACANCIES)()
    assert listing is None or listing.state is not Ability.NO
    with pytest.raises(PermissionMissing):
        await bench.desk.tables.read(account_id, "rooms", None, {})
    assert await look() == CapabilityState(Ability.NO, Sentence("No."))


async def test_a_table_of_one_vacancy_is_withdrawn_at_once_where_the_missing_scope_is_named(bench: DeskBench, account_id: int) -> None:
    refusal = PermissionMissing("The key lacks clicks:read.")
    refusal.scope = "clicks:read"
    bench.provider.before = fails(refusal)
    vacancy = await bench.desk.vacancies.resolve(f"{NAME}/job_1")
    with pytest.raises(PermissionMissing):
        await bench.desk.tables.read(account_id, "clicks", vacancy, {})
    assert await in_the_account(bench, Capability.CLICKS)() == CapabilityState(Ability.NO, refusal.sentence)
