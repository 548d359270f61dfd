"""When a read may be repeated."""

from recruiterdesk.provider_api.http.retry import RetryQuota


def test_three_attempts_are_made_and_no_more() -> None:
    quota = RetryQuota(uniform=lambda _low, high: high)
    assert [quota.pause_before(attempt, after_time_out=False) for attempt in (2, 3, 4)] == [1.0, 2.0, None]


def test_pauses_are_drawn_from_zero_to_their_ceiling() -> None:
    assert RetryQuota(uniform=lambda low, _high: low).pause_before(2, after_time_out=False) == 0.0


def test_the_quota_ends_a_storm() -> None:
    quota = RetryQuota()
    granted = sum(quota.pause_before(2, after_time_out=False) is not None for _ in range(1000))
    assert granted == 100


def test_a_time_out_costs_twice_as_much() -> None:
    quota = RetryQuota()
    assert sum(quota.pause_before(2, after_time_out=True) is not None for _ in range(1000)) == 50


def test_success_fills_the_quota_again() -> None:
    quota = RetryQuota()
    while quota.pause_before(2, after_time_out=False) is not None:
        pass
    for _ in range(5):
        quota.succeeded()
    assert quota.pause_before(2, after_time_out=False) is not None
