"""The workflows by what they say: GitHub is not here to run them."""

import importlib
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "packaging"))
import steps
from macos.bundle import IDENTITY
from macos.disk_image import ARCHITECTURES, NOTARY
from release.channel import ADDRESS, KEYS
from windows.installer import CERTIFICATE, TIMESTAMP

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / ".github" / "workflows"
NAMES = ("check.yml", "package.yml")
SYSTEMS = {"ubuntu-22.04", "ubuntu-24.04", "windows-2025", "macos-15", "macos-15-intel"}
Table = dict[Any, Any]

yaml: Any = importlib.import_module("yaml")  # it ships no annotations


def read(name: str) -> Table:
    content: Table = yaml.safe_load((FOLDER / name).read_text("utf-8"))
    return content


def jobs(name: str) -> Iterator[tuple[str, Table]]:
    yield from read(name)["jobs"].items()


def all_steps(name: str) -> Iterator[tuple[str, Table]]:
    for job, content in jobs(name):
        for step in content["steps"]:
            yield job, step


def systems(job: Table) -> set[str]:
    if "matrix." not in job["runs-on"]:
        return {job["runs-on"]}
    return {row["system"] for row in job["strategy"]["matrix"]["include"]}


def triggers(name: str) -> Table:
    found: Table = read(name)[True]  # YAML 1.1 takes the word `on` for a truth
    return found


def test_there_are_these_two_and_no_others() -> None:
    assert sorted(file.name for file in FOLDER.iterdir()) == sorted(NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_a_workflow_may_only_read_and_never_runs_a_stranger_s_code_with_secrets(name: str) -> None:
    assert read(name)["permissions"] == {"contents": "read"}
    assert set(triggers(name)) <= {"push", "pull_request", "workflow_dispatch"}
    assert {job: content["permissions"] for job, content in jobs(name) if "permissions" in content} == (
        {"release": {"contents": "write"}} if name == "package.yml" else {}
    )


@pytest.mark.parametrize("name", NAMES)
def test_every_job_ends_and_every_older_run_gives_way(name: str) -> None:
    assert "${{ github.ref }}" in read(name)["concurrency"]["group"]
    assert all(0 < job["timeout-minutes"] <= 120 for _, job in jobs(name))
    assert {system for _, job in jobs(name) for system in systems(job)} <= SYSTEMS


@pytest.mark.parametrize("name", NAMES)
def test_actions_are_github_s_own_at_a_version_and_the_checkout_keeps_no_token(name: str) -> None:
    used = [step for _, step in all_steps(name) if "uses" in step]
    assert used
    for step in used:
        assert re.fullmatch(r"actions/(checkout|setup-python|upload-artifact|download-artifact)@(v\d+|[0-9a-f]{40})", step["uses"])
        if step["uses"].startswith("actions/checkout"):
            assert step["with"]["persist-credentials"] is False


@pytest.mark.parametrize("name", NAMES)
def test_nothing_from_outside_is_put_into_a_command(name: str) -> None:
    """What an expression gives becomes part of the shell's text; only the matrix's own words may."""
    for _, step in all_steps(name):
        expressions = re.findall(r"\$\{\{\s*(.*?)\s*\}\}", step.get("run", ""))
        assert all(expression.startswith("matrix.") for expression in expressions), step["name"]


@pytest.mark.parametrize("name", NAMES)
def test_every_step_that_is_called_is_one_of_the_project_s(name: str) -> None:
    called = [found for _, step in all_steps(name) for found in re.findall(r"packaging/steps\.py (\S+)", step.get("run", ""))]
    assert set(called) == {"check.yml": {"test"}, "package.yml": {"package"}}[name]
    assert set(called) <= steps.STEPS.keys()


@pytest.mark.parametrize("name", NAMES)
def test_every_file_of_the_project_that_is_named_is_there(name: str) -> None:
    text = (FOLDER / name).read_text("utf-8")
    named = set(re.findall(r"\b(?:packaging|tests|recruiterdesk|resources|\.github)/[\w./-]*\w", text)) | {"CHANGELOG.md"}
    assert {"packaging/steps.py", "tests/packaging/test_workflows.py"} <= named
    assert [path for path in sorted(named) if not (ROOT / path).exists()] == []


def test_the_tests_run_on_all_three_systems_and_on_debian_itself() -> None:
    found = dict(jobs("check.yml"))
    assert found["debian"]["container"] == "debian:12"
    assert {system.partition("-")[0] for system in systems(found["others"])} == {"ubuntu", "windows", "macos"}


def test_what_is_packaged_for_windows_and_macos_was_tested_with_the_same_python() -> None:
    tested = {row["python"] for row in dict(jobs("check.yml"))["others"]["strategy"]["matrix"]["include"] if "ubuntu" not in row["system"]}
    assert tested == {read("package.yml")["env"]["PYTHON_VERSION"]}


def test_packages_are_made_on_each_system_that_they_are_for() -> None:
    found = dict(jobs("package.yml"))
    assert found["debian"]["container"] == "debian:12"
    assert systems(found["windows"]) == {"windows-2025"}
    rows = found["macos"]["strategy"]["matrix"]["include"]
    assert {row["architecture"] for row in rows} == set(ARCHITECTURES)
    assert len({row["system"] for row in rows}) == 2, "each is built on a Mac of its own kind"


@pytest.mark.parametrize("job", ["debian", "windows", "macos"])
def test_a_package_is_tried_before_it_is_kept(job: str) -> None:
    content = dict(jobs("package.yml"))[job]["steps"]
    package, trial, keep = (
        next(place for place, step in enumerate(content) if word in step.get("run", "") or word in step.get("uses", ""))
        for word in ("steps.py package", "demo --headless", "upload-artifact")
    )
    assert package < trial < keep
    assert content[keep]["with"]["if-no-files-found"] == "error"


def test_only_what_stores_a_certificate_sees_a_secret() -> None:
    package = read("package.yml")
    assert "secrets" not in str(package["env"])
    assert all("env" not in job for _, job in jobs("package.yml"))
    seeing = {(job, step["name"]) for job, step in all_steps("package.yml") if "secrets." in str(step)}
    assert seeing == {("windows", "Store the certificate"), ("macos", "Store the certificate")}
    told = re.findall(r"^#   (?:(?!uses)[A-Z_, ]+)", (FOLDER / "package.yml").read_text("utf-8"), re.MULTILINE)
    asked = set(re.findall(r"(?:secrets|vars)\.(\w+)", str(package)))
    assert asked == set(re.findall(r"[A-Z_]{5,}", " ".join(told))), "the head of the file tells all of them"


def test_the_steps_hand_over_what_the_recipes_sign_with() -> None:
    stored = {job: step["run"] for job, step in all_steps("package.yml") if step.get("name") == "Store the certificate"}
    assert {CERTIFICATE, TIMESTAMP} == set(re.findall(r"RECRUITERDESK_\w+", stored["windows"]))
    assert {IDENTITY, NOTARY} == set(re.findall(r"RECRUITERDESK_\w+", stored["macos"]))


def test_every_package_is_built_with_where_it_looks_for_newer_ones() -> None:
    environment = read("package.yml")["env"]
    assert {name: text for name, text in environment.items() if name in {ADDRESS, KEYS}} == {
        ADDRESS: "${{ vars.UPDATE_ADDRESS }}",
        KEYS: "${{ vars.UPDATE_KEYS }}",
    }


def test_a_release_is_a_draft_of_a_tag_with_everything_and_its_checksums() -> None:
    release = dict(jobs("package.yml"))["release"]
    assert sorted(release["needs"]) == ["debian", "macos", "windows"]
    assert "refs/tags/v" in release["if"]
    commands = "\n".join(step.get("run", "") for step in release["steps"])
    assert "--draft" in commands
    assert "--verify-tag" in commands
    assert "sha256sum --check --strict" in commands
