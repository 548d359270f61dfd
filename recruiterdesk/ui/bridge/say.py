"""Saying a sentence of the domain in the window's language."""

from PySide6.QtCore import QCoreApplication, QLocale

from recruiterdesk.domain.sentence import Sentence

CONTEXT = "Sentence"


def say(sentence: Sentence) -> str:
    """Return the sentence in the user's language with its values filled in; numbers get the language's separators."""
    if not sentence.template:
        return ""
    template = QCoreApplication.translate(CONTEXT, sentence.template)
    locale = QLocale()
    values = {name: locale.toString(value) if isinstance(value, int) else value for name, value in sentence.values.items()}
    try:
        return Sentence(sentence.template, values).fill(template)
    except (KeyError, IndexError, ValueError):
        # A translation with another place than the English: a test forbids it, and the English is still right.
        return str(sentence)
