"""What the provider was told: which id each application was acknowledged with, and how long the answers took."""

import threading
from collections import Counter
from statistics import quantiles


class Ledger:
    """Counts answers, from any thread."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self.ids: dict[int, int] = {}
        self.acknowledged: Counter[int] = Counter()  # per application
        self.refused: Counter[int] = Counter()  # per status
        self.broken = 0  # connections that ended without an answer
        self.contradictions: list[tuple[int, int, int]] = []  # application, the id that it had, the id that it was told then
        self.seconds: list[float] = []

    def kept(self, number: int, application_id: int, seconds: float) -> None:
        """Note an answer 201."""
        with self._lock:
            before = self.ids.setdefault(number, application_id)
            if before != application_id:
                self.contradictions.append((number, before, application_id))
            self.acknowledged[number] += 1
            self.seconds.append(seconds)

    def not_kept(self, status: int | None) -> None:
        """Note any other answer, or None where there was none."""
        with self._lock:
            if status is None:
                self.broken += 1
            else:
                self.refused[status] += 1

    @property
    def p95(self) -> float:
        """The 95th percentile of the seconds that an acknowledgement took."""
        return quantiles(self.seconds, n=20)[-1] if len(self.seconds) > 1 else 0.0
