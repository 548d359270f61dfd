"""CVs as text, as pictures and as contacts, read by a child process that may do nothing else.

The child is kept warm and reused; it is replaced after a crash, after a job that took too long, and after CHILD_JOBS jobs. The document
it has at hand is not sent again for its next page. Nothing of a CV is parsed in this process, and no answer is believed to be longer
than a page can be.
"""

import asyncio
import hashlib
import heapq
import itertools
import logging
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path
from typing import TypeVar

from recruiterdesk.domain.errors import Cancelled, Invalid, StorageTrouble, Unsupported
from recruiterdesk.machine.cv import frames
from recruiterdesk.machine.cv.answers import Confidence, ContactGuess, CvKind, CvText, Guess, Rectangle, RenderedPage
from recruiterdesk.machine.cv.child_process import ChildProcess
from recruiterdesk.machine.cv.trouble import BROKEN, CRASHED, NO_PAGE, NOT_SHOWN, OLD_WORD, TOO_LARGE, sentence_for

__all__ = ["Confidence", "ContactGuess", "CvKind", "CvReader", "CvText", "Guess", "Rectangle", "RenderedPage"]

T = TypeVar("T")
log = logging.getLogger(__name__)

JOB_SECONDS = 20.0  # of time that passes; of the processor a job gets five
CHILD_JOBS = 500
LARGEST_FILE = 64 * 1024 * 1024
LONGEST_TEXT = 100_000  # that a contact is looked for in


class CvReader:
    """Reads CVs, one at a time: the window's questions (`urgent`) before those of the background.

    `content` is the file's bytes, or a path to it. Close it at the end; it starts its child at the first question, or in `warm_up`. A
    question whose asker was cancelled is finished, within its time, before the next begins.
    """

    def __init__(self, *, job_seconds: float = JOB_SECONDS, child_jobs: int = CHILD_JOBS) -> None:
        self._job_seconds = job_seconds
        self._child_jobs = child_jobs
        self._child: ChildProcess | None = None
        self._turns = _Turns()
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="cv")
        self._is_closed = False

    async def warm_up(self) -> None:
        """Start the child, so that the first CV does not wait for it."""
        with suppress(OSError):
            await self._in_turn(self._ready_child, urgent=False)

    async def read_text(self, content: bytes | Path, name: str, *, urgent: bool = False) -> CvText:
        """Return a CV's text; where there is none to be read, empty text and a warning that says why. `name` is its file name.

        Raises StorageTrouble when a path cannot be read.
        """
        answer, _ = await self._in_turn(lambda: self._exchange(frames.ReadText(), content, name), urgent=urgent)
        if isinstance(answer, CvText):
            return answer
        return CvText(text="", pages=0, kind=CvKind.OTHER, warning=sentence_for(_reason(answer)))

    async def render_page(
        self, content: bytes | Path, name: str, page: int, width_px: int, *, search: str = "", urgent: bool = True
    ) -> RenderedPage:
        """Return one page (counted from 0) at a width in pixels, with the places of the words of `search`.

        Raises Invalid for a damaged or dangerous file, Unsupported for a kind without pages; both with a sentence for the recruiter.
        """
        question = frames.RenderPage(page, width_px, search)
        header, pixels = await self._in_turn(lambda: self._exchange(question, content, name), urgent=urgent)
        if isinstance(header, frames.PageHeader) and len(pixels) == header.width * header.height * 4:
            return RenderedPage(width=header.width, height=header.height, bgra=pixels, pages=header.pages, highlights=header.highlights)
        reason = _reason(header)
        raise (Unsupported if reason in (OLD_WORD, NOT_SHOWN, NO_PAGE) else Invalid)(sentence_for(reason))

    async def guess_contact(self, text: str, file_name: str = "", *, region: str = "NL", urgent: bool = True) -> ContactGuess:
        """Read a name, an e-mail address and a phone number from a CV's text; all are missing when it cannot be read.

        `region` is the country of phone numbers without a country code; `file_name` may tell the name, too.
        """
        question = frames.GuessContact(text[:LONGEST_TEXT].encode(errors="replace").decode(), file_name[:300], region)
        answer, _ = await self._in_turn(lambda: self._exchange(question, b"", file_name), urgent=urgent)
        return answer if isinstance(answer, ContactGuess) else ContactGuess()

    async def close(self) -> None:
        """End the child; what runs is stopped, and what waits or comes later is answered as stopped."""
        self._is_closed = True
        if self._child is not None:
            self._child.kill()
        await self._in_turn(self._end_child, urgent=False)  # the last turn: who waits gets an answer, since nothing is asked any more
        self._thread.shutdown(wait=False)

    async def _in_turn(self, work: Callable[[], T], *, urgent: bool) -> T:
        await self._turns.take(is_urgent=urgent)
        try:
            running = asyncio.get_running_loop().run_in_executor(self._thread, work)
        except RuntimeError as ended:  # the reader was closed while this one came
            self._turns.give()
            raise Cancelled("The program is closing.") from ended
        running.add_done_callback(lambda _: self._turns.give())
        # A cancelled asker does not cut the child off in the middle of its answer; the turn ends with the answer.
        return await asyncio.shield(running)

    def _exchange(self, question: frames.Question, content: bytes | Path, name: str) -> tuple[frames.Answer, bytes]:
        """Ask the child, in the reader's thread."""
        document = ""
        if not isinstance(question, frames.GuessContact):
            content = _read(content) if isinstance(content, Path) else content
            if len(content) > LARGEST_FILE:
                return frames.Failure(TOO_LARGE), b""
            if not content:
                return frames.Failure(BROKEN), b""
            document = _identity(content, name)
        assert isinstance(content, bytes)  # noqa: S101 -- for the type checker: a path was read above
        if self._is_closed:
            return frames.Failure(CRASHED), b""
        try:
            child = self._ready_child()
        except OSError as failure:
            log.warning("the child that reads CVs did not start: %s", type(failure).__name__)
            return frames.Failure(CRASHED), b""
        is_at_hand = child.document == document
        job = frames.Job(question, document, name.encode(errors="replace").decode()[:300])
        answer, answered = child.ask(job, b"" if is_at_hand else content, self._job_seconds)
        if isinstance(answer, frames.Failure) and answer.detail:
            log.warning("a CV could not be read: %s", answer.detail)
            self._end_child()  # it ends by itself after anything unexpected
        return answer, answered

    def _ready_child(self) -> ChildProcess:
        if self._child is not None and not self._child.is_alive:
            log.warning("the child that reads CVs ended with %d between two jobs", self._child.end())
            self._child = None
        if self._child is not None and self._child.jobs >= self._child_jobs:
            self._end_child()
        if self._child is None:
            self._child = ChildProcess()
        return self._child

    def _end_child(self) -> None:
        if self._child is not None:
            self._child.end()
            self._child = None


class _Turns:
    """One turn at a time; the urgent ones first, each kind in the order of asking."""

    def __init__(self) -> None:
        self._is_taken = False
        self._order = itertools.count()
        self._waiting: list[tuple[bool, int, asyncio.Future[None]]] = []

    async def take(self, *, is_urgent: bool) -> None:
        if not self._is_taken:
            self._is_taken = True
            return
        turn: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        heapq.heappush(self._waiting, (not is_urgent, next(self._order), turn))
        try:
            await turn
        except asyncio.CancelledError:
            if turn.done() and not turn.cancelled():
                self.give()  # it came in the same moment
            raise

    def give(self) -> None:
        while self._waiting:
            _, _, turn = heapq.heappop(self._waiting)
            if not turn.done():
                turn.set_result(None)
                return
        self._is_taken = False


def _identity(content: bytes, name: str) -> str:
    fingerprint = hashlib.sha256(name.encode(errors="replace") + b"\0")
    fingerprint.update(content)
    return fingerprint.hexdigest()


def _reason(answer: frames.Answer) -> str:
    """Return why there is no answer; an answer to another question is the child's failure."""
    return answer.reason if isinstance(answer, frames.Failure) else CRASHED


def _read(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(LARGEST_FILE + 1)
    except OSError as trouble:
        raise StorageTrouble("{name} cannot be read. Check that it is still there and that you may open it.", name=path.name) from trouble
