"""Turn `resources/` into `recruiterdesk/ui/generated/`: tokens, style sheet, icons, the window's own, fonts and translations.

The output is flat and plain: Python modules (byte-compiled once, 1 ms to import) and files that are opened when they are first
needed, where one compiled Qt resource module would have to be imported whole before the first window.
Run it as `python packaging/build_resources.py`; it does nothing when the output is newer than every source.
"""

import hashlib
import json
import re
import shutil
import subprocess
import sys
from pathlib import Path
from pprint import pformat
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent))  # it is also loaded from elsewhere, by its path
from icon_outlines import outlines
from icons import render_window

ROOT = Path(__file__).resolve().parent.parent
RESOURCES = ROOT / "resources"
GENERATED = ROOT / "recruiterdesk" / "ui" / "generated"
STAMP = "built_from.txt"
PLACE = re.compile(r"\$\(([^)]+)\)")


def flatten(tree: dict[str, object], prefix: str = "") -> dict[str, int | float]:
    """Give every number of a token tree its dotted path; a pair becomes `.width` and `.height`."""
    flat: dict[str, int | float] = {}
    for key, value in tree.items():
        path = f"{prefix}{key}"
        if isinstance(value, dict):
            flat.update(flatten(value, f"{path}."))
        elif isinstance(value, int | float):
            flat[path] = value
        elif isinstance(value, list) and len(value) == 2 and all(isinstance(part, int) for part in value):  # noqa: PLR2004 -- a pair
            flat[f"{path}.width"], flat[f"{path}.height"] = value
    return flat


def tokens_module(tokens: dict[str, Any]) -> str:
    """Write the tokens as Python: dictionaries with plain keys, ready for look-ups."""
    type_tokens, scale = tokens["type"], tokens["type"]["scale"]
    parts = {
        "COLOR": tokens["color"],
        "AVATAR": {name: pairs for name, pairs in tokens["avatar"].items() if name != "rule"},
        "FAMILY_UI": type_tokens["family.ui"],
        "FAMILY_MONO": type_tokens["family.mono"],
        "TYPE": {style: (numbers["size"], numbers["line"], numbers["weight"]) for style, numbers in scale.items()},
        "ZOOM": type_tokens["zoom"],
        "SPACE": tokens["space"],
        "RADIUS": tokens["radius"],
        "SIZE": flatten({key: value for key, value in tokens["size"].items() if key != "column"}),
        "HIDE_COLUMN_BELOW": tokens["size"]["column"]["hide.below.list.width"],
        "MOTION": flatten(tokens["motion"]),
        "BREAKPOINT": flatten(tokens["breakpoint"]),
        "OPACITY": tokens["opacity"],
        "PROVIDER": {key: (value["badge"], value["name"]) for key, value in tokens["provider"].items() if key != "rule"},
    }
    kinds = {
        "COLOR": "dict[str, dict[str, str]]",
        "AVATAR": "dict[str, list[list[str]]]",
        "FAMILY_UI": "list[str]",
        "FAMILY_MONO": "list[str]",
        "TYPE": "dict[str, tuple[int, int, int]]",
        "ZOOM": "list[int]",
        "OPACITY": "dict[str, float]",
        "PROVIDER": "dict[str, tuple[str, str]]",
        "SIZE": "dict[str, int | float]",
        "MOTION": "dict[str, int | float]",
        "BREAKPOINT": "dict[str, int | float]",
    }
    lines = ['"""The look\'s tokens, generated from resources/look/tokens.json."""', ""]
    for name, value in parts.items():
        lines.append(f"{name}: {kinds.get(name, 'dict[str, int]')} = {pformat(value, width=140, sort_dicts=False)}")
    return "\n".join(lines) + "\n"


def style_module(tokens: dict[str, Any]) -> str:
    """Check every place of the style sheet against the tokens and write it, without comments, as a Python string."""
    template = re.sub(r"/\*.*?\*/", "", (RESOURCES / "styles" / "desk.qss").read_text("utf-8"), flags=re.DOTALL)
    template = re.sub(r"\s+", " ", template).strip()
    colors, sizes, radii = tokens["color"]["light"], flatten(tokens["size"]), tokens["radius"]
    for place in PLACE.findall(template):
        kind, _, name = place.partition(":")
        known = {"px": name.isdigit(), "size": name in sizes, "radius": name in radii}
        if not known.get(kind, kind in colors):
            sys.exit(f"resources/styles/desk.qss names $({place}), which is no token.")
    return f'"""The style sheet\'s template, generated from resources/styles/desk.qss."""\n\nTEMPLATE = {template!r}\n'


def icons_module() -> str:
    """Write the outlines of every icon, by its role; few have a part that is filled."""
    stroked, filled = {}, {}
    for file in sorted((RESOURCES / "icons").glob("*.svg")):
        stroked[file.stem], inside = outlines(file.stem, file.read_text("utf-8"))
        if inside:
            filled[file.stem] = inside
    return (
        '"""The icons by role, generated from resources/icons/ as packaging/icon_outlines.py tells."""\n\n'
        f"STROKED: dict[str, str] = {pformat(stroked, width=140)}\n\nFILLED: dict[str, str] = {pformat(filled, width=140)}\n"
    )


def compile_translations() -> None:
    """Compile every `.ts` file but English, which is what the code itself says."""
    compiler = shutil.which("pyside6-lrelease", path=str(Path(sys.executable).parent)) or shutil.which("pyside6-lrelease")
    if compiler is None:
        sys.exit("pyside6-lrelease is not installed; it comes with PySide6-Essentials.")
    for source in sorted((RESOURCES / "translations").glob("*.ts")):
        if source.stem != "en":
            target = GENERATED / f"{source.stem}.qm"
            subprocess.run([compiler, "-silent", "-nounfinished", str(source), "-qm", str(target)], check=True)


def fingerprint() -> str:
    """Return a hash over every source, this file and those it draws icons with."""
    code = (Path(__file__), Path(__file__).with_name("icon_outlines.py"), Path(__file__).with_name("icons.py"))
    digest = hashlib.sha256(b"".join(file.read_bytes() for file in code))
    for file in sorted(path for path in RESOURCES.rglob("*") if path.is_file() and path.suffix in {".json", ".qss", ".svg", ".ttf", ".ts"}):
        digest.update(file.relative_to(RESOURCES).as_posix().encode())
        digest.update(file.read_bytes())
    return digest.hexdigest()


def build(*, is_forced: bool = False) -> bool:
    """Build everything; return False when it was all there already."""
    stamp, mark = GENERATED / STAMP, fingerprint()
    if not is_forced and stamp.exists() and stamp.read_text("ascii") == mark:
        return False
    GENERATED.mkdir(parents=True, exist_ok=True)
    tokens = json.loads((RESOURCES / "look" / "tokens.json").read_text("utf-8"))
    modules = {
        "__init__.py": '"""Built from resources/ by packaging/build_resources.py; never edited, never committed."""\n',
        "tokens.py": tokens_module(tokens),
        "style.py": style_module(tokens),
        "icons.py": icons_module(),
    }
    for name, text in modules.items():
        (GENERATED / name).write_text(text, "utf-8")
    for font in (RESOURCES / "fonts").iterdir():
        shutil.copyfile(font, GENERATED / font.name)
    shutil.copyfile(RESOURCES / "icons" / "LICENSE.txt", GENERATED / "LICENSE-icons.txt")
    render_window(GENERATED)
    compile_translations()
    stamp.write_text(mark, "ascii")
    return True


if __name__ == "__main__":
    print("built" if build(is_forced="--force" in sys.argv) else "up to date")
