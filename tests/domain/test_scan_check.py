"""A scan looked at for its own sake: its bytes, what it is read as, and what to change in the scanner."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from traceapp.domain.scan import RawScan
from traceapp.domain.scan_check import Advice, check_scan

LOT = b"OX-2651-A001-P"
OWN = b"SC-2651-A006-A/2+149.82KG"


def checked(raw: bytes):
    return check_scan(RawScan("scanner", raw, 0))


@pytest.mark.parametrize(
    ("raw", "kind", "value"),
    [
        (b"]d1" + OWN, "lot", "SC-2651-A006-A/2"),
        (b"]d1%U:2012", "badge", "2012"),
        (b"]d1%CMD:LANG:es", "command", "LANG es"),
        (b"]d1%LOC:B4", "place", "B4"),
        (b"]d1%WO:W-7802", "order", "W-7802"),
        (b"]d1%N:149.82", "number", "149.82"),
        (b"]C1" + b"10LOT7" + b"\x1d" + b"21X", "gs1", "(10)LOT7 (21)X"),
        (b"]A0SUPPLIER-77", "foreign", "SUPPLIER-77"),
    ],
)
def test_a_scan_says_what_it_is_read_as(raw: bytes, kind: str, value: str) -> None:
    check = checked(raw)
    assert (check.kind, check.value, check.advice) == (kind, value, ())


def test_what_cannot_be_read_says_why() -> None:
    check = checked(b"]d1OX-2651-A001-Q")
    assert (check.kind, check.answer) == ("unreadable", "code_check")
    assert dict(check.facts)["typed"] == "OX-2651-A001-Q"


def test_control_characters_and_foreign_bytes_can_be_seen() -> None:
    assert checked(b"]C110\x1d\x00A\xe9\x7f").shown == "]C110␝␀A\\xe9␡"
    assert checked(b"]d1" + OWN).symbol == "Data Matrix"


@pytest.mark.parametrize(
    ("raw", "advice"),
    [
        (OWN, (Advice.SEND_AIM,)),
        (b"]d1 %U:2012", (Advice.NO_EXTRAS,)),
        (b"]d1\x02%U:2012\x03", (Advice.NO_EXTRAS,)),
        (b"%u:2012\r", (Advice.NO_CASE, Advice.SEND_AIM)),
        (b"]A0caf\xe9", (Advice.SEND_ASCII,)),
    ],
)
def test_the_scanners_set_up_is_advised_where_it_stands_in_the_way(raw: bytes, advice: tuple[Advice, ...]) -> None:
    assert checked(raw).advice == advice


def test_a_separator_sent_as_letters_is_the_first_thing_to_cure() -> None:
    check = checked(b"]C110LOT7<GS>21X")
    assert check.answer == "gs1_separator_as_text"
    assert check.advice[0] is Advice.SEND_SEPARATOR


@given(st.binary(max_size=300))
def test_any_bytes_are_shown_in_full_as_far_as_there_is_room_and_harm_nothing(raw: bytes) -> None:
    check = checked(raw)
    assert check.shown.isprintable()
    assert len(check.shown) <= 4 * 240
