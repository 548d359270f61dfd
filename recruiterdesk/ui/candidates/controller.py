"""Fills the detail pane: reads one person from the cache, refreshes what is old, keeps drafts, and makes the CV's pages."""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import QObject, QTimer

from recruiterdesk.domain.account import Account, AccountState
from recruiterdesk.domain.application import ApplicationRow, ApplicationView, DocumentRow
from recruiterdesk.domain.capability import Capability
from recruiterdesk.domain.change_set import ChangeSet
from recruiterdesk.domain.errors import DeskError, NotFound
from recruiterdesk.domain.outbox import OutboxEntry
from recruiterdesk.domain.sentence import Sentence
from recruiterdesk.services.cv_reading import CvPage
from recruiterdesk.services.desk import Desk
from recruiterdesk.ui.bridge.change_signals import ChangeSignals
from recruiterdesk.ui.bridge.notices import Notices
from recruiterdesk.ui.bridge.open_outside import may_open, open_outside
from recruiterdesk.ui.bridge.say import say
from recruiterdesk.ui.bridge.task_runner import TaskRunner
from recruiterdesk.ui.candidates.blocks import tr
from recruiterdesk.ui.candidates.header import HeaderText, Reach
from recruiterdesk.ui.candidates.pane import CV, DetailPane
from recruiterdesk.ui.candidates.stages import Place, Step, next_step, place_of, reject_step, why_not
from recruiterdesk.ui.tables import words

if TYPE_CHECKING:
    from recruiterdesk.ui.candidates.cv_view import CvView
    from recruiterdesk.ui.candidates.edit_sheet import EditSheet

REFRESH_AFTER = timedelta(minutes=10)  # notes and documents older than this are read again when somebody is opened
REFRESH_PAUSE_MS = 600  # somebody who is only passed by is not read at the provider
STEP_PAUSE_MS = 70  # steps closer together than this only show the header
READ_AFTER_MS = 800  # and not marked as read
DRAFT_PAUSE_MS = 300  # a crash loses at most this much typing, and what a write takes
FIRST_PAGE_WIDTH = 700  # for preparing pages before any was shown
DRAFT_SETTING = "draft.application.{number}"


class Found(msgspec.Struct, frozen=True):
    """What the cache said about one person."""

    view: ApplicationView
    entries: tuple[OutboxEntry, ...]
    draft: str


class DetailController:
    """One per detail pane; lives as long as it. `account_of` gives an account by its id as last read."""

    def __init__(
        self,
        desk: Desk,
        runner: TaskRunner,
        changes: ChangeSignals,
        notices: Notices,
        pane: DetailPane,
        account_of: Callable[[int], Account | None],
        now: Callable[[], datetime],
    ) -> None:
        """Listen to the pane and to what commits touched."""
        self._desk = desk
        self._runner = runner
        self._notices = notices
        self._pane = pane
        self._account_of = account_of
        self._now = now
        self._row: ApplicationRow | None = None
        self._drafts: dict[int, str] = {}  # typed and not stored yet
        self._kept: dict[int, str] = {}  # as last read or typed
        self._page_width = FIRST_PAGE_WIDTH
        self._sheet: EditSheet | None = None
        self._dialog: QObject | None = None
        self._refreshed: dict[int, datetime] = {}
        self._number: int | None = None
        self._is_passing = False
        self._step_pause = QTimer(pane, singleShot=True, interval=STEP_PAUSE_MS)
        self._step_pause.timeout.connect(self._on_step_pause_over)
        self._refresh_pause = QTimer(pane, singleShot=True, interval=REFRESH_PAUSE_MS)
        self._refresh_pause.timeout.connect(self._refresh)
        self._read_pause = QTimer(pane, singleShot=True, interval=READ_AFTER_MS)
        self._read_pause.timeout.connect(self._mark_read)
        self._draft_pause = QTimer(pane, singleShot=True, interval=DRAFT_PAUSE_MS)
        self._draft_pause.timeout.connect(self.save_drafts)
        pane.draft_changed.connect(self._on_draft)
        pane.fact_copied.connect(lambda _value: notices.info(tr("Copied")))
        pane.header.reach_requested.connect(self._on_reach)
        pane.edit_requested.connect(self._on_edit)
        pane.note_submitted.connect(self._on_note)
        pane.take_back_requested.connect(self._on_take_back)
        pane.retry_requested.connect(self._on_retry)
        pane.rewrite_requested.connect(self._on_rewrite)
        pane.keep_here_requested.connect(self._on_keep_here)
        pane.cv_made.connect(self._on_cv_made)
        pane.tab_changed.connect(self._on_tab)
        changes.changed.connect(self._on_changed)
        self.hold: Callable[[], float] = lambda: 30.0
        self.next_ids: Callable[[], Sequence[int]] = tuple

    # --- whose page ---

    def show(self, row: ApplicationRow | None, number: int) -> None:
        """Turn to somebody: what the list knows at once, the rest from the cache."""
        if number != self._pane.shown_id:
            self.save_drafts()
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
        self.save_drafts()
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
        draft = self._drafts.get(number)
        if draft is None:
            kept = await self._desk.settings.get(DRAFT_SETTING.format(number=number), "")
            draft = kept if isinstance(kept, str) else ""
        return Found(view, entries, draft)

    def _on_found(self, number: int, found: Found) -> None:
        pane = self._pane
        self._row = found.view.row
        if pane.shown_id != number:
            pane.begin(number, self._header(found.view.row, found.view))
        pane.header.show_text(self._header(found.view.row, found.view))
        account = self._account_of(found.view.row.account_id)
        pane.known_fields = self._desk.accounts.profile_of(account).applicant_fields if account is not None else ()
        pane.show_view(found.view, found.entries)
        self._kept.setdefault(number, found.draft)
        pane.set_draft(number, found.draft)

    def _on_gone(self, number: int, error: DeskError) -> None:
        if isinstance(error, NotFound) and (self._pane.shown_id in (number, None)):
            self._pane.show_nobody(tr("This person is no longer here"))
        else:
            self._notices.failed(error)

    def _header(self, row: ApplicationRow, view: ApplicationView | None) -> HeaderText:
        account = self._account_of(row.account_id)
        profile = self._desk.accounts.profile_of(account) if account is not None else None
        stages: tuple[str, ...] = view.stages if view is not None else ()
        vacancy = ", ".join(part for part in (row.vacancy_title, row.vacancy_location) if part) or tr("No vacancy")
        applied = tr("applied {day}").format(day=words.day_said(row.created_at, self._now())) if row.created_at else ""
        via = tr("via {source}").format(source=row.sources[0]) if row.sources else ""
        meta = ", ".join(part for part in (row.account, " ".join(part for part in (applied, via) if part)) if part)
        if view is None:
            # The pipeline is read in a moment; until then a key press works on the fresh one, and the buttons name nothing wrong.
            advance, reject, place = Step("", ""), Step("", ""), Place(0, 0)
        else:
            advance, reject = next_step(row, stages, account), reject_step(row, stages, account)
            place = place_of(stages, row.stage)
        provider = profile.name if profile is not None else row.provider
        return HeaderText(
            name=row.name,
            seed=row.email or row.name or row.remote_id,
            vacancy=vacancy,
            badge=profile.badge if profile is not None else row.provider[:2].upper(),
            account=f"{provider}, {row.account}",
            meta=meta,
            stage=row.stage or "",
            funnel=row.funnel.value,
            place=place,
            advance=advance,
            reject=reject,
            reaches=_reaches(row, view, provider),
        )

    def _set_destinations(self, row: ApplicationRow | None) -> None:
        account = self._account_of(row.account_id) if row is not None else None
        profile = self._desk.accounts.profile_of(account) if account is not None else None
        refusal = why_not(account, Capability.ADD_NOTE)
        shared = tr("Shared in {provider}").format(provider=profile.name) if profile is not None else tr("Shared")
        limit = profile.note_limit if profile is not None else None
        self._pane.set_destinations(shared, tr("Only on this computer"), limit, refusal=refusal)

    # --- keeping it true ---

    def _on_changed(self, change: ChangeSet) -> None:
        number = self._pane.shown_id
        if number is None:
            return
        touched = number in change.applications or number in change.arrived or number in change.removed
        if touched or (self._row is not None and not change.outbox.isdisjoint(self._row.pending)):
            self._read(number)

    def _refresh(self) -> None:
        number, view = self._pane.shown_id, self._pane.view
        if number is None or view is None or view.row.is_local:
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
        if number is not None and self._row is not None and self._row.is_unread:
            self._runner.run(self._desk.applicants.mark_read([number]), owner=self._pane, key="mark-read")

    # --- notes and drafts ---

    def _on_draft(self, number: int, text: str) -> None:
        if not text and not self._kept.get(number):
            return  # the composer was opened or emptied by us: nothing was typed, and what is kept may not be read yet
        self._kept[number] = text
        self._drafts[number] = text
        self._draft_pause.start()

    def save_drafts(self) -> None:
        """Keep what was typed, now; each draft stays with whom it was begun on."""
        self._draft_pause.stop()
        for number, text in self._drafts.items():
            saving = self._desk.settings.set(DRAFT_SETTING.format(number=number), text or None)
            self._runner.run(saving, owner=self._pane, key=f"draft-{number}")
        self._drafts.clear()

    def _on_note(self, number: int, text: str, is_shared: bool, is_sensitive: bool) -> None:
        def on_done(entry: object) -> None:
            self._drafts.pop(number, None)
            self._pane.clear_draft(number)
            clearing = self._desk.settings.set(DRAFT_SETTING.format(number=number), None)
            self._runner.run(clearing, owner=self._pane, key=f"draft-{number}")
            if isinstance(entry, OutboxEntry):
                self._notices.done(tr("Note on its way"), can_undo=True, entry_id=entry.id)
            else:
                self._notices.done(tr("Note kept on this computer"))

        # The text stays in the composer until it is safely stored.
        if is_shared:
            writing = self._desk.writes.note(number, text, is_sensitive=is_sensitive, hold_seconds=self.hold())
            self._runner.run(writing, owner=self._pane, key=f"note-{number}", on_done=on_done)
        else:
            keeping = self._desk.writes.local_note(number, text, is_sensitive=is_sensitive)
            self._runner.run(keeping, owner=self._pane, key=f"note-{number}", on_done=on_done)

    def _on_take_back(self, entry_id: str) -> None:
        self._runner.run(self._desk.outbox.cancel(entry_id), owner=self._pane, on_done=lambda _entry: self._notices.done(tr("Taken back")))

    def _on_retry(self, entry_id: str) -> None:
        self._runner.run(self._desk.outbox.retry(entry_id), owner=self._pane)

    def _on_rewrite(self, entry_id: str, text: str) -> None:
        number = self._pane.shown_id

        def on_done(_entry: OutboxEntry) -> None:
            if number is not None and self._pane.shown_id == number:
                self._pane.set_draft(number, text)
                self._pane.composer.begin()

        # The text is in the composer's draft before its entry goes: at no moment is it nowhere.
        if number is not None:
            self._drafts[number] = text
            self.save_drafts()
            self._runner.run(self._desk.outbox.cancel(entry_id), owner=self._pane, on_done=on_done)

    def rewrite(self, number: int, text: str) -> None:
        """Put a refused text into somebody's draft, where it waits until that person is opened."""
        self._kept[number] = text
        self._drafts[number] = text
        self.save_drafts()

    def _on_keep_here(self, entry_id: str, text: str) -> None:
        number = self._pane.shown_id
        if number is not None:
            self._runner.run(self._keep_here(number, entry_id, text), owner=self._pane)

    async def _keep_here(self, number: int, entry_id: str, text: str) -> None:
        await self._desk.writes.local_note(number, text)
        await self._desk.outbox.cancel(entry_id)

    # --- documents ---

    def _on_cv_made(self, cv: "CvView") -> None:
        cv.page_wanted.connect(self._on_page_wanted)
        cv.fetch_wanted.connect(self._on_fetch)
        cv.save_wanted.connect(self._on_save)

    def _on_tab(self, place: int) -> None:
        if place == CV and (ids := tuple(self.next_ids())):
            self._runner.run(
                self._desk.documents.prepare(ids, self._page_width), owner=self._pane, key="prepare", on_error=lambda _error: None
            )

    def _on_page_wanted(self, document: DocumentRow, page: int, width: int) -> None:
        number = self._pane.shown_id
        if number is None:
            return

        def on_done(rendered: CvPage) -> None:
            from recruiterdesk.ui.candidates.cv_view import image_of  # noqa: PLC0415 -- loaded with the first CV

            self._pane.cv.show_page(
                document.id, page, image_of(rendered.width, rendered.height, rendered.bgra), getattr(rendered, "pages", 1)
            )
            self._pane.cv.show_warning(say(getattr(rendered, "warning", Sentence(""))))

        def on_error(error: DeskError) -> None:
            self._pane.cv.show_failure(document.id, say(error.sentence))

        self._page_width = width
        rendering = self._desk.documents.page(number, document.id, page - 1, width)
        self._runner.run(rendering, owner=self._pane, key=f"page-{page}", on_done=on_done, on_error=on_error)

    def _on_fetch(self, document: DocumentRow) -> None:
        number = self._pane.shown_id
        if number is not None:
            self._pane.cv.empty.say(tr("Fetching it …"), document.name)
            fetching = self._desk.documents.fetch(number, document.number)
            self._runner.run(
                fetching,
                owner=self._pane,
                key="fetch",
                on_done=lambda _file: self._read(number),
                on_error=lambda error: self._pane.cv.show_failure(document.id, say(error.sentence)),
            )

    def _on_save(self, document: DocumentRow) -> None:
        number = self._pane.shown_id
        if number is None:
            return
        # A folder is chosen, never a name: the service cleans the provider's name before it becomes a file.
        from PySide6.QtWidgets import QFileDialog  # noqa: PLC0415 -- seldom needed

        dialog = QFileDialog(self._pane.window(), tr("Save a copy of {name} in").format(name=document.name))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.fileSelected.connect(lambda folder: self._save_to(number, document.number, folder))
        dialog.finished.connect(dialog.deleteLater)
        self._dialog = dialog
        dialog.open()

    def _save_to(self, number: int, document: int, folder: str) -> None:
        self._runner.run(
            self._desk.documents.download(number, document, Path(folder)),
            owner=self._pane,
            on_done=lambda _files: self._notices.done(tr("Saved in {folder}").format(folder=Path(folder).name)),
        )

    # --- others ---

    def _on_reach(self, address: str) -> None:
        if not open_outside(address):
            self._notices.refuse(tr("Nothing on this computer opens this address."))

    def _on_edit(self) -> None:
        view = self._pane.view
        account = self._account_of(view.row.account_id) if view is not None else None
        if view is None or account is None:
            return
        if refusal := why_not(account, Capability.UPDATE_APPLICANT):
            self._notices.refuse(refusal)
            return
        from recruiterdesk.ui.candidates.edit_sheet import EditSheet  # noqa: PLC0415 -- loaded with the first edit

        sheet = EditSheet(self._pane.header._theme, self._pane.window(), view, self._desk.accounts.profile_of(account))  # noqa: SLF001
        sheet.saved.connect(self._on_saved)
        self._sheet = sheet
        sheet.open()

    def _on_saved(self, number: int, changes: dict[str, object]) -> None:
        sheet = self._sheet
        if sheet is None:
            return

        def on_done(entry: OutboxEntry) -> None:
            sheet.accept()
            self._notices.done(tr("Changed, on its way"), can_undo=True, entry_id=entry.id)

        def on_error(error: DeskError) -> None:
            sheet.show_findings(error.fields, say(error.sentence))

        editing = self._desk.writes.edit(number, changes, hold_seconds=self.hold())  # type: ignore[arg-type]  # texts, flags and None
        self._runner.run(editing, owner=self._pane, key="edit", on_done=on_done, on_error=on_error)


def _reaches(row: ApplicationRow, view: ApplicationView | None, provider: str) -> tuple[Reach, ...]:
    reaches = [
        Reach(
            "mail",
            tr("Mail"),
            f"mailto:{row.email}" if row.email else "",
            tr("Mail {name}").format(name=row.name),
            "" if row.email else tr("No e-mail address is known."),
        ),
        Reach(
            "phone",
            tr("Call"),
            "tel:" + "".join(sign for sign in row.phone or "" if sign in "+0123456789"),
            tr("Call {name}").format(name=row.name),
            "" if row.phone else tr("No phone number is known."),
        ),
    ]
    linkedin = view.fields.get("linkedin", "") if view is not None else ""
    if linkedin and may_open(linkedin):
        reaches.append(Reach("link", "LinkedIn", linkedin, tr("Open {name} at LinkedIn").format(name=row.name)))
    if row.url and may_open(row.url):
        reaches.append(Reach("open-outside", provider, row.url, tr("Open {name} in {provider}").format(name=row.name, provider=provider)))
    return tuple(reaches)
