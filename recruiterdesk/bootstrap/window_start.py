"""What comes before the window: one program per profile, and keyring and databases that open while Qt is being loaded."""

import sys
from collections.abc import Callable
from typing import TYPE_CHECKING

from recruiterdesk.bootstrap.missing_qt import NO_QT, library_of
from recruiterdesk.bootstrap.open_desk import Opening, Parts
from recruiterdesk.domain.errors import Unsupported
from recruiterdesk.machine.folders import Profile
from recruiterdesk.machine.single_instance import SingleInstance, tell_first

if TYPE_CHECKING:
    from recruiterdesk.bootstrap.window_program import Beside


def start_window(
    profile: Profile,
    parts: Parts | None = None,
    *,
    on_painted: Callable[[], object] | None = None,
    beside: "Beside | None" = None,
) -> int:
    """Show the window of a profile until it is closed, or raise the one that is open already; returns the exit status.

    `parts` are other parts for the desk (the demo's, a test's). `on_painted` is called once the first list was painted. `beside`
    runs on the window's loop from the start until the window closes: what makes the demo live, or walks through it. Raises
    Unsupported where Qt cannot be loaded.
    """
    instance = SingleInstance.acquire(profile.folder)
    if instance is None:
        if tell_first(profile.folder, sys.argv[1:]):
            return 0
        print("recruiterdesk is open for this profile, but does not answer. End it and start again.", file=sys.stderr)  # noqa: T201 -- there is no window to say it in
        return 1
    try:
        opening = Opening(profile, parts, is_for_window=True)
        try:
            from recruiterdesk.bootstrap.desk_application import make_desk_application  # noqa: PLC0415 -- Qt is loaded here

            application = make_desk_application()
            from recruiterdesk.bootstrap.window_program import WindowProgram, run  # noqa: PLC0415 -- as above
        except ImportError as missing:
            opening.abandon()
            raise Unsupported(NO_QT, library=library_of(missing)) from missing
        return run(WindowProgram(application, profile, parts, on_painted, beside, opening), instance)
    finally:
        instance.close()
