"""Demagnetisation curves: a file read by its mapping, filed with the document it came in, read again to be drawn."""

import hashlib
from collections.abc import Mapping
from decimal import Decimal
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct

from traceapp.app.result_files import MEDIA, content_of
from traceapp.app.whole_file import written_whole
from traceapp.domain.command import Command, Outcome
from traceapp.domain.demag_curve import CurveProperties, properties_of
from traceapp.domain.part import Requirement
from traceapp.domain.record.quality import CurveMeasured, DocumentAdded
from traceapp.errors import Refused, TraceError
from traceapp.exchange.curve_export import read_curve
from traceapp.exchange.spreadsheet import WrongCell
from traceapp.services.quality.curves import CurveReading, asked_of_curve, file_curve, read_curves, stated_of

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
    """A file's points put into `measured`. Refused: mapping_unknown, curve_malformed. Fault file_not_usable."""
    found = app.plant.curves.get(mapping)
    if found is None:
        raise Refused("mapping_unknown", mapping=mapping, known=", ".join(sorted(app.plant.curves)))
    raw = content_of(file)
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


class CurveForeseen(Struct, frozen=True, kw_only=True):
    """A curve as it would be filed. stated: what was reported of its unit. refusal: why it cannot be filed."""

    file: CurveFile
    stated: Mapping[str, tuple[Decimal, Decimal]] = {}
    requirements: tuple[Requirement, ...] = ()
    refusal: TraceError | None = None


def foresee_curve(
    app: "App", command: Command, name: str, mapping: str, measured: CurveMeasured, lot: str
) -> CurveForeseen:
    """What a file of the inbox says of a unit, beside what was stated of it. Refused as `read_curve_file`."""
    found = read_curve_file(app, app.folders.inbox / name, mapping, measured)
    if found.measured is None:
        return CurveForeseen(file=found)
    refusal: TraceError | None = None
    with app.reading() as books:
        try:
            file_curve(books, command, measured=found.measured, document=_document(found))
        except Refused as reason:
            refusal = reason
        return CurveForeseen(
            file=found,
            stated=stated_of(books, measured.unit),
            requirements=asked_of_curve(books, app.plant, lot, command.happened),
            refusal=refusal,
        )


def record_curve(app: "App", command: Command, curve: CurveFile) -> Outcome:
    """Keep the file by its digest, then file the curve. Refused as `file_curve`, Fault `file_not_written`."""
    assert curve.measured is not None
    document = _document(curve)
    name = f"{document.sha256}{Path(curve.name).suffix.lower()}"
    written_whole(app.folders.documents / "evidence" / name, curve.raw)
    return app.record(command, partial(file_curve, command=command, measured=curve.measured, document=document))


def _document(curve: CurveFile) -> DocumentAdded:
    return DocumentAdded(
        sha256=hashlib.sha256(curve.raw).hexdigest(),
        name=curve.name,
        media_type=MEDIA.get(Path(curve.name).suffix.lower(), "application/octet-stream"),
        evidence="demagnetisation curve",
        about=curve.measured.unit if curve.measured is not None else "",
    )


def curves_of(app: "App", unit: str, lot: str) -> tuple[CurveReading, ...]:
    """The curves on file of a unit, the newest first, held to the specification of a lot."""
    with app.reading() as books:
        return read_curves(books, app.plant, unit, lot, at=app.now())
