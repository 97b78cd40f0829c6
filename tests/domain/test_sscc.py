"""Serial shipping container codes: sound by the published examples, and never the same from two terminals."""

import pytest

from traceapp.domain.scan import RawScan, read_scan
from traceapp.domain.sscc import is_prefix, ranges_of, running_number, sscc, sscc_in

PREFIX = "0614141"


def test_a_code_is_the_published_example():
    begins = ranges_of(PREFIX, "M")[0]
    assert begins == "0061414112"
    assert sscc(begins, 3_456_789) == "006141411234567890"
    assert running_number(begins, "006141411234567890") == 3_456_789
    assert running_number(begins, "") == 0


@pytest.mark.parametrize("prefix", ["0614", PREFIX, "061414112", "061414112345"])
def test_terminals_share_no_number_and_every_code_has_eighteen_digits(prefix: str):
    begins = [range_ for letters in ("A", "B", "Z", "AA", "CV") for range_ in ranges_of(prefix, letters)]
    assert len(set(begins)) == 50
    assert {len(sscc(one, 1)) for one in begins} == {18}


def test_a_range_is_used_up_and_the_hundred_and_first_terminal_has_none():
    begins = ranges_of("061414112345", "A")[0]
    assert sscc(begins, 99)
    assert sscc(begins, 100) == ""
    assert ranges_of(PREFIX, "CW") == ()
    assert ranges_of(PREFIX, "") == ()


@pytest.mark.parametrize(
    ("text", "holds"),
    [
        ("0614", True),
        ("061414112345", True),
        ("061", False),
        ("0614141123456", False),
        ("06١4", False),
        ("06 14", False),
    ],
)
def test_a_prefix_has_four_to_twelve_digits(text: str, holds: bool):
    assert is_prefix(text) is holds


@pytest.mark.parametrize(
    ("raw", "found"),
    [
        ("]C100006141411234567890", "006141411234567890"),
        ("]d2\x1d00006141411234567890", "006141411234567890"),
        ("https://id.gs1.org/00/006141411234567890", "006141411234567890"),
        ("]C10109506000134352", ""),
        ("BX-2650-P088-P", ""),
    ],
)
def test_it_is_found_in_what_was_scanned(raw: str, found: str):
    assert sscc_in(read_scan(RawScan("hand", raw.encode(), 0))) == found
