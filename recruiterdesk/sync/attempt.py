"""One attempt to send one write, and what is known about it afterwards."""

import logging
from collections.abc import AsyncIterator, Callable

from recruiterdesk.domain.errors import DeskError, OutcomeUnknown, StorageTrouble, WrongUsage
from recruiterdesk.domain.sentence import Sentence
from recruiterdesk.domain.sync_report import UploadProgress
from recruiterdesk.domain.write import FileRef
from recruiterdesk.provider_api.contract import Files, OutgoingWrite, Receipt, SendsWrites
from recruiterdesk.sync.outcome import Outcome, classify

logger = logging.getLogger(__name__)


class _OwnFiles:
    """The store's files, telling how far they have been read, and remembering a failure of our own: it is no "not found" of the provider.

    The connection takes a chunk when the one before has left, so what was read is what has left, but for the last few buffers.
    """

    def __init__(self, files: Files, entry_id: str, on_upload: Callable[[UploadProgress], None] | None) -> None:
        self._files = files
        self._entry_id = entry_id
        self._on_upload = on_upload
        self.failure: DeskError | None = None

    async def chunks(self, file: FileRef) -> AsyncIterator[bytes]:
        sent = 0
        try:
            async for chunk in self._files.chunks(file):
                yield chunk
                sent += len(chunk)
                if self._on_upload is not None:
                    self._on_upload(UploadProgress(entry_id=self._entry_id, sent=sent, total=file.bytes))
        except DeskError as error:
            self.failure = error
            raise


class Attempt:
    """Runs once. `has_begun` tells whether a byte of the body may have left; `error` and `outcome` are set where it was not confirmed."""

    def __init__(
        self, outgoing: OutgoingWrite, line: SendsWrites, files: Files, on_upload: Callable[[UploadProgress], None] | None = None
    ) -> None:
        self._outgoing = outgoing
        self._line = line
        self._files = _OwnFiles(files, outgoing.id, on_upload)
        self.has_begun = False
        self.outcome = Outcome.UNCLEAR
        self.error: DeskError = OutcomeUnknown("No word came back whether this arrived.")

    async def run(self) -> Receipt | None:
        """Send, and return the provider's confirmation; None where there was none. Only cancellation is raised."""
        try:
            return await self._line.send(self._outgoing, self._files, self._begin)
        except DeskError as error:
            self._take(self._own_failure() or error)
        except Exception:
            # Whatever broke, here or in the provider's code, the write may have left: it is looked for like any other lost reply.
            logger.exception("Sending outbox entry %s broke off", self._outgoing.id)
            self.outcome = Outcome.UNCLEAR
        return None

    def _begin(self) -> None:
        self.has_begun = True

    def _own_failure(self) -> DeskError | None:
        failure = self._files.failure
        if failure is None or isinstance(failure, StorageTrouble):
            return failure
        return WrongUsage(Sentence("The file is no longer on this computer. Drop it again and cancel this item."))

    def _take(self, error: DeskError) -> None:
        self.error = error
        self.outcome = classify(error, has_begun=self.has_begun)
