"""Single sampling plans as ISO 2859-1 prints them, and what every scheme must keep to."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from traceapp.domain.sampling import DOWN, UP, PlanRow, SamplingScheme, plan_for, sampling_flaws, tighter_aql
from traceapp.errors import Refused
from traceapp.exchange.plant_folder import read_plant

ISO = read_plant(Path(__file__).parents[2] / "resources").plant.sampling["iso-2859-1"]
levels = st.sampled_from(ISO.levels)
aqls = st.sampled_from(ISO.aqls)
severities = st.sampled_from([table.severity for table in ISO.tables])
lots = st.integers(1, 2_000_000)


@pytest.mark.parametrize(
    ("pieces", "level", "aql", "severity", "wanted"),
    [
        (2_000, "II", "1.0", "normal", ("K", 125, 3)),
        (3_200, "II", "1.0", "normal", ("K", 125, 3)),
        (3_201, "II", "1.0", "normal", ("L", 200, 5)),
        (1_000, "II", "0.65", "normal", ("J", 80, 1)),
        (1_000, "II", "4.0", "normal", ("J", 80, 7)),
        (1_000, "I", "2.5", "normal", ("G", 32, 2)),
        (500, "III", "1.5", "normal", ("J", 80, 3)),
        (35_000, "II", "0.10", "normal", ("N", 500, 1)),
        (35_000, "S-3", "2.5", "normal", ("F", 20, 1)),
        (600_000, "III", "0.65", "normal", ("R", 2_000, 21)),
        (2_000, "II", "1.0", "tightened", ("K", 125, 2)),
        (2_000, "II", "2.5", "tightened", ("K", 125, 5)),
        (2_000, "II", "10", "tightened", ("K", 125, 18)),
        (10_000, "II", "0.65", "tightened", ("L", 200, 2)),
        (90, "II", "6.5", "tightened", ("E", 13, 1)),
        (8, "II", "10", "tightened", ("A", 2, 0)),
        (8, "II", "6.5", "reduced", ("A", 2, 0)),
        (30, "II", "10", "reduced", ("D", 3, 1)),
        (1_000, "II", "2.5", "reduced", ("J", 32, 3)),
        (1_000, "II", "4.0", "reduced", ("J", 32, 5)),
        (2_000, "II", "1.0", "reduced", ("K", 50, 2)),
        (3_201, "II", "2.5", "reduced", ("L", 80, 6)),
        (35_000, "II", "1.5", "reduced", ("M", 125, 6)),
        (500_000, "II", "1.0", "reduced", ("P", 315, 8)),
        (600_000, "III", "0.040", "reduced", ("R", 800, 1)),
        (600_000, "III", "0.65", "reduced", ("R", 800, 10)),
    ],
)
def test_the_plan_is_the_one_that_the_standard_prints(pieces, level, aql, severity, wanted):
    plan = plan_for(ISO, pieces, level, aql, severity)
    assert (plan.letter, plan.n, plan.accept) == wanted
    assert not plan.is_whole_lot


@pytest.mark.parametrize(
    ("pieces", "level", "aql", "severity", "wanted"),
    [
        (1_000, "II", "0.40", "normal", ("K", 125, 1)),  # down
        (1_000, "II", "0.25", "normal", ("H", 50, 0)),  # up
        (1_000, "II", "0.040", "normal", ("M", 315, 0)),  # down over several rows
        (600_000, "II", "6.5", "normal", ("L", 200, 21)),  # up over several rows
        (10_000, "II", "0.25", "tightened", ("M", 315, 1)),  # tightened leads down where normal leads up
        (600_000, "III", "0.025", "tightened", ("S", 3_150, 1)),
        (600_000, "III", "0.025", "reduced", ("N", 200, 0)),  # up over rows where no plan stands below
        (35_000, "II", "0.10", "reduced", ("P", 315, 1)),
        (90, "II", "4.0", "reduced", ("F", 8, 1)),
        (1_000, "II", "0.25", "reduced", ("H", 20, 0)),
        (1_000, "II", "0.40", "reduced", ("L", 80, 1)),
        (8, "II", "10", "reduced", ("D", 3, 1)),
        (600_000, "II", "6.5", "reduced", ("L", 80, 10)),
    ],
)
def test_an_arrow_leads_to_the_next_plan_with_its_own_sample_size(pieces, level, aql, severity, wanted):
    plan = plan_for(ISO, pieces, level, aql, severity)
    assert (plan.letter, plan.n, plan.accept) == wanted


def test_a_sample_as_large_as_the_lot_is_the_whole_lot():
    plan = plan_for(ISO, 40, "II", "0.25")
    assert (plan.letter, plan.n, plan.accept, plan.is_whole_lot) == ("H", 40, 0, True)


@given(lots, levels, aqls, severities)
def test_every_question_has_an_answer(pieces, level, aql, severity):
    plan = plan_for(ISO, pieces, level, aql, severity)
    assert 1 <= plan.n <= pieces
    assert plan.accept >= 0
    assert plan.is_whole_lot == (plan.n == pieces)


@given(lots, levels, aqls)
def test_tightened_inspection_lets_no_more_pass_of_a_sample_than_normal(pieces, level, aql):
    normal, tightened = plan_for(ISO, pieces, level, aql), plan_for(ISO, pieces, level, aql, "tightened")
    if normal.n == tightened.n:
        assert tightened.accept <= normal.accept
    else:
        assert tightened.n > normal.n or tightened.accept < normal.accept


@given(lots, levels, aqls)
def test_reduced_inspection_takes_fewer_pieces_than_normal_and_no_more_of_them_may_fail(pieces, level, aql):
    normal, reduced = plan_for(ISO, pieces, level, aql), plan_for(ISO, pieces, level, aql, "reduced")
    assert reduced.n < normal.n or reduced.n == min(2, pieces) or reduced.is_whole_lot
    assert reduced.accept <= normal.accept


@pytest.mark.parametrize(
    ("severity", "numbers"),
    [
        ("normal", [0, 1, 2, 3, 5, 7, 10, 14, 21]),
        ("tightened", [0, 1, 2, 3, 5, 8, 12, 18]),
        ("reduced", [0, 1, 2, 3, 5, 6, 8, 10]),
    ],
)
def test_a_letter_more_goes_with_an_aql_less_so_that_each_diagonal_holds_one_cell(severity, numbers):
    rows = next(table.rows for table in ISO.tables if table.severity == severity)
    diagonals: dict[int, set[str]] = {}
    for column in range(len(ISO.aqls)):
        plans = [place for place, row in enumerate(rows) if row.accept[column].isdigit()]
        for place in range(min(plans), max(plans) + 1):  # before and after them, an arrow has but one way
            diagonals.setdefault(place + column, set()).add(rows[place].accept[column])
    assert all(len(cells) == 1 for cells in diagonals.values())
    assert [int(cell) for _, (cell,) in sorted(diagonals.items()) if cell.isdigit()] == numbers


@pytest.mark.parametrize("table", ISO.tables, ids=lambda table: table.severity)
def test_more_may_fail_as_the_limit_gets_looser_and_the_sample_larger(table):
    for row in table.rows:
        numbers = [int(cell) for cell in row.accept if cell not in {UP, DOWN}]
        assert numbers == sorted(set(numbers))
    for column in range(len(ISO.aqls)):
        numbers = [int(row.accept[column]) for row in table.rows if row.accept[column] not in {UP, DOWN}]
        assert numbers == sorted(set(numbers))
        assert numbers[0] == 0 or column >= 15


@given(lots, lots, levels)
def test_a_larger_lot_never_has_an_earlier_letter(one, other, level):
    small, large = sorted((one, other))
    assert _letter(small, level) <= _letter(large, level)


def _letter(pieces: int, level: str) -> str:
    """Its code letter, before any arrow."""
    sizes = next(sizes for sizes in ISO.lot_sizes if sizes.up_to is None or pieces <= sizes.up_to)
    return sizes.letters[ISO.levels.index(level)]


def test_the_tighter_limit_is_the_one_before():
    assert tighter_aql(ISO, "1.0") == "0.65"
    assert tighter_aql(ISO, "0.010") is None


@pytest.mark.parametrize(
    ("ask", "code"),
    [
        ((0, "II", "1.0", "normal"), "lot_empty"),
        ((10, "IV", "1.0", "normal"), "level_unknown"),
        ((10, "II", "1.1", "normal"), "aql_unknown"),
    ],
)
def test_what_the_scheme_does_not_have_is_refused(ask, code):
    with pytest.raises(Refused, match=code):
        plan_for(ISO, *ask)


def test_a_severity_without_a_table_is_refused():
    with pytest.raises(Refused, match="severity_unknown"):
        plan_for(replace(ISO, tables=ISO.tables[:1]), 10, "II", "1.0", "reduced")


def changed(scheme: SamplingScheme, place: int, row: PlanRow) -> SamplingScheme:
    """The scheme with another row in its first table."""
    table = scheme.tables[0]
    rows = (*table.rows[:place], row, *table.rows[place + 1 :])
    return replace(scheme, tables=(replace(table, rows=rows), *scheme.tables[1:]))


def accepting(place: int, **cells: str) -> PlanRow:
    row = ISO.tables[0].rows[place]
    named = {int(name.removeprefix("at_")): cell for name, cell in cells.items()}
    return replace(row, accept=tuple(named.get(n, cell) for n, cell in enumerate(row.accept)))


@pytest.mark.parametrize(
    ("scheme", "field", "problem"),
    [
        (changed(ISO, 15, accepting(15, at_0=DOWN)), "tables[0].rows[15].accept[0]", "leads to no plan"),
        (changed(ISO, 8, accepting(8, at_10=UP)), "tables[0].rows[8].accept[10]", ""),
        (changed(ISO, 8, accepting(8, at_10="9")), "tables[0].rows[8].accept[11]", "must be more than"),
        (changed(ISO, 8, accepting(8, at_10="two")), "tables[0].rows[8].accept[10]", "must be an acceptance number"),
        (changed(ISO, 8, replace(accepting(8), accept=("0",))), "tables[0].rows[8].accept", "one entry for each"),
        (changed(ISO, 8, replace(accepting(8), n=4)), "tables[0].rows[8].n", "smaller than that of the row before"),
        (changed(ISO, 8, replace(accepting(8), letter="H")), "tables[0].rows[8].letter", "is “H” again"),
        (replace(ISO, tables=ISO.tables[1:]), "tables", "no table for normal inspection"),
        (replace(ISO, lot_sizes=ISO.lot_sizes[:-1]), "lot_sizes", "needs “up_to” everywhere but"),
        (replace(ISO, lot_sizes=(*ISO.lot_sizes[1::-1], *ISO.lot_sizes[2:])), "lot_sizes", "must name larger lots"),
        (replace(ISO, levels=ISO.levels[1:]), "lot_sizes[0].letters", "one letter for each of the 6 levels"),
    ],
)
def test_a_scheme_that_contradicts_itself_is_named_by_its_field(scheme, field, problem):
    found = {flaw.field: str(flaw.problem) for flaw in sampling_flaws(scheme)}
    if problem:
        assert problem in found[field]
    else:
        assert field not in found, "an arrow may stand between numbers"


def test_the_shipped_scheme_is_sound():
    assert sampling_flaws(ISO) == ()
