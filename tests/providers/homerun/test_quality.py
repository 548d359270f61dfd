"""The quality list of Homerun."""

from typing import ClassVar

from homerun_answers import PAYLOADS
from provider_quality import ProviderQuality

from recruiterdesk.providers import homerun


class TestHomerun(ProviderQuality):
    package: ClassVar = homerun
    payloads = PAYLOADS
    payload_of: ClassVar[dict[str, str | None]] = {
        "ping": "ping",
        "list_job_applications": "job_applications",
        "create_job_application": "job_application_created",
        "read_job_application": "job_application",
        "update_job_application": "job_application_changed",
        "delete_job_application": None,  # 204, empty
        "add_note": "note",
        "upload_file": "file",
        "upload_photo": "photo",
        "list_vacancies": "vacancies",
        "read_vacancy": "vacancy",
    }
    reading_names = ("list_", "read_", "ping")
    writes = ("self.http.write(", "self._upload(")
    methods = frozenset({"GET", "POST", "PATCH", "DELETE"})
    hidden = r"\b(25_000_000|25000000|5_000_000|130|perPage=)\b"
