"""Enumerations that are made quickly are those that Python makes."""

import json
import sys
from typing import Any

import pytest
from child_program import HELPERS, run_child

from recruiterdesk.bootstrap import quick_enums


def told(*words: str) -> dict[str, Any]:
    """Return what a process says about every enumeration it can find."""
    done = run_child(sys.executable, str(HELPERS / "told_enums.py"), *words, seconds=120)
    assert done.returncode == 0, done.stderr
    found: dict[str, Any] = json.loads(done.stdout)
    return found


@pytest.mark.skipif(not quick_enums.is_known(), reason="another Python's enum: nothing is repeated there, all is made in the usual way")
def test_each_enumeration_of_the_binding_answers_as_if_python_had_made_it() -> None:
    usual, quick = told(), told("quick")
    assert len(usual) > 1000
    assert sum(len(one["members"]) for one in usual.values()) > 10_000
    assert {path: one for path, one in quick.items() if usual.get(path) != one} == {}
    assert usual.keys() == quick.keys()


def test_enumerations_of_a_caller_know_their_module() -> None:
    done = run_child(
        sys.executable, "-c", "import recruiterdesk.bootstrap.quick_enums, enum; print(enum.IntEnum('Mine', [('A', 1)]).__module__)"
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.strip() == "__main__"
