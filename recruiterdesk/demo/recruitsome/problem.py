"""RecruitSome's error shape `{"message", "errors"}`; only a 422 names fields, and only a missing scope has a code."""

from typing import Any

INVALID = "The given data was invalid."
UNAUTHENTICATED = "Unauthenticated."
NOT_ENABLED = "API access is not enabled for this tenant."
NO_SCOPE = "This API key does not have the required scope."
NOT_FOUND = "Resource not found."
TOO_MANY = "Too Many Attempts."
INSUFFICIENT_SCOPE = "INSUFFICIENT_SCOPE"


class Problem(Exception):  # noqa: N818 -- a refusal is an ordinary answer here
    """A refusal with its status; `errors` says by field what is wrong with it."""

    def __init__(self, status: int, message: str, errors: dict[str, list[str]] | None = None, *, code: str = "") -> None:
        super().__init__(message)
        self.status = status
        self.message = message
        self.errors = errors or {}
        self.code = code

    def body(self) -> dict[str, Any]:
        """Return the JSON body."""
        body: dict[str, Any] = {"message": self.message}
        if self.code:
            body["code"] = self.code
        if self.errors:
            body["errors"] = self.errors
        return body


def invalid(**errors: str) -> Problem:
    """Return the 422 for some fields, one sentence each."""
    return Problem(422, INVALID, {field: [text] for field, text in errors.items()})
