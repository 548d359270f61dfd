"""Runs the stand-in by itself: `python -m recruiterdesk.demo.homerun --port 8800 --applicants 200 --seed 1`.

Prints one JSON document with its addresses and keys, then serves until it is stopped. The control port takes faults and shows the
ledger; `loopback.control` and `control.py` list its requests.
"""

import sys

from recruiterdesk.demo.homerun.control import Control
from recruiterdesk.demo.homerun.stand_in import HomerunStandIn
from recruiterdesk.demo.loopback import alone


def main(argv: list[str] | None = None) -> int:
    """Serve until interrupted."""
    parser = alone.command_line("homerun", "Homerun's API", limit=60)
    parser.add_argument("--applicants", type=int, default=120)
    parser.add_argument("--order", choices=("newest", "oldest", "random"), default="newest")
    parser.add_argument("--link-lifetime", type=float, default=300.0)
    return alone.serve(parser.parse_args(argv), HomerunStandIn, Control, lambda there: {"downloads": there.download_origin})


if __name__ == "__main__":
    sys.exit(main())
