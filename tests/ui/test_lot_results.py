"""What a lot's tests say of where each result comes from, and what became of it."""

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QLocale

from tests.ui.measuring_samples import plant
from traceapp.domain.load import Report
from traceapp.domain.lot import LotState
from traceapp.domain.part import Requirement
from traceapp.domain.record.pieces import EntryRef
from traceapp.domain.record.quality import Result, Sampled
from traceapp.services.delivery.lineage import Unit
from traceapp.services.delivery.results import Evidence, Standing
from traceapp.services.desk.reading import LotReading
from ui.rooms.lot_results import ResultKey
from ui.rooms.lot_results import tests_of as lines_of
from ui.screens.lot_rows import ResultLine
from ui.speech import Speech
from ui.widgets.glyphs import Glyph

REF = EntryRef("A", 7)
LOT = "MG-2650-A012-P"
BR = Requirement(property="br", low="1.37", high="1.43", test_unit="sinter load", n=5)
FOUND = Result(
    property="br", n=5, least="1.409", mean="1.418", most="1.424", method="IEC 60404-5", instrument="BH-1",
    temperature="23",
)  # fmt: skip
REPORT = Report(REF, 1, "SN-1 R2", (FOUND,))
MET = Evidence(
    requirement=BR,
    lot=LOT,
    kind="sinter load",
    standing=Standing.MET,
    unit=Unit("SN-1", "PR-1", 1, "tray 2"),
    filed="SN-1",
    report=REPORT,
    result=FOUND,
)
SPEECH = Speech(plant, "sintered-ndfeb", QLocale("en_GB"))


def lines(*evidence: Evidence, reports: tuple[tuple[str, Report], ...] = ()) -> tuple[ResultLine, ...]:
    reading = LotReading(
        state=LotState(LOT),
        material="",
        lineage=None,  # type: ignore[arg-type]
        entries=(),
        reports=reports,
        evidence=evidence,
        specification=None,
    )
    return lines_of(reading, SPEECH)


def test_an_inherited_result_names_its_unit_the_lot_it_came_through_and_its_report():
    (line,) = lines(MET)
    assert (line.name, line.unit, line.kind, line.state) == ("Remanence", "SN-1", "sinter load", "met")
    assert line.origin == "inherited from PR-1 · tray 2"
    assert line.because == "report SN-1 R2"
    assert (line.value, line.spread) == ("1.418\u00a0T", "1.409–1.424, n\u00a05")
    assert line.about == "IEC 60404-5 · BH-1 · 23\u00a0°C"
    assert line.key == ResultKey("br", "SN-1", REF)


def test_a_result_of_the_lot_itself_is_not_called_inherited():
    (line,) = lines(replace(MET, unit=Unit(LOT, LOT, 1), filed=LOT))
    assert line.origin == ""


def test_a_void_result_names_the_step_that_voided_it():
    void = replace(MET, standing=Standing.INVALID, voided_by=("grain-boundary-diffusion",))
    (line,) = lines(void)
    assert (line.glyph, line.because) == (Glyph.WITHDRAWN, "voided by Grain-boundary diffusion")


def test_a_missing_result_says_which_kind_of_unit_is_wanted_and_where_there_is_none():
    gone = Evidence(requirement=BR, lot=LOT, kind="gbd load", standing=Standing.MISSING, lost="PR-9")
    (line,) = lines(gone)
    assert (line.unit, line.value, line.state) == ("diffusion load", "", "missing")
    assert line.origin == "none on the way of PR-9"


def test_where_a_plan_lets_pieces_fail_it_is_told_how_many_did():
    plan = Sampled(
        scheme="iso-2859-1", severity="normal", level="II", aql="1.0", letter="K", n=125, accept=3, pieces=2000
    )
    drawn = replace(FOUND, n=125, failed=2, sampled=plan)
    (line,) = lines(replace(MET, requirement=replace(BR, aql="1.0"), result=drawn))
    assert line.spread.endswith("n\u00a0125, 2\u00a0/\u00a0Ac\u00a03")


def test_what_no_row_asks_for_is_listed_after_them_the_newest_report_of_each():
    other = replace(FOUND, property="hcb", mean="1050", least="1048", most="1052")
    older = Report(EntryRef("A", 3), 0, "SN-1 R1", (replace(other, mean="1000"),))
    newer = Report(REF, 1, "SN-1 R2", (FOUND, other))
    asked, further = lines(MET, reports=(("SN-1", older), ("SN-1", newer)))
    assert asked.state == "met"
    assert (further.name, further.value, further.state, further.glyph) == (
        "Coercivity", "1\u202f050\u00a0kA/m", "not asked for", None,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("standing", "word"),
    [
        (Standing.FAILED, "not met"),
        (Standing.TOO_FEW, "too few pieces tested"),
        (Standing.AGAIN, "to be measured again"),
    ],
)
def test_every_standing_has_its_word(standing: Standing, word: str):
    (line,) = lines(replace(MET, standing=standing))
    assert line.state == word
