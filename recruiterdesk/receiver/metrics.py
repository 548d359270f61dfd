"""Figures for a team's monitoring, in a registry of the receiver's own: counts, seconds and bytes, of nobody in particular.

Labels are the doors of doors.py, methods and status codes, so the series are few, and none names an inbox, a laptop or a person.
"""

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, ProcessCollector, disable_created_metrics, generate_latest
from prometheus_client.exposition import CONTENT_TYPE_LATEST

from recruiterdesk import __version__

CONTENT_TYPE = CONTENT_TYPE_LATEST
_SECONDS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0, 30.0, 60.0)
_PREFIX = "recruiterdesk_receiver"


class Figures:
    """What one instance counted since it started."""

    def __init__(self) -> None:
        disable_created_metrics()  # type: ignore[no-untyped-call]  # a moment for each count, which nobody asks for
        self.registry = CollectorRegistry()
        ProcessCollector(registry=self.registry)
        self._requests = Counter(f"{_PREFIX}_requests", "Answered requests.", ["door", "method", "status"], registry=self.registry)
        self._seconds = Histogram(
            f"{_PREFIX}_request_seconds",
            "From a request's headers to the end of its answer.",
            ["door"],
            buckets=_SECONDS,
            registry=self.registry,
        )
        self._bytes_in = Counter(f"{_PREFIX}_bytes_in", "Bytes of the bodies that came in.", ["door"], registry=self.registry)
        self._bytes_out = Counter(f"{_PREFIX}_bytes_out", "Bytes of the bodies that went out.", ["door"], registry=self.registry)
        self._in_flight = Gauge(f"{_PREFIX}_requests_in_flight", "Requests that are being answered.", ["door"], registry=self.registry)
        self._kept = Counter(
            f"{_PREFIX}_deliveries", "Deliveries kept, and those that had been there already.", ["kind"], registry=self.registry
        )
        self.purged = Counter(f"{_PREFIX}_purged", "Applications deleted because their time here was over.", registry=self.registry)
        self.purged_at = Gauge(
            f"{_PREFIX}_purged_at_seconds", "When this instance last looked for such applications.", registry=self.registry
        )
        self.troubles = Counter(f"{_PREFIX}_storage_troubles", "Times that the database could not be used.", registry=self.registry)
        Gauge(f"{_PREFIX}_info", "The version that runs.", ["version"], registry=self.registry).labels(__version__).set(1)

    def began(self, door: str) -> None:
        """Count a request that is being answered from now on."""
        self._in_flight.labels(door).inc()

    def ended(self, door: str, method: str, status: int, *, seconds: float, bytes_in: int, bytes_out: int) -> None:
        """Count an answered request."""
        self._in_flight.labels(door).dec()
        self._requests.labels(door, method, str(status)).inc()
        self._seconds.labels(door).observe(seconds)
        self._bytes_in.labels(door).inc(bytes_in)
        self._bytes_out.labels(door).inc(bytes_out)

    def kept(self, *, is_repeat: bool) -> None:
        """Count a delivery that is kept durably."""
        self._kept.labels("repeat" if is_repeat else "new").inc()

    def text(self) -> bytes:
        """Return all figures as Prometheus reads them."""
        return generate_latest(self.registry)
