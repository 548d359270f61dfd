"""What holds for each provider folder, read from its files: names, layers, and no promise without a suite."""

import ast
import pkgutil
from pathlib import Path

import pytest

import recruiterdesk.providers

FOLDERS = sorted(module.name for module in pkgutil.iter_modules(recruiterdesk.providers.__path__))
PACKAGE = Path(recruiterdesk.providers.__path__[0])
TESTS = Path(__file__).parents[1] / "providers"
IN_EVERY_FOLDER = {
    "__init__.py", "assumptions.py", "client.py", "connection.py", "factory.py", "manifest.py", "mapping.py", "provider.py", "quality.toml",
    "wire.py",
}  # fmt: skip
SAYS_NOTHING = {"base", "common", "core", "helper", "helpers", "lib", "manager", "misc", "shared", "tools", "util", "utils"}


def test_there_is_a_provider_at_all() -> None:
    assert FOLDERS


@pytest.mark.parametrize("name", FOLDERS)
def test_each_folder_exports_a_factory_and_has_the_files_that_a_reader_looks_for(name: str) -> None:
    module = pkgutil.resolve_name(f"recruiterdesk.providers.{name}")
    assert module.FACTORY.profile.id == name
    assert {file.name for file in (PACKAGE / name).iterdir()} >= IN_EVERY_FOLDER
    for file in (PACKAGE / name).rglob("*.py"):
        assert not SAYS_NOTHING & set(file.stem.split("_")), file.name


@pytest.mark.parametrize("name", FOLDERS)
def test_each_folder_is_tested_by_the_common_suite(name: str) -> None:
    tree = ast.parse((TESTS / name / "test_conformance.py").read_text(encoding="utf-8"))
    suites = [node for node in tree.body if isinstance(node, ast.ClassDef) and node.name.startswith("Test")]
    assert any(isinstance(base, ast.Name) and base.id == "ProviderConformance" for suite in suites for base in suite.bases)


@pytest.mark.parametrize("name", FOLDERS)
def test_each_folder_begins_every_module_with_a_sentence(name: str) -> None:
    for file in (PACKAGE / name).rglob("*.py"):
        assert (ast.get_docstring(ast.parse(file.read_text(encoding="utf-8"))) or "").rstrip().endswith("."), file.name
