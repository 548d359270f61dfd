"""The menu of stages for those who are selected in the list: filled with what is known, and with what is read where nothing is."""

from functools import partial

from PySide6.QtWidgets import QWidget

from recruiterdesk.domain.account import Account
from recruiterdesk.domain.application import ApplicationRow
from recruiterdesk.domain.capability import Capability
from recruiterdesk.domain.funnel import Pipeline
from recruiterdesk.domain.query import VacancyQuery
from recruiterdesk.domain.vacancy import VacancyRow
from recruiterdesk.services.desk import Desk
from recruiterdesk.ui.bridge.ability import is_here_only
from recruiterdesk.ui.bridge.task_runner import TaskRunner
from recruiterdesk.ui.candidates.stage_picker import StagePicker
from recruiterdesk.ui.candidates.stages import next_step
from recruiterdesk.ui.theme.theme import Theme

MOST_VACANCIES = 60  # that the picker lists at once; typing narrows them


def stage_picker(
    theme: Theme,
    desk: Desk,
    runner: TaskRunner,
    over: QWidget,
    row: ApplicationRow,
    account: Account | None,
    pipeline: Pipeline | None,
    *,
    is_for_one: bool,
) -> StagePicker:
    """Return the menu, to be popped up, for `row` and whoever is selected with it.

    The stages are read where no `pipeline` is known. Stages that are kept here only lead to no other vacancy.
    """
    picker = StagePicker(theme, over)
    can_go_elsewhere = not is_here_only(account, Capability.MOVE_STAGE)

    def show(found: Pipeline, row: ApplicationRow) -> None:
        now, step = (row.stage, next_step(row, found, account).stage) if is_for_one else (None, None)
        picker.show_stages(found, now, next_stage=step, can_go_elsewhere=can_go_elsewhere)

    show(pipeline or Pipeline(), row)
    if pipeline is None:
        runner.run(desk.applicants.view(row.id), owner=picker, on_done=lambda view: show(view.pipeline, view.row))
    picker.vacancies_wanted.connect(partial(_find_vacancies, desk, runner, picker, row.account_id))
    return picker


def _find_vacancies(desk: Desk, runner: TaskRunner, picker: StagePicker, account_id: int, text: str) -> None:
    def on_done(page: tuple[object, list[VacancyRow]]) -> None:
        picker.show_vacancies(page[1])

    query = VacancyQuery(account_ids=(account_id,), search=text, only_open=True)
    runner.run(desk.vacancies.first_page(query, MOST_VACANCIES), owner=picker, key="vacancies", on_done=on_done)
