"""Plant files: routes, materials, grades, properties, rules and layouts, read and checked.

A bad file is refused with its name, line, field and problem in plain words; the other files go on.
"""

import difflib
import re
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from threading import Lock
from typing import Any, Generic, TypeVar

import msgspec
from msgspec import Struct, inspect

from traceapp.domain.curve_mapping import CurveMapping, curve_mapping_flaws
from traceapp.domain.export_mapping import ExportMapping, mapping_flaws
from traceapp.domain.flaw import Flaw, dotted
from traceapp.domain.grade import GradeFile, grade_flaws
from traceapp.domain.material import MaterialFile, material_flaws
from traceapp.domain.problem import Problem, Unreadable, because
from traceapp.domain.property import PropertyFile, property_flaws
from traceapp.domain.route import Route
from traceapp.domain.route_flaws import route_flaws
from traceapp.domain.rules.pack import RulePack
from traceapp.domain.rules.pack_flaws import pack_flaws
from traceapp.domain.sampling import SamplingScheme, sampling_flaws
from traceapp.domain.system_error import system_problem
from traceapp.domain.written import READERS
from traceapp.errors import BadPlantFile
from traceapp.exchange.plant_text import At, PlantText, plant_text

T = TypeVar("T")
_ONE_AT_A_TIME = Lock()
"""msgspec works a type out when it first meets it, and two threads that do so at once crash the program."""

Check = Callable[[Any], Iterable[Flaw]]
"""A pure function of the domain that looks at a value's meaning."""

CHECKS: dict[type[Any], Check] = {
    CurveMapping: curve_mapping_flaws,
    ExportMapping: mapping_flaws,
    GradeFile: grade_flaws,
    MaterialFile: material_flaws,
    PropertyFile: property_flaws,
    Route: route_flaws,
    RulePack: pack_flaws,
    SamplingScheme: sampling_flaws,
}


class Reading(Struct, Generic[T], frozen=True):
    """What came of one file: its value, or everything that is wrong with it."""

    file: str
    value: T | None
    faults: tuple[BadPlantFile, ...]
    text: PlantText

    def fault(self, flaw: Flaw) -> BadPlantFile:
        """A flaw found later (a name that another file should have) with this file's name and line."""
        return _fault(self.file, self.text, flaw)


def read_plant_file(path: Path, shape: type[T], *, check: Check | None = None) -> T:
    """The value of one file.

    check: what to look at beyond the shape; by default what the domain has for this type. Raises BadPlantFile for the
    first thing wrong.
    """
    reading = reading_of(path, shape, check=check)
    if reading.value is None:
        raise reading.faults[0]
    return reading.value


def reading_of(path: Path, shape: type[T], *, check: Check | None = None) -> Reading[T]:
    """One file read without raising."""
    try:
        raw = path.read_bytes()
    except OSError as error:
        problem = because("file_unreadable", told=system_problem(error))
        return Reading(path.name, None, (BadPlantFile(file=path.name, line=0, field="", problem=problem),), PlantText())
    return reading_of_text(path.name, raw, shape, check=check)


def reading_of_text(file: str, raw: bytes, shape: type[T], *, check: Check | None = None) -> Reading[T]:
    """A file's bytes read without raising. file: the name that faults carry."""
    text = plant_text(raw)
    value = _converted(text, shape) if not text.flaws else None
    checks = check or CHECKS.get(shape)
    if value is not None and checks is not None:
        text.flaws += checks(value)
    faults = tuple(sorted((_fault(file, text, flaw) for flaw in text.flaws), key=_line))
    return Reading(file, None if faults else value, faults, text)


def _converted(text: PlantText, shape: type[T]) -> T | None:
    """The value of the shape, or None with what is wrong added to the text's flaws."""
    with _ONE_AT_A_TIME:
        tree = _written(inspect.type_info(shape), text.value, (), text.flaws)
        if text.flaws:
            return None
        try:
            return msgspec.convert(tree, shape, strict=False)
        except msgspec.ValidationError as error:
            text.flaws.append(plainly(str(error)))
            return None


def _line(fault: BadPlantFile) -> int:
    return int(str(fault.facts["line"]))


def _fault(file: str, text: PlantText, flaw: Flaw) -> BadPlantFile:
    return BadPlantFile(file=file, line=text.line(flaw.at), field=_shown(flaw.at, text.value), problem=flaw.problem)


def _shown(at: At, tree: Any) -> str:
    """The dotted field, list positions replaced by the key found there: `steps[sintering].fields[peak].high`."""
    shown: list[str | int] = []
    for part in at:
        tree = _child(tree, part)
        key = tree.get("key") if isinstance(part, int) and isinstance(tree, dict) else None
        if isinstance(key, str) and key:
            shown[-1:] = [f"{shown[-1]}[{key}]"] if shown else [f"[{key}]"]
        else:
            shown.append(part)
    return dotted(tuple(shown))


def _child(tree: Any, part: str | int) -> Any:
    if isinstance(part, int):
        return tree[part] if isinstance(tree, list) and part < len(tree) else None
    return tree.get(part) if isinstance(tree, dict) else None


def _written(kind: inspect.Type, tree: Any, at: At, flaws: list[Flaw]) -> Any:
    """The tree with its weights, shares and numbers read from text, guided by the types. Flaws go into `flaws`."""
    match kind:
        case inspect.Metadata(extra={"written": how}) if isinstance(tree, str):
            try:
                return READERS[how](tree)
            except Unreadable as error:
                flaws.append(Flaw(at, error.problem))
        case inspect.LiteralType(values=allowed) if isinstance(tree, str) and tree not in allowed:
            flaws.append(Flaw(at, _only(tree, [str(value) for value in allowed])))
        case inspect.EnumType(cls=words) if isinstance(tree, str) and tree not in {word.value for word in words}:
            flaws.append(Flaw(at, _only(tree, [str(word.value) for word in words])))
        case inspect.Metadata(type=inner):
            return _written(inner, tree, at, flaws)
        case inspect.UnionType(types=(first, inspect.NoneType())) if tree is not None:
            return _written(first, tree, at, flaws)
        case inspect.StructType() if isinstance(tree, dict):
            return _struct(kind, tree, at, flaws)
        case inspect.VarTupleType(item_type=inner) if isinstance(tree, list):
            return [_written(inner, child, (*at, n), flaws) for n, child in enumerate(tree)]
        case inspect.DictType(value_type=inner) if isinstance(tree, dict):
            return {name: _written(inner, child, (*at, name), flaws) for name, child in tree.items()}
    return tree


def _struct(kind: inspect.StructType, tree: dict[str, Any], at: At, flaws: list[Flaw]) -> dict[str, Any]:
    known = {one.encode_name: one for one in kind.fields}
    flaws += [Flaw((*at, name), _unknown(name, known, tree)) for name in tree if name not in known]
    flaws += [Flaw((*at, name), because("missing")) for name, one in known.items() if one.required and name not in tree]
    return {
        name: _written(known[name].type, child, (*at, name), flaws) for name, child in tree.items() if name in known
    }


def _only(given: str, allowed: list[str]) -> Problem:
    return because("not_one_of", given=given, known=tuple(allowed))


def _unknown(name: str, known: Iterable[str], tree: dict[str, Any]) -> Problem:
    return because("comma_without_quotes") if tree[name] is None else unknown(name, known)


def unknown(name: str, known: Iterable[str]) -> Problem:
    """A name that is none of those known, with the one that may be meant, else with all of them."""
    near = difflib.get_close_matches(name, known, n=1)
    return because("not_known", near=near[0]) if near else because("not_known", known=", ".join(known))


def plainly(message: str) -> Flaw:
    """The library's sentence about a value of the wrong type, as a place and what is wanted there."""
    said, _, way = message.partition(" - at `$")
    return Flaw(tuple(_places(way.rstrip("`"))), next(_wanted(said)))


def _places(way: str) -> Iterator[str | int]:
    for name, position in re.findall(r"\.([^.\[\]]+)|\[(\d+)\]", way):
        yield name or int(position)


_WANTED = {
    "object": because("needs_names"),
    "array": because("needs_list"),
    "str": because("needs_text"),
    "int": because("needs_whole_number"),
    "bool": because("needs_truth"),
    "decimal": because("needs_number"),
}


def _wanted(said: str) -> Iterator[Problem]:
    """What the field must be, the best that is known first."""
    if said.startswith("Expected `str` matching regex"):
        yield because("needs_two_capitals") if "[A-Z]{2}" in said else because("needs_key")
    if length := re.match(r"Expected `(\w+)` of length (>=|<=) (\d+)", said):
        yield because("too_short", least=length[3]) if length[2] == ">=" else because("too_long", most=length[3])
    if bound := re.match(r"Expected `\w+` (>=|<=) (\S+)", said):
        yield because("below_least", least=bound[2]) if bound[1] == ">=" else because("above_most", most=bound[2])
    if said.endswith("got `null`"):
        yield because("empty")
    if (wanted := re.match(r"Expected `(\w+)", said)) and wanted[1] in _WANTED:
        yield _WANTED[wanted[1]]
    yield because("not_fitting")
