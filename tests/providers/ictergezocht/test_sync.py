"""Vacancies at the stand-in, in the real store: what is listed, posted, changed and deleted, and what becomes of a lost answer."""

import json
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from ictergezocht_desk import QUIET, ictergezocht_desk

from recruiterdesk.demo.ictergezocht.stand_in import ICTerGezochtStandIn
from recruiterdesk.domain.outbox import OutboxState
from recruiterdesk.domain.sentence import Sentence
from recruiterdesk.domain.sync_report import SyncState
from recruiterdesk.domain.write import DeleteRecord, EditRecord, PostVacancy

NEW: dict[str, object] = {"title": "Netwerkbeheerder", "description": "Kom je ook?\n\nBel ons.", "location": "Gouda", "salary": "4000 euro"}


@pytest.fixture
def board() -> Iterator[ICTerGezochtStandIn]:
    with ICTerGezochtStandIn(vacancies=57, clicks=30, limit=10_000, address_limit=10_000) as stand_in:
        yield stand_in


async def test_every_vacancy_comes_in_over_two_pages_with_its_number_for_a_status(board: ICTerGezochtStandIn, tmp_path: Path) -> None:
    async with ictergezocht_desk(tmp_path, board) as desk:
        report = await desk.sync.pull()
        assert report.state is SyncState.COMPLETE
        ours = {str(one.id): one for one in board.world.listed("first")}
        rows = {row.remote_id: row for row in desk.vacancies()}
    assert set(rows) == set(ours)
    assert len(rows) == 57
    for remote_id, row in rows.items():
        there = ours[remote_id]
        assert (row.title, row.location, row.status) == (there.body["title"], there.body["location"], str(there.status))
        assert (row.applicants, row.department) == (there.applications, there.function_group)
        assert row.created_at is not None
    assert all(call.method == "GET" for call in board.ledger.calls)


async def test_what_is_posted_can_be_changed_whole_and_deleted(board: ICTerGezochtStandIn, tmp_path: Path) -> None:
    async with ictergezocht_desk(tmp_path, board) as desk:
        await desk.sync.pull()
        entry = desk.queue(None, PostVacancy(content={**NEW, "auto_delete_date": "2027-01-31"}))
        assert (await desk.sender.send_due()).sent == 1
        remote_id = desk.entry(entry.id).remote_id
        assert remote_id is not None
        there = board.world.vacancies[int(remote_id)]
        assert there.body == {**NEW, "referenceNumber": f"RD-{entry.id}", "autoDeleteDate": "2027-01-31"}
        row = desk.vacancy(remote_id)
        assert (row.title, row.location) == ("Netwerkbeheerder", "Gouda")
        assert row.url == f"https://www.ictergezocht.example/vacature/{remote_id}"
        assert json.loads(desk.body(remote_id) or b"") == there.body

        await desk.sync.pull()
        assert json.loads(desk.body(remote_id) or b"") == there.body  # a list that knows no texts takes none away
        again = desk.vacancy(remote_id)
        assert (again.url, again.status, again.expires_at) == (row.url, "1", datetime(2027, 1, 30, 23, 0, tzinfo=UTC))
        detail = desk.store.read_now(lambda reader: reader.vacancies.view(again.id))
        assert detail.description == NEW["description"]
        assert (await desk.sync.pull()).vacancies.changed == 0
        desk.queue(remote_id, EditRecord(fields={"salary": None, "hours": "32 uur", "title": "Netwerkbeheerder (32 uur)"}))
        assert (await desk.sender.send_due()).sent == 1
        changed = {name: value for name, value in there.body.items() if name != "salary"}
        assert changed["hours"] == "32 uur"
        assert changed["description"] == NEW["description"]
        assert "salary" not in there.body
        assert json.loads(desk.body(remote_id) or b"") == there.body
        row = desk.vacancy(remote_id)
        assert (row.title, row.status) == ("Netwerkbeheerder (32 uur)", "1")  # what the insights told stays

        desk.queue(remote_id, DeleteRecord())
        assert (await desk.sender.send_due()).sent == 1
        assert remote_id not in {row.remote_id for row in desk.vacancies()}
        assert int(remote_id) not in board.world.vacancies
    assert [change.what for change in board.ledger.applied] == ["create", "change", "delete"]


async def test_a_vacancy_that_was_not_posted_from_here_is_not_changed_and_it_says_what_to_do(
    board: ICTerGezochtStandIn, tmp_path: Path
) -> None:
    async with ictergezocht_desk(tmp_path, board) as desk:
        await desk.sync.pull()
        entry = desk.queue(desk.vacancies()[0].remote_id, EditRecord(fields={"salary": "1 euro"}))
        assert (await desk.sender.send_due()).refused == 1
        error = desk.entry(entry.id).error
    assert error is not None
    assert "post it anew from here" in str(error.message)
    assert board.ledger.applied == []


async def test_a_refused_vacancy_says_which_field_is_wrong_and_keeps_its_text(board: ICTerGezochtStandIn, tmp_path: Path) -> None:
    wrong: dict[str, object] = {**NEW, "company_name": "Vermeer", "company_type": "99"}
    async with ictergezocht_desk(tmp_path, board) as desk:
        entry = desk.queue(None, PostVacancy(content=wrong))
        assert (await desk.sender.send_due()).refused == 1
        kept = desk.entry(entry.id)
    assert kept.error is not None
    assert kept.error.fields == {"company_type": ["Deze waarde is ongeldig"]}
    assert "Bedrijfstype: Deze waarde is ongeldig" in str(kept.error.message)
    assert kept.write == PostVacancy(content=wrong)


async def test_a_vacancy_whose_answer_was_lost_is_found_by_its_reference_and_never_sent_twice(
    board: ICTerGezochtStandIn, tmp_path: Path
) -> None:
    board.endpoints.is_unique = False  # nothing there would stop a second one
    async with ictergezocht_desk(tmp_path, board, settings=QUIET) as desk:
        entry = desk.queue(None, PostVacancy(content=NEW))
        board.faults.add("lose_reply", method="POST")
        await desk.sender.send_due(wait=True)
        kept = desk.entry(entry.id)
        assert kept.state is OutboxState.SENT
        assert len(board.ledger.changes("create")) == 1
        # All that was sent is kept as if the answer had come, so that it can be changed.
        remote_id = kept.remote_id or ""
        assert json.loads(desk.body(remote_id) or b"") == board.world.vacancies[int(remote_id)].body
        desk.queue(remote_id, EditRecord(fields={"hours": "32 uur"}))
        assert (await desk.sender.send_due()).sent == 1
        assert board.world.vacancies[int(remote_id)].body["salary"] == "4000 euro"


async def test_a_vacancy_that_shows_only_later_is_not_sent_again_when_a_person_says_so(board: ICTerGezochtStandIn, tmp_path: Path) -> None:
    board.endpoints.is_unique = False
    board.endpoints.insight_lag = 3600
    async with ictergezocht_desk(tmp_path, board, settings=QUIET) as desk:
        entry = desk.queue(None, PostVacancy(content=NEW))
        board.faults.add("lose_reply", method="POST")
        await desk.sender.send_due(wait=True)
        assert desk.entry(entry.id).state is OutboxState.UNCERTAIN
        board.endpoints.insight_lag = 0
        desk.store.write_now(lambda writer: writer.outbox.transition(entry.id, OutboxState.QUEUED, Sentence("Sent again.")))
        assert (await desk.sender.send_due()).sent == 1
        kept = desk.entry(entry.id)
        assert len(board.ledger.changes("create")) == 1
        assert json.loads(desk.body(kept.remote_id or "") or b"") == board.world.vacancies[int(kept.remote_id or 0)].body


async def test_a_reference_that_is_in_use_is_told_before_anything_is_sent(board: ICTerGezochtStandIn, tmp_path: Path) -> None:
    board.endpoints.is_unique = False
    taken = board.world.listed("first")[0].reference
    async with ictergezocht_desk(tmp_path, board) as desk:
        entry = desk.queue(None, PostVacancy(content={**NEW, "reference_number": taken}))
        assert (await desk.sender.send_due()).refused == 1
        kept = desk.entry(entry.id)
    assert kept.error is not None
    assert kept.error.fields == {"reference_number": ["is in use already"]}
    assert board.ledger.applied == []


async def test_a_vacancy_that_never_arrived_is_left_to_a_person_unless_the_insights_are_known_to_be_prompt(
    board: ICTerGezochtStandIn, tmp_path: Path
) -> None:
    for number, (settings, state, arrived) in enumerate(
        ((QUIET, OutboxState.UNCERTAIN, 0), ({**QUIET, "insights_are_prompt": "yes"}, OutboxState.SENT, 1))
    ):
        async with ictergezocht_desk(tmp_path / str(number), board, settings=settings) as desk:
            entry = desk.queue(None, PostVacancy(content=NEW))
            board.faults.add("cut_mid_body", method="POST")
            await desk.sender.send_due(wait=True)
            kept = desk.entry(entry.id)
        assert kept.state is state
        assert len(board.ledger.changes("create")) == arrived
        if kept.latest is not None and state is OutboxState.UNCERTAIN:
            assert "may show only later" in str(kept.latest.note)


@pytest.mark.parametrize("fault", ["lose_reply", "cut_mid_body"])
async def test_a_change_whose_answer_was_lost_is_sent_once_more_and_leaves_the_whole_that_was_meant(
    board: ICTerGezochtStandIn, tmp_path: Path, fault: str
) -> None:
    async with ictergezocht_desk(tmp_path, board, settings=QUIET) as desk:
        entry = desk.queue(None, PostVacancy(content=NEW))
        await desk.sender.send_due()
        remote_id = desk.entry(entry.id).remote_id or ""
        change = desk.queue(remote_id, EditRecord(fields={"title": "Anders"}))
        board.faults.add(fault, method="PUT")
        await desk.sender.send_due(wait=True)
        assert desk.entry(change.id).state is OutboxState.SENT
        assert board.world.vacancies[int(remote_id)].body == {**NEW, "title": "Anders", "referenceNumber": f"RD-{entry.id}"}
        assert json.loads(desk.body(remote_id) or b"") == board.world.vacancies[int(remote_id)].body


@pytest.mark.parametrize(("unknown", "fault"), [(404, ""), (400, ""), (404, "lose_reply"), (400, "lose_reply")])
async def test_a_vacancy_that_is_gone_is_deleted_however_that_is_said(
    board: ICTerGezochtStandIn, tmp_path: Path, unknown: int, fault: str
) -> None:
    board.endpoints.unknown_id = unknown
    async with ictergezocht_desk(tmp_path, board, settings=QUIET) as desk:
        await desk.sync.pull()
        remote_id = desk.vacancies()[0].remote_id
        entry = desk.queue(remote_id, DeleteRecord())
        if fault:
            board.faults.add(fault, method="DELETE")
        else:
            board.world.remove(int(remote_id))
        await desk.sender.send_due(wait=True)
        assert desk.entry(entry.id).state is OutboxState.SENT
        assert remote_id not in {row.remote_id for row in desk.vacancies()}


async def test_a_key_without_the_insights_posts_all_the_same(board: ICTerGezochtStandIn, tmp_path: Path) -> None:
    async with ictergezocht_desk(tmp_path, board, key="no_insight") as desk:
        desk.queue(None, PostVacancy(content=NEW))
        assert (await desk.sender.send_due()).sent == 1
        assert [row.title for row in desk.vacancies()] == ["Netwerkbeheerder"]


async def test_a_key_that_may_not_post_keeps_the_vacancy_waiting(board: ICTerGezochtStandIn, tmp_path: Path) -> None:
    async with ictergezocht_desk(tmp_path, board, key="read_only") as desk:
        entry = desk.queue(None, PostVacancy(content=NEW))
        await desk.sender.send_due()
        kept = desk.entry(entry.id)
    assert kept.state is OutboxState.QUEUED
    assert kept.error is not None
    assert "POST /vacancy" in str(kept.error.message)


async def test_nothing_is_removed_when_a_page_fails_or_half_of_it_is_missing(board: ICTerGezochtStandIn, tmp_path: Path) -> None:
    async with ictergezocht_desk(tmp_path, board) as desk:
        await desk.sync.pull()
        for fault, how in (("status", {"status": 400}), ("empty_page", {}), ("half_page", {}), ("truncated", {}), ("html", {})):
            board.faults.add(fault, path="insight", times=2, **how)
            await desk.sync.pull()
            board.faults.clear()
            assert len(desk.vacancies()) == 57, fault
        assert (await desk.sync.pull()).state is SyncState.COMPLETE
