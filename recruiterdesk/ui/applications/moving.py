"""Moving those who are selected to other stages: the next one, the one that rejects, or one from the menu; and why that cannot be."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QPoint

from recruiterdesk.domain.account import Account
from recruiterdesk.domain.capability import Capability
from recruiterdesk.services.desk import Desk
from recruiterdesk.ui.applications.acting import Acting
from recruiterdesk.ui.applications.page import ApplicationsPage
from recruiterdesk.ui.applications.pane_beside import PaneBeside
from recruiterdesk.ui.applications.selected import Selected
from recruiterdesk.ui.bridge.task_runner import TaskRunner
from recruiterdesk.ui.candidates.stages import Step, next_step, reject_step, why_no_move
from recruiterdesk.ui.candidates.stages import why_not as why_not_able
from recruiterdesk.ui.theme.theme import Theme

if TYPE_CHECKING:
    from recruiterdesk.ui.candidates.stage_picker import StagePicker


class Moving:
    """One per applicants page. The ids are taken at the event: who is selected later is not touched."""

    def __init__(
        self,
        theme: Theme,
        desk: Desk,
        runner: TaskRunner,
        page: ApplicationsPage,
        beside: PaneBeside,
        selected: Selected,
        acting: Acting,
        accounts: Mapping[int, Account],
    ) -> None:
        """Move through `acting`; `accounts` are known by our ids."""
        self._theme, self._desk, self._runner, self._page, self._beside = theme, desk, runner, page, beside
        self._selected, self._acting, self._accounts = selected, acting, accounts
        self.picker: StagePicker | None = None

    # --- who is selected ---

    def advance(self) -> None:
        """Advance those who are selected; where that is one whose next stage is shown, to that stage and no other."""
        if self._selected.view is not None:
            self.advance_shown()
        else:
            self._acting.advance(self._selected.ids)

    def reject(self) -> None:
        """Reject those who are selected."""
        self._acting.reject(self._selected.ids)

    def choose(self) -> None:
        """Open the menu of stages for those who are selected."""
        ids, row, view = self._selected.ids, self._selected.row, self._selected.view
        if row is None:
            return
        from recruiterdesk.ui.applications.stage_choosing import stage_picker  # noqa: PLC0415 -- loaded with the first menu

        account, pipeline, is_one = self._accounts.get(row.account_id), view.pipeline if view is not None else None, len(ids) == 1
        picker = stage_picker(self._theme, self._desk, self._runner, self._page, row, account, pipeline, is_for_one=is_one)
        picker.stage_picked.connect(lambda stage, vacancy_id: self._acting.move(ids, stage, vacancy_id))
        pane = self._beside.pane
        button = pane.header.stage if is_one else pane.several.stage
        picker.pop_up(button.mapToGlobal(QPoint(0, button.height() + 4)))
        self.picker = picker

    # --- who is shown ---

    def advance_shown(self) -> None:
        """Advance the one whose page it is, to the stage that its button names."""
        view = self._beside.view
        if view is not None:
            step = next_step(view.row, view.pipeline, self._accounts.get(view.row.account_id))
            self._acting.advance((view.row.id,), shown=step.stage)

    def reject_shown(self) -> None:
        """Reject the one whose page it is."""
        if self._beside.shown_id is not None:
            self._acting.reject((self._beside.shown_id,))

    # --- what the buttons say, and why not ---

    def advance_title(self) -> str:
        """Return what advancing does to the one who is selected."""
        step = self._step(next_step)
        return _tr("Advance to {stage}").format(stage=step.stage) if step else _tr("Advance")

    def why_no_advance(self) -> str:
        """Return why nobody can be advanced, "" where somebody may."""
        step = self._step(next_step)
        return self._selected.why_nobody() or (step.reason if step is not None else self._why_none_moves())

    def why_no_reject(self) -> str:
        """Return why nobody can be rejected, "" where somebody may."""
        step = self._step(reject_step)
        return self._selected.why_nobody() or (step.reason if step is not None else self._why_none_moves())

    def why_no_choice(self) -> str:
        """Return why there is no stage to choose, "" where there is."""
        view = self._selected.view
        if view is not None and view.row.vacancy_id is not None:
            return why_no_move(view.row, view.pipeline, self._accounts.get(view.row.account_id))
        return self._selected.why_nobody()

    def _step(self, plan: Callable[..., Step]) -> Step | None:
        view = self._selected.view
        return plan(view.row, view.pipeline, self._accounts.get(view.row.account_id)) if view is not None else None

    def _why_none_moves(self) -> str:
        """Return what the account says against moving the one who is selected, also while the rest is still to be read."""
        row = self._selected.only_row
        return why_not_able(self._accounts.get(row.account_id), Capability.MOVE_STAGE) if row is not None else ""


def _tr(text: str) -> str:
    return QCoreApplication.translate("Commands", text)
