"""Erasing one person: one routine over everything that keeps something of people, and a receipt that holds none of it (T28, C57)."""

from collections.abc import Awaitable, Callable, Sequence

import msgspec

from recruiterdesk.domain.account import Account
from recruiterdesk.domain.application import ApplicationRow
from recruiterdesk.domain.capability import Ability, Capability
from recruiterdesk.domain.clock import Clock, to_iso
from recruiterdesk.domain.errors import DeskError, NotFound
from recruiterdesk.domain.identifier import new_id
from recruiterdesk.domain.outbox import OutboxState, Target
from recruiterdesk.domain.query import ApplicationQuery
from recruiterdesk.domain.sentence import Sentence
from recruiterdesk.domain.write import Act, AddNote, DeleteRecord, UploadDocument
from recruiterdesk.services.catalog import Catalog
from recruiterdesk.services.references import find_application, storable
from recruiterdesk.services.sending import Sending
from recruiterdesk.store.store import Store
from recruiterdesk.store.transaction import Reader, Writer

EVIDENCE = "erasures"
_MOST_EVIDENCE = 1000


class ErasedPlace(msgspec.Struct, frozen=True, kw_only=True):
    """What became of one application at its provider: deleted, queued (it goes with the next sync), refused, impossible or nothing.

    `outbox` is the entry of the deletion, `link` is where a person can delete by hand what the program cannot.
    """

    account: str
    provider: str
    state: str
    message: str
    outbox: str | None = None
    link: str | None = None


class ErasedStore(msgspec.Struct, frozen=True, kw_only=True):
    """One of the places on this computer that keep something of people: how much was removed, and how much is left: 0."""

    store: str
    removed: int
    left: int


class ErasureReceipt(msgspec.Struct, frozen=True, kw_only=True):
    """The proof, without the person. `unsent` offers once the texts that were queued and will not be sent.

    `is_complete` is False while a provider still has the person.
    """

    id: str
    erased_at: str | None
    applicants: int
    inventory: tuple[ErasedStore, ...]
    providers: tuple[ErasedPlace, ...]
    unsent: tuple[str, ...]
    is_complete: bool


class _Found(msgspec.Struct, frozen=True):
    rows: tuple[ApplicationRow, ...]
    files: frozenset[str]
    writes: int
    tables: int
    unsent: tuple[str, ...]


class ErasureService:
    """The inventory: database rows with the provider's JSON and search words, tables, files, the outbox, and opened copies.

    Logs hold no personal data by construction and are not searched.
    """

    def __init__(self, store: Store, catalog: Catalog, clock: Clock, sending: Sending, forget_copies: Callable[[], Awaitable[int]]) -> None:
        """Erase from `store`; `forget_copies` drops opened copies and pages kept for showing, and returns how many."""
        self._store = store
        self._catalog = catalog
        self._clock = clock
        self._sending = sending
        self._forget_copies = forget_copies

    async def erase_ref(self, ref: str) -> ErasureReceipt:
        """Erase the person of one application, in every application with the same e-mail address; raises NotFound."""

        def same_person(reader: Reader) -> list[int]:
            application_id = find_application(reader, ref)
            view = reader.applications.view(application_id)
            return [application_id, *(seen.application_id for seen in view.seen_before if seen.reason == "email")]

        return await self._erase(await self._store.read(same_person))

    async def erase_email(self, address: str) -> ErasureReceipt:
        """Erase everybody with an e-mail address; raises NotFound where there is nobody."""
        wanted = storable(address).strip().casefold()

        def having(reader: Reader) -> list[int]:
            rows = reader.applications.rows(reader.applications.ids(ApplicationQuery(search=wanted))) if wanted else []
            return [row.id for row in rows if (row.email or "").strip().casefold() == wanted]

        found = await self._store.read(having)
        if not found:
            raise NotFound("Nobody on this computer has that e-mail address. Check how it is written.")
        return await self._erase(found)

    async def evidence(self) -> list[dict[str, object]]:
        """Return what was erased before: identifiers, moments and numbers only."""
        return await self._store.read(lambda reader: reader.settings.get(EVIDENCE, []))

    async def _erase(self, ids: Sequence[int]) -> ErasureReceipt:
        found = await self._store.read(lambda reader: _find(reader, ids))
        accounts = await self._store.read(lambda reader: {row.account_id: reader.accounts.by_id(row.account_id) for row in found.rows})
        queued = await self._store.write(lambda writer: self._remove(writer, found.rows, accounts))
        await self._store.purge_residue()
        damaged = await self._store.forget_damaged_files()
        copies = await self._forget_copies()
        inventory = await self._counted(found, copies, damaged)
        places = [await self._tell_provider(row, accounts[row.account_id], queued.get(row.id)) for row in found.rows]
        receipt = ErasureReceipt(
            id=new_id(),
            erased_at=to_iso(self._clock.now()),
            applicants=len(found.rows),
            inventory=inventory,
            providers=tuple(places),
            unsent=found.unsent,
            is_complete=all(place.state in ("deleted", "nothing") for place in places) and not any(kept.left for kept in inventory),
        )
        await self._store.write(lambda writer: _keep_evidence(writer, receipt))
        return receipt

    def _remove(self, writer: Writer, rows: Sequence[ApplicationRow], accounts: dict[int, Account]) -> dict[int, str]:
        queued: dict[int, str] = {}
        for row in rows:
            if not row.is_local and self._can_delete(accounts[row.account_id]) is None:
                target = Target(table="application", local_id=row.id, remote_id=row.remote_id, name="")
                entry = writer.outbox.add(row.account_id, target, DeleteRecord(), summary=Sentence("Delete an erased applicant"))
                queued[row.id] = entry.id
        writer.applications.erase([row.id for row in rows])
        return queued

    def _can_delete(self, account: Account) -> Sentence | None:
        """Say why not; None where it can."""
        known = account.capabilities or self._catalog.factory(account.provider).profile.capabilities
        state = known.get(Capability.DELETE_APPLICANT)
        if state is None:
            return Sentence.of("{provider} deletes nobody for other programs.", provider=account.provider)
        return state.reason if state.state in (Ability.NO, Ability.LOCAL) else None

    async def _counted(self, found: _Found, copies: int, damaged: int) -> tuple[ErasedStore, ...]:
        ids = [row.id for row in found.rows]
        left_rows = await self._store.read(lambda reader: len(reader.applications.rows(ids)))
        left_writes = await self._store.read(
            lambda reader: sum(entry.kind != "delete" for row_id in ids for entry in reader.outbox.of_target("application", row_id))
        )
        accounts = {row.account_id for row in found.rows}
        left_tables = await self._store.read(lambda reader: sum(map(reader.tables.count, accounts)))
        shared = [sha256 for sha256 in found.files if await self._store.files.has(sha256)]
        return (
            ErasedStore(store="applicants, with search words and the provider's data", removed=len(ids) - left_rows, left=left_rows),
            ErasedStore(store="tables of their providers", removed=found.tables - left_tables, left=left_tables),
            ErasedStore(store="files", removed=len(found.files) - len(shared), left=len(shared)),
            ErasedStore(store="outbox", removed=found.writes, left=left_writes),
            ErasedStore(store="opened copies and kept pages", removed=copies, left=0),
            ErasedStore(store="damaged databases kept aside", removed=damaged, left=0),
            ErasedStore(store="logs", removed=0, left=0),
        )

    async def _tell_provider(self, row: ApplicationRow, account: Account, entry_id: str | None) -> ErasedPlace:
        if row.is_local:
            return ErasedPlace(account=account.name, provider=account.provider, state="nothing", message="Was not at the provider yet.")
        if entry_id is None:
            reason = self._can_delete(account)
            message = str(Sentence.of("{reason} Delete this person there by hand.", reason=str(reason)))
            return ErasedPlace(account=account.name, provider=account.provider, state="impossible", message=message, link=row.url)
        try:
            await self._sending.send(account)
        except DeskError as error:
            waiting = f"Queued, because: {error.message}"
            return ErasedPlace(account=account.name, provider=account.provider, state="queued", message=waiting, outbox=entry_id)
        entry = await self._store.read(lambda reader: reader.outbox.get(entry_id))
        if entry.state is OutboxState.SENT:
            return ErasedPlace(account=account.name, provider=account.provider, state="deleted", message="Deleted.", outbox=entry_id)
        if entry.state is OutboxState.REFUSED:
            why = str(entry.error.message) if entry.error else ""
            message = f"Refused. {why}".strip()
            return ErasedPlace(
                account=account.name, provider=account.provider, state="refused", message=message, outbox=entry_id, link=row.url
            )
        message = "Queued: it is deleted with the next sync."
        return ErasedPlace(account=account.name, provider=account.provider, state="queued", message=message, outbox=entry_id)


def _find(reader: Reader, ids: Sequence[int]) -> _Found:
    rows = reader.applications.rows(list(dict.fromkeys(ids)))
    entries = [entry for row in rows for entry in reader.outbox.of_target("application", row.id)]
    files = {document.file for row in rows for document in reader.applications.documents(row.id) if document.file is not None}
    taken = (entry.write.file for entry in entries if isinstance(entry.write, UploadDocument | Act))
    files |= {file.sha256 for file in taken if file is not None}
    unsent = tuple(entry.write.text for entry in entries if isinstance(entry.write, AddNote))
    tables = sum(reader.tables.count(account_id) for account_id in {row.account_id for row in rows})
    return _Found(tuple(rows), frozenset(files), len(entries), tables, unsent)


def _keep_evidence(writer: Writer, receipt: ErasureReceipt) -> None:
    kept: list[dict[str, object]] = writer.settings.get(EVIDENCE, [])
    proof: dict[str, object] = {
        "id": receipt.id,
        "erased_at": receipt.erased_at,
        "applicants": receipt.applicants,
        "providers": [{"provider": place.provider, "state": place.state} for place in receipt.providers],
    }
    writer.settings.set(EVIDENCE, [*kept, proof][-_MOST_EVIDENCE:])
