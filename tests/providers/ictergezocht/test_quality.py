"""The quality list of ICTerGezocht.nl."""

from typing import ClassVar

from ictergezocht_answers import PAYLOADS
from provider_quality import ProviderQuality

from recruiterdesk.providers import ictergezocht


class TestICTerGezocht(ProviderQuality):
    package: ClassVar = ictergezocht
    payloads = PAYLOADS
    payload_of: ClassVar[dict[str, str | None]] = {
        "list_insight": "insight",
        "list_clicks": "click",
        "list_company_types": "company_type",
        "list_user_functions": "user_function",
        "create_vacancy": "vacancy_added",
        "change_vacancy": "vacancy_changed",
        "delete_vacancy": None,  # 204, empty
    }
    reads = ("self._list(",)
    methods = frozenset({"GET", "POST", "PUT", "DELETE"})
    pure = ("mapping", "wire", "manifest", "fields")
    hidden = r"\b(200|1000|60\.0|5_000|Europe/Amsterdam|RD-)\b"
