"""What PyInstaller is asked for on each system: the spec itself runs, with stand-ins that write down what they are given."""

import sys
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "packaging"))
import freeze.contents
from macos.bundle import ENTITLEMENTS, IDENTITY, info_plist

from recruiterdesk import __version__

ROOT = Path(__file__).resolve().parents[2]
SPEC = ROOT / "packaging" / "freeze" / "recruiterdesk.spec"
Call = dict[str, Any]
Asked = Callable[[str], dict[str, list[Call]]]


def asked_for(monkeypatch: pytest.MonkeyPatch, platform: str, **needed: set[str]) -> None:
    """Let PyInstaller find on a system that each of these files asks for these libraries, and the others for none."""
    finder = ModuleType("PyInstaller.depend.bindepend")
    finder.get_imports = lambda file: {(name, None) for name in needed.get(Path(file).stem, ())}  # type: ignore[attr-defined]  # a module made here
    for name in ("PyInstaller", "PyInstaller.depend"):
        monkeypatch.setitem(sys.modules, name, ModuleType(name))
    monkeypatch.setitem(sys.modules, "PyInstaller.depend.bindepend", finder)
    monkeypatch.setattr(sys, "platform", platform)


class Analysed:
    """What an analysis finds; here nothing."""

    def __init__(self, *_scripts: object, **_wishes: object) -> None:
        self.scripts: list[tuple[str, str, str]] = []
        self.binaries: list[object] = []
        self.datas: list[object] = []
        self.pure: list[object] = []


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Asked:
    """Run the spec as PyInstaller would on a system, and return each call of EXE, COLLECT and BUNDLE."""
    hooks = ModuleType("PyInstaller.utils.hooks")
    hooks.collect_data_files = hooks.collect_submodules = lambda _: []  # type: ignore[attr-defined]  # as above
    for name in ("PyInstaller", "PyInstaller.utils"):
        monkeypatch.setitem(sys.modules, name, ModuleType(name))
    monkeypatch.setitem(sys.modules, "PyInstaller.utils.hooks", hooks)
    for name in ("dist_infos", "migrations", "tool_modules"):
        monkeypatch.setattr(freeze.contents, name, list)
    monkeypatch.setattr(freeze.contents, "only_reached", lambda binaries, datas: (binaries, datas))
    monkeypatch.setattr(freeze.contents, "without_unused_infos", lambda datas, *_: datas)
    monkeypatch.delenv(IDENTITY, raising=False)

    def run(platform: str) -> dict[str, list[Call]]:
        monkeypatch.setattr(sys, "platform", platform)
        calls: dict[str, list[Call]] = {"EXE": [], "COLLECT": [], "BUNDLE": []}

        def noting(kind: str) -> Callable[..., str]:
            def note(*parts: object, **wishes: object) -> str:
                calls[kind].append({"parts": parts, **wishes})
                return f"{kind} {wishes['name']}"

            return note

        words = {kind: noting(kind) for kind in calls}
        names = {"Analysis": Analysed, "PYZ": list, "SPECPATH": str(SPEC.parent), "workpath": str(tmp_path), **words}
        exec(compile(SPEC.read_text("utf-8"), SPEC, "exec"), names)
        return calls

    return run


def test_windows_has_one_program_without_and_one_with_a_console_and_each_tells_its_version(asked: Asked) -> None:
    calls = asked("win32")
    assert [(exe["name"], exe["console"]) for exe in calls["EXE"]] == [("recruiterdesk", False), ("recruiterdesk-cli", True)]
    for exe in calls["EXE"]:
        assert exe["icon"] == str(ROOT / "build" / "icons" / "recruiterdesk.ico")
        shown = Path(exe["version"]).read_text("utf-8")
        assert repr(__version__) in shown
        assert f"'{exe['name']}.exe'" in shown
    (folder,) = calls["COLLECT"]
    assert folder["parts"][:2] == ("EXE recruiterdesk", "EXE recruiterdesk-cli")
    assert calls["BUNDLE"] == []


def test_macos_has_a_bundle_with_what_it_says_about_itself(asked: Asked) -> None:
    calls = asked("darwin")
    (bundle,) = calls["BUNDLE"]
    assert bundle == {
        "parts": ("COLLECT recruiterdesk",),
        "name": "recruiterdesk.app",
        "icon": str(ROOT / "build" / "icons" / "recruiterdesk.icns"),
        "bundle_identifier": "org.recruiterdesk.desk",
        "version": __version__,
        "info_plist": info_plist(__version__),
    }


def test_macos_signs_for_the_hardened_runtime_with_the_identity_that_is_named(asked: Asked, monkeypatch: pytest.MonkeyPatch) -> None:
    (unsigned,) = asked("darwin")["EXE"]
    assert (unsigned["codesign_identity"], unsigned["entitlements_file"]) == (None, str(ENTITLEMENTS))
    assert unsigned["console"] is False, "with a console macOS keeps it out of the dock"
    monkeypatch.setenv(IDENTITY, "Developer ID Application: Ours")
    (signed,) = asked("darwin")["EXE"]
    assert signed["codesign_identity"] == "Developer ID Application: Ours"


def test_linux_has_one_program_with_its_icon_in_the_menu_s_files(asked: Asked) -> None:
    calls = asked("linux")
    (exe,) = calls["EXE"]
    assert not {"icon", "version", "codesign_identity", "entitlements_file"} & exe.keys()
    assert (exe["console"], exe["strip"]) == (True, True)
    assert calls["BUNDLE"] == []


@pytest.mark.parametrize("platform", ["linux", "win32", "darwin"])
def test_the_libraries_lie_in_a_folder_of_their_own_on_every_system(asked: Asked, platform: str) -> None:
    assert {exe["contents_directory"] for exe in asked(platform)["EXE"]} == {"library"}


def test_windows_keeps_a_library_whose_name_is_asked_for_in_other_letters(monkeypatch: pytest.MonkeyPatch) -> None:
    asked_for(monkeypatch, "win32", QtCore={"Qt6Core.dll"}, Qt6Core={"VCRUNTIME140.dll"})
    places = ("PySide6/QtCore.pyd", "PySide6/Qt6Core.dll", "PySide6/vcruntime140.dll", "PySide6/Qt6Lottie.dll")
    entries = [(place, place, "EXTENSION" if place.endswith("pyd") else "BINARY") for place in places]

    kept, _ = freeze.contents.only_reached(entries, [])

    assert [place for place, _, _ in kept] == list(places[:3])


def test_macos_keeps_the_links_that_make_a_framework_one(monkeypatch: pytest.MonkeyPatch) -> None:
    asked_for(monkeypatch, "darwin")
    links = [("PySide6/Qt/lib/QtCore.framework/Versions/Current", "A", "SYMLINK"), ("QtCore", "PySide6/gone", "SYMLINK")]

    _, kept = freeze.contents.only_reached([], links)

    assert kept == links[:1]
