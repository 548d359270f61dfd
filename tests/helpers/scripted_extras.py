"""What only the scripted provider has: actions and tables, of an account, a vacancy and an applicant, and ways to sign in."""

import msgspec
from desk_bench import DeskBench

from recruiterdesk.domain.capability import Ability, Capability, CapabilityState
from recruiterdesk.domain.provider_profile import ActionSpec, Choice, FileRule, RecordField, SecretField, SignIn, TableSpec
from recruiterdesk.domain.provider_table import TableLine
from recruiterdesk.domain.sentence import Sentence

ACTIONS = (
    ActionSpec(
        name="invite",
        title=Sentence("Plan an interview"),
        capability=Capability.INTERVIEWS,
        on="application",
        fields=(
            RecordField(name="starts", label=Sentence("From"), kind="moment", is_required=True),
            RecordField(name="minutes", label=Sentence("Minutes"), kind="number"),
            RecordField(
                name="how",
                label=Sentence("How"),
                kind="choice",
                choices=(Choice("ON_SITE", Sentence("On site")), Choice("VIDEO", Sentence("By video"))),
            ),
            RecordField(name="interviewers", label=Sentence("Interviewers"), kind="list", choices_from="team"),
        ),
        warning=Sentence("Everybody is invited by e-mail."),
        writes_to_person=True,
    ),
    ActionSpec(name="remove_tag", title=Sentence("Remove this tag"), capability=Capability.TAGS, on="application"),
    ActionSpec(name="publish", title=Sentence("Publish"), capability=Capability.PUBLISH_VACANCY, on="vacancy"),
    ActionSpec(
        name="add_location",
        title=Sentence("Add a location"),
        capability=Capability.LOCATIONS,
        on="account",
        fields=(RecordField(name="city", label=Sentence("City"), is_required=True),),
        file_kind="logo",
        is_file_optional=True,
    ),
    ActionSpec(name="set_logo", title=Sentence("Set the logo"), capability=Capability.TEAM, on="account", file_kind="logo"),
)
TABLES = (
    TableSpec(
        name="team",
        title=Sentence("Team"),
        capability=Capability.TEAM,
        on="account",
        filters=(
            RecordField(name="name", label=Sentence("Name")),
            RecordField(name="since", label=Sentence("Since"), kind="date"),
            RecordField(name="active", label=Sentence("Active"), kind="flag"),
        ),
        has_files=True,
    ),
    TableSpec(name="clicks", title=Sentence("Clicks"), capability=Capability.CLICKS, on="vacancy"),
    TableSpec(name="tags", title=Sentence("Tags"), capability=Capability.TAGS, on="application", line_actions=("remove_tag",)),
)
VACANCY_FIELDS = (
    RecordField(name="title", label=Sentence("Title"), is_required=True),
    RecordField(name="hours", label=Sentence("Hours"), kind="number"),
    RecordField(name="place.city", label=Sentence("City")),
    RecordField(name="is_remote", label=Sentence("Remote"), kind="flag"),
    RecordField(name="level", label=Sentence("Level"), kind="choice", choices=(Choice("JUNIOR", Sentence("Junior")),)),
)
KEY = SecretField(name="api_key", label=Sentence("API key"))
CLIENT = (SecretField(name="client_id", label=Sentence("Client")), SecretField(name="client_secret", label=Sentence("Secret")))
SIGN_INS = (
    SignIn(name="key", title=Sentence("With a key"), secrets=(KEY,)),
    SignIn(
        name="client",
        title=Sentence("With a client"),
        secrets=(*CLIENT, SecretField(name="scope", label=Sentence("Scope"), is_optional=True)),
    ),
    SignIn(name="browser", title=Sentence("In the browser"), secrets=CLIENT[:1], opens_browser=True),
)
LOGO = b"\x89PNG\r\n\x1a\n" + b"made up"


def with_extras(bench: DeskBench) -> None:
    """Give the bench's provider its actions and tables, before an account is connected, with twelve people in its team."""
    profile = bench.factory.profile
    able = {**profile.capabilities, Capability.CREATE_VACANCY: CapabilityState(Ability.YES)}
    logo = FileRule(kind="logo", max_bytes=1000, extensions=("png",), is_strict=True)
    bench.factory.profile = msgspec.structs.replace(
        profile,
        actions=ACTIONS,
        tables=TABLES,
        vacancy_fields=VACANCY_FIELDS,
        capabilities=able,
        file_rules=(*profile.file_rules, logo),
    )
    bench.world.tables["team", None] = [TableLine(f"u{number}", (f"Colleague {number}", number)) for number in range(1, 13)]
    bench.world.tables["clicks", "job_1"] = [TableLine("", ("Google", 40)), TableLine("", ("LinkedIn", 2))]
