"""GS1 element strings and Digital Links: what is taken, and with what reason the rest is refused."""

import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from traceapp.domain.gs1 import Element, check_digit, read_elements, read_link, read_trade_number
from traceapp.errors import Refused

GTIN = "09506000134352"  # the example of the GS1 General Specifications


def refusal(read, text):
    with pytest.raises(Refused) as refused:
        read(text)
    return refused.value.code, dict(refused.value.facts)


@pytest.mark.parametrize(
    ("digits", "check"), [("0950600013435", "2"), ("950110153100", "0"), ("9501234", "6"), ("10614141234567890", "8")]
)
def test_check_digits_of_published_examples(digits, check):
    assert check_digit(digits) == check


def test_an_element_string_is_split_at_fixed_lengths_and_separators():
    text = f"01{GTIN}3103012500" + "10LOT-42SH/07\x1d21000123"
    assert read_elements(text) == (
        Element("01", GTIN),
        Element("3103", "012500"),
        Element("10", "LOT-42SH/07"),
        Element("21", "000123"),
    )


@pytest.mark.parametrize(
    "text",
    [
        f"\x1d01{GTIN}10LOT\x1d11261216",
        f"01{GTIN}\x1d10LOT\x1d11261216",
        f"01{GTIN}10LOT\x1d11261216\x1d",
        f"01{GTIN}10LOT\x1d\x1d11261216",
    ],
)
def test_separators_that_are_not_needed_do_no_harm(text):
    assert read_elements(text) == (Element("01", GTIN), Element("10", "LOT"), Element("11", "261216"))


def test_a_value_that_runs_on_without_separator_is_refused_with_where():
    code, facts = refusal(read_elements, f"01{GTIN}10LOT-12345678901234567890")
    assert code == "gs1_separator_missing"
    assert facts == {"ai": "10", "data": "LOT-1234567890123456", "rest": "7890"}


def test_a_separator_sent_as_visible_text_is_not_taken_for_part_of_a_lot():
    code, _ = refusal(read_elements, f"01{GTIN}10LOT<GS>21000123")
    assert code == "gs1_separator_as_text"


@pytest.mark.parametrize(
    ("text", "ai"),
    [
        ("0109506000134353", "01"),
        ("00106141412345678909", "00"),
        ("4149501101531001", "414"),
        ("2539501101531001DOC", "253"),
        ("800309501101531001", "8003"),
        ("8018061414112345678909", "8018"),
    ],
)
def test_a_wrong_check_digit_is_refused_for_every_kind_of_key(text, ai):
    code, facts = refusal(read_elements, text)
    assert (code, facts["ai"]) == ("gs1_check_digit", ai)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "gs1_malformed"),
        ("\x1d", "gs1_malformed"),
        ("01123", "gs1_malformed"),
        ("30", "gs1_malformed"),
        (f"01{GTIN}10", "gs1_malformed"),
        (f"01{GTIN}10\x1d21AB", "gs1_malformed"),
        ("11261399", "gs1_malformed"),
        ("10LOT Ω", "gs1_malformed"),
        ("SC-2651-A006-A", "gs1_unknown_ai"),
        ("05123", "gs1_unknown_ai"),
        ("01٠٩٥٠٦٠٠٠١٣٤٣٥٢", "gs1_malformed"),
        ("10A\x1d10B", "gs1_repeated"),
    ],
)
def test_what_is_no_element_string_says_why(text, code):
    assert refusal(read_elements, text)[0] == code


def test_the_same_element_twice_with_the_same_value_is_taken():
    assert read_elements("10A\x1d10A") == (Element("10", "A"), Element("10", "A"))


@pytest.mark.parametrize(
    ("text", "gtin"), [("9506000134352", GTIN), ("96385074", "00000096385074"), ("19506000134359", "19506000134359")]
)
def test_a_trade_number_becomes_a_gtin_of_fourteen_digits(text, gtin):
    assert read_trade_number(text) == (Element("01", gtin),)


@pytest.mark.parametrize(
    ("text", "code"), [("9506000134353", "gs1_check_digit"), ("123", "gs1_malformed"), ("9٥", "gs1_malformed")]
)
def test_a_wrong_trade_number_is_refused(text, code):
    assert refusal(read_trade_number, text)[0] == code


@pytest.mark.parametrize(
    ("url", "elements"),
    [
        (
            f"https://id.gs1.org/01/{GTIN}/10/SC-2651-A006-A/21/2",
            (Element("01", GTIN), Element("10", "SC-2651-A006-A"), Element("21", "2")),
        ),
        ("HTTPS://x.example/shop/01/9506000134352", (Element("01", GTIN),)),
        ("https://x.example/00/106141412345678908/", (Element("00", "106141412345678908"),)),
        (
            f"https://x.example/01/{GTIN}?3103=012500&linkType=gs1:pip#top",
            (Element("01", GTIN), Element("3103", "012500")),
        ),
        (f"https://x.example/01/{GTIN}/10/A%2FB", (Element("01", GTIN), Element("10", "A/B"))),
        ("https://x.example/8004/9501101ABC", (Element("8004", "9501101ABC"),)),
    ],
)
def test_a_digital_link_carries_elements(url, elements):
    assert read_link(url) == elements


@pytest.mark.parametrize(
    "url",
    [
        "https://x.example",
        "https://x.example/",
        "https://x.example/about/us",
        "https://x.example/01/about",
        "https://x.example/01/123",
        "https://x.example/401/login",
        "https://x.example/8004/x",
        "https://x.example/q?01=09506000134352",
        "https://[broken/01",
    ],
)
def test_an_ordinary_web_address_is_no_digital_link(url):
    assert read_link(url) is None


@pytest.mark.parametrize(
    ("url", "code"),
    [
        ("https://x.example/01/09506000134353", "gs1_check_digit"),
        (f"https://x.example/01/{GTIN}/21/S1/10/LOT1", "link_malformed"),
        (f"https://x.example/01/{GTIN}/10", "link_malformed"),
        (f"https://x.example/01/{GTIN}/10/A%20B", "link_malformed"),
        (f"https://x.example/01/{GTIN}?3103=012500&3103=012501", "link_malformed"),
        (f"https://x.example/01/{GTIN}?9999=1", "link_malformed"),
        (f"https://x.example/01/{GTIN}?11=%D9%A2%D9%A6%D9%A1%D9%A2%D9%A1%D9%A6", "link_malformed"),
    ],
)
def test_a_wrong_digital_link_says_why(url, code):
    assert refusal(read_link, url)[0] == code


@given(st.text(max_size=60) | st.from_regex(r"\A(01[0-9]{14}|10[A-Z0-9]{1,25}|\x1d|3103[0-9]{6}|[0-9]{2,5}){1,5}\Z"))
def test_any_text_is_either_refused_or_gives_back_every_character(text):
    try:
        elements = read_elements(text)
    except Refused:
        return
    assert "".join(element.ai + element.value for element in elements) == text.replace("\x1d", "")


@given(
    st.sampled_from([f"https://x.example/01/{GTIN}", "https://", "http://[", f"https://x.example/01/{GTIN}?"]),
    st.text(max_size=60),
)
def test_any_web_address_is_taken_or_refused_or_foreign(start, tail):
    with contextlib.suppress(Refused):
        elements = read_link(start + tail)
        assert elements is None or all(element.value.isascii() for element in elements)
