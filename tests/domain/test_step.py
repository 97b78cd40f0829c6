"""A step's limits, plan and balance."""

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from traceapp.domain.step import Balance, Field, InputLine, Output, Step, planned_mg
from traceapp.domain.words import Words

NAME = Words("Melt", "Fusión")
MELT = Field(
    key="melt",
    name=NAME,
    unit="°C",
    low=Decimal(1380),
    target_low=Decimal(1440),
    target_high=Decimal(1470),
    high=Decimal(1520),
)


def cast(*lines: InputLine) -> Step:
    return Step(
        key="cast",
        number=1,
        name=NAME,
        act="make",
        kind="SC",
        skill="melting",
        begin=NAME,
        inputs=lines,
        makes=Output(material="alloy-strip"),
        balance=Balance(low_ppm=990_000, high_ppm=1_003_000),
    )


@pytest.mark.parametrize(
    ("value", "verdict"),
    [
        ("1379", "outside"),
        ("1380", "off target"),
        ("1439.9", "off target"),
        ("1440", "on target"),
        ("1470", "on target"),
        ("1470.1", "off target"),
        ("1520", "off target"),
        ("1520.1", "outside"),
    ],
)
def test_a_limit_belongs_to_the_good_side(value, verdict):
    assert MELT.judge(Decimal(value)) == verdict


def test_an_open_side_has_no_limit():
    assert Field(key="gross", name=NAME, low=Decimal(0)).judge(Decimal(10) ** 12) == "on target"


@given(st.integers(0, 10**12), st.integers(0, 10**12), st.integers(0, 2_000_000), st.integers(0, 2_000_000))
def test_a_balance_holds_as_exact_fractions_say(incoming, outgoing, one, other):
    low, high = sorted((one, other))
    holds = Balance(low_ppm=low, high_ppm=high).holds(incoming_mg=incoming, outgoing_mg=outgoing)
    if incoming:
        assert holds == (Fraction(low, 10**6) <= Fraction(outgoing, incoming) <= Fraction(high, 10**6))
    else:
        assert holds == (outgoing == 0)


@given(st.integers(0, 10**12), st.lists(st.integers(0, 400_000), min_size=1, max_size=6))
def test_the_planned_lines_add_up_to_the_charge(charge, shares):
    lines = [InputLine(key=f"l{n}", name=NAME, materials=("iron",), plan_ppm=share) for n, share in enumerate(shares)]
    free = InputLine(key="free", name=NAME, materials=("cobalt",))
    plan = planned_mg(cast(*lines, free), charge)
    assert sum(plan.values()) == charge
    assert "free" not in plan


def test_the_plan_of_the_shipped_alloy_is_the_one_on_the_charge_sheet():
    shares = {"rare-earth": 308_000, "iron": 625_000, "boron": 55_000, "cobalt": 7_000, "master": 5_000}
    lines = [InputLine(key=key, name=NAME, materials=("iron",), plan_ppm=ppm) for key, ppm in shares.items()]
    assert planned_mg(cast(*lines), 600_000_000) == {
        "rare-earth": 184_800_000,
        "iron": 375_000_000,
        "boron": 33_000_000,
        "cobalt": 4_200_000,
        "master": 3_000_000,
    }


def test_a_material_finds_the_lines_that_take_it():
    metal = InputLine(key="metal", name=NAME, materials=("iron", "cobalt"))
    back = InputLine(key="return", name=NAME, materials=("casting-return",), role="return", required=False)
    gas = InputLine(key="argon", name=NAME, materials=("argon",), role="consumable")
    step = cast(metal, back, gas)
    assert [line.key for line in step.lines_for("cobalt")] == ["metal"]
    assert step.lines_for("copper") == ()
    assert step.charged == {"iron", "cobalt", "casting-return"}
    assert step.given == {"alloy-strip"}
    assert step.line("argon") is gas
    assert step.line("helium") is None
