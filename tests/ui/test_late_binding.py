"""The binding's own support modules come when something asks for them, and then they are the real ones."""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def output_of(program: str) -> list[str]:
    """Run a program in a process of its own, and return its lines."""
    done = subprocess.run(
        [sys.executable, "-c", program],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.splitlines()


FILLED = "[name for name, module in sys.modules.items() if name.startswith('shibokensupport') and '_fill' not in vars(module)]"


def test_a_program_without_mistakes_loads_none_of_them() -> None:
    lines = output_of(
        f"""
import sys
import recruiterdesk.ui
from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QApplication, QLabel
class Label(QLabel):
    said = Signal(int)
    @Slot(int)
    def hear(self, number): print("heard", number)
application = QApplication([])
label = Label()
label.said.connect(label.hear)
label.said.emit(3)
label.show()
application.processEvents()
print(sorted(name.split(".")[-1] for name in {FILLED}))
"""
    )
    assert lines[0] == "heard 3"
    assert not {"errorhandler", "layout", "enum_sig", "pyi_generator", "mapping", "parser"} & set(lines[1].split("'"))


def test_a_mistake_is_told_in_the_bindings_own_words() -> None:
    mistake = """
from PySide6.QtWidgets import QApplication, QLabel
application = QApplication([])
try:
    QLabel().setText(3)
except TypeError as error:
    print(error)
try:
    QLabel(no_such_property=1)
except AttributeError as error:
    print(error)
"""
    usual, ours = output_of(mistake), output_of(f"import recruiterdesk.ui\n{mistake}")
    assert any("setText" in line for line in usual)
    assert ours == usual


def test_finders_of_modules_are_left_as_they_were() -> None:
    assert output_of(
        """
import sys
before, finders = sys.meta_path, list(sys.meta_path)
import recruiterdesk.ui
print(sys.meta_path is before, [one for one in sys.meta_path if one not in finders])
"""
    ) == ["True []"]
