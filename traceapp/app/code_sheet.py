"""Sheets of the codes that have no label of their own, to hang up or to cut: badges, places, work orders."""

from collections.abc import Mapping
from enum import StrEnum
from typing import TYPE_CHECKING

from traceapp.app.layouts import certificate_layout
from traceapp.documents.card_pdf import render_card
from traceapp.domain.equipment import Place
from traceapp.domain.fact import Fact
from traceapp.domain.label import CardCode, CodeCard
from traceapp.domain.order import WorkOrder
from traceapp.domain.symbols import badge_symbol, order_symbol, place_symbol
from traceapp.domain.words import Words

if TYPE_CHECKING:
    from traceapp.app import App


class Sheet(StrEnum):
    """What is on the sheet."""

    BADGES = "badges"
    PLACES = "places"
    ORDERS = "orders"


_SORTS = {Sheet.BADGES: "person", Sheet.PLACES: "place", Sheet.ORDERS: "work_order"}
_TITLES = {
    Sheet.BADGES: Words("Badges", "Credenciales"),
    Sheet.PLACES: Words("Places", "Ubicaciones"),
    Sheet.ORDERS: Words("Work orders", "Órdenes de trabajo"),
}


def render_sheet(app: "App", sheet: Sheet) -> tuple[bytes, int]:
    """The sheet as a PDF file, A5 landscape, and how many codes are on it: all that are on file, by key.

    Errors as `render_card`; Refused `symbol_unprintable` for a key that no scanner would read as that.
    """
    with app.reading() as books:
        facts = sorted(books.facts(_SORTS[sheet], app.now()), key=_by_key)
    names = app.people.names()
    codes = tuple(_code(sheet, fact, names) for fact in facts)
    title = _TITLES[sheet]
    return render_card(
        CodeCard(title=title, name="", codes=codes), mark=certificate_layout(app.resources.sources).mark
    ), len(codes)


def _by_key(fact: Fact) -> str:
    return fact.key


def _code(sheet: Sheet, fact: Fact, names: Mapping[str, str]) -> CardCode:
    match sheet:
        case Sheet.BADGES:
            name = names.get(fact.key, "")
            return CardCode(payload=badge_symbol(fact.key), words=Words(name or fact.key, fact.key if name else ""))
        case Sheet.PLACES:
            name = fact.name if isinstance(fact, Place) else ""
            return CardCode(payload=place_symbol(fact.key), words=Words(fact.key, name))
        case Sheet.ORDERS:
            part = fact.part if isinstance(fact, WorkOrder) else ""
            return CardCode(payload=order_symbol(fact.key), words=Words(fact.key, part))
