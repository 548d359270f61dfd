"""Runs the stand-in by itself: `python -m recruiterdesk.demo.ictergezocht --port 8804 --vacancies 60 --seed 1`.

Prints one JSON document with its addresses and keys, then serves until it is stopped. The control port takes faults and shows the
ledger; `control.py` lists its requests.
"""

import argparse
import json
import sys
import threading

from recruiterdesk.demo.ictergezocht.control import Control
from recruiterdesk.demo.ictergezocht.stand_in import ICTerGezochtStandIn


def main(argv: list[str] | None = None) -> int:
    """Serve until interrupted."""
    parser = argparse.ArgumentParser(
        prog="python -m recruiterdesk.demo.ictergezocht", description="A strict stand-in of ICTerGezocht.nl's API on loopback."
    )
    parser.add_argument("--port", type=int, default=0)
    parser.add_argument("--vacancies", type=int, default=60)
    parser.add_argument("--clicks", type=int, default=400)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--limit", type=int, default=200)
    parser.add_argument("--address-limit", type=int, default=1000)
    parser.add_argument("--window", type=float, default=60.0)
    parser.add_argument("--window-kind", choices=("sliding", "fixed", "calendar"), default="sliding")
    parser.add_argument("--order", choices=("newest", "oldest"), default="newest")
    parser.add_argument("--control-port", type=int, default=0)
    options = vars(parser.parse_args(argv))
    control_port = options.pop("control_port")
    with ICTerGezochtStandIn(**options) as stand_in, Control(stand_in, control_port) as control:
        found = {
            "base_url": stand_in.base_url,
            "control": control.url,
            "keys": stand_in.keys,
            "partner_key": stand_in.partner_key,
        }
        sys.stdout.write(json.dumps(found) + "\n")
        sys.stdout.flush()
        try:
            threading.Event().wait()
        except KeyboardInterrupt:
            return 0
    return 0


if __name__ == "__main__":
    sys.exit(main())
