"""The form of a provider's secrets: the ways to sign in, masked fields, the host they go to, and what is wrong, said at the field."""

from collections.abc import Mapping
from urllib.parse import urlsplit

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from recruiterdesk.domain.account import Account
from recruiterdesk.domain.provider_profile import ProviderProfile, SecretField, SignIn
from recruiterdesk.services.sign_in_secrets import ways_to_sign_in
from recruiterdesk.ui.accounts.receiver_words import how_to_get_one, why_one_is_needed
from recruiterdesk.ui.bridge.say import say
from recruiterdesk.ui.theme.theme import Theme
from recruiterdesk.ui.widgets.badge import Icon
from recruiterdesk.ui.widgets.choices import Choice, Tick
from recruiterdesk.ui.widgets.key_button import KeyButton
from recruiterdesk.ui.widgets.safe_label import SafeLabel

_SHOWN = 4
_MASK = "••••••••"


def masked(secret: str) -> str:
    """Return a secret as it may be shown: its last four characters, when there are enough others."""
    return f"{_MASK}{secret[-_SHOWN:]}" if len(secret) >= 3 * _SHOWN else _MASK


def host_of(address: str) -> str:
    """Return the host of an address, with its port where one is named."""
    try:
        parts = urlsplit(address if "//" in address else f"//{address}")
        return parts.netloc.rpartition("@")[2]
    except ValueError:
        return ""


class KeyForm(QWidget):
    """One field per secret of the way that is chosen. What is typed stays in the fields and leaves only through `secrets`.

    A way that opens the browser may need no field at all: the secrets then come from the provider's page. With an `account`, what is no
    secret stands there as it is, and a secret that stays may be left empty.
    """

    edited = Signal()
    submitted = Signal()  # Enter in a field
    way_changed = Signal()

    def __init__(
        self, theme: Theme, profile: ProviderProfile, base_url: str = "", parent: QWidget | None = None, *, account: Account | None = None
    ) -> None:
        super().__init__(parent)
        self._theme, self._profile, self._account = theme, profile, account
        self._ways = ways_to_sign_in(profile)
        self._way = self._ways[0]
        self._fields: dict[str, QLineEdit] = {}  # of the way that is chosen
        self._all_fields: list[dict[str, QLineEdit]] = []
        self._plain: list[QLineEdit] = []  # what is no secret
        self._blocks: list[QWidget] = []
        self.choices: list[Choice] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(4))
        if len(self._ways) > 1:
            self._add_choices(column)
        for way in self._ways:
            self._add_way(column, way)
        row = QHBoxLayout()
        row.setSpacing(theme.px(12))
        self._show = Tick(theme, self.tr("Show what I paste"))
        self._show.toggled.connect(self._on_show)
        row.addWidget(self._show)
        row.addStretch(1)
        open_page = KeyButton(theme, self.tr("Open {provider}").format(provider=profile.name), icon="open-outside", size="small")
        open_page.clicked.connect(self.open_key_page)
        if not profile.key_page_url.startswith("https://"):
            open_page.hide()
        row.addWidget(open_page)
        column.addLayout(row)
        self._wrong = SafeLabel(theme, "", "small", "danger", is_wrapped=True)
        self._wrong_row = QWidget()
        wrong = QHBoxLayout(self._wrong_row)
        wrong.setContentsMargins(0, theme.px(6), 0, 0)
        wrong.setSpacing(theme.px(6))
        wrong.addWidget(Icon(theme, "wrong", "danger", 14), 0, Qt.AlignmentFlag.AlignTop)
        wrong.addWidget(self._wrong, 1)
        self._wrong_row.hide()
        column.addWidget(self._wrong_row)
        column.addSpacing(theme.px(8))
        self._build_address(column, base_url or profile.default_base_url)
        self._choose(0)

    def _add_choices(self, column: QVBoxLayout) -> None:
        theme = self._theme
        column.addWidget(SafeLabel(theme, self.tr("How do you sign in?"), "small", "text.2"))
        group = QButtonGroup(self)
        row = QHBoxLayout()
        row.setSpacing(theme.px(20))
        for place, way in enumerate(self._ways):
            choice = Choice(theme, say(way.title))
            choice.setAccessibleDescription(say(way.hint))
            choice.setChecked(place == 0)
            choice.toggled.connect(lambda is_on, place=place: self._choose(place) if is_on else None)
            group.addButton(choice)
            row.addWidget(choice)
            self.choices.append(choice)
        row.addStretch(1)
        column.addLayout(row)
        column.addSpacing(theme.px(8))

    def _add_way(self, parent: QVBoxLayout, way: SignIn) -> None:
        theme = self._theme
        block = QWidget()
        column = QVBoxLayout(block)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(4))
        if way.hint.template:
            column.addWidget(SafeLabel(theme, say(way.hint), role="text.2", is_wrapped=True))
            column.addSpacing(theme.px(4))
        fields: dict[str, QLineEdit] = {}
        for secret in way.secrets:
            if secret.is_setting and not any(other.is_setting for other in way.secrets if other.name in fields):
                self._add_purpose(column)
            fields[secret.name] = self._add_field(column, secret)
        block.hide()
        parent.addWidget(block)
        self._blocks.append(block)
        self._all_fields.append(fields)

    def _add_purpose(self, column: QVBoxLayout) -> None:
        """Say what the fields that follow are for, and what the account cannot do without them."""
        theme = self._theme
        column.addWidget(SafeLabel(theme, self.tr("To receive applications"), "small", "text", 600))
        for text in (why_one_is_needed(self._profile), how_to_get_one()):
            if text:
                column.addWidget(SafeLabel(theme, text, "small", "text.2", is_wrapped=True))
        column.addSpacing(theme.px(4))

    def _add_field(self, column: QVBoxLayout, secret: SecretField) -> QLineEdit:
        theme = self._theme
        is_kept = self._account is not None and secret.is_kept
        aside = self.tr("left empty, it stays") if is_kept else self.tr("optional") if secret.is_optional else ""
        label = say(secret.label) + (f" ({aside})" if aside else "")
        column.addWidget(SafeLabel(theme, label, "small", "text.2"))
        field = QLineEdit()
        if secret.is_shown:
            self._plain.append(field)
        else:
            field.setEchoMode(QLineEdit.EchoMode.Password)
        if secret.is_setting and self._account is not None:
            field.setText(self._account.settings.get(secret.name, ""))
        field.setAccessibleName(label)
        field.setAccessibleDescription(say(secret.hint))
        field.textChanged.connect(self._on_edited)
        field.returnPressed.connect(self.submitted)
        column.addWidget(field)
        if secret.hint.template:
            column.addWidget(SafeLabel(theme, say(secret.hint), "small", "text.3", is_wrapped=True))
        column.addSpacing(theme.px(8))
        return field

    def _choose(self, place: int) -> None:
        was_typing = any(field.hasFocus() for field in self._fields.values())
        self._way, self._fields = self._ways[place], self._all_fields[place]
        for other, block in enumerate(self._blocks):
            block.setVisible(other == place)
        self._show.setVisible(any(field not in self._plain for field in self._fields.values()))
        self.show_findings("")
        self._show_host()
        self.edited.emit()
        self.way_changed.emit()
        if was_typing and self.first_field is not None:  # its field is gone: the keyboard goes to the one that came for it
            self.first_field.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def way(self) -> SignIn:
        """The way to sign in that is chosen."""
        return self._way

    def _build_address(self, column: QVBoxLayout, base_url: str) -> None:
        theme = self._theme
        row = QHBoxLayout()
        row.setSpacing(theme.px(8))
        row.addWidget(Icon(theme, "protected", "text.3", 14))
        self._host = SafeLabel(theme, "", role="text.2", elide="middle")
        row.addWidget(self._host, 1)
        self._other = KeyButton(theme, self.tr("Another address"), kind="quiet", size="small")
        self._other.clicked.connect(self._on_other)
        row.addWidget(self._other)
        column.addLayout(row)
        self._address = QLineEdit(base_url)
        self._address.setAccessibleName(self.tr("Address of the provider's API"))
        self._address.textChanged.connect(self._on_edited)
        self._address.hide()
        column.addWidget(self._address)
        self._show_host()

    @property
    def first_field(self) -> QLineEdit | None:
        """Where the focus starts, None where nothing is to be typed."""
        return next(iter(self._fields.values()), None)

    @property
    def base_url(self) -> str:
        """The address as it stands."""
        return self._address.text().strip()

    def secrets(self) -> dict[str, str]:
        """Return what was typed, without the empty ones."""
        return {name: field.text().strip() for name, field in self._fields.items() if field.text().strip()}

    def masked_key(self) -> str:
        """Return the first secret as it may be shown."""
        return masked(next((field.text().strip() for field in self._fields.values() if field not in self._plain), ""))

    def is_complete(self) -> bool:
        """Whether every secret that is needed is there; of an account that has them, one that was given is enough."""
        typed = {secret.name for secret in self._way.secrets if self._fields[secret.name].text().strip()}
        if self._account is not None and any(secret.is_kept for secret in self._way.secrets):
            return any(secret.name in typed for secret in self._way.secrets) and all(
                secret.is_optional or secret.is_kept or secret.name in typed for secret in self._way.secrets
            )
        return all(secret.is_optional or secret.name in typed for secret in self._way.secrets)

    def show_findings(self, text: str, fields: Mapping[str, list[str]] | None = None) -> None:
        """Say what is wrong; the fields named in `fields` (all, where none is) get the mark. An empty text takes it away."""
        self._wrong.setText(text)
        self._wrong_row.setVisible(bool(text))
        for name, field in self._fields.items():
            is_wrong = bool(text) and (not fields or name in fields)
            if bool(field.property("wrong")) != is_wrong:
                field.setProperty("wrong", is_wrong)
                field.style().polish(field)

    def clear(self) -> None:
        """Forget what was typed."""
        for fields in self._all_fields:
            for field in fields.values():
                field.clear()

    def open_key_page(self) -> None:
        """Open the provider's page of keys in the browser."""
        if self._profile.key_page_url.startswith("https://"):
            QDesktopServices.openUrl(self._profile.key_page_url)

    def _on_show(self, is_shown: bool) -> None:
        for field in (field for fields in self._all_fields for field in fields.values() if field not in self._plain):
            field.setEchoMode(QLineEdit.EchoMode.Normal if is_shown else QLineEdit.EchoMode.Password)

    def _on_other(self) -> None:
        self._address.show()
        self._address.setFocus(Qt.FocusReason.OtherFocusReason)
        self._other.hide()
        self.edited.emit()

    def _on_edited(self) -> None:
        self.show_findings("")
        self._show_host()
        self.edited.emit()

    def _show_host(self) -> None:
        if self._way.opens_browser:
            said = self.tr("You sign in at {host}, on its own page.")
        else:
            said = self.tr("The key goes to {host} and nowhere else.")
        self._host.setText(said.format(host=host_of(self.base_url) or "–"))
