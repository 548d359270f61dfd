"""What only one provider does, and new vacancies, in the outbox: what it is, all that was filled in, what a second sending does."""

from datetime import timedelta

import msgspec
from made_up_desk.desk import MadeUpDesk

from recruiterdesk.domain.account import AccountState
from recruiterdesk.domain.capability import Capability
from recruiterdesk.domain.outbox import OutboxEntry, OutboxState
from recruiterdesk.domain.sentence import Sentence
from recruiterdesk.domain.write import Act, FileRef, PostVacancy, Write
from recruiterdesk.ui.bridge.say import say
from recruiterdesk.ui.outbox.words import action_said, repeat_said, state_said, text_of, title_of

ACT = Act(
    name="hand_over",
    capability=Capability.TEAM,
    fields={"colleague": "u1", "tags": ["a", "b"], "urgent": True},
    file=FileRef(sha256="0" * 64, name="offer.pdf", bytes=1),
)


def entry_of(write: Write) -> OutboxEntry:
    entry = MadeUpDesk(count=4).add_entry(write, "act", 1)
    summary = Sentence.of("{action} for {name}", action="Hand over to a colleague", name=entry.target.name)
    return msgspec.structs.replace(entry, summary=summary)


def test_an_action_is_named_as_its_profile_does_with_its_file() -> None:
    entry = entry_of(ACT)
    assert action_said(entry) == "Hand over to a colleague, offer.pdf"
    assert title_of(entry) == f"Hand over to a colleague: {entry.target.name}"
    assert say(entry.summary) == f"Hand over to a colleague for {entry.target.name}"


def test_an_action_whose_profile_is_gone_is_named_by_its_name() -> None:
    entry = msgspec.structs.replace(entry_of(ACT), summary=Sentence("Something"))
    assert action_said(entry).startswith("Hand over")


def test_all_that_was_filled_in_is_kept_for_reading() -> None:
    assert text_of(entry_of(ACT)) == "colleague: u1\ntags: a, b\nurgent: yes\noffer.pdf"
    vacancy = PostVacancy(content={"title": "Kok", "description": "Koken."})
    assert text_of(entry_of(vacancy)) == "title: Kok\ndescription: Koken."


def test_a_second_sending_is_never_called_harmless() -> None:
    assert repeat_said(entry_of(ACT), "Prikbord") == "Sending it twice may do it twice. Look in Prikbord first."
    assert repeat_said(entry_of(PostVacancy(content={"title": "Kok"})), "Prikbord") == "Sending twice makes the same vacancy twice."


def test_what_is_held_for_an_account_whose_key_is_refused_says_that_it_waits_for_one() -> None:
    desk = MadeUpDesk(count=4)
    account = msgspec.structs.replace(desk.account_list[0], state=AccountState.CREDENTIALS, state_since=desk.now())
    held = msgspec.structs.replace(entry_of(ACT), state=OutboxState.HELD, hold_until=desk.now() + timedelta(minutes=5))
    assert state_said(held, account, desk.now()) == "waits for a key"
    assert state_said(held, desk.account_list[0], desk.now()) == "sends in 300 s"
