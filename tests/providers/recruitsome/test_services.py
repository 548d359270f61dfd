"""RecruitSome through the real services: connected, stages and notes of our own, tables on- and offline, a CV sent from its form."""

import csv
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from desk_bench import NoCvReader

from recruiterdesk.bootstrap.open_desk import Parts, open_desk
from recruiterdesk.demo.recruitsome.stand_in import RecruitSomeStandIn
from recruiterdesk.domain.application import ApplicationView
from recruiterdesk.domain.capability import Ability, Capability
from recruiterdesk.domain.errors import Invalid, KeyRefused, PermissionMissing, Unreachable, Unsupported
from recruiterdesk.domain.outbox import OutboxState
from recruiterdesk.domain.provider_profile import ProviderProfile
from recruiterdesk.domain.query import ApplicationQuery
from recruiterdesk.domain.sync_report import SyncState
from recruiterdesk.machine.folders import Profile
from recruiterdesk.provider_api.contract import ProviderFactory
from recruiterdesk.providers.recruitsome import FACTORY
from recruiterdesk.services.desk import Desk
from recruiterdesk.vault.throwaway_vault import ThrowawayVault

ZOE = {"first_name": "Zoë", "last_name": "van den Berg", "email": "zoe@example.com", "phone": "+31 6 5550 0001"}
PDF = b"%PDF-1.7 made up"


class OnlyRecruitSome:
    """The catalog of these tests."""

    def names(self) -> tuple[str, ...]:
        return ("recruitsome",)

    def profiles(self) -> list[ProviderProfile]:
        return [FACTORY.profile]

    def factory(self, provider: str) -> ProviderFactory:
        assert provider == "recruitsome"
        return FACTORY


@pytest.fixture
def there() -> Iterator[RecruitSomeStandIn]:
    with RecruitSomeStandIn(applicants=30, limit=100_000, has_unstated=True) as stand_in:
        yield stand_in


@asynccontextmanager
async def desk_with(folder: Path, there: RecruitSomeStandIn, *, key: str = "full", **settings: str) -> AsyncIterator[tuple[Desk, int]]:
    """Open a desk and connect; returns the account's id with it."""
    parts = Parts(vault=ThrowawayVault(), reader=NoCvReader(), catalog=OnlyRecruitSome())
    async with open_desk(Profile(folder), parts) as desk:
        chosen = {"quiet_window": "0", "requests_per_minute": "10000", **settings}
        account = await desk.accounts.add("recruitsome", "Bureau", there.base_url, {"api_key": there.keys[key]}, chosen)
        yield desk, account.id


async def person(desk: Desk, there: RecruitSomeStandIn, number: int = 0) -> ApplicationView:
    """Return somebody by her place in the stand-in's world."""
    id_ = list(there.world.candidates)[number]
    return await desk.applicants.view(await desk.applicants.resolve(f"Bureau/{id_}"))


async def test_stages_and_notes_are_kept_here_and_no_sync_takes_them_away(tmp_path: Path, there: RecruitSomeStandIn) -> None:
    async with desk_with(tmp_path, there) as (desk, _account):
        await desk.sync.run()
        before = await person(desk, there)
        assert before.stages == FACTORY.profile.local_stages
        asked = len(there.ledger.calls)
        assert await desk.writes.move_or_keep(before.row.id, "Interview") is None
        assert await desk.writes.note_or_keep(before.row.id, "Called her.") is None
        assert len(there.ledger.calls) == asked
        (report,) = await desk.sync.run(full=True)
        assert report.state is SyncState.COMPLETE
        kept = await person(desk, there)
        assert (kept.row.stage, kept.row.status) == ("Interview", before.row.status)
        assert [(note.text, note.is_local) for note in kept.notes] == [("Called her.", True)]
        assert there.ledger.applied == []


async def test_who_must_not_be_contacted_is_known_to_the_desk(tmp_path: Path, there: RecruitSomeStandIn) -> None:
    async with desk_with(tmp_path, there) as (desk, _account):
        await desk.sync.run()
        for number, one in enumerate(list(there.world.candidates.values())[:12]):
            view = await person(desk, there, number)
            assert view.row.may_be_contacted is (one.status != "do_not_contact"), one.status


async def test_a_table_is_read_kept_for_the_train_and_saved_as_a_file(tmp_path: Path, there: RecruitSomeStandIn) -> None:
    async with desk_with(tmp_path / "profile", there) as (desk, account):
        shown = await desk.tables.read(account, "search", None, {"only": "departments:31", "sort": "title"})
        assert len(shown.page.lines) == 4
        with pytest.raises(Invalid, match="sort"):
            await desk.tables.read(account, "search", None, {"sort": "views"})
        written = await desk.tables.export(account, "team", None, {}, tmp_path / "team.csv")
        assert (written.rows, written.is_whole) == (6, True)
        with (tmp_path / "team.csv").open(encoding="utf-8-sig", newline="") as file:
            assert {row["Name"] for row in csv.DictReader(file)} == {f"{one.given_name} {one.family_name}" for one in there.world.team}
        there.stop()
        again = await desk.tables.read(account, "search", None, {"only": "departments:31", "sort": "title"})
        assert again.is_kept
        assert again.page.lines == shown.page.lines


async def test_a_cv_goes_from_its_form_to_the_colleague_who_was_chosen(tmp_path: Path, there: RecruitSomeStandIn) -> None:
    (tmp_path / "cv.pdf").write_bytes(PDF)
    async with desk_with(tmp_path / "profile", there) as (desk, account):
        action = FACTORY.profile.action("create_candidate")
        assert action is not None
        (field,) = action.fields
        choices = await desk.tables.choices(account, field)
        chosen = next(choice for choice in choices if str(choice.label) == "Joost Hermans")
        with pytest.raises(Invalid, match="file"):
            await desk.writes.act(account, "create_candidate", "account", None, {"user_id": chosen.value})
        entry = await desk.writes.act(account, "create_candidate", "account", None, {"user_id": chosen.value}, file=tmp_path / "cv.pdf")
        await desk.outbox.send()
        sent = await desk.outbox.get(entry.id)
        assert (sent.state, sent.remote_id) == (OutboxState.SENT, None)
        assert any("inside RecruitSome only" in str(step.what) for step in sent.steps)
        (resume,) = there.ledger.changes("resume")
        assert (resume.content["user_id"], resume.content["name"]) == (chosen.value, "cv.pdf")


async def test_a_new_applicant_is_shown_at_once_and_says_what_recruitsome_did_not(tmp_path: Path, there: RecruitSomeStandIn) -> None:
    (tmp_path / "cv.pdf").write_bytes(PDF)
    async with desk_with(tmp_path / "profile", there) as (desk, account):
        await desk.sync.run()
        vacancy = await desk.vacancies.resolve(f"Bureau/{there.world.vacancies[1].id}")
        before = set(await desk.applicants.ids(ApplicationQuery()))
        entry = await desk.writes.apply(vacancy, account, ZOE)
        (here,) = set(await desk.applicants.ids(ApplicationQuery())) - before
        await desk.outbox.send()
        sent = await desk.outbox.get(entry.id)
        assert sent.state is OutboxState.SENT
        assert any("tells no number" in str(step.what) for step in sent.steps)
        assert (await desk.applicants.view(here)).row.vacancy_title == there.world.vacancies[1].text.title
        assert [change.application_id for change in there.ledger.changes("application")] == [there.world.vacancies[1].slug]
        for missing in ({"first_name": "Z"}, {**ZOE, "email": "zoe"}, {**ZOE, "city": "Zeist"}):
            with pytest.raises(Invalid):
                await desk.writes.apply(vacancy, account, missing)


async def test_a_cv_is_refused_for_somebody_who_is_there_with_the_reason(tmp_path: Path, there: RecruitSomeStandIn) -> None:
    (tmp_path / "cv.pdf").write_bytes(PDF)
    async with desk_with(tmp_path / "profile", there) as (desk, account):
        await desk.sync.run()
        view = await person(desk, there)
        with pytest.raises(Invalid, match="no document of the kind resume"):
            await desk.writes.upload(view.row.id, tmp_path / "cv.pdf")
        vacancy = await desk.vacancies.resolve(f"Bureau/{there.world.vacancies[0].id}")
        with pytest.raises(Invalid, match="no document of the kind resume"):
            await desk.writes.apply(vacancy, account, ZOE, tmp_path / "cv.pdf")
        assert there.ledger.applied == []


async def test_with_the_settings_named_one_candidate_and_a_cv_with_an_application_work(tmp_path: Path, there: RecruitSomeStandIn) -> None:
    (tmp_path / "cv.pdf").write_bytes(PDF)
    settings = {"candidate_path": "/candidates/{slug}", "application_documents": "yes"}
    async with desk_with(tmp_path / "profile", there, **settings) as (desk, account):
        await desk.sync.run(full=True)
        view = await person(desk, there)
        assert view.row.city == "Utrecht"
        assert view.row.phone is not None
        vacancy = await desk.vacancies.resolve(f"Bureau/{there.world.vacancies[0].id}")
        await desk.writes.act(account, "apply_with_cv", "vacancy", vacancy, ZOE, file=tmp_path / "cv.pdf")
        await desk.outbox.send()
        (change,) = there.ledger.changes("application")
        assert [document["filename"] for document in change.content["documents"]] == ["cv.pdf"]


async def test_a_preset_s_key_connects_and_every_shut_door_has_its_reason(tmp_path: Path, there: RecruitSomeStandIn) -> None:
    async with desk_with(tmp_path, there, key="career_website") as (desk, account):
        known = (await desk.accounts.get("Bureau")).capabilities
        assert known[Capability.LIST_APPLICANTS].state is Ability.NO
        (report,) = await desk.sync.run()
        assert report.state is SyncState.PARTIAL
        assert report.vacancies.seen == len(there.world.vacancies)
        assert (await desk.tables.read(account, "articles", None, {"type": "news"})).page.total == 1
    async with desk_with(tmp_path / "plugin", there, key="chrome_plugin") as (desk, account):
        with pytest.raises(Unsupported, match="vacancies:read"):
            await desk.tables.read(account, "facets", None, {})
        (report,) = await desk.sync.run()
        assert report.applicants.seen == len(there.world.candidates)
        assert report.state is SyncState.PARTIAL
        assert report.error is not None
        assert "vacancies:read" in str(report.error.message)


@pytest.mark.parametrize(("key", "error"), [("revoked", KeyRefused), ("not_enabled", PermissionMissing)])
async def test_a_key_that_is_no_good_is_not_kept(tmp_path: Path, there: RecruitSomeStandIn, key: str, error: type[Exception]) -> None:
    with pytest.raises(error):
        async with desk_with(tmp_path, there, key=key):
            pass
    there.stop()
    with pytest.raises(Unreachable):
        async with desk_with(tmp_path / "offline", there):
            pass


async def test_a_key_that_is_revoked_later_stops_the_account_and_loses_nothing(tmp_path: Path, there: RecruitSomeStandIn) -> None:
    async with desk_with(tmp_path, there) as (desk, account):
        await desk.sync.run()
        vacancy = await desk.vacancies.resolve(f"Bureau/{there.world.vacancies[0].id}")
        entry = await desk.writes.apply(vacancy, account, ZOE)
        there.revoke("full")
        await desk.outbox.send()
        assert (await desk.outbox.get(entry.id)).state is OutboxState.QUEUED
        assert there.ledger.applied == []
        await desk.accounts.replace_secrets("Bureau", {"api_key": there.keys["career_website"]})
        await desk.outbox.send()
        assert (await desk.outbox.get(entry.id)).state is OutboxState.SENT
        assert len(there.ledger.changes("application")) == 1
