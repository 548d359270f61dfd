"""Builders for tests of the store: a key, records with the members a test names, and entries for the outbox."""

from datetime import UTC, datetime
from typing import Any

from recruiterdesk.domain.application import Application, ApplicationDetail, ApplicationView, Document, DocumentKind, Note, Person
from recruiterdesk.domain.outbox import OutboxEntry, OutboxState, Target
from recruiterdesk.domain.sentence import Sentence
from recruiterdesk.domain.vacancy import Vacancy, VacancyPhase
from recruiterdesk.domain.write import Write
from recruiterdesk.store.store import Store
from recruiterdesk.store.transaction import Writer

TEST_KEY = bytes(range(32, 64))
START = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)
STAGES = ("Applied", "Phone call", "Interview", "Hired")


def a_vacancy(remote_id: str = "job_1", title: str = "Engineer", **members: Any) -> Vacancy:
    """Return an open vacancy with a pipeline of four stages."""
    given: dict[str, Any] = {"phase": VacancyPhase.OPEN, "status": "public", "stages": STAGES, **members}
    return Vacancy(remote_id=remote_id, title=title, **given)


def an_application(remote_id: str = "ap_1", first: str = "Sanne", last: str = "Jansen", **members: Any) -> Application:
    """Return an application for job_1 at its first stage."""
    person = {name: members.pop(name) for name in ("email", "phone", "city", "country") if name in members}
    given: dict[str, Any] = {"vacancy_remote_id": "job_1", "stage": "Applied", "created_at": START, "raw": b'{"id":1}', **members}
    return Application(
        remote_id=remote_id,
        person=Person(first_name=first, last_name=last, **person),
        **given,
    )


def a_detail(
    application: Application, notes: tuple[Note, ...] | None = (), names: tuple[str, ...] = (), **fields: str
) -> ApplicationDetail:
    """Return an application read one by one, with a résumé per name."""
    documents = tuple(Document(number=place, name=name, kind=DocumentKind.RESUME) for place, name in enumerate(names, start=1))
    return ApplicationDetail(application=application, notes=notes, documents=documents, fields=fields)


class Desk:
    """A store with one account and one vacancy; the shortest words for what tests do with it."""

    def __init__(self, store: Store) -> None:
        self.store = store
        self.account = store.write_now(lambda w: w.accounts.add("Acme", "homerun", "https://api.homerun.co/v2", {}, {}))
        store.write_now(lambda w: w.vacancies.upsert(self.account, [a_vacancy()], START))

    def take(self, *applications: Application, at: datetime = START) -> list[int]:
        """Take applications in, as sync does, and return our ids."""

        def work(w: Writer) -> list[int]:
            w.applications.upsert(self.account, applications, at)
            return [w.applications.by_ref(self.account, application.remote_id) for application in applications]

        return self.store.write_now(work, cause="sync")

    def queue(self, local_id: int, write: Write, table: str = "application", **options: Any) -> OutboxEntry:
        """Put a write into the outbox."""
        target = Target(table=table, local_id=local_id, remote_id=f"ap_{local_id}", name="Sanne Jansen")
        return self.store.write_now(lambda w: w.outbox.add(self.account, target, write, summary=Sentence("A change"), **options))

    def view(self, local_id: int) -> ApplicationView:
        """Return somebody in full."""
        return self.store.read_now(lambda r: r.applications.view(local_id))

    def note_here(self, local_id: int, text: str) -> None:
        """Add a note that stays on this computer."""
        self.store.write_now(lambda w: w.applications.add_local_note(local_id, text, "Me"))

    def turn(self, entry_id: str, state: OutboxState) -> None:
        """Say that an entry has become so."""
        self.store.write_now(lambda w: w.outbox.transition(entry_id, state, Sentence("So it was.")))
