"""What a provider is, as data for connect dialogs, pickers and capability tables."""

import msgspec

from recruiterdesk.domain.capability import Capabilities, Capability
from recruiterdesk.domain.sentence import Sentence


class SecretField(msgspec.Struct, frozen=True, kw_only=True):
    """One secret of the connect form; `name` is its key in the JSON of `account add`. `is_shown`: it is no secret and may be read.

    `is_setting`: it is kept among the account's settings instead of in the keyring, and may be set there, too. `is_kept`: left out where
    others are replaced, it stays as it is. `goes_to` names the setting with the address that it is for, where that is not the provider's.
    """

    name: str
    label: Sentence
    hint: Sentence = Sentence("")
    is_optional: bool = False
    is_shown: bool = False
    is_setting: bool = False
    is_kept: bool = False
    goes_to: str = ""


class Choice(msgspec.Struct, frozen=True):
    """One value of a field that takes only some; `label` is the user's word for it."""

    value: str
    label: Sentence


class SignIn(msgspec.Struct, frozen=True, kw_only=True):
    """One of several ways to connect. `opens_browser`: the user signs in at the provider, and the secrets come from there."""

    name: str
    title: Sentence
    secrets: tuple[SecretField, ...]
    hint: Sentence = Sentence("")
    opens_browser: bool = False


class RecordField(msgspec.Struct, frozen=True, kw_only=True):
    """A field that a user may fill in; `kind` is text, long, email, phone, url, date, moment, number, flag, choice or list.

    The values of a choice are `choices`, or the lines of the provider's table `choices_from` (ids are sent, first cells are shown).
    `kept_at` is where its value stands in what is kept of a vacancy that its provider cannot show again.
    """

    name: str
    label: Sentence
    kind: str = "text"
    is_required: bool = False
    on_create: bool = True
    on_edit: bool = True
    is_clearable: bool = True  # the provider can take its value away again
    hint: Sentence = Sentence("")
    choices: tuple[Choice, ...] = ()
    choices_from: str = ""
    kept_at: tuple[str, ...] = ()
    is_encrypted: bool = False  # of a url: only https is taken


class FileRule(msgspec.Struct, frozen=True, kw_only=True):
    """What may be uploaded as one kind of document. `extensions` empty: any; `is_strict`: others are refused, else only warned about."""

    kind: str
    max_bytes: int
    extensions: tuple[str, ...] = ()
    is_strict: bool = False


class ActionSpec(msgspec.Struct, frozen=True, kw_only=True):
    """Something that only this provider does with a record, as data for menus, forms and `do`.

    `on` is what it is done to: application, vacancy or account. `warning` is asked before it is queued, where it cannot be taken back
    or mails somebody. `file_kind` names the `FileRule` of the file that goes with it. `names_line` is the field that can say what
    it is done to where no line of a table was chosen. `writes_to_person`: the applicant is, or may be, mailed, so it is not done with
    somebody who must not be contacted. It goes out as an `Act`, through the outbox.
    """

    name: str
    title: Sentence
    capability: Capability
    on: str
    fields: tuple[RecordField, ...] = ()
    warning: Sentence = Sentence("")
    file_kind: str = ""
    is_file_optional: bool = False
    names_line: str = ""
    writes_to_person: bool = False


class TableSpec(msgspec.Struct, frozen=True, kw_only=True):
    """A table that this provider can show of an account, a vacancy or an application (`on`), read when it is opened.

    `filters` are what can be asked for, `line_actions` the actions that take one of its lines, `has_files` that a line can be downloaded.
    """

    name: str
    title: Sentence
    capability: Capability
    on: str
    filters: tuple[RecordField, ...] = ()
    line_actions: tuple[str, ...] = ()
    has_files: bool = False


class ProviderProfile(msgspec.Struct, frozen=True, kw_only=True):
    """One provider as the user meets it before and after connecting."""

    id: str
    name: str
    badge: str
    summary: Sentence  # what can be done there, for the picker
    needs: Sentence  # what is needed to connect
    key_page_url: str
    default_base_url: str
    secrets: tuple[SecretField, ...]
    capabilities: Capabilities
    applicant_fields: tuple[RecordField, ...] = ()
    vacancy_fields: tuple[RecordField, ...] = ()
    file_rules: tuple[FileRule, ...] = ()
    note_limit: int | None = None
    requests_per_minute: int = 60
    needs_vacancy: Sentence = Sentence("")  # what to do instead, where an applicant is taken only for a vacancy
    takes_move_reason: bool = False  # a reason can go with a move, as a rejection's
    sign_ins: tuple[SignIn, ...] = ()  # where there are several ways to connect; `secrets` is then empty
    actions: tuple[ActionSpec, ...] = ()
    tables: tuple[TableSpec, ...] = ()
    local_stages: tuple[str, ...] = ()  # where stages are kept on this computer only (Ability.LOCAL), those it begins with
    edits_whole_vacancy: bool = (
        False  # a change replaces all of it, and it cannot be read back: only what was sent from here can be changed
    )
    delete_warning: Sentence = Sentence("")  # what else goes when an applicant is deleted there, such as the whole person
    vacancy_warning: Sentence = Sentence("")  # asked before a new vacancy is queued, such as that it cannot be withdrawn

    def action(self, name: str) -> ActionSpec | None:
        """Return an action by its name."""
        return next((action for action in self.actions if action.name == name), None)

    def table(self, name: str) -> TableSpec | None:
        """Return a table by its name."""
        return next((table for table in self.tables if table.name == name), None)

    def file_rule(self, kind: str) -> FileRule | None:
        """Return the rule for a kind of document, or None where it cannot be uploaded."""
        return next((rule for rule in self.file_rules if rule.kind == kind), None)
