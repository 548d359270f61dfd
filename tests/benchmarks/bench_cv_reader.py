"""How long a CV takes to come on the screen, and whether the loop that paints waits for it."""

import asyncio
import os
import time
from statistics import median

import made_up_cvs
from figure import Figure

from recruiterdesk.machine.cv_reader import CvReader

TICK = 0.005
LARGE = 25 * 1024 * 1024


async def longest_gap(stop: asyncio.Event) -> float:
    """Return the longest time between two turns of the loop until `stop`, in seconds."""
    longest, last = 0.0, time.perf_counter()
    while not stop.is_set():
        await asyncio.sleep(TICK)
        now = time.perf_counter()
        longest, last = max(longest, now - last), now
    return longest


async def measure(repeats: int) -> list[Figure]:
    """Read and draw small and large CVs in a warm child."""
    reader = CvReader()
    await reader.warm_up()
    page_times: list[float] = []
    text_times: list[float] = []
    contact_times: list[float] = []
    text = (await reader.read_text(made_up_cvs.word(), "cv.docx")).text
    for number in range(repeats):
        name = f"cv{number}.pdf"  # another document each time: nothing of it is at hand
        content = made_up_cvs.pdf(2)
        started = time.perf_counter()
        await reader.read_text(content, name)
        text_times.append(time.perf_counter() - started)
        started = time.perf_counter()
        await reader.render_page(content, name, 0, 900)
        page_times.append(time.perf_counter() - started)
        started = time.perf_counter()
        await reader.guess_contact(text, name)
        contact_times.append(time.perf_counter() - started)
    stop = asyncio.Event()
    large = made_up_cvs.pdf(20) + os.urandom(LARGE)
    async with asyncio.TaskGroup() as group:
        watching = group.create_task(longest_gap(stop))
        for number in range(max(2, repeats // 10)):
            await reader.read_text(large, f"large{number}.pdf")
            await reader.render_page(large, f"large{number}.pdf", 3, 1800)
        stop.set()
    await reader.close()
    return [
        Figure("CV: text of a PDF of 2 pages, median", 1000 * median(text_times), "ms", None),
        Figure("CV: a page as a picture 900 wide, median", 1000 * median(page_times), "ms", None),
        Figure("CV: name, e-mail and phone from its text, median", 1000 * median(contact_times), "ms", None),
        Figure("CV: longest gap of the loop while files of 25 MB are read and drawn", 1000 * watching.result(), "ms", 50.0),
    ]


def figures() -> list[Figure]:
    """Return this benchmark's figures."""
    return asyncio.run(measure(10 if "RECRUITERDESK_QUICK" in os.environ else 60))
