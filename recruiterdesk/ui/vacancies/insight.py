"""What a vacancy's provider counts of it, in one quiet line with its age."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtWidgets import QWidget

from recruiterdesk.domain.vacancy import VacancyDetail
from recruiterdesk.ui.tables import words
from recruiterdesk.ui.theme.theme import Theme
from recruiterdesk.ui.widgets.safe_label import SafeLabel

_EURO = "€"


class InsightLine(SafeLabel):
    """Hides itself where the provider gives no figures, or none were read yet."""

    def __init__(self, theme: Theme, now: Callable[[], datetime], parent: QWidget | None = None) -> None:
        """Start without figures."""
        super().__init__(theme, "", "small", "text.2", is_wrapped=True, is_tabular=True, parent=parent)
        self._now = now
        self.hide()

    def show_of(self, view: VacancyDetail) -> None:
        """Show a vacancy's figures."""
        said = insight_said(view, self._now())
        self.setText(said)
        self.setVisible(bool(said))


def insight_said(view: VacancyDetail, now: datetime) -> str:
    """Return the figures that there are and when they were read: "212 clicks, 7 applications, €95.40 spent, read 08:41"; "" for none."""
    found = view.insight
    if found is None:
        return ""
    parts = []
    if found.clicks is not None:
        parts.append(words.counted(found.clicks, _tr("1 click"), _tr("{n} clicks")))
    if found.applications is not None:
        parts.append(words.counted(found.applications, _tr("1 application"), _tr("{n} applications")))
    if found.cost is not None:
        parts.append(_tr("{amount} spent").format(amount=_amount(found.cost)))
    if found.cpc is not None:
        parts.append(_tr("{amount} a click").format(amount=_amount(found.cpc)))
    if parts and view.insight_at is not None:
        parts.append(_tr("read {time}").format(time=words.when(view.insight_at, now)))
    return ", ".join(parts)


def _amount(euros: float) -> str:
    return QLocale().toCurrencyString(euros, _EURO)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Vacancies", text)
