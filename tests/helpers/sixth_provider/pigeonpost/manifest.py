"""What Pigeonpost is and can do, as data."""

from typing import Final

from recruiterdesk.domain.capability import Ability, Capabilities, Capability, CapabilityState
from recruiterdesk.domain.provider_profile import ActionSpec, Choice, ProviderProfile, RecordField, SecretField, TableSpec
from recruiterdesk.domain.sentence import Sentence

CAN: Final = {Capability.LIST_VACANCIES, Capability.READ_VACANCY, Capability.LOCATIONS, Capability.CLICKS, Capability.PUBLISH_VACANCY}
CAPABILITIES: Final[Capabilities] = {
    capability: CapabilityState(Ability.YES)
    if capability in CAN
    else CapabilityState(Ability.NO, Sentence("Pigeons cannot do this. Do it on foot."))
    for capability in Capability
}

PROFILE: Final = ProviderProfile(
    id="pigeonpost",
    name="Pigeonpost",
    badge="PP",
    summary=Sentence("Openings, carried by pigeon"),
    needs=Sentence("A ring"),
    key_page_url="https://pigeonpost.example/rings",
    default_base_url="https://api.pigeonpost.example/v9",
    secrets=(SecretField(name="ring", label=Sentence("Ring")),),
    capabilities=CAPABILITIES,
    actions=(
        ActionSpec(
            name="release",
            title=Sentence("Release a pigeon"),
            capability=Capability.PUBLISH_VACANCY,
            on="vacancy",
            fields=(
                RecordField(name="loft", label=Sentence("Loft"), kind="choice", is_required=True, choices_from="lofts"),
                RecordField(name="message", label=Sentence("Message"), kind="long", is_required=True),
                RecordField(
                    name="speed",
                    label=Sentence("Speed"),
                    kind="choice",
                    choices=(Choice("fast", Sentence("Fast")), Choice("slow", Sentence("Slow"))),
                ),
            ),
            warning=Sentence("A pigeon that has left cannot be called back."),
        ),
    ),
    tables=(
        TableSpec(name="lofts", title=Sentence("Lofts"), capability=Capability.LOCATIONS, on="account"),
        TableSpec(
            name="flights",
            title=Sentence("Flights"),
            capability=Capability.CLICKS,
            on="vacancy",
            filters=(RecordField(name="loft", label=Sentence("Loft"), kind="choice", choices_from="lofts"),),
        ),
    ),
)
