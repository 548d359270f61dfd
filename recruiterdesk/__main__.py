"""`python -m recruiterdesk` and the `recruiterdesk` command."""

import sys

from recruiterdesk.bootstrap.program import main as _main


def main() -> None:
    """Run the program and end the process with its exit status."""
    sys.exit(_main())


if __name__ == "__main__":
    main()
