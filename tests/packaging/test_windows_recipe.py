"""The recipe for Windows by its text and its commands: neither Inno Setup nor Windows is here to try it."""

import os
import re
import shlex
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from recruiterdesk import __version__
from recruiterdesk.domain.desk_link import SCHEME
from recruiterdesk.machine.start_at_login.this_system import entry_name
from recruiterdesk.machine.start_at_login.windows import APPROVED, RUN
from recruiterdesk.machine.windows_identity import APP_USER_MODEL_ID, RUNNING_MARK

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "packaging"))
from freeze.environment import PackageFailedError
from windows import installer
from windows.version_resource import dotted, file_version, version_resource

PACKAGING = Path(__file__).resolve().parents[2] / "packaging"
SCRIPT = PACKAGING / "windows" / "recruiterdesk.iss"


class Script:
    """The installer's script, by its sections: directives of [Setup], entries of the others, defines by name."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.defines = dict(re.findall(r'^#define (\w+) "([^"]*)"$', text, re.MULTILINE))
        self.sections: dict[str, list[str]] = {}
        section = ""
        for line in text.splitlines():
            if found := re.fullmatch(r"\[(\w+)\]", line):
                section = found[1]
                self.sections[section] = []
            elif section and line and not line.startswith((";", "#")):
                self.sections[section].append(line)

    @property
    def setup(self) -> dict[str, str]:
        pairs = [line.split("=", 1) for line in self.sections["Setup"]]
        assert len({name for name, _ in pairs}) == len(pairs), "a directive stands twice"
        return {name: self.filled(value) for name, value in pairs}

    def entries(self, section: str) -> list[dict[str, str]]:
        return [dict(self._parameters(line)) for line in self.sections[section]]

    def filled(self, value: str) -> str:
        for name, text in self.defines.items():
            value = value.replace(f"{{#{name}}}", text)
        return value

    def _parameters(self, line: str) -> Iterator[tuple[str, str]]:
        for name, quoted, plain in re.findall(r'(\w+): (?:"((?:[^"]|"")*)"|([^;]*))(?:; |$)', line):
            yield name, self.filled(quoted.replace('""', '"') or plain)


@pytest.fixture(scope="module")
def script() -> Script:
    return Script(SCRIPT.read_text("utf-8-sig"))


def test_the_script_is_marked_as_utf_8_for_the_compiler() -> None:
    assert SCRIPT.read_bytes().startswith(b"\xef\xbb\xbf")


def test_no_administrator_is_asked_for(script: Script) -> None:
    assert script.setup["PrivilegesRequired"] == "lowest"
    assert "PrivilegesRequiredOverridesAllowed" not in script.setup
    assert script.setup["DefaultDirName"] == r"{autopf}\recruiterdesk"
    assert not re.search(r"\{(commonpf|pf|win|sys|common\w+)\}|HKLM|HKA|HKCR|runas", script.text)


def test_what_a_newer_version_is_known_by_never_changes(script: Script) -> None:
    assert script.setup["AppId"] == "{{88C4F9F1-6E23-441C-A4EB-B6E0A0CC4260}"


def test_the_version_comes_from_the_build_alone(script: Script) -> None:
    assert script.setup["AppVersion"] == "{#AppVersion}"
    assert script.setup["VersionInfoVersion"] == "{#FileVersion}"
    assert "AppVersion" not in script.defines
    assert __version__ not in script.text
    assert re.search(r"#ifndef AppVersion\n\s+#error ", script.text)


def test_the_registry_is_the_user_s_own_and_holds_the_links_alone(script: Script) -> None:
    entries = script.entries("Registry")
    assert {entry["Root"] for entry in entries} == {"HKCU"}
    own = rf"Software\Classes\{SCHEME}"
    assert all(entry["Subkey"] == own or entry["Subkey"].startswith(own + "\\") for entry in entries)
    values = {(entry["Subkey"].removeprefix(own), entry["ValueName"]): entry["ValueData"] for entry in entries}
    assert values == {
        ("", ""): f"URL:{SCHEME}",
        ("", "URL Protocol"): "",
        (r"\DefaultIcon", ""): r'"{app}\recruiterdesk.exe",0',
        (r"\shell\open\command", ""): r'"{app}\recruiterdesk.exe" "%1"',
    }
    assert entries[0]["Flags"] == "uninsdeletekey", "the whole key goes with the program"


def test_no_kind_of_file_is_taken_over(script: Script) -> None:
    assert "ChangesAssociations" not in script.setup
    assert not re.search(r"\.(pdf|docx?|odt|rtf|txt)\b|OpenWith|FileExts|SystemFileAssociations", script.text, re.IGNORECASE)


def test_a_running_window_is_asked_and_never_forced_to_close(script: Script) -> None:
    assert script.setup["CloseApplications"] == "yes"
    assert script.setup["RestartApplications"] == "no"
    assert "taskkill" not in script.text.lower()
    code = "\n".join(script.sections["Code"])
    assert "CheckForMutexes('{#RunningMark}')" in code
    assert script.defines["RunningMark"] == RUNNING_MARK


def test_the_start_menu_s_entry_has_the_program_s_name_in_the_task_bar(script: Script) -> None:
    start, desktop = script.entries("Icons")
    assert start["Name"] == r"{autoprograms}\recruiterdesk"
    assert "Tasks" not in start
    assert desktop["Tasks"] == "desktopicon"
    assert script.entries("Tasks")[0]["Flags"] == "unchecked"
    assert start["AppUserModelID"] == desktop["AppUserModelID"] == APP_USER_MODEL_ID


def test_neither_an_upgrade_nor_the_uninstaller_deletes_anything_of_the_profile(script: Script) -> None:
    assert "UninstallDelete" not in script.sections
    assert [entry["Name"] for entry in script.entries("InstallDelete")] == [r"{app}\library"]
    assert not re.search(r"\b(DelTree|DeleteFile|RemoveDir)\b", script.text)


def test_the_uninstaller_takes_back_what_started_the_program_at_login(script: Script) -> None:
    assert (script.defines["LoginList"], script.defines["LoginChoices"]) == (RUN, APPROVED)
    code = "\n".join(script.sections["Code"])
    asked = script.filled(code[code.index("procedure CurUninstallStepChanged") :])
    assert f"ForgetLogin('{RUN}')" in asked
    assert f"ForgetLogin('{APPROVED}')" in asked
    rule = re.search(
        r"if \(Names\[Place\] = '(.*?)'\) or \(Pos\('(.*?)', Names\[Place\]\) = 1\) then\n\s+RegDeleteValue", script.filled(code)
    )
    assert rule is not None
    usual, others = rule.groups()
    assert usual == entry_name(None)
    assert entry_name(Path("elsewhere").absolute()).startswith(others)


def test_what_an_upgrade_deletes_is_where_the_bundle_has_its_libraries(script: Script) -> None:
    spec = (PACKAGING / "freeze" / "recruiterdesk.spec").read_text("utf-8")
    assert 'contents_directory="library"' in spec


def test_the_installer_speaks_english_and_dutch_in_full(script: Script) -> None:
    assert [(entry["Name"], entry["MessagesFile"]) for entry in script.entries("Languages")] == [
        ("english", "compiler:Default.isl"),
        ("dutch", r"compiler:Languages\Dutch.isl"),
    ]
    texts = [line.split("=", 1)[0].split(".") for line in script.sections["CustomMessages"]]
    english, dutch = ({name for language, name in texts if language == one} for one in ("english", "dutch"))
    assert english == dutch
    used = set(re.findall(r"\{cm:(\w+)\}|CustomMessage\('(\w+)'\)", script.text))
    assert {first or second for first, second in used} == english


def test_it_signs_only_where_the_build_names_a_tool(script: Script) -> None:
    assert re.search(r"#ifdef SignWith\nSignTool=\{#SignWith\}\nSignedUninstaller=yes\n#endif", script.text)
    assert "SignWith" not in script.defines


def test_every_define_that_the_script_asks_for_is_given(script: Script) -> None:
    command = installer.compile_command(Path("ISCC.exe"), Path("B"), Path("I"), Path("O"), "1.2.3")
    given = {word[2:].split("=", 1)[0] for word in command if word.startswith("/D")}
    assert set(re.findall(r"\{#(\w+)\}", script.text)) - script.defines.keys() - {"SignWith"} == given


def test_the_compiler_is_called_with_the_version_of_the_build() -> None:
    command = installer.compile_command(Path("ISCC.exe"), Path("bundle"), Path("one.ico"), Path("dist"), "1.2.0rc1")
    assert command == [
        *("ISCC.exe", "/Qp", "/DAppVersion=1.2.0rc1", "/DFileVersion=1.2.0.0", "/DBundle=bundle", "/DIcon=one.ico", "/DOutput=dist"),
        str(SCRIPT),
    ]


def test_without_a_certificate_nothing_is_signed() -> None:
    assert installer.signing_command({}) == []


def certified(folder: Path, **others: str) -> dict[str, str]:
    for version in ("10.0.9600.0", "10.0.22621.0"):
        tool = folder / "Windows Kits" / "10" / "bin" / version / "x64" / "signtool.exe"
        tool.parent.mkdir(parents=True)
        tool.touch()
    given = {
        installer.CERTIFICATE: "AB" * 20,
        installer.TIMESTAMP: "http://time.example.org/rfc3161",
        "ProgramFiles(x86)": str(folder),
        "PATH": "",
    }
    return given | others


def test_a_certificate_signs_with_the_newest_tool_and_a_time_stamp(tmp_path: Path) -> None:
    tool, *words = installer.signing_command(certified(tmp_path))
    assert Path(tool).parts[-3] == "10.0.22621.0"
    assert shlex.join(words) == f"sign /sha1 {'AB' * 20} /fd sha256 /tr http://time.example.org/rfc3161 /td sha256"


def test_the_compiler_gets_the_same_call_in_its_own_quotation_marks(tmp_path: Path) -> None:
    sign = installer.signing_command(certified(tmp_path / "Program Files (x86)"))
    command = installer.compile_command(Path("ISCC.exe"), Path("B"), Path("I"), Path("O"), "1.2.3", sign)
    assert "/DSignWith=recruiterdesk" in command
    (tool,) = (word for word in command if word.startswith("/S"))
    assert tool == f"/Srecruiterdesk=$q{sign[0]}$q {' '.join(sign[1:])} $f"


@pytest.mark.parametrize(
    ("name", "value"),
    [
        (installer.CERTIFICATE, "not a thumbprint"),
        (installer.TIMESTAMP, ""),
        (installer.TIMESTAMP, 'http://a.example/" /x'),
        ("ProgramFiles(x86)", ""),
    ],
)
def test_a_certificate_that_cannot_sign_stops_the_build(tmp_path: Path, name: str, value: str) -> None:
    with pytest.raises(PackageFailedError):
        installer.signing_command(certified(tmp_path, **{name: value}))


def test_the_compiler_is_found_where_its_installers_put_it(tmp_path: Path) -> None:
    with pytest.raises(PackageFailedError, match="Inno Setup 6 is not installed"):
        installer.find_compiler({"LOCALAPPDATA": str(tmp_path), "PATH": ""})
    compiler = tmp_path / "Programs" / "Inno Setup 6" / "ISCC.exe"
    compiler.parent.mkdir(parents=True)
    compiler.touch()
    assert installer.find_compiler({"LOCALAPPDATA": str(tmp_path), "PATH": ""}) == compiler


_COMPILER = """#!/bin/sh
for word in "$@"; do
  case "$word" in
    /DOutput=*) out="${word#*=}" ;;
    /DAppVersion=*) version="${word#*=}" ;;
  esac
done
[ "$version" = 6.6.6 ] && { echo "Error on line 66"; exit 2; }
[ "$version" = 0.0.0 ] || echo made > "$out/NAME"
"""


@pytest.fixture
def compiler(script: Script, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A stand-in for Inno Setup on the path, that names what it makes as the script says; returns a bundle."""
    name = script.setup["OutputBaseFilename"].replace("{#AppVersion}", "$version") + ".exe"
    program = tmp_path / "bin" / "ISCC"
    program.parent.mkdir()
    program.write_text(_COMPILER.replace("NAME", name))
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{program.parent}{os.pathsep}{os.environ['PATH']}")
    monkeypatch.delenv(installer.CERTIFICATE, raising=False)
    bundle = tmp_path / "bundle"
    bundle.mkdir()
    for file in installer.PROGRAMS:
        (bundle / file).touch()
    return bundle


posix = pytest.mark.skipif(sys.platform == "win32", reason="a shell script stands in for the compiler")


@posix
def test_the_installer_is_where_the_script_puts_it(compiler: Path, tmp_path: Path) -> None:
    made = installer.make_installer(compiler, tmp_path / "one.ico", tmp_path / "dist", "1.2.3")
    assert made == tmp_path / "dist" / "recruiterdesk-1.2.3-windows-x64-setup.exe"
    assert made.read_text() == "made\n"


@posix
def test_a_compiler_that_fails_stops_the_build_with_its_last_words(
    compiler: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(PackageFailedError, match="Inno Setup's compiler did not work"):
        installer.make_installer(compiler, tmp_path / "one.ico", tmp_path / "dist", "6.6.6")
    assert "Error on line 66" in capsys.readouterr().err


@posix
def test_a_compiler_that_makes_nothing_stops_the_build(compiler: Path, tmp_path: Path) -> None:
    with pytest.raises(PackageFailedError, match="is not there"):
        installer.make_installer(compiler, tmp_path / "one.ico", tmp_path / "dist", "0.0.0")


def test_a_bundle_without_its_programs_is_refused(tmp_path: Path) -> None:
    with pytest.raises(PackageFailedError, match=r"recruiterdesk\.exe"):
        installer.make_installer(tmp_path, tmp_path / "one.ico", tmp_path / "dist", "1.2.3")


@pytest.mark.parametrize(
    ("version", "numbers"), [("0.1.0", (0, 1, 0, 0)), ("1.2.0rc1", (1, 2, 0, 0)), ("2", (2, 0, 0, 0)), ("1.2.3.4+local", (1, 2, 3, 4))]
)
def test_windows_gets_a_version_as_four_numbers(version: str, numbers: tuple[int, ...]) -> None:
    assert file_version(version) == numbers
    assert dotted(version) == ".".join(map(str, numbers))


@pytest.mark.parametrize("version", ["", "next", "1.70000", "1.2.3.4.5"])
def test_what_windows_cannot_hold_is_no_version(version: str) -> None:
    with pytest.raises(ValueError, match=r"version|number"):
        file_version(version)


def test_the_version_of_the_files_is_the_program_s() -> None:
    """Read as PyInstaller does: the text is an expression of these seven words."""
    fixed: dict[str, object] = {}
    texts: dict[str, str] = {}
    words = {
        "VSVersionInfo": lambda ffi, kids: (ffi, kids),
        "FixedFileInfo": lambda **given: fixed.update(given),
        "StringFileInfo": list,
        "StringTable": lambda code, strings: (code, strings),
        "StringStruct": lambda name, text: texts.update({name: text}),
        "VarFileInfo": list,
        "VarStruct": lambda name, numbers: (name, numbers),
    }
    _, (strings, translation) = eval(version_resource(__version__, "recruiterdesk-cli"), {"__builtins__": {}}, words)

    assert fixed["filevers"] == fixed["prodvers"] == file_version(__version__)
    assert texts["ProductVersion"] == __version__
    assert texts["FileVersion"] == dotted(__version__)
    assert texts["OriginalFilename"] == "recruiterdesk-cli.exe"
    ((code, _),) = strings
    assert translation == [("Translation", [int(code[:4], 16), int(code[4:], 16)])]
