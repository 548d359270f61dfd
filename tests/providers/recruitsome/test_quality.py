"""The quality list of RecruitSome, checked against the folder's syntax trees as far as they tell."""

import ast
import re
import tokenize
import tomllib
from pathlib import Path

from recruitsome_answers import PAYLOADS

from recruiterdesk.providers import recruitsome

FOLDER = Path(recruitsome.__path__[0])
TREES = {file.stem: ast.parse(file.read_text(encoding="utf-8")) for file in FOLDER.glob("*.py")}
RULES = {
    "probe_before_save", "same_account_twice", "allowed_hosts", "secrets_blanked", "paging_ends", "retry_after_obeyed", "no_blind_resend",
    "every_status_mapped", "unknown_enum_survives", "payload_for_every_endpoint", "mapping_coverage", "assumptions_listed",
    "logs_lost_and_back_once",
}  # fmt: skip
PAYLOAD_OF = {
    "health": "health",
    "list_vacancies": "vacancies",
    "read_facets": "facets",
    "read_vacancy": "vacancy",
    "create_application": "application_created",
    "list_candidates": "candidates",
    "create_candidate": "candidate_taken",
    "read_candidate": "candidate",
    "list_team": "team",
    "list_locations": "locations",
    "read_location": "location",
    "list_articles": "articles",
    "read_article": "article",
}


def calls(tree: ast.AST) -> list[ast.Call]:
    return [node for node in ast.walk(tree) if isinstance(node, ast.Call)]


def attribute(call: ast.Call) -> str:
    return call.func.attr if isinstance(call.func, ast.Attribute) else ""


def keyword(call: ast.Call, name: str) -> str | None:
    values = (each.value for each in call.keywords if each.arg == name)
    return next((value.value for value in values if isinstance(value, ast.Constant) and isinstance(value.value, str)), None)


def methods() -> dict[str, ast.AsyncFunctionDef]:
    (client,) = [node for node in TREES["client"].body if isinstance(node, ast.ClassDef)]
    return {node.name: node for node in client.body if isinstance(node, ast.AsyncFunctionDef) and not node.name.startswith("_")}


def test_every_rule_is_done_or_exempt_with_a_reason() -> None:
    listed = tomllib.loads((FOLDER / "quality.toml").read_text(encoding="utf-8"))
    assert set(listed) == RULES
    for rule, state in listed.items():
        assert state == "done" or len(state["exempt"].split()) > 4, rule


def test_what_changes_something_is_written_once_and_what_does_not_is_read() -> None:
    sources = {name: ast.unparse(method) for name, method in methods().items()}
    assert set(sources) == set(PAYLOAD_OF)
    for name, text in sources.items():
        is_reading = name.startswith(("list_", "read_", "health"))
        assert ("self.http.read(" in text) == is_reading, name
        assert ("self.http.write(" in text) == (not is_reading), name
    for call in (each for each in calls(TREES["client"]) if isinstance(each.func, ast.Name) and each.func.id == "Call"):
        assert keyword(call, "method") in {"GET", "POST"}


def test_every_endpoint_has_a_payload_file() -> None:
    assert {name for name in PAYLOAD_OF.values() if name} <= {file.stem for file in PAYLOADS.glob("*.json")}


def test_no_module_speaks_http_beside_the_kit() -> None:
    for name, tree in TREES.items():
        made = {ast.unparse(call.func) for call in calls(tree)}
        assert not made & {"httpx.AsyncClient", "httpx.Client", "httpx.get", "httpx.post", "httpx.stream", "httpx.request"}, name


def names_from(tree: ast.AST, module: str) -> set[str]:
    found = [node for node in ast.walk(tree) if isinstance(node, ast.ImportFrom) and node.module == module]
    return {alias.name for node in found for alias in node.names}


def test_mapping_is_pure() -> None:
    for name in ("mapping", "wire", "manifest", "lines", "table_specs", "refusals", "pages"):
        imported = {alias.name for node in ast.walk(TREES[name]) if isinstance(node, ast.Import) for alias in node.names}
        imported |= {node.module or "" for node in ast.walk(TREES[name]) if isinstance(node, ast.ImportFrom)}
        assert not imported & {"httpx", "asyncio", "time", "os", "pathlib"}, name
        assert names_from(TREES[name], "recruiterdesk.domain.clock") <= {"to_iso"}, name
        assert not [node for node in ast.walk(TREES[name]) if isinstance(node, ast.AsyncFunctionDef)], name
        assert not [call for call in calls(TREES[name]) if attribute(call) in {"now", "today", "utcnow"}], name


def test_every_assumption_has_its_reason_beside_it() -> None:
    with (FOLDER / "assumptions.py").open("rb") as file:
        comments = {token.start[0] for token in tokenize.tokenize(file.readline) if token.type == tokenize.COMMENT}
    constants = [node.lineno for node in TREES["assumptions"].body if isinstance(node, ast.AnnAssign) and not _is_private(node)]
    assert constants
    for line in constants:
        above = line
        while above > 1 and above not in comments and line - above < 3:
            above -= 1
        assert above in comments, f"line {line}"


def _is_private(node: ast.AnnAssign) -> bool:
    return isinstance(node.target, ast.Name) and node.target.id.startswith("_")


def test_no_other_module_hides_a_limit_of_recruitsome() -> None:
    for name in set(TREES) - {"assumptions"}:
        text = (FOLDER / f"{name}.py").read_text(encoding="utf-8")
        assert not re.search(r"\b(32_000_000|10_000_000|INSUFFICIENT_SCOPE|candidate_path=)\b", text), name


def test_no_error_of_a_provider_comes_from_elsewhere_than_the_domain() -> None:
    allowed = {"NotJson"}
    for name, tree in TREES.items():
        for node in ast.walk(tree):
            if isinstance(node, ast.Raise) and isinstance(node.exc, ast.Call) and isinstance(node.exc.func, ast.Name):
                raised = node.exc.func.id
                module = __import__("recruiterdesk.domain.errors", fromlist=[raised])
                assert hasattr(module, raised) or raised in allowed or raised == "unclear", (name, raised)
