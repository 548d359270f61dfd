"""The settings of one account, and the sheet that asks before one is removed."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from recruiterdesk.domain.account import Account
from recruiterdesk.domain.capability import Ability, Capability
from recruiterdesk.domain.errors import DeskError
from recruiterdesk.domain.provider_profile import ProviderProfile
from recruiterdesk.ui.accounts.key_form import host_of
from recruiterdesk.ui.accounts.receiver_words import how_to_get_one, why_not_receiving
from recruiterdesk.ui.bridge.ability import is_here_only
from recruiterdesk.ui.bridge.say import say
from recruiterdesk.ui.tables.words import counted
from recruiterdesk.ui.theme.theme import Theme
from recruiterdesk.ui.widgets.badge import Badge
from recruiterdesk.ui.widgets.choices import Tick
from recruiterdesk.ui.widgets.facts_list import FactsList
from recruiterdesk.ui.widgets.key_button import KeyButton
from recruiterdesk.ui.widgets.safe_label import SafeLabel
from recruiterdesk.ui.widgets.sheet import Sheet


class AccountSheet(Sheet):
    """What is known of the account, what it cannot do and why, and the settings that override assumptions about the provider."""

    save_requested = Signal(object)  # dict[str, str] of settings
    key_requested = Signal()
    remove_requested = Signal()

    def __init__(self, theme: Theme, window: QWidget, account: Account, profile: ProviderProfile, author_name: str) -> None:
        super().__init__(theme, window, account.name, "normal")
        self._theme, self._account, self._profile = theme, account, profile
        self.add_head_lead(Badge(theme, profile.badge, profile.name))
        facts = FactsList(theme, 132)
        facts.set_facts(
            (
                (self.tr("Provider"), profile.name),
                (self.tr("Address"), host_of(account.base_url)),
                (self.tr("On this computer"), self._held(account)),
            )
        )
        self.body.addWidget(facts)
        self.body.addWidget(SafeLabel(theme, self.tr("Settings"), "small", "text", 600))
        self._fields: dict[str, QLineEdit] = {}
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.px(12))
        grid.setVerticalSpacing(theme.px(8))
        grid.setColumnMinimumWidth(0, theme.px(220))
        settings = [
            ("author_name", self.tr("Your name under notes"), author_name),
            ("requests_per_minute", self.tr("Requests per minute"), str(profile.requests_per_minute)),
            ("quiet_window", self.tr("Seconds before reading back"), "130"),
        ]
        if is_here_only(account, Capability.MOVE_STAGE):
            settings.append(("local_stages", self.tr("Stages, only on this computer"), ", ".join(profile.local_stages)))
        settings += [(field.name, say(field.label), "") for field in profile.secrets if field.is_setting]
        for row, (name, label, hint) in enumerate(settings):
            field = QLineEdit(account.settings.get(name, ""))
            field.setPlaceholderText(hint)
            field.setAccessibleName(label)
            grid.addWidget(SafeLabel(theme, label, role="text.2"), row, 0)
            grid.addWidget(field, row, 1)
            self._fields[name] = field
        self.body.addLayout(grid)
        if reason := why_not_receiving(account, profile):
            for text in (reason, how_to_get_one(), self.tr("Its token is given with New key …, beside the key.")):
                self.body.addWidget(SafeLabel(theme, text, "small", "text.2", is_wrapped=True))
        self._wrong = SafeLabel(theme, "", "small", "danger", is_wrapped=True)
        self._wrong.hide()
        self.body.addWidget(self._wrong)
        self._add_limits()
        self._add_foot()

    def _add_limits(self) -> None:
        limits = [state for state in self._account.capabilities.values() if state.state is Ability.NO and state.reason.template]
        provider_limits = {say(state.reason) for state in self._profile.capabilities.values() if state.state is Ability.NO}
        lost = list(dict.fromkeys(say(state.reason) for state in limits if say(state.reason) not in provider_limits))
        if lost:
            self.body.addWidget(SafeLabel(self._theme, self.tr("What this key cannot do"), "small", "text", 600))
            for reason in lost:
                self.body.addWidget(SafeLabel(self._theme, reason, role="text.2", is_wrapped=True))

    def _add_foot(self) -> None:
        remove = KeyButton(self._theme, self.tr("Remove …"), kind="quiet")
        remove.clicked.connect(self.remove_requested)
        key = KeyButton(self._theme, self.tr("New key …"), kind="quiet")
        key.clicked.connect(self.key_requested)
        self.foot_lead.addWidget(remove)
        self.foot_lead.addWidget(key)
        self.add_cancel(self.tr("Cancel"))
        self.add_button(KeyButton(self._theme, self.tr("Save"), "Ctrl Enter", "primary"), is_confirm=True)
        self.confirm_requested.connect(lambda: self.save_requested.emit(self.settings()))

    def settings(self) -> dict[str, str]:
        """Return the settings as they stand; an empty one takes the override away."""
        return {name: field.text().strip() for name, field in self._fields.items()}

    def show_error(self, error: DeskError) -> None:
        """Say what is wrong and keep what was typed."""
        self._wrong.setText(say(error.sentence))
        self._wrong.show()
        for name, field in self._fields.items():
            field.setProperty("wrong", name in error.fields)
            field.style().polish(field)
        self.adjust()

    def _held(self, account: Account) -> str:
        people = counted(account.applicants, self.tr("1 applicant"), self.tr("{n} applicants"))
        return f"{people}, {counted(account.vacancies, self.tr('1 vacancy'), self.tr('{n} vacancies'))}"


class RemoveSheet(Sheet):
    """Says what removing an account takes with it; queued writes must be dropped knowingly."""

    def __init__(self, theme: Theme, window: QWidget, account: Account, provider: str) -> None:
        super().__init__(theme, window, "", "small")
        self.set_title(self.tr("Remove {account}?").format(account=account.name))
        text = counted(
            account.applicants,
            self.tr(
                "1 applicant, their files and your notes that are only on this computer are deleted here, with the key. "
                "Nothing changes in {provider}."
            ),
            self.tr(
                "{n} applicants, their files and your notes that are only on this computer are deleted here, with the key. "
                "Nothing changes in {provider}."
            ),
        ).replace("{provider}", provider)
        self.body.addWidget(SafeLabel(theme, text, "reading", is_wrapped=True))
        self._drop: Tick | None = None
        self._remove = KeyButton(theme, self.tr("Remove"), kind="danger")
        if account.queued:
            waiting = counted(
                account.queued,
                self.tr("1 change was not sent to {provider} yet. It is lost when you remove the account now."),
                self.tr("{n} changes were not sent to {provider} yet. They are lost when you remove the account now."),
            ).replace("{provider}", provider)
            warning = SafeLabel(theme, waiting, "reading", "danger", is_wrapped=True)
            self.body.addWidget(warning)
            self._drop = Tick(theme, counted(account.queued, self.tr("Drop this change"), self.tr("Drop these {n} changes")))
            self._drop.toggled.connect(self._on_drop)
            self.body.addWidget(self._drop)
        cancel = self.add_cancel(self.tr("Cancel"))
        self.add_button(self._remove, is_confirm=True)
        self.first_focus = cancel
        self.confirm_requested.connect(self.accept)
        self._on_drop(False)

    @property
    def drops_writes(self) -> bool:
        """Whether the queued writes may be dropped."""
        return self._drop is not None and self._drop.isChecked()

    def _on_drop(self, is_ticked: bool) -> None:
        is_blocked = self._drop is not None and not is_ticked
        self._remove.set_refusal(self.tr("Send or take back what waits first, or tick that it may be dropped.") if is_blocked else "")
