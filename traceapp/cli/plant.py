"""`traceapp plant check`: what is wrong with the plant's files, each fault by file, line and field."""

import argparse

from traceapp.app.layouts import layout_faults
from traceapp.app.plant_files import Sources, sources_of
from traceapp.cli import figures
from traceapp.cli.opening import add_store, folders_of, opened, url_of
from traceapp.cli.voice import Voice
from traceapp.errors import BadPlantFile
from traceapp.exchange.plant_folder import read_plant
from traceapp.resources import resources_folder
from traceapp.store.database import database_file


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("what", choices=["check"], help="read the plant's files and say what is wrong with them")
    add_store(parser)
    parser.set_defaults(do=do)


def do(options: argparse.Namespace, voice: Voice) -> int:
    sources = _sources(options)
    folders = sources.folders
    reading = read_plant(resources_folder(), folders.plant, approved=sources.approved)
    faults = (*reading.faults, *layout_faults(sources))
    for fault in faults:
        voice.say(", ".join(filter(None, _place(fault))) + f": {fault.facts['problem']}")
    plant = reading.plant
    voice.say(
        f"{len(plant.routes)} routes, {len(plant.materials)} materials, {len(plant.properties)} properties and "
        f"{len(plant.grades)} grades are good; the plant's own files are in {folders.plant}.",
        f"{figures.count(len(faults), 'fault')}." if faults else "No faults.",
    )
    voice.tell({"faults": [dict(fault.facts) for fault in faults], "folder": str(folders.plant)})
    return 1 if faults else 0


def _sources(options: argparse.Namespace) -> Sources:
    """With the approved revisions, where there is a store; the files are looked at without one too."""
    file = database_file(url_of(options))
    if file is None or not file.exists():
        return Sources(folders_of(options))
    with opened(options) as app, app.reading() as books:
        return sources_of(books, app.folders, app.now())


def _place(fault: BadPlantFile) -> tuple[str, str, str]:
    """File, line and field, as far as they are known."""
    line = f"line {fault.facts['line']}" if fault.facts["line"] else ""
    return str(fault.facts["file"]), line, str(fault.facts["field"])
