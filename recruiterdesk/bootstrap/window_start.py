"""What stands around the window: one program per profile, keyring and databases that open while Qt is being loaded, and its loop."""

import asyncio
import sys
import time
from collections.abc import Callable
from types import TracebackType
from typing import TYPE_CHECKING, Literal

from recruiterdesk.bootstrap.missing_qt import NO_QT, library_of
from recruiterdesk.domain.errors import Unsupported
from recruiterdesk.machine.folders import Profile
from recruiterdesk.machine.single_instance import SingleInstance, tell_first
from recruiterdesk.vault.vault import Vault

if TYPE_CHECKING:
    from recruiterdesk.bootstrap.open_desk import Parts
    from recruiterdesk.bootstrap.window_program import Beside, WindowProgram

_LONGEST = 4096  # bytes of a link
_PATIENCE = 10.0  # seconds for the one that owns the profile to answer or to end
_EACH_TIME = 0.5
_TURN = 0.05


def start_window(
    profile: Profile,
    parts: "Parts | None" = None,
    *,
    on_painted: Callable[[], object] | None = None,
    beside: "Beside | None" = None,
    link: str = "",
) -> int:
    """Show the window of a profile until it is closed, or raise the one that is open already; returns the exit status.

    `link` is where the window goes once it is open, whichever it is, as it came from outside. `parts` are other parts for the desk
    (the demo's, a test's). `on_painted` is called once the first list was painted. `beside` runs on the window's loop from the start
    until the window closes: what makes the demo live, or walks through it. Raises Unsupported where Qt cannot be loaded.
    """
    link = link.encode(errors="replace")[:_LONGEST].decode(errors="replace")  # what is longer is no link, and need not be carried about
    instance = _owned_or_told(profile, link)
    if instance is True:
        return 0
    if instance is None:
        print("recruiterdesk is open for this profile, but does not answer. End it and start again.", file=sys.stderr)  # noqa: T201 -- there is no window to say it in
        return 1
    try:
        vault = Vault(profile.folder) if parts is None or parts.vault is None else None
        if vault is not None:
            vault.look_ahead()  # the keyring takes its time to answer, and the desk to load
        from recruiterdesk.bootstrap.open_desk import Opening  # noqa: PLC0415 -- loaded while the keyring answers

        opening = Opening(profile, parts, vault=vault, is_for_window=True)
        try:
            from recruiterdesk.bootstrap.desk_application import make_desk_application  # noqa: PLC0415 -- Qt is loaded here

            application = make_desk_application()
            from recruiterdesk.bootstrap.window_program import WindowProgram  # noqa: PLC0415 -- as above
        except ImportError as missing:
            opening.abandon()
            raise Unsupported(NO_QT, library=library_of(missing)) from missing
        program = WindowProgram(application, profile, parts, on_painted, beside, opening)
        if link:
            program.open_link(link)
        if sys.platform == "darwin":
            from recruiterdesk.ui.bridge.link_application import LinkApplication  # noqa: PLC0415 -- a thing of macOS

            if isinstance(application, LinkApplication):
                application.hand_links_to(program.open_link)
        return _run(program, instance)
    finally:
        instance.close()


def _owned_or_told(profile: Profile, link: str) -> SingleInstance | Literal[True] | None:
    """Return the ownership of the profile, True where the one who has it took the link over, or None where it does not answer.

    One that is just closing answers no more; with it the profile becomes free, and the link is not lost.
    """
    until = time.monotonic() + _PATIENCE
    while True:
        instance = SingleInstance.acquire(profile.folder)
        if instance is not None:
            return instance
        from recruiterdesk.machine.foreground import give_foreground  # noqa: PLC0415 -- a second program's business

        if tell_first(profile.folder, [give_foreground(), link], patience_seconds=_EACH_TIME):
            return True
        if time.monotonic() >= until:
            return None
        time.sleep(_TURN)


def _run(program: "WindowProgram", instance: SingleInstance) -> int:
    """Show the window until it is closed; a second program of the profile raises it. Returns the exit status."""

    def on_mistake(_kind: type[BaseException], error: BaseException, _trace: TracebackType | None) -> None:
        program.report(error)

    def on_second(words: list[str], _folder: str) -> bool:
        from recruiterdesk.machine.foreground import take_foreground  # noqa: PLC0415 -- loaded with the first second program

        token, link = (*words, "", "")[:2]
        take_foreground(token)
        if link:
            program.open_link(link)  # before the window comes to the front: it matters who was typing in it
        return program.raise_window() or bool(link)

    async def main() -> int:
        from recruiterdesk.bootstrap.interrupts import leaving_when_asked  # noqa: PLC0415 -- the first list is painted before

        instance.listen(on_second, asyncio.get_running_loop())
        with leaving_when_asked(program.leave):
            return await program.main()

    before, sys.excepthook = sys.excepthook, on_mistake
    try:
        program.show_list()
        import qasync  # noqa: PLC0415 -- with asyncio it takes as long as a third of Qt: the list is painted before

        return int(qasync.run(main()))
    finally:
        sys.excepthook = before
