"""The refusals of the second Homerun, in the documented shape."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

if TYPE_CHECKING:
    from second_homerun.world import Json


class Refusal(Exception):  # noqa: N818 -- an answer, not a failure of ours
    """An answer with a status of 4xx in the documented shape, odd codes included."""

    MESSAGES: ClassVar = {401: "Unauthenticated", 402: "Your plan does not include public api access", 403: "Forbidden", 404: "Not found"}

    def __init__(self, status: int, details: list[Json] | None = None) -> None:
        """Keep what to say; a 404 says 403 in its body and a 429 the words of a failed validation, as the documents do."""
        self.status = status
        self.body: dict[str, Json] = {
            "code": 403 if status == 404 else status,
            "error": True,
            "message": self.MESSAGES.get(status, "The given input was invalid"),
        }
        if details is not None:
            self.body["details"] = details
        super().__init__(status)


def invalid(param: str) -> Refusal:
    """Return the refusal of one parameter."""
    return Refusal(400, [{"param": param, "message": f"{param} is not a valid value"}])
