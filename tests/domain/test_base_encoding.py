import pytest
from hypothesis import given
from hypothesis import strategies as st

from traceapp.domain.base_encoding import (
    from_base58,
    from_base64,
    from_base64url,
    to_base58,
    to_base64,
    to_base64url,
)
from traceapp.domain.problem import Unreadable


@given(st.binary(max_size=80))
def test_bytes_come_back_and_are_written_in_one_way(raw):
    assert from_base58(to_base58(raw)) == from_base64(to_base64(raw)) == from_base64url(to_base64url(raw)) == raw


# The test vectors of draft-msporny-base58.
@pytest.mark.parametrize(
    ("raw", "text"),
    [
        (b"Hello World!", "2NEpo7TZRRrLZSi2U"),
        (
            b"The quick brown fox jumps over the lazy dog.",
            "USm3fpXnKG5EUBx2ndxBDMPVciP5hGey2Jh4NDv6gmeo1LkMeiKrLJUUBk6Z",
        ),
        (bytes.fromhex("0000287fb4cd"), "11233QC4"),
    ],
)
def test_the_published_base58_vectors(raw, text):
    assert to_base58(raw) == text
    assert from_base58(text) == raw


@pytest.mark.parametrize(
    ("read", "text"),
    [
        (from_base58, "0OIl"),
        (from_base58, "1" * 300),
        (from_base64, "QUI"),
        (from_base64, "QUJ="),
        (from_base64, "Q-=="),
        (from_base64url, "QUJ"),
        (from_base64url, "QQ=="),
        (from_base64url, "Q+"),
        (from_base64url, "Qé"),
        (from_base64url, "A"),
    ],
)
def test_what_has_another_way_to_be_written_is_not_read(read, text):
    with pytest.raises(Unreadable):
        read(text)
