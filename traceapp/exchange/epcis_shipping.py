"""What a supplier's EPCIS 2.0 file says was shipped (JSON; EPCIS 2.0, 10): quantities of classes, event by event.

Shipping events count, with what their boxes hold by the aggregation events of the same file; events that were declared
wrong do not. Everything wrong is named by the number of its event and by the field. Numbers are exact decimals.
"""

import hashlib
from collections.abc import Iterator, Mapping
from decimal import Decimal

import msgspec
from msgspec import Struct, field

from traceapp.domain.problem import Problem, Unreadable, because, json_problem
from traceapp.domain.quantity import LARGEST, MG_PER_KG, Quantity, Unit
from traceapp.exchange.plant_file import plainly
from traceapp.exchange.spreadsheet import WrongCell

_SHIPPING = frozenset({"shipping", "urn:epcglobal:cbv:bizstep:shipping", "https://ref.gs1.org/cbv/BizStep-shipping"})
_MG: Mapping[str, int] = {"KGM": MG_PER_KG, "GRM": 1_000, "MGM": 1, "TNE": 1_000 * MG_PER_KG}
_PIECES = frozenset({"", "H87", "C62", "EA"})


class _Body(Struct, frozen=True, rename="camel"):
    event_list: list[msgspec.Raw]


class _Document(Struct, frozen=True, rename="camel"):
    type: str
    schema_version: str
    epcis_body: _Body


class _Element(Struct, frozen=True, rename="camel"):
    epc_class: str
    quantity: Decimal | None = None
    uom: str = ""


class _Event(Struct, frozen=True, rename="camel", kw_only=True):
    type: str
    action: str = ""
    biz_step: str = ""
    event_id: str = field(default="", name="eventID")
    error_declaration: msgspec.Raw = msgspec.Raw(b"")
    parent_id: str = field(default="", name="parentID")
    epc_list: tuple[str, ...] = ()
    quantity_list: tuple[_Element, ...] = ()
    child_epcs: tuple[str, ...] = field(default=(), name="childEPCs")
    child_quantity_list: tuple[_Element, ...] = ()


class ShippedClass(Struct, frozen=True):
    """So much of one class, container by container. row: the event's number; event: its id, or the digest of its text.

    name: the class as it was written. at: the field it stands in.
    """

    row: int
    event: str
    at: str
    name: str
    containers: tuple[Quantity, ...]


class ShippedReading(Struct, frozen=True):
    """Everything that was shipped by a file, and everything wrong with it."""

    file: str
    shipped: tuple[ShippedClass, ...]
    wrong: tuple[WrongCell, ...]


def read_shipping(file: str, raw: bytes) -> ShippedReading:
    """What was shipped. file: the name that faults carry. Never raises for what the file holds."""
    try:
        document = msgspec.json.decode(raw.decode(), type=_Document)  # what is in the events is looked at later
    except msgspec.ValidationError as error:
        return ShippedReading(file, (), (WrongCell(file, 0, plainly(str(error)).field, because("not_epcis")),))
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        return ShippedReading(file, (), (WrongCell(file, 0, "", json_problem(error)),))
    if document.type != "EPCISDocument" or not document.schema_version.startswith("2."):
        return ShippedReading(file, (), (WrongCell(file, 0, "", because("not_epcis")),))
    return _Reading(file).read(document.epcis_body.event_list)


class _Reading:
    """One file, event by event.

    Attributes:
        wrong: what is wrong so far.
    """

    def __init__(self, file: str) -> None:
        self.wrong: list[WrongCell] = []
        self._file = file
        self._packed: dict[str, tuple[int, _Event]] = {}

    def read(self, events: list[msgspec.Raw]) -> ShippedReading:
        """Boxes are packed in any event of the file, before what ships them or after."""
        shipping = [found for row, raw in enumerate(events, start=1) if (found := self._event(row, raw)) is not None]
        shipped = tuple(one for row, event, name in shipping for one in self._shipped(row, event, name))
        if not shipped and not self.wrong:
            self.wrong.append(WrongCell(self._file, 0, "", because("nothing_shipped")))
        return ShippedReading(self._file, shipped, tuple(sorted(self.wrong, key=lambda wrong: wrong.row)))

    def _event(self, row: int, raw: msgspec.Raw) -> tuple[int, _Event, str] | None:
        """A shipping event that stands; what an aggregation packs is remembered."""
        try:
            event = msgspec.json.decode(raw, type=_Event)
        except msgspec.ValidationError as error:
            flaw = plainly(str(error))
            self._fault(row, flaw.field, flaw.problem)
            return None
        if bytes(event.error_declaration) not in {b"", b"null"}:
            return None
        if event.type == "AggregationEvent" and event.parent_id:
            if event.action == "ADD":
                self._packed[event.parent_id] = (row, event)
            elif event.action == "DELETE":
                self._packed.pop(event.parent_id, None)
        if event.type != "ObjectEvent" or event.biz_step not in _SHIPPING or event.action == "DELETE":
            return None
        return row, event, event.event_id or f"sha-256:{hashlib.sha256(bytes(raw)).hexdigest()}"

    def _shipped(self, row: int, event: _Event, name: str) -> Iterator[ShippedClass]:
        """Once for each class, with a container for each time it is named."""
        found: dict[str, tuple[str, list[Quantity]]] = {}
        for at, source, element in self._elements(row, event):
            quantity = self._quantity(source, at, element)
            if quantity is not None:
                found.setdefault(element.epc_class, (at, []))[1].append(quantity)
        for epc_class, (at, quantities) in found.items():
            if len({quantity.unit for quantity in quantities}) > 1:
                self._fault(row, at, because("units_mixed", name=epc_class))
            else:
                yield ShippedClass(row, name, at, epc_class, tuple(quantities))

    def _elements(self, row: int, event: _Event) -> Iterator[tuple[str, int, _Element]]:
        """What is named in the event, and what its boxes hold; the field, and the number of the event it stands in."""
        for n, element in enumerate(event.quantity_list):
            yield f"quantityList[{n}]", row, element
        waiting, seen = [(f"epcList[{n}]", epc) for n, epc in enumerate(event.epc_list)], set[str]()
        while waiting:
            at, epc = waiting.pop(0)
            packed = self._packed.get(epc)
            if epc in seen:
                continue
            seen.add(epc)
            if packed is None:
                self._fault(row, at, because("box_not_told", name=epc))
                continue
            source, box = packed
            for n, element in enumerate(box.child_quantity_list):
                yield f"childQuantityList[{n}]", source, element
            waiting += ((f"childEPCs[{n}]", child) for n, child in enumerate(box.child_epcs))

    def _quantity(self, row: int, at: str, element: _Element) -> Quantity | None:
        """Whole milligrams or pieces, or a fault."""
        try:
            return _quantity_of(element)
        except Unreadable as error:
            place = "uom" if error.problem.code == "not_one_of" else "quantity"
            self._fault(row, f"{at}.{place}", error.problem)
            return None

    def _fault(self, row: int, at: str, problem: Problem) -> None:
        self.wrong.append(WrongCell(self._file, row, at, problem))


def _quantity_of(element: _Element) -> Quantity:
    """Whole milligrams or pieces. Unreadable: there is none, its unit is not known, or it is too fine or too much."""
    if element.quantity is None:
        raise Unreadable("missing")
    scale = 1 if element.uom in _PIECES else _MG.get(element.uom)
    if scale is None:
        raise Unreadable("not_one_of", given=element.uom, known=(*_MG, *sorted(_PIECES - {""})))
    amount = element.quantity * scale if element.quantity.is_finite() and element.quantity <= LARGEST else Decimal(0)
    if not 0 < amount <= LARGEST or amount != amount.to_integral_value():
        raise Unreadable("no_such_quantity", given=str(element.quantity)[:40])
    return Quantity(int(amount), Unit.PCS if element.uom in _PIECES else Unit.MG)
