"""Child processes that import the program and these helpers."""

import os
import subprocess
from pathlib import Path

HELPERS = Path(__file__).parent


def child_environment() -> dict[str, str]:
    """Return the environment of a child that finds what tests find and shows no window."""
    return {**os.environ, "PYTHONPATH": os.pathsep.join((str(HELPERS), str(HELPERS.parents[1]))), "QT_QPA_PLATFORM": "offscreen"}


def run_child(*command: str, seconds: float = 60) -> "subprocess.CompletedProcess[str]":
    """Run a command to its end and keep what it says."""
    return subprocess.run(command, env=child_environment(), text=True, capture_output=True, check=False, timeout=seconds)
