"""A trigger bounces; a person scans twice. The first is ignored, the second is not."""

from hypothesis import given
from hypothesis import strategies as st

from traceapp.domain.bounce import BounceFilter
from traceapp.domain.scan import RawScan


def test_the_same_code_within_800_ms_is_an_echo_and_later_is_not():
    bounce = BounceFilter()
    assert not bounce.is_echo(RawScan("a", b"X", 0))
    assert bounce.is_echo(RawScan("a", b"X", 799_999))
    assert not bounce.is_echo(RawScan("a", b"X", 799_999 + 800_000))


def test_a_label_held_before_the_reader_is_one_scan():
    bounce = BounceFilter()
    answers = [bounce.is_echo(RawScan("a", b"X", at)) for at in range(0, 5_000_000, 500_000)]
    assert answers == [False] + [True] * 9


def test_another_code_in_between_makes_it_a_new_scan():
    bounce = BounceFilter()
    assert [bounce.is_echo(RawScan("a", raw, at)) for at, raw in enumerate([b"X", b"Y", b"X"])] == [False] * 3


def test_two_scanners_never_echo_each_other():
    bounce = BounceFilter()
    assert not bounce.is_echo(RawScan("a", b"X", 0))
    assert not bounce.is_echo(RawScan("b", b"X", 1))


def test_a_clock_set_back_loses_no_scan():
    bounce = BounceFilter()
    assert not bounce.is_echo(RawScan("a", b"X", 10_000_000))
    assert not bounce.is_echo(RawScan("a", b"X", 9_999_999))


@given(
    st.lists(st.tuples(st.sampled_from("ab"), st.sampled_from([b"X", b"Y"]), st.integers(0, 2_000_000)), max_size=40)
)
def test_no_scan_is_lost_that_differs_from_the_one_before_or_comes_late(scans):
    bounce = BounceFilter()
    before: dict[str, tuple[bytes, int]] = {}
    for device, raw, at in scans:
        last = before.get(device)
        expected = last is not None and last[0] == raw and 0 <= at - last[1] < 800_000
        assert bounce.is_echo(RawScan(device, raw, at)) is expected
        before[device] = (raw, at)
