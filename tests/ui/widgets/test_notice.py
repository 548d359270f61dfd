"""A notice in little room: the fact stays, what it means leaves as a whole and not as a snippet, and can still be read."""

import pytest
from pytestqt.qtbot import QtBot

from recruiterdesk.ui.theme.theme import Theme
from recruiterdesk.ui.widgets.notice import Notice, NoticeText

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
