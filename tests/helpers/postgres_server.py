"""A real PostgreSQL of the tests' own, from the system's packages: in a folder of its own, behind a socket that nobody else reaches.

It ends with the process that started it, also when that is killed: a shell stands between, which stops the server when its input ends.
"""

import contextlib
import itertools
import os
import re
import shutil
import subprocess
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import psycopg
from psycopg import sql

OWNER = "receiver_owner"
_WAIT_SECONDS = 30

# The server is a child of this shell; `read` ends with the tests. INT rolls back what runs and waits for nobody; after it the folder goes.
_WATCH = """
"$1/postgres" -D "$2/data" -k "$2" >>"$2/log" 2>&1 &
server=$!
while read -r line; do
  case "$line" in
    stop) kill -INT $server; wait $server; echo stopped ;;
    kill) kill -QUIT $server; wait $server; echo stopped ;;
    start) "$1/postgres" -D "$2/data" -k "$2" >>"$2/log" 2>&1 & server=$!; echo started ;;
  esac
done
kill -QUIT $server 2>/dev/null
wait $server
rm -rf "$2"
"""

# No TCP; a crash of the machine is not what is tested, so nothing waits for its disk.
_CONFIGURATION = """
listen_addresses = ''
max_connections = 120
shared_buffers = 32MB
fsync = off
full_page_writes = off
autovacuum = off
log_min_messages = warning
"""


class NoPostgresError(Exception):
    """There is none here; the text says why."""


class PostgresServer:
    """A running server: `fresh_database` makes an empty database of the user `receiver_owner`, `superuser` connects as administrator."""

    def __init__(self) -> None:
        self._programs = _programs()
        self._numbers = itertools.count(1)
        self.folder = _reachable_folder()
        identity = _identity(self.folder)
        try:
            self._initialize(identity)
            self._watch = subprocess.Popen(
                ["/bin/sh", "-c", _WATCH, "sh", str(self._programs), str(self.folder)],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                text=True,
                cwd=self.folder,
                start_new_session=True,  # a signal to all of the tests must not end the shell before it has cleaned up
                **identity,
            )
            self._wait_until_up()
        except BaseException:
            shutil.rmtree(self.folder, ignore_errors=True)
            raise
        with self.superuser() as connection:
            connection.execute(sql.SQL("CREATE ROLE {} LOGIN").format(sql.Identifier(OWNER)))

    def _initialize(self, identity: dict[str, Any]) -> None:
        done = subprocess.run(
            [
                str(self._programs / "initdb"),
                "-D",
                str(self.folder / "data"),
                "-U",
                "postgres",
                "-A",
                "trust",
                "-E",
                "UTF8",
                "--locale=C",
                "-N",
            ],
            capture_output=True,
            text=True,
            check=False,
            cwd=self.folder,
            **identity,
        )
        if done.returncode != 0:
            raise NoPostgresError(f"initdb ended with {done.returncode}: {done.stderr.strip()[-300:]}")
        with (self.folder / "data" / "postgresql.conf").open("a") as file:
            file.write(_CONFIGURATION)

    def address(self, database: str, user: str = OWNER) -> str:
        """Return the address that the receiver is given."""
        return f"postgresql://{user}@/{database}?host={self.folder}"

    def fresh_database(self) -> str:
        """Make an empty database and return its name."""
        name = f"receiver_{next(self._numbers)}"
        with self.superuser() as connection:
            connection.execute(sql.SQL("CREATE DATABASE {} OWNER {}").format(sql.Identifier(name), sql.Identifier(OWNER)))
        return name

    def drop(self, database: str) -> None:
        """Remove a database, whoever is connected to it."""
        with self.superuser() as connection:
            connection.execute(sql.SQL("DROP DATABASE {} WITH (FORCE)").format(sql.Identifier(database)))

    @contextlib.contextmanager
    def superuser(self, database: str = "postgres") -> Iterator[psycopg.Connection[tuple[Any, ...]]]:
        """Connect as the administrator; each statement is committed by itself."""
        with psycopg.connect(host=str(self.folder), dbname=database, user="postgres", autocommit=True) as connection:
            yield connection

    def dump(self, database: str) -> bytes:
        """Return what pg_dump writes: what an administrator, or a backup, has."""
        command = [str(self._programs / "pg_dump"), "-h", str(self.folder), "-U", "postgres", database]
        return subprocess.run(command, capture_output=True, check=True).stdout

    def stop(self) -> None:
        """Let it go away, as for an update of the server; connections break."""
        self._tell("stop")

    def crash(self) -> None:
        """Let it go away at once, without a shutdown; what was committed comes back by its log."""
        self._tell("kill")

    def start(self) -> None:
        """Let it come back."""
        self._tell("start")
        self._wait_until_up()

    def close(self) -> None:
        """End it and remove its folder."""
        assert self._watch.stdin is not None
        assert self._watch.stdout is not None
        self._watch.stdin.close()
        self._watch.wait(_WAIT_SECONDS)
        self._watch.stdout.close()
        shutil.rmtree(self.folder, ignore_errors=True)

    def _tell(self, what: str) -> None:
        assert self._watch.stdin is not None
        assert self._watch.stdout is not None
        self._watch.stdin.write(what + "\n")
        self._watch.stdin.flush()
        assert self._watch.stdout.readline(), "the shell around PostgreSQL ended"

    def _wait_until_up(self) -> None:
        end = time.monotonic() + _WAIT_SECONDS
        while True:
            try:
                with self.superuser():
                    return
            except psycopg.OperationalError as error:
                if self._watch.poll() is not None or time.monotonic() > end:
                    raise NoPostgresError(f"it did not start: {self._log()}") from error
                time.sleep(0.05)

    def _log(self) -> str:
        with contextlib.suppress(OSError):
            return (self.folder / "log").read_text()[-500:]
        return "it wrote no log"


def _programs() -> Path:
    """Return the folder of the newest initdb and postgres."""
    folders = sorted(Path("/usr/lib/postgresql").glob("*/bin"), key=lambda folder: [int(part) for part in re.findall(r"\d+", str(folder))])
    on_path = shutil.which("initdb")
    if on_path is not None:
        folders.insert(0, Path(on_path).resolve().parent)
    for folder in reversed(folders):
        if (folder / "initdb").exists() and (folder / "postgres").exists():
            return folder
    raise NoPostgresError("PostgreSQL is not installed: on Debian `apt-get install postgresql`, or `make setup`")


def _reachable_folder() -> Path:
    """Make a folder that another user may enter; a socket's path is short."""
    for place in (Path(tempfile.gettempdir()), Path("/tmp"), Path("/var/tmp")):
        if len(str(place)) < 60 and all(parent.exists() and parent.stat().st_mode & 0o001 for parent in (place, *place.parents)):
            return Path(tempfile.mkdtemp(prefix="receiver-pg-", dir=place))
    raise NoPostgresError("there is no folder for temporary files that another user may enter")


def _identity(folder: Path) -> dict[str, Any]:
    """Say as whom the server runs: it refuses to run as root, so then as somebody without rights, who gets the folder."""
    if os.geteuid() != 0:
        return {}
    import pwd  # noqa: PLC0415 -- Windows has none, and imports this file to skip its tests

    for name in ("postgres", "nobody"):
        with contextlib.suppress(KeyError):
            user = pwd.getpwnam(name)
            os.chown(folder, user.pw_uid, user.pw_gid)
            return {"user": user.pw_uid, "group": user.pw_gid, "extra_groups": []}
    raise NoPostgresError("it does not run as root, and there is neither a user postgres nor nobody")
