"""Documents: fetching, showing pages, reading texts for the search, saving copies, and looking at what is dropped."""

import asyncio
from collections import OrderedDict
from collections.abc import Sequence
from pathlib import Path

from recruiterdesk.domain.account import Account
from recruiterdesk.domain.application import DocumentKind, DocumentRow
from recruiterdesk.domain.capability import Capability
from recruiterdesk.domain.errors import DeskError, NotFound
from recruiterdesk.domain.write import FileRef
from recruiterdesk.machine.cv.answers import CvText, RenderedPage
from recruiterdesk.machine.file_name import safe_file_name
from recruiterdesk.services.catalog import Catalog
from recruiterdesk.services.cv_reading import CvReading
from recruiterdesk.services.dropped_files import DroppedCv, read_dropped
from recruiterdesk.services.file_copies import SavedFile, copy_out, make_folder, unused_path
from recruiterdesk.services.live_accounts import LiveAccounts
from recruiterdesk.services.write_checks import require_ability
from recruiterdesk.store.store import Store
from recruiterdesk.store.transaction import Reader

_MOST_SHOWN = 30_000_000  # bytes of a file that is shown; above every provider's upload limit
_MOST_KEPT = 64_000_000  # bytes of page pictures kept in memory


class DocumentService:
    """One per desk."""

    def __init__(self, store: Store, live: LiveAccounts, catalog: Catalog, reader: CvReading) -> None:
        """Fetch through `live`, keep in `store`, look through `reader`."""
        self._store = store
        self._live = live
        self._catalog = catalog
        self._reader = reader
        self._pages: OrderedDict[tuple[str, int, int], RenderedPage] = OrderedDict()
        self._kept = 0

    async def documents(self, application_id: int) -> list[DocumentRow]:
        """Return what is known of an applicant's documents, those on their way included."""
        return await self._store.read(lambda reader: reader.applications.documents(application_id), urgent=True)

    async def fetch(self, application_id: int, number: int) -> FileRef:
        """Return a document, from here or else from the provider; its text is read for the search. Raises NotFound, Unreachable."""
        for row in await self.documents(application_id):
            if row.number == number and row.file is not None and await self._store.files.has(row.file):
                return FileRef(sha256=row.file, name=row.name, bytes=row.bytes or await self._store.files.size(row.file))
        account_id = (await self._store.read(lambda reader: reader.applications.view(application_id).row, urgent=True)).account_id
        live = await self._live.get_by_id(account_id)
        return await live.sync.fetch_document(application_id, number)

    async def page(self, application_id: int, document_id: int, page: int, width: int) -> RenderedPage:
        """Return one page (from 0) as a picture of that width in pixels, fetching the document where needed; the same again is at hand."""
        row = await self._row(application_id, document_id)
        file = await self.fetch(application_id, row.number)
        key = (file.sha256, page, width)
        kept = self._pages.get(key)
        if kept is not None:
            self._pages.move_to_end(key)
            return kept
        content = await self._store.files.read_all(file.sha256, _MOST_SHOWN)
        rendered = await self._reader.render_page(content, file.name, page, width)
        self._keep(key, rendered)
        return rendered

    async def text(self, application_id: int, document_id: int) -> CvText:
        """Return a document's text, how many pages it has and what is strange about it."""
        row = await self._row(application_id, document_id)
        file = await self.fetch(application_id, row.number)
        return await self._reader.read_text(await self._store.files.read_all(file.sha256, _MOST_SHOWN), file.name)

    async def prepare(self, application_ids: Sequence[int], width: int) -> None:
        """Fetch the CVs of those who come next and draw their first pages; what cannot be had is left for when it is asked for."""
        for application_id in application_ids:
            rows = await self.documents(application_id)
            cv = next((row for row in rows if row.kind is DocumentKind.RESUME), rows[0] if rows else None)
            if cv is not None:
                try:
                    await self.page(application_id, cv.id, 0, width)
                except DeskError:
                    continue  # said when somebody looks at it

    async def download(self, application_id: int, number: int | None, to: Path) -> list[SavedFile]:
        """Save a document, or all of them, into a folder under safe names; what is there already is never overwritten.

        Raises Unsupported with the account's reason where there are none because the provider gives none out.
        """
        known = await self.documents(application_id)
        if not known:
            await self._require_documents(application_id)
        rows = [row for row in known if number is None or row.number == number]
        if number is not None and not rows:
            raise NotFound(
                "This applicant has no document {number}. Look at the applicant again: the documents are numbered there.", number=number
            )
        await make_folder(to)
        saved: list[SavedFile] = []
        for row in rows:
            file = await self.fetch(application_id, row.number)
            target = await asyncio.to_thread(unused_path, to, safe_file_name(row.name))
            await copy_out(self._store.files, file.sha256, target)
            saved.append(SavedFile(name=row.name, path=target.absolute(), bytes=file.bytes, sha256=file.sha256))
        return saved

    async def read_dropped(self, paths: Sequence[Path], account_id: int | None = None) -> list[DroppedCv]:
        """Look at files dropped for new applicants, in the order given; with an account its provider's limits are applied."""
        profile = None
        if account_id is not None:
            account = await self._store.read(lambda reader: reader.accounts.by_id(account_id), urgent=True)
            profile = self._catalog.factory(account.provider).profile_of(account)
        return await read_dropped(self._store, self._reader, profile, paths)

    async def forget_pages(self) -> int:
        """Drop the pictures of pages kept in memory and return how many there were."""
        count = len(self._pages)
        self._pages.clear()
        self._kept = 0
        return count

    async def _row(self, application_id: int, document_id: int) -> DocumentRow:
        for row in await self.documents(application_id):
            if row.id == document_id:
                return row
        raise NotFound("This document is no longer in the list of the applicant. Open the applicant again and choose another one.")

    async def _require_documents(self, application_id: int) -> None:
        def work(reader: Reader) -> Account:
            return reader.accounts.by_id(reader.applications.view(application_id).row.account_id)

        account = await self._store.read(work, urgent=True)
        require_ability(account, self._catalog.factory(account.provider).profile_of(account), Capability.DOWNLOAD_DOCUMENT)

    def _keep(self, key: tuple[str, int, int], page: RenderedPage) -> None:
        self._pages[key] = page
        self._kept += len(page.bgra)
        while self._kept > _MOST_KEPT and len(self._pages) > 1:
            _, oldest = self._pages.popitem(last=False)
            self._kept -= len(oldest.bgra)
