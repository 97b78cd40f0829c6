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


FORM_FACTS = frozenset(
    {
        *("number", "issued", "issuer", "quality", "purchaser", "order", "line", "basis", "shipment", "delivery"),
        *("carrier", "waybill", "product", "description", "part", "revision", "specification", "issue", "lots"),
        *("quantity", "mass", "boxes", "replaces"),
    }
)
"""What a box of a form may say, as `$order`."""

Second: TypeAlias = Literal["", "es", "de"]
"""The language beside English, "" for none."""


class PaperWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Words of the paper in English and in the second language of the layout; others may stand beside it."""

    en: str
    es: str = ""
    de: str = ""

    def in_second(self, second: Second) -> str:
        """The words in the second language, "" where they have none or it is none."""
        return {"": "", "es": self.es, "de": self.de}[second]

    def paired(self, second: Second) -> Words:
        """The same as a content carries them."""
        return Words(self.en, self.in_second(second))


class FormBox(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A numbered box of a form. says: a template of `certificate_form.FACTS`. wide: its share of the row."""

    label: PaperWords
    says: str
    wide: float = 1.0


class LayoutWording(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Templates of one kind's statement, as `conformity.Wording`, in the languages of the paper."""

    met: PaperWords
    conceded: PaperWords | None = None

    def paired(self, second: Second) -> Wording:
        """The same in English and the second language."""
        return Wording(
            met=self.met.paired(second), conceded=None if self.conceded is None else self.conceded.paired(second)
        )


class KindWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What one kind of certificate is called. standard: named as it is, in no language.

    form: rows of numbered boxes in place of the blocks of delivery, where the kind is a form. witness: whose signature
    is waited for on paper besides the plant's own (EN 10204:2004, 4.2).
    """

    title: PaperWords
    standard: str
    subtitle: PaperWords
    results: PaperWords
    form: tuple[tuple[FormBox, ...], ...] = ()
    witness: PaperWords | None = None


class CertificateWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Every heading and label of the paper. `$n`, `$of` and the like stand for what the page puts there."""

    number: PaperWords
    issued: str
    page: str
    draft: str
    not_issued: str
    no_code: PaperWords
    continued: PaperWords

    purchaser: PaperWords
    order: PaperWords
    line: str
    basis: str
    shipment: PaperWords
    delivery: str
    carrier: str
    waybill: str
    product: PaperWords
    part: PaperWords
    revision: str
    specification: PaperWords
    issue: str

    lots: PaperWords
    lot: str
    pieces: str
    net: str
    boxes: str
    magnetised: str
    unmagnetised: str

    results: PaperWords
    property: str
    required: str
    method: str
    n: str
    least: str
    mean: str
    most: str
    test_unit: str
    missing: PaperWords
    met_one: PaperWords
    met_two: PaperWords
    met_many: PaperWords
    not_met: PaperWords
    instruments: PaperWords

    composition: PaperWords
    heat: str

    origin: PaperWords
    element: str
    source: str

    statements: PaperWords
    signs: PaperWords
    signature: PaperWords
    verify: str
    compare: str
    full: str
    replaces: str
    replaces_none: str


class CertificateLayout(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One layout. mark: the plant's sign, drawn in a square of 28 by 28: filled paths, "" for none.

    second: the language beside English. terms: what a certificate takes from elsewhere (roles, stages), from English to
    that language where it is not Spanish.
    """

    revision: str
    paper: PaperName = "A4"
    mark: tuple[str, ...] = ()
    words: CertificateWords
    kinds: dict[CertificateKind, KindWords]
    statements: dict[CertificateKind, LayoutWording]
    second: Second = "es"
    terms: dict[str, str] = {}

    @property
    def wording(self) -> dict[CertificateKind, Wording]:
        """Templates of the statements, by kind, in English and the second language."""
        return {kind: wording.paired(self.second) for kind, wording in self.statements.items()}


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
            for language in ("en", "es", "de") if words else ():
                yield from _template_flaws(getattr(words, language), ("statements", kind.value, name, language), FACTS)
    for kind, named in layout.kinds.items():
        for n, boxes in enumerate(named.form):
            for m, box in enumerate(boxes):
                yield from _template_flaws(box.says, ("kinds", kind.value, "form", n, m, "says"), FORM_FACTS)


def _template_flaws(template: str, at: tuple[str | int, ...], known: frozenset[str]) -> Iterator[Flaw]:
    if not string.Template(template).is_valid():
        yield Flaw(at, because("dollar_alone"))
        return
    for name in string.Template(template).get_identifiers():
        if name not in known:
            yield Flaw(
                at, because("unknown_fact", name=f"${name}", known=", ".join(f"${fact}" for fact in sorted(known)))
            )
