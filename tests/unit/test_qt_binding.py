"""The Qt binding keeps its reference counts: PySide6 6.12.0 on Python 3.11 loses one of None at every void call and aborts."""

import subprocess
import sys

# In a process of its own, so that a bad wheel fails this test and not the whole run.
LOOP = """
import sys
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QLabel

class Bell(QObject):
    rung = Signal(bool)

app = QApplication([])
label, bell, heard = QLabel(), Bell(), []
bell.rung.connect(heard.append)
nones, trues = sys.getrefcount(None), sys.getrefcount(True)
for _ in range(1000):
    label.setText("x")
    bell.rung.emit(True)
heard.clear()
print(sys.getrefcount(None) - nones, sys.getrefcount(True) - trues)
"""


def test_qt_calls_keep_the_reference_counts_of_none_and_true() -> None:
    done = subprocess.run([sys.executable, "-c", LOOP], capture_output=True, text=True, check=False, timeout=60)
    assert done.returncode == 0, done.stderr
    nones, trues = map(int, done.stdout.split())
    assert nones > -100
    assert trues > -100
