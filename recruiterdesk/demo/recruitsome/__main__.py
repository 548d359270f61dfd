"""Runs the stand-in by itself: `python -m recruiterdesk.demo.recruitsome --port 8810 --applicants 250 --seed 1`.

Prints one JSON document with its addresses and keys, then serves until it is stopped. The control port takes faults and shows the
ledger; `loopback.control` and `control.py` list its requests.
"""

import sys

from recruiterdesk.demo.loopback import alone
from recruiterdesk.demo.recruitsome.control import Control
from recruiterdesk.demo.recruitsome.stand_in import RecruitSomeStandIn


def main(argv: list[str] | None = None) -> int:
    """Serve until interrupted."""
    parser = alone.command_line("recruitsome", "RecruitSome's API", limit=60, window_kind="fixed")
    parser.add_argument("--applicants", type=int, default=120)
    parser.add_argument("--team", type=int, default=6)
    parser.add_argument("--has-unstated", action="store_true", help="also serve what no document states")
    parser.add_argument("--processing-seconds", type=float, default=5.0)
    return alone.serve(parser.parse_args(argv), RecruitSomeStandIn, Control)


if __name__ == "__main__":
    sys.exit(main())
