"""The answer of a trace: lots, links, how much of it, shipments reached, what is still here.

Nothing is left out in silence: every ancestor or descendant is a node, however small its share, unless somebody set a
threshold or there are too many to list; then it is told how many lie beneath. Shares are whole numbers of 10⁻¹²; what
is divided adds up exactly.
"""

from enum import StrEnum

from msgspec import Struct

from traceapp.services.ports import LinkLine, LotLine
from traceapp.services.trace.affected import Affected
from traceapp.services.trace.flow import WHOLE
from traceapp.services.trace.trace_start import Start


class Direction(StrEnum):
    """Backward to where it came from, or forward to where it went."""

    BACK = "back"
    FORWARD = "forward"


class TraceNode(Struct, frozen=True):
    """One lot of the answer. row: None for a lot that was never born here.

    share: backward, how much of the chosen matter came from this lot; forward, how much of this lot from the chosen
    matter. column: the number of the step that bore it, 0 where no route says. depth: links away from the chosen one.
    """

    code: str
    row: LotLine | None
    share: int
    column: int
    depth: int


class Reached(Struct, frozen=True):
    """A shipment with some of it. share: of the pieces in those boxes. shipped_at: UTC microseconds."""

    shipment: str
    customer: str
    shipped_at: int
    boxes: tuple[str, ...]
    pieces: int
    share: int


class StillHere(Struct, frozen=True):
    """A lot with something left, or a box that has not left. kind: lot or box; amount in `unit`."""

    kind: str
    code: str
    place: str
    status: str
    amount: int
    unit: str
    share: int
    shipment: str = ""


class ForCustomer(Struct, frozen=True):
    """What one customer got of it, over all shipments. suspect: of those pieces, what came from the chosen matter."""

    customer: str
    shipments: int
    boxes: int
    pieces: int
    suspect: int


class Beneath(Struct, frozen=True):
    """Lots that were reached and are not listed: how many, the largest share among them, and what became of them.

    amounts: by unit, all that was ever made of them and did not go on, and how much of that is suspect.
    """

    lots: int = 0
    largest: int = 0
    amounts: tuple[tuple[str, int, int], ...] = ()


class Trace(Struct, frozen=True):
    """The answer. along: for each link, the share of the chosen matter that went that way. customers: keys of the
    parties reached, each once. affected: forward, what became of everything reached, by unit. least: the threshold
    (10⁻¹²) under which a lot is not listed. sources: of the lots listed, those that came from no other.
    """

    start: Start
    direction: Direction
    nodes: tuple[TraceNode, ...]
    links: tuple[LinkLine, ...]
    along: tuple[int, ...]
    shipments: tuple[Reached, ...] = ()
    still_here: tuple[StillHere, ...] = ()
    affected: tuple[Affected, ...] = ()
    least: int = 0
    beneath: Beneath = Beneath()
    sources: tuple[str, ...] = ()

    @property
    def lots(self) -> int:
        """How many lots were reached, the chosen ones included."""
        return len(self.nodes) + self.beneath.lots

    @property
    def is_whole(self) -> bool:
        """Whether every lot and link of the answer is listed."""
        return not self.beneath.lots

    @property
    def by_customer(self) -> tuple[ForCustomer, ...]:
        """By customer, whoever got most pieces first."""
        found: dict[str, ForCustomer] = {}
        for one in self.shipments:
            was = found.get(one.customer, ForCustomer(one.customer, 0, 0, 0, 0))
            found[one.customer] = ForCustomer(
                one.customer,
                was.shipments + 1,
                was.boxes + len(one.boxes),
                was.pieces + one.pieces,
                was.suspect + one.pieces * one.share // WHOLE,
            )
        return tuple(sorted(found.values(), key=_most_first))

    @property
    def customers(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(reached.customer for reached in self.shipments if reached.customer))


def _most_first(one: ForCustomer) -> tuple[int, str]:
    return -one.pieces, one.customer
