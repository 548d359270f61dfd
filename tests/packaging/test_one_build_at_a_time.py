"""Two builds of the same sources take turns: each would take away the folders of the other."""

import subprocess
import sys
import time
from pathlib import Path

BUILD = """
import sys, time
from pathlib import Path
sys.path.insert(0, sys.argv[1])
import package
package.BUILD = Path(sys.argv[2])
def make():
    print("begins", flush=True)
    time.sleep(0.5)
    print("ends", flush=True)
    return 0
package._package = make
sys.exit(package.package())
"""


def test_a_second_build_waits_for_the_first(tmp_path: Path) -> None:
    packaging = Path(__file__).resolve().parents[2] / "packaging"
    said = tmp_path / "said"
    with said.open("ab") as out:
        builds = [subprocess.Popen([sys.executable, "-c", BUILD, packaging, tmp_path / "build"], stdout=out) for _ in range(3)]
        assert [build.wait(60) for build in builds] == [0, 0, 0]
    assert said.read_text().split() == ["begins", "ends"] * 3


def test_a_build_that_was_killed_keeps_nobody_out(tmp_path: Path) -> None:
    packaging = Path(__file__).resolve().parents[2] / "packaging"
    held = subprocess.Popen(
        [sys.executable, "-c", BUILD.replace("0.5", "600"), packaging, tmp_path / "build"], stdout=subprocess.PIPE, text=True
    )
    assert held.stdout is not None
    assert held.stdout.readline() == "begins\n"
    held.kill()
    held.communicate(timeout=60)
    began = time.monotonic()
    done = subprocess.run([sys.executable, "-c", BUILD, packaging, tmp_path / "build"], check=False, timeout=60)
    assert done.returncode == 0
    assert time.monotonic() - began < 30
