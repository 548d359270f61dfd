"""The quality list of RecruitSome."""

from typing import ClassVar

from provider_quality import ProviderQuality
from recruitsome_answers import PAYLOADS

from recruiterdesk.providers import recruitsome


class TestRecruitSome(ProviderQuality):
    package: ClassVar = recruitsome
    payloads = PAYLOADS
    payload_of: ClassVar[dict[str, str | None]] = {
        "health": "health",
        "list_vacancies": "vacancies",
        "read_facets": "facets",
        "read_vacancy": "vacancy",
        "create_application": "application_created",
        "list_candidates": "candidates",
        "create_candidate": "candidate_taken",
        "read_candidate": "candidate",
        "list_team": "team",
        "list_locations": "locations",
        "read_location": "location",
        "list_articles": "articles",
        "read_article": "article",
    }
    reading_names = ("list_", "read_", "health")
    methods = frozenset({"GET", "POST"})
    pure = ("mapping", "wire", "manifest", "lines", "table_specs", "refusals", "pages")
    from_clock = frozenset({"to_iso"})
    hidden = r"\b(32_000_000|10_000_000|INSUFFICIENT_SCOPE|candidate_path=)\b"
