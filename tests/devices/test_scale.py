"""Lines of scales become milligrams, or say why not."""

from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.devices.cable import Cable, Ear, running
from traceapp.devices.framing import Ending, Framing
from traceapp.devices.port_reader import World
from traceapp.devices.scale import Dialect, NoWeight, Weighing, Weight, WeightFault, read_weight, scale_reader
from traceapp.devices.serial_port import Device, PathAddress, PortSettings


@pytest.fixture
def cable(tmp_path: Path) -> Iterator[Cable]:
    one = Cable(tmp_path / "ttyUSB0")
    yield one.plug_in()
    one.unplug()


@pytest.mark.parametrize(
    ("dialect", "line", "mg", "is_stable", "digit"),
    [
        (Dialect.MT_SICS, b"S S     149.82 kg", 149_820_000, True, 10_000),
        (Dialect.MT_SICS, b"S D      10.12 g", 10_120, False, 10),
        (Dialect.MT_SICS, b"S S      -0.02 kg", -20_000, True, 10_000),
        (Dialect.ST_US, b"ST,+00012.78  g", 12_780, True, 10),
        (Dialect.ST_US, b"US,+00012.78  g", 12_780, False, 10),
        (Dialect.ST_US, b"ST,GS,+  149.82kg", 149_820_000, True, 10_000),
        (Dialect.ST_US, b"ST,NT,-    0.5kg", -500_000, True, 100_000),
        (Dialect.SBI, b"+   149.82 kg ", 149_820_000, True, 10_000),
        (Dialect.SBI, b"N     +   149.820 kg", 149_820_000, True, 1_000),
        (Dialect.SBI, b"-  0.001 t", -1_000_000, True, 1_000_000),
    ],
)
def test_a_weight_is_an_integer_of_milligrams_and_tells_what_its_last_digit_is_worth(
    dialect, line, mg, is_stable, digit
):
    assert read_weight("scale", dialect, line, 7) == Weight("scale", mg, is_stable, line, 7, digit)


@pytest.mark.parametrize(
    ("dialect", "line", "fault"),
    [
        (Dialect.MT_SICS, b"S +", WeightFault.OVERLOAD),
        (Dialect.MT_SICS, b"S -", WeightFault.UNDERLOAD),
        (Dialect.MT_SICS, b"S I", WeightFault.NOT_READY),
        (Dialect.MT_SICS, b"S S     149.82 lb", WeightFault.UNIT),
        (Dialect.MT_SICS, b"S S     149.82", WeightFault.MALFORMED),
        (Dialect.MT_SICS, b"ES", WeightFault.MALFORMED),
        (Dialect.MT_SICS, b"S S  0.0001 mg", WeightFault.MALFORMED),
        (Dialect.ST_US, b"OL,+9999999E+19", WeightFault.OVERLOAD),
        (Dialect.SBI, b"+   149.8     ", WeightFault.NOT_READY),
        (Dialect.SBI, b"H", WeightFault.OVERLOAD),
        (Dialect.SBI, b"149,82 kg", WeightFault.MALFORMED),
        (Dialect.SBI, b"", WeightFault.MALFORMED),
    ],
)
def test_what_is_no_weight_says_why(dialect, line, fault):
    assert read_weight("scale", dialect, line, 7) == NoWeight("scale", fault, line, 7)


@given(
    st.sampled_from(list(Dialect)),
    st.binary(max_size=40) | st.from_regex(rb"\A(S [SDI+-]|ST,|US,)?[ +0-9.kgmt-]{0,20}\Z"),
)
def test_any_line_is_a_weight_or_says_why_not_and_keeps_its_bytes(dialect, line):
    assert read_weight("scale", dialect, line, 0).raw == line


@given(st.integers(-(10**12), 10**12), st.sampled_from(["mg", "g", "kg", "t"]))
def test_no_milligram_is_lost_or_made(mg, unit):
    shown = Decimal(mg) / {"mg": 1, "g": 10**3, "kg": 10**6, "t": 10**9}[unit]
    for dialect, line in ((Dialect.MT_SICS, f"S S {shown:f} {unit}"), (Dialect.SBI, f"{shown:+f} {unit}")):
        weighing = read_weight("scale", dialect, line.encode(), 0)
        assert isinstance(weighing, Weight)
        assert weighing.mg == mg


def test_a_scale_that_speaks_only_when_asked_is_asked(cable):
    ear = Ear()
    weighings: list[Weighing] = []

    def take(weighing: Weighing) -> None:
        weighings.append(weighing)
        ear.frame(weighing.raw, weighing.at)

    settings = PortSettings(framing=Framing(Ending.CRLF), ask=b"SI\r\n", ask_every_ms=10)
    device = Device("scale 1", PathAddress(str(cable.path)), settings)
    world = World(first_try=0.01, longest_try=0.05)
    with running(scale_reader(device, Dialect.MT_SICS, on_weighing=take, on_news=ear.tell, world=world)):
        ear.wait_ready()
        assert cable.received().startswith(b"SI\r\n")
        cable.send(b"S D  149.80 kg\r\nS S  149.82 kg\r\n")
        ear.wait_for_scans(2)
    assert [(w.mg, w.is_stable) for w in weighings if isinstance(w, Weight)] == [
        (149_800_000, False),
        (149_820_000, True),
    ]
