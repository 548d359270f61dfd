"""ICTerGezocht.nl: publishing vacancies on a job board and its figures about them (contract sheet ictergezocht.md)."""

from recruiterdesk.provider_api.contract import ProviderFactory
from recruiterdesk.providers.ictergezocht.factory import ICTerGezochtFactory

FACTORY: ProviderFactory = ICTerGezochtFactory()

__all__ = ["FACTORY"]
