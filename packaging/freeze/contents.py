"""What goes into the bundle and what stays out of it, apart from what PyInstaller finds by itself."""

import subprocess
import sys
from collections.abc import Iterable
from fnmatch import fnmatch
from pathlib import Path, PurePosixPath

from freeze.environment import TOOLS, PackageFailedError
from freeze.icu import blank_unused
from freeze.shipped import SITE, note, packages_with

Entry = tuple[str, str, str]
"""Where something goes in the bundle, where it is taken from, and what kind it is; as PyInstaller's tables have it."""

# Nothing of the program imports these; libraries do, where they happen to be there, or for their own tests.
EXCLUDED_MODULES = [
    *(
        "tkinter",
        "turtle",
        "idlelib",
        "lib2to3",
        "ensurepip",
        "pip",
        "setuptools",
        "pkg_resources",
        "distutils",
        "wheel",
        "_distutils_hack",
    ),
    *("doctest", "pydoc_data", "test", "xmlrpc.server", "curses", "readline"),
    *("PySide6.QtNetwork", "PySide6.QtQml", "PySide6.QtQuick", "PySide6.QtOpenGL", "PySide6.QtPrintSupport", "PySide6.QtSvg"),
    *("apsw.tests", "apsw.__main__", "apsw.shell", "sqlalchemy.testing", "alembic.testing", "cffi", "pycparser"),
    # Where a number's line is, whose it is and what time it is there: two thirds of the library.
    *("phonenumbers.geodata", "phonenumbers.carrierdata", "phonenumbers.tzdata"),
    *("phonenumbers.geocoder", "phonenumbers.carrier", "phonenumbers.timezone"),
    *("sqlalchemy.dialects.mysql", "sqlalchemy.dialects.mssql", "sqlalchemy.dialects.oracle"),
    *("PIL.ImageTk", "PIL._tkinter_finder", "PIL._avif", "PIL.AvifImagePlugin", "PIL.ImageQt"),
    *("lxml.isoschematron", "lxml.objectify", "lxml.html", "lxml.cssselect", "lxml.sax", "lxml.doctestcompare", "lxml.usedoctest"),
    *("numpy", "pandas", "IPython", "matplotlib", "watchfiles", "httptools", "uvloop", "websockets", "wsproto", "trio", "rich", "pygments"),
]

# What PyInstaller would run before the program at every start. The first three load a third of the standard library, for looking at
# source text and for multiprocessing, which nothing here does; the last says where Qt's plugins are, which the binding knows, and loads it
# for that before the program has prepared its loading (ui/late_binding.py).
UNUSED_HOOKS = frozenset({"pyi_rth_inspect", "pyi_rth_pkgutil", "pyi_rth_multiprocessing", "pyi_rth_pyside6"})

# Of Qt's plugins what a window of widgets uses on a desktop; the names are the files', without `lib` and ending.
_PLUGINS = {
    "platforms": ("qxcb", "qwayland*", "qoffscreen", "qminimal", "qwindows", "qcocoa"),
    "platforminputcontexts": ("composeplatforminputcontextplugin", "ibusplatforminputcontextplugin"),
    "platformthemes": ("qxdgdesktopportal",),
    "xcbglintegrations": ("*",),
    "wayland-shell-integration": ("xdg-shell",),
    "wayland-decoration-client": ("*",),
    "wayland-graphics-integration-client": ("qt-plugin-wayland-egl",),
    "imageformats": ("qgif", "qico", "qjpeg", "qwebp", "qsvg"),
    "iconengines": ("*",),
    "styles": ("*",),
}
_UNUSED_DATA = ("*/Qt/translations/*", "*/qml/*", "PySide6/translations/*", "*.pyi", "apsw/*.json")
_UNUSED_ABOUT = tuple(f"*.dist-info/{name}" for name in ("RECORD", "INSTALLER", "REQUESTED", "direct_url.json", "WHEEL", "top_level.txt"))

# What every Linux desktop has is left to it: it gets security updates there, and has to be the same that the desktop's own drivers, input
# methods and fonts use (an older C++ library in the bundle would keep newer drivers from loading). The .deb names the packages.
_OF_THE_DESKTOP = (
    *("libstdc++.so*", "libgcc_s.so*", "libz.so*", "libexpat.so*", "libglib-2.0.so*", "libgthread-2.0.so*", "libdbus-1.so*"),
    *("libfontconfig.so*", "libfreetype.so*", "libX11.so*", "libX11-xcb.so*", "libxcb.so*", "libwayland-*.so*", "libdrm.so*"),
)


def with_less_icu(binaries: Iterable[Entry], folder: Path) -> list[Entry]:
    """Take a copy of ICU's data without what Qt does not use, where Qt brings ICU at all."""
    made = []
    for place, source, kind in binaries:
        name = PurePosixPath(place.replace("\\", "/")).name
        if name.startswith("libicudata.so") and kind == "BINARY":
            blank_unused(Path(source), folder / name)
            made.append((place, str(folder / name), kind))
        else:
            made.append((place, source, kind))
    return made


def tool_modules() -> list[str]:
    """Return the modules that only the tools have: a library that would use one where it happens to be there goes without."""
    names = {entry.name.partition(".")[0] for entry in TOOLS.iterdir() if entry.suffix in {"", ".py", ".so", ".pyd"}}
    return sorted(name for name in names if name.isidentifier() and not (SITE / name).exists() and not (SITE / f"{name}.py").exists())


def dist_infos() -> list[tuple[str, str]]:
    """Return what the runtime packages say about themselves: names, versions and licences. The program's doctor reads it."""
    files = (file for file in sorted(SITE.glob("*.dist-info/**/*")) if file.is_file())
    wanted = (file for file in files if "sboms" not in file.parts)
    return [(str(file), file.parent.relative_to(SITE).as_posix()) for file in wanted]


def migrations() -> list[tuple[str, str]]:
    """Return the steps of the receiver's database as files: Alembic reads them by their place in the file system."""
    folder = SITE / "recruiterdesk" / "receiver" / "database" / "migrations"
    return [(str(file), file.parent.relative_to(SITE).as_posix()) for file in sorted(folder.rglob("*.py"))]


def places() -> list[tuple[str, str]]:
    """Return a file for each folder that has to be there though its modules are elsewhere: python-docx goes to its templates from it."""
    return [(str(SITE / "docx" / "parts" / "__init__.py"), "docx/parts")]


def only_reached(binaries: Iterable[Entry], datas: Iterable[Entry]) -> tuple[list[Entry], list[Entry]]:
    """Leave out the plugins that are not used, and the libraries that nothing else asks for."""
    kept = [entry for entry in binaries if _is_wanted_plugin(entry[0]) and not _is_of_the_desktop(entry[0])]
    libraries = {_library_name(entry[0]): entry for entry in kept if _is_plain_library(entry)}
    reached, asked = set[str](), [entry for entry in kept if _library_name(entry[0]) not in libraries]
    while asked:
        for name in needed_by(asked.pop()[1]):
            if name in libraries and name not in reached:
                reached.add(name)
                asked.append(libraries[name])
    left = {entry[0] for name, entry in libraries.items() if name in reached or name.startswith(("libpython", "python3"))}
    kept = [entry for entry in kept if _library_name(entry[0]) not in libraries or entry[0] in left]
    there = {entry[0] for entry in kept}
    data = [
        entry
        for entry in datas
        if not any(fnmatch(entry[0].replace("\\", "/"), pattern) for pattern in (*_UNUSED_DATA, *_UNUSED_ABOUT))
        and (entry[2] != "SYMLINK" or _is_of_framework(entry[0]) or str(PurePosixPath(entry[0]).parent / entry[1]) in there)
    ]
    return kept, data


def _library_name(place: str) -> str:
    """Return a file's name as it is asked for: Windows writes it now with small letters, now with large ones."""
    name = PurePosixPath(place.replace("\\", "/")).name
    return name.lower() if sys.platform == "win32" else name


def needed_by(file: str) -> set[str]:
    """Return the names of the libraries that a library itself asks for; on Linux without what those ask for in turn."""
    is_linux = sys.platform.startswith("linux")
    if is_linux:
        ask = ["objdump", "--private-headers", file]
        said = subprocess.run(ask, capture_output=True, text=True, check=False).stdout
        return {_library_name(line.split()[1]) for line in said.splitlines() if line.strip().startswith("NEEDED")}
    from PyInstaller.depend.bindepend import get_imports  # type: ignore[import-untyped]  # noqa: PLC0415 -- there in the build only

    return {_library_name(needed) for needed, _path in get_imports(file)}


def _is_wanted_plugin(place: str) -> bool:
    parts = PurePosixPath(place.replace("\\", "/")).parts
    if "plugins" not in parts or parts[0] != "PySide6":
        return True
    folder, name = parts[-2], parts[-1].removeprefix("lib").partition(".")[0]
    return any(fnmatch(name, pattern) for pattern in _PLUGINS.get(folder, ()))


def _is_of_the_desktop(place: str) -> bool:
    return sys.platform.startswith("linux") and any(fnmatch(place, pattern) for pattern in _OF_THE_DESKTOP)


def _is_of_framework(place: str) -> bool:
    """Tell whether it lies in a framework of macOS, which is one only with the links between its versions."""
    return any(part.endswith(".framework") for part in PurePosixPath(place).parts)


def _is_plain_library(entry: Entry) -> bool:
    """Tell whether it is there only because something else may ask for it; modules and plugins are loaded by name."""
    name = PurePosixPath(entry[0].replace("\\", "/")).name
    is_plugin = "plugins" in PurePosixPath(entry[0].replace("\\", "/")).parts
    return entry[2] == "BINARY" and not is_plugin and (".so" in name or name.endswith((".dll", ".dylib"))) and "pdfium" not in name


def refuse_strangers(*tables: Iterable[Entry]) -> None:
    """Raise PackageFailedError where something of the tools, or of a developer's environment, would be shipped."""
    allowed = (TOOLS / "PyInstaller", TOOLS / "_pyinstaller_hooks_contrib")
    packages = [Path(folder) for folder in sys.path if Path(folder).name in {"site-packages", "dist-packages"}]
    for place, source, _kind in (entry for table in tables for entry in table):
        path = Path(source)
        is_tool = path.is_relative_to(TOOLS) and not any(path.is_relative_to(folder) for folder in allowed)
        is_foreign = any(path.is_relative_to(folder) for folder in packages if folder != SITE)
        if source and (is_tool or is_foreign):
            raise PackageFailedError(f"{place} would come from {path}, which is not the program's.")


def without_unused_infos(datas: Iterable[Entry], *tables: Iterable[Entry]) -> list[Entry]:
    """Keep where everything comes from, and leave out what packages say about themselves of which nothing else is shipped."""
    told = list(datas)
    sources = [entry[1] for table in (told, *tables) for entry in table]
    note(sources)
    used = {package._path.name for package in packages_with(map(Path, sources)).values()}  # type: ignore[attr-defined]  # noqa: SLF001 -- its folder has no public name
    folders = ((entry, entry[0].replace("\\", "/").partition("/")[0]) for entry in told)
    return [entry for entry, folder in folders if not folder.endswith(".dist-info") or folder in used]
