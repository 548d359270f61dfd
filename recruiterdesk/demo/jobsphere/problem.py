"""JobSphere's refusals. The document gives a table of statuses and no shape of the body: the one here is made up, as the sheet proposes."""

from typing import Any

_CODES = {
    400: "invalid_request",
    401: "unauthorized",
    403: "forbidden",
    404: "not_found",
    429: "too_many_requests",
    500: "server_error",
}


class Problem(Exception):  # noqa: N818 -- a refusal is an ordinary answer here
    """A refusal with its status; `headers` go with the answer."""

    def __init__(self, status: int, message: str, headers: dict[str, str] | None = None) -> None:
        super().__init__(message)
        self.status = status
        self.message = message
        self.headers = headers or {}

    def body(self, shape: str = "object") -> Any:
        """Return the JSON body in one of the shapes that are met: object, string, plain, list, map, other or empty."""
        code, first = _CODES.get(self.status, "error"), self.message.partition(" ")[0]
        shapes: dict[str, Any] = {
            "object": {"error": {"code": code, "message": self.message}},
            "string": {"error": self.message},
            "plain": {"status": self.status, "message": self.message},
            "list": {"errors": [{"message": self.message}]},
            "map": {"errors": {first: [self.message]}},
            "other": {"reason": code},
            "empty": None,
        }
        return shapes[shape]


def missing() -> Problem:
    """Return the 404: the table's words."""
    return Problem(404, "Resource does not exist")


def invalid(message: str) -> Problem:
    """Return the 400 for a missing or wrong parameter, which the message names."""
    return Problem(400, message)


def forbidden() -> Problem:
    """Return the 403: the table does not tell a Read Only key from a company that was not verified."""
    return Problem(403, "Insufficient permissions for this action")
