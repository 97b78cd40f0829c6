"""The sampling plan of one row for one lot: by its size, and by how the lots of its part fared before (ISO 2859-1)."""

from collections.abc import Iterator, Sequence

from traceapp.domain.judging import failed_by
from traceapp.domain.load import TestUnitState
from traceapp.domain.lot import LotState
from traceapp.domain.part import Requirement
from traceapp.domain.plant import Plant
from traceapp.domain.quantity import Unit
from traceapp.domain.record.quality import Result, Sampled
from traceapp.domain.sampling import SCHEME, SamplingScheme, plan_for, tighter_aql
from traceapp.domain.switching import Decided, Switching, severity_after
from traceapp.services.ports import Books

REMEMBERED = 60
"""So many of the part's last decisions are looked back at; no rule of switching looks further than thirty."""
LOOKED_THROUGH = 960
"""So many of its last lots are looked through for them: where one lot is measured for several, few carry a result."""


def sampled_for(books: Books, plant: Plant, row: Requirement, states: Sequence[LotState]) -> Sampled | None:
    """The plan for lots that are inspected as one; None where the row names no AQL or they are not counted in pieces.

    Refused: as `plan_for`.
    """
    scheme = plant.sampling.get(SCHEME)
    if not row.aql or scheme is None or any(state.unit is not Unit.PCS for state in states):
        return None
    pieces = sum(max(state.tally.left, 0) for state in states)
    standing = switching(books, scheme, row, states[0].part, but=[state.code for state in states])
    if standing.is_stopped:
        return Sampled(
            scheme=scheme.key,
            severity="stopped",
            level=row.level,
            aql=row.aql,
            letter="",
            n=pieces,
            accept=0,
            pieces=pieces,
        )
    plan = plan_for(scheme, pieces, row.level, row.aql, standing.severity)
    return Sampled(
        scheme=scheme.key,
        severity=plan.severity,
        level=row.level,
        aql=row.aql,
        letter=plan.letter,
        n=plan.n,
        accept=plan.accept,
        pieces=pieces,
    )


def switching(
    books: Books, scheme: SamplingScheme, row: Requirement, part: str, *, but: Sequence[str] = ()
) -> Switching:
    """How strictly the next lot of a part is inspected for this row (ISO 2859-1, 9.3). but: lots that do not count yet.

    Reduced inspection is only for a scheme that allows it and has a table for it.
    """
    if not part:
        return Switching()
    past = _decisions(books, row, part, but)
    allows = scheme.allows_reduced and scheme.table("reduced") is not None
    begun = _plan_of(past[0]).severity if past else "normal"
    return severity_after((_decided(scheme, row, result) for result in past), begun=begun, allows_reduced=allows)


def _decisions(books: Books, row: Requirement, part: str, but: Sequence[str]) -> list[Result]:
    """The part's last results on the row, the oldest first; more of its lots are read while too few carry one."""
    found: list[tuple[int, str, Result]] = []
    seen, wanted = 0, REMEMBERED
    while True:
        lines = books.lot_rows(part=part, newest=True, limit=wanted)
        units = books.test_units([line.code for line in lines[seen:] if line.code not in but]).values()
        found += [first for unit in units for first in _first(unit, row)]
        seen = len(lines)
        if len(found) >= REMEMBERED or seen < wanted or wanted >= LOOKED_THROUGH:
            return [result for _, _, result in sorted(found, key=lambda first: first[:2])]
        wanted *= 4


def _first(unit: TestUnitState, row: Requirement) -> Iterator[tuple[int, str, Result]]:
    """A lot's first report on the row, with its time; one submitted again does not count (9.3)."""
    for report in unit.reports:
        for result in report.results:
            if result.property == row.property and result.sampled is not None and result.sampled.aql == row.aql:
                yield report.at, unit.code, result
                return


def _decided(scheme: SamplingScheme, row: Requirement, result: Result) -> Decided:
    plan = _plan_of(result)
    failed = result.failed if (told := failed_by(row, result)) is None else told
    tighter = tighter_aql(scheme, plan.aql)
    passes = tighter is None and failed == 0
    if tighter is not None and plan.pieces:
        passes = failed <= plan_for(scheme, plan.pieces, plan.level, tighter).accept
    return Decided(accepted=failed <= plan.accept, accept=plan.accept, would_pass_tighter=passes)


def _plan_of(result: Result) -> Sampled:
    assert result.sampled is not None, "only results that were sampled are looked back at"
    return result.sampled
