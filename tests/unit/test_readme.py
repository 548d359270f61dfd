"""The README says what each provider can do, and so does the program: the two never differ."""

from pathlib import Path

from recruiterdesk.bootstrap.provider_catalog import ProviderCatalog
from recruiterdesk.domain.capability import Ability, Capability

README = Path(__file__).parents[2] / "README.md"
WORDS = {Ability.YES: "yes", Ability.NO: "no", Ability.LOCAL: "here only", Ability.UNVERIFIED: "at first use"}


def capability_table() -> str:
    """Return the table that the README holds: `python tests/unit/test_readme.py` prints it."""
    profiles = ProviderCatalog().profiles()
    lines = ["| | " + " | ".join(profile.name for profile in profiles) + " |", "|---" * (len(profiles) + 1) + "|"]
    for capability in Capability:
        states = (WORDS[profile.capabilities[capability].state] for profile in profiles)
        lines.append(f"| {capability.value.replace('_', ' ')} | " + " | ".join(states) + " |")
    return "\n".join(lines)


def test_the_readmes_table_is_what_the_providers_say() -> None:
    assert capability_table() in README.read_text(encoding="utf-8")


def test_every_provider_has_a_section_of_its_own() -> None:
    text = README.read_text(encoding="utf-8")
    for profile in ProviderCatalog().profiles():
        assert f"\n#### {profile.name}\n" in text


if __name__ == "__main__":
    print(capability_table())  # noqa: T201 -- what is asked for
