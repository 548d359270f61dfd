"""Whether a delivery comes from who it says: a shared key as Bearer, or an HMAC over the raw body (ictergezocht.md, Webhook).

There is no third scheme, and none that lets everybody in. Both take one secret or two, so that a secret can be changed while deliveries
go on. What is compared are digests of equal length, each of them always, so that time tells neither how much of a guess is right nor
which secret it is.
"""

import base64
import hashlib
import hmac
import secrets as randomness
from collections.abc import Callable, Iterable
from hmac import compare_digest
from typing import Literal

Algorithm = Literal["sha256", "sha512"]
Encoding = Literal["hex", "base64"]
Headers = Iterable[tuple[bytes, bytes]]

MOST_SECRETS = 2
SHORTEST_SECRET = 32  # bytes

_ENCODERS: dict[str, Callable[[bytes], bytes]] = {"hex": lambda digest: digest.hex().encode(), "base64": base64.b64encode}


class BearerAuthorization:
    """`Authorization: Bearer <key>`, known to be right or wrong before the first byte of the body is read."""

    def __init__(self, secrets: Iterable[bytes]) -> None:
        """Let in whoever sends one of these secrets."""
        self._comparer = _Comparer()
        self._digests = tuple(self._comparer.digest(secret) for secret in _checked(secrets))

    def accepts(self, headers: Headers) -> bool:
        """Whether the request's headers (lower-case names) hold one of the secrets."""
        scheme, _, token = (_only(headers, b"authorization") or b"").partition(b" ")
        fits = self._comparer.is_one_of(token.lstrip(b" "), self._digests)
        return fits & (scheme.lower() == b"bearer")


class HmacAuthorization:
    """A header with the HMAC of the raw body. The document names no header, algorithm or encoding, so all three are settings."""

    def __init__(
        self, secrets: Iterable[bytes], *, header: str = "X-Signature", algorithm: Algorithm = "sha256", encoding: Encoding = "hex"
    ) -> None:
        """Let in whoever signs with one of these secrets. `hex` is lower case; `base64` is the standard alphabet with padding."""
        self._secrets = _checked(secrets)
        self._header = header.lower().encode("ascii")
        self._algorithm = algorithm
        self._encode = _ENCODERS[encoding]
        self._comparer = _Comparer()

    def signature(self, headers: Headers) -> "Signature | None":
        """Return what the body has to fit, or None when the request is not signed at all."""
        said = _only(headers, self._header)
        if said is None:
            return None
        macs = [hmac.new(secret, digestmod=self._algorithm) for secret in self._secrets]
        return Signature(said, macs, self._encode, self._comparer)


class Signature:
    """A signature and the body that it has to fit, which comes in pieces."""

    def __init__(self, said: bytes, macs: list[hmac.HMAC], encode: Callable[[bytes], bytes], comparer: "_Comparer") -> None:
        """Use `HmacAuthorization.signature`."""
        self._said = said
        self._macs = macs
        self._encode = encode
        self._comparer = comparer

    def update(self, piece: bytes) -> None:
        """Take the next piece of the body."""
        for mac in self._macs:
            mac.update(piece)

    def fits(self) -> bool:
        """Whether the whole body, as it came until now, is what was signed with one of the secrets."""
        return self._comparer.is_one_of(self._said, tuple(self._comparer.digest(self._encode(mac.digest())) for mac in self._macs))


class _Comparer:
    """Compares digests under a key of this process: they have one length, and whoever sends guesses cannot know them."""

    def __init__(self) -> None:
        self._key = randomness.token_bytes(32)

    def digest(self, text: bytes) -> bytes:
        return hashlib.blake2b(text, key=self._key, digest_size=32).digest()

    def is_one_of(self, text: bytes, digests: tuple[bytes, ...]) -> bool:
        given = self.digest(text)
        fits = False
        for digest in digests:
            fits |= compare_digest(given, digest)
        return fits


def _only(headers: Headers, name: bytes) -> bytes | None:
    """Return the header's value when it is there exactly once: of two, a proxy and we might believe a different one."""
    values = [value for key, value in headers if key == name]
    return values[0] if len(values) == 1 else None


def _checked(secrets: Iterable[bytes]) -> tuple[bytes, ...]:
    known = tuple(secrets)
    if not 1 <= len(known) <= MOST_SECRETS or any(len(secret) < SHORTEST_SECRET for secret in known):
        # settings.py says this to the user in a sentence of its own; here it keeps a receiver without a secret from being built at all.
        raise ValueError(f"one or two secrets of at least {SHORTEST_SECRET} bytes are needed")
    return known
