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
from recruiterdesk.ui.candidates.facts import details_of, other_fields_of


def test_other_fields_carry_the_providers_labels_where_it_has_them(aloop: asyncio.AbstractEventLoop) -> None:
    view = aloop.run_until_complete(MadeUpDesk(count=2).applicants.view(1))
    view = msgspec.structs.replace(view, fields={"linkedin": "https://linkedin.example/in/zoe", "own_field": "x", "empty": ""})
    known = (RecordField(name="linkedin", label=Sentence("LinkedIn")),)
    assert other_fields_of(view, NOW, known) == (("LinkedIn", "https://linkedin.example/in/zoe"), ("Own field", "x"))


def test_fields_of_an_application_are_readable_moments_are_said_and_the_reference_is_not_said_twice(
    aloop: asyncio.AbstractEventLoop,
) -> None:
    desk = MadeUpDesk(count=2)
    desk.unmatch(1, reference="VD-7")
    view = aloop.run_until_complete(desk.applicants.view(1))
    sent = {"referenceNumber": "VD-7", "lastSeenAt": "2026-11-21T08:00:00.000Z", "urenPerWeek": "32", "Eigen Vraag": "ja", "CAO": "ja"}
    view = msgspec.structs.replace(view, fields=sent)
    known = (RecordField(name="lastSeenAt", label=Sentence("Last delivered"), kind="moment"),)
    said = dict(other_fields_of(view, NOW, known))
    assert list(said) == ["Last delivered", "Uren per week", "Eigen Vraag", "CAO"]
    assert said["Last delivered"].startswith("yesterday ")
    assert ("Reference", "VD-7") in details_of(view, NOW)


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
