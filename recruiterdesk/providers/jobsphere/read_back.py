"""Looking for a write at JobSphere: a job may be found on the board, an application never (reliability.md D3)."""

from recruiterdesk.domain.clock import Clock
from recruiterdesk.domain.errors import Invalid
from recruiterdesk.domain.outbox import Sighting
from recruiterdesk.domain.sentence import Sentence
from recruiterdesk.domain.write import PostVacancy
from recruiterdesk.provider_api.contract import OutgoingWrite
from recruiterdesk.provider_api.outside_values import clean
from recruiterdesk.providers.jobsphere import mapping
from recruiterdesk.providers.jobsphere.assumptions import LOOK_PAGES
from recruiterdesk.providers.jobsphere.client import JobSphereClient
from recruiterdesk.providers.jobsphere.pages import next_page
from recruiterdesk.providers.jobsphere.wire import WireJob, read_item

_NOT_SHOWN = Sentence(
    "JobSphere's API shows no applications, so nobody can look up from here whether this arrived. Look in JobSphere itself, then choose."
)
_NOT_SEARCHED = Sentence("JobSphere does not let its board be searched for this title. Look on the board yourself, then choose.")
_TOO_MANY = Sentence("JobSphere finds too many jobs for this title to look through. Look on the board yourself, then choose.")


class JobSphereReadBack:
    """Looks for writes. `company_id` is "" where it is not known."""

    def __init__(self, client: JobSphereClient, company_id: str, clock: Clock) -> None:
        self._client = client
        self._company_id = company_id
        self._clock = clock

    async def observe(self, outgoing: OutgoingWrite) -> Sighting:
        """Look for the write. Raises Unreachable and its kin when nothing could be looked at."""
        at = self._clock.now()
        if not isinstance(outgoing.write, PostVacancy) or not self._company_id:
            return Sighting(at=at, matching=None, note=_NOT_SHOWN)
        try:
            found = await self._jobs_titled(str(outgoing.write.content.get("title") or ""))
        except Invalid:  # how a search is to be written is unstated; that this title cannot be searched for must not keep it here for ever
            return Sighting(at=at, matching=None, note=_NOT_SEARCHED)
        if found is None:
            return Sighting(at=at, matching=None, note=_TOO_MANY)
        return Sighting(
            at=at,
            matching=len(found),
            remote_id=found[0] if len(found) == 1 else None,
            note=_seen(len(found)),
            proves_absence=False,
        )

    async def _jobs_titled(self, title: str) -> list[str] | None:
        """Return the ids of our company's jobs with this title; None where the search has more pages than are looked through."""
        found: dict[str, None] = {}
        page: int | None = 1
        while page is not None:
            if page > LOOK_PAGES:
                return None
            read = await self._client.list_jobs(page, q=title, is_urgent=True)
            for raw in read.items:
                wire = read_item(raw, WireJob)
                if wire is None or not wire.id or not mapping.is_of(wire, self._company_id):
                    continue
                if mapping.normalised(wire.title or "") == mapping.normalised(title):
                    found[clean(wire.id)] = None
            page = next_page(page, read)
        return list(found)


def _seen(count: int) -> Sentence:
    if not count:
        return Sentence(
            "The board does not show this job. That proves nothing, it may show later; and one sent twice could not be withdrawn. Look in "
            "JobSphere itself, then choose."
        )
    return Sentence.of(
        "The board shows 1 job of your company with this title. If that is an older one, this one may show later. Look there, then choose."
        if count == 1
        else "The board shows {count} jobs of your company with this title. If all are older, this one may show later. Look, then choose.",
        count=count,
    )
