"""What is done to the users of the company (contract sheet, 13)."""

from typing import Final

from recruiterdesk.domain.capability import Capability
from recruiterdesk.domain.provider_profile import ActionSpec, RecordField
from recruiterdesk.domain.sentence import Sentence

_USER: Final = RecordField(name="user", label=Sentence("User"), kind="choice", choices_from="users")
_GROUP: Final = RecordField(name="group", label=Sentence("Access group"), kind="choice", choices_from="access_groups", is_required=True)
_ROLE: Final = RecordField(name="role", label=Sentence("Role"), kind="choice", choices_from="system_roles")
_LANGUAGE: Final = RecordField(name="language", label=Sentence("Language"), hint=Sentence("A code such as nl, en or en-GB."))


_HARMLESS: Final = Sentence("")


def _names(*, is_required: bool) -> tuple[RecordField, ...]:
    return (
        RecordField(name="first_name", label=Sentence("First name"), is_required=is_required),
        RecordField(name="last_name", label=Sentence("Last name"), is_required=is_required),
        RecordField(name="email", label=Sentence("E-mail"), kind="email", is_required=is_required),
    )


def _of_user(name: str, title: Sentence, *fields: RecordField, warning: Sentence = _HARMLESS) -> ActionSpec:
    return ActionSpec(
        name=name, title=title, capability=Capability.TEAM, on="account", fields=(_USER, *fields), warning=warning, names_line="user"
    )


USER_ACTIONS: Final = (
    ActionSpec(
        name="add_user",
        title=Sentence("Add a user"),
        capability=Capability.TEAM,
        on="account",
        fields=(*_names(is_required=True), _ROLE, _LANGUAGE),
        warning=Sentence("A new user may count for your contract with SmartRecruiters. A user cannot be deleted, only deactivated."),
    ),
    _of_user("change_user", Sentence("Change this user"), *_names(is_required=False), _ROLE, _LANGUAGE),
    _of_user("activate_user", Sentence("Activate this user")),
    _of_user(
        "deactivate_user", Sentence("Deactivate this user"), warning=Sentence("This user can then no longer sign in to SmartRecruiters.")
    ),
    _of_user(
        "mail_activation",
        Sentence("Mail the activation link"),
        warning=Sentence("SmartRecruiters sends this user an e-mail with a link to activate the sign-in."),
    ),
    _of_user(
        "mail_password_reset",
        Sentence("Mail a link for a new password"),
        warning=Sentence("SmartRecruiters sends this user an e-mail with a link to set another password."),
    ),
    _of_user("add_to_access_group", Sentence("Add to an access group"), _GROUP),
    _of_user(
        "remove_from_access_group",
        Sentence("Remove from an access group"),
        _GROUP,
        warning=Sentence("This user then no longer sees what the access group may see."),
    ),
)
