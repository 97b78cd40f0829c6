"""Any content of a certificate, as a draft."""

from typing import Any

from hypothesis import strategies as st

from traceapp.domain.certificate import (
    Attribute,
    CertificateContent,
    CertificateKind,
    Composed,
    Composition,
    DeliveredLot,
    Issuer,
    Measured,
    OrderReference,
    PartReference,
    Product,
    Purchaser,
    Run,
    ShipmentReference,
    TestedUnit,
    TestRow,
    TestSection,
)
from traceapp.domain.quantity import LARGEST

words = st.text(max_size=8)
shares = st.text("0123456789.", max_size=5)


@st.composite
def contents(draw: st.DrawFn) -> CertificateContent:
    """A draft of one to three lots, with any number of properties and elements."""
    lots = draw(st.integers(1, 3))

    def per_lot(one: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
        return st.lists(one, min_size=lots, max_size=lots).map(tuple)

    symbols = draw(st.lists(words, max_size=31, unique=True))
    results = st.builds(Measured, n=st.integers(0, 99), least=shares, mean=shares, most=shares) | st.builds(
        Attribute, n=st.integers(0, 99), outcome=words
    )
    rows = st.builds(
        TestRow,
        name=st.lists(st.builds(Run, words, st.sampled_from(["", "sub", "sup"])), max_size=3).map(tuple),
        required=words,
        results=per_lot(st.none() | results),
        method=words,
    )
    units = per_lot(st.builds(TestedUnit, code=words, report=words, tested=st.none() | st.dates()))
    sections = st.builds(
        TestSection,
        kind=words,
        units=units.map(tuple),
        rows=st.lists(rows, max_size=draw(st.sampled_from([2, 26]))).map(tuple),
    )
    composed = st.builds(
        Composed,
        heats=st.lists(words, max_size=2).map(tuple),
        report=words,
        values=st.lists(shares, min_size=len(symbols), max_size=len(symbols)).map(tuple),
        unit=words,
    )
    delivered = st.builds(
        DeliveredLot,
        code=words,
        pieces=st.integers(0, LARGEST),
        net_mg=st.integers(0, LARGEST),
        boxes=st.lists(words, max_size=2).map(tuple),
        magnetised=st.none() | st.dates(),
    )
    return CertificateContent(
        kind=draw(st.sampled_from(CertificateKind)),
        issuer=Issuer(name=draw(words), address=(draw(words),)),
        purchaser=Purchaser(name=draw(words)),
        order=OrderReference(order=draw(words), line=draw(words), basis=draw(words)),
        shipment=ShipmentReference(code=draw(words), delivery=draw(st.none() | st.dates())),
        product=Product(name=draw(words)),
        part=PartReference(number=draw(words), revision=draw(words)),
        lots=draw(per_lot(delivered)),
        sections=tuple(draw(st.lists(sections, max_size=3))),
        conditions=draw(words),
        composition=draw(
            st.none()
            | st.builds(
                Composition,
                elements=st.just(tuple(symbols)),
                lots=per_lot(composed),
                note=words,
            )
        ),
    )
