"""GS1 element strings and Digital Links (GS1 General Specifications, chapter 3; GS1 Digital Link: URI Syntax).

The parsing is biip's; what it lets pass is checked here: a wrong check digit, a missing separator, a separator that the
scanner sent as visible text, an identifier twice. biip is imported at the first such scan, not at start.
"""

import re

from msgspec import Struct

from traceapp.errors import Refused

GS = "\x1d"
# Identifiers whose value begins with so many digits, the last of them a check digit.
_CHECKED = {
    "00": 18,
    "01": 14,
    "02": 14,
    "03": 14,
    "253": 13,
    "255": 13,
    "402": 17,
    **{f"41{n}": 13 for n in range(8)},
    "8003": 14,
    "8006": 14,
    "8017": 18,
    "8018": 18,
}
# A path that cannot be meant otherwise: a key, and a value that begins as values of this key must.
_KEY = (
    r"(?:00/[0-9]{18}|01/(?:[0-9]{8}|[0-9]{12,14})|25[35]/[0-9]{13}|402/[0-9]{17}|41[457]/[0-9]{13}|8003/0[0-9]{13}"
    r"|8006/[0-9]{18}|801[78]/[0-9]{18})"
)
_OPEN_KEY = r"(?:25[35]/[0-9]{13}|401/[0-9]{4}|8003/0[0-9]{13}|80(?:04|10|13)/[0-9]{4})[^/?#]*"
_LINK = re.compile(
    rf"(?P<host>[Hh][Tt][Tt][Pp][Ss]?://[^/?#]+)(?:/[^/?#]+)*?/(?P<path>(?:{_KEY}|{_OPEN_KEY})(?:/[^?#]*)?)"
    r"(?:\?(?P<query>[^#]*))?(?:#.*)?"
)


class Element(Struct, frozen=True):
    """One element of a GS1 message: an application identifier and its value as text."""

    ai: str
    value: str


class Gs1(Struct, frozen=True):
    """A GS1 message. Check digits and separators are right; what the identifiers mean is the reader's to know."""

    elements: tuple[Element, ...]
    raw: bytes

    def value(self, ai: str) -> str | None:
        return value_of(self.elements, ai)


class DigitalLink(Struct, frozen=True):
    """A web address that carries the elements of a GS1 message."""

    elements: tuple[Element, ...]
    url: str

    def value(self, ai: str) -> str | None:
        return value_of(self.elements, ai)


def value_of(elements: tuple[Element, ...], ai: str) -> str | None:
    return next((element.value for element in elements if element.ai == ai), None)


def check_digit(digits: str) -> str:
    """The check digit of a GTIN, SSCC, GLN… over its other digits (GS1 General Specifications, 7.9.1)."""
    weighed = sum(int(digit) * (1 if place % 2 else 3) for place, digit in enumerate(reversed(digits)))
    return str(-weighed % 10)


def read_elements(text: str) -> tuple[Element, ...]:
    """The elements of an element string, with or without the leading separator.

    Raises Refused:
        gs1_unknown_ai (at): no application identifier begins here.
        gs1_malformed (ai, at): the value is not as the identifier demands.
        gs1_separator_missing (ai, data, rest): a value of variable length runs on without a separator.
        gs1_separator_as_text (text): the scanner sends its separators as visible text.
        gs1_check_digit (ai, data), gs1_repeated (ai).
    """
    from biip import ParseError
    from biip.gs1_application_identifiers import GS1ApplicationIdentifier
    from biip.gs1_element_strings import GS1ElementString

    if "<GS>" in text:
        raise Refused("gs1_separator_as_text", text=_quoted(text))
    elements: list[Element] = []
    rest = text.lstrip(GS)
    if not rest or not rest.isascii():
        raise Refused("gs1_malformed", ai="", at=_quoted(text))
    while rest:
        try:
            ai = GS1ApplicationIdentifier.extract(rest)
        except ParseError:
            raise Refused("gs1_unknown_ai", at=_quoted(rest)) from None
        try:
            value = GS1ElementString.extract(rest).value
        except (ParseError, ValueError):
            raise Refused("gs1_malformed", ai=ai.ai, at=_quoted(rest)) from None
        if not value:
            raise Refused("gs1_malformed", ai=ai.ai, at=_quoted(rest))
        elements.append(Element(ai.ai, value))
        rest = rest[len(ai.ai) + len(value) :]
        if rest and ai.separator_required and not rest.startswith(GS):
            raise Refused("gs1_separator_missing", ai=ai.ai, data=value, rest=_quoted(rest))
        rest = rest.lstrip(GS)
    return _checked(elements)


def read_trade_number(text: str) -> tuple[Element, ...]:
    """The GTIN of an EAN, UPC or ITF-14 symbol, as the element (01) of fourteen digits.

    Raises Refused: gs1_malformed, gs1_check_digit.
    """
    if not re.fullmatch("[0-9]{8}|[0-9]{12,14}", text):
        raise Refused("gs1_malformed", ai="01", at=_quoted(text))
    return _checked([Element("01", text.zfill(14))])


def read_link(url: str) -> tuple[Element, ...] | None:
    """The elements of a Digital Link; None for a web address that is none.

    Raises Refused: link_malformed (url, part), gs1_check_digit, gs1_repeated: it is meant as one, and is wrong.
    """
    found = _LINK.fullmatch(url)
    if found is None:
        return None
    from biip import ParseError
    from biip.gs1_digital_link_uris import GS1DigitalLinkURI

    query = found["query"] or ""
    _check_query(url, query)
    try:
        link = GS1DigitalLinkURI.parse(f"https://host/{found['path'].rstrip('/')}?{query}")
    except (ParseError, ValueError):
        raise Refused("link_malformed", url=_quoted(url), part=_quoted(found["path"])) from None
    elements = [Element(element.ai.ai, element.value) for element in link.element_strings]
    for element in elements:
        if not element.value.isascii():
            raise Refused("link_malformed", url=_quoted(url), part=_quoted(element.value))
    return _checked(elements)


def _check_query(url: str, query: str) -> None:
    from biip import ParseError
    from biip.gs1_application_identifiers import GS1ApplicationIdentifier

    names = [name for name in (pair.partition("=")[0] for pair in query.split("&")) if name.isdigit()]
    for name in names:
        try:
            known = GS1ApplicationIdentifier.extract(name).ai == name
        except ParseError:
            known = False
        if not known or names.count(name) > 1:
            raise Refused("link_malformed", url=_quoted(url), part=f"?{name}=")


def _checked(elements: list[Element]) -> tuple[Element, ...]:
    for place, element in enumerate(elements):
        if value_of(tuple(elements[:place]), element.ai) not in (None, element.value):
            raise Refused("gs1_repeated", ai=element.ai)
        digits = _CHECKED.get(element.ai)
        if digits and check_digit(element.value[: digits - 1]) != element.value[digits - 1]:
            raise Refused("gs1_check_digit", ai=element.ai, data=element.value)
    return tuple(elements)


def _quoted(text: str) -> str:
    return text[:80]
