"""The kilograms of an element are worked out of a share and a mass: so many figures as those can give."""

from types import SimpleNamespace
from typing import cast

from PySide6.QtCore import QLocale

from traceapp.domain.plant import Plant
from traceapp.services.desk.reading import LotReading
from traceapp.services.makeup.elements import Basis, ElementLine
from ui.rooms.lot_elements import elements_of
from ui.speech import Speech


def no_plant() -> Plant:
    raise AssertionError("no word of the plant's is wanted")


def test_the_mass_of_an_element_has_four_figures_and_no_milligrams() -> None:
    lines = tuple(
        ElementLine(
            element=element,
            predicted=0,
            measured=None,
            agrees=None,
            made_mg=made,
            left_mg=left,
            basis=Basis.ANALYSIS,
        )
        for element, made, left in (("Nd", 34_123_457, None), ("Tb", 1_234_567, 12_345))
    )
    reading = cast(LotReading, SimpleNamespace(elements=lines))
    rows = elements_of(reading, Speech(no_plant, "", QLocale("es")))
    assert [(row.made, row.left) for row in rows] == [
        ("34,12\u00a0kg", ""),
        ("1,235\u00a0kg", "0,01235\u00a0kg"),
    ]
