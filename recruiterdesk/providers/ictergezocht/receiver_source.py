"""One account's receiver as the desk sees it: what `ReceivesApplications` and `DownloadsDocuments` ask of it."""

import hashlib
from collections.abc import AsyncGenerator, AsyncIterator
from contextlib import AbstractContextManager, aclosing
from typing import Final

from recruiterdesk.domain.clock import Clock
from recruiterdesk.domain.errors import ContractBroken, DeskError, Invalid, NotFound, Unreachable
from recruiterdesk.domain.inflow import Erased, Received
from recruiterdesk.provider_api.contract import Inflow, Standing
from recruiterdesk.providers.ictergezocht.receiver_client import LONGEST_WAIT, ReceiverClient
from recruiterdesk.providers.ictergezocht.receiver_mapping import to_received
from recruiterdesk.providers.ictergezocht.receiver_wire import WireCv, WireFeed, WireInbox
from recruiterdesk.providers.ictergezocht.receiver_words import at_the_door, of_the_receiver

PAGE_SIZE: Final = 50  # applications with all that is known of them: as many fit into one transaction without the window's noticing
MOST_BYTES: Final = 20 * 1024 * 1024  # of a CV (contract sheet, Webhook)
_RESUMES: Final = 8  # in a row without a byte more
_PAUSE: Final = 0.5  # seconds before the first of them


class ReceiverSource:
    """Reads one inbox. Every failure is said of the receiver, never of the provider."""

    def __init__(self, client: ReceiverClient, account: str, clock: Clock) -> None:
        self._client = client
        self._account = account
        self._clock = clock

    @property
    def name(self) -> str:
        """Return what names the receiver and the inbox."""
        return str(self._client.address)

    async def check(self) -> None:
        """Ask whether this is a receiver that takes the token for the inbox; raises Invalid naming the field that is wrong."""
        self._client.forget_refusal()
        try:
            found = await self._client.inbox(is_urgent=True)
            if not _is_inbox(found):
                raise ContractBroken(
                    "What answers at the receiver's address is no inbox. Check the address and the inbox's name in the account's settings."
                )
        except DeskError as error:
            refused = at_the_door(error, self._client.address)
            raise refused from error

    async def standing(self) -> Standing:
        """Ask how far the feed goes, and how far it was acknowledged."""
        with self._in_words():
            found = await self._client.inbox()
            if not _is_inbox(found):
                raise ContractBroken(
                    "What answers at the receiver's address is no inbox. Check the address and the inbox's name in the account's settings."
                )
        return Standing(newest=found.newest or 0, acknowledged=found.acknowledged or 0)

    async def pull(self, after: int) -> Inflow:
        """Read the page after a position."""
        with self._in_words():
            feed = await self._client.feed(after, PAGE_SIZE)
            return _inflow(feed, after)

    async def wait_for_more(self, after: int) -> bool:
        """Ask, and let the receiver answer when there is something after a position, or when it has waited long enough."""
        try:
            with self._in_words():
                return bool((await self._client.feed(after, 1, wait=LONGEST_WAIT)).lines)
        except ContractBroken as error:
            if isinstance(error.__cause__, Invalid):  # it has nothing as new as that: it was set back, which a pull finds out
                return True
            raise

    async def acknowledge(self, through: int) -> None:
        """Say that everything up to a position is here."""
        with self._in_words():
            await self._client.acknowledge(through)

    async def download(self, remote_id: str, number: int, *, is_urgent: bool) -> AsyncIterator[bytes]:
        """Fetch the CV of an application, going on where the connection broke, and see that it is the one that was received."""
        cv = await self._cv(remote_id, number, is_urgent=is_urgent)
        digest, size, failures = hashlib.sha256(), 0, 0
        whole = cv.bytes or 0
        while size < whole:
            before = size
            try:
                async with aclosing(self._part(remote_id, cv, size, is_urgent=is_urgent)) as pieces:
                    async for piece in pieces:
                        size += len(piece)
                        digest.update(piece)
                        yield piece
            except Unreachable:
                failures = 0 if size > before else failures + 1
                if failures > _RESUMES:
                    raise
                await self._clock.sleep(_PAUSE * failures)
                continue
            break
        if size != whole or digest.hexdigest() != cv.sha256:
            raise ContractBroken(
                "The receiver at {host} sent this CV other than it got it, so it was not kept. Try again; if it stays so, "
                "check the receiver's disk.",
                host=self._client.address.host,
            )

    async def aclose(self) -> None:
        """Close the sockets."""
        await self._client.aclose()

    async def _part(self, remote_id: str, cv: WireCv, start: int, *, is_urgent: bool) -> AsyncGenerator[bytes, None]:
        with self._in_words():
            pieces = self._client.cv(remote_id, start, cv.sha256 or "", most=MOST_BYTES, is_urgent=is_urgent)
            async with aclosing(pieces):
                async for piece in pieces:
                    yield piece

    async def _cv(self, remote_id: str, number: int, *, is_urgent: bool) -> WireCv:
        if not (remote_id.isascii() and remote_id.isdecimal()):
            raise NotFound(
                "The receiver that this came through was set back since, and has its files no longer. What is here stays. If you "
                "need the file, ask the applicant for it."
            )
        try:
            with self._in_words():
                cv = (await self._client.application(remote_id, is_urgent=is_urgent)).cv
        except NotFound:
            cv = None
        if cv is None or number != 1 or not cv.bytes or not cv.sha256:
            raise NotFound(
                "The receiver at {host} does not have this document, or not any more: it forgets applications some time after "
                "they were pulled. If you need the file, ask the applicant for it.",
                host=self._client.address.host,
            )
        return cv

    def _in_words(self) -> AbstractContextManager[None]:
        return of_the_receiver(self._client.address, self._account)


def _is_inbox(found: WireInbox) -> bool:
    return found.name is not None and found.newest is not None and found.acknowledged is not None


def _inflow(feed: WireFeed, after: int) -> Inflow:
    items: list[Received] = []
    erased: list[Erased] = []
    unreadable: list[int] = []
    last = after
    for line, raw in feed.lines:
        position = line.position if line.position is not None and line.position > last else last + 1
        if line.kind == "erased" and line.id is not None:
            erased.append(Erased(str(line.id), position))
        elif line.kind == "application" and (received := to_received(line, raw)) is not None:
            items.append(received)
        else:
            unreadable.append(position)
        last = position
    return Inflow(items=tuple(items), erased=tuple(erased), cursor=feed.next, is_complete=feed.is_complete, unreadable=tuple(unreadable))
