"""The README says what each provider can do, and so does the program: the two never differ."""

from pathlib import Path

from recruiterdesk.bootstrap.provider_catalog import ProviderCatalog
from recruiterdesk.domain.account import Account
from recruiterdesk.domain.capability import Ability, Capability

README = Path(__file__).parents[2] / "README.md"
WORDS = {Ability.YES: "yes", Ability.NO: "no", Ability.LOCAL: "here only", Ability.UNVERIFIED: "at first use"}

WITH_A_RECEIVER = "with a receiver"


def capability_table() -> str:
    """Return the table that the README holds: `python tests/unit/test_readme.py` prints it."""
    catalog = ProviderCatalog()
    profiles = catalog.profiles()
    with_receiver = {profile.id: catalog.factory(profile.id).profile_of(an_account_with_a_receiver(profile.id)) for profile in profiles}
    lines = ["| | " + " | ".join(profile.name for profile in profiles) + " |", "|---" * (len(profiles) + 1) + "|"]
    for capability in Capability:
        states = (
            WITH_A_RECEIVER
            if profile.capabilities[capability].state is not with_receiver[profile.id].capabilities[capability].state
            else WORDS[profile.capabilities[capability].state]
            for profile in profiles
        )
        lines.append(f"| {capability.value.replace('_', ' ')} | " + " | ".join(states) + " |")
    return "\n".join(lines)


def an_account_with_a_receiver(provider: str) -> Account:
    settings = {"receiver_url": "https://receiver.example.com"}
    return Account(id=1, name="A", provider=provider, base_url="https://api.example.com", settings=settings)


def test_the_readmes_table_is_what_the_providers_say() -> None:
    assert capability_table() in README.read_text(encoding="utf-8")


def test_every_provider_has_a_section_of_its_own() -> None:
    text = README.read_text(encoding="utf-8")
    for profile in ProviderCatalog().profiles():
        assert f"\n#### {profile.name}\n" in text


if __name__ == "__main__":
    print(capability_table())  # noqa: T201 -- what is asked for
