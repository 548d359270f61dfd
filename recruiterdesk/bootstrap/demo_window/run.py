"""The tour in the real window on Qt's offscreen platform: once in each language, each in a profile and with a stand-in of its own."""

import asyncio
import json
import os
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Literal

from recruiterdesk.bootstrap import window_program
from recruiterdesk.bootstrap.demo_report import StepReport
from recruiterdesk.bootstrap.demo_window import connecting, files, looks, people, trouble
from recruiterdesk.bootstrap.demo_window.camera import Camera, Look
from recruiterdesk.bootstrap.demo_window.connecting import AUTHOR
from recruiterdesk.bootstrap.demo_window.tour import Step, Tour, walk
from recruiterdesk.bootstrap.demo_world import DemoWorld, demo_world
from recruiterdesk.bootstrap.open_desk import open_desk
from recruiterdesk.bootstrap.window_program import WindowProgram

Language = Literal["en", "nl"]

ALL_STEPS: tuple[Step, ...] = (*connecting.STEPS, *people.STEPS, *files.STEPS, *trouble.STEPS, *looks.STEPS)
PICTURES = "screenshots"
_LIMIT = 6000  # requests a minute at the tour's stand-in: a day in a minute
_HOLD = 6  # seconds: long enough for a picture of what is held, short enough for a tour
_NAMES: dict[Language, str] = {"en": "The window in English", "nl": "The window in Dutch"}
_SCREEN = {"name": "tour", "x": 0, "y": 0, "width": 1920, "height": 1080, "logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}


def run_tours(
    folder: Path,
    *,
    seed: int = 1,
    applicants: int | None = None,
    languages: Sequence[Language] = ("en", "nl"),
    looks: Sequence[Look] = ("light", "dark"),
    steps: Sequence[Step] = ALL_STEPS,
) -> list[StepReport]:
    """Walk through the window and report each step; pictures go into `folder`/screenshots. Blocks; needs no display.

    Where no Qt application runs yet, one is begun offscreen; call it where none has been begun with a display.
    """
    pictures = folder / PICTURES
    pictures.mkdir(parents=True, exist_ok=True)
    for old in pictures.glob("*.png"):
        old.unlink()
    reports: list[StepReport] = []
    with _offscreen():
        for language in languages:
            with demo_world(seed=seed, applicants=applicants, limit=_LIMIT) as world:
                reports += _tour(world, pictures, language, looks, steps)
    return reports


def _tour(world: DemoWorld, pictures: Path, language: Language, looks: Sequence[Look], steps: Sequence[Step]) -> list[StepReport]:
    reports: list[StepReport] = []

    async def beside(program: WindowProgram) -> None:
        try:
            await program.is_shown.wait()
            camera = Camera(pictures, language, looks, program.theme, lambda: tour.window)
            tour = Tour(world, program, camera, world.profile.folder / "to-drop", language)
            tour.window.resize(1366, 768)
            await asyncio.to_thread(tour.files.mkdir)
            reports.extend(await walk(tour, steps, _NAMES[language]))
        finally:
            program.leave()

    # The window begins in English: the Dutch tour changes the language by a click, as a Dutch user would.
    asyncio.run(_prepare(world, looks[0]))
    status = window_program.run(world.profile, world.parts, beside=beside)
    if status != 0 or not reports:
        trouble = f"the window ended with {status}"
        reports.append(StepReport(name=f"{language}/window", title="Show the window", trouble=trouble, part=_NAMES[language]))
    return reports


async def _prepare(world: DemoWorld, look: Look) -> None:
    async with open_desk(world.profile, world.parts) as desk:
        for name, value in (("language", "en"), ("theme", look), ("grace_seconds", _HOLD), ("author_name", AUTHOR)):
            await desk.settings.set(name, value)


@contextmanager
def _offscreen() -> Iterator[None]:
    """Let Qt draw into memory, on a screen of 1920 by 1080; a platform that was asked for otherwise stays."""
    if os.environ.get("QT_QPA_PLATFORM", "offscreen") != "offscreen":
        yield
        return
    with tempfile.TemporaryDirectory(prefix="recruiterdesk-screen-") as place:
        path = Path(place) / "screen.json"
        path.write_text(json.dumps({"synchronousWindowSystemEvents": False, "windowFrameMargins": True, "screens": [_SCREEN]}))
        before = os.environ.get("QT_QPA_PLATFORM")
        os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={path}"
        try:
            yield
        finally:
            if before is None:
                del os.environ["QT_QPA_PLATFORM"]
            else:
                os.environ["QT_QPA_PLATFORM"] = before
