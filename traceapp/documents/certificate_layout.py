"""How certificates are laid out and worded: the shape of `resources/certificates/*.yaml`.

Reading the file is done where plant files are read; here stand its shape and what is checked beyond the shape.
"""

import string
from collections.abc import Iterator
from typing import Literal, TypeAlias

import msgspec

from traceapp.documents.outline import strokes
from traceapp.domain.certificate import CertificateKind
from traceapp.domain.conformity import FACTS, Wording
from traceapp.domain.flaw import Flaw
from traceapp.domain.problem import Unreadable, because
from traceapp.domain.words import Words

PaperName: TypeAlias = Literal["A4", "Letter"]

PAPER: dict[PaperName, tuple[float, float]] = {"A4": (595.276, 841.89), "Letter": (612.0, 792.0)}
"""Width and height in points."""


class KindWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What one kind of certificate is called. standard: named as it is, in no language."""

    title: Words
    standard: str
    subtitle: Words
    results: Words


class CertificateWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Every heading and label of the paper. `$n`, `$of` and the like stand for what the page puts there."""

    number: Words
    issued: str
    page: str
    draft: str
    not_issued: str
    no_code: Words
    continued: Words

    purchaser: Words
    order: Words
    line: str
    basis: str
    shipment: Words
    delivery: str
    carrier: str
    waybill: str
    product: Words
    part: Words
    revision: str
    specification: Words
    issue: str

    lots: Words
    lot: str
    pieces: str
    net: str
    boxes: str
    magnetised: str
    unmagnetised: str

    results: Words
    property: str
    required: str
    method: str
    n: str
    least: str
    mean: str
    most: str
    test_unit: str
    missing: Words
    met_one: Words
    met_two: Words
    met_many: Words
    not_met: Words
    instruments: Words

    composition: Words
    heat: str

    origin: Words
    element: str
    source: str

    statements: Words
    signs: Words
    signature: Words
    verify: str
    compare: str
    full: str
    replaces: str
    replaces_none: str


class CertificateLayout(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One layout. mark: the plant's sign, drawn in a square of 28 by 28: filled paths, "" for none."""

    revision: str
    paper: PaperName = "A4"
    mark: tuple[str, ...] = ()
    words: CertificateWords
    kinds: dict[CertificateKind, KindWords]
    statements: dict[CertificateKind, Wording]


def certificate_layout_flaws(layout: CertificateLayout) -> Iterator[Flaw]:
    """What is wrong with a layout beyond its shape."""
    for n, path in enumerate(layout.mark):
        try:
            strokes(path)
        except Unreadable as error:
            yield Flaw(("mark", n), error.problem)
    for kind in CertificateKind:
        if kind not in layout.kinds:
            yield Flaw(("kinds",), because("kind_without_words", kind=kind.value))
    for kind, wording in layout.statements.items():
        for name, words in (("met", wording.met), ("conceded", wording.conceded)):
            for language in ("en", "es") if words else ():
                yield from _template_flaws(getattr(words, language), ("statements", kind.value, name, language))


def _template_flaws(template: str, at: tuple[str, ...]) -> Iterator[Flaw]:
    if not string.Template(template).is_valid():
        yield Flaw(at, because("dollar_alone"))
        return
    for name in string.Template(template).get_identifiers():
        if name not in FACTS:
            yield Flaw(
                at, because("unknown_fact", name=f"${name}", known=", ".join(f"${fact}" for fact in sorted(FACTS)))
            )
