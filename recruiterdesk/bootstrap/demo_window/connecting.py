"""The tour's beginning: no account yet, a key that is too small, the right one, and everything read for the first time."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLineEdit

from recruiterdesk.bootstrap.demo_journey import JourneyTrouble
from recruiterdesk.bootstrap.demo_window.hand import expect
from recruiterdesk.bootstrap.demo_window.tour import Facts, Step, Tour
from recruiterdesk.bootstrap.demo_world import ACCOUNT
from recruiterdesk.domain.account import AccountState
from recruiterdesk.domain.probe import ScopeState
from recruiterdesk.ui.accounts.account_sheet import AccountSheet
from recruiterdesk.ui.accounts.connect_sheet import CHECK, KEY, PROVIDER, ConnectSheet
from recruiterdesk.ui.accounts.key_form import KeyForm

AUTHOR = "Sanne Brugman"
REQUESTS_PER_MINUTE = 600  # below what the tour's stand-in takes, and enough for a day that fits into a minute
QUIET_SECONDS = 90  # an unclear write stays unclear long enough to be looked at


async def first_run(tour: Tour) -> Facts:
    """Open an empty desk."""
    expect(tour.shown.window.current_page == "first-run", "the page for the first run does not show")
    facts: Facts = {}
    if tour.language == "nl":
        before = tour.shown
        await tour.hand.click(before.window.status.language)
        await tour.hand.until(lambda: tour.shown is not before, "the window does not change its language")
        facts["language"] = "changed by a click, kept in the settings"
    is_english = _said("ConnectSheet", "Paste a new key") == "Paste a new key"
    expect(is_english == (tour.language == "en"), "the window does not speak the language of the tour")
    await tour.camera.take("first-run")
    return facts


async def choose_provider(tour: Tour) -> Facts:
    """Ask to connect and see the providers."""
    await tour.hand.click(tour.shown.window.sidebar.connect_button)
    await tour.hand.until(lambda: tour.hand.find(ConnectSheet), "the sheet for connecting does not open")
    sheet = tour.hand.the(ConnectSheet)
    expect(sheet.step == PROVIDER, "the sheet does not begin with the provider")
    await tour.camera.take("connect-provider")
    await tour.hand.press("Ctrl+Return")
    expect(sheet.step == KEY, "the sheet does not go on to the key")
    return {"providers offered": len(sheet.rows.rows)}


async def wrong_key(tour: Tour) -> Facts:
    """Paste a key that nobody knows."""
    sheet = tour.hand.the(ConnectSheet)
    form = tour.hand.the(KeyForm, sheet)
    key_field(form).setFocus()
    await tour.camera.take("connect-key")
    await _give_address(tour, form)
    await tour.hand.write("hr_nobody_knows_this_key")
    await tour.hand.press("Ctrl+Return")
    await tour.hand.until(lambda: form.isEnabled() and key_field(form).property("wrong"), "the wrong key is not refused")
    expect(sheet.step == KEY, "the sheet went on with a wrong key")
    expect(not await tour.desk.accounts.list(), "a refused key made an account")
    await tour.camera.take("connect-key-refused")
    return {"accounts made": 0}


async def small_key(tour: Tour) -> Facts:
    """Paste a key that may not read notes; see what is missing and what that costs."""
    sheet = tour.hand.the(ConnectSheet)
    await _check(tour, sheet, tour.world.stand_in.keys["no_notes_read"])
    missing = [finding for finding in (sheet.probe.scopes if sheet.probe else ()) if finding.state is ScopeState.MISSING]
    expect(bool(missing), "nothing is said to be missing")
    await tour.camera.take("connect-scopes-missing")
    await tour.hand.click(tour.hand.button(sheet, _said("ConnectSheet", "Paste a new key")))
    expect(sheet.step == KEY, "the sheet does not go back to the key")
    return {"missing": len(missing)}


async def right_key(tour: Tour) -> Facts:
    """Paste the right key, name the account, finish."""
    sheet = tour.hand.the(ConnectSheet)
    await _check(tour, sheet, tour.world.api_key)
    for field, text in ((sheet.name_field, ACCOUNT), (sheet.author_field, AUTHOR)):
        field.setFocus()
        await tour.hand.retype(text)
    await tour.camera.take("connect-finish")
    await tour.hand.press("Ctrl+Return")
    await tour.hand.until(lambda: tour.shown.window.current_page == "applicants", "the applicants do not show after connecting")
    account = await tour.account()
    return {"account": account.name, "can": sum(state.state.value != "no" for state in account.capabilities.values())}


async def first_sync(tour: Tour) -> Facts:
    """See the list come in; give the account the demo's limit; wait until all is read."""
    hand, main = tour.hand, tour.shown.main
    await hand.until(lambda: main.accounts, "the account does not show in the sidebar")
    await tour.camera.take("first-sync")
    panel = tour.shown.window.sidebar.panel(main.accounts[0].id)
    expect(panel is not None, "the account has no panel")
    tour.shown.accounts.open_settings(main.accounts[0].id)
    await hand.until(lambda: hand.find(AccountSheet), "the account's settings do not open")
    sheet = hand.the(AccountSheet)
    await tour.camera.take("account-settings")
    fields = sheet.findChildren(QLineEdit)
    for field, text in zip(fields[1:], (str(REQUESTS_PER_MINUTE), str(QUIET_SECONDS)), strict=True):
        field.setFocus()
        await hand.retype(text)
    await hand.press("Ctrl+Return")
    await hand.until(lambda: hand.find(AccountSheet) is None, "the account's settings are not kept")
    (report,) = await tour.desk.sync.run(full=True)
    if report.error is not None and report.error.kind == "cancelled":
        (report,) = await tour.desk.sync.run(full=True)  # the window's own first sync ended when the settings changed
    expect(report.error is None, f"the first sync failed: {report.error.message if report.error else ''}")
    everyone = len(tour.world.stand_in.world.applications)
    account = await tour.account()
    expect(account.applicants == everyone, f"{account.applicants} of {everyone} applicants were read")
    expect(account.state is AccountState.OK, f"the account is {account.state.value}")
    await hand.until(lambda: tour.shown.screens.applicants.page.model.rowCount() > 0, "the list stays empty")
    return {"applicants": account.applicants, "vacancies": account.vacancies, "requests": report.requests}


def key_field(form: KeyForm) -> QLineEdit:
    """Return where the key is pasted."""
    field = form.first_field
    if field is None:
        raise JourneyTrouble("the form has no field for a key")
    return field


async def _give_address(tour: Tour, form: KeyForm) -> None:
    await tour.hand.click(tour.hand.button(form, _said("KeyForm", "Another address")))
    address = next(field for field in form.findChildren(QLineEdit) if field is not form.first_field and field.isVisible())
    address.setFocus()
    await tour.hand.retype(tour.world.stand_in.base_url)
    key_field(form).setFocus()


async def _check(tour: Tour, sheet: ConnectSheet, key: str) -> None:
    form = tour.hand.the(KeyForm, sheet)
    key_field(form).setFocus()
    await tour.hand.retype(key)
    await tour.hand.press("Ctrl+Return")
    await tour.hand.until(lambda: sheet.step == CHECK, "the key is not checked")


def _said(context: str, text: str) -> str:
    return QCoreApplication.translate(context, text)


STEPS = (
    Step("first-run", "Open an empty desk", first_run),
    Step("provider", "Choose a provider", choose_provider),
    Step("wrong-key", "A key that the provider does not know", wrong_key),
    Step("small-key", "A key that may not do everything: what is missing, and what it costs", small_key),
    Step("connect", "The right key: connected", right_key, is_needed=True),
    Step("first-sync", "Everything is read for the first time", first_sync),
)
