"""The plant's files as this terminal reads them at start."""

from pathlib import Path

from msgspec import Struct

from traceapp.domain.label import StrayField
from traceapp.domain.plant import Plant
from traceapp.errors import BadPlantFile
from traceapp.exchange.plant_file import read_plant_file
from traceapp.exchange.plant_folder import read_plant
from traceapp.resources import resources_folder
from traceapp.settings import Folders


class Resources(Struct, frozen=True):
    """What was read from the plant's files, and what was wrong with them."""

    plant: Plant
    stray_field: StrayField
    faults: tuple[BadPlantFile, ...]


def read_resources(folders: Folders) -> Resources:
    """The shipped files, and the plant's own copies over them. A bad file is left out and named in `faults`."""
    reading = read_plant(resources_folder(), folders.plant)
    stray = read_plant_file(_own_or_shipped(folders, "transport/stray-field.yaml"), StrayField)
    return Resources(reading.plant, stray, reading.faults)


def _own_or_shipped(folders: Folders, name: str) -> Path:
    """The plant's own copy of a file, when there is one."""
    own = folders.plant / name
    return own if own.exists() else resources_folder() / name
