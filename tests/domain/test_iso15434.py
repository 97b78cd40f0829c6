"""Messages of ISO/IEC 15434 as they are printed, and as they come."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from traceapp.domain.iso15434 import Field, begins_message, read_message
from traceapp.errors import Refused

FIELDS = (Field("06", "25S", "D0CVA5786950"), Field("06", "1T", "HEAT-77"), Field("06", "7Q", "700KG"))
WHOLE = "[)>\x1e06\x1d25SD0CVA5786950\x1d1THEAT-77\x1d7Q700KG\x1e\x04"


@pytest.mark.parametrize(
    "text",
    [
        WHOLE,
        WHOLE.removesuffix("\x04"),
        WHOLE.removesuffix("\x1e\x04"),
        WHOLE.replace("\x1e\x04", "\x04"),
        WHOLE.removeprefix("["),
        WHOLE.replace("\x1d1T", "\x1d\x1d1T"),
        WHOLE.replace("\x1e\x04", "\x1d\x1e\x04"),
    ],
)
def test_missing_trailers_a_missing_bracket_and_empty_fields_are_taken(text):
    assert begins_message(text)
    assert read_message(text) == FIELDS


def test_format_05_carries_gs1_elements():
    text = "[)>\x1e05\x1d0109506000134352\x1d10LOT\x1e\x04"
    assert read_message(text) == (Field("05", "01", "09506000134352"), Field("05", "10", "LOT"))


def test_format_12_carries_text_element_identifiers():
    text = "[)>\x1e12\x1dMFR 0CVA5\x1dSER 786950\x1e\x04"
    assert read_message(text) == (Field("12", "MFR", "0CVA5"), Field("12", "SER", "786950"))


def test_a_format_without_identifiers_is_kept_whole():
    text = "[)>\x1e06\x1d1TA\x1e07\x1dfree text\x1e\x04"
    assert read_message(text) == (Field("06", "1T", "A"), Field("07", "", "\x1dfree text"))


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("[)>\x1e", "iso15434_format"),
        ("[)>\x1e\x04", "iso15434_format"),
        ("[)>\x1e6\x1d1TA\x1e\x04", "iso15434_format"),
        ("[)>\x1e06\x1e\x04", "iso15434_format"),
        (WHOLE + "more", "iso15434_format"),
        ("[)>\x1e06\x1d\x2a77\x1e\x04", "iso15434_field"),
        ("[)>\x1e06\x1d1T\x1e\x04", "iso15434_field"),
        ("[)>\x1e05\x1d0109506000134353\x1e\x04", "gs1_check_digit"),
    ],
)
def test_a_broken_message_says_why(text, code):
    with pytest.raises(Refused) as refused:
        read_message(text)
    assert refused.value.code == code


@given(st.text(alphabet="[)>\x1e\x1d\x0406125TPQ ", max_size=40))
def test_any_text_behind_the_header_gives_fields_or_a_reason(tail):
    try:
        fields = read_message("[)>\x1e" + tail)
    except Refused:
        return
    assert fields
    assert all(field.value for field in fields if field.identifier)
