"""The first list is painted before anything is loaded that it does without."""

import json
import sys
from pathlib import Path

from big_cache import KEY, big_cache
from child_program import HELPERS, run_child
from window_bench import WITHOUT

from recruiterdesk.machine.folders import Profile


def test_the_list_shows_before_what_it_does_without_is_loaded(tmp_path: Path) -> None:
    profile = Profile(tmp_path / "profile")
    big_cache(profile.database_folder, KEY, applicants=2000)
    done = run_child(sys.executable, str(HELPERS / "window_bench.py"), "start", str(profile.folder), "given")
    assert done.stdout.startswith("{"), done.stderr
    assert json.loads(done.stdout)["late"] == list(WITHOUT)
