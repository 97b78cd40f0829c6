"""The mass balance of a period on paper and in sheets: its figures, its steps, its runs, and what it is sure to."""

from collections.abc import Iterator
from datetime import tzinfo
from decimal import Decimal
from io import BytesIO

from msgspec import Struct
from msgspec.structs import replace

from traceapp.app.report_words import local, moment_text, stamp_text
from traceapp.documents.report_pdf import Report, ReportColumn, ReportTable
from traceapp.domain import worked_out
from traceapp.domain.material_balance import MassBalance, RunLine, Scope
from traceapp.domain.quantity import MG_PER_KG
from traceapp.exchange.new_workbook import Sheet, write_workbook
from traceapp.exchange.spreadsheet import Cell
from traceapp.services.balance.balancing import Period

RUN_HEADINGS = ("entry", "at", "step", "lot", "in kg", "out kg", "unaccounted for kg")
TERMS = (
    ("in the machines before", "opening_mg"),
    ("inputs", "inputs_mg"),
    ("uptake", "uptakes_mg"),
    ("outputs", "outputs_mg"),
    ("by-products", "by_products_mg"),
    ("declared losses", "losses_mg"),
    ("scrap", "scrap_mg"),
    ("in the machines after", "closing_mg"),
    ("not found in stock", "missing_mg"),
    ("unaccounted for", "unaccounted_mg"),
    ("sure to ± (k = 2)", "uncertainty_mg"),
)
"""Each figure of a balance and what it is called."""
DOUBTS = {
    "accuracy_unknown": "the accuracy of {subject} is not on file",
    "calibration_over": "the calibration of {subject} had run out",
    "not_weighed": "a weight was keyed at {subject}, which has no scale",
    "unit_mass_unknown": "nobody weighed the pieces of {subject}",
    "nothing_weighed": "nothing was weighed again",
    "makeup_waiting": "what some lots are made of is not worked out yet",
    "composition_presumed": "of some lots nobody analysed the {subject}",
    "within_uncertainty": "it lies outside the limits by less than the weighing is sure of",
}
"""Why nobody can tell."""


class BalancePaper(Struct, frozen=True):
    """What is written. at: now (UTC microseconds). zone: the plant's."""

    period: Period
    scope: Scope
    at: int
    zone: tzinfo

    @property
    def balance(self) -> MassBalance:
        return self.period.balance(self.scope)

    @property
    def name(self) -> str:
        """As a part of a file's name."""
        begin, end = (f"{local(at, self.zone):%Y-%m-%dT%H%M}" for at in (self.period.since, self.period.until))
        return "-".join(part for part in ("balance", begin, end, scope_name(self.scope)) if part).replace("/", "-")

    def steps(self) -> Iterator[tuple[str, MassBalance]]:
        """The balance of each step of the scope."""
        for step in self.period.steps(self.scope):
            yield step, self.period.balance(replace(self.scope, step=step))

    def rows(self) -> Iterator[tuple[Cell, ...]]:
        """A line for each run."""
        for line in self.period.lines(self.scope):
            masses = (kilograms(m) for m in (line.incoming_mg, line.outgoing_mg, line.unaccounted_mg))
            yield str(line.entry), moment_text(line.at, self.zone), line.step, line.lot, *masses


def scope_name(scope: Scope) -> str:
    """The keys of what it is of."""
    owner = "" if scope.owner is None else f"owner {scope.owner or 'own'}"
    return " ".join(part for part in (scope.step, scope.equipment, scope.material, owner, scope.element) if part)


def balance_report(paper: BalancePaper) -> Report:
    """The balance as a report: figures, steps, scales, runs."""
    period = paper.period
    return Report(
        title="Mass balance",
        subject=scope_name(paper.scope) or "whole plant",
        stamp=stamp_text(paper.at, paper.zone, period.heads),
        facts=tuple(_facts(paper)),
        tables=(_steps(paper), _parts(paper.balance), _runs(paper)),
        made=local(paper.at, paper.zone).date(),
    )


def balance_workbook(paper: BalancePaper) -> bytes:
    """The same as a workbook of four sheets (XLSX)."""
    balance, into = paper.balance, BytesIO()
    figures = ((word, kilograms(getattr(balance, name))) for word, name in TERMS)
    steps = (
        (step, one.runs, *(kilograms(m) for m in (one.incoming_mg, one.outgoing_mg, one.unaccounted_mg)),
         kilograms(one.uncertainty_mg), one.verdict.value)
        for step, one in paper.steps()
    )  # fmt: skip
    parts = ((part.source, part.weighings, kilograms(part.uncertainty_mg)) for part in balance.parts)
    write_workbook(
        into,
        (
            Sheet("balance", ("figure", "kg"), (*figures, ("verdict", balance.verdict.value))),
            Sheet("steps", ("step", "runs", "in kg", "out kg", "unaccounted for kg", "sure to kg", "verdict"), steps),
            Sheet("scales", ("scale or lot", "weighings", "adds ± kg"), parts),
            Sheet("runs", RUN_HEADINGS, paper.rows()),
        ),
    )
    return into.getvalue()


def kilograms(mass_mg: int) -> Decimal:
    """Exactly, of milligrams."""
    return Decimal(mass_mg) / MG_PER_KG


def doubt_words(balance: MassBalance) -> list[str]:
    """Why nobody can tell, one line each."""
    told = []
    for doubt in balance.doubts:
        words = DOUBTS[doubt.code].format(subject=doubt.subject)
        told.append(words if doubt.times == 1 else f"{words} ({doubt.times} times)")
    return told


def _facts(paper: BalancePaper) -> Iterator[tuple[str, str]]:
    period, balance = paper.period, paper.balance
    yield "From", moment_text(period.since, paper.zone)
    yield "To before", moment_text(period.until, paper.zone)
    yield "Verdict", balance.verdict.value
    if balance.doubts:
        yield "Because", "; ".join(doubt_words(balance))
    places, shown = balance.places, balance.shown()
    for word, name in TERMS:
        yield f"{word[:1].upper()}{word[1:]}", f"{worked_out.kilograms(getattr(shown, name), places)} kg"
    if balance.least_mg is not None and balance.most_mg is not None:
        least, most = (f"{worked_out.kilograms(mass, places)} kg" for mass in (balance.least_mg, balance.most_mg))
        yield "Allowed by the routes", f"{least} to {most}"
    yield "Runs", f"{balance.runs}"
    yield "Weighings", f"{balance.weighings}, {balance.assumed} of them taken as read off the station's scale"


def _steps(paper: BalancePaper) -> ReportTable:
    rows = tuple((step, str(one.runs), *_masses(one.shown()), one.verdict.value) for step, one in paper.steps())
    columns = (
        ReportColumn("Step", 22),
        ReportColumn("Runs", 7, is_right=True),
        ReportColumn("In kg", 15, is_right=True),
        ReportColumn("Out kg", 15, is_right=True),
        ReportColumn("Unaccounted for kg", 15, is_right=True),
        ReportColumn("± kg", 11, is_right=True),
        ReportColumn("Verdict", 15),
    )
    return ReportTable("By step", columns, rows)


def _masses(one: MassBalance) -> tuple[str, ...]:
    masses = (one.incoming_mg, one.outgoing_mg, one.unaccounted_mg, one.uncertainty_mg)
    return tuple(worked_out.kilograms(mass, one.places) for mass in masses)


def _parts(balance: MassBalance) -> ReportTable:
    rows = tuple(
        (part.source, str(part.weighings), worked_out.kilograms(part.uncertainty_mg, balance.places))
        for part in balance.parts
    )
    columns = (
        ReportColumn("Scale, or lot counted by its unit mass", 50, is_code=True),
        ReportColumn("Weighings", 25, is_right=True),
        ReportColumn("Adds ± kg", 25, is_right=True),
    )
    return ReportTable("What it is sure to", columns, rows, "added in quadrature, k = 2")


def _runs(paper: BalancePaper) -> ReportTable:
    columns = (
        ReportColumn("Entry", 10, is_code=True),
        ReportColumn("At", 15),
        ReportColumn("Step", 18),
        ReportColumn("Lot", 18, is_code=True),
        ReportColumn("In kg", 13, is_right=True),
        ReportColumn("Out kg", 13, is_right=True),
        ReportColumn("Unaccounted for kg", 13, is_right=True),
    )
    return ReportTable("Runs", columns, tuple(_line(line, paper.zone) for line in paper.period.lines(paper.scope)))


def _line(line: RunLine, zone: tzinfo) -> tuple[str, ...]:
    shown = line.shown()
    masses = (shown.incoming_mg, shown.outgoing_mg, shown.unaccounted_mg)
    told = (worked_out.kilograms(mass, line.places) for mass in masses)
    return str(line.entry), moment_text(line.at, zone), line.step, line.lot, *told
