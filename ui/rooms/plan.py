"""The plan of the house: which room is behind which door. A room is loaded when it is first wanted."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from ui.rooms import doors
from ui.rooms.house import House

if TYPE_CHECKING:
    from ui.rooms.ask_room import AskRoom
    from ui.rooms.room import Room

Asking = Callable[[], "AskRoom"]
"""Where a room asks for reasons and signatures; made when one does."""
Maker = Callable[[House, Asking], "Room"]


def _question(house: House, asking: Asking) -> "Room":
    from ui.rooms.ask_room import AskRoom

    return AskRoom(house)


def _lot(house: House, asking: Asking) -> "Room":
    from ui.rooms.lot_room import LotRoom

    return LotRoom(house, asking())


def _curves(house: House, asking: Asking) -> "Room":
    from ui.rooms.curve_room import CurveRoom

    return CurveRoom(house)


def _new_curve(house: House, asking: Asking) -> "Room":
    from ui.rooms.new_curve_room import NewCurveRoom

    return NewCurveRoom(house)


def _lots(house: House, asking: Asking) -> "Room":
    from ui.rooms.lots_room import LotsRoom

    return LotsRoom(house)


def _trace(house: House, asking: Asking) -> "Room":
    from ui.rooms.trace_room import TraceRoom

    return TraceRoom(house, asking())


def _shipping(house: House, asking: Asking) -> "Room":
    from ui.rooms.shipping_room import ShippingRoom

    return ShippingRoom(house, asking())


def _what_if(house: House, asking: Asking) -> "Room":
    from ui.rooms.what_if_room import WhatIfRoom

    return WhatIfRoom(house)


def _carrier(house: House, asking: Asking) -> "Room":
    from ui.rooms.carrier_room import CarrierRoom

    return CarrierRoom(house)


def _certificate(house: House, asking: Asking) -> "Room":
    from ui.rooms.certificate_room import CertificateRoom

    return CertificateRoom(house, asking())


def _dock(house: House, asking: Asking) -> "Room":
    from ui.rooms.dock_room import DockRoom

    return DockRoom(house)


def _hold(house: House, asking: Asking) -> "Room":
    from ui.rooms.hold_room import HoldRoom

    return HoldRoom(house, asking())


def _holds(house: House, asking: Asking) -> "Room":
    from ui.rooms.holds_room import HoldsRoom

    return HoldsRoom(house, asking())


def _results(house: House, asking: Asking) -> "Room":
    from ui.rooms.import_results_room import ImportResultsRoom

    return ImportResultsRoom(house)


def _charts(house: House, asking: Asking) -> "Room":
    from ui.rooms.charts_room import ChartsRoom

    return ChartsRoom(house, asking())


def _balance(house: House, asking: Asking) -> "Room":
    from ui.rooms.balance_room import BalanceRoom

    return BalanceRoom(house, asking())


def _dispose(house: House, asking: Asking) -> "Room":
    from ui.rooms.disposing_room import DisposingRoom

    return DisposingRoom(house)


def _escapes(house: House, asking: Asking) -> "Room":
    from ui.rooms.escapes_room import EscapesRoom

    return EscapesRoom(house)


def _concessions(house: House, asking: Asking) -> "Room":
    from ui.rooms.concessions_room import ConcessionsRoom

    return ConcessionsRoom(house)


def _samples(house: House, asking: Asking) -> "Room":
    from ui.rooms.samples_room import SamplesRoom

    return SamplesRoom(house)


def _documents(house: House, asking: Asking) -> "Room":
    from ui.rooms.documents_room import DocumentsRoom

    return DocumentsRoom(house)


def _origins(house: House, asking: Asking) -> "Room":
    from ui.rooms.declaring_room import DeclaringRoom

    return DeclaringRoom(house)


def _paper(house: House, asking: Asking) -> "Room":
    from ui.rooms.paper_room import PaperRoom

    return PaperRoom(house)


def _findings(house: House, asking: Asking) -> "Room":
    from ui.rooms.findings_room import FindingsRoom

    return FindingsRoom(house)


def _overview(house: House, asking: Asking) -> "Room":
    from ui.rooms.overview_room import OverviewRoom

    return OverviewRoom(house)


def _set_up(house: House, asking: Asking) -> "Room":
    from ui.rooms.set_up_room import SetUpRoom

    return SetUpRoom(house, asking())


def _handover(house: House, asking: Asking) -> "Room":
    from ui.rooms.handover_room import HandoverRoom

    return HandoverRoom(house)


def _station_health(house: House, asking: Asking) -> "Room":
    from ui.rooms.station_health_room import StationHealthRoom

    return StationHealthRoom(house)


def _plant_data(house: House, asking: Asking) -> "Room":
    from ui.rooms.plant_data_room import PlantDataRoom

    return PlantDataRoom(house, asking())


def _keys(house: House, asking: Asking) -> "Room":
    from ui.rooms.keys_room import KeysRoom

    return KeysRoom(house)


def _exchange(house: House, asking: Asking) -> "Room":
    from ui.rooms.exchange_room import ExchangeRoom

    return ExchangeRoom(house)


def _due(house: House, asking: Asking) -> "Room":
    from ui.rooms.due_room import DueRoom

    return DueRoom(house)


def _orders(house: House, asking: Asking) -> "Room":
    from ui.rooms.orders_room import OrdersRoom

    return OrdersRoom(house)


def _plant_files(house: House, asking: Asking) -> "Room":
    from ui.rooms.plant_files_room import PlantFilesRoom

    return PlantFilesRoom(house, asking())


def _import(house: House, asking: Asking) -> "Room":
    from ui.rooms.import_room import ImportRoom

    return ImportRoom(house, asking())


def _supplier_codes(house: House, asking: Asking) -> "Room":
    from ui.rooms.supplier_code_room import SupplierCodeRoom

    return SupplierCodeRoom(house, asking())


def _key_in(house: House, asking: Asking) -> "Room":
    from ui.rooms.key_in_room import KeyInRoom

    return KeyInRoom(house)


def _find(house: House, asking: Asking) -> "Room":
    from ui.rooms.find_room import FindRoom

    return FindRoom(house)


def _help(house: House, asking: Asking) -> "Room":
    from ui.rooms.help_room import HelpRoom

    return HelpRoom(house)


def _desk(house: House, asking: Asking) -> "Room":
    from ui.rooms.desk_room import DeskRoom

    return DeskRoom(house)


def _unpacking(house: House, asking: Asking) -> "Room":
    from ui.rooms.unpacking_room import UnpackingRoom

    return UnpackingRoom(house)


PLAN: dict[type[doors.Door], Maker] = {
    doors.Balance: _balance,
    doors.Carrier: _carrier,
    doors.Certificate: _certificate,
    doors.Curves: _curves,
    doors.Charts: _charts,
    doors.Desk: _desk,
    doors.Dispose: _dispose,
    doors.Concessions: _concessions,
    doors.Documents: _documents,
    doors.Origins: _origins,
    doors.Paper: _paper,
    doors.Escapes: _escapes,
    doors.Findings: _findings,
    doors.Handover: _handover,
    doors.Find: _find,
    doors.Dock: _dock,
    doors.Help: _help,
    doors.Exchange: _exchange,
    doors.Hold: _hold,
    doors.Holds: _holds,
    doors.KeyIn: _key_in,
    doors.Keys: _keys,
    doors.Lot: _lot,
    doors.Lots: _lots,
    doors.Overview: _overview,
    doors.Due: _due,
    doors.Import: _import,
    doors.NewCurve: _new_curve,
    doors.Orders: _orders,
    doors.PlantData: _plant_data,
    doors.PlantFiles: _plant_files,
    doors.Question: _question,
    doors.Results: _results,
    doors.Samples: _samples,
    doors.SetUp: _set_up,
    doors.Shipping: _shipping,
    doors.StationHealth: _station_health,
    doors.SupplierCodes: _supplier_codes,
    doors.Trace: _trace,
    doors.Unpacking: _unpacking,
    doors.WhatIf: _what_if,
}
