"""A unit's demagnetisation curves: read, drawn one by one, held to what the lot has to be."""

from datetime import datetime
from decimal import Decimal
from functools import partial

from msgspec.structs import replace
from PySide6.QtCore import QCoreApplication, Slot

from traceapp.app.curve_files import CurveReading, curves_of
from traceapp.domain.demag_curve import flux_of, in_order
from traceapp.domain.part import Requirement
from traceapp.errors import TraceError
from traceapp.services.curves import MAGNETIC
from ui import dates, numbers
from ui.messages import say
from ui.notifier import Changes
from ui.rooms.doors import Curves, Door, Results
from ui.rooms.house import House
from ui.rooms.lot_results import required_words
from ui.rooms.room import Room
from ui.screens.curve import CurveScreen, CurveValue, CurveView
from ui.speech import Speech
from ui.widgets.demag_curve import CurveDrawing, CurveLimit, CurveMark
from ui.widgets.glyphs import Glyph
from ui.widgets.notice import Notice

SHOWN = MAGNETIC


def tr(source: str, comment: str = "", n: int = -1) -> str:
    """Words of this file; n: how many `%n` stands for."""
    return QCoreApplication.translate("CurveRoom", source, comment, n)


class CurveRoom(Room):
    """Joins the curve's screen and the books."""

    screen: CurveScreen

    def __init__(self, house: House) -> None:
        super().__init__(house)
        self._asked = Curves("", "")
        self._curves: tuple[CurveReading, ...] = ()
        self._number = 0
        self._refusal: TraceError | None = None
        self.screen = CurveScreen(house.look)
        self.screen.back_requested.connect(self.go_back)
        self.screen.next_requested.connect(self._turn)
        self.screen.file_requested.connect(self._file)

    def enter(self, door: Door) -> None:
        """The curves of a unit, as they matter to a lot."""
        if isinstance(door, Curves):
            self._asked = door
        self._curves, self._number, self._refusal = (), 0, None
        self.read()

    def read(self) -> None:
        """Asks the books."""
        read = partial(curves_of, self._house.app, self._asked.unit, self._asked.lot)
        self.ask(read, self._take)

    def _take(self, found: "tuple[CurveReading, ...] | TraceError") -> None:
        if isinstance(found, TraceError):
            self._refusal = found
        else:
            self._curves = found
        self.say_again()

    def concerned(self, changes: Changes) -> bool:
        """Another one was filed."""
        return f"unit:{self._asked.unit}" in changes.subjects

    @Slot()
    def _file(self) -> None:
        self.wanted.emit(Results(self._asked.unit, self._asked.lot))

    @Slot()
    def _turn(self) -> None:
        self._number = (self._number + 1) % max(len(self._curves), 1)
        self.say_again()

    @Slot()
    def say_again(self) -> None:
        """The same curve in another language."""
        speech = self._house.speech(self.screen.locale())
        if self._refusal is not None:
            said = say(self._refusal.code, dict(self._refusal.facts), speech)
            self.screen.show_view(CurveView(self._asked.unit, notice=Notice(said.headline, said.detail)))
        elif not self._curves:
            came = tr("The results of {unit} came without one.").format(unit=self._asked.unit)
            none = Notice(tr("No curve on file"), came)
            self.screen.show_view(CurveView(self._asked.unit, notice=none, can_file=bool(self._house.person)))
        else:
            reading = self._curves[self._number % len(self._curves)]
            more = tr("{n} of {all}").format(n=self._number + 1, all=len(self._curves)) if len(self._curves) > 1 else ""
            view = curve_view(reading, speech, self._house.local(reading.at), more)
            self.screen.show_view(replace(view, can_file=bool(self._house.person)))


def curve_view(reading: CurveReading, speech: Speech, at: datetime, more: str = "") -> CurveView:
    """A curve as it is shown. at: when it was measured, on the plant's clock."""
    measured = reading.measured
    degrees = f"{measured.temperature}\u00a0°C" if measured.temperature else ""
    day = dates.day(at, speech.locale)
    about = " · ".join(p for p in (measured.specimen, measured.position, measured.instrument, degrees, day) if p)
    values = tuple(_value(key, reading, speech) for key in SHOWN)
    return CurveView(measured.unit, about, drawing_of(reading, values, speech), values, more=more)


def _row(key: str, reading: CurveReading) -> Requirement | None:
    return next((row for row in reading.requirements if row.property == key), None)


def _value(key: str, reading: CurveReading, speech: Speech) -> CurveValue:
    found, row = reading.properties.value(key), _row(key, reading)
    measured = speech.plant.properties.get(key)
    unit = measured.unit if measured is not None else ""
    value = tr("beyond the curve") if found is None else numbers.measure(found, unit, speech.locale)
    glyph = None
    if row is not None and found is not None:
        low = not row.low or found >= Decimal(row.low)
        high = not row.high or found <= Decimal(row.high)
        glyph = Glyph.DONE if low and high else Glyph.REFUSED
    return CurveValue(speech.measured(key), value, required_words(row, speech) if row is not None else "", glyph)


def drawing_of(reading: CurveReading, values: tuple[CurveValue, ...], speech: Speech) -> CurveDrawing:
    """The curve with its marks and limits, and in words for who cannot see it."""
    points = in_order(reading.measured.fields, reading.measured.polarisations)
    fields, polarisations = [h for h, _ in points], [j for _, j in points]
    fluxes = flux_of(fields, polarisations)
    found, zero = reading.properties, Decimal(0)
    marks = [CurveMark("Br", zero, found.br)]
    if found.hcj is not None:
        marks.append(CurveMark("HcJ", -found.hcj, zero))
    if found.hcb is not None:
        marks.append(CurveMark("HcB", -found.hcb, zero))
    if found.hk is not None:
        marks.append(CurveMark("Hk", -found.hk, found.br * Decimal("0.9")))
    marks.append(CurveMark("(BH)max", -found.best, found.bhmax / found.best if found.best else zero))
    limits = []
    for key, name in (("br", "Br"), ("hcb", "HcB"), ("hcj", "HcJ")):
        row = _row(key, reading)
        if row is not None and row.low:
            least = Decimal(row.low)
            words = f"{name}\u00a0≥\u00a0{numbers.figure(least, speech.locale)}"
            is_field = key != "br"
            limits.append(CurveLimit(words, -least if is_field else None, None if is_field else least))
    return CurveDrawing(
        fields=tuple(Decimal(h) / 1_000 for h in fields),
        polarisations=tuple(Decimal(j) / 1_000_000 for j in polarisations),
        fluxes=tuple(Decimal(b) / 1_000_000 for b in fluxes),
        marks=tuple(marks),
        limits=tuple(limits),
        words="; ".join(f"{value.name} {value.value}" for value in values),
    )
