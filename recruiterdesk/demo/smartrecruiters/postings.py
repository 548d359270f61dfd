"""What the world may see: the Posting API, which takes no credentials (section 15)."""

from typing import Any, Literal
from urllib.parse import parse_qsl, urlencode

import msgspec

from recruiterdesk.demo.loopback.ledger import Ledger
from recruiterdesk.demo.loopback.origin import Answer
from recruiterdesk.demo.smartrecruiters import catalogue
from recruiterdesk.demo.smartrecruiters.asked import Asked, Route, Strict
from recruiterdesk.demo.smartrecruiters.job_payloads import language, old_location
from recruiterdesk.demo.smartrecruiters.moments import DateTime, offset, read
from recruiterdesk.demo.smartrecruiters.pages import Limit, Offset
from recruiterdesk.demo.smartrecruiters.problem import Family, Problem
from recruiterdesk.demo.smartrecruiters.world import Ad, Job, World

_UTF8 = {"content-type": "application/json; charset=utf-8"}

_FIELD = "custom_field."


class PostingsQuery(Strict):
    """GET /v1/companies/{companyIdentifier}/postings; `custom_field.{id}` is taken besides."""

    q: str | None = None
    limit: Limit = 100
    offset: Offset = 0
    destination: Literal["PUBLIC", "INTERNAL", "INTERNAL_OR_PUBLIC"] = "PUBLIC"
    location_type: Literal["REMOTE", "ONSITE", "ANY"] = "ANY"
    country: str | None = None
    region: str | None = None
    city: str | None = None
    department: str | None = None
    language: str | None = None
    released_after: DateTime | None = None


class PostingQuery(Strict):
    """GET …/postings/{id}: where somebody comes from, for the address to apply at."""

    source_type_id: str | None = None
    source_sub_type_id: str | None = None
    source_id: str | None = None


class Posting(msgspec.Struct, frozen=True):
    """An ad that is out; `shown` is what was shown of it when it was looked for, also where it is taken back meanwhile."""

    job: Job
    ad: Ad
    shown: dict[str, Any]


class Postings:
    """The endpoints of postings; a posting is a snapshot of an ad as it was when it went out."""

    def __init__(self, world: World, _ledger: Ledger) -> None:
        self._world = world

    def routes(self) -> list[Route]:
        """Return the endpoints."""
        company = "/v1/companies/{}"
        old: dict[str, Any] = {"public": True, "family": Family.MARKETPLACE}
        return [
            Route(method="GET", path=f"{company}/postings", handler=self.list_all, query=PostingsQuery, free_prefix=_FIELD, **old),
            Route(method="GET", path=f"{company}/postings/{{}}", handler=self.read, query=PostingQuery, **old),
            Route(method="GET", path=f"{company}/departments", handler=self.departments, **old),
        ]

    def list_all(self, asked: Asked) -> Answer:
        """GET …/postings: the newest first, by offset."""
        _check_company(asked)
        query = asked.query(PostingsQuery)
        fields = _asked_fields(asked)
        found = [one for one in posted_ads(self._world) if _fits(one, query) and _has_fields(one, fields)]
        found.sort(key=lambda one: one.shown["publishedOn"], reverse=True)
        content = [self._summary(one) for one in found[query.offset : query.offset + query.limit]]
        return Answer(200, {"offset": query.offset, "limit": query.limit, "totalFound": len(found), "content": content}, _UTF8)

    def read(self, asked: Asked) -> Answer:
        """GET …/postings/{postingId or uuid}."""
        _check_company(asked)
        query = asked.query(PostingQuery)
        for one in posted_ads(self._world):
            if asked.ids[1] in {one.ad.id, _posting_id(one.ad)}:
                given = {"sourceTypeId": query.source_type_id, "sourceSubTypeId": query.source_sub_type_id, "sourceId": query.source_id}
                tags = {name: value for name, value in given.items() if value is not None}
                url = f"https://jobs.smartrecruiters.com/{catalogue.COMPANY}/{_posting_id(one.ad)}"
                more = {
                    "jobId": one.job.id,
                    "applyUrl": f"{url}?{urlencode({'oga': 'true', **tags})}",
                    "postingUrl": url,
                    "referralUrl": f"{url}?referral=1",
                    "jobAd": {"sections": one.shown["fields"].get("jobAd", {}).get("sections", {})},
                    "active": True,
                }
                return Answer(200, self._summary(one) | more, _UTF8)
        raise Problem(404, "POSTING_NOT_FOUND")

    def departments(self, asked: Asked) -> Answer:
        """GET /v1/companies/{c}/departments."""
        _check_company(asked)
        found = list(self._world.departments.values())
        return Answer(200, {"totalFound": len(found), "content": found})

    def _summary(self, one: Posting) -> dict[str, Any]:
        job, ad, posted = one.job, one.ad, one.shown
        fields = posted["job"]
        creator = self._world.users[job.creator].fields
        level = fields["experienceLevel"]["id"]
        body: dict[str, Any] = {
            "id": _posting_id(ad),
            "uuid": ad.id,
            "name": posted["fields"]["title"],
            "jobAdId": ad.id,
            "defaultJobAd": ad.is_default,
            "refNumber": fields.get("refNumber", ""),
            "company": {"identifier": catalogue.COMPANY, "name": catalogue.COMPANY_NAME},
            "releasedDate": offset(posted["publishedOn"]),
            "location": old_location(fields),
            "industry": catalogue.labelled(catalogue.INDUSTRIES, fields["industry"]["id"]),
            "function": catalogue.labelled(catalogue.FUNCTIONS, fields["function"]["id"]),
            # The document calls it `name`, live samples `label`.
            "experienceLevel": {"id": level, "name": catalogue.LEVELS[level], "label": catalogue.LEVELS[level]},
            "customField": [_custom(given) for given in fields.get("properties", [])],
            "ref": f"{self._world.root}/v1/companies/{catalogue.COMPANY}/postings/{_posting_id(ad)}",
            "creator": {"name": f"{creator['firstName']} {creator['lastName']}"},
            "language": language(posted["fields"]["language"]["code"]),
            "visibility": posted["visibility"],
        }
        if "department" in fields:
            body["department"] = self._world.departments[fields["department"]["id"]]
        if "typeOfEmployment" in fields:
            body["typeOfEmployment"] = catalogue.labelled(catalogue.EMPLOYMENT, fields["typeOfEmployment"]["id"])
        return body


def posted_ads(world: World) -> list[Posting]:
    """Return all ads that are out."""
    with world.lock:
        return [Posting(job, ad, ad.posted) for job in world.jobs.values() for ad in job.ads if ad.posted]


def _posting_id(ad: Ad) -> str:
    return f"74400{int(ad.id[:8], 16):010d}"


def _check_company(asked: Asked) -> None:
    if asked.ids[0] != catalogue.COMPANY:
        raise Problem(404, "COMPANY_NOT_FOUND")


def _fits(one: Posting, query: PostingsQuery) -> bool:
    posted = one.shown
    place = old_location(posted["job"])
    code = posted["fields"]["language"]["code"]
    return (
        query.destination in {posted["visibility"], "INTERNAL_OR_PUBLIC"}
        and (query.q is None or query.q.casefold() in posted["fields"]["title"].casefold())
        and (query.location_type == "ANY" or place["remote"] == (query.location_type == "REMOTE"))
        and (query.country is None or query.country == place["country"])
        and (query.region is None or query.region == place["region"])
        and (query.city is None or query.city == place["city"])
        and (query.department is None or query.department == one.job.fields.get("department", {}).get("id"))
        and (query.language is None or code in query.language.split(","))
        and (query.released_after is None or posted["publishedOn"] > read(query.released_after))
    )


def _asked_fields(asked: Asked) -> dict[str, set[str]]:
    """Return the values that `custom_field.{id}=a,b` asks for, by field."""
    pairs = parse_qsl(asked.incoming.query, keep_blank_values=True)
    return {name.removeprefix(_FIELD): set(value.split(",")) for name, value in pairs if name.startswith(_FIELD)}


def _has_fields(one: Posting, fields: dict[str, set[str]]) -> bool:
    given = {one["id"]: one["value"]["id"] for one in one.shown["job"].get("properties", [])}
    return all(given.get(key) in values for key, values in fields.items())


def _custom(given: dict[str, Any]) -> dict[str, str]:
    label, _, values = catalogue.JOB_PROPERTIES[given["id"]]
    key = given["value"]["id"]
    return {"fieldId": given["id"], "fieldLabel": label, "valueId": key, "valueLabel": values[key]}
