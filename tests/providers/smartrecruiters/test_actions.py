"""Every action that only SmartRecruiters has, over HTTP to the stand-in: sent once, done there, and found again by looking."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

import pytest
from smartrecruiters_bench import Line, file_ref, line_to_stand_in

from recruiterdesk.domain.errors import Invalid, NotFound, PermissionMissing, Unreachable, Unsupported
from recruiterdesk.domain.write import Act
from recruiterdesk.providers.smartrecruiters.action_specs import ACTIONS
from recruiterdesk.providers.smartrecruiters.actions.registry import ACTIONS as DONE_BY
from recruiterdesk.providers.smartrecruiters.bodies.values import line_id
from recruiterdesk.providers.smartrecruiters.mapping import remote_id_of
from recruiterdesk.sync.settle import Finding, judge

STARTS, ENDS = "2026-12-01T09:00:00Z", "2026-12-01T10:00:00Z"


@dataclass(frozen=True, slots=True)
class Case:
    """An action ready to go, and what must be so at the stand-in afterwards."""

    act: Act
    target: str | None
    table: str
    is_done: Callable[[], bool]
    is_seen: bool = True  # False: SmartRecruiters shows nothing by which it could be found again


Prepare = Callable[[Line], Awaitable[Case]]


def on_someone(line: Line, status: str | None = None) -> str:
    candidate, application = line.someone(status)
    return remote_id_of(candidate.id, application.job_id)


async def set_vacancy_status(line: Line) -> Case:
    job = line.job()
    return Case(line.act("set_vacancy_status", status="ON_HOLD"), job.id, "vacancy", lambda: job.status == "ON_HOLD")


async def publish(line: Line) -> Case:
    job = next(job for job in line.there.world.jobs.values() if job.posting_status == "NOT_PUBLISHED" and not job.needs_approval)
    act = line.act("publish", visibility="INTERNAL", aggregators=False)
    return Case(act, job.id, "vacancy", lambda: job.posting_status == "INTERNAL")


async def unpublish(line: Line) -> Case:
    job = next(job for job in line.there.world.jobs.values() if job.posting_status == "PUBLIC")
    return Case(line.act("unpublish"), job.id, "vacancy", lambda: job.posting_status == "NOT_PUBLISHED")


async def set_vacancy_note(line: Line) -> Case:
    job = line.job()
    return Case(line.act("set_vacancy_note", text="Haast"), job.id, "vacancy", lambda: job.note == "Haast")


async def add_ad(line: Line) -> Case:
    job = line.job()
    act = line.act("add_ad", title="Werk bij ons", language="de", job_description="<p>Viel zu tun.</p>")
    return Case(act, job.id, "vacancy", lambda: any(ad.fields["title"] == "Werk bij ons" for ad in job.ads))


async def change_ad(line: Line) -> Case:
    job = line.job()
    ad = job.ads[0]
    qualifications = ad.fields["jobAd"]["sections"]["qualifications"]
    act = line.act("change_ad", ad.id, title="Nieuwe titel")

    def is_done() -> bool:  # what was not named stays, though PUT replaces all
        return bool(ad.fields["title"] == "Nieuwe titel" and ad.fields["jobAd"]["sections"]["qualifications"] == qualifications)

    return Case(act, job.id, "vacancy", is_done)


async def second_ad(line: Line) -> tuple[str, str]:
    """Return a published job and a second ad on it that is not out."""
    job = next(job for job in line.there.world.jobs.values() if job.posting_status == "PUBLIC")
    made = await line.send(line.act("add_ad", title="Tweede", language="en", job_description="<p>x</p>"), job.id, "vacancy")
    line.marks.clear()
    assert made.remote_id is not None
    return job.id, made.remote_id


async def publish_ad(line: Line) -> Case:
    job_id, ad_id = await second_ad(line)
    ad = next(ad for ad in line.there.world.jobs[job_id].ads if ad.id == ad_id)
    return Case(line.act("publish_ad", ad_id), job_id, "vacancy", lambda: ad.posted is not None)


async def unpublish_ad(line: Line) -> Case:
    job_id, ad_id = await second_ad(line)
    await line.send(line.act("publish_ad", ad_id), job_id, "vacancy")
    line.marks.clear()
    ad = next(ad for ad in line.there.world.jobs[job_id].ads if ad.id == ad_id)
    return Case(line.act("unpublish_ad", ad_id), job_id, "vacancy", lambda: ad.posted is None)


async def add_team_member(line: Line) -> Case:
    job = line.job()
    user = next(user for user in line.there.world.users if user not in job.team)
    act = line.act("add_team_member", user=user, role="COORDINATOR")
    return Case(act, job.id, "vacancy", lambda: job.team.get(user) == "COORDINATOR")


async def remove_team_member(line: Line) -> Case:
    job = next(job for job in line.there.world.jobs.values() if len(job.team) > 1)
    user = next(iter(job.team))
    return Case(line.act("remove_team_member", user), job.id, "vacancy", lambda: user not in job.team)


def position(line: Line, name: str, number: str, place: str | None = None) -> Act:
    return line.act(name, place, type="REPLACEMENT", open_date="2026-12-01", start_date="2027-01-01", position_id=number, incumbent="Jan")


async def add_position(line: Line) -> Case:
    job = line.job()
    return Case(
        position(line, "add_position", "P-77"),
        job.id,
        "vacancy",
        lambda: any(each.get("positionId") == "P-77" for each in job.positions.values()),
    )


async def made_position(line: Line) -> tuple[str, str]:
    job = line.job()
    made = await line.send(position(line, "add_position", "P-77"), job.id, "vacancy")
    line.marks.clear()
    assert made.remote_id is not None
    return job.id, made.remote_id


async def change_position(line: Line) -> Case:
    job_id, position_id = await made_position(line)
    there = line.there.world.jobs[job_id].positions
    act = position(line, "change_position", "P-78", position_id)
    return Case(act, job_id, "vacancy", lambda: there[position_id]["positionId"] == "P-78")


async def delete_position(line: Line) -> Case:
    job_id, position_id = await made_position(line)
    there = line.there.world.jobs[job_id].positions
    return Case(line.act("delete_position", position_id), job_id, "vacancy", lambda: position_id not in there)


async def create_from_cv(line: Line) -> Case:
    job = line.job()
    candidate = next(each for each in line.there.world.candidates.values() if each.primary is not None and each.primary.files)
    file = next(iter(candidate.primary.files.values())) if candidate.primary else None
    assert file is not None
    before = len(line.there.world.candidates)
    act = line.act("create_from_cv", file=file_ref("Aylin de Vries.pdf"), internal=False, source=line_id("JOB_BOARD", "", "jb-indeed"))
    return Case(act, job.id, "vacancy", lambda: len(line.there.world.candidates) == before + 1, is_seen=False)


def with_email(line: Line, email: str) -> bool:
    return any(candidate.fields.get("email") == email for candidate in line.there.world.candidates.values())


async def apply_on_behalf(line: Line) -> Case:
    job = next(job for job in line.there.world.jobs.values() if job.posting_status == "PUBLIC")
    act = line.act(
        "apply_on_behalf",
        file=file_ref(),
        first_name="Aylin",
        last_name="de Vries",
        email="aylin@example.org",
        message="Hallo",
        answers="motivation/text=Omdat het kan, en wil\nnotice/months=1",
        consent=True,
    )
    return Case(act, job.id, "vacancy", lambda: with_email(line, "aylin@example.org"))


async def add_to_talent_pool(line: Line) -> Case:
    act = line.act("add_to_talent_pool", first_name="Aylin", last_name="de Vries", email="aylin@example.org")
    return Case(act, None, "account", lambda: with_email(line, "aylin@example.org"), is_seen=False)


async def set_status(line: Line) -> Case:
    candidate, application = line.someone("NEW")
    act = line.act("set_status", status="REJECTED", starts_on=STARTS, rejection_reason="rej-02")
    target = remote_id_of(candidate.id, application.job_id)
    return Case(act, target, "application", lambda: (application.status, application.reason) == ("REJECTED", "rej-02"))


async def remove_application(line: Line) -> Case:
    candidate, application = line.someone()
    target = remote_id_of(candidate.id, application.job_id)
    return Case(line.act("remove_application"), target, "application", lambda: application.job_id not in candidate.applications)


async def share_note(line: Line) -> Case:
    candidate, _ = line.someone()
    user = list(line.there.world.users)[1]
    act = line.act("share_note", text="Bel haar morgen", visibility="users", users=[user], mentions=[user])

    def is_done() -> bool:
        notes = [each["content"] for each in line.there.world.messages.values()]
        return f"Bel haar morgen\n\n@[USER:{user}] #[CANDIDATE:{candidate.id}]" in notes

    return Case(act, on_someone(line), "application", is_done)


async def delete_note(line: Line) -> Case:
    made = await line.send(line.act("share_note", text="Weg hiermee", visibility="open"), on_someone(line))
    line.marks.clear()
    assert made.remote_id in line.there.world.messages
    act = line.act("delete_note", note=made.remote_id or "")
    return Case(act, on_someone(line), "application", lambda: made.remote_id not in line.there.world.messages, is_seen=False)


async def add_tags(line: Line) -> Case:
    candidate, _ = line.someone()
    before = set(candidate.tags)
    act = line.act("add_tags", tags=["python", "op afstand"])
    return Case(act, on_someone(line), "application", lambda: set(candidate.tags) == before | {"python", "op afstand"})


async def tagged(line: Line) -> None:
    await line.send(line.act("replace_tags", tags=["één/twee", "drie"]), on_someone(line))
    line.marks.clear()


async def remove_tag(line: Line) -> Case:
    await tagged(line)
    candidate, _ = line.someone()
    tag = next(each.id for each in (await line.table("tags", on_someone(line))).lines if each.cells == ("één/twee",))
    return Case(line.act("remove_tag", tag), on_someone(line), "application", lambda: candidate.tags == ["drie"])


async def replace_tags(line: Line) -> Case:
    candidate, _ = line.someone()
    return Case(line.act("replace_tags", tags=["nieuw"]), on_someone(line), "application", lambda: candidate.tags == ["nieuw"])


async def clear_tags(line: Line) -> Case:
    await tagged(line)
    candidate, _ = line.someone()
    return Case(line.act("clear_tags"), on_someone(line), "application", lambda: candidate.tags == [])


async def set_source(line: Line) -> Case:
    _, application = line.someone()
    source = next(
        each.id for each in (await line.table("source_values", source_type="SOURCED")).lines if each.cells[0] == "Meet-up Utrecht"
    )
    act = line.act("set_source", source=source)
    return Case(act, on_someone(line), "application", lambda: application.source.get("sourceId") == "ev-meetup", is_seen=False)


async def set_property(line: Line) -> Case:
    _, application = line.someone()
    notice = next(each for each in (await line.table("candidate_properties")).lines if each.cells[0] == "Opzegtermijn").id
    act = line.act("set_property", property=notice, value="twee maanden")  # by its label, whatever the case
    return Case(act, on_someone(line), "application", lambda: application.properties.get(notice) == "not-3")


async def add_cover_letter(line: Line) -> Case:
    _, application = line.someone()
    act = line.act("add_cover_letter", file=file_ref("brief.pdf"))
    files = application.files
    return Case(
        act, on_someone(line), "application", lambda: ("COVER_LETTER", "brief.pdf") in {(each.type, each.name) for each in files.values()}
    )


async def delete_attachment(line: Line) -> Case:
    candidate, application = next(
        (each, each.primary) for each in line.there.world.candidates.values() if each.primary is not None and each.primary.files
    )
    assert application is not None
    file = next(iter(application.files))
    target = remote_id_of(candidate.id, application.job_id)
    return Case(line.act("delete_attachment", file), target, "application", lambda: file not in application.files)


async def request_consent(line: Line) -> Case:
    candidate = next(each for each in line.there.world.candidates.values() if each.primary is not None and each.consent_asked_on is None)
    assert candidate.primary is not None
    target = remote_id_of(candidate.id, candidate.primary.job_id)
    return Case(line.act("request_consent"), target, "application", lambda: candidate.consent_asked_on is not None)


async def set_onboarding(line: Line) -> Case:
    candidate, application = line.someone("HIRED")
    target = remote_id_of(candidate.id, application.job_id)
    act = line.act("set_onboarding", status="ONBOARDING_SUCCESSFUL")
    return Case(act, target, "application", lambda: application.onboarding == "ONBOARDING_SUCCESSFUL")


async def add_rating(line: Line) -> Case:
    candidate = list(line.there.world.candidates.values())[1]  # nobody rated her
    assert candidate.primary is not None
    target = remote_id_of(candidate.id, candidate.primary.job_id)
    reviews = line.there.world.reviews
    return Case(
        line.act("add_rating", rating="4", comment="Prima"),
        target,
        "application",
        lambda: any((each["candidateId"], each["overallRating"]) == (candidate.id, 4) for each in reviews.values()),
    )


async def rated(line: Line) -> tuple[str, str]:
    """Return somebody whom we rated, and the rating's id."""
    case = await add_rating(line)
    made = await line.send(case.act, case.target)
    line.marks.clear()
    assert case.target is not None
    assert made.remote_id is not None
    return case.target, made.remote_id


async def change_rating(line: Line) -> Case:
    target, review = await rated(line)
    there = line.there.world.reviews
    return Case(line.act("change_rating", review, rating="2"), target, "application", lambda: there[review]["overallRating"] == 2)


async def delete_rating(line: Line) -> Case:
    target, review = await rated(line)
    return Case(line.act("delete_rating", review), target, "application", lambda: review not in line.there.world.reviews)


def slot_fields(line: Line) -> dict[str, str | bool | list[str]]:
    users = list(line.there.world.users)
    return {"starts": STARTS, "ends": ENDS, "interviewers": [users[0]], "interview_type": "Video", "place": "Kamer 9"}


async def add_interview(line: Line) -> Case:
    candidate, _ = line.someone()
    before = len(line.there.world.interviews)
    act = line.act_with("add_interview", {"timezone": "Europe/Amsterdam", "location": "Utrecht", **slot_fields(line)})

    def is_done() -> bool:
        found = list(line.there.world.interviews.values())[-1]
        return len(line.there.world.interviews) == before + 1 and found["candidate"]["id"] == candidate.id

    return Case(act, on_someone(line), "application", is_done)


async def planned(line: Line) -> tuple[str, str]:
    """Plan an interview with two times; return it and its second time."""
    case = await add_interview(line)
    made = await line.send(case.act, case.target)
    assert made.remote_id is not None
    second = await line.send(
        line.act_with("add_timeslot", slot_fields(line) | {"starts": ENDS, "ends": "2026-12-01T11:00:00Z"}, made.remote_id), case.target
    )
    line.marks.clear()
    assert second.remote_id is not None
    return made.remote_id, second.remote_id


async def change_interview(line: Line) -> Case:
    interview, _ = await planned(line)
    there = line.there.world.interviews
    act = line.act("change_interview", interview, location="Delft")
    return Case(act, on_someone(line), "application", lambda: there[interview]["location"] == "Delft")


async def delete_interview(line: Line) -> Case:
    interview, _ = await planned(line)
    there = line.there.world.interviews
    return Case(line.act("delete_interview", interview), on_someone(line), "application", lambda: interview not in there)


async def add_timeslot(line: Line) -> Case:
    interview, _ = await planned(line)
    there = line.there.world.interviews
    act = line.act_with("add_timeslot", slot_fields(line) | {"starts": "2026-12-02T09:00:00Z", "ends": "2026-12-02T10:00:00Z"}, interview)
    return Case(act, on_someone(line), "application", lambda: len(there[interview]["timeslots"]) == 3)


async def change_timeslot(line: Line) -> Case:
    interview, slot = await planned(line)
    there = line.there.world.interviews
    act = line.act("change_timeslot", line_id(interview, slot), place="Kamer 1")

    def is_done() -> bool:  # the whole time goes out, so what was not named must come through
        found = next(each for each in there[interview]["timeslots"] if each["id"] == slot)
        return (found["place"], found["interviewType"], found["startsOn"][:16]) == ("Kamer 1", "Video", ENDS[:16])

    return Case(act, on_someone(line), "application", is_done)


async def delete_timeslot(line: Line) -> Case:
    interview, slot = await planned(line)
    there = line.there.world.interviews
    act = line.act("delete_timeslot", line_id(interview, slot))
    return Case(act, on_someone(line), "application", lambda: [each["id"] for each in there[interview]["timeslots"]].count(slot) == 0)


async def set_attendance(line: Line) -> Case:
    interview, slot = await planned(line)
    there = line.there.world.interviews
    user = next(iter(line.there.world.users))
    act = line.act("set_attendance", line_id(interview, slot), status="accepted", interviewer=user)

    def is_done() -> bool:
        found = next(each for each in there[interview]["timeslots"] if each["id"] == slot)
        return bool(found["interviewers"][0]["status"] == "accepted")

    return Case(act, on_someone(line), "application", is_done)


async def generate_report(line: Line) -> Case:
    report = (await line.table("reports")).lines[0].id
    files = line.there.world.report_files
    before = len(files)
    return Case(line.act("generate_report", report), None, "account", lambda: len(files) == before + 1)


async def add_department(line: Line) -> Case:
    act = line.act("add_department", label="Inkoop", description="Koopt in")
    there = line.there.world.departments
    return Case(act, None, "account", lambda: any(each["label"] == "Inkoop" for each in there.values()))


PREPARE: dict[str, Prepare] = {spec.name: globals()[spec.name] for spec in ACTIONS}


def test_every_action_of_the_profile_is_done_by_something_and_nothing_more() -> None:
    assert {spec.name for spec in ACTIONS} == set(DONE_BY)
    assert len({spec.name for spec in ACTIONS}) == len(ACTIONS)


@pytest.mark.parametrize("name", sorted(PREPARE))
async def test_an_action_is_sent_once_done_there_and_found_again(name: str) -> None:
    async with line_to_stand_in() as line:
        case = await PREPARE[name](line)
        before = await line.observe(case.act, case.target, case.table)
        assert not case.is_done()
        await line.send(case.act, case.target, case.table)
        assert case.is_done()
        assert line.marks == ["left"]
        after = await line.observe(case.act, case.target, case.table)
        finding = judge(case.act, before, after).finding
        assert finding is (Finding.ARRIVED if case.is_seen else Finding.OPEN), (before, after)


@pytest.mark.parametrize("name", ["change_timeslot", "set_attendance", "remove_tag", "delete_attachment", "change_ad", "delete_rating"])
async def test_what_is_done_to_a_line_is_refused_without_one_before_anything_leaves(name: str) -> None:
    async with line_to_stand_in() as line:
        target, table = (line.job().id, "vacancy") if name == "change_ad" else (on_someone(line), "application")
        fields: dict[str, str | bool | list[str]] = {"status": "accepted"} if name == "set_attendance" else {}
        with pytest.raises(Invalid):
            await line.send(line.act_with(name, fields), target, table)
        assert line.marks == []


async def test_a_reason_of_the_other_kind_is_refused_here() -> None:
    async with line_to_stand_in() as line:
        with pytest.raises(Invalid):
            await line.send(line.act("set_status", status="REJECTED", withdrawal_reason="wit-01"), on_someone(line))
        with pytest.raises(Invalid):
            await line.send(line.act("set_status", status="HIRED", rejection_reason="rej-01"), on_someone(line))
        assert line.marks == []


async def test_a_step_that_may_not_be_passed_by_is_told_with_its_remedy() -> None:
    async with line_to_stand_in() as line:
        jobs = {job.id for job in line.there.world.jobs.values() if job.process.id == "hp-care"}
        candidate, application = next(
            (each, each.primary)
            for each in line.there.world.candidates.values()
            if each.primary is not None and each.primary.job_id in jobs and each.primary.status in {"NEW", "LEAD"}
        )
        assert application is not None
        with pytest.raises(Invalid, match="step before"):
            await line.send(line.act("set_status", status="HIRED"), remote_id_of(candidate.id, application.job_id))
        assert application.status in {"NEW", "LEAD"}


async def test_who_is_in_the_team_already_is_not_added_again() -> None:
    async with line_to_stand_in() as line:
        job = line.job()
        before = dict(job.team)
        with pytest.raises(Invalid, match="already"):
            await line.send(line.act("add_team_member", user=next(iter(job.team)), role="COORDINATOR"), job.id, "vacancy")
        assert job.team == before
        assert line.marks == []


async def test_somebody_can_be_applied_for_without_a_file() -> None:
    async with line_to_stand_in() as line:
        case = await apply_on_behalf(line)
        act = line.act_with("apply_on_behalf", {name: value for name, value in case.act.fields.items() if not isinstance(value, dict)})
        await line.send(act, case.target, "vacancy")
        assert case.is_done()


async def test_a_report_that_is_being_made_is_not_made_twice() -> None:
    async with line_to_stand_in() as line:
        case = await generate_report(line)
        await line.send(case.act, None, "account")
        with pytest.raises(Invalid):
            await line.send(case.act, None, "account")


async def test_nobody_applies_through_a_vacancy_that_is_not_out() -> None:
    async with line_to_stand_in() as line:
        job = next(job for job in line.there.world.jobs.values() if job.posting_status == "NOT_PUBLISHED")
        act = line.act("apply_on_behalf", file=file_ref(), first_name="A", last_name="B", email="a@example.org")
        with pytest.raises(NotFound, match="Publish it first"):
            await line.send(act, job.id, "vacancy")
        assert line.marks == []


async def test_a_key_without_the_right_changes_nothing() -> None:
    async with line_to_stand_in("read_only") as line:
        with pytest.raises((Invalid, PermissionMissing)) as caught:
            await line.send(line.act("add_tags", tags=["x"]), on_someone(line))
        assert caught.value.status == 403
        assert not {"x"} <= set(line.someone()[0].tags)


async def test_a_reading_that_breaks_off_before_the_write_leaves_no_doubt() -> None:
    async with line_to_stand_in() as line:
        review = next(iter(line.there.world.reviews))
        target = on_someone(line)
        line.there.stop()
        with pytest.raises(Unreachable) as caught:
            await line.send(line.act("change_rating", review, rating="3"), target)
        assert caught.value.is_unsent
        assert line.marks == []


async def test_an_action_that_nobody_here_knows_is_refused() -> None:
    async with line_to_stand_in() as line:
        known = line.act("clear_tags")
        with pytest.raises(Unsupported):
            await line.send(Act(name="dance", capability=known.capability, fields={}), on_someone(line))
