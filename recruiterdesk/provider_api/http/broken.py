"""What an exchange that did not end well looks like: the exceptions of a broken one, and the statuses that are worth another try."""

from typing import Final

import httpx

from recruiterdesk.provider_api.http.bodies import BodyTooLarge, BodyUnreadable
from recruiterdesk.provider_api.http.multipart import FileLengthWrong

BROKEN: Final = (
    httpx.HTTPError,
    httpx.InvalidURL,
    httpx.StreamError,
    TimeoutError,
    BodyTooLarge,
    BodyUnreadable,
    FileLengthWrong,
    OSError,
)
TRY_AGAIN: Final = frozenset({408, 429, 500, 502, 503, 504})
