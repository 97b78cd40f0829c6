"""By-products and rejects sold to a recycler, container by container, weighed on leaving (DOMAIN 8, 15)."""

from msgspec.structs import replace

from traceapp.domain.command import Command
from traceapp.domain.lot import LotState
from traceapp.domain.person import Act
from traceapp.domain.plant import Plant
from traceapp.domain.record.base import Record
from traceapp.domain.record.dispatch import ScrapSold
from traceapp.domain.record.pieces import Draw
from traceapp.errors import Refused
from traceapp.services.known import require_party
from traceapp.services.people import require
from traceapp.services.ports import Books
from traceapp.services.run.inputs import material_now
from traceapp.services.stock.meant import require_meant
from traceapp.services.stock.stock import container_of

USE = "scrap sale"
"""What sold scrap is used for, where a container may be meant for something else."""


def sell_scrap(books: Books, plant: Plant, command: Command, *, sold: ScrapSold) -> tuple[Record, ...]:
    """What falls off along the routes leaves for a recycler. Only the plant's own: a customer's is returned to it.

    sold: the record as it would stand; a draw's quantity is what the scale says. The container is empty afterwards, so
    what the books held beyond that is adjusted; more than they held stays as an overdraft, which is a finding.
    Refused: not_allowed, code_in_use, party_unknown, nothing_drawn, lot_unknown, container_unknown, on_hold, lot_away,
    for_rework_only, for_return_only, not_scrap, scrap_of_customer, unit_mixed.
    """
    require(books, command.who[0], Act.SHIP, command.happened)
    if books.shipment(sold.shipment) is not None:
        raise Refused("code_in_use", code=sold.shipment)
    require_party(books, sold.buyer, "recycler", command.happened)
    if not sold.draws:
        raise Refused("nothing_drawn", lot="")
    return (replace(sold, draws=tuple(_weighed(books, plant, draw, sold.buyer) for draw in sold.draws)),)


def _weighed(books: Books, plant: Plant, draw: Draw, buyer: str) -> Draw:
    state, kept = container_of(books, draw.lot, draw.container)
    require_scrap(plant, state, draw.container, buyer)
    if draw.quantity.unit is not state.unit:
        raise Refused("unit_mixed", one=draw.quantity.unit.value, other=state.unit.value)
    if draw.quantity.amount <= 0:
        raise Refused("nothing_drawn", lot=draw.lot)
    return replace(draw, emptied=draw.quantity.amount < kept.amount)


def require_scrap(plant: Plant, state: LotState, container: int, buyer: str = "") -> None:
    """Whether this may be sold as scrap, by what it is and how it stands.

    Refused: not_scrap, scrap_of_customer, on_hold, lot_away, for_rework_only, for_return_only.
    """
    material = material_now(plant, state.route, state)
    if material not in by_products(plant):
        raise Refused("not_scrap", lot=state.code, material=material)
    if state.owner and state.owner != buyer:
        raise Refused("scrap_of_customer", lot=state.code, owner=state.owner)
    held = state.held_at(container)
    if held is not None:
        raise Refused("on_hold", lot=state.code, reason=held.reason, put_at="", instead="", place="")
    if state.away:
        raise Refused("lot_away", lot=state.code, processor=state.away)
    require_meant(state, container, USE)


def by_products(plant: Plant) -> frozenset[str]:
    """Every material that falls off at a step of any route."""
    return frozenset(
        shed.material for route in plant.routes.values() for step in route.steps for shed in step.by_products
    )
