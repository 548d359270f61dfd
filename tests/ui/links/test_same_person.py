"""The same person elsewhere: how we know, where that ended, and what the user says to it."""

import asyncio
from collections.abc import Callable, Iterator
from datetime import timedelta

import pytest
from made_up_desk.desk import MadeUpDesk
from made_up_desk.people import NOW
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from screen_bed import ScreenBed

from recruiterdesk.domain.application import SeenBefore
from recruiterdesk.ui.candidates.header_text import header_text
from recruiterdesk.ui.candidates.seen_box import SeenBox, ago_said, ended_said, reason_said
from recruiterdesk.ui.links.link_sheet import LinkSheet
from recruiterdesk.ui.search.command import Command
from recruiterdesk.ui.theme.theme import Theme
from recruiterdesk.ui.widgets.safe_label import SafeLabel

SEEN = 1  # somebody whom the made-up desk has seen before, as number 3


@pytest.fixture
def may_be(theme: Theme, aloop: asyncio.AbstractEventLoop) -> Iterator[ScreenBed]:
    """A bed where those seen before are only maybe the same."""
    desk = MadeUpDesk(count=60)
    desk.applicants.seen_reason = "birth"
    bed = ScreenBed(theme, aloop, desk).start()
    yield bed
    bed.close()


def box_of(bed: ScreenBed) -> SeenBox:
    """Stand on somebody seen before and return the box that says so."""
    bed.table.select_id(SEEN)
    bed.rest()
    bed.until(lambda: bed.pane.findChild(SeenBox) is not None)
    found = bed.pane.findChild(SeenBox)
    assert isinstance(found, SeenBox)
    return found


def said_in(box: SeenBox) -> list[str]:
    return [label.text() for label in box.findChildren(SafeLabel)]


def links(bed: ScreenBed) -> list[tuple[object, ...]]:
    return [call for call in bed.desk.calls if call[0] in ("link_people", "part_people", "unsay_people")]


def command(bed: ScreenBed) -> Command:
    return next(command for command in bed.screens.applicants.page.commands if command.id == "do.link")


@pytest.mark.parametrize(
    ("reason", "said"),
    [
        ("email", "Known by the same e-mail address"),
        ("phone", "Known by the same phone number"),
        ("profile", "Known by the same profile address"),
        ("linked", "Known because you said so"),
        ("birth", "Maybe the same person: same name and date of birth"),
    ],
)
def test_every_reason_is_said_in_words(reason: str, said: str) -> None:
    assert reason_said(reason) == said


@pytest.mark.parametrize(
    ("days", "said"),
    [
        (0, "today"),
        (1, "1 day ago"),
        (59, "59 days ago"),
        (60, "2 months ago"),
        (190, "6 months ago"),
        (729, "24 months ago"),
        (730, "2 years ago"),
    ],
)
def test_how_long_ago_is_said_in_words(days: int, said: str) -> None:
    assert ago_said(NOW - timedelta(days=days), NOW) == said


def test_where_it_ended_is_the_providers_own_word_with_its_age_and_account() -> None:
    seen = SeenBefore(3, "Noordzee Groep/ap_3", "email", "Data engineer", "Afgewezen", NOW - timedelta(days=95))
    assert ended_said(seen, NOW) == "Afgewezen, arrived 3 months ago, Noordzee Groep"
    assert ended_said(SeenBefore(3, "Noordzee Groep/ap_3", "email", None, None, None), NOW) == "Noordzee Groep"
    assert ended_said(SeenBefore(4, "Noordzee Groep/ap_4", "email", None, None, NOW), NOW) == "Arrived today, Noordzee Groep"


def test_who_is_certain_can_only_be_parted_and_undo_takes_it_back(bed: ScreenBed) -> None:
    box = box_of(bed)
    assert said_in(box)[0] == "Seen before: Data engineer"
    assert not hasattr(box, "link")
    QTest.mouseClick(box.part, Qt.MouseButton.LeftButton)
    bed.wait()
    assert links(bed) == [("part_people", SEEN, 3)]
    assert bed.told[-1].undo
    bed.screens.undo()
    bed.wait()
    assert links(bed)[-1] == ("unsay_people", SEEN, 3, None)  # known by the address again, not because the user said so
    assert bed.told[-1].lead == "Taken back: what you said of these two"
    assert bed.told[-1].undo == ""


def test_a_maybe_can_be_linked_and_undo_makes_it_a_maybe_again(may_be: ScreenBed) -> None:
    box = box_of(may_be)
    assert said_in(box)[0] == "Maybe seen before: Data engineer"
    assert said_in(box)[2] == "Maybe the same person: same name and date of birth"
    QTest.mouseClick(box.link, Qt.MouseButton.LeftButton)
    may_be.wait()
    assert links(may_be) == [("link_people", SEEN, 3)]
    assert may_be.told[-1].undo == "what you said of these two"
    may_be.press("Ctrl+Z")
    assert links(may_be)[-1] == ("unsay_people", SEEN, 3, None)
    assert may_be.desk.links.said == {}


def test_a_maybe_can_be_somebody_else(may_be: ScreenBed) -> None:
    box = box_of(may_be)
    QTest.mouseClick(box.part, Qt.MouseButton.LeftButton)
    may_be.wait()
    assert links(may_be) == [("part_people", SEEN, 3)]
    may_be.rest()
    assert may_be.pane.findChild(SeenBox) is None or not may_be.pane.findChild(SeenBox).isVisible()


def test_two_selected_are_said_to_be_the_same_person_and_undo_takes_it_back(bed: ScreenBed) -> None:
    bed.table.select_id(SEEN)
    bed.press("Shift+J")
    bed.rest()
    one, other = bed.table.selected_ids()
    assert command(bed).title() == "Say they are the same person"
    assert command(bed).reason() == ""
    command(bed).run()
    bed.wait()
    assert links(bed) == [("link_people", one, other)]
    bed.screens.undo()
    bed.wait()
    assert links(bed)[-1] == ("unsay_people", one, other, None)
    bed.screens.undo()
    bed.wait()
    assert len(links(bed)) == 2  # once


def test_three_selected_are_refused_with_the_reason(bed: ScreenBed) -> None:
    bed.table.select_id(SEEN)
    bed.press("Shift+J")
    bed.press("Shift+J")
    assert command(bed).reason() == "Select one person, or exactly two."


@pytest.fixture
def asked(bed: ScreenBed) -> Callable[[], LinkSheet]:
    """Return what opens the sheet for the one who is selected."""

    def ask() -> LinkSheet:
        bed.table.select_id(2)
        bed.rest()
        assert command(bed).title() == "Link with somebody …"
        command(bed).run()
        bed.wait()
        sheet = bed.screens.applicants.belonging.linking.sheet
        assert sheet is not None
        return sheet

    return ask


def test_one_is_linked_with_somebody_who_is_searched_for(bed: ScreenBed, asked: Callable[[], LinkSheet]) -> None:
    sheet = asked()
    assert sheet.field.text() == "Wiśniewski"
    assert sheet._nothing.isVisible()  # nobody but the one who is asked for
    sheet.field.setText("Kwabena")
    bed.wait()
    assert len(sheet.buttons) == 1
    assert sheet.buttons[0].accessibleName().startswith("Kwabena Osei-Mensah, Data engineer, Nieuw, Noordzee Groep")
    QTest.keyClick(sheet.field, Qt.Key.Key_Return)
    QTest.keyClick(sheet.buttons[0], Qt.Key.Key_Space)
    bed.wait()
    assert not sheet.is_open
    assert links(bed) == [("link_people", 2, 3)]


def test_nobody_is_linked_when_the_sheet_is_left(bed: ScreenBed, asked: Callable[[], LinkSheet]) -> None:
    sheet = asked()
    sheet.field.setText("")
    bed.wait()
    assert sheet.buttons == []
    sheet.reject()
    bed.wait()
    assert links(bed) == []


def test_the_lines_of_those_found_are_gone_through_by_arrows_and_chosen_by_enter(bed: ScreenBed, asked: Callable[[], LinkSheet]) -> None:
    sheet = asked()
    sheet.field.setText("an")
    bed.wait()
    first, second = sheet.buttons[:2]
    QTest.keyClick(sheet.field, Qt.Key.Key_Return)
    assert first.hasFocus()
    QTest.keyClick(first, Qt.Key.Key_Down)
    assert second.hasFocus()
    QTest.keyClick(second, Qt.Key.Key_Up)
    assert first.hasFocus()
    QTest.keyClick(first, Qt.Key.Key_Return)
    bed.wait()
    assert links(bed) == [("link_people", 2, first._row.id)]


def ways(bed: ScreenBed) -> list[str]:
    """Return what the buttons for mail and phone say against being pressed."""
    return [button.refusal for button in bed.pane.header._reach_buttons[:2]]


def test_who_must_not_be_contacted_elsewhere_is_neither_mailed_nor_called_here_and_the_reason_names_the_account(
    theme: Theme, aloop: asyncio.AbstractEventLoop
) -> None:
    desk = MadeUpDesk(count=60)
    desk.applicants.seen_may_be_contacted = False
    bed = ScreenBed(theme, aloop, desk).start()
    box_of(bed)
    name = desk.rows_by_id[SEEN].name
    reason = f"{name} must not be written to or called: Noordzee Groep says so of the same person."
    assert ways(bed) == [reason, reason]
    assert bed.pane.header._meta.text().startswith("must not be contacted, ")
    opened: list[str] = []
    bed.pane.header.reach_requested.connect(opened.append)
    for button in bed.pane.header._reach_buttons[:2]:
        button.setFocus()
        QTest.keyClick(button, Qt.Key.Key_Space)
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert opened == []
    desk.applicants.seen_may_be_contacted = True  # and as soon as that account says otherwise
    desk.tell(applications=[3])
    bed.rest()
    assert ways(bed) == ["", ""]
    assert "must not" not in bed.pane.header._meta.text()
    bed.close()


def test_a_maybe_is_no_reason_not_to_call(may_be: ScreenBed) -> None:
    may_be.desk.applicants.seen_may_be_contacted = False
    box_of(may_be)
    assert ways(may_be) == ["", ""]


def test_until_the_other_applications_are_read_nobody_seen_before_is_mailed_or_called(
    theme: Theme, aloop: asyncio.AbstractEventLoop
) -> None:
    bed = ScreenBed(theme, aloop, MadeUpDesk(count=60)).start()
    desk = bed.desk
    row = desk.rows_by_id[SEEN]
    profile = desk.accounts.profile_of(desk.account_of(row.account_id))
    text = header_text(row, None, desk.account_of(row.account_id), profile, NOW)
    assert [reach.refusal for reach in text.reaches[:2]] == [f"It is being looked up whether {row.name} may be written to and called."] * 2
    bed.close()
