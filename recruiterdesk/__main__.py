"""`python -m recruiterdesk` and the `recruiterdesk` command."""

import sys

_READ_CVS = "--read-cvs-as-a-child"  # machine/cv/child_process.py; written out here, for importing it would slow every start
_WINDOW_WORDS = len(("recruiterdesk", "--profile", "DIR"))
_STOPPED = "You stopped it before it had begun."


def main() -> None:
    """Run the program and end the process with its exit status; a bundle also starts itself as the child that reads CVs."""
    if sys.argv[1:2] == [_READ_CVS]:
        from recruiterdesk.machine import cv_child  # noqa: PLC0415 -- only the child needs it, and it must load nothing else

        cv_child.main()
        return
    sys.exit(_status())


def _status() -> int:
    try:
        if len(sys.argv) > _WINDOW_WORDS or sys.argv[1:2] not in ([], ["--profile"]):  # the window's start is felt, and does without
            from recruiterdesk.bootstrap.interrupts import held_interrupts  # noqa: PLC0415 -- the window's start does without it

            with held_interrupts():
                import recruiterdesk.bootstrap.program  # noqa: F401, PLC0415 -- what is loaded here breaks down where it is interrupted
        from recruiterdesk.bootstrap.program import main as run  # noqa: PLC0415 -- it takes a while, and may be interrupted in it

        return run()
    except KeyboardInterrupt:
        # The command line, which says what was stopped, was not loaded yet; nothing of it may be needed here.
        if "--json" in sys.argv:
            print(f'{{"error": {{"kind": "cancelled", "message": "{_STOPPED}"}}}}')  # noqa: T201 -- the answer
        else:
            print(_STOPPED, file=sys.stderr)  # noqa: T201 -- the answer
        return 1


if __name__ == "__main__":
    main()
