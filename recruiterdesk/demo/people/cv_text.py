"""What stands in a made-up CV, in Dutch or English."""

import random

import msgspec

_EMPLOYERS = (
    "Reisinformatie Nederland",
    "De Linde Verzekeringen",
    "Kowalczyk i Wspólnicy",
    "Waterschap Oost",
    "Harbour & Finch",
    "Noordzee Data",
)
_SCHOOLS = ("Hogeschool Utrecht", "Rijksuniversiteit Groningen", "Politechnika Wrocławska", "University of Leeds", "ROC Midden Nederland")
_WORDS: dict[str, dict[str, str | tuple[str, ...]]] = {
    "nl": {
        "profile": "Profiel",
        "work": "Werkervaring",
        "school": "Opleiding",
        "skills": "Vaardigheden",
        "now": "heden",
        "intro": "{title} met {years} jaar ervaring, de laatste jaren vooral met {skill}. Bouwt het liefst aan diensten die jaren "
        "meegaan: goed getest, goed beschreven en zonder verrassingen in productie.",
        "did": (
            "Vernieuwing van de kerndienst met {skill}; 1,2 miljoen berichten per dag.",
            "Overstap zonder onderbreking, met een terugvalplan dat één keer nodig was.",
            "Begeleiding van twee starters; beiden werken er nog.",
            "Verwerking van declaraties van nachtelijke batch naar doorlopend gebracht.",
        ),
    },
    "en": {
        "profile": "Profile",
        "work": "Experience",
        "school": "Education",
        "skills": "Skills",
        "now": "now",
        "intro": "{title} with {years} years of experience, lately mostly with {skill}. Likes to build services that last: well "
        "tested, well described and without surprises in production.",
        "did": (
            "Rebuilt the core service with {skill}; 1.2 million messages a day.",
            "Moved without downtime, with a fallback that was needed once.",
            "Coached two starters; both still work there.",
            "Turned a nightly batch of claims into a continuous flow.",
        ),
    },
}


class CvFacts(msgspec.Struct, frozen=True, kw_only=True):
    """Whose CV it is and for which vacancy it was written."""

    first_name: str
    last_name: str
    email: str
    phone: str
    city: str
    title: str
    skills: tuple[str, ...]
    language: str
    number: int

    @property
    def name(self) -> str:
        """First and last name."""
        return f"{self.first_name} {self.last_name}"

    @property
    def contact(self) -> str:
        """The line under the name."""
        return " · ".join(part for part in (self.title, self.city, self.phone, self.email) if part)


class Block(msgspec.Struct, frozen=True):
    """A headed part of a CV: `lines` are paragraphs, `items` are entries of a list under a line of their own."""

    head: str
    lines: tuple[str, ...] = ()
    entries: tuple[tuple[str, str, tuple[str, ...]], ...] = ()  # what, when, and what was done


def write_cv(facts: CvFacts) -> tuple[Block, ...]:
    """Return the blocks of a CV, the same for the same facts."""
    chance = random.Random(facts.number)  # noqa: S311 -- made-up text, not a secret
    words = _WORDS[facts.language]
    years = 3 + facts.number % 17
    intro = str(words["intro"]).format(title=facts.title, years=years, skill=facts.skills[0])
    entries: list[tuple[str, str, tuple[str, ...]]] = []
    end = 2026
    for place in range(2 + facts.number % 4):
        start = end - 2 - chance.randrange(4)
        done = tuple(line.format(skill=chance.choice(facts.skills)) for line in chance.sample(list(words["did"]), k=3))
        entries.append((f"{facts.title}, {chance.choice(_EMPLOYERS)}", f"{start} – {words['now'] if place == 0 else end}", done))
        end = start
    school = (f"{'BSc' if facts.number % 2 else 'MSc'}, {chance.choice(_SCHOOLS)}", f"{end - 5} – {end}", ())
    return (
        Block(str(words["profile"]), lines=(intro,)),
        Block(str(words["work"]), entries=tuple(entries)),
        Block(str(words["school"]), entries=(school,)),
        Block(str(words["skills"]), lines=(", ".join(facts.skills),)),
    )
