"""Runs the stand-in by itself: `python -m recruiterdesk.demo.homerun --port 8800 --applicants 200 --seed 1`.

Prints one JSON document with its addresses and keys, then serves until it is stopped. The control port takes faults and shows the
ledger; `control.py` lists its requests.
"""

import argparse
import json
import sys
import threading

from recruiterdesk.demo.homerun.control import Control
from recruiterdesk.demo.homerun.stand_in import HomerunStandIn


def main(argv: list[str] | None = None) -> int:
    """Serve until interrupted."""
    parser = argparse.ArgumentParser(
        prog="python -m recruiterdesk.demo.homerun", description="A strict stand-in of Homerun's API on loopback."
    )
    parser.add_argument("--port", type=int, default=0)
    parser.add_argument("--applicants", type=int, default=120)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--limit", type=int, default=60)
    parser.add_argument("--window", type=float, default=60.0)
    parser.add_argument("--window-kind", choices=("sliding", "fixed", "calendar"), default="sliding")
    parser.add_argument("--order", choices=("newest", "oldest", "random"), default="newest")
    parser.add_argument("--link-lifetime", type=float, default=300.0)
    parser.add_argument("--control-port", type=int, default=0)
    options = vars(parser.parse_args(argv))
    control_port = options.pop("control_port")
    with HomerunStandIn(**options) as stand_in, Control(stand_in, control_port) as control:
        found = {"base_url": stand_in.base_url, "downloads": stand_in.download_origin, "control": control.url, "keys": stand_in.keys}
        sys.stdout.write(json.dumps(found) + "\n")
        sys.stdout.flush()
        try:
            threading.Event().wait()
        except KeyboardInterrupt:
            return 0
    return 0


if __name__ == "__main__":
    sys.exit(main())
