"""What only some providers show and can do, from the command line's words to the stand-ins' ledgers, over real HTTP."""

import io
import json
import socket
import sys
import time
from argparse import Namespace
from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import AbstractAsyncContextManager, ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import httpx
import pytest
from desk_bench import NoCvReader
from headless_desk import FAST
from headless_documents import differences

from recruiterdesk.bootstrap.open_desk import Parts, open_desk
from recruiterdesk.cli import account_commands
from recruiterdesk.cli.outcome import Outcome
from recruiterdesk.cli.program import Surroundings, run
from recruiterdesk.demo.stand_in import ICTerGezochtStandIn, JobSphereStandIn, RecruitSomeStandIn, SmartRecruitersStandIn
from recruiterdesk.domain.errors import Unsupported
from recruiterdesk.machine.folders import Profile
from recruiterdesk.services.desk import Desk
from recruiterdesk.services.diagnosis_service import Diagnosis
from recruiterdesk.services.renewed_secrets import HOST_KEY
from recruiterdesk.vault.throwaway_vault import ThrowawayVault

PDF = b"%PDF-1.7\n" + b"made up " * 100


@dataclass
class CommandLine:
    """The program's own `run` on one profile; each command opens the desk and closes it."""

    folder: Path
    captured: pytest.CaptureFixture[bytes]
    monkeypatch: pytest.MonkeyPatch
    vault: ThrowawayVault = field(default_factory=ThrowawayVault)

    def json(self, shape: str, *words: str, status: int = 0, stdin: object = None) -> Any:
        """Run a command and return its document, after a look at its status and its shape."""
        self.monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(json.dumps(stdin).encode())))
        ended = run([*words, "--json"], self._surroundings())
        out, said = self.captured.readouterr()
        document = json.loads(out)
        assert (ended, differences(document, shape)) == (status, []), (document, said.decode())
        return document

    def add(self, provider: str, name: str, base_url: str, secrets: dict[str, str], *more: str) -> None:
        """Connect an account."""
        words = ("account", "add", provider, "--name", name, "--base-url", base_url, *FAST, *more)
        self.monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(json.dumps(secrets).encode())))
        ended = run([*words, "--json"], self._surroundings())
        assert ended == 0, self.captured.readouterr()
        self.captured.readouterr()

    def _surroundings(self) -> Surroundings:
        return Surroundings(open_desk=self._open, diagnose=_diagnose, run_window=_window, run_demo=_demo, run_receiver=_demo)

    def _open(self, _: Path | None) -> AbstractAsyncContextManager[Desk]:
        return open_desk(Profile(self.folder), Parts(vault=self.vault, reader=NoCvReader()))


async def _diagnose(_: Path | None) -> Diagnosis:
    raise Unsupported("Not in this journey.")


def _window(_: Path | None) -> int:
    raise Unsupported("Not in this journey.")


def _demo(_: Namespace) -> Outcome:
    raise Unsupported("Not in this journey.")


@pytest.fixture
def cli(tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch) -> CommandLine:
    """Return commands on an empty profile."""
    return CommandLine(tmp_path / "profile", capfdbinary, monkeypatch)


@pytest.fixture
def up() -> Iterator[ExitStack]:
    """Stop at the end whatever stand-in was started."""
    with ExitStack() as stack:
        yield stack


def test_a_board_is_searched_and_one_of_its_jobs_is_applied_for_once(cli: CommandLine, up: ExitStack, tmp_path: Path) -> None:
    jobsphere = up.enter_context(JobSphereStandIn(jobs=40, limit=6000))
    cli.add("jobsphere", "Board", jobsphere.base_url, {"api_key": jobsphere.keys["full"]})
    whole = cli.json("table", "table", "Board", "board", "--all")
    assert len(whole["items"]) == whole["total"] == len(jobsphere.world.jobs)
    title = whole["items"][0]["title"]
    found = cli.json("table", "table", "Board", "board", "--set", f"q={title}")
    assert 0 < len(found["items"]) <= len(whole["items"])
    assert cli.json("export", "table", "Board", "board", "--to", str(tmp_path / "board.csv"))["rows"] == len(whole["items"])
    person = ("--set", "last_name=Berg", "--set", "email=zoe@example.org", *_required(cli, "apply"))
    words = ("do", "Board", "apply", "--line", whole["items"][0]["id"], *person)
    assert "--yes" in cli.json("error", *words, status=2)["error"]["message"]
    item = cli.json("outbox item", *words, "--yes")
    assert (item["kind"], item["target"]) == ("act", "Board")
    sent = cli.json("outbox", "outbox", "send")["items"]
    assert [(one["id"], one["state"]) for one in sent] == [(item["id"], "sent")]
    assert len(jobsphere.ledger.changes("application")) == 1
    jobsphere.stop()
    kept = cli.json("table", "table", "Board", "board", "--all")
    assert (kept["kept"], kept["items"], kept["error"]["kind"]) == (True, whole["items"], "unreachable")
    assert cli.json("error", "table", "Board", "board", "--set", "q=nobody asked this", status=4)["error"]["account"] == "Board"


def _required(cli: CommandLine, action: str) -> tuple[str, ...]:
    """Return words for the fields that an action needs besides a person's."""
    actions = {one["name"]: one for one in cli.json("actions", "do", "Board")["actions"]}
    missing = [one for one in actions[action]["fields"] if one["required"] and one["name"] not in ("last_name", "email")]
    values = {"url": "https://example.org/cv.pdf", "long": "Words.", "text": "Words"}
    return tuple(word for one in missing for word in ("--set", f"{one['name']}={values[one['kind']]}"))


def test_a_cv_goes_to_a_colleague_who_is_named_in_words(cli: CommandLine, up: ExitStack, tmp_path: Path) -> None:
    recruitsome = up.enter_context(RecruitSomeStandIn(applicants=8, limit=6000))
    cli.add("recruitsome", "Bureau", recruitsome.base_url, {"api_key": recruitsome.keys["full"]})
    team = cli.json("table", "table", "Bureau", "team", "--all")
    colleague = team["items"][0]
    (tmp_path / "cv.pdf").write_bytes(PDF)
    name = next(cell for key, cell in colleague.items() if key != "id" and isinstance(cell, str))
    words = ("do", "Bureau", "create_candidate", "--set", f"user_id={name}", "--file", str(tmp_path / "cv.pdf"), "--yes")
    item = cli.json("outbox item", *words)
    (tmp_path / "cv.pdf").unlink()
    sent = cli.json("outbox", "outbox", "send")["items"]
    assert [(one["id"], one["state"]) for one in sent] == [(item["id"], "sent")]
    (resume,) = recruitsome.ledger.changes("resume")
    assert str(resume.content["user_id"]) == colleague["id"]
    refused = cli.json("error", "do", "Bureau", "create_candidate", "--set", "user_id=Nobody", "--file", "x.pdf", "--yes", status=1)
    assert (refused["error"]["kind"], list(refused["error"]["fields"])) == ("validation", ["user_id"])


def test_a_vacancy_is_posted_after_its_warning_and_can_then_be_changed_unlike_one_that_was_not(
    cli: CommandLine, up: ExitStack, tmp_path: Path
) -> None:
    stand_in = up.enter_context(ICTerGezochtStandIn(vacancies=8, limit=6000))
    cli.add("ictergezocht", "Site", stand_in.base_url, {"api_key": stand_in.keys["full"]})
    cli.json("sync", "sync")
    other = cli.json("vacancies", "vacancies")["items"][0]["ref"]
    refused = cli.json("error", "edit", other, "--set", "title=Anders", status=1)["error"]
    assert refused["kind"] == "unsupported"
    assert "post it anew from here" in refused["message"]
    source = tmp_path / "vacancy.json"
    source.write_text(json.dumps({"title": "Python-ontwikkelaar", "description": "Bouwen.", "auto_delete_date": "morgen"}))
    wrong = cli.json("error", "post", "Site", "--from", str(source), status=1)["error"]
    assert set(wrong["fields"]) == {"location", "auto_delete_date"}
    source.write_text(json.dumps({"title": "Python-ontwikkelaar", "description": "Bouwen.", "location": "Utrecht"}))
    item = cli.json("outbox item", "post", "Site", "--from", str(source))
    sent = cli.json("outbox", "outbox", "send")["items"]
    assert [(one["id"], one["state"]) for one in sent] == [(item["id"], "sent")]
    assert len(stand_in.ledger.changes("create")) == 1
    own = next(one["ref"] for one in cli.json("vacancies", "vacancies")["items"] if one["title"] == "Python-ontwikkelaar")
    cli.json("outbox item", "edit", own, "--set", "salary=4000 euro")
    cli.json("outbox", "outbox", "send")
    (change,) = stand_in.ledger.changes("change")
    assert "4000 euro" in json.dumps(change.content)
    assert "Bouwen." in json.dumps(change.content)
    clicks = cli.json("table", "table", "Site", "clicks", "--all")
    assert clicks["items"]


def test_any_complete_way_to_sign_in_connects_and_a_mixture_says_what_is_missing(cli: CommandLine, up: ExitStack) -> None:
    stand_in = up.enter_context(SmartRecruitersStandIn(applicants=6, limit=1000))
    client_id, client_secret = stand_in.clients["full"]
    mixed = ("account", "add", "smartrecruiters", "--name", "Groep", "--base-url", stand_in.base_url)
    refused = cli.json("error", *mixed, status=1, stdin={"client_id": client_id})["error"]
    assert refused["fields"] == {"client_secret": ["is missing"]}
    assert stand_in.ledger.calls == []
    cli.add("smartrecruiters", "Groep", stand_in.base_url, {"client_id": client_id, "client_secret": client_secret})
    tables = {one["name"] for one in cli.json("tables", "table", "Groep")["tables"] if one["state"] == "yes" and one["on"] == "account"}
    assert {"users", "departments"} <= tables
    users = cli.json("table", "table", "Groep", "users", "--all")
    assert {item["id"] for item in users["items"]} == set(stand_in.world.users)
    assert cli.json("capabilities", "capabilities", "Groep")["capabilities"]["team"]["state"] == "yes"


def test_signed_in_by_browser_an_account_goes_on_with_tokens_that_can_be_used_once(cli: CommandLine, up: ExitStack) -> None:
    stand_in = up.enter_context(SmartRecruitersStandIn(applicants=6, limit=1000, token_seconds=1.0))
    client_id, client_secret = stand_in.clients["browser"]
    redirect = _free_redirect()
    stand_in.register_redirect("browser", redirect)
    pages = up.enter_context(ThreadPoolExecutor())
    visits: list[Future[httpx.Response]] = []
    cli.monkeypatch.setattr(account_commands, "show_page", lambda address: visits.append(pages.submit(_visit, address)))
    given = {"client_id": client_id, "client_secret": client_secret, "redirect_uri": redirect}
    cli.add("smartrecruiters", "Groep", stand_in.base_url, given, "--browser")
    assert visits[0].result().status_code == 200
    tokens = [dict(cli.vault.secrets("1"))["refresh_token"]]
    for _ in range(2):
        time.sleep(1.1)  # the token's whole life: each command then begins with one that is over
        assert cli.json("table", "table", "Groep", "users")["kept"] is False
        tokens.append(dict(cli.vault.secrets("1"))["refresh_token"])
    assert len(set(tokens)) == 3
    assert dict(cli.vault.secrets("1"))[HOST_KEY] == stand_in.base_url.removeprefix("http://")


def _visit(address: str) -> httpx.Response:
    return httpx.get(address, follow_redirects=True, trust_env=False)


def _free_redirect() -> str:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return f"http://localhost:{taken.getsockname()[1]}/callback"
