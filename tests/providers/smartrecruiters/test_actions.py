"""Every action that only SmartRecruiters has, over HTTP to the stand-in: sent once, done there, and found again by looking."""

import pytest
from smartrecruiters_bench import file_ref, line_to_stand_in
from smartrecruiters_cases import CASES
from smartrecruiters_cases.account import generate_report
from smartrecruiters_cases.shape import on_someone
from smartrecruiters_cases.vacancies import apply_on_behalf

from recruiterdesk.domain.errors import Invalid, NotFound, PermissionMissing, Unreachable, Unsupported
from recruiterdesk.domain.write import Act
from recruiterdesk.providers.smartrecruiters.action_specs import ACTIONS
from recruiterdesk.providers.smartrecruiters.actions.registry import ACTIONS as DONE_BY
from recruiterdesk.providers.smartrecruiters.mapping import remote_id_of
from recruiterdesk.sync.settle import Finding, judge


def test_every_action_of_the_profile_is_done_by_something_and_nothing_more() -> None:
    assert {spec.name for spec in ACTIONS} == set(DONE_BY)
    assert len({spec.name for spec in ACTIONS}) == len(ACTIONS)


@pytest.mark.parametrize("name", sorted(CASES))
async def test_an_action_is_sent_once_done_there_and_found_again(name: str) -> None:
    async with line_to_stand_in() as line:
        case = await CASES[name](line)
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


async def test_an_approval_that_the_company_does_not_have_or_that_is_open_is_told_with_its_remedy() -> None:
    async with line_to_stand_in() as line:
        job = line.job()
        with pytest.raises(Invalid, match="currency"):
            await line.send(line.act("ask_headcount_approval", salary_min="4000"), job.id, "vacancy")
        assert line.marks == []
        line.there.world.has_approvals = False
        with pytest.raises((Invalid, PermissionMissing), match="no approvals"):
            await line.send(line.act("ask_headcount_approval"), job.id, "vacancy")
        line.there.world.has_approvals = True
        await line.send(line.act("ask_headcount_approval"), job.id, "vacancy")
        with pytest.raises(Invalid, match="open already"):
            await line.send(line.act("ask_headcount_approval"), job.id, "vacancy")


async def test_who_is_no_administrator_manages_no_users() -> None:
    async with line_to_stand_in("not_admin") as line:
        for name in ("activate_user", "deactivate_user", "mail_password_reset"):
            with pytest.raises((Invalid, PermissionMissing)):
                await line.send(line.act(name, next(iter(line.there.world.users))), None, "account")
        assert line.there.world.mails == []


@pytest.mark.parametrize("name", ["activate_user", "add_to_access_group", "delete_property_value"])
async def test_what_is_done_to_somebody_or_a_value_is_refused_without_one(name: str) -> None:
    async with line_to_stand_in() as line:
        with pytest.raises(Invalid):
            await line.send(line.act_with(name, {"group": "ag-1"} if name == "add_to_access_group" else {}), None, "account")
        assert line.marks == []
