"""Homerun: vacancies, applicants, notes, moves and files, over its public API v2 (contract sheet homerun.md)."""

from recruiterdesk.provider_api.contract import ProviderFactory
from recruiterdesk.providers.homerun.factory import HomerunFactory

FACTORY: ProviderFactory = HomerunFactory()

__all__ = ["FACTORY"]
