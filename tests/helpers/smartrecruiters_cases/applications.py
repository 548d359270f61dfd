"""Actions on an application: status, notes, tags, source, properties, files, consent, onboarding, ratings."""

from smartrecruiters_bench import Line, file_ref

from recruiterdesk.providers.smartrecruiters.mapping import remote_id_of
from smartrecruiters_cases.shape import STARTS, Case, on_someone


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
