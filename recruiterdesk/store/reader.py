"""What a piece of reading on the database thread is given: every repository, each loaded and made when it is first asked for."""

from functools import cached_property
from typing import TYPE_CHECKING

import apsw

from recruiterdesk.store.accounts import AccountReader
from recruiterdesk.store.applications import ApplicationReader
from recruiterdesk.store.id_list import OrderCache
from recruiterdesk.store.settings import SettingReader

if TYPE_CHECKING:
    from recruiterdesk.store.detail_refusals import RefusalReader
    from recruiterdesk.store.inflow import InflowReader
    from recruiterdesk.store.outbox import OutboxReader
    from recruiterdesk.store.provider_tables import ProviderTableReader
    from recruiterdesk.store.stage_places import StagePlaceReader
    from recruiterdesk.store.sync_passes import PassReader
    from recruiterdesk.store.vacancies import VacancyReader
    from recruiterdesk.store.vacancy_twins import TwinReader


class Reader:
    """The repositories for reading. It is of no use after the work it was given to has returned.

    The first list needs three of them, and start-up is felt: the others' imports stand where they are made.
    """

    def __init__(self, db: apsw.Connection, now: int, cache: OrderCache | None = None) -> None:
        """Read `db`, at the moment `now` in microseconds."""
        self._db, self._now, self._cache = db, now, cache

    @cached_property
    def settings(self) -> SettingReader:
        """Return the user's choices."""
        return SettingReader(self._db)

    @cached_property
    def accounts(self) -> AccountReader:
        """Return the accounts."""
        return AccountReader(self._db)

    @cached_property
    def applications(self) -> ApplicationReader:
        """Return the applications."""
        return ApplicationReader(self._db, self.settings, self._now, self._cache)

    @cached_property
    def vacancies(self) -> "VacancyReader":
        """Return the vacancies."""
        from recruiterdesk.store.vacancies import VacancyReader  # noqa: PLC0415 -- see the class

        return VacancyReader(self._db, self.settings)

    @cached_property
    def outbox(self) -> "OutboxReader":
        """Return the queue."""
        from recruiterdesk.store.outbox import OutboxReader  # noqa: PLC0415 -- see the class

        return OutboxReader(self._db)

    @cached_property
    def passes(self) -> "PassReader":
        """Return the syncs' passes."""
        from recruiterdesk.store.sync_passes import PassReader  # noqa: PLC0415 -- see the class

        return PassReader(self._db)

    @cached_property
    def refusals(self) -> "RefusalReader":
        """Return whom providers do not let us read one by one."""
        from recruiterdesk.store.detail_refusals import RefusalReader  # noqa: PLC0415 -- see the class

        return RefusalReader(self._db)

    @cached_property
    def inflow(self) -> "InflowReader":
        """Return how far receivers were read."""
        from recruiterdesk.store.inflow import InflowReader  # noqa: PLC0415 -- see the class

        return InflowReader(self._db)

    @cached_property
    def tables(self) -> "ProviderTableReader":
        """Return what was kept of tables that only some providers have."""
        from recruiterdesk.store.provider_tables import ProviderTableReader  # noqa: PLC0415 -- see the class

        return ProviderTableReader(self._db)

    @cached_property
    def places(self) -> "StagePlaceReader":
        """Return the stages' places in the common funnel."""
        from recruiterdesk.store.stage_places import StagePlaceReader  # noqa: PLC0415 -- see the class

        return StagePlaceReader(self._db)

    @cached_property
    def twins(self) -> "TwinReader":
        """Return the vacancies that are posted in several places."""
        from recruiterdesk.store.vacancy_twins import TwinReader  # noqa: PLC0415 -- see the class

        return TwinReader(self._db)
