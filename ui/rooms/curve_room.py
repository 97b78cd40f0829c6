"""A unit's demagnetisation curves: read, drawn one by one, held to what the lot has to be."""

from functools import partial
from pathlib import Path

from msgspec.structs import replace
from PySide6.QtCore import QCoreApplication, Slot

from traceapp.app import App
from traceapp.app.curve_files import CurveReading, curves_of
from traceapp.errors import TraceError
from ui.notifier import Changes
from ui.operations import Work
from ui.picture_file import PictureFile, picture_file
from ui.rooms.curve_words import curve_view
from ui.rooms.doors import Curves, Door, Results
from ui.rooms.house import House
from ui.rooms.refused import refused_notice
from ui.rooms.room import Room
from ui.rooms.writing import Writing
from ui.screens.curve import CurveScreen, CurveView
from ui.widgets.notice import Notice


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
        self._writing = Writing(house)
        self._writing.changed.connect(self.say_again)
        self.screen = CurveScreen(house.look)
        self.screen.back_requested.connect(self.go_back)
        self.screen.next_requested.connect(self._turn)
        self.screen.file_requested.connect(self._file)
        self.screen.export_requested.connect(self._export)
        self.screen.notice_act_requested.connect(self._act_on_notice)

    def enter(self, door: Door) -> None:
        """The curves of a unit, as they matter to a lot."""
        if isinstance(door, Curves):
            self._asked = door
        self._curves, self._number, self._refusal = (), 0, None
        self._writing.forget()
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

    @property
    def _reading(self) -> CurveReading:
        """The one that is shown."""
        return self._curves[self._number % len(self._curves)]

    @Slot()
    def _export(self) -> None:
        """The curve as it is drawn."""
        if self._curves:
            measured, view = self._reading.measured, self._view(self._reading)
            title = " · ".join(part for part in (view.title, view.about) if part)
            picture = picture_file("curve", title, self.screen.curve, self._house.look)
            name = "-".join(part for part in (measured.unit, measured.specimen) if part)
            self._writing.begin(partial(_exported, self._house.app, name, picture))

    @Slot(object)
    def _act_on_notice(self, notice: Notice) -> None:
        self._writing.act_on(notice)

    @Slot()
    def say_again(self) -> None:
        """The same curve in another language."""
        speech = self._speech
        if self._refusal is not None:
            self.screen.show_view(CurveView(self._asked.unit, notice=refused_notice(self._refusal, speech)))
        elif not self._curves:
            came = tr("The results of {unit} came without one.").format(unit=self._asked.unit)
            none = Notice(tr("No curve on file"), came)
            self.screen.show_view(CurveView(self._asked.unit, notice=none, can_file=bool(self._house.person)))
        else:
            self.screen.show_view(self._view(self._reading))

    def _view(self, reading: CurveReading) -> CurveView:
        speech = self._speech
        more = tr("{n} of {all}").format(n=self._number + 1, all=len(self._curves)) if len(self._curves) > 1 else ""
        view = curve_view(reading, speech, self._house.local(reading.at), more)
        can_file, notice = bool(self._house.person), self._writing.notice(speech)
        return replace(view, can_file=can_file, can_export=True, notice=notice)


def _exported(app: App, name: str, picture: PictureFile, _work: Work) -> tuple[Path, ...]:
    """On the thread for what takes long."""
    return app.exports.picture(f"{picture.part}-{name}", picture.svg, picture.pdf)
