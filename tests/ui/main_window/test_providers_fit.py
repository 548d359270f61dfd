"""What is drawn from the five providers' own data fits too: their ways to sign in, forms, tables, and what they can do."""

from collections.abc import Callable
from functools import partial

import pytest
from fitting import misfits
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QWidget

from recruiterdesk.bootstrap.provider_catalog import ProviderCatalog
from recruiterdesk.domain.account import Account
from recruiterdesk.domain.capability import Capability
from recruiterdesk.domain.provider_profile import ActionSpec, ProviderProfile
from recruiterdesk.domain.provider_table import CellKind, TableColumn, TableLine
from recruiterdesk.domain.sentence import Sentence
from recruiterdesk.ui.accounts.account_sheet import AccountSheet
from recruiterdesk.ui.accounts.capability_sheet import CapabilitySheet
from recruiterdesk.ui.accounts.capability_words import ORDER
from recruiterdesk.ui.accounts.connect_sheet import ConnectSheet
from recruiterdesk.ui.accounts.offers import offers
from recruiterdesk.ui.actions_of_provider.offered import OfferedAction
from recruiterdesk.ui.bridge.language import WindowLanguage
from recruiterdesk.ui.bridge.say import say
from recruiterdesk.ui.main_window.frame import MainWindow
from recruiterdesk.ui.tables_of_provider.page import TablesPage
from recruiterdesk.ui.theme.theme import Theme
from recruiterdesk.ui.vacancies.taking import why_no_cv
from recruiterdesk.ui.widgets.form_sheet import FormSheet

PROFILES = {profile.id: profile for profile in ProviderCatalog().profiles()}
SIZES = [(1.0, (1366, 768)), (2.0, (1920, 1080))]
NAME = "Arbeidsongeschiktheidsdeskundigen Noordoost-Nederland"
LINES = [TableLine(str(place), ("Een regel", 12.5, "2026-11-22", True)) for place in range(5)]
COLUMNS = (
    TableColumn(name="name", label=Sentence("Name")),
    TableColumn(name="cost", label=Sentence("Cost (EUR)"), kind=CellKind.MONEY),
    TableColumn(name="day", label=Sentence("Day"), kind=CellKind.DATE),
    TableColumn(name="active", label=Sentence("Active"), kind=CellKind.FLAG),
)
Show = Callable[[Theme, MainWindow, ProviderProfile], QWidget]


def account_of(profile: ProviderProfile) -> Account:
    return Account(id=1, name=NAME, provider=profile.id, base_url=profile.default_base_url, capabilities=dict(profile.capabilities))


def providers(theme: Theme, window: MainWindow, _profile: ProviderProfile) -> QWidget:
    sheet = ConnectSheet(theme, window, offers(list(PROFILES.values())))
    sheet.open()
    return sheet


def connecting(way: int, theme: Theme, window: MainWindow, profile: ProviderProfile) -> QWidget:
    sheet = ConnectSheet(theme, window, offers(list(PROFILES.values())), chosen=profile.id)
    sheet.open()
    assert sheet.form is not None
    if way < len(sheet.form.choices):
        sheet.form.choices[way].click()
    if sheet.form.way.opens_browser:
        sheet.show_waiting("https://example.nl/authorize")
    return sheet


def settings(theme: Theme, window: MainWindow, profile: ProviderProfile) -> QWidget:
    sheet = AccountSheet(theme, window, account_of(profile), profile, "Sanne Brugman")
    sheet.open()
    return sheet


def new_vacancy(theme: Theme, window: MainWindow, profile: ProviderProfile) -> QWidget:
    warning = say(profile.vacancy_warning)
    sheet = FormSheet(theme, window, NAME, profile.vacancy_fields, verb="Plaatsen", warning=warning, foot=NAME, width="normal")
    sheet.open()
    sheet.verb.click()
    return sheet


def somebody_new(theme: Theme, window: MainWindow, profile: ProviderProfile) -> QWidget:
    fields = [field for field in profile.applicant_fields if field.on_create]
    no_cv = why_no_cv(account_of(profile), profile)
    sheet = FormSheet(
        theme,
        window,
        "Kandidaat toevoegen",
        fields,
        verb="Kandidaat toevoegen",
        about=f"{NAME}. {no_cv}",
        foot=NAME,
        warning=say(profile.capabilities[Capability.DELETE_APPLICANT].reason),
        refuse_file=None if no_cv else (lambda _path: ""),
        is_file_optional=True,
        is_file_first=True,
        width="normal",
    )
    sheet.open()
    for field in sheet.form.unread():
        sheet.form.fail_to_offer(field.name, NAME)
    sheet.verb.click()
    return sheet


def tables(theme: Theme, window: MainWindow, profile: ProviderProfile) -> QWidget:
    page = TablesPage(theme)
    page.show_target(NAME, NAME, profile.badge, profile.name)
    page.show_tables(profile.tables, "")
    most = max(profile.tables, key=lambda table: len(table.filters), default=None)
    page.show_filters(most.filters if most is not None else ())
    page.offer_line_actions([OfferedAction(spec) for spec in profile.actions[:5]], has_files=True)
    page.show_lines(COLUMNS, LINES)
    window.add_page("tables", page)
    window.show_page("tables")
    return page


SHOWN: list[Show] = [
    *(partial(connecting, way) for way in range(max(1, *(len(profile.sign_ins) for profile in PROFILES.values())))),
    settings,
    new_vacancy,
    somebody_new,
    tables,
]


def found_on(theme: Theme, size: tuple[int, int], show: Callable[[MainWindow], QWidget]) -> list[str]:
    """Show something in a window and return what does not fit."""
    window = MainWindow(theme)
    window.resize(*size)
    shown = show(window)
    window.show()
    for _ in range(3):
        QApplication.processEvents()
    try:
        return misfits(shown)
    finally:
        window.is_final = True
        window.close()
        window.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.mark.parametrize("provider", list(PROFILES))
@pytest.mark.parametrize("language", ["en", "nl"])
@pytest.mark.parametrize(("zoom", "size"), SIZES)
def test_what_is_drawn_from_a_providers_data_fits(
    look: tuple[Theme, WindowLanguage], provider: str, language: str, zoom: float, size: tuple[int, int]
) -> None:
    theme, spoken = look
    spoken.use(language)
    theme.set_zoom(zoom)
    profile = PROFILES[provider]
    for show in SHOWN:
        assert found_on(theme, size, lambda window, show=show: show(theme, window, profile)) == []  # type: ignore[misc]  # a default keeps the round's own


def act(theme: Theme, spec: ActionSpec, provider: str, window: MainWindow) -> QWidget:
    refuse = (lambda _path: "") if spec.file_kind else None
    title = say(spec.title)
    foot = QCoreApplication.translate("ProviderActions", "Goes to {provider} through the outbox").format(provider=provider)
    sheet = FormSheet(theme, window, title, spec.fields, verb=title, about=NAME, warning=say(spec.warning), foot=foot, refuse_file=refuse)
    sheet.open()
    for field in sheet.form.unread():
        sheet.form.offer(field.name, [(str(place), f"Keuze {place}") for place in range(9)])
    sheet.verb.click()
    return sheet


@pytest.mark.parametrize("provider", list(PROFILES))
@pytest.mark.parametrize("language", ["en", "nl"])
def test_every_action_of_every_provider_fits_with_all_that_can_be_said_of_it(
    look: tuple[Theme, WindowLanguage], provider: str, language: str
) -> None:
    theme, spoken = look
    spoken.use(language)
    wrong = {
        spec.name: found_on(theme, (1366, 768), partial(act, theme, spec, PROFILES[provider].name)) for spec in PROFILES[provider].actions
    }
    assert {name: found for name, found in wrong.items() if found} == {}


@pytest.mark.parametrize("language", ["en", "nl"])
@pytest.mark.parametrize(("zoom", "size"), SIZES)
def test_the_five_providers_and_what_they_can_do_fit(
    look: tuple[Theme, WindowLanguage], language: str, zoom: float, size: tuple[int, int]
) -> None:
    theme, spoken = look
    spoken.use(language)
    theme.set_zoom(zoom)
    everybody = list(PROFILES.values())
    assert len(offers(everybody)) == len(everybody) == 5
    assert all(offer.profile is not None and offer.can and offer.needs for offer in offers(everybody))
    assert found_on(theme, size, lambda window: providers(theme, window, everybody[0])) == []

    def capabilities(window: MainWindow) -> QWidget:
        sheet = CapabilitySheet(theme, window, [account_of(everybody[0])], everybody)
        sheet.open()
        return sheet

    assert found_on(theme, size, capabilities) == []


def test_every_no_of_every_provider_has_a_reason_to_read() -> None:
    for profile in PROFILES.values():
        for capability in ORDER:
            state = profile.capabilities.get(capability)
            assert state is not None, (profile.id, capability)
            assert state.state.value == "yes" or state.reason.template, (profile.id, capability)
