"""Entries: their canonical bytes, what they are called, and the order they stand in."""

import base64
import hashlib

import msgspec
import pytest
import rfc8785
from hypothesis import given

from tests.strategies import any_record, entries
from traceapp.domain.entry import BEFORE_ALL, Entry, Position, Seen, decode_entry, digest_of, encode_entry
from traceapp.domain.record import Unknown
from traceapp.domain.record.pieces import EntryRef
from traceapp.domain.record.production import Moved

MOVED = Entry(
    terminal="A",
    seq=2,
    prev="ab" * 32,
    hlc=1_795_000_000_000_000,
    recorded=1_795_000_000_000_000,
    happened=1_794_999_999_000_000,
    command="c-1",
    part=0,
    who=("1042",),
    where="MELT-1",
    scans=(Seen("scanner-1", b"\x02]d1OX\r", 1_794_999_999_000_000),),
    record=Moved(lot="OX-2647-A012-4", place="R-3"),
)
BYTES = (
    b'{"command":"c-1","happened":1794999999000000,"hlc":1795000000000000,"prev":"' + b"ab" * 32 + b'",'
    b'"record":{"kind":"moved.1","lot":"OX-2647-A012-4","place":"R-3"},"recorded":1795000000000000,'
    b'"scans":[["scanner-1","Al1kMU9YDQ==",1794999999000000]],"seq":2,"terminal":"A","where":"MELT-1","who":["1042"]}'
)


def test_an_entry_is_written_in_these_bytes_for_ever():
    assert encode_entry(MOVED) == BYTES
    assert decode_entry(BYTES) == MOVED
    assert digest_of(BYTES) == hashlib.sha256(BYTES).digest()


@given(entries(any_record()))
def test_an_entry_is_written_canonically_and_reads_back_as_itself(entry):
    raw = encode_entry(entry)
    assert decode_entry(raw) == entry
    envelope = {name: msgspec.to_builtins(getattr(entry, name)) for name in entry.__struct_fields__}
    left_out = {"part": 0, "who": (), "where": "", "scans": ()}
    kept = {name: value for name, value in envelope.items() if name not in left_out or value != left_out[name]}
    assert raw == rfc8785.dumps(kept)


def test_a_scan_keeps_its_exact_bytes():
    raw = bytes(range(256))
    kept = decode_entry(encode_entry(msgspec.structs.replace(MOVED, scans=(Seen("s", raw, 1),))))
    assert kept.scans[0].raw == raw
    assert base64.b64encode(raw) in encode_entry(kept)


def test_an_entry_with_a_record_of_the_future_keeps_it():
    raw = BYTES.replace(b'"moved.1"', b'"teleported.1"')
    entry = decode_entry(raw)
    assert isinstance(entry.record, Unknown)
    assert encode_entry(entry) == raw


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        BYTES[:-1],
        BYTES.replace(b'"seq":2', b'"seq":"2"'),
        BYTES.replace(b'"terminal":"A",', b""),
        BYTES.replace(b'"Al1kMU9YDQ=="', b'"Al1"'),
        BYTES.replace(b'"lot":"OX-2647-A012-4",', b""),
    ],
)
def test_damaged_bytes_are_an_error(raw):
    with pytest.raises(msgspec.DecodeError):
        decode_entry(raw)


def test_an_entry_is_named_by_its_terminal_and_number():
    assert MOVED.ref == EntryRef("A", 2)
    assert str(MOVED.ref) == "A-2"


def test_entries_stand_by_clock_then_terminal_then_number():
    in_order = [BEFORE_ALL, Position(1, "A", 9), Position(1, "B", 2), Position(1, "B", 3), Position(2, "A", 1)]
    shuffled = [in_order[i] for i in (3, 0, 4, 2, 1)]
    assert sorted(shuffled) == in_order
