"""A certificate over packed boxes, and the review that late facts open of it."""

import sqlite3
from contextlib import closing
from pathlib import Path

from tests.services.plant_builder import LINE, Chain, Shop
from traceapp.domain.entry import decode_entry
from traceapp.domain.quantity import pcs
from traceapp.domain.record.dispatch import CertificateIssued, CertifiedQuantity
from traceapp.services.escapes.escapes import Review, review_of
from traceapp.store.journal import Sealed

Finished = tuple[Shop, Chain]
NUMBER = "C-26-A001"


def certify(shop: Shop, lot: str, *boxes: str, number: str = NUMBER, supersedes: str = "") -> str:
    """A certificate over these boxes, composed of all that the books know; returns its shipment."""
    shipment = shop.gather(*boxes)
    with shop.store.reading() as books:
        heads = books.heads()
    shop.record(
        CertificateIssued(
            number=number,
            shipment=shipment,
            order=LINE,
            form="3.1",
            digest="d" * 64,
            document="e" * 64,
            address="a",
            covers=tuple(CertifiedQuantity(box=box, lot=lot, quantity=pcs(1)) for box in boxes),
            upto=heads,
            supersedes=supersedes,
        ),
        who="qa1",
    )
    return shipment


def review(shop: Shop, number: str = NUMBER) -> Review | None:
    with shop.store.reading() as books:
        return review_of(books, shop.plant, number, shop.at)


def sealed_of(file: Path) -> list[Sealed]:
    with closing(sqlite3.connect(file)) as connection:
        rows = connection.execute("SELECT body, digest, signature FROM entry ORDER BY id").fetchall()
    return [Sealed(decode_entry(body), body, digest, signature) for body, digest, signature in rows]
