"""Jobs as the document's responses have them."""

from typing import Any

from recruiterdesk.demo.smartrecruiters import catalogue
from recruiterdesk.demo.smartrecruiters.moments import offset
from recruiterdesk.demo.smartrecruiters.world import Job, World

_TABLES = {
    "industry": catalogue.INDUSTRIES,
    "function": catalogue.FUNCTIONS,
    "typeOfEmployment": catalogue.EMPLOYMENT,
    "experienceLevel": catalogue.LEVELS,
    "eeoCategory": catalogue.EEO,
}
_PLAIN = ("targetHiringDate", "template", "compensation")


def action(url: str, method: str = "GET") -> dict[str, str]:
    """Return one link of `actions`."""
    return {"url": url, "method": method}


def language(code: str) -> dict[str, str]:
    """Return a language with its labels."""
    label, native = catalogue.LANGUAGES.get(code, (code, code))
    return {"code": code, "label": label, "labelNative": native}


def new_location(job: Job, *, with_place: bool) -> dict[str, Any]:
    """Return the new location; only details have coordinates, as text or, for one job in four, as numbers: both are documented."""
    given = job.fields["location"]
    country = catalogue.COUNTRIES.get(given["countryCode"], given["countryCode"])
    location = {"country": country, "manual": False, "remote": False, **given}
    if with_place:
        longitude, latitude = 5.1214 + job.number / 100, 52.0907 + job.number / 100
        as_number = job.number % 4 == 3  # noqa: PLR2004 -- one in four
        location |= {"longitude": longitude if as_number else f"{longitude:.4f}", "latitude": latitude if as_number else f"{latitude:.4f}"}
    return location


def old_location(fields: dict[str, Any]) -> dict[str, Any]:
    """Return the older location of the Posting API."""
    given = fields["location"]
    place = {"country": given["countryCode"], "city": given["city"], "remote": given.get("remote", False)}
    return place | {"region": given.get("regionCode", ""), "latitude": "52.0907", "longitude": "5.1214"}


def summary(job: Job, world: World) -> dict[str, Any]:
    """Return a JobSummary."""
    code = job.fields.get("jobAd", {}).get("language", {}).get("code", "en")
    body: dict[str, Any] = {
        "id": job.id,
        "title": job.fields["title"],
        "refNumber": job.fields.get("refNumber", ""),
        "createdOn": offset(job.created_on),
        "updatedOn": offset(job.updated_on),
        "lastActivityOn": offset(job.last_activity_on),
        "location": new_location(job, with_place=False),
        "status": job.status,
        "postingStatus": job.posting_status,
        "language": language(code),
        "actions": {"details": action(f"{world.root}/jobs/{job.id}")},
    }
    if "department" in job.fields:
        body["department"] = world.departments[job.fields["department"]["id"]]
    return body


def details(job: Job, world: World) -> dict[str, Any]:
    """Return JobDetails."""
    body = summary(job, world)
    creator = world.users[job.creator]
    url = f"{world.root}/jobs/{job.id}"
    body |= {
        "location": new_location(job, with_place=True),
        "template": False,
        "creator": {"id": creator.id, "firstName": creator.fields["firstName"], "lastName": creator.fields["lastName"]},
        "jobAd": {"sections": job.default_ad.fields.get("jobAd", {}).get("sections", {}), "language": body["language"]},
        "properties": [_property(given) for given in job.fields.get("properties", [])],
        "actions": {
            "details": action(url),
            "hiringTeam": action(f"{url}/hiring-team"),
            "publications": action(f"{url}/publication"),
            "positions": action(f"{url}/positions"),
            "applyOnWeb": action(f"https://jobs.smartrecruiters.com/{catalogue.COMPANY}/{job.default_ad.id}"),
        },
    }
    for name, table in _TABLES.items():
        if name in job.fields:
            key = job.fields[name]["id"]
            body[name] = {"id": key, "label": table.get(key, key)}
    return body | {name: job.fields[name] for name in _PLAIN if name in job.fields}


def _property(given: dict[str, Any]) -> dict[str, Any]:
    label, _, values = catalogue.JOB_PROPERTIES[given["id"]]
    key = given["value"]["id"]
    return {"id": given["id"], "label": label, "value": {"id": key, "label": values[key]}}
