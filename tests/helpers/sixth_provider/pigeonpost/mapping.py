"""Pigeonpost's shapes into the desk's words."""

from typing import Any

import msgspec

from recruiterdesk.domain.provider_table import CellKind, TableColumn, TableLine
from recruiterdesk.domain.sentence import Sentence
from recruiterdesk.domain.vacancy import Vacancy, VacancyPhase

LOFTS = (TableColumn(name="name", label=Sentence("Loft")), TableColumn(name="pigeons", label=Sentence("Pigeons"), kind=CellKind.NUMBER))
FLIGHTS = (
    TableColumn(name="loft", label=Sentence("Loft")),
    TableColumn(name="message", label=Sentence("Message"), kind=CellKind.LONG),
    TableColumn(name="has_landed", label=Sentence("Landed"), kind=CellKind.FLAG),
)


def to_vacancy(opening: dict[str, Any]) -> Vacancy:
    """Map an opening."""
    return Vacancy(
        remote_id=str(opening["ring"]),
        title=str(opening.get("call", "")),
        status="cooing",
        phase=VacancyPhase.OPEN,
        description=str(opening.get("text", "")),
        raw=msgspec.json.encode(opening),
    )


def to_loft(loft: dict[str, Any]) -> TableLine:
    """Map a loft."""
    return TableLine(str(loft["id"]), (str(loft["name"]), int(loft["pigeons"])))


def to_flight(flight: dict[str, Any]) -> TableLine:
    """Map a flight."""
    return TableLine("", (str(flight["loft"]), str(flight["message"]), bool(flight["has_landed"])))
