"""The tables, one module per step from one version to the next, and the runner that takes the steps.

A step is a tuple of statements, run in one transaction together with the change of `user_version`: whoever is killed in between finds
either version, never half of one. A step that was released is never edited; a fixture file of each version is kept with the tests.
"""

from collections.abc import Callable, Sequence

import apsw

from recruiterdesk.domain.errors import StorageTrouble
from recruiterdesk.store.schema import desk_0001, desk_0002, desk_0003, desk_0004, files_0001

Step = Sequence[str]

DESK_STEPS: tuple[Step, ...] = (desk_0001.STATEMENTS, desk_0002.STATEMENTS, desk_0003.STATEMENTS, desk_0004.STATEMENTS)
FILES_STEPS: tuple[Step, ...] = (files_0001.STATEMENTS,)


def version_of(db: apsw.Connection) -> int:
    """Return how many steps the file has taken."""
    return int(db.execute("PRAGMA user_version").get)


def migrate(db: apsw.Connection, steps: Sequence[Step], before_write: Callable[[], object] = lambda: None) -> None:
    """Take the steps that are missing, calling `before_write` if there are any; raises StorageTrouble for a file of a newer program."""
    version = version_of(db)
    if version > len(steps):
        raise StorageTrouble(
            "This profile was last used by a newer version of the program. Install that version, or a newer one, to open it."
        )
    if version < len(steps):
        before_write()
    for number, statements in enumerate(steps[version:], start=version + 1):
        db.execute("BEGIN IMMEDIATE")
        try:
            for statement in statements:
                db.execute(statement)
            db.execute(f"PRAGMA user_version = {number:d}")
            db.execute("COMMIT")
        except BaseException:  # whatever it was, the file goes back to the version it had; then it is raised again
            if db.in_transaction:
                db.execute("ROLLBACK")
            raise
