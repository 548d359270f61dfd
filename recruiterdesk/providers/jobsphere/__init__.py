"""JobSphere: a public job board to search, jobs to create and applications to submit, over its API v1 (contract sheet jobsphere.md)."""

from recruiterdesk.provider_api.contract import ProviderFactory
from recruiterdesk.providers.jobsphere.factory import JobSphereFactory

FACTORY: ProviderFactory = JobSphereFactory()

__all__ = ["FACTORY"]
