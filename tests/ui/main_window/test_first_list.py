"""The first list is painted before anything is loaded that it does without."""

import json
import os
import subprocess
import sys
from pathlib import Path

from big_cache import KEY, big_cache
from window_bench import WITHOUT

from recruiterdesk.machine.folders import Profile

CHILD = Path(__file__).resolve().parents[2] / "helpers" / "window_bench.py"


def test_the_list_shows_before_what_it_does_without_is_loaded(tmp_path: Path) -> None:
    profile = Profile(tmp_path / "profile")
    big_cache(profile.database_folder, KEY, applicants=2000)
    done = subprocess.run(
        [sys.executable, str(CHILD), "start", str(profile.folder), "given"],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
        cwd=CHILD.parents[2],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
    )
    assert done.stdout.startswith("{"), done.stderr
    assert json.loads(done.stdout)["late"] == list(WITHOUT)
