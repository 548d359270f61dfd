"""Two programs on one account, as real processes: what SmartRecruiters allows once is done once, and a refresh token is spent by one."""

import json
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from itertools import groupby
from pathlib import Path
from typing import Final
from urllib.parse import parse_qs, urlsplit

import httpx
import pytest
from child_program import HELPERS, child_environment

from recruiterdesk.demo.smartrecruiters.stand_in import SmartRecruitersStandIn
from recruiterdesk.providers.smartrecruiters.limits import ANALYTICS, CANDIDATE_LISTS, REPORTS
from recruiterdesk.services.renewed_secrets import HOST_KEY

REDIRECT: Final = "http://localhost:47813/"
ENTRY: Final = "1"

Program = subprocess.Popen[str]


@contextmanager
def programs(*commands: tuple[str, ...]) -> Iterator[list[Program]]:
    """Start them and wait until each is ready to begin."""
    with ExitStack() as running:
        started = []
        for command in commands:
            whole = [sys.executable, str(HELPERS / "second_program.py"), *command]
            pipe = subprocess.PIPE
            program = running.enter_context(
                subprocess.Popen(whole, stdin=pipe, stdout=pipe, stderr=pipe, text=True, env=child_environment())
            )
            running.callback(program.kill)
            started.append(program)
        for program in started:
            assert program.stdout is not None
            assert program.stdout.readline() == "ready\n", program.communicate()[1]
        yield started


def begin(program: Program) -> None:
    assert program.stdin is not None
    program.stdin.write("go\n")
    program.stdin.flush()


def ended(program: Program) -> str:
    """Wait for its end and return what it said; fails with its own words where it failed."""
    said, trouble = program.communicate(timeout=60)
    assert program.returncode == 0, trouble
    return said.strip()


@pytest.fixture
def stand_in() -> Iterator[SmartRecruitersStandIn]:
    with SmartRecruitersStandIn(applicants=20, limit=1_000) as started:
        started.api.latency = 0.05
        yield started


def test_two_programs_read_the_list_of_candidates_one_request_at_a_time(stand_in: SmartRecruitersStandIn, tmp_path: Path) -> None:
    command = ("lists", stand_in.base_url, stand_in.keys["full"], str(tmp_path), "8")
    with programs(command, command) as both:
        for program in both:
            begin(program)
        assert [ended(program) for program in both] == ["0", "0"]
    lists = [call for call in stand_in.ledger.calls if call.path == "/candidates"]
    assert [call.status for call in lists] == [200] * 16


def test_the_stand_in_would_have_noticed(stand_in: SmartRecruitersStandIn, tmp_path: Path) -> None:
    stand_in.api.latency = 0.5  # one is there while the other asks, also where it is begun late
    with programs(*(("lists", stand_in.base_url, stand_in.keys["full"], str(tmp_path / name), "3") for name in ("one", "two"))) as both:
        for program in both:
            begin(program)
        assert sum(int(ended(program)) for program in both) > 0  # who knows nothing of each other is refused


@pytest.mark.parametrize("lane", [CANDIDATE_LISTS, ANALYTICS, REPORTS])
def test_a_lane_of_one_is_held_by_one_program_and_each_gets_its_turn(lane: str, tmp_path: Path) -> None:
    journal = tmp_path / "journal"
    command = ("lane", str(tmp_path), lane, "12", str(journal))
    with programs(command, command) as both:
        for program in both:
            begin(program)
        for program in both:
            ended(program)
    lines = [line.split() for line in journal.read_text().splitlines()]
    visits = list(zip(lines[::2], lines[1::2], strict=True))
    assert len(visits) == 24
    for (came, entering), (went, leaving) in visits:
        assert (came, entering, leaving) == (went, "in", "out")  # nobody came before the one inside had left
    # While both wanted in they took turns: who leaves does not come in again and again before the one who waits.
    ids = [came for (came, _), _ in visits]
    last_of_the_first = min(max(number for number, each in enumerate(ids) if each == one) for one in set(ids))
    first_of_the_second = max(ids.index(one) for one in set(ids))
    assert max(len(list(run)) for _, run in groupby(ids[first_of_the_second : last_of_the_first + 1])) <= 4


def test_a_program_that_is_killed_inside_keeps_nobody_out(tmp_path: Path) -> None:
    path = tmp_path / "gate"
    with programs(("inside", str(path))) as (holder,), programs(("lane", str(tmp_path), CANDIDATE_LISTS, "1", str(tmp_path / "journal"))):
        holder.kill()
        holder.wait(60)
        with programs(("inside", str(path))) as (follower,):
            begin(follower)
            ended(follower)


def signed_in(stand_in: SmartRecruitersStandIn, *, is_over: bool) -> dict[str, str]:
    """Sign in as a browser does; returns what the account keeps, with an access token that has run out or one that has long to go."""
    client_id, client_secret = stand_in.clients["browser"]
    stand_in.register_redirect("browser", REDIRECT)
    with httpx.Client(base_url=stand_in.base_url, trust_env=False) as browser:
        page = {"client_id": client_id, "redirect_uri": REDIRECT, "response_type": "code", "state": "s"}
        back = browser.get("/identity/oauth/allow", params=page).headers["location"]
        code = parse_qs(urlsplit(back).query)["code"][0]
        form = {"grant_type": "authorization_code", "client_id": client_id, "client_secret": client_secret, "code": code}
        found = browser.post("/identity/oauth/token", data={**form, "redirect_uri": REDIRECT}).json()
    return {
        "client_id": client_id,
        "client_secret": client_secret,
        "access_token": found["access_token"],
        "refresh_token": found["refresh_token"],
        "expires_at": str(time.time() + (-1 if is_over else 1_800)),
        HOST_KEY: "127.0.0.1",
    }


@pytest.mark.parametrize("is_over", [True, False], ids=["run out", "withdrawn"])
def test_of_two_programs_one_spends_the_refresh_token_and_the_other_uses_what_came_of_it(
    stand_in: SmartRecruitersStandIn, tmp_path: Path, *, is_over: bool
) -> None:
    given = signed_in(stand_in, is_over=is_over)
    if not is_over:
        stand_in.oauth._tokens.clear()  # refused, though by our clock it is good; the refresh token stays
    vault = tmp_path / "vault.json"
    vault.write_text(json.dumps({ENTRY: given}))
    stand_in.api.latency = 0.2
    before = len(stand_in.ledger.calls)
    command = ("renew", stand_in.base_url, str(tmp_path / "ledger"), ENTRY, str(vault))
    with programs(command, command, command) as three:
        for program in three:
            begin(program)
        found = [ended(program) for program in three]
    assert len(set(found)) == 1
    assert found[0]
    tokens = [call.status for call in stand_in.ledger.calls[before:] if call.path == "/identity/oauth/token"]
    assert tokens == [200]
    kept = json.loads(vault.read_text())[ENTRY]
    assert kept["refresh_token"] != given["refresh_token"]
    assert stand_in.oauth.credential(kept["access_token"]) is not None
    assert kept[HOST_KEY] == given[HOST_KEY]
