"""Made-up vacancies with Dutch and English pipelines."""

import msgspec

DUTCH_STAGES = ("Nieuw", "Cv bekijken", "Belafspraak", "1e gesprek", "Contractvoorstel", "Aangenomen", "Afgewezen")
ENGLISH_STAGES = ("New", "In review", "Phone screen", "Interview", "Offer", "Hired", "Rejected")
SHORT_STAGES = ("Ontvangen", "Gesprek", "Aanbod", "In dienst", "Niet geschikt")


class VacancyText(msgspec.Struct, frozen=True):
    """One made-up vacancy."""

    title: str
    city: str
    department: str
    language: str
    status: str
    type: str
    stages: tuple[str, ...]
    skills: tuple[str, ...]
    is_remote: bool = False


TEXTS = (
    VacancyText(
        "Senior Python-ontwikkelaar",
        "Utrecht",
        "Techniek",
        "nl",
        "public",
        "Full-time",
        DUTCH_STAGES,
        ("Python", "Django", "PostgreSQL", "Azure"),
    ),
    VacancyText("Data engineer", "Amsterdam", "Data", "en", "public", "Full-time", ENGLISH_STAGES, ("Python", "Spark", "Airflow", "dbt")),
    VacancyText(
        "Functioneel beheerder zorgadministratie", "Groningen", "Zorg", "nl", "public", "Part-time", DUTCH_STAGES, ("HiX", "SQL", "ITIL")
    ),
    VacancyText(
        "DevOps engineer",
        "Rotterdam",
        "Techniek",
        "en",
        "public",
        "Full-time",
        ENGLISH_STAGES,
        ("Kubernetes", "Terraform", "Linux"),
        is_remote=True,
    ),
    VacancyText(
        "Teamleider klantcontact",
        "Enschede",
        "Klant",
        "nl",
        "public",
        "Full-time / Part-time",
        SHORT_STAGES,
        ("coachen", "roosteren", "Genesys"),
    ),
    VacancyText(
        "Informatiebeveiligingsspecialist",
        "Den Haag",
        "Techniek",
        "nl",
        "public",
        "Full-time",
        DUTCH_STAGES,
        ("ISO 27001", "BIO", "pentest"),
    ),
    VacancyText(
        "Arbeidsongeschiktheidsdeskundige", "Zwolle", "Verzekeringen", "nl", "private", "Part-time", DUTCH_STAGES, ("WIA", "Poortwachter")
    ),
    VacancyText("Planner onderhoud", "Deventer", "Techniek", "nl", "public", "Full-time", SHORT_STAGES, ("SAP PM", "VCA", "plannen")),
    VacancyText("Zorgcoördinator", "Almelo", "Zorg", "nl", "public", "Part-time", SHORT_STAGES, ("verpleegkunde", "triage")),
    VacancyText("Jurist omgevingsrecht", "Utrecht", "Juridisch", "nl", "private", "Full-time", DUTCH_STAGES, ("Omgevingswet", "bezwaar")),
    VacancyText("Verzekeringswiskundige", "Leeuwarden", "Verzekeringen", "nl", "public", "Full-time", DUTCH_STAGES, ("R", "Solvency II")),
    VacancyText("Frontend developer", "Eindhoven", "Techniek", "en", "draft", "Contracted", ENGLISH_STAGES, ("TypeScript", "React", "CSS")),
    VacancyText("Docent wiskunde", "Tilburg", "Onderwijs", "nl", "closed", "Temporary", SHORT_STAGES, ("lesgeven", "wiskunde")),
    VacancyText("Stage marketing", "Breda", "Marketing", "nl", "closed", "Internship", SHORT_STAGES, ("Instagram", "schrijven")),
)

SOURCES = ("Indeed", "LinkedIn", "Homerun Career Page", "Werkenbij", "Referral", "Open sollicitatie")
REASONS = ("Too junior", "Ervaring sluit niet aan", "Reistijd te lang", "Salariswens te hoog")
CITIES = (
    "Utrecht",
    "Nieuwegein",
    "Amsterdam",
    "Groningen",
    "Enschede",
    "Rotterdam",
    "Den Haag",
    "Zwolle",
    "Arnhem",
    "Haarlem",
    "Zeist",
    "Breda",
)
QUESTIONS = {
    "nl": (
        ("Waarom deze baan?", ("Ik wil graag dicht bij huis werken en verder groeien.", "Ik lees jullie blog al jaren en wil meebouwen.")),
        ("Opzegtermijn", ("Eén maand", "Twee maanden", "Per direct")),
    ),
    "en": (
        (
            "Can you describe your ideal work environment?",
            ("A small team that reviews each other’s work.", "Quiet mornings, pairing after lunch."),
        ),
        ("When can you start?", ("In one month", "Right away", "After 1 January")),
    ),
}
NOTES = (
    "Goed gesprek op de meet-up in Utrecht gehad. Zoekt een vaste baan dicht bij huis en wil weer zelf bouwen.",
    "Gebeld: enthousiast, kan per 1 februari. Wil eerst weten of thuiswerken op vrijdag blijft.",
    "Strong profile, Dutch in writing is excellent. Call about the hours.",
    "Sterk, maar weinig Azure-ervaring. Bewaren voor de volgende ronde.",
)
SENSITIVE_NOTES = ("Noemde een medische reden voor het gat in 2024; niet delen.", "Current salary is confidential: 5.100 bruto.")


PLACES = {  # postal code and province
    "Utrecht": ("3511 ED", "Utrecht"),
    "Amsterdam": ("1012 AB", "Noord-Holland"),
    "Groningen": ("9711 LM", "Groningen"),
    "Rotterdam": ("3011 AA", "Zuid-Holland"),
    "Enschede": ("7511 HN", "Overijssel"),
    "Den Haag": ("2511 BT", "Zuid-Holland"),
    "Zwolle": ("8011 PK", "Overijssel"),
    "Deventer": ("7411 JC", "Overijssel"),
    "Almelo": ("7607 AA", "Overijssel"),
    "Leeuwarden": ("8911 BM", "Friesland"),
    "Eindhoven": ("5611 EM", "Noord-Brabant"),
    "Tilburg": ("5038 CB", "Noord-Brabant"),
    "Breda": ("4811 XS", "Noord-Brabant"),
}
_SCHOOLING = ("HBO Informatica", "WO Bedrijfskunde", "MBO 4 Zorg", "BSc Computer Science", "Master Rechten")


def other_fields(handle: str, number: int) -> dict[str, str]:
    """Return what somebody filled in besides; addresses are under domains reserved for examples, so that they lead to nobody."""
    fields = {"experience": f"{2 + number % 20}", "education": _SCHOOLING[number % len(_SCHOOLING)]}
    if number % 2:
        fields["linkedin"] = f"https://linkedin.example/in/{handle}{number}"
    if number % 6 == 0:
        fields["github"] = f"https://github.example/{handle}{number}"
    if number % 9 == 0:
        fields["website"] = f"https://{handle}{number}.example.com"
    if number % 4 == 0:
        fields["pronouns"] = ("zij/haar", "hij/hem", "they/them")[number % 3]
    if number % 14 == 0:
        fields["assignment"] = "Ik koos voor een eenvoudige oplossing; in de bijlage staat waarom."
    return fields


def description(text: VacancyText) -> str:
    """Return one line about the vacancy."""
    where = ("op afstand" if text.language == "nl" else "remote") if text.is_remote else text.city
    return f"{text.department}, {where}, {text.type.lower()}"


def page_content(text: VacancyText) -> str:
    """Return the HTML of the vacancy's page."""
    if text.language == "nl":
        items = "".join(f"<li>Je kent {skill}.</li>" for skill in text.skills)
        return f"<h2>{text.title}</h2><p>Wij zoeken een collega in <strong>{text.city}</strong>.</p><ul>{items}</ul><p>Iets voor jou?</p>"
    items = "".join(f"<li>You know {skill}.</li>" for skill in text.skills)
    return f"<h2>{text.title}</h2><p>We are looking for a colleague in <strong>{text.city}</strong>.</p><ul>{items}</ul><p>For you?</p>"
