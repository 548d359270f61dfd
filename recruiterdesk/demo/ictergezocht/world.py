"""The stand-in's world: what each account has published, who clicked on it, and the two lists of choices."""

import random
import threading
from datetime import UTC, date, datetime, timedelta
from typing import Any

import msgspec

from recruiterdesk.demo.people import vacancy_texts
from recruiterdesk.demo.people.names import COLLEAGUES, ascii_word

COMPANY_TYPES = ("Directe werkgever", "Detacheerder", "Werving- en selectiebureau", "Uitzendbureau", "Overheid")
USER_FUNCTIONS = ("Recruiter", "HR-manager", "Accountmanager", "Directeur", "Office manager", "Intercedent")
_FIRST_ID = 481_000
# Ranges that RFC 5737 keeps for documents: nobody's.
_NETWORKS = ("192.0.2", "198.51.100", "203.0.113")


class Click(msgspec.Struct, frozen=True):
    """One visit of a vacancy."""

    at: datetime
    ip: str
    cpc: float


class Vacancy(msgspec.Struct, kw_only=True):
    """One vacancy; `body` is all that was sent of it, `status` a number whose meaning the document does not give."""

    id: int
    account: str
    body: dict[str, Any]
    published_at: datetime
    status: int
    runtime: int
    campaign: str
    function_group: str
    applications: int = 0
    clicks: list[Click] = []

    @property
    def reference(self) -> str:
        """Return the number that the customer gave it."""
        return str(self.body["referenceNumber"])


class World:
    """All that the accounts `first` and `second` hold; `order` is "newest" or "oldest": the document promises none."""

    def __init__(self, seed: int, vacancies: int, clicks: int, order: str = "newest") -> None:
        self.lock = threading.RLock()
        self.order = order
        self.types = dict(enumerate(COMPANY_TYPES, start=1))
        self.functions = dict(enumerate(USER_FUNCTIONS, start=1))
        self.vacancies: dict[int, Vacancy] = {}
        self._chance = random.Random(seed)  # noqa: S311 -- made-up vacancies, not secrets
        self._next = _FIRST_ID
        now = datetime.now(UTC).replace(microsecond=0)
        for number in range(vacancies):
            self._make_up("first", number, now)
        for number in range(min(vacancies, 3)):
            self._make_up("second", number, now)
        for _ in range(clicks if vacancies else 0):
            self.click(self._chance.choice(list(self.vacancies)), at=now - timedelta(minutes=self._chance.randrange(30 * 24 * 60)))

    def _make_up(self, account: str, number: int, now: datetime) -> None:
        text = vacancy_texts.TEXTS[number % len(vacancy_texts.TEXTS)]
        colleague = COLLEAGUES[number % len(COLLEAGUES)]
        body = {
            "referenceNumber": f"{'VD' if account == 'first' else 'ZW'}-{2026_000 + number}",
            "title": text.title if number < len(vacancy_texts.TEXTS) else f"{text.title} {number // len(vacancy_texts.TEXTS) + 1}",
            "description": f"Wij zoeken een collega in {text.city}. Je kent {', '.join(text.skills)}.",
            "location": text.city,
            "countryCode": "NL",
            "employment": text.type,
            "companyUser": {"name": colleague, "email": f"{ascii_word(colleague)}@example.nl"},
        }
        made = self.publish(account, body, at=now - timedelta(days=2 + number * 3, minutes=number))
        made.status = (1, 1, 1, 2, 0)[number % 5]
        made.runtime = (30, 60, 90)[number % 3]
        made.campaign = ("Basis", "Plus", "ICT Campagne")[number % 3]
        made.function_group = text.department
        made.applications = number % 7

    def publish(self, account: str, body: dict[str, Any], *, at: datetime | None = None) -> Vacancy:
        """Add a vacancy."""
        with self.lock:
            self._next += 1
            made = Vacancy(
                id=self._next,
                account=account,
                body=body,
                published_at=at or datetime.now(UTC).replace(microsecond=0),
                status=1,
                runtime=60,
                campaign="Basis",
                function_group="ICT",
            )
            self.vacancies[made.id] = made
            return made

    def click(self, vacancy_id: int, *, at: datetime | None = None) -> Click:
        """Let somebody look at a vacancy."""
        with self.lock:
            ip = f"{self._chance.choice(_NETWORKS)}.{self._chance.randrange(1, 255)}"
            cpc = self._chance.choice((0.35, 0.5, 0.75))
            made = Click(at or datetime.now(UTC).replace(microsecond=0), ip, cpc)
            self.vacancies[vacancy_id].clicks.append(made)
            return made

    def remove(self, vacancy_id: int) -> None:
        """Let a vacancy disappear, as a colleague's deletion does."""
        with self.lock:
            self.vacancies.pop(vacancy_id, None)

    def listed(self, account: str) -> list[Vacancy]:
        """Return an account's vacancies in the order of its lists."""
        with self.lock:
            found = [vacancy for vacancy in self.vacancies.values() if vacancy.account == account]
        return sorted(found, key=lambda vacancy: (vacancy.published_at, vacancy.id), reverse=self.order == "newest")

    def clicked(self, account: str) -> list[tuple[Click, Vacancy]]:
        """Return an account's clicks in the order of its lists."""
        found = [(click, vacancy) for vacancy in self.listed(account) for click in vacancy.clicks]
        return sorted(found, key=lambda pair: (pair[0].at, pair[1].id), reverse=self.order == "newest")

    def ips(self) -> set[str]:
        """Return the address of everybody who clicked: what must never be found anywhere else."""
        with self.lock:
            return {click.ip for vacancy in self.vacancies.values() for click in vacancy.clicks}


def written(moment: datetime, *, is_whole_day: bool = False) -> str:
    """Write a moment as a string without a zone, or its day alone: the document says "string" and no more."""
    day: date = moment.date()
    return day.isoformat() if is_whole_day else moment.replace(tzinfo=None).isoformat()
