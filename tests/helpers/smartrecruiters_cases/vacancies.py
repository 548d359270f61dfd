"""Actions on a vacancy: status, publication, ads, team, positions, new people, approval."""

from smartrecruiters_bench import Line, file_ref

from recruiterdesk.domain.write import Act
from recruiterdesk.providers.smartrecruiters.bodies.values import line_id
from smartrecruiters_cases.shape import Case, with_email


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


async def ask_headcount_approval(line: Line) -> Case:
    job = line.job()
    act = line.act("ask_headcount_approval", salary_min="4000", salary_max="5500.50", salary_currency="eur")

    def is_done() -> bool:
        return job.approval is not None and job.approval["salaryRange"] == {"min": 4000, "max": 5500.5, "currency": "EUR"}

    return Case(act, job.id, "vacancy", is_done)
