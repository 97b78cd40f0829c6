"""The contact sheet of a recall: a line for each shipment and each person to call about it."""

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, tzinfo
from decimal import Decimal
from pathlib import Path

from traceapp.app.whole_file import write_sheet
from traceapp.domain.party import Contact
from traceapp.exchange.spreadsheet import Cell
from traceapp.services.desk.contacts import Called

HEADINGS = (
    *("customer", "country", "contact", "telephone", "mail", "order", "line", "shipment", "left"),
    *("boxes", "pieces", "certificates"),
)


def write_contact_sheet(folder: Path, code: str, called: Sequence[Called], zone: tzinfo) -> Path:
    """Write the sheet into `folder`, whole or not at all, and say where; days by the plant's clock.

    Fault `file_not_written`.
    """
    return write_sheet(folder / f"contacts-{code}.csv".replace("/", "-"), HEADINGS, _rows(called, zone))


def _rows(called: Sequence[Called], zone: tzinfo) -> Iterator[tuple[Cell, ...]]:
    for one in called:
        for contact in one.contacts or (Contact(role=""),):
            yield (
                *(one.customer, one.country, contact.role, contact.telephone, contact.mail),
                *(one.order, one.line, one.reached.shipment, _day(one.reached.shipped_at, zone)),
                *("; ".join(one.reached.boxes), Decimal(one.reached.pieces), _certificates(one)),
            )


def _day(at: int, zone: tzinfo) -> str:
    return datetime.fromtimestamp(at / 1_000_000, UTC).astimezone(zone).date().isoformat() if at else ""


def _certificates(one: Called) -> str:
    """The numbers; one that stands no more says so."""
    return "; ".join(
        number if standing == "valid" else f"{number} ({standing})" for number, standing in one.certificates
    )
