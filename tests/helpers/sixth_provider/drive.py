"""Runs commands of the program that this Python finds, all on one profile, and prints what each gave back as one JSON list.

Standard input: `{"profile": folder, "commands": [{"words": [...], "input": ...}, ...]}`.
"""

import contextlib
import io
import json
import sys
from pathlib import Path
from typing import Never

from recruiterdesk.bootstrap.open_desk import Parts, open_desk
from recruiterdesk.cli.program import Surroundings, run
from recruiterdesk.machine.folders import Profile
from recruiterdesk.vault.throwaway_vault import ThrowawayVault


def nothing(_asked: object) -> Never:
    """Refuse what these commands never ask for."""
    raise NotImplementedError


def main() -> None:
    """Do what standard input says."""
    asked = json.loads(sys.stdin.buffer.read())
    profile, vault = Profile(Path(asked["profile"])), ThrowawayVault()
    surroundings = Surroundings(
        open_desk=lambda _folder: open_desk(profile, Parts(vault=vault)),
        diagnose=nothing,
        run_window=nothing,
        run_demo=nothing,
        run_receiver=nothing,
    )
    told = []
    for command in asked["commands"]:
        sys.stdin = io.TextIOWrapper(io.BytesIO(json.dumps(command["input"]).encode()))
        out = io.TextIOWrapper(io.BytesIO())
        with contextlib.redirect_stdout(out):
            status = run([*command["words"], "--json"], surroundings)
        told.append({"status": status, "document": json.loads(out.detach().getvalue())})
    sys.stdout.write(json.dumps(told))


if __name__ == "__main__":
    main()
