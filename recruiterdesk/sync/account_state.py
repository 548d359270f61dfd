"""How an account's state and abilities are changed by what its provider answered; a pause set by the user always stays."""

from recruiterdesk.domain.account import Account, AccountState
from recruiterdesk.domain.capability import Ability, Capabilities, Capability, CapabilityState
from recruiterdesk.domain.sentence import Sentence
from recruiterdesk.provider_api.contract import Connection
from recruiterdesk.store.store import Store
from recruiterdesk.store.transaction import Writer

CAUSE = "sync"
RECEIVED = (
    Capability.LIST_APPLICANTS,
    Capability.READ_APPLICANT,
    Capability.LIST_DOCUMENTS,
    Capability.DOWNLOAD_DOCUMENT,
    Capability.RECEIVE_APPLICATIONS,
)
"""What an account can do that pulls its applications from a receiver."""


async def set_account_state(store: Store, account_id: int, state: AccountState, reason: Sentence) -> None:
    """Keep a state with its reason, unless the user has paused the account meanwhile."""

    def work(writer: Writer) -> None:
        if writer.accounts.by_id(account_id).state is not AccountState.PAUSED:
            writer.accounts.set_state(account_id, state, reason)

    await store.write(work, cause=CAUSE)


async def note_reached(store: Store, account_id: int, *, cause: str = CAUSE) -> None:
    """Take back that an account cannot be reached, as soon as its provider has answered; any other state stays."""

    def work(writer: Writer) -> None:
        account = writer.accounts.by_id(account_id)
        if account.state is AccountState.UNREACHABLE:
            state = AccountState.NEVER_SYNCED if account.last_complete_sync is None else AccountState.OK
            writer.accounts.set_state(account_id, state, Sentence(""))

    await store.write(work, cause=cause)


async def align_received(store: Store, account: Account, known: Capabilities) -> None:
    """Bring what an account can do through a receiver in line with whether it has one now: it comes and goes with the settings."""
    news = {name: known[name] for name in RECEIVED if name in known and account.capabilities.get(name) != known[name]}
    if not news:
        return

    def work(writer: Writer) -> None:
        present = writer.accounts.by_id(account.id).capabilities
        writer.accounts.set_capabilities(account.id, present | news)

    await store.write(work, cause=CAUSE)


async def withdraw_capability(store: Store, account_id: int, capability: Capability, reason: Sentence) -> None:
    """Note that the key may not do something, so that it is not tried again until the key is checked or replaced."""

    def work(writer: Writer) -> None:
        present = writer.accounts.by_id(account_id).capabilities
        writer.accounts.set_capabilities(account_id, present | {capability: CapabilityState(Ability.NO, reason)})

    await store.write(work, cause=CAUSE)


async def check_again(store: Store, account_id: int, connection: Connection) -> Account:
    """Ask once more what the key may do, and return the account with the answer; raises as `probe` does."""
    found = await connection.probe()

    def work(writer: Writer) -> Account:
        writer.accounts.set_capabilities(account_id, found.capabilities)
        return writer.accounts.by_id(account_id)

    return await store.write(work, cause=CAUSE)
