"""The rules of an order line, as the pictures show them."""

from msgspec.structs import replace

from tests.ui.plant_samples import orders
from ui.models.rows import Cell, Column, Row
from ui.screens.plant_data import DataTable, PlantDataView
from ui.widgets.glyphs import Glyph


def order_rules(language: str = "en") -> PlantDataView:
    """The basis of the date, a rule with an exception, and the free stock that is met."""
    view = orders(language)
    assert view.table is not None
    table = DataTable(view.table.title, view.table.about, *_order_rules(language == "es"))
    return replace(view, tab=view.tabs[-1].key, table=table)


def _order_rules(es: bool) -> tuple[tuple[Column, ...], tuple[Row, ...]]:
    basis, regime, name, until, stock, met = (
        ("Base de la fecha", "régimen desde el 1 de enero de 2027", "determinación de no disponibilidad",
         "reclamada hasta el 31 dic 2027", "Existencias libres", "1 de 4 cumplen")
        if es
        else ("Basis of the date", "regime from 1 January 2027", "determination of non-availability",
              "claimed until 31 Dec 2027", "Free stock", "1 of 4 met")
    )  # fmt: skip
    rows = (
        (
            Glyph.DONE,
            Cell(basis, is_strong=True),
            Cell("15 feb 2027" if es else "15 Feb 2027", below="W56XYZ-26-C-0118"),
        ),
        (None, Cell("DFARS 252.225-7052 (MAY 2024)", is_strong=True, wraps=True), Cell(regime, wraps=True)),
        (Glyph.DONE, Cell(name, wraps=True), Cell(until, below="PA-26-118, W56XYZ-26-C-0118", wraps=True)),
        (None, Cell(stock, is_strong=True), Cell(met)),
        (Glyph.DONE, Cell("BX-2650-P088-P", is_identifier=True, below="MG-2650-M207-P"), Cell("P2", ink="ink2")),
    )
    columns = Column("", 44), Column("Pedido" if es else "Asked"), Column("Registrado" if es else "On file")
    return columns, tuple(Row(None, (Cell(glyph=glyph), *cells)) for glyph, *cells in rows)
