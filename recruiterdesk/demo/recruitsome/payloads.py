"""The document's response shapes, made from the world; members that no document names are those its parameters speak of."""

from datetime import UTC, datetime
from typing import Any

from recruiterdesk.demo.people.vacancy_texts import page_content
from recruiterdesk.demo.recruitsome.checks import Query
from recruiterdesk.demo.recruitsome.world import Article, Candidate, Location, Member, Named, Vacancy, World

ADDRESS = "https://app.recruitsome.com/api/v1"
_SIZES = ("small", "medium", "large")


def iso(moment: datetime | None) -> str | None:
    """Write a moment in ISO 8601."""
    return None if moment is None else moment.astimezone(UTC).isoformat()


def page(path: str, found: list[Any], query: Query) -> tuple[list[Any], dict[str, Any], dict[str, Any]]:
    """Cut a page, and return it with `links` (which carry the page only, as in the document) and `meta`."""
    number, size = query.number("page", 1), query.number("per_page", 20)
    last = max(1, -(-len(found) // size))
    shown = found[(number - 1) * size : number * size]
    first = (number - 1) * size + 1

    def link(to: int) -> str | None:
        return f"{ADDRESS}{path}?page={to}" if 1 <= to <= last else None

    links = {"first": link(1), "last": link(last), "prev": link(number - 1), "next": link(number + 1)}
    meta = {
        "current_page": number,
        "from": first if shown else None,
        "last_page": last,
        "path": f"{ADDRESS}{path}",
        "per_page": size,
        "to": first + len(shown) - 1 if shown else None,
        "total": len(found),
    }
    return shown, links, meta


def vacancy_payload(vacancy: Vacancy, query: Query, *, is_detail: bool) -> dict[str, Any]:
    """Return a publication."""
    place = vacancy.location
    payload: dict[str, Any] = {
        "id": vacancy.id,
        "slug": vacancy.slug,
        "title": vacancy.text.title,
        "summary": page_content(vacancy.text),
        "language": vacancy.text.language,
        "published_at": iso(vacancy.published_at),
        "ends_at": iso(vacancy.ends_at),
        "views_count": vacancy.views,
        "department": named(vacancy.department),
        "location": {"id": place.id, "slug": place.slug, "name": place.name, "city": vacancy.text.city, "country_code": place.country_code},
        "company_location": None,
        "job_types": [named(each) for each in vacancy.job_types],
        "education_levels": [named(each) for each in vacancy.education_levels],
        "tags": [named(each) for each in vacancy.tags],
    }
    if query.is_on("include_media", default=is_detail):
        payload["header_image"] = None
    if query.is_on("include_compensation"):
        payload["compensation"] = {"min": 3200, "max": 4800, "currency": "EUR", "period": "month"}
    if query.is_on("include_company_name"):
        payload["company_location"] = {"id": place.id + 100, "name": place.name, "company_name": "Vermeer Digitaal"}
    return payload


def facets_payload(world: World, found: list[Vacancy], query: Query) -> dict[str, Any]:
    """Count publications by what they can be filtered by."""
    chosen = {name: query.ids(key) for name, key in _FACET_FILTERS.items()}

    def entries(name: str, all_of: list[Named], of: Any) -> list[dict[str, Any]]:
        counted = [(each, sum(each.id in {one.id for one in of(vacancy)} for vacancy in found)) for each in all_of]
        return [{**named(each), "count": count, "selected": each.id in chosen[name]} for each, count in counted if count]

    places = []
    for place in world.locations:
        count = sum(vacancy.location.id == place.id for vacancy in found)
        if count:
            here = {"id": place.id, "name": place.name, "city": place.locality}
            country = {"country_code": place.country_code, "country_name": place.country_name}
            places.append({**here, **country, "count": count, "selected": place.id in chosen["locations"]})
    return {
        "locations": places,
        "departments": entries("departments", world.departments, lambda vacancy: [vacancy.department]),
        "job_types": entries("job_types", world.job_types, lambda vacancy: vacancy.job_types),
        "education_levels": entries("education_levels", world.education_levels, lambda vacancy: vacancy.education_levels),
        "tags": entries("tags", world.tags, lambda vacancy: vacancy.tags),
    }


_FACET_FILTERS = {
    "locations": "location_id",
    "departments": "department_id",
    "job_types": "job_types",
    "education_levels": "education_levels",
    "tags": "tags",
}


def named(each: Named) -> dict[str, Any]:
    """Return an id with its name."""
    return {"id": each.id, "name": each.name}


def candidate_payload(candidate: Candidate) -> dict[str, Any]:
    """Return a candidate of a list."""
    return {
        "id": candidate.id,
        "slug": candidate.slug,
        "first_name": candidate.first_name,
        "last_name": candidate.last_name,
        "email": candidate.email,
        "status": candidate.status,
        "created_at": iso(candidate.created_at),
    }


def member_payload(member: Member, query: Query) -> dict[str, Any]:
    """Return a team member; phone and role only where they were asked for."""
    payload: dict[str, Any] = {
        "id": member.id,
        "given_name": member.given_name,
        "family_name": member.family_name,
        "full_name": f"{member.given_name} {member.family_name}",
        "job_title": member.job_title,
        "email": member.email,
        "avatar": dict.fromkeys(_SIZES),
    }
    if query.is_on("include_phone"):
        payload["phone"] = member.phone
    if query.is_on("include_role"):
        payload["role"] = member.role
    return payload


def location_payload(location: Location, query: Query, world: World) -> dict[str, Any]:
    """Return an office."""
    payload: dict[str, Any] = {
        "id": location.id,
        "slug": location.slug,
        "name": location.name,
        "address": {
            "address_line_1": location.street,
            "address_line_2": None,
            "address_line_3": None,
            "locality": location.locality,
            "administrative_area": location.area,
            "postal_code": location.postal_code,
            "country_code": location.country_code,
            "country_name": location.country_name,
        },
    }
    if query.is_on("include_coordinates"):
        where = location.coordinates
        payload["coordinates"] = None if where is None else {"latitude": where[0], "longitude": where[1]}
    if query.is_on("include_vacancy_count"):
        payload["vacancy_count"] = world.count_at(location)
    return payload


def article_payload(article: Article, query: Query) -> dict[str, Any]:
    """Return an article."""
    payload: dict[str, Any] = {
        "id": article.id,
        "slug": article.slug,
        "type": article.type,
        "title": article.title,
        "excerpt": article.excerpt,
        "language": article.language,
        "published_at": iso(article.published_at),
        "expires_at": None,
        "views_count": article.views,
        "is_featured": article.is_featured,
        "estimated_reading_time": 1 + article.id % 5,
    }
    if query.is_on("include_media"):
        payload["header_image"] = None
    return payload
