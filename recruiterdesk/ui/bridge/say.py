"""Saying a sentence of the domain in the window's language."""

from PySide6.QtCore import QCoreApplication, QLocale

from recruiterdesk.domain.sentence import Sentence, Value

CONTEXT = "Sentence"
_TITLES = frozenset({"action", "table"})  # the places where a sentence names something of a profile, whose own words are translated


def say(sentence: Sentence) -> str:
    """Return the sentence in the user's language with its values filled in; numbers get the language's separators."""
    if not sentence.template:
        return ""
    template = QCoreApplication.translate(CONTEXT, sentence.template)
    locale = QLocale()
    values = {name: _value(name, value, locale) for name, value in sentence.values.items()}
    try:
        return Sentence(sentence.template, values).fill(template)
    except (KeyError, IndexError, ValueError):
        # A translation with another place than the English: a test forbids it, and the English is still right.
        return str(sentence)


def _value(name: str, value: Value, locale: QLocale) -> Value:
    if isinstance(value, str):
        return QCoreApplication.translate(CONTEXT, value) if name in _TITLES and value else value
    return locale.toString(value) if isinstance(value, int) else value
