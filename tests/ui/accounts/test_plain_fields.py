"""What a form asks for besides secrets, a company's id or an address, can be read while it is typed."""

import msgspec
import pytest
from made_up_desk.board import BOARD
from made_up_desk.provider import PROFILE
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from recruiterdesk.domain.provider_profile import SecretField
from recruiterdesk.domain.sentence import Sentence
from recruiterdesk.providers.jobsphere.manifest import PROFILE as JOBSPHERE
from recruiterdesk.providers.smartrecruiters.manifest import PROFILE as SMARTRECRUITERS
from recruiterdesk.ui.accounts.key_form import KeyForm
from recruiterdesk.ui.theme.theme import Theme

SECRETS = (
    SecretField(name="company", label=Sentence("Company id"), is_shown=True),
    SecretField(name="key", label=Sentence("API key")),
)


@pytest.fixture
def form(theme: Theme, qtbot: QtBot) -> KeyForm:
    form = KeyForm(theme, msgspec.structs.replace(PROFILE, secrets=SECRETS, sign_ins=()))
    qtbot.addWidget(form)
    return form


def modes(form: KeyForm) -> dict[str, QLineEdit.EchoMode]:
    return {name: field.echoMode() for name, field in form._fields.items()}


def test_what_is_no_secret_is_plain_and_the_secret_beside_it_is_masked(form: KeyForm) -> None:
    plain, masked = QLineEdit.EchoMode.Normal, QLineEdit.EchoMode.Password
    assert modes(form) == {"company": plain, "key": masked}
    form._show.setChecked(True)
    assert modes(form) == {"company": plain, "key": plain}
    form._show.setChecked(False)
    assert modes(form) == {"company": plain, "key": masked}


def test_the_key_that_is_told_of_is_the_secret_and_never_what_stands_before_it(form: KeyForm) -> None:
    form._fields["company"].setText("comp_1234567890")
    form._fields["key"].setText("sk_live_abcdefgh9876")
    assert form.masked_key().endswith("9876")
    assert form.secrets() == {"company": "comp_1234567890", "key": "sk_live_abcdefgh9876"}


def test_providers_say_which_of_their_fields_are_no_secrets() -> None:
    asked = [*JOBSPHERE.secrets, *(secret for way in SMARTRECRUITERS.sign_ins for secret in way.secrets)]
    assert {secret.name for secret in asked if secret.is_shown} == {"company_id", "client_id", "redirect_uri"}
    assert not [secret.name for secret in BOARD.secrets if secret.is_shown]
