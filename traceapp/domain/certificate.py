"""What a certificate says: frozen values, complete in themselves. Printing adds headings and nothing else.

A block whose facts are absent (`None` or an empty tuple) is absent on paper, and the numbers run on without a gap.
Fields are only ever added, with a default: the digest of an old content must never change.
"""

import hashlib
import re
from datetime import date
from enum import StrEnum
from typing import Literal, TypeAlias

import msgspec

from traceapp.domain.certificate_facts import InstrumentUsed, RecycledShare, RuleAssessed
from traceapp.domain.words import Words

GROUP = 4
"""Hexadecimal characters of the digest that are printed and compared together."""
BALANCE = "bal."
"""Stands in place of a percentage where an element is what the others leave."""


Position: TypeAlias = Literal["", "sub", "sup", "strong"]


MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def day_text(day: date) -> str:
    """`16 Dec 2026`: for people, the same in every locale."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def thousands(number: str) -> str:
    """A plain decimal text with small spaces between its thousands: `1070` as `1 070`. Any other text stays.

    The space is a quarter of an em (U+2005): beside figures of equal width a thin one is not seen.
    """
    written = re.fullmatch(r"(-?)(\d{4,})(\.\d+)?", number)
    if written is None:
        return number
    sign, whole, part = written.groups()
    return f"{sign}{int(whole):,}".replace(",", "\u2005") + (part or "")


class Value(msgspec.Struct, frozen=True, omit_defaults=True, kw_only=True):
    """Base of the parts of a certificate."""


class Run(msgspec.Struct, frozen=True, array_like=True):
    """A stretch of text in one position. There is no mark-up in `text`: every character is printed as it is."""

    text: str
    style: Position = ""


Phrase: TypeAlias = tuple[Run, ...]


def plain(text: str) -> Phrase:
    """A phrase of one ordinary run."""
    return (Run(text),)


def marked_up(markup: str) -> Phrase:
    """A phrase from a property's symbol, whose only marks are `<sub>…</sub>` and `<sup>…</sup>`."""
    places: dict[str, Position] = {"<sub>": "sub", "<sup>": "sup"}
    runs: list[Run] = []
    style: Position = ""
    for text, mark in re.findall(r"(.*?)(<sub>|<sup>|</sub>|</sup>|$)", markup, re.DOTALL):
        if text:
            runs.append(Run(text, style))
        style = places.get(mark, "")
    return tuple(runs)


class CertificateKind(StrEnum):
    """Which document this is: a type of EN 10204:2004, the certificate of FAR 52.246-15 (APR 1984), the supplier's
    declaration of ISO/IEC 17050-1:2004, or an aerospace certificate in numbered blocks, as IAQG 9163 asks for one.
    """

    DECLARATION = "2.1"
    TEST_REPORT = "2.2"
    INSPECTION = "3.1"
    WITNESSED_INSPECTION = "3.2"
    FAR = "FAR"
    SUPPLIER_DECLARATION = "17050-1"
    AEROSPACE = "9163"

    @property
    def states_only(self) -> bool:
        """Whether it declares and shows no results (EN 10204:2004, 3.1; ISO/IEC 17050-1:2004, 6.1)."""
        return self in {self.DECLARATION, self.SUPPLIER_DECLARATION, self.AEROSPACE}


class Claim(StrEnum):
    """What a statement asserts, and so who may sign it (DOMAIN 21)."""

    CONFORMITY = "conformity"
    RULE = "rule"


class Judgement(StrEnum):
    """How a result stands to its requirement; `INFO` is printed without one."""

    PASS = "pass"
    FAIL = "fail"
    INFO = "info"


class Issuer(Value, frozen=True, kw_only=True):
    """The maker. quality_system: as printed, with the system's document number."""

    name: str
    address: tuple[str, ...] = ()
    quality_system: str = ""


class Purchaser(Value, frozen=True, kw_only=True):
    name: str
    address: tuple[str, ...] = ()


class OrderReference(Value, frozen=True, kw_only=True):
    """basis: the order line's written basis for the delivery date (DOMAIN 24)."""

    order: str
    line: str
    basis: str = ""


class ShipmentReference(Value, frozen=True, kw_only=True):
    """delivery: the day it is due there. carrier and waybill are what FAR 52.246-15 asks for."""

    code: str
    delivery: date | None = None
    carrier: str = ""
    waybill: str = ""


class Product(Value, frozen=True, kw_only=True):
    name: str
    description: str = ""


class PartReference(Value, frozen=True, kw_only=True):
    number: str
    revision: str = ""


class SpecificationReference(Value, frozen=True, kw_only=True):
    number: str
    issue: str = ""


class DeliveredLot(Value, frozen=True, kw_only=True):
    """One lot of the delivery. net_mg: milligrams. magnetised: the day, `None` for parts sent unmagnetised.

    undated: they are sent magnetised, and nobody told on which day they were.
    """

    code: str
    pieces: int
    net_mg: int
    boxes: tuple[str, ...] = ()
    magnetised: date | None = None
    undated: bool = False


class Measured(Value, frozen=True, kw_only=True, tag="measured"):
    """n values of one property as decimal texts in the property's unit."""

    n: int
    least: str
    mean: str
    most: str
    judgement: Judgement = Judgement.PASS
    instrument: str = ""


class Attribute(Value, frozen=True, kw_only=True, tag="attribute"):
    """A counted outcome of n trials, such as `0 lifted`."""

    n: int
    outcome: str
    judgement: Judgement = Judgement.PASS
    instrument: str = ""


Result: TypeAlias = Measured | Attribute


class TestedUnit(Value, frozen=True, kw_only=True):
    """What was tested for one lot: a heat, a load at a position, a plating lot, the lot itself (DOMAIN 18).

    boxes: those that it speaks for, where the lot was treated between their packings; () for all of the lot's.
    """

    code: str
    report: str
    position: str = ""
    tested: date | None = None
    boxes: tuple[str, ...] = ()


class TestRow(Value, frozen=True, kw_only=True):
    """One property. results: one for each delivered lot, in order; `None` prints as missing, and only in a draft."""

    name: Phrase
    required: str
    results: tuple[Result | None, ...]
    method: str = ""


class TestSection(Value, frozen=True, kw_only=True):
    """The properties tested on one kind of unit. units: one for each delivered lot, in order."""

    kind: str
    units: tuple[TestedUnit, ...]
    rows: tuple[TestRow, ...]


class Composed(Value, frozen=True, kw_only=True):
    """One lot's composition. values: as printed, in the order of the elements."""

    heats: tuple[str, ...]
    report: str
    values: tuple[str, ...]
    unit: str = ""


class Composition(Value, frozen=True, kw_only=True):
    """Mass percentages. lots: one for each delivered lot. unit_name: heads the column of `Composed.unit`."""

    elements: tuple[str, ...]
    lots: tuple[Composed, ...]
    note: str = ""
    unit_name: str = ""


class OriginShare(Value, frozen=True, kw_only=True):
    """Where one stage of an element happened, as printed. declared: the supplier's word, no claim made."""

    text: str
    declared: bool = False


class OriginRow(Value, frozen=True, kw_only=True):
    """An element, the lot or source the row speaks for, and one share for each stage."""

    element: str
    source: str
    shares: tuple[OriginShare, ...]


class Origin(Value, frozen=True, kw_only=True):
    """Shares of each element by stage. summary stands in the heading, note under the table."""

    stages: tuple[Words, ...]
    rows: tuple[OriginRow, ...]
    summary: str = ""
    note: str = ""


class Statement(Value, frozen=True, kw_only=True):
    """A numbered declaration. es may be empty where the wording is fixed by law in one language."""

    en: Phrase
    es: Phrase = ()
    claim: Claim = Claim.CONFORMITY


class Signer(Value, frozen=True, kw_only=True):
    """Who stands for a claim. In a draft only the role is known. signed_at: local time as printed."""

    role: Words
    claim: Claim = Claim.CONFORMITY
    name: str = ""
    title: str = ""
    signed_at: str = ""


class DigitalSignature(Value, frozen=True, kw_only=True):
    """keys: algorithm and key names. scope: what was signed, in words."""

    keys: str
    scope: Words


class WebAddress(Value, frozen=True, kw_only=True):
    """public: what the QR code holds. full: the long link printed on the paper only, "" for none."""

    public: str
    full: str = ""


class CertificateContent(Value, frozen=True, kw_only=True):
    """Everything one certificate prints. number is `None` in a draft, which has no code, no names and a watermark.

    conditions: how results were taken (`20 °C unless stated`). replaces: the number of the superseded certificate.
    second: the language of what stands under `es`, which on most paper is Spanish. digest: SHA-256 of this content (see
    `digest_of`), 64 hexadecimal digits, "" until sealed. rules, recycled, instruments, concessions (by number): facts
    of the blocks once more, as values; they are printed in words only.

    Raises:
        ValueError: a part contradicts another; composing is at fault, not the plant.
    """

    kind: CertificateKind
    issuer: Issuer
    purchaser: Purchaser
    order: OrderReference
    shipment: ShipmentReference
    product: Product
    part: PartReference
    lots: tuple[DeliveredLot, ...]
    number: str | None = None
    issued: date | None = None
    specification: SpecificationReference | None = None
    sections: tuple[TestSection, ...] = ()
    conditions: str = ""
    composition: Composition | None = None
    origin: Origin | None = None
    statements: tuple[Statement, ...] = ()
    signers: tuple[Signer, ...] = ()
    signature: DigitalSignature | None = None
    replaces: str | None = None
    address: WebAddress | None = None
    digest: str = ""
    second: str = "es"
    rules: tuple[RuleAssessed, ...] = ()
    recycled: tuple[RecycledShare, ...] = ()
    instruments: tuple[InstrumentUsed, ...] = ()
    concessions: tuple[str, ...] = ()

    @property
    def draft(self) -> bool:
        return self.number is None

    @property
    def digest_groups(self) -> tuple[str, ...]:
        """The digest in groups of four; the last two are boxed, on paper and on the phone."""
        return tuple(self.digest[i : i + GROUP] for i in range(0, len(self.digest), GROUP))

    def __post_init__(self) -> None:
        for problem in (*_shape(self), *_standing(self)):
            raise ValueError(problem)


def _shape(content: CertificateContent) -> list[str]:
    """Tables that do not fit the lots they speak for."""
    lots, composition, origin = len(content.lots), content.composition, content.origin
    found = [
        f"section {section.kind!r} does not speak for {lots} lots"
        for section in content.sections
        if len(section.units) != lots or any(len(row.results) != lots for row in section.rows)
    ]
    if composition and len(composition.lots) != lots:
        found.append(f"composition does not speak for {lots} lots")
    if composition and any(len(lot.values) != len(composition.elements) for lot in composition.lots):
        found.append("a composition has more or fewer values than elements")
    if origin and any(len(row.shares) != len(origin.stages) for row in origin.rows):
        found.append("an origin row has more or fewer shares than stages")
    return found


def _standing(content: CertificateContent) -> list[str]:
    """What a draft must not have, and what an issued certificate must."""
    found = []
    results = [result for section in content.sections for row in section.rows for result in row.results]
    if not content.lots:
        found.append("a certificate without lots")
    if content.draft:
        if content.issued or content.address or content.digest or content.signature:
            found.append("a draft with a date, an address, a digest or a signature")
        if any(signer.name or signer.signed_at for signer in content.signers):
            found.append("a draft that names a signer")
        return found
    if content.issued is None or not content.signers or any(not signer.name for signer in content.signers):
        found.append("an issued certificate without a date or a named signer")
    if None in results:
        found.append("an issued certificate with a missing result")
    if content.digest and content.digest != digest_of(content):
        found.append("the digest is not that of this content")
    return found


def digest_of(content: CertificateContent) -> str:
    """SHA-256, in capital hexadecimal, of the canonical JSON of everything but the digest and its signature."""
    return hashlib.sha256(canonical_content(content)).hexdigest().upper()


def canonical_content(content: CertificateContent) -> bytes:
    """What the digest is of: canonical JSON (RFC 8785) of everything but the digest and its signature."""
    bare = msgspec.structs.replace(content, digest="", signature=None)
    return msgspec.json.encode(bare, order="sorted")


def sealed(content: CertificateContent) -> CertificateContent:
    """The same content carrying its own digest."""
    return msgspec.structs.replace(content, digest=digest_of(content))
