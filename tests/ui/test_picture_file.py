"""Every picture can be filed: an SVG that parses, and a PDF in which its words and figures are found."""

import re
from collections.abc import Callable
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget

from tests.documents.reading import picture, text, texts
from tests.ui import balance_samples, chart_samples, lot_samples, measuring_samples
from ui.picture_file import PictureFile, picture_file
from ui.theme import DARK, Look
from ui.widgets.control_chart import ControlChart
from ui.widgets.demag_curve import DemagCurve
from ui.widgets.lot_graph import LotGraph
from ui.widgets.origin_panel import OriginTable
from ui.widgets.waterfall import Waterfall

SPACES = re.compile(r"\s")
SVG = "{http://www.w3.org/2000/svg}"


def waterfall(look: Look) -> Waterfall:
    widget = Waterfall(look)
    view = balance_samples.balance().picture
    assert view is not None
    widget.show_view(view)
    return widget


def chart(look: Look) -> ControlChart:
    widget = ControlChart(look)
    view = chart_samples.chart().chart
    assert view is not None
    widget.show_view(view)
    return widget


def graph(look: Look) -> LotGraph:
    widget = LotGraph(look)
    widget.resize(640, 300)
    lineage = lot_samples.with_runs().lineage
    assert lineage is not None
    widget.show_lineage(lineage)
    return widget


def origins(look: Look) -> OriginTable:
    widget = OriginTable(look)
    origin = lot_samples.with_runs().origin
    assert origin is not None
    widget.show_view(origin)
    return widget


def curve(look: Look) -> DemagCurve:
    widget = DemagCurve(look, is_small=True)
    widget.show_curve(measuring_samples.curve().drawing)
    return widget


PICTURES: dict[str, tuple[Callable[[Look], QWidget], tuple[str, ...]]] = {
    "waterfall": (waterfall, ("Inputs", "8 847.1 kg", "Unaccounted for", "141.20 kg", "88.47 kg")),
    "chart": (chart, ("Spec max", "3.25", "Control", "2.90")),
    "curve": (curve, ("(BH)max", "HcJ", "HcB", "kA/m")),
    "graph": (graph, ("262.4 kg", "Received", "Machining")),
    "origins": (origins, ("Nd", "50.4", "undeclared", "Melted")),
}


@pytest.fixture
def dark(look: Look) -> Look:
    look.switch(DARK)
    return look


def filed(name: str, look: Look) -> tuple[QWidget, PictureFile]:
    widget = PICTURES[name][0](look)
    return widget, picture_file("part", f"The {name}, 16 Dec", widget, look)  # type: ignore[arg-type]


@pytest.mark.parametrize("name", PICTURES)
def test_the_svg_parses_and_holds_title_description_lines_and_words(dark: Look, name: str) -> None:
    widget, made = filed(name, dark)
    root = ElementTree.fromstring(made.svg)
    assert root.tag == f"{SVG}svg"
    title, told = root.find(f"{SVG}title"), root.find(f"{SVG}desc")
    assert title is not None
    assert title.text == f"The {name}, 16 Dec"
    assert told is not None
    assert told.text
    words = " ".join(one.text or "" for one in root.iter(f"{SVG}text"))
    assert f"The {name}, 16 Dec" in words
    assert all(wanted in words.replace("\u202f", " ").replace("\u00a0", " ") for wanted in PICTURES[name][1])
    assert not list(root.iter(f"{SVG}image")), "dots instead of lines"
    assert len(list(root.iter(f"{SVG}text"))) > 5
    widget.deleteLater()


@pytest.mark.parametrize("name", PICTURES)
def test_the_pdf_is_one_page_in_which_words_and_figures_are_found(dark: Look, name: str) -> None:
    widget, made = filed(name, dark)
    assert len(texts(made.pdf)) == 1
    found = SPACES.sub("", text(made.pdf))  # how far apart words stand is the reader's guess
    for wanted in (f"The {name}, 16 Dec", *PICTURES[name][1]):
        assert SPACES.sub("", wanted) in found, found
    widget.deleteLater()


@pytest.mark.parametrize("name", PICTURES)
def test_it_is_light_whatever_the_screen_is(dark: Look, name: str) -> None:
    widget, made = filed(name, dark)
    counts = picture(made.pdf, dpi=36).histogram()
    assert sum(counts[225:]) > sum(counts) / 2
    assert sum(counts[:130]) > 0, "nothing is drawn"
    widget.deleteLater()


def test_a_genealogy_is_filed_whole_however_little_of_it_is_in_sight(dark: Look) -> None:
    widget = graph(dark)
    twin = widget.twin(dark)
    codes = {place.node.code for place in twin.drawn.nodes}
    twin.deleteLater()
    made = picture_file("genealogy", "Genealogy", widget, dark)
    words = " ".join(one.text or "" for one in ElementTree.fromstring(made.svg).iter(f"{SVG}text")).replace(
        "\u2010", "-"
    )
    assert len(codes) > 5
    assert all(code.rpartition("-")[0] in words for code in codes if code.count("-") == 3)
    assert widget.geometry() == QRect(widget.pos(), widget.size())
    widget.deleteLater()


def test_the_widget_in_front_stays_as_it_is(dark: Look) -> None:
    widget = waterfall(dark)
    before = widget.view, widget.size()
    picture_file("x", "x", widget, dark)
    assert (widget.view, widget.size()) == before
    widget.deleteLater()
