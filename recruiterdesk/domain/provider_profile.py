"""What a provider is, as data for connect dialogs, pickers and capability tables."""

import msgspec

from recruiterdesk.domain.capability import Capabilities
from recruiterdesk.domain.sentence import Sentence


class SecretField(msgspec.Struct, frozen=True, kw_only=True):
    """One secret of the connect form; `name` is its key in the JSON of `account add`."""

    name: str
    label: Sentence
    hint: Sentence = Sentence("")
    is_optional: bool = False


class RecordField(msgspec.Struct, frozen=True, kw_only=True):
    """A field of an applicant (or vacancy) that a user may fill in; `kind` is text, long, email, phone, url, date, flag or list."""

    name: str
    label: Sentence
    kind: str = "text"
    is_required: bool = False
    on_create: bool = True
    on_edit: bool = True
    is_clearable: bool = True  # the provider can take its value away again


class FileRule(msgspec.Struct, frozen=True, kw_only=True):
    """What may be uploaded as one kind of document. `extensions` empty: any; `is_strict`: others are refused, else only warned about."""

    kind: str
    max_bytes: int
    extensions: tuple[str, ...] = ()
    is_strict: bool = False


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
    takes_move_reason: bool = False  # a reason can go with a move, as a rejection's

    def file_rule(self, kind: str) -> FileRule | None:
        """Return the rule for a kind of document, or None where it cannot be uploaded."""
        return next((rule for rule in self.file_rules if rule.kind == kind), None)
