"""The first run, the sheets of profiles and the chooser hold texts that are a quarter longer, in small windows and at twice the size."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from fitting import cut_rings, misfits
from PySide6.QtCore import QEvent, QLocale, QRect, Qt, QTranslator
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QApplication, QWidget

from recruiterdesk.bootstrap.provider_catalog import ProviderCatalog
from recruiterdesk.domain.errors import Invalid
from recruiterdesk.domain.sentence import Sentence
from recruiterdesk.machine.folders import VARIABLE, Profile, platform_profile
from recruiterdesk.machine.known_profiles import KnownProfiles
from recruiterdesk.services.profile_service import ProfileService
from recruiterdesk.ui.accounts.first_run import FirstRunPage
from recruiterdesk.ui.accounts.offers import offers
from recruiterdesk.ui.bridge.language import WindowLanguage
from recruiterdesk.ui.main_window.frame import MainWindow
from recruiterdesk.ui.profiles.chooser_window import ChooserWindow
from recruiterdesk.ui.profiles.profile_list_sheet import ProfileListSheet
from recruiterdesk.ui.profiles.profile_sheets import ElsewhereSheet, ForgetSheet, NewProfileSheet, RenameSheet
from recruiterdesk.ui.theme.theme import Theme

LONG = "Arbeidsongeschiktheidsdeskundigen Noordoost-Nederland en o"
WRONG = Invalid(
    Sentence.of("{folder} is copied to other computers by a service.", folder="/home/sanne/a/rather/long/way/to/a/folder/of/hers"),
    fields={"folder": ["wrong"]},
)


class Longer(QTranslator):
    """Speaks English, a quarter longer."""

    def isEmpty(self) -> bool:  # noqa: N802 -- Qt's name
        return False

    def translate(self, _context: str, text: str, _more: str | None = None, _count: int = -1) -> str:
        more = -(-len(text) // 4)
        return f"{text} {'woord '[: max(0, more - 1)]}{'woorden ' * (more // 8)}".strip() if more > 1 else text


@pytest.fixture(params=["en", "longer"])
def spoken(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[str]:
    longer = Longer()
    if request.param == "longer":
        qapp.installTranslator(longer)
    yield request.param
    qapp.removeTranslator(longer)


@pytest.fixture
def service(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ProfileService:
    (tmp_path / "temporary").mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "temporary"))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.delenv(VARIABLE, raising=False)
    made = ProfileService(KnownProfiles(), lambda _: True, Profile(platform_profile()).folder)
    made.make(LONG, tmp_path / "people" / LONG.lower())
    return made


def first_run(theme: Theme, window: MainWindow, service: ProfileService) -> QWidget:
    page = FirstRunPage(theme, offers(ProviderCatalog().profiles()), str(service.this))
    window.add_page("first", page)
    window.show_page("first")
    return page


def profiles(theme: Theme, window: MainWindow, service: ProfileService) -> QWidget:
    sheet = ProfileListSheet(theme, window, service, ChooserWindow._work)
    sheet.open()
    return sheet


def new(theme: Theme, window: MainWindow, service: ProfileService) -> QWidget:
    sheet = NewProfileSheet(theme, window, service.folder_for)
    sheet.open()
    sheet.show_error(WRONG)
    return sheet


def rename(theme: Theme, window: MainWindow, service: ProfileService) -> QWidget:
    sheet = RenameSheet(theme, window, service.all()[-1])
    sheet.open()
    return sheet


def forget(theme: Theme, window: MainWindow, service: ProfileService) -> QWidget:
    sheet = ForgetSheet(theme, window, service.all()[-1])
    sheet.open()
    return sheet


def elsewhere(theme: Theme, window: MainWindow, service: ProfileService) -> QWidget:
    sheet = ElsewhereSheet(theme, window, platform_profile())
    sheet.open()
    sheet.show_error(WRONG)
    return sheet


def named(theme: Theme, window: MainWindow, _service: ProfileService) -> QWidget:
    window.set_profile_name(LONG)
    return window


Show = Callable[[Theme, MainWindow, ProfileService], QWidget]
SHOWN: list[Show] = [first_run, profiles, new, rename, forget, elsewhere, named]


@pytest.mark.parametrize("show", SHOWN, ids=lambda show: show.__name__)
@pytest.mark.parametrize(("zoom", "size"), [(1.0, (1366, 768)), (1.0, (1024, 700)), (2.0, (1366, 768)), (2.0, (1920, 1080))])
def test_it_fits_and_has_a_name(theme: Theme, service: ProfileService, spoken: str, show: Show, zoom: float, size: tuple[int, int]) -> None:
    theme.set_zoom(zoom)
    window = MainWindow(theme)
    window.resize(*size)
    shown = show(theme, window, service)
    window.show()
    for _ in range(4):
        QApplication.processEvents()
    try:
        assert misfits(shown) == []
        assert cut_rings(shown) == []
    finally:
        window.is_final = True
        window.close()
        window.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        theme.set_zoom(1.0)


@pytest.mark.parametrize("spoken_by_name", ["en", "nl"])
@pytest.mark.parametrize(("zoom", "size"), [(1.0, (1366, 768)), (1.0, (640, 420)), (2.0, (1366, 768)), (2.0, (1920, 1080))])
def test_no_word_of_what_a_provider_offers_is_cut(
    theme: Theme, qapp: QApplication, spoken_by_name: str, zoom: float, size: tuple[int, int]
) -> None:
    before, language = QLocale(), WindowLanguage(qapp)
    language.use(spoken_by_name)
    theme.set_zoom(zoom)
    window = MainWindow(theme)
    window.resize(*size)
    page = FirstRunPage(theme, offers(ProviderCatalog().profiles()), "/people/desk")
    window.add_page("first", page)
    window.show_page("first")
    window.show()
    for _ in range(4):
        QApplication.processEvents()
    try:
        for row in page.rows.rows:
            room = QRect(0, 0, row.words_box.width(), 10_000)
            for words, style in ((row.offer.can, "body"), (row.offer.needs, "small")):
                needed = QFontMetrics(theme.font(style)).boundingRect(room, Qt.TextFlag.TextWordWrap, words)
                assert needed.width() <= room.width()
            assert row.height() >= row.heightForWidth(row.width())
            assert row.geometry().bottom() < page.rows.height()
        assert misfits(page) == []
        is_even = len({row.height() for row in page.rows.rows}) == 1
        assert is_even or zoom > 1 or size[0] < 1000
    finally:
        window.is_final = True
        window.close()
        window.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        theme.set_zoom(1.0)
        language.use("en")
        QLocale.setDefault(before)


@pytest.mark.parametrize("size", [(640, 560), (640, 360), (1366, 768)])
def test_the_chooser_fits(theme: Theme, service: ProfileService, spoken: str, size: tuple[int, int]) -> None:
    window = ChooserWindow(theme, service)
    window.resize(*size)
    window.show()
    for _ in range(4):
        QApplication.processEvents()
    try:
        assert misfits(window) == []
        assert cut_rings(window) == []
        assert window.width() == size[0]
        rows, last = window.panel.rows, window.panel.usual
        assert last.mapTo(window, last.rect().topRight()).x() <= rows.mapTo(window, rows.rect().topRight()).x() <= window.width() - 24
    finally:
        window.close()
        window.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
