"""A curve out of an instrument's file: looked at beside what was reported of its unit, then filed."""

from datetime import datetime
from functools import partial
from pathlib import PurePath

from msgspec.structs import replace
from PySide6.QtCore import QCoreApplication, Slot

from traceapp.app.curve_files import CurveForeseen, CurveReading, foresee_curve, record_curve
from traceapp.domain.command import Outcome
from traceapp.domain.record.quality import CurveMeasured
from traceapp.domain.scan import CommandCode, OwnLot, Scan
from traceapp.errors import TraceError
from traceapp.services.quality.curves import MAGNETIC
from ui import numbers
from ui.messages import say_error
from ui.operations import Lane
from ui.rooms.curve_words import curve_view
from ui.rooms.doors import Curves, Door, NewCurve
from ui.rooms.house import House
from ui.rooms.refused import refused_notice
from ui.rooms.room import Room
from ui.screens.curve import CurveScreen, CurveView
from ui.screens.station import Primary
from ui.speech import Speech
from ui.widgets.icons import Icon
from ui.widgets.notice import Notice


def tr(source: str) -> str:
    """Words of this file."""
    return QCoreApplication.translate("NewCurveRoom", source)


class NewCurveRoom(Room):
    """Joins the curve's screen and a file of the inbox. The specimen is called as its file is."""

    screen: CurveScreen

    def __init__(self, house: House) -> None:
        super().__init__(house)
        self._asked = NewCurve("", "")
        self._temperature = ""
        self._found: CurveForeseen | None = None
        self._refusal: TraceError | None = None
        self._is_filed = False
        self.screen = CurveScreen(house.look)
        self.screen.back_requested.connect(self.go_back)
        self.screen.primary_requested.connect(self._file)

    @property
    def is_over(self) -> bool:
        """Nobody comes back to a curve that was filed."""
        return self._is_filed

    def enter(self, door: Door) -> None:
        """Reads the file."""
        if isinstance(door, NewCurve):
            self._asked = door
        self._temperature, self._found, self._refusal, self._is_filed = "", None, None, False
        self.read()

    def take(self, scan: Scan) -> bool:
        """The lot or load that was measured; or how warm it was."""
        match scan:
            case OwnLot(code=code):
                lot = self._asked.lot if self._asked.unit else str(code)
                self._asked = NewCurve(self._asked.file, self._asked.mapping, str(code), lot)
            case CommandCode("TEMP", str() as degrees):
                self._temperature = degrees
            case _:
                return False
        self.read()
        return True

    def read(self) -> None:
        """What the file says of the unit."""
        if not self._asked.file or self._is_filed:
            return
        app, asked = self._house.app, self._asked
        command = self._house.command()
        measured = CurveMeasured(
            unit=asked.unit,
            fields=(),
            polarisations=(),
            specimen=PurePath(asked.file).stem,
            temperature=self._temperature,
        )
        foresee = partial(foresee_curve, app, command, asked.file, asked.mapping, measured, asked.lot)
        self.ask(foresee, self._take, about=asked.file)

    def _take(self, found: "CurveForeseen | TraceError") -> None:
        if isinstance(found, TraceError):
            self._refusal = found
        else:
            self._found, self._refusal = found, found.refusal
        self.say_again()

    @Slot()
    def say_again(self) -> None:
        """The same curve in another language."""
        speech = self._speech
        if self._found is not None or self._refusal is not None:
            self.screen.show_view(self._view(speech))

    def _view(self, speech: Speech) -> CurveView:
        notice = None
        if self._refusal is not None and self._asked.unit:
            notice = refused_notice(self._refusal, speech)
        now = self._house.app.now()
        if self._found is None:
            return CurveView(self._asked.file, notice=notice)
        return foreseen_view(self._found, speech, self._house.local(now), at=now, notice=notice)

    @Slot()
    def _file(self) -> None:
        found = self._found
        if found is None or found.refusal is not None:
            return
        command = self._house.command()
        record = partial(record_curve, self._house.app, command, found.file)
        self._house.operations.run(Lane.WRITE, record, self._recorded)

    def _recorded(self, outcome: "Outcome | TraceError") -> None:
        if isinstance(outcome, TraceError):
            self._refusal = outcome
            self.say_again()
            return
        self._is_filed = True
        self._house.notifier.announce(outcome.changes)
        self.wanted.emit(Curves(self._asked.unit, self._asked.lot))


def foreseen_view(
    found: CurveForeseen, speech: Speech, local_now: datetime, *, at: int, notice: Notice | None = None
) -> CurveView:
    """The curve as it would be filed, its values beside what was reported, and why it cannot be."""
    measured, properties = found.file.measured, found.file.properties
    if measured is None or properties is None:
        return CurveView(found.file.name, notice=notice)
    reading = CurveReading(at=at, measured=measured, properties=properties, requirements=found.requirements)
    view = curve_view(reading, speech, local_now)
    values = tuple(
        replace(value, stated=_stated(key, found, speech)) for key, value in zip(MAGNETIC, view.values, strict=True)
    )
    blocked = ""
    if not measured.unit:
        blocked = tr("scan the lot or load")
    elif found.refusal is not None:
        blocked = say_error(found.refusal, speech).headline
    return replace(
        view,
        title=measured.unit or found.file.name,
        values=values,
        notice=notice,
        primary=Primary(tr("File it"), tr("with its document"), blocked, Icon.CHECK),
    )


def _stated(key: str, found: CurveForeseen, speech: Speech) -> str:
    ends = found.stated.get(key)
    if ends is None:
        return ""
    known = speech.plant.properties.get(key)
    unit = known.unit if known is not None else ""
    least, most = (numbers.figure(one, speech.locale) for one in ends)
    figure = least if least == most else f"{least}–{most}"
    return tr("reported: {value}").format(value=f"{figure}\u00a0{unit}".strip())
