"""One delivery's body, from its first piece to a checked application. Nothing here waits for the network; a worker thread runs it."""

from types import TracebackType
from typing import Self

from recruiterdesk.receiver.delivery import Delivery
from recruiterdesk.receiver.intake.body_scanner import BodyScanner, Unfit
from recruiterdesk.receiver.intake.content_key import content_key
from recruiterdesk.receiver.intake.incoming_cv import IncomingCv
from recruiterdesk.receiver.intake.payload import (
    CV,
    NotReadable,
    Payload,
    made_filename,
    read_payload,
    request_is_no_object,
    usable_filename,
)
from recruiterdesk.receiver.intake.refusal import about_request, bad_request
from recruiterdesk.receiver.sealing import SealedFile


class Reception:
    """Takes one body apart while it comes. A context manager: at its end nothing is left of it here."""

    def __init__(self, server_key: bytes, inbox: str) -> None:
        """Make the content key with `server_key`, for this inbox."""
        self._server_key = server_key
        self._inbox = inbox
        self._cv = IncomingCv()
        self._scanner = BodyScanner(CV, self._cv.take)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self._cv.close()

    @property
    def cv(self) -> SealedFile | None:
        """The CV, once `finish` returned; None where there is none."""
        return self._cv.file

    def feed(self, piece: bytes) -> None:
        """Take the next piece of the body; Refused where reading on is useless."""
        try:
            self._scanner.feed(piece)
        except Unfit as unfit:
            raise bad_request(about_request(unfit.reason)) from None

    def finish(self) -> Delivery:
        """Return the application, once the body has ended; Refused with every reason against it."""
        document = self._scanner.finish()
        if self._scanner.is_long_broken:
            self._cv.break_off()
        self._cv.finish()
        try:
            payload, reasons = read_payload(document, self._scanner.repeated)
        except NotReadable:
            raise bad_request(request_is_no_object()) from None
        if self._cv.fault is not None:
            reasons.append(self._cv.fault)
        if payload is None or reasons:
            raise bad_request(*reasons)
        return self._delivery(payload)

    def _delivery(self, said: Payload) -> Delivery:
        cv = self._cv.file
        cv_sha256 = cv.sha256 if cv is not None else None
        filename = usable_filename(said.filename)
        if cv is not None and filename is None:
            filename = made_filename(self._cv.beginning)
        return Delivery(
            reference_number=said.reference_number,
            name=said.name,
            email=said.email,
            source=said.source,
            campaign=said.campaign,
            phone=said.phone,
            city=said.city,
            motivation=said.motivation,
            filename=filename,
            custom=dict(said.custom),
            cv_sha256=cv_sha256,
            cv_bytes=cv.bytes if cv is not None else 0,
            content_key=content_key(
                self._server_key,
                self._inbox,
                email=said.email,
                texts=(
                    said.reference_number,
                    said.name,
                    said.phone,
                    said.city,
                    said.motivation,
                    said.source,
                    said.campaign,
                    said.filename,
                ),
                cv_sha256=cv_sha256,
            ),
        )
