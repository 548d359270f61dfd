"""Adding a provider touches its folder, its tests, one line of the catalog and one badge of the look: proven with one that is made up.

Once inside this process, through the real services and the real catalog with one line more; and once as somebody would do it: in a copy
of the package with the folder and the line added, by the program's own command line, under the rules about who may import whom.
"""

import ast
import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest
import sixth_provider
from desk_bench import NoCvReader
from sixth_provider import pigeonpost
from sixth_provider.server import RING, PigeonpostServer

import recruiterdesk
from recruiterdesk.bootstrap import provider_catalog
from recruiterdesk.bootstrap.open_desk import Parts, open_desk
from recruiterdesk.domain.errors import Invalid, NotFound, Unsupported
from recruiterdesk.domain.outbox import OutboxState
from recruiterdesk.domain.query import VacancyQuery
from recruiterdesk.domain.sync_report import SyncState
from recruiterdesk.machine.folders import Profile
from recruiterdesk.services.desk import Desk
from recruiterdesk.vault.throwaway_vault import ThrowawayVault

PACKAGE = Path(recruiterdesk.__path__[0])
HELPERS = Path(sixth_provider.__path__[0])
OWN_PLACES = (  # where a provider's name may stand
    "providers/",
    "demo/",
    "bootstrap/provider_catalog.py",
    "bootstrap/demo_",  # what is shown there is theirs
    "ui/generated/",  # the badges of the look
    "cli/arguments.py",  # `receive` is for the one that sends applications by itself
    "receiver/",  # and so is the receiver
)
NAMES = re.compile(r"homerun|smart_?recruiters|recruit_?some|jobsphere|ict_?er_?gezocht", re.IGNORECASE)


@pytest.fixture
def pigeons() -> Iterator[PigeonpostServer]:
    with PigeonpostServer() as server:
        yield server


@pytest.fixture(autouse=True)
def one_line_of_the_catalog(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(provider_catalog._PROVIDERS, "pigeonpost", lambda: pigeonpost.FACTORY)


@asynccontextmanager
async def desk_with(folder: Path, pigeons: PigeonpostServer) -> AsyncIterator[tuple[Desk, int, int]]:
    """Open a desk, connect the sixth provider and sync; the account's id and a vacancy's."""
    parts = Parts(vault=ThrowawayVault(), reader=NoCvReader())
    async with open_desk(Profile(folder), parts) as desk:
        account = await desk.accounts.add("pigeonpost", "Roof", pigeons.base_url, {"ring": RING}, {})
        (report,) = await desk.sync.run()
        assert report.state is SyncState.COMPLETE, report.error
        yield desk, account.id, await desk.vacancies.resolve("Roof/op_3")


async def test_it_is_offered_connected_and_listed(tmp_path: Path, pigeons: PigeonpostServer) -> None:
    assert "Pigeonpost" in [profile.name for profile in provider_catalog.ProviderCatalog().profiles()]
    async with desk_with(tmp_path, pigeons) as (desk, _account, _vacancy):
        rows = await desk.vacancies.rows(await desk.vacancies.ids(VacancyQuery()))
        assert {row.title for row in rows} == {f"Opening {number}" for number in range(1, 6)}
        assert {(row.provider, row.status) for row in rows} == {("pigeonpost", "cooing")}


async def test_its_tables_are_shown_asked_by_their_filters_and_kept_for_when_it_is_out_of_reach(
    tmp_path: Path, pigeons: PigeonpostServer
) -> None:
    async with desk_with(tmp_path, pigeons) as (desk, account, vacancy):
        pigeons.flights["op_3"] = [{"loft": loft, "message": "x", "has_landed": True} for loft in ("loft_a", "loft_b")]
        lofts = await desk.tables.read(account, "lofts", None, {})
        assert [line.cells for line in lofts.page.lines] == [("Dom", 12), ("Erasmus", 7)]
        assert len((await desk.tables.read(account, "flights", vacancy, {})).page.lines) == 2
        only = await desk.tables.read(account, "flights", vacancy, {"loft": "loft_b"})
        assert [line.cells[0] for line in only.page.lines] == ["loft_b"]
        with pytest.raises(NotFound, match="lofts, flights"):
            await desk.tables.read(account, "feathers", None, {})
        pigeons.stop()
        kept = await desk.tables.read(account, "lofts", None, {})
        assert kept.is_kept
        assert kept.page == lofts.page


async def test_its_table_is_saved_as_a_file(tmp_path: Path, pigeons: PigeonpostServer) -> None:
    async with desk_with(tmp_path / "profile", pigeons) as (desk, account, _vacancy):
        written = await desk.tables.export(account, "lofts", None, {}, tmp_path / "lofts.json")
        assert (written.rows, written.is_whole) == (2, True)
    told = read_json(tmp_path / "lofts.json")
    assert "Erasmus" in json.dumps(told)


async def test_its_action_goes_out_through_the_outbox_once_with_what_it_said_of_it(tmp_path: Path, pigeons: PigeonpostServer) -> None:
    async with desk_with(tmp_path, pigeons) as (desk, account, vacancy):
        spec = pigeonpost.FACTORY.profile.actions[0]
        assert [choice.value for choice in await desk.tables.choices(account, spec.fields[0])] == ["loft_a", "loft_b"]
        entry = await desk.writes.act(account, "release", "vacancy", vacancy, {"loft": "loft_b", "message": "Come!", "speed": "fast"})
        assert entry.state is OutboxState.QUEUED
        await desk.outbox.send()
        sent = await desk.outbox.get(entry.id)
        assert sent.state is OutboxState.SENT
        assert "It was seen over the roofs." in [str(step.what) for step in sent.steps]
        assert [change.content for change in pigeons.ledger.applied] == [{"loft": "loft_b", "message": "Come!", "speed": "fast"}]
        for wrong in ({"loft": "loft_z", "message": "x"}, {"loft": "loft_a"}, {"loft": "loft_a", "message": "x", "speed": "warp"}):
            with pytest.raises(Invalid):
                await desk.writes.act(account, "release", "vacancy", vacancy, wrong)
        with pytest.raises(Unsupported, match="on foot"):
            await desk.writes.post(account, {"title": "x"})


async def test_a_lost_answer_is_looked_for_by_its_own_read_back(tmp_path: Path, pigeons: PigeonpostServer) -> None:
    async with desk_with(tmp_path, pigeons) as (desk, account, vacancy):
        await desk.accounts.set("Roof", {"quiet_window": "0"})
        pigeons.faults.add("lose_reply", method="POST")
        entry = await desk.writes.act(account, "release", "vacancy", vacancy, {"loft": "loft_a", "message": "Lost"})
        for _ in range(2):
            await desk.outbox.send()
        assert (await desk.outbox.get(entry.id)).state is OutboxState.SENT
        assert len(pigeons.ledger.applied) == 1


def read_json(path: Path) -> Any:
    return json.loads(path.read_text(encoding="utf-8"))


# -- as somebody would add it


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Copy the package, add the folder and the catalog's line, and change nothing else; return where it is."""
    place = tmp_path_factory.mktemp("sixth")
    package = place / "recruiterdesk"
    shutil.copytree(PACKAGE, package, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copytree(HELPERS / "pigeonpost", package / "providers" / "pigeonpost", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(PACKAGE.parent / "pyproject.toml", place)
    shutil.copy(HELPERS / "drive.py", place)
    catalog = package / "bootstrap" / "provider_catalog.py"
    text = catalog.read_text(encoding="utf-8")
    line = '    "pigeonpost": lambda: __import__("recruiterdesk.providers.pigeonpost", fromlist=["FACTORY"]).FACTORY,\n'
    text, count = re.subn(r"(?m)^(_PROVIDERS: .* = \{\n)", lambda head: head[0] + line, text)
    assert count == 1
    catalog.write_text(text, encoding="utf-8")
    return place


def test_in_a_copy_with_the_folder_and_the_line_the_command_line_connects_lists_shows_and_acts(
    copy: Path, tmp_path: Path, pigeons: PigeonpostServer
) -> None:
    message = "--set", "message=By hand"
    commands: list[dict[str, Any]] = [
        {"words": ["account", "add", "pigeonpost", "--name", "Roof", "--base-url", pigeons.base_url], "input": {"ring": RING}},
        {"words": ["sync"], "input": None},
        {"words": ["vacancies"], "input": None},
        {"words": ["table", "Roof"], "input": None},
        {"words": ["table", "Roof", "lofts"], "input": None},
        {"words": ["do", "Roof/op_1"], "input": None},
        {"words": ["do", "Roof/op_1", "release", "--set", "loft=loft_a", *message, "--yes"], "input": None},
        {"words": ["outbox", "send"], "input": None},
        {"words": ["table", "Roof/op_1", "flights"], "input": None},
        {"words": ["table", "Roof", "lofts", "--to", str(tmp_path / "lofts.csv")], "input": None},
    ]
    asked = json.dumps({"profile": str(tmp_path / "profile"), "commands": commands}).encode()
    done = run_in(copy, "drive.py", stdin=asked)
    told = json.loads(done.stdout)
    assert [each["status"] for each in told] == [0] * len(commands), told
    text = [json.dumps(each["document"]) for each in told]
    assert "Opening 5" in text[2]
    assert "Flights" in text[3]
    assert "Erasmus" in text[4]
    assert "cannot be called back" in text[5]
    assert "By hand" in text[8]
    assert "Dom" in (tmp_path / "lofts.csv").read_text(encoding="utf-8")
    assert [change.content for change in pigeons.ledger.applied] == [{"loft": "loft_a", "message": "By hand"}]


def test_in_that_copy_every_rule_about_imports_still_holds(copy: Path) -> None:
    done = run_in(copy, "-c", "from importlinter.cli import lint_imports_command; lint_imports_command()", "--no-cache", "--no-logo")
    assert "0 broken" in done.stdout.decode(), done.stdout.decode()[-2000:]


def run_in(place: Path, *words: str, stdin: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    """Run this Python where the copy is found before the package that is installed."""
    environment = {**os.environ, "PYTHONPATH": str(place)}
    done = subprocess.run([sys.executable, *words], cwd=place, env=environment, input=stdin, capture_output=True, timeout=100, check=False)
    assert done.stdout, done.stderr.decode()[-3000:]
    return done


# -- and nothing else knows it


def test_the_folder_stands_on_the_provider_api_and_the_domain_only() -> None:
    for file in (HELPERS / "pigeonpost").glob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            modules = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
            modules += [node.module or ""] if isinstance(node, ast.ImportFrom) and not node.level else []
            for module in modules:
                if module.startswith("recruiterdesk"):
                    assert module.startswith(("recruiterdesk.provider_api", "recruiterdesk.domain")), (file.name, module)


def names_in(tree: ast.AST) -> list[str]:
    """Return the names of providers in what a module does; what its comments and docstrings tell as examples does not count."""
    prose = {
        id(node.body[0].value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef)
        and node.body
        and isinstance(node.body[0], ast.Expr)
    }
    found = []
    for node in ast.walk(tree):
        texts = [node.value] if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in prose else []
        texts += [str(getattr(node, name)) for name in ("id", "attr", "module") if isinstance(getattr(node, name, None), str)]
        found += [text for text in texts if NAMES.search(text)]
    return found


def test_no_other_module_knows_any_provider_by_name() -> None:
    found: dict[str, list[str]] = {}
    for file in PACKAGE.rglob("*.py"):
        place = file.relative_to(PACKAGE).as_posix()
        if not place.startswith(OWN_PLACES) and (names := names_in(ast.parse(file.read_text(encoding="utf-8")))):
            found[place] = names
    assert found == {}


def test_that_search_does_find_a_name() -> None:
    assert names_in(ast.parse('"""Homerun is an example."""\nif provider == "homerun":\n    pass')) == ["homerun"]
    assert names_in(ast.parse("from recruiterdesk.providers.jobsphere import FACTORY")) == ["recruiterdesk.providers.jobsphere"]
    assert names_in(ast.parse("is_recruitsome = account.smartrecruiters")) == ["is_recruitsome", "smartrecruiters"]
