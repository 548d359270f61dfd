"""No text is wider than its box, and every control has a name: in both languages, at 100, 150 and 200 percent."""

from collections.abc import Callable
from datetime import UTC, datetime

import pytest
from fitting import misfits
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from recruiterdesk.domain.account import Account, AccountState
from recruiterdesk.domain.errors import Locked
from recruiterdesk.domain.probe import Probe, ScopeFinding, ScopeState
from recruiterdesk.domain.sentence import Sentence
from recruiterdesk.domain.sync_report import SyncPhase, SyncProgress
from recruiterdesk.providers.homerun.manifest import PROFILE
from recruiterdesk.ui.accounts.account_sheet import AccountSheet, RemoveSheet
from recruiterdesk.ui.accounts.connect_sheet import ConnectSheet
from recruiterdesk.ui.accounts.first_run import FirstRunPage
from recruiterdesk.ui.accounts.offers import offers
from recruiterdesk.ui.bridge.language import WindowLanguage
from recruiterdesk.ui.candidates.note_foot import NoteFoot
from recruiterdesk.ui.candidates.several import SeveralView
from recruiterdesk.ui.main_window.account_words import account_said
from recruiterdesk.ui.main_window.frame import MainWindow
from recruiterdesk.ui.main_window.status_bar import StatusSaid
from recruiterdesk.ui.main_window.trouble_page import TroublePage
from recruiterdesk.ui.settings.preferences import Preferences
from recruiterdesk.ui.settings.sheet import SettingsSheet
from recruiterdesk.ui.theme.theme import Theme
from recruiterdesk.ui.widgets.composer import Composer

ACCOUNT = Account(
    id=4,
    name="Arbeidsongeschiktheidsdeskundigen Noordoost-Nederland",
    provider="homerun",
    base_url="https://api.homerun.co/v2",
    state=AccountState.CREDENTIALS,
    queued=12,
    applicants=50_312,
    vacancies=120,
)
SCOPES = tuple(
    ScopeFinding(
        scope=scope,
        title=Sentence("Move applicants, add new ones"),
        state=state,
        finding=Sentence("Shows at the first note. If it is missing, the note waits."),
        cost=Sentence("moves and new applicants stay in the outbox. Reading is not affected."),
    )
    for scope, state in (
        ("vacancies:read", ScopeState.GRANTED),
        ("job-applications:write", ScopeState.MISSING),
        ("x:y", ScopeState.UNKNOWN),
    )
)
PROBE = Probe(
    host="api.homerun.co",
    seconds=0.4,
    scopes=SCOPES,
    capabilities={},
    vacancies=34,
    applicants=2187,
    advice=Sentence(
        "Homerun cannot add permissions to an existing key. Make a new key under Integrations with all six boxes ticked, and paste it "
        "here. Nothing is lost when you do this later."
    ),
)
DETAIL = 372  # the detail pane at 1366
Show = Callable[[Theme, MainWindow], QWidget]


def frame(_theme: Theme, window: MainWindow) -> QWidget:
    now = datetime.now(UTC)
    progress = SyncProgress(account_id=4, phase=SyncPhase.APPLICANTS, done=3412, total=5480)
    said = [
        (4, account_said(ACCOUNT, "HR", "Homerun", None, now, (41, 57))),
        (5, account_said(ACCOUNT, "SR", "SmartRecruiters", progress, now)),
    ]
    window.sidebar.show_accounts(said)
    window.status.show_status(StatusSaid(outbox="3", sync="08:41", coverage="· 4 / 5"))
    return window


def first_run(theme: Theme, window: MainWindow) -> QWidget:
    page = FirstRunPage(theme, offers([PROFILE]))
    window.add_page("first", page)
    window.show_page("first")
    return page


def trouble(theme: Theme, window: MainWindow) -> QWidget:
    error = Locked("{keyring} is locked. Unlock it, then try again: your applicants stay hidden until then.", keyring="GNOME Keyring")
    page = TroublePage(theme, error, "/home/sanne/.local/share/recruiterdesk")
    window.add_page("trouble", page)
    window.show_page("trouble")
    return page


def provider_step(theme: Theme, window: MainWindow) -> QWidget:
    sheet = ConnectSheet(theme, window, offers([PROFILE]))
    sheet.open()
    return sheet


def key_step(theme: Theme, window: MainWindow) -> QWidget:
    sheet = ConnectSheet(theme, window, offers([PROFILE]), chosen="homerun")
    sheet.open()
    return sheet


def check_step(theme: Theme, window: MainWindow) -> QWidget:
    sheet = ConnectSheet(theme, window, offers([PROFILE]), chosen="homerun", author_name="Sanne Brugman")
    sheet.open()
    sheet.show_probe(PROBE)
    return sheet


def account_settings(theme: Theme, window: MainWindow) -> QWidget:
    sheet = AccountSheet(theme, window, ACCOUNT, PROFILE, "Sanne Brugman")
    sheet.open()
    return sheet


def removing(theme: Theme, window: MainWindow) -> QWidget:
    sheet = RemoveSheet(theme, window, ACCOUNT, "Homerun")
    sheet.open()
    return sheet


def settings(theme: Theme, window: MainWindow) -> QWidget:
    sheet = SettingsSheet(theme, window, Preferences(), "Sanne Brugman")
    sheet.open()
    return sheet


def writing(theme: Theme, window: MainWindow) -> QWidget:
    page = QWidget()
    column = QVBoxLayout(page)
    column.setContentsMargins(0, 0, 0, 0)
    for where in ("Shared in {provider}", "Shared at the provider", "Only on this computer"):
        foot = NoteFoot(theme)
        foot.set_destinations(QCoreApplication.translate("Detail", where).format(provider="Homerun"), "", PROFILE.note_limit)
        foot.setFixedWidth(theme.px(DETAIL))
        foot.composer.set_draft("Gebeld.")
        foot.composer.open(True)
        column.addWidget(foot)
    window.add_page("writing", page)
    window.show_page("writing")
    return page


def several(theme: Theme, window: MainWindow) -> QWidget:
    page = QWidget()
    view = SeveralView(theme)
    view.setFixedWidth(theme.px(DETAIL))
    view.show_count(40, {"Vermeer Digitaal": 40})
    view.composer.open(True)
    row = QHBoxLayout(page)
    row.setContentsMargins(0, 0, 0, 0)
    row.addWidget(view)
    window.add_page("several", page)
    window.show_page("several")
    return page


SHOWN: list[Show] = [frame, writing, several, first_run, trouble, provider_step, key_step, check_step, account_settings, removing, settings]


@pytest.mark.parametrize("show", SHOWN, ids=lambda show: show.__name__)
@pytest.mark.parametrize("language", ["en", "nl"])
@pytest.mark.parametrize(("zoom", "size"), [(1.0, (1366, 768)), (1.5, (1920, 1080)), (2.0, (1920, 1080))])
def test_everything_fits_and_has_a_name(
    look: tuple[Theme, WindowLanguage], show: Show, language: str, zoom: float, size: tuple[int, int]
) -> None:
    theme, spoken = look
    spoken.use(language)
    theme.set_zoom(zoom)
    window = MainWindow(theme)
    window.resize(*size)
    shown = show(theme, window)
    window.show()
    for _ in range(3):
        QApplication.processEvents()
    try:
        assert misfits(shown) == []
    finally:
        window.is_final = True
        window.close()
        window.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.mark.parametrize("language", ["en", "nl"])
def test_the_sidebars_words_are_not_cut_at_the_designed_width(look: tuple[Theme, WindowLanguage], language: str) -> None:
    theme, spoken = look
    spoken.use(language)
    window = MainWindow(theme)
    window.resize(1366, 768)
    window.sidebar.show_accounts([(1, account_said(ACCOUNT, "HR", "Homerun", None, datetime.now(UTC), (41, 57)))])
    window.show()
    QApplication.processEvents()
    window.grab()
    assert {item.toolTip() for item in window.sidebar.items.values()} == {""}
    window.is_final = True
    window.close()
    window.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.mark.parametrize("show", [writing, several], ids=lambda show: show.__name__)
@pytest.mark.parametrize("language", ["en", "nl"])
def test_the_words_that_invite_to_a_note_are_not_cut(look: tuple[Theme, WindowLanguage], show: Show, language: str) -> None:
    theme, spoken = look
    spoken.use(language)
    window = MainWindow(theme)
    window.resize(1366, 768)
    shown = show(theme, window)
    for composer in shown.findChildren(Composer):
        composer.set_draft("")
        composer.open(False)
    window.show()
    QApplication.processEvents()
    window.grab()
    assert {composer._rest.toolTip() for composer in shown.findChildren(Composer)} == {""}
    window.is_final = True
    window.close()
    window.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
