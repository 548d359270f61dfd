"""People who apply at the stand-in's site: what the webhook's fields say of them, with CVs made here."""

import base64
import random
from typing import Any, Final

from recruiterdesk.demo.ictergezocht.world import Vacancy
from recruiterdesk.demo.people import vacancy_texts
from recruiterdesk.demo.people.cv_pages import CvFacts, make_cv
from recruiterdesk.demo.people.names import ascii_word, make_email, make_name, make_phone

_SOURCES: Final = ("ICTerGezocht.nl", "Google Jobs", "LinkedIn", "Nieuwsbrief")
_FIRST_NUMBER: Final = 7_000
_MOTIVATIONS: Final = (
    (
        "Jullie vacature past precies bij wat ik zoek: klein team, echte verantwoordelijkheid en ruimte om te leren. "
        "Ik werk nu vijf jaar met {skill} en maak graag kennis."
    ),
    (
        "Na drie jaar bij mijn huidige werkgever ben ik toe aan een volgende stap.\n\nMet {skill} heb ik dagelijks te maken; "
        "in mijn cv staat waaraan ik heb gewerkt. Ik kan per 1 februari beginnen."
    ),
    "I read your vacancy with interest. {skill} is what I do best, and {city} is close to where I live.",
)


class Applicants:
    """Makes up one applicant after another, the same ones for the same seed."""

    def __init__(self, seed: int) -> None:
        self._chance = random.Random(seed)  # noqa: S311 -- made-up people, not secrets
        self._made = 0

    def applies(self, vacancy: Vacancy, *, reference: str | None = None, has_cv: bool = True) -> dict[str, Any]:
        """Return an application for `vacancy` as the webhook's fields; `reference` is sent in place of the vacancy's own."""
        self._made += 1
        number, chance = _FIRST_NUMBER + self._made, self._chance
        text = _text_of(vacancy)
        first, last = make_name(chance)
        skill, city = chance.choice(text.skills), chance.choice((text.city, "Amersfoort", "Haarlem", "’s-Hertogenbosch"))
        application: dict[str, Any] = {
            "referenceNumber": vacancy.reference if reference is None else reference,
            "name": f"{first} {last}",
            "email": make_email(first, last, number),
            "source": chance.choice(_SOURCES),
            "campaign": vacancy.campaign,
        }
        if number % 6:
            application["phone"] = make_phone(number)
        if number % 5:
            application["city"] = city
        if number % 4:
            application["motivation"] = chance.choice(_MOTIVATIONS).format(skill=skill, city=city)
        if number % 3 == 0:  # "Het is mogelijk om custom velden toe te voegen"
            application["beschikbaarPer"] = "2027-02-01"
            application["urenPerWeek"] = chance.choice((24, 32, 36, 40))
        if has_cv:
            name = f"CV {ascii_word(first)} {ascii_word(last)}.{'docx' if number % 4 == 1 else 'pdf'}"
            facts = CvFacts(
                first_name=first,
                last_name=last,
                email=application["email"],
                phone=application.get("phone", ""),
                city=application.get("city", ""),
                title=text.title,
                skills=text.skills,
                language=text.language,
                number=number,
            )
            application |= {"cv": base64.b64encode(make_cv(facts, name)).decode("ascii"), "filename": name}
        return application


def _text_of(vacancy: Vacancy) -> vacancy_texts.VacancyText:
    title = str(vacancy.body["title"])
    return next((text for text in vacancy_texts.TEXTS if title.startswith(text.title)), vacancy_texts.TEXTS[0])
