"""How the window's last run ended, and where the user stood then: what a clean end takes away is there after any other.

Nothing is asked of the operating system: a power cut, a kill and a fault of the processor have in common that nobody tidied up.
"""

from collections.abc import Callable
from datetime import UTC, datetime

import msgspec

from recruiterdesk.domain.draft import OPEN_FORM
from recruiterdesk.domain.errors import DeskError
from recruiterdesk.services.settings_service import SettingsService
from recruiterdesk.store.settings import OPEN_PLACE

OPEN, PLACE = "run.open", OPEN_PLACE
EARLY_SECONDS = 120.0
"""A run that ends before this was perhaps ended by what it showed first."""
MOST_EARLY_ENDS = 3


class OpenRun(msgspec.Struct, frozen=True, kw_only=True):
    """A run that has not ended cleanly (yet). `early_ends` counts the runs before it, one after the other, that ended early."""

    began: datetime
    early_ends: int = 0
    has_lasted: bool = False


class LastEnd(msgspec.Struct, frozen=True, kw_only=True):
    """An end that was not clean: when that run had begun, where the user stood, and how many runs in a row ended early.

    `form` is the title of the sheet that was being filled in, "" for none.
    """

    began: datetime
    place: object
    early_ends: int
    form: str = ""

    @property
    def may_go_back(self) -> bool:
        """Whether to go there again: not where that may be what ends the program each time."""
        return self.early_ends < MOST_EARLY_ENDS


class RunRecord:
    """One per run of the window. Where nothing can be written nothing is known of ends, and nobody is led anywhere."""

    def __init__(self, settings: SettingsService, now: Callable[[], datetime] | None = None) -> None:
        """Keep it in the settings of the profile."""
        self._settings = settings
        self._now = now or (lambda: datetime.now(UTC))
        self._own: OpenRun | None = None

    async def begin(self) -> LastEnd | None:
        """Note that a run has begun, and return how the last one ended; None where that was clean, or is not known."""
        kept = await self._settings.several((OPEN, PLACE, OPEN_FORM))
        before = _understood(kept[OPEN])
        form = kept[OPEN_FORM]
        early = 0 if before is None else 0 if before.has_lasted else before.early_ends + 1
        own = OpenRun(began=self._now(), early_ends=early)
        try:
            await self._settings.set(OPEN, msgspec.to_builtins(own))
        except DeskError:
            return None
        self._own = own
        return (
            None
            if before is None
            else LastEnd(began=before.began, place=kept[PLACE], form=form if isinstance(form, str) else "", early_ends=early)
        )

    async def note_lasting(self) -> None:
        """Note that this run did not end early; raises StorageTrouble."""
        if self._own is not None:
            self._own = msgspec.structs.replace(self._own, early_ends=0, has_lasted=True)
            await self._settings.set(OPEN, msgspec.to_builtins(self._own))

    async def end(self) -> None:
        """Note that the user ended this run: the next one begins as any. Raises StorageTrouble."""
        if self._own is not None:
            self._own = None
            await self._settings.set(PLACE, None)
            await self._settings.set(OPEN_FORM, None)
            await self._settings.set(OPEN, None)


def _understood(kept: object) -> OpenRun | None:
    try:
        return msgspec.convert(kept, OpenRun) if kept is not None else None
    except msgspec.ValidationError:
        return None
