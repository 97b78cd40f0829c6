"""What a label says: frozen values that are printed as they are."""

from datetime import date
from typing import TypeAlias

from traceapp.domain.air_freight import AirClass
from traceapp.domain.certificate import CertificateKind, Value
from traceapp.domain.quantity import Quantity
from traceapp.domain.symbols import Form, PrintedSymbol
from traceapp.domain.words import Words


class FieldRecord(Value, frozen=True, kw_only=True):
    """The strongest stray field found on a package: A/m at so many metres, decimal texts, and with what.

    record: the measurement's number, "" for none. means: its class under the limits in force that day.
    """

    strength: str
    at_metres: str
    instrument: str
    record: str = ""
    means: AirClass = AirClass.UNKNOWN


class ContainerLabel(Value, frozen=True, kw_only=True):
    """The label of one drum, can, tray or box of a lot.

    code: `<lot>/<n>`. kind: the lot's two letters. symbol: what the Data Matrix holds. number of `of` containers, 0
    when the count is not known yet. made: the word for how it came to be (Cast); made_at: local time as printed.
    is_remnant: it takes the place of the label that told of more.
    """

    code: str
    kind: str
    symbol: PrintedSymbol
    material: Words
    quantity: Quantity
    number: int
    made: Words
    made_at: str
    of: int = 0
    recipe: str = ""
    next_station: str = ""
    state: Words | None = None
    person: str = ""
    is_remnant: bool = False


class Magnetised(Value, frozen=True, kw_only=True, tag="magnetised"):
    """The parts are magnets. field: `None` until the package was measured, and the label says so."""

    on: date
    field: FieldRecord | None = None


class Unmagnetised(Value, frozen=True, kw_only=True, tag="unmagnetised"):
    """The parts carry no field."""


MagneticState: TypeAlias = Magnetised | Unmagnetised


class BoxLabel(Value, frozen=True, kw_only=True):
    """The label of a box on its way to a customer. It is printed before signing: no certificate number (DOMAIN 22).

    code: the box's own, printed as Code 128. net_mg, gross_mg: milligrams. lots: their codes. origin: the country's
    name as printed. sscc: "" where the plant has no GS1 prefix.
    """

    code: str
    number: int
    of: int
    sender: str
    sender_address: tuple[str, ...]
    receiver: str
    receiver_address: tuple[str, ...]
    order: str
    line: str
    part: str
    revision: str
    lots: tuple[str, ...]
    pieces: int
    net_mg: int
    gross_mg: int
    origin: str
    state: MagneticState
    supplier_code: str = ""
    sscc: str = ""

    @property
    def logistic(self) -> PrintedSymbol:
        """What its GS1-128 symbol holds."""
        return PrintedSymbol(f"00{self.sscc}", Form.GS1)


class CertificateLabel(Value, frozen=True, kw_only=True):
    """The certificate's own label for one box, printed after signing.

    address: what the QR code holds. boxed: the two groups of the digest to compare with the phone.
    """

    kind: CertificateKind
    number: str
    address: str
    signed: date
    boxed: tuple[str, ...]
    box: str


Label: TypeAlias = ContainerLabel | BoxLabel | CertificateLabel


class CardCode(Value, frozen=True, kw_only=True):
    """One code to scan instead of touching: a command, a badge, a place."""

    payload: str
    words: Words


class CodeCard(Value, frozen=True, kw_only=True):
    """A sheet of codes that hangs at a station, or a sheet of badges to cut."""

    title: Words
    name: str
    codes: tuple[CardCode, ...]
