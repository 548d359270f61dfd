"""ICTerGezocht.nl's one error shape: `{"errors": [{"error", "label", "path"}]}`, several at once, in Dutch."""

from typing import Any

# The texts of the document's table of status codes.
_TEXTS = {
    400: "De request is niet succesvol door ongeldige data.",
    401: "Ongeldige autorisatie / apikey.",
    403: "Je hebt geen toegang tot dit endpoint.",
    404: "Het gebruikte endpoint bestaat niet.",
    429: "Het maximaal aantal requests is bereikt (rate limit).",
    500: "Algemene fout, neem contact op met ICTerGezocht.nl.",
}
REQUIRED = "Dit veld is verplicht"
WRONG = "Deze waarde is ongeldig"
UNKNOWN = "Dit veld is niet bekend"
TAKEN = "Deze waarde is al in gebruik"

LABELS = {
    "referenceNumber": "Referentienummer",
    "title": "Titel",
    "description": "Omschrijving",
    "location": "Locatie",
    "countryCode": "Landcode",
    "education": "Opleiding",
    "experience": "Ervaring",
    "employment": "Dienstverband",
    "hours": "Uren",
    "salary": "Salaris",
    "industry": "Branche",
    "company": "Bedrijf",
    "company.name": "Bedrijfsnaam",
    "company.logoUrl": "Logo",
    "company.description": "Bedrijfsomschrijving",
    "company.typeId": "Bedrijfstype",
    "companyUser": "Contactpersoon",
    "companyUser.name": "Naam contactpersoon",
    "companyUser.email": "E-mailadres contactpersoon",
    "companyUser.phone": "Telefoonnummer contactpersoon",
    "companyUser.photoUrl": "Foto contactpersoon",
    "companyUser.functionId": "Functie contactpersoon",
    "atsId": "ATS-id",
    "autoDeleteDate": "Verwijderdatum",
    "customFields": "Extra velden",
    "startDate": "Begindatum",
    "endDate": "Einddatum",
    "offset": "Offset",
    "limit": "Limiet",
}


class Problem(Exception):  # noqa: N818 -- a refusal is an ordinary answer here
    """A refusal with its status; `findings` are paths with what is wrong there."""

    def __init__(self, status: int, findings: list[tuple[str, str]] | None = None, *, wait: float | None = None) -> None:
        super().__init__(status)
        self.status = status
        self.findings = findings or []
        self.wait = wait

    def body(self) -> dict[str, Any]:
        """Return the JSON body; what concerns no field has an empty label and path."""
        if not self.findings:
            return {"errors": [{"error": _TEXTS.get(self.status, _TEXTS[500]), "label": "", "path": ""}]}
        return {"errors": [{"error": text, "label": LABELS.get(path, path), "path": path} for path, text in self.findings]}
