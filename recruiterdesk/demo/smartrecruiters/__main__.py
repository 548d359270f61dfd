"""Runs the stand-in by itself: `python -m recruiterdesk.demo.smartrecruiters --port 8810 --applicants 200 --seed 1`.

Prints one JSON document with its addresses, keys and OAuth clients, then serves until it is stopped. The control port takes faults
and shows the ledger; `loopback.control` and `control.py` list its requests.
"""

import sys
from typing import Any

from recruiterdesk.demo.loopback import alone
from recruiterdesk.demo.smartrecruiters.control import Control
from recruiterdesk.demo.smartrecruiters.stand_in import SmartRecruitersStandIn


def main(argv: list[str] | None = None) -> int:
    """Serve until interrupted."""
    parser = alone.command_line("smartrecruiters", "SmartRecruiters' Customer API", limit=10, window=1.0)
    parser.add_argument("--applicants", type=int, default=120)
    parser.add_argument("--concurrency", type=int, default=8)
    parser.add_argument("--token-seconds", type=float, default=1800.0)
    return alone.serve(parser.parse_args(argv), SmartRecruitersStandIn, Control, _clients)


def _clients(there: SmartRecruitersStandIn) -> dict[str, Any]:
    return {"clients": {name: {"client_id": client_id, "client_secret": secret} for name, (client_id, secret) in there.clients.items()}}


if __name__ == "__main__":
    sys.exit(main())
