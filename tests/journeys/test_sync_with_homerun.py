"""The whole way of the data with Homerun's stand-in: everything in, changes out, offline and back, and what each key may do."""

from pathlib import Path

from homerun_desk import homerun_desk
from stand_in import homerun_stand_in

from recruiterdesk.domain.account import AccountState
from recruiterdesk.domain.application import DocumentKind
from recruiterdesk.domain.outbox import OutboxState
from recruiterdesk.domain.sync_report import SyncState
from recruiterdesk.domain.write import AddNote, MoveStage, UploadDocument

FAST = {"requests_per_minute": "600000", "quiet_window": "0.2"}


async def test_everything_comes_in_with_details_and_cvs_and_stays_in_step(tmp_path: Path) -> None:
    with homerun_stand_in(applicants=25, limit=1_000_000) as homerun:
        async with homerun_desk(tmp_path, homerun, settings=FAST | {"cache_documents": "all"}) as desk:
            report = await desk.sync.pull(is_full=True, details="all")
            assert report.state is SyncState.COMPLETE, report.error
            assert report.applicants.seen == len(desk.ids()) == 25
            assert report.throttled == 0
            ids = desk.ids()
            views = desk.store.read_now(lambda reader: [reader.applications.view(id_) for id_ in ids])
            assert all(view.detail_at is not None for view in views)
            assert all(document.is_cached for view in views for document in view.documents if document.kind is not DocumentKind.PHOTO)
            again = await desk.sync.pull(details="none")
            assert (again.applicants.added, again.applicants.changed, again.applicants.removed) == (0, 0, 0)
            assert again.vacancies.changed == 0


async def test_a_day_of_changes_made_offline_goes_out_when_the_line_is_back(tmp_path: Path) -> None:
    with homerun_stand_in(applicants=20, limit=1_000_000) as homerun:
        async with homerun_desk(tmp_path, homerun, settings=FAST) as desk:
            await desk.sync.pull(details="none")
            ids = desk.ids()
            homerun.stop()
            views = desk.store.read_now(lambda reader: [reader.applications.view(id_) for id_ in ids])
            one = next(view for view in views if len(view.stages) > 1 and view.row.stage in view.stages)
            stage = next(stage for stage in one.stages if stage != one.row.stage)
            source = tmp_path / "cv.pdf"
            source.write_bytes(b"%PDF-1.4 made up")
            file = await desk.store.files.put(source, "cv.pdf")
            entries = [
                desk.queue(ids[0], AddNote(text="From the train", author="Eva")),
                desk.queue(one.row.id, MoveStage(stage=stage, from_stage=one.row.stage)),
                desk.queue(ids[1], UploadDocument(file=file, kind=DocumentKind.RESUME)),
            ]
            report = await desk.sync.pull()
            assert report.state is SyncState.FAILED
            assert report.error is not None
            assert report.error.kind == "unreachable"
            assert (await desk.sender.send_due()).queued == 3
            assert len(desk.ids()) == 20
            homerun.start()
            assert (await desk.sender.send_due(wait=True)).sent == 3
            assert {desk.entry(entry.id).state for entry in entries} == {OutboxState.SENT}
            report = await desk.sync.pull(details="none")
            assert report.state is SyncState.COMPLETE
            assert desk.store.read_now(lambda reader: reader.accounts.by_id(desk.account_id)).state is AccountState.OK
            shown = desk.store.read_now(lambda reader: reader.applications.view(one.row.id))
            assert shown.row.stage == stage


async def test_an_expired_key_asks_once_and_says_so(tmp_path: Path) -> None:
    with homerun_stand_in(applicants=5, limit=1_000_000) as homerun:
        async with homerun_desk(tmp_path, homerun, key="expired", settings=FAST) as desk:
            report = await desk.sync.pull()
            assert report.state is SyncState.FAILED
            assert report.error is not None
            assert report.error.kind == "credentials"
            assert homerun.ledger.count(401) == 1
            assert desk.store.read_now(lambda reader: reader.accounts.by_id(desk.account_id)).state is AccountState.CREDENTIALS


async def test_a_key_for_vacancies_only_brings_those_and_names_what_is_missing(tmp_path: Path) -> None:
    with homerun_stand_in(applicants=5, limit=1_000_000) as homerun:
        async with homerun_desk(tmp_path, homerun, key="vacancies_only", settings=FAST) as desk:
            report = await desk.sync.pull()
            assert report.vacancies.seen > 0
            assert report.state is SyncState.PARTIAL
            assert report.error is not None
            assert report.error.kind == "forbidden"
            refusals = homerun.ledger.count(403)
            await desk.sync.pull()
            assert homerun.ledger.count(403) == refusals


async def test_the_providers_limit_is_kept_without_a_single_refusal(tmp_path: Path) -> None:
    with homerun_stand_in(applicants=30, limit=60) as homerun:
        async with homerun_desk(tmp_path, homerun) as desk:
            report = await desk.sync.pull(details="free")
            assert report.state is SyncState.COMPLETE
            assert report.throttled == 0
            assert homerun.ledger.count(429) == 0
            assert report.requests <= 60
