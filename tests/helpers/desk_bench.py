"""A whole desk over a scripted provider and a real store in a temporary folder: the bench that the services are tried on."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path

import msgspec
import scripted_provider
from hand_clock import HandClock
from scripted_provider import ScriptedProvider, World

from recruiterdesk.bootstrap.open_desk import Parts, open_desk
from recruiterdesk.domain.account import Account
from recruiterdesk.domain.capability import Ability, Capabilities, Capability, CapabilityState
from recruiterdesk.domain.errors import DeskError, KeyRefused, Unsupported, WrongUsage
from recruiterdesk.domain.probe import Probe
from recruiterdesk.domain.provider_profile import FileRule, ProviderProfile, RecordField, SecretField
from recruiterdesk.domain.sentence import Sentence
from recruiterdesk.machine.cv.answers import Confidence, ContactGuess, CvKind, CvText, Guess, RenderedPage
from recruiterdesk.machine.folders import Profile
from recruiterdesk.provider_api.contract import Connection, ProviderFactory
from recruiterdesk.services.desk import Desk
from recruiterdesk.vault.throwaway_vault import ThrowawayVault

GOOD_KEY = "good-key-of-a-test"
NAME = "Vermeer Digitaal"

CAPABILITIES: Capabilities = {capability: CapabilityState(Ability.YES) for capability in Capability}
CAPABILITIES[Capability.UPDATE_VACANCY] = CapabilityState(Ability.NO, Sentence("Change vacancies at the provider itself."))
CAPABILITIES[Capability.CREATE_VACANCY] = CapabilityState(Ability.NO, Sentence("Create vacancies at the provider itself."))

PROFILE = msgspec.structs.replace(
    scripted_provider.PROFILE,
    default_base_url="https://api.scripted.example/v1",
    secrets=(SecretField(name="api_key", label=Sentence("API key")),),
    capabilities=CAPABILITIES,
    applicant_fields=(
        RecordField(name="first_name", label=Sentence("First name"), is_required=True),
        RecordField(name="last_name", label=Sentence("Last name"), is_required=True),
        RecordField(name="email", label=Sentence("E-mail"), kind="email", is_required=True),
        RecordField(name="city", label=Sentence("City")),
        RecordField(name="date_of_birth", label=Sentence("Date of birth"), kind="date"),
        RecordField(name="website", label=Sentence("Website"), kind="url"),
        RecordField(name="sourced", label=Sentence("Sourced"), kind="flag"),
        RecordField(name="sources", label=Sentence("Sources"), kind="list", on_edit=False),
    ),
    file_rules=(
        FileRule(kind="resume", max_bytes=25_000_000),
        FileRule(kind="assignment", max_bytes=25_000_000),
        FileRule(kind="photo", max_bytes=5_000_000, extensions=("jpg", "png"), is_strict=True),
    ),
    note_limit=2000,
)


class NoCvReader:
    """Takes a document for its text: where CVs are beside the point."""

    async def read_text(self, content: bytes | Path, name: str, *, urgent: bool = False) -> CvText:
        """Return the content as text."""
        content = await asyncio.to_thread(content.read_bytes) if isinstance(content, Path) else content
        return CvText(text=content.decode(errors="ignore"), pages=1, kind=CvKind.TEXT)

    async def render_page(self, content: bytes | Path, name: str, page: int, width_px: int) -> RenderedPage:
        """Return a dark line."""
        return RenderedPage(width=width_px, height=1, bgra=bytes(4 * width_px), pages=1)

    async def guess_contact(self, text: str, file_name: str = "") -> ContactGuess:
        """Take the first word with an at sign for an address."""
        address = next((word for word in text.split() if "@" in word), "")
        return ContactGuess(email=Guess(address, Confidence.CERTAIN)) if address else ContactGuess()


@dataclass
class ScriptedFactory:
    """Connects to worlds by the key that was given; remembers every key that reached it, and where it went."""

    worlds: dict[str, World]
    clock: HandClock
    profile: ProviderProfile = PROFILE
    trouble: DeskError | None = None
    connected: list[tuple[str, str]] = field(default_factory=list)
    providers: dict[str, ScriptedProvider] = field(default_factory=dict)
    renewed: dict[str, str] | None = None  # what the provider gives for the secrets of the next check
    pages: list[str] = field(default_factory=list)  # that were opened to sign in

    async def sign_in(self, base_url: str, secrets: dict[str, str], open_page: Callable[[str], None]) -> dict[str, str]:
        """Open a page and give the key that is good, with a token."""
        address = f"{base_url}/sign-in?client={secrets.get('client_id', '')}"
        open_page(address)
        self.pages.append(address)
        return {**secrets, "access_token": GOOD_KEY, "refresh_token": "once-1"}

    def profile_of(self, account: Account) -> ProviderProfile:
        """Return the profile with the account's own limit for files in it, as Homerun's factory does."""
        limit = account.settings.get("max_file_bytes")
        if limit is None:
            return self.profile
        rules = tuple(msgspec.structs.replace(rule, max_bytes=int(limit)) for rule in self.profile.file_rules)
        return msgspec.structs.replace(self.profile, file_rules=rules)

    def connect(self, account: Account, secrets: dict[str, str], *, ledger_folder: str | None) -> Connection:
        """Return a connection; one whose key is unknown is refused at its first question."""
        key = secrets.get("api_key") or secrets.get("access_token", "")
        self.connected.append((account.base_url, key))
        factory = self

        class Probed(ScriptedProvider):
            async def probe(self) -> Probe:
                if factory.trouble is not None:
                    raise factory.trouble
                if key not in factory.worlds:
                    raise KeyRefused("Scripted refuses this key.", status=401)
                if factory.renewed is not None and self.keep is not None:
                    await self.keep(factory.renewed)
                return Probe(host="api.scripted.example", seconds=0.1, scopes=(), capabilities=factory.profile.capabilities)

        made = Probed(self.worlds.get(key, World(self.clock)), page_size=10)
        made.profile = self.profile
        self.providers[account.name] = made
        return made


@dataclass
class ScriptedCatalog:
    """One provider that is there, and one that is not built yet."""

    made: ScriptedFactory

    def names(self) -> tuple[str, ...]:
        """Return both."""
        return ("scripted", "later")

    def profiles(self) -> list[ProviderProfile]:
        """Return the one that is there."""
        return [self.made.profile]

    def factory(self, provider: str) -> ProviderFactory:
        """Return it, or refuse."""
        if provider == "later":
            raise Unsupported("Not built yet.")
        if provider != "scripted":
            raise WrongUsage("There is no such provider.")
        return self.made


@dataclass
class DeskBench:
    """A desk and what it stands on."""

    desk: Desk
    clock: HandClock
    world: World
    factory: ScriptedFactory
    vault: ThrowawayVault
    profile: Profile

    @property
    def provider(self) -> ScriptedProvider:
        """Return the connection of the first account."""
        return self.factory.providers[NAME]

    async def connect(self, name: str = NAME, key: str = GOOD_KEY) -> Account:
        """Connect an account."""
        return await self.desk.accounts.add("scripted", name, "", {"api_key": key}, {})

    async def first(self) -> int:
        """Connect, sync, and return the newest applicant's id."""
        await self.connect()
        await self.desk.sync.run()
        return await self.desk.applicants.resolve(f"{NAME}/{self.world.applied[0].remote_id}")

    def without(self, capability: Capability, reason: str) -> None:
        """Take an ability away from the provider, before an account is connected."""
        taken = {**self.factory.profile.capabilities, capability: CapabilityState(Ability.NO, Sentence(reason))}
        self.factory.profile = msgspec.structs.replace(self.factory.profile, capabilities=taken)


@asynccontextmanager
async def desk_bench(folder: Path, *, applicants: int = 12, clock: HandClock | None = None) -> AsyncIterator[DeskBench]:
    """Open a desk over a world with two vacancies and some applicants; nothing is connected yet."""
    clock = clock or HandClock()
    world = World(clock)
    world.add_vacancy("job_1")
    world.add_vacancy("job_2")
    for _ in range(applicants):
        world.add()
    factory = ScriptedFactory({GOOD_KEY: world}, clock)
    vault = ThrowawayVault()
    profile = Profile(folder)
    parts = Parts(vault=vault, catalog=ScriptedCatalog(factory), clock=clock, reader=NoCvReader())
    async with open_desk(profile, parts) as desk:
        yield DeskBench(desk, clock, world, factory, vault, profile)
