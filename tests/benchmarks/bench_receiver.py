"""The receiver at its full size, on SQLite and on a real PostgreSQL, as processes: kills, pressure, a bad line, and both compared.

10,000 deliveries with 200 kills, one instance that is started again on SQLite and two side by side on PostgreSQL; ordinary deliveries
beside eight CVs of 20 MiB that are always on their way (each over a line of 20 Mbit/s), bodies that mean harm and 1,000 forged
credentials; a laptop that pulls 10,000 applications over a line that flaps; 2,000 mixed requests to both. With `--quick` a twentieth of it.

Without PostgreSQL only SQLite is measured, and without a Secret Service no laptop, since its desk would have nowhere to put its token; both
are said. What takes seconds depends on what else the computer does.
"""

import os
import sys
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from figure import Figure
from postgres_server import NoPostgresError, PostgresServer
from private_session import isolate, secret_service
from receiver_stress.compared import Compared, compare
from receiver_stress.killed_run import run_with_kills
from receiver_stress.laptop_run import run_laptop
from receiver_stress.pressure import FORGED, press
from served_receiver import given, served

IS_QUICK = os.environ.get("RECRUITERDESK_QUICK") == "1"
DELIVERIES, KILLS = (500, 10) if IS_QUICK else (10_000, 200)
APPLICATIONS = 500 if IS_QUICK else 10_000
REQUESTS = 100 if IS_QUICK else 2_000
PRESSURE_SECONDS = 15 if IS_QUICK else 60
LARGE = 8


def killed(name: str, folder: Path, address: str) -> list[Figure]:
    """Measure what is lost, and how often an application is there, when receivers are killed."""
    run = run_with_kills(folder / "killed", address, instances=1 if name == "SQLite" else 2, deliveries=DELIVERIES, kills=KILLS)
    found = run.reckoning
    wrong = found.contradicted + found.uncounted + found.wrong_cvs + found.wrong_positions + found.orphaned_pieces
    note = f"{run.kills} kills, {sum(run.ledger.acknowledged.values())} acknowledged of {run.expected} applications, {run.seconds:.0f} s"
    return [
        Figure(f"receiver, {name}: acknowledged but lost", found.lost, "applications", 0, note),
        Figure(f"receiver, {name}: rows beside one of an application", abs(found.applications - run.expected) + found.twice, "rows", 0),
        Figure(f"receiver, {name}: other ids, CVs, counts or positions", wrong, "applications", 0),
    ]


def pressed(name: str, folder: Path, address: str) -> list[Figure]:
    """Measure ordinary deliveries and memory beside large ones and harm."""
    with served("--database", address, given=given(folder / "pressed")) as receiver:
        forged = FORGED // 20 if IS_QUICK else FORGED
        run = press(int(receiver.url.rpartition(":")[2]), receiver.process.pid, seconds=PRESSURE_SECONDS, forged=forged)
    let_in = sum(times for status, times in run.forged.items() if status != 401)
    note = f"{len(run.ledger.seconds)} of them beside {sum(run.large.values())} of 20 MiB, {LARGE} at once"
    return [
        Figure(f"receiver, {name}: 95 of 100 ordinary deliveries", run.ledger.p95, "s", 1, note),
        Figure(f"receiver, {name}: ordinary deliveries sent away", sum(run.ledger.refused.values()) + run.ledger.broken, "deliveries", 0),
        Figure(f"receiver, {name}: largest resident memory", run.mebibytes, "MiB", 256),
        Figure(f"receiver, {name}: forged credentials not answered 401", let_in, "requests", 0, f"of {sum(run.forged.values())}"),
    ]


def pulled(name: str, folder: Path, address: str) -> list[Figure]:
    """Measure a laptop on a bad line."""
    run = run_laptop(folder / "pulled", address, applications=APPLICATIONS)
    missing = len(run.delivered - run.on_laptop.keys()) + (run.newest - run.acknowledged)
    bad = sum(times for kind, times in run.mishaps.items() if kind != "whole")
    note = f"{run.syncs} syncs, {run.seconds:.0f} s, {bad} of {sum(run.mishaps.values())} connections bad"
    return [
        Figure(f"receiver, {name}: missing on a laptop on a bad line", missing, "applications", 0, note),
        Figure(f"receiver, {name}: there more than once", sum(run.on_laptop.values()) - len(run.on_laptop), "applications", 0),
        Figure(f"receiver, {name}: gone from it when the receiver forgot", (run.on_laptop - run.afterwards).total(), "applications", 0),
        Figure(f"receiver, {name}: left in the receiver after retention", run.left_in_receiver, "applications", 0),
    ]


def compared(folder: Path, server: PostgresServer) -> list[Figure]:
    """Measure how many answers of the two databases differ."""
    addresses = (f"sqlite:///{folder / 'compared.db'}", server.address(server.fresh_database()))
    run: Compared = compare(folder, addresses, requests=REQUESTS)
    return [Figure("receiver: answers that differ between the databases", len(run.differing), "answers", 0, f"of {run.requests}")]


def figures() -> list[Figure]:
    """Measure everything that can be had here."""
    found: list[Figure] = []
    with tempfile.TemporaryDirectory(prefix="recruiterdesk-receiver-") as place, ExitStack() as ending:
        folder = Path(place)
        server = ending.enter_context(a_server())
        can_pull = has_secret_service()
        for name in ("SQLite", "PostgreSQL"):
            if name == "PostgreSQL" and server is None:
                continue
            for measure in (killed, pressed, pulled):
                if measure is pulled and not can_pull:
                    continue
                own = folder / name / measure.__name__
                own.mkdir(parents=True)
                address = f"sqlite:///{own / 'receiver.db'}"
                if server is not None and name == "PostgreSQL":
                    address = server.address(server.fresh_database())
                found += measure(name, own, address)
        if server is not None:
            found += compared(folder, server)
    return found


@contextmanager
def a_server() -> Iterator[PostgresServer | None]:
    """Run a PostgreSQL; None where there is none, which is said."""
    try:
        server = PostgresServer()
    except NoPostgresError as reason:
        sys.stderr.write(f"No PostgreSQL here, so only SQLite is measured: {reason}\n")
        yield None
        return
    try:
        yield server
    finally:
        server.close()


def has_secret_service() -> bool:
    """Put this process on a private Secret Service; False where none can be had, which is said."""
    isolate()
    try:
        os.environ["DBUS_SESSION_BUS_ADDRESS"] = secret_service()
    except RuntimeError as reason:
        sys.stderr.write(f"No Secret Service here, so no laptop is measured: {reason}\n")
        return False
    return True


if __name__ == "__main__":
    for figure in figures():
        print(f"{figure.name}: {figure.value:.3f} {figure.unit} (bound {figure.bound}, {figure.note})")
