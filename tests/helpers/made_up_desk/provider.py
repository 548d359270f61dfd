"""The provider of the made-up desk: what it can do, and what it takes."""

from __future__ import annotations

from recruiterdesk.domain.capability import Ability, Capability, CapabilityState
from recruiterdesk.domain.provider_profile import FileRule, ProviderProfile, RecordField, SecretField
from recruiterdesk.domain.sentence import Sentence

PROFILE = ProviderProfile(
    id="homerun",
    name="Homerun",
    badge="HR",
    summary=Sentence("Vacancies, applicants, CVs, notes, moves"),
    needs=Sentence("An API key from Integrations"),
    key_page_url="https://app.homerun.co/settings/integrations",
    default_base_url="https://api.homerun.co/v2",
    secrets=(SecretField(name="api_key", label=Sentence("API key")),),
    capabilities={capability: CapabilityState(Ability.YES) for capability in Capability},
    applicant_fields=(
        RecordField(name="first_name", label=Sentence("First name"), is_required=True),
        RecordField(name="last_name", label=Sentence("Last name"), is_required=True),
        RecordField(name="email", label=Sentence("E-mail"), kind="email", is_required=True),
        RecordField(name="phone_number", label=Sentence("Phone"), kind="phone"),
        RecordField(name="city", label=Sentence("City")),
        RecordField(name="linkedin", label=Sentence("LinkedIn"), kind="url"),
        RecordField(name="sources", label=Sentence("Sources"), kind="list", on_edit=False),
    ),
    file_rules=(
        FileRule(kind="resume", max_bytes=25_000_000, extensions=("pdf", "doc", "docx", "odt", "rtf", "txt")),
        FileRule(kind="assignment", max_bytes=25_000_000),
        FileRule(kind="photo", max_bytes=5_000_000, extensions=("jpg", "jpeg", "png", "gif"), is_strict=True),
    ),
    note_limit=2000,
)
