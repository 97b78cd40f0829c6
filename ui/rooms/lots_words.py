"""The list of lots in words: by what it is narrowed, and a line for each lot."""

from collections.abc import Callable, Sequence
from datetime import date

from msgspec.structs import replace
from PySide6.QtCore import QCoreApplication

from traceapp.app import LotRow
from traceapp.domain.lot_filter import LotFilter
from traceapp.domain.plant import Plant
from traceapp.domain.quantity import Quantity, Unit
from ui import dates
from ui.models.rows import Cell, Row
from ui.screens.lots import Narrowing
from ui.speech import Speech
from ui.terms import state_word
from ui.widgets.glyphs import Glyph

DAY = 86_400_000_000
"""In microseconds."""
AGE = "age"
AGES = ("1", "7", "30", "365")
"""In days."""
STATES = ("open", "held", "away", "packed", "scrapped", "used up", "unknown")


def tr(source: str, comment: str = "", n: int = -1) -> str:
    """Words of this file; n: how many `%n` stands for."""
    return QCoreApplication.translate("LotsWords", source, comment, n)


def field_words() -> dict[str, str]:
    """What the list can be narrowed by, in the order in which it is shown."""
    return {
        "status": tr("State"),
        "material": tr("Material"),
        "step": tr("Last step done"),
        "place": tr("Place"),
        AGE: tr("Born"),
        "part": tr("Part"),
        "order": tr("Order"),
        "claim": tr("Claim class"),
    }


def values_of(field: str, plant: Plant) -> tuple[str, ...]:
    """The values of a field that are known without asking the books; none for the others."""
    if field == AGE:
        return AGES
    if field == "status":
        return STATES
    if field == "material":
        return tuple(sorted(plant.materials))
    return ()


def narrowed(wanted: LotFilter, field: str, value: str, now: int) -> LotFilter:
    """The same list with another value in a field; "" for any. now: UTC microseconds, from which ages count."""
    if field == AGE:
        return replace(wanted, since=now - int(value) * DAY if value else 0)
    return replace(wanted, **{field: value})


def narrowings(wanted: LotFilter, choosing: str, values: Sequence[str], speech: Speech) -> tuple[Narrowing, ...]:
    """The fields with what each is narrowed to; or the values of the field that is being chosen, "any" before them."""
    if not choosing:
        chosen = {field: _chosen(wanted, field, speech) for field in field_words()}
        return tuple(
            Narrowing(field, words, chosen[field], is_set=bool(chosen[field])) for field, words in field_words().items()
        )
    now = _chosen(wanted, choosing, speech)
    told = tuple(Narrowing(value, _value(choosing, value, speech)) for value in values)
    every = Narrowing("", tr("any"))
    return (every, *(replace(one, is_set=bool(now) and one.words == now) for one in told))


def _chosen(wanted: LotFilter, field: str, speech: Speech) -> str:
    if field == AGE:
        since = wanted.since
        return tr("since {moment}").format(moment=speech.at(str(since))) if since else ""
    value: str = getattr(wanted, field)
    return _value(field, value, speech) if value else ""


def _value(field: str, value: str, speech: Speech) -> str:
    match field:
        case "status":
            return state_word(value)
        case "material":
            return speech.material(value)
        case "step":
            return speech.step(value)
        case "age":
            return tr("in the last %n day(s)", "", int(value))
        case _:
            return value


def row_of(row: LotRow, speech: Speech, local: Callable[[int], date]) -> Row:
    """One lot's line. local: a moment (UTC microseconds) as a day of the plant."""
    about = row.supplier_lot or row.order_line or row.part
    amount = speech.quantity(Quantity(row.left, Unit(row.unit)))
    born = dates.short_day(local(row.born_at), speech.locale) if row.born_at else ""
    year = str(local(row.born_at).year) if row.born_at else ""
    return Row(
        row.code,
        (
            Cell(glyph=_glyph(row)),
            Cell(row.code, is_identifier=True, below=about),
            Cell(speech.material(row.material), below=f"{amount} · {state_word(row.status)}"),
            Cell(speech.step(row.step), ink="ink2", below=row.place),
            Cell(born, ink="ink2", below=year),
        ),
    )


def _glyph(row: LotRow) -> Glyph:
    if row.status == "held":
        return Glyph.HOLD
    return Glyph.PROVISIONAL if row.provisional else Glyph.WAITING if row.status == "open" else Glyph.DONE
