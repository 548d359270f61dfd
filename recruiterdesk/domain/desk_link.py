"""Links that open one applicant or one vacancy in the window of whoever has them: `recruiterdesk://applicant/homerun/ap_1`.

A link names a kind, a provider and the provider's own id, and nothing else: no account and nobody's name, so that it can be sent to a
colleague at the same provider. It comes from anywhere, web pages and mails too, so it can only say where to go.
"""

import re
from typing import Literal, Self, get_args
from urllib.parse import quote, unquote_to_bytes

import msgspec

SCHEME = "recruiterdesk"
LONGEST_LINK = 2048  # characters, all of them ASCII

Kind = Literal["applicant", "vacancy"]
KINDS: tuple[Kind, ...] = get_args(Kind)

# Scheme and kind stand where an address has scheme and host, which browsers write in small letters. A path of exactly two parts, as RFC
# 3986 allows them; the slash at the end is what some programs add. Neither user, port, query nor fragment can be in it.
_SEGMENT = r"(?:[A-Za-z0-9._~!$&'()*+,;=:@-]|%[0-9A-Fa-f]{2})+"
_LINK = re.compile(rf"{SCHEME}://(?P<kind>[a-z]+)/(?P<provider>[A-Za-z0-9_-]+)/(?P<id>{_SEGMENT})/?", re.IGNORECASE | re.ASCII)
_PROVIDER = re.compile(r"[a-z][a-z0-9_-]{0,63}", re.ASCII)
_CONTROL = re.compile("[\x00-\x1f\x7f-\x9f\ud800-\udfff]")
_TURNS = frozenset({".", ".."})  # browsers take these for folders, and leave them out


class DeskLink(msgspec.Struct, frozen=True):
    """One place to go to: `remote_id` is the provider's own id of it. Made by `to` and `parse`, which take only what can be written."""

    kind: Kind
    provider: str
    remote_id: str

    @classmethod
    def to(cls, kind: Kind, provider: str, remote_id: str) -> Self | None:
        """Return the link to what a provider calls `remote_id`; None where no link can carry that id."""
        if _CONTROL.search(remote_id) or not remote_id.strip() or remote_id in _TURNS or not _PROVIDER.fullmatch(provider):
            return None
        made = cls(kind, provider, remote_id)
        return made if len(str(made)) <= LONGEST_LINK else None

    @classmethod
    def parse(cls, text: str) -> Self | None:
        """Return what a text from outside says, or None for all that is no link; it never raises."""
        found = _LINK.fullmatch(text) if len(text) <= LONGEST_LINK else None
        kind = next((kind for kind in KINDS if found is not None and found["kind"].lower() == kind), None)
        if found is None or kind is None:
            return None
        try:
            remote_id = unquote_to_bytes(found["id"]).decode()
        except UnicodeDecodeError:
            return None
        return cls.to(kind, found["provider"], remote_id)

    def __str__(self) -> str:
        return f"{SCHEME}://{self.kind}/{self.provider}/{quote(self.remote_id, safe='')}"
