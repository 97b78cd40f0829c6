"""Sampling plans for inspection by attributes: how many pieces, and how many of them may fail (ISO 2859-1).

A scheme is a file of the plant: code letters by lot size and inspection level, and a table of single sampling plans for
each severity. Nothing here is computed from a formula; what the tables print is followed, arrows included.
"""

from collections.abc import Iterator
from typing import Annotated, Literal

import msgspec

from traceapp.domain.flaw import Flaw, repeated
from traceapp.domain.problem import because
from traceapp.domain.written import Key
from traceapp.errors import Refused

Severity = Literal["normal", "tightened", "reduced"]
Letter = Annotated[str, msgspec.Meta(pattern=r"^[A-HJ-NP-S]$")]
DOWN, UP = "↓", "↑"
SCHEME = "iso-2859-1"
"""The scheme whose AQLs a specification names."""


class LotSizes(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Lots of at most so many pieces, None for all that are larger; the letter for each level of the scheme."""

    letters: tuple[Letter, ...]
    up_to: Annotated[int, msgspec.Meta(ge=1)] | None = None


class PlanRow(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A code letter's sample size, and for each AQL its acceptance number or an arrow."""

    letter: Letter
    n: Annotated[int, msgspec.Meta(ge=1)]
    accept: tuple[str, ...]


class PlanTable(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The plans of one severity, by letter in the order of their sample sizes."""

    severity: Severity
    rows: tuple[PlanRow, ...]


class SamplingScheme(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One file of `resources/sampling/`. aqls: nonconforming pieces per hundred, as printed, from strict to loose.

    allows_reduced: the responsible authority lets inspection be reduced, by the table for it (9.3.3.1).
    """

    key: Key
    standard: str
    levels: tuple[str, ...]
    lot_sizes: tuple[LotSizes, ...]
    aqls: tuple[str, ...]
    tables: tuple[PlanTable, ...]
    allows_reduced: bool = True

    def table(self, severity: str) -> PlanTable | None:
        return next((table for table in self.tables if table.severity == severity), None)


class SamplePlan(msgspec.Struct, frozen=True, kw_only=True):
    """n pieces are inspected; the lot is accepted while at most `accept` of them fail, and rejected from one
    more on (Re = Ac + 1).

    letter: whose plan it is after the arrows. is_whole_lot: n is the lot; every piece is inspected.
    """

    letter: str
    n: int
    accept: int
    level: str
    aql: str
    severity: Severity = "normal"
    is_whole_lot: bool = False


def plan_for(scheme: SamplingScheme, pieces: int, level: str, aql: str, severity: Severity = "normal") -> SamplePlan:
    """The single sampling plan for a lot of so many pieces.

    Refused: lot_empty, level_unknown, aql_unknown, severity_unknown when the scheme has no table for it.
    """
    if pieces < 1:
        raise Refused("lot_empty", pieces=pieces)
    table = scheme.table(severity)
    if table is None:
        raise Refused("severity_unknown", scheme=scheme.standard, severity=severity)
    letter = _letter(scheme, pieces, level)
    if aql not in scheme.aqls:
        raise Refused("aql_unknown", scheme=scheme.standard, aql=aql)
    row, accept = _followed(table, letter, scheme.aqls.index(aql))
    is_whole_lot = row.n >= pieces
    return SamplePlan(
        letter=row.letter,
        n=min(row.n, pieces),
        accept=accept,
        level=level,
        aql=aql,
        severity=severity,
        is_whole_lot=is_whole_lot,
    )


def tighter_aql(scheme: SamplingScheme, aql: str) -> str | None:
    """The AQL one step tighter, None for the tightest; the switching score asks for it (9.3.3.2)."""
    place = scheme.aqls.index(aql)
    return scheme.aqls[place - 1] if place else None


def _letter(scheme: SamplingScheme, pieces: int, level: str) -> str:
    if level not in scheme.levels:
        raise Refused("level_unknown", scheme=scheme.standard, level=level)
    sizes = next(size for size in scheme.lot_sizes if size.up_to is None or pieces <= size.up_to)
    return sizes.letters[scheme.levels.index(level)]


def _followed(table: PlanTable, letter: str, column: int) -> tuple[PlanRow, int]:
    """The plan of a letter; an arrow leads to the first plan below or above, and the sample size comes from there."""
    place = next(n for n, row in enumerate(table.rows) if row.letter == letter)
    while (cell := table.rows[place].accept[column]) in {DOWN, UP}:
        place += 1 if cell == DOWN else -1
    return table.rows[place], int(cell)


def sampling_flaws(scheme: SamplingScheme) -> tuple[Flaw, ...]:
    """What is wrong with a scheme: lists that do not fit each other, sizes out of order, arrows that lead nowhere."""
    found = [
        *repeated(tuple(table.severity for table in scheme.tables), "tables", name="severity"),
        *_size_flaws(scheme),
    ]
    if scheme.table("normal") is None:
        found.append(Flaw(("tables",), because("no_normal_table")))
    wanted = {letter for sizes in scheme.lot_sizes for letter in sizes.letters}
    for n, table in enumerate(scheme.tables):
        found += [flaw.under("tables", n) for flaw in _table_flaws(scheme, table, wanted)]
    return tuple(found)


def _size_flaws(scheme: SamplingScheme) -> Iterator[Flaw]:
    limits = [sizes.up_to for sizes in scheme.lot_sizes]
    known = [limit for limit in limits if limit is not None]
    if not limits or limits[-1] is not None or len(known) != len(limits) - 1:
        yield Flaw(("lot_sizes",), because("sizes_open"))
    if known != sorted(set(known)):
        yield Flaw(("lot_sizes",), because("sizes_out_of_order"))
    for n, sizes in enumerate(scheme.lot_sizes):
        if len(sizes.letters) != len(scheme.levels):
            yield Flaw(("lot_sizes", n, "letters"), because("letters_for_levels", count=str(len(scheme.levels))))


def _table_flaws(scheme: SamplingScheme, table: PlanTable, wanted: set[str]) -> Iterator[Flaw]:
    yield from repeated(tuple(row.letter for row in table.rows), "rows", name="letter")
    missing = sorted(wanted - {row.letter for row in table.rows})
    if missing:
        yield Flaw(("rows",), because("letter_without_row", letter=missing[0]))
    before = 0
    for n, row in enumerate(table.rows):
        if row.n < before:
            yield Flaw(("rows", n, "n"), because("smaller_than_before", before=str(before)))
        before = row.n
        yield from (flaw.under("rows", n, "accept") for flaw in _row_flaws(scheme, table, n))


def _row_flaws(scheme: SamplingScheme, table: PlanTable, place: int) -> Iterator[Flaw]:
    row = table.rows[place]
    if len(row.accept) != len(scheme.aqls):
        yield Flaw((), because("entries_for_aqls", count=str(len(scheme.aqls))))
        return
    most = -1
    for column, cell in enumerate(row.accept):
        if cell not in {DOWN, UP} and not (cell.isascii() and cell.isdigit() and len(cell) <= 3):
            yield Flaw((column,), because("not_acceptance", down=DOWN, up=UP, given=cell[:20]))
        elif cell in {DOWN, UP}:
            if not _leads_somewhere(table, place, column):
                yield Flaw((column,), because("no_plan_below" if cell == DOWN else "no_plan_above"))
        elif int(cell) <= most:
            yield Flaw((column,), because("not_more_than_before", before=str(most)))
        else:
            most = int(cell)


def _leads_somewhere(table: PlanTable, place: int, column: int) -> bool:
    """Whether the cells that an arrow points at hold a number before the table ends, without an arrow back."""
    cell = table.rows[place].accept[column]
    step = 1 if cell == DOWN else -1
    at = place + step
    while 0 <= at < len(table.rows):
        row = table.rows[at]
        other = row.accept[column] if column < len(row.accept) else ""
        if other != cell:
            return other.isdigit()
        at += step
    return False
