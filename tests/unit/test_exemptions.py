"""Every exemption from a rule has its reason beside it, and one that points upwards finds it there."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
ROOMS = ("recruiterdesk", "packaging", "tests")
# Put together here, or these lines would be found themselves.
LINTER, TYPES = "noqa", "type: ignore"
EXEMPTION = re.compile(rf"#\s*({LINTER}|{TYPES})")
WITH_REASON = re.compile(rf"# (?:{LINTER}: ([A-Z0-9, ]+?) -- |{TYPES}\[([a-z, -]+)\]  # )(\S.+)$")


def without_reason(lines: list[str]) -> Iterator[tuple[int, str]]:
    """Give the number and the text of each line that is exempted without a reason."""
    explained: set[str] = set()
    for number, line in enumerate(lines, 1):
        if EXEMPTION.search(line) is None:
            continue
        found = WITH_REASON.search(line)
        codes = {code.strip() for code in (found[1] or found[2]).split(",")} if found is not None else set()
        is_pointing = found is not None and re.fullmatch(r"(as|see) above", found[3]) is not None
        if found is None or (is_pointing and not codes <= explained):
            yield number, line.strip()
        if not is_pointing:
            explained |= codes


def test_every_exemption_has_its_reason_beside_it() -> None:
    files = [path for room in ROOMS for path in (ROOT / room).rglob("*.py") if "generated" not in path.parts]
    assert len(files) > 1000
    bare = [
        f"{path.relative_to(ROOT)}:{number}: {line}"
        for path in sorted(files)
        for number, line in without_reason(path.read_text(encoding="utf-8").splitlines())
    ]
    assert not bare, "\n".join(bare)


@pytest.mark.parametrize(
    "lines",
    [
        [f"import x  # {LINTER}"],
        [f"import x  # {LINTER}: F401"],
        [f"import x  # {LINTER}: F401  # said in another way"],
        [f"import x  # {LINTER}: F401 --"],
        [f"x = y  # {TYPES}"],
        [f"x = y  # {TYPES}[misc]"],
        [f"import x  # {LINTER}: F401 -- as above"],
        [f"import x  # {LINTER}: PLC0415 -- loaded late", f"import y  # {LINTER}: F401, PLC0415 -- as above"],
    ],
)
def test_one_without_a_reason_is_found(lines: list[str]) -> None:
    assert [number for number, _ in without_reason(lines)] == [len(lines)]


def test_one_that_points_at_a_reason_above_it_is_enough() -> None:
    lines = [f"import x  # {LINTER}: PLC0415 -- loaded late", "import os", f"import y  # {LINTER}: PLC0415 -- as above"]
    assert not list(without_reason([*lines, f"x = y  # {TYPES}[misc, arg-type]  # the stub is wrong"]))
