"""`recruiterdesk demo`: made-up people at a stand-in on this computer, in a profile that is thrown away; with the window or without."""

import asyncio
import os
import sys
import time
from argparse import Namespace
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from recruiterdesk.bootstrap.demo_accounts import OtherAccount, connect_others, other_accounts
from recruiterdesk.bootstrap.demo_journey import Journey
from recruiterdesk.bootstrap.demo_receiver import RECEIVER_IN, be_receiver
from recruiterdesk.bootstrap.demo_report import JourneyReport, StepReport, write_report
from recruiterdesk.bootstrap.demo_tours import ONE_TOUR, Tours, tell, touring
from recruiterdesk.bootstrap.demo_world import ACCOUNT, REQUESTS_PER_MINUTE, DemoWorld, demo_world
from recruiterdesk.bootstrap.display import has_display
from recruiterdesk.bootstrap.missing_qt import NO_QT, library_of
from recruiterdesk.bootstrap.open_desk import open_desk
from recruiterdesk.bootstrap.window_start import start_window
from recruiterdesk.cli.outcome import Outcome
from recruiterdesk.domain.errors import StorageTrouble, Unsupported
from recruiterdesk.domain.sentence import Sentence

OUTPUT = Path("demo-output")
HEADLESS_REQUESTS_PER_MINUTE = 6000  # nobody waits for a limit that is made up; what it does to a sync is measured elsewhere
_LIMIT_SAID = f"The stand-ins take {HEADLESS_REQUESTS_PER_MINUTE:,} requests a minute, Homerun takes 60: nobody waits for a made-up limit."
TOUR_APPLICANTS = 48  # fills the widest picture, and is read in seconds
TOUR_LEAST = 48  # below it some step may find nobody it suits
NO_TOUR = "RECRUITERDESK_DEMO_NO_TOUR"  # set where the services are tried alone: the tours of the window take minutes


def run(arguments: Namespace) -> Outcome | int:
    """Run the demo; without a display it says so and goes through the main job without a screen."""
    if kept_in := os.environ.get(RECEIVER_IN):
        return be_receiver(Path(kept_in))
    folder: Path | None = arguments.headless
    if folder is not None and (language := os.environ.get(ONE_TOUR)):
        return _run_one_tour(folder, language, seed=arguments.seed, applicants=arguments.applicants)
    if folder is None and not has_display():
        _say(f"There is no display here, so the demo runs without a screen; its report goes to {OUTPUT}.")
        folder = OUTPUT
    if folder is not None:
        return run_headless(folder, seed=arguments.seed, applicants=arguments.applicants)
    with (
        demo_world(seed=arguments.seed, applicants=arguments.applicants) as world,
        other_accounts(seed=arguments.seed, limit=REQUESTS_PER_MINUTE, folder=world.profile.folder) as others,
    ):
        if world.remark:
            _say(world.remark)
        try:
            from recruiterdesk.bootstrap.demo_window.alive import living  # noqa: PLC0415 -- Qt is loaded for the window only
        except ImportError as missing:
            raise Unsupported(NO_QT, library=library_of(missing)) from missing
        asyncio.run(_connect(world, others))
        return start_window(world.profile, world.parts, beside=living(world, [other for other in others if other.deliveries is not None]))


def run_headless(folder: Path, *, seed: int = 1, applicants: int | None = None) -> Outcome:
    """Go through the main job, with the services alone and in the window, and write the report; status 1 where a step did not go well."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise StorageTrouble(
            "{folder} cannot be made: {reason}. Choose another folder.", folder=str(folder), reason=error.strerror or "unknown"
        ) from None
    began = time.monotonic()
    with _tours(folder, seed, applicants) as tours:
        with demo_world(seed=seed, applicants=applicants, limit=HEADLESS_REQUESTS_PER_MINUTE) as world:
            if world.remark:
                _say(world.remark)
            report = asyncio.run(_walk(world, folder))
        for step in report.steps:
            step.part = "The services, without a window"
        report.steps += tours.reports()
    report.remark = f"{report.remark} {_LIMIT_SAID}".strip()
    report.seconds = time.monotonic() - began
    path = write_report(report, folder)
    document: dict[str, object] = {"report": str(path), "screenshots": report.screenshots}
    words = "went well" if report.is_well else "did not go well everywhere"
    text = f"The demo {words}: {len(report.steps)} steps, {len(report.screenshots)} pictures in {report.seconds:.0f} s. Report: {path}"
    return Outcome(document=document, text=text, status=0 if report.is_well else 1)


@contextmanager
def _tours(folder: Path, seed: int, applicants: int | None) -> Iterator[Tours]:
    """Go on a tour in each language meanwhile, or tell in a step why there is none."""
    if os.environ.get(NO_TOUR):
        yield Tours()
        return
    try:
        from recruiterdesk.bootstrap.demo_window import run as _run  # noqa: F401, PLC0415 -- asked here whether Qt can be loaded at all
    except ImportError as missing:
        trouble = str(Sentence.of(NO_QT, library=library_of(missing)))
        _say(trouble)
        yield Tours(instead=[StepReport(name="window", title="Show the window", part="The window", trouble=trouble)])
        return
    people = TOUR_APPLICANTS if applicants is None else max(applicants, TOUR_LEAST)
    with touring(folder, seed=seed, applicants=people) as tours:
        yield tours


def _run_one_tour(folder: Path, language: str, *, seed: int, applicants: int) -> int:
    from recruiterdesk.bootstrap.demo_window.run import run_tours  # noqa: PLC0415 -- Qt is loaded for the window only

    run_tours(folder, seed=seed, applicants=applicants, languages=[language], on_step=tell)
    return 0


async def _walk(world: DemoWorld, folder: Path) -> JourneyReport:
    async with open_desk(world.profile, world.parts) as desk:
        return await Journey(desk, world, folder).walk()


async def _connect(world: DemoWorld, others: Sequence[OtherAccount]) -> None:
    # The window does Homerun's first sync: a newcomer sees it happen. The others were read before: one is slow, one's key has expired.
    async with open_desk(world.profile, world.parts) as desk:
        await connect_others(desk, others)
        await desk.accounts.add("homerun", ACCOUNT, world.stand_in.base_url, {"api_key": world.api_key}, world.settings)


def _say(text: str) -> None:
    sys.stderr.write(text + "\n")
