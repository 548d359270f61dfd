"""The accounts, vacancies and applicants of the made-up desk, always the same."""

from __future__ import annotations

import random
from datetime import UTC, datetime, timedelta

from made_up_desk.provider import PROFILE

from recruiterdesk.domain.account import Account, AccountState
from recruiterdesk.domain.application import ApplicationRow
from recruiterdesk.domain.funnel import guess_funnel

NOW = datetime(2026, 11, 22, 8, 41, tzinfo=UTC)
STAGES = ("Nieuw", "Cv bekijken", "Belafspraak", "1e gesprek", "Contractvoorstel", "Aangenomen")
ACCOUNTS = ("Vermeer Digitaal", "Noordzee Groep")

# Name, vacancy, stage, account, hours since, source, days to keep, marks: u unread, s seen before, p on its way, d refused.
PEOPLE = (
    ("Zoë van den Berg-Çelik", 0, "Nieuw", 0, 19, "Indeed", 27, "us"),
    ("Błażej Wiśniewski", 0, "Nieuw", 0, 20, "LinkedIn", 27, "u"),
    ("Kwabena Osei-Mensah", 1, "Nieuw", 1, 21, "Career site", 28, "u"),
    ("Anaïs Désirée Kouyaté", 2, "Nieuw", 0, 22, "Job board", 28, "u"),
    ("Maximiliaan van Schooneveld-Oudekerk", 3, "Cv bekijken", 1, 25, "Referral", 28, "u"),
    ("Nguyễn Thị Mai Anh", 1, "Nieuw", 1, 25, "LinkedIn", 28, "u"),
    ("Thijs van ’t Hooft", 0, "Cv bekijken", 0, 26, "Werkenbij", 27, "p"),
    ("Siobhán Ní Dhomhnaill", 4, "1e gesprek", 1, 27, "Indeed", 27, "s"),
    ("Ömer Yıldırım", 5, "Nieuw", 0, 28, "Open door", 27, "u"),
    ("Fenna Wiarda-Hoekstra", 6, "Belafspraak", 0, 30, "Indeed", 26, ""),
    ("Ruđer Petrović", 2, "Nieuw", 0, 31, "Job board", 26, "u"),
    ("Aïcha El Bouzzati", 5, "Contractvoorstel", 0, 49, "Referral", 26, "d"),
    ("Ilse Groot Bruinderink", 7, "Cv bekijken", 1, 50, "Career site", 26, ""),
    ("Jürgen Weißenböck", 4, "Nieuw", 1, 51, "LinkedIn", 25, "u"),
    ("Loïs Geuzebroek", 6, "1e gesprek", 0, 52, "Werkenbij", 12, ""),
    ("Wouter Vanderstraeten", 0, "Belafspraak", 0, 53, "Job board", 25, "s"),
    ("Renée Küçük", 5, "Nieuw", 0, 54, "Open door", 25, ""),
    ("Priya Ramakrishnan", 1, "1e gesprek", 1, 55, "LinkedIn", 25, ""),
    ("Bas de Ruijter", 7, "Afgewezen", 1, 56, "Indeed", 4, ""),
    ("Guðrún Jónsdóttir", 4, "Aangenomen", 1, 73, "LinkedIn", 24, ""),
    ("Chiara D’Angelo", 5, "Nieuw", 0, 74, "Open door", -2, ""),
)
VACANCIES = (
    ("Senior Python-ontwikkelaar", "Utrecht", 0),
    ("Data engineer", "Amsterdam", 1),
    ("Informatiebeveiligingsspecialist", "Den Haag", 0),
    ("Arbeidsongeschiktheidsdeskundige", "Zwolle", 1),
    ("DevOps engineer", "Rotterdam", 1),
    ("Teamleider klantcontact", "Enschede", 0),
    ("Functioneel beheerder zorgadministratie", "Groningen", 0),
    ("Verzekeringswiskundige", "Leeuwarden", 1),
)


def make_accounts(count: int) -> list[Account]:
    """Make up the two accounts that share so many people."""
    return [
        Account(
            id=number,
            name=name,
            provider=PROFILE.id,
            base_url=PROFILE.default_base_url,
            state=AccountState.OK,
            last_complete_sync=NOW - timedelta(hours=hours),
            capabilities=dict(PROFILE.capabilities),
            applicants=applicants,
        )
        for number, name, hours, applicants in ((1, ACCOUNTS[0], 0, count // 2), (2, ACCOUNTS[1], 6, count - count // 2))
    ]


def make_row(place: int) -> ApplicationRow:
    """Make up the person at a place, always the same."""
    if place < len(PEOPLE):
        name, vacancy, stage, account, hours, source, keep, marks = PEOPLE[place]
    else:
        dice = random.Random(place)
        first = dice.choice(("Sanne", "Joris", "Fatima", "Pieter", "Émilie", "Bram", "Noor", "Wiesław", "Aylin", "Dirk"))
        last = dice.choice(("de Vries", "Jansen", "Öztürk", "van der Meer", "Nowak", "Bakker", "Kuiper", "Visser", "Smit"))
        name, vacancy, account = f"{first} {last}", dice.randrange(len(VACANCIES)), dice.randrange(2)
        stage, hours, source, keep = dice.choice(STAGES), 72 + place, "Indeed", dice.randrange(5, 28)
        marks = dice.choice(("u", "", "", "s"))
    title, city, _ = VACANCIES[vacancy]
    first_name, _, last_name = name.partition(" ")
    return ApplicationRow(
        id=place + 1,
        account_id=account + 1,
        account=ACCOUNTS[account],
        provider="homerun",
        remote_id=f"ap_{place + 1}",
        vacancy_id=vacancy + 1,
        vacancy_remote_id=f"job_{vacancy + 1}",
        vacancy_title=title,
        vacancy_location=city,
        name=name,
        first_name=first_name,
        last_name=last_name,
        email=f"person{place}@example.nl",
        phone="+31 6 5550 0142",
        city="Nieuwegein",
        country="Netherlands",
        stage=stage,
        funnel=guess_funnel(stage),
        status=None,
        is_disqualified=False,
        rating=None,
        sources=(source,),
        created_at=NOW - timedelta(hours=hours),
        updated_at=None,
        hired_at=None,
        retention_ends_at=NOW + timedelta(days=keep, hours=2),
        url=f"https://app.homerun.co/ap_{place + 1}",
        is_new=place < 48,
        is_unread="u" in marks,
        seen_before=1 if "s" in marks else 0,
        pending=("01",) if "p" in marks or "d" in marks else (),
        trouble="refused" if "d" in marks else None,
        is_local=False,
    )
