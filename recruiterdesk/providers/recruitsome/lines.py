"""RecruitSome's records as lines of tables; pure functions, the cells in the order of the columns."""

from typing import Any, Final

from recruiterdesk.domain.provider_table import CellKind, TableColumn, TableLine
from recruiterdesk.domain.sentence import Sentence
from recruiterdesk.provider_api.outside_values import clean
from recruiterdesk.providers.recruitsome.assumptions import FILTER_OF_GROUP
from recruiterdesk.providers.recruitsome.mapping import as_text, name_of, names_of, to_id, to_moment_cell, to_vacancy
from recruiterdesk.providers.recruitsome.wire import (
    WireAddress,
    WireArticle,
    WireCoordinates,
    WireFacet,
    WireLocation,
    WireMember,
    WireVacancy,
)

_LONGEST: Final = 100_000

FACET: Final = (
    TableColumn(name="facet", label=Sentence("Facet")),
    TableColumn(name="city", label=Sentence("City")),
    TableColumn(name="country", label=Sentence("Country")),
    TableColumn(name="vacancies", label=Sentence("Vacancies"), kind=CellKind.NUMBER),
    TableColumn(name="selected", label=Sentence("Selected"), kind=CellKind.FLAG),
)
VACANCY: Final = (
    TableColumn(name="title", label=Sentence("Title")),
    TableColumn(name="department", label=Sentence("Department")),
    TableColumn(name="location", label=Sentence("Location")),
    TableColumn(name="company", label=Sentence("Company")),
    TableColumn(name="type", label=Sentence("Type")),
    TableColumn(name="education", label=Sentence("Education")),
    TableColumn(name="tags", label=Sentence("Tags")),
    TableColumn(name="language", label=Sentence("Language")),
    TableColumn(name="pay", label=Sentence("Pay")),
    TableColumn(name="published_at", label=Sentence("Published"), kind=CellKind.MOMENT),
    TableColumn(name="ends_at", label=Sentence("Ends"), kind=CellKind.MOMENT),
    TableColumn(name="views", label=Sentence("Views"), kind=CellKind.NUMBER),
)
MEMBER: Final = (
    TableColumn(name="name", label=Sentence("Name")),
    TableColumn(name="job_title", label=Sentence("Job title")),
    TableColumn(name="role", label=Sentence("Role")),
    TableColumn(name="email", label=Sentence("E-mail")),
    TableColumn(name="phone", label=Sentence("Phone")),
)
LOCATION: Final = (
    TableColumn(name="name", label=Sentence("Name")),
    TableColumn(name="address", label=Sentence("Address")),
    TableColumn(name="postal_code", label=Sentence("Postal code")),
    TableColumn(name="city", label=Sentence("City")),
    TableColumn(name="region", label=Sentence("Region")),
    TableColumn(name="country", label=Sentence("Country")),
    TableColumn(name="vacancies", label=Sentence("Vacancies"), kind=CellKind.NUMBER),
    TableColumn(name="latitude", label=Sentence("Latitude"), kind=CellKind.NUMBER),
    TableColumn(name="longitude", label=Sentence("Longitude"), kind=CellKind.NUMBER),
)
ARTICLE: Final = (
    TableColumn(name="title", label=Sentence("Title")),
    TableColumn(name="type", label=Sentence("Type")),
    TableColumn(name="language", label=Sentence("Language")),
    TableColumn(name="published_at", label=Sentence("Published"), kind=CellKind.MOMENT),
    TableColumn(name="expires_at", label=Sentence("Ends"), kind=CellKind.MOMENT),
    TableColumn(name="views", label=Sentence("Views"), kind=CellKind.NUMBER),
    TableColumn(name="featured", label=Sentence("Featured"), kind=CellKind.FLAG),
    TableColumn(name="minutes", label=Sentence("Minutes to read"), kind=CellKind.NUMBER),
    TableColumn(name="excerpt", label=Sentence("Excerpt"), kind=CellKind.LONG),
)


def of_facet(group: str, wire: WireFacet) -> TableLine:
    """Write one value of a group; its id names group and value where it can be filtered by."""
    id_ = to_id(wire.id)
    name = f"{clean(group).replace('_', ' ').capitalize()}: {clean(wire.name) or id_ or '?'}"
    can_filter = group in FILTER_OF_GROUP and id_.isascii() and id_.isdigit()
    cells = (name, clean(wire.city) or None, clean(wire.country_name) or None, wire.count, wire.selected)
    return TableLine(f"{group}:{id_}" if can_filter else "", cells)


def of_vacancy(wire: WireVacancy, raw: bytes) -> TableLine | None:
    """Write a publication; None without an id."""
    vacancy = to_vacancy(wire, raw)
    if vacancy is None:
        return None
    return TableLine(
        vacancy.remote_id,
        (
            vacancy.title,
            vacancy.department,
            vacancy.location,
            _company(wire.company_location),
            vacancy.type,
            names_of(wire.education_levels) or None,
            names_of(wire.tags) or None,
            clean(wire.language) or None,
            _pay(wire.compensation),
            to_moment_cell(wire.published_at),
            to_moment_cell(wire.ends_at),
            wire.views_count,
        ),
    )


def of_member(wire: WireMember, _raw: bytes) -> TableLine | None:
    """Write somebody of the team; None without an id."""
    id_ = to_id(wire.id)
    if not id_:
        return None
    parts = " ".join(part for part in (clean(wire.given_name).strip(), clean(wire.family_name).strip()) if part)
    name = clean(wire.full_name).strip() or parts or clean(wire.name).strip() or clean(wire.email) or id_
    return TableLine(id_, (name, *(clean(text) or None for text in (wire.job_title, wire.role, wire.email, wire.phone))))


def of_location(wire: WireLocation, _raw: bytes) -> TableLine | None:
    """Write an office; None without an id."""
    id_ = to_id(wire.id)
    if not id_:
        return None
    address, point = wire.address or WireAddress(), wire.coordinates or WireCoordinates()
    street = ", ".join(clean(part) for part in (address.address_line_1, address.address_line_2, address.address_line_3) if part)
    return TableLine(
        id_,
        (
            clean(wire.name) or id_,
            street or None,
            clean(address.postal_code) or None,
            clean(address.locality) or None,
            clean(address.administrative_area) or None,
            clean(address.country_name) or clean(address.country_code) or None,
            wire.vacancy_count,
            point.latitude,
            point.longitude,
        ),
    )


def of_article(wire: WireArticle, _raw: bytes) -> TableLine | None:
    """Write an article; None without an id."""
    id_ = to_id(wire.id)
    if not id_:
        return None
    return TableLine(
        id_,
        (
            clean(wire.title) or id_,
            clean(wire.type) or None,
            clean(wire.language) or None,
            to_moment_cell(wire.published_at),
            to_moment_cell(wire.expires_at),
            wire.views_count,
            wire.is_featured,
            wire.estimated_reading_time,
            clean(wire.excerpt, _LONGEST) or None,
        ),
    )


def _company(value: Any) -> str | None:
    """Return the name of the company at a work site, wherever it stands (unstated)."""
    if not isinstance(value, dict):
        return None
    return next((found for key in ("company_name", "company") if (found := name_of(value.get(key)))), None)


def _pay(value: Any) -> str | None:
    """Say what is known of the pay, whose shape is not stated: its members one after the other."""
    if isinstance(value, dict):
        return clean(", ".join(f"{name.replace('_', ' ')} {text}" for name, each in value.items() if (text := as_text(each)))) or None
    return clean(as_text(value)) or None
