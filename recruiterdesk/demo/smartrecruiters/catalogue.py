"""What the made-up company has set up: departments, hiring processes, reasons, sources, fields and the vendor's common lists."""

from typing import Any

import msgspec

COMPANY = "NoorderlichtGroep"
COMPANY_NAME = "Noorderlicht Groep"
DEPARTMENTS = {
    "314101": "Techniek",
    "314102": "Data",
    "314103": "Zorg",
    "314104": "Klant",
    "314105": "Verzekeringen",
    "314106": "Juridisch",
    "314107": "Onderwijs",
    "314108": "Marketing",
}
INDUSTRIES = {
    "information_technology": "Information Technology",
    "hospital_and_health_care": "Hospital & Health Care",
    "insurance": "Insurance",
}
FUNCTIONS = {"engineering": "Engineering", "customer_service": "Customer Service", "legal": "Legal", "education": "Education"}
LEVELS = {
    "associate": "Associate",
    "director": "Director",
    "entry_level": "Entry Level",
    "executive": "Executive",
    "internship": "Internship",
    "mid_senior_level": "Mid-Senior Level",
    "not_applicable": "Not Applicable",
}
EMPLOYMENT = {"permanent": "Full-time", "part-time": "Part-time", "contract": "Contract", "intern": "Intern", "temporary": "Temporary"}
EEO = {"professionals": "Professionals", "technicians": "Technicians"}
REJECTIONS = {
    "rej-01": "Ervaring sluit niet aan",
    "rej-02": "Reistijd te lang",
    "rej-03": "Salariswens te hoog",
    "rej-04": "No work permit",
}
WITHDRAWALS = {"wit-01": "Andere baan aangenomen", "wit-02": "Salary too low", "wit-03": "Geen reactie meer"}
LABELS = (INDUSTRIES, FUNCTIONS, LEVELS, EMPLOYMENT, EEO)
BEFORE = ("IN_REVIEW", "INTERVIEW", "OFFERED")  # the statuses that have sub-statuses
ORDER = ("LEAD", "NEW", *BEFORE, "HIRED")


class HiringProcess(msgspec.Struct, frozen=True):
    """A pipeline; nobody may pass by a sub-status of `required`."""

    id: str
    name: str
    sub_statuses: dict[str, tuple[str, ...]]
    required: tuple[tuple[str, str], ...] = ()

    def position(self, status: str, sub_status: str | None) -> tuple[int, int]:
        """Return where a place is in the order; a status without sub-status is its beginning."""
        names = self.sub_statuses.get(status, ())
        return ORDER.index(status), names.index(sub_status) + 1 if sub_status in names else 0


PROCESSES = (
    HiringProcess(
        "hp-standard",
        "Standaard",
        {
            "IN_REVIEW": ("Cv bekijken", "Belafspraak", "Voorgesteld aan manager"),
            "INTERVIEW": ("1e gesprek", "2e gesprek", "Assessment"),
            "OFFERED": ("Contractvoorstel", "Onderhandeling"),
        },
    ),
    HiringProcess(
        "hp-it",
        "IT & Data",
        {"IN_REVIEW": ("Screening", "Phone screen"), "INTERVIEW": ("Technical interview", "Pairing"), "OFFERED": ("Offer sent",)},
    ),
    HiringProcess(
        "hp-care",
        "Zorg",
        {"IN_REVIEW": ("Cv bekijken",), "INTERVIEW": ("Kennismaking", "VOG-controle"), "OFFERED": ()},
        required=(("INTERVIEW", "Kennismaking"),),
    ),
)

SOURCES: dict[str, dict[str, dict[str, str]]] = {  # type → sub-type → id → label
    "JOB_BOARD": {"JOB_BOARD": {"jb-indeed": "Indeed", "jb-nvb": "Nationale Vacaturebank"}},
    "SOCIAL_NETWORK": {"SOCIAL_NETWORK": {"sn-linkedin": "LinkedIn"}},
    "SOURCED": {"AGENCY": {"ag-delinde": "De Linde Werving"}, "EVENT": {"ev-meetup": "Meet-up Utrecht"}},
    "REFERRAL": {"REFERRAL": {"rf-employee": "Employee referral"}},
    "API": {"API": {"api": "API"}},
}
SOURCE_LABELS = {
    "JOB_BOARD": "Job boards",
    "SOCIAL_NETWORK": "Social networks",
    "SOURCED": "Sourced",
    "REFERRAL": "Referrals",
    "API": "API",
}
# One candidate field of each type: id → (label, type, values of a single choice).
CANDIDATE_PROPERTIES: dict[str, tuple[str, str, dict[str, str]]] = {
    "736060f4-1ecf-4601-8826-e01aad21bb56": ("Wil thuiswerken", "BOOLEAN", {}),
    "61f098ae-1188-49e0-9b7d-a09bc19b5d65": ("Nationaliteit", "COUNTRY", {}),
    "f77caaab-6927-484a-9745-49e541f8a417": ("Regio", "REGION", {}),
    "dd4560b6-7641-47fb-ae4d-31291221ab08": ("Salariswens", "CURRENCY", {}),
    "7f0be93e-7749-4ed8-b8aa-aa8922e11e81": ("Beschikbaar vanaf", "DATE", {}),
    "ec6f962f-cbfc-483c-8675-2e152b4e8462": ("Uren per week", "NUMBER", {}),
    "0e4c2f89-92d8-4651-b343-095118ab347a": ("Reisbereidheid", "PERCENT", {}),
    "a3d1eb67-1cb3-4829-85c1-1de12b889fee": (
        "Opzegtermijn",
        "SINGLE_SELECT",
        {"not-1": "Per direct", "not-2": "Eén maand", "not-3": "Twee maanden"},
    ),
    "6e2611e4-14a0-40db-b3ca-5a40a5b03125": ("Contactpersoon", "USER", {}),
    "2d24e064-d031-406e-b66e-54cad5bf75ac": ("Bijzonderheden", "TEXT", {}),
}
JOB_PROPERTIES: dict[str, tuple[str, str, dict[str, str]]] = {
    "jp-brand": ("Merk", "organization", {"br-1": "Noorderlicht", "br-2": "Zuiderzon"}),
    "jp-cao": ("Cao", "job", {"cao-1": "Cao Zorg", "cao-2": "Cao Verzekeringen", "cao-3": "Geen cao"}),
}
HOURS, SALARY, NOTICE = (
    next(key for key, found in CANDIDATE_PROPERTIES.items() if found[1] == kind) for kind in ("NUMBER", "CURRENCY", "SINGLE_SELECT")
)
COUNTRIES = {"nl": "Netherlands", "be": "Belgium", "de": "Germany", "us": "United States", "gb": "United Kingdom", "pl": "Poland"}
CURRENCIES = {"EUR", "GBP", "USD", "PLN"}
LANGUAGES = {"nl": ("Dutch", "Nederlands"), "en": ("English", "English"), "de": ("German", "Deutsch"), "fr": ("French", "Français")}


def labelled(table: dict[str, str], key: str) -> dict[str, Any]:
    """Return `{id, label}`."""
    return {"id": key, "label": table[key]}


def source_label(source: dict[str, str]) -> str:
    """Return the text of sourceDetails, `API` where nothing better is known."""
    for values in SOURCES.get(source["sourceTypeId"], {}).values():
        if source["sourceId"] in values:
            return values[source["sourceId"]]
    return "API"
