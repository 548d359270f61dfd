"""The quality list of SmartRecruiters, checked against the folder's syntax trees as far as they tell."""

import ast
import tokenize
import tomllib
from pathlib import Path

from recruiterdesk.domain import errors
from recruiterdesk.providers import smartrecruiters

FOLDER = Path(smartrecruiters.__path__[0])
TREES = {str(file.relative_to(FOLDER)): ast.parse(file.read_text(encoding="utf-8")) for file in FOLDER.rglob("*.py")}
RULES = {
    "probe_before_save", "same_account_twice", "allowed_hosts", "secrets_blanked", "paging_ends", "retry_after_obeyed", "no_blind_resend",
    "every_status_mapped", "unknown_enum_survives", "payload_for_every_endpoint", "mapping_coverage", "assumptions_listed",
    "logs_lost_and_back_once",
}  # fmt: skip
PURE = ("mapping.py", "wire.py", "manifest.py", "stages.py", "refusals.py", "cursors.py", "bases.py", "table_specs.py")


def calls(tree: ast.AST) -> list[ast.Call]:
    return [node for node in ast.walk(tree) if isinstance(node, ast.Call)]


def test_every_rule_is_done_or_exempt_with_a_reason() -> None:
    listed = tomllib.loads((FOLDER / "quality.toml").read_text(encoding="utf-8"))
    assert set(listed) == RULES
    for rule, state in listed.items():
        assert state == "done" or len(state["exempt"].split()) > 4, rule


def test_what_changes_something_is_written_once_and_what_does_not_is_read() -> None:
    """A call that names another method than GET is handed to `write`, and nothing that does is handed to a reading."""
    seen = 0
    for name, tree in TREES.items():
        for function in (node for node in ast.walk(tree) if isinstance(node, ast.AsyncFunctionDef)):
            text = ast.unparse(function)
            made = [call for call in calls(function) if isinstance(call.func, ast.Name) and call.func.id == "Call"]
            methods = {ast.unparse(key.value) for call in made for key in call.keywords if key.arg == "method"}
            seen += len(made)
            if methods - {"'GET'"}:
                assert "http.write(" in text, (name, function.name)
                assert not any(f"http.{reading}(" in text for reading in ("read", "ask", "download")), (name, function.name)
            elif methods:
                assert "http.write(" not in text, (name, function.name)
    assert seen > 5


def test_no_module_speaks_http_beside_the_kit() -> None:
    for name, tree in TREES.items():
        made = {ast.unparse(call.func) for call in calls(tree)}
        assert not made & {"httpx.AsyncClient", "httpx.Client", "httpx.get", "httpx.post", "httpx.stream", "httpx.request"}, name


def test_what_only_describes_and_maps_is_pure() -> None:
    specs = [name for name in TREES if name.startswith("specs")]
    assert len(specs) > 4
    for name in (*PURE, *specs, "action_specs.py"):
        imported = {alias.name for node in ast.walk(TREES[name]) if isinstance(node, ast.Import) for alias in node.names}
        imported |= {node.module or "" for node in ast.walk(TREES[name]) if isinstance(node, ast.ImportFrom)}
        assert not imported & {"httpx", "asyncio", "time", "os", "pathlib", "recruiterdesk.domain.clock"}, name
        assert not [node for node in ast.walk(TREES[name]) if isinstance(node, ast.AsyncFunctionDef)], name
        attributes = {call.func.attr for call in calls(TREES[name]) if isinstance(call.func, ast.Attribute)}
        assert not attributes & {"now", "today", "utcnow"}, name


def test_every_assumption_has_its_reason_beside_it() -> None:
    with (FOLDER / "assumptions.py").open("rb") as file:
        comments = {token.start[0] for token in tokenize.tokenize(file.readline) if token.type == tokenize.COMMENT}
    constants = [node for node in TREES["assumptions.py"].body if isinstance(node, ast.AnnAssign)]
    assert len(constants) > 20
    for node in constants:
        above = node.lineno
        while above > 1 and above not in comments and node.lineno - above < 4:
            above -= 1
        assert above in comments, ast.unparse(node.target)


def test_where_the_interfaces_live_is_written_in_one_table() -> None:
    for name in set(TREES) - {"bases.py"}:
        for node in ast.walk(TREES[name]):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                assert "-api/v20" not in node.value, name


def test_no_error_of_a_provider_comes_from_elsewhere_than_the_domain() -> None:
    known = {name for name, value in vars(errors).items() if isinstance(value, type) and issubclass(value, errors.DeskError)}
    for name, tree in TREES.items():
        for node in ast.walk(tree):
            if isinstance(node, ast.Raise) and isinstance(node.exc, ast.Call) and isinstance(node.exc.func, ast.Name):
                raised = node.exc.func.id
                assert raised in known or raised[0] in "_abcdefghijklmnopqrstuvwxyz" or raised == "NotJson", (name, raised)
