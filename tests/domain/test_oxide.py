"""Oxides as they are written."""

import pytest

from traceapp.domain.oxide import written


@pytest.mark.parametrize(
    ("name", "shown"),
    [("Nd2O3", "Nd₂O₃"), ("Pr6O11", "Pr₆O₁₁"), ("CeO2", "CeO₂"), ("Nd", "Nd"), ("TREO", "TREO"), ("N48H", "N48H")],
)
def test_the_figures_of_a_formula_stand_low_and_those_of_other_names_do_not(name: str, shown: str):
    assert written(name) == shown
