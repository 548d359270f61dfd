"""What the receiver is started with, read from arguments and the environment; what does not fit is refused with a sentence."""

from dataclasses import dataclass, field
from typing import Literal

from recruiterdesk.receiver.sealing import DataKeys

HmacAlgorithm = Literal["sha256", "sha512"]
HmacEncoding = Literal["hex", "base64"]
Scheme = Literal["bearer", "hmac"]


@dataclass(frozen=True, kw_only=True)
class ReceiverSettings:
    """Everything that a start decides. Secrets and keys are never in its repr; `database` may hold a password, so neither is that.

    `secrets` are the provider's live ones, of at least 32 bytes each, one or two. `keep_days` is how long an application that every laptop
    has is still kept, so that a late repeat is known as one.
    """

    database: str = field(repr=False)
    data_keys: DataKeys = field(repr=False)
    secrets: tuple[bytes, ...] = field(repr=False)
    host: str = "127.0.0.1"
    port: int = 8787
    scheme: Scheme = "bearer"
    hmac_header: str = "X-Signature"
    hmac_algorithm: HmacAlgorithm = "sha256"
    hmac_encoding: HmacEncoding = "hex"
    keep_days: int = 60
