"""SmartRecruiters' tables and the files behind their lines, over HTTP to the stand-in."""

import csv
import io

import httpx
import pytest
from smartrecruiters_bench import Line, line_to_stand_in
from smartrecruiters_cases.vacancies import apply_on_behalf
from smartrecruiters_desk import connect_to

from recruiterdesk.demo.smartrecruiters import catalogue
from recruiterdesk.domain.errors import Invalid, NotFound, PermissionMissing
from recruiterdesk.domain.provider_profile import TableSpec
from recruiterdesk.domain.provider_table import TablePage
from recruiterdesk.provider_api.contract import Receipt
from recruiterdesk.providers.smartrecruiters.bodies.values import ids_of
from recruiterdesk.providers.smartrecruiters.families import Families
from recruiterdesk.providers.smartrecruiters.manifest import PROFILE
from recruiterdesk.providers.smartrecruiters.mapping import remote_id_of
from recruiterdesk.providers.smartrecruiters.table_specs import TABLES
from recruiterdesk.providers.smartrecruiters.tables.registry import READERS

PROPERTY = next(key for key, (_, kind, _) in catalogue.CANDIDATE_PROPERTIES.items() if kind == "SINGLE_SELECT")
NEEDED = {"candidate_property_values": {"property": PROPERTY}, "job_property_values": {"property": "jp-brand"}}
MAY_BE_EMPTY = {
    "form_status",
    "positions",
    "offers",
    "offer_documents",
    "latest_approval",
    "access_groups",
    "offer_properties",
    "publications",
}


def first_cells(page: TablePage) -> list[object]:
    return [line.cells[0] for line in page.lines]


def interviewed(line: Line) -> str:
    candidate, application = line.someone("INTERVIEW")
    return remote_id_of(candidate.id, application.job_id)


def published(line: Line) -> str:
    return next(job.id for job in line.there.world.jobs.values() if job.posting_status == "PUBLIC")


async def report_of(line: Line) -> str:
    return (await line.table("reports")).lines[0].id


async def made(line: Line, report: str) -> str:
    """Let the newest report be made, by asking how far it is as often as it takes."""
    receipt = await line.send(line.act("generate_report", report), None, "account")
    for _ in range(20):
        file = await Families.over(line.connection.client).reports.read_file(receipt.remote_id or "")
        if file.text("reportFileStatus") == "COMPLETED":
            return file.text("reportFileId")
    raise AssertionError("the report is never finished")


def test_every_table_of_the_profile_is_read_by_something_and_nothing_more() -> None:
    assert {spec.name for spec in TABLES} == {*READERS, "report"}
    assert len({spec.name for spec in TABLES}) == len(TABLES)


def test_what_fields_choose_from_and_lines_are_acted_on_by_is_there() -> None:
    names = {spec.name for spec in TABLES}
    fields = [*PROFILE.applicant_fields, *PROFILE.vacancy_fields]
    for action in PROFILE.actions:
        fields += action.fields
    for table in PROFILE.tables:
        fields += table.filters
    assert {field.choices_from for field in fields} - {""} <= names
    for spec in PROFILE.tables:
        for name in spec.line_actions:
            found = PROFILE.action(name)
            assert found is not None, name
            assert found.on == spec.on


@pytest.mark.parametrize("spec", TABLES, ids=lambda spec: spec.name)
async def test_a_table_is_shown_with_as_many_cells_as_columns(spec: TableSpec) -> None:
    async with line_to_stand_in() as line:
        target = {"account": None, "vacancy": published(line), "application": interviewed(line)}[spec.on]
        filters = dict(NEEDED.get(spec.name, {}))
        if spec.name in {"report", "report_files"}:
            report = await report_of(line)
            await made(line, report)
            filters["report"] = report
        if spec.name == "tags":
            await line.send(line.act("add_tags", tags=["python"]), target)
        if spec.name == "reviews":
            await line.send(line.act("add_rating", rating="5"), target)
        page = await line.table(spec.name, target, **filters)
        assert page.columns
        assert len({column.name for column in page.columns}) == len(page.columns)
        for each in page.lines:
            assert len(each.cells) == len(page.columns)
        assert page.lines or spec.name in MAY_BE_EMPTY, spec.name
        if spec.line_actions or spec.has_files:
            assert all(each.id for each in page.lines)


async def test_sources_of_all_kinds_come_page_by_page_with_all_that_is_sent_of_them() -> None:
    async with line_to_stand_in() as line:
        found: dict[object, list[str]] = {}
        cursor = None
        for _ in range(20):
            page = await line.table("source_values", cursor=cursor)
            found |= {each.cells[0]: ids_of(each.id) for each in page.lines}
            cursor = page.next
            if cursor is None:
                break
        assert found["Meet-up Utrecht"] == ["SOURCED", "EVENT", "ev-meetup"]
        assert {"Indeed", "LinkedIn", "Employee referral"} <= set(found)
        only = await line.table("source_values", source_type="JOB_BOARD")
        assert set(first_cells(only)) == {"Indeed", "Nationale Vacaturebank"}


async def test_steps_within_statuses_have_their_names_as_ids_and_say_whose_they_are() -> None:
    async with line_to_stand_in() as line:
        page = await line.table("sub_statuses")
        step = next(each for each in page.lines if each.id == "Cv bekijken")
        assert step.cells == ("Cv bekijken", "In review", "Standaard, Zorg")


async def test_the_hiring_team_has_names_where_the_list_has_only_ids() -> None:
    async with line_to_stand_in() as line:
        job = line.job()
        page = await line.table("hiring_team", job.id)
        assert {each.id for each in page.lines} == set(job.team)
        assert all(" " in str(each.cells[0]) for each in page.lines)


async def test_interviews_and_ratings_name_people_and_not_their_ids() -> None:
    async with line_to_stand_in() as line:
        target = interviewed(line)
        names = {f"{user.fields['firstName']} {user.fields['lastName']}" for user in line.there.world.users.values()}
        assert (await line.table("interviews", target)).lines[0].cells[4] in names
        assert "Yusuf Demirci (accepted)" in str((await line.table("timeslots", target)).lines[0].cells[6])
        await line.send(line.act("add_rating", rating="5"), target)
        assert {each.cells[2] for each in (await line.table("reviews", target)).lines} <= names


async def test_histories_show_the_latest_first() -> None:
    async with line_to_stand_in() as line:
        for name, target in (("history", interviewed(line)), ("status_history", line.job().id)):
            moments = [str(cell) for cell in first_cells(await line.table(name, target))]
            assert moments == sorted(moments, reverse=True)
            assert all(moment.endswith("Z") for moment in moments)


async def test_only_the_postings_of_the_vacancy_itself_are_shown() -> None:
    async with line_to_stand_in() as line:
        job = line.there.world.jobs[published(line)]
        page = await line.table("public_postings", job.id)
        assert first_cells(page) == [ad.fields["title"] for ad in job.ads if ad.posted]
        whole = await line.table("company_postings")
        assert set(first_cells(page)) < set(first_cells(whole))


async def test_a_company_that_took_every_ad_back_has_no_postings_and_no_trouble() -> None:
    async with line_to_stand_in() as line:
        out = [job for job in line.there.world.jobs.values() if job.default_ad.posted]
        assert (await line.table("company_postings")).lines
        for job in out[1:]:
            await line.send(line.act("unpublish_ad", job.default_ad.id), job.id, "vacancy")
        for ad in out[0].ads:
            ad.posted = {}  # as an ad that went out with nothing to show
        assert (await line.table("company_postings")).lines == ()
        assert (await line.table("public_postings", out[0].id)).lines == ()


async def test_the_application_form_names_what_answers_name() -> None:
    async with line_to_stand_in() as line:
        page = await line.table("application_form", published(line))
        assert [each.id for each in page.lines] == ["motivation/text", "notice/months"]
        assert page.lines[0].cells[3] is True


async def applied(line: Line) -> tuple[Receipt, str]:
    """Apply on behalf of somebody; return the receipt, and the posting that it names."""
    case = await apply_on_behalf(line)
    act = line.act_with("apply_on_behalf", {name: value for name, value in case.act.fields.items() if not isinstance(value, dict)})
    receipt = await line.send(act, case.target, "vacancy")
    return receipt, str(receipt.note.values["posting"])


async def test_how_an_application_stands_is_asked_through_the_posting_that_its_receipt_names() -> None:
    async with line_to_stand_in() as line:
        receipt, posting = await applied(line)
        assert str(receipt.note) == f"It went through posting {posting}."
        page = await line.table("form_status", receipt.remote_id)
        assert [each.cells for each in page.lines] == [("New", posting)]
        application = line.there.world.candidates[(receipt.remote_id or "").partition(":")[0]].applications
        (one,) = application.values()
        one.status = "OFFERED"  # which this API spells in its own way
        assert first_cells(await line.table("form_status", receipt.remote_id, posting=posting.upper())) == ["Offered"]


async def test_the_status_of_who_did_not_apply_there_is_no_line_and_says_what_to_do() -> None:
    async with line_to_stand_in() as line:
        receipt, posting = await applied(line)
        someone = (receipt.remote_id or "").partition(":")[0]
        line.there.world.candidates[someone].applications.clear()
        page = await line.table("form_status", receipt.remote_id)
        assert page.lines == ()
        assert "came through none of the vacancy's present postings" in str(page.note)
        with pytest.raises(Invalid):
            await line.table("form_status", receipt.remote_id, posting=posting)
        shut = next(job for job in line.there.world.jobs.values() if job.posting_status == "NOT_PUBLISHED")
        page = await line.table("form_status", remote_id_of(someone, shut.id))
        assert page.lines == ()
        assert "not on the career site now" in str(page.note)
        with pytest.raises(Invalid) as caught:
            await line.table("form_status", receipt.remote_id, posting="the first one")
        assert list(caught.value.fields) == ["posting"]


async def test_users_are_searched_for_and_short_words_said_to_be_too_short() -> None:
    async with line_to_stand_in() as line:
        assert first_cells(await line.table("users", q="brugman")) == ["Sanne Brugman"]
        page = await line.table("users", q="br")
        assert len(page.lines) == len(line.there.world.users)
        assert str(page.note)


async def test_whose_key_it_is_is_shown() -> None:
    async with line_to_stand_in("not_admin") as line:
        page = await line.table("me")
        assert "Yusuf Demirci" in [each.cells[1] for each in page.lines]


async def test_an_unset_property_is_not_a_line_and_a_choice_shows_its_words() -> None:
    async with line_to_stand_in() as line:
        target = interviewed(line)
        await line.send(line.act("set_property", PROPERTY, value="not-1"), target)
        page = await line.table("properties", target)
        assert "Per direct" in [each.cells[1] for each in page.lines]
        assert all(each.cells[0] for each in page.lines)
        await line.send(line.act("set_property", PROPERTY), target)
        assert "Per direct" not in [each.cells[1] for each in (await line.table("properties", target)).lines]


async def test_somebody_without_any_property_has_an_empty_table_and_can_be_given_one() -> None:
    async with line_to_stand_in() as line:
        candidate, application = line.someone()
        application.properties.clear()
        target = remote_id_of(candidate.id, application.job_id)
        assert (await line.table("properties", target)).lines == ()
        act = line.act("set_property", PROPERTY, value="not-1")
        await line.observe(act, target)
        await line.send(act, target)
        assert application.properties == {PROPERTY: "not-1"}


async def test_a_report_is_a_table_of_its_own_and_is_asked_for_again_only_by_its_etag() -> None:
    async with line_to_stand_in() as line:
        report = await report_of(line)
        await made(line, report)
        first = await line.table("report", report=report)
        requests = line.connection.traffic.requests
        again = await line.table("report", report=report)
        assert line.connection.traffic.requests == requests + 1
        assert again == first
        assert first.total == len(first.lines)
        assert all(str(column.label) for column in first.columns)


async def test_a_report_without_a_finished_file_says_what_to_do() -> None:
    async with line_to_stand_in() as line:
        for each in line.there.world.report_files.values():
            each["reportFileStatus"] = "FAILED"
        with pytest.raises(NotFound, match="Make it anew"):
            await line.table("report", report=await report_of(line))
        with pytest.raises(Invalid):
            await line.table("report")


async def test_the_file_of_a_report_is_the_csv_that_its_table_shows() -> None:
    async with line_to_stand_in() as line:
        report = await report_of(line)
        file = await made(line, report)
        shown = await line.table("report", report=report)
        for name, wanted in (("report_files", file), ("reports", report)):
            pieces = [piece async for piece in line.connection.download_line(name, None, wanted)]
            rows = list(csv.reader(io.StringIO(b"".join(pieces).decode("utf-8-sig"))))
            assert rows[0] == [str(column.label) for column in shown.columns]
            assert len(rows) - 1 == shown.total


async def test_a_file_that_is_still_being_made_is_waited_for_and_one_that_failed_says_why() -> None:
    async with line_to_stand_in() as line:
        report = await report_of(line)
        receipt = await line.send(line.act("generate_report", report), None, "account")
        assert receipt.remote_id is not None
        assert line.there.world.report_files[receipt.remote_id]["reportFileStatus"] == "PENDING"
        assert b"".join([piece async for piece in line.connection.download_line("report_files", None, receipt.remote_id)])
        line.there.world.report_files[receipt.remote_id] |= {"reportFileStatus": "FAILED", "errorReason": "MISSING_ACCESS_GROUP"}
        with pytest.raises(NotFound, match="MISSING_ACCESS_GROUP"):
            _ = [piece async for piece in line.connection.download_line("report_files", None, receipt.remote_id)]


async def test_there_is_no_file_behind_other_lines_and_no_other_table() -> None:
    async with line_to_stand_in() as line:
        with pytest.raises(NotFound):
            _ = [piece async for piece in line.connection.download_line("users", None, "x")]
        with pytest.raises(NotFound):
            await line.table("weather")


async def test_whoever_may_not_see_something_is_told() -> None:
    async with line_to_stand_in() as line:
        job = line.job()
        line.there.hide(job.id)
        with pytest.raises(PermissionMissing):
            await line.table("positions", job.id)
        assert (await line.table("departments")).lines  # the key itself is good


@pytest.mark.parametrize("name", ["departments", "users", "reports", "ads", "attachments", "interviews"])
async def test_odd_items_and_half_answers_do_not_break_a_table(name: str) -> None:
    async with line_to_stand_in() as line:
        spec = PROFILE.table(name)
        assert spec is not None
        target = {"account": None, "vacancy": line.job().id, "application": interviewed(line)}[spec.on]
        text = '[{"id": 7, "label": null}, null, "x", {"location": []}]' if name == "ads" else '{"content": [{"id": 7}, null, "x", {}]}'
        line.there.faults.add("raw", method="GET", path=f"/{name if name != 'ads' else 'jobads'}$", text=text)
        page = await line.table(name, target)
        assert all(len(each.cells) == len(page.columns) for each in page.lines)


async def test_documents_of_offers_are_listed_and_fetched_where_they_were_sent() -> None:
    async with line_to_stand_in() as line:
        candidate, application = line.someone("OFFERED")
        target = remote_id_of(candidate.id, application.job_id)
        page = await line.table("offer_documents", target)
        assert first_cells(page) == ["Arbeidsovereenkomst.pdf", "Bijlage pensioen.pdf"]
        for each in page.lines:
            pieces = [piece async for piece in line.connection.download_line("offer_documents", target, each.id)]
            assert b"".join(pieces).endswith(str(each.cells[0]).encode())
        line.there.world.unsent_offers.add(application.id)
        unsent = await line.table("offer_documents", target)
        assert unsent.lines == ()
        assert "not sent yet" in str(unsent.note)
        assert (await line.table("offers", target)).lines


async def test_what_was_asked_of_the_approvers_is_shown() -> None:
    async with line_to_stand_in() as line:
        job = line.job()
        assert (await line.table("latest_approval", job.id)).lines == ()
        await line.send(line.act("ask_headcount_approval", salary_min="4000", salary_currency="EUR"), job.id, "vacancy")
        shown = {each.cells[0]: each.cells[1] for each in (await line.table("latest_approval", job.id)).lines}
        assert shown["Salary"] == "EUR 4000"
        assert job.approval is not None
        assert shown["Number of the request"] == job.approval["approvalRequestId"]


async def test_where_one_ad_of_a_vacancy_stands_is_shown_by_that_ad() -> None:
    async with line_to_stand_in() as line:
        job_id = published(line)
        ads = await line.table("ads", job_id)
        shown = {ad.id: await line.table("publications", job_id, ad=ad.id, active_only="no") for ad in ads.lines}
        everywhere = await line.table("publications", job_id, active_only="no")
        assert sum(len(page.lines) for page in shown.values()) == len(everywhere.lines) > 0
        asked = [call.path for call in line.there.ledger.calls if call.path.endswith("/postings")]
        assert asked == [f"/jobs/{job_id}/jobads/{ad.id}/postings" for ad in ads.lines]


async def test_the_career_site_is_read_under_the_name_that_the_settings_give_and_then_nothing_is_asked_for_it() -> None:
    asked: list[str] = []

    def answer(request: httpx.Request) -> httpx.Response:
        asked.append(request.url.path)
        is_site = request.url.path == "/v1/companies/VermeerNL/postings"
        return httpx.Response(200, json={"content": [], "totalFound": 0}) if is_site else httpx.Response(403)

    page = await connect_to(answer, company="VermeerNL").read_table("company_postings", None, {})
    assert (page.lines, asked) == ((), ["/v1/companies/VermeerNL/postings"])


async def test_what_is_public_is_read_without_the_key_and_all_else_with_it() -> None:
    shown: dict[str, bool] = {}

    def answer(request: httpx.Request) -> httpx.Response:
        shown[request.url.path] = "x-smarttoken" in request.headers
        return httpx.Response(200, json={"content": [], "totalFound": 0})

    families = Families.over(connect_to(answer).client)
    await families.postings.postings("Vermeer")
    await families.postings.read_posting("Vermeer", "1")
    await families.postings.departments("Vermeer")
    await families.configuration.industries()
    await families.configuration.functions()
    await families.configuration.employment_types()
    public = set(shown)
    await families.configuration.company()
    await families.jobs.find_jobs("x")
    assert {path for path in shown if not shown[path]} == public
    assert len(shown) == len(public) + 2
    assert all(path.startswith("/v1/") for path in public)


async def test_a_file_of_figures_that_is_still_the_newest_is_not_sent_again() -> None:
    asked: list[str | None] = []

    def answer(request: httpx.Request) -> httpx.Response:
        asked.append(request.headers.get("if-none-match"))
        if asked[-1] == '"7"':
            return httpx.Response(304, headers={"etag": '"7"'})
        return httpx.Response(200, text="Job,Applicants\nBaker,3\n", headers={"content-type": "text/csv", "etag": '"7"'})

    connection = connect_to(answer)
    pages = [await connection.read_table("report", None, {"report": "r1"}) for _ in range(2)]
    assert asked == [None, '"7"']
    assert [[line.cells for line in page.lines] for page in pages] == [[("Baker", "3")]] * 2
