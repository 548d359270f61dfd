"""The one form: every kind of field in the user's language, what is missing or wrong said beside its field, and only changes told."""

from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from recruiterdesk.domain.provider_profile import Choice, RecordField
from recruiterdesk.domain.sentence import Sentence
from recruiterdesk.ui.theme.theme import Theme
from recruiterdesk.ui.widgets.field_values import day_shown, day_typed, moment_shown, moment_typed, number_shown, number_typed
from recruiterdesk.ui.widgets.record_form import RecordForm

FIELDS = (
    RecordField(name="title", label=Sentence("Title"), is_required=True),
    RecordField(name="text", label=Sentence("Text"), kind="long", hint=Sentence("Plain text")),
    RecordField(name="until", label=Sentence("Until"), kind="date"),
    RecordField(name="at", label=Sentence("At"), kind="moment"),
    RecordField(name="salary", label=Sentence("Salary"), kind="number"),
    RecordField(name="remote", label=Sentence("Remote"), kind="flag"),
    RecordField(
        name="type",
        label=Sentence("Type"),
        kind="choice",
        choices=(Choice("ft", Sentence("Full-time")), Choice("pt", Sentence("Part-time"))),
    ),
    RecordField(name="reason", label=Sentence("Reason"), kind="choice", choices_from="reasons", is_required=True),
    RecordField(name="tags", label=Sentence("Tags"), kind="list"),
    RecordField(name="places", label=Sentence("Places"), kind="list", choices_from="places"),
)


@pytest.fixture(params=["en", "nl"])
def locale(request: pytest.FixtureRequest) -> Iterator[str]:
    before = QLocale()
    QLocale.setDefault(QLocale("nl_NL" if request.param == "nl" else "en_GB"))
    yield request.param
    QLocale.setDefault(before)


@pytest.fixture
def form(theme: Theme, qtbot: QtBot) -> RecordForm:
    form = RecordForm(theme, FIELDS, {"title": "Kok", "until": "2026-12-31", "remote": "true", "type": "pt", "tags": ["a", "b"]})
    qtbot.addWidget(form)
    with qtbot.waitExposed(form):
        form.show()
    return form


def type_into(form: RecordForm, name: str, text: str) -> None:
    stop: Any = form.stop(name)
    stop.setFocus()
    stop.selectAll()
    QTest.keyClicks(stop, text)


def test_what_is_not_touched_is_no_change_and_what_is_emptied_is_none(form: RecordForm) -> None:
    assert form.changes() == {}
    form.offer("reason", [("r1", "Too far")])
    assert form.changes() == {}
    type_into(form, "title", "Chef")
    type_into(form, "until", " ")
    form.stop("remote").setChecked(False)  # type: ignore[attr-defined]  # a tick
    assert form.changes() == {"title": "Chef", "until": None, "remote": False}


def test_dates_moments_and_numbers_are_taken_as_they_are_written_here(locale: str) -> None:
    day = "31-1-2027" if locale == "nl" else "31/1/2027"
    assert day_typed(day) == day_typed("2027-01-31") == "2027-01-31"
    assert day_typed(day_shown("2027-01-31")) == "2027-01-31"
    assert day_typed("31 31 2027") is None
    shown = moment_shown("2027-01-31T13:30:00Z")
    assert moment_typed(shown) == moment_typed("2027-01-31T13:30:00Z") == "2027-01-31T13:30:00Z"
    assert moment_typed(day) is None
    assert number_typed("1234,5" if locale == "nl" else "1234.5") == "1234.5"
    assert number_typed("3.200" if locale == "nl" else "3,200") == "3200"
    assert number_typed(number_shown("1234.5")) == "1234.5"
    assert number_typed("veel") is None


def test_what_is_missing_or_not_understood_is_said_beside_its_field_and_goes_when_it_is_mended(form: RecordForm) -> None:
    type_into(form, "title", " ")
    type_into(form, "salary", "veel")
    assert not form.check()
    assert form.finding("title") == form.finding("reason") == "This is needed."
    assert form.finding("salary") == "This is no number."
    assert form.stop("title").property("wrong") is True
    type_into(form, "title", "Kok")
    assert form.finding("title") == ""
    assert form.stop("title").property("wrong") is False


def test_findings_of_a_service_stand_at_their_fields_and_one_without_a_field_is_told(form: RecordForm) -> None:
    assert form.show_findings({"title": ["is too long (60)"], "until": ["is missing"]})
    assert form.finding("title") == "is too long (60)"
    assert form.stop("title").hasFocus()
    assert not form.show_findings({"unheard": ["is odd"]})
    assert form.finding("title") == ""


def test_values_that_are_read_later_are_offered_by_their_words_and_sent_by_their_ids(form: RecordForm) -> None:
    assert [field.name for field in form.unread()] == ["reason", "places"]
    form.offer("reason", [("r1", "Too far"), ("r2", "Too young")])
    form.offer("places", [("ams", "Amsterdam"), ("utr", "Utrecht")])
    reason: Any = form.stop("reason")
    assert [reason.itemText(place) for place in range(reason.count())] == ["Choose …", "Too far", "Too young"]
    reason.setFocus()
    QTest.keyClick(reason, Qt.Key.Key_Down)
    form.stop("places").click()  # type: ignore[attr-defined]  # the first tick
    assert form.values()["reason"] == "r1"
    assert form.values()["places"] == ["ams"]
    assert form.check()


def test_why_values_could_not_be_read_stands_at_the_field(form: RecordForm) -> None:
    form.fail_to_offer("reason", "Offline since 08:12.")
    assert form.finding("reason") == "Offline since 08:12."
    assert not form.check()
    assert form.finding("reason") == "Offline since 08:12."


def test_a_value_from_before_stays_chosen_also_where_it_is_offered_no_more(theme: Theme, qtbot: QtBot) -> None:
    form = RecordForm(theme, FIELDS, {"title": "Kok", "reason": "old", "places": ["utr", "gone"]})
    qtbot.addWidget(form)
    form.offer("reason", [("r1", "Too far")])
    form.offer("places", [("ams", "Amsterdam"), ("utr", "Utrecht")])
    assert form.values()["reason"] == "old"
    assert form.values()["places"] == ["utr", "gone"]
    assert form.changes() == {}


def test_every_field_says_its_name_and_whether_it_is_needed_and_enter_submits(form: RecordForm) -> None:
    assert form.stop("title").accessibleName() == "Title, needed"
    assert form.stop("text").accessibleDescription() == "Plain text"
    submitted: list[bool] = []
    form.submitted.connect(lambda: submitted.append(True))
    line = form.stop("title")
    assert isinstance(line, QLineEdit)
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert submitted == [True]
