"""Records: their canonical bytes, and that a published version never changes."""

import json

import msgspec
import pytest
import rfc8785
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.domain.record_goldens import DEFAULTS, FOLDER, defaults_now, golden_file
from tests.strategies import any_record, records, samples
from traceapp.domain.record import KINDS, Unknown, decode_record, encode_record, kind_of, record_from_builtins

every_kind = pytest.mark.parametrize("tag", sorted(KINDS))
every_sample = pytest.mark.parametrize("name", sorted(samples()))
HOW_TO = "made by: python -m tests.domain.record_goldens"


@every_kind
@settings(max_examples=settings().max_examples // 3)
@given(data=st.data())
def test_a_record_is_written_canonically_and_reads_back_as_itself(tag, data):
    record = data.draw(records(KINDS[tag]))
    raw = encode_record(record)
    assert raw == rfc8785.dumps(msgspec.to_builtins(record))
    assert decode_record(raw) == record
    assert kind_of(record) == tag


@given(any_record())
def test_a_record_survives_as_plain_values(record):
    assert record_from_builtins(msgspec.to_builtins(record)) == record


def test_every_kind_is_of_the_first_version():
    assert {tag.partition(".")[2] for tag in KINDS} == {"1"}


@every_sample
def test_a_published_version_never_changes(name):
    golden = golden_file(name)
    assert golden.exists(), HOW_TO
    raw = golden.read_bytes()
    assert type(decode_record(raw)) is KINDS[name.partition("-")[0]]
    assert encode_record(decode_record(raw)) == raw
    assert raw == rfc8785.dumps(json.loads(raw))


@every_sample
def test_a_sample_shows_every_field(name):
    record = samples()[name]
    assert set(json.loads(encode_record(record))) == {"kind", *record.__struct_fields__}


def test_every_published_version_is_still_read():
    published = {file.stem.partition("-")[0] for file in FOLDER.glob("*.json")} - {DEFAULTS.stem}
    assert published <= set(KINDS)


def test_what_is_left_out_always_means_the_same():
    published = json.loads(DEFAULTS.read_text(encoding="utf-8"))
    now = defaults_now()
    changed = {name: told for name, told in published.items() if told.items() - now.get(name, {}).items()}
    assert changed == {}
    assert set(now) == set(published), HOW_TO


@given(st.text(min_size=1).filter(lambda kind: kind not in KINDS), st.dictionaries(st.text("abc"), st.integers(0, 9)))
def test_a_record_of_an_unknown_kind_is_kept_as_it_came(kind, fields):
    raw = json.dumps(fields | {"kind": kind}, ensure_ascii=False, indent=1).encode()
    record = decode_record(raw)
    assert record == Unknown(kind, raw)
    assert encode_record(record) == raw
    assert kind_of(record) == kind


@pytest.mark.parametrize(
    "raw",
    [
        b'{"kind":"moved.1"}',  # what it needs is missing
        b'{"kind":"moved.1","lot":7,"place":"R-3"}',
        b'{"lot":"OX-2647-A012-4","place":"R-3"}',  # of no kind
        b'{"kind":3}',
        b"[]",
        b'{"kind":',
        b"",
    ],
)
def test_a_damaged_record_is_an_error(raw):
    with pytest.raises(msgspec.DecodeError):
        decode_record(raw)


def test_a_field_that_a_newer_version_added_is_no_obstacle():
    raw = b'{"kind":"moved.1","lot":"OX-2647-A012-4","place":"R-3","reached_by":"drone"}'
    assert decode_record(raw) == decode_record(raw.replace(b',"reached_by":"drone"', b""))
