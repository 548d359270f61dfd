"""A vacancy: an opening at a provider."""

from datetime import datetime
from enum import StrEnum

import msgspec

from recruiterdesk.domain.funnel import Funnel, Pipeline


class VacancyPhase(StrEnum):
    """What a native status means for the work: only `OPEN` vacancies are read first and take applicants."""

    OPEN = "open"
    DRAFT = "draft"
    CLOSED = "closed"
    UNKNOWN = "unknown"


class VacancyInsight(msgspec.Struct, frozen=True, kw_only=True):
    """What a provider counts of a vacancy, from when it was put up until it was read; None for what it did not give.

    `cost` and `cpc` (the cost of one click) are amounts in euros. Sums only: nothing tells who clicked.
    """

    clicks: int | None = None
    cost: float | None = None
    cpc: float | None = None
    applications: int | None = None


class Vacancy(msgspec.Struct, frozen=True, kw_only=True):
    """A vacancy as its provider describes it, mapped to our words.

    `status` and `type` stay the provider's own words; `description` is untrusted and may be HTML. `stages` is the pipeline in order, or
    None where this reading did not ask for it. `unseen` names members that this reading cannot show (of `type`, `url`, `apply_url`,
    `description`, `page_content` and `expires_at`): what is known of them stays. `raw` is the provider's JSON of this item.
    """

    remote_id: str
    title: str
    status: str = ""
    phase: VacancyPhase = VacancyPhase.UNKNOWN
    type: str | None = None
    location: str | None = None
    location_type: str | None = None
    department: str | None = None
    stages: tuple[str, ...] | None = None
    applicants: int | None = None
    created_at: datetime | None = None
    expires_at: datetime | None = None
    url: str | None = None
    apply_url: str | None = None
    description: str = ""
    page_content: str = ""
    body: bytes | None = None  # all that was sent of it from here, where the provider cannot show it again; None leaves what is kept
    unseen: tuple[str, ...] = ()
    insight: VacancyInsight | None = None  # None leaves what is kept: its provider has no figures, or this reading did not show them
    reference: str | None = None  # what applications through a receiver name it by; None leaves what is kept
    raw: bytes = b"{}"


class VacancyRow(msgspec.Struct, frozen=True, kw_only=True):
    """A vacancy as tables show it; `id` is ours. Counts are of applicants on this computer."""

    id: int
    account_id: int
    account: str
    provider: str
    remote_id: str
    title: str
    status: str
    phase: VacancyPhase
    type: str | None
    location: str | None
    department: str | None
    stages: tuple[str, ...]
    applicants: int | None
    created_at: datetime | None
    expires_at: datetime | None
    url: str | None
    funnel: dict[str, int] = {}  # Funnel value → how many are there now
    new: int = 0
    pending: tuple[str, ...] = ()

    @property
    def ref(self) -> str:
        """ACCOUNT/REMOTE_ID, as the command line names it."""
        return f"{self.account}/{self.remote_id}"


class VacancyDetail(msgspec.Struct, frozen=True, kw_only=True):
    """Everything known of one vacancy; `description` is plain text or sanitised by whoever shows it."""

    row: VacancyRow
    description: str
    page_content: str
    location_type: str | None
    apply_url: str | None
    fetched_at: datetime | None
    stage_counts: tuple[tuple[str, int], ...]  # native stage ("" where none is known yet), how many are in it and not disqualified
    disqualified: int = 0  # whatever stage they were in
    chosen: dict[str, Funnel] = {}  # where the user put stages, and where those kept here only are; the place of others is guessed
    insight: VacancyInsight | None = None  # as it was last read, whose provider gives figures at all
    insight_at: datetime | None = None  # when that was

    @property
    def pipeline(self) -> Pipeline:
        """The vacancy's stages with their steps in the funnel."""
        return Pipeline(self.row.stages, self.chosen)
