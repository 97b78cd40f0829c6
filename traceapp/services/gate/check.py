"""One line of the gate's list, and what fails in it."""

from collections.abc import Callable
from typing import Literal, TypeAlias

from msgspec import Struct
from msgspec.structs import replace

from traceapp.domain.plant import Plant
from traceapp.services.delivery.delivery import Delivery
from traceapp.services.delivery.doubts import Doubt
from traceapp.services.ports import Books

Place: TypeAlias = Literal[
    "lot", "box", "shipment", "order", "unit", "instrument", "certificate", "part", "terminal", "air"
]
"""What is opened to settle a failure."""

Facts: TypeAlias = tuple[tuple[str, str], ...]


class Failure(Struct, frozen=True, kw_only=True):
    """Why a check fails, once.

    code: key of its words in `answers`. subject: the code of what is to be opened at `place`. facts: what the words are
    filled with. boxes: those of the shipment it concerns; none when it concerns the whole.
    """

    code: str
    place: Place
    subject: str
    facts: Facts = ()
    boxes: tuple[str, ...] = ()


class Fix(Struct, frozen=True):
    """Take this box out of the shipment and that one in, from its shelf; all its checks pass."""

    out: str
    into: str
    place: str


class Check(Struct, frozen=True, kw_only=True):
    """One check. name: key of its words. figure: facts of the figure beside it, such as pieces of pieces ordered."""

    name: str
    figure: Facts = ()
    failures: tuple[Failure, ...] = ()
    fix: Fix | None = None

    @property
    def passed(self) -> bool:
        return not self.failures

    def fixed(self, fix: Fix | None) -> "Check":
        """The same check with a way out if there is one, where it is the one that fails."""
        return self if self.passed else replace(self, fix=fix)


class Case(Struct, frozen=True):
    """What a check looks at. doubts: the open findings that concern the delivery."""

    books: Books
    plant: Plant
    delivery: Delivery
    doubts: tuple[Doubt, ...]


GateCheck: TypeAlias = Callable[[Case], Check]
