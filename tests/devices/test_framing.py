"""Frames do not depend on how the stream was cut, and nothing is lost in silence."""

import itertools

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from traceapp.devices.framing import Ending, Frame, FrameFault, Framer, Framing

TERMINATED = {
    Ending.CR: (b"", b"\r"),
    Ending.LF: (b"", b"\n"),
    Ending.CRLF: (b"", b"\r\n"),
    Ending.STX_ETX: (b"\x02", b"\x03"),
}
endings = st.sampled_from(list(Ending))
payloads = st.binary(min_size=1, max_size=20).map(lambda raw: bytes(b for b in raw if b not in b"\r\n\x02\x03") or b"x")
noisy = st.binary(max_size=60) | st.text("\r\n\x02\x03AB", max_size=60).map(str.encode)


def framer(ending, longest=4096):
    return Framer(Framing(ending, longest))


def fed(one, stream, cuts):
    """Feeds the stream cut at these places."""
    edges = [0, *sorted({cut for cut in cuts if 0 < cut < len(stream)}), len(stream)]
    return [frame for a, b in itertools.pairwise(edges) for frame in one.feed(stream[a:b])]


@given(st.sampled_from(list(TERMINATED)), st.lists(payloads, max_size=8), st.lists(st.integers(0, 200), max_size=20))
def test_a_frame_split_at_any_byte_is_the_same_frame(ending, sent, cuts):
    before, after = TERMINATED[ending]
    one = framer(ending)
    stream = b"".join(before + payload + after for payload in sent)
    assert fed(one, stream, cuts) == [Frame(payload) for payload in sent]
    assert not one.is_pending


@given(endings, noisy, st.lists(st.integers(0, 60), max_size=12), st.integers(1, 12))
@example(Ending.CRLF, b"AAAAA\rBB\r\nC\r\n", [6], 4)
@example(Ending.LF, b"AAAA\r\nB\n", [4, 5], 4)
@example(Ending.CR, b"AB\r\nCD\r\n", [3], 4)
def test_any_stream_gives_the_same_frames_whole_or_byte_by_byte_or_cut(ending, stream, cuts, longest):
    whole, bytewise, cut = (framer(ending, longest) for _ in range(3))
    expected = whole.feed(stream)
    assert fed(bytewise, stream, range(len(stream))) == expected
    assert fed(cut, stream, cuts) == expected
    assert whole.is_pending == bytewise.is_pending == cut.is_pending
    assert whole.idle() == bytewise.idle() == cut.idle()


@given(endings, st.binary(max_size=200), st.integers(1, 12))
def test_no_frame_is_empty_or_longer_than_the_limit(ending, stream, longest):
    one = framer(ending, longest)
    for frame in [*one.feed(stream), *one.cut()]:
        assert 1 <= len(frame.payload) <= longest
    assert not one.is_pending


@given(st.sampled_from(list(TERMINATED)), noisy, payloads)
def test_after_noise_and_a_silence_the_next_frame_is_whole(ending, noise, payload):
    before, after = TERMINATED[ending]
    one = framer(ending)
    one.feed(noise)
    one.idle()
    assert one.feed(before + payload + after) == [Frame(payload)]


@pytest.mark.parametrize("ending", list(Ending))
def test_a_megabyte_without_terminator_is_one_fault_and_holds_no_memory(ending):
    one = framer(ending)
    start = b"\x02" if ending is Ending.STX_ETX else b""
    frames = [frame for chunk in [start, *[b"A" * 1024] * 1024] for frame in one.feed(chunk)]
    assert frames == [Frame(b"A" * 4096, FrameFault.TOO_LONG)]
    assert len(one._buffer) <= 1
    assert one.idle() == []
    assert not one.is_pending


@pytest.mark.parametrize(("ending", "marks"), list(TERMINATED.items()))
def test_what_is_too_long_is_dropped_up_to_its_terminator_and_told(ending, marks):
    before, after = marks
    frames = framer(ending, 4).feed(before + b"ABCDEFGH" + after + before + b"IJKL" + after)
    assert frames == [Frame(b"ABCD", FrameFault.TOO_LONG), Frame(b"IJKL")]


def test_a_scanner_that_sends_cr_lf_is_read_alike_by_all_three_settings():
    for ending in (Ending.CR, Ending.LF, Ending.CRLF):
        assert framer(ending).feed(b"A\r\n\r\nB\r\n") == [Frame(b"A"), Frame(b"B")]


def test_control_bytes_within_a_frame_are_its_own():
    payload = b"]d20109506000134352\x1d10A\x00B\x11\x13\x1e\x04\xff"
    assert framer(Ending.CR).feed(payload + b"\r") == [Frame(payload)]
    assert framer(Ending.STX_ETX).feed(b"\x02" + payload + b"\r\n\x03") == [Frame(payload + b"\r\n")]


def test_a_silence_ends_a_frame_where_the_gap_is_the_ending():
    one = framer(Ending.IDLE_GAP)
    assert one.feed(b"SC-2651") == []
    assert one.feed(b"-A006-A\r\n") == []
    assert one.idle() == [Frame(b"SC-2651-A006-A")]
    assert one.idle() == []


@pytest.mark.parametrize("ending", [Ending.CR, Ending.LF, Ending.CRLF])
def test_a_silence_within_a_frame_gives_it_up_so_that_it_cannot_be_glued_to_the_next(ending):
    one = framer(ending)
    one.feed(b"SC-26")
    assert one.idle() == [Frame(b"SC-26", FrameFault.CUT)]
    assert one.feed(b"%U:P1" + TERMINATED[ending][1]) == [Frame(b"%U:P1")]


def test_a_silence_after_an_overlong_frame_ends_the_dropping():
    one = framer(Ending.CR, 4)
    assert one.feed(b"ABCDEFGH") == [Frame(b"ABCD", FrameFault.TOO_LONG)]
    assert one.idle() == []
    assert one.feed(b"IJ\r") == [Frame(b"IJ")]


@pytest.mark.parametrize("ending", list(Ending))
def test_a_line_lost_within_a_frame_tells_what_had_come(ending):
    one = framer(ending)
    one.feed((b"\x02" if ending is Ending.STX_ETX else b"") + b"SC-26")
    assert one.cut() == [Frame(b"SC-26", FrameFault.CUT)]
    assert one.cut() == []


def test_between_stx_and_etx_line_ends_are_no_noise_and_everything_else_is():
    one = framer(Ending.STX_ETX)
    assert one.feed(b"\x02A\x03\r\n\x02B\x03") == [Frame(b"A"), Frame(b"B")]
    assert one.feed(b"xx\x03\x02C\x03") == [Frame(b"xx\x03", FrameFault.NOISE), Frame(b"C")]
    assert one.feed(b"\x02D\x02E\x03") == [Frame(b"D", FrameFault.CUT), Frame(b"E")]
    assert one.feed(b"zz") == []
    assert one.idle() == [Frame(b"zz", FrameFault.NOISE)]
