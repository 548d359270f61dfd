"""No error only states what went wrong: each sentence that is raised says in the same breath what to do, or is an instruction itself."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import recruiterdesk
from recruiterdesk.domain import errors

PACKAGE = Path(recruiterdesk.__file__).parent
ERRORS = frozenset(name for name, one in vars(errors).items() if isinstance(one, type) and issubclass(one, errors.DeskError))

# Where the statement is all there is to do, or says by its example how to write it.
TOLD_BY_ITSELF = (
    "The program is closing.",
    "The application is no longer here.",  # of the receiver's own interface: no user reads it
    "No word came back whether this arrived.",  # the outbox says beside it what happens next
    "This change is {state} and cannot become {wished}.",  # a mistake of ours, caught
    "ICTerGezocht.nl's API takes vacancies and nothing else, so there is nothing to look for.",  # likewise
    "This was opened to be looked at, not to be changed.",  # likewise
)
INSTRUCTION = re.compile(
    r"^(Choose|Name|Write|Pick) |\btakes\b.*(, not \"|\bsuch as\b)|\blike (http|\d)|\b1 to \d*\{?\w+\}? |needs a folder|\{warning\}"
)


def told(node: ast.expr) -> str | None:
    """Return the literal template of an error's first argument."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value
    if isinstance(node, ast.Call) and node.args and ast.unparse(node.func) in ("Sentence", "Sentence.of"):
        return told(node.args[0])
    return None


def raised() -> Iterator[tuple[str, str]]:
    for path in sorted(PACKAGE.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and node.args and ast.unparse(node.func).rpartition(".")[2] in ERRORS:
                sentence = told(node.args[0])
                if sentence is not None:
                    yield sentence, f"{path.relative_to(PACKAGE)}:{node.lineno}"


def tells_what_to_do(sentence: str) -> bool:
    return bool(re.search(r"[.:;] (?=[A-Za-z{\"])", sentence)) or bool(INSTRUCTION.search(sentence))


def test_each_error_tells_what_to_do() -> None:
    found = list(raised())
    assert len(found) > 300
    assert [f"{place} {sentence}" for sentence, place in found if not tells_what_to_do(sentence) and sentence not in TOLD_BY_ITSELF] == []


@pytest.mark.parametrize("sentence", ["RecruitSome does not list this, or not any more.", "{host} sent an answer that cannot be read."])
def test_a_statement_alone_is_found(sentence: str) -> None:
    assert not tells_what_to_do(sentence)
