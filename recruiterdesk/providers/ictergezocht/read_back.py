"""Looking for a write in the insights: the baseline before it is sent, and the evidence after an unclear outcome (reliability.md D3)."""

from recruiterdesk.domain.clock import Clock
from recruiterdesk.domain.errors import Unsupported
from recruiterdesk.domain.outbox import Sighting
from recruiterdesk.domain.sentence import Sentence
from recruiterdesk.domain.write import DeleteRecord, EditRecord, PostVacancy
from recruiterdesk.provider_api.contract import OutgoingWrite
from recruiterdesk.providers.ictergezocht.insights import Insights
from recruiterdesk.providers.ictergezocht.writes import reference_of


class ICTerGezochtReadBack:
    """Looks for writes. The insights show references, titles and contacts, but no texts.

    `are_prompt`: whether a new vacancy is known to stand in the insights at once, so that its absence proves something.
    """

    def __init__(self, insights: Insights, clock: Clock, *, are_prompt: bool = False) -> None:
        self._insights = insights
        self._clock = clock
        self._are_prompt = are_prompt

    async def observe(self, outgoing: OutgoingWrite) -> Sighting:
        """Look for the write, or its target. Raises Unreachable and its kin when nothing could be looked at."""
        match outgoing.write:
            case PostVacancy() as post:
                return await self._count(reference_of(outgoing.id, post))
            case EditRecord() | DeleteRecord() if outgoing.target_table == "vacancy":
                return await self._look_at(outgoing.target_remote_id or "", is_edit=isinstance(outgoing.write, EditRecord))
            case _:
                raise Unsupported("ICTerGezocht.nl's API takes vacancies and nothing else, so there is nothing to look for.")

    async def _count(self, reference: str) -> Sighting:
        at = self._clock.now()
        found = await self._insights.with_reference(reference)
        remote_id = str(found[0].vacancy_id) if len(found) == 1 else None
        return Sighting(
            at=at, matching=len(found), remote_id=remote_id, note=_shown(len(found), reference), proves_absence=self._are_prompt
        )

    async def _look_at(self, target: str, *, is_edit: bool) -> Sighting:
        """Look whether a vacancy is there.

        A change is never taken for arrived, even where its title shows: only an answer brings the whole that is kept for the next
        change, and sending the same whole again leaves nothing doubled.
        """
        at = self._clock.now()
        found = await self._insights.find(target)
        if found is None:
            note = Sentence("ICTerGezocht.nl does not show this vacancy, or not any more.")
            return Sighting(at=at, matching=0 if is_edit else 1, is_gone=True, note=note)
        if is_edit:
            note = Sentence("A change sent again replaces the vacancy with the same, so nothing is doubled.")
        else:
            note = Sentence("ICTerGezocht.nl still shows this vacancy.")
        status = None if found.status is None else str(found.status)
        return Sighting(at=at, matching=0, state=status, remote_id=target, note=note)


def _shown(count: int, reference: str) -> Sentence:
    if count == 0:
        return Sentence.of(
            "ICTerGezocht.nl shows no vacancy with the reference {reference}, but a new one may show only later. Look on its site.",
            reference=reference,
        )
    return Sentence.of(
        "ICTerGezocht.nl shows 1 vacancy with the reference {reference}."
        if count == 1
        else "ICTerGezocht.nl shows {count} vacancies with the reference {reference}.",
        count=count,
        reference=reference,
    )
