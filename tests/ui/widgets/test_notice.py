"""A notice in little room: the fact stays, what it means leaves as a whole and not as a snippet, and can still be read."""

import msgspec
import pytest
from fitting import misfits
from PySide6.QtCore import QPoint
from pytestqt.qtbot import QtBot

from recruiterdesk.store.trouble import ONLY_READING
from recruiterdesk.ui.bridge.say import say
from recruiterdesk.ui.theme.theme import Theme
from recruiterdesk.ui.widgets.notice import Notice, NoticeBox, NoticeText

SAID = NoticeText(
    id="key",
    kind="danger",
    icon="key",
    lead="RecruitSome refuses the key of Bureau Brugman since 15:06.",
    text="What is on this computer can be read.",
    action="Repair",
)


@pytest.mark.parametrize(("width", "is_there"), [(1200, True), (520, False), (400, False)])
def test_what_it_means_is_there_or_not_and_never_a_snippet(theme: Theme, qtbot: QtBot, width: int, is_there: bool) -> None:
    notice = Notice(theme, SAID)
    qtbot.addWidget(notice)
    notice.resize(width, notice.height())
    notice.show()
    assert notice._text.isVisible() is is_there
    assert SAID.text in notice.toolTip()
    assert notice._lead.accessibleDescription() == SAID.text
    notice.resize(1200, notice.height())
    assert notice._text.isVisible()


@pytest.mark.parametrize("width", [1000, 780, 420])
def test_where_no_button_leads_to_more_the_whole_sentence_stands_under_the_fact(theme: Theme, qtbot: QtBot, width: int) -> None:
    text = say(ONLY_READING)
    said = NoticeText(id="refusal", kind="danger", icon="storage", lead="Only reading.", text=text)
    box = NoticeBox(theme)
    qtbot.addWidget(box)
    box.resize(width, 60)
    box.show_notices((SAID, said))
    box.show()
    qtbot.waitUntil(lambda: box.findChildren(Notice)[1].height() > 36)
    qtbot.waitUntil(lambda: box.height() >= box.sizeHint().height())
    first, second = box.findChildren(Notice)
    assert first.height() == 36
    assert second._text.isVisible()
    assert misfits(box) == []
    assert second._lead.mapTo(second, QPoint(0, 0)).x() == second._text.mapTo(second, QPoint(0, 0)).x() == 16 + 16 + 10
    assert second._text.geometry().bottom() <= second.height() - 8


def test_a_fact_stands_at_the_left_also_where_what_it_means_is_left_out(theme: Theme, qtbot: QtBot) -> None:
    notice = Notice(theme, msgspec.structs.replace(SAID, text=SAID.text * 20))
    qtbot.addWidget(notice)
    notice.resize(1200, notice.height())
    notice.show()
    assert not notice._text.isVisible()
    assert notice._lead.mapTo(notice, QPoint(0, 0)).x() == 16 + 16 + 10
