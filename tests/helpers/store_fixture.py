"""Makes the files that stand in tests/fixtures/store for one version of the schema: a small desk with something in every table.

Run it once when a version is released, `PYTHONPATH=. python tests/helpers/store_fixture.py`, and never again for that version: the
test that opens every fixture proves that the profiles of that version still open.
"""

import asyncio
import shutil
import sys
import tempfile
from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

from hand_clock import HandClock
from made_up_store import START, TEST_KEY, Desk, a_detail, a_vacancy, an_application

from recruiterdesk.domain.application import Answer, Note
from recruiterdesk.domain.inflow import Erased, Received
from recruiterdesk.domain.outbox import OutboxState
from recruiterdesk.domain.vacancy import VacancyInsight
from recruiterdesk.domain.write import AddNote, MoveStage, UploadDocument
from recruiterdesk.store.schema import DESK_STEPS, FILES_STEPS
from recruiterdesk.store.store import Store

FIXTURES = Path(__file__).parents[1] / "fixtures" / "store"


async def _content() -> AsyncIterator[bytes]:
    yield b"%PDF-1.4 made up"


def fill(store: Store) -> None:
    """Put something into every table."""
    desk = Desk(store)
    application = an_application(
        "ap_1", "Søren", "Jansen", email="soren@example.com", phone="06 12345678", answers=(Answer("Why?", "Because"),)
    )
    first, second = desk.take(application, an_application("ap_2", "Anna", "Bakker"))
    detail = a_detail(application, (Note(text="A good talk", author="Piet"),), ("cv.pdf",), skype="soren")
    file = asyncio.run(store.files.put(_content(), "cv.pdf"))
    store.write_now(lambda w: w.applications.upsert_detail(desk.account, detail, START))
    document = store.read_now(lambda r: r.applications.documents(first))[0]
    store.write_now(lambda w: w.applications.set_document_file(document.id, file.sha256, file.bytes))
    store.write_now(lambda w: w.applications.set_cv_text(first, document.id, "Ten years of woodturning"))
    desk.take(an_application("ap_2", "Anna", "Bakker", stage="Interview"), at=START + timedelta(minutes=1))
    desk.queue(second, MoveStage(stage="Hired", from_stage="Interview"))
    desk.queue(second, UploadDocument(file=file))
    note = desk.queue(first, AddNote(text="Call her back", author="Me"))
    for state in (OutboxState.SENDING, OutboxState.UNCERTAIN):
        desk.turn(note.id, state)
    (gone,) = desk.take(an_application("ap_3", "Gone", "Away"))
    store.write_now(lambda w: w.applications.remove([gone]))
    store.write_now(lambda w: w.passes.record(desk.account, "applications", START, START, 1, 3, True, 3))
    store.write_now(lambda w: w.settings.set("theme", "dark"))
    store.write_now(lambda w: w.refusals.note(desk.account, ["ap_2"], START + timedelta(minutes=2)))
    figures = VacancyInsight(clicks=212, cost=95.4, cpc=0.45, applications=7)
    store.write_now(lambda w: w.vacancies.upsert(desk.account, [a_vacancy(insight=figures)], START + timedelta(minutes=2)))
    vacancy = a_vacancy("job_9", "Beheerder", reference="REF-9")
    store.write_now(lambda w: w.vacancies.upsert(desk.account, [vacancy], START + timedelta(minutes=2)))
    came = [
        Received(
            detail=a_detail(an_application(number, last="Received", vacancy_remote_id=None)),
            vacancy_reference=reference,
            received_at=START,
            position=int(number),
        )
        for number, reference in (("41", "REF-9"), ("42", "REF-X"), ("43", "REF-9"))
    ]
    store.write_now(lambda w: w.inflow.take(desk.account, came, [], "https://receiver.example main", 43, START))
    store.write_now(lambda w: w.inflow.take(desk.account, [], [Erased("43", 44)], "https://receiver.example main", 44, START))


def main() -> None:
    """Write the fixtures of the present version."""
    FIXTURES.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        store = Store.open(Path(folder), TEST_KEY, clock=HandClock())
        fill(store)
        store.close()
        for name, steps in (("desk", DESK_STEPS), ("files", FILES_STEPS)):
            fixture = FIXTURES / f"{name}_{len(steps):04d}.db"
            if fixture.exists():
                continue  # of a version that was released before
            shutil.copy(Path(folder) / f"{name}.db", fixture)
            sys.stdout.write(f"{fixture.name} is written\n")


if __name__ == "__main__":
    main()
