"""Looking for a write at Homerun: the baseline before it is sent, and the evidence after an unclear outcome (reliability.md D3)."""

import hashlib
from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta
from typing import Final

from recruiterdesk.domain.application import DocumentKind
from recruiterdesk.domain.clock import Clock
from recruiterdesk.domain.errors import ContractBroken, NotFound
from recruiterdesk.domain.outbox import Sighting
from recruiterdesk.domain.sentence import Sentence
from recruiterdesk.domain.write import AddNote, CreateApplication, DeleteRecord, EditRecord, MoveStage, UploadDocument
from recruiterdesk.provider_api.contract import OutgoingWrite
from recruiterdesk.provider_api.outside_values import clean, to_moment
from recruiterdesk.providers.homerun import mapping
from recruiterdesk.providers.homerun.assumptions import CLOCK_TOLERANCE, INTENT_KEY, MOST_PAGES
from recruiterdesk.providers.homerun.client import HomerunClient
from recruiterdesk.providers.homerun.pages import next_page
from recruiterdesk.providers.homerun.wire import WireJobApplication, WirePersonalInfo, read_item
from recruiterdesk.providers.homerun.writes import body_of, is_same_file_name, is_same_name, is_same_note

_FLAT: Final = frozenset(WireJobApplication.__struct_fields__) & {
    "education", "experience", "pronouns", "skype", "facebook", "twitter", "linkedin", "github", "website", "assignment",
}  # fmt: skip
ReadDetail = Callable[[str], Awaitable[tuple[WireJobApplication, bool]]]


class HomerunReadBack:
    """Looks for writes. `read_detail` reads an application afresh and says whether its notes could be read."""

    def __init__(self, client: HomerunClient, read_detail: ReadDetail, clock: Clock, most_bytes: int) -> None:
        self._client = client
        self._read_detail = read_detail
        self._clock = clock
        self._most_bytes = most_bytes

    async def observe(self, outgoing: OutgoingWrite) -> Sighting:
        """Look for the write, or its target's state. Raises Unreachable and its kin when nothing could be looked at."""
        at = self._clock.now()
        if isinstance(outgoing.write, CreateApplication):
            return await self._find_created(outgoing, outgoing.write, at)
        try:
            wire, has_notes = await self._read_detail(outgoing.target_remote_id or "")
        except NotFound:
            is_deleted = isinstance(outgoing.write, DeleteRecord)
            return Sighting(
                at=at, matching=int(is_deleted), is_gone=True, note=Sentence("Homerun does not have this applicant, or not any more.")
            )
        matching, note = await self._count(outgoing, wire, has_notes=has_notes)
        return Sighting(
            at=at,
            matching=matching,
            state=clean(wire.stage.name) if wire.stage else None,
            vacancy_remote_id=wire.vacancy_id,
            remote_id=wire.id,
            note=note,
        )

    async def _count(self, outgoing: OutgoingWrite, wire: WireJobApplication, *, has_notes: bool) -> tuple[int | None, Sentence]:  # noqa: PLR0911 -- one for each kind of write
        """Count what at Homerun is equal to the write; None where it cannot be seen."""
        match outgoing.write:
            case AddNote() as write:
                if not has_notes:
                    return None, Sentence("Your key may not read notes, so this shows nothing either way.")
                count = count_notes(wire, write, self._earliest(outgoing))
                return count, Sentence.of(
                    "Homerun shows 1 note with this text and author."
                    if count == 1
                    else "Homerun shows {count} notes with this text and author.",
                    count=count,
                )
            case MoveStage() as write:
                is_there = wire.stage is not None and is_same_name(wire.stage.name, write.stage)
                is_moved = write.vacancy_remote_id is None or wire.vacancy_id == write.vacancy_remote_id
                stage = clean(wire.stage.name) if wire.stage else ""
                return int(is_there and is_moved), Sentence.of('Homerun shows the stage "{stage}".', stage=stage)
            case UploadDocument(kind=DocumentKind.PHOTO):
                return 0, Sentence("A photo sent again replaces the one before, so nothing is doubled.")
            case UploadDocument() as write:
                count = await self._count_files(wire, write)
                return count, Sentence.of(
                    "Homerun shows 1 file with this name and content."
                    if count == 1
                    else "Homerun shows {count} files with this name and content.",
                    count=count,
                )
            case EditRecord() as write:
                wrong = differing(wire, write)
                return int(not wrong), Sentence.of(
                    "1 of the changed fields differs in Homerun."
                    if len(wrong) == 1
                    else "{count} of the changed fields differ in Homerun.",
                    count=len(wrong),
                )
            case _:
                return 0, Sentence("Homerun still has this applicant.")

    def _earliest(self, outgoing: OutgoingWrite) -> datetime | None:
        """Return the earliest time that Homerun can have put on something we sent, by its own clock; None when its clock is not known.

        A clock here that runs ahead would otherwise make our own note look older than itself, absent, and so be sent twice.
        """
        offset = self._client.http.clock_offset
        return None if offset is None else outgoing.created_at + timedelta(seconds=min(offset, 0.0) - CLOCK_TOLERANCE)

    async def _count_files(self, wire: WireJobApplication, write: UploadDocument) -> int:
        """Count files of this name and kind whose content is ours; each is fetched at once, while its link is fresh."""
        count = 0
        for number, file in enumerate(wire.files or ()):
            if file.type != write.kind.value or not is_same_file_name(file.name, write.file.name):
                continue
            link = file.temporary_download_url
            if number:  # fetching the ones before may have taken longer than a link lives
                fresh, _has_notes = await self._read_detail(wire.id or "")
                link = (fresh.files or [])[number].temporary_download_url if number < len(fresh.files or ()) else None
            if link and await self._digest(link) == write.file.sha256:
                count += 1
        return count

    async def _digest(self, link: str) -> str:
        digest = hashlib.sha256()
        pieces = self._client.fetch_link(link, most=self._most_bytes)
        await anext(pieces)  # the content type
        async for piece in pieces:
            digest.update(piece)
        return digest.hexdigest()

    async def _find_created(self, outgoing: OutgoingWrite, write: CreateApplication, at: datetime) -> Sighting:
        """Look through the vacancy's applicants for those with this e-mail, then for the entry's id in what we stored with it."""
        email = str(write.fields.get("email", ""))
        vacancies = (write.vacancy_remote_id,) if write.vacancy_remote_id else ()
        page = 1
        while page <= MOST_PAGES:
            read = await self._client.list_job_applications(page, vacancy_ids=vacancies, is_urgent=True)
            earliest = self._earliest(outgoing)
            for raw in read.items:
                wire = read_item(raw, WireJobApplication)
                if wire is None or not wire.id or not is_same_name(wire.personal_info.email if wire.personal_info else None, email):
                    continue
                made = to_moment(wire.created_at)
                if earliest is not None and made is not None and made < earliest:
                    continue  # older than our write: a detail would cost a request and show nothing
                if await self._is_ours(wire.id, outgoing.id):
                    return Sighting(
                        at=at,
                        matching=1,
                        state=clean(wire.stage.name) if wire.stage else None,
                        vacancy_remote_id=wire.vacancy_id,
                        remote_id=wire.id,
                        note=Sentence("Homerun has this applicant, with our own mark on it."),
                    )
            following = next_page(page, read)
            if following is None:
                return Sighting(at=at, matching=0, note=Sentence("Homerun has no applicant with our mark on it."))
            page = following
        raise ContractBroken(
            "Homerun's list of applicants does not end, so the new one could not be looked for. Look for it in Homerun itself, and tell us."
        )

    async def _is_ours(self, remote_id: str, intent: str) -> bool:
        try:
            wire, _has_notes = await self._read_detail(remote_id)
        except NotFound:
            return False
        return (wire.custom_data or {}).get(INTENT_KEY) == intent


def count_notes(wire: WireJobApplication, write: AddNote, earliest: datetime | None) -> int:
    """Count equal notes that are not older than `earliest`; one without a readable time counts too."""
    count = 0
    for note in wire.notes or ():
        made = to_moment(note.created_at)
        if is_same_note(note, write) and (made is None or earliest is None or made >= earliest):
            count += 1
    return count


def differing(wire: WireJobApplication, write: EditRecord) -> list[str]:
    """Name the edited fields whose value at Homerun is another one; fields that cannot be read back are left out."""
    info = wire.personal_info or WirePersonalInfo()
    wrong = []
    for name, wished in body_of(write.fields).items():
        if name in mapping.PERSONAL_FIELDS or name in _FLAT:
            there = getattr(info if name in mapping.PERSONAL_FIELDS else wire, name)
            if mapping.normalised(there or "").casefold() != mapping.normalised(str(wished or "")).casefold():
                wrong.append(name)
        elif name == "custom_data" and isinstance(wished, dict):
            wrong.extend(f"custom_data.{key}" for key, value in wished.items() if (wire.custom_data or {}).get(key) != value)
        elif (name == "vacancy_id" and wire.vacancy_id != wished) or (name == "sourced" and wire.sourced is not wished):
            wrong.append(name)
    return wrong
