"""All tables by their names in `table_specs.py`, and the files behind their lines."""

from collections.abc import AsyncIterator, Mapping
from typing import Final

from recruiterdesk.domain.clock import Clock
from recruiterdesk.domain.errors import NotFound
from recruiterdesk.domain.provider_table import TablePage
from recruiterdesk.providers.smartrecruiters.assumptions import MAX_REPORT_BYTES, REPORT_LOOK_SECONDS, REPORT_WAIT_SECONDS
from recruiterdesk.providers.smartrecruiters.authors import Authors
from recruiterdesk.providers.smartrecruiters.bodies.values import ids_of
from recruiterdesk.providers.smartrecruiters.families import Families
from recruiterdesk.providers.smartrecruiters.tables import application, applied, configuration, interviews, offers, reports, users, vacancy
from recruiterdesk.providers.smartrecruiters.tables.shape import Question, ReadTable

READERS: Final[dict[str, ReadTable]] = {
    **configuration.READERS,
    **users.READERS,
    **vacancy.READERS,
    **application.READERS,
    **applied.READERS,
    **interviews.READERS,
    **offers.READERS,
    **reports.READERS,
}


class SmartRecruitersTables:
    """Reads tables, and downloads what is behind their lines."""

    def __init__(self, families: Families, authors: Authors, clock: Clock) -> None:
        self._families = families
        self._authors = authors
        self._clock = clock
        self._figures = reports.NewestFigures()

    async def read_table(self, name: str, target_remote_id: str | None, filters: Mapping[str, str], cursor: str | None = None) -> TablePage:
        """Read one page; raises NotFound for a table that there is not, Invalid for filters that cannot be."""
        question = Question(families=self._families, authors=self._authors, target=target_remote_id or "", filters=filters, cursor=cursor)
        read = self._figures.read if name == "report" else READERS.get(name)
        if read is None:
            raise NotFound("SmartRecruiters has no such table. Choose another table.")
        return await read(question)

    async def download_line(self, name: str, _target_remote_id: str | None, line: str) -> AsyncIterator[bytes]:
        """Give the content of an attachment, of an offer's document, of a report's file, or of its newest, piece by piece."""
        wanted = ids_of(line)[-1]
        if name == "attachments":
            pieces = self._families.reading.download_attachment(wanted, is_urgent=True)
        elif name == "offer_documents":
            offer, _, _document = line.partition("/")
            pieces = self._families.offers.download_document(ids_of(offer)[0], wanted)
        elif name == "report_files":
            await self._until_made(wanted)
            pieces = self._families.reports.download_file(wanted, most=MAX_REPORT_BYTES)
        elif name == "reports":
            newest = (await self._families.reports.recent_file(wanted)).text("reportFileId")
            pieces = self._families.reports.download_file(newest, most=MAX_REPORT_BYTES)
        else:
            raise NotFound("There is no file behind this line. Choose another line.")
        await anext(pieces)  # the content type; what a file is shows in the file
        async for piece in pieces:
            yield piece

    async def _until_made(self, file_id: str) -> None:
        """Ask how far a report's file is until it is made; raises NotFound for one that could not be, or not for a long time."""
        until = self._clock.monotonic() + REPORT_WAIT_SECONDS
        while True:
            file = await self._families.reports.read_file(file_id)
            status = file.text("reportFileStatus")
            if status == "FAILED":
                raise NotFound(
                    "SmartRecruiters could not make this file ({reason}). Make the report anew.",
                    reason=file.text("errorReason") or "UNKNOWN",
                )
            if status not in {"PENDING", "RUNNING"}:
                return
            if self._clock.monotonic() >= until:
                raise NotFound("SmartRecruiters is still making this file. Fetch it again later.")
            await self._clock.sleep(REPORT_LOOK_SECONDS)
