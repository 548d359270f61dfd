"""The vacancies' page: all of them, and one beside them."""

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from recruiterdesk.ui.lists.list_page import ListPage
from recruiterdesk.ui.tables.block_model import BlockModel
from recruiterdesk.ui.theme.theme import Theme
from recruiterdesk.ui.vacancies.columns import COLUMNS, spoken_of, text_of
from recruiterdesk.ui.vacancies.detail import VacancyPane
from recruiterdesk.ui.vacancies.row_painter import VacancyPainter
from recruiterdesk.ui.widgets.key_button import KeyButton

if TYPE_CHECKING:
    from recruiterdesk.domain.vacancy import VacancyRow


class VacanciesPage(ListPage):
    """A list page of vacancies."""

    detail: VacancyPane

    def __init__(self, theme: Theme, now: Callable[[], datetime], parent: QWidget | None = None) -> None:
        """Start empty."""
        super().__init__(theme, now, parent)
        self.model: BlockModel[VacancyRow] = BlockModel(COLUMNS, text_of(now), spoken_of(now), self)
        pane = VacancyPane(theme, now)
        self._put_together(self.tr("Vacancies"), self.model, lambda ink: VacancyPainter(theme, ink, self._badges, now), pane)
        self.show_title(self.tr("Vacancies"))
        self.new = KeyButton(theme, self.tr("New vacancy"), "N", icon="add")
        self.frame.head.add(self.new)
        self.setTabOrder(self.frame.filter, self.new)

    def _why_empty(self, text: str) -> tuple[str, str]:
        if text:
            return self.tr("No vacancy matches “{text}”").format(text=text), "search"
        return self.tr("No vacancies"), "vacancies"
