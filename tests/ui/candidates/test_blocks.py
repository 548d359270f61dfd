"""The column of blocks: filled at once, or one block in each turn of the window's loop."""

from collections.abc import Iterator

import msgspec
import pytest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot
from screen_bed import ScreenBed

from recruiterdesk.ui.candidates.blocks import Blocks
from recruiterdesk.ui.candidates.pane import NOTES, OVERVIEW
from recruiterdesk.ui.theme.theme import Theme
from recruiterdesk.ui.widgets.facts_list import FactsList


@pytest.fixture
def blocks(theme: Theme, qtbot: QtBot) -> Blocks:
    """Return a column that is shown."""
    made = Blocks(theme)
    qtbot.addWidget(made)
    made.show()
    return made


def _shown(blocks: Blocks) -> list[str]:
    column = blocks.layout()
    assert column is not None
    widgets = [item.widget() for place in range(column.count()) if (item := column.itemAt(place)) is not None]
    return [widget.text() for widget in widgets if isinstance(widget, QLabel)]


def _made(made: list[str], *texts: str) -> Iterator[QWidget]:
    for text in texts:
        made.append(text)
        yield QLabel(text)


def test_blocks_that_are_made_already_stand_there_at_once(blocks: Blocks) -> None:
    blocks.show_blocks([QLabel("a"), QLabel("b")])
    blocks.show_blocks([QLabel("c")])
    assert _shown(blocks) == ["c"]
    blocks.show_blocks(())
    assert _shown(blocks) == []


def test_blocks_to_be_made_come_one_in_each_turn_and_what_stood_there_stays_until_its_place_is_taken(blocks: Blocks, qtbot: QtBot) -> None:
    blocks.show_blocks([QLabel("old 1"), QLabel("old 2"), QLabel("old 3")])
    made: list[str] = []
    blocks.show_blocks(_made(made, "new 1", "new 2"))
    assert made == ["new 1"]
    assert _shown(blocks) == ["new 1", "old 2", "old 3"]
    qtbot.waitUntil(lambda: len(made) == 2)
    assert _shown(blocks) == ["new 1", "new 2", "old 3"]
    qtbot.waitUntil(lambda: _shown(blocks) == ["new 1", "new 2"])


def test_what_was_begun_ends_when_something_else_is_to_be_shown(blocks: Blocks, qtbot: QtBot) -> None:
    made: list[str] = []
    blocks.show_blocks(_made(made, "a", "b", "c"))
    blocks.show_blocks(())
    qtbot.wait(60)
    assert made == ["a"]
    assert _shown(blocks) == []


def test_a_block_that_stands_at_its_place_already_stays(blocks: Blocks, qtbot: QtBot) -> None:
    first = QLabel("first")
    blocks.show_blocks([first, QLabel("second")])
    blocks.show_blocks([first, QLabel("new")])
    assert _shown(blocks) == ["first", "new"]
    qtbot.wait(1)
    assert first.isVisible()


def test_facts_that_are_read_again_as_they_were_are_not_built_again_and_others_are(bed: ScreenBed) -> None:
    turns = bed.pane._blocks[OVERVIEW]._turns

    def facts() -> list[FactsList]:
        found: list[FactsList] = bed.pane.findChildren(FactsList)
        return [shown for shown in found if shown.isVisible()]

    bed.until(lambda: not turns.is_active)
    before = facts()
    assert before
    bed.desk.tell(applications=(1,))
    bed.wait()
    bed.until(lambda: not turns.is_active)
    assert facts() == before
    bed.desk.rows_by_id[1] = msgspec.structs.replace(bed.desk.rows_by_id[1], phone="06 99 99 99 99")
    bed.desk.tell(applications=(1,))
    bed.until(lambda: any("99 99 99 99" in label.text() for shown in facts() for label in shown.findChildren(QLabel)))
    assert len(facts()) == len(before)
    assert facts() != before
    bed.press("J")
    bed.press("K")
    bed.until(lambda: bool(facts()) and not turns.is_active)
    bed.wait()
    assert facts()


def test_a_tab_that_is_left_while_it_is_filled_is_filled_when_it_is_shown_again(bed: ScreenBed) -> None:
    pane = bed.pane
    shown = pane._blocks[OVERVIEW]
    bed.until(lambda: pane.view is not None and not shown._turns.is_active)
    whole = shown.layout().count()
    pane._fill(OVERVIEW)
    pane.tabs.setCurrentIndex(NOTES)
    held = list(pane._person._note_views)
    bed.wait()
    bed.until(lambda: not shown._turns.is_active)
    assert pane._person._note_views == held, "the overview's newest note does not take the place of those that are shown"
    pane.tabs.setCurrentIndex(OVERVIEW)
    bed.until(lambda: not shown._turns.is_active)
    assert shown.layout().count() == whole
