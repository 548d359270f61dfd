"""Writes and actions from the desk's services through the real store and its sender to the stand-in, and what is kept of them."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from smartrecruiters_desk import SmartRecruitersDesk, smartrecruiters_desk

from recruiterdesk.bootstrap.provider_catalog import ProviderCatalog
from recruiterdesk.demo.smartrecruiters.stand_in import SmartRecruitersStandIn
from recruiterdesk.domain.application import ApplicationRow
from recruiterdesk.domain.clock import SystemClock
from recruiterdesk.domain.errors import Invalid
from recruiterdesk.domain.outbox import OutboxEntry, OutboxState
from recruiterdesk.services.settings_service import SettingsService
from recruiterdesk.services.write_service import WriteService
from recruiterdesk.sync.sender import OutboxSender

FAST = {"requests_per_second": "1000", "quiet_window": "1"}


@pytest.fixture
def stand_in() -> Iterator[SmartRecruitersStandIn]:
    with SmartRecruitersStandIn(applicants=12, limit=10_000) as started:
        yield started


class Hand:
    """What a user does on one desk, and what becomes of it."""

    def __init__(self, desk: SmartRecruitersDesk) -> None:
        self.desk = desk
        self.writes = WriteService(desk.store, ProviderCatalog(), SystemClock(), SettingsService(desk.store))
        account = desk.store.read_now(lambda reader: reader.accounts.by_id(desk.account_id))
        self.sender = OutboxSender(account, desk.connection, desk.store, SystemClock())

    async def someone(self, stage: str = "New") -> ApplicationRow:
        await self.desk.sync.pull(details="none")
        return next(row for row in self.desk.rows() if row.stage == stage)

    async def sent(self, entry: OutboxEntry) -> OutboxEntry:
        """Send what is due, waiting out the quiet window; return the entry as it stands then."""
        await self.sender.send_due(wait=True)
        return self.desk.store.read_now(lambda reader: reader.outbox.get(entry.id))


async def test_a_note_sent_from_here_can_be_deleted_by_the_id_that_the_outbox_kept(
    stand_in: SmartRecruitersStandIn, tmp_path: Path
) -> None:
    async with smartrecruiters_desk(tmp_path, stand_in, settings=FAST) as desk:
        hand = Hand(desk)
        row = await hand.someone()
        note = await hand.sent(await hand.writes.note(row.id, "Even bellen", author="Sanne"))
        assert note.state is OutboxState.SENT
        assert note.remote_id in stand_in.world.messages
        deletion = await hand.writes.act(desk.account_id, "delete_note", "application", row.id, {"note": note.remote_id or ""})
        assert (await hand.sent(deletion)).state is OutboxState.SENT
        assert note.remote_id not in stand_in.world.messages


async def test_an_action_whose_reply_is_lost_is_found_and_not_done_twice(stand_in: SmartRecruitersStandIn, tmp_path: Path) -> None:
    async with smartrecruiters_desk(tmp_path, stand_in, settings=FAST) as desk:
        hand = Hand(desk)
        row = await hand.someone()
        stand_in.faults.add("lose_reply", method="POST", path="/reviews-api/")
        entry = await hand.writes.act(desk.account_id, "add_rating", "application", row.id, {"rating": "4", "comment": "Prima"})
        assert (await hand.sent(entry)).state is OutboxState.SENT
        assert sum(each["comment"] == "Prima" for each in stand_in.world.reviews.values()) == 1


async def test_an_action_that_never_arrived_is_sent_once_more(stand_in: SmartRecruitersStandIn, tmp_path: Path) -> None:
    async with smartrecruiters_desk(tmp_path, stand_in, settings=FAST) as desk:
        hand = Hand(desk)
        row = await hand.someone()
        stand_in.faults.add("cut_before_body", method="POST", path="/tags$")
        entry = await hand.writes.act(desk.account_id, "add_tags", "application", row.id, {"tags": "python, op afstand"})
        done = await hand.sent(entry)
        assert (done.state, done.resends) == (OutboxState.SENT, 1)
        candidate = stand_in.world.candidates[row.remote_id.partition(":")[0]]
        assert {"python", "op afstand"} <= set(candidate.tags)


async def test_a_rejection_with_its_reason_shows_here_at_once_and_there(stand_in: SmartRecruitersStandIn, tmp_path: Path) -> None:
    async with smartrecruiters_desk(tmp_path, stand_in, settings=FAST) as desk:
        hand = Hand(desk)
        row = await hand.someone()
        entry = await hand.sent(await hand.writes.move(row.id, "Rejected", reason="Reistijd te lang"))
        assert entry.state is OutboxState.SENT
        candidate_id, _, job_id = row.remote_id.partition(":")
        application = stand_in.world.candidates[candidate_id].applications[job_id]
        assert (application.status, application.reason) == ("REJECTED", "rej-02")
        assert next(each.stage for each in desk.rows() if each.id == row.id) == "Rejected"


async def test_what_a_colleague_moved_meanwhile_is_not_overwritten(stand_in: SmartRecruitersStandIn, tmp_path: Path) -> None:
    async with smartrecruiters_desk(tmp_path, stand_in, settings=FAST) as desk:
        hand = Hand(desk)
        row = await hand.someone()
        candidate_id, _, job_id = row.remote_id.partition(":")
        candidate = stand_in.world.candidates[candidate_id]
        stand_in.world.move(candidate, candidate.applications[job_id], "WITHDRAWN", None, next(iter(stand_in.world.users)))
        entry = await hand.sent(await hand.writes.move(row.id, "Interview"))
        assert entry.state is OutboxState.REFUSED
        assert candidate.applications[job_id].status == "WITHDRAWN"


async def test_a_note_that_would_mail_people_is_refused_and_its_text_kept(stand_in: SmartRecruitersStandIn, tmp_path: Path) -> None:
    async with smartrecruiters_desk(tmp_path, stand_in, settings=FAST) as desk:
        hand = Hand(desk)
        row = await hand.someone()
        entry = await hand.sent(await hand.writes.note(row.id, "Vraag @[USER:1] even", author="Sanne"))
        assert entry.state is OutboxState.REFUSED
        assert entry.error is not None
        assert "blank after the sign" in str(entry.error.message)
        assert stand_in.world.mails == []


async def test_an_action_that_lacks_its_line_is_refused_before_it_is_queued(stand_in: SmartRecruitersStandIn, tmp_path: Path) -> None:
    async with smartrecruiters_desk(tmp_path, stand_in, settings=FAST) as desk:
        hand = Hand(desk)
        row = await hand.someone()
        for name, fields in (("delete_attachment", {}), ("set_attendance", {"status": "accepted"}), ("set_property", {"value": "5"})):
            with pytest.raises(Invalid, match="one line"):
                await hand.writes.act(desk.account_id, name, "application", row.id, fields)


async def test_a_new_vacancy_and_its_publication_come_in_with_the_next_sync(stand_in: SmartRecruitersStandIn, tmp_path: Path) -> None:
    async with smartrecruiters_desk(tmp_path, stand_in, settings=FAST) as desk:
        hand = Hand(desk)
        content: dict[str, object] = {
            "title": "Backend developer",
            "city": "Utrecht",
            "country_code": "nl",
            "industry": "insurance",
            "function": "engineering",
            "experience_level": "mid_senior_level",
            "job_description": "<p>Bouw dingen.</p>",
        }
        posted = await hand.sent(await hand.writes.post(desk.account_id, content))
        assert posted.state is OutboxState.SENT
        assert posted.remote_id is not None
        id_ = desk.store.read_now(lambda reader: reader.vacancies.by_ref(desk.account_id, posted.remote_id or ""))
        publication = await hand.writes.act(desk.account_id, "publish", "vacancy", id_, {"visibility": "PUBLIC"})
        assert (await hand.sent(publication)).state is OutboxState.SENT
        assert stand_in.world.jobs[posted.remote_id].posting_status == "PUBLIC"
        await desk.sync.pull(is_full=True, details="none")
        assert desk.store.read_now(lambda reader: reader.vacancies.view(id_)).row.title == "Backend developer"
