"""Going back to where the user stood when the program ended by itself: the view, who was selected, and the note that was half typed."""

from enum import Enum, auto
from typing import TYPE_CHECKING

import msgspec

from recruiterdesk.domain.draft import SEVERAL_DRAFT, SeveralDraft, several_draft
from recruiterdesk.domain.errors import NotFound
from recruiterdesk.services.desk import Desk
from recruiterdesk.ui.applications.list_view import ListView, all_applicants, expiring, new_since, of_vacancy, search_for, unmatched
from recruiterdesk.ui.applications.question import Question
from recruiterdesk.ui.candidates.note_writing import DRAFT_SETTING
from recruiterdesk.ui.screens.desk_screens import APPLICANTS, DeskScreens
from recruiterdesk.ui.screens.first_touch import FirstTouch
from recruiterdesk.ui.screens.kept_place import KeptPlace
from recruiterdesk.ui.screens.later_screens import OUTBOX, VACANCIES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from recruiterdesk.ui.widgets.composer import Composer

_NOTHING = SeveralDraft(text="")


class Arrival(Enum):
    """What became of it: the user is back, has begun something else meanwhile, or the person is no longer here."""

    BACK = auto()
    BUSY = auto()
    GONE = auto()


class ComingBack:
    """One way back. Where the user has touched anything already, nothing is moved."""

    def __init__(self, desk: Desk, screens: DeskScreens, touch: FirstTouch) -> None:
        """Go nowhere yet."""
        self._desk, self._screens, self._touch = desk, screens, touch
        self.draft = ""  # what was begun on whom `go` looked for
        self._several = _NOTHING  # or on several

    async def go(self, place: KeptPlace) -> Arrival:
        """Go there, as far as it still exists."""
        number, is_gone = place.applicant, False
        if place.is_several:
            self._several = await self._begun_on_several()
        if self._several.text:
            number = self._several.ids[0]
        elif number is not None:
            kept = await self._desk.settings.get(DRAFT_SETTING.format(number=number), "")
            self.draft = kept if isinstance(kept, str) else ""
            is_gone = await self._is_gone(number)
        question = await self._question(place)
        wanted = self._several.ids or (() if number is None or is_gone else (number,))
        if wanted and not set(wanted).issubset(await self._desk.applicants.ids(question.query)):
            question = _plain(all_applicants())  # the list is another now: there everybody is
        if self._touch.is_busy:
            return Arrival.BUSY
        self._touch.come_to_rest()
        self._open(question, None if is_gone else number, place)
        return Arrival.GONE if is_gone else Arrival.BACK

    async def _begun_on_several(self) -> SeveralDraft:
        """Return the note and who is still here of those it was begun on; nothing where that is not several any more."""
        draft = several_draft(await self._desk.settings.get(SEVERAL_DRAFT))
        here = tuple(row.id for row in await self._desk.applicants.rows(draft.ids)) if draft is not None else ()
        return SeveralDraft(text=draft.text, ids=here) if draft is not None and draft.text and len(here) > 1 else _NOTHING

    async def _is_gone(self, number: int) -> bool:
        try:
            await self._desk.applicants.view(number)
        except NotFound:
            return True
        return False

    async def _question(self, place: KeptPlace) -> Question:
        view: ListView
        if place.vacancy is not None:
            view = of_vacancy(place.vacancy, place.title)
        elif place.view == "search":
            view = search_for(place.found)
        elif place.view in ("all", "expiring", "unmatched"):
            view = {"all": all_applicants, "expiring": expiring, "unmatched": unmatched}[place.view]()
        else:
            view = new_since(await self._desk.applicants.last_visit())
        accounts = {account.id for account in await self._desk.accounts.list()}
        account = place.account if place.account in accounts else None
        return msgspec.structs.replace(_plain(view), search=place.filter, account_id=account)

    def _open(self, question: Question, number: int | None, place: KeptPlace) -> None:
        screen = self._screens.applicants
        select: int | Sequence[int] | None = self._several.ids or number
        if text := self._several.text:
            screen.pane.several_made.connect(lambda several: self._await_draft(several.composer, text))
        elif self.draft and number is not None:
            self._await_draft(screen.pane.composer, self.draft)
        screen.controller.open(question.view, select=select)
        if question.search or question.account_id is not None:
            listing, field = screen.controller.listing, screen.page.frame.filter
            listing.question = question
            field.blockSignals(True)
            field.setText(question.search)
            field.blockSignals(False)
            listing.ask(select=select, is_new_question=True)
        if select is not None:
            screen.page.panes.show_second(is_shown=True)
        key = question.view.key
        self._screens.place_changed.emit(APPLICANTS, "" if key.startswith(("vacancy", "search")) else key)
        if place.page in (VACANCIES, OUTBOX):
            self._screens.open(place.page)

    def _await_draft(self, composer: "Composer", draft: str) -> None:
        """Put the caret behind the draft when the pane shows it, unless the user is at work elsewhere by then."""

        def on_opened(is_open: bool) -> None:
            if not is_open or composer.draft != draft:
                return
            composer.opened.disconnect(on_opened)
            if not self._touch.is_touched:
                composer.begin()

        composer.opened.connect(on_opened)


def _plain(view: ListView) -> Question:
    return Question(view, sort=view.query.sort, is_descending=view.query.is_descending)
