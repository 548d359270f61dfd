"""A link says where to go, and any other text says nothing."""

import string
from urllib.parse import quote

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from recruiterdesk.domain.desk_link import KINDS, LONGEST_LINK, DeskLink

PROVIDERS = st.sampled_from(["homerun", "smartrecruiters", "jobsphere", "a-b_9"])
IDS = st.text(min_size=1, max_size=80)


@given(kind=st.sampled_from(KINDS), provider=PROVIDERS, remote_id=IDS)
@example(kind="applicant", provider="homerun", remote_id="a/b?c#d e%2Fé@:&")
def test_every_link_that_can_be_made_is_read_as_what_it_was_made_of(kind: str, provider: str, remote_id: str) -> None:
    made = DeskLink.to(kind, provider, remote_id)  # type: ignore[arg-type]  # sampled from the kinds
    if made is None:
        assert not remote_id.isprintable() or not remote_id.strip() or remote_id in {".", ".."} or len(quote(remote_id, safe="")) > 1900
        return
    assert str(made).isascii()
    assert set(str(made)) <= set(string.ascii_letters + string.digits + "%-._~:/")
    assert DeskLink.parse(str(made)) == made == DeskLink(kind, provider, remote_id)  # type: ignore[arg-type]  # as above
    assert DeskLink.parse(f"{made}/") == made
    scheme, _, rest = str(made).partition("://")
    host, _, path = rest.partition("/")
    assert DeskLink.parse(f"{scheme.upper()}://{host.title()}/{path}") == made


@given(text=st.text(max_size=200))
def test_any_other_text_is_no_link(text: str) -> None:
    assert DeskLink.parse(text) is None or text.lower().startswith("recruiterdesk:")


ODD = st.text(alphabet=string.ascii_letters + string.digits + "/:?#@%.&= <>\"'\\\x00\n\r\téı١K\ud800", max_size=60)


@given(
    tail=ODD, head=st.sampled_from(["recruiterdesk:", "recruiterdesk://", "recruiterdesk://applicant/homerun/", "RECRUITERDESK://vacancy/"])
)
def test_whatever_is_read_is_safe_to_look_up_and_is_written_again_as_one_plain_link(head: str, tail: str) -> None:
    found = DeskLink.parse(head + tail)
    if found is not None:
        assert found.kind in KINDS
        assert not any(ord(letter) < 32 or 0xD800 <= ord(letter) < 0xE000 for letter in found.remote_id)
        assert DeskLink.parse(str(found)) == found


@pytest.mark.parametrize(
    "text",
    [
        "",
        "recruiterdesk:",
        "recruiterdesk://",
        "recruiterdesk:applicant/homerun/1",
        "recruiterdesk:///homerun/1",
        "recruiterdesk://applicant",
        "recruiterdesk://applicant/homerun",
        "recruiterdesk://applicant/homerun/",
        "recruiterdesk://applicant/homerun//",
        "recruiterdesk://applicant/homerun/1//",
        "recruiterdesk://applicant//1",
        "recruiterdesk://applicant/homerun/1/2",
        "recruiterdesk://applicant/x/../../..",
        "recruiterdesk://applicant/homerun/..",
        "recruiterdesk://applicant/homerun/%2E%2e",
        "recruiterdesk://applicant/../vacancy",
        "recruiterdesk://applicant/homerun/<img src=x>",
        "recruiterdesk://applicant/homerun/1 --json",
        "recruiterdesk://applicant/homerun/1 --profile /x",
        'recruiterdesk://applicant/homerun/1" --profile "x',
        "recruiterdesk://applicant/homerun/1?send=1",
        "recruiterdesk://applicant/homerun/1?",
        "recruiterdesk://applicant/homerun/1#note",
        "recruiterdesk://sanne@applicant/homerun/1",
        "recruiterdesk://sanne:geheim@applicant/homerun/1",
        "recruiterdesk://applicant:80/homerun/1",
        "recruiterdesk://delete/homerun/1",
        "recruiterdesk://note/homerun/1",
        "recruiterdesk://applicants/homerun/1",
        "recruiterdesk://applicant/Homerun/1",
        "recruiterdesk://applicant/home%72un/1",
        "recruiterdesk://applicant/homerun/%",
        "recruiterdesk://applicant/homerun/%4",
        "recruiterdesk://applicant/homerun/%zz",
        "recruiterdesk://applicant/homerun/%00",
        "recruiterdesk://applicant/homerun/1%0A2",
        "recruiterdesk://applicant/homerun/1%7F",
        "recruiterdesk://applicant/homerun/1%C2%85",
        "recruiterdesk://applicant/homerun/%FF",
        "recruiterdesk://applicant/homerun/%ED%A0%80",
        "recruiterdesk://applicant/homerun/%20",
        "recruiterdesk://applicant/homerun/é",
        "recruiterdesk://applicant/homerun/1\n",
        " recruiterdesk://applicant/homerun/1",
        "recruiterdesk://applicant\\homerun\\1",
        "recru\u0131terdesk://applicant/homerun/1",
        "http://applicant/homerun/1",
        "recruiterdesk://applicant/homerun/" + "a" * 1_000_000,
        "recruiterdesk://applicant/homerun/" + "a" * LONGEST_LINK,
        "recruiterdesk://applicant/" + "a" * 65 + "/1",
    ],
)
def test_what_is_not_quite_a_link_is_none(text: str) -> None:
    assert DeskLink.parse(text) is None


def test_the_longest_link_is_still_one() -> None:
    head = "recruiterdesk://vacancy/homerun/"
    assert DeskLink.parse(head + "a" * (LONGEST_LINK - len(head))) is not None
    assert DeskLink.to("vacancy", "homerun", "a" * (LONGEST_LINK - len(head))) is not None
    assert DeskLink.to("vacancy", "homerun", "a" * (LONGEST_LINK - len(head) + 1)) is None
    assert DeskLink.to("vacancy", "homerun", "é" * 400) is None  # six letters each
