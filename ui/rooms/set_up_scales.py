"""The scales of a station in the set-up: what is kept of each as the fields of a form, and back."""

from collections.abc import Mapping

from msgspec import Struct
from msgspec.structs import asdict
from PySide6.QtCore import QCoreApplication

from traceapp.app import App
from traceapp.app.scales import CHOICES, NO, YES, ScaleSetting, read_setting
from traceapp.domain.equipment import Station
from traceapp.errors import Refused
from ui.widgets.form import FormField
from ui.widgets.segments import Segment

FIELD_OF = {"port_address": "address", "line_settings": "line"}
"""Which field a refusal is about; what is kept and cannot be read is about them all."""


STANDARD_NAMES = {
    "mt-sics": "MT-SICS",
    "st-us": "ST/US",
    "sbi": "SBI",
    "cr": "CR",
    "lf": "LF",
    "stx-etx": "STX ETX",
}
"""Dialects and line ends as they are called everywhere."""


def tr(source: str) -> str:
    """Words of this file."""
    return QCoreApplication.translate("SetUpScales", source)


class ScaleLine(Struct, frozen=True):
    """One scale: its instrument, its fields as text, and the instruments it could be (one, once it is kept)."""

    instrument: str
    fields: dict[str, str]
    instruments: tuple[str, ...] = ()
    problem: str = ""


def kept_scales(app: App, station: Station) -> tuple[ScaleLine, ...]:
    """The scales set up at a station."""
    lines = []
    for instrument, kept in app.settings(f"scale.{station.key}.").items():
        if not kept:
            continue
        try:
            setting, problem = read_setting(kept), ""
        except Refused as refusal:
            setting, problem = ScaleSetting(""), refusal.code
        lines.append(ScaleLine(instrument, _fields(instrument, setting), (instrument,), problem))
    return tuple(lines)


def new_scale(app: App, station: Station) -> ScaleLine:
    """A scale to be set up: one of the station's own instruments that has none yet, else any that weighs."""
    taken = {line.instrument for line in kept_scales(app, station)}
    weighing = app.instruments()
    own = [key for key in station.instruments if key in weighing]
    free = tuple(key for key in dict.fromkeys((*own, *sorted(weighing))) if key not in taken)
    return ScaleLine("", _fields(free[0] if free else "", ScaleSetting("")), free)


def _fields(instrument: str, setting: ScaleSetting) -> dict[str, str]:
    return {"instrument": instrument, **asdict(setting)}


def setting_of(fields: Mapping[str, str]) -> ScaleSetting:
    """What a form says."""
    return ScaleSetting(
        address=fields["address"].strip(),
        dialect=fields["dialect"],
        line=fields["line"].strip(),
        ending=fields["ending"],
        asked=fields["asked"],
    )


def form_fields(line: ScaleLine, edits: Mapping[str, str], problems: Mapping[str, str]) -> tuple[FormField, ...]:
    """The fields with what was typed, and what is wrong with it."""
    labels = {
        "instrument": tr("Instrument"),
        "address": tr("Port"),
        "dialect": tr("Dialect"),
        "line": tr("Line"),
        "ending": tr("End of a line"),
        "asked": tr("Speaks"),
    }
    hints = {
        "address": tr("usb:VID:PID:SERIAL, a path, or socket://HOST:PORT"),
        "line": tr("as in its menu: 9600 8N1"),
    }
    values = {**STANDARD_NAMES, NO: tr("by itself"), YES: tr("when asked")}
    is_kept = bool(line.instrument)
    chosen = dict(CHOICES) if is_kept else {**CHOICES, "instrument": line.instruments}
    return tuple(
        FormField(
            name,
            labels[name],
            edits.get(name, value),
            choices=tuple(Segment(one, values.get(one, one)) for one in chosen.get(name, ())),
            problem=problems.get(name, ""),
            hint=hints.get(name, ""),
            is_fixed=name == "instrument" and is_kept,
        )
        for name, value in line.fields.items()
    )
