"""How figures and times stand in a report: plain, in the plant's own time, with nothing rounded that was recorded."""

from collections.abc import Iterable
from datetime import datetime, tzinfo
from decimal import Decimal

from traceapp.domain.quantity import Quantity, Unit, decimal_text
from traceapp.domain.record.pieces import EntryRef
from traceapp.domain.worked_out import shown
from traceapp.services.trace.flow import WHOLE


def quantity_text(amount: int, unit: Unit) -> str:
    """149.82 kg, 2400 pcs."""
    return f"{decimal_text(Quantity(amount, unit))} {'pcs' if unit is Unit.PCS else 'kg'}"


def dealt(amounts: Iterable[int], unit: Unit) -> list[str]:
    """Parts and their sum, which the parts add up to as they are printed: nobody weighed them."""
    return [f"{text} {'pcs' if unit is Unit.PCS else 'kg'}" for text in shown(amounts, unit)]


def local(at: int, zone: tzinfo) -> datetime:
    """A moment (UTC microseconds) on the plant's clock."""
    return datetime.fromtimestamp(at / 1_000_000, tz=zone)


def moment_text(at: int, zone: tzinfo) -> str:
    """2026-12-16 14:32."""
    return f"{local(at, zone):%Y-%m-%d %H:%M}"


def percent_text(share: int) -> str:
    """A share of 10⁻¹² as per cent with four places."""
    return str((Decimal(share) * 100 / WHOLE).quantize(Decimal("0.0001")))


def stamp_text(at: int, zone: tzinfo, heads: tuple[EntryRef, ...]) -> str:
    """When it was printed, and up to which entry of each terminal it speaks."""
    return f"Printed {local(at, zone):%Y-%m-%d %H:%M %Z} from the entries up to {', '.join(map(str, heads))}"
