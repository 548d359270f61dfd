"""Pigeonpost: openings, and the flights that carry them; a provider folder as somebody would add it."""

from recruiterdesk.provider_api.contract import ProviderFactory

from .factory import PigeonpostFactory

FACTORY: ProviderFactory = PigeonpostFactory()

__all__ = ["FACTORY"]
