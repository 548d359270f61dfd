"""What is decided about the bundle before it is frozen: what starts it, what stays out of it, and that the same sources give the same."""

import os
import re
import runpy
import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "packaging"))
from freeze import contents, environment, run_paths

ROOT = Path(__file__).resolve().parents[2]
START = ROOT / "packaging" / "freeze" / "start.py"


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only there the loader points at the bundle's libraries")
@pytest.mark.parametrize(("before", "after"), [(None, None), ("/opt/drivers", "/opt/drivers")])
def test_what_the_program_opens_does_not_load_the_bundles_libraries(
    monkeypatch: pytest.MonkeyPatch, before: str | None, after: str | None
) -> None:
    seen: list[str | None] = []
    monkeypatch.setenv("LD_LIBRARY_PATH", "/usr/lib/recruiterdesk/library")
    if before is not None:
        monkeypatch.setenv("LD_LIBRARY_PATH_ORIG", before)
    monkeypatch.setenv("_PYI_PARENT_PROCESS_LEVEL", "1")  # a child that has it takes its libraries to be pointed at
    monkeypatch.setattr("recruiterdesk.__main__.main", lambda: seen.append(os.environ.get("LD_LIBRARY_PATH")))
    runpy.run_path(str(START), run_name="__main__")
    assert seen == [after]
    assert "LD_LIBRARY_PATH_ORIG" not in os.environ
    assert [name for name in os.environ if name.startswith("_PYI_")] == []


def test_nothing_that_the_program_imports_is_left_out() -> None:
    wanted = re.compile(r"^\s*(?:from|import) ([\w.]+)", re.MULTILINE)
    imported = {name for file in (ROOT / "recruiterdesk").rglob("*.py") for name in wanted.findall(file.read_text("utf-8"))}
    left_out = [(name, no) for name in imported for no in contents.EXCLUDED_MODULES if f"{name}.".startswith(f"{no}.")]
    assert left_out == []


@pytest.mark.parametrize(
    ("place", "is_shipped"),
    [
        ("PySide6/Qt/plugins/platforms/libqxcb.so", True),
        ("PySide6/Qt/plugins/platforms/libqvnc.so", False),
        ("PySide6/Qt/plugins/platformthemes/libqgtk3.so", False),
        ("PySide6/Qt/plugins/sqldrivers/libqsqlite.so", False),
        ("PySide6\\plugins\\platforms\\qwindows.dll", True),
        ("PySide6\\plugins\\tls\\qschannelbackend.dll", False),
        ("PySide6/Qt/plugins/platforms/libqcocoa.dylib", True),
        ("apsw/__init__.cpython-311-x86_64-linux-gnu.so", True),
    ],
)
def test_of_qts_plugins_only_those_of_a_window_are_shipped(place: str, is_shipped: bool) -> None:
    assert contents._is_wanted_plugin(place) is is_shipped


def test_what_nothing_asks_for_is_left_out_with_what_asked_for_it(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = {
        "/site/module.so": {"libused.so.1"},
        "/lib/libused.so.1": {"libdeep.so.2"},
        "/site/plugins/libqgtk3.so": {"libgtk.so.3"},
        "/lib/libgtk.so.3": {"libcairo.so.2"},
    }

    monkeypatch.setattr(contents, "needed_by", lambda file: asked.get(file, set()))
    binaries = [
        ("module.so", "/site/module.so", "EXTENSION"),
        ("PySide6/Qt/plugins/platformthemes/libqgtk3.so", "/site/plugins/libqgtk3.so", "BINARY"),
        *((name, f"/lib/{name}", "BINARY") for name in ("libused.so.1", "libdeep.so.2", "libgtk.so.3", "libcairo.so.2")),
    ]
    datas = [
        ("fonts/inter.ttf", "/site/fonts/inter.ttf", "DATA"),
        ("libused.so", "libused.so.1", "SYMLINK"),
        ("libgtk.so", "libgtk.so.3", "SYMLINK"),
        ("PySide6/Qt/translations/qt_nl.qm", "/site/qt_nl.qm", "DATA"),
    ]
    kept, data = contents.only_reached(binaries, datas)
    assert [place for place, _source, _kind in kept] == ["module.so", "libused.so.1", "libdeep.so.2"]
    assert [place for place, _source, _kind in data] == ["fonts/inter.ttf", "libused.so"]


def test_no_library_searches_the_builders_folders(tmp_path: Path) -> None:
    deep = tmp_path / "library" / "python3.11" / "lib-dynload" / "_ssl.so"
    beside, other = (tmp_path / "library" / name for name in ("libpython.so", "other.so"))
    deep.parent.mkdir(parents=True)
    for file in (deep, beside):
        file.write_bytes(b"\x7fELF..\0/home/builder/python/lib\0.dynamic")
    other.write_bytes(b"\x7fELF..\0/home/builder/python/libexec\0")
    assert run_paths.forget_builders_folder(tmp_path, "/home/builder/python") == [beside, deep]
    assert deep.read_bytes() == b"\x7fELF..\0$ORIGIN/../..".ljust(32, b"\0") + b".dynamic"
    assert beside.read_bytes() == b"\x7fELF..\0$ORIGIN".ljust(32, b"\0") + b".dynamic"
    assert b"libexec" in other.read_bytes()


def test_a_tools_or_a_developers_file_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    elsewhere = tmp_path / "site-packages"
    monkeypatch.setattr("sys.path", [str(elsewhere), str(environment.RUNTIME / environment.LIBRARIES)])
    contents.refuse_strangers([("httpx", str(environment.RUNTIME / environment.LIBRARIES / "httpx" / "__init__.py"), "PYMODULE")])
    contents.refuse_strangers([("hook", str(environment.TOOLS / "PyInstaller" / "hooks" / "rthook.py"), "PYSOURCE")])
    for stranger in (elsewhere / "pytest.py", environment.TOOLS / "attrs" / "__init__.py"):
        with pytest.raises(environment.PackageFailedError, match="which is not the program's"):
            contents.refuse_strangers([("stranger", str(stranger), "PYMODULE")])


@pytest.mark.parametrize("lock", [environment.LOCK, environment.TOOLS_LOCK])
def test_everything_that_is_fetched_is_locked_with_its_hash(lock: Path) -> None:
    text = lock.read_text("utf-8")
    packages = re.findall(r"^([\w.-]+)==\S+[^\n]*\\\n((?:    --hash=sha256:[0-9a-f]{64}(?: \\)?\n)+)", text, re.MULTILINE)
    assert len(packages) == len(re.findall(r"^[\w.-]+==", text, re.MULTILINE)) > 20
