"""Demagnetisation curves: a file read by its mapping, filed with the document it came in, read again to be drawn."""

import hashlib
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct

from traceapp.app.result_files import MEDIA, keep
from traceapp.domain.command import Command, Outcome
from traceapp.domain.demag_curve import CurveProperties, properties_of
from traceapp.domain.record.quality import CurveMeasured, DocumentAdded
from traceapp.errors import Refused
from traceapp.exchange.curve_export import read_curve
from traceapp.exchange.spreadsheet import WrongCell
from traceapp.services.curves import CurveReading, file_curve, read_curves

if TYPE_CHECKING:
    from traceapp.app import App

__all__ = ["CurveFile", "CurveReading", "WrongCell", "curves_of", "read_curve_file", "record_curve"]


class CurveFile(Struct, frozen=True, kw_only=True):
    """A curve before it is filed: what it says, or what is wrong with its file."""

    raw: bytes
    name: str
    measured: CurveMeasured | None = None
    properties: CurveProperties | None = None
    wrong: tuple[WrongCell, ...] = ()


def read_curve_file(app: "App", file: Path, mapping: str, measured: CurveMeasured) -> CurveFile:
    """A file's points put into `measured`. Refused: mapping_unknown, curve_malformed; OSError for a file not read."""
    found = app.plant.curves.get(mapping)
    if found is None:
        raise Refused("mapping_unknown", mapping=mapping, known=", ".join(sorted(app.plant.curves)))
    raw = file.read_bytes()
    points = read_curve(file.name, raw, found)
    if points.wrong:
        return CurveFile(raw=raw, name=file.name, wrong=points.wrong)
    whole = CurveMeasured(
        unit=measured.unit,
        fields=points.fields,
        polarisations=points.polarisations,
        specimen=measured.specimen,
        position=measured.position,
        temperature=measured.temperature,
        instrument=measured.instrument or found.instrument,
    )
    properties = properties_of(points.fields, points.polarisations)
    return CurveFile(raw=raw, name=file.name, measured=whole, properties=properties)


def record_curve(app: "App", command: Command, curve: CurveFile) -> Outcome:
    """Keep the file by its digest, then file the curve. Refused as `file_curve`, Fault `file_not_written`."""
    assert curve.measured is not None
    digest = hashlib.sha256(curve.raw).hexdigest()
    suffix = Path(curve.name).suffix.lower()
    document = DocumentAdded(
        sha256=digest,
        name=curve.name,
        media_type=MEDIA.get(suffix, "application/octet-stream"),
        evidence="demagnetisation curve",
        about=curve.measured.unit,
    )
    keep(app.folders.documents / "evidence", f"{digest}{suffix}", curve.raw)
    return app.record(command, partial(file_curve, command=command, measured=curve.measured, document=document))


def curves_of(app: "App", unit: str, lot: str) -> tuple[CurveReading, ...]:
    """The curves on file of a unit, the newest first, held to the specification of a lot."""
    with app.reading() as books:
        return read_curves(books, app.plant, unit, lot, at=app.now())
