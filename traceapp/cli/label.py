"""`traceapp label`: labels as a PDF, drawn again from the journal; the card of commands; badges, places, work orders.

Nothing is printed and nothing is recorded.
"""

import argparse
from pathlib import Path

from traceapp.app.code_sheet import Sheet, render_sheet
from traceapp.app.command_card import render_command_card, render_desk_card
from traceapp.app.label_queue import named
from traceapp.app.layouts import label_layouts
from traceapp.cli import figures
from traceapp.cli.files import write_bytes
from traceapp.cli.opening import add_store, opened
from traceapp.cli.voice import Voice
from traceapp.documents.label_pdf import render_label
from traceapp.errors import Fault

CARD, DESK_CARD = "card", "desk-card"
"""No code is called so: the cards with every command and the way to every station, and with what desks scan."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "code",
        metavar="CODE[/n]",
        help="a container, a whole lot, a box or a certificate; “card” or “desk-card” for the cards of commands, "
        "“badges”, “places” or “orders” for a sheet of those",
    )
    parser.add_argument("--out", metavar="FILE", type=Path, required=True, help="where the PDF goes; -2, -3… for more")
    add_store(parser)
    parser.set_defaults(do=do)


def do(options: argparse.Namespace, voice: Voice) -> int:
    if options.code == CARD:
        return _card(options, voice)
    if options.code == DESK_CARD:
        return _desk_card(options, voice)
    if options.code in set(Sheet):
        return _sheet(options, voice)
    with opened(options) as app:
        layouts = label_layouts(app.resources.sources)
        with app.reading() as books:
            labels = [label for _, label in app.labels.labels_for(books, options.code)]
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


def _sheet(options: argparse.Namespace, voice: Voice) -> int:
    with opened(options) as app:
        pages, codes = render_sheet(app, Sheet(options.code))
    write_bytes(options.out, pages)
    voice.say(f"The {options.code}, {figures.count(codes, 'code')}: {options.out}")
    voice.tell({"file": str(options.out), "codes": codes})
    return 0


def _card(options: argparse.Namespace, voice: Voice) -> int:
    with opened(options) as app:
        stations = app.stations()
        pages = render_command_card(app.resources.sources, stations)
    write_bytes(options.out, pages)
    voice.say(f"The command card, with {figures.count(len(stations), 'station')}: {options.out}")
    voice.tell({"file": str(options.out), "stations": [station.key for station in stations]})
    return 0


def _desk_card(options: argparse.Namespace, voice: Voice) -> int:
    with opened(options) as app:
        pages = render_desk_card(app.resources.sources)
    write_bytes(options.out, pages)
    voice.say(f"The card for desks: {options.out}")
    voice.tell({"file": str(options.out)})
    return 0
