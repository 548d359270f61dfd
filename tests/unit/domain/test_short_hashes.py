"""The short hashes are those that everybody else computes."""

import hashlib

from hypothesis import given
from hypothesis import strategies as st

from recruiterdesk.domain.short_hashes import blake2b, sha256


@given(st.binary(max_size=300), st.binary(min_size=1, max_size=64))
def test_they_are_what_hashlib_makes(content: bytes, key: bytes) -> None:
    assert sha256(content).hexdigest() == hashlib.sha256(content).hexdigest()
    assert blake2b(content, key=key, digest_size=8).hexdigest() == hashlib.blake2b(content, key=key, digest_size=8).hexdigest()
