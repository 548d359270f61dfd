"""Damaged payloads: none raises, none loses an id, whatever kind of record."""

import random
from collections.abc import Callable
from typing import Any, TypeVar

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from recruitsome_answers import payload

from recruiterdesk.domain.provider_table import TableLine
from recruiterdesk.provider_api.http.forgiving_json import NotJson
from recruiterdesk.providers.recruitsome import lines, mapping
from recruiterdesk.providers.recruitsome.refusals import read_refusal
from recruiterdesk.providers.recruitsome.wire import (
    WireArticle,
    WireCandidate,
    WireLocation,
    WireMember,
    WireVacancy,
    read_data,
    read_facets,
    read_item,
    read_page,
)

W = TypeVar("W", bound=msgspec.Struct)
JUNK: tuple[Any, ...] = (
    None, "", "x", "\x00", "\u202eevil", 0, -1, 7.5, 2**53, True, False, [], {}, [None], [[]], {"name": None}, {"name": 7}, [{"name": []}],
    ["a", {"name": "b"}], "2019-13-45T99:99:99Z", "<img src=file:///etc/passwd>", "NaN", {"a": {"b": {"c": []}}}, "x" * 5000,
)  # fmt: skip
SOUND = {name: payload(name)["data"] for name in ("vacancy", "candidate", "location", "article")} | {"member": payload("team")["data"][0]}


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


def item(name: str, chance: random.Random, rate: float) -> bytes:
    found = damaged(dict(SOUND[name]), chance, rate)
    return msgspec.json.encode({**(found if isinstance(found, dict) else {}), "id": 7})


def shown_as(
    name: str, kind: type[W], to_line: Callable[[W, bytes], TableLine | None], chance: random.Random, rate: float
) -> TableLine | None:
    raw = item(name, chance, rate)
    wire = read_item(raw, kind)
    assert wire is not None
    return to_line(wire, raw)


@settings(max_examples=400, deadline=None)
@given(seed=st.integers(0, 2**64), rate=st.sampled_from((0.02, 0.1, 0.4)))
def test_no_damage_raises_and_no_id_is_lost(seed: int, rate: float) -> None:
    chance = random.Random(seed)
    raw = item("vacancy", chance, rate)
    vacancy = read_item(raw, WireVacancy)
    assert vacancy is not None
    mapped = mapping.to_vacancy(vacancy, raw)
    line = lines.of_vacancy(vacancy, raw)
    assert mapped is not None
    assert line is not None
    assert mapped.remote_id == line.id == "7"
    msgspec.json.encode(mapped)
    raw = item("candidate", chance, rate)
    candidate = read_item(raw, WireCandidate)
    assert candidate is not None
    detail = mapping.to_detail(candidate, raw)
    assert detail is not None
    assert detail.application.remote_id == "7"
    msgspec.json.encode(detail)
    for shown in (
        shown_as("member", WireMember, lines.of_member, chance, rate),
        shown_as("location", WireLocation, lines.of_location, chance, rate),
        shown_as("article", WireArticle, lines.of_article, chance, rate),
    ):
        assert shown is not None
        assert shown.id == "7"
        msgspec.json.encode(shown)


@settings(max_examples=200, deadline=None)
@given(seed=st.integers(0, 2**64), rate=st.sampled_from((0.05, 0.3)))
def test_damaged_facets_and_refusals_do_no_harm(seed: int, rate: float) -> None:
    chance = random.Random(seed)
    body = msgspec.json.encode(damaged(payload("facets"), chance, rate))
    try:
        found = read_facets(read_data(body))
    except NotJson:
        found = []
    for group, wire in found:
        line = lines.of_facet(group, wire)
        assert len(line.cells) == len(lines.FACET)
        assert isinstance(line.cells[0], str)
    refusal = read_refusal(msgspec.json.encode(damaged(payload("error_422"), chance, rate)))
    assert all(isinstance(text, str) for texts in refusal.fields.values() for text in texts)


@pytest.mark.parametrize(
    "body", [b'{"data":[{"id":7,"title":"\\ud800"}],"meta":{}}', b'{"data":[{"id":7,"views_count":NaN}],"meta":{"total":NaN}}']
)
def test_json_that_strict_readers_stumble_over_is_still_read(body: bytes) -> None:
    (raw,) = read_page(body).items
    wire = read_item(raw, WireVacancy)
    assert wire is not None
    mapped = mapping.to_vacancy(wire, raw)
    assert mapped is not None
    assert mapped.remote_id == "7"
