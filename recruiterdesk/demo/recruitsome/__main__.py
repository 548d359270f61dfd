"""Runs the stand-in by itself: `python -m recruiterdesk.demo.recruitsome --port 8810 --applicants 250 --seed 1`.

Prints one JSON document with its addresses and keys, then serves until it is stopped. The control port takes faults and shows the
ledger; `control.py` lists its requests.
"""

import argparse
import json
import sys
import threading

from recruiterdesk.demo.recruitsome.control import Control
from recruiterdesk.demo.recruitsome.stand_in import RecruitSomeStandIn


def main(argv: list[str] | None = None) -> int:
    """Serve until interrupted."""
    parser = argparse.ArgumentParser(
        prog="python -m recruiterdesk.demo.recruitsome", description="A strict stand-in of RecruitSome's API on loopback."
    )
    parser.add_argument("--port", type=int, default=0)
    parser.add_argument("--applicants", type=int, default=120)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--limit", type=int, default=60)
    parser.add_argument("--window", type=float, default=60.0)
    parser.add_argument("--window-kind", choices=("sliding", "fixed", "calendar"), default="fixed")
    parser.add_argument("--team", type=int, default=6)
    parser.add_argument("--has-unstated", action="store_true", help="also serve what no document states")
    parser.add_argument("--processing-seconds", type=float, default=5.0)
    parser.add_argument("--control-port", type=int, default=0)
    options = vars(parser.parse_args(argv))
    control_port = options.pop("control_port")
    with RecruitSomeStandIn(**options) as stand_in, Control(stand_in, control_port) as control:
        found = {"base_url": stand_in.base_url, "control": control.url, "keys": stand_in.keys}
        sys.stdout.write(json.dumps(found) + "\n")
        sys.stdout.flush()
        try:
            threading.Event().wait()
        except KeyboardInterrupt:
            return 0
    return 0


if __name__ == "__main__":
    sys.exit(main())
