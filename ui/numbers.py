"""Numbers as people read them: the decimal sign of the language, thousands set apart by a thin space.

Identifiers are never passed through here, and units are never translated.
"""

from decimal import Decimal, InvalidOperation

from PySide6.QtCore import QLocale

from traceapp.domain.quantity import Quantity, Unit, decimal_text

THIN_SPACE = "\u202f"
"""Narrow and no-break, so that a number never falls apart at the end of a line."""
NO_BREAK_SPACE = "\u00a0"
MINUS = "\u2212"
DASH = "\u2013"
_GROUPED_FROM = 4
MG_PER_KG = 1_000_000


def grouped(whole: int) -> str:
    """A whole number with its thousands set apart: 1 200."""
    return f"{whole:,}".replace(",", THIN_SPACE)


def figure(value: Decimal | int, locale: QLocale) -> str:
    """A number with all the places it came with: Decimal("1374.80") is 1 374.80 in English and 1 374,80 in Spanish."""
    digits = format(abs(Decimal(value)), "f")
    whole, _, places = digits.partition(".")
    if len(whole) >= _GROUPED_FROM:
        whole = grouped(int(whole))
    sign = MINUS if value < 0 else ""
    return f"{sign}{whole}{locale.decimalPoint()}{places}" if places else f"{sign}{whole}"


def measure(value: Decimal | int, unit: str, locale: QLocale) -> str:
    """A number with its unit, kept together on one line."""
    return f"{figure(value, locale)}{NO_BREAK_SPACE}{unit}" if unit else figure(value, locale)


def band(low: Decimal | None, high: Decimal | None, unit: str, locale: QLocale) -> str:
    """The limits of a value: 1 440–1 470 °C, ≥ 45 kPa, ≤ 60 kPa, or nothing where there is no limit."""
    if low is not None and high is not None:
        return f"{figure(low, locale)}{DASH}{measure(high, unit, locale)}"
    if low is not None:
        return f"≥{NO_BREAK_SPACE}{measure(low, unit, locale)}"
    return "" if high is None else f"≤{NO_BREAK_SPACE}{measure(high, unit, locale)}"


def parse_figure(text: str, locale: QLocale) -> Decimal | None:
    """The number that was keyed, or None: plain digits, one decimal sign of the language, an optional minus.

    A sign that the language uses otherwise (1,234 in English) is not guessed at.
    """
    plain = text.strip().replace(THIN_SPACE, "").replace(MINUS, "-")
    point = locale.decimalPoint()
    if plain.count(point) > 1 or (point != "." and "." in plain):
        return None
    plain = plain.replace(point, ".")
    if not plain.removeprefix("-").replace(".", "", 1).isascii() or not any(sign.isdigit() for sign in plain):
        return None
    if any(not (sign.isdigit() or sign in "-.") for sign in plain):
        return None
    try:
        return Decimal(plain)
    except InvalidOperation:
        return None


def parse_quantity(text: str, unit: Unit, locale: QLocale) -> Quantity | None:
    """Kilograms or pieces that were keyed; None for what is no number, or none of whole milligrams or pieces."""
    value = parse_figure(text, locale)
    amount = None if value is None else value * (MG_PER_KG if unit is Unit.MG else 1)
    return None if amount is None or amount != int(amount) else Quantity(int(amount), unit)


def of_quantity(quantity: Quantity) -> tuple[Decimal, str]:
    """A quantity as its figure and unit: kilograms with at least two places, or pieces."""
    return Decimal(decimal_text(quantity)), "pcs" if quantity.unit is Unit.PCS else "kg"
