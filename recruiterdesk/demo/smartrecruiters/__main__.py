"""Runs the stand-in by itself: `python -m recruiterdesk.demo.smartrecruiters --port 8810 --applicants 200 --seed 1`.

Prints one JSON document with its address, keys and OAuth clients, then serves until it is stopped.
"""

import argparse
import json
import sys
import threading

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
    options = vars(parser.parse_args(argv))
    with SmartRecruitersStandIn(**options) as stand_in:
        clients = {name: {"client_id": client_id, "client_secret": secret} for name, (client_id, secret) in stand_in.clients.items()}
        sys.stdout.write(json.dumps({"base_url": stand_in.base_url, "keys": stand_in.keys, "clients": clients}) + "\n")
        sys.stdout.flush()
        try:
            threading.Event().wait()
        except KeyboardInterrupt:
            return 0
    return 0


if __name__ == "__main__":
    sys.exit(main())
