"""No label of the window guesses at HTML: read from the sources, since one forgotten label is enough."""

import ast
from pathlib import Path

import pytest

ROOMS = Path(__file__).resolve().parents[3] / "recruiterdesk" / "ui"
SOURCES = sorted(path for path in ROOMS.rglob("*.py") if "generated" not in path.parts)
GUESSING = {"QLabel", "QMessageBox", "QTextEdit", "QTextBrowser", "QErrorMessage"}
ALLOWED = {"safe_label.py"}  # sets PlainText, which its own test holds


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: str(path.relative_to(ROOMS)))
def test_nothing_that_guesses_at_html_is_built(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    built = {node.func.id for node in ast.walk(tree) if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)}
    named = {node.attr for node in ast.walk(tree) if isinstance(node, ast.Attribute)}
    assert path.name in ALLOWED or not built & GUESSING
    assert not named & {"AutoText", "RichText", "setHtml"}


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: str(path.relative_to(ROOMS)))
def test_no_dialog_runs_a_loop_of_its_own(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    called = {node.func.attr for node in ast.walk(tree) if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)}
    assert not called & {"exec", "exec_", "processEvents", "getOpenFileName", "getExistingDirectory", "question"}
