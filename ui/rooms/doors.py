"""Doors: where one can go from a screen. A room says which it wants; `Rooms` opens it."""

from msgspec import Struct


class Door(Struct, frozen=True):
    """The way to a room, with what is to be seen there."""


class Back(Door, frozen=True):
    """The screen one came from."""


class Home(Door, frozen=True):
    """The screen that the role and the station begin with."""


class Desk(Door, frozen=True):
    """The list of rooms one may open."""


class Lot(Door, frozen=True):
    """One lot, by its code. chosen: the ancestor whose part of it is shown in blue. element, stages: of its origin, to
    be told with the lots that did them and the papers.
    """

    code: str
    chosen: str = ""
    element: str = ""
    stages: tuple[str, ...] = ()


class Curves(Door, frozen=True):
    """The demagnetisation curves of a unit, as they matter to a lot."""

    unit: str
    lot: str


class Lots(Door, frozen=True):
    """All lots, or those that one asks for."""


class Trace(Door, frozen=True):
    """Where something went and where it came from; without a code, what was traced last."""

    code: str = ""


class Shipping(Door, frozen=True):
    """Shipments and certificates; with the code of a shipment or box, that one."""

    code: str = ""


class WhatIf(Door, frozen=True):
    """What the rules would say of a shipment; without a code, of the one at hand."""

    code: str = ""


class Carrier(Door, frozen=True):
    """Who takes a shipment, which way, and the stray fields that this asks for."""

    shipment: str


class Certificate(Door, frozen=True):
    """An issued certificate, by its number."""

    number: str


class Hold(Door, frozen=True):
    """What is wrong, and why: asked of a lot or one of its containers, or of what is scanned next."""

    lot: str = ""
    container: int = 0


class Holds(Door, frozen=True):
    """All that stands still."""


class Results(Door, frozen=True):
    """What instruments exported, to be recorded; or, with a unit and the lot that it matters to, its curves only."""

    unit: str = ""
    lot: str = ""


class NewCurve(Door, frozen=True):
    """A file of the inbox, read by a mapping, as the curve of a unit and as it matters to a lot."""

    file: str
    mapping: str
    unit: str = ""
    lot: str = ""


class Charts(Door, frozen=True):
    """The control charts of a lot, that of `name` first; or one series; without either, all added to lately."""

    lot: str = ""
    name: str = ""
    series: object = None


class Dispose(Door, frozen=True):
    """What becomes of what a hold stops; the hold by its name."""

    hold: str


class Escapes(Door, frozen=True):
    """Certificates that a late fact touched; with a number, that one."""

    number: str = ""


class Concessions(Door, frozen=True):
    """What may deviate, how much of it, until when."""


class Samples(Door, frozen=True):
    """Samples that are kept or out; with a lot, all of that one."""

    lot: str = ""


class Documents(Door, frozen=True):
    """Evidence of origins: to be filed, reviewed, revoked; with a digest, that one."""

    sha256: str = ""


class Origins(Door, frozen=True):
    """What is declared of received lots; with a code, of that one."""

    lot: str = ""


class Paper(Door, frozen=True):
    """A document as it was filed, page by page."""

    sha256: str


class Findings(Door, frozen=True):
    """Every open doubt, and who closed the others."""


class Overview(Door, frozen=True):
    """Where to walk next."""


class Balance(Door, frozen=True):
    """What went into a step, machine or material against what came out; with a code, the balance that was signed."""

    code: str = ""


class SetUp(Door, frozen=True):
    """Scanners, scales, printers, plant data."""


class Handover(Door, frozen=True):
    """What the next shift must know."""


class StationHealth(Door, frozen=True):
    """What this terminal has not done yet, and a test of its devices."""


class PlantData(Door, frozen=True):
    """Parties, parts, orders, people and the rest: all sorts, one sheet, or one fact of it."""

    sheet: str = ""
    key: str = ""


class Keys(Door, frozen=True):
    """What the plant signs with. is_document: the certificates of documents first."""

    is_document: bool = False


class Exchange(Door, frozen=True):
    """Events for trading partners: where they are captured to, what waits, files out and in."""


class Due(Door, frozen=True):
    """What runs out: qualifications, calibrations, approvals; and what an instrument told."""


class Orders(Door, frozen=True):
    """Order lines with what was delivered, packed and set aside; with a key, that one."""

    key: str = ""


class PlantFiles(Door, frozen=True):
    """Routes, lists and layouts, by revision."""


class Import(Door, frozen=True):
    """Plant data and opening stock from a CSV file; with the sheet it is for, that one. file: the one that is meant."""

    sheet: str = ""
    file: str = ""


class Dock(Door, frozen=True):
    """Samples, work sent to a processor and back from one, and what customers return."""


class Unpacking(Door, frozen=True):
    """A box that is opened; without a code, the one that is scanned next."""

    code: str = ""


class SupplierCodes(Door, frozen=True):
    """A supplier's code that nobody knows, put on file for good; without a text, what is scanned next."""

    text: str = ""


class Question(Door, frozen=True):
    """A reason or signatures that another room asks for."""


class Help(Door, frozen=True):
    """The keys of the screen in front, and codes to scan off the glass."""


class Find(Door, frozen=True):
    """Whatever is on record; with a text, what is found for that."""

    text: str = ""


class KeyIn(Door, frozen=True):
    """A code without a readable label."""


CARDS: dict[str, Door] = {
    "BALANCE": Balance(),
    "CHARTS": Charts(),
    "DESK": Desk(),
    "CONCESSIONS": Concessions(),
    "DOCUMENTS": Documents(),
    "ESCAPES": Escapes(),
    "FINDINGS": Findings(),
    "HEALTH": StationHealth(),
    "NOTE": Handover(),
    "DOCK": Dock(),
    "HOLDS": Holds(),
    "DUE": Due(),
    "EXCHANGE": Exchange(),
    "FILES": PlantFiles(),
    "KEYS": Keys(),
    "ORDERS": Orders(),
    "LOTS": Lots(),
    "ORIGINS": Origins(),
    "OVERVIEW": Overview(),
    "PLANT": PlantData(),
    "RESULTS": Results(),
    "SAMPLES": Samples(),
    "SETUP": SetUp(),
    "MAP": SupplierCodes(),
    "SHIPPING": Shipping(),
    "TRACE": Trace(),
    "UNPACK": Unpacking(),
    "WHATIF": WhatIf(),
}
"""What opens when the card of this command word is scanned by somebody who is signed in."""
