"""A record as a person writes it, in JSON: any kind there is, in plain words, before it is decided.

Where the journal has integers, a text may stand: `"25.5 kg"` or `"400 pcs"` for a quantity, `"25.5 kg"` for a mass,
`"5 %"` for a share, `"2026-12-16 14:32"` for a moment, `"A-17"` for an entry. What is worked out when the record is
decided (the code of a new lot, the difference of a count) may be left out. Signatures are never read from a file: they
are given with a PIN.
"""

import difflib
import re
from collections.abc import Callable, Iterable, Mapping
from datetime import tzinfo
from typing import Any

import msgspec
from msgspec import Struct, inspect

from traceapp.domain.flaw import Flaw
from traceapp.domain.problem import Problem, Unreadable, because, json_problem
from traceapp.domain.quantity import Quantity, UnitMass
from traceapp.domain.record import KINDS, record_from_builtins
from traceapp.domain.record.base import Record
from traceapp.domain.record.dispatch import Packed, ScrapSold, SentBack, ShipmentOpened, Shipped, Unpacked
from traceapp.domain.record.pieces import EntryRef, NewLot, Signature
from traceapp.domain.record.production import (
    CameBack,
    Exposed,
    Parted,
    QuantityAdjusted,
    SampleEnded,
    SampleTaken,
    SentOut,
)
from traceapp.domain.record.quality import Disposed, EscapeClosed
from traceapp.exchange import cells
from traceapp.exchange.plant_file import plainly, unknown

_ENTRY = re.compile(r"([A-Z]{1,8})-([1-9][0-9]*)")
_DATE = re.compile(r"\d{4}-\d\d-\d\d")


class RecordReading(Struct, frozen=True):
    """The record, or everything that is wrong with it."""

    record: Record | None
    flaws: tuple[Flaw, ...]


def kind_words() -> dict[str, str]:
    """The latest version of each kind, by its name in plain words: `lot received` is `lot_received.1`."""
    return {kind.rpartition(".")[0].replace("_", " "): kind for kind in sorted(KINDS)}


def read_record(raw: bytes, zone: tzinfo) -> RecordReading:
    """The record in the text of a file. zone: of moments without one. Never raises for what the file holds."""
    try:
        tree = msgspec.json.decode(raw)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        return RecordReading(None, (Flaw((), json_problem(error)),))
    walk = _Walk(zone)
    plain = walk.record(tree, ())
    if walk.flaws:
        return RecordReading(None, tuple(walk.flaws))
    try:
        record = record_from_builtins(plain)
    except msgspec.ValidationError as error:
        return RecordReading(None, (plainly(str(error)),))
    assert isinstance(record, Record)
    return RecordReading(record, ())


At = tuple[str | int, ...]


class _Walk:
    """Through the tree along its type, turning words into the plain values that the journal has.

    Attributes:
        flaws: what is wrong so far.
    """

    def __init__(self, zone: tzinfo) -> None:
        self.flaws: list[Flaw] = []
        self._zone = zone

    def record(self, tree: Any, at: At) -> Any:
        """A record by the kind it names."""
        if not isinstance(tree, dict):
            return self._wrong(at, because("needs_names"))
        told = str(tree.get("kind", ""))
        kinds = kind_words()
        kind = told if told in KINDS else kinds.get(told.replace("_", " "), "")
        if not kind:
            near = difflib.get_close_matches(told, kinds, n=1)
            hint = {"near": near[0]} if near else {"known": ", ".join(kinds)}
            return self._wrong((*at, "kind"), because("no_kind", given=told, **hint))
        shape = inspect.type_info(KINDS[kind])
        assert isinstance(shape, inspect.StructType)
        rest = {name: child for name, child in tree.items() if name != "kind"}
        return {"kind": kind, **self._struct(shape, rest, at)}

    def _value(self, kind: inspect.Type, tree: Any, at: At, name: str) -> Any:
        match kind:
            case inspect.StructType(cls=cls) if cls is Signature:
                return self._wrong(at, because("signed_in_file"))
            case inspect.StructType(cls=cls) if isinstance(tree, str) and cls in _AS_TEXT:
                return self._read(_AS_TEXT[cls], tree, at)
            case inspect.StructType(array_like=True) if isinstance(tree, dict):
                return list(self._struct(kind, tree, at).values())
            case inspect.StructType() if isinstance(tree, dict):
                return self._struct(kind, tree, at)
            case inspect.VarTupleType(item_type=inner) if isinstance(tree, list):
                return [self._value(inner, child, (*at, n), name) for n, child in enumerate(tree)]
            case inspect.TupleType(item_types=inners) if isinstance(tree, list) and len(tree) == len(inners):
                return [
                    self._value(inner, child, (*at, n), name)
                    for n, (inner, child) in enumerate(zip(inners, tree, strict=True))
                ]
            case inspect.IntType() if isinstance(tree, str):
                return self._number(tree, at, name)
            case inspect.DictType() if isinstance(tree, dict) and "kind" in tree:
                return self.record(tree, at)
            case inspect.UnionType(types=kinds) if tree is not None:
                return self._one_of(kinds, tree, at, name)
        return tree

    def _one_of(self, kinds: Iterable[inspect.Type], tree: Any, at: At, name: str) -> Any:
        """An optional value, or one of several structs told apart by their tag."""
        wanted = [kind for kind in kinds if not isinstance(kind, inspect.NoneType)]
        tagged = [kind for kind in wanted if isinstance(kind, inspect.StructType) and kind.tag_field]
        if not tagged or not isinstance(tree, dict):
            return self._value(wanted[0], tree, at, name)
        field = tagged[0].tag_field or ""
        by_tag = {str(kind.tag): kind for kind in tagged}
        told = str(tree.get(field, ""))
        if told not in by_tag:
            return self._wrong((*at, field), because("not_one_of", given=told, known=tuple(by_tag)))
        rest = {key: child for key, child in tree.items() if key != field}
        return {field: told, **self._struct(by_tag[told], rest, at)}

    def _struct(self, kind: inspect.StructType, tree: Mapping[str, Any], at: At) -> dict[str, Any]:
        known = {one.encode_name: one for one in kind.fields}
        tree = {**_WORKED_OUT.get(kind.cls, {}), **tree}
        for name in tree:
            if name not in known:
                self._wrong((*at, name), unknown(name, known))
        made = {}
        for name, one in known.items():
            if name in tree:
                made[name] = self._value(one.type, tree[name], (*at, name), name)
            elif one.required:
                self._wrong((*at, name), because("missing"))
        return made

    def _number(self, told: str, at: At, name: str) -> Any:
        """An integer that was written as words."""
        if name.endswith("_mg") or name == "plan":
            return self._read(cells.weight, told, at)
        if name.endswith("_ppm"):
            return self._read(cells.share, told, at)
        if _DATE.match(told):
            is_last = name == "expires" or name.endswith("until")
            return self._read((cells.last_day if is_last else cells.moment)(self._zone), told, at)
        return self._wrong(at, because("not_whole", given=told))

    def _read(self, reader: Callable[[str], Any], told: str, at: At) -> Any:
        try:
            return msgspec.to_builtins(reader(told))
        except Unreadable as error:
            return self._wrong(at, error.problem)

    def _wrong(self, at: At, problem: Problem) -> None:
        self.flaws.append(Flaw(at, problem))


def _entry(told: str) -> EntryRef:
    found = _ENTRY.fullmatch(told)
    if found is None:
        raise Unreadable("not_an_entry", given=told)
    return EntryRef(found[1], int(found[2]))


_AS_TEXT: Mapping[type, Callable[[str], Any]] = {
    Quantity: cells.any_quantity,
    UnitMass: cells.unit_mass,
    EntryRef: _entry,
}

_WORKED_OUT: Mapping[type, Mapping[str, Any]] = {
    NewLot: {"code": "", "kind": ""},
    QuantityAdjusted: {"difference": "0 kg"},
    CameBack: {"code": "", "step": ""},
    Exposed: {"code": ""},
    EscapeClosed: {"facts": []},
    Disposed: {"container": 0, "quantity": "0 kg"},
    Parted: {"into": 0},
    SampleEnded: {"lot": "", "quantity": "0 kg"},
    SampleTaken: {"code": ""},
    SentBack: {"shipment": ""},
    ScrapSold: {"shipment": ""},
    SentOut: {"job": ""},
    Packed: {"box": ""},
    ShipmentOpened: {"shipment": ""},
    Unpacked: {"draws": []},
    Shipped: {"boxes": []},
}
"""What may be left out, and stands there until the record is decided."""
