"""The quality list of JobSphere."""

from typing import ClassVar

from jobsphere_answers import PAYLOADS
from provider_quality import ProviderQuality

from recruiterdesk.providers import jobsphere


class TestJobSphere(ProviderQuality):
    package: ClassVar = jobsphere
    payloads = PAYLOADS
    payload_of: ClassVar[dict[str, str | None]] = {
        "list_jobs": "jobs",
        "read_job": "job",
        "create_job": "job_created",
        "submit_application": "application",
    }
    methods = frozenset({"GET", "POST"})
    hidden = r"\b(130|60|limit=100|3_600|/jobs|/applications|Bearer)\b"
