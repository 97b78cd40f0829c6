"""A mass balance as people read it: its waterfall, its figures, why nobody can tell, and the tables behind it. Pure."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from msgspec import Struct
from msgspec.structs import replace
from PySide6.QtCore import QCoreApplication

from traceapp.domain import worked_out
from traceapp.domain.material_balance import MassBalance, RunLine, Scope
from traceapp.domain.quantity import MG_PER_KG
from traceapp.domain.record.balancing import Verdict
from traceapp.domain.span import Span, SpanKind
from traceapp.domain.weighing_error import Doubt
from traceapp.domain.worked_out import sure_places
from traceapp.services.balance.balancing import Period
from traceapp.services.balance.striking import Struck, scope_of
from ui import dates, numbers
from ui.models.rows import Cell, Column, Row, RowKind
from ui.rooms.house import House
from ui.speech import Speech
from ui.widgets.fact_lines import FactLine
from ui.widgets.glyphs import Glyph
from ui.widgets.waterfall import BarKind, Leftover, WaterBar, WaterfallView

LINES = 7
"""There is room for so many facts and scales beside the picture."""
PARTS = 4


class Verdicted(Struct, frozen=True):
    """A verdict in words, why, and its shape."""

    headline: str
    because: str
    glyph: Glyph


def tr(source: str, comment: str = "", n: int = -1) -> str:
    """Words of this file; n: how many `%n` stands for."""
    return QCoreApplication.translate("BalanceWords", source, comment, n)


def scope_words(scope: Scope, speech: Speech) -> str:
    """Jet milling, MILL-1, of Tern Actuation; the whole plant."""
    owner = (
        "" if scope.owner is None else tr("of {party}").format(party=speech.party(scope.owner) or tr("the plant’s own"))
    )
    material = speech.material(scope.material) if scope.material else ""
    words = [part for part in (speech.step(scope.step) if scope.step else "", scope.equipment, material) if part]
    words += [scope.element] if scope.element else []
    named = ", ".join(words) or tr("The whole plant")
    return f"{named[:1].upper()}{named[1:]}{', ' if owner else ''}{owner}"


def runs_words(balance: MassBalance, speech: Speech) -> str:
    """1 214 runs."""
    return tr("%n run(s)", "", balance.runs)


def span_words(span: Span, house: House, speech: Speech) -> str:
    """16 Dec 2026, 06:00 to 14:00; the days of a month."""
    begin, last = house.local(span.since), house.local(span.until - 1)
    end = house.local(span.until)
    if span.kind is SpanKind.SHIFT:
        return f"{dates.weekday(begin, speech.locale)}, {dates.clock(begin)} – {dates.clock(end)}"
    if begin.date() == last.date():
        return dates.weekday(begin, speech.locale)
    return f"{dates.day(begin, speech.locale)} – {dates.day(last, speech.locale)}"


def kilograms(mass_mg: int, places: int, speech: Speech) -> str:
    """5.73 kg."""
    return numbers.measure(Decimal(worked_out.kilograms(mass_mg, places)), "kg", speech.locale)


def verdicted(balance: MassBalance, speech: Speech, steps: Sequence[tuple[str, MassBalance]] = ()) -> Verdicted:
    """Closes, does not close, cannot tell. steps: of a balance over several, each with its own.

    What one step lost may lie within what all of them together are allowed, so a step that does not close is named.
    """
    because = [doubt_words(doubt) for doubt in balance.doubts]
    further = len(because) - 1
    told = because[0] if because else ""
    if further > 0:
        told = tr("{first}, and %n more", "", further).format(first=told)
    match balance.verdict:
        case Verdict.CLOSES if opened := [step for step, one in steps if one.verdict is Verdict.OPEN]:
            words = tr("{step} does not close").format(step=speech.step(opened[0]))
            return Verdicted(tr("Closes"), words, Glyph.ATTENTION)
        case Verdict.CLOSES:
            return Verdicted(tr("Closes"), tr("within the limits") if balance.most_mg is not None else "", Glyph.DONE)
        case Verdict.OPEN:
            return Verdicted(tr("Does not close"), tr("beyond the limits and the error"), Glyph.ATTENTION)
        case _:
            headline = tr("Cannot tell") if balance.runs else tr("Nothing was run")
            return Verdicted(headline, told if balance.runs else "", Glyph.PROVISIONAL)


def doubt_words(doubt: Doubt) -> str:
    """Why nobody can tell."""
    words = {
        "accuracy_unknown": tr("the accuracy of {subject} is not on file"),
        "calibration_over": tr("the calibration of {subject} had run out"),
        "not_weighed": tr("keyed at {subject}, which has no scale"),
        "unit_mass_unknown": tr("nobody weighed the pieces of {subject}"),
        "nothing_weighed": tr("nothing was weighed again"),
        "makeup_waiting": tr("what lots are made of is not worked out yet"),
        "composition_presumed": tr("nobody analysed the {subject} of some lots"),
        "within_uncertainty": tr("outside the limits, but within the error"),
    }
    return words.get(doubt.code, doubt.code).format(subject=doubt.subject)


def picture_of(balance: MassBalance, title: str, chosen: object, speech: Speech) -> WaterfallView:
    """The waterfall, without what is nothing; inputs, outputs and what is left over always stand."""
    told = (
        ("opening_mg", tr("In the machines before"), BarKind.IN),
        ("inputs_mg", tr("Inputs"), BarKind.IN),
        ("uptakes_mg", tr("Uptake"), BarKind.IN),
        ("missing_mg", tr("Not found in stock"), BarKind.IN),
        ("outputs_mg", tr("Outputs"), BarKind.OUT),
        ("by_products_mg", tr("By-products"), BarKind.OUT),
        ("losses_mg", tr("Declared losses"), BarKind.OUT),
        ("scrap_mg", tr("Scrap"), BarKind.OUT),
        ("closing_mg", tr("In the machines after"), BarKind.OUT),
        ("unaccounted_mg", tr("Unaccounted for"), BarKind.LEFT),
    )
    always = {"inputs_mg", "outputs_mg", "unaccounted_mg"}
    shown = balance.shown()
    bars = tuple(
        _bar(name, word, getattr(balance, name), kilograms(getattr(shown, name), balance.places, speech), kind)
        for name, word, kind in told
        if getattr(balance, name) or name in always
    )
    return WaterfallView(title, bars, _leftover(balance, speech), chosen)


def _bar(name: str, word: str, mass_mg: int, figure: str, kind: BarKind) -> WaterBar:
    return WaterBar(name, word, figure, Decimal(mass_mg) / MG_PER_KG, kind, f"{word}: {figure}")


def _leftover(balance: MassBalance, speech: Speech) -> Leftover:
    def kg(mass_mg: int) -> Decimal:
        return Decimal(mass_mg) / MG_PER_KG

    least, most = balance.least_mg, balance.most_mg
    masses = (balance.unaccounted_mg, *((most, least) if least is not None and most is not None else ()), 0)
    return Leftover(
        word=tr("Allowed, and the error") if most is not None else tr("The error"),
        amount=kg(balance.unaccounted_mg),
        sure=kg(balance.uncertainty_mg),
        least=None if least is None else kg(least),
        most=None if most is None else kg(most),
        marks=tuple((kg(mass), kilograms(mass, balance.places, speech)) for mass in dict.fromkeys(masses)),
        glyph=verdicted(balance, speech).glyph,
    )


def share_words(balance: MassBalance, speech: Speech) -> str:
    """The share of what went in: 1.59 %."""
    if not balance.incoming_mg:
        return ""
    share = (Decimal(balance.unaccounted_mg) * 100 / balance.incoming_mg).quantize(Decimal("0.01"))
    return numbers.measure(share, "%", speech.locale)


def facts_of(balance: MassBalance, struck: Struck | None, house: House, speech: Speech) -> tuple[FactLine, ...]:
    """What it is held against, and whether it was signed."""
    places = balance.places
    lines = [FactLine(tr("Error, k = 2"), f"± {kilograms(balance.uncertainty_mg, places, speech)}")]
    if balance.least_mg is not None and balance.most_mg is not None:
        least, most = (kilograms(mass, places, speech) for mass in (balance.least_mg, balance.most_mg))
        lines.append(FactLine(tr("Allowed"), tr("{least} to {most}").format(least=least, most=most)))
    weighings, keyed = (numbers.figure(count, speech.locale) for count in (balance.weighings, balance.assumed))
    told = tr("{count}, {keyed} keyed").format(count=weighings, keyed=keyed) if balance.assumed else weighings
    lines.append(FactLine(tr("Weighings"), told))
    if struck is not None:
        lines.append(FactLine(tr("Signed"), signed_words(struck, house, speech)))
        if struck.changed:
            changed = tr("%n entry(s)", "", len(struck.changed))
            lines.append(FactLine(tr("Changed since"), changed))
    return tuple(lines)


def signed_words(struck: Struck, house: House, speech: Speech) -> str:
    """R. Ibarra, 16 Dec."""
    signers = struck.state.struck.signatures if struck.state.struck is not None else ()
    person = signers[0].person if signers else ", ".join(struck.state.by)
    return f"{house.names.of(person)}, {dates.short_day(house.local(struck.state.at), speech.locale)}"


def parts_of(balance: MassBalance, facts: int, speech: Speech) -> tuple[FactLine, ...]:
    """The scales, and the lots counted by their unit mass, that make it unsure, the most first. facts: told above."""
    return tuple(
        FactLine(part.source, f"± {kilograms(part.uncertainty_mg, balance.places, speech)}", is_code=False)
        for part in balance.parts[: min(PARTS, LINES - facts)]
    )


def step_rows(steps: tuple[tuple[str, MassBalance], ...], speech: Speech) -> tuple[tuple[Column, ...], tuple[Row, ...]]:
    """A line for each step."""
    columns = (Column("", 48), Column(tr("Step")), *_mass_columns(tr("Runs")))
    rows = tuple(
        Row(
            Scope(step=step),
            (
                Cell(glyph=verdicted(one, speech).glyph),
                Cell(speech.step(step), is_strong=True),
                Cell(numbers.figure(one.runs, speech.locale), ink="ink2"),
                *_mass_cells(one.shown(), speech),
            ),
        )
        for step, one in steps
    )
    return columns, rows


def run_rows(lines: tuple[RunLine, ...], house: House, speech: Speech) -> tuple[tuple[Column, ...], tuple[Row, ...]]:
    """A line for each run, those that leave most unaccounted for first."""
    _, into, _, left = _mass_columns("")
    columns = (Column(tr("Lot")), Column(tr("At"), is_fitted=True), into, left)
    rows = tuple(
        Row(
            line.lot or None,
            (
                Cell(line.lot or str(line.entry), is_identifier=True),
                Cell(speech.at(str(line.at)), ink="ink2"),
                Cell(kilograms(line.shown().incoming_mg, line.places, speech), ink="ink2"),
                Cell(kilograms(line.shown().unaccounted_mg, line.places, speech), is_strong=True),
            ),
        )
        for line in lines
    )
    return columns, rows


def _mass_columns(counted: str) -> tuple[Column, ...]:
    return (
        Column(counted, is_fitted=True, is_right=True),
        Column(tr("In"), is_fitted=True, is_right=True),
        Column(tr("Out"), is_fitted=True, is_right=True),
        Column(tr("Unaccounted for"), is_fitted=True, is_right=True),
    )


def _mass_cells(one: MassBalance, speech: Speech) -> tuple[Cell, ...]:
    return (
        Cell(kilograms(one.incoming_mg, one.places, speech), ink="ink2"),
        Cell(kilograms(one.outgoing_mg, one.places, speech), ink="ink2"),
        Cell(kilograms(one.unaccounted_mg, one.places, speech), is_strong=True),
    )


def scope_rows(period: Period, scope: Scope, speech: Speech) -> tuple[tuple[Column, ...], tuple[Row, ...]]:
    """Of what the period's balance may be struck: what it holds. The one in use is marked."""
    rows = tuple(
        Row(
            one, (Cell(sort, ink="ink3"), Cell(word, is_strong=True)), RowKind.CURRENT if one == scope else RowKind.LINE
        )
        for one, sort, word in _scopes(period, scope, speech)
    )
    return (Column("", is_fitted=True), Column(tr("Of what"))), rows


def _scopes(period: Period, scope: Scope, speech: Speech) -> Iterator[tuple[Scope, str, str]]:
    """Another step, machine or material of the same owner and element; another owner or element of the same."""
    kept = Scope(owner=scope.owner, element=scope.element)
    yield Scope(), "", tr("The whole plant")
    for step in period.steps(Scope()):
        yield replace(kept, step=step), tr("Step"), speech.step(step)
    for machine in period.machines:
        yield replace(kept, equipment=machine), tr("Machine"), machine
    for material in period.materials:
        yield replace(kept, material=material), tr("Material"), speech.material(material)
    for party in period.owners if len(period.owners) > 1 or scope.owner is not None else ():
        word = speech.party(party) or tr("the plant’s own")
        yield replace(scope, owner=party), tr("Owner"), word
    followed = {one.element for material in speech.plant.materials.values() for one in material.elements}
    for element in sorted(followed):
        yield replace(scope, element=element), tr("Element"), element


def signed_rows(struck: tuple[Struck, ...], house: House, speech: Speech) -> tuple[tuple[Column, ...], tuple[Row, ...]]:
    """A line for each balance that was signed."""
    columns = (
        Column("", 48),
        Column(tr("Of what")),
        Column(tr("Unaccounted for"), is_fitted=True, is_right=True),
        Column(tr("Signed"), is_fitted=True),
    )
    return columns, tuple(row for one in struck for row in _signed_row(one, house, speech))


def _signed_row(one: Struck, house: House, speech: Speech) -> Iterator[Row]:
    struck = one.state.struck
    if struck is None:
        return
    begin, last = house.local(struck.since), house.local(struck.until - 1)
    days = f"{dates.day(begin, speech.locale)} – {dates.day(last, speech.locale)}"
    glyphs = {Verdict.CLOSES.value: Glyph.DONE, Verdict.OPEN.value: Glyph.ATTENTION}
    is_settled = any(finding.settled is not None for finding in one.state.findings)
    changed = tr("changed since: %n entry(s)", "", len(one.changed)) if one.changed else ""
    figures = struck.figures
    places = sure_places(figures.uncertainty_mg, figures.opening_mg + figures.inputs_mg + figures.uptakes_mg)
    sure = kilograms(figures.uncertainty_mg, places, speech)
    yield Row(
        one.state.code,
        (
            Cell(glyph=Glyph.ACCEPTED if is_settled else glyphs.get(struck.verdict, Glyph.PROVISIONAL)),
            Cell(scope_words(scope_of(struck), speech), is_strong=True, below=days),
            Cell(kilograms(figures.unaccounted_mg, places, speech), below=f"± {sure}"),
            Cell(signed_words(one, house, speech), ink="ink2", below=changed),
        ),
    )
