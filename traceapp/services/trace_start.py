"""What a trace starts from: any code that people have in hand."""

from collections.abc import Iterable, Mapping

from msgspec import Struct, field

from traceapp.domain.box import BoxState
from traceapp.errors import Refused
from traceapp.services.ports import Books

MOST_SUPPLIED = 1_000
"""Lots looked through for a supplier's lot number."""


class Start(Struct, frozen=True):
    """What was asked for.

    kind: lot, container, box, shipment, certificate, load or supplier lot. amounts: how much of each lot is meant, in
    the lot's unit (0: not counted). container: only what came out of it, 0 for any. since: from when on a lot was in
    the load, UTC microseconds. boxes: set where boxes were asked for.
    """

    kind: str
    code: str
    amounts: tuple[tuple[str, int], ...]
    container: int = 0
    since: Mapping[str, int] = field(default_factory=dict)
    boxes: tuple[str, ...] = ()

    @property
    def lots(self) -> tuple[str, ...]:
        return tuple(lot for lot, _ in self.amounts)

    def feeds(self, lot: str, container: int, at: int | None) -> bool:
        """Whether what was taken from this container of a start lot at a moment is meant (None: not known when)."""
        if self.container and container not in {0, self.container}:
            return False
        return at is None or at >= self.since.get(lot, 0)


def start_of(books: Books, code: str) -> Start:
    """What the code names. Refused `code_unknown`."""
    lot, _, number = code.partition("/")
    state = books.lot(lot)
    if state is not None:
        container = int(number) if number.isascii() and number.isdecimal() else 0
        kept = state.container(container) if container else None
        if container and kept is None and state.birth is not None:
            raise Refused("container_unknown", lot=lot, container=container)
        amount = kept.filled if kept is not None else state.tally.made
        return Start("container" if container else "lot", code, ((lot, amount),), container)
    found = _boxes(books, code) or _load(books, code) or _supplied(books, code)
    if found is None:
        raise Refused("code_unknown", code=code[:80])
    return found


def _boxes(books: Books, code: str) -> Start | None:
    box = books.box(code)
    if box is not None:
        return _holding("box", code, (code,), [box])
    shipment = books.shipment(code)
    if shipment is not None:
        return _holding("shipment", code, shipment.boxes, books.boxes(shipment.boxes).values())
    certificate = books.certificate(code)
    if certificate is None:
        return None
    amounts: dict[str, int] = {}
    for covered in certificate.covers:
        amounts[covered.lot] = amounts.get(covered.lot, 0) + covered.quantity.amount
    boxes = tuple(dict.fromkeys(covered.box for covered in certificate.covers))
    return Start("certificate", code, tuple(amounts.items()), boxes=boxes)


def _holding(kind: str, code: str, codes: tuple[str, ...], boxes: Iterable[BoxState]) -> Start:
    amounts: dict[str, int] = {}
    for content in (content for box in boxes for content in box.contents):
        amounts[content.lot] = amounts.get(content.lot, 0) + content.quantity.amount
    return Start(kind, code, tuple(amounts.items()), boxes=codes)


def _load(books: Books, code: str) -> Start | None:
    load = books.load(code)
    if load is None:
        return None
    states = books.lots(tuple(dict.fromkeys(seat.lot for seat in load.seats)))
    since = {
        lot: min((exposure.at for exposure in state.exposures if exposure.code == code), default=load.at)
        for lot, state in states.items()
    }
    return Start("load", code, tuple((lot, state.tally.made) for lot, state in states.items()), since=since)


def _supplied(books: Books, code: str) -> Start | None:
    """Lots received under the supplier's own number."""
    rows = books.lot_rows(prefix=code, limit=MOST_SUPPLIED)
    amounts = tuple((row.code, row.made) for row in rows if row.supplier_lot == code)
    return Start("supplier lot", code, amounts) if amounts else None
