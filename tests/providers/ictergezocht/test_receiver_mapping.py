"""A receiver's applications in the desk's words, as they come and as they should not."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recruiterdesk.domain.account import Account
from recruiterdesk.domain.capability import Ability, Capability
from recruiterdesk.domain.errors import WrongUsage
from recruiterdesk.domain.inflow import Received
from recruiterdesk.provider_api.contract import DownloadsDocuments, ReceivesApplications
from recruiterdesk.provider_api.http.forgiving_json import NotJson
from recruiterdesk.providers.ictergezocht import FACTORY
from recruiterdesk.providers.ictergezocht.manifest import BY_RECEIVER
from recruiterdesk.providers.ictergezocht.receiver_mapping import to_received
from recruiterdesk.providers.ictergezocht.receiver_wire import read_feed, read_line

WHOLE: dict[str, Any] = {
    "position": 12,
    "kind": "application",
    "id": 7,
    "receivedAt": "2026-11-22T09:00:00.123456Z",
    "lastSeenAt": "2026-11-22T10:00:00Z",
    "deliveries": 2,
    "referenceNumber": " REF-1 ",
    "name": "Sanne van der Berg",
    "email": "sanne@example.nl",
    "phone": None,
    "city": "",
    "motivation": "",
    "source": "ICTerGezocht.nl",
    "campaign": "Transport Campagne",
    "custom": {"campaign": "a second one", "rijbewijs": True, "talen": ["nl", "en"], "leeg": None},
    "cv": {"filename": None, "bytes": 3, "sha256": "ab" * 32},
}


def received(**changes: Any) -> Received | None:
    raw = json.dumps({**WHOLE, **changes}).encode()
    return to_received(read_line(raw), raw)


def test_what_the_desk_has_no_place_for_is_among_the_other_fields_and_nothing_overwrites_anything() -> None:
    one = received()
    assert one is not None
    assert one.detail.fields == {
        "referenceNumber": " REF-1 ",
        "campaign": "Transport Campagne",
        "deliveries": "2",
        "lastSeenAt": "2026-11-22T10:00:00Z",
        "custom.campaign": "a second one",
        "rijbewijs": "yes",
        "talen": "nl, en",
    }
    assert one.detail.application.answers == ()
    assert (one.detail.application.person.phone, one.detail.application.person.city) == (None, None)
    assert [(document.name, document.remote_id) for document in one.detail.documents] == [("cv", "ab" * 32)]


@pytest.mark.parametrize("missing", ["id", "position", "receivedAt", "referenceNumber"])
def test_a_line_without_what_it_is_known_by_is_not_guessed_at(missing: str) -> None:
    assert received(**{missing: None}) is None


@pytest.mark.parametrize("changes", [{"id": 2**64}, {"id": 0}, {"position": -1}, {"receivedAt": "yesterday"}, {"cv": "no object"}])
def test_an_odd_member_is_never_an_accident(changes: dict[str, Any]) -> None:
    found = received(**changes)
    assert found is None or found.detail.documents == ()


@pytest.mark.parametrize(
    "body",
    [b"", b"[]", b'{"lines":{},"next":1}', b'{"lines":[],"next":2,"isComplete":true}', b'{"lines":[],"next":5,"isComplete":false}'],
)
def test_a_page_that_leads_nowhere_or_backwards_is_not_followed(body: bytes) -> None:
    with pytest.raises(NotJson):
        read_feed(body, 5)


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.text(max_size=20),
        lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from([*WHOLE, "x"]), inner, max_size=5),
        max_leaves=15,
    )
)
def test_whatever_stands_in_a_feed_is_read_or_refused(value: Any) -> None:
    body = json.dumps({"lines": [value], "next": 9, "isComplete": True}).encode("utf-8", "surrogatepass")
    for line, raw in read_feed(body, 0).lines:
        to_received(line, raw)


def account(**settings: str) -> Account:
    return Account(id=1, name="Site", provider="ictergezocht", base_url="", settings=settings)


@pytest.mark.parametrize(
    ("settings", "sentence"),
    [
        ({"receiver_url": "http://receiver.example.com"}, "in the clear"),
        ({"receiver_url": "ftp://receiver.example.com"}, "cannot be used"),
        ({"receiver_url": "https://name:word@receiver.example.com"}, "cannot be used"),
        ({"receiver_url": "https://receiver.example.com?a=b"}, "cannot be used"),
        ({"receiver_url": "https://"}, "cannot be"),
        ({"receiver_url": "https://receiver.example.com", "receiver_inbox": "../main"}, "receiver_inbox"),
    ],
)
def test_an_address_that_cannot_be_is_refused_in_words(settings: dict[str, str], sentence: str) -> None:
    with pytest.raises(WrongUsage, match=sentence):
        FACTORY.connect(account(**settings), {"api_key": "k", "receiver_token": "t"}, ledger_folder=None)


def test_only_an_account_with_an_address_and_a_token_receives_and_its_profile_says_so() -> None:
    there = account(receiver_url="https://receiver.example.com")
    for one, secrets, ability in (
        (there, {"receiver_token": "t"}, Ability.YES),
        (there, {}, Ability.NO),
        (account(), {"receiver_token": "t"}, Ability.NO),
        (account(), {}, Ability.NO),
    ):
        connection = FACTORY.connect(one, {"api_key": "k", **secrets}, ledger_folder=None)
        for protocol in (ReceivesApplications, DownloadsDocuments):
            assert isinstance(connection, protocol) is (ability is Ability.YES)
        for capability in BY_RECEIVER:
            assert connection.profile.capabilities[capability].state is ability
            assert bool(str(connection.profile.capabilities[capability].reason)) is (ability is Ability.NO)
    assert FACTORY.profile_of(there).capabilities[Capability.RECEIVE_APPLICATIONS].state is Ability.YES
