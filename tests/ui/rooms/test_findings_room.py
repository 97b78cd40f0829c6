"""Findings at the window: what is open, its settlement by badge and PIN, and who closed what."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.ui.rooms.desk import Desk
from traceapp.domain.mix import TOLD_APART
from traceapp.domain.record.pieces import Seat
from traceapp.domain.record.production import CameBack
from traceapp.domain.record.quality import FindingSettled
from ui.rooms.findings_room import Part
from ui.screens.lot import LotScreen
from ui.screens.register import RegisterScreen
from ui.widgets.segments import Segment
from ui.widgets.tone import Tone


def register(desk: Desk) -> RegisterScreen:
    assert isinstance(desk.front, RegisterScreen)
    return desk.front


def subjects(desk: Desk) -> list[str]:
    return [row.cells[1].below.partition(" ")[0] for row in register(desk).table.rows.rows]


def key_reason(desk: Desk, words: str) -> None:
    line = next(row.line for row in register(desk).form.rows if row.field.label == "Because")
    line.setFocus()
    QTest.keyClicks(line, words)
    desk.settle()


def turn(desk: Desk, part: Part) -> None:
    register(desk).sections.segment_chosen.emit(Segment(part, ""))
    desk.settle()


@pytest.fixture
def listed(desk: Desk) -> Desk:
    """The quality engineer, before the list."""
    desk.scan("%U:2028", "%CMD:FINDINGS")
    return desk


def open_in_books(desk: Desk) -> set[str]:
    with desk.plant.app.reading() as books:
        return {line.name for line in books.finding_lines(limit=1000)}


def test_every_open_finding_stands_in_the_list(listed: Desk):
    names = {row.key for row in register(listed).table.rows.rows}
    assert names
    assert names == open_in_books(listed)


def test_what_is_there_only_for_information_is_counted_by_itself(listed: Desk):
    view = register(listed)._view
    assert view is not None
    (in_doubt, _), (told, words) = (text.split(" ", 1) for text in (view.prompt.headline, view.about))
    assert words == "only for information"
    assert int(in_doubt) + int(told) == len(view.rows)


def test_a_finding_is_settled_by_badge_and_pin_with_a_reason_and_stands_among_the_closed(listed: Desk):
    listed.touch_row(register(listed).table, 0)
    name = next(row.key for row in register(listed).table.rows.rows)
    subject = subjects(listed)[0]
    settle = listed.button("Settle")
    assert (settle.isEnabled(), settle.subtitle()) == (False, "say why")
    key_reason(listed, "weighed again")
    listed.key(Qt.Key.Key_F12)
    listed.sign("2028", register(listed).signing.pad)
    assert name not in open_in_books(listed)
    with listed.plant.app.reading() as books:
        entries = books.history("box" if subject.startswith("BX-") else "lot", subject)
    record = next(e.record for e in reversed(entries) if isinstance(e.record, FindingSettled))
    assert (record.finding, record.reason) == (name, "weighed again")
    assert record.signatures[0].method == "badge+pin"
    turn(listed, Part.CLOSED)
    assert register(listed).table.rows.rows[0].cells[0].aside == subject
    turn(listed, Part.PEOPLE)
    assert "L. Ferrer" in [row.cells[0].text for row in register(listed).table.rows.rows]


def test_scanning_a_lot_chooses_its_finding_and_one_without_is_told_so(listed: Desk):
    subject = subjects(listed)[0]
    listed.scan(subject)
    assert listed.button("Open lot").isEnabled()
    listed.scan(listed.plant.code("iron-1"))
    assert register(listed).band.shown.tone is Tone.WRONG
    assert not listed.button("Open lot").isEnabled()


def test_the_lot_of_a_finding_is_one_touch_away(listed: Desk):
    listed.touch_row(register(listed).table, 0)
    listed.touch("Open lot")
    assert listed.is_at(LotScreen)


def test_somebody_who_may_not_settle_is_refused_and_the_finding_stays(listed: Desk):
    listed.touch_row(register(listed).table, 0)
    before = open_in_books(listed)
    key_reason(listed, "no matter")
    listed.key(Qt.Key.Key_F12)
    listed.sign("2030", register(listed).signing.pad)
    assert register(listed).band.shown.tone is Tone.WRONG
    assert open_in_books(listed) == before


def test_no_part_is_turned_while_somebody_signs(listed: Desk):
    listed.touch_row(register(listed).table, 0)
    key_reason(listed, "weighed again")
    listed.key(Qt.Key.Key_F12)
    turn(listed, Part.CLOSED)
    assert register(listed).signing.isVisible()
    assert register(listed).sections.chosen == Part.OPEN


@pytest.mark.parametrize("choice", [0, 1])
def test_lots_that_a_processor_mixed_stay_so_unless_somebody_says_that_they_were_sorted_out(desk: Desk, choice: int):
    app, lot = desk.plant.app, desk.plant.code("iron-1")
    back = CameBack(job="JO-X", code="EX-X", step="coating", country="DE", seats=(Seat(lot=lot),), mixed_lots=True)
    app.record(app.command("2030", "D-1"), lambda _books: (back,))
    desk.scan("%U:2028", "%CMD:FINDINGS")
    names = [str(row.key) for row in register(desk).table.rows.rows]
    desk.touch_row(register(desk).table, next(n for n, name in enumerate(names) if name.startswith("lots_mixed")))
    answers = next(row for row in register(desk).form.rows if row.field.label == "Answer").list
    assert [answers.itemText(n) for n in range(answers.count())] == ["No harm", "Told apart", "Accepted"]
    answers.setCurrentIndex(choice)
    answers.activated.emit(choice)
    desk.settle()
    key_reason(desk, "by their dimensions")
    desk.key(Qt.Key.Key_F12)
    desk.sign("2028", register(desk).signing.pad)
    with app.reading() as books:
        state = books.lot(lot)
    assert state is not None
    assert [one.disposition for one in state.settlements] == [("no harm", TOLD_APART)[choice]]
    assert len(state.unsorted) == 1 - choice
