"""What is installed: made once for all that look at it."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from seen_screen import SeenScreen

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="session")
def package() -> Path:
    """Return the Debian package of these very sources, with the archive beside it; what is up to date is not made again."""
    made = subprocess.run([sys.executable, ROOT / "packaging" / "package.py"], capture_output=True, text=True, check=False, cwd=ROOT)
    assert made.returncode == 0, made.stdout[-2000:] + made.stderr[-3000:]
    (found,) = (ROOT / "dist").glob("*.deb")
    return found


@pytest.fixture
def screen() -> Iterator[SeenScreen]:
    """Return a screen outside, which a program inside finds by its name."""
    made = SeenScreen()
    yield made
    made.close()
