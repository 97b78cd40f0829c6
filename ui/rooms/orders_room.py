"""Orders: each line with its deliveries against its tolerance, what is set aside for it, and what could be."""

from enum import Enum
from functools import partial

from PySide6.QtCore import QCoreApplication, Slot

from traceapp.app.plant_data import FactLine, FactList, PlantData
from traceapp.domain.command import Outcome
from traceapp.domain.order import OrderLine
from traceapp.domain.quantity import Quantity, Unit, pcs
from traceapp.errors import TraceError
from traceapp.services.desk.order_rules import OrderRules, order_rules
from traceapp.services.desk.order_sheet import DeliveryLine, OrderSheet, order_sheet
from traceapp.services.stock.reservations import Free, Standing, reserve
from ui import dates
from ui.models.rows import Cell, Column, Row, RowKind
from ui.notifier import Changes
from ui.operations import Lane
from ui.rooms.doors import Door, Lot, Orders, Shipping
from ui.rooms.doors import PlantData as PlantDataDoor
from ui.rooms.house import House
from ui.rooms.order_rule_words import rule_columns, rule_rows, verdict_glyph
from ui.rooms.refused import refused_notice
from ui.rooms.room import Room
from ui.screens.plant_data import DataLine, DataTable, PlantDataScreen, PlantDataView, Primary
from ui.widgets.glyphs import Glyph
from ui.widgets.notice import Notice
from ui.widgets.search_line import Searched
from ui.widgets.segments import Segment

SHEET = "orders"


class Tab(Enum):
    """What is shown of an order."""

    DELIVERIES = "deliveries"
    RESERVED = "reserved"
    FREE = "free"
    RULES = "rules"


def tr(source: str, disambiguation: str = "", n: int = -1) -> str:
    """Words of this file."""
    return QCoreApplication.translate("OrdersRoom", source, disambiguation, n)


class OrdersRoom(Room):
    """Joins the screen to order lines and what became of them."""

    screen: PlantDataScreen

    def __init__(self, house: House) -> None:
        super().__init__(house)
        self._typed, self._key, self._lot = "", "", ""
        self._list = FactList(())
        self._sheet: OrderSheet | None = None
        self._rules: OrderRules | None = None
        self._tab = Tab.DELIVERIES
        self._notice: Notice | None = None
        self.screen = PlantDataScreen(house.look)
        screen = self.screen
        screen.line_chosen.connect(self._choose)
        screen.searched.connect(self._search)
        screen.tab_requested.connect(self._turn)
        screen.part_chosen.connect(self._choose_part)
        screen.look_requested.connect(self._open_lot)
        screen.remove_requested.connect(self._give_back)
        screen.bring_requested.connect(self._open_fact)
        screen.primary_requested.connect(self._reserve)
        screen.back_requested.connect(self.go_back)

    def enter(self, door: Door) -> None:
        """All lines, or one of them."""
        self._key = door.key if isinstance(door, Orders) else ""
        self._sheet, self._notice, self._lot = None, None, ""
        self.read()

    def concerned(self, changes: Changes) -> bool:
        """Another order, box, shipment or reservation; a lot that came back, or of which less is free."""
        return changes.touch("fact", "box", "shipment", "order", "document", "lot")

    def read(self) -> None:
        """The list anew, and the order that is open."""
        search = partial(PlantData(self._house.app).search, SHEET, self._typed)
        self.ask(search, self._take_list)
        if self._key:
            self._house.operations.run(Lane.READ, partial(self._read, self._key), self._take_sheet)

    def _read(self, key: str) -> tuple[OrderSheet, OrderRules]:
        app, now = self._house.app, self._house.app.now()
        with app.reading() as books:
            sheet = order_sheet(books, app.plant, key, now)
            return sheet, order_rules(books, app.plant, sheet.line, now)

    def _take_list(self, found: "FactList | TraceError") -> None:
        self._list = FactList(()) if isinstance(found, TraceError) else found
        self.say_again()

    def _take_sheet(self, found: "tuple[OrderSheet, OrderRules] | TraceError") -> None:
        if isinstance(found, TraceError):
            self._key, self._sheet = "", None
            self._refuse(found)
        elif found[0].line.key == self._key:
            self._sheet, self._rules = found
            self.say_again()

    @Slot()
    def say_again(self) -> None:
        """Shows what is known, in the language in use."""
        lines = tuple(
            DataLine(line.key, line.key, self._line_words(line), is_chosen=line.key == self._key)
            for line in self._list.lines
        )
        sheet = self._sheet
        if sheet is None:
            self.screen.show_view(PlantDataView(tr("Orders"), str(len(lines)), lines, self._typed, notice=self._notice))
            return
        is_reserved, is_free = self._tab is Tab.RESERVED, self._tab is Tab.FREE
        has_lot = bool(self._lot)
        self.screen.show_view(
            PlantDataView(
                tr("Orders"),
                str(len(lines)),
                lines,
                self._typed,
                (
                    Segment(Tab.DELIVERIES, tr("Deliveries")),
                    Segment(Tab.RESERVED, tr("Set aside")),
                    Segment(Tab.FREE, tr("Free for it")),
                    Segment(Tab.RULES, tr("Rules")),
                ),
                self._tab,
                table=self._table(sheet),
                remove=tr("Give back") if is_reserved and has_lot else "",
                bring=tr("Order data"),
                look=tr("Open lot") if has_lot else "",
                primary=Primary.RESERVE if is_free else None,
                blocked_by="" if has_lot else tr("choose a lot"),
                notice=self._notice,
            )
        )

    def _line_words(self, line: FactLine) -> str:
        """Halvane Actuation, Inc. · HA-7731-02 · 2 400 pcs."""
        speech = self._speech

        def told(column: str, text: str) -> str:
            match column:
                case "customer":
                    return speech.party(text)
                case "quantity":
                    return speech.quantity(pcs(int(text)))
                case _:
                    return text

        return " · ".join(told(column, text) for column, text in line.cells)

    def _table(self, sheet: OrderSheet) -> DataTable:
        columns: tuple[Column, ...] = (
            Column("", 44),
            Column(tr("Shipment"), is_fitted=True),
            Column(tr("Pieces"), is_fitted=True, is_right=True),
            Column(tr("Left"), is_fitted=True),
            Column(tr("Certificate")),
        )
        rows = tuple(self._delivery(one) for one in sheet.deliveries)
        if self._tab is Tab.RESERVED:
            columns, rows = self._lot_columns(tr("Not packed yet")), tuple(map(self._standing, sheet.reserved))
        elif self._tab is Tab.FREE:
            columns, rows = self._lot_columns(tr("Free")), tuple(map(self._free, sheet.free))
        elif self._tab is Tab.RULES and self._rules is not None:
            columns, today = rule_columns(), self._house.now().date()
            rows = rule_rows(sheet.line, self._rules, today, self._speech)
        return DataTable(sheet.customer, self._about(sheet), columns, rows)

    def _about(self, sheet: OrderSheet) -> str:
        """2 400 ordered: 1 200 shipped, 100 returned, 600 packed, 700 open; 2 280 to 2 520 are enough; drawing B."""
        said = self._speech.quantity
        words = tr("{ordered} ordered: {shipped} shipped, {packed} packed, {open} open")
        if sheet.returned:
            words = tr("{ordered} ordered: {shipped} shipped, {returned} returned, {packed} packed, {open} open")
        told = words.format(
            ordered=said(pcs(sheet.line.quantity)),
            shipped=said(pcs(sheet.shipped)),
            returned=said(pcs(sheet.returned)),
            packed=said(pcs(sheet.packed + sheet.gathered)),
            open=said(pcs(max(sheet.open, 0))),
        )
        band = tr("{least} to {most} allowed").format(least=said(pcs(sheet.least)), most=said(pcs(sheet.most)))
        drawing = tr("drawing {revision}").format(revision=sheet.line.drawing) if sheet.line.drawing else ""
        return " · ".join(filter(None, (told, band if sheet.least != sheet.most else "", drawing)))

    def _delivery(self, one: DeliveryLine) -> Row:
        locale = self.screen.locale()
        left = dates.day(self._house.local(one.shipped_at), locale) if one.shipped_at else tr("not yet")
        cells = (
            Cell(glyph=Glyph.DONE if one.shipped_at else Glyph.WAITING),
            Cell(one.code or tr("in no shipment"), is_identifier=bool(one.code), below=tr("%n box(es)", "", one.boxes)),
            Cell(self._speech.quantity(pcs(one.pieces))),
            Cell(left, ink="ink2"),
            Cell(", ".join(one.certificates) or "–", ink="ink2"),
        )
        return Row(one.code or None, cells)

    def _lot_columns(self, amount: str) -> tuple[Column, ...]:
        return (
            Column("", 44),
            Column(tr("Lot"), is_fitted=True),
            Column(amount, is_fitted=True, is_right=True),
            Column(tr("Place")),
        )

    def _standing(self, one: Standing) -> Row:
        kept = one.reservation
        unit = kept.quantity.unit
        glyph = Glyph.WAITING if one.left else Glyph.DONE
        amount = Cell(self._speech.quantity(Quantity(one.left, unit)), aside=self._speech.quantity(kept.quantity))
        by = tr("by {name}").format(name=", ".join(self._house.names.of(person) for person in kept.by))
        return self._lot_row(kept.lot, (Cell(glyph=glyph), Cell(kept.lot, is_identifier=True), amount, Cell(by)))

    def _free(self, one: Free) -> Row:
        row = one.row
        code = Cell(row.code, is_identifier=True, below=self._speech.material(row.material))
        amount = Cell(self._speech.quantity(Quantity(one.free, Unit(row.unit))))
        glyph = Cell(glyph=verdict_glyph(self._rules, row.code))
        return self._lot_row(row.code, (glyph, code, amount, Cell(row.place)))

    def _lot_row(self, lot: str, cells: tuple[Cell, ...]) -> Row:
        return Row(lot, cells, RowKind.CURRENT if lot == self._lot else RowKind.LINE)

    @Slot(object)
    def _choose(self, row: Row) -> None:
        self._key, self._sheet, self._lot, self._notice = str(row.key), None, "", None
        self.read()

    @Slot(object)
    def _search(self, searched: Searched) -> None:
        self._typed = searched.text
        search = partial(PlantData(self._house.app).search, SHEET, self._typed)
        self.ask(search, self._take_list)

    @Slot(object)
    def _turn(self, segment: Segment) -> None:
        if isinstance(segment.key, Tab):
            self._tab, self._lot = segment.key, ""
            self.say_again()

    @Slot(object)
    def _choose_part(self, row: Row) -> None:
        """A delivery is opened; a lot is chosen for what becomes of it."""
        if self._tab is Tab.DELIVERIES:
            self.wanted.emit(Shipping(str(row.key)))
        else:
            self._lot = str(row.key)
            self.say_again()

    @Slot()
    def _open_lot(self) -> None:
        self.wanted.emit(Lot(self._lot))

    @Slot()
    def _open_fact(self) -> None:
        self.wanted.emit(PlantDataDoor(SHEET, self._key))

    @Slot()
    def _reserve(self) -> None:
        """All that is free of the chosen lot, but no more than is still open."""
        sheet = self._sheet
        chosen = next((one for one in sheet.free if one.row.code == self._lot), None) if sheet is not None else None
        if sheet is None or chosen is None:
            return
        unit = Unit(chosen.row.unit)
        owed = sum(one.left for one in sheet.reserved if one.reservation.lot != self._lot)
        still = sheet.open - owed if unit is Unit.PCS else chosen.free
        amount = min(chosen.free, still) if still > 0 else 0
        if amount <= 0:
            self._notice = Notice(tr("Enough is packed or set aside"))
            self.say_again()
            return
        self._set_aside(sheet.line, Quantity(amount, unit))

    @Slot()
    def _give_back(self) -> None:
        sheet = self._sheet
        kept = next((one for one in sheet.reserved if one.reservation.lot == self._lot), None) if sheet else None
        if sheet is not None and kept is not None:
            self._set_aside(sheet.line, Quantity(0, kept.reservation.quantity.unit))

    def _set_aside(self, line: OrderLine, quantity: Quantity) -> None:
        verb = partial(reserve, plant=self._house.app.plant, line=line, lot=self._lot, quantity=quantity)
        self.have(verb, self._written)

    def _written(self, outcome: "Outcome | TraceError") -> None:
        if isinstance(outcome, TraceError):
            self._refuse(outcome)
            return
        self._lot = ""
        self._notice = Notice(tr("Kept on record"), is_done=True)
        self._house.notifier.announce(outcome.changes)
        self.read()

    def _refuse(self, error: TraceError) -> None:
        self._notice = refused_notice(error, self._speech)
        self.say_again()
