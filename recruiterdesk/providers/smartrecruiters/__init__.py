"""SmartRecruiters: vacancies, applicants, notes, moves, interviews and reports, over its Customer API (sheet smartrecruiters.md)."""

from recruiterdesk.provider_api.contract import ProviderFactory
from recruiterdesk.providers.smartrecruiters.factory import SmartRecruitersFactory

FACTORY: ProviderFactory = SmartRecruitersFactory()

__all__ = ["FACTORY"]
