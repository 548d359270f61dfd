"""Copies the link to an applicant or a vacancy, which names the provider's id and nobody."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication

from recruiterdesk.domain.application import ApplicationRow
from recruiterdesk.domain.desk_link import DeskLink
from recruiterdesk.domain.vacancy import VacancyRow
from recruiterdesk.ui.bridge.notices import Notices


def why_no_link(row: ApplicationRow | VacancyRow) -> str:
    """Return why there is no link to somebody or something, "" where there is one."""
    if isinstance(row, ApplicationRow) and row.is_local:
        return _tr("The provider does not know this applicant yet. Send the outbox first.")
    return "" if _link_to(row) is not None else _tr("The provider's id of this does not fit into a link.")


def copy_link(row: ApplicationRow | VacancyRow, notices: Notices) -> None:
    """Put the link on the clipboard as plain text, and say so; where there is none, say why."""
    if reason := why_no_link(row):
        notices.refuse(reason)
        return
    link = _link_to(row)
    QGuiApplication.clipboard().setText(str(link))
    notices.info(_tr("The link is copied. It opens at whoever has recruiterdesk and an account at the same provider."))


def _link_to(row: ApplicationRow | VacancyRow) -> DeskLink | None:
    return DeskLink.to("applicant" if isinstance(row, ApplicationRow) else "vacancy", row.provider, row.remote_id)


def _tr(text: str) -> str:
    return QCoreApplication.translate("LinkCopying", text)
