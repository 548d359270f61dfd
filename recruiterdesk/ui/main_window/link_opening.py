"""Going to what a link from outside names: it only shows somebody, and says calmly where it cannot."""

from functools import partial

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTextEdit

from recruiterdesk.domain.desk_link import DeskLink
from recruiterdesk.services.desk import Desk
from recruiterdesk.ui.bridge.notices import Notices
from recruiterdesk.ui.bridge.task_runner import TaskRunner
from recruiterdesk.ui.main_window.frame import MainWindow
from recruiterdesk.ui.screens.desk_screens import DeskScreens
from recruiterdesk.ui.widgets.sheet import Sheet

TYPING_PAUSE_MS = 600
_PRESSES = frozenset({QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress, QEvent.Type.Wheel})
_TYPED = frozenset({QEvent.Type.KeyPress, QEvent.Type.KeyRelease, QEvent.Type.ShortcutOverride, QEvent.Type.InputMethod})
_TEXTS = (QLineEdit, QTextEdit, QPlainTextEdit)
_MOST_POPUPS = 8  # menus within menus


class LinkOpening(QObject):
    """One per window, made with its first link.

    A link comes from anywhere: a web page may send one at any moment. So it writes, reads and sends nothing, opens nothing over what
    somebody writes, and takes no key that was meant for what was there before.
    """

    def __init__(self, desk: Desk, runner: TaskRunner, notices: Notices, window: MainWindow, screens: DeskScreens) -> None:
        """Belong to the window."""
        super().__init__(window)
        self._desk, self._runner, self._notices, self._window, self._screens = desk, runner, notices, window, screens
        self._waiting = ""
        self._followed: set[int] = set()  # the sheets whose closing is waited for
        self._touch = _FirstTouch(self, screens)

    @property
    def waiting(self) -> str:
        """Return the link that waits until a sheet is closed, "" for none."""
        return self._waiting

    def open(self, text: str) -> None:
        """Go where a link says, the newest of several; say why not where it is none, or whom it names is not here."""
        self._waiting = ""
        link = DeskLink.parse(text)
        if link is None:
            self._notices.refuse(_tr("That is no link to an applicant or a vacancy, so nothing was done. Ask whoever sent it for another."))
        elif self._window.has_open_sheet():
            self._waiting = text
            self._follow_sheets()
            self._notices.info(_tr("A link came in. It opens when you have closed what is open here."))
        else:
            self._find(link)

    def _follow_sheets(self) -> None:
        for sheet in self._window.findChildren(Sheet):
            if sheet.isVisible() and id(sheet) not in self._followed:
                self._followed.add(id(sheet))
                sheet.closed.connect(partial(self._on_sheet_closed, id(sheet)))

    def _on_sheet_closed(self, sheet: int, _is_confirmed: bool) -> None:
        self._followed.discard(sheet)
        # In a turn of its own: what the sheet asked for comes first, and another sheet may follow it.
        QTimer.singleShot(0, self, self._go_on)

    def _go_on(self) -> None:
        if self._waiting:
            self.open(self._waiting)

    def _find(self, link: DeskLink) -> None:
        provider = next((profile.name for profile in self._desk.accounts.providers() if profile.id == link.provider), None)
        if provider is None:
            text = _tr("This link is for a provider that this version does not know: {provider}. Update recruiterdesk, then open it again.")
            self._notices.refuse(text.format(provider=link.provider))
            return
        service = self._desk.applicants if link.kind == "applicant" else self._desk.vacancies
        finding = service.at_provider(link.provider, link.remote_id)
        self._runner.run(finding, owner=self, key="link", on_done=partial(self._on_found, link, provider))

    def _on_found(self, link: DeskLink, provider: str, number: int | None) -> None:
        is_applicant = link.kind == "applicant"
        if number is None:
            self._notices.refuse((_no_applicant() if is_applicant else _no_vacancy()).format(provider=provider))
            return
        if self._window.has_open_sheet():  # it was opened in this moment
            self.open(str(link))
            return
        self._make_room()
        if is_applicant:
            self._screens.follow_to_applicant(number)
        else:
            self._screens.follow_to_vacancy(number)
        page = self._screens.applicants.page if is_applicant else self._screens.vacancies.page
        (page.detail if page.panes.is_single else page.table).setFocus(Qt.FocusReason.OtherFocusReason)

    def _make_room(self) -> None:
        """Close menus and the palette, whose entries are about whom was selected before; drafts keep themselves."""
        is_typing = self._window.isActiveWindow() and isinstance(self._window.focusWidget(), _TEXTS)
        for _ in range(_MOST_POPUPS):
            popup = QApplication.activePopupWidget()
            if popup is None:
                break
            popup.close()
        if (palette := self._screens.palette) is not None:
            palette.dismiss()
        self._touch.begin(is_typing=is_typing)


class _FirstTouch(QObject):
    """Watches for the user's first key or click after a link; what somebody was typing when it came goes nowhere until they pause."""

    def __init__(self, parent: QObject, screens: DeskScreens) -> None:
        super().__init__(parent)
        self._screens = screens
        self._typing = QTimer(self, singleShot=True, interval=TYPING_PAUSE_MS)

    def begin(self, *, is_typing: bool) -> None:
        """Begin to watch."""
        if is_typing:
            self._typing.start()
        QCoreApplication.instance().installEventFilter(self)  # type: ignore[union-attr]  # a window has an application

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Swallow what goes on from before, and end with the first that does not."""
        kind = event.type()
        if self._typing.isActive() and kind in _TYPED:
            self._typing.start()
            event.accept()
            return True
        if kind in _PRESSES and watched.isWidgetType():
            QCoreApplication.instance().removeEventFilter(self)  # type: ignore[union-attr]  # as above
            self._screens.wake()
        return False


def _no_applicant() -> str:
    return _tr(
        "This applicant is not on this computer. They may belong to a {provider} account that is not connected here, or not be read yet: "
        "press F5 to read all accounts, then open the link again."
    )


def _no_vacancy() -> str:
    return _tr(
        "This vacancy is not on this computer. It may belong to a {provider} account that is not connected here, or not be read yet: "
        "press F5 to read all accounts, then open the link again."
    )


def _tr(text: str) -> str:
    return QCoreApplication.translate("LinkOpening", text)
