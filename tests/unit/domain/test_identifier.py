"""Identifiers are UUIDs of version 7 and sort by the moment they were made."""

import time
import uuid

from recruiterdesk.domain.identifier import new_id


def test_an_identifier_is_a_uuid_of_version_seven() -> None:
    made = uuid.UUID(new_id())
    assert (made.version, made.variant) == (7, uuid.RFC_4122)


def test_a_later_identifier_sorts_after_an_earlier_one() -> None:
    first = new_id()
    time.sleep(0.002)  # the clock inside has milliseconds
    assert first < new_id()


def test_identifiers_made_at_once_differ() -> None:
    assert len({new_id() for _ in range(1000)}) == 1000
