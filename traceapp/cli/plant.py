"""`traceapp plant check`: what is wrong with the plant's files, each fault by file, line and field."""

import argparse

from traceapp.app.plant_files import read_resources
from traceapp.cli.opening import add_store, folders_of
from traceapp.cli.voice import Voice


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("what", choices=["check"], help="read the plant's files and say what is wrong with them")
    add_store(parser)
    parser.set_defaults(do=do)


def do(options: argparse.Namespace, voice: Voice) -> int:
    folders = folders_of(options)
    resources = read_resources(folders)
    for fault in resources.faults:
        voice.say("{file}, line {line}, {field}: {problem}".format_map(dict(fault.facts)))
    plant = resources.plant
    voice.say(
        f"{len(plant.routes)} routes, {len(plant.materials)} materials, {len(plant.properties)} properties and "
        f"{len(plant.grades)} grades are good; the plant's own files are in {folders.plant}.",
        f"{len(resources.faults)} faults." if resources.faults else "No faults.",
    )
    voice.tell({"faults": [dict(fault.facts) for fault in resources.faults], "folder": str(folders.plant)})
    return 1 if resources.faults else 0
