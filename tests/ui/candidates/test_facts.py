"""The facts of a person, as the overview writes them."""

import asyncio

import msgspec
from made_up_desk import MadeUpDesk

from recruiterdesk.domain.provider_profile import RecordField
from recruiterdesk.domain.sentence import Sentence
from recruiterdesk.ui.candidates.facts import other_fields_of


def test_other_fields_carry_the_providers_labels_where_it_has_them(aloop: asyncio.AbstractEventLoop) -> None:
    view = aloop.run_until_complete(MadeUpDesk(count=2).applicants.view(1))
    view = msgspec.structs.replace(view, fields={"linkedin": "https://linkedin.example/in/zoe", "own_field": "x", "empty": ""})
    known = (RecordField(name="linkedin", label=Sentence("LinkedIn")),)
    assert other_fields_of(view, known) == (("LinkedIn", "https://linkedin.example/in/zoe"), ("Own field", "x"))
