"""POST /ictergezocht/{inbox}: one application from the provider, answered with 201 only once it is durably kept (ictergezocht.md, Webhook).

For whoever builds the application: `Route("/ictergezocht/{inbox}", IntakeEndpoint(…))`, inside EarlyAnswers, because a refusal may come
before the body was read, and inside AroundRequests, which answers 503 to the StorageTrouble that goes past here. The time for headers is
the server's; that for the body is raw_body's. Nothing that somebody sent goes into the log.
"""

import logging
from collections.abc import AsyncGenerator
from contextlib import aclosing
from http import HTTPStatus
from typing import Any, Protocol

import msgspec
from starlette.responses import Response
from starlette.types import Receive, Scope, Send

from recruiterdesk.receiver.delivery import Delivery, Kept
from recruiterdesk.receiver.intake.authorization import BearerAuthorization, HmacAuthorization, Signature
from recruiterdesk.receiver.intake.in_flight import InFlight, is_small, places_for_small
from recruiterdesk.receiver.intake.own_thread import in_thread
from recruiterdesk.receiver.intake.raw_body import LARGEST, SECONDS, HungUp, check_announced, pieces
from recruiterdesk.receiver.intake.reception import Reception
from recruiterdesk.receiver.intake.refusal import Refused, about_request
from recruiterdesk.receiver.sealing import SealedFile, unsealed
from recruiterdesk.receiver.settings import ReceiverSettings

_log = logging.getLogger(__name__)


class Inboxes(Protocol):
    """What of the database's inboxes is needed here."""

    def exists(self, name: str) -> bool:
        """Whether there is such an inbox."""


class Deliveries(Protocol):
    """What of the database's deliveries is needed here."""

    def keep(self, inbox: str, delivery: Delivery, cv: SealedFile | None) -> Kept:
        """Keep it durably, or find that it is there already; StorageUnavailable."""


class IntakeEndpoint:
    """The door for the provider, as an ASGI application: it reads bodies itself, so that none is ever whole in memory."""

    def __init__(
        self,
        settings: ReceiverSettings,
        inboxes: Inboxes,
        deliveries: Deliveries,
        *,
        content_secret: bytes,
        in_flight: InFlight | None = None,
        body_seconds: float = SECONDS,
    ) -> None:
        """Let in whoever knows one of the settings' secrets; `content_secret` makes the content keys, and stays the same for ever."""
        self._bearer = BearerAuthorization(settings.secrets) if settings.scheme == "bearer" else None
        self._hmac = HmacAuthorization(
            settings.secrets, header=settings.hmac_header, algorithm=settings.hmac_algorithm, encoding=settings.hmac_encoding
        )
        self._inboxes = inboxes
        self._deliveries = deliveries
        self._content_secret = content_secret
        self._in_flight = in_flight or InFlight()
        self._small_in_flight = in_flight or places_for_small()  # whoever gives places gives all there are
        self._body_seconds = body_seconds

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request; StorageTrouble goes past where the application could not be kept."""
        try:
            kept = await self._kept(scope, receive)
        except Refused as refused:
            _log.info("refused", extra={"status": refused.status.value, "count": len(refused.reasons), "reason": _where(refused)})
            answer = _json(refused.status, refused.body(), refused.headers)
        except HungUp:
            _log.info("hung_up")
            return
        else:
            _log.info("kept", extra={"is_repeat": kept.is_repeat})
            answer = _json(HTTPStatus.CREATED, msgspec.json.encode({"id": kept.id}), {})
        await answer(scope, receive, send)

    async def _kept(self, scope: Scope, receive: Receive) -> Kept:
        if scope["method"] != "POST":
            raise Refused(HTTPStatus.METHOD_NOT_ALLOWED, about_request("Applications are sent with POST."), headers={"Allow": "POST"})
        inbox: str = scope["path_params"]["inbox"]
        headers: list[tuple[bytes, bytes]] = scope["headers"]
        if self._bearer is None:
            return await self._signed(inbox, scope, receive)
        if not self._bearer.accepts(headers):
            raise _unauthorized("Bearer")
        await self._check_inbox(inbox)
        check_announced(headers)
        async with self._places(headers).place(stranger=None):
            return await self._received(inbox, self._pieces(receive))

    async def _signed(self, inbox: str, scope: Scope, receive: Receive) -> Kept:
        """Take in a body whose signature can be checked only at its end: until then it lies sealed, and nobody has looked into it."""
        headers: list[tuple[bytes, bytes]] = scope["headers"]
        signature = self._hmac.signature(headers)
        if signature is None:
            raise _unauthorized("HMAC")
        check_announced(headers)
        address = scope["client"][0] if scope.get("client") else ""
        async with self._places(headers).place(stranger=address):
            with await in_thread(SealedFile) as held:
                async with aclosing(self._pieces(receive)) as body:
                    async for piece in body:
                        await in_thread(_hold, piece, signature, held)
                if not signature.fits():
                    raise _unauthorized("HMAC")
                await self._check_inbox(inbox)
                await in_thread(held.finish)
                return await self._received(inbox, _opened(held))

    def _places(self, headers: list[tuple[bytes, bytes]]) -> InFlight:
        return self._small_in_flight if is_small(headers) else self._in_flight

    async def _check_inbox(self, inbox: str) -> None:
        if not await in_thread(self._inboxes.exists, inbox):
            raise Refused(HTTPStatus.NOT_FOUND, about_request("There is no such inbox here."))

    def _pieces(self, receive: Receive) -> AsyncGenerator[bytes, None]:
        return pieces(receive, largest=LARGEST, seconds=self._body_seconds)

    async def _received(self, inbox: str, body: AsyncGenerator[bytes, None]) -> Kept:
        with Reception(self._content_secret, inbox) as reception:
            async with aclosing(body):
                async for piece in body:
                    await in_thread(reception.feed, piece)
            return await in_thread(self._store, inbox, reception)

    def _store(self, inbox: str, reception: Reception) -> Kept:
        delivery = reception.finish()
        return self._deliveries.keep(inbox, delivery, reception.cv)


async def _opened(held: SealedFile) -> AsyncGenerator[bytes, None]:
    plain = unsealed(held.pieces(), held.key)
    while (piece := await in_thread(next, plain, None)) is not None:
        yield piece


def _hold(piece: bytes, signature: Signature, held: SealedFile) -> None:
    signature.update(piece)
    held.write(piece)


def _unauthorized(scheme: str) -> Refused:
    return Refused(HTTPStatus.UNAUTHORIZED, about_request("The authorization is missing or wrong."), headers={"WWW-Authenticate": scheme})


def _where(refused: Refused) -> str:
    """Return the first field that a refusal names, for the log."""
    return next((reason.path for reason in refused.reasons if reason.path), "request")


def _json(status: HTTPStatus, body: bytes, headers: dict[str, Any]) -> Response:
    return Response(body, status, {**headers, "Cache-Control": "no-store"}, media_type="application/json")
