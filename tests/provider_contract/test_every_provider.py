"""What holds for each provider folder, read from its files: names, layers, and no promise without a suite."""

import ast
import pkgutil
from pathlib import Path

import pytest

import recruiterdesk.providers

FOLDERS = sorted(module.name for module in pkgutil.iter_modules(recruiterdesk.providers.__path__))
PACKAGE = Path(recruiterdesk.providers.__path__[0])
TESTS = Path(__file__).parents[1] / "providers"
KNOWN_FILES = {
    "__init__.py", "assumptions.py", "client.py", "connection.py", "factory.py", "manifest.py", "mapping.py", "pages.py", "provider.py",
    "quality.toml", "read_back.py", "wire.py", "writes.py",
}  # fmt: skip


def test_there_is_a_provider_at_all() -> None:
    assert FOLDERS


@pytest.mark.parametrize("name", FOLDERS)
def test_each_folder_exports_a_factory_and_keeps_to_the_known_file_names(name: str) -> None:
    module = pkgutil.resolve_name(f"recruiterdesk.providers.{name}")
    assert module.FACTORY.profile.id == name
    for file in (PACKAGE / name).iterdir():
        assert file.name in KNOWN_FILES or file.name == "__pycache__", file.name


@pytest.mark.parametrize("name", FOLDERS)
def test_each_folder_is_tested_by_the_common_suite(name: str) -> None:
    tree = ast.parse((TESTS / name / "test_conformance.py").read_text(encoding="utf-8"))
    suites = [node for node in tree.body if isinstance(node, ast.ClassDef) and node.name.startswith("Test")]
    assert any(isinstance(base, ast.Name) and base.id == "ProviderConformance" for suite in suites for base in suite.bases)


@pytest.mark.parametrize("name", FOLDERS)
def test_each_folder_begins_every_module_with_a_sentence(name: str) -> None:
    for file in (PACKAGE / name).glob("*.py"):
        assert (ast.get_docstring(ast.parse(file.read_text(encoding="utf-8"))) or "").rstrip().endswith("."), file.name
