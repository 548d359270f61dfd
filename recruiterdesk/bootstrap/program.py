"""The program's beginning: arguments in, exit status out. Window, demo and services are loaded only when they are asked for."""

import gc
import os
import sys
from contextlib import asynccontextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Never

import recruiterdesk.bootstrap.light_msgspec
import recruiterdesk.bootstrap.quick_enums  # noqa: F401 -- before whatever makes enumerations
from recruiterdesk.bootstrap.display import has_display
from recruiterdesk.bootstrap.late_modules import load_late
from recruiterdesk.domain.errors import Unsupported

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import AsyncIterator

    from recruiterdesk.cli.outcome import Outcome
    from recruiterdesk.domain.capability import Capabilities
    from recruiterdesk.machine.folders import Profile
    from recruiterdesk.services.desk import Desk
    from recruiterdesk.services.diagnosis_service import Diagnosis

_NAMED = ["--profile"]
_LINK = "recruiterdesk:"  # domain/desk_link.py; written out here, for the start without a link does without it
# asyncio takes as long as a third of Qt, and the others together half as long: the first list is on the screen without them.
_AFTER_THE_LIST = ("asyncio", "bz2", "hashlib", "hmac", "html", "inspect", "lzma", "shutil", "socket", "tempfile")


def main(argv: list[str] | None = None) -> int:
    """Run the program and return its exit status."""
    words = sys.argv[1:] if argv is None else argv
    failure: BaseException | None = None
    wish = _wish_for_window(words)
    if wish is not None:
        # The window alone: the command line is not even loaded, unless there is something to say.
        try:
            return _run_window(*wish)
        except (Exception, KeyboardInterrupt) as error:  # noqa: BLE001 -- told below, where all failures are
            failure = error
            words = [*_NAMED, str(wish[0])] if wish[0] is not None else []
    from recruiterdesk.bootstrap.interrupts import held_interrupts  # noqa: PLC0415 -- the window alone does without it

    with held_interrupts():
        from recruiterdesk.cli.program import Surroundings  # noqa: PLC0415 -- the window alone does without it
        from recruiterdesk.cli.program import run as run_command  # noqa: PLC0415 -- the window alone does without it

    def tell(_folder: Path | None, _link: str = "") -> Never:
        assert failure is not None  # noqa: S101 -- only then is this called
        raise failure

    surroundings = Surroundings(
        open_desk=_open_desk,
        diagnose=_diagnose,
        diagnose_into=_diagnose,
        run_window=_run_window if failure is None else tell,
        run_demo=_run_demo,
        run_receiver=_run_receiver,
        provider_capabilities=_provider_capabilities,
    )
    return run_command(words, surroundings)


def _wish_for_window(words: list[str]) -> tuple[Path | None, str] | None:
    """Return the profile's folder and the link where the words ask for the window alone, on a link or not; None for a command.

    A link comes from anywhere, so it stands alone: words after it are no options, they make it a bad link.
    """
    folder, rest = None, words
    if words[:1] == _NAMED and words[1:] and words[1].strip():
        folder, rest = Path(words[1]), words[2:]
    if rest and not rest[0].lower().startswith(_LINK):
        return None
    return folder, " ".join(rest)


def open_profile(folder: Path | None) -> "Profile":
    """Return the profile's folders, made private, with the log set up in them; raises StorageTrouble."""
    from recruiterdesk.machine.folders import Profile, default_profile  # noqa: PLC0415 -- not needed for --help: start-up is felt
    from recruiterdesk.machine.logs import catch_crashes, set_up_logs  # noqa: PLC0415 -- as above

    profile = Profile(folder or default_profile())
    set_up_logs(profile.log_folder)
    catch_crashes(profile.log_folder)
    return profile


@asynccontextmanager
async def _open_desk(folder: Path | None) -> "AsyncIterator[Desk]":
    from recruiterdesk.bootstrap.open_desk import open_desk  # noqa: PLC0415 -- as above

    async with open_desk(open_profile(folder)) as desk:
        yield desk


async def _diagnose(folder: Path | None, save_to: Path | None = None) -> "Diagnosis":
    from recruiterdesk.bootstrap.diagnosing import diagnose  # noqa: PLC0415 -- as above

    return await diagnose(folder, save_to)


def _provider_capabilities() -> "dict[str, Capabilities]":
    from recruiterdesk.bootstrap.provider_catalog import ProviderCatalog  # noqa: PLC0415 -- as above

    return {profile.id: profile.capabilities for profile in ProviderCatalog().profiles()}


def _run_window(folder: Path | None, link: str = "") -> int:
    if not has_display():
        raise Unsupported(
            "There is no screen here for the window. Everything it does can be done on the command line: recruiterdesk --help. "
            "To see it at work without a screen: recruiterdesk demo --headless FOLDER."
        )
    load_late(*_AFTER_THE_LIST)
    gc.disable()  # loading makes nothing but what stays; the window collects by itself from its start
    try:
        if folder is None and (folder := _folder_at_start()) is None:
            return 0
        profile = open_profile(folder)
        from recruiterdesk.bootstrap.window_start import start_window  # noqa: PLC0415 -- as above

        return start_window(profile, link=link)
    finally:
        gc.enable()


def _folder_at_start() -> Path | None:
    """Return the folder of the profile to open where none was named, None where the user was asked and closed the window.

    Usually this looks for one small file, which is not there.
    """
    from recruiterdesk.machine.folders import VARIABLE, at_start, default_profile, platform_profile  # noqa: PLC0415 -- as above

    if os.environ.get(VARIABLE):
        return default_profile()
    folder, asks = at_start()
    if not asks and (folder == platform_profile() or folder.is_dir()):
        return folder
    from recruiterdesk.bootstrap.profile_chooser import chosen_profile  # noqa: PLC0415 -- as above

    return chosen_profile()


def _run_demo(arguments: "Namespace") -> "Outcome | int":
    from recruiterdesk.bootstrap import demo_program  # noqa: PLC0415 -- the stand-ins are loaded for the demo only

    return demo_program.run(arguments)


def _run_receiver(arguments: "Namespace") -> "Outcome | int":
    from recruiterdesk.bootstrap.receiver_program import run  # noqa: PLC0415 -- its server and databases are loaded for the receiver only

    return run(arguments)
