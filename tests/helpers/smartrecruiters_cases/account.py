"""Actions on the account: reports, the talent pool, departments, values of properties."""

from smartrecruiters_bench import Line

from recruiterdesk.demo.smartrecruiters import catalogue
from recruiterdesk.providers.smartrecruiters.bodies.values import line_id
from smartrecruiters_cases.shape import Case, with_email


async def add_to_talent_pool(line: Line) -> Case:
    act = line.act("add_to_talent_pool", first_name="Aylin", last_name="de Vries", email="aylin@example.org")
    return Case(act, None, "account", lambda: with_email(line, "aylin@example.org"), is_seen=False)


async def generate_report(line: Line) -> Case:
    report = (await line.table("reports")).lines[0].id
    files = line.there.world.report_files
    before = len(files)
    return Case(line.act("generate_report", report), None, "account", lambda: len(files) == before + 1)


async def add_department(line: Line) -> Case:
    act = line.act("add_department", label="Inkoop", description="Koopt in")
    there = line.there.world.departments
    return Case(act, None, "account", lambda: any(each["label"] == "Inkoop" for each in there.values()))


async def add_property_value(line: Line) -> Case:
    choices = line.there.world.choices[catalogue.NOTICE]
    act = line.act("add_property_value", property=catalogue.NOTICE, label="Vier maanden", value_id="not-4")
    return Case(act, None, "account", lambda: choices.get("not-4") == "Vier maanden")


async def rename_property_value(line: Line) -> Case:
    choices = line.there.world.choices[catalogue.NOTICE]
    act = line.act("rename_property_value", line_id(catalogue.NOTICE, "not-2"), label="Een maand")
    return Case(act, None, "account", lambda: choices["not-2"] == "Een maand")


async def delete_property_value(line: Line) -> Case:
    choices = line.there.world.choices[catalogue.NOTICE]
    act = line.act("delete_property_value", line_id(catalogue.NOTICE, "not-3"))
    return Case(act, None, "account", lambda: "not-3" not in choices)
