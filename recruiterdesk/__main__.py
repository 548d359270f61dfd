"""`python -m recruiterdesk` and the `recruiterdesk` command."""

import sys

from recruiterdesk.bootstrap.program import main as _main

_READ_CVS = "--read-cvs-as-a-child"  # machine/cv/child_process.py; written out here, for importing it would slow every start


def main() -> None:
    """Run the program and end the process with its exit status; a bundle also starts itself as the child that reads CVs."""
    if sys.argv[1:2] == [_READ_CVS]:
        from recruiterdesk.machine import cv_child  # noqa: PLC0415 -- only the child needs it, and it must load nothing else

        cv_child.main()
        return
    sys.exit(_main())


if __name__ == "__main__":
    main()
