"""A made-up job board, unequal to the other provider in every way: stages and notes kept here, tables, actions, three ways to sign in."""

from __future__ import annotations

from recruiterdesk.domain.capability import Ability, Capability, CapabilityState
from recruiterdesk.domain.provider_profile import ActionSpec, Choice, FileRule, ProviderProfile, RecordField, SecretField, SignIn, TableSpec
from recruiterdesk.domain.sentence import Sentence

_HERE = CapabilityState(Ability.LOCAL, Sentence("The board has no stages. They are kept only on this computer."))
_NO_NOTES = CapabilityState(Ability.LOCAL, Sentence("The board takes no notes. They are kept only on this computer."))
_NO = CapabilityState(Ability.NO, Sentence("The board cannot do this. Do it on its own pages."))
_UNTRIED = CapabilityState(Ability.UNVERIFIED, Sentence("Nobody tried this with your key yet."))
_YES = CapabilityState(Ability.YES)

_ABLE = frozenset(
    {
        Capability.LIST_VACANCIES,
        Capability.READ_VACANCY,
        Capability.CREATE_VACANCY,
        Capability.UPDATE_VACANCY,
        Capability.LIST_APPLICANTS,
        Capability.READ_APPLICANT,
        Capability.DELETE_APPLICANT,
        Capability.LIST_DOCUMENTS,
        Capability.DOWNLOAD_DOCUMENT,
        Capability.CLICKS,
        Capability.TEAM,
        Capability.CONSENT,
        Capability.UPLOAD_DOCUMENT,
    }
)

BOARD = ProviderProfile(
    id="jobsphere",
    name="Prikbord",
    badge="PB",
    summary=Sentence("Vacancies, applicants, clicks, reports"),
    needs=Sentence("A client, or your own sign-in"),
    key_page_url="https://prikbord.example/keys",
    default_base_url="https://api.prikbord.example/v1",
    secrets=(),
    sign_ins=(
        SignIn(
            name="key",
            title=Sentence("API key"),
            secrets=(SecretField(name="api_key", label=Sentence("API key"), hint=Sentence("It begins with pb_.")),),
            hint=Sentence("For one company."),
        ),
        SignIn(
            name="client",
            title=Sentence("Client credentials"),
            secrets=(
                SecretField(name="client_id", label=Sentence("Client id")),
                SecretField(name="client_secret", label=Sentence("Client secret")),
                SecretField(name="tracking", label=Sentence("Tracking code"), is_optional=True),
            ),
        ),
        SignIn(
            name="browser",
            title=Sentence("In your browser"),
            secrets=(SecretField(name="client_id", label=Sentence("Client id")),),
            hint=Sentence("You sign in on the board's own page."),
            opens_browser=True,
        ),
    ),
    capabilities={capability: _YES if capability in _ABLE else _NO for capability in Capability}
    | {Capability.MOVE_STAGE: _HERE, Capability.ADD_NOTE: _NO_NOTES, Capability.REPORTS: _UNTRIED},
    applicant_fields=(RecordField(name="email", label=Sentence("E-mail"), kind="email", is_required=True),),
    vacancy_fields=(
        RecordField(name="title", label=Sentence("Title"), is_required=True, hint=Sentence("At most 60 characters")),
        RecordField(name="description", label=Sentence("Description"), kind="long", is_required=True),
        RecordField(name="location", label=Sentence("Place"), is_required=True),
        RecordField(
            name="type",
            label=Sentence("Kind of work"),
            kind="choice",
            choices=(Choice("full", Sentence("Full-time")), Choice("part", Sentence("Part-time"))),
        ),
        RecordField(name="salary", label=Sentence("Salary a month"), kind="number"),
        RecordField(name="expires", label=Sentence("Open until"), kind="date"),
        RecordField(name="remote", label=Sentence("From home"), kind="flag"),
        RecordField(name="recruiter", label=Sentence("Recruiter"), kind="choice", choices_from="team"),
    ),
    delete_warning=Sentence("Their stars go with them."),
    vacancy_warning=Sentence("It is shown on the board at once, and cannot be withdrawn before its last day."),
    file_rules=(FileRule(kind="resume", max_bytes=3_000_000, extensions=("pdf", "docx"), is_strict=True),),
    local_stages=("Nieuw", "Gesprek", "Aangeboden", "Aangenomen", "Afgewezen"),
    actions=(
        ActionSpec(
            name="ask_consent",
            title=Sentence("Ask for consent"),
            capability=Capability.CONSENT,
            on="application",
            warning=Sentence("The board mails this person at once. A mail cannot be taken back."),
            writes_to_person=True,
        ),
        ActionSpec(
            name="hand_over",
            title=Sentence("Hand over to a colleague"),
            capability=Capability.TEAM,
            on="application",
            fields=(
                RecordField(name="colleague", label=Sentence("Colleague"), kind="choice", choices_from="team", is_required=True),
                RecordField(name="text", label=Sentence("What to know"), kind="long"),
            ),
        ),
        ActionSpec(name="rate", title=Sentence("Give stars"), capability=Capability.RATINGS, on="application"),
        ActionSpec(name="refresh", title=Sentence("Put on top again"), capability=Capability.UPDATE_VACANCY, on="vacancy"),
        ActionSpec(
            name="add_offer",
            title=Sentence("Add a signed offer"),
            capability=Capability.UPLOAD_DOCUMENT,
            on="application",
            file_kind="resume",
        ),
        ActionSpec(
            name="invite",
            title=Sentence("Invite a colleague"),
            capability=Capability.TEAM,
            on="account",
            fields=(RecordField(name="email", label=Sentence("E-mail"), kind="email", is_required=True),),
        ),
        ActionSpec(
            name="remove_colleague",
            title=Sentence("Take away access"),
            capability=Capability.TEAM,
            on="account",
            warning=Sentence("This colleague can no longer sign in."),
        ),
    ),
    tables=(
        TableSpec(
            name="team",
            title=Sentence("Team"),
            capability=Capability.TEAM,
            on="account",
            line_actions=("remove_colleague",),
        ),
        TableSpec(
            name="reports",
            title=Sentence("Reports"),
            capability=Capability.REPORTS,
            on="account",
            has_files=True,
        ),
        TableSpec(
            name="clicks",
            title=Sentence("Clicks"),
            capability=Capability.CLICKS,
            on="vacancy",
            filters=(
                RecordField(name="from", label=Sentence("From"), kind="date"),
                RecordField(name="until", label=Sentence("Until"), kind="date"),
                RecordField(
                    name="by",
                    label=Sentence("For each"),
                    kind="choice",
                    choices=(Choice("day", Sentence("day")), Choice("week", Sentence("week"))),
                ),
            ),
        ),
        TableSpec(name="interviews", title=Sentence("Interviews"), capability=Capability.INTERVIEWS, on="application"),
        TableSpec(name="consents", title=Sentence("Consents"), capability=Capability.CONSENT, on="application"),
    ),
)
