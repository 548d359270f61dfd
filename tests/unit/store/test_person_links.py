"""The same person over accounts: what is certain, what is a maybe, and that the user's word stands."""

from datetime import date, timedelta
from itertools import combinations

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from made_up_store import START, Desk, a_detail, an_application

from recruiterdesk.domain.application import Application, SeenBefore
from recruiterdesk.domain.errors import NotFound, WrongUsage
from recruiterdesk.store.person_keys import birth_key, profile_key


def seen(desk: Desk, local_id: int) -> dict[int, tuple[str, bool]]:
    return {other.application_id: (other.reason, other.is_certain) for other in desk.view(local_id).seen_before}


def counted(desk: Desk, local_id: int) -> int:
    return desk.view(local_id).row.seen_before


def say(desk: Desk, one: int, other: int, *, is_same: bool) -> None:
    desk.store.write_now(lambda w: w.person_links.say(one, other, is_same=is_same))


def born(name: str, day: date) -> Application:
    one = an_application(name, "Zoë", "van den Berg")
    return msgspec.structs.replace(one, person=msgspec.structs.replace(one.person, date_of_birth=day))


def test_an_address_a_number_in_either_form_and_a_profile_are_certain(desk: Desk) -> None:
    mine = an_application("ap_1", email="zoe@example.org", phone="+31 6 12345678")
    hers = an_application("ap_4")
    me, mail, phone, other = desk.take(
        mine, an_application("ap_2", email="ZOE@example.org "), an_application("ap_3", phone="06-12345678"), hers
    )
    for one, link in ((mine, "https://nl.linkedin.com/in/Zo%C3%AB-vdb/?trk=x"), (hers, "linkedin.com/in/zoë-vdb")):
        detail = a_detail(one, linkedin=link)
        desk.store.write_now(lambda w: w.applications.upsert_detail(desk.account, detail, START + timedelta(minutes=1)))  # noqa: B023 -- run within this round
    assert seen(desk, me) == {mail: ("email", True), phone: ("phone", True), other: ("profile", True)}
    assert counted(desk, me) == 3


def test_name_and_date_of_birth_are_a_maybe_that_counts_for_nothing(desk: Desk) -> None:
    day = date(1990, 2, 3)
    first, second, third = desk.take(born("ap_1", day), born("ap_2", day), born("ap_3", date(1990, 2, 4)))
    assert seen(desk, first) == {second: ("birth", False)}
    assert counted(desk, first) == 0
    assert seen(desk, third) == {}


def test_what_the_user_links_counts_and_what_she_parts_does_not_come_back_at_the_next_sync(desk: Desk) -> None:
    people = [an_application("ap_1", email="a@example.org"), an_application("ap_2", email="a@example.org"), an_application("ap_3")]
    first, second, third = desk.take(*people)
    say(desk, third, first, is_same=True)
    say(desk, first, second, is_same=False)
    desk.take(*people, at=START + timedelta(minutes=5))
    assert seen(desk, first) == {third: ("linked", True)}
    assert (counted(desk, first), counted(desk, second), counted(desk, third)) == (1, 0, 1)
    say(desk, second, first, is_same=True)
    say(desk, first, third, is_same=False)
    assert seen(desk, first) == {second: ("linked", True)}


def test_an_applicant_is_not_linked_with_itself_nor_with_nobody(desk: Desk) -> None:
    (only,) = desk.take(an_application("ap_1"))
    with pytest.raises(WrongUsage):
        say(desk, only, only, is_same=True)
    with pytest.raises(NotFound):
        say(desk, only, 4711, is_same=True)


def test_a_link_goes_with_either_of_its_people(desk: Desk) -> None:
    first, second = desk.take(an_application("ap_1"), an_application("ap_2"))
    say(desk, first, second, is_same=True)
    desk.store.write_now(lambda w: w.applications.remove([second]))
    assert desk.view(first).seen_before == ()


def test_everybody_sees_everybody_of_one_address(desk: Desk) -> None:
    ids = desk.take(*(an_application(f"ap_{number}", email="a@example.org") for number in range(4)))
    for one, other in combinations(ids, 2):
        assert other in seen(desk, one)
        assert one in seen(desk, other)


@pytest.mark.parametrize(
    ("address", "key"),
    [
        ("https://www.linkedin.com/in/jan-de-vries-1234/", "linkedin.com/in/jan-de-vries-1234"),
        ("http://be.linkedin.com/in/Jan-De-Vries-1234?originalSubdomain=be", "linkedin.com/in/jan-de-vries-1234"),
        ("github.com/jdevries", "github.com/jdevries"),
        ("https://www.linkedin.com/company/vermeer", None),
        ("https://example.org/in/jan", None),
        ("https://notlinkedin.com/in/jan", None),
        ("", None),
    ],
)
def test_a_profile_is_known_without_what_varies_in_its_address(address: str, key: str | None) -> None:
    assert profile_key([address]) == key


@given(st.text(), st.text(), st.dates())
def test_any_name_gives_a_key_or_none(first: str, last: str, day: date) -> None:
    key = birth_key(first, last, day.isoformat())
    assert key is None or key.endswith(day.isoformat())
    assert birth_key(first, last, None) is None


def test_a_match_says_where_that_application_ended(desk: Desk) -> None:
    first, _second = desk.take(
        an_application("ap_1", email="a@example.org"), an_application("ap_2", email="a@example.org", stage="Rejected", is_disqualified=True)
    )
    (match,) = desk.view(first).seen_before
    assert isinstance(match, SeenBefore)
    assert (match.stage, match.funnel, match.vacancy_title) == ("Rejected", "rejected", "Engineer")


def test_each_match_says_whether_its_provider_lets_this_person_be_contacted(desk: Desk) -> None:
    mine = an_application("ap_1", email="zoe@example.org")
    theirs = an_application("ap_2", email="zoe@example.org")
    me, other = desk.take(mine, msgspec.structs.replace(theirs, may_be_contacted=False))

    def told() -> list[tuple[int, bool]]:
        return [(one.application_id, one.may_be_contacted) for one in desk.view(me).seen_before]

    assert told() == [(other, False)]
    assert desk.view(me).row.may_be_contacted
    desk.take(theirs, at=START + timedelta(minutes=1))
    assert told() == [(other, True)]
