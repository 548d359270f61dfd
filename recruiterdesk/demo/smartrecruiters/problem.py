"""Refusals, in the five shapes that the document has (section 5)."""

import secrets
from enum import StrEnum
from typing import Any

# All that the Apply API may say.
_APPLY_CODES = frozenset(
    {
        *("INVALID_REQUEST", "INVALID_INPUT", "DATA_VALIDATION_ERROR", "RESOURCE_NOT_FOUND_ERROR", "COMPANY_NOT_FOUND_ERROR"),
        *("COMPANY_RETRIEVAL_ERROR", "APPLY_API_ERROR", "FILE_UPLOAD_ERROR", "FILE_API_ERROR", "INVALID_API_KEY_ERROR"),
        *("UNAUTHORIZED", "REST_CALL_TIMEOUT", "TRAFFIC_LOCKED"),
    }
)


class Family(StrEnum):
    """Whose shape a refusal has."""

    DEFAULT = "default"  # {"message", "errors": [{"code", "message"}]}
    SEMANTIC = "semantic"  # {"message", "errors": [{"dataPath", "message"}]}
    APPLY = "apply"  # {"id", "code", "message"}
    MARKETPLACE = "marketplace"  # {"id", "httpCode", "code", "message", "helpUrl"}
    EMPTY = "empty"  # nothing at all
    OAUTH = "oauth"  # {"error", "error_description"}


class Problem(Exception):  # noqa: N818 -- a refusal is an ordinary answer here
    """A refusal: status, code, text. `family` None takes the shape of the endpoint that refuses."""

    def __init__(
        self,
        status: int,
        code: str,
        message: str = "",
        *,
        family: Family | None = None,
        data_path: str = "",
        headers: dict[str, str] | None = None,
    ) -> None:
        super().__init__(code)
        self.status = status
        self.code = code
        self.message = message or code.replace("_", " ").capitalize()
        self.family = family
        self.data_path = data_path
        self.headers = headers or {}

    def body(self, family: Family = Family.DEFAULT) -> Any:
        """Return the JSON body, None for an empty one."""
        match self.family or family:
            case Family.SEMANTIC:
                return {"message": "Semantic validation failed", "errors": [{"dataPath": self.data_path, "message": self.message}]}
            case Family.APPLY:
                return {"id": secrets.token_hex(8), "code": self._apply_code(), "message": self.message}
            case Family.MARKETPLACE:
                help_url = "https://dev.smartrecruiters.com/"
                return {
                    "id": secrets.token_hex(8),
                    "httpCode": self.status,
                    "code": self.code,
                    "message": self.message,
                    "helpUrl": help_url,
                }
            case Family.OAUTH:
                return {"error": self.code, "error_description": self.message}
            case Family.EMPTY:
                return None
            case _:
                return {"message": self.message, "errors": [{"code": self.code, "message": self.message}]}

    def _apply_code(self) -> str:
        if self.code in _APPLY_CODES:
            return self.code
        return {401: "UNAUTHORIZED", 403: "UNAUTHORIZED", 429: "TRAFFIC_LOCKED"}.get(self.status, "INVALID_REQUEST")


def invalid(message: str) -> Problem:
    """Return the 400 of a request that the document does not describe; the document names no code for it."""
    return Problem(400, "BAD_REQUEST", message)


def not_found(what: str) -> Problem:
    """Return a 404 such as JOB_NOT_FOUND."""
    return Problem(404, f"{what}_NOT_FOUND")


class NoAccess(Problem):
    """No to one job or candidate, while the credential is good (section 0, 6); endpoints differ in how they say it."""

    def __init__(self, what: str) -> None:
        super().__init__(401, f"UNAUTHORIZED_TO_ACCESS_{what}")
        self._what = what

    def told_as(self, status: int) -> Problem:
        """Return the refusal that an endpoint's document has: 401, 403 or 404."""
        match status:
            case 403:
                return Problem(403, "PERMISSION_DENIED")
            case 404:
                return Problem(404, f"{self._what}_NOT_FOUND")
            case _:
                return self
