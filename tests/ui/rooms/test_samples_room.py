"""Samples at the window: kept ones, those of a lot, and what became of one."""

from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.ui.rooms.desk import Desk
from traceapp.domain.label import ContainerLabel
from traceapp.domain.quantity import pcs
from traceapp.domain.record.pieces import Draw
from traceapp.domain.record.production import SampleTaken
from traceapp.services.stock.stock import take_sample
from ui.screens.register import RegisterScreen
from ui.widgets.glyphs import Glyph
from ui.widgets.tone import Tone


def register(desk: Desk) -> RegisterScreen:
    assert isinstance(desk.front, RegisterScreen)
    return desk.front


def key_into(desk: Desk, label: str, words: str) -> None:
    line = next(row.line for row in register(desk).form.rows if row.field.label == label)
    line.setFocus()
    QTest.keyClicks(line, words)
    desk.settle()


@pytest.fixture
def kept(desk: Desk) -> tuple[Desk, str]:
    """Five magnets kept until a moment ago, before the register."""
    app, lot = desk.plant.app, desk.plant.code("mag-o-1")
    code = app.fresh_code("SA", "sample")
    with app.reading() as books:
        state = books.lot(lot)
    assert state is not None
    container = next(c.n for c in state.containers if c.amount > 5)
    sample = SampleTaken(
        code=code,
        draw=Draw(lot=lot, container=container, quantity=pcs(5)),
        purpose="corrosion",
        retained=True,
        place="R1",
        retain_until=app.now() - 1,
    )
    app.have("2028", "Q-1", partial(take_sample, sample=sample))
    desk.scan("%U:2028", "%CMD:SAMPLES")
    return desk, code


def test_what_is_kept_past_its_end_stands_first_and_is_marked(kept: tuple[Desk, str]):
    desk, code = kept
    first = register(desk).table.rows.rows[0]
    assert (first.key, first.cells[0].glyph, first.cells[3].text) == (code, Glyph.ATTENTION, "R1")
    assert register(desk).band.shown.glyph is Glyph.ATTENTION


def test_part_of_a_sample_is_used_up_and_the_rest_is_discarded_with_a_reason(kept: tuple[Desk, str]):
    desk, code = kept
    desk.touch_row(register(desk).table, 0)
    key_into(desk, "How much", "2")
    desk.touch("Used up")
    with desk.plant.app.reading() as books:
        state = books.sample(code)
    assert state is not None
    assert (state.used, state.left) == (2, 3)
    desk.touch_row(register(desk).table, 0)
    fates = next(r for r in register(desk).form.rows if r.list.accessibleName() == "What became of it").list
    fates.setCurrentIndex(fates.findData("discarded"))
    fates.activated.emit(fates.currentIndex())
    desk.settle()
    assert desk.button("Discarded").subtitle() == "say why"
    key_into(desk, "Because", "its time is over")
    desk.key(Qt.Key.Key_F12)
    with desk.plant.app.reading() as books:
        state = books.sample(code)
    assert state is not None
    assert (state.discarded, state.status) == (3, "ended")
    assert code not in {row.key for row in register(desk).table.rows.rows}


def test_a_scanned_lot_shows_its_samples_and_a_scanned_sample_is_the_one_meant(kept: tuple[Desk, str]):
    desk, code = kept
    desk.scan(desk.plant.code("mag-o-1"))
    assert code in {row.key for row in register(desk).table.rows.rows}
    desk.scan(code)
    assert register(desk).form.isVisible()


def test_more_than_is_left_is_not_offered(kept: tuple[Desk, str]):
    desk, _ = kept
    desk.touch_row(register(desk).table, 0)
    key_into(desk, "How much", "6")
    assert desk.button("Used up").subtitle() == "how much is wrong"
    assert register(desk).band.shown.tone is Tone.NEUTRAL


def test_a_retained_sample_is_taken_by_scanning_its_container_and_its_place_and_gets_a_label(kept: tuple[Desk, str]):
    desk, _ = kept
    app, lot = desk.plant.app, desk.plant.code("mag-o-2")
    with app.reading() as books:
        state = books.lot(lot)
    assert state is not None
    container = next(c for c in state.containers if c.amount > 5)
    desk.scan(f"{lot}/{container.n}")
    key_into(desk, "How much", str(container.amount + 1))
    assert desk.button("Take it").subtitle() == "how much?"
    next(row.line for row in register(desk).form.rows if row.field.label == "How much").clear()
    key_into(desk, "How much", "3")
    key_into(desk, "What for", "retained, 10 years")
    desk.scan("%LOC:R1")
    key_into(desk, "Last day", "2036-12-31")
    desk.key(Qt.Key.Key_F12)
    assert register(desk).band.shown.tone is Tone.DONE
    code = register(desk).band.shown.code
    with app.reading() as books:
        taken = books.sample(code)
        ((_, label),) = app.labels.labels_for(books, code)
    assert taken is not None
    assert (taken.lot, taken.container, taken.amount, taken.status) == (lot, container.n, 3, "retained")
    assert isinstance(label, ContainerLabel)
    assert (label.kind, label.recipe, label.next_station) == ("SA", f"{lot}/{container.n}", "retained, 10 years")
    assert label.state is not None
    assert label.state.en == "kept until 2036-12-31, R1"
    assert app.labels.first_printed(code) is not None
