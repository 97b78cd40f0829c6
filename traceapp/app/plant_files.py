"""The plant's files as this terminal reads them: approved revisions, else the plant's copies, else those shipped."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import TypeVar

from msgspec import Struct
from msgspec.structs import replace

from traceapp.domain.air_freight import StrayField
from traceapp.domain.plant import Plant
from traceapp.domain.plant_fact import PlantFile
from traceapp.domain.shifts import ShiftFile, shift_flaws
from traceapp.errors import BadPlantFile
from traceapp.exchange.plant_file import Check, Reading, reading_of, reading_of_text
from traceapp.exchange.plant_folder import NO_TEXTS, read_plant
from traceapp.resources import resources_folder
from traceapp.services.ports import Books
from traceapp.settings import Folders

T = TypeVar("T")
NEVER = (1 << 63) - 1
STRAY_FIELD, SHIFTS = "transport/stray-field.yaml", "calendar/shifts.yaml"


class Sources(Struct, frozen=True):
    """Where the plant's files come from. approved: the texts in force by `<folder>/<name>` (DOMAIN 29).

    until: UTC microseconds at which the next approved revision begins to count.
    """

    folders: Folders
    approved: Mapping[str, str] = NO_TEXTS
    until: int = NEVER

    def read(self, key: str, shape: type[T], *, check: Check | None = None) -> Reading[T]:
        """One file, read without raising."""
        if key in self.approved:
            return reading_of_text(key.rpartition("/")[2], self.approved[key].encode(), shape, check=check)
        own = self.folders.plant / key
        return reading_of(own if own.exists() else resources_folder() / key, shape, check=check)


class Resources(Struct, frozen=True):
    """What was read from the plant's files, what was wrong with them, and where they came from."""

    plant: Plant
    stray_field: StrayField
    faults: tuple[BadPlantFile, ...]
    sources: Sources


def sources_of(books: Books, folders: Folders, at: int) -> Sources:
    """The sources at a moment: what was approved until then counts before any file."""
    approved: dict[str, str] = {}
    until = NEVER
    for state in books.fact_states("plant_file"):
        in_force = state.at(at)
        if in_force is not None and isinstance(in_force.fact, PlantFile):
            approved[in_force.fact.key] = in_force.fact.text
        until = min([until, *(one.effective for one in state.revisions if one.effective > at)])
    return Sources(folders, MappingProxyType(approved), until)


def read_resources(sources: Sources) -> Resources:
    """Every file of the sources. A bad one is left out and named in `faults`; for the plant's own copy of what nobody
    can do without, the shipped one stands in.

    An approved revision that is bad is not replaced by a file: nobody approved that one.
    """
    reading = read_plant(resources_folder(), sources.folders.plant, approved=sources.approved)
    stray = _needed(sources, STRAY_FIELD, StrayField)
    shifts = _needed(sources, SHIFTS, ShiftFile, shift_flaws)
    plant = replace(reading.plant, air_limits=stray.limits, shifts=shifts.times)
    return Resources(plant, stray, reading.faults, sources)


def _needed(sources: Sources, key: str, shape: type[T], check: Check | None = None) -> T:
    """One file that nobody can do without."""
    found = sources.read(key, shape, check=check)
    if found.value is None and key not in sources.approved:
        found = reading_of(resources_folder() / key, shape, check=check)
    if found.value is None:
        raise found.faults[0]
    return found.value
