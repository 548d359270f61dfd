"""Why a laptop does not get what it asked for: a status and one sentence, `{"error": "…"}`."""

from http import HTTPStatus

from starlette.requests import Request
from starlette.responses import Response

from recruiterdesk.receiver.outlet.documents import json_answer


class Refusal(Exception):  # noqa: N818 -- it is an answer to a laptop, not an error of ours
    """A request gets this status with this sentence, which never repeats what was sent; `retry_after` is in seconds."""

    def __init__(self, status: HTTPStatus, sentence: str, *, retry_after: int | None = None, headers: dict[str, str] | None = None) -> None:
        self.status = status
        self.sentence = sentence
        self.headers = dict(headers or {})
        if retry_after is not None:
            self.headers["Retry-After"] = str(retry_after)
        super().__init__(status.name)


async def refused(_request: Request, refusal: Exception) -> Response:
    """Answer with a refusal that was raised."""
    assert isinstance(refusal, Refusal)  # noqa: S101 -- Starlette calls this for no other
    return json_answer({"error": refusal.sentence}, refusal.status, refusal.headers)


def bad_request(sentence: str) -> Refusal:
    """Return the refusal of what cannot be understood."""
    return Refusal(HTTPStatus.BAD_REQUEST, sentence)


def not_here() -> Refusal:
    """Return the refusal of what is not in this inbox, or not any more."""
    return Refusal(HTTPStatus.NOT_FOUND, "There is no such application in this inbox. It may have been erased, or its time here is over.")
