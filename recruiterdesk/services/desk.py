"""The desk: every service of one open profile, and the feed of what changed."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field

from recruiterdesk.domain.change_set import ChangeSet
from recruiterdesk.services.account_service import AccountService
from recruiterdesk.services.applicant_service import ApplicantService
from recruiterdesk.services.diagnosis_service import DiagnosisService
from recruiterdesk.services.document_service import DocumentService
from recruiterdesk.services.erasure_service import ErasureService
from recruiterdesk.services.export_service import ExportService
from recruiterdesk.services.outbox_service import OutboxService
from recruiterdesk.services.retention_service import RetentionService
from recruiterdesk.services.settings_service import SettingsService
from recruiterdesk.services.sync_service import SyncService
from recruiterdesk.services.vacancy_service import VacancyService
from recruiterdesk.services.write_service import WriteService
from recruiterdesk.store.store import Store


class ChangeFeed:
    """Tells who asks what each commit touched."""

    def __init__(self, store: Store) -> None:
        """Listen to the store."""
        self._store = store

    def subscribe(self, callback: Callable[[ChangeSet], None]) -> Callable[[], None]:
        """Call `callback` after each commit, on the event loop; returns what ends it."""
        return self._store.subscribe(callback)


@dataclass(frozen=True, kw_only=True)
class Desk:
    """One open profile. Whoever opened it closes it with `aclose`, once."""

    accounts: AccountService
    vacancies: VacancyService
    applicants: ApplicantService
    writes: WriteService
    outbox: OutboxService
    sync: SyncService
    documents: DocumentService
    settings: SettingsService
    exports: ExportService
    erasure: ErasureService
    retention: RetentionService
    diagnosis: DiagnosisService
    changes: ChangeFeed
    closing: Callable[[], Awaitable[None]] = field(repr=False)

    async def aclose(self) -> None:
        """Stop background work, close connections, the CV reader and the store, in reverse order of opening."""
        await self.closing()
