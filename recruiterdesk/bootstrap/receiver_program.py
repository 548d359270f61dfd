"""`recruiterdesk receive`: the receiver as a program of its own. It opens no profile and no keyring: it runs where nobody is signed in."""

import json
import os
import sys
from argparse import Namespace
from pathlib import Path

from recruiterdesk.cli.outcome import Outcome, table
from recruiterdesk.machine.folders import default_profile
from recruiterdesk.receiver import commands
from recruiterdesk.receiver.app import make_app
from recruiterdesk.receiver.logs import set_up_logs
from recruiterdesk.receiver.serving import address_of, listen, serve
from recruiterdesk.receiver.settings import ReceiverSettings
from recruiterdesk.receiver.start_options import StartOptions, Storage, read_settings, read_storage, sqlite_file
from recruiterdesk.receiver.stopping import Stopping

FOLDER = "receiver"
_OPTIONS = ("host", "port", "database", "secret_file", "key_file", "scheme", "hmac_header", "hmac_algorithm", "hmac_encoding", "keep_days")


def run(arguments: Namespace) -> Outcome | int:
    """Serve until a signal comes, or do what an action says."""
    set_up_logs()
    options = StartOptions(
        folder=(arguments.profile or default_profile()).expanduser() / FOLDER, **{name: getattr(arguments, name) for name in _OPTIONS}
    )
    if arguments.action is None:
        return _serve(options, is_json=arguments.json)
    if arguments.action == "secret":
        return _outcome(commands.secret())
    storage = read_storage(options, os.environ)
    _tell_of_key(storage.made_key)
    with commands.opened(storage) as database:
        match arguments.action, getattr(arguments, "doing", None):
            case "inbox", "add":
                told = commands.add_inbox(database, arguments.name)
            case "inbox", _:
                told = commands.list_inboxes(database)
            case "laptop", "add":
                told = commands.add_laptop(database, arguments.name, arguments.inbox, arguments.address)
            case "laptop", "remove":
                told = commands.remove_laptop(database, arguments.name, arguments.inbox)
            case "laptop", _:
                told = commands.list_laptops(database, arguments.inbox)
            case "erase", _:
                told = commands.erase(database, arguments.inbox, arguments.id, arguments.email, is_sure=arguments.yes)
            case "restored", _:
                told = commands.restored(database, is_sure=arguments.yes)
            case _:
                told = commands.reseal(database)
    return _outcome(told)


def _serve(options: StartOptions, *, is_json: bool) -> int:
    settings, made_key = read_settings(options, os.environ)
    _tell_of_key(made_key)
    with listen(settings.host, settings.port) as listening, commands.opened(_storage_of(settings, made_key)) as database:
        stopping = Stopping()
        address = address_of(listening)
        serve(make_app(settings, database, stopping), listening, stopping, lambda: _tell_of_listening(address, settings, is_json=is_json))
    return 0


def _storage_of(settings: ReceiverSettings, made_key: Path | None) -> Storage:
    return Storage(database=settings.database, data_keys=settings.data_keys, made_key=made_key)


def _tell_of_key(made_key: Path | None) -> None:
    if made_key is not None:
        sys.stderr.write(
            f"A data key was made: {made_key}. Keep a copy of it apart from the database's backups: without it nothing in them opens.\n"
        )


def _tell_of_listening(address: str, settings: ReceiverSettings, *, is_json: bool) -> None:
    kind = "PostgreSQL" if sqlite_file(settings.database) is None else "SQLite"
    line = f"Receiving at {address}, kept in {kind}."
    if is_json:
        line = json.dumps({"listening": address, "database": kind.lower()})
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def _outcome(told: commands.Told) -> Outcome:
    return Outcome(document=told.document, text=told.text or table(told.heads, told.rows, nothing="Nothing."))
