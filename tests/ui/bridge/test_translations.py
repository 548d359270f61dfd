"""Every text for users exists in Dutch too, with the same places, and is said in the language that was chosen."""

import importlib.util
import shutil
import string
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from recruiterdesk.domain.sentence import Sentence
from recruiterdesk.ui.bridge.language import WindowLanguage
from recruiterdesk.ui.bridge.say import say

ROOT = Path(__file__).resolve().parents[3]


def places(template: str) -> set[str]:
    """The names that `format` would ask for."""
    return {name for _, name, _, _ in string.Formatter().parse(template) if name is not None}


@pytest.fixture(scope="module")
def collect_texts() -> ModuleType:
    spec = importlib.util.spec_from_file_location("collect_texts", ROOT / "packaging" / "collect_texts.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def language(qapp: QApplication) -> Iterator[WindowLanguage]:
    before = QLocale()
    language = WindowLanguage(qapp)
    yield language
    language.leave()
    QLocale.setDefault(before)


def test_every_text_has_a_finished_dutch_translation_with_the_same_places(collect_texts: ModuleType) -> None:
    texts = collect_texts.collect()
    known = collect_texts.read_translations(collect_texts.TRANSLATIONS / "nl.ts")
    assert len(texts) > 500
    assert collect_texts.findings(texts, known) == []


def test_places_of_translations_can_be_filled(collect_texts: ModuleType) -> None:
    known = collect_texts.read_translations(collect_texts.TRANSLATIONS / "nl.ts")
    for (_context, source), translation in known.items():
        assert places(translation) == places(source)


def test_the_words_of_the_design_are_kept(collect_texts: ModuleType) -> None:
    known = collect_texts.read_translations(collect_texts.TRANSLATIONS / "nl.ts")
    said = " ".join(known.values()).lower()
    for wrong in (" job ", "pipeline", "snooze", "queue", "pending", "oeps", "alstublieft", " uw ", " u kunt", "klikt u"):
        assert wrong not in said


class Greeting(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.text = QCoreApplication.translate("Sidebar", "All applicants")


def test_widgets_speak_the_language_that_was_chosen(language: WindowLanguage, qtbot: QtBot) -> None:
    assert language.use("nl") == "nl"
    dutch = Greeting()
    qtbot.addWidget(dutch)
    assert dutch.text == "Alle kandidaten"
    assert QLocale().toString(50312) == "50.312"
    language.use("en")
    english = Greeting()
    qtbot.addWidget(english)
    assert english.text == "All applicants"
    assert QLocale().toString(50312) == "50,312"


def test_a_window_after_a_dutch_one_in_the_same_process_speaks_english(qapp: QApplication, language: WindowLanguage) -> None:
    language.use("nl")
    language.leave()
    later = WindowLanguage(qapp)
    later.use("en")
    assert QCoreApplication.translate("Sidebar", "All applicants") == "All applicants"
    later.leave()


_WRITTEN_ANEW = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication
from recruiterdesk.ui.bridge import language
application = QApplication([])
language._FOLDER = Path(sys.argv[1])
speaks = language.WindowLanguage(application)
speaks.use("nl")
(language._FOLDER / "nl.qm").write_bytes(b"")
print(QCoreApplication.translate("Sidebar", "All applicants"))
"""


def test_a_translation_that_is_written_anew_under_a_running_window_does_not_end_it(tmp_path: Path) -> None:
    shutil.copyfile(ROOT / "recruiterdesk" / "ui" / "generated" / "nl.qm", tmp_path / "nl.qm")
    ran = subprocess.run([sys.executable, "-c", _WRITTEN_ANEW, str(tmp_path)], capture_output=True, text=True, timeout=60, check=False)
    assert (ran.returncode, ran.stdout.strip()) == (0, "Alle kandidaten"), ran.stderr


def test_a_sentence_is_said_in_dutch_with_its_values(language: WindowLanguage) -> None:
    language.use("nl")
    sentence = Sentence.of("{provider} asks us to wait {seconds} seconds. The other accounts go on.", provider="Homerun", seconds=40)
    assert say(sentence) == "Homerun vraagt 40 seconden geduld. De andere accounts gaan door."


def test_a_sentence_without_a_translation_is_said_in_english(language: WindowLanguage) -> None:
    language.use("nl")
    assert say(Sentence.of("Unheard of: {what}.", what="this")) == "Unheard of: this."


def test_numbers_in_sentences_get_the_languages_separators(language: WindowLanguage) -> None:
    language.use("en")
    assert say(Sentence.of("{count} found", count=2187)) == "2,187 found"


@given(st.text(), st.text())
def test_values_from_outside_cannot_break_a_sentence(name: str, template: str) -> None:
    assert name in say(Sentence.of("There is no account {name}. Check how it is written.", name=name)) or not name
    say(Sentence(template.replace("{", "{{").replace("}", "}}")))
