"""Who takes a shipment and which way; by air, the stray field of each package of magnets (DOMAIN 22)."""

from collections.abc import Sequence
from decimal import Decimal
from functools import partial

from msgspec import Struct
from PySide6.QtCore import QCoreApplication, QLocale, Slot

from traceapp.domain.air_freight import AIR, AirClass, FieldLimit, deciding
from traceapp.domain.box import BoxState
from traceapp.domain.command import Command, Outcome
from traceapp.domain.equipment import Instrument
from traceapp.domain.record.base import Record
from traceapp.domain.record.dispatch import FieldMeasured
from traceapp.domain.shipment import ShipmentState
from traceapp.errors import Refused, TraceError
from traceapp.services.dispatch.shipping import book_carrier
from traceapp.services.gate.air_freight import holds_magnets, measure_field, to_measure_at
from traceapp.services.ports import Books
from ui import numbers
from ui.rooms.dock_told import Told
from ui.rooms.dock_work import choice
from ui.rooms.doors import Carrier, Door
from ui.rooms.house import House
from ui.rooms.refused import refused_prompt
from ui.rooms.room import Room
from ui.screens.dock import DockLine, DockScreen, DockView
from ui.screens.station import Primary
from ui.widgets.form import FieldEdited, FormField, FormView
from ui.widgets.icons import Icon
from ui.widgets.prompt_band import Prompt
from ui.widgets.tone import Tone

CARRIER, WAYBILL, WAY, GAUGE = "carrier", "waybill", "way", "gauge"
ROAD, SEA = "road", "sea"


def tr(source: str) -> str:
    """Words of this file."""
    return QCoreApplication.translate("CarrierRoom", source)


class Consignment(Struct, frozen=True, kw_only=True):
    """What the form shows. magnets: the packages that hold any. gauges: of the field, as (key, name)."""

    shipment: ShipmentState
    magnets: tuple[BoxState, ...] = ()
    gauges: tuple[tuple[str, str], ...] = ()
    limits: tuple[FieldLimit, ...] = ()
    told: Told = Told()

    @property
    def way(self) -> str:
        return self.told.value(WAY) or self.shipment.way

    @property
    def wanted(self) -> tuple[tuple[BoxState, str], ...]:
        """By air, the packages whose field has to be measured, and at how many metres."""
        if self.way != AIR:
            return ()
        asked = ((box, to_measure_at(box, self.limits)) for box in self.magnets)
        return tuple((box, metres) for box, metres in asked if metres)


class CarrierRoom(Room):
    """Joins the dock's screen and one shipment."""

    screen: DockScreen

    def __init__(self, house: House) -> None:
        super().__init__(house)
        self._code = ""
        self._told = Told()
        self._found: Consignment | None = None
        self._said: Prompt | None = None
        self.screen = DockScreen(house.look)
        self.screen.field_edited.connect(self._edit)
        self.screen.primary_requested.connect(self._record)
        self.screen.back_requested.connect(self.go_back)

    def enter(self, door: Door) -> None:
        """One shipment; what was typed for another is forgotten."""
        if isinstance(door, Carrier):
            self._code = door.shipment
        self._told, self._found, self._said = Told(), None, None
        self.read()

    def read(self) -> None:
        """Asks for the shipment and its boxes."""
        self.ask(partial(self._look_up, self._code), self._take, about=self._code)

    def _look_up(self, code: str) -> Consignment:
        app = self._house.app
        with app.reading() as books:
            shipment = books.shipment(code)
            if shipment is None:
                raise Refused("shipment_unknown", shipment=code)
            magnets = tuple(box for box in books.boxes(shipment.boxes).values() if holds_magnets(books, box))
            known = (fact for fact in books.facts("instrument", app.now()) if isinstance(fact, Instrument))
            gauges = tuple(sorted((fact.key, fact.name) for fact in known if fact.measures == "field"))
        return Consignment(shipment=shipment, magnets=magnets, gauges=gauges, limits=app.plant.air_limits)

    def _take(self, found: "Consignment | TraceError") -> None:
        if isinstance(found, TraceError):
            self._refuse(found)
            return
        self._found = found
        first = tuple((key, value) for key, value in _booked(found.shipment) if value)
        only = ((GAUGE, found.gauges[0][0]),) if len(found.gauges) == 1 else ()
        self._told = self._told.with_defaults((*first, *only))
        self._show()

    @Slot()
    def say_again(self) -> None:
        """The same facts in another language."""
        self._show()

    def _show(self) -> None:
        if self._found is not None:
            self.screen.show_view(carrier_view(_with(self._found, self._told), self.screen.locale(), self._said))

    @Slot(object)
    def _edit(self, edited: FieldEdited) -> None:
        self._told, self._said = self._told.with_value(edited.field, edited.value), None
        self._show()

    @Slot()
    def _record(self) -> None:
        if self._found is None:
            return
        self.have(partial(_book, found=_with(self._found, self._told)), self._recorded)

    def _recorded(self, outcome: "Outcome | TraceError") -> None:
        if isinstance(outcome, TraceError):
            self._refuse(outcome)
            return
        self._house.notifier.announce(outcome.changes)
        self.go_back()

    def _refuse(self, error: TraceError) -> None:
        self._said = refused_prompt(error, self._speech)
        self._show()


def _booked(shipment: ShipmentState) -> tuple[tuple[str, str], ...]:
    return ((CARRIER, shipment.carrier), (WAYBILL, shipment.waybill), (WAY, shipment.way))


def _with(found: Consignment, told: Told) -> Consignment:
    return Consignment(
        shipment=found.shipment, magnets=found.magnets, gauges=found.gauges, limits=found.limits, told=told
    )


def _book(books: Books, command: Command, *, found: Consignment) -> Sequence[Record]:
    """The carrier, and each field that was told."""
    told = found.told
    records: list[Record] = []
    for box, metres in found.wanted:
        strength = told.value(box.code).strip().replace(",", ".")
        if strength:
            measured = FieldMeasured(box=box.code, strength=strength, at_metres=metres, instrument=told.value(GAUGE))
            records += measure_field(books, command, measured=measured)
    booked = book_carrier(
        books,
        command,
        shipment=found.shipment.code,
        carrier=told.value(CARRIER),
        waybill=told.value(WAYBILL),
        way=found.way,
    )
    return (*booked, *records)


def carrier_view(found: Consignment, locale: QLocale, said: Prompt | None = None) -> DockView:
    """The packages of magnets with how each may fly, and what is to be told."""
    ways = ((ROAD, tr("Road")), (SEA, tr("Sea")), (AIR, tr("Air")))
    told = found.told
    fields = [
        FormField(CARRIER, tr("Carrier"), told.value(CARRIER)),
        FormField(WAYBILL, tr("Waybill"), told.value(WAYBILL)),
        choice(WAY, tr("Travels by"), told, ways),
    ]
    if found.wanted:
        fields.append(choice(GAUGE, tr("Field gauge"), told, found.gauges))
    fields += [
        FormField(
            box.code,
            _short(box.code),
            told.value(box.code),
            hint=tr("A/m at {metres} m").format(metres=numbers.figure(Decimal(metres), locale)),
        )
        for box, metres in found.wanted
    ]
    needed = {CARRIER, WAY}
    missing = next((field.label for field in fields if field.key in needed and not field.value), "")
    lines = tuple(DockLine(box.code, class_words(box, found.limits, locale)) for box in found.magnets)
    return DockView(
        kinds=(),
        kind=None,
        prompt=said or Prompt(Tone.NEXT, tr("How does it travel?"), code=found.shipment.code),
        lines=lines,
        form=FormView(found.shipment.code, tr("Carrier"), found.shipment.code, tuple(fields)),
        primary=Primary(tr("Book"), tr("carrier and fields"), missing, Icon.TRUCK),
        can_clear=False,
        listed=tr("Packages of magnets"),
    )


def class_words(box: BoxState, limits: Sequence[FieldLimit], locale: QLocale) -> str:
    """How a package may fly, and by which measurement."""
    means, by = deciding(box.stray, limits)
    words = {
        AirClass.NOT_RESTRICTED: tr("not restricted"),
        AirClass.REGULATED: tr("regulated"),
        AirClass.FORBIDDEN: tr("forbidden by air"),
        AirClass.UNKNOWN: tr("class not known"),
    }
    if by is None:
        return words[means]
    strength, away = (
        numbers.measure(Decimal(told), unit, locale) for told, unit in ((by.strength, "A/m"), (by.at_metres, "m"))
    )
    return f"{words[means]} · {strength}, {away}"


def _short(code: str) -> str:
    """The number of a box where the whole code stands beside it: A014 of BX-2650-A014-9."""
    return code.split("-")[2]
