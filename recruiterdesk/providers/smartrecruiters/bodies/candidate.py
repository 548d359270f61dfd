"""Candidates, their source and their status as bodies (contract sheet, 8)."""

import re
from collections.abc import Mapping
from typing import Final

from recruiterdesk.domain.errors import Invalid
from recruiterdesk.providers.smartrecruiters.bodies.values import Body, ids_of, is_set, lines, text_of, texts
from recruiterdesk.providers.smartrecruiters.fields import WEB_FIELDS
from recruiterdesk.providers.smartrecruiters.record import Record

_CODE: Final = re.compile(r"[A-Za-z]{2}")
_WHEN: Final = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?")
_NAMES: Final = {"first_name": "firstName", "last_name": "lastName", "email": "email", "phone_number": "phoneNumber"}


def candidate_input(fields: Mapping[str, object]) -> Body:
    """Return CandidateInput: what is needed to create a person."""
    body = _named(fields, _NAMES)
    place = candidate_place(fields, Record())
    web = {name: text for name in WEB_FIELDS if (text := text_of(fields.get(name)))}
    tags = texts(fields.get("tags"))
    education = [_education(line) for line in lines(fields.get("education"))]
    experience = [_experience(line) for line in lines(fields.get("experience"))]
    optional: Body = {"location": place, "web": web, "tags": tags, "education": education, "experience": experience}
    body |= {name: value for name, value in optional.items() if value}
    if text_of(fields.get("source")):
        body["sourceDetails"] = source_body(text_of(fields.get("source")))
    if "internal" in fields:
        body["internal"] = is_set(fields["internal"])
    return body


def candidate_changes(fields: Mapping[str, object], now: Record) -> Body:
    """Return PersonalDetails with only what changes. Place and web go out whole, since whether their parts are kept is not stated."""
    body: Body = {}
    for name, remote in _NAMES.items():
        if name in fields:
            body[remote] = text_of(fields[name])
    if fields.keys() & {"city", "region", "country"}:
        body["location"] = candidate_place(fields, now.record("location"))
    if fields.keys() & set(WEB_FIELDS):
        web: Body = {name: text for name in WEB_FIELDS if (text := now.text("web", name))}
        web |= {name: text_of(fields[name]) for name in WEB_FIELDS if name in fields}
        body["web"] = web
    return body


def candidate_place(fields: Mapping[str, object], now: Record) -> Body:
    """Return a candidate's place with the changed parts laid over what is there; coordinates go, they would be of the old place."""
    place: Body = {name: text for name in ("country", "countryCode", "region", "regionCode", "city") if (text := now.text(name))}
    for name in ("city", "region"):
        if text_of(fields.get(name)):
            place[name] = text_of(fields[name])
    if "region" in fields:
        place.pop("regionCode", None)
    country = text_of(fields.get("country"))
    if country:
        place.pop("country", None)
        place.pop("countryCode", None)
        place["countryCode" if _CODE.fullmatch(country) else "country"] = country.lower() if _CODE.fullmatch(country) else country
    return place


def source_body(source: str) -> Body:
    """Return CandidateSource from a line of the table of sources; raises Invalid for anything else."""
    parts = ids_of(source)
    if len(parts) != 3 or not parts[0] or not parts[2]:  # noqa: PLR2004 -- kind, subtype and value
        raise Invalid("This source cannot be used. Choose one from the list of sources.", fields={"source": ["is none of the list"]})
    body: Body = {"sourceTypeId": parts[0], "sourceId": parts[2]}
    if parts[1]:
        body["sourceSubTypeId"] = parts[1]
    return body


def status_body(status: str, sub_status: str, starts_on: str, reason: str) -> Body:
    """Return what moves an application; raises Invalid where a reason goes with a status that takes none."""
    if reason and status not in {"REJECTED", "WITHDRAWN"}:
        raise Invalid(
            "A reason goes only with a rejection or a withdrawal. Leave it out.", fields={"reason": ["does not go with this status"]}
        )
    body: Body = {"status": status}
    body |= {name: text for name, text in (("subStatus", sub_status), ("startsOn", starts_on), ("reason", reason)) if text}
    return body


def _education(line: str) -> Body:
    institution, degree, major, start, end = (*_parts(line), "", "", "", "", "")[:5]
    if not institution or not degree:
        raise Invalid(
            "A school needs its name and the degree, such as: Universiteit Utrecht; MSc; Informatica; 2019-09; 2021-07.",
            fields={"education": ["lacks a school or a degree"]},
        )
    body: Body = {"institution": institution, "degree": degree, "current": bool(start and not end)}
    return body | _dated({"major": major}, start, end, "education")


def _experience(line: str) -> Body:
    title, company, start, end = (*_parts(line), "", "", "", "")[:4]
    if not title or not company:
        raise Invalid(
            "A job needs its title and the company, such as: Developer; Voorbeeld BV; 2019-09; 2021-07.",
            fields={"experience": ["lacks a title or a company"]},
        )
    body: Body = {"title": title, "company": company, "current": bool(start and not end)}
    return body | _dated({}, start, end, "experience")


def _dated(body: Body, start: str, end: str, field: str) -> Body:
    for name, when in (("startDate", start), ("endDate", end)):
        if when and not _WHEN.fullmatch(when):
            raise Invalid("{when} is no date like 2019, 2019-09 or 2019-09-01.", when=when, fields={field: ["holds no such date"]})
        if when:
            body[name] = when
    return {name: value for name, value in body.items() if value}


def _parts(line: str) -> list[str]:
    return [part.strip() for part in line.split(";")]


def _named(fields: Mapping[str, object], names: Mapping[str, str]) -> Body:
    return {remote: text for name, remote in names.items() if (text := text_of(fields.get(name)))}
