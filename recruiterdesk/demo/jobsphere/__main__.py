"""Runs the stand-in by itself: `python -m recruiterdesk.demo.jobsphere --port 8810 --jobs 400 --seed 1`.

Prints one JSON document with its addresses, its keys and the company they belong to, then serves until it is stopped. The control
port takes faults and shows the ledger; `loopback.control` and `control.py` list its requests.
"""

import sys

from recruiterdesk.demo.jobsphere.control import Control
from recruiterdesk.demo.jobsphere.stand_in import JobSphereStandIn
from recruiterdesk.demo.loopback import alone


def main(argv: list[str] | None = None) -> int:
    """Serve until interrupted."""
    parser = alone.command_line("jobsphere", "JobSphere's API", limit=60)
    parser.add_argument("--jobs", type=int, default=400)
    parser.add_argument("--companies", type=int, default=30)
    parser.add_argument("--order", choices=("newest", "oldest", "random"), default="newest")
    return alone.serve(parser.parse_args(argv), JobSphereStandIn, Control, lambda there: {"company_id": there.company_id})


if __name__ == "__main__":
    sys.exit(main())
