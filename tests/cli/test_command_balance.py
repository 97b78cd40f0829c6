"""`traceapp balance`: the figures of a period for people and for programs."""

from decimal import Decimal

import pytest

from tests.cli.office import Office
from tests.cli.test_command_trace import reduced_template  # noqa: F401 - a fixture


@pytest.fixture
def reduced(reduced_template, tmp_path):  # noqa: F811
    return reduced_template.copied(tmp_path)


def test_what_came_of_the_oxide_is_told_in_kilograms(reduced: Office):
    answer = reduced.done("balance", "--step", "reduction")
    lines = [" ".join(line.split()) for line in answer.out.splitlines()]
    assert "inputs 100.00 kg" in lines
    assert "outputs 83.00 kg" in lines
    assert "declared losses 14.60 kg" in lines
    assert any(line.startswith("unaccounted for 2.40 kg ±") for line in lines)
    assert "By step:" not in lines


def test_a_share_is_told_to_what_the_balance_is_sure_of_and_adds_up_as_it_is_written(reduced: Office):
    lines = reduced.done("balance", "--step", "reduction", "--element", "Nd").out.splitlines()
    told = {
        line[2:26].strip(): Decimal(line[26:].split()[0]) for line in lines if line.startswith("  ") and "kg" in line
    }
    into = told["in the machines before"] + told["inputs"] + told["uptake"] + told["not found in stock"]
    out = sum(told[word] for word in ("outputs", "by-products", "declared losses", "scrap", "in the machines after"))
    assert into - out == told["unaccounted for"]
    assert {-mass.as_tuple().exponent for word, mass in told.items() if word != "allowed by the routes"} == {2}  # type: ignore[operator]


def test_for_a_program_every_figure_is_a_whole_number_of_milligrams(reduced: Office):
    told = reduced.done("balance", "--json").json
    assert told["unaccounted_mg"] == told["incoming_mg"] - told["outgoing_mg"] + told["missing_mg"] == 2_400_000
    assert told["steps"].keys() == {"reduction"}
    assert told["steps"]["reduction"]["verdict"] == told["verdict"]


def test_the_verdict_says_what_it_lacks(reduced: Office):
    answer = reduced.done("balance", "--material", "ndpr-metal", "--owner", "own")
    assert "cannot tell (1 run, " in answer.out
    assert "which has no scale" in answer.out
    assert "reduction" in answer.out


def test_a_period_without_runs_is_empty(reduced: Office):
    told = reduced.done("balance", "--from", "2020-01-01", "--to", "2020-01-31", "--json").json
    assert (told["runs"], told["steps"]) == (0, {})


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (("--step", "no-such"), "step_nowhere"),
        (("--from", "yesterday"), "moment_malformed"),
        (("--from", "2026-12-02", "--to", "2026-12-01"), "period_empty"),
        (("--owner", "nobody"), "party_unknown"),
    ],
)
def test_what_cannot_be_meant_is_refused_by_name(office: Office, arguments: tuple[str, ...], code: str):
    answer = office.run("balance", *arguments, "--json")
    assert answer.code == 1
    assert answer.json["error"] == code
