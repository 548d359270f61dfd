"""The moment that a package bears: the sources', so that the same sources make the same package."""

import os
import subprocess
from datetime import UTC, datetime

from freeze.environment import ROOT

_VARIABLE = "SOURCE_DATE_EPOCH"
_ASK = ["git", "log", "-1", "--format=%ct"]


def built_at() -> datetime:
    """Return SOURCE_DATE_EPOCH, else the last commit's moment, else the one of the project's metadata; in UTC."""
    given = os.environ.get(_VARIABLE)
    if given is None:
        told = subprocess.run(_ASK, cwd=ROOT, capture_output=True, text=True, check=False)
        given = told.stdout.strip() or str(int((ROOT / "pyproject.toml").stat().st_mtime))
    return datetime.fromtimestamp(int(given), UTC)
