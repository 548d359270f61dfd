"""Base64 that comes in pieces, decoded strictly and without ever being whole in memory.

Line breaks (and the tabs that some libraries indent them with) are allowed anywhere and the padding may be missing, as the contract sheet
asks; everything else that RFC 4648 does not allow is refused. A space is refused as well: it is what becomes of `+` on its way through a
form.
"""

import binascii

_BETWEEN_LINES = b"\r\n\t"
_GROUP = 4  # letters that make three bytes


class NotBase64(ValueError):  # noqa: N818 -- it says what the text is
    """The text is not base64. Which of it is not said: it is somebody's CV."""

    def __init__(self) -> None:
        super().__init__("not base64")


class Base64Pieces:
    """A decoder that holds at most three letters between two pieces."""

    def __init__(self) -> None:
        self._held = b""
        self._padding = 0

    def feed(self, text: bytes) -> bytes:
        """Take the next piece of the text and return what it decodes to until now; raise NotBase64."""
        letters = text.translate(None, _BETWEEN_LINES)
        if not letters:
            return b""
        cut = letters.find(b"=")
        if cut >= 0:
            padding = letters[cut:]
            if padding.strip(b"="):
                raise NotBase64
            letters = letters[:cut]
        if letters and self._padding:
            raise NotBase64
        if cut >= 0:
            self._padding += len(padding)
        letters = self._held + letters
        whole = len(letters) - len(letters) % _GROUP
        self._held = letters[whole:]
        if self._padding > _GROUP - 2:
            raise NotBase64
        return _decoded(letters[:whole])

    def finish(self) -> bytes:
        """Return what the last letters decode to; raise NotBase64 when they cannot be an end."""
        held, self._held = self._held, b""
        missing = -len(held) % _GROUP
        if len(held) == 1 or self._padding > missing:
            raise NotBase64
        return _decoded(held + b"=" * missing)


def _decoded(letters: bytes) -> bytes:
    try:
        return binascii.a2b_base64(letters, strict_mode=True)
    except binascii.Error:
        raise NotBase64 from None
