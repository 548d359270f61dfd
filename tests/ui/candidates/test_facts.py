"""The facts of a person, as the overview writes them."""

import asyncio

import msgspec
import pytest
from made_up_desk.desk import MadeUpDesk
from made_up_desk.people import NOW

from recruiterdesk.domain.application import HistoryRow
from recruiterdesk.domain.provider_profile import RecordField
from recruiterdesk.domain.sentence import Sentence
from recruiterdesk.ui.candidates.blocks import step_said
from recruiterdesk.ui.candidates.facts import other_fields_of


def test_other_fields_carry_the_providers_labels_where_it_has_them(aloop: asyncio.AbstractEventLoop) -> None:
    view = aloop.run_until_complete(MadeUpDesk(count=2).applicants.view(1))
    view = msgspec.structs.replace(view, fields={"linkedin": "https://linkedin.example/in/zoe", "own_field": "x", "empty": ""})
    known = (RecordField(name="linkedin", label=Sentence("LinkedIn")),)
    assert other_fields_of(view, known) == (("LinkedIn", "https://linkedin.example/in/zoe"), ("Own field", "x"))


@pytest.mark.parametrize(
    ("after", "by", "said"),
    [
        ("Nieuw", "sync", "Arrived in Nieuw"),
        (None, "sync", "Arrived"),
        ("Nieuw", "you", "Added, by you"),
        ("{name}", "sync", "Arrived in {name}"),
    ],
)
def test_the_history_begins_with_the_day_somebody_came_in_and_not_with_the_day_we_read_it(after: str | None, by: str, said: str) -> None:
    assert step_said(HistoryRow(at=NOW, what="created", before=None, after=after, by=by)) == said
