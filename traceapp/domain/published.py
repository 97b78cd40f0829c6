"""What is published of a certificate: frozen values that a page shows and the issuer signs (DOMAIN 23).

A view names nobody and nothing that its order's policy withholds; what is withheld is fixed by a salted digest, so that
it can be shown and proven later. Every text stands there as it is shown, so that a page can be held to what was signed.
"""

import hashlib
from collections.abc import Callable
from datetime import date
from typing import TypeAlias

import msgspec

from traceapp.domain.certificate import Run
from traceapp.domain.words import Words

Salt: TypeAlias = Callable[[str], str]
"""The salt of a field, by its name: text of 128 bits or more, the same whenever it is asked for."""


class Shown(msgspec.Struct, frozen=True, omit_defaults=True, kw_only=True):
    """Base of the parts of a view."""


class Place(Shown, frozen=True):
    """Where a share of an element went through a stage. countries: ISO 3166 alpha-2; none: nobody told.

    recycled: the class of matter that names no mine. share: percent, as printed.
    """

    share: str
    countries: tuple[str, ...] = ()
    recycled: str = ""
    declared: bool = False


class StagePlaces(Shown, frozen=True):
    """A stage, or several that were done alike, by the words of the page: mined, separated, reduced, later."""

    stage: str
    places: tuple[Place, ...]


class ElementOrigin(Shown, frozen=True):
    """lots: which of the delivery it speaks for, `1`, or "" for all."""

    element: str
    stages: tuple[StagePlaces, ...]
    lots: str = ""


class ChainStep(Shown, frozen=True):
    """One step of the way to the magnet. stage: `stage_melted` and the like; day: where one is known."""

    stage: str
    until: str = ""
    places: tuple[Place, ...] = ()
    day: date | None = None


class ShownResult(Shown, frozen=True):
    """One lot's result. least and most: of n values; mean holds the outcome of what was counted."""

    n: int
    mean: str
    least: str = ""
    most: str = ""
    judgement: str = "pass"


class ShownRow(Shown, frozen=True):
    """A property with its requirement and one result for each lot, in their order."""

    name: tuple[Run, ...]
    required: str
    lots: tuple[ShownResult, ...]


class Recycled(Shown, frozen=True):
    """How much of an element is recycled. lots: as in its origin."""

    element: str
    sort: str
    share: str
    lots: str = ""


class ShownRule(Shown, frozen=True):
    """What one regime of a rule pack says. outcome: met, not met, unknown, complete or incomplete."""

    name: str
    regime: str
    revision: str
    outcome: str


class Whole(Shown, frozen=True):
    """What only the customer's own page shows."""

    purchaser: tuple[str, ...]
    order: str
    product: str
    part: str
    shipment: str
    lots: tuple[tuple[str, str], ...]
    statements: tuple[str, ...]
    signers: tuple[str, ...]
    rules: tuple[ShownRule, ...] = ()


class Withheld(Shown, frozen=True):
    """A field that is not shown. digest: SHA-256, hex, of the canonical `["salt", "field", value]`."""

    field: str
    digest: str


class View(Shown, frozen=True):
    """A certificate as its page shows it. random: of its address. digest: of the whole certificate, as printed.

    issuer: the plant's name; telephone: of its quality office, "" where none may be shown. pieces: "" is not shown.
    """

    number: str
    random: str
    digest: str
    issued: date
    form: str
    issuer: str
    grade: str = ""
    family: Words | None = None
    telephone: str = ""
    pieces: str = ""
    origin: tuple[ElementOrigin, ...] = ()
    chain: tuple[ChainStep, ...] = ()
    recycled: tuple[Recycled, ...] = ()
    results: tuple[ShownRow, ...] = ()
    whole: Whole | None = None
    withheld: tuple[Withheld, ...] = ()

    @property
    def boxed(self) -> str:
        """The characters that the paper shows in a box."""
        return f"{self.digest[-8:-4]} {self.digest[-4:]}"


class Passport(Shown, frozen=True, kw_only=True):
    """What a Digital Link address says of a lot, a magnet or a box. path: `01/<gtin>/10/<lot>` and the like.

    It leads to no certificate: who walks such addresses learns no number, no customer and no order.
    """

    key: str
    path: str
    issuer: str
    standing: str
    grade: str = ""
    family: Words | None = None


class Standing(Shown, frozen=True):
    """Where a certificate stands now: valid, superseded, withdrawn, recalled.

    since: UTC microseconds. by: the number that replaced it. because: the reason, without what is withheld.
    """

    state: str = "valid"
    since: int = 0
    by: str = ""
    because: str = ""


def disclosure(field: str, value: str, salt: Salt) -> tuple[str, str, str]:
    """What proves a withheld field once it is handed over: its salt, its name and its value."""
    return (salt(field), field, value)


def commitment(field: str, value: str, salt: Salt) -> Withheld:
    """What stands in a view in the place of a field."""
    told = msgspec.json.encode(disclosure(field, value, salt))  # texts alone: the same as RFC 8785
    return Withheld(field=field, digest=hashlib.sha256(told).hexdigest())


def status_key(number: str, random: str) -> str:
    """Under which name the status list speaks of a certificate: who does not know its address cannot make it."""
    return hashlib.sha256(f"traceapp status 1\n{number}-{random}".encode()).hexdigest()
