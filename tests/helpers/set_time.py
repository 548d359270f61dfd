"""A time of day that a test sets, in the place of a module's `time`: the limits and the tokens of a stand-in go by it."""


class SetTime:
    """`monkeypatch.setattr(module, "time", SetTime())`; it begins at a full day, so that no window of a calendar ends by chance."""

    def __init__(self) -> None:
        self.at = 86_400.0 * 20_000

    def time(self) -> float:
        """Return the time that is set."""
        return self.at
