"""What only one provider does, and new vacancies: checked by their own fields, queued, sent once, and settled like any other write."""

from pathlib import Path

import msgspec
import pytest
from desk_bench import NAME, DeskBench
from scripted_extras import LOGO, with_extras
from scripted_provider import CONFIRMED, LOST_REPLY, NEVER_ARRIVED, Fate, refused

from recruiterdesk.domain.capability import Ability, Capability, CapabilityState
from recruiterdesk.domain.errors import Invalid, NotFound, PermissionMissing, Unsupported
from recruiterdesk.domain.outbox import OutboxState
from recruiterdesk.domain.sentence import Sentence
from recruiterdesk.domain.write import Act, PostVacancy
from recruiterdesk.services.write_checks import FieldValue

WHEN = "2026-12-01T10:00:00+01:00"


@pytest.fixture
async def application(bench: DeskBench) -> int:
    """Connect an account with actions, sync it, and return its newest applicant."""
    with_extras(bench)
    return await bench.first()


async def account_of(bench: DeskBench) -> int:
    return (await bench.desk.accounts.get(NAME)).id


async def state_of(bench: DeskBench, entry_id: str) -> OutboxState:
    return (await bench.desk.outbox.get(entry_id)).state


async def test_an_action_is_queued_by_the_kinds_of_its_fields_and_says_what_it_does(bench: DeskBench, application: int) -> None:
    fields: dict[str, FieldValue] = {"starts": WHEN, "minutes": "45,5", "how": "by video", "interviewers": "u1, u2"}
    entry = await bench.desk.writes.act(await account_of(bench), "invite", "application", application, fields)
    assert entry.write == Act(
        name="invite",
        capability=Capability.INTERVIEWS,
        fields={"starts": "2026-12-01T09:00:00Z", "minutes": "45.5", "how": "VIDEO", "interviewers": ["u1", "u2"]},
    )
    view = await bench.desk.applicants.view(application)
    assert str(entry.summary) == f"Plan an interview for {view.row.name}"
    assert (entry.state, entry.kind, view.row.pending) == (OutboxState.QUEUED, "act", (entry.id,))
    await bench.desk.outbox.send()
    assert bench.world.acts == [(view.row.remote_id, entry.write)]
    assert (await bench.desk.applicants.view(application)).row.pending == ()


@pytest.mark.parametrize(
    ("fields", "wrong"),
    [
        ({}, {"starts"}),
        ({"starts": "tomorrow"}, {"starts"}),
        ({"starts": WHEN, "minutes": "an hour", "how": "by pigeon"}, {"minutes", "how"}),
        ({"starts": WHEN, "where": "here"}, {"where"}),
        ({"starts": WHEN, "how": True}, {"how"}),
        ({"starts": WHEN, "minutes": ["1"]}, {"minutes"}),
    ],
)
async def test_every_wrong_field_is_named_and_nothing_is_queued(
    bench: DeskBench, application: int, fields: dict[str, FieldValue], wrong: set[str]
) -> None:
    with pytest.raises(Invalid) as caught:
        await bench.desk.writes.act(await account_of(bench), "invite", "application", application, fields)
    assert set(caught.value.fields) == wrong
    assert await bench.desk.outbox.list() == []


async def test_a_choice_that_was_just_read_is_held_against_what_is_there(bench: DeskBench, application: int) -> None:
    account_id = await account_of(bench)
    await bench.desk.tables.read_all(account_id, "team", None, {})
    with pytest.raises(Invalid, match="team") as caught:
        await bench.desk.writes.act(account_id, "invite", "application", application, {"starts": WHEN, "interviewers": "u1,u99"})
    assert set(caught.value.fields) == {"interviewers"}
    bench.clock.turn(601)  # who came since then is not known: the provider decides
    await bench.desk.writes.act(account_id, "invite", "application", application, {"starts": WHEN, "interviewers": "u99"})


async def test_what_is_done_to_the_account_goes_out_although_nothing_of_it_is_at_the_provider(bench: DeskBench, application: int) -> None:
    account_id = await account_of(bench)
    before = await bench.desk.applicants.view(application)
    entry = await bench.desk.writes.act(account_id, "add_location", "account", None, {"city": "Zwolle"})
    assert (entry.target.table, entry.target.local_id, entry.target.remote_id, entry.target.name) == ("account", account_id, None, NAME)
    assert str(entry.summary) == f"Add a location for {NAME}"
    await bench.desk.outbox.send()
    assert [target for target, _ in bench.world.acts] == [None]
    assert await state_of(bench, entry.id) is OutboxState.SENT
    assert await bench.desk.applicants.view(application) == before  # an applicant that has the account's number is nobody's target


async def test_what_is_done_to_a_vacancy_shows_there_until_it_is_sent(bench: DeskBench, application: int) -> None:
    vacancy = await bench.desk.vacancies.resolve(f"{NAME}/job_1")
    entry = await bench.desk.writes.act(await account_of(bench), "publish", "vacancy", vacancy, {})
    assert (await bench.desk.vacancies.view(vacancy)).row.pending == (entry.id,)
    await bench.desk.outbox.send()
    assert bench.world.acts[0][0] == "job_1"
    assert (await bench.desk.vacancies.view(vacancy)).row.pending == ()


async def test_an_action_is_done_to_the_kind_of_thing_that_it_names(bench: DeskBench, application: int) -> None:
    account_id = await account_of(bench)
    with pytest.raises(Invalid, match="a vacancy"):
        await bench.desk.writes.act(account_id, "publish", "application", application, {})
    with pytest.raises(NotFound, match=r"invite, remove_tag"):
        await bench.desk.writes.act(account_id, "fire", "application", application, {})
    with pytest.raises(Invalid, match="Name what"):
        await bench.desk.writes.act(account_id, "publish", "vacancy", None, {})
    bench.factory.worlds["second-key"] = bench.world
    other = await bench.connect("Second", "second-key")
    with pytest.raises(Invalid, match="another account"):
        await bench.desk.writes.act(other.id, "invite", "application", application, {"starts": WHEN})


async def test_what_the_account_may_not_do_is_refused_with_its_reason(bench: DeskBench) -> None:
    with_extras(bench)
    bench.without(Capability.LOCATIONS, "Ask for the plan with locations.")
    await bench.first()
    with pytest.raises(Unsupported, match="plan with locations"):
        await bench.desk.writes.act(await account_of(bench), "add_location", "account", None, {"city": "Zwolle"})


async def test_a_line_is_given_exactly_where_an_action_takes_one(bench: DeskBench, application: int) -> None:
    account_id = await account_of(bench)
    with pytest.raises(Invalid, match="tags"):
        await bench.desk.writes.act(account_id, "remove_tag", "application", application, {})
    with pytest.raises(Invalid, match="no line"):
        await bench.desk.writes.act(account_id, "invite", "application", application, {"starts": WHEN}, "t1")
    entry = await bench.desk.writes.act(account_id, "remove_tag", "application", application, {}, "t1")
    assert isinstance(entry.write, Act)
    assert entry.write.line == "t1"


async def test_a_file_goes_along_as_it_was_when_it_was_chosen(bench: DeskBench, application: int, tmp_path: Path) -> None:
    account_id = await account_of(bench)
    logo = tmp_path / "logo.png"
    logo.write_bytes(LOGO)
    entry = await bench.desk.writes.act(account_id, "set_logo", "account", None, {}, file=logo)
    logo.unlink()
    await bench.desk.accounts.pause(NAME)
    await bench.desk.retention.purge()
    bench.clock.turn(7200)
    await bench.desk.accounts.resume(NAME)
    await bench.desk.outbox.send()
    assert await state_of(bench, entry.id) is OutboxState.SENT


@pytest.mark.parametrize(
    ("name", "content", "finding"),
    [
        ("logo.jpg", b"\xff\xd8\xff", "png"),
        ("logo.png", b"no picture", "no PNG"),
        ("logo.png", LOGO + bytes(1000), "1 kB"),
        ("logo.png", b"", "empty"),
    ],
)
async def test_a_file_that_breaks_its_rule_is_refused(
    bench: DeskBench, application: int, tmp_path: Path, name: str, content: bytes, finding: str
) -> None:
    (tmp_path / name).write_bytes(content)
    with pytest.raises(Invalid, match=finding):
        await bench.desk.writes.act(await account_of(bench), "set_logo", "account", None, {}, file=tmp_path / name)
    assert await bench.desk.outbox.list() == []


async def test_a_file_is_given_exactly_where_an_action_sends_one(bench: DeskBench, application: int, tmp_path: Path) -> None:
    account_id = await account_of(bench)
    with pytest.raises(Invalid, match="needs a file"):
        await bench.desk.writes.act(account_id, "set_logo", "account", None, {})
    with pytest.raises(Invalid, match="takes no file"):
        await bench.desk.writes.act(account_id, "invite", "application", application, {"starts": WHEN}, file=tmp_path / "x.png")
    for file in (None, _logo(bench)):  # here it may go along
        await bench.desk.writes.act(account_id, "add_location", "account", None, {"city": "Ede"}, file=file)


@pytest.mark.parametrize("fate", [LOST_REPLY, NEVER_ARRIVED])
async def test_an_unclear_action_is_looked_for_and_done_once(bench: DeskBench, application: int, fate: Fate) -> None:
    entry = await bench.desk.writes.act(await account_of(bench), "add_location", "account", None, {"city": "Zwolle"})
    await bench.desk.outbox.send()  # connects
    assert await state_of(bench, entry.id) is OutboxState.SENT
    again = await bench.desk.writes.act(await account_of(bench), "add_location", "account", None, {"city": "Assen"})
    bench.provider.fate = lambda outgoing: (
        fate if bench.world.effects.get(outgoing.id) is None and len(bench.provider.sent) == 2 else Fate()
    )
    await bench.desk.outbox.send()
    assert await state_of(bench, again.id) is OutboxState.UNCERTAIN
    bench.clock.turn(131)
    await bench.desk.outbox.send(wait=True)
    assert await state_of(bench, again.id) is OutboxState.SENT
    assert bench.world.effects[again.id] == 1


async def test_an_unclear_action_waits_for_a_person_where_the_provider_cannot_look_and_the_same_once_more_waits_behind_it(
    bench: DeskBench, application: int
) -> None:
    account_id = await account_of(bench)
    await bench.desk.writes.act(account_id, "add_location", "account", None, {"city": "Urk"})
    await bench.desk.outbox.send()
    bench.provider.can_see_acts = False
    bench.provider.fate = lambda _: LOST_REPLY
    entry = await bench.desk.writes.act(account_id, "add_location", "account", None, {"city": "Zwolle"})
    await bench.desk.outbox.send()
    bench.provider.fate = lambda _: Fate()
    bench.clock.turn(131)
    other = await bench.desk.writes.act(account_id, "set_logo", "account", None, {}, file=_logo(bench))
    same = await bench.desk.writes.act(account_id, "add_location", "account", None, {"city": "Zwolle"})
    await bench.desk.outbox.send(wait=True)
    assert [await state_of(bench, one.id) for one in (entry, other)] == [OutboxState.UNCERTAIN, OutboxState.SENT]
    assert await state_of(bench, same.id) is OutboxState.QUEUED
    assert bench.world.effects[entry.id] == 1
    await bench.desk.outbox.settle(entry.id, is_sent=True)
    await bench.desk.outbox.send()
    assert await state_of(bench, same.id) is OutboxState.SENT


def _logo(bench: DeskBench) -> Path:
    path = bench.profile.folder.parent / "logo.png"
    path.write_bytes(LOGO)
    return path


async def test_a_refused_action_keeps_what_was_typed_and_the_reason(bench: DeskBench, application: int) -> None:
    account_id = await account_of(bench)
    await bench.desk.writes.act(account_id, "add_location", "account", None, {"city": "Urk"})
    await bench.desk.outbox.send()
    bench.provider.fate = lambda _: refused(Invalid("There is a Zwolle already."))
    entry = await bench.desk.writes.act(account_id, "add_location", "account", None, {"city": "Zwolle"})
    await bench.desk.outbox.send()
    left = await bench.desk.outbox.get(entry.id)
    assert (left.state, left.error.kind if left.error else None, left.write) == (OutboxState.REFUSED, "validation", entry.write)


async def test_what_the_provider_said_beside_its_confirmation_is_the_last_step(bench: DeskBench, application: int) -> None:
    account_id = await account_of(bench)
    await bench.desk.writes.act(account_id, "add_location", "account", None, {"city": "Urk"})
    await bench.desk.outbox.send()
    bench.provider.note = Sentence("Two of three sites took it.")
    entry = await bench.desk.writes.act(account_id, "add_location", "account", None, {"city": "Zwolle"})
    await bench.desk.outbox.send()
    steps = (await bench.desk.outbox.get(entry.id)).steps
    assert [(step.state, str(step.what)) for step in steps[-2:]] == [
        (OutboxState.SENT, "The provider confirmed it."),
        (OutboxState.SENT, "Two of three sites took it."),
    ]


async def test_an_action_on_an_applicant_who_is_on_the_way_waits_for_her(bench: DeskBench, application: int) -> None:
    account_id = await account_of(bench)
    vacancy = await bench.desk.vacancies.resolve(f"{NAME}/job_1")
    person = {"first_name": "Zoë", "last_name": "Berg", "email": "zoe@example.org"}
    made = await bench.desk.writes.apply(vacancy, account_id, dict(person))
    entry = await bench.desk.writes.act(account_id, "invite", "application", made.target.local_id, {"starts": WHEN})
    assert entry.after == made.id
    await bench.desk.outbox.send(wait=True)
    assert await state_of(bench, entry.id) is OutboxState.SENT
    assert bench.world.acts[0][0] == bench.world.created[made.id]


async def test_a_new_vacancy_is_checked_by_its_fields_and_takes_a_document_of_json(bench: DeskBench, application: int) -> None:
    account_id = await account_of(bench)
    content: dict[str, object] = {"title": "Stucadoor", "hours": 36, "place": {"city": "Ede"}, "is_remote": False, "level": "junior"}
    entry = await bench.desk.writes.post(account_id, content)
    wanted = {"title": "Stucadoor", "hours": "36", "place.city": "Ede", "is_remote": False, "level": "JUNIOR"}
    assert (entry.write, str(entry.summary)) == (PostVacancy(content=wanted), "Post Stucadoor")
    await bench.desk.outbox.send()
    assert bench.world.posted == [entry.write]


@pytest.mark.parametrize(
    ("content", "wrong"),
    [
        ({}, {"title"}),
        ({"title": "x", "hours": "many", "is_remote": "perhaps"}, {"hours", "is_remote"}),
        ({"title": "x", "place": {"town": "Ede"}}, {"place.town"}),
        ({"title": ["x"], "level": {"a": 1}}, {"title", "level"}),
        ({"title": "x", "level": {"a": "JUNIOR"}}, {"level"}),
        ({"title": "x", "hours": [[1]]}, {"hours"}),
    ],
)
async def test_every_wrong_field_of_a_new_vacancy_is_named(
    bench: DeskBench, application: int, content: dict[str, object], wrong: set[str]
) -> None:
    with pytest.raises(Invalid) as caught:
        await bench.desk.writes.post(await account_of(bench), content)
    assert set(caught.value.fields) == wrong
    assert await bench.desk.outbox.list() == []


async def test_a_vacancy_that_can_only_be_changed_whole_is_changed_only_where_it_was_posted_from_here(bench: DeskBench) -> None:
    with_extras(bench)
    able = {**bench.factory.profile.capabilities}
    able[Capability.UPDATE_VACANCY] = able[Capability.ADD_NOTE]
    bench.factory.profile = msgspec.structs.replace(bench.factory.profile, edits_whole_vacancy=True, capabilities=able)
    known = bench.world.vacancies["job_2"]
    bench.world.vacancies["job_2"] = msgspec.structs.replace(known, body=b'{"title": "Title job_2"}')
    await bench.first()
    strange = await bench.desk.vacancies.resolve(f"{NAME}/job_1")
    with pytest.raises(Unsupported, match="post it anew from here"):
        await bench.desk.writes.edit_vacancy(strange, {"title": "Stucadoor"})
    own = await bench.desk.vacancies.resolve(f"{NAME}/job_2")
    entry = await bench.desk.writes.edit_vacancy(own, {"title": "Stucadoor"})
    assert entry.state is OutboxState.QUEUED


async def test_an_action_that_the_key_may_not_do_waits_is_refused_beforehand_and_goes_out_after_a_check(
    bench: DeskBench, application: int
) -> None:
    account_id = await account_of(bench)
    reason = "The key may not do this. Make a new key that may."
    waiting = await bench.desk.writes.act(account_id, "invite", "application", application, {"starts": WHEN})
    bench.provider.fate = lambda _: refused(PermissionMissing(reason))
    await bench.desk.outbox.send()
    entry = await bench.desk.outbox.get(waiting.id)
    assert (entry.state, entry.error and entry.error.kind) == (OutboxState.QUEUED, "forbidden")
    account = await bench.desk.accounts.get(NAME)
    assert account.capabilities[Capability.INTERVIEWS] == CapabilityState(Ability.NO, Sentence(reason))
    with pytest.raises(Unsupported, match="Make a new key"):
        await bench.desk.writes.act(account_id, "invite", "application", application, {"starts": WHEN})
    tried = len(bench.provider.sent)
    bench.provider.fate = lambda _: CONFIRMED
    await bench.desk.outbox.send()
    assert (len(bench.provider.sent), bench.world.acts) == (tried, [])  # it waits, and is not tried in vain
    await bench.desk.accounts.check(NAME)
    await bench.desk.outbox.send()
    assert await state_of(bench, waiting.id) is OutboxState.SENT
    assert len(bench.world.acts) == 1


async def test_who_must_not_be_contacted_is_written_to_by_no_action_and_the_reason_says_who_says_so(
    bench: DeskBench, application: int
) -> None:
    account_id, writes = await account_of(bench), bench.desk.writes
    me, other = bench.world.applied[:2]
    other_id = await bench.desk.applicants.resolve(f"{NAME}/{other.remote_id}")
    other.may_be_contacted = False
    await bench.desk.sync.run()
    await writes.act(account_id, "invite", "application", application, {"starts": WHEN})  # somebody else, as far as is known

    await bench.desk.links.link_people(application, other_id)
    with pytest.raises(Unsupported, match=f"must not be written to or called: {NAME} says so of the same person"):
        await writes.act(account_id, "invite", "application", application, {"starts": WHEN})
    with pytest.raises(Unsupported, match="Scripted says that Anna"):
        await writes.act(account_id, "invite", "application", other_id, {"starts": WHEN})
    assert len(await bench.desk.outbox.list()) == 1
    await writes.act(account_id, "remove_tag", "application", application, {}, line="t1")  # nobody hears of that

    await bench.desk.links.part_people(application, other_id)
    await writes.act(account_id, "invite", "application", application, {"starts": WHEN})
    me.may_be_contacted = False
    await bench.desk.sync.run()
    with pytest.raises(Unsupported, match="Scripted says that Anna"):
        await writes.act(account_id, "invite", "application", application, {"starts": WHEN})


async def test_what_was_queued_before_she_must_not_be_contacted_waits_for_a_word_and_goes_out_when_it_comes(
    bench: DeskBench, application: int
) -> None:
    account_id, desk = await account_of(bench), bench.desk
    invite = await desk.writes.act(account_id, "invite", "application", application, {"starts": WHEN})
    tag = await desk.writes.act(account_id, "remove_tag", "application", application, {}, line="t1")
    note = await desk.writes.note(application, "Belde terug")
    bench.world.applied[0].may_be_contacted = False
    report = await desk.sync.run()  # the sync reads her first, and sends after that
    held = await desk.outbox.get(invite.id)
    assert held.state is OutboxState.REFUSED
    assert held.error is not None
    assert str(held.error.message) == (
        f"Scripted says that {held.target.name} must not be written to or called, so this was not sent. "
        "Retry to send it all the same, or cancel it."
    )
    assert (held.error.kind, held.attempts, held.is_bytes_sent) == ("conflict", 0, False)
    assert [account.outbox.refused for account in report] == [1]
    assert [await state_of(bench, one.id) for one in (tag, note)] == [OutboxState.SENT, OutboxState.SENT]
    assert [write.name for _, write in bench.world.acts] == ["remove_tag"]
    await desk.outbox.send(wait=True)
    assert await state_of(bench, invite.id) is OutboxState.REFUSED  # nobody decides but the user

    await desk.outbox.retry(invite.id)
    await desk.outbox.send(wait=True)
    assert await state_of(bench, invite.id) is OutboxState.SENT
    assert [write.name for _, write in bench.world.acts] == ["remove_tag", "invite"]


async def test_what_another_account_says_of_the_same_person_holds_it_back_too_and_cancelling_ends_it(
    bench: DeskBench, application: int
) -> None:
    account_id, desk = await account_of(bench), bench.desk
    other = bench.world.applied[1]
    other_id = await desk.applicants.resolve(f"{NAME}/{other.remote_id}")
    invite = await desk.writes.act(account_id, "invite", "application", application, {"starts": WHEN})
    other.may_be_contacted = False
    await desk.links.link_people(application, other_id)
    await desk.sync.run()
    held = await desk.outbox.get(invite.id)
    assert held.state is OutboxState.REFUSED
    assert held.error is not None
    assert str(held.error.message).startswith(f"{NAME} says that Anna")
    await desk.outbox.cancel(invite.id)
    await desk.outbox.send(wait=True)
    assert bench.world.acts == []


async def test_a_write_whose_arrival_is_unclear_is_not_sent_again_to_who_must_not_be_contacted_meanwhile(
    bench: DeskBench, application: int
) -> None:
    account_id, desk = await account_of(bench), bench.desk
    bench.provider.fate = lambda _: NEVER_ARRIVED
    invite = await desk.writes.act(account_id, "invite", "application", application, {"starts": WHEN})
    await desk.outbox.send()
    assert await state_of(bench, invite.id) is OutboxState.UNCERTAIN
    bench.provider.fate = lambda _: Fate()
    bench.world.applied[0].may_be_contacted = False
    await desk.sync.run()
    bench.clock.turn(131)
    await desk.outbox.send(wait=True)
    assert await state_of(bench, invite.id) is OutboxState.REFUSED
    assert bench.world.acts == []
