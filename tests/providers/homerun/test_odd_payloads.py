"""Two thousand damaged payloads: none raises, none loses an id."""

import random
from typing import Any

import msgspec
import pytest
from homerun_answers import payload
from hypothesis import given, settings
from hypothesis import strategies as st

from recruiterdesk.providers.homerun import mapping
from recruiterdesk.providers.homerun.wire import WireJobApplication, WireVacancy, read_item, read_one, read_page

JUNK: tuple[Any, ...] = (
    None, "", "x", "\x00", "\u202eevil", 0, -1, 7.5, 2**53, True, False, [], {}, [None], [[]], {"name": None}, {"name": 7}, [{"name": []}],
    ["a", {"name": "b"}], "2019-13-45T99:99:99Z", "<img src=file:///etc/passwd>", "NaN", {"a": {"b": {"c": []}}}, "x" * 5000,
)  # fmt: skip
APPLICATIONS = payload("job_application")["data"]
VACANCY = payload("vacancy")["data"]


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


@pytest.mark.slow
@pytest.mark.timeout(300)
@settings(max_examples=2000, deadline=None)
@given(seed=st.integers(0, 2**64), rate=st.sampled_from((0.02, 0.1, 0.4)))
def test_no_damage_raises_and_no_id_is_lost(seed: int, rate: float) -> None:
    chance = random.Random(seed)
    items = []
    for number in range(3):
        item = damaged(dict(APPLICATIONS), chance, rate)
        items.append({**(item if isinstance(item, dict) else {}), "id": f"ap_{number}"})
    vacancy = damaged(dict(VACANCY), chance, rate)
    vacancy = {**(vacancy if isinstance(vacancy, dict) else {}), "id": "job_1"}
    body = msgspec.json.encode({"data": items, "meta": chance.choice((*JUNK, {"total": "3"}, {"last_page": -1}))})
    page = read_page(body)
    found = []
    for raw in page.items:
        wire = read_item(raw, WireJobApplication)
        assert wire is not None
        mapped = mapping.to_detail(wire, raw, has_notes=True)
        assert mapped is not None
        msgspec.json.encode(mapped)
        found.append(mapped.application.remote_id)
    assert found == ["ap_0", "ap_1", "ap_2"]
    wire_vacancy, raw = read_one(msgspec.json.encode({"data": vacancy}), WireVacancy)
    mapped_vacancy = mapping.to_vacancy(wire_vacancy, raw)
    assert mapped_vacancy is not None
    assert mapped_vacancy.remote_id == "job_1"


def test_an_id_that_is_a_number_is_still_an_id() -> None:
    (raw,) = read_page(b'{"data":[{"id":7}]}').items
    wire = read_item(raw, WireJobApplication)
    assert wire is not None
    mapped = mapping.to_application(wire, raw)
    assert mapped is not None
    assert mapped.remote_id == "7"
