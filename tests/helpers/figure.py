"""A measured figure and the bound it has to keep: what every benchmark returns."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Figure:
    """One measured value in its unit; at most `bound` is good, and a figure without a bound is only told.

    Bounds are upper ones: where more is better, measure the inverse or a ratio to a yardstick of the same run.
    """

    name: str
    value: float
    unit: str
    bound: float | None
    note: str = ""

    @property
    def holds(self) -> bool:
        """Tell whether the value keeps its bound; a figure without a bound always does."""
        return self.bound is None or self.value <= self.bound
