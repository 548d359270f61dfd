"""All of SmartRecruiters' API families over one account, as whatever writes or shows tables is given them."""

from dataclasses import dataclass

from recruiterdesk.provider_api.http.account_http import AccountHttp
from recruiterdesk.providers.smartrecruiters.client import SmartRecruitersClient
from recruiterdesk.providers.smartrecruiters.client_apply import ApplyCalls
from recruiterdesk.providers.smartrecruiters.client_candidates import CandidateCalls
from recruiterdesk.providers.smartrecruiters.client_configuration import ConfigurationCalls
from recruiterdesk.providers.smartrecruiters.client_interviews import InterviewCalls
from recruiterdesk.providers.smartrecruiters.client_jobs import JobCalls
from recruiterdesk.providers.smartrecruiters.client_messages import MessageCalls
from recruiterdesk.providers.smartrecruiters.client_offers import OfferCalls
from recruiterdesk.providers.smartrecruiters.client_postings import PostingCalls
from recruiterdesk.providers.smartrecruiters.client_reports import ReportCalls
from recruiterdesk.providers.smartrecruiters.client_reviews import ReviewCalls
from recruiterdesk.providers.smartrecruiters.client_users import UserCalls


@dataclass(frozen=True, slots=True, kw_only=True)
class Families:
    """One client per family; `reading` is the one that syncs use too. `company` is the one of the account's settings, or ""."""

    reading: SmartRecruitersClient
    jobs: JobCalls
    candidates: CandidateCalls
    messages: MessageCalls
    interviews: InterviewCalls
    reviews: ReviewCalls
    users: UserCalls
    configuration: ConfigurationCalls
    reports: ReportCalls
    apply: ApplyCalls
    postings: PostingCalls
    offers: OfferCalls
    company: str = ""

    @classmethod
    def over(cls, client: SmartRecruitersClient, *, company: str = "") -> "Families":
        """Make them over the client of one account."""
        return cls(
            company=company,
            reading=client,
            jobs=JobCalls(client),
            candidates=CandidateCalls(client),
            messages=MessageCalls(client),
            interviews=InterviewCalls(client),
            reviews=ReviewCalls(client),
            users=UserCalls(client),
            configuration=ConfigurationCalls(client),
            reports=ReportCalls(client),
            apply=ApplyCalls(client),
            postings=PostingCalls(client),
            offers=OfferCalls(client),
        )

    @property
    def http(self) -> AccountHttp:
        """The account's HTTP."""
        return self.reading.http
