"""Runs the stand-in by itself: `python -m recruiterdesk.demo.ictergezocht --port 8804 --vacancies 60 --seed 1`.

Prints one JSON document with its addresses and keys, then serves until it is stopped. The control port takes faults and shows the
ledger; `loopback.control` and `control.py` list its requests.
"""

import sys

from recruiterdesk.demo.ictergezocht.control import Control
from recruiterdesk.demo.ictergezocht.stand_in import ICTerGezochtStandIn
from recruiterdesk.demo.loopback import alone


def main(argv: list[str] | None = None) -> int:
    """Serve until interrupted."""
    parser = alone.command_line("ictergezocht", "ICTerGezocht.nl's API", limit=200)
    parser.add_argument("--vacancies", type=int, default=60)
    parser.add_argument("--clicks", type=int, default=400)
    parser.add_argument("--address-limit", type=int, default=1000)
    parser.add_argument("--order", choices=("newest", "oldest"), default="newest")
    return alone.serve(parser.parse_args(argv), ICTerGezochtStandIn, Control, lambda there: {"partner_key": there.partner_key})


if __name__ == "__main__":
    sys.exit(main())
