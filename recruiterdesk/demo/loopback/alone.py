"""Runs a stand-in by itself, for another program or for whoever wants to look at it."""

import argparse
import json
import sys
import threading
from collections.abc import Callable
from typing import Any, TypeVar

from recruiterdesk.demo.loopback.control import Control
from recruiterdesk.demo.loopback.stand_in import StandIn

_S = TypeVar("_S", bound=StandIn)


def command_line(name: str, whose: str, *, limit: int, window: float = 60.0, window_kind: str = "sliding") -> argparse.ArgumentParser:
    """Return a parser with what every stand-in can be given, with these defaults."""
    parser = argparse.ArgumentParser(prog=f"python -m recruiterdesk.demo.{name}", description=f"A strict stand-in of {whose} on loopback.")
    parser.add_argument("--port", type=int, default=0)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--limit", type=int, default=limit)
    parser.add_argument("--window", type=float, default=window)
    parser.add_argument("--window-kind", choices=("sliding", "fixed", "calendar"), default=window_kind)
    parser.add_argument("--control-port", type=int, default=0)
    return parser


def serve(
    options: argparse.Namespace,
    stand_in_class: Callable[..., _S],
    control_class: Callable[[_S, int], Control],
    more: Callable[[_S], dict[str, Any]] = lambda _stand_in: {},
) -> int:
    """Print one JSON document with the addresses, the keys and what the provider adds; then serve until interrupted."""
    given = vars(options)
    control_port = given.pop("control_port")
    with stand_in_class(**given) as stand_in, control_class(stand_in, control_port) as control:
        found = {"base_url": stand_in.base_url, "control": control.url, "keys": stand_in.keys, **more(stand_in)}
        sys.stdout.write(json.dumps(found) + "\n")
        sys.stdout.flush()
        try:
            threading.Event().wait()
        except KeyboardInterrupt:
            return 0
    return 0
