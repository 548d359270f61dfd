"""Damaged payloads: none raises, and none loses an id."""

import contextlib
import random
from typing import Any

import msgspec
from hypothesis import given, settings
from hypothesis import strategies as st
from ictergezocht_answers import ICTerGezochtAnswers, payload, said

from recruiterdesk.provider_api.http.forgiving_json import NotJson
from recruiterdesk.providers.ictergezocht import mapping
from recruiterdesk.providers.ictergezocht.client import read_refusal
from recruiterdesk.providers.ictergezocht.wire import WireInsight, read_item, read_page

JUNK: tuple[Any, ...] = (
    None, "", "x", "\x00", "\u202eevil", 0, -1, 7.5, 2**53, True, False, [], {}, [None], [[]], {"name": None}, {"name": 7},
    "2019-13-45T99:99:99Z", "<img src=file:///etc/passwd>", "NaN", {"a": {"b": {"c": []}}}, "x" * 5000,
)  # fmt: skip
ITEM = payload("insight")["items"][0]


def damaged(value: Any, chance: random.Random, rate: float) -> Any:
    """Replace, drop and add things anywhere below."""
    if chance.random() < rate:
        return chance.choice(JUNK)
    if isinstance(value, dict):
        kept = {key: damaged(inner, chance, rate) for key, inner in value.items() if chance.random() > rate / 2}
        if chance.random() < rate:
            kept["brand_new"] = chance.choice(JUNK)
        return kept
    if isinstance(value, list):
        return [damaged(inner, chance, rate) for inner in value] + ([chance.choice(JUNK)] if chance.random() < rate else [])
    return value


@settings(max_examples=300, deadline=None)
@given(seed=st.integers(0, 2**64), rate=st.sampled_from((0.02, 0.1, 0.4)))
def test_no_damage_raises_and_no_id_is_lost(seed: int, rate: float) -> None:
    chance = random.Random(seed)
    items = []
    for number in range(3):
        item = damaged(dict(ITEM), chance, rate)
        items.append({**(item if isinstance(item, dict) else {}), "vacancyId": chance.choice((number, str(number)))})
    whole = {"items": items, "rel": chance.choice(JUNK), "limit": chance.choice(JUNK), "count": chance.choice(JUNK)}
    body = msgspec.json.encode(whole)
    found = []
    page = read_page(body)
    for raw in page.items:
        wire = read_item(raw, WireInsight)
        assert wire is not None
        vacancy = mapping.to_vacancy(wire, raw)
        assert vacancy is not None
        msgspec.json.encode(vacancy)
        found.append(vacancy.remote_id)
    assert found == ["0", "1", "2"]
    assert page.rel is None or isinstance(page.rel, dict)


@settings(max_examples=200, deadline=None)
@given(st.binary(max_size=60) | st.text(max_size=60).map(str.encode))
def test_no_body_raises_anything_but_that_it_is_no_page(body: bytes) -> None:
    read_refusal(body)
    with contextlib.suppress(NotJson):
        read_page(body)


@settings(max_examples=100, deadline=None)
@given(seed=st.integers(0, 2**64))
async def test_no_damaged_answer_to_a_table_raises(seed: int) -> None:
    chance = random.Random(seed)
    answers = ICTerGezochtAnswers()
    for path, name in (("/click", "click"), ("/company/type", "company_type"), ("/vacancy/insight", "insight")):
        page = payload(name)
        page["items"] = [damaged(item, chance, 0.3) for item in page["items"]]
        answers.says[f"GET {path}"] = said(200, page)
    connection = answers.connect()
    for table in ("clicks", "company_types", "insight"):
        read = await connection.read_table(table, None, {})
        msgspec.json.encode(read)
        assert all(len(line.cells) == len(read.columns) for line in read.lines)
