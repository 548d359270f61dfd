"""Versions have one order, and a statement is read only where every member makes sense."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from packaging.version import Version as Known
from release_bench import PAGE, a_file, a_statement, signed

from recruiterdesk.domain.errors import ContractBroken
from recruiterdesk.domain.release import MOST_BYTES, Version, put_together, read_release, take_apart

numbers = st.integers(min_value=0, max_value=12)
releases = st.lists(numbers, min_size=1, max_size=4).map(lambda found: ".".join(map(str, found)))
previews = st.one_of(st.just(""), st.builds("{}{}{}".format, st.sampled_from(["", ".", "-"]), st.sampled_from(["a", "b", "rc"]), numbers))
posts = st.one_of(st.just(""), st.builds(".post{}".format, numbers))
devs = st.one_of(st.just(""), st.builds(".dev{}".format, numbers))
texts = st.builds("{}{}{}{}".format, releases, previews, posts, devs)


@given(texts, texts)
def test_versions_are_ordered_as_by_pep_440(one: str, other: str) -> None:
    ours, known = (Version(one), Version(other)), (Known(one), Known(other))
    assert (ours[0] < ours[1], ours[0] == ours[1], ours[0] > ours[1]) == (known[0] < known[1], known[0] == known[1], known[0] > known[1])
    assert ours[0].is_preview == known[0].is_prerelease
    assert ours[0] != ours[1] or hash(ours[0]) == hash(ours[1])


@given(st.lists(texts, min_size=3, max_size=3))
def test_the_order_is_total(found: list[str]) -> None:
    one, two, three = (Version(text) for text in found)
    assert one <= two or two <= one
    assert not (one <= two <= three) or one <= three


@pytest.mark.parametrize(("older", "newer"), [("1.0.0-alpha.1", "1.0.0-beta.2"), ("1.0.0-rc.9", "1.0.0-rc.11"), ("1.0.0-rc.1", "1.0.0")])
def test_the_order_is_semvers_too(older: str, newer: str) -> None:
    assert Version(older) < Version(newer)


@pytest.mark.parametrize("text", ["", "1.", ".1", "v1.0", "1!2.0", "1.0+local", "1.0 ", "1.0\n", "١.٢", "1.0.x", "9" * 10, "-1", "1..0"])
def test_what_is_no_version_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="is no version"):
        Version(text)


def test_a_statement_says_what_is_new_and_passes_over_what_it_does_not_know() -> None:
    release = read_release(a_statement(mood="sunny", files=[a_file(colour="blue")]), "127.0.0.1")
    assert (release.version, release.released.isoformat(), release.page, len(release.files)) == ("0.2.0", "2026-11-20", PAGE, 1)
    assert release.files_for("linux", "riscv64") == ()


@pytest.mark.parametrize(
    "other",
    [
        {"kind": "another program's release"},
        {"kind": None},
        {"version": None},
        {"version": 2},
        {"version": "newest"},
        {"version": "1.0\n"},
        {"released": "yesterday"},
        {"expires": "2026-11-19"},
        {"expires": 20270218},
        {"page": "http://127.0.0.1/what-is-new"},
        {"page": "https://elsewhere.example/what-is-new"},
        {"page": "https://127.0.0.1@elsewhere.example/"},
        {"page": "https://somebody@127.0.0.1/"},
        {"page": "https://127.0.0.1:8443/"},
        {"page": "https://127.0.0.1\\.elsewhere.example/"},
        {"page": "https://127.0.0.1/\u202efdp"},
        {"page": "javascript:alert(1)"},
        {"page": "file:///etc/passwd"},
        {"page": "https://[/"},
        {"files": {}},
        {"files": [a_file(name="../up.deb")]},
        {"files": [a_file(name="https://elsewhere.example/x.deb")]},
        {"files": [a_file(name="")]},
        {"files": [a_file(name=".hidden")]},
        {"files": [a_file(size=0)]},
        {"files": [a_file(size=-1)]},
        {"files": [a_file(size="big")]},
        {"files": [a_file(size=10**10)]},
        {"files": [a_file(sha256="0" * 63)]},
        {"files": [a_file(sha256="A" * 64)]},
        {"files": [a_file(system="amiga")]},
        {"files": [a_file(), {}]},
    ],
    ids=str,
)
def test_a_statement_with_a_member_that_makes_no_sense_is_refused(other: dict[str, Any]) -> None:
    with pytest.raises(ContractBroken, match="could not be checked"):
        read_release(a_statement(**other), "127.0.0.1")


@pytest.mark.parametrize("statement", [b"", b"[]", b"null", b"\xff\xfe", b"{", b'{"kind": "recruiterdesk release"}', b"[" * 60_000])
def test_what_is_no_statement_is_refused(statement: bytes) -> None:
    with pytest.raises(ContractBroken, match="could not be checked"):
        read_release(statement, "127.0.0.1")


def test_an_answer_is_taken_apart_into_exactly_what_was_put_together() -> None:
    answer = signed(a_statement())
    apart = take_apart(answer)
    assert apart.statement == a_statement()
    assert put_together(apart) == answer


def first_line(answer: bytes) -> bytes:
    return answer[: answer.index(b"\n") + 1]


@pytest.mark.parametrize(
    "answer",
    [
        b"",
        a_statement(),
        b"\n" + signed(a_statement()),
        signed(a_statement()).replace(b"\n", b"\r\n", 1),
        signed(a_statement()).upper(),
        first_line(signed(a_statement())) + signed(a_statement()),
        signed(first_line(signed(a_statement())) + a_statement()),
        signed(a_statement() + b" " * MOST_BYTES),
    ],
    ids=["nothing", "no signature", "late", "line end", "capitals", "second signature", "second signature, signed", "large"],
)
def test_an_answer_without_one_signature_in_its_place_is_refused(answer: bytes) -> None:
    with pytest.raises(ContractBroken, match="not signed"):
        take_apart(answer)
