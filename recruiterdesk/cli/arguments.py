"""What may be typed after `recruiterdesk`: the commands of headless.md as an argument parser that raises instead of exiting."""

import argparse
from pathlib import Path
from typing import NoReturn, Protocol

import msgspec

from recruiterdesk import __version__
from recruiterdesk.domain.errors import WrongUsage

# Their value may begin with a dash ("- first point"), which argparse would take for an option.
_FREE_TEXT = frozenset({"--text", "--stage", "--reason", "--search", "--author", "--set", "--name", "--status", "--cursor", "--line"})


_BROWSER = "sign in on the provider's own page: its address is printed, and this waits for you"


class GlobalOptions(msgspec.Struct, frozen=True, kw_only=True):
    """What is understood before and after any command."""

    profile: Path | None = None
    is_json: bool = False
    rest: tuple[str, ...] = ()


class HelpAsked(Exception):  # noqa: N818 -- not a failure: it carries what --help or --version prints
    """Somebody asked for help, or which version this is; `text` is the answer, `document` the same for `--json`."""

    def __init__(self, text: str, document: dict[str, object] | None = None) -> None:
        """Keep both."""
        self.text = text
        self.document: dict[str, object] = {"help": text} if document is None else document
        super().__init__()


class _TellVersion(argparse.Action):
    """`--version`, which argparse's own action would print past `--json`."""

    def __call__(self, *_: object, **__: object) -> NoReturn:
        """Raise HelpAsked with the version."""
        raise HelpAsked(f"recruiterdesk {__version__}", {"version": __version__})


class _Parser(argparse.ArgumentParser):
    """An argument parser that leaves printing and exiting to the program."""

    def error(self, message: str) -> NoReturn:
        """Raise WrongUsage with argparse's finding and where to read on."""
        command = self.prog.removeprefix("recruiterdesk").strip()
        raise WrongUsage(
            "{finding}. See: recruiterdesk {command}--help",
            finding=message[:1].upper() + message[1:].rstrip("."),
            command=f"{command} " if command else "",
        )

    def print_help(self, file: object = None) -> NoReturn:  # noqa: ARG002 -- argparse's signature
        """Raise HelpAsked with the help text."""
        raise HelpAsked(self.format_help())


def split_global(argv: list[str]) -> GlobalOptions:
    """Take `--profile DIR` and `--json` out of the arguments, wherever they stand before a lone `--`.

    A value written as `--text=--json` stays what it is.
    """
    profile: str | None = None
    is_json = False
    rest: list[str] = []
    waiting = list(argv)
    while waiting:
        word = waiting.pop(0)
        if word == "--":
            rest += [word, *waiting]
            break
        if word == "--json":
            is_json = True
        elif word == "--profile":
            if not waiting:
                raise WrongUsage("--profile needs a folder after it.")
            profile = waiting.pop(0)
        elif word.startswith("--profile="):
            profile = word.removeprefix("--profile=")
        else:
            rest.append(word)
    if profile is not None and not profile.strip():
        raise WrongUsage("--profile needs a folder after it.")
    return GlobalOptions(profile=Path(profile) if profile else None, is_json=is_json, rest=tuple(rest))


def wants_json(argv: list[str]) -> bool:
    """Whether even a failure to understand the arguments is to be told as a document."""
    return "--json" in (argv[: argv.index("--")] if "--" in argv else argv)


def parse(rest: tuple[str, ...]) -> argparse.Namespace:
    """Understand a command; raises WrongUsage, or HelpAsked. `command` (and `action` for accounts and the outbox) name it."""
    return _build().parse_args(_joined(rest))


def _joined(rest: tuple[str, ...]) -> list[str]:
    words: list[str] = []
    for index, word in enumerate(rest):
        if index and rest[index - 1] in _FREE_TEXT and word.startswith("-") and not word.startswith("--"):
            words[-1] = f"{rest[index - 1]}={word}"
        else:
            words.append(word)
    return words


def _build() -> argparse.ArgumentParser:
    parser = _Parser(
        prog="recruiterdesk",
        allow_abbrev=False,
        description="One desk for a recruiter's accounts at several hiring providers. Without a command the window opens.",
        epilog="REF is ACCOUNT/ID, as the lists show it. --profile DIR keeps data elsewhere; --json prints one document. "
        "A link (recruiterdesk://…) in place of COMMAND opens the window on whom it names.",
    )
    parser.add_argument("--version", action=_TellVersion, nargs=0, help="show the version and end")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", parser_class=_Parser)
    _add_accounts(commands)
    _add_reading(commands)
    _add_writing(commands)
    _add_tables(commands)
    _add_outbox(commands)
    _add_files(commands)
    _add_links(commands)
    _add_assign(commands)
    _add_receiver(commands)
    _add_program(commands)
    return parser


class _Commands(Protocol):
    """What `add_subparsers` returns; argparse has no public name for it."""

    def add_parser(self, name: str, *, help: str, description: str, allow_abbrev: bool) -> argparse.ArgumentParser:  # noqa: A002 -- its name
        """Add a command."""


def _command(commands: _Commands, name: str, text: str) -> argparse.ArgumentParser:
    return commands.add_parser(name, help=text, description=text, allow_abbrev=False)


def _add_accounts(commands: _Commands) -> None:
    account = _command(commands, "account", "Connect, check, change and remove accounts.")
    actions = account.add_subparsers(dest="action", metavar="ACTION", required=True, parser_class=_Parser)
    add = _command(actions, "add", "Connect an account. The secrets are read as one JSON object from standard input.")
    add.add_argument("provider", metavar="PROVIDER")
    add.add_argument("--name", required=True, help="your name for the account, such as the employer's")
    add.add_argument("--base-url", default="", help="another address than the provider's own")
    add.add_argument("--set", action="append", default=[], metavar="KEY=VALUE", help="a setting, such as quiet_window=130")
    add.add_argument("--browser", action="store_true", help=_BROWSER)
    _command(actions, "list", "Show every account.")
    secrets = _command(actions, "secrets", "Give an account new secrets, from standard input. What is queued stays queued.")
    secrets.add_argument("name", metavar="NAME")
    secrets.add_argument("--browser", action="store_true", help=_BROWSER)
    for name, text in (
        ("check", "Ask the provider whether the key is good and what it may do."),
        ("pause", "Leave an account alone until it is resumed."),
        ("resume", "Go on with a paused account."),
    ):
        _command(actions, name, text).add_argument("name", metavar="NAME")
    change = _command(
        actions,
        "set",
        "Change an account's settings, such as sending=paused, which keeps what is queued here. An empty value takes a setting away.",
    )
    change.add_argument("name", metavar="NAME")
    change.add_argument("pairs", metavar="KEY=VALUE", nargs="+")
    remove = _command(actions, "remove", "Delete an account's rows, files, search entries and secrets from this computer.")
    remove.add_argument("name", metavar="NAME")
    remove.add_argument("--yes", action="store_true", help="yes, really")
    remove.add_argument("--discard-outbox", action="store_true", help="also drop what was not sent yet")
    sync = _command(commands, "sync", "Pull every account, or those named, side by side; then send the outbox.")
    sync.add_argument("names", metavar="NAME", nargs="*")
    sync.add_argument("--full", action="store_true", help="read everything again, details included")
    able = _command(
        commands, "capabilities", "What a provider or an account can and cannot do, and why; without a name, all of them side by side."
    )
    able.add_argument("name", metavar="PROVIDER|NAME", nargs="?")


def _add_paging(command: argparse.ArgumentParser) -> None:
    command.add_argument("--account", metavar="NAME")
    command.add_argument("--search", default="", metavar="TEXT")


def _add_reading(commands: _Commands) -> None:
    for name, text in (("vacancies", "List vacancies from this computer."), ("applicants", "List applicants from this computer.")):
        listing = _command(commands, name, text)
        _add_paging(listing)
        _add_filters(listing, name)
        listing.add_argument("--limit", type=_count, metavar="N")
        listing.add_argument("--offset", type=_count, default=0, metavar="N")
    for name in ("vacancy", "applicant"):
        one = _command(commands, name, f"Everything known of one {name}, from this computer.")
        one.add_argument("ref", metavar="REF")
        one.add_argument("--refresh", action="store_true", help="read the provider first")


def _add_filters(listing: argparse.ArgumentParser, table: str) -> None:
    if table == "vacancies":
        listing.add_argument("--status", metavar="S")
    else:
        listing.add_argument("--vacancy", metavar="REF")
        listing.add_argument("--stage", metavar="S")
        listing.add_argument(
            "--unmatched", action="store_true", help="only those who came through a receiver with a reference that no vacancy here has"
        )


def _add_writing(commands: _Commands) -> None:
    note = _command(commands, "note", "Queue a note on an applicant.")
    note.add_argument("ref", metavar="REF")
    note.add_argument("--text", required=True)
    note.add_argument("--sensitive", action="store_true")
    note.add_argument("--author", metavar="NAME")
    note.add_argument("--local", action="store_true", help="keep it on this computer")
    move = _command(commands, "move", "Queue a move to another stage.")
    move.add_argument("ref", metavar="REF")
    move.add_argument("--stage", required=True, metavar="NAME")
    move.add_argument("--vacancy", metavar="REF", help="move to this vacancy as well")
    move.add_argument("--reason", metavar="NAME")
    upload = _command(commands, "upload", "Queue a document.")
    upload.add_argument("ref", metavar="REF")
    upload.add_argument("file", metavar="FILE", type=Path)
    upload.add_argument("--type", choices=["resume", "assignment", "photo", "other"], default="resume")
    apply = _command(commands, "apply", "Queue a new applicant for a vacancy; ACCOUNT/ alone means no vacancy.")
    apply.add_argument("ref", metavar="VACANCY_REF")
    apply.add_argument("--set", action="append", required=True, metavar="FIELD=VALUE")
    apply.add_argument("--cv", type=Path, metavar="FILE")
    edit = _command(commands, "edit", "Queue a change of an applicant or a vacancy. An empty value clears a field.")
    edit.add_argument("ref", metavar="REF")
    edit.add_argument("--set", action="append", required=True, metavar="FIELD=VALUE")
    delete = _command(commands, "delete", "Queue the deletion of an applicant or a vacancy at the provider.")
    delete.add_argument("ref", metavar="REF")
    delete.add_argument("--yes", action="store_true", help="yes, really")
    post = _command(commands, "post", "Queue a new vacancy at a provider that takes them.")
    post.add_argument("account", metavar="ACCOUNT")
    post.add_argument("--from", dest="source", type=Path, required=True, metavar="FILE.json")
    post.add_argument("--yes", action="store_true", help="yes, I know what that means there: do not warn")
    for command in (note, move, upload, apply, edit, delete, post):
        command.add_argument("--hold", type=_seconds, default=0.0, metavar="SECONDS", help="keep it back so long")


def _add_tables(commands: _Commands) -> None:
    table = _command(
        commands,
        "table",
        "Show a table that only this provider has, such as its team, clicks or interviews; without TABLE, which there are.",
    )
    table.add_argument("ref", metavar="ACCOUNT|REF")
    table.add_argument("table", metavar="TABLE", nargs="?")
    table.add_argument("--set", action="append", default=[], metavar="FILTER=VALUE", help="ask for less, such as from=2026-11-01")
    pages = table.add_mutually_exclusive_group()
    pages.add_argument("--all", action="store_true", help="read every page")
    pages.add_argument("--cursor", metavar="NEXT", help="the page that the one before named as its next")
    table.add_argument("--offline", action="store_true", help="do not ask the provider: show what was read last")
    table.add_argument("--line", metavar="ID", help="fetch the file behind this line, into the folder --to")
    table.add_argument("--to", type=Path, metavar="FILE", help="write every page to a .csv, .xlsx or .json file")
    do = _command(commands, "do", "Queue what only this provider does; without ACTION, what it can do and what that takes.")
    do.add_argument("ref", metavar="ACCOUNT|REF")
    do.add_argument("doing", metavar="ACTION", nargs="?")
    do.add_argument("--set", action="append", default=[], metavar="FIELD=VALUE")
    do.add_argument("--line", metavar="ID", help="the line of a table that it is done to")
    do.add_argument("--file", type=Path, metavar="FILE", help="the file that goes with it")
    do.add_argument("--yes", action="store_true", help="yes, really")
    do.add_argument("--hold", type=_seconds, default=0.0, metavar="SECONDS", help="keep it back so long")


def _add_outbox(commands: _Commands) -> None:
    outbox = _command(commands, "outbox", "What is queued; --all also what was sent.")
    outbox.add_argument("--all", action="store_true")
    actions = outbox.add_subparsers(dest="action", metavar="ACTION", parser_class=_Parser)
    send = _command(actions, "send", "Send what may go now.")
    send.add_argument("--wait", action="store_true", help="also wait out quiet windows and look again")
    for name, text in (("retry", "Try a refused or uncertain write again."), ("cancel", "Take back a write that was not sent.")):
        _command(actions, name, text).add_argument("id", metavar="ID")
    settle = _command(actions, "settle", "Answer for an uncertain write whether it arrived.")
    settle.add_argument("id", metavar="ID")
    settle.add_argument("--as", dest="answer", required=True, choices=["sent", "not-sent"])


def _add_files(commands: _Commands) -> None:
    download = _command(commands, "download", "Fetch an applicant's documents.")
    download.add_argument("ref", metavar="REF")
    download.add_argument("--document", type=_count, metavar="N")
    download.add_argument("--to", type=Path, required=True, metavar="DIR")
    export = _command(commands, "export", "Write a table to a .csv, .xlsx or .json file.")
    export.add_argument("what", choices=["applicants", "vacancies"])
    export.add_argument("--to", type=Path, required=True, metavar="FILE")
    _add_paging(export)
    _add_filters(export, "vacancies")
    _add_filters(export, "applicants")
    archive = _command(commands, "archive", "Write everything down, readable without this program.")
    archive.add_argument("--to", type=Path, required=True, metavar="DIR")
    archive.add_argument("--sensitive", action="store_true", help="include notes marked as sensitive")
    erase = _command(commands, "erase", "Remove one person everywhere on this computer, and at the providers that can.")
    erase.add_argument("ref", metavar="REF", nargs="?")
    erase.add_argument("--email", metavar="ADDRESS")
    erase.add_argument("--yes", action="store_true", help="yes, really")


def _add_links(commands: _Commands) -> None:
    stages = _command(commands, "stages", "Where an account's own stages stand in the funnel that all accounts share.")
    stages.add_argument("account", metavar="ACCOUNT")
    stages.add_argument(
        "--set",
        action="append",
        default=[],
        metavar="STAGE=STEP",
        help="put a stage at new, screening, interview, offer, hired, rejected or withdrawn; empty: guess again",
    )
    for name, text in (
        ("link", "Say that two applicants are the same person, or two vacancies one opening. Nothing goes to a provider."),
        ("unlink", "Say that they are not. A later sync does not link them again."),
    ):
        command = _command(commands, name, text)
        command.add_argument("ref", metavar="REF")
        command.add_argument("other", metavar="REF")


def _add_assign(commands: _Commands) -> None:
    assign = _command(
        commands,
        "assign",
        "Put an applicant who came through a receiver under a vacancy of the same account, here only; without VACANCY_REF where the "
        "reference says. A later sync leaves it so.",
    )
    assign.add_argument("ref", metavar="REF")
    assign.add_argument("vacancy", metavar="VACANCY_REF", nargs="?")


def _add_receiver(commands: _Commands) -> None:
    receive = _command(
        commands,
        "receive",
        "Receive the applications that ICTerGezocht.nl sends, and hand them out to laptops. Without ACTION it serves until it is stopped. "
        "The secret stands in RECRUITERDESK_RECEIVER_SECRET or in --secret-file; make one with: recruiterdesk receive secret.",
    )
    receive.add_argument("--host", metavar="H", help="the address to listen at; default 127.0.0.1")
    receive.add_argument("--port", type=_count, metavar="P", help="default 8787; 0 takes any free one")
    _add_receiver_storage(receive, is_action=False)
    receive.add_argument("--secret-file", type=Path, metavar="F", help="one secret, or two while the provider changes to the new one")
    receive.add_argument("--scheme", choices=["bearer", "hmac"], help="how ICTerGezocht.nl shows the secret; default bearer")
    receive.add_argument("--hmac-header", metavar="NAME", help="default X-Signature")
    receive.add_argument("--hmac-algorithm", choices=["sha256", "sha512"], help="default sha256")
    receive.add_argument("--hmac-encoding", choices=["hex", "base64"], help="default hex")
    receive.add_argument("--keep-days", type=_count, metavar="N", help="so long an application stays that every laptop has; default 60")
    actions = receive.add_subparsers(dest="action", metavar="ACTION", parser_class=_Parser)
    inbox = _command(actions, "inbox", "Add or list inboxes; each has its own laptops. The first is called main.")
    doings = inbox.add_subparsers(dest="doing", metavar="ACTION", required=True, parser_class=_Parser)
    named = _command(doings, "add", "Add an inbox.")
    named.add_argument("name", metavar="NAME")
    _add_receiver_storage(named, is_action=True)
    _add_receiver_storage(_command(doings, "list", "List the inboxes."), is_action=True)
    _add_laptops(actions)
    erase = _command(actions, "erase", "Remove an application, or everything of a person, from the receiver at once.")
    erase.add_argument("--inbox", required=True, metavar="I")
    whom = erase.add_mutually_exclusive_group(required=True)
    whom.add_argument("--id", type=_count, metavar="N")
    whom.add_argument("--email", metavar="E")
    erase.add_argument("--yes", action="store_true", help="yes, really")
    _add_receiver_storage(erase, is_action=True)
    reseal = _command(actions, "reseal", "After a change of the data key: seal everything with the newest, so that the older ones can go.")
    _add_receiver_storage(reseal, is_action=True)
    restored = _command(actions, "restored", "Say that the database was restored from a backup, before the receiver starts again.")
    restored.add_argument("--yes", action="store_true", help="yes, it was")
    _add_receiver_storage(restored, is_action=True)
    _command(actions, "secret", "Print a fresh secret for ICTerGezocht.nl and a fresh data key.")


def _add_laptops(actions: _Commands) -> None:
    laptop = _command(actions, "laptop", "Let a laptop read an inbox, list who may, or take it away.")
    doings = laptop.add_subparsers(dest="doing", metavar="ACTION", required=True, parser_class=_Parser)
    for name, text in (
        ("add", "Let a laptop read an inbox; its token is printed once."),
        ("list", "List the laptops of an inbox, and up to where each has everything."),
        ("remove", "Take a laptop's token away; retention then no longer waits for it."),
    ):
        command = _command(doings, name, text)
        if name != "list":
            command.add_argument("name", metavar="NAME")
        if name == "add":
            command.add_argument("--address", metavar="URL", help="the receiver's public address, to be printed beside the token")
        command.add_argument("--inbox", default="main", metavar="I")
        _add_receiver_storage(command, is_action=True)


def _add_receiver_storage(command: argparse.ArgumentParser, *, is_action: bool) -> None:
    """Add what opens the receiver's database; an action takes over what stands before it, unless it is said again."""
    default = argparse.SUPPRESS if is_action else None
    command.add_argument("--database", metavar="URL", default=default, help="sqlite:///FILE, the default, or postgresql://USER@HOST/NAME")
    command.add_argument("--key-file", type=Path, metavar="F", default=default, help="the data keys, newest first")


def _add_program(commands: _Commands) -> None:
    demo = _command(commands, "demo", "Try the program with made-up people; nothing leaves this computer.")
    demo.add_argument("--seed", type=_count, default=1, metavar="N")
    demo.add_argument("--applicants", type=_count, metavar="N")
    demo.add_argument("--headless", type=Path, metavar="DIR", help="do the main job without a screen and report there")
    doctor = _command(commands, "doctor", "Check this installation; says nothing about people, and changes nothing.")
    doctor.add_argument(
        "--save", type=Path, metavar="FILE", help="also write a file for whoever helps: log, sizes, crashes; no personal data"
    )


def _count(text: str) -> int:
    try:
        number = int(text)
    except ValueError:
        number = -1
    if number < 0:
        raise argparse.ArgumentTypeError(f"{text!r} is not a whole number of 0 or more")
    return number


def _seconds(text: str) -> float:
    try:
        seconds = float(text)
    except ValueError:
        seconds = -1.0
    longest = 86_400.0
    if not 0 <= seconds <= longest:
        raise argparse.ArgumentTypeError(f"{text!r} is not a number of seconds between 0 and {longest:.0f}")
    return seconds
