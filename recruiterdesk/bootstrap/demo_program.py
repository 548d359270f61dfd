"""`recruiterdesk demo`: made-up people at a stand-in on this computer, in a profile that is thrown away; with the window or without."""

import asyncio
import os
import sys
from argparse import Namespace
from pathlib import Path

from recruiterdesk.bootstrap.demo_journey import Journey
from recruiterdesk.bootstrap.demo_report import JourneyReport, write_report
from recruiterdesk.bootstrap.demo_world import ACCOUNT, SETTINGS, DemoWorld, demo_world
from recruiterdesk.bootstrap.open_desk import open_desk
from recruiterdesk.cli.outcome import Outcome
from recruiterdesk.domain.errors import StorageTrouble

OUTPUT = Path("demo-output")


def run(arguments: Namespace) -> Outcome | int:
    """Run the demo; without a display it says so and goes through the main job without a screen."""
    folder: Path | None = arguments.headless
    if folder is None and not has_display():
        _say(f"There is no display here, so the demo runs without a screen; its report goes to {OUTPUT}.")
        folder = OUTPUT
    with demo_world(seed=arguments.seed, applicants=arguments.applicants) as world:
        if world.remark:
            _say(world.remark)
        if folder is not None:
            return run_headless(world, folder)
        asyncio.run(_connected(world))
        from recruiterdesk.bootstrap import window_program  # noqa: PLC0415 -- Qt is loaded for the window only

        return window_program.run(world.profile, world.parts)


def run_headless(world: DemoWorld, folder: Path) -> Outcome:
    """Go through the main job and write the report; status 1 where a step did not go well."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise StorageTrouble("{folder} cannot be made: {reason}.", folder=str(folder), reason=error.strerror or "unknown") from None
    report = asyncio.run(_walk(world, folder))
    path = write_report(report, folder)
    document: dict[str, object] = {"report": str(path), "screenshots": report.screenshots}
    words = "went well" if report.is_well else "did not go well everywhere"
    text = f"The demo {words}: {len(report.steps)} steps in {report.seconds:.1f} s. Report: {path}"
    return Outcome(document=document, text=text, status=0 if report.is_well else 1)


def has_display() -> bool:
    """Whether a window could be shown; systems other than Linux and the BSDs always have one."""
    if sys.platform in ("win32", "darwin") or os.environ.get("QT_QPA_PLATFORM"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


async def _walk(world: DemoWorld, folder: Path) -> JourneyReport:
    async with open_desk(world.profile, world.parts) as desk:
        return await Journey(desk, world, folder).walk()


async def _connected(world: DemoWorld) -> None:
    async with open_desk(world.profile, world.parts) as desk:
        await desk.accounts.add("homerun", ACCOUNT, world.stand_in.base_url, {"api_key": world.api_key}, SETTINGS)
        await desk.sync.run()


def _say(text: str) -> None:
    sys.stderr.write(text + "\n")
