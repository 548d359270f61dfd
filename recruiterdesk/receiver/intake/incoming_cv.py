"""A CV on its way from a delivery's base64 into a sealed file."""

from contextlib import ExitStack
from typing import Final

from recruiterdesk.receiver.intake.base64_pieces import Base64Pieces, NotBase64
from recruiterdesk.receiver.intake.payload import CV
from recruiterdesk.receiver.intake.refusal import Reason, about_member
from recruiterdesk.receiver.sealing import SealedFile

# "max 20MB": whether of the file or of the text, and of which MB, is not said; this is the generous reading.
LARGEST: Final = 20 * 1024 * 1024
_BEGINNING = 8  # bytes by which a kind of file is known


class IncomingCv:
    """One CV. After something is wrong with it the rest is thrown away, while the body is read on for what else is wrong."""

    def __init__(self) -> None:
        self._decoder = Base64Pieces()
        self._files = ExitStack()
        self._bytes = 0
        self.beginning = b""
        self.file: SealedFile | None = None  # None until something came, and again when it cannot be used
        self.fault: Reason | None = None

    def take(self, text: bytes) -> None:
        """Take the next piece of the base64 text."""
        if self.fault is None:
            try:
                self._keep(self._decoder.feed(text))
            except NotBase64:
                self.break_off()

    def finish(self) -> None:
        """End the text: seal what is left."""
        if self.fault is not None:
            return
        try:
            self._keep(self._decoder.finish())
        except NotBase64:
            self.break_off()
        if self.file is not None:
            self.file.finish()

    def break_off(self) -> None:
        """Give up on a text that is no base64."""
        self._give_up("This field is not base64, or it was cut off.")

    def close(self) -> None:
        """Remove what was kept of it here."""
        self.file = None
        self._files.close()

    def _keep(self, plain: bytes) -> None:
        if not plain:
            return
        self._bytes += len(plain)
        if self._bytes > LARGEST:
            self._give_up(f"The file is larger than {LARGEST // 1024**2} MiB.")
            return
        if self.file is None:
            self.file = self._files.enter_context(SealedFile())
        if len(self.beginning) < _BEGINNING:
            self.beginning = (self.beginning + plain[:_BEGINNING])[:_BEGINNING]
        self.file.write(plain)

    def _give_up(self, error: str) -> None:
        self.fault = self.fault or about_member(CV, error)
        self.close()
