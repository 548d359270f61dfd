"""What is done at the receiver by hand: inboxes, laptops, erasure, a change of keys. Each returns one document and the same in words."""

import re
from collections.abc import Iterator
from contextlib import contextmanager

from msgspec import Struct

from recruiterdesk.domain.clock import to_iso
from recruiterdesk.domain.errors import Invalid, NotFound, WrongUsage
from recruiterdesk.receiver.database import ReceiverDatabase
from recruiterdesk.receiver.database.restored import GAP, go_on_beyond
from recruiterdesk.receiver.secret_sources import KEY_VARIABLE, SECRET_VARIABLE, fresh_key, fresh_secret
from recruiterdesk.receiver.start_options import Storage

_NAME = re.compile(r"[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?")
_AT_ONCE = 200  # applications sealed anew in one transaction


class Told(Struct, frozen=True, kw_only=True):
    """The end of a command: a document, the same as sentences, or as a table of `heads` and `rows`."""

    document: dict[str, object]
    text: str = ""
    heads: list[str] = []
    rows: list[list[object]] = []


@contextmanager
def opened(storage: Storage) -> Iterator[ReceiverDatabase]:
    """Open the receiver's database, brought up to this version; StorageTrouble where it cannot be."""
    database = ReceiverDatabase(storage.database, storage.data_keys)
    database.open()
    try:
        yield database
    finally:
        database.close()


def secret() -> Told:
    """Make a secret for the provider and a data key; neither is kept anywhere."""
    made, key = fresh_secret(), fresh_key()
    return Told(
        document={"secret": made, "key": key},
        text=f"Secret, for ICTerGezocht.nl and {SECRET_VARIABLE}: {made}\nData key, for {KEY_VARIABLE} alone: {key}\n"
        "Neither is kept here. Without its data key nothing in the receiver's database can be read, so keep a copy.",
    )


def add_inbox(database: ReceiverDatabase, name: str) -> Told:
    """Add an inbox; Invalid for a name that fits no address, Conflicting for one that is taken."""
    _check(name)
    database.inboxes.add(name)
    return Told(document={"inbox": name, "path": _path(name)}, text=f"Added. ICTerGezocht.nl delivers to it at {_path(name)}.")


def list_inboxes(database: ReceiverDatabase) -> Told:
    """List the inboxes, with how many laptops read each."""
    rows: list[list[object]] = [[name, _path(name), len(database.laptops.list(name))] for name in database.inboxes.names()]
    documents = [{"name": name, "path": path, "laptops": laptops} for name, path, laptops in rows]
    return Told(document={"inboxes": documents}, heads=["Inbox", "Path", "Laptops"], rows=rows)


def add_laptop(database: ReceiverDatabase, name: str, inbox: str, address: str | None) -> Told:
    """Let a laptop read an inbox; its token is in this answer and nowhere else."""
    token = database.laptops.add(inbox, name)
    where = (address or "").rstrip("/")
    lines = [
        f"Address: {where}" if where else "Address: the receiver's public one, such as https://receiver.example.org",
        f"Inbox: {inbox}",
        f"Token: {token}",
        "Enter them in the settings of the ICTerGezocht.nl account on that laptop. The token is shown only now.",
    ]
    return Told(document={"laptop": name, "inbox": inbox, "address": where or None, "token": token}, text="\n".join(lines))


def list_laptops(database: ReceiverDatabase, inbox: str) -> Told:
    """List the laptops of an inbox, and up to where each has everything."""
    newest = database.feed.newest(inbox)
    found = database.laptops.list(inbox)
    documents = [{"name": one.name, "acknowledged": one.acknowledged, "added_at": to_iso(one.added_at)} for one in found]
    rows: list[list[object]] = [[one.name, one.acknowledged, newest - one.acknowledged, to_iso(one.added_at)] for one in found]
    return Told(
        document={"inbox": inbox, "newest": newest, "laptops": documents},
        heads=["Laptop", "Has up to", "Behind", "Added"],
        rows=rows,
        text="" if rows else f"No laptop reads the inbox {inbox} yet. Add one with: recruiterdesk receive laptop add NAME --inbox {inbox}",
    )


def remove_laptop(database: ReceiverDatabase, name: str, inbox: str) -> Told:
    """Take a laptop's token away."""
    database.laptops.remove(inbox, name)
    return Told(document={"removed": name, "inbox": inbox}, text="Removed. Its token opens nothing any more.")


def erase(database: ReceiverDatabase, inbox: str, application: int | None, email: str | None, *, is_sure: bool) -> Told:
    """Erase one application, or all of an e-mail address, at once; the laptops are told by the feed."""
    if not is_sure:
        raise WrongUsage("This cannot be taken back. Say it again with --yes.")
    erased = database.erasure.erase_email(inbox, email) if email is not None else database.erasure.erase(inbox, application or 0)
    if not erased:
        raise NotFound("The inbox {inbox} has no such application. Check the number or the e-mail address.", inbox=inbox)
    what = "1 application is" if erased == 1 else f"{erased} applications are"
    return Told(
        document={"erased": erased, "inbox": inbox}, text=f"{what} erased here. Each laptop erases what it has when it asks for news."
    )


def reseal(database: ReceiverDatabase) -> Told:
    """Seal everything with the newest data key."""
    total = 0
    while done := database.rotation.reseal(_AT_ONCE):
        total += done
    return Told(
        document={"resealed": total},
        text=f"{total} sealed anew. Everything opens with the newest data key now, so the receiver needs no older one. "
        "Keep them as long as backups from before.",
    )


def restored(database: ReceiverDatabase, *, is_sure: bool) -> Told:
    """Leave a gap in the numbers after a restore from a backup, so that laptops take nothing new for what they have."""
    if not is_sure:
        raise WrongUsage("Do this once after a restore from a backup, with the receiver stopped. Say it again with --yes.")
    go_on_beyond(database.engine)
    return Told(
        document={"gap": GAP}, text=f"Numbers go on {GAP:,} further. Laptops keep what they have, and read all that comes from now on."
    )


def _check(name: str) -> None:
    if not _NAME.fullmatch(name):
        raise Invalid(
            "An inbox's name stands in an address: 1 to 64 small letters, digits and dashes.",
            fields={"name": ["1 to 64 small letters, digits and dashes."]},
        )


def _path(inbox: str) -> str:
    return f"/ictergezocht/{inbox}"
