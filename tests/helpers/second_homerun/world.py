"""What the second Homerun holds: made-up vacancies and people."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any

Json = Any

PERSONAL = ("first_name", "last_name", "email", "city", "country", "date_of_birth", "phone_number", "photo")
DETAILS = ("education", "experience", "pronouns", "skype", "facebook", "twitter", "linkedin", "github", "website", "assignment")
STAGES = ("Inbox", "Kennismaking", "2e gesprek", "Aanbod", "hired")


def ident(prefix: str, number: int) -> str:
    """Return an id as the vendor makes them."""
    return f"{prefix}_{0x644689182A000 + number * 7:x}"


def moment(days_ago: float) -> str:
    """Return a moment as the API writes it."""
    return (datetime.now(UTC) - timedelta(days=days_ago)).strftime("%Y-%m-%dT%H:%M:%SZ")


@dataclass
class World:
    """What the server holds. Everything is in the order of creation."""

    vacancies: dict[str, Json] = field(default_factory=dict)
    applications: dict[str, Json] = field(default_factory=dict)
    blobs: dict[str, tuple[bytes, str, float]] = field(default_factory=dict)  # token: content, name, valid until (monotonic)
    made: int = 0

    def add_vacancy(self, number: int, total: int) -> None:
        """Add a vacancy made up; `total` is how many there will be."""
        made: dict[str, Json] = {
            "id": ident("job", number),
            "title": f"Vacature {number} – {'Ontwikkelaar' if number % 2 else 'Verpleegkundige'}",
            "description": "<p>Wij zoeken <strong>jou</strong> &amp; je team.</p><script>alert(1)</script><ul><li>Vier dagen</li></ul>",
            "page_content": "<h1>Kom werken</h1>",
            "status": ("public", "private", "closed", "archived", "draft")[number % 5] if number > 1 else "public",
            "type": "Zero-hours" if number == 2 else "Full-time / Part-time",
            "location_type": "hybrid" if number % 2 else "on-site",
            "is_remote": None,
            "expires_at": None if number % 3 else moment(-30),
            "created_at": moment(total - number + 40),
            "location": None if number % 4 == 3 else {"name": "Kantoor", "country": "The Netherlands", "city": "Zwolle"},
            "department": {"name": "Zorg"} if number % 2 else None,
            "stages": [{"name": name} for name in STAGES[: 3 + number % 3]],
        }
        if number % 2:
            made["job_url"] = f"https://werk.example/{number}"
            made["share_image_url"] = None
        self.vacancies[made["id"]] = made

    def add_applicant(self, **given: Json) -> str:
        """Add somebody made up; returns the id. The newest come last in the world."""
        number, self.made = self.made, self.made + 1
        vacancies = list(self.vacancies.values())
        vacancy = None if number % 6 == 5 or not vacancies else vacancies[number % len(vacancies)]
        stages = vacancy["stages"] if vacancy else []
        application: dict[str, Json] = {
            "id": ident("ap", number),
            "rating": [0, 3.5, 4, 2.25][number % 4],
            "retention_period_ends_at": moment(-200 - number % 9),
            "sourced": bool(number % 2),
            "total_votes": number % 3,
            "homerun_url": f"https://app.homerun.example/people/{number}",
            "created_at": moment(30 - number / 100),
            "disqualified": number % 7 == 3,
            "hired_at": None,
            "first_reply_at": None,
            "personal_info": {
                "first_name": f"Fenna{number}",
                "last_name": f"de Groot-Öz{number}",
                "email": f"fenna{number}@mail.example",
                "city": "Zwolle" if number % 2 else None,
                "country": None,
                "date_of_birth": None,
                "photo": None,
                "phone_number": f"06-1234{number:04d}" if number % 3 else None,
            },
            "vacancy_id": vacancy["id"] if vacancy else None,
            "stage": {"name": stages[number % len(stages)]["name"]} if vacancy else None,
            "notes": [],
            "sources": [{"name": "Homerun Career Page"}] if number % 2 else None,
            "disqualification_reason": {"name": "Te ver weg"} if number % 7 == 3 else None,
            "question_answers": self._answers(number),
            **dict.fromkeys(DETAILS),
            "files": [],
            "custom_data": None,
        }
        if number % 4 == 0:
            application["files"].append({"name": f"cv {number}.pdf", "type": "resume", "content": b"%%PDF-1.4 made up %d" % number})
        if number % 8 == 0:
            application["files"].append({"name": f"cv {number}.pdf", "type": "portfolio", "content": b"PK\x03\x04 other"})
        application.update(given)
        self.applications[application["id"]] = application
        return str(application["id"])

    def _answers(self, number: int) -> list[Json]:
        def answer(kind: str, value: Json) -> Json:
            return {"language": "nl", "original_question": f"Vraag over {kind}?", "original_question_type": kind, "answer": value}

        if number % 2:
            return []
        found = [answer("text", "Graag\r\nvier dagen"), answer("multiple_choice", ["A", "B"]), answer("number", 36.5)]
        found += [answer("rating", None), answer("yes_no", True), answer("slider", {"from": 1, "to": 5})]
        if number % 4 == 0:
            found.append(answer("file", {"name": f"diploma{number}.docx", "type": "answer", "content": b"PK\x03\x04 diploma %d" % number}))
        return found
