"""The rules of an order line, as people read them: the basis of the date, each rule, what is claimed until when."""

from collections.abc import Iterator
from datetime import date

from PySide6.QtCore import QCoreApplication

from traceapp.domain.order import OrderLine
from traceapp.domain.rules.pack import RulePack
from traceapp.domain.rules.question import Claimed
from traceapp.services.desk.order_rules import OrderRules
from ui import dates
from ui.models.rows import Cell, Column, Row
from ui.rooms.verdict_words import glyph_of, outcome_of, shelf_words
from ui.speech import Speech
from ui.widgets.glyphs import Glyph


def tr(source: str) -> str:
    """Words of this file."""
    return QCoreApplication.translate("OrderRuleWords", source)


def rule_columns() -> tuple[Column, ...]:
    """What it is, and what is told of it."""
    return Column("", 44), Column(tr("Asked")), Column(tr("On file"))


def rule_rows(line: OrderLine, rules: OrderRules, today: date, speech: Speech) -> tuple[Row, ...]:
    """The basis, each rule with its exceptions below it, the free stock that is met; one row where none is asked."""
    if not rules.asked:
        return (Row(None, (Cell(), Cell(tr("The order line asks for no rule"), ink="ink3"), Cell())),)
    return (_basis(line, rules, speech), *_asked(rules, today, speech), *_stock(rules))


def verdict_glyph(rules: OrderRules | None, lot: str) -> Glyph:
    """Of a free lot by itself; as one that waits where no rule is asked or it was not looked at."""
    judged = next((one.judged for one in rules.shelf.stock if one.code == lot), ()) if rules is not None else ()
    return glyph_of(outcome_of(judged)) if judged else Glyph.WAITING


def _basis(line: OrderLine, rules: OrderRules, speech: Speech) -> Row:
    """Without one the stricter regime counts."""
    told = ", ".join(part for part in (line.basis, line.basis_document) if part)
    if rules.basis is None:
        missing = Cell(tr("none on file"), below=told or tr("the stricter regime counts"), wraps=True)
        return Row(None, (Cell(glyph=Glyph.ATTENTION), Cell(tr("Basis of the date"), is_strong=True), missing))
    found = Cell(dates.day(rules.basis, speech.locale), below=told, wraps=True)
    return Row(None, (Cell(glyph=Glyph.DONE), Cell(tr("Basis of the date"), is_strong=True), found))


def _asked(rules: OrderRules, today: date, speech: Speech) -> Iterator[Row]:
    for one in rules.asked:
        if one.pack is None:
            cells = Cell(glyph=Glyph.REFUSED), Cell(one.rule, is_strong=True), Cell(tr("no such rule on file"))
            yield Row(None, cells)
            continue
        regimes = ", ".join(speech.words(regime.name) for regime in one.regimes)
        yield Row(None, (Cell(), Cell(one.pack.source, is_strong=True, wraps=True), Cell(regimes, wraps=True)))
        for claimed in one.claimed:
            yield _claim(one.pack, claimed, today, speech)


def _claim(pack: RulePack, claimed: Claimed, today: date, speech: Speech) -> Row:
    """Whether it holds for a lot is the verdict's to say; here, whether its day is over."""
    rule = pack.exception(claimed.key)
    name = speech.words(rule.name) if rule is not None else claimed.key
    day = dates.day(claimed.expires, speech.locale) if claimed.expires is not None else ""
    is_over = claimed.expires is None or claimed.expires < today
    until = tr("claimed until {day}").format(day=day) if day else tr("claimed, without a last day")
    paper = ", ".join(part for part in (claimed.document, claimed.contract) if part)
    cells = (
        Cell(glyph=Glyph.ATTENTION if is_over else Glyph.DONE),
        Cell(name, wraps=True),
        Cell(until, below=paper, wraps=True),
    )
    return Row(None, cells)


def _stock(rules: OrderRules) -> Iterator[Row]:
    """How much there is, and each box and lot that is met by itself."""
    yield Row(None, (Cell(), Cell(tr("Free stock"), is_strong=True), Cell(shelf_words(rules.shelf))))
    for one in rules.shelf.good:
        held = ", ".join(one.lots) if one.lots != (one.code,) else ""
        name = Cell(one.code, is_identifier=True, below=held)
        yield Row(None, (Cell(glyph=glyph_of(outcome_of(one.judged))), name, Cell(one.place, ink="ink2")))
