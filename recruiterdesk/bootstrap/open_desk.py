"""Opening a profile: folders, keyring, store, services, each after what it needs; closing goes the other way round."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass

from recruiterdesk.bootstrap.provider_catalog import ProviderCatalog
from recruiterdesk.domain.clock import Clock, SystemClock
from recruiterdesk.machine.folders import Profile
from recruiterdesk.services.account_service import AccountService
from recruiterdesk.services.applicant_service import ApplicantService
from recruiterdesk.services.background import Background
from recruiterdesk.services.catalog import Catalog
from recruiterdesk.services.cv_index import CvIndex
from recruiterdesk.services.cv_reading import CvReading
from recruiterdesk.services.desk import ChangeFeed, Desk
from recruiterdesk.services.diagnosis_service import DiagnosisService
from recruiterdesk.services.document_service import DocumentService
from recruiterdesk.services.erasure_service import ErasureService
from recruiterdesk.services.export_service import ExportService
from recruiterdesk.services.live_accounts import LiveAccounts
from recruiterdesk.services.outbox_service import OutboxService
from recruiterdesk.services.retention_service import RetentionService
from recruiterdesk.services.send_locks import SendLocks
from recruiterdesk.services.sending import Sending
from recruiterdesk.services.settings_service import SettingsService
from recruiterdesk.services.sync_service import SyncService
from recruiterdesk.services.vacancy_service import VacancyService
from recruiterdesk.services.write_service import WriteService
from recruiterdesk.store.store import Store
from recruiterdesk.vault.throwaway_vault import ThrowawayVault
from recruiterdesk.vault.vault import Vault


def open_store(profile: Profile, vault: Vault | ThrowawayVault, clock: Clock) -> Store:
    """Open the profile's database with the key from the vault; a key is made only where there is no database yet. Blocks.

    Raises Locked and StorageTrouble; then nothing was changed.
    """
    may_create = not Store.exists(profile.database_folder)
    return Store.open(profile.database_folder, vault.database_key(may_create=may_create), clock=clock)


@dataclass(frozen=True, kw_only=True)
class Parts:
    """What a desk is built from, where it is not the usual: the demo's vault, a test's clock, catalog or CV reader."""

    vault: Vault | ThrowawayVault | None = None
    catalog: Catalog | None = None
    clock: Clock | None = None
    reader: CvReading | None = None


@asynccontextmanager
async def open_desk(profile: Profile, parts: Parts | None = None) -> AsyncIterator[Desk]:
    """Open everything of a profile and close it in reverse order; what is overdue is purged before anybody sees it.

    Leaving the block is the same as `Desk.aclose`. Raises Locked and StorageTrouble.
    """
    desk = await build_desk(profile, parts)
    try:
        yield desk
    finally:
        await desk.aclose()


async def build_desk(profile: Profile, parts: Parts | None = None) -> Desk:
    """Open everything of a profile; whoever asked closes it with `aclose`. For the window, whose life is no block."""
    stack = AsyncExitStack()
    try:
        return await _build(stack, profile, parts or Parts())
    except BaseException:  # whatever kept it from opening, what was opened is closed
        await stack.aclose()
        raise


async def _build(stack: AsyncExitStack, profile: Profile, parts: Parts) -> Desk:
    vault = parts.vault or Vault(profile.folder)
    catalog = parts.catalog or ProviderCatalog()
    clock = parts.clock or SystemClock()
    store = await asyncio.to_thread(open_store, profile, vault, clock)
    stack.callback(store.close)
    retention = RetentionService(store, clock)
    await retention.purge()
    reader = parts.reader or _cv_reader(stack)
    index = CvIndex(store, reader)
    live = LiveAccounts(store, vault, catalog, clock, ledger_folder=str(profile.ledger_folder), on_document=index.take_in)
    stack.push_async_callback(live.aclose)
    background = Background()
    stack.push_async_callback(background.aclose)
    sending = Sending(store, live, SendLocks(profile.ledger_folder, clock).hold)
    sync = SyncService(store, live, sending, clock, background, retention)
    settings = SettingsService(store)
    documents = DocumentService(store, live, catalog, reader)

    async def forget_copies() -> int:
        return await documents.forget_pages() + await asyncio.to_thread(profile.clean_scratch)

    return Desk(
        accounts=AccountService(store, vault, catalog, live),
        vacancies=VacancyService(store, sync),
        applicants=ApplicantService(store, clock, sync),
        writes=WriteService(store, catalog, clock, settings),
        outbox=OutboxService(store, sending),
        sync=sync,
        documents=documents,
        settings=settings,
        exports=ExportService(store, clock),
        erasure=ErasureService(store, catalog, clock, sending, forget_copies),
        retention=retention,
        diagnosis=DiagnosisService(profile, vault, store),
        changes=ChangeFeed(store),
        closing=stack.aclose,
    )


def _cv_reader(stack: AsyncExitStack) -> CvReading:
    from recruiterdesk.machine.cv_reader import CvReader  # noqa: PLC0415 -- not needed where a test brings its own

    reader = CvReader()
    stack.push_async_callback(reader.close)
    return reader
