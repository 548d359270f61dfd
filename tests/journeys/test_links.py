"""Links between real programs: a second one hands its link to the window, a cold start opens on it, and none is lost on the way."""

import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest
from child_program import child_environment
from five_desk import DrivenWindow, WindowEnded, driven_window
from headless_desk import HeadlessDesk

from recruiterdesk.domain.desk_link import DeskLink

pytestmark = [pytest.mark.secret_service, pytest.mark.slow]

HARMFUL = (
    "recruiterdesk://applicant/x/../../..",
    "recruiterdesk://applicant/homerun/<img src=x>",
    "recruiterdesk://delete/homerun/1",
    "recruiterdesk://applicant/homerun/1 --json",
    "recruiterdesk://applicant/homerun/" + "a" * 100_000,
)


def link_to(remote_id: str) -> str:
    return str(DeskLink.to("applicant", "homerun", remote_id))


def remote_ids(desk: HeadlessDesk) -> list[str]:
    return [str(item["ref"]).partition("/")[2] for item in desk.json("applicants", "applicants")["items"]]


def second(profile: Path, *words: str) -> "subprocess.Popen[str]":
    """Start the real program beside the window, as the system does for a link."""
    command = [sys.executable, "-m", "recruiterdesk", "--profile", str(profile), *words]
    return subprocess.Popen(command, env=child_environment(), text=True, stdout=subprocess.PIPE, stderr=subprocess.PIPE)


def ended(process: "subprocess.Popen[str]") -> tuple[int, str, str]:
    out, said = process.communicate(timeout=90)
    return process.returncode, out, said


def until_it_shows(window: DrivenWindow, remote_id: str) -> float:
    found: list[Any] = []

    def is_shown() -> bool:
        found.append(window.ask("where"))
        return bool(found[-1]["applicant"] == remote_id and found[-1]["page"] == "applicants")

    return window.until(is_shown, lambda: found[-1], seconds=30)


def test_a_second_program_hands_its_link_to_the_window_which_comes_to_the_front_and_keeps_the_half_typed_note(
    connected: HeadlessDesk,
) -> None:
    one, other, *_ = remote_ids(connected)
    with driven_window(connected.profile) as window:
        assert ended(second(connected.profile, link_to(one))) == (0, "", "")
        until_it_shows(window, one)
        window.ask("begin_note", text="Belt morgen te")
        window.ask("minimize")
        assert ended(second(connected.profile, link_to(other))) == (0, "", "")
        until_it_shows(window, other)
        assert window.ask("where")["is_visible"]
        assert window.ask("where")["draft"] == ""
        ended(second(connected.profile, link_to(one)))
        window.until(lambda: window.ask("where")["draft"] == "Belt morgen te", lambda: window.ask("where"), seconds=30)
        assert window.ask("where")["applicant"] == one
        assert window.ask("outbox") == {}


def test_what_is_no_link_does_nothing_but_say_so_whatever_words_come_with_it(connected: HeadlessDesk, tmp_path: Path) -> None:
    one, *_ = remote_ids(connected)
    with driven_window(connected.profile) as window:
        ended(second(connected.profile, link_to(one)))
        until_it_shows(window, one)
        elsewhere = tmp_path / "elsewhere"
        for words in (*((text,) for text in HARMFUL), (link_to(one), "--profile", str(elsewhere)), (link_to(one), "--json")):
            assert ended(second(connected.profile, *words)) == (0, "", ""), words
            found = window.ask("where")
            assert found["toast"].startswith("That is no link to an applicant or a vacancy"), words
            assert found["applicant"] == one
        assert window.ask("outbox") == {}
        assert not elsewhere.exists()
        assert window.ask("notices")["mistakes"] == []


def test_a_cold_start_opens_on_whom_the_link_names(connected: HeadlessDesk) -> None:
    first, *_, last = remote_ids(connected)
    with driven_window(connected.profile, link_to(last)) as window:
        took = until_it_shows(window, last)
        assert took < 5
        assert window.ask("where")["toast"] == ""
        window.kill()
    # After a power cut too, where a start without a link goes back to whom was shown.
    with driven_window(connected.profile, link_to(first)) as window:
        until_it_shows(window, first)
        window.until(lambda: "recruiterdesk ended unexpectedly" in str(window.ask("notices")["texts"]), lambda: window.ask("notices"))
        assert window.ask("where")["applicant"] == first


def test_of_two_programs_started_together_one_has_the_window_and_the_others_link_comes_last(connected: HeadlessDesk) -> None:
    one, other, *_ = remote_ids(connected)
    windows = {link: DrivenWindow(connected.profile, link) for link in (link_to(one), link_to(other))}
    shown: list[str] = []
    statuses: list[int] = []
    for link, window in windows.items():
        try:
            window.shown()
        except WindowEnded:
            statuses.append(window.end())
        else:
            shown.append(link)
    try:
        assert (len(shown), statuses) == (1, [0])
        until_it_shows(windows[shown[0]], one if shown[0] == link_to(other) else other)
    finally:
        for link in shown:
            assert windows[link].end() == 0


def test_of_twenty_quick_programs_every_one_is_taken_in_by_one_window_and_the_last_is_shown(connected: HeadlessDesk) -> None:
    people = remote_ids(connected)
    with driven_window(connected.profile) as window:
        owner = window.ask("where")["process"]
        crowd = [second(connected.profile, link_to(people[number % len(people)])) for number in range(20)]
        assert [ended(process) for process in crowd] == [(0, "", "")] * 20
        assert ended(second(connected.profile, link_to(people[5]))) == (0, "", "")
        until_it_shows(window, people[5])
        assert window.ask("where")["process"] == owner


def test_a_link_that_comes_while_the_window_closes_opens_the_next_one(connected: HeadlessDesk) -> None:
    one, *_ = remote_ids(connected)
    with driven_window(connected.profile) as first:
        assert first.process.stdin is not None
        first.process.stdin.close()  # it begins to close
        late = DrivenWindow(connected.profile, link_to(one))
        first.process.wait(30)
    try:
        late.shown()
        until_it_shows(late, one)
    except WindowEnded:  # the first had not begun to close yet, and took it: that is no loss either
        assert late.process.wait(10) == 0
    finally:
        late.end()


def test_a_second_program_with_a_link_is_quick(connected: HeadlessDesk) -> None:
    one, *_ = remote_ids(connected)
    with driven_window(connected.profile):
        ended(second(connected.profile, link_to(one)))
        began = time.monotonic()
        assert ended(second(connected.profile, link_to(one))) == (0, "", "")
        assert time.monotonic() - began < 5  # a fraction of a second on a machine with nothing else to do
