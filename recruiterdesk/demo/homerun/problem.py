"""Homerun's one error shape: `{"code", "error", "message"}`, with `details` for validation."""

from typing import Any

INVALID = "The given input was invalid"
FORBIDDEN = "Forbidden"
NO_PLAN = "Your plan does not include public api access"
NOT_FOUND = "Not found"  # the same for an unknown person, stage, vacancy and path: the document tells them apart nowhere
_REPEATED = [("field_name", "field_name is not a valid value")]


class Problem(Exception):  # noqa: N818 -- a refusal is an ordinary answer here
    """A refusal with its status; `details` names the parameter and what is wrong with it."""

    def __init__(self, status: int, message: str, details: list[tuple[str, str]] | None = None) -> None:
        super().__init__(message)
        self.status = status
        self.message = message
        self.details = details or []

    def body(self) -> dict[str, Any]:
        """Return the JSON body. As in the vendor's document, a 404's `code` is 403 and a 429 repeats the validation text."""
        code = {404: 403}.get(self.status, self.status)
        message = INVALID if self.status == 429 else self.message  # noqa: PLR2004 -- the status
        body: dict[str, Any] = {"code": code, "error": True, "message": message}
        details = _REPEATED if self.status == 429 else self.details  # noqa: PLR2004 -- the status
        if details:
            body["details"] = [{"param": param, "message": text} for param, text in details]
        return body


def invalid(param: str, text: str) -> Problem:
    """Return the 400 for one wrong parameter."""
    return Problem(400, INVALID, [(param, text)])
