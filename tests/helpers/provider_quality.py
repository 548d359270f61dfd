"""The quality list that every provider keeps to (`quality.toml` in its folder), checked against its syntax trees as far as they tell."""

import ast
import re
import tokenize
import tomllib
from pathlib import Path
from types import ModuleType
from typing import ClassVar

RULES = {
    "probe_before_save", "same_account_twice", "allowed_hosts", "secrets_blanked", "paging_ends", "retry_after_obeyed", "no_blind_resend",
    "every_status_mapped", "unknown_enum_survives", "payload_for_every_endpoint", "mapping_coverage", "assumptions_listed",
    "logs_lost_and_back_once",
}  # fmt: skip


class ProviderQuality:
    """Inherit, and say of the provider what the trees cannot.

    `payload_of` names each public method of the client, with the file of its answer (None: it is empty). `reads` and `writes` are what
    such a method calls, `hidden` is what only `assumptions` may hold, and `pure` are the modules without traffic and clock; `from_clock`
    names what they may take from the clock's module, since it tells no time.
    """

    package: ClassVar[ModuleType]
    payloads: ClassVar[Path]
    payload_of: ClassVar[dict[str, str | None]]
    reading_names: ClassVar[tuple[str, ...]] = ("list_", "read_")
    reads: ClassVar[tuple[str, ...]] = ("self.http.read(",)
    writes: ClassVar[tuple[str, ...]] = ("self.http.write(",)
    methods: ClassVar[frozenset[str]]
    pure: ClassVar[tuple[str, ...]] = ("mapping", "wire", "manifest")
    from_clock: ClassVar[frozenset[str]] = frozenset()
    hidden: ClassVar[str]

    @property
    def folder(self) -> Path:
        return Path(self.package.__path__[0])

    def trees(self) -> dict[str, ast.Module]:
        return {file.stem: ast.parse(file.read_text(encoding="utf-8")) for file in self.folder.glob("*.py")}

    def test_every_rule_is_done_or_exempt_with_a_reason(self) -> None:
        listed = tomllib.loads((self.folder / "quality.toml").read_text(encoding="utf-8"))
        assert set(listed) == RULES
        for rule, state in listed.items():
            assert state == "done" or len(state["exempt"].split()) > 4, rule

    def test_what_changes_something_is_written_once_and_what_does_not_is_read(self) -> None:
        tree = self.trees()["client"]
        (client,) = [node for node in tree.body if isinstance(node, ast.ClassDef)]
        methods = [node for node in client.body if isinstance(node, ast.AsyncFunctionDef) and not node.name.startswith("_")]
        assert {method.name for method in methods} == set(self.payload_of)
        for method in methods:
            text, is_reading = ast.unparse(method), method.name.startswith(self.reading_names)
            assert any(call in text for call in self.reads) == is_reading, method.name
            assert any(call in text for call in self.writes) == (not is_reading), method.name
        made = [call for call in calls(tree) if isinstance(call.func, ast.Name) and call.func.id == "Call"]
        assert {keyword(call, "method") for call in made} == self.methods

    def test_every_endpoint_has_a_payload_file(self) -> None:
        assert {name for name in self.payload_of.values() if name} <= {file.stem for file in self.payloads.glob("*.json")}

    def test_no_module_speaks_http_beside_the_kit(self) -> None:
        for name, tree in self.trees().items():
            made = {ast.unparse(call.func) for call in calls(tree)}
            assert not made & {"httpx.AsyncClient", "httpx.Client", "httpx.get", "httpx.post", "httpx.stream", "httpx.request"}, name

    def test_mapping_is_pure(self) -> None:
        trees = self.trees()
        for name in self.pure:
            imported = {alias.name for node in ast.walk(trees[name]) if isinstance(node, ast.Import) for alias in node.names}
            froms = [node for node in ast.walk(trees[name]) if isinstance(node, ast.ImportFrom)]
            imported |= {node.module or "" for node in froms}
            assert not imported & {"httpx", "asyncio", "time", "os", "pathlib"}, name
            assert {
                alias.name for node in froms if node.module == "recruiterdesk.domain.clock" for alias in node.names
            } <= self.from_clock, name
            assert not [node for node in ast.walk(trees[name]) if isinstance(node, ast.AsyncFunctionDef)], name
            assert not [call for call in calls(trees[name]) if attribute(call) in {"now", "today", "utcnow"}], name

    def test_every_assumption_has_its_reason_beside_it(self) -> None:
        with (self.folder / "assumptions.py").open("rb") as file:
            comments = {token.start[0] for token in tokenize.tokenize(file.readline) if token.type == tokenize.COMMENT}
        constants = [node.lineno for node in self.trees()["assumptions"].body if isinstance(node, ast.AnnAssign)]
        assert constants
        for line in constants:
            above = line
            while above > 1 and above not in comments and line - above < 3:
                above -= 1
            assert above in comments, f"line {line}"

    def test_no_other_module_hides_a_limit_of_the_provider(self) -> None:
        files = {file.stem: file.read_text(encoding="utf-8") for file in self.folder.glob("*.py")}
        assert re.search(self.hidden, files["assumptions"])  # else the pattern looks for nothing
        for name in set(files) - {"assumptions"}:
            assert not re.search(self.hidden, files[name]), name

    def test_no_error_of_a_provider_comes_from_elsewhere_than_the_domain(self) -> None:
        for name, tree in self.trees().items():
            for node in ast.walk(tree):
                if isinstance(node, ast.Raise) and isinstance(node.exc, ast.Call) and isinstance(node.exc.func, ast.Name):
                    raised = node.exc.func.id
                    module = __import__("recruiterdesk.domain.errors", fromlist=[raised])
                    assert hasattr(module, raised) or raised in {"NotJson", "about_another", "unclear", "unreadable"}, (name, raised)


def calls(tree: ast.AST) -> list[ast.Call]:
    """Return every call in a tree."""
    return [node for node in ast.walk(tree) if isinstance(node, ast.Call)]


def attribute(call: ast.Call) -> str:
    """Return the method that is called, "" for a plain function."""
    return call.func.attr if isinstance(call.func, ast.Attribute) else ""


def keyword(call: ast.Call, name: str) -> str | None:
    """Return a keyword's text, None where it has none."""
    values = (each.value for each in call.keywords if each.arg == name)
    return next((value.value for value in values if isinstance(value, ast.Constant) and isinstance(value.value, str)), None)
