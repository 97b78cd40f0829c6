"""The file of the shifts: what it says, and what is wrong with one."""

from datetime import time

import pytest

from traceapp.domain.shifts import ShiftFile, shift_flaws
from traceapp.exchange.plant_file import read_plant_file
from traceapp.resources import resources_folder


def test_the_shipped_file_has_three_shifts() -> None:
    file = read_plant_file(resources_folder() / "calendar" / "shifts.yaml", ShiftFile)
    assert file.times == (time(6), time(14), time(22))
    assert shift_flaws(file) == ()


@pytest.mark.parametrize(
    ("begin", "flaws"),
    [
        ((), [("begin", "empty")]),
        (("06:00", "14:00", "22:00"), []),
        (("00:00",), []),
        (("6:00",), [("begin[0]", "not_a_time")]),
        (("06:00", "24:00"), [("begin[1]", "not_a_time")]),
        (("06:00:30",), [("begin[0]", "not_a_time")]),
        (("14:00", "06:00"), [("begin[1]", "shift_before_the_last")]),
        (("06:00", "06:00"), [("begin[1]", "shift_before_the_last")]),
    ],
)
def test_beginnings_are_times_of_the_day_one_after_another(
    begin: tuple[str, ...], flaws: list[tuple[str, str]]
) -> None:
    found = shift_flaws(ShiftFile(revision="1", begin=begin))
    assert [(flaw.field, flaw.problem.code) for flaw in found] == flaws
