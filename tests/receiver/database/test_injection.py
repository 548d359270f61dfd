"""T34: whatever a text says, it is data. 500 payloads come back through every field as they were typed."""

import hashlib
import itertools
from typing import Any

from made_up_deliveries import a_delivery
from sqlalchemy import func, select

from recruiterdesk.domain.errors import NotFound, WrongUsage
from recruiterdesk.receiver.database import ReceiverDatabase
from recruiterdesk.receiver.database.inboxes import is_name
from recruiterdesk.receiver.database.schema import inboxes, metadata

_BREAKS = ["'", '"', "\\'", "''", "`", ")", "'))", "$$", "%27", "\u02bc", "\u2019", "; ", "\\", "E'\\''", "x' || 'y", "'/*"]
_DEEDS = [
    "OR 1=1",
    "OR '1'='1",
    "; DROP TABLE applications",
    "; DELETE FROM inboxes",
    "UNION SELECT token_sha256 FROM laptops",
    "; UPDATE inboxes SET name = 'pwned'",
    "AND pg_sleep(5) IS NULL",
    "; ATTACH DATABASE 'x' AS y",
    "; COPY laptops TO PROGRAM 'sh'",
    "RETURNING *",
    "%s %(name)s :name ? {name} $1",
]
_ENDS = ["--", "#", "/*", "", "\n--"]
PAYLOADS = [" ".join(parts) for parts in itertools.product(_BREAKS, _DEEDS, _ENDS)][:500]
FIELDS = ("reference_number", "name", "email", "phone", "city", "motivation", "source", "campaign", "filename")


def fields_of(payload: str) -> dict[str, Any]:
    return dict.fromkeys(FIELDS, payload) | {"custom": {payload: [payload, {payload: payload}]}}


def test_five_hundred_payloads_come_back_through_every_field_as_typed(receiver_database: ReceiverDatabase) -> None:
    assert len(set(PAYLOADS)) == 500
    for number, payload in enumerate(PAYLOADS):
        key = hashlib.sha256(payload.encode()).digest()
        kept = receiver_database.deliveries.keep("main", a_delivery(number, content_key=key, **fields_of(payload)), None)
        assert not kept.is_repeat
    after = 0
    seen = []
    while lines := receiver_database.feed.page("main", after, 100):
        after = lines[-1].position
        for line in lines:
            assert line.stored is not None
            seen.append({field: getattr(line.stored, field) for field in (*FIELDS, "custom")})
    assert seen == [fields_of(payload) for payload in PAYLOADS]
    for payload in PAYLOADS[::25]:
        assert receiver_database.erasure.erase_email("main", payload) >= 1


def test_five_hundred_payloads_are_names_of_inboxes_and_laptops_or_are_refused(receiver_database: ReceiverDatabase) -> None:
    good = [payload for payload in PAYLOADS if is_name(payload)]
    assert len(good) >= 200
    tokens = {}
    for payload in PAYLOADS:
        assert not receiver_database.inboxes.exists(payload)
        if payload not in good:
            for ask in (receiver_database.inboxes.add, lambda name: receiver_database.laptops.add("main", name)):
                try:
                    ask(payload)
                except WrongUsage:
                    continue
                raise AssertionError(payload)
            continue
        receiver_database.inboxes.add(payload)
        tokens[payload] = receiver_database.laptops.add(payload, payload)
    assert receiver_database.inboxes.names() == ["main", *good]
    for payload in good[::10]:
        laptop = receiver_database.laptops.of_token(tokens[payload])
        assert laptop is not None
        assert (laptop.inbox, laptop.name) == (payload, payload)
        assert receiver_database.laptops.of_token(payload) is None
        receiver_database.deliveries.keep(payload, a_delivery(), None)
        assert len(receiver_database.feed.page(payload, 0, 10)) == 1
        receiver_database.laptops.remove(payload, payload)
    for payload in PAYLOADS:
        if payload not in good:
            try:
                receiver_database.feed.newest(payload)
            except NotFound:
                continue
            raise AssertionError(payload)
    with receiver_database.engine.connect() as connection:  # every table is there, and nobody was renamed
        assert all(connection.scalar(select(func.count()).select_from(table)) is not None for table in metadata.sorted_tables)
        assert connection.scalar(select(func.count()).select_from(inboxes).where(inboxes.c.name == "pwned")) == 0
