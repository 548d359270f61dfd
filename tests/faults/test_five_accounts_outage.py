"""Five accounts in one window, and their providers go away: all at once in the first reading, then one after the other."""

import sys
import threading
from collections import Counter
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from five_desk import DrivenWindow, Five, There, driven_window, five_stand_ins
from five_ledgers import PDF, VACANCY, arrived, assert_complete, word_of

pytestmark = [
    pytest.mark.secret_service,
    pytest.mark.slow,
    pytest.mark.timeout(900),
    pytest.mark.skipif(sys.platform != "linux", reason="the keyring of the tests is one of Linux"),
]

# Which lists are slow, by how many seconds and after how many answers: so that all are in the middle of their first reading when they go
# away. Those of one page are read twice at first and wait long for the second, so that they do not end before the others have begun.
SLOW = {
    "homerun": ("/job-applications$", 2.0, 0),
    "smartrecruiters": ("^/candidates$", 5.0, 0),
    "recruitsome": ("/candidates$", 2.0, 0),
    "jobsphere": ("/jobs$", 15.0, 1),
    "ictergezocht": ("/vacancy/insight$", 15.0, 1),
}
# What a panel may say while nobody answers; "Reading …" and "Sending" are what it says while it still tries.
AWAY = ("Offline, not complete", "Offline, complete")


@pytest.fixture
def five() -> Iterator[Five]:
    with five_stand_ins(homerun=400, smart=60, some=150) as made:
        yield made


@pytest.fixture
def cvs(tmp_path: Path) -> Path:
    folder = tmp_path / "cvs"
    folder.mkdir()
    return folder


class Queued:
    """What was queued, by the words of `five_ledgers`, and how often each of it arrived."""

    def __init__(self, window: DrivenWindow, five: Five, cvs: Path) -> None:
        self.window, self.five, self.cvs = window, five, cvs
        self.ids: set[str] = set()

    def queue(self, mark: str, place: int) -> None:
        """Let the user write one of each kind that the providers take, at a place of each account's list."""
        ask, five = self.window.ask, self.five
        for provider in ("homerun", "smartrecruiters"):
            name = five[provider].name
            self._keep(ask("note", account=name, place=place, text=f"Belt terug, {mark}"))
            self._keep(ask("move", account=name, place=place + 1))
            self._keep(ask("drop", account=name, place=place + 2, path=self._cv(f"{provider} {mark}.pdf")))
        name = five["smartrecruiters"].name
        self._keep(ask("act", account=name, action="add_tags", fields={"tags": [f"tag {mark}"]}, place=place))
        name, there = five["recruitsome"].name, five["recruitsome"].stand_in
        fields = {"first_name": "Zoë", "last_name": "Çelik", "email": f"zoe.{mark}@example.org"}
        self._keep(ask("apply", account=name, fields=fields, vacancy=str(there.world.vacancies[1].id)))
        colleague = {"user_id": str(next(iter(there.world.team)).id)}
        self._keep(ask("act", account=name, action="create_candidate", fields=colleague, file=self._cv(f"candidate {mark}.pdf")))
        name, there = five["jobsphere"].name, five["jobsphere"].stand_in
        fields = {"last_name": "Demir", "email": f"aylin.{mark}@example.org"}
        self._keep(ask("apply", account=name, fields=fields, vacancy=there.world.jobs_of(there.company_id)[0].id))
        self._keep(ask("post", account=five["ictergezocht"].name, content={**VACANCY, "title": f"Python-ontwikkelaar {mark}"}))

    def assert_all_arrived_once(self) -> None:
        """Wait until nothing waits, and compare."""
        window = self.window

        def is_sent() -> bool:
            states = {id_: one["state"] for id_, one in window.ask("outbox").items()}
            return all(states[id_] == "sent" for id_ in self.ids)

        window.until(is_sent, lambda: [one for one in window.ask("outbox").values() if one["state"] != "sent"], seconds=120)
        told = window.ask("outbox")
        assert set(told) == self.ids
        assert arrived(self.five) == Counter(word_of(one) for one in told.values())

    def _keep(self, found: dict[str, Any]) -> None:
        assert found["id"] not in self.ids
        self.ids.add(found["id"])

    def _cv(self, name: str) -> str:
        path = self.cvs / name
        path.write_bytes(PDF + name.encode())
        return str(path)


def stop(*which: There) -> None:
    """Let providers go away at one moment."""
    threads = [threading.Thread(target=one.stand_in.stop) for one in which]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


def begun(window: DrivenWindow, five: Five) -> bool:
    """Whether all three that list people show some by now, and the other two that they have vacancies."""
    shown = window.ask("accounts")
    people, vacancies = ("homerun", "smartrecruiters", "recruitsome"), ("jobsphere", "ictergezocht")
    return (
        len(shown) == len(five)
        and all(shown[five[one].name]["applicants"] > 5 for one in people)
        and all(shown[five[one].name]["vacancies"] for one in vacancies)
    )


def assert_told(window: DrivenWindow, *which: There, seconds: float = 15.0) -> float:
    """Wait until the panel of each says that nobody answers; returns the seconds until the last did."""

    def is_told() -> bool:
        shown = window.ask("accounts")
        return all(shown[one.name]["sentence"] in AWAY and shown[one.name]["state"] == "unreachable" for one in which)

    took = window.until(is_told, partial(window.ask, "accounts"), seconds=seconds)
    for one in which:
        reason = window.ask("accounts")[one.name]["reason"]
        assert reason.endswith("."), reason
        assert "Traceback" not in reason
    return took


def test_all_go_away_in_the_middle_of_the_first_reading_and_then_one_after_the_other(tmp_path: Path, five: Five, cvs: Path) -> None:
    with driven_window(tmp_path / "profile") as window:
        for provider, (path, seconds, skip) in SLOW.items():
            five[provider].stand_in.faults.add("delay", path=path, seconds=seconds, times=1_000_000, method="GET", skip=skip)
        window.ask("hold", seconds=0)
        window.ask("connect", accounts=[one.order() for one in five.values()])
        for table in ("company_types", "user_functions"):
            window.ask("table", account="Kade", name=table)
        window.ask("table", account="Brugman", name="team")
        queued = Queued(window, five, cvs)
        window.until(lambda: begun(window, five), partial(window.ask, "accounts"))
        unread = [name for name, one in window.ask("accounts").items() if not one["is_complete"]]
        assert len(unread) == len(five)
        window.ask("watch_gaps")
        stop(*five.values())
        told = assert_told(window, *five.values())
        assert any("Offline since" in text for text in window.ask("notices")["texts"])
        # All of it can be read and written on.
        for name in ("Vermeer", "De Haven", "Brugman"):
            assert window.ask("read", account=name, place=3)["name"]
        assert window.ask("search", text="a")["rows"] > 0
        queued.queue("alles-weg", 0)
        assert arrived(five) == Counter()
        for one in five.values():
            one.stand_in.faults.clear()
            one.stand_in.start()
        queued.assert_all_arrived_once()
        assert_complete(window, five)
        gaps = window.ask("gaps")
        print(f"told after {told:.1f} s; longest gap {gaps['window'][0]:.0f} ms, of a process that only ticks {gaps['bare'][0]:.0f} ms")  # noqa: T201 -- a figure
        assert window.ask("notices")["mistakes"] == []

        place = 3
        for provider, gone in five.items():
            stop(gone)
            window.ask("refresh")
            assert_told(window, gone)
            others = [one for one in five.values() if one is not gone]
            queued.queue(f"zonder-{provider}", place)
            place += 3
            shown = window.ask("accounts")
            assert {shown[one.name]["state"] for one in others} == {"ok"}, shown
            gone.stand_in.start()
            window.ask("refresh")
            queued.assert_all_arrived_once()
        assert_complete(window, five)
        assert window.ask("notices")["mistakes"] == []
