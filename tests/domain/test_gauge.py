"""Pictures of results within their limits."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from traceapp.domain.gauge import gauge


@pytest.mark.parametrize(
    "required", ["1.370–1.430 T", "40.00 ± 0.05 mm", "≥ 1\u2005353 kA/m", "≤ 5.0 %", "-3 – 4", "≥ 0.90", "12–25 µm"]
)
def test_a_requirement_as_it_is_printed_has_a_band(required):
    drawn = gauge(required, "1.412", "1.418", "1.423")
    assert drawn is not None
    assert 0 <= drawn.low < drawn.high <= 1000
    assert 0 <= drawn.least <= drawn.mean <= drawn.most <= 1000


@pytest.mark.parametrize(
    ("required", "least"), [("no lifting", "0"), ("", "1"), ("≥ x", "1"), ("≥ 1", "bal."), ("1–2–3", "1"), ("± 3", "1")]
)
def test_what_is_no_number_has_no_picture(required, least):
    assert gauge(required, least, "1", "1") is None


def test_a_value_within_lies_in_the_band_and_one_outside_beside_it():
    within, below = gauge("10–20", "12", "15", "18"), gauge("10–20", "5", "6", "7")
    assert within is not None
    assert below is not None
    assert within.low < within.least < within.most < within.high
    assert below.most < below.low


NUMBERS = st.from_regex(r"\A-?[0-9]{1,6}(\.[0-9]{1,3})?\Z")
REQUIRED = st.one_of(
    st.text(max_size=30),
    *(st.builds(form.format, NUMBERS, NUMBERS) for form in ("{}–{}", "{} ± {} mm", "≥ {} T", "≤ {} %")),
)


@given(REQUIRED, NUMBERS | st.text(max_size=10))
def test_whatever_the_text_the_picture_stays_in_its_frame(required, value):
    drawn = gauge(required, value, value, value)
    if drawn is not None:
        assert all(0 <= place <= 1000 for place in (drawn.low, drawn.high, drawn.least))
        assert drawn.least == drawn.mean == drawn.most
