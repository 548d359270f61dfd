"""Fills the detail pane: reads one person from the cache, keeps that true, and refreshes what is old at the provider."""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import QTimer

from recruiterdesk.domain.account import Account, AccountState
from recruiterdesk.domain.application import ApplicationRow, ApplicationView
from recruiterdesk.domain.capability import Capability
from recruiterdesk.domain.change_set import ChangeSet
from recruiterdesk.domain.errors import DeskError, NotFound
from recruiterdesk.domain.outbox import OutboxEntry
from recruiterdesk.domain.provider_profile import ProviderProfile
from recruiterdesk.services.desk import Desk
from recruiterdesk.ui.bridge.ability import is_here_only
from recruiterdesk.ui.bridge.change_signals import ChangeSignals
from recruiterdesk.ui.bridge.notices import Notices
from recruiterdesk.ui.bridge.open_outside import open_outside
from recruiterdesk.ui.bridge.say import say
from recruiterdesk.ui.bridge.task_runner import TaskRunner
from recruiterdesk.ui.bridge.turns import Turns
from recruiterdesk.ui.candidates.blocks import tr
from recruiterdesk.ui.candidates.header_text import header_text
from recruiterdesk.ui.candidates.note_writing import NoteWriting
from recruiterdesk.ui.candidates.pane import CV, DetailPane
from recruiterdesk.ui.candidates.stages import why_not

if TYPE_CHECKING:
    from recruiterdesk.ui.candidates.cv_pages import CvPages
    from recruiterdesk.ui.candidates.cv_view import CvView
    from recruiterdesk.ui.candidates.editing import Editing
    from recruiterdesk.ui.candidates.header import HeaderText

REFRESH_AFTER = timedelta(minutes=10)  # notes and documents older than this are read again when somebody is opened
REFRESH_PAUSE_MS = 600  # somebody who is only passed by is not read at the provider
STEP_PAUSE_MS = 120  # steps closer together than this, or the keys of a search, only show the header
READ_AFTER_MS = 800  # and not marked as read
FIRST_PAGE_WIDTH = 700  # for preparing pages before any was shown


class Found(msgspec.Struct, frozen=True):
    """What the cache said about one person."""

    view: ApplicationView
    entries: tuple[OutboxEntry, ...]
    draft: str


class DetailController:
    """One per detail pane; lives as long as it.

    `account_of` gives an account by its id as last read, `hold` for how many seconds a write is held, and `next_ids` who comes next in
    the list: their CVs are made ready.
    """

    def __init__(
        self,
        desk: Desk,
        runner: TaskRunner,
        changes: ChangeSignals,
        notices: Notices,
        pane: DetailPane,
        account_of: Callable[[int], Account | None],
        now: Callable[[], datetime],
        hold: Callable[[], float],
        next_ids: Callable[[], Sequence[int]],
    ) -> None:
        """Listen to the pane and to what commits touched."""
        self._desk = desk
        self._runner = runner
        self._notices = notices
        self._pane = pane
        self._account_of = account_of
        self._now = now
        self._row: ApplicationRow | None = None
        self._refreshed: dict[int, datetime] = {}
        self._number: int | None = None
        self._led_to: int | None = None  # whom a link named, while the user has done nothing since
        self._found: tuple[int, Found] | None = None  # read, and shown in a later turn than its header
        self._rest = Turns(self._show_rest, pane)
        self._is_passing = False
        self._hold = hold
        self._next_ids = next_ids
        self.notes = NoteWriting(desk, runner, notices, pane, hold)
        self.documents: CvPages | None = None
        self.editing: Editing | None = None
        self._step_pause = QTimer(pane, singleShot=True, interval=STEP_PAUSE_MS)
        self._step_pause.timeout.connect(self._on_step_pause_over)
        self._refresh_pause = QTimer(pane, singleShot=True, interval=REFRESH_PAUSE_MS)
        self._refresh_pause.timeout.connect(self._refresh)
        self._read_pause = QTimer(pane, singleShot=True, interval=READ_AFTER_MS)
        self._read_pause.timeout.connect(self._mark_read)
        pane.fact_copied.connect(lambda _value: notices.info(tr("Copied")))
        pane.header.reach_requested.connect(self._on_reach)
        pane.edit_requested.connect(self._on_edit)
        pane.cv_made.connect(self._on_cv_made)
        pane.tab_changed.connect(self._on_tab)
        changes.changed.connect(self._on_changed)

    # --- whose page ---

    def show(self, row: ApplicationRow | None, number: int) -> None:
        """Turn to somebody: what the list knows at once, the rest from the cache."""
        if number != self._pane.shown_id:
            self.notes.save_drafts()
        self._row = row
        if row is not None:
            self._pane.begin(number, self._header(row, None))
        self._set_destinations(row)
        # Who is stepped or typed past has a header at once; reading and building the rest waits until the steps are slower.
        self._number = number
        if self._step_pause.isActive():
            self._is_passing = True
        else:
            self._read(number)
        self._step_pause.start()
        self._refresh_pause.start()
        self._read_pause.start()

    def _on_step_pause_over(self) -> None:
        if self._is_passing:
            self._is_passing = False
            if self._number is not None:
                self._read(self._number)

    def lead_to(self, number: int) -> None:
        """Say that a link leads to somebody, who is only shown then: neither read at the provider nor marked as read until `wake`."""
        self._led_to = number

    def wake(self) -> None:
        """Treat whom a link led to as everybody is treated who is shown."""
        if self._led_to is not None:
            self._led_to = None
            self._refresh_pause.start()
            self._read_pause.start()

    def show_nobody(self) -> None:
        """Show that nobody is selected."""
        self._stop()
        self._pane.show_nobody()

    def show_several(self, count: int, by_account: Mapping[str, int]) -> None:
        """Show what can be done with several."""
        self._stop()
        self._pane.several.show_count(count, by_account)
        self._pane.show_several()

    def _stop(self) -> None:
        self.notes.save_drafts()
        self._row = None
        self._number = None
        self._is_passing = False
        self._refresh_pause.stop()
        self._read_pause.stop()
        self._runner.cancel(self._pane, "detail")

    def _read(self, number: int) -> None:
        def on_done(found: Found) -> None:
            self._on_found(number, found)

        def on_error(error: DeskError) -> None:
            self._on_gone(number, error)

        self._runner.run(self._find(number), owner=self._pane, key="detail", on_done=on_done, on_error=on_error)

    async def _find(self, number: int) -> Found:
        view = await self._desk.applicants.view(number)
        entries: tuple[OutboxEntry, ...] = ()
        if view.row.pending:
            entries = tuple(entry for entry in await self._desk.outbox.list() if entry.id in view.row.pending)
        return Found(view, entries, await self.notes.draft_of(number))

    def _on_found(self, number: int, found: Found) -> None:
        pane = self._pane
        self._row = found.view.row
        header = self._header(found.view.row, found.view)
        if pane.shown_id != number:
            # The list has not said who it is yet: the head is what this turn has time for.
            pane.begin(number, header)
            self._found = number, found
            self._rest.start()
            return
        self._found = None
        pane.header.show_text(header)
        profile = self._profile_of(found.view.row)
        pane.known_fields = profile.applicant_fields if profile is not None else ()
        pane.show_view(found.view, found.entries)
        self.notes.show_draft(number, found.draft)

    def _show_rest(self) -> bool:
        found, self._found = self._found, None
        if found is not None and found[0] == self._pane.shown_id:
            self._on_found(*found)
        return False

    def _on_gone(self, number: int, error: DeskError) -> None:
        if isinstance(error, NotFound) and (self._pane.shown_id in (number, None)):
            self._pane.show_nobody(tr("This person is no longer here"))
        else:
            self._notices.failed(error)

    def _header(self, row: ApplicationRow, view: ApplicationView | None) -> "HeaderText":
        return header_text(row, view, self._account_of(row.account_id), self._profile_of(row), self._now())

    def _profile_of(self, row: ApplicationRow) -> ProviderProfile | None:
        account = self._account_of(row.account_id)
        return self._desk.accounts.profile_of(account) if account is not None else None

    def _set_destinations(self, row: ApplicationRow | None) -> None:
        account = self._account_of(row.account_id) if row is not None else None
        profile = self._profile_of(row) if row is not None else None
        refusal = why_not(account, Capability.ADD_NOTE)
        if account is not None and is_here_only(account, Capability.ADD_NOTE):
            reason = account.capabilities[Capability.ADD_NOTE].reason
            refusal = say(reason) or tr("The provider takes no notes.")
        shared = tr("Shared in {provider}").format(provider=profile.name) if profile is not None else tr("Shared")
        limit = profile.note_limit if profile is not None else None
        self._pane.set_destinations(shared, tr("Only on this computer"), limit, refusal=refusal)

    # --- keeping it true ---

    def _on_changed(self, change: ChangeSet) -> None:
        number = self._pane.shown_id
        if number is None:
            return
        touched = number in change.applications or number in change.arrived or number in change.removed
        row, view = self._row, self._pane.view
        # What another account says of the same person counts here too.
        touched = touched or (view is not None and any(seen.application_id in change.applications for seen in view.seen_before))
        # With the account the stages kept here may be others, or their places in the funnel; with the vacancy its own stages.
        if touched or (
            row is not None
            and (row.account_id in change.accounts or row.vacancy_id in change.vacancies or not change.outbox.isdisjoint(row.pending))
        ):
            self._read(number)

    def _refresh(self) -> None:
        number, view = self._pane.shown_id, self._pane.view
        if number is None or number == self._led_to or view is None or view.row.is_local:
            return
        account = self._account_of(view.row.account_id)
        if account is None or account.state not in (AccountState.OK, AccountState.NEVER_SYNCED):
            return  # the account's own panel says what is wrong; asking once more would change nothing
        last = max((moment for moment in (view.detail_at, self._refreshed.get(number)) if moment is not None), default=None)
        if last is not None and self._now() - last < REFRESH_AFTER:
            return
        self._refreshed[number] = self._now()
        # Silent when it fails: what is shown carries its age, and the account says why it cannot be read.
        self._runner.run(self._desk.applicants.refresh(number), owner=self._pane, key="refresh", on_error=lambda _error: None)

    def _mark_read(self) -> None:
        number = self._pane.shown_id
        if number is not None and number != self._led_to and self._row is not None and self._row.is_unread:
            self._runner.run(self._desk.applicants.mark_read([number]), owner=self._pane, key="mark-read")

    # --- what the pane asks for; what it takes is loaded with the first wish ---

    def _on_cv_made(self, cv: "CvView") -> None:
        from recruiterdesk.ui.candidates.cv_pages import CvPages  # noqa: PLC0415 -- loaded with the first CV

        self.documents = CvPages(self._desk, self._runner, self._notices, self._pane, cv, self._read)

    def _on_tab(self, place: int) -> None:
        if place == CV and (ids := tuple(self._next_ids())):
            width = (self.documents.width if self.documents is not None else None) or FIRST_PAGE_WIDTH
            self._runner.run(self._desk.documents.prepare(ids, width), owner=self._pane, key="prepare", on_error=lambda _error: None)

    def _on_edit(self) -> None:
        view = self._pane.view
        account = self._account_of(view.row.account_id) if view is not None else None
        if view is None or account is None:
            return
        if refusal := why_not(account, Capability.UPDATE_APPLICANT):
            self._notices.refuse(refusal)
            return
        if self.editing is None:
            from recruiterdesk.ui.candidates.editing import Editing  # noqa: PLC0415 -- loaded with the first edit

            self.editing = Editing(self._pane.theme, self._desk, self._runner, self._notices, self._pane, self._hold)
        self.editing.open(view, account)

    def _on_reach(self, address: str) -> None:
        if not open_outside(address):
            self._notices.refuse(tr("Nothing on this computer opens this address."))
