"""`traceapp curve`: a demagnetisation curve filed from an instrument's file, with what follows from it."""

import argparse
from decimal import Decimal
from pathlib import Path

from traceapp.app.curve_files import read_curve_file, record_curve
from traceapp.cli import figures
from traceapp.cli.opening import add_store, opened
from traceapp.cli.signing import add_person, command_of, warn_of_clock
from traceapp.cli.voice import Voice
from traceapp.cli.wrong_cells import tell_wrong
from traceapp.domain.demag_curve import CurveProperties
from traceapp.domain.record.quality import CurveMeasured

_EPILOG = """\
A mapping says which column is the field and which the polarisation or flux density; it is a file of the plant under
curves/. What follows from the curve is held against the results reported of the same lot or load."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.epilog = _EPILOG
    parser.add_argument("file", metavar="FILE", type=Path, help="a CSV file or an XLSX workbook, a point a row")
    parser.add_argument("--by", metavar="MAPPING", required=True, help="the mapping to read it by")
    parser.add_argument("--unit", metavar="CODE", required=True, help="the lot or load that was measured")
    parser.add_argument("--specimen", metavar="NAME", default="", help="which specimen")
    parser.add_argument("--position", metavar="PLACE", default="", help="where it lay in its load")
    parser.add_argument("--temperature", metavar="°C", default="", help="how warm it was")
    parser.add_argument("--instrument", metavar="KEY", default="", help="what measured it, if the mapping does not say")
    parser.add_argument("--dry-run", action="store_true", help="compute everything and record nothing")
    add_person(parser)
    add_store(parser)
    parser.set_defaults(do=do)


def do(options: argparse.Namespace, voice: Voice) -> int:
    measured = CurveMeasured(
        unit=options.unit,
        fields=(),
        polarisations=(),
        specimen=options.specimen,
        position=options.position,
        temperature=options.temperature,
        instrument=options.instrument,
    )
    with opened(options) as app:
        curve = read_curve_file(app, options.file, options.by, measured)
        if curve.wrong or curve.properties is None or curve.measured is None:
            return tell_wrong(curve.wrong, "nothing was recorded", voice)
        entries = []
        if not options.dry_run:
            outcome = record_curve(app, command_of(app, options), curve)
            warn_of_clock(outcome, voice)
            entries = [str(entry) for entry in outcome.entries]
    told = _told(curve.properties)
    voice.table(("", "", ""), [(name, _shown(value), unit) for name, value, unit in told])
    done = "would be filed" if options.dry_run else f"filed as {', '.join(entries)}"
    points = figures.count(len(curve.measured.fields), "point")
    voice.say(f"{options.file.name}: {points} {done}.")
    voice.tell(
        {
            "written": not options.dry_run,
            "entries": entries,
            "points": len(curve.measured.fields),
            **{name: None if value is None else str(value) for name, value, _ in told},
        }
    )
    return 0


def _told(found: CurveProperties) -> tuple[tuple[str, Decimal | None, str], ...]:
    return (
        ("Br", found.br, "T"),
        ("HcB", found.hcb, "kA/m"),
        ("HcJ", found.hcj, "kA/m"),
        ("Hk", found.hk, "kA/m"),
        ("Hk/HcJ", found.squareness, ""),
        ("(BH)max", found.bhmax, "kJ/m³"),
    )


def _shown(value: Decimal | None) -> str:
    return "the curve ends before it" if value is None else str(value)
