"""Sentences keep their template as identity and fill any translation of it."""

import msgspec

from recruiterdesk.domain.sentence import Sentence


def test_a_sentence_reads_as_english_with_its_values() -> None:
    sentence = Sentence.of("{account} waits for {n} changes.", account="Vermeer Digitaal", n=3)
    assert str(sentence) == "Vermeer Digitaal waits for 3 changes."


def test_a_translation_is_filled_with_the_same_values() -> None:
    sentence = Sentence.of("{n} changes wait.", n=4)
    assert sentence.fill("{n} wijzigingen wachten.") == "4 wijzigingen wachten."


def test_a_sentence_without_values_may_hold_braces() -> None:
    assert str(Sentence("Use {} for an empty object.")) == "Use {} for an empty object."


def test_a_value_with_braces_is_text_and_not_a_place() -> None:
    assert str(Sentence.of("{name} was moved.", name="{account}")) == "{account} was moved."


def test_a_sentence_survives_storage() -> None:
    sentence = Sentence.of("{n} left.", n=1)
    assert msgspec.json.decode(msgspec.json.encode(sentence), type=Sentence) == sentence
