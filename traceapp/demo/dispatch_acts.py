"""Sentences of the dock and the quality office: shipments, certificates, returns."""

from collections.abc import Mapping
from functools import partial
from types import MappingProxyType

from traceapp.demo.acts import QUALITY_ACTS, Act, Sentence, Words
from traceapp.demo.origin_acts import ORIGIN_ACTS
from traceapp.domain.quantity import pcs
from traceapp.domain.record.dispatch import CustomerReturned, ShipmentOpened
from traceapp.domain.record.pieces import Filled, NewLot
from traceapp.services.certificate.issuing import withdraw
from traceapp.services.dispatch.leaving import take_back
from traceapp.services.dispatch.shipping import book_carrier, open_shipment, ship, swap_box
from traceapp.services.packing.unpacking import unpack


def _gather(act: Act, said: Words) -> None:
    boxes = tuple(code for one in said["boxes"].split(",") for code, _ in act.names.places(one.strip()))
    opened = ShipmentOpened(
        shipment=act.app.fresh_code("SH", "shipment"), order=said["order"], boxes=boxes, delivery=act.noon(said["day"])
    )
    act.record(partial(open_shipment, opened=opened), said["name"])


def _carrier(act: Act, said: Words) -> None:
    shipment = act.names.code(said["shipment"])
    act.record(
        partial(
            book_carrier,
            shipment=shipment,
            carrier=said["carrier"],
            waybill=said["waybill"],
            delivery=act.noon(said["day"]),
        )
    )


def _swap(act: Act, said: Words) -> None:
    out, into = (act.names.code(said[name]) for name in ("out", "into"))
    swapped = partial(swap_box, shipment=act.names.code(said["shipment"]), out=out, into=into)
    act.record(partial(swapped, reason=said["why"]))


def _unpack(act: Act, said: Words) -> None:
    act.record(partial(unpack, box=act.names.code(said["box"]), reason=said["why"]))


def _certify(act: Act, said: Words) -> None:
    """Signed by everybody present, each for what they are authorised to; then the labels of its boxes are printed."""
    station = act.app.station(act.scene.station)
    issued = act.app.certificates.issue(
        station,
        act.names.code(said["shipment"]),
        act.certifying(),
        supersedes=act.names.code(said["old"]) if said["old"] else "",
    )
    act.names.codes[said["name"]] = issued.number
    act.names.entries[said["name"]] = issued.outcome.entries[0]
    while act.app.labels.waiting():
        act.app.print_next(station)


def _withdraw(act: Act, said: Words) -> None:
    number = act.names.code(said["certificate"])
    act.record(partial(withdraw, number=number, reason=said["why"], signatures=act.signatures("withdrawal")))


def _ship(act: Act, said: Words) -> None:
    act.record(partial(ship, plant=act.app.plant, shipment=act.names.code(said["shipment"])))


def _return(act: Act, said: Words) -> None:
    parents = tuple(code for one in said["lots"].split(",") for code, _ in act.names.places(one.strip()))
    with act.app.reading() as books:
        first = books.lot(parents[0])
    if first is None:
        raise ValueError(f"the books know no lot {parents[0]}")
    lot = NewLot(
        code=act.app.fresh_code("RT", "lot"),
        kind="RT",
        material=first.material,
        containers=(Filled(n=1, quantity=pcs(int(said["amount"])), place="red-cage"),),
        part=first.part,
        grade=first.grade,
        owner=first.owner,
        claim=first.claim,
        unit_mass=first.unit_mass,
    )
    returned = CustomerReturned(rma=said["rma"], lot=lot, parents=parents, customer=said["party"], reason=said["why"])
    act.record(partial(take_back, returned=returned), said["name"])


ACTS: Mapping[str, Sentence] = MappingProxyType(
    {
        **QUALITY_ACTS,
        **ORIGIN_ACTS,
        "gather": Sentence("BOXES for ORDER, due DAY, as NAME", _gather),
        "carrier": Sentence("SHIPMENT by CARRIER, waybill WAYBILL, due DAY", _carrier),
        "swap": Sentence("OUT of SHIPMENT for INTO because WHY", _swap),
        "unpack": Sentence("BOX because WHY", _unpack),
        "certify": Sentence("SHIPMENT[ instead of OLD], as NAME", _certify),
        "withdraw": Sentence("CERTIFICATE because WHY", _withdraw),
        "ship": Sentence("SHIPMENT", _ship),
        "return": Sentence("AMOUNT from PARTY, under RMA, of LOTS, because WHY, as NAME", _return),
    }
)
