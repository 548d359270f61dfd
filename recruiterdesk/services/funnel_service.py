"""The common funnel over unequal accounts: where each account's own stages stand in it, as guessed or as the user put them."""

from collections.abc import Sequence

from recruiterdesk.domain.errors import WrongUsage
from recruiterdesk.domain.funnel import Funnel
from recruiterdesk.domain.stage_place import StagePlace
from recruiterdesk.services.catalog import Catalog
from recruiterdesk.services.local_stages import local_stages
from recruiterdesk.store.store import Store
from recruiterdesk.store.transaction import Reader


class FunnelService:
    """A stage's own name is always shown; its place gives the glyph, the colour, the order and the counts over accounts."""

    def __init__(self, store: Store, catalog: Catalog) -> None:
        """Keep places in `store`."""
        self._store = store
        self._catalog = catalog

    async def places(self, account_id: int) -> Sequence[StagePlace]:
        """Return the stages of an account's vacancies and applicants, those kept here too, in the order of the pipelines."""

        def work(reader: Reader) -> list[StagePlace]:
            account = reader.accounts.by_id(account_id)
            own = local_stages(account, self._catalog.factory(account.provider).profile_of(account))
            return reader.places.all(account_id, own)

        return await self._store.read(work, urgent=True)

    async def choose(self, account_id: int, stage: str, funnel: str | None) -> None:
        """Put a stage at a step of the funnel, with everybody in it; None gives it back to the guess. Raises WrongUsage, NotFound."""
        place = _step(funnel)
        account = await self._store.read(lambda reader: reader.accounts.by_id(account_id), urgent=True)
        own = local_stages(account, self._catalog.factory(account.provider).profile_of(account))
        await self._store.write(lambda writer: writer.places.choose(account_id, stage, place, own))
        # A hundred at a time: a stage may hold tens of thousands, and lists are read in between.
        after: int | None = 0
        while after is not None:
            last = after
            after = await self._store.write(lambda writer: writer.places.settle(account_id, stage, last))  # noqa: B023 -- awaited within this round


def _step(funnel: str | None) -> Funnel | None:
    if funnel is None:
        return None
    try:
        return Funnel(funnel.strip().lower())
    except ValueError:
        raise WrongUsage(
            'The funnel has no step "{step}". It has: {steps}.', step=funnel, steps=", ".join(step.value for step in Funnel)
        ) from None
