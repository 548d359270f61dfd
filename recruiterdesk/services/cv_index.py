"""The texts of CVs for the search, read from every document that comes in."""

import logging

from recruiterdesk.domain.errors import DeskError
from recruiterdesk.domain.write import FileRef
from recruiterdesk.services.cv_reading import CvReading
from recruiterdesk.store.store import Store

_log = logging.getLogger(__name__)

_MOST_READ = 30_000_000


class CvIndex:
    """Reads in a child process; a file that cannot be read has no text, and that is all."""

    def __init__(self, store: Store, reader: CvReading) -> None:
        """Keep texts in `store`."""
        self._store = store
        self._reader = reader

    async def take_in(self, application_id: int, document_id: int, file: FileRef) -> None:
        """Read one document and make its text searchable; never raises a DeskError, since the document itself is safe."""
        try:
            content = await self._store.files.read_all(file.sha256, _MOST_READ)
            text = (await self._reader.read_text(content, file.name)).text
            if text.strip():
                await self._store.write(lambda writer: writer.applications.set_cv_text(application_id, document_id, text), cause="sync")
        except DeskError as error:
            _log.info("document %d has no text: %s", document_id, error.kind)
