"""A form that is filled in anew with what it held earlier gives the same changes, also where its choices are read later."""

import pytest

from recruiterdesk.domain.provider_profile import Choice, RecordField
from recruiterdesk.domain.sentence import Sentence
from recruiterdesk.ui.theme.theme import Theme
from recruiterdesk.ui.widgets.field_input import FieldValue
from recruiterdesk.ui.widgets.record_form import RecordForm

PLAIN = (Choice("a", Sentence("A")), Choice("b", Sentence("B")))
READ = [("x", "X"), ("y", "Y"), ("z", "Z")]
FIELDS = (
    RecordField(name="line", label=Sentence("Line")),
    RecordField(name="text", label=Sentence("Text"), kind="long"),
    RecordField(name="day", label=Sentence("Day"), kind="date"),
    RecordField(name="moment", label=Sentence("Moment"), kind="moment"),
    RecordField(name="number", label=Sentence("Number"), kind="number"),
    RecordField(name="flag", label=Sentence("Flag"), kind="flag"),
    RecordField(name="choice", label=Sentence("Choice"), kind="choice", choices=PLAIN),
    RecordField(name="lines", label=Sentence("Lines"), kind="list"),
    RecordField(name="ticks", label=Sentence("Ticks"), kind="list", choices=PLAIN),
    RecordField(name="read_choice", label=Sentence("Read choice"), kind="choice", choices_from="things"),
    RecordField(name="read_ticks", label=Sentence("Read ticks"), kind="list", choices_from="things"),
)
BEFORE: dict[str, FieldValue | None] = {"line": "was", "flag": True, "choice": "a", "ticks": ["a"], "read_choice": "x", "read_ticks": ["x"]}
CHANGES: dict[str, FieldValue | None] = {
    "line": None,
    "text": "# Kok\n\n- 36 uur",
    "day": "2027-01-31",
    "moment": "2027-01-31T13:30:00Z",
    "number": "3.5",
    "flag": False,
    "choice": "b",
    "lines": ["een, twee", "drie"],
    "ticks": ["b"],
    "read_choice": "y",
    "read_ticks": ["y", "z"],
}


def read(form: RecordForm) -> None:
    for field in form.unread():
        form.offer(field.name, READ)


@pytest.mark.parametrize("when", ["before it is read", "after it was read"])
def test_every_kind_of_field_gives_the_same_changes(theme: Theme, when: str) -> None:
    form = RecordForm(theme, FIELDS, BEFORE, is_edit=True)
    if when == "after it was read":
        read(form)
    assert form.changes() == {}
    assert form.put_back(CHANGES)
    assert form.changes() == CHANGES
    read(form)
    assert form.changes() == CHANGES
    assert form.check()


def test_a_value_that_is_no_longer_offered_stays_chosen(theme: Theme) -> None:
    form = RecordForm(theme, FIELDS, BEFORE, is_edit=True)
    read(form)
    form.put_back({"read_choice": "gone", "ticks": ["a", "gone"]})
    assert form.changes() == {"read_choice": "gone", "ticks": ["a", "gone"]}


def test_what_was_typed_and_is_no_day_yet_comes_back_as_it_was_typed(theme: Theme) -> None:
    form = RecordForm(theme, FIELDS, {}, is_edit=True)
    form.put_back({"day": "31 jan"})
    assert form.changes() == {"day": "31 jan"}
    assert not form.check()


def test_nothing_that_has_no_field_here_is_put_back(theme: Theme) -> None:
    form = RecordForm(theme, FIELDS, BEFORE, is_edit=True)
    assert not form.put_back({"another": "x"})
    assert form.changes() == {}
