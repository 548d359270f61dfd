"""The actions on the lines of tables, which the first ones made, and those that end what the others made."""

from collections.abc import Callable
from functools import partial

from headless_providers import one_by_one

from recruiterdesk.demo.smartrecruiters import catalogue
from smartrecruiters_journey.place import ENDS, LATER, NAME, Act, Check, Place, position, slot


def later_actions(place: Place) -> dict[str, Callable[[], Act]]:
    """Return what is done to the lines of tables, which the first actions made, and what takes something away."""
    world, ledger = place.there.world, place.there.ledger
    vacancy, job = place.job(4)
    (ref, one, _), (tagged, two, _), (rated, three, _) = (place.person(n, "NEW") for n in (4, 5, 6))
    cleared, four, _ = place.person(7, "NEW")
    leaves = next(user for user in job.team if place.changes("join_team", job.id)[0]["id"] == user)
    ad_job = next(each for each in world.jobs.values() if any(ad.fields["title"] == "Werk bij ons" for ad in each.ads))
    ad_vacancy = f"{NAME}/{ad_job.id}"
    ad = next(each for each in ad_job.ads if each.fields["title"] == "Werk bij ons")
    note = next(key for key, each in world.messages.items() if "Bel haar" in each["content"])
    filed = next(
        each for each in world.candidates.values() if each.primary is not None and each.primary.files and len(each.applications) == 1
    )
    assert filed.primary is not None
    attachments = filed.primary.files
    file = next(iter(attachments))
    interview = next(key for key, each in world.interviews.items() if each["candidate"]["id"] == one.id)
    there = world.interviews[interview]
    lines = {
        "position": partial(place.table, vacancy, "positions"),
        "ad": partial(place.table, ad_vacancy, "ads"),
        "team": partial(place.table, vacancy, "hiring_team"),
        "tag": partial(place.table, tagged, "tags"),
        "file": partial(place.table, f"{NAME}/{filed.id}:{filed.primary.job_id}", "attachments"),
        "rating": partial(place.table, rated, "reviews"),
        "interview": partial(place.table, ref, "interviews"),
        "timeslot": partial(place.table, ref, "timeslots"),
        "value": partial(place.table, NAME, "candidate_property_values", property="Opzegtermijn"),
    }
    shown = dict(zip(lines, one_by_one(list(lines.values())), strict=True))

    def line(name: str, *words: str) -> tuple[str, str]:
        """Return `--line` with the id of the line that shows these words."""
        found = [each["id"] for each in shown[name] if all(any(word in str(cell) for cell in each.values()) for word in words)]
        assert len(found) == 1, shown[name]
        return "--line", str(found[0])

    def did(what: str, subject: str) -> bool:
        return len(place.changes(what, subject)) == 1

    def act(target: str, name: str, check: Check, *more: str, **fields: str) -> Callable[[], Act]:
        return lambda: (place.act(target, name, *more, **fields), check)

    def attending() -> bool:
        return bool(there["timeslots"][0]["interviewers"][0]["status"] == "accepted")

    who = next(iter(world.users))
    choices = world.choices[catalogue.NOTICE]
    newcomer = next(user for user in world.users.values() if user.fields["lastName"] == "Bos")
    colleague = next(user for user in world.users.values() if not user.active and user is not newcomer)
    return {
        "change_position": act(
            vacancy, "change_position", lambda: did("replace_position", job.id), *line("position", "P-77"), **position("P-78")
        ),
        "change_ad": act(ad_vacancy, "change_ad", lambda: ad.fields["title"] == "Anders", "--line", ad.id, title="Anders"),
        "publish_ad": act(ad_vacancy, "publish_ad", lambda: did("post_ad", ad_job.id), "--line", ad.id),
        "remove_team_member": act(
            vacancy, "remove_team_member", lambda: leaves not in job.team and did("leave_team", job.id), "--line", leaves
        ),
        "remove_tag": act(tagged, "remove_tag", lambda: "op afstand" not in two.tags and "python" in two.tags, *line("tag", "op afstand")),
        "replace_tags": act(cleared, "replace_tags", lambda: bool(place.changes("tags", four.id)), tags="nieuw"),
        "delete_note": act(ref, "delete_note", lambda: note not in world.messages and len(ledger.changes("delete_note")) == 1, note=note),
        "delete_attachment": act(
            f"{NAME}/{filed.id}:{filed.primary.job_id}",
            "delete_attachment",
            lambda: file not in attachments and did("delete_file", filed.id),
            "--line",
            next(str(each["id"]) for each in shown["file"] if file in str(each["id"])),
        ),
        "change_rating": act(rated, "change_rating", lambda: did("change_review", three.id), *line("rating", "Prima"), rating="2"),
        "change_interview": act(ref, "change_interview", lambda: there["location"] == "Delft", *line("interview"), location="Delft"),
        "add_timeslot": act(ref, "add_timeslot", lambda: len(there["timeslots"]) == 2, *line("interview"), **slot(place, ENDS, LATER)),
        "set_no_show": act(ref, "set_no_show", lambda: did("no_show", one.id), *line("timeslot"), stayed_away="true"),
        "rename_property_value": act(
            NAME, "rename_property_value", lambda: choices["not-9"] == "Tien weken", *line("value", "Negen weken"), label="Tien weken"
        ),
        "change_user": act(NAME, "change_user", lambda: newcomer.fields["lastName"] == "Bosman", "--line", newcomer.id, last_name="Bosman"),
        "activate_user": act(NAME, "activate_user", lambda: newcomer.active, "--line", newcomer.id),
        "mail_activation": act(
            NAME,
            "mail_activation",
            lambda: {"to": newcomer.fields["email"], "about": "activation-email"} in world.mails,
            "--line",
            newcomer.id,
        ),
        "remove_from_access_group": act(
            NAME, "remove_from_access_group", lambda: "ag-2" not in colleague.groups, "--line", colleague.id, group="Zuid"
        ),
        "set_attendance": act(ref, "set_attendance", attending, *line("timeslot"), status="accepted", interviewer=who),
        "change_timeslot": act(
            ref, "change_timeslot", lambda: there["timeslots"][0]["place"] == "Kamer 1", *line("timeslot"), place="Kamer 1"
        ),
    }


def last_actions(place: Place) -> dict[str, Callable[[], Act]]:
    """Return what ends what the others made."""
    world = place.there.world
    vacancy, job = place.job(4)
    ref, one, _ = place.person(4, "NEW")
    rated, three, _ = place.person(6, "NEW")
    cleared, four, _ = place.person(7, "NEW")
    ad_job = next(each for each in world.jobs.values() if any(ad.fields["title"] == "Anders" for ad in each.ads))
    ad = next(each for each in ad_job.ads if each.fields["title"] == "Anders")
    there = next(each for each in world.interviews.values() if each["candidate"]["id"] == one.id)
    positions = place.table(vacancy, "positions")
    slots = place.table(ref, "timeslots")
    (rating,) = (each["id"] for each in place.table(rated, "reviews") if "Prima" in str(each.values()))
    values = place.table(NAME, "candidate_property_values", property="Opzegtermijn")
    (value,) = (each["id"] for each in values if "Tien weken" in each.values())
    (number,) = (each["id"] for each in positions if "P-78" in str(each.values()))

    def act(target: str, name: str, check: Check, *more: str) -> Callable[[], Act]:
        return lambda: (place.act(target, name, *more), check)

    return {
        "delete_position": act(
            vacancy, "delete_position", lambda: len(place.changes("delete_position", job.id)) == 1, "--line", str(number)
        ),
        "unpublish_ad": act(f"{NAME}/{ad_job.id}", "unpublish_ad", lambda: ad.posted is None, "--line", ad.id),
        "clear_tags": act(cleared, "clear_tags", lambda: four.tags == [] and len(place.changes("tags", four.id)) == 2),
        "delete_rating": act(rated, "delete_rating", lambda: len(place.changes("delete_review", three.id)) == 1, "--line", str(rating)),
        "delete_property_value": act(
            NAME, "delete_property_value", lambda: "not-9" not in world.choices[catalogue.NOTICE], "--line", str(value)
        ),
        "delete_timeslot": act(ref, "delete_timeslot", lambda: len(there["timeslots"]) == 1, "--line", str(slots[-1]["id"])),
    }


def delete_interview(place: Place) -> dict[str, Callable[[], Act]]:
    """Return the last of them: an interview goes with its times."""
    world = place.there.world
    ref, one, _ = place.person(4, "NEW")
    (line,) = place.table(ref, "interviews")
    return {
        "delete_interview": lambda: (
            place.act(ref, "delete_interview", "--line", str(line["id"])),
            lambda: all(each["candidate"]["id"] != one.id for each in world.interviews.values()),
        )
    }
