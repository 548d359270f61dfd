"""The child process that reads CVs: started by `cv_reader`, confined, and ended after anything unexpected.

Run as `python -m recruiterdesk.machine.cv_child`; in a bundle the program itself calls `main` when its first argument is CHILD_ARGUMENT.
"""

import signal
import sys
from typing import IO

from pypdfium2 import PdfDocument

from recruiterdesk.machine.cv import frames
from recruiterdesk.machine.cv.answers import CvKind, CvText
from recruiterdesk.machine.cv.blocks import Block, blocks_of
from recruiterdesk.machine.cv.child_process import READY
from recruiterdesk.machine.cv.kind import disagreement, kind_of
from recruiterdesk.machine.cv.limits import confine_this_process
from recruiterdesk.machine.cv.page import Picture, open_pdf, page_count, render, render_image, text_of
from recruiterdesk.machine.cv.trouble import BROKEN, CRASHED, NO_PAGE, NOT_SHOWN, OLD_WORD, TOO_LARGE, CvTrouble, sentence_for

# A job may use so much of the processor. The program's own limit is one of time that passes, and so a generous one: a busy computer
# must not make a good CV unreadable.
JOB_PROCESSOR_SECONDS = 5.0

FLOWING = frozenset({CvKind.DOCX, CvKind.ODT, CvKind.RTF, CvKind.TEXT})


class Reading:
    """The document at hand: what it is, and what was already made from it."""

    def __init__(self, content: bytes, name: str) -> None:
        self._content = content
        self._name = name
        self.kind = kind_of(content)
        self._blocks: list[Block] | None = None
        self._pdf: PdfDocument | None = None

    def text(self) -> CvText:
        """Return the text, with a warning instead of it where there is none to be read."""
        warning = disagreement(self.kind, self._name)
        try:
            text, pages = self._text_and_pages()
        except CvTrouble as trouble:
            return CvText(text="", pages=0, kind=self.kind, warning=sentence_for(trouble.reason))
        return CvText(text=text, pages=pages, kind=self.kind, warning=warning)

    def picture(self, question: frames.RenderPage) -> tuple[Picture, int]:
        """Return a page and how many there are; CvTrouble when it cannot be shown."""
        if self.kind is CvKind.IMAGE:
            if question.page != 0:
                raise CvTrouble(NO_PAGE)
            return render_image(self._content, question.width), 1
        document = self._as_pdf()
        return render(document, question.page, question.width, question.search), page_count(document)

    def _text_and_pages(self) -> tuple[str, int]:
        if self.kind is CvKind.PDF:
            document = self._as_pdf()
            return text_of(document), page_count(document)
        if self.kind in FLOWING:
            text = "\n".join(block.text for block in self._flow())
            return text, page_count(self._as_pdf())
        if self.kind is CvKind.IMAGE:
            render_image(self._content, 1)
            return "", 1
        raise CvTrouble(OLD_WORD if self.kind is CvKind.OLD_WORD else NOT_SHOWN)

    def _as_pdf(self) -> PdfDocument:
        if self._pdf is None:
            if self.kind is CvKind.PDF:
                self._pdf = open_pdf(self._content)
            elif self.kind in FLOWING:
                from recruiterdesk.machine.cv.layout import lay_out  # noqa: PLC0415 -- a child that meets only PDFs never loads it

                self._pdf = open_pdf(lay_out(self._flow()))
            else:
                raise CvTrouble(OLD_WORD if self.kind is CvKind.OLD_WORD else NOT_SHOWN)
        return self._pdf

    def _flow(self) -> list[Block]:
        if self._blocks is None:
            self._blocks = blocks_of(self.kind, self._content)
        return self._blocks


def serve(incoming: IO[bytes], outgoing: IO[bytes]) -> None:
    """Answer jobs until the program closes its end; a job that fails unexpectedly is the last one."""
    outgoing.write(READY)
    outgoing.flush()
    reading: Reading | None = None
    document = ""
    while True:
        try:
            job, content = frames.receive_job(incoming)
        except EOFError:
            return
        _bound_processor_time(JOB_PROCESSOR_SECONDS)
        try:
            if job.document and (content or job.document != document):
                reading, document = Reading(content, job.name), job.document
            _answer(outgoing, job.question, reading)
        except CvTrouble as trouble:
            frames.send_answer(outgoing, frames.Failure(trouble.reason))
        except MemoryError:
            reading = None
            frames.send_answer(outgoing, frames.Failure(TOO_LARGE, "MemoryError"))
            return
        except Exception as failure:  # noqa: BLE001 -- hostile input may raise anything; a fresh child takes over after this
            frames.send_answer(outgoing, frames.Failure(CRASHED, type(failure).__name__))
            return
        finally:
            _bound_processor_time(0)


def _bound_processor_time(seconds: float) -> None:
    """Have the system end this process, whatever code it is in, once it has used so much more of the processor; 0 calls it off."""
    if sys.platform != "win32":  # there, the program's own limit has to do
        signal.setitimer(signal.ITIMER_PROF, seconds)


def _answer(outgoing: IO[bytes], question: frames.Question, reading: Reading | None) -> None:
    if isinstance(question, frames.GuessContact):
        from recruiterdesk.machine.cv.contact import guess_contact  # noqa: PLC0415 -- loads every country's number plan

        frames.send_answer(outgoing, guess_contact(question.text, question.file_name, question.region))
    elif reading is None:
        raise CvTrouble(BROKEN)
    elif isinstance(question, frames.ReadText):
        frames.send_answer(outgoing, reading.text())
    else:
        picture, pages = reading.picture(question)
        header = frames.PageHeader(picture.width, picture.height, pages, picture.highlights)
        frames.send_answer(outgoing, header, picture.pixels)


def main() -> None:
    """Confine this process and serve the program that started it."""
    incoming, outgoing = sys.stdin.buffer, sys.stdout.buffer
    sys.stdout = sys.stderr  # what a library prints must not reach the frames
    confine_this_process()
    serve(incoming, outgoing)


if __name__ == "__main__":
    main()
