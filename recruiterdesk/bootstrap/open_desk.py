"""Opening a profile: folders, keyring, store, services, each after what it needs; closing goes the other way round."""

import asyncio
from collections.abc import AsyncIterator
from concurrent.futures import Future
from contextlib import AsyncExitStack, asynccontextmanager, suppress
from functools import cached_property
from threading import Thread
from typing import TYPE_CHECKING

import msgspec

from recruiterdesk.bootstrap.provider_catalog import ProviderCatalog
from recruiterdesk.domain.clock import Clock, SystemClock
from recruiterdesk.domain.in_place import run_in_place
from recruiterdesk.domain.query import ApplicationQuery
from recruiterdesk.machine.folders import Profile
from recruiterdesk.services.applicant_service import ApplicantService
from recruiterdesk.services.background import Background
from recruiterdesk.services.desk import ChangeFeed, Desk, Makers
from recruiterdesk.services.live_accounts import LiveAccounts
from recruiterdesk.services.retention_service import RetentionService
from recruiterdesk.services.settings_service import SettingsService
from recruiterdesk.store.store import Store
from recruiterdesk.store.trouble import Damaged
from recruiterdesk.vault.throwaway_vault import ThrowawayVault
from recruiterdesk.vault.vault import Vault

if TYPE_CHECKING:
    from recruiterdesk.domain.write import FileRef
    from recruiterdesk.machine.cv_reader import CvReader
    from recruiterdesk.machine.release_channel import Channel
    from recruiterdesk.services.account_service import AccountService
    from recruiterdesk.services.catalog import Catalog
    from recruiterdesk.services.cv_reading import CvReading
    from recruiterdesk.services.diagnosis_service import DiagnosisService
    from recruiterdesk.services.document_service import DocumentService
    from recruiterdesk.services.erasure_service import ErasureService
    from recruiterdesk.services.export_service import ExportService
    from recruiterdesk.services.funnel_service import FunnelService
    from recruiterdesk.services.link_service import LinkService
    from recruiterdesk.services.login_service import LoginService
    from recruiterdesk.services.outbox_service import OutboxService
    from recruiterdesk.services.profile_service import ProfileService
    from recruiterdesk.services.sending import Sending
    from recruiterdesk.services.sync_service import SyncService
    from recruiterdesk.services.table_service import TableService
    from recruiterdesk.services.update_service import UpdateService
    from recruiterdesk.services.vacancy_service import VacancyService
    from recruiterdesk.services.write_service import WriteService


def open_store(profile: Profile, vault: Vault | ThrowawayVault, clock: Clock, catalog: "Catalog | None" = None) -> Store:
    """Open the profile's database with the key from the vault; a key is made only where there is no database yet. Blocks.

    What a damaged one holds is saved into a fresh one first. Raises Locked and StorageTrouble; then nothing was changed.
    """
    may_create = not Store.exists(profile.database_folder)
    key = vault.database_key(may_create=may_create)
    try:
        return Store.open(profile.database_folder, key, clock=clock)
    except Damaged:
        from recruiterdesk.bootstrap.rescuing import rescue_store  # noqa: PLC0415 -- needed once in a lifetime

        rescue_store(profile, vault, key, clock, catalog or ProviderCatalog())
        return Store.open(profile.database_folder, key, clock=clock)


class Parts(msgspec.Struct, frozen=True, kw_only=True):
    """What a desk is built from, where it is not the usual: the demo's vault, a test's clock, catalog, CV reader or channel of updates."""

    vault: Vault | ThrowawayVault | None = None
    catalog: "Catalog | None" = None
    clock: Clock | None = None
    reader: "CvReading | None" = None
    channel: "Channel | None" = None


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
    return await Opening(profile, parts).desk()


class Opening:
    """A profile whose keyring and databases are being opened, on a thread of its own from the moment that this is made.

    The window loads what it is made of meanwhile.
    """

    def __init__(self, profile: Profile, parts: Parts | None = None, *, vault: Vault | None = None, is_for_window: bool = False) -> None:
        """Begin, with the profile's `vault` where it looks ahead already.

        Where it `is_for_window`, what the first list asks is read once: its order is known then, and its pages are deciphered.
        """
        self._profile, self._parts, self._is_for_window = profile, parts or Parts(), is_for_window
        self._vault = self._parts.vault or vault or Vault(profile.folder)
        self._clock = self._parts.clock or SystemClock()
        self._store: Future[Store] = Future()
        Thread(target=self._open, name="recruiterdesk opening", daemon=True).start()

    def wait(self, seconds: float) -> bool:
        """Wait for at most `seconds`; return whether the databases are open. What kept them shut is told by `desk`."""
        with suppress(Exception):
            self._store.exception(seconds)
        return self._store.done() and self._store.exception() is None

    def abandon(self) -> None:
        """Give back what was opened, or will be: nobody asks for the desk any more."""
        if not self._store.cancel() and self._store.exception() is None:
            self._store.result().close()

    async def desk(self) -> Desk:
        """Return the desk once everything is open; raises Locked and StorageTrouble, and then nothing is left open."""
        stack = AsyncExitStack()
        try:
            store = self._store.result() if self._store.done() else await asyncio.wrap_future(self._store)
            stack.callback(store.close)
            return _Workshop(stack, self._profile, self._parts, self._vault, self._clock, store).desk()
        except BaseException:  # whatever kept it from opening, what was opened is closed
            await stack.aclose()
            self.abandon()  # cancelled in the moment in which it had opened, nobody has taken it out yet
            raise

    def _open(self) -> None:
        try:
            store = self._opened()
        except BaseException as error:  # noqa: BLE001 -- whatever it is belongs to the one who asked, not to this thread
            if self._store.set_running_or_notify_cancel():
                self._store.set_exception(error)
            return
        if self._store.set_running_or_notify_cancel():
            self._store.set_result(store)
            if self._is_for_window:
                _read_ahead(store)
        else:  # nobody waits any more
            store.close()

    def _opened(self) -> Store:
        store = open_store(self._profile, self._vault, self._clock, self._parts.catalog)
        try:
            run_in_place(RetentionService(store, self._clock).purge())  # before anybody sees who is overdue
        except BaseException:  # whatever kept it from being told, what was opened is closed
            store.close()
            raise
        return store


def _read_ahead(store: Store) -> None:
    with suppress(Exception):  # whoever shows the list asks again and says what is wrong
        store.read_now(lambda reader: reader.accounts.all())
        store.read_now(lambda reader: reader.applications.rows(reader.applications.ids(ApplicationQuery(only_new=True))[:100]))


class _Workshop:
    """Builds each service, with what it stands on, when it is first asked for.

    Its imports stand where they are needed: most of the program is not needed for the first list, and start-up is felt.
    """

    def __init__(
        self, stack: AsyncExitStack, profile: Profile, parts: Parts, vault: Vault | ThrowawayVault, clock: Clock, store: Store
    ) -> None:
        """Decide the order of closing now, whatever is built later and when."""
        self._profile, self._parts, self._vault, self._clock, self._store = profile, parts, vault, clock, store
        self._closing = stack.aclose
        self._catalog: Catalog = parts.catalog or ProviderCatalog()
        self._own_reader: CvReader | None = None
        stack.push_async_callback(self._close_reader)
        self._live = LiveAccounts(store, vault, self._catalog, clock, ledger_folder=str(profile.ledger_folder), on_document=self._take_in)
        stack.push_async_callback(self._live.aclose)
        self._background = Background()
        stack.push_async_callback(self._background.aclose)

    def desk(self) -> Desk:
        """Return the desk over all of it."""
        makers = Makers(
            accounts=self._accounts,
            vacancies=self._vacancies,
            applicants=lambda: ApplicantService(self._store, self._clock, self, self._catalog),
            writes=self._writes,
            outbox=self._outbox,
            sync=lambda: self._sync,
            documents=lambda: self._documents,
            settings=lambda: self._settings,
            exports=self._exports,
            erasure=self._erasure,
            retention=lambda: self._retention,
            diagnosis=self._diagnosis,
            funnel=self._funnel,
            links=self._links,
            login=self._login,
            tables=self._tables,
            updates=self._updates,
            profiles=self._profiles,
        )
        return Desk(makers, ChangeFeed(self._store), self._closing)

    async def refresh_application(self, account_id: int, remote_id: str) -> None:
        """Read one application at its provider now."""
        await self._sync.refresh_application(account_id, remote_id)

    @cached_property
    def _settings(self) -> SettingsService:
        return SettingsService(self._store)

    @cached_property
    def _retention(self) -> RetentionService:
        return RetentionService(self._store, self._clock)

    @cached_property
    def _reader(self) -> "CvReading":
        if self._parts.reader is not None:
            return self._parts.reader
        from recruiterdesk.machine.cv_reader import CvReader  # noqa: PLC0415 -- see the class

        self._own_reader = CvReader()
        return self._own_reader

    async def _close_reader(self) -> None:
        if self._own_reader is not None:
            await self._own_reader.close()

    async def _take_in(self, application_id: int, document_id: int, file: "FileRef") -> None:
        from recruiterdesk.services.cv_index import CvIndex  # noqa: PLC0415 -- see the class

        await CvIndex(self._store, self._reader).take_in(application_id, document_id, file)

    @cached_property
    def _sending(self) -> "Sending":
        from recruiterdesk.services.send_locks import SendLocks  # noqa: PLC0415 -- see the class
        from recruiterdesk.services.sending import Sending  # noqa: PLC0415 -- see the class

        return Sending(self._store, self._live, SendLocks(self._profile.ledger_folder, self._clock).hold)

    @cached_property
    def _sync(self) -> "SyncService":
        from recruiterdesk.services.sync_service import SyncService  # noqa: PLC0415 -- see the class

        return SyncService(self._store, self._live, self._sending, self._clock, self._background, self._retention)

    @cached_property
    def _documents(self) -> "DocumentService":
        from recruiterdesk.services.document_service import DocumentService  # noqa: PLC0415 -- see the class

        return DocumentService(self._store, self._live, self._catalog, self._reader)

    def _funnel(self) -> "FunnelService":
        from recruiterdesk.services.funnel_service import FunnelService  # noqa: PLC0415 -- see the class

        return FunnelService(self._store, self._catalog)

    def _tables(self) -> "TableService":
        from recruiterdesk.services.table_service import TableService  # noqa: PLC0415 -- see the class

        return TableService(self._store, self._catalog, self._live, self._clock)

    def _updates(self) -> "UpdateService":
        from recruiterdesk.services.update_service import UpdateService  # noqa: PLC0415 -- see the class

        channel = self._parts.channel
        return UpdateService(self._store, self._clock) if channel is None else UpdateService(self._store, self._clock, lambda: channel)

    def _links(self) -> "LinkService":
        from recruiterdesk.services.link_service import LinkService  # noqa: PLC0415 -- see the class

        return LinkService(self._store)

    def _login(self) -> "LoginService":
        from recruiterdesk.bootstrap.own_program import own_command  # noqa: PLC0415 -- see the class
        from recruiterdesk.services.login_service import LoginService  # noqa: PLC0415 -- see the class

        return LoginService(self._profile.folder, own_command, is_lasting=not isinstance(self._vault, ThrowawayVault))

    def _accounts(self) -> "AccountService":
        from recruiterdesk.services.account_service import AccountService  # noqa: PLC0415 -- see the class

        return AccountService(self._store, self._vault, self._catalog, self._live)

    def _vacancies(self) -> "VacancyService":
        from recruiterdesk.services.vacancy_service import VacancyService  # noqa: PLC0415 -- see the class

        return VacancyService(self._store, self._sync)

    def _writes(self) -> "WriteService":
        from recruiterdesk.services.write_service import WriteService  # noqa: PLC0415 -- see the class

        return WriteService(self._store, self._catalog, self._clock, self._settings)

    def _outbox(self) -> "OutboxService":
        from recruiterdesk.services.outbox_service import OutboxService  # noqa: PLC0415 -- see the class

        return OutboxService(self._store, self._sending)

    def _exports(self) -> "ExportService":
        from recruiterdesk.services.export_service import ExportService  # noqa: PLC0415 -- see the class

        return ExportService(self._store, self._clock)

    def _erasure(self) -> "ErasureService":
        from recruiterdesk.services.erasure_service import ErasureService  # noqa: PLC0415 -- see the class

        return ErasureService(self._store, self._catalog, self._clock, self._sending, self._forget_copies)

    def _diagnosis(self) -> "DiagnosisService":
        from recruiterdesk.services.diagnosis_service import DiagnosisService  # noqa: PLC0415 -- see the class

        return DiagnosisService(self._profile, self._vault, self._store)

    def _profiles(self) -> "ProfileService":
        from recruiterdesk.bootstrap.own_program import profile_service  # noqa: PLC0415 -- see the class

        return profile_service(self._profile.folder)

    async def _forget_copies(self) -> int:
        return await self._documents.forget_pages() + await asyncio.to_thread(self._profile.clean_scratch)
