"""Hashes of a few bytes without OpenSSL, whose library takes a fiftieth of a start to load.

Python falls back to these modules of its own where it was built without OpenSSL; where it has them no more, `hashlib` is as good.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from hashlib import blake2b, sha256
else:
    try:
        from _blake2 import blake2b
        from _sha256 import sha256
    except ImportError:
        from hashlib import blake2b, sha256

__all__ = ["blake2b", "sha256"]
