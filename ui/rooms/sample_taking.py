"""A sample that is to be taken of a lot: the form, and the record it comes to. Pure."""

from collections.abc import Mapping, Sequence
from datetime import tzinfo

from PySide6.QtCore import QCoreApplication, QLocale

from traceapp.domain.equipment import Place
from traceapp.domain.lot import Container, LotState
from traceapp.domain.quantity import Quantity
from traceapp.domain.record.pieces import Draw
from traceapp.domain.record.production import SampleTaken
from ui.dates import end_of_day
from ui.numbers import DASH, parse_quantity
from ui.speech import Speech
from ui.widgets.form import FormField, FormView
from ui.widgets.segments import Segment

CONTAINER, QUANTITY, PURPOSE, POSITION, FATE, PLACE, UNTIL = (
    *("container", "quantity", "purpose", "position", "fate", "place", "until"),
)
TESTED, DESTROYED, KEPT = "tested", "destroyed", "kept"


def tr(source: str, comment: str = "") -> str:
    """Words of this file; comment: of what, where the same English is another word elsewhere."""
    return QCoreApplication.translate("SampleTaking", source, comment)


def taking_form(
    lot: LotState, places: Sequence[Place], told: Mapping[str, str], speech: Speech, locale: QLocale, zone: tzinfo
) -> FormView:
    """What is to be told of a sample of this lot. told: by the keys of the fields."""
    filled = _filled(lot)
    offered = tuple(Segment(str(c.n), f"/{c.n} · {speech.quantity(Quantity(c.amount, lot.unit))}") for c in filled)
    fates = (
        Segment(TESTED, tr("To a test")),
        Segment(DESTROYED, tr("Destroyed by it")),
        Segment(KEPT, tr("Kept", "one sample")),
    )
    problem = tr("More than there is.") if told.get(QUANTITY) and _quantity(lot, told, locale) is None else ""
    unit = "kg" if lot.unit == "mg" else "pcs"
    fields = [
        FormField(CONTAINER, tr("Out of"), _container(lot, told), offered, is_listed=True),
        FormField(QUANTITY, tr("How much"), told.get(QUANTITY, ""), problem=problem, hint=unit),
        FormField(PURPOSE, tr("What for"), told.get(PURPOSE, "")),
        FormField(POSITION, tr("Position"), told.get(POSITION, ""), hint=tr("in its load, if that matters")),
        FormField(FATE, tr("It is"), _fate(told), fates, is_listed=True),
    ]
    if _fate(told) == KEPT:
        named = tuple(Segment(place.key, f"{place.key} {place.name}") for place in places)
        late = tr("A day such as 2036-12-31.") if end_of_day(told.get(UNTIL, ""), zone) is None else ""
        fields += [
            FormField(PLACE, tr("Where"), told.get(PLACE, ""), (Segment("", DASH), *named), is_listed=True),
            FormField(
                UNTIL,
                tr("Last day"),
                told.get(UNTIL, ""),
                problem=late,
                hint=tr("2036-12-31; empty: open"),
            ),
        ]
    return FormView(f"take {lot.code}", tr("Take a sample"), lot.code, tuple(fields))


def blocked_by(lot: LotState, told: Mapping[str, str], locale: QLocale, zone: tzinfo) -> str:
    """What is still to be told; "" when it can be taken."""
    if not _filled(lot):
        return tr("nothing is left of it", "of a lot")
    if _quantity(lot, told, locale) is None:
        return tr("how much?")
    if not told.get(PURPOSE, "").strip():
        return tr("what for?")
    if _fate(told) == KEPT and not told.get(PLACE):
        return tr("where is it kept?")
    return tr("the last day is wrong") if end_of_day(told.get(UNTIL, ""), zone) is None else ""


def sample_of(lot: LotState, told: Mapping[str, str], code: str, locale: QLocale, zone: tzinfo) -> SampleTaken:
    """The record as it would stand."""
    quantity = _quantity(lot, told, locale)
    assert quantity is not None
    is_kept = _fate(told) == KEPT
    return SampleTaken(
        code=code,
        draw=Draw(lot=lot.code, container=int(_container(lot, told) or 0), quantity=quantity),
        purpose=told.get(PURPOSE, "").strip(),
        position=told.get(POSITION, "").strip(),
        destructive=_fate(told) == DESTROYED,
        retained=is_kept,
        place=told.get(PLACE, "") if is_kept else "",
        retain_until=(end_of_day(told.get(UNTIL, ""), zone) or 0) if is_kept else 0,
    )


def _filled(lot: LotState) -> tuple[Container, ...]:
    return tuple(c for c in lot.containers if c.amount > 0)


def _container(lot: LotState, told: Mapping[str, str]) -> str:
    """The one that was scanned or chosen; else the first with something in it."""
    numbers = [str(c.n) for c in _filled(lot)]
    chosen = told.get(CONTAINER, "")
    return chosen if chosen in numbers else next(iter(numbers), "")


def _quantity(lot: LotState, told: Mapping[str, str], locale: QLocale) -> Quantity | None:
    quantity = parse_quantity(told.get(QUANTITY, ""), lot.unit, locale)
    kept = next((c for c in lot.containers if str(c.n) == _container(lot, told)), None)
    return quantity if quantity is not None and kept is not None and 0 < quantity.amount <= kept.amount else None


def _fate(told: Mapping[str, str]) -> str:
    return told.get(FATE, TESTED)
