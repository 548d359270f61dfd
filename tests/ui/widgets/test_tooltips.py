"""A tooltip is text as typed: Qt guesses at HTML in it, so whatever is not a literal of ours goes through `as_tip` or `set_tip`."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QEvent
from PySide6.QtGui import QAccessible, QHelpEvent, Qt, QTextDocument
from PySide6.QtWidgets import QApplication, QCheckBox, QMenu, QToolTip, QWidget
from pytestqt.qtbot import QtBot

import recruiterdesk
from recruiterdesk.ui.theme.theme import Theme
from recruiterdesk.ui.widgets.choices import Choice, Tick
from recruiterdesk.ui.widgets.plain_text import as_caption, as_tip, many_lines, set_tip
from recruiterdesk.ui.widgets.safe_label import SafeLabel

PACKAGE = Path(recruiterdesk.__file__).parent
GUESSED = {"setToolTip": 0, "setTabToolTip": 1, "setStatusTip": 0, "setWhatsThis": 0, "showText": 1}  # method → which argument is shown
HOSTILE = '<b>x</b><img src="file:///etc/hostname">'


def unwrapped(source: str) -> Iterator[tuple[int, str]]:
    """Yield line and text of what a source gives to a tooltip neither as a literal of ours nor through `as_tip`."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in GUESSED:
            place = GUESSED[node.func.attr]
            shown = node.args[place] if len(node.args) > place else None
            if shown is None or not is_safe(shown):
                yield node.lineno, ast.unparse(node)


def is_safe(shown: ast.expr) -> bool:
    """Return whether an expression is a literal without markup, its translation, a choice of such, or went through `as_tip`."""
    match shown:
        case ast.IfExp():
            return is_safe(shown.body) and is_safe(shown.orelse)
        case ast.Constant(value=str(text)):
            return not Qt.mightBeRichText(text)
        case ast.Call(func=ast.Name(id="as_tip"), args=[_]):
            return True
        case ast.Call(func=ast.Name(id="tr" | "_tr") | ast.Attribute(attr="tr"), args=[ast.Constant() as text]):
            return is_safe(text)
    return False


def test_every_tooltip_of_the_program_is_a_literal_of_ours_or_wrapped() -> None:
    asked, found = 0, []
    for path in sorted(PACKAGE.rglob("*.py")):
        source = path.read_text(encoding="utf-8")
        asked += sum(source.count(f".{name}(") for name in GUESSED)
        found += [f"{path.relative_to(PACKAGE)}:{line}: {said}" for line, said in unwrapped(source)]
    assert asked > 10
    assert found == []


@pytest.mark.parametrize(
    "line",
    [
        "w.setToolTip(name)",
        "w.setToolTip(reason or tr('Click'))",
        "w.setToolTip(tr('To {stage}').format(stage=stage))",
        "w.setToolTip(f'{name}')",
        "w.setToolTip('<b>ours</b>')",
        "w.setToolTip('' if is_on else reason)",
        "w.setToolTip(text=name)",
        "QToolTip.showText(at, text, w)",
        "w.setStatusTip(one_line(name))",
    ],
)
def test_what_is_not_wrapped_is_found(line: str) -> None:
    assert len(list(unwrapped(line))) == 1


@pytest.mark.parametrize(
    "line",
    [
        "w.setToolTip(as_tip(name))",
        "w.setToolTip('Ctrl+K')",
        "w.setToolTip('' if is_on else _tr('Go on.'))",
        "QToolTip.showText(at, as_tip(t), w)",
    ],
)
def test_what_is_wrapped_or_ours_is_let_pass(line: str) -> None:
    assert list(unwrapped(line)) == []


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=300))
def test_qt_shows_in_a_tooltip_what_was_typed(text: str) -> None:
    shown = QTextDocument()
    shown.setHtml(as_tip(text))
    # Qt takes the first line end after its own tag for the tag's, and every kind of blank for one.
    assert " ".join(shown.toPlainText().split()) == " ".join(many_lines(text).split())


def test_line_ends_and_blanks_within_a_tooltip_stay() -> None:
    shown = QTextDocument()
    shown.setHtml(as_tip("Acme: <no>  key\nBrugman & Co: off"))
    assert shown.toPlainText() == "Acme: <no>  key\nBrugman & Co: off"
    assert as_tip("") == ""


def test_a_tip_is_read_aloud_without_markup(qtbot: QtBot) -> None:
    widget = QWidget()
    qtbot.addWidget(widget)
    for text in (HOSTILE, "another", ""):
        set_tip(widget, text)
        assert (widget.toolTip(), described(widget)) == (as_tip(text), text)


def test_a_description_of_its_own_is_not_overwritten_by_a_tip(qtbot: QtBot) -> None:
    widget = QWidget()
    qtbot.addWidget(widget)
    widget.setAccessibleDescription("Press Enter to copy it.")
    for text in (HOSTILE, ""):
        set_tip(widget, text)
        assert described(widget) == "Press Enter to copy it."


def test_a_label_that_is_cut_tells_markup_as_typed(theme: Theme, qtbot: QtBot) -> None:
    label = SafeLabel(theme, HOSTILE, elide="middle")
    qtbot.addWidget(label)
    label.resize(60, 20)
    label.grab()
    assert (label.toolTip(), described(label)) == (as_tip(HOSTILE), HOSTILE)
    label.more = f"{HOSTILE}, 12 kB"
    label.resize(900, 20)
    label.grab()
    assert (label.toolTip(), described(label)) == (as_tip(f"{HOSTILE}, 12 kB"), f"{HOSTILE}, 12 kB")


@pytest.mark.parametrize("kind", [Tick, Choice])
def test_an_ampersand_in_a_choice_is_shown_and_spoken_and_no_mnemonic(theme: Theme, qtbot: QtBot, kind: type[Tick | Choice]) -> None:
    assert not QCheckBox("R&D").shortcut().isEmpty()  # what Qt makes of it
    choice = kind(theme, "R&D")
    qtbot.addWidget(choice)
    said = QAccessible.queryAccessibleInterface(choice).text(QAccessible.Text.Name)
    assert (choice.text(), said, choice.shortcut().isEmpty()) == ("R&D", "R&D", True)
    choice.setText("Q&A")
    assert (choice.accessibleName(), choice.shortcut().isEmpty()) == ("Q&A", True)


def test_a_caption_keeps_its_ampersand_and_has_no_column_of_keys() -> None:
    assert as_caption("To R&D\tCtrl+Q") == "To R&&D Ctrl+Q"


def test_a_menu_shows_no_tooltip_that_qt_makes_of_an_entry_itself(qtbot: QtBot) -> None:
    menu = QMenu()
    qtbot.addWidget(menu)
    menu.setToolTipsVisible(True)
    bare, told = menu.addAction(as_caption(HOSTILE)), menu.addAction(as_caption(HOSTILE))
    bare.setToolTip(as_tip(""))
    told.setToolTip(as_tip(HOSTILE))
    menu.show()
    QToolTip.hideText()
    qtbot.waitUntil(lambda: not QToolTip.isVisible())
    for action, shown in ((bare, ""), (told, as_tip(HOSTILE))):
        at = menu.actionGeometry(action).center()
        QApplication.sendEvent(menu, QHelpEvent(QEvent.Type.ToolTip, at, menu.mapToGlobal(at)))
        assert QToolTip.text() == shown
    QToolTip.hideText()
    qtbot.waitUntil(lambda: not QToolTip.isVisible())


def described(widget: QWidget) -> str:
    """Return what a screen reader reads after a widget's name."""
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Description)
