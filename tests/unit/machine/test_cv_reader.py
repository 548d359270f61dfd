"""CVs of every kind come out of the child as text and as pages."""

import asyncio
import os
import signal
import sys
import time
from collections.abc import AsyncIterator
from io import BytesIO
from pathlib import Path
from typing import IO

import made_up_cvs
import pytest
from PIL import Image
from typing_extensions import Buffer
from waiting import until

from recruiterdesk.domain.errors import Cancelled, Invalid, StorageTrouble, Unsupported
from recruiterdesk.machine.cv_reader import Confidence, CvKind, CvReader, RenderedPage

posix = pytest.mark.skipif(sys.platform == "win32", reason="sends signals")


@pytest.fixture
async def reader() -> AsyncIterator[CvReader]:
    reader = CvReader()
    yield reader
    await reader.close()


def as_image(page: RenderedPage) -> Image.Image:
    return Image.frombytes("RGBA", (page.width, page.height), page.bgra, "raw", "BGRA")


async def test_a_pdf_gives_its_text_and_its_pages(reader: CvReader) -> None:
    content = made_up_cvs.pdf(3)
    text = await reader.read_text(content, "cv.pdf")
    assert (text.kind, text.pages, str(text.warning)) == (CvKind.PDF, 3, "")
    assert "Zoë van den Berg" in text.text
    assert "page 3" in text.text
    page = await reader.render_page(content, "cv.pdf", 0, 600)
    assert (page.width, page.height, page.pages) == (600, 850, 3)
    image = as_image(page)
    assert image.getpixel((5, 5)) == (255, 255, 255, 255)
    assert min(image.convert("L").tobytes()) < 60


async def test_words_searched_for_are_marked_where_they_stand(reader: CvReader) -> None:
    page = await reader.render_page(made_up_cvs.pdf(), "cv.pdf", 0, 595, search="berg utrecht")
    assert len(page.highlights) == 3  # once in the name, once in the address, once the place
    image = as_image(page).convert("L")
    for mark in page.highlights:
        box = (int(mark.left), int(mark.top), int(mark.left + mark.width) + 1, int(mark.top + mark.height) + 1)
        assert min(image.crop(box).tobytes()) < 100


async def test_a_word_document_is_shown_as_pages(reader: CvReader) -> None:
    content = made_up_cvs.word()
    text = await reader.read_text(content, "cv.docx")
    assert (text.kind, text.pages) == (CvKind.DOCX, 1)
    assert text.text.splitlines()[:2] == ["Zoë van den Berg", "zoe.vandenberg@example.nl"]
    assert "2019\tZiekenhuis" in text.text
    page = await reader.render_page(content, "cv.docx", 0, 700, search="wondzorg")
    assert page.width == 700
    assert len(page.highlights) == 1


async def test_long_flowing_text_breaks_into_pages(reader: CvReader) -> None:
    content = "\n".join(f"Regel {number} " + "woord " * 30 for number in range(300)).encode()
    text = await reader.read_text(content, "cv.txt")
    assert text.pages > 10
    last = await reader.render_page(content, "cv.txt", text.pages - 1, 400, search="299")
    assert len(last.highlights) == 1
    with pytest.raises(Unsupported, match="that many pages"):
        await reader.render_page(content, "cv.txt", text.pages, 400)


async def test_an_open_document_and_rich_text_are_read(reader: CvReader) -> None:
    body = "<text:h>Zoë Berg</text:h><text:p>a<text:tab/>b<text:span>c</text:span>d</text:p>"
    body += "<text:list><text:list-item><text:p>e</text:p></text:list-item></text:list>"
    cells = "".join(f"<table:table-cell><text:p>{letter}</text:p></table:table-cell>" for letter in "fg")
    body += f"<table:table><table:table-row>{cells}</table:table-row></table:table>"
    odt = await reader.read_text(made_up_cvs.open_document(body), "cv.odt")
    assert (odt.kind, odt.text.splitlines()) == (CvKind.ODT, ["Zoë Berg", "a\tbcd", "e", "f\tg"])
    rich = rb"{\rtf1\ansi{\fonttbl{\f0 Arial;}}{\*\generator x;}\f0 Zo\'eb \u321?\u243?d\u378?\par {\b Tweede} regel\tab x\{y\}}"
    rtf = await reader.read_text(rich, "cv.rtf")
    assert (rtf.kind, rtf.text.splitlines()) == (CvKind.RTF, ["Zoë Łódź", "Tweede regel\tx{y}"])


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "GIF", "BMP", "TIFF", "WEBP"])
async def test_a_picture_is_one_page_never_larger_than_it_is(reader: CvReader, kind: str) -> None:
    content = made_up_cvs.picture(kind)
    page = await reader.render_page(content, f"cv.{kind.lower()}", 0, 60)
    assert (page.width, page.height, page.pages) == (60, 40, 1)
    red, blue = as_image(page).getpixel((5, 20)), as_image(page).getpixel((55, 20))
    assert isinstance(red, tuple)
    assert isinstance(blue, tuple)
    assert red[0] > 200
    assert red[2] < 60
    assert blue[2] > 200
    assert blue[0] < 60
    assert (await reader.render_page(content, "x", 0, 4000)).width == 120


async def test_text_of_windows_and_of_utf_16_is_understood(reader: CvReader) -> None:
    assert (await reader.read_text("Zoë".encode("cp1252"), "cv.txt")).text == "Zoë"
    assert (await reader.read_text("Zoë".encode("utf-16"), "cv.txt")).text == "Zoë"


async def test_what_is_not_what_its_name_says_is_said(reader: CvReader) -> None:
    word_called_pdf = await reader.read_text(made_up_cvs.word(), "cv.pdf")
    assert str(word_called_pdf.warning) == "This file is called .pdf but is a docx file. It is shown as what it is; be careful with it."
    assert "Zoë" in word_called_pdf.text
    for hostile in (b"<html><script>", b"MZ\x90\0" + made_up_cvs.pdf(), made_up_cvs.packed({"evil.exe": b"MZ"})):
        text = await reader.read_text(hostile, "cv.pdf")
        assert (text.kind, text.text) == (CvKind.OTHER, "")
        with pytest.raises(Unsupported, match="cannot be shown here"):
            await reader.render_page(hostile, "cv.pdf", 0, 100)


async def test_an_old_word_file_says_what_to_do(reader: CvReader) -> None:
    old = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 1000
    assert "old Word (before 2007)" in str((await reader.read_text(old, "cv.doc")).warning)
    with pytest.raises(Unsupported, match="ask for a PDF"):
        await reader.render_page(old, "cv.doc", 0, 100)


async def test_a_locked_and_a_damaged_pdf_are_told_apart(reader: CvReader) -> None:
    with pytest.raises(Invalid, match="protected with a password"):
        await reader.render_page(made_up_cvs.pdf(password="secret"), "cv.pdf", 0, 100)
    with pytest.raises(Invalid, match="damaged"):
        await reader.render_page(b"%PDF-1.7 nothing", "cv.pdf", 0, 100)
    with pytest.raises(Invalid, match="damaged"):
        await reader.render_page(b"", "cv.pdf", 0, 100)


async def test_a_path_is_read_like_its_bytes_and_a_missing_one_named(reader: CvReader, tmp_path: Path) -> None:
    (tmp_path / "cv.pdf").write_bytes(made_up_cvs.pdf())
    assert "Zoë" in (await reader.read_text(tmp_path / "cv.pdf", "cv.pdf")).text
    with pytest.raises(StorageTrouble, match=r"gone\.pdf cannot be read"):
        await reader.read_text(tmp_path / "gone.pdf", "gone.pdf")


async def test_whose_cv_it_is_comes_from_the_child(reader: CvReader) -> None:
    text = await reader.read_text(made_up_cvs.pdf(), "cv.pdf")
    guess = await reader.guess_contact(text.text, "cv.pdf")
    assert (guess.name.value, guess.email.value, guess.phone.value) == ("Zoë van den Berg", "zoe.vandenberg@example.nl", "+31 6 12345678")
    assert (guess.first_name, guess.last_name) == ("Zoë", "van den Berg")
    assert guess.name.confidence is Confidence.CERTAIN


class Counting(BytesIO):
    """A pipe that counts what goes through it."""

    def __init__(self, pipe: IO[bytes]) -> None:
        super().__init__()
        self._pipe = pipe
        self.sent = 0

    def write(self, data: Buffer) -> int:
        self.sent += len(bytes(data))
        return self._pipe.write(data)

    def flush(self) -> None:
        self._pipe.flush()

    def close(self) -> None:
        self._pipe.close()


async def test_the_document_at_hand_is_not_sent_again(reader: CvReader) -> None:
    content = made_up_cvs.pdf(2) + b"\n" * 20_000_000
    await reader.render_page(content, "cv.pdf", 0, 100)
    assert reader._child is not None
    counting = Counting(reader._child._to)
    reader._child._to = counting
    await reader.render_page(content, "cv.pdf", 1, 100)
    assert 0 < counting.sent < 1000


async def test_the_windows_question_goes_before_those_of_the_background(reader: CvReader) -> None:
    await reader.warm_up()
    order: list[str] = []

    async def ask(name: str, *, urgent: bool) -> None:
        await reader.read_text(made_up_cvs.pdf(), name, urgent=urgent)
        order.append(name)

    async with asyncio.TaskGroup() as group:
        for number in range(3):
            group.create_task(ask(f"later{number}", urgent=False))
        await asyncio.sleep(0)
        group.create_task(ask("now", urgent=True))
    assert order == ["later0", "now", "later1", "later2"]


async def test_a_question_that_is_cancelled_leaves_the_child_fit_for_the_next(reader: CvReader) -> None:
    await reader.warm_up()
    child = reader._child
    asking = [asyncio.create_task(reader.render_page(made_up_cvs.pdf(), "cv.pdf", 0, 3000)) for _ in range(5)]  # noqa: TID251 -- to be cancelled
    await asyncio.sleep(0.01)
    for task in asking:
        task.cancel()
    await asyncio.gather(*asking, return_exceptions=True)
    assert (await reader.read_text(made_up_cvs.pdf(), "cv.pdf")).pages == 1
    assert reader._child is child


async def test_a_child_is_replaced_after_its_share_of_jobs() -> None:
    reader = CvReader(child_jobs=3)
    children = set()
    for _ in range(7):
        await reader.read_text(made_up_cvs.pdf(), "cv.pdf")
        assert reader._child is not None
        children.add(reader._child.process_id)
    await reader.close()
    assert len(children) == 3


@posix
async def test_a_child_that_dies_costs_one_answer(reader: CvReader) -> None:
    await reader.warm_up()
    assert reader._child is not None
    os.kill(reader._child.process_id, signal.SIGSTOP)
    asked = asyncio.ensure_future(reader.render_page(made_up_cvs.pdf(), "cv.pdf", 0, 100))  # noqa: TID251 -- killed while it runs
    child, before = reader._child, reader._child.jobs
    await until(lambda: child.jobs > before)
    os.kill(child.process_id, signal.SIGKILL)
    with pytest.raises(Invalid, match="could not be read safely"):
        await asked
    assert (await reader.read_text(made_up_cvs.pdf(), "cv.pdf")).pages == 1


@posix
async def test_a_child_that_takes_too_long_is_ended_and_the_next_question_answered() -> None:
    reader = CvReader(job_seconds=0.3)
    await reader.warm_up()
    assert reader._child is not None
    os.kill(reader._child.process_id, signal.SIGSTOP)
    started = time.monotonic()
    late = await reader.read_text(made_up_cvs.pdf(), "cv.pdf")
    assert time.monotonic() - started < 3
    assert "took too long" in str(late.warning)
    reader._job_seconds = 60
    assert (await reader.read_text(made_up_cvs.pdf(), "cv.pdf")).pages == 1
    await reader.close()


async def test_closing_leaves_no_child_and_answers_what_comes_after() -> None:
    reader = CvReader()
    await reader.warm_up()
    assert reader._child is not None
    process_id = reader._child.process_id
    await reader.close()
    with pytest.raises(ProcessLookupError):
        os.kill(process_id, 0)


async def test_whoever_waits_for_the_reader_is_answered_when_it_closes() -> None:
    reader = CvReader()
    await reader.warm_up()
    asking = [asyncio.create_task(reader.read_text(made_up_cvs.pdf(), f"{number}.pdf", urgent=number % 2 == 0)) for number in range(6)]  # noqa: TID251 -- they wait together
    await asyncio.sleep(0)
    async with asyncio.timeout(10):
        await reader.close()
        await asyncio.gather(*asking)
    with pytest.raises(Cancelled):
        await reader.read_text(made_up_cvs.pdf(), "later.pdf")
