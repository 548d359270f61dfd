"""What an account with a receiver has besides its key: two settings and a secret, by their names."""

from collections.abc import Mapping
from typing import Final

URL: Final = "receiver_url"
INBOX: Final = "receiver_inbox"
TOKEN: Final = "receiver_token"  # noqa: S105 -- the name of a secret, none itself
DEFAULT_INBOX: Final = "main"


def has_address(settings: Mapping[str, str]) -> bool:
    """Whether an account has a receiver at all."""
    return bool(settings.get(URL, "").strip())
