"""Builds a profile with 100,000 made-up applicants, each with a CV's text, for measuring a desk that is full.

`big_cache(folder, key)` builds once and afterwards finds what it built. Rows go in through the store's own upserts; only the search index
is built at the end in one go, which gives the same index in a third of the time.
"""

import hashlib
import json
import random
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import msgspec

from recruiterdesk.domain.application import Answer, Application, Person
from recruiterdesk.domain.vacancy import Vacancy, VacancyPhase
from recruiterdesk.store.schema import desk_0001
from recruiterdesk.store.store import Store
from recruiterdesk.store.transaction import Writer

KEY = bytes(range(32))
"""A key for benchmarks; never one for people."""

NOW = datetime(2026, 11, 20, 9, 0, tzinfo=UTC)
_PAGE = 1000


def _several(text: str) -> list[str]:
    """Return the pieces between commas."""
    return [" ".join(piece.split()) for piece in text.split(",")]


_FIRST = _several(
    """
    Jan, Piet, Sanne, Daan, Emma, Lucas, Sem, Julia, Anna, Noah, Liam, Sophie, Tess, Fleur, Lotte, Bram, Thijs, Ruben,
    Femke, Iris, Jeroen, Marieke, Wouter, Anouk, Joost, Karin, Peter, Maria, José, Zoë, Anaïs, Søren, Łukasz, Björn, Ingrid,
    Mohammed, Fatima, Youssef, Aisha, Mehmet, Ayşe, Wei, Yuki, Priya, Arjun, Olga, Ivan, Oliver, Amelia, George, Isla,
    Harry, Olivia, Jack, Freya, Charlie, Grace, Thomas, Emily, James, Lily, William, Ella, Henry, Ava, Arthur, Mia
    """
)
_LAST = _several(
    """
    Jansen, de Vries, van den Berg, van Dijk, Bakker, Janssen, Visser, Smit, Meijer, de Boer, Mulder, de Groot, Bos, Vos,
    Peters, Hendriks, van Leeuwen, Dekker, Brouwer, de Wit, Dijkstra, Smits, de Graaf, van der Meer, Kowalski, Nowak,
    Wiśniewski, Müller, Schmidt, Øster, Ångström, Yılmaz, Kaya, El Amrani, Bennani, Smith, Jones, Taylor, Brown, Williams,
    Wilson, Johnson, Davies, Patel, Wright, Walker, White, Green, Hall, Wood, Clarke, Martin, García, Fernández, Rossi,
    Okafor, Mensah, Nguyen, Tran, Chen, Tanaka, Petrov, Kuipers, Postma, Veenstra, Scholten, Prins, Huisman, Koster, Blom,
    Timmermans, Verhoeven
    """
)
_CITIES = _several(
    """
    Amsterdam, Rotterdam, Utrecht, Eindhoven, Groningen, Tilburg, Almere, Breda, Nijmegen, Arnhem, Haarlem, Leiden, London,
    Leeds, Antwerpen, Gent
    """
)
_STAGES = ("Applied", "Screening", "Phone call", "First interview", "Second interview", "Offer", "Hired", "Rejected")
_WEIGHTS = (34, 18, 10, 9, 5, 2, 2, 20)
_SOURCES = ("Career page", "LinkedIn", "Indeed", "Referral", "Nationale Vacaturebank", "Agency")
_TITLES = _several(
    """
    Backend developer, Frontend developer, Data engineer, Product owner, Accountmanager, HR adviseur, Verpleegkundige,
    Logistiek medewerker, Financial controller, Marketing specialist, UX designer, DevOps engineer, Docent wiskunde,
    Projectleider bouw, Customer support agent
    """
)
_SKILLS = _several(
    """
    python, java, kotlin, typescript, react, angular, django, kubernetes, docker, terraform, aws, azure, postgresql, kafka,
    spark, excel, powerbi, sap, salesforce, scrum, agile, figma, photoshop, seo, boekhouden, planning, verpleging, wiskunde,
    autocad, communicatie, leiderschap, onderhandelen, rust, golang, linux
    """
)
_COMMON = _several(
    """
    de, het, een, en, van, in, voor, met, op, aan, bij, als, is, te, naar, over, the, and, of, to, for, with, at, as, in,
    on, a, team, werk, ervaring, experience, project, projecten, verantwoordelijk, responsible, klanten, customers,
    ontwikkeling, development, management, organisatie, company, jaar, years
    """
)
_SYLLABLES = _several(
    """
    ba, be, bo, da, de, di, ga, ge, ka, ke, ko, la, le, li, lo, ma, me, mi, na, ne, no, pa, pe, ra, re, ri, ro, sa, se, si,
    ta, te, ti, to, va, ve, wa, ze
    """
)


def _vocabulary(random_: random.Random) -> list[str]:
    """Return some 6,000 words, the rarer the later, as in any language."""
    rare = {"".join(random_.choice(_SYLLABLES) for _ in range(random_.randint(2, 5))) for _ in range(6000)}
    return sorted(rare)


def cv_text(random_: random.Random, vocabulary: list[str]) -> str:
    """Return 1 to 2 KB of text that is made like a CV: common words, a few skills, and words that few others have."""
    length = random_.randint(150, 290)
    common = random_.choices(_COMMON, k=length * 2 // 3)
    rare = [vocabulary[min(int(random_.paretovariate(0.6)) * 7, len(vocabulary) - 1)] for _ in range(length // 6)]
    odd = random_.choices(vocabulary, k=length // 6)
    words = [*common, *rare, *odd, *random_.sample(_SKILLS, 6)]
    random_.shuffle(words)
    return " ".join(words)


def made_up_vacancies(number: int) -> list[Vacancy]:
    """Return vacancies, two in three of them open."""
    return [
        Vacancy(
            remote_id=f"job_{place}",
            title=f"{_TITLES[place % len(_TITLES)]} {place // len(_TITLES) + 1}",
            status="public" if place % 3 else "closed",
            phase=VacancyPhase.OPEN if place % 3 else VacancyPhase.CLOSED,
            location=_CITIES[place % len(_CITIES)],
            department=("Engineering", "Sales", "Operations")[place % 3],
            stages=_STAGES,
            created_at=NOW - timedelta(days=place * 3),
            description="<p>" + "Wij zoeken een collega. " * 20 + "</p>",
            raw=b'{"id":"job_%d"}' % place,
        )
        for place in range(number)
    ]


def made_up_applications(number: int, vacancies: int, seed: int = 1) -> Iterator[Application]:
    """Return applications whose arrival, name, stage and source vary as on a real desk."""
    random_ = random.Random(seed)
    for place in range(number):
        first, last = random_.choice(_FIRST), random_.choice(_LAST)
        created = NOW - timedelta(minutes=random_.randint(0, 3 * 365 * 24 * 60))
        stage = random_.choices(_STAGES, _WEIGHTS)[0]
        raw = {
            "id": f"ap_{place}",
            "first_name": first,
            "last_name": last,
            "motivation": "Ik solliciteer graag. " * random_.randint(5, 30),
        }
        yield Application(
            remote_id=f"ap_{place}",
            vacancy_remote_id=f"job_{random_.randrange(vacancies)}",
            person=Person(
                first_name=first,
                last_name=last,
                email=f"{first}.{last.replace(' ', '')}{place % 60_000}@example.com".lower(),
                phone=f"+31 6 {10_000_000 + (place * 7919) % 89_999_999}",
                city=random_.choice(_CITIES),
                country="Nederland",
            ),
            stage=stage,
            is_disqualified=stage == "Rejected",
            sources=(random_.choice(_SOURCES),),
            answers=(Answer("Waarom wil je hier werken?", "Omdat het team mij aanspreekt."),) if place % 4 == 0 else (),
            created_at=created,
            retention_ends_at=created + timedelta(days=4 * 365) if place % 2 else None,
            url=f"https://app.example.com/ap_{place}",
            raw=json.dumps(raw).encode(),
        )


def _fingerprint(applicants: int, vacancies: int, seed: int) -> str:
    return json.dumps([applicants, vacancies, seed, hash_of_schema(), 4])


def hash_of_schema() -> str:
    """Return a text that is another one when the tables are."""
    return hashlib.sha256("".join(desk_0001.STATEMENTS).encode()).hexdigest()[:16]


def big_cache(folder: Path, key: bytes = KEY, *, applicants: int = 100_000, vacancies: int = 120, seed: int = 1) -> Path:
    """Build the profile in `folder`, or find it there, and return the folder: to be opened by Store.open(folder, key)."""
    mark = folder / "big_cache.json"
    wanted = _fingerprint(applicants, vacancies, seed)
    if mark.exists() and mark.read_text() == wanted:
        return folder
    for old in folder.glob("*"):
        if old.name.startswith(("desk.", "files.", "big_cache")):
            old.unlink()
    store = Store.open(folder, key)
    try:
        _fill(store, applicants, vacancies, seed)
    finally:
        store.close()
    mark.write_text(wanted)
    return folder


def _fill(store: Store, applicants: int, vacancies: int, seed: int) -> None:
    db = store._desk
    triggers = [statement for statement in desk_0001.STATEMENTS if "CREATE TRIGGER search_text_" in statement]

    def prepare(writer: Writer) -> int:
        for name in ("added", "changed", "removed"):
            db.execute(f"DROP TRIGGER search_text_{name}")
        account = writer.accounts.add("Big desk", "homerun", "https://api.homerun.co/v2", {}, {})
        writer.vacancies.upsert(account, made_up_vacancies(vacancies), NOW)
        return account

    store._thread.run_now(lambda: db.execute("PRAGMA synchronous = OFF"))
    account = store.write_now(prepare)
    random_ = random.Random(seed + 1)
    vocabulary = _vocabulary(random_)
    page: list[Application] = []
    for application in made_up_applications(applicants, vacancies, seed):
        page.append(application)
        if len(page) == _PAGE:
            _put(store, account, page, random_, vocabulary)
            page = []
    if page:
        _put(store, account, page, random_, vocabulary)

    def finish(writer: Writer) -> None:
        db.execute("INSERT INTO search(search) VALUES ('rebuild')")
        for statement in triggers:
            db.execute(statement)
        writer.accounts.mark_complete_sync(account, NOW)

    store.write_now(finish)
    store._thread.run_now(lambda: db.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall())
    store._thread.run_now(lambda: db.execute("PRAGMA synchronous = FULL"))


def _put(store: Store, account: int, page: list[Application], random_: random.Random, vocabulary: list[str]) -> None:
    texts = [cv_text(random_, vocabulary) for _ in page]

    def work(writer: Writer) -> None:
        writer.applications.upsert(account, page, NOW)
        db = store._desk
        remote_ids = msgspec.json.encode([application.remote_id for application in page]).decode()
        found: list[tuple[Any, ...]] = db.execute(
            "SELECT remote_id, id FROM application_fact WHERE remote_id IN (SELECT value FROM json_each(?))", (remote_ids,)
        ).fetchall()
        ids = dict(found)
        for application, text in zip(page, texts, strict=True):
            id_ = ids[application.remote_id]
            db.execute(
                "INSERT INTO document(application_id, number, name, kind, text_from, text_length) VALUES (?, 1, 'CV.pdf', 'resume', 0, ?)",
                (id_, len(text)),
            )
            db.execute("UPDATE search_text SET cv = ? WHERE id = ?", (text, id_))
            if id_ % 5 == 0:
                note = f"Gebeld, {random_.choice(vocabulary)} besproken"
                db.execute(
                    "INSERT INTO note(application_id, position, text, author, is_sensitive, created_at) VALUES (?, 0, ?, 'Sanne', 0, 0)",
                    (id_, note),
                )
                db.execute("UPDATE search_text SET notes = ? WHERE id = ?", (note, id_))

    store.write_now(work, cause="sync")
