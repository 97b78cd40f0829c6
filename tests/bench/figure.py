"""A measured figure beside its floor, and what it is held to."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import assert_never


@dataclass(frozen=True, slots=True)
class AtMost:
    """The value itself may be this much, in the figure's unit."""

    value: float

    def __str__(self) -> str:
        return f"at most {number(self.value)}"


@dataclass(frozen=True, slots=True)
class Exactly:
    """The value must be this, as for a count of fsyncs."""

    value: float

    def __str__(self) -> str:
        return f"exactly {number(self.value)}"


@dataclass(frozen=True, slots=True)
class TimesFloor:
    """The value may be this many times the floor."""

    times: float

    def __str__(self) -> str:
        return f"at most {number(self.times)} × floor"


@dataclass(frozen=True, slots=True)
class AboveFloor:
    """The value may exceed the floor by this much, in the figure's unit."""

    added: float

    def __str__(self) -> str:
        return f"at most floor + {number(self.added)}"


Limit = AtMost | Exactly | TimesFloor | AboveFloor


@dataclass(frozen=True, slots=True)
class Figure:
    """One row of the report.

    Attributes:
        name: what was measured, in a few words, with its percentile where it has one.
        value: what our program took.
        unit: of value and floor ("ms", "B", "MB", "fsyncs").
        floor: what the bare work takes, measured in the same run; `None` where there is no such thing.
        limit: what the plant asked for; `None` for a figure that is only watched.
    """

    name: str
    value: float
    unit: str
    floor: float | None = None
    limit: Limit | None = None

    @property
    def ratio(self) -> float | None:
        """Value over floor; `None` without a floor."""
        return self.value / self.floor if self.floor else None

    @property
    def is_within(self) -> bool | None:
        """Whether the limit is kept; `None` without a limit.

        Raises:
            ValueError: the limit speaks of a floor and there is none.
        """
        match self.limit:
            case None:
                return None
            case AtMost(most):
                return self.value <= most
            case Exactly(wanted):
                return self.value == wanted
            case TimesFloor(times):
                return self.value <= self._floor() * times
            case AboveFloor(added):
                return self.value <= self._floor() + added
            case other:
                assert_never(other)

    def _floor(self) -> float:
        if self.floor is None:
            raise ValueError(f"{self.name}: a limit over the floor needs a floor")
        return self.floor


def number(value: float) -> str:
    """Three significant digits without an exponent; whole numbers whole."""
    if value == int(value) or abs(value) >= 100:
        return f"{value:.0f}"
    return f"{value:.2f}" if abs(value) >= 0.1 else f"{value:.4f}"


def median(values: Iterable[float]) -> float:
    """The 50th percentile by nearest rank."""
    return percentile(values, 50)


def percentile(values: Iterable[float], rank: int) -> float:
    """The value that `rank` per cent of the values do not exceed (nearest rank).

    Raises:
        ValueError: there are no values.
    """
    ordered = sorted(values)
    if not ordered:
        raise ValueError("a percentile of nothing")
    return ordered[max(0, -(-len(ordered) * rank // 100) - 1)]
