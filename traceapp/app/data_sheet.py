"""The data sheet of magnets as a report, in the language of whoever asks for it: what is told, and what is not."""

import re
from collections.abc import Iterator, Sequence
from datetime import tzinfo

from traceapp.app.report_words import local, moment_text
from traceapp.documents.report_pdf import Report, ReportColumn, ReportTable
from traceapp.domain.answers import reason_for
from traceapp.domain.part import NONE
from traceapp.domain.quantity import Quantity, Unit, decimal_text
from traceapp.domain.record.pieces import EntryRef
from traceapp.domain.rules.disclosure import COATING, COMPOSITION
from traceapp.domain.rules.pack import Disclose
from traceapp.domain.rules.telling import facts_of
from traceapp.domain.rules.verdict import MatterVerdict, RegimeVerdict, Told, Verdict
from traceapp.domain.rules.words import OUTCOME_WORDS, RECYCLED_WORDS, figure, percent
from traceapp.domain.tongue import Tongue
from traceapp.domain.words import Words
from traceapp.services.rules.data_sheets import DataSheet

_TITLE = Words("Data sheet of permanent magnets", "Ficha de datos de imanes permanentes")
_PART = Words("Part", "Pieza")
_ORDER = Words("Order line", "Línea de pedido")
_CUSTOMER = Words("Customer", "Cliente")
_LOTS = Words("Lots", "Lotes")
_MAGNET = Words("Magnet", "Imán")
_WHAT = Words("What", "Qué")
_ANSWER = Words("Told", "Dato")
_NOT_TOLD = Words("not told", "sin dato")
_ELEMENT = Words("Element", "Elemento")
_COMPOSITION = Words("Chemical composition", "Composición química")
_OF_MASS = Words("Part of the mass", "Parte de la masa")
_RECYCLED = Words("Recycled content, part of each element", "Contenido reciclado, parte de cada elemento")
_NOT_KNOWN = Words("not known", "no se sabe")
_CONTINUED = Words("continued", "continúa")
_ANSWERS = {"yes": Words("yes", "sí"), "no": Words("no", "no"), NONE: Words("none", "ninguno")}
_PIECES = Words("pcs", "uds")
_MEASURE = re.compile(r"\d+\.\d+(?= (?:kg|µm)(?:$|\W))")
_OPEN = frozenset({"recycled_unknown", "custody_missing"})
"""Flaws by which a part of an element counts in no class of recycled matter."""
_OF_COATING = Words("of the coating", "del recubrimiento")
_LACKING = Words("What is still lacking", "Lo que aún falta")
_BY = Words("Asked by", "Lo pide")
_WHY = Words("Why", "Por qué")
_NONE = Words("no rule of the plant asks for a data sheet", "ninguna regla de la planta pide una ficha de datos")
_ABOUT = Words(
    "A data sheet only: no format of a label is claimed. Where a magnet sits in a product is told by whoever places "
    "that product on the market.",
    "Solo una ficha de datos: no se afirma ningún formato de etiqueta. Dónde está un imán en un producto lo dice quien "
    "introduce ese producto en el mercado.",
)
_NOTE = Words("What this is", "Qué es esto")
_STAMP = Words("Printed {at} from the entries up to {heads}", "Impreso {at} con las entradas hasta {heads}")


def data_sheet_report(
    sheet: DataSheet, heads: tuple[EntryRef, ...], tongue: Tongue, *, at: int, zone: tzinfo
) -> Report:
    """heads: the last entries known here, up to which it speaks. at: now (UTC microseconds)."""
    regimes = [(verdict, judged) for verdict in sheet.verdicts for judged in verdict.regimes]
    tables = (
        table
        for number, (lot, _) in enumerate(sheet.lots)
        for table in _of_lot(lot, [(v, one, one.matter[number]) for v, one in regimes], tongue)
    )
    stamp = tongue.of(_STAMP).format(at=moment_text(at, zone), heads=", ".join(map(str, heads)))
    return Report(
        title=tongue.of(_TITLE),
        subject=sheet.subject,
        stamp=stamp,
        facts=tuple(_facts(sheet, tongue)),
        tables=tuple(tables),
        made=local(at, zone).date(),
        continued=tongue.of(_CONTINUED),
    )


def _facts(sheet: DataSheet, tongue: Tongue) -> Iterator[tuple[str, str]]:
    part = sheet.part
    if part is not None:
        yield tongue.of(_PART), f"{part.number} {sheet.drawing}, {part.name}"
    if sheet.line.key:
        yield tongue.of(_ORDER), sheet.line.key
        yield tongue.of(_CUSTOMER), sheet.customer
    yield tongue.of(_LOTS), ", ".join(f"{lot} ({_amount(one, tongue)})" for lot, one in sheet.lots)
    for verdict in sheet.verdicts:
        yield verdict.pack.source, tongue.of(OUTCOME_WORDS[verdict.outcome])
    yield tongue.of(_NOTE), tongue.of(_ABOUT if sheet.verdicts else _NONE)


Asked = tuple[Verdict, RegimeVerdict, MatterVerdict]


def _of_lot(lot: str, asked: Sequence[Asked], tongue: Tongue) -> Iterator[ReportTable]:
    """The fields, the composition, the recycled shares and what is lacking, as far as any rule asks for them."""
    told = [(disclose, one) for _, judged, one in asked for disclose in _disclosed(judged)]
    fields = [row for disclose, one in told for row in _fields(disclose, one.told, tongue)]
    if fields:
        columns = ReportColumn(tongue.of(_WHAT), 45), ReportColumn(tongue.of(_ANSWER), 55)
        yield ReportTable(f"{lot}: {tongue.of(_MAGNET)}", columns, tuple(fields))
    for disclose, one in told:
        if disclose.composition:
            columns = ReportColumn(tongue.of(_ELEMENT), 45), ReportColumn(tongue.of(_OF_MASS), 55)
            shares = {told.element: told.share for told in one.told if told.about == COMPOSITION}
            rows = tuple((element, _share(shares.get(element), tongue)) for element in disclose.elements)
            yield ReportTable(f"{lot}: {tongue.of(_COMPOSITION)}", columns, rows)
        if disclose.recycled:
            yield _recycled(lot, disclose, one, tongue)
    lacking = tuple(row for verdict, _, one in asked for row in _lacking(verdict, one, tongue))
    if lacking:
        columns = ReportColumn(tongue.of(_BY), 30), ReportColumn(tongue.of(_WHY), 70)
        yield ReportTable(f"{lot}: {tongue.of(_LACKING)}", columns, lacking)


def _disclosed(judged: RegimeVerdict) -> Iterator[Disclose]:
    return (clause.disclose for clause in judged.regime.clauses if clause.disclose is not None)


def _fields(disclose: Disclose, told: Sequence[Told], tongue: Tongue) -> Iterator[tuple[str, str]]:
    answers = {one.about: one.answer for one in told if not one.element}
    for field in disclose.fields:
        answer = answers.get(field.key, "")
        yield tongue.of(field.name), _answer(answer, tongue) if answer else tongue.of(_NOT_TOLD)


def _answer(answer: str, tongue: Tongue) -> str:
    """The plant's own words stay as they are, and so do addresses: only measures take the language's mark."""
    if answer in _ANSWERS:
        return tongue.of(_ANSWERS[answer])
    return _MEASURE.sub(lambda found: figure(found[0], tongue.language), answer)


def _recycled(lot: str, disclose: Disclose, one: MatterVerdict, tongue: Tongue) -> ReportTable:
    """What nobody told of an element, or could not prove, stands beside its classes: it is no zero."""
    shares = {(told.element, told.about): told.share for told in one.told}
    is_open: dict[str, int] = {}
    for reason in one.reasons:
        if reason.code in _OPEN:
            is_open[reason.element] = is_open.get(reason.element, 0) + reason.share
    rows = tuple(
        (
            element,
            *(_share(shares.get((element, about)), tongue) for about in disclose.recycled),
            _share(is_open.get(element, 0), tongue),
            _share(shares[element, COATING], tongue) if (element, COATING) in shares else "",
        )
        for element in disclose.elements
        if any((element, about) in shares for about in disclose.recycled)
    )
    classes = (RECYCLED_WORDS[about] for about in disclose.recycled)
    heads = (ReportColumn(tongue.of(words), 20) for words in (*classes, _NOT_KNOWN, _OF_COATING))
    return ReportTable(f"{lot}: {tongue.of(_RECYCLED)}", (ReportColumn(tongue.of(_ELEMENT), 20), *heads), rows)


def _amount(quantity: Quantity, tongue: Tongue) -> str:
    unit = tongue.of(_PIECES) if quantity.unit is Unit.PCS else "kg"
    return f"{figure(decimal_text(quantity), tongue.language)} {unit}"


def _share(share: int | None, tongue: Tongue) -> str:
    return tongue.of(_NOT_TOLD) if share is None else percent(share, tongue.language)


def _lacking(verdict: Verdict, one: MatterVerdict, tongue: Tongue) -> Iterator[tuple[str, str]]:
    """A field that is empty stands among the fields already."""
    for reason in one.reasons:
        if reason.code != "field_missing":
            facts = facts_of(reason, verdict.pack, tongue.language)
            answer = tongue.said(reason_for(reason.code)).filled(facts)
            yield facts.get("clause", verdict.pack.source), f"{answer.headline}. {answer.detail}"
