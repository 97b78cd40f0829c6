"""The small ones: the notice line, step dots, progress, pictures, the origin's bars."""

from decimal import Decimal

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QLabel, QWidget

from tests.ui import genealogy_samples
from tests.ui.conftest import Place
from ui.fonts import Role
from ui.screens.sign_in_panels import Progress
from ui.theme import Metrics
from ui.widgets.gauge import Gauge, Reading
from ui.widgets.notice import Notice, NoticeLine
from ui.widgets.origin_panel import OriginTable
from ui.widgets.person_mark import Person, PersonMark
from ui.widgets.picture import Picture
from ui.widgets.step_dots import Stages, StepDots
from ui.widgets.text import FittedText, broken

D = Decimal
READING = Reading(D("372.50"), D("377.50"), D("374.25"), D("375.75"), D("374.86"))


def test_the_act_on_the_amber_line_is_taken_anywhere_on_it(qtbot, place: Place, look):
    line = place(NoticeLine(look), 1200, 48)
    assert not line.isVisible()
    notice = Notice("May be incomplete.", "CT-1 is offline.", "Message CT-1")
    line.show_notice(notice)
    assert line.isVisible()
    with qtbot.waitSignal(line.act_requested) as caught:
        qtbot.mouseClick(line, Qt.MouseButton.LeftButton)
    assert caught.args == [notice]
    line.show_notice(replace(notice, act=""))
    with qtbot.assertNotEmitted(line.act_requested):
        qtbot.mouseClick(line, Qt.MouseButton.LeftButton)
    line.show_notice(None)
    assert not line.isVisible()


def test_on_a_compact_screen_only_the_present_stage_keeps_its_word(place: Place, look):
    dots = place(StepDots(look), 10, 10)
    dots.show_stages(Stages(("Inputs", "Cast", "Label"), 1))
    assert dots.accessibleName() == "2/3 Cast"
    wide = dots.sizeHint().width()
    look.fit(Metrics(is_compact=True))
    assert dots.sizeHint().width() < wide
    assert [word for _, word, _ in dots._spread()] == ["", "Cast", ""]


@pytest.mark.parametrize(
    ("value", "share", "inside"),
    [("372.50", 0.0, False), ("375.00", 0.5, True), ("374.25", 0.35, True), ("999", 1.0, False), ("0", 0.0, False)],
)
def test_a_value_stands_where_it_belongs_and_never_off_the_bar(value, share, inside):
    reading = replace(READING, value=D(value))
    assert reading.share(D(value)) == pytest.approx(share)
    assert reading.is_inside is inside


def test_a_gauge_says_value_and_limits(place: Place, look):
    gauge = place(Gauge(look), 368, 44)
    gauge.show_reading(READING)
    assert gauge.accessibleName() == "374.86, inside 374.25–375.75"
    gauge.show_reading(replace(READING, value=D(380)))
    assert gauge.accessibleName() == "380, outside 374.25–375.75"
    gauge.show_reading(replace(READING, value=None))
    assert gauge.accessibleName() == "374.25–375.75"
    gauge.show_reading(None)
    assert gauge.accessibleName() == ""


def test_a_range_of_no_width_is_drawn_in_its_middle():
    assert Reading(D(5), D(5), D(5), D(5), D(5)).share(D(5)) == 0.5


def test_progress_draws_as_many_dark_parts_as_are_done(place: Place, look):
    bar = place(Progress(look), 350, 20)
    bar.show_progress(3, 5)
    picture = bar.grab().toImage()
    middles = [picture.pixelColor(35 + 70 * number, 10) for number in range(5)]
    assert middles == [look.colour("g1")] * 3 + [look.colour("g4")] * 2
    bar.show_progress(0, 0)
    assert bar.accessibleName() == "0/0"


def test_a_picture_is_shrunk_to_its_place_and_never_blown_up(place: Place, look):
    picture = place(Picture(look), 300, 400)
    page = QImage(600, 400, QImage.Format.Format_RGB32)
    page.fill(QColor("red"))
    picture.show_image(page, "page 1")
    shown = picture.grab().toImage()
    assert shown.pixelColor(150, 100).red() > 200
    assert shown.pixelColor(150, 300) != QColor("red")
    small = QImage(20, 20, QImage.Format.Format_RGB32)
    small.fill(QColor("red"))
    picture.show_image(small, "small")
    shown = picture.grab().toImage()
    red = sum(shown.pixelColor(x, 10) == QColor("red") for x in range(300))
    assert red == 20


def test_the_origin_gives_each_stage_what_its_words_need(place: Place, look):
    table = place(OriginTable(look, 2), 808, 160)
    view = genealogy_samples.lot(origin=True).origin
    assert view is not None
    table.show_view(view)
    lefts = table._lefts(view)
    assert lefts == sorted(lefts)
    assert lefts[-1] == pytest.approx(808, abs=1)
    for number in range(len(view.stages)):
        needs = max(table._parts_width(row.stages[number]) for row in view.rows)
        assert lefts[number + 1] - lefts[number] >= needs


def test_what_is_done_stays_grey_and_what_is_doubtful_is_amber(place: Place, look):
    line = place(NoticeLine(look), 600, 48)
    edges = {}
    for notice in (Notice("Signed", is_done=True), Notice("May be incomplete.")):
        line.show_notice(notice)
        edges[notice.headline] = line.grab().toImage().pixelColor(300, 0).name().upper()
    assert edges == {"Signed": look.theme.tokens.edge.upper(), "May be incomplete.": look.theme.tokens.warn.upper()}


def test_the_longest_name_is_told_whole_and_pushes_the_clock_nowhere(place: Place, look):
    mark = place(PersonMark(look), 10, 48)
    mark.show_person(Person("M. Fernández-Villaverde y Ruiz de Alarcón Bustamante", "Ingeniería de calidad"))
    assert mark.sizeHint().width() < 300
    assert "Bustamante" in mark.accessibleName()


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        ("MG-2650 · 100 pcs", 12, ["MG-2650", "100 pcs"]),
        ("MG-2650 · 100 pcs", 8, ["MG-2650", "100 pcs"]),
        ("of abcdefghijklmnopqrst", 10, ["of", "abcdefghij", "klmnopqrst"]),
        ("a wide word", 2, ["a", "wide", "word"]),
    ],
)
def test_lines_break_at_spaces_lose_the_dot_between_and_cut_only_what_fits_nowhere(text, width, lines):
    assert broken(text, width, len) == lines


def test_what_stands_on_a_line_as_a_whole_is_measured_as_a_whole():
    measured: list[str] = []

    def advance(text: str) -> int:
        measured.append(text)
        return len(text)

    assert broken("two short lines\nand another", 20, advance) == ["two short lines", "and another"]
    assert measured == ["two short lines", "and another"]


def test_a_text_that_is_asked_for_its_height_in_no_width_is_one_line_and_tries_no_size(look):
    text = FittedText(look, Role.ANSWER, "Scan a lot, box or shipment.", px_min=24, lines=2)
    sizes = set(look._fonts)
    assert text.heightForWidth(0) == look.line_height(Role.ANSWER)
    assert set(look._fonts) == sizes
    assert text.heightForWidth(100) > look.line_height(Role.ANSWER, 24)


def test_a_line_that_has_nothing_to_say_has_nothing_on_it(place: Place, look):
    line = place(NoticeLine(look), 1200, 48)
    assert line.findChildren(QWidget) == []
    line.show_notice(Notice("May be incomplete."))
    assert all(not part.isHidden() for part in line.findChildren(QLabel))
