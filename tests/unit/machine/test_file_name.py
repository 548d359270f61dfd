"""File names from outside end up as one plain file inside the folder they were meant for."""

from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from recruiterdesk.machine.file_name import extension_of, safe_file_name, visible_name

HOSTILE = [
    *("../../etc/passwd", "..", ".", "", "/etc/passwd", r"C:\Windows\win.ini", r"\\server\share\x", "-rf", "--help", "~root", "a\0b.pdf"),
    *(
        "CON",
        "con.pdf",
        "NUL.",
        "aux.tar.gz",
        "COM1.txt",
        "lpt9",
        "file.pdf:stream",
        "file.pdf.",
        "file.pdf ",
        " .pdf",
        "cv|x.pdf",
        "a\nb.pdf",
    ),
    *("cv\u202efdp.exe", "\u200bcv.pdf", "x" * 400 + ".pdf", "é" * 300 + ".docx", "a." + "b" * 300, "COM¹.pdf", "\ud800.pdf", "conin$"),
]


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_name_stays_inside_its_folder(name: str, tmp_path: Path) -> None:
    safe = safe_file_name(name)
    file = tmp_path / safe
    file.write_bytes(b"x")
    assert file.resolve().parent == tmp_path.resolve()
    assert [found.name for found in tmp_path.iterdir()] == [safe]


@given(st.text(max_size=300))
@example("\u202e")
def test_any_name_becomes_one_plain_name(name: str) -> None:
    safe = safe_file_name(name)
    assert 0 < len(safe.encode()) <= 130
    assert not set(safe) & set('<>:"/\\|?*')
    assert safe == safe.strip(" ")
    assert not safe.endswith(".")
    assert not safe.startswith(("-", "~"))
    assert safe.isprintable()
    assert safe_file_name(safe) == safe


def test_the_real_extension_shows() -> None:
    assert safe_file_name("cv\u202efdp.exe") == "cvfdp.exe"
    assert extension_of("cv\u202efdp.EXE") == "exe"
    assert extension_of("cv") == ""
    assert extension_of("cv.pdf. ") == "pdf"


def test_an_ordinary_name_is_left_alone() -> None:
    assert safe_file_name("CV Zoë van den Berg (2026).pdf") == "CV Zoë van den Berg (2026).pdf"
    assert visible_name("Zoe\u0308") == "Zoë"
