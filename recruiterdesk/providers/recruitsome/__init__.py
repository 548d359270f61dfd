"""RecruitSome: publications, candidates, CVs and the team, over its API v1 (contract sheet recruitsome.md)."""

from recruiterdesk.provider_api.contract import ProviderFactory
from recruiterdesk.providers.recruitsome.factory import RecruitSomeFactory

FACTORY: ProviderFactory = RecruitSomeFactory()

__all__ = ["FACTORY"]
