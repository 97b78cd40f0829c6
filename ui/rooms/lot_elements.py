"""How much of each element is in a lot, as people read it. Pure."""

from decimal import Decimal

from PySide6.QtCore import QCoreApplication

from traceapp.services.desk.reading import LotReading
from traceapp.services.makeup.elements import Basis, ElementLine
from ui import numbers
from ui.screens.lot_rows import ElementRow
from ui.speech import Speech
from ui.widgets.glyphs import Glyph

PER_CENT = 10**10


def tr(source: str, comment: str = "", n: int = -1) -> str:
    """Words of this file; n: how many `%n` stands for."""
    return QCoreApplication.translate("LotElements", source, comment, n)


def elements_of(reading: LotReading, speech: Speech) -> tuple[ElementRow, ...]:
    """One row for each element, the most plentiful first."""
    return tuple(_row(line, speech) for line in reading.elements)


def state_of(reading: LotReading) -> str:
    """What stands beside the title."""
    if reading.is_waiting or (reading.makeup is None and not reading.elements):
        return tr("being worked out")
    return tr("%n element(s)", "", len(reading.elements))


def basis_word(basis: Basis) -> str:
    """What a prediction rests on."""
    words = {
        Basis.ANALYSIS: tr("analysis that came with it"),
        Basis.THUMB: tr("rule of thumb"),
        Basis.PARENTS: tr("what went in"),
        Basis.PARENTS_BY_THUMB: tr("what went in, by rule of thumb"),
    }
    return words[basis]


def _row(line: ElementLine, speech: Speech) -> ElementRow:
    differs = None if line.measured is None else line.measured - line.predicted
    report = tr("measured: {report}").format(report=line.report) if line.report else ""
    return ElementRow(
        line.element,
        line.element or tr("Not analysed"),
        predicted=_percent(line.predicted, speech),
        measured=_percent(line.measured, speech) if line.measured is not None else "",
        difference=_signed(differs, speech) if differs is not None else "",
        made=_kilograms(line.made_mg, speech),
        left=_kilograms(line.left_mg, speech),
        basis=basis_word(line.basis),
        report=report,
        glyph=_glyph(line),
    )


def _glyph(line: ElementLine) -> Glyph | None:
    """A measurement that agrees, or does not; nothing where it cannot be said."""
    if line.agrees is None:
        return Glyph.WAITING if not line.element else None
    return Glyph.DONE if line.agrees else Glyph.ATTENTION


def _percent(share: int, speech: Speech) -> str:
    percent = Decimal(share) / PER_CENT
    return numbers.measure(percent.quantize(Decimal("0.01")), "%", speech.locale)


def _signed(share: int, speech: Speech) -> str:
    text = numbers.figure((Decimal(abs(share)) / PER_CENT).quantize(Decimal("0.01")), speech.locale)
    return f"{'−' if share < 0 else '+'}{text}\u00a0%"


def _kilograms(mass_mg: int | None, speech: Speech) -> str:
    return "" if mass_mg is None else speech.worked_out(mass_mg)
