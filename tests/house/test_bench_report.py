"""A figure knows its ratio and its limit; the report shows both and hides nothing."""

import json
import sys

import pytest

from tests.bench import __main__ as bench
from tests.bench.bench_start import start_to_ready_ms
from tests.bench.figure import AboveFloor, AtMost, Exactly, Figure, TimesFloor, number, percentile
from tests.bench.report import as_json, table
from tests.bench.unmeasured import Unmeasured


@pytest.mark.parametrize(
    ("value", "floor", "limit", "within"),
    [
        (350.0, None, AtMost(350), True),
        (350.1, None, AtMost(350), False),
        (1.0, None, Exactly(1), True),
        (2.0, None, Exactly(1), False),
        (3.0, 1.0, TimesFloor(3), True),
        (3.1, 1.0, TimesFloor(3), False),
        (1.5, 0.5, AboveFloor(1.0), True),
        (1.6, 0.5, AboveFloor(1.0), False),
        (812.0, None, None, None),
    ],
)
def test_a_limit_is_kept_up_to_its_edge(value, floor, limit, within):
    assert Figure("x", value, "ms", floor, limit).is_within is within


def test_a_limit_over_the_floor_needs_a_floor():
    with pytest.raises(ValueError, match="trace: a limit over the floor needs a floor"):
        _ = Figure("trace", 1.0, "ms", None, TimesFloor(2)).is_within


def test_the_table_shows_value_floor_ratio_and_limit_and_marks_what_is_over():
    lines = table(
        [
            Figure("start, p50", 630.0, "ms", 140.0, TimesFloor(4)),
            Figure("bytes per entry", 812.0, "B"),
        ]
    ).splitlines()
    assert lines == [
        "figure            value   floor  ratio  limit",
        "start, p50       630 ms  140 ms   4.50  at most 4 × floor  OVER",
        "bytes per entry   812 B",
    ]


def test_the_json_holds_what_the_table_holds():
    told = json.loads(as_json({"start": [Figure("start, p50", 280.0, "ms", 140.0, TimesFloor(4))]}))
    assert told["figures"] == [
        {
            "bench": "start",
            "name": "start, p50",
            "value": 280.0,
            "unit": "ms",
            "floor": 140.0,
            "ratio": 2.0,
            "limit": "at most 4 × floor",
            "within": True,
        }
    ]
    assert set(told["machine"]) == {"system", "python"}


@pytest.mark.parametrize(
    ("value", "text"),
    [(1.0, "1"), (0.25, "0.25"), (0.0036, "0.0036"), (140.23, "140"), (12.345, "12.35"), (5000, "5000")],
)
def test_a_number_is_short_and_has_no_exponent(value, text):
    assert number(value) == text


def test_a_percentile_is_a_value_that_was_measured():
    assert percentile([5, 1, 4, 2, 3], 50) == 3
    assert percentile(range(1, 101), 99) == 99
    assert percentile([7], 1) == 7
    with pytest.raises(ValueError, match="a percentile of nothing"):
        percentile([], 50)


def test_a_bench_that_nobody_wrote_is_refused_with_the_list_of_those_there(capsys):
    with pytest.raises(SystemExit) as ended:
        bench.main(["coffee"])
    assert ended.value.code == 2
    assert "no bench called coffee; there are:" in capsys.readouterr().err


def test_what_could_not_be_measured_is_said_and_the_rest_is_still_shown(monkeypatch, capsys, tmp_path):
    def give_up() -> list[Figure]:
        raise Unmeasured("The floor would not start.")

    monkeypatch.setattr("tests.bench.bench_start.bench", give_up)
    assert bench.main(["start", "--json", str(tmp_path / "figures.json")]) == 1
    assert "start: not measured. The floor would not start." in capsys.readouterr().err
    assert json.loads((tmp_path / "figures.json").read_text(encoding="utf-8"))["figures"] == []


def test_a_program_that_never_says_ready_is_not_measured():
    with pytest.raises(Unmeasured, match="ended with 3: out of coffee"):
        start_to_ready_ms(
            (sys.executable, "-c", "import sys; print('out of coffee', file=sys.stderr); sys.exit(3)"), {}
        )


def test_the_time_to_ready_is_taken_when_the_line_appears():
    assert start_to_ready_ms((sys.executable, "-c", "print('starting'); print('ready')"), {}) > 0
