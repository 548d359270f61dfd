"""Why a delivery is not taken, in the shape of the provider's own errors: `{"errors": [{"error", "label", "path"}]}`.

The provider's developers read it, so it is English with the document's field names. It names fields and never repeats a value: answers
end up in other people's logs.
"""

import re
from http import HTTPStatus

import msgspec
from msgspec import Struct

LABELS = {
    "referenceNumber": "Reference number",
    "name": "Name",
    "email": "E-mail address",
    "phone": "Phone number",
    "city": "City",
    "motivation": "Motivation",
    "source": "Source",
    "campaign": "Campaign",
    "cv": "CV",
    "filename": "File name of the CV",
}
# What a developer calls a member. Any other name of an unknown member could be somebody's, and is not repeated.
_DEVELOPERS_NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_-]{0,39}")


class Reason(Struct, frozen=True):
    """One thing that is wrong: `path` is the member's name, or empty where the request as a whole is meant."""

    error: str
    label: str
    path: str


class Refused(Exception):  # noqa: N818 -- it is an answer to the provider, not an error of ours
    """A delivery gets this status with these reasons; `retry_after` is in seconds. Its text holds none of the reasons: logs may show it."""

    def __init__(self, status: HTTPStatus, *reasons: Reason, retry_after: int | None = None, headers: dict[str, str] | None = None) -> None:
        """Keep the status, every reason, and headers that go with it."""
        super().__init__(f"{status.value}")
        self.status = status
        self.reasons = reasons
        self.headers = dict(headers or {})
        if retry_after is not None:
            self.headers["Retry-After"] = str(retry_after)

    def body(self) -> bytes:
        """Return the answer's JSON."""
        return msgspec.json.encode({"errors": self.reasons})


def about_member(name: str, error: str) -> Reason:
    """Return what is wrong with one member of the body."""
    if name in LABELS:
        return Reason(error, LABELS[name], name)
    if _DEVELOPERS_NAME.fullmatch(name):
        return Reason(error, name, name)
    return Reason(error, "A member that the document does not name", "")


def about_request(error: str) -> Reason:
    """Return what is wrong with the request as a whole."""
    return Reason(error, "Request", "")


def bad_request(*reasons: Reason) -> Refused:
    """Return the refusal of a delivery whose data are wrong: 400, the only status for it on the provider's list."""
    return Refused(HTTPStatus.BAD_REQUEST, *reasons)
