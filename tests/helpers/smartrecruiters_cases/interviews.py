"""Actions on interviews and their times."""

from smartrecruiters_bench import Line

from recruiterdesk.providers.smartrecruiters.bodies.values import line_id
from smartrecruiters_cases.shape import ENDS, STARTS, Case, on_someone


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


async def set_no_show(line: Line) -> Case:
    interview, slot = await planned(line)
    act = line.act("set_no_show", line_id(interview, slot), stayed_away="true")

    def is_done() -> bool:
        return any((each.content["timeslot"], each.content["value"]) == (slot, True) for each in line.there.ledger.changes("no_show"))

    return Case(act, on_someone(line), "application", is_done, is_seen=False)
