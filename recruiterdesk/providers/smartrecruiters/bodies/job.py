"""Vacancies, their ads, positions and publication as bodies and as JSON Patches (contract sheet, 7)."""

from collections.abc import Mapping
from typing import Final

from recruiterdesk.domain.errors import Invalid
from recruiterdesk.providers.smartrecruiters.bodies.values import Body, is_set, moment_of, number_of, text_of, texts
from recruiterdesk.providers.smartrecruiters.fields import SECTIONS
from recruiterdesk.providers.smartrecruiters.record import Record

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


def job_input(fields: Mapping[str, object]) -> Body:
    """Return JobInput: what is needed to create a vacancy."""
    body: Body = {"title": text_of(fields.get("title")), "location": _job_place(fields, Record())}
    body |= {remote: {"id": text} for name, remote in _JOB_IDS.items() if (text := text_of(fields.get(name)))}
    if text_of(fields.get("ref_number")):
        body["refNumber"] = text_of(fields["ref_number"])
    if text_of(fields.get("target_hiring_date")):
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
        steps.append(_set("/title", text_of(fields["title"])))
    for name, remote in _JOB_IDS.items():
        if name in fields:
            text = text_of(fields[name])
            steps += [_set(f"/{remote}", {"id": text})] if text else _unset(now, remote)
    if "ref_number" in fields:
        steps += [_set("/refNumber", text_of(fields["ref_number"]))] if text_of(fields["ref_number"]) else _unset(now, "refNumber")
    if "target_hiring_date" in fields:
        when = fields["target_hiring_date"]
        steps += [_set("/targetHiringDate", moment_of(when))] if text_of(when) else _unset(now, "targetHiringDate")
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
    body: Body = {"title": text_of(fields.get("title")) or now.text("title")}
    language = text_of(fields.get("language")) or now.text("language", "code")
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
            section["text"] = text_of(fields[name])
        if section.get("text") or (section and name not in fields):
            sections[remote] = section
    urls = texts(fields["videos"]) if "videos" in fields else now.record("videos").texts("urls")
    if urls:
        sections["videos"] = {"urls": urls}
    return sections


def position_body(fields: Mapping[str, object]) -> Body:
    """Return a position."""
    body: Body = {
        "type": text_of(fields.get("type")),
        "positionOpenDate": moment_of(fields.get("open_date")),
        "targetStartDate": moment_of(fields.get("start_date")),
    }
    body |= {
        remote: text
        for name, remote in (("position_id", "positionId"), ("incumbent", "incumbentName"))
        if (text := text_of(fields.get(name)))
    }
    return body


def publication_body(fields: Mapping[str, object]) -> Body:
    """Return how a vacancy or an ad is published: for all and on free job sites, unless said otherwise."""
    return {
        "aggregators": is_set(fields.get("aggregators", True)),
        "visibility": text_of(fields.get("visibility")) or "PUBLIC",
    }


def _job_place(fields: Mapping[str, object], now: Record) -> Body:
    place: Body = {}
    for name, remote in _JOB_PLACE.items():
        if name == "remote":
            remote_work = is_set(fields["remote"]) if fields.get("remote") is not None else now.flag("remote")
            if remote_work is not None:
                place["remote"] = remote_work
            continue
        text = text_of(fields[name]) if name in fields else now.text(remote)
        if text:
            place[remote] = _cased(remote, text)
    return place


def _cased(name: str, text: str) -> str:
    return text.lower() if name == "countryCode" else text.upper() if name == "regionCode" else text


def _pay(fields: Mapping[str, object], now: Record) -> Body:
    pay: Body = {}
    for name, remote in _JOB_PAY.items():
        text = text_of(fields[name]) if name in fields else now.text(remote)
        if text:
            pay[remote] = text.upper() if remote == "currency" else number_of(text)
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
