"""The sheet of opening stock: material that was here before the system, its history declared (DOMAIN 3)."""

from collections.abc import Mapping, Sequence
from datetime import tzinfo
from typing import Any

from traceapp.domain.problem import Unreadable
from traceapp.domain.record.pieces import Filled, Measured, NewLot
from traceapp.domain.record.production import LotReceived
from traceapp.exchange import cell_kinds as kinds
from traceapp.exchange.sheet import Sheet
from traceapp.exchange.spreadsheet import Column

NAME = "opening-stock"
_PER_CONTAINER = ("quantity", "place", "seal")


def stock_sheet(zone: tzinfo) -> Sheet[LotReceived]:
    """One row a container; rows with the same reference and supplier are one lot. zone: of days without one.

    Its lots have neither code nor kind yet: those are given when they are received.
    """
    return Sheet(
        NAME,
        "material that is here already; one row for each drum, can, tray or box",
        (
            Column("reference", "the lot's number until now, on its old label", kinds.KEY, required=True),
            Column("material", "the plant's word for it", required=True, refers="material"),
            Column("quantity", "what is in this container: 149.82 kg or 2400 pcs", kinds.QUANTITY, required=True),
            Column("place", "where this container stands", refers="place"),
            Column("seal", "the seal on this container"),
            Column("supplier", "who made it, if not the plant", refers="party"),
            Column("owner", "whose it is, if a customer's", refers="party"),
            Column("claim", "its claim class"),
            Column("part", "what it is to become", refers="part"),
            Column("grade", "such as N42SH", refers="grade"),
            Column("order", "the order line it is for, as order/line", refers="order_line"),
            Column("step", "the last step done on it; receipt when left blank", refers="step"),
            Column("received", "the day it was made or came in; decides what goes first", kinds.DAY),
            Column("expires", "the last day it may be used", kinds.last_day(zone)),
            Column("unit mass", "of counted pieces, such as 0.241 kg / 100 pcs", kinds.UNIT_MASS),
            Column("magnetised", "yes for magnets that carry a field", kinds.YES_NO),
            Column("composition", "shares of the mass in percent: Nd 24.1; Pr 6.0; B 0.98", kinds.COMPOSITION),
            Column("stages", "as declared: mined Nd AU (Example Hill) 60 %; mined Nd US 40 %; melted VN", kinds.STAGES),
        ),
        ("supplier", "reference"),
        _received,
        _PER_CONTAINER,
    )


def _received(values: Mapping[str, Any], rows: Sequence[Mapping[str, Any]]) -> LotReceived:
    units = {row["quantity"].unit for row in rows}
    if len(units) > 1:
        raise Unreadable("units_mixed", name=values["reference"])
    since = values.get("received")
    return LotReceived(
        lot=NewLot(
            code="",
            kind="",
            material=values["material"],
            containers=tuple(
                Filled(n=n, quantity=row["quantity"], place=row.get("place", ""), seal=row.get("seal", ""))
                for n, row in enumerate(rows, start=1)
            ),
            part=values.get("part", ""),
            grade=values.get("grade", ""),
            owner=values.get("owner", ""),
            claim=values.get("claim", ""),
            unit_mass=values.get("unit mass"),
        ),
        step=values.get("step", ""),
        supplier=values.get("supplier", ""),
        supplier_lot=values["reference"],
        order=values.get("order", ""),
        declared_history=True,
        stages=values.get("stages", ()),
        composition=values.get("composition", ()),
        fields=(Measured(field="received", value=since),) if since else (),
        expires=values.get("expires", 0),
    )
