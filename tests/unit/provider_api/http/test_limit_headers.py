"""What answers say about the limit, in every form."""

from datetime import UTC, datetime

import pytest

from recruiterdesk.provider_api.http.limit_headers import read_limit_headers

NOW = datetime(2026, 11, 22, 8, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("headers", "seconds"),
    [
        ({"retry-after": "12"}, 12.0),
        ({"retry-after": " 12.5 "}, 12.5),
        ({"retry-after": "-7"}, 0.0),
        ({"retry-after": "99999999"}, 99999999.0),
        ({"retry-after": "Sun, 22 Nov 2026 08:00:30 GMT"}, 30.0),
        ({"retry-after": "Sun, 22 Nov 2026 07:00:00 GMT"}, 0.0),
        ({"retry-after": "Sun, 22 Nov 2026 09:00:30 GMT", "date": "Sun, 22 Nov 2026 09:00:00 GMT"}, 30.0),
        ({"retry-after": "soon"}, None),
        ({"retry-after": "1e400"}, None),
        ({"retry-after": "٣"}, None),
        ({"retry-after": ""}, None),
        ({}, None),
    ],
)
def test_retry_after_is_understood_in_every_form(headers: dict[str, str], seconds: float | None) -> None:
    assert read_limit_headers(429, headers, NOW).retry_in == seconds


def test_a_reset_may_be_a_moment_or_a_duration() -> None:
    assert read_limit_headers(200, {"x-ratelimit-reset": str(int(NOW.timestamp()) + 20)}, NOW).reset_in == 20
    assert read_limit_headers(200, {"x-ratelimit-reset": "20"}, NOW).reset_in == 20
    skewed = {"x-ratelimit-reset": str(int(NOW.timestamp()) + 3620), "date": "Sun, 22 Nov 2026 09:00:00 GMT"}
    assert read_limit_headers(200, skewed, NOW).reset_in == 20


def test_limit_and_remaining_are_read_and_nonsense_is_not() -> None:
    news = read_limit_headers(200, {"x-ratelimit-limit": "60", "x-ratelimit-remaining": "3"}, NOW)
    assert (news.limit, news.left, news.is_refusal) == (60, 3, False)
    news = read_limit_headers(429, {"x-ratelimit-limit": "0", "x-ratelimit-remaining": "-1"}, NOW)
    assert (news.limit, news.left, news.is_refusal) == (None, None, True)
