"""Which words ask for the window on a link, and that a link is handed over, or kept by whoever owns the profile next."""

import asyncio
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from recruiterdesk.bootstrap import program, window_start
from recruiterdesk.bootstrap.missing_qt import NO_QT
from recruiterdesk.domain.errors import Unsupported
from recruiterdesk.machine.folders import Profile
from recruiterdesk.machine.single_instance import SingleInstance

LINK = "recruiterdesk://applicant/homerun/ap_1"


@pytest.mark.parametrize(
    ("words", "wish"),
    [
        ([], (None, "")),
        ([LINK], (None, LINK)),
        (["RecruiterDesk://Applicant/homerun/ap_1"], (None, "RecruiterDesk://Applicant/homerun/ap_1")),
        (["recruiterdesk:"], (None, "recruiterdesk:")),
        (["--profile", "/p"], (Path("/p"), "")),
        (["--profile", "/p", LINK], (Path("/p"), LINK)),
        # What follows a link came with it, and is no option.
        ([LINK, "--profile", "/evil"], (None, f"{LINK} --profile /evil")),
        (["--profile", "/p", LINK, "--json"], (Path("/p"), f"{LINK} --json")),
        ([LINK, "erase", "Vermeer/ap_1"], (None, f"{LINK} erase Vermeer/ap_1")),
        # These are commands, or nothing at all: the command line says what.
        (["sync"], None),
        (["sync", LINK], None),
        (["--json", LINK], None),
        (["--profile", " "], None),
        (["--profile"], None),
        (["recruiterdesk"], None),
        (["--profile", LINK], (Path(LINK), "")),
    ],
)
def test_a_link_stands_alone_or_behind_a_profile(words: list[str], wish: tuple[Path | None, str] | None) -> None:
    assert program._wish_for_window(words) == wish


def test_what_keeps_a_window_on_a_link_shut_is_told_as_for_one_without(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    def refuse(_folder: Path | None, _link: str = "") -> int:
        raise Unsupported(NO_QT, library="libEGL.so.1")

    monkeypatch.setattr(program, "_run_window", refuse)
    assert program.main(["--profile", str(tmp_path), LINK]) == 1
    said = capsys.readouterr().err
    assert "libEGL.so.1" in said
    assert LINK not in said


WITHOUT_A_LINK = """
import sys
from recruiterdesk.bootstrap import program

def show(_folder, link=""):
    print(repr(link), [name for name in sys.modules if "desk_link" in name or "link_opening" in name])
    return 0

program._run_window = show
program.main([])
"""


def test_a_start_without_a_link_loads_nothing_for_links() -> None:
    done = subprocess.run([sys.executable, "-c", WITHOUT_A_LINK], capture_output=True, text=True, timeout=60, check=True)
    assert done.stdout == "'' []\n"


class NotedProgram:
    """Stands for the window, of which only the link counts here."""

    def __init__(self, *_parts: object) -> None:
        self.links: list[str] = []

    def open_link(self, link: str) -> None:
        self.links.append(link)


async def test_a_running_window_takes_the_link_over_cut_to_what_a_link_can_be(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    profile = Profile(tmp_path / "profile")
    owner = SingleInstance.acquire(profile.folder)
    assert owner is not None
    taken: list[list[str]] = []

    def on_second(links: list[str], _folder: str) -> bool:
        taken.append(links)
        return True

    owner.listen(on_second, asyncio.get_running_loop())
    monkeypatch.setenv("XDG_ACTIVATION_TOKEN", "token-1")
    for link in (LINK, "", "recruiterdesk:" + "a" * 1_000_000, "recruiterdesk://applicant/homerun/\udcff"):
        assert await asyncio.to_thread(window_start.start_window, profile, link=link) == 0
    owner.close()
    assert taken[:2] == [["token-1", LINK], ["token-1", ""]]
    assert len(taken[2][1]) == 4096
    assert taken[3][1] == "recruiterdesk://applicant/homerun/?"


async def test_where_the_window_closes_meanwhile_the_second_opens_its_own_on_the_link(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    profile = Profile(tmp_path / "profile")
    owner = SingleInstance.acquire(profile.folder)
    assert owner is not None
    ran: list[NotedProgram] = []

    def run(made: NotedProgram, _instance: SingleInstance) -> int:
        ran.append(made)
        return 0

    monkeypatch.setattr("recruiterdesk.bootstrap.window_program.WindowProgram", NotedProgram)
    monkeypatch.setattr(window_start, "_run", run)
    monkeypatch.setattr("recruiterdesk.bootstrap.desk_application.make_desk_application", lambda: None)

    class NoOpening:
        def __init__(self, *_parts: object, **_more: object) -> None:
            """Open nothing."""

    monkeypatch.setattr("recruiterdesk.bootstrap.open_desk.Opening", NoOpening)
    threading.Timer(0.3, owner.close).start()  # it owns the profile for a moment, and answers nobody any more
    assert await asyncio.to_thread(window_start.start_window, profile, link=LINK) == 0
    assert [made.links for made in ran] == [[LINK]]


def test_an_owner_that_never_answers_is_told_of(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    profile = Profile(tmp_path / "profile")
    owner = SingleInstance.acquire(profile.folder)
    assert owner is not None
    monkeypatch.setattr(window_start, "_PATIENCE", 0.2)
    monkeypatch.setattr(window_start, "_EACH_TIME", 0.05)
    assert window_start.start_window(profile, link=LINK) == 1
    assert "does not answer" in capsys.readouterr().err
    owner.close()
