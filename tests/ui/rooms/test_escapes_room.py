"""Escape reviews at the window: a late fact opens one, the customer is told, a signature closes it."""

from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.ui.rooms.desk import Desk
from traceapp.domain.record.pieces import Target
from traceapp.services.escapes.escapes import review_of
from traceapp.services.holds.holds import hold
from ui.models.rows import RowKind
from ui.rooms.doors import Certificate
from ui.screens.certificate import CertificateScreen
from ui.screens.register import RegisterScreen
from ui.widgets.glyphs import Glyph


def register(desk: Desk) -> RegisterScreen:
    assert isinstance(desk.front, RegisterScreen)
    return desk.front


def key_into(desk: Desk, label: str, words: str) -> None:
    line = next(row.line for row in register(desk).form.rows if row.field.label == label)
    line.setFocus()
    line.selectAll()
    QTest.keyClicks(line, words)
    desk.settle()


@pytest.fixture
def touched(desk: Desk) -> Desk:
    """A lot in boxes that left under a certificate is held afterwards."""
    desk.scan("%U:2028")
    number = desk.plant.code("cert-2")
    with desk.plant.app.reading() as books:
        issued = books.certificate(number)
    assert issued is not None
    stop = partial(hold, targets=(Target(lot=issued.covers[0].lot),), reason="corroded")
    outcome = desk.plant.app.have("2028", "Q-1", stop)
    assert outcome.entries
    return desk


def test_a_certificate_shows_that_a_late_fact_touches_it_and_opens_its_review(touched: Desk):
    number = touched.plant.code("cert-2")
    touched.desktop.rooms.go(Certificate(number))
    touched.settle()
    assert isinstance(touched.front, CertificateScreen)
    assert touched.front.band.shown.glyph is Glyph.ATTENTION
    touched.touch("Review")
    assert number in {row.key for row in register(touched).table.rows.rows if row.kind is RowKind.CURRENT}
    assert register(touched).form.isVisible()


def test_the_customer_is_told_first_and_quality_closes_by_badge_and_pin(touched: Desk):
    number = touched.plant.code("cert-2")
    touched.scan("%CMD:ESCAPES")
    row = next(n for n, row in enumerate(register(touched).table.rows.rows) if row.key == number)
    touched.touch_row(register(touched).table, row)
    close = touched.button("Close the review")
    assert (close.isEnabled(), close.subtitle()) == (False, "tell the customer first")
    key_into(touched, "Told", "quality desk")
    key_into(touched, "How", "telephone, boxes blocked")
    touched.touch("Customer told")
    touched.touch_row(register(touched).table, row)
    key_into(touched, "Conclusion", "boxes come back")
    touched.key(Qt.Key.Key_F12)
    touched.sign("2028", register(touched).signing.pad)
    app = touched.plant.app
    with app.reading() as books:
        review = review_of(books, app.plant, number, app.now())
    assert review is not None
    assert not review.is_open
    assert [(told.contact, told.how) for told in review.state.told] == [("quality desk", "telephone, boxes blocked")]
    assert review.state.closings[0].conclusion == "boxes come back"


def test_with_nothing_late_nothing_is_listed(desk: Desk):
    desk.scan("%U:2028", "%CMD:ESCAPES")
    app = desk.plant.app
    with app.reading() as books:
        numbers = [state.number for state in books.all_states("certificate:")]
        touched = {n for n in numbers if review_of(books, app.plant, n, app.now()) is not None}
    assert {row.key for row in register(desk).table.rows.rows if row.key} == touched
