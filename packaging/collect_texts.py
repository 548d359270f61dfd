"""Collect every text for users from the code into `resources/translations/*.ts`, keeping the translations that are there.

Texts are literals: `self.tr("…")` (context: the class), `QCoreApplication.translate("Context", "…")`, a module's own short form of it,
`noop("Context", "…")`, `Sentence("…")`, `Sentence.of("…")` and the first argument of a DeskError (context "Sentence"). Run it as
`python packaging/collect_texts.py`; it says what has no Dutch counterpart yet.
"""

import ast
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree as ET
from xml.sax.saxutils import escape

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "recruiterdesk"
TRANSLATIONS = ROOT / "resources" / "translations"
SENTENCE = "Sentence"
PLACE = re.compile(r"\{(\w*)\}")

Text = tuple[str, str]  # context, source


def error_names() -> frozenset[str]:
    """Return the names of all errors whose first argument is a sentence."""
    tree = ast.parse((PACKAGE / "domain" / "errors.py").read_text("utf-8"))
    return frozenset(node.name for node in tree.body if isinstance(node, ast.ClassDef))


def short_forms(tree: ast.Module) -> dict[str, str]:
    """Return a module's functions that translate their argument, with the context they use."""
    found = {}
    for node in tree.body:
        if not isinstance(node, ast.FunctionDef):
            continue
        for inner in ast.walk(node):
            if isinstance(inner, ast.Call) and _is_translate(inner) and isinstance(inner.args[1], ast.Name) and node.args.args:
                context = inner.args[0]
                if isinstance(context, ast.Constant) and inner.args[1].id == node.args.args[0].arg:
                    found[node.name] = str(context.value)
    return found


def _is_translate(call: ast.Call) -> bool:
    return isinstance(call.func, ast.Attribute) and call.func.attr == "translate" and len(call.args) >= 2  # noqa: PLR2004 -- context, text


def _literals(node: ast.expr | None) -> Iterator[str]:
    """Yield the literal texts an argument can be: itself, or either side of a condition."""
    match node:
        case ast.Constant(value=str() as text) if text:
            yield text
        case ast.IfExp(body=body, orelse=orelse):
            yield from _literals(body)
            yield from _literals(orelse)
        case _:
            return


class Collector(ast.NodeVisitor):
    """Walks one module."""

    def __init__(self, forms: dict[str, str], errors: frozenset[str]) -> None:
        """Know the short forms that are visible in the module."""
        self.found: set[Text] = set()
        self._forms, self._errors = forms, errors
        self._classes: list[str] = []

    def visit_ClassDef(self, node: ast.ClassDef) -> None:
        """Remember which class we are in: it is the context of `self.tr`."""
        self._classes.append(node.name)
        self.generic_visit(node)
        self._classes.pop()

    def visit_Call(self, node: ast.Call) -> None:
        """Take the texts of a call."""
        first = node.args[0] if node.args else None
        match node.func:
            case ast.Attribute(value=ast.Name(id="self"), attr="tr") if self._classes:
                self._take(self._classes[-1], first)
            case ast.Attribute(value=ast.Name(id="Sentence"), attr="of") | ast.Name(id="Sentence"):
                self._take(SENTENCE, first)
            case ast.Name(id=name) if name in self._errors:
                self._take(SENTENCE, first)
            case ast.Name(id=name) if name in self._forms:
                self._take(self._forms[name], first)
            case ast.Attribute(value=ast.Name(id=module), attr=name) if f"{module}.{name}" in self._forms:
                self._take(self._forms[f"{module}.{name}"], first)
            case ast.Name(id="noop") if len(node.args) > 1 and isinstance(first, ast.Constant):
                self._take(str(first.value), node.args[1])  # named here, translated where it is shown
            case _ if _is_translate(node) and isinstance(node.args[0], ast.Constant):
                self._take(str(node.args[0].value), node.args[1])
            case _:
                pass
        self.generic_visit(node)

    def _take(self, context: str, node: ast.expr | None) -> None:
        self.found.update((context, text) for text in _literals(node))


def collect() -> set[Text]:
    """Return every text of the package."""
    trees = {
        ".".join(file.relative_to(ROOT).with_suffix("").parts): ast.parse(file.read_text("utf-8"))
        for file in sorted(PACKAGE.rglob("*.py"))
        if "generated" not in file.parts
    }
    forms = {name: short_forms(tree) for name, tree in trees.items()}
    errors = error_names()
    found: set[Text] = set()
    for name, tree in trees.items():
        visible = dict(forms[name])
        for node in tree.body:
            if isinstance(node, ast.ImportFrom) and node.module:
                for alias in node.names:
                    context = forms.get(node.module, {}).get(alias.name)
                    if context is not None:
                        visible[alias.asname or alias.name] = context
                    for form, inner in forms.get(f"{node.module}.{alias.name}", {}).items():
                        visible[f"{alias.asname or alias.name}.{form}"] = inner
        collector = Collector(visible, errors)
        collector.visit(tree)
        found |= collector.found
    return found


def read_translations(file: Path) -> dict[Text, str]:
    """Return the finished translations of a `.ts` file."""
    if not file.exists():
        return {}
    kept: dict[Text, str] = {}
    for context in ET.parse(file).getroot().iter("context"):  # noqa: S314 -- our own file
        name = context.findtext("name") or ""
        for message in context.iter("message"):
            translation = message.find("translation")
            if translation is not None and translation.get("type") is None and translation.text:
                kept[name, message.findtext("source") or ""] = translation.text
    return kept


def write_translations(file: Path, language: str, texts: set[Text], known: dict[Text, str]) -> None:
    """Write a `.ts` file in a fixed order, so that a diff shows what changed."""
    lines = ['<?xml version="1.0" encoding="utf-8"?>', "<!DOCTYPE TS>", f'<TS version="2.1" language="{language}" sourcelanguage="en">']
    for context in sorted({context for context, _ in texts}):
        lines += ["<context>", f"    <name>{escape(context)}</name>"]
        for source in sorted(source for name, source in texts if name == context):
            translation = known.get((context, source))
            done = f"<translation>{escape(translation)}</translation>" if translation else '<translation type="unfinished"></translation>'
            lines += ["    <message>", f"        <source>{escape(source)}</source>", f"        {done}", "    </message>"]
        lines.append("</context>")
    lines.append("</TS>")
    file.write_text("\n".join(lines) + "\n", "utf-8")


def findings(texts: set[Text], known: dict[Text, str]) -> list[str]:
    """Return what is wrong with a language: texts without a translation, and translations with other places."""
    wrong = []
    for context, source in sorted(texts):
        translation = known.get((context, source))
        if not translation:
            wrong.append(f"{context}: no translation of {source!r}")
        elif sorted(set(PLACE.findall(source))) != sorted(set(PLACE.findall(translation))):
            wrong.append(f"{context}: other places than {source!r}: {translation!r}")
    return wrong


def main() -> int:
    """Bring the files up to date and say what is missing."""
    texts = collect()
    dutch = TRANSLATIONS / "nl.ts"
    known = read_translations(dutch)
    write_translations(dutch, "nl_NL", texts, known)
    write_translations(TRANSLATIONS / "en.ts", "en", texts, {text: text[1] for text in texts})
    wrong = findings(texts, known)
    print(f"{len(texts)} texts, {len(wrong)} to do in Dutch", *wrong, sep="\n")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
