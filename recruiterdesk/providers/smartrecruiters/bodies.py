"""The desk's fields as the bodies that SmartRecruiters takes; pure functions, no traffic (contract sheet, 5 to 8 and 10)."""

import re
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Final
from urllib.parse import quote, unquote

from recruiterdesk.domain.errors import Invalid
from recruiterdesk.providers.smartrecruiters.fields import SECTIONS, WEB_FIELDS
from recruiterdesk.providers.smartrecruiters.record import Record, read_moment

Body = dict[str, object]

_CODE: Final = re.compile(r"[A-Za-z]{2}")
_WHEN: Final = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?")
_NAMES: Final = {"first_name": "firstName", "last_name": "lastName", "email": "email", "phone_number": "phoneNumber"}
_JOB_PLACE: Final = {
    "country_code": "countryCode",
    "city": "city",
    "region_code": "regionCode",
    "region": "region",
    "address": "address",
    "postal_code": "postalCode",
    "remote": "remote",
}
_JOB_IDS: Final = {
    "industry": "industry",
    "function": "function",
    "experience_level": "experienceLevel",
    "type_of_employment": "typeOfEmployment",
    "department": "department",
    "eeo_category": "eeoCategory",
}
_JOB_PAY: Final = {"salary_min": "min", "salary_max": "max", "salary_currency": "currency"}
_MAIL_MARKS: Final = ("@[", "#[")
_LONGEST_NOTE: Final = 10_000


# -- candidates ----------------------------------------------------------------------------------------------------------


def candidate_input(fields: Mapping[str, object]) -> Body:
    """Return CandidateInput: what is needed to create a person."""
    body = _named(fields, _NAMES)
    place = candidate_place(fields, Record())
    web = {name: text for name in WEB_FIELDS if (text := _text(fields.get(name)))}
    tags = texts(fields.get("tags"))
    education = [_education(line) for line in lines(fields.get("education"))]
    experience = [_experience(line) for line in lines(fields.get("experience"))]
    optional: Body = {"location": place, "web": web, "tags": tags, "education": education, "experience": experience}
    body |= {name: value for name, value in optional.items() if value}
    if _text(fields.get("source")):
        body["sourceDetails"] = source_body(_text(fields.get("source")))
    if "internal" in fields:
        body["internal"] = is_set(fields["internal"])
    return body


def candidate_changes(fields: Mapping[str, object], now: Record) -> Body:
    """Return PersonalDetails with only what changes. Place and web go out whole, since whether their parts are kept is not stated."""
    body: Body = {}
    for name, remote in _NAMES.items():
        if name in fields:
            body[remote] = _text(fields[name])
    if fields.keys() & {"city", "region", "country"}:
        body["location"] = candidate_place(fields, now.record("location"))
    if fields.keys() & set(WEB_FIELDS):
        web: Body = {name: text for name in WEB_FIELDS if (text := now.text("web", name))}
        web |= {name: _text(fields[name]) for name in WEB_FIELDS if name in fields}
        body["web"] = web
    return body


def candidate_place(fields: Mapping[str, object], now: Record) -> Body:
    """Return a candidate's place with the changed parts laid over what is there; coordinates go, they would be of the old place."""
    place: Body = {name: text for name in ("country", "countryCode", "region", "regionCode", "city") if (text := now.text(name))}
    for name in ("city", "region"):
        if _text(fields.get(name)):
            place[name] = _text(fields[name])
    if "region" in fields:
        place.pop("regionCode", None)
    country = _text(fields.get("country"))
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


# -- notes ---------------------------------------------------------------------------------------------------------------


def note_body(text: str, candidate_id: str, visibility: Body | None, mentions: Sequence[str] = ()) -> Body:
    """Return a message on a candidate's profile.

    What stands in brackets after @ or # is a command to SmartRecruiters that mails people; how to write it harmlessly is not stated, so a
    text with one is refused, and only those who were picked are mentioned.
    """
    if any(mark in text for mark in _MAIL_MARKS):
        raise Invalid(
            'SmartRecruiters takes "@[" and "#[" as commands that mail people. Put a blank after the sign, or pick whom to mention.',
            fields={"text": ["holds @[ or #["]},
        )
    tags = [f"@[USER:{user}]" for user in mentions] + [f"#[CANDIDATE:{candidate_id}]"]
    content = f"{text}\n\n{' '.join(tags)}"
    if len(content) > _LONGEST_NOTE:
        raise Invalid(
            "This note is too long for SmartRecruiters. Shorten it by {count} characters, or mention fewer people.",
            count=len(content) - _LONGEST_NOTE,
            fields={"text": ["is too long"]},
        )
    body: Body = {"content": content}
    if visibility:
        body["shareWith"] = visibility
    return body


def visible_to(word: str, job_id: str, users: Sequence[str]) -> Body | None:
    """Return whom a note is shared with; None for nobody. Open and everyone together are refused there, and cannot be said here."""
    match word:
        case "hiring_team":
            return {"hiringTeamOf": [job_id]}
        case "open":
            return {"openNote": True}
        case "everyone":
            return {"everyone": True}
        case "users":
            if not users:
                raise Invalid("Pick who is to see this note.", fields={"users": ["is empty"]})
            return {"users": list(users)}
        case _:
            return None


# -- jobs ----------------------------------------------------------------------------------------------------------------


def job_input(fields: Mapping[str, object]) -> Body:
    """Return JobInput: what is needed to create a vacancy."""
    body: Body = {"title": _text(fields.get("title")), "location": _job_place(fields, Record())}
    body |= {remote: {"id": text} for name, remote in _JOB_IDS.items() if (text := _text(fields.get(name)))}
    if _text(fields.get("ref_number")):
        body["refNumber"] = _text(fields["ref_number"])
    if _text(fields.get("target_hiring_date")):
        body["targetHiringDate"] = moment_of(fields["target_hiring_date"])
    if "template" in fields:
        body["template"] = is_set(fields["template"])
    pay = _pay(fields, Record())
    if pay:
        body["compensation"] = pay
    sections = ad_sections(fields, Record())
    if sections:
        body["jobAd"] = {"sections": sections}
    properties = _job_properties(fields)
    if properties:
        body["properties"] = properties
    return body


def job_patch(fields: Mapping[str, object], now: Record) -> list[Body]:
    """Return the steps of a JSON Patch. `add` sets a member whether it is there or not; what is not there is not removed."""
    steps: list[Body] = []
    if "title" in fields:
        steps.append(_set("/title", _text(fields["title"])))
    for name, remote in _JOB_IDS.items():
        if name in fields:
            text = _text(fields[name])
            steps += [_set(f"/{remote}", {"id": text})] if text else _unset(now, remote)
    if "ref_number" in fields:
        steps += [_set("/refNumber", _text(fields["ref_number"]))] if _text(fields["ref_number"]) else _unset(now, "refNumber")
    if "target_hiring_date" in fields:
        when = fields["target_hiring_date"]
        steps += [_set("/targetHiringDate", moment_of(when))] if _text(when) else _unset(now, "targetHiringDate")
    if fields.keys() & _JOB_PLACE.keys():
        steps.append(_set("/location", _job_place(fields, now.record("location"))))
    if fields.keys() & _JOB_PAY.keys():
        pay = _pay(fields, now.record("compensation"))
        steps += [_set("/compensation", pay)] if pay else _unset(now, "compensation")
    if fields.keys() & {*SECTIONS, "videos"}:
        steps += _ad_steps(fields, now)
    if "properties" in fields:
        steps.append(_set("/properties", _merged_properties(fields, now)))
    return steps


def ad_body(fields: Mapping[str, object], now: Record) -> Body:
    """Return JobAdContent. A change replaces the whole ad, so what is not named stays as `now` has it."""
    body: Body = {"title": _text(fields.get("title")) or now.text("title")}
    language = _text(fields.get("language")) or now.text("language", "code")
    if language:
        body["language"] = {"code": language}
    sections = ad_sections(fields, now.record("jobAd", "sections"))
    if sections:
        body["jobAd"] = {"sections": sections}
    return body


def ad_sections(fields: Mapping[str, object], now: Record) -> Body:
    """Return the parts of an ad, the named ones changed and the others as they are."""
    sections: Body = {}
    for name, remote in SECTIONS.items():
        section: Body = {part: text for part in ("title", "text") if (text := now.text(remote, part))}
        if name in fields:
            section["text"] = _text(fields[name])
        if section.get("text") or (section and name not in fields):
            sections[remote] = section
    urls = texts(fields["videos"]) if "videos" in fields else now.record("videos").texts("urls")
    if urls:
        sections["videos"] = {"urls": urls}
    return sections


def position_body(fields: Mapping[str, object]) -> Body:
    """Return a position."""
    body: Body = {
        "type": _text(fields.get("type")),
        "positionOpenDate": moment_of(fields.get("open_date")),
        "targetStartDate": moment_of(fields.get("start_date")),
    }
    body |= {
        remote: text
        for name, remote in (("position_id", "positionId"), ("incumbent", "incumbentName"))
        if (text := _text(fields.get(name)))
    }
    return body


def publication_body(fields: Mapping[str, object]) -> Body:
    """Return how a vacancy or an ad is published: for all and on free job sites, unless said otherwise."""
    return {
        "aggregators": is_set(fields.get("aggregators", True)),
        "visibility": _text(fields.get("visibility")) or "PUBLIC",
    }


# -- interviews and ratings ----------------------------------------------------------------------------------------------


def slot_body(fields: Mapping[str, object], now: Record) -> Body:
    """Return a time of an interview. A change sends all of it, so what is not named stays as `now` has it, answers included."""
    starts = _text(fields.get("starts")) or now.text("startsOn")
    ends = _text(fields.get("ends")) or now.text("endsOn")
    if starts and ends and moment_of(ends) <= moment_of(starts):
        raise Invalid("The end is before the beginning. Change one of them.", fields={"ends": ["is before the beginning"]})
    answers = {each.text("id"): each.text("status") for each in now.records("interviewers")}
    people = texts(fields.get("interviewers")) or list(answers)
    body: Body = {
        "startsOn": moment_of(starts),
        "endsOn": moment_of(ends),
        "interviewers": [{"id": user, "status": answers.get(user) or "pending"} for user in people],
    }
    for name, remote in (("interview_type", "interviewType"), ("slot_title", "title"), ("place", "place")):
        text = _text(fields.get(name)) or now.text(remote)
        if text:
            body[remote] = text
    if now.text("candidateStatus"):
        body["candidateStatus"] = now.text("candidateStatus")
    return body


def property_value(kind: str, text: str, known: Mapping[str, str]) -> object:  # noqa: PLR0911 -- one line for each type
    """Return a candidate property's value as its type takes it; `known` are a choice's values by label. Raises Invalid."""
    word = text.strip()
    match kind:
        case "BOOLEAN":
            if word.lower() not in {"true", "yes", "1", "on", "ja", "false", "no", "0", "off", "nee"}:
                raise _wrong_value("is neither yes nor no")
            return is_set(word)
        case "NUMBER" | "PERCENT":
            return _number(word)
        case "CURRENCY":
            amount, _blank, code = word.partition(" ")
            if not re.fullmatch(r"[A-Za-z]{3}", code.strip()):
                raise _wrong_value("is no amount like 1000 EUR")
            return {"code": code.strip().upper(), "value": _number(amount)}
        case "DATE":
            return _date_value(word)
        case "COUNTRY" | "REGION":
            return word.lower()
        case "SINGLE_SELECT":
            return known.get(word.casefold(), word)
        case "MULTI_SELECT":
            return [known.get(part.casefold(), part) for part in texts(word)]
        case _:
            return text


# -- texts, moments and ids ----------------------------------------------------------------------------------------------


def moment_of(value: object) -> str:
    """Return a date or a moment as SmartRecruiters takes both: ISO 8601 in UTC, ending in Z; raises Invalid."""
    text = _text(value)
    moment = read_moment(text)
    if moment is None:
        raise Invalid("{text} is no date like 2026-11-22.", text=text, fields={"date": ["is no date"]})
    return f"{moment.replace(microsecond=0, tzinfo=None).isoformat()}.000Z"


def line_id(*ids: str) -> str:
    """Write several ids as one line's: parted by slashes, which are escaped inside them."""
    return "/".join(quote(each, safe="") for each in ids)


def ids_of(line: str | None) -> list[str]:
    """Read a line's ids back."""
    return [unquote(part) for part in (line or "").split("/")]


def is_set(value: object) -> bool:
    """Tell whether a flag is on; from the command line it comes as a word."""
    return value.strip().lower() in {"true", "yes", "1", "on", "ja"} if isinstance(value, str) else bool(value)


def texts(value: object) -> list[str]:
    """Return a list of texts; one text is taken as parted by commas."""
    parts = value.split(",") if isinstance(value, str) else value if isinstance(value, Sequence) else ()
    return [part.strip() for part in parts if isinstance(part, str) and part.strip()]


def lines(value: object) -> list[str]:
    """Return the lines of a text that hold something."""
    parts = value.splitlines() if isinstance(value, str) else value if isinstance(value, Sequence) else ()
    return [part.strip() for part in parts if isinstance(part, str) and part.strip()]


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


def _job_place(fields: Mapping[str, object], now: Record) -> Body:
    place: Body = {}
    for name, remote in _JOB_PLACE.items():
        if name == "remote":
            remote_work = is_set(fields["remote"]) if fields.get("remote") is not None else now.flag("remote")
            if remote_work is not None:
                place["remote"] = remote_work
            continue
        text = _text(fields[name]) if name in fields else now.text(remote)
        if text:
            place[remote] = _cased(remote, text)
    return place


def _cased(name: str, text: str) -> str:
    return text.lower() if name == "countryCode" else text.upper() if name == "regionCode" else text


def _pay(fields: Mapping[str, object], now: Record) -> Body:
    pay: Body = {}
    for name, remote in _JOB_PAY.items():
        text = _text(fields[name]) if name in fields else now.text(remote)
        if text:
            pay[remote] = text.upper() if remote == "currency" else _number(text)
    return pay


def _ad_steps(fields: Mapping[str, object], now: Record) -> list[Body]:
    """Change only the named parts where the ad has parts already, else give it all of them."""
    sections = now.record("jobAd", "sections")
    wished = ad_sections(fields, sections)
    if not sections.plain:
        return [_set("/jobAd", {"sections": wished})] if wished else []
    steps: list[Body] = []
    for name, remote in ({**SECTIONS, "videos": "videos"}).items():
        if name in fields:
            path = f"/jobAd/sections/{remote}"
            there = sections.at(remote) is not None
            steps += [_set(path, wished[remote])] if remote in wished else [{"op": "remove", "path": path}] if there else []
    return steps


def _job_properties(fields: Mapping[str, object]) -> list[Body]:
    found: list[Body] = []
    for pair in texts(fields.get("properties")):
        name, sign, value = pair.partition("=")
        if not sign or not name.strip() or not value.strip():
            raise Invalid(
                '"{pair}" is no property. Write each as property=value, by their ids.', pair=pair, fields={"properties": ["lacks a value"]}
            )
        found.append({"id": name.strip(), "value": {"id": value.strip()}})
    return found


def _merged_properties(fields: Mapping[str, object], now: Record) -> list[Body]:
    there = {each.text("id"): each.text("value", "id") for each in now.records("properties")}
    wished: list[Body] = _job_properties(fields)
    named = {each["id"] for each in wished}
    kept: list[Body] = [{"id": name, "value": {"id": value}} for name, value in there.items() if name not in named and name and value]
    return kept + wished


def _set(path: str, value: object) -> Body:
    return {"op": "add", "path": path, "value": value}


def _unset(now: Record, name: str) -> list[Body]:
    return [{"op": "remove", "path": f"/{name}"}] if now.at(name) is not None else []


def _named(fields: Mapping[str, object], names: Mapping[str, str]) -> Body:
    return {remote: text for name, remote in names.items() if (text := _text(fields.get(name)))}


def _number(text: str) -> float | int:
    try:
        value = float(text.replace(",", "."))
    except ValueError:
        raise Invalid("{text} is no number.", text=text, fields={"value": ["is no number"]}) from None
    return int(value) if value.is_integer() else value


def _date_value(text: str) -> str:
    try:
        return moment_of(date.fromisoformat(text[:10]).isoformat())
    except ValueError:
        raise _wrong_value("is no date like 2026-11-22") from None


def _wrong_value(what: str) -> Invalid:
    return Invalid("SmartRecruiters does not take this value. Choose another one.", fields={"value": [what]})


def _text(value: object) -> str:
    return value.strip() if isinstance(value, str) else "" if value is None or isinstance(value, bool) else str(value)
