"""File names from strangers."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recruiterdesk.services.safe_names import safe_name, unused_name


@pytest.mark.parametrize(
    ("given_name", "expected"),
    [
        ("../../etc/passwd", "_._etc_passwd"),
        ("C:\\Windows\\x.pdf", "C__Windows_x.pdf"),
        ("cv\u202efdp.exe", "cvfdp.exe"),
        ("CON.pdf", "_CON.pdf"),
        ("nul", "_nul"),
        ("cv.pdf...", "cv.pdf"),
        ("--help.pdf", "help.pdf"),
        (".bashrc", "bashrc"),
        ("a:stream.pdf", "a_stream.pdf"),
        ("", "document"),
        ("   ", "document"),
        ("Zoë van den Berg-Çelik.pdf", "Zoë van den Berg-Çelik.pdf"),
    ],
)
def test_a_hostile_name_becomes_a_plain_one(given_name: str, expected: str) -> None:
    assert safe_name(given_name) == expected


def test_a_very_long_name_keeps_its_ending() -> None:
    name = safe_name("é" * 400 + ".pdf")
    assert name.endswith(".pdf")
    assert len(name.encode()) <= 120


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_no_name_leaves_its_folder(name: str) -> None:
    folder = Path("/somewhere")
    made = folder / safe_name(name)
    assert made.parent == folder
    assert made.name not in ("", ".", "..")
    assert safe_name(safe_name(name)) == safe_name(name)


def test_a_taken_name_gets_a_number() -> None:
    assert unused_name("CV.pdf", {"cv.pdf", "cv (2).pdf"}) == "CV (3).pdf"
