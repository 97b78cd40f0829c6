"""`traceapp label`: labels as a PDF, drawn again from the journal. Nothing is printed and nothing is recorded."""

import argparse
from collections.abc import Iterator
from pathlib import Path

from traceapp.app import App
from traceapp.app.label_queue import named
from traceapp.app.layouts import label_layouts
from traceapp.cli.files import write_bytes
from traceapp.cli.opening import add_store, opened
from traceapp.cli.voice import Voice
from traceapp.documents.label_pdf import render_label
from traceapp.domain.label import Label
from traceapp.domain.lot_code import ContainerCode, parse_keyed
from traceapp.domain.record.pieces import EntryRef
from traceapp.errors import Fault, Refused
from traceapp.services.ports import Books


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("code", metavar="CODE[/n]", help="a container, a whole lot, a box or a certificate")
    parser.add_argument("--out", metavar="FILE", type=Path, required=True, help="where the PDF goes; -2, -3… for more")
    add_store(parser)
    parser.set_defaults(do=do)


def do(options: argparse.Namespace, voice: Voice) -> int:
    with opened(options) as app:
        layouts = label_layouts(app.folders)
        with app.reading() as books:
            labels = tuple(_labels(app, books, options.code))
    files = []
    for number, label in enumerate(labels, start=1):
        code, key, _ = named(label)
        layout = layouts.get(key)
        if layout is None:
            raise Fault("label_not_made", code=code, layout=key)
        file = options.out if number == 1 else options.out.with_stem(f"{options.out.stem}-{number}")
        write_bytes(file, render_label(label, layout=layout))
        files.append(file)
        voice.say(f"{code}: {file}")
    voice.tell(
        {"labels": [{"code": named(label)[0], "file": str(file)} for label, file in zip(labels, files, strict=True)]}
    )
    return 0


def _labels(app: App, books: Books, typed: str) -> Iterator[Label]:
    """The labels that belong to a code. Refused: code_malformed, code_check, code_unknown, container_unknown."""
    issued = books.certificate(typed)
    if issued is not None and issued.entry is not None:
        yield from app.labels.labels_of(books, "", issued.entry)
        return
    code = parse_keyed(typed)
    lot = str(code.lot if isinstance(code, ContainerCode) else code)
    born = _born(books, lot)
    every = [
        label
        for label in app.labels.labels_of(books, _route(app, books, lot), born)
        if named(label)[0].partition("/")[0] == lot
    ]
    wanted = [label for label in every if not isinstance(code, ContainerCode) or named(label)[0] == str(code)]
    if not wanted:
        raise Refused("container_unknown", lot=lot, container=code.number if isinstance(code, ContainerCode) else 0)
    yield from wanted


def _born(books: Books, code: str) -> EntryRef:
    """The entry that made a lot or packed a box. Refused `code_unknown`."""
    lot, box = books.lot(code), books.box(code)
    born = (lot.birth if lot is not None else None) or (box.packed if box is not None else None)
    if born is None:
        raise Refused("code_unknown", code=code)
    return born


def _route(app: App, books: Books, code: str) -> str:
    """The route of the step that made the lot; of a received one, a route that has the step."""
    lot = books.lot(code)
    if lot is None or lot.route:
        return lot.route if lot is not None else ""
    return next((route.key for route in app.plant.routes.values() if route.find(lot.step) is not None), "")
