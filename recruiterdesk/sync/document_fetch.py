"""Documents brought onto this computer: on a person's wish, and in advance for applicants who are being decided about."""

import logging
from collections.abc import Awaitable, Callable

from recruiterdesk.domain.account import Account
from recruiterdesk.domain.application import DocumentKind, DocumentRow
from recruiterdesk.domain.errors import ContractBroken, NotFound, Unreachable, Unsupported
from recruiterdesk.domain.vacancy import VacancyPhase
from recruiterdesk.domain.write import FileRef
from recruiterdesk.provider_api.contract import Connection, DownloadsDocuments
from recruiterdesk.store.store import Store
from recruiterdesk.store.transaction import Reader

logger = logging.getLogger(__name__)

DocumentHook = Callable[[int, int, FileRef], Awaitable[None]]
"""Called with application id, document id and file after a document came in: where its text is read for the search."""

CACHE_SETTING = "cache_documents"
OPEN_ONLY, ALL, NONE = "open", "all", "none"


class DocumentFetch:
    """Fetches documents of one account through its connection into the encrypted store."""

    def __init__(self, account: Account, connection: Connection, store: Store, on_document: DocumentHook | None) -> None:
        self._account = account
        self._connection = connection
        self._store = store
        self._on_document = on_document

    async def fetch(self, application_id: int, number: int, *, is_urgent: bool) -> FileRef:
        """Return document `number` of an application (our id), from here or from the provider. Raises NotFound where there is none."""
        remote_id, row = await self._store.read(lambda reader: self._document(reader, application_id, number), urgent=is_urgent)
        if row.file is not None and row.bytes is not None:
            return FileRef(sha256=row.file, name=row.name, bytes=row.bytes)
        if not isinstance(self._connection, DownloadsDocuments):
            raise Unsupported("{provider} does not give documents out. Look at them there.", provider=self._connection.profile.name)
        file = await self._store.files.put(self._connection.download(remote_id, number, is_urgent=is_urgent), row.name)
        await self._store.write(
            lambda writer: writer.applications.set_document_file(row.id, file.sha256, file.bytes), cause="user" if is_urgent else "sync"
        )
        if self._on_document is not None:
            await self._on_document(application_id, row.id, file)
        return file

    async def fetch_wanted(self, application_remote_id: str) -> None:
        """Bring in the documents of an application just read, where the setting asks for it; one that cannot be had is left for later."""
        if not isinstance(self._connection, DownloadsDocuments):
            return
        application_id, wanted = await self._store.read(lambda reader: self._wanted(reader, application_remote_id))
        for number in wanted:
            try:
                await self.fetch(application_id, number, is_urgent=False)
            except (NotFound, ContractBroken, Unreachable) as error:
                # The files' own server may be down or the document withdrawn; the list of documents stays true without it.
                logger.info("A document of application %d was not fetched: %s", application_id, error.kind)
                return

    def _document(self, reader: Reader, application_id: int, number: int) -> tuple[str, DocumentRow]:
        """Return the application's id at the provider, and the document."""
        for application in reader.applications.rows([application_id]):
            for row in reader.applications.documents(application_id):
                if row.number == number:
                    return application.remote_id, row
        raise NotFound(
            "This applicant has no document {number}. Look at the applicant again: the documents are numbered there.", number=number
        )

    def _wanted(self, reader: Reader, application_remote_id: str) -> tuple[int, list[int]]:
        application_id = reader.applications.by_ref(self._account.id, application_remote_id)
        mode = self._account.settings.get(CACHE_SETTING) or reader.settings.get(CACHE_SETTING, OPEN_ONLY)
        if mode == NONE or (mode != ALL and not self._is_in_open_vacancy(reader, application_id)):
            return application_id, []
        rows = [row for row in reader.applications.documents(application_id) if row.kind is not DocumentKind.PHOTO]
        return application_id, [row.number for row in rows if not row.is_cached and row.pending is None]

    def _is_in_open_vacancy(self, reader: Reader, application_id: int) -> bool:
        vacancy_id = reader.applications.rows([application_id])[0].vacancy_id
        return vacancy_id is not None and reader.vacancies.rows([vacancy_id])[0].phase is VacancyPhase.OPEN
