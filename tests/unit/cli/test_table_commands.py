"""`table` and `do` over a provider that has both: what is listed, asked, queued, and said to people."""

from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import msgspec
import pytest
from desk_bench import NAME, DeskBench, desk_bench
from headless_documents import differences
from scripted_extras import LOGO, with_extras

from recruiterdesk.cli import account_commands, outbox_commands, table_commands, write_commands
from recruiterdesk.cli.arguments import parse
from recruiterdesk.cli.outcome import Outcome
from recruiterdesk.domain.capability import Capability
from recruiterdesk.domain.errors import Invalid, NotFound, Unreachable, Unsupported, WrongUsage
from recruiterdesk.domain.sentence import Sentence
from recruiterdesk.domain.write import Act

_COMMANDS = {
    "table": table_commands.table,
    "do": table_commands.do,
    "post": write_commands.post,
    "outbox": outbox_commands.outbox,
    "capabilities": account_commands.capabilities,
}


@pytest.fixture
async def bench(tmp_path: Path) -> AsyncIterator[DeskBench]:
    """Return a desk with one synced account whose provider has tables and actions."""
    async with desk_bench(tmp_path / "profile") as made:
        with_extras(made)
        made.without(Capability.TAGS, "Make a key with the scope tags.")
        await made.first()
        yield made


async def run(bench: DeskBench, *words: str) -> Outcome:
    """Run a command as the program does, on a desk that is open."""
    arguments = parse(words)
    return await _COMMANDS[arguments.command](bench.desk, arguments)


async def document(bench: DeskBench, shape: str, *words: str) -> Any:
    """Run a command and return its document, which has the shape that is promised."""
    made = (await run(bench, *words)).document
    assert differences(made, shape) == []
    return made


def ref_of(bench: DeskBench, place: int = 0) -> str:
    return f"{NAME}/{bench.world.applied[place].remote_id}"


async def test_without_a_table_those_there_are_stand_with_their_filters_and_why_not(bench: DeskBench) -> None:
    listed = await document(bench, "tables", "table", NAME)
    assert [(one["name"], one["on"], one["state"]) for one in listed["tables"]] == [
        ("team", "account", "yes"),
        ("clicks", "vacancy", "yes"),
        ("tags", "application", "no"),
    ]
    assert [one["name"] for one in listed["tables"][0]["filters"]] == ["name", "since", "active"]
    assert listed["tables"][2]["reason"] == "Make a key with the scope tags."
    of_vacancy = await document(bench, "tables", "table", f"{NAME}/job_1")
    assert [one["name"] for one in of_vacancy["tables"]] == ["clicks"]
    text = (await run(bench, "table", NAME)).text
    assert "name; since=(date); active=(flag)" in text
    assert "scope tags" in text


async def test_a_table_is_one_document_with_cells_by_column(bench: DeskBench) -> None:
    shown = await document(bench, "table", "table", NAME, "team", "--set", "name=Colleague 3")
    assert shown["items"] == [{"name": "Colleague 3", "count": 3, "id": "u3"}]
    assert shown["columns"] == [{"name": "name", "label": "Name", "kind": "text"}, {"name": "count", "label": "Count", "kind": "number"}]
    assert (shown["total"], shown["kept"], shown["next"], "error" in shown) == (1, False, None, False)


async def test_pages_are_read_one_by_one_or_all(bench: DeskBench) -> None:
    first = await document(bench, "table", "table", NAME, "team")
    second = await document(bench, "table", "table", NAME, "team", "--cursor", first["next"])
    assert [len(page["items"]) for page in (first, second)] == [10, 2]
    assert len((await document(bench, "table", "table", NAME, "team", "--all"))["items"]) == 12
    text = (await run(bench, "table", NAME, "team")).text
    assert "10 of 12 shown. All of them: --all" in text
    assert text.splitlines()[1].startswith("u1 ")  # a line that something can be done with begins with its id


async def test_what_is_kept_says_so_and_why_to_programs_and_people(bench: DeskBench) -> None:
    await run(bench, "table", NAME, "team")

    def away(_: str) -> None:
        raise Unreachable("Scripted cannot be reached.")

    bench.provider.before = away
    shown = await document(bench, "table", "table", NAME, "team")
    assert (shown["kept"], shown["error"]["kind"], len(shown["items"])) == (True, "unreachable", 10)
    outcome = await run(bench, "table", NAME, "team")
    assert outcome.status == 0
    assert outcome.text.splitlines()[-1] == f"As it was read at {shown['read_at']}. Scripted cannot be reached."
    bench.provider.before = None
    offline = await document(bench, "table", "table", NAME, "team", "--offline")
    assert (offline["kept"], "error" in offline) == (True, False)
    assert len((await document(bench, "table", "table", NAME, "team", "--offline", "--all"))["items"]) == 10  # all there is
    await run(bench, "table", NAME, "team", "--all")
    assert len((await document(bench, "table", "table", NAME, "team", "--offline", "--all"))["items"]) == 12


async def test_a_table_goes_to_a_file_whole_and_the_file_behind_a_line_to_a_folder(bench: DeskBench, tmp_path: Path) -> None:
    made = await document(bench, "export", "table", NAME, "team", "--to", str(tmp_path / "team.xlsx"))
    assert (made["rows"], made["whole"], made["kept"]) == (12, True, False)
    assert (tmp_path / "team.xlsx").stat().st_size > 0
    bench.world.line_files["u1"] = LOGO
    files = await document(bench, "files", "table", NAME, "team", "--line", "u1", "--to", str(tmp_path / "files"))
    assert [(file["bytes"], file["name"]) for file in files["files"]] == [(len(LOGO), "Colleague 1.png")]
    with pytest.raises(WrongUsage, match="--to DIR"):
        await run(bench, "table", NAME, "team", "--line", "u1")


@pytest.mark.parametrize(
    ("words", "error"),
    [
        (["table", NAME, "nothing"], NotFound),
        (["table", "Nobody", "team"], NotFound),
        (["table", f"{NAME}/nobody"], NotFound),
        (["table", NAME, "clicks"], WrongUsage),
        (["table", NAME, "team", "--set", "age=4"], Invalid),
        (["table", NAME, "--set", "age=4"], WrongUsage),
        (["do", NAME, "nothing"], NotFound),
        (["do", NAME, "invite", "--yes"], Invalid),
        (["do", NAME, "--line", "1"], WrongUsage),
    ],
)
async def test_what_cannot_be_is_refused_by_its_own_kind(bench: DeskBench, words: list[str], error: type[Exception]) -> None:
    with pytest.raises(error):
        await run(bench, *words)
    assert await bench.desk.outbox.list() == []


async def test_without_an_action_those_there_are_stand_with_their_fields(bench: DeskBench, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "200")
    listed = {one["name"]: one for one in (await document(bench, "actions", "do", NAME))["actions"]}
    assert list(listed) == ["invite", "remove_tag", "publish", "add_location", "set_logo"]
    assert listed["remove_tag"]["line_of"] == ["tags"]
    assert listed["set_logo"]["file"] == {"required": True, "max_bytes": 1000, "extensions": ["png"]}
    assert listed["invite"]["warning"] == "Everybody is invited by e-mail."
    assert [one["name"] for one in (await document(bench, "actions", "do", ref_of(bench)))["actions"]] == ["invite", "remove_tag"]
    assert "starts*=(moment); minutes=(number); how=ON_SITE|VIDEO" in (await run(bench, "do", NAME)).text.replace("\n", " ")


async def test_an_action_is_queued_with_choices_by_their_words_once_its_warning_was_read(bench: DeskBench) -> None:
    words = ["do", ref_of(bench), "invite", "--set", "starts=2026-12-01T10:00+01:00", "--set", "interviewers=colleague 2, u3"]
    with pytest.raises(WrongUsage, match=r"invited by e-mail.*--yes"):
        await run(bench, *words)
    item = await document(bench, "outbox item", *words, "--yes", "--hold", "30")
    assert (item["kind"], item["state"], item["target"]) == ("act", "held", ref_of(bench))
    entry = await bench.desk.outbox.get(item["id"])
    assert isinstance(entry.write, Act)
    assert entry.write.fields == {"starts": "2026-12-01T09:00:00Z", "interviewers": ["u2", "u3"]}
    with pytest.raises(Invalid, match=r"none of Interviewers.*Colleague 1 \(u1\)"):
        await run(bench, *words[:-1], "interviewers=Somebody", "--yes")


async def test_an_action_on_an_account_names_it_and_its_note_is_shown_when_it_is_sent(bench: DeskBench, tmp_path: Path) -> None:
    await bench.desk.tables.read((await bench.desk.accounts.get(NAME)).id, "team", None, {})
    bench.provider.note = Sentence("Shown there from tomorrow on.")
    logo = tmp_path / "logo.png"
    logo.write_bytes(LOGO)
    item = await document(bench, "outbox item", "do", f"{NAME}/", "set_logo", "--file", str(logo))
    assert (item["target"], item["note"]) == (NAME, None)
    (sent,) = (await document(bench, "outbox", "outbox", "send"))["items"]
    assert (sent["state"], sent["note"]) == ("sent", "Shown there from tomorrow on.")
    listed = (await run(bench, "outbox", "--all")).text
    assert "Shown there from tomorrow on." in " ".join(listed.split())


async def test_a_new_vacancy_is_queued_with_the_warning_of_its_provider_beside_it(
    bench: DeskBench, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    bench.factory.profile = msgspec.structs.replace(
        bench.factory.profile, vacancy_warning=Sentence("A posted vacancy cannot be taken back.")
    )
    source = tmp_path / "vacancy.json"
    source.write_text('{"title": "Stucadoor", "hours": 36}')
    item = await document(bench, "outbox item", "post", NAME, "--from", str(source))
    assert (item["kind"], item["target"], item["state"]) == ("post", "Stucadoor", "queued")
    warned = capsys.readouterr().err
    assert warned == f"A posted vacancy cannot be taken back. Until it is sent: recruiterdesk outbox cancel {item['id']}\n"
    await document(bench, "outbox item", "post", NAME, "--from", str(source), "--yes")
    assert capsys.readouterr().err == ""


async def test_all_providers_and_accounts_stand_side_by_side(bench: DeskBench) -> None:
    compared = await run(bench, "capabilities")
    assert list(compared.document) == ["providers", "accounts"]
    for known in ("providers", "accounts"):
        (able,) = compared.document[known].values()  # type: ignore[attr-defined]  # a mapping, as is checked here
        assert set(able) == {capability.value for capability in Capability}
        assert able["tags"] == {"state": "no", "reason": "Make a key with the scope tags."}
    lines = compared.text.splitlines()
    assert lines[0].split("  ")[0] == "What"
    assert "Vermeer Digitaal" in lines[0]
    assert len(lines) == 1 + len(Capability) + 1


async def test_no_reason_is_cut(bench: DeskBench) -> None:
    text = (await run(bench, "capabilities", NAME)).text
    assert "Make a key with the scope tags." in text
    assert "…" not in text


async def test_what_would_write_to_who_must_not_be_contacted_is_listed_with_the_reason_and_refused(bench: DeskBench) -> None:
    bench.world.applied[0].may_be_contacted = False
    await bench.desk.sync.run()
    listed = {one["name"]: one for one in (await document(bench, "actions", "do", ref_of(bench)))["actions"]}
    assert listed["invite"]["state"] == "no"
    assert listed["invite"]["reason"].startswith("Scripted says that Anna")
    with pytest.raises(Unsupported, match="must not be written to or called"):
        await run(bench, "do", ref_of(bench), "invite", "--set", "starts=2026-12-01T10:00", "--yes")
    assert await bench.desk.outbox.list() == []
    of_another = {one["name"]: one for one in (await document(bench, "actions", "do", ref_of(bench, 1)))["actions"]}
    assert of_another["invite"]["state"] == "yes"
