"""The terminal's own settings in the set-up: each a line with its choices, and how it is kept."""

from decimal import Decimal
from pathlib import Path

from msgspec import Struct
from PySide6.QtCore import QCoreApplication, QLocale

from traceapp.app import App
from traceapp.app.self_publishing import FOLDER
from traceapp.domain.panel import NARROWEST_MM, WIDEST_MM, Reach, reach_of, target_mm
from ui import numbers
from ui.language import Language
from ui.own_settings import COLOURS, FLASH, LANGUAGE, OFF, PREFIX, SCALE, SOUNDS, VOLUME
from ui.theme import DARK, LIGHT, metrics_for
from ui.widgets.form import FormField
from ui.widgets.segments import Segment

BY_STATION = ""
PANEL = "panel_mm"
PUBLISH = FOLDER.removeprefix(PREFIX)
NAMES = (COLOURS, LANGUAGE, SOUNDS, VOLUME, FLASH, SCALE, PANEL, PUBLISH)
LOUDNESSES = (75, 50, 25)
SCALES = (100, 120)


def tr(source: str) -> str:
    """Words of this file."""
    return QCoreApplication.translate("SetUpTerminal", source)


class TerminalLine(Struct, frozen=True):
    """One setting and its value as it is kept; empty: as the station, or as it comes."""

    name: str
    value: str


def kept_settings(app: App) -> dict[str, str]:
    """The terminal's settings that were ever changed, by their short names."""
    kept = app.settings(PREFIX)
    return {name: kept[name] for name in NAMES if kept.get(name)}


def terminal_lines(app: App) -> tuple[TerminalLine, ...]:
    """Every setting there is."""
    kept = kept_settings(app)
    return tuple(TerminalLine(name, kept.get(name, "")) for name in NAMES)


def title_of(name: str) -> str:
    """What a setting is called."""
    words = {
        COLOURS: tr("Colours"),
        LANGUAGE: tr("Language when nobody is signed in"),
        SOUNDS: tr("Sounds"),
        VOLUME: tr("Loudness"),
        FLASH: tr("Light round the screen"),
        SCALE: tr("Size of what is shown"),
        PANEL: tr("Width of the panel, mm"),
        PUBLISH: tr("Folder of the published site"),
    }
    return words[name]


def _choices(name: str) -> tuple[Segment, ...]:
    by_station = Segment(BY_STATION, tr("by the station"))
    softer = tuple(Segment(str(percent), f"{percent}\u00a0%") for percent in LOUDNESSES)
    smaller = tuple(Segment(str(percent), tr("{percent} % at most").format(percent=percent)) for percent in SCALES)
    choices = {
        COLOURS: (by_station, Segment(LIGHT.name, tr("light")), Segment(DARK.name, tr("dark"))),
        LANGUAGE: (by_station, *(Segment(one.value, one.own_name) for one in Language)),
        SOUNDS: (Segment(BY_STATION, tr("heard")), Segment(OFF, tr("silent"))),
        VOLUME: (Segment(BY_STATION, "100\u00a0%"), *softer),
        SCALE: (Segment(BY_STATION, tr("with the window")), *smaller),
        FLASH: (Segment(BY_STATION, tr("lights up")), Segment(OFF, tr("rests"))),
    }
    return choices.get(name, ())


def shown(line: TerminalLine, width: int, height: int, locale: QLocale) -> str:
    """Its value in words; of the panel, what can be hit on it. width, height: of the window, in pixels."""
    if line.name == PANEL:
        return _panel_words(line.value, width, height, locale)
    if line.name == PUBLISH and not line.value:
        return tr("published by command only")
    return next((choice.word for choice in _choices(line.name) if choice.key == line.value), line.value)


def form_field(line: TerminalLine, typed: str | None, problem: str) -> FormField:
    """The one field of a setting's form."""
    hints = {
        PANEL: tr("measured with a ruler: screens often tell it wrong"),
        VOLUME: tr("heard once when it is chosen"),
        SCALE: tr("a large window then has room for more"),
        PUBLISH: tr("kept current by itself; the whole path"),
    }
    value = line.value if typed is None else typed
    return FormField(
        line.name,
        title_of(line.name),
        value,
        choices=_choices(line.name),
        problem=problem,
        hint=hints.get(line.name, ""),
    )


def problem_of(name: str, value: str) -> str:
    """What is wrong with a value, in words; "" when nothing is."""
    if name == PUBLISH and value and not Path(value).is_absolute():
        return tr("the whole path, from the root on")
    if name != PANEL or not value:
        return ""
    is_right = value.isdecimal() and value.isascii() and NARROWEST_MM <= int(value) <= WIDEST_MM
    return "" if is_right else tr("whole millimetres, {low} to {high}").format(low=NARROWEST_MM, high=WIDEST_MM)


def _panel_words(value: str, width: int, height: int, locale: QLocale) -> str:
    if problem_of(PANEL, value) or not value:
        return tr("not measured")
    target = target_mm(width, int(value), Decimal(str(metrics_for(width, height).scale)))
    words = {
        Reach.GLOVES: tr("{mm} mm; buttons {target} mm: gloves"),
        Reach.JUST: tr("{mm} mm; buttons {target} mm: tight"),
        Reach.DESK: tr("{mm} mm; buttons {target} mm: bare fingers"),
    }
    return words[reach_of(target)].format(mm=value, target=numbers.figure(target, locale))
