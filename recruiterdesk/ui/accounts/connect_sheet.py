"""Connecting an account in four steps, or giving one a new key: provider, key, live check, finish."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from recruiterdesk.domain.account import Account
from recruiterdesk.domain.errors import DeskError
from recruiterdesk.domain.probe import Probe, ScopeState
from recruiterdesk.domain.provider_profile import ProviderProfile
from recruiterdesk.ui.accounts.check_report import CheckReport
from recruiterdesk.ui.accounts.key_form import KeyForm, host_of
from recruiterdesk.ui.accounts.offers import Offer
from recruiterdesk.ui.accounts.provider_rows import ProviderRows
from recruiterdesk.ui.accounts.steps import Steps
from recruiterdesk.ui.bridge.say import say
from recruiterdesk.ui.theme.theme import Theme
from recruiterdesk.ui.widgets.badge import Badge, Icon
from recruiterdesk.ui.widgets.key_button import KeyButton
from recruiterdesk.ui.widgets.progress_line import ProgressLine
from recruiterdesk.ui.widgets.safe_label import SafeLabel
from recruiterdesk.ui.widgets.sheet import Sheet

PROVIDER, KEY, CHECK, FINISH = range(4)


class ConnectSheet(Sheet):
    """With `account` it is a repair: the provider is known, the queue is kept. It asks by signals; a controller answers."""

    check_requested = Signal()
    finish_requested = Signal()
    check_cancelled = Signal()
    page_requested = Signal(str)  # the provider's page for signing in, once more

    def __init__(
        self,
        theme: Theme,
        window: QWidget,
        offers: Sequence[Offer],
        *,
        chosen: str = "",
        account: Account | None = None,
        author_name: str = "",
    ) -> None:
        super().__init__(theme, window, "", "normal")
        self._theme, self._account, self._author = theme, account, author_name
        self._offers = {offer.id: offer for offer in offers}
        self._probe: Probe | None = None
        self._signed_in: dict[str, str] | None = None  # what the provider's page gave, for what was filled in
        self._address = ""
        self._form: KeyForm | None = None
        self._report: QWidget | None = None
        self._step = PROVIDER
        self._badge = Badge(theme, "")
        self.add_head_lead(self._badge)
        names = (self.tr("Provider"), self.tr("Key"), self.tr("Check"), self.tr("Finish"))
        self._steps = Steps(theme, names[1:] if account is not None else names)
        self.head.addWidget(self._steps)
        self._pages = QVBoxLayout()
        self.body.addLayout(self._pages)
        self.rows = ProviderRows(theme, offers)
        self.rows.chosen_changed.connect(lambda _offer: self._show_provider())
        self.rows.entered.connect(lambda _offer: self.go_to(KEY))
        self._pages.addWidget(self.rows)
        if chosen:
            self.rows.choose(chosen)
        self._busy = ProgressLine(theme)
        self._busy.hide()
        self._pages.addWidget(self._busy)
        self._browser_row = self._build_browser_row()
        self._pages.addWidget(self._browser_row)
        self._names = self._build_finish()
        self._pages.addWidget(self._names)
        self._build_foot()
        self.go_to(KEY if account is not None or chosen else PROVIDER)

    # -- what the controller reads and shows ---------------------------------------------------------------------------

    @property
    def account(self) -> Account | None:
        """The account that gets a new key, None for a new one."""
        return self._account

    @property
    def profile(self) -> ProviderProfile | None:
        """The provider that is being connected."""
        id_ = self._account.provider if self._account is not None else self.rows.chosen.id if self.rows.chosen is not None else ""
        offer = self._offers.get(id_)
        return offer.profile if offer is not None else None

    @property
    def form(self) -> KeyForm | None:
        """The form of the key, once that step was reached."""
        return self._form

    @property
    def secrets(self) -> dict[str, str]:
        """What the provider's page gave, or else what was typed."""
        if self._signed_in is not None:
            return dict(self._signed_in)
        return self._form.secrets() if self._form is not None else {}

    @property
    def needs_browser(self) -> bool:
        """Whether the user has to sign in on the provider's page first."""
        return self._form is not None and self._form.way.opens_browser and self._signed_in is None

    def take_signed_in(self, secrets: dict[str, str]) -> None:
        """Take what the provider's page gave."""
        self._signed_in = dict(secrets)

    @property
    def probe(self) -> Probe | None:
        """What the last check found."""
        return self._probe

    @property
    def is_short(self) -> bool:
        """Whether the last check found permissions missing."""
        return self._probe is not None and any(finding.state is ScopeState.MISSING for finding in self._probe.scopes)

    @property
    def step(self) -> int:
        """Where one is: PROVIDER, KEY, CHECK or FINISH."""
        return self._step

    @property
    def account_name(self) -> str:
        """The name for the account."""
        return self.name_field.text().strip()

    @property
    def author(self) -> str:
        """The name under notes."""
        return self.author_field.text().strip()

    def show_busy(self, words: str) -> None:
        """Say that the provider is being asked; the key's step stays in sight and cannot be changed meanwhile."""
        self._browser_row.hide()
        self._busy.setVisible(bool(words))
        self._busy.show_progress(words, None)
        if self._form is not None:
            self._form.setEnabled(not words)
        self._check.set_refusal(words)
        self.adjust()

    def show_waiting(self, address: str) -> None:
        """Say that the browser is waited for, with ways to get there once more and to stop waiting."""
        self.show_busy(self.tr("Waiting for you in the browser …"))
        self._address = address
        self._browser_row.show()
        self._stop.setFocus(Qt.FocusReason.OtherFocusReason)
        self.adjust()
        self.bring_into_view(self._browser_row)

    def show_probe(self, probe: Probe) -> None:
        """Show what the check found."""
        self._probe = probe
        self.show_busy("")
        if self._report is not None:
            self._report.hide()
            self._report.deleteLater()
        profile, form = self.profile, self._form
        if profile is None or form is None:
            return
        report = CheckReport(self._theme, probe, profile.name, form.masked_key())
        report.open_requested.connect(form.open_key_page)
        self._report = report
        self._pages.insertWidget(1, report)
        if not self.name_field.text():
            self.name_field.setText(self._account.name if self._account is not None else profile.name)
        self.go_to(CHECK)

    def show_error(self, error: DeskError) -> None:
        """Say why the key was not taken, at its field; or why the account could not be made, at its name."""
        self.show_busy("")
        if self._step == CHECK:
            self._name_wrong.setText(say(error.sentence))
            self._name_wrong.show()
            self.adjust()
            return
        if self._form is not None:
            self._form.show_findings(say(error.sentence), error.fields)
            if self._form.first_field is not None:
                self._form.first_field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.adjust()

    # -- building ------------------------------------------------------------------------------------------------------

    def _build_browser_row(self) -> QWidget:
        theme, holder = self._theme, QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, theme.px(4), 0, 0)
        row.setSpacing(theme.px(8))
        self._stop = KeyButton(theme, self.tr("Stop waiting"), size="small")
        self._stop.clicked.connect(self._on_stop)
        again = KeyButton(theme, self.tr("Open the page again"), icon="open-outside", size="small")
        again.clicked.connect(lambda: self.page_requested.emit(self._address))
        copy = KeyButton(theme, self.tr("Copy its address"), kind="quiet", icon="link", size="small")
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self._address))
        for button in (self._stop, again, copy):
            row.addWidget(button)
        row.addStretch(1)
        holder.hide()
        return holder

    def _on_stop(self) -> None:
        self.check_cancelled.emit()
        self.show_busy("")
        self._on_key_edited()

    def _build_finish(self) -> QWidget:
        theme, holder = self._theme, QWidget()
        grid = QGridLayout(holder)
        grid.setContentsMargins(0, theme.px(4), 0, 0)
        grid.setHorizontalSpacing(theme.px(12))
        grid.setVerticalSpacing(theme.px(4))
        self.name_field, self.author_field = QLineEdit(), QLineEdit(self._author)
        for column, (label, field) in enumerate(
            ((self.tr("Name of this account"), self.name_field), (self.tr("Your name under notes"), self.author_field))
        ):
            grid.addWidget(SafeLabel(theme, label, "small", "text.2"), 0, column)
            field.setAccessibleName(label)
            grid.addWidget(field, 1, column)
        self.name_field.textChanged.connect(self._on_name_edited)
        self._name_wrong = SafeLabel(theme, "", "small", "danger", is_wrapped=True)
        self._name_wrong.hide()
        grid.addWidget(self._name_wrong, 2, 0, 1, 2)
        return holder

    def _build_foot(self) -> None:
        theme = self._theme
        self.foot_lead.addWidget(Icon(theme, "locked", "text.3", 14))
        self.foot_text.setText(self.tr("The key is kept in your system's keyring only"))
        self._cancel = self.add_cancel(self.tr("Cancel"))
        self._back = self.add_button(KeyButton(theme, self.tr("Back")))
        self._back.clicked.connect(self._on_back)
        self._anyway = self.add_button(KeyButton(theme, self.tr("Finish without these")))
        self._anyway.clicked.connect(self.finish_requested)
        self._again = self.add_button(KeyButton(theme, self.tr("Paste a new key"), kind="primary"))
        self._again.clicked.connect(self._on_again)
        self._next = self.add_button(KeyButton(theme, self.tr("Next"), kind="primary"))
        self._next.clicked.connect(lambda: self.go_to(KEY))
        self._check = self.add_button(KeyButton(theme, self.tr("Check"), kind="primary"))
        self._check.clicked.connect(self.check_requested)
        self._done = self.add_button(KeyButton(theme, self.tr("Finish"), kind="primary"))
        self._done.clicked.connect(self.finish_requested)

    def _show_provider(self) -> None:
        profile = self.profile
        self._badge.setVisible(profile is not None and self._step != PROVIDER)
        if profile is None or self._step == PROVIDER:
            self.set_title(self.tr("Connect an account"))
        elif self._account is not None:
            self.set_title(self.tr("A new key for {account}").format(account=self._account.name))
        else:
            self.set_title(self.tr("Connect {provider}").format(provider=profile.name))
        if profile is not None:
            self._badge.set_letters(profile.badge, profile.name)

    # -- going -----------------------------------------------------------------------------------------------------------

    def go_to(self, step: int) -> None:
        """Show a step."""
        profile = self.profile
        if step >= KEY and profile is None:
            return
        self._step = step
        if step == KEY and profile is not None:
            self._make_form(profile)
        self._steps.show_step(max(0, step - (1 if self._account is not None else 0)))
        self.rows.setVisible(step == PROVIDER)
        if self._form is not None:
            self._form.setVisible(step == KEY)
        if self._report is not None:
            self._report.setVisible(step == CHECK)
        is_short = self.is_short
        self._names.setVisible(step == CHECK and self._account is None)
        self._next.setVisible(step == PROVIDER)
        self._check.setVisible(step == KEY)
        self._again.setVisible(step == CHECK and is_short)
        self._anyway.setVisible(step == CHECK and is_short)
        self._done.setVisible(step == CHECK and not is_short)
        self._back.setVisible(step == CHECK or (step == KEY and self._account is None))
        self._cancel.setVisible(step <= KEY)
        self._show_provider()
        self.adjust()
        self._focus_step()

    def _focus_step(self) -> None:
        if self._step == KEY and self._form is not None:
            self.first_focus = self._form.first_field or next(iter(self._form.choices), self._check)
        elif self._step == CHECK:
            self.first_focus = self._again if self._again.isVisibleTo(self) else self._done
        else:
            self.first_focus = next((row for row in self.rows.rows if row.isChecked()), None)
        if self.isVisible() and self.first_focus is not None:
            self.first_focus.setFocus(Qt.FocusReason.TabFocusReason)

    def _make_form(self, profile: ProviderProfile) -> None:
        if self._form is not None and self._form.property("provider") == profile.id:
            return
        if self._form is not None:
            self._form.hide()
            self._form.deleteLater()
        address = self._account.base_url if self._account is not None else profile.default_base_url
        form = KeyForm(self._theme, profile, address, account=self._account)
        form.setProperty("provider", profile.id)
        form.edited.connect(self._on_key_edited)
        form.submitted.connect(self._check.click)
        form.way_changed.connect(self._on_key_edited)
        self._form = form
        self._pages.insertWidget(0, form)
        self._on_key_edited()

    def _on_key_edited(self) -> None:
        form = self._form
        if form is None:
            return
        self._signed_in = None
        self._check.setText(self.tr("Sign in") if form.way.opens_browser else self.tr("Check"))
        foot = self.tr("The key is kept in your system's keyring only")
        if form.way.opens_browser:
            foot = self.tr("What the page gives is kept in your system's keyring only")
        self.foot_text.setText(foot)
        if not form.is_complete():
            is_one = len(form.way.secrets) == 1
            self._check.set_refusal(self.tr("Paste the key first.") if is_one else self.tr("Fill in what is asked first."))
        elif not host_of(form.base_url):
            self._check.set_refusal(self.tr("Give the address first."))
        else:
            self._check.set_refusal("")
        self.adjust()

    def _on_name_edited(self, text: str) -> None:
        self._name_wrong.hide()
        reason = "" if text.strip() else self.tr("Give the account a name first.")
        self._done.set_refusal(reason)
        self._anyway.set_refusal(reason)

    def _on_back(self) -> None:
        self.check_cancelled.emit()
        self.go_to(self._step - 1)

    def _on_again(self) -> None:
        self._signed_in = None
        if self._form is not None:
            self._form.clear()
        self.go_to(KEY)

    def _press_confirm(self) -> None:
        """Let Ctrl+Enter press the filled button of the step."""
        shown = [button for button in (self._next, self._check, self._again, self._done) if button.isVisible()]
        wanted = next((button for button in shown if not button.refusal), shown[0] if shown else None)
        if wanted is not None:
            wanted.click()
