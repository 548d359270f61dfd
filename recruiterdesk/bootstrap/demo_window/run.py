"""The tour in the real window on Qt's offscreen platform: once in each language, each in a profile and with a stand-in of its own."""

import asyncio
import json
import os
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path

from recruiterdesk.bootstrap.demo_report import StepReport
from recruiterdesk.bootstrap.demo_tours import LANGUAGES, PARTS
from recruiterdesk.bootstrap.demo_window import connecting, files, five, looks, people, receiving, trouble
from recruiterdesk.bootstrap.demo_window.camera import Camera, Look
from recruiterdesk.bootstrap.demo_window.connecting import AUTHOR
from recruiterdesk.bootstrap.demo_window.tour import HOLD, Step, Tour, walk
from recruiterdesk.bootstrap.demo_world import DemoWorld, demo_world
from recruiterdesk.bootstrap.open_desk import open_desk
from recruiterdesk.bootstrap.window_program import WindowProgram
from recruiterdesk.bootstrap.window_start import start_window

ALL_STEPS: tuple[Step, ...] = (*connecting.STEPS, *people.STEPS, *files.STEPS, *trouble.STEPS, *looks.STEPS, *five.STEPS, *receiving.STEPS)
PICTURES = "screenshots"
_LIMIT = 6000  # requests a minute at the tour's stand-in: a day in a minute
_SCREEN = {"name": "tour", "x": 0, "y": 0, "width": 1920, "height": 1080, "logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}


def run_tours(
    folder: Path,
    *,
    seed: int = 1,
    applicants: int | None = None,
    languages: Sequence[str] = LANGUAGES,
    looks: Sequence[Look] = ("light", "dark"),
    steps: Sequence[Step] = ALL_STEPS,
    on_step: Callable[[StepReport], object] = lambda _step: None,
) -> list[StepReport]:
    """Walk through the window and report each step, to `on_step` as soon as it ends; pictures go into `folder`/screenshots.

    Blocks; needs no display. Where no Qt application runs yet, one is begun offscreen; call it where none has been begun with a display.
    """
    pictures = folder / PICTURES
    pictures.mkdir(parents=True, exist_ok=True)
    reports: list[StepReport] = []

    def ended(step: StepReport) -> None:
        reports.append(step)
        on_step(step)

    with _offscreen():
        for language in languages:
            for old in pictures.glob(f"*-{language}-*.png"):
                old.unlink()
            with demo_world(seed=seed, applicants=applicants, limit=_LIMIT) as world:
                _tour(world, pictures, language, looks, steps, ended)
    return reports


def _tour(
    world: DemoWorld,
    pictures: Path,
    language: str,
    looks: Sequence[Look],
    steps: Sequence[Step],
    ended: Callable[[StepReport], None],
) -> None:
    is_walked = False
    camera: Camera | None = None

    async def beside(program: WindowProgram) -> None:
        nonlocal is_walked, camera
        running = ExitStack()
        try:
            await program.is_shown.wait()
            camera = Camera(pictures, language, looks, program.theme, lambda: tour.window)
            tour = Tour(world, program, camera, world.profile.folder / "to-drop", language, stack=running)
            tour.window.resize(1366, 768)
            await asyncio.to_thread(tour.files.mkdir)
            await walk(tour, steps, PARTS[language], ended)
            is_walked = True
        finally:
            running.close()
            program.leave()

    # The window begins in English: the Dutch tour changes the language by a click, as a Dutch user would.
    asyncio.run(_prepare(world, looks[0]))
    try:
        status = start_window(world.profile, world.parts, beside=beside)
    finally:
        if camera is not None:
            camera.close()
    if status != 0 or not is_walked:
        trouble = f"the window ended with {status}"
        ended(StepReport(name=f"{language}/window", title="Show the window", trouble=trouble, part=PARTS[language]))


async def _prepare(world: DemoWorld, look: Look) -> None:
    async with open_desk(world.profile, world.parts) as desk:
        for name, value in (("language", "en"), ("theme", look), ("grace_seconds", HOLD), ("author_name", AUTHOR)):
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
