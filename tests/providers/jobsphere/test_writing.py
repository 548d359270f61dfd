"""Jobs and applications that are sent, and what is looked for afterwards, over real HTTP on loopback, against the stand-in."""

import pytest
from jobsphere_answers import outgoing
from jobsphere_connection import application, connected, everything, post, send, some_job

from recruiterdesk.demo.stand_in import JobSphereStandIn
from recruiterdesk.domain.application import Application
from recruiterdesk.domain.errors import (
    Invalid,
    OutcomeUnknown,
    Unreachable,
)
from recruiterdesk.domain.write import Act, CreateApplication
from recruiterdesk.providers.jobsphere.manifest import PROFILE


async def test_a_job_is_created_as_the_document_says_and_comes_back_as_a_vacancy(jobsphere: JobSphereStandIn) -> None:
    async with connected(jobsphere) as connection:
        receipt = await send(connection, post(), table="vacancy")
    (change,) = jobsphere.ledger.changes("job")
    assert change.content == {
        "title": "Gardener",
        "company_id": jobsphere.company_id,
        "description": "# Roses",
        "location": "Utrecht",
        "tags": ["roses", "hedges"],
    }
    assert receipt.vacancy is not None
    assert receipt.remote_id == receipt.vacancy.remote_id == change.application_id
    assert receipt.vacancy.title == "Gardener"
    assert "# Roses" in receipt.vacancy.description


async def test_a_job_whose_answer_tells_no_id_is_confirmed_and_found_by_the_next_sync(jobsphere: JobSphereStandIn) -> None:
    jobsphere.endpoints.tells_id = False
    async with connected(jobsphere) as connection:
        receipt = await send(connection, post(tags=[]), table="vacancy")
        assert (receipt.remote_id, receipt.vacancy) == (None, None)
        assert "without telling its id" in str(receipt.note)
        assert "Gardener" in {vacancy.title for vacancy in await everything(connection)}


@pytest.mark.parametrize("tells_id", [True, False])
async def test_a_submitted_application_comes_back_as_a_record_with_all_that_was_sent(jobsphere: JobSphereStandIn, tells_id: bool) -> None:
    jobsphere.endpoints.tells_id = tells_id
    job = some_job(jobsphere)
    write = application(job, resume_url="https://cv.example.com/zoe.pdf", cover_letter="Hello", source="Referral")
    async with connected(jobsphere) as connection:
        receipts = [await send(connection, write) for _ in range(2)]
    assert [change.content for change in jobsphere.ledger.changes("application")] == [
        {
            "job_id": job,
            "candidate_email": "zoe@example.com",
            "resume_url": "https://cv.example.com/zoe.pdf",
            "cover_letter": "Hello",
            "source": "Referral",
        }
    ] * 2
    made = receipts[0].application
    assert isinstance(made, Application)
    assert receipts[0].remote_id == made.remote_id
    assert (made.person.full_name, made.person.email, made.vacancy_remote_id) == ("Zoë van den Berg", "zoe@example.com", job)
    assert receipts[0].detail is not None
    assert receipts[0].detail.fields["resume_url"] == "https://cv.example.com/zoe.pdf"
    if tells_id:
        assert {receipt.remote_id for receipt in receipts} == set(jobsphere.world.applications)
    else:
        assert receipts[0].remote_id == receipts[1].remote_id == "sent-0190f0000000"  # the same entry, the same id


async def test_an_application_for_any_job_of_the_board_goes_out_from_its_line(jobsphere: JobSphereStandIn) -> None:
    other = next(job.id for job in jobsphere.world.jobs.values() if job.company.id != jobsphere.company_id)
    action = PROFILE.action("apply")
    assert action is not None
    act = Act(name="apply", capability=action.capability, fields={"last_name": "Berg", "email": "z@example.com"}, line=other)
    async with connected(jobsphere) as connection:
        receipt = await send(connection, act, table="account")
        named = CreateApplication(vacancy_remote_id=None, fields={"last_name": "Berg", "email": "z@example.com", "job_id": other})
        await send(connection, named)
    assert [change.content["job_id"] for change in jobsphere.ledger.changes("application")] == [other, other]
    assert receipt.application is not None
    assert receipt.application.vacancy_remote_id == other


@pytest.mark.parametrize("link", ["http://cv.example.com/zoe.pdf", "file:///home/zoe/cv.pdf", "ftp://x/cv.pdf", "cv.pdf"])
async def test_a_cv_goes_by_a_link_that_begins_with_https_or_not_at_all(jobsphere: JobSphereStandIn, link: str) -> None:
    async with connected(jobsphere) as connection:
        with pytest.raises(Invalid, match="https"):
            await send(connection, application(some_job(jobsphere), resume_url=link))
        with pytest.raises(Invalid, match="one job"):
            await send(connection, CreateApplication(vacancy_remote_id=None, fields={"email": "a@example.com"}))
    assert jobsphere.ledger.calls == []


@pytest.mark.parametrize(
    ("fault", "options"),
    [
        ("lose_reply", {}),
        ("cut_mid_reply", {}),
        ("apply_then_status", {"status": 500}),
        ("apply_then_html", {}),
        ("truncated", {}),
        ("wrong_type", {}),
        ("status", {"status": 500}),
        ("redirect", {"location": "http://127.0.0.1:9/"}),
        ("raw", {"text": '{"error": {"message": "later"}}'}),
        ("raw", {"text": '{"errors": ["later"]}'}),
        ("raw", {"text": '[{"id": "app_1"}]'}),
        ("rewrite", {"replace": {"zoe@example.com": "somebody@example.com", "Gardener": "Plumber"}}),
    ],
)
async def test_whatever_does_not_say_yes_or_no_leaves_a_write_open_and_it_went_out_once(
    jobsphere: JobSphereStandIn, fault: str, options: dict[str, object]
) -> None:
    async with connected(jobsphere) as connection:
        for write, table in ((application(some_job(jobsphere)), "application"), (post(), "vacancy")):
            jobsphere.faults.add(fault, method="POST", **options)
            before = len(jobsphere.ledger.calls)
            with pytest.raises(OutcomeUnknown):
                await send(connection, write, table=table)
            assert [call.method for call in jobsphere.ledger.calls[before:]] == ["POST"]


async def test_a_write_while_nobody_listens_is_certainly_unsent(jobsphere: JobSphereStandIn) -> None:
    async with connected(jobsphere) as connection:
        jobsphere.stop()
        with pytest.raises(Unreachable) as caught:
            await send(connection, post(), table="vacancy")
        assert caught.value.is_unsent
        jobsphere.start()
        assert (await send(connection, post(), table="vacancy")).remote_id


async def test_a_created_job_is_looked_for_by_title_and_company_and_its_absence_proves_nothing(jobsphere: JobSphereStandIn) -> None:
    sent = outgoing(post(title="  lead gardener "), table="vacancy")
    async with connected(jobsphere) as connection:
        before = await connection.observe(sent)
        assert (before.matching, before.remote_id, before.proves_absence) == (0, None, False)
        assert "proves nothing" in str(before.note)
        made = jobsphere.world.create(jobsphere.company_id, {"title": "Lead Gardener", "location": "Remote", "description": "x"})
        jobsphere.world.create(jobsphere.world.companies[3].id, {"title": "Lead Gardener", "location": "Remote", "description": "x"})
        after = await connection.observe(sent)
        assert (after.matching, after.remote_id) == (1, made.id)
        assert "1 job of your company" in str(after.note)
        jobsphere.world.create(jobsphere.company_id, {"title": "Lead Gardener", "location": "Remote", "description": "x"})
        twins = await connection.observe(sent)
        assert (twins.matching, twins.remote_id) == (2, None)


async def test_an_application_cannot_be_looked_for_and_says_so_without_asking(jobsphere: JobSphereStandIn) -> None:
    async with connected(jobsphere) as connection:
        seen = await connection.observe(outgoing(application("job_a")))
    assert seen.matching is None
    assert "shows no applications" in str(seen.note)
    assert jobsphere.ledger.calls == []


async def test_a_title_that_finds_half_the_board_is_not_looked_through(jobsphere: JobSphereStandIn) -> None:
    for _ in range(560):
        jobsphere.world.create(jobsphere.world.companies[2].id, {"title": "Gardener", "location": "Remote", "description": "x"})
    async with connected(jobsphere) as connection:
        seen = await connection.observe(outgoing(post(), table="vacancy"))
    assert seen.matching is None
    assert "too many" in str(seen.note)
    assert len(jobsphere.ledger.calls) == 5
