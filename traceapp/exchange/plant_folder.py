"""The whole plant from its folders: each file by itself, then every name held against the others."""

from collections.abc import Mapping, Sequence, Set
from pathlib import Path
from types import MappingProxyType
from typing import Any, Protocol, TypeVar

from msgspec import Struct

from traceapp.domain.curve_mapping import CurveMapping
from traceapp.domain.export_mapping import ExportMapping, mapping_reference_flaws
from traceapp.domain.flaw import Flaw
from traceapp.domain.grade import GradeFile, unknown_properties
from traceapp.domain.material import MaterialFile
from traceapp.domain.plant import Plant
from traceapp.domain.problem import because
from traceapp.domain.property import Property, PropertyFile
from traceapp.domain.route import Route
from traceapp.domain.route_flaws import reference_flaws
from traceapp.domain.rules.pack import RulePack
from traceapp.domain.sampling import SamplingScheme
from traceapp.errors import BadPlantFile
from traceapp.exchange.plant_file import Check, Reading, reading_of, reading_of_text


class _Keyed(Protocol):
    @property
    def key(self) -> str: ...


T = TypeVar("T")
K = TypeVar("K", bound=_Keyed)
W = TypeVar("W", bound=SamplingScheme | ExportMapping | CurveMapping | RulePack)


class PlantReading(Struct, frozen=True):
    """What came of the plant's folders: all that is good, and every fault of what is not."""

    plant: Plant
    faults: tuple[BadPlantFile, ...]


NO_TEXTS: Mapping[str, str] = MappingProxyType({})


def read_plant(*folders: Path, approved: Mapping[str, str] = NO_TEXTS) -> PlantReading:
    """Materials, properties, grades, routes, sampling schemes, mappings of exports and rule packs under these folders.

    Folders are `resources/`, then the plant's own copies. approved: texts by `<folder>/<name>` that stand in the place
    of any file of that name.
    A file in a later folder takes the place of the one with the same name before it. A bad file is left out and
    reported, and so is a route that leans on it; everything else is there. In the place of a bad rule pack, the one of
    that name before it stays in force. Never raises for what the files hold.
    """
    materials = files_of(folders, "materials", MaterialFile, approved)
    properties = files_of(folders, "properties", PropertyFile, approved)
    grades = files_of(folders, "grades", GradeFile, approved)
    routes = files_of(folders, "routes", Route, approved)
    sampling = files_of(folders, "sampling", SamplingScheme, approved)
    exports = files_of(folders, "exports", ExportMapping, approved)
    curves = files_of(folders, "curves", CurveMapping, approved)
    rules = files_of(folders, "rules", RulePack, approved)
    every: tuple[Reading[Any], ...] = (*materials, *properties, *grades, *routes, *sampling, *exports, *curves, *rules)
    faults = [fault for reading in every for fault in reading.faults]

    known_materials = _by_key("materials", [(r, r.value.materials) for r in materials if r.value], faults)
    known_properties = _by_key("properties", [(r, r.value.properties) for r in properties if r.value], faults)
    known_grades = _by_key("grades", [(r, r.value.grades) for r in grades if r.value], faults)
    for reading in grades:
        if reading.value is not None:
            faults += [reading.fault(flaw) for flaw in unknown_properties(reading.value, known_properties.keys())]
    plant = Plant(
        routes=MappingProxyType(_sound(routes, known_materials.keys(), known_properties.keys(), faults)),
        materials=MappingProxyType(known_materials),
        properties=MappingProxyType(known_properties),
        grades=MappingProxyType(known_grades),
        sampling=MappingProxyType(_whole(sampling, faults)),
        curves=MappingProxyType(_whole(curves, faults)),
        exports=MappingProxyType(_known(exports, known_properties, faults)),
        families=MappingProxyType({grade.key: r.value.family for r in grades if r.value for grade in r.value.grades}),
        rules=MappingProxyType(_whole(_standing(folders, rules, approved), faults)),
    )
    return PlantReading(plant, tuple(faults))


def files_of(
    folders: Sequence[Path], name: str, shape: type[T], approved: Mapping[str, str], *, check: Check | None = None
) -> list[Reading[T]]:
    """Every file called `*.yaml` of the folders of this name, in the order of names, as `read_plant` says."""
    paths = {path.name: path for folder in folders for path in (folder / name).glob("*.yaml")}
    texts = {key.partition("/")[2]: text for key, text in approved.items() if key.startswith(f"{name}/")}
    return [
        reading_of_text(file, texts[file].encode(), shape, check=check)
        if file in texts
        else reading_of(paths[file], shape, check=check)
        for file in sorted(paths.keys() | texts.keys())
    ]


def _by_key(place: str, lists: Sequence[tuple[Reading[Any], Sequence[K]]], faults: list[BadPlantFile]) -> dict[str, K]:
    """Everything listed in several files by its key. Of two with one key the first stays, the other is a fault."""
    known: dict[str, K] = {}
    for reading, listed in lists:
        for n, one in enumerate(listed):
            if one.key in known:
                faults.append(reading.fault(Flaw((place, n, "key"), because("in_another_file", key=one.key))))
            known.setdefault(one.key, one)
    return known


def _whole(readings: Sequence[Reading[W]], faults: list[BadPlantFile]) -> dict[str, W]:
    """Files that are one thing each, by its key; a second file with a key is a fault."""
    known: dict[str, W] = {}
    for reading in readings:
        if reading.value is None:
            continue
        if reading.value.key in known:
            faults.append(reading.fault(Flaw(("key",), because("in_another_file", key=reading.value.key))))
        known.setdefault(reading.value.key, reading.value)
    return known


def _standing(
    folders: Sequence[Path], rules: Sequence[Reading[RulePack]], approved: Mapping[str, str]
) -> list[Reading[RulePack]]:
    """The packs with those of earlier folders in the place of bad ones. An approved text is not replaced by a file:
    nobody approved that one.
    """
    standing: list[Reading[RulePack]] = []
    for reading in rules:
        others = [folder / "rules" / reading.file for folder in reversed(folders)]
        is_bad = reading.value is None and f"rules/{reading.file}" not in approved
        earlier = [reading_of(path, RulePack) for path in others[1:] if is_bad and path.exists()]
        standing.append(next((one for one in earlier if one.value is not None), reading))
    return standing


def _known(
    readings: Sequence[Reading[ExportMapping]], properties: Mapping[str, Property], faults: list[BadPlantFile]
) -> dict[str, ExportMapping]:
    """The mappings that name nothing unknown."""
    for reading in readings:
        if reading.value is not None:
            faults += [reading.fault(flaw) for flaw in mapping_reference_flaws(reading.value, properties)]
    whole = _whole(readings, faults)
    return {key: one for key, one in whole.items() if not any(mapping_reference_flaws(one, properties))}


def _sound(
    readings: Sequence[Reading[Route]], materials: Set[str], properties: Set[str], faults: list[BadPlantFile]
) -> dict[str, Route]:
    """The routes that name nothing unknown, by key."""
    sound: dict[str, Route] = {}
    for reading in readings:
        if reading.value is None:
            continue
        flaws = [*reference_flaws(reading.value, materials=materials, properties=properties)]
        if reading.value.key in sound:
            flaws.append(Flaw(("key",), because("key_of_another_route", key=reading.value.key)))
        faults += [reading.fault(flaw) for flaw in flaws]
        if not flaws:
            sound[reading.value.key] = reading.value
    return sound
