"""The command line from its arguments to its exit status: one document or one text on standard output, everything else beside it."""

import asyncio
import json
import logging
import os
import sys
from argparse import Namespace
from collections.abc import Awaitable, Callable
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from recruiterdesk.cli.arguments import HelpAsked, parse, split_global, wants_json
from recruiterdesk.cli.documents.failure_document import EXIT_FAILED, error_document, exit_status_of, told
from recruiterdesk.cli.outcome import Outcome
from recruiterdesk.domain.errors import Cancelled, DeskError, Locked

if TYPE_CHECKING:
    from contextlib import AbstractAsyncContextManager
    from types import ModuleType

    from recruiterdesk.domain.capability import Capabilities
    from recruiterdesk.services.desk import Desk
    from recruiterdesk.services.diagnosis_service import Diagnosis

_log = logging.getLogger(__name__)


class Surroundings(msgspec.Struct, frozen=True, kw_only=True):
    """What the command line is given by the bootstrap: it opens nothing itself. A profile of None is the default one."""

    open_desk: "Callable[[Path | None], AbstractAsyncContextManager[Desk]]"
    diagnose: "Callable[[Path | None], Awaitable[Diagnosis]]"
    diagnose_into: "Callable[[Path | None, Path], Awaitable[Diagnosis]] | None" = None  # and writes a bundle for whoever helps
    run_window: Callable[[Path | None], int]
    run_demo: Callable[[Namespace], Outcome | int]
    run_receiver: Callable[[Namespace], Outcome | int]
    provider_capabilities: "Callable[[], dict[str, Capabilities]]" = dict  # of every provider by its id, without any profile


def run(argv: list[str], surroundings: Surroundings) -> int:
    """Do what the arguments say and return the exit status; no exception and no traceback gets out."""
    is_json = wants_json(argv)
    try:
        result = _understood(argv, surroundings)
    except DeskError as error:
        return _fail(error, is_json=is_json)
    except KeyboardInterrupt:
        return _fail(Cancelled("You stopped it. What was done until then is kept."), is_json=is_json)
    except Exception as mistake:  # noqa: BLE001 -- the one place for mistakes of ours: the log gets where, the user a sentence
        _log.error("a command ended with %s", type(mistake), exc_info=mistake)
        return _fail(OwnMistake(), is_json=is_json)
    if isinstance(result, int):
        return result
    return result.status if _told(json.dumps(result.document, ensure_ascii=False) if is_json else result.text) else EXIT_FAILED


class OwnMistake(DeskError):  # noqa: N818 -- named as the other errors are
    """A mistake of the program itself."""

    kind = "internal"

    def __init__(self) -> None:
        """Say so."""
        super().__init__("recruiterdesk made a mistake of its own, so this was not done. Its log says where; nothing in it names anybody.")


def _understood(argv: list[str], surroundings: Surroundings) -> Outcome | int:
    try:
        options = split_global(argv)
        arguments = parse(options.rest)
    except HelpAsked as asked:
        return Outcome(document=asked.document, text=asked.text.rstrip())
    arguments.json = options.is_json
    arguments.profile = options.profile
    return _dispatch(arguments, surroundings)


def _dispatch(arguments: Namespace, surroundings: Surroundings) -> Outcome | int:
    match arguments.command:
        case None:
            return surroundings.run_window(arguments.profile)
        case "demo":
            return surroundings.run_demo(arguments)
        case "doctor":
            from recruiterdesk.cli.program_commands import doctor  # noqa: PLC0415 -- commands load what they need: start-up is felt

            if arguments.save is None or surroundings.diagnose_into is None:
                return doctor(asyncio.run(_awaited(surroundings.diagnose(arguments.profile))))
            return doctor(asyncio.run(_awaited(surroundings.diagnose_into(arguments.profile, arguments.save))), arguments.save)
        case "receive":
            return surroundings.run_receiver(arguments)
        case _:
            return asyncio.run(_with_desk(arguments, surroundings))


async def _awaited(diagnosis: "Awaitable[Diagnosis]") -> "Diagnosis":
    return await diagnosis


async def _with_desk(arguments: Namespace, surroundings: Surroundings) -> Outcome:
    command = _command(arguments.command)
    try:
        async with surroundings.open_desk(arguments.profile) as desk:
            await _tell_news(desk, is_json=arguments.json)
            return await command(desk, arguments)
    except Locked:
        # What a provider can do is no secret: it is told where the profile cannot be opened, too.
        known = surroundings.provider_capabilities() if arguments.command == "capabilities" else {}
        if not known or arguments.name not in (None, *known):
            raise
        from recruiterdesk.cli.account_commands import told_capabilities, told_side_by_side  # noqa: PLC0415 -- as above

        return told_side_by_side(known, {}) if arguments.name is None else told_capabilities(known[arguments.name])


async def _tell_news(desk: "Desk", *, is_json: bool) -> None:
    """Say beside the answer what the opening found; what was saved from a damaged database is told until a person has read it."""
    news = await desk.diagnosis.news()
    if not news or sys.stderr is None:
        return
    with suppress(OSError):
        sys.stderr.write("".join(f"{sentence}\n" for sentence in news))
        if not is_json:
            await desk.diagnosis.note_told()


def _command(name: str) -> "Callable[[Desk, Namespace], Awaitable[Outcome]]":
    """Return what does a command: the function of that name, whose module is loaded now."""
    commands: ModuleType
    match name:
        case "account" | "sync" | "capabilities":
            from recruiterdesk.cli import account_commands as commands  # noqa: PLC0415 -- as above
        case "vacancies" | "applicants" | "vacancy" | "applicant":
            from recruiterdesk.cli import reading_commands as commands  # noqa: PLC0415 -- as above
        case "download" | "export" | "archive" | "erase":
            from recruiterdesk.cli import file_commands as commands  # noqa: PLC0415 -- as above
        case "stages" | "link" | "unlink" | "assign":
            from recruiterdesk.cli import link_commands as commands  # noqa: PLC0415 -- as above
        case "table" | "do":
            from recruiterdesk.cli import table_commands as commands  # noqa: PLC0415 -- as above
        case "outbox":
            from recruiterdesk.cli import outbox_commands as commands  # noqa: PLC0415 -- as above
        case _:
            from recruiterdesk.cli import write_commands as commands  # noqa: PLC0415 -- as above
    found: Callable[[Desk, Namespace], Awaitable[Outcome]] = getattr(commands, name)
    return found


def _fail(error: DeskError, *, is_json: bool) -> int:
    if is_json:
        _told(json.dumps(error_document(error), ensure_ascii=False))
    elif sys.stderr is not None:
        with suppress(OSError):
            sys.stderr.write(told(error.message, error.fields, error.status) + "\n")
    return exit_status_of(error.kind)


def _told(text: str) -> bool:
    """Write to standard output and return whether somebody read it: `| head` hangs up, and that is no mistake."""
    if sys.stdout is None:
        return True
    try:
        sys.stdout.buffer.write(text.encode("utf-8", "replace") + b"\n")
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        # The interpreter flushes once more at its end and would complain; nobody is there to read that either.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return False
    return True
