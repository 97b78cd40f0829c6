"""Every door of the house, with something behind it to be seen."""

from ui.rooms import doors
from ui.rooms.doors import Door
from ui.rooms.plan import PLAN

NOBODYS_LOT = "OX-2648-A001-6"
ASKED = frozenset({doors.Question})
"""Behind these is what another room asks for, and nothing until one does."""


def every_door(
    lot: str = NOBODYS_LOT, *, unit: str = "", hold: str = "A-1", shipment: str = "", certificate: str = "C-26-A001"
) -> tuple[Door, ...]:
    """One door of each sort. What is not named is asked for by a code that nobody gave.

    LookupError when the plan of the house has a door that is not among them.
    """
    opened = (
        doors.Lot(lot),
        doors.Trace(lot),
        doors.Find(lot),
        doors.Hold(lot),
        doors.Lots(),
        doors.Curves(unit or lot, lot),
        doors.NewCurve("curve.csv", "hysteresigraph-curve", unit or lot, lot),
        doors.Charts(),
        doors.Balance(),
        doors.Results(),
        doors.Holds(),
        doors.Dispose(hold),
        doors.Findings(),
        doors.Escapes(),
        doors.Documents(),
        doors.Origins(),
        doors.Paper("0" * 64),
        doors.Samples(),
        doors.Concessions(),
        doors.Shipping(shipment),
        doors.Certificate(certificate),
        doors.WhatIf(shipment),
        doors.Carrier(shipment or "SH-2648-A001-6"),
        doors.Dock(),
        doors.Orders(),
        doors.Overview(),
        doors.Handover(),
        doors.StationHealth(),
        doors.Due(),
        doors.Exchange(),
        doors.Keys(),
        doors.PlantData(),
        doors.PlantFiles(),
        doors.Import(),
        doors.SupplierCodes(),
        doors.Unpacking(),
        doors.SetUp(),
        doors.Desk(),
        doors.Help(),
        doors.KeyIn(),
    )
    wanting = set(PLAN) - {type(door) for door in opened} - ASKED
    if wanting:
        raise LookupError(f"no such door is opened: {sorted(door.__name__ for door in wanting)}")
    return opened
