"""Runs the stand-in by itself: `python -m recruiterdesk.demo.smartrecruiters --port 8810 --applicants 200 --seed 1`.

Prints one JSON document with its addresses, keys and OAuth clients, then serves until it is stopped. The control port takes faults
and shows the ledger; `control.py` lists its requests.
"""

import argparse
import json
import sys
import threading

from recruiterdesk.demo.smartrecruiters.control import Control
from recruiterdesk.demo.smartrecruiters.stand_in import SmartRecruitersStandIn


def main(argv: list[str] | None = None) -> int:
    """Serve until interrupted."""
    parser = argparse.ArgumentParser(
        prog="python -m recruiterdesk.demo.smartrecruiters", description="A strict stand-in of SmartRecruiters' Customer API on loopback."
    )
    parser.add_argument("--port", type=int, default=0)
    parser.add_argument("--applicants", type=int, default=120)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--limit", type=int, default=10)
    parser.add_argument("--window", type=float, default=1.0)
    parser.add_argument("--window-kind", choices=("sliding", "fixed", "calendar"), default="sliding")
    parser.add_argument("--concurrency", type=int, default=8)
    parser.add_argument("--token-seconds", type=float, default=1800.0)
    parser.add_argument("--control-port", type=int, default=0)
    options = vars(parser.parse_args(argv))
    control_port = options.pop("control_port")
    with SmartRecruitersStandIn(**options) as stand_in, Control(stand_in, control_port) as control:
        clients = {name: {"client_id": client_id, "client_secret": secret} for name, (client_id, secret) in stand_in.clients.items()}
        found = {"base_url": stand_in.base_url, "control": control.url, "keys": stand_in.keys, "clients": clients}
        sys.stdout.write(json.dumps(found) + "\n")
        sys.stdout.flush()
        try:
            threading.Event().wait()
        except KeyboardInterrupt:
            return 0
    return 0


if __name__ == "__main__":
    sys.exit(main())
