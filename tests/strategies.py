"""Hypothesis strategies for every record kind, read off the types themselves, and one fixed sample of each.

A new field or kind is tried without a line written here.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import msgspec
from hypothesis import strategies as st
from msgspec import inspect

from traceapp.domain.entry import Entry, Seen
from traceapp.domain.plant_fact import PlantFact
from traceapp.domain.quantity import LARGEST
from traceapp.domain.record import KINDS
from traceapp.domain.record.base import Record

integers = st.integers(-LARGEST, LARGEST)
moments = st.integers(0, LARGEST)
# Texts that a canonical encoder can get wrong, beside whatever Hypothesis thinks of.
texts = st.text(max_size=12) | st.sampled_from(["", '"', "\\", "/", "\x00\x1f\x7f", "\u2028", "Nd₂Fe₁₄B", "😀", "1e5"])


@dataclass(frozen=True)
class Pools:
    """What the texts and numbers of certain fields are drawn from, by the field's name."""

    texts: Mapping[str, st.SearchStrategy[str]] = field(default_factory=dict)
    numbers: Mapping[str, st.SearchStrategy[int]] = field(default_factory=dict)


ANYTHING = Pools()


def records(kind: type[Record], pools: Pools = ANYTHING) -> st.SearchStrategy[Any]:
    """Any record of one kind. pools: at any depth."""
    return _values(inspect.type_info(kind), pools, "")


def any_record(pools: Pools = ANYTHING) -> st.SearchStrategy[Any]:
    """Any record of any kind."""
    return st.sampled_from(sorted(KINDS)).flatmap(lambda tag: records(KINDS[tag], pools))


def entries(record: st.SearchStrategy[Any]) -> st.SearchStrategy[Entry]:
    """Any entry around such a record."""
    return st.builds(
        Entry,
        terminal=st.text("ABC", min_size=1, max_size=2),
        seq=st.integers(1, LARGEST),
        prev=st.binary(min_size=32, max_size=32).map(bytes.hex),
        hlc=moments,
        recorded=moments,
        happened=moments,
        command=texts,
        part=st.integers(0, 9),
        who=st.lists(texts, max_size=3).map(tuple),
        where=texts,
        scans=st.lists(st.builds(Seen, texts, st.binary(max_size=40), moments), max_size=2).map(tuple),
        record=record,
    )


def _values(kind: inspect.Type, pools: Pools, name: str) -> st.SearchStrategy[Any]:
    match kind:
        case inspect.StructType():
            return _structs(kind, pools)
        case inspect.UnionType():
            return st.one_of([_values(one, pools, name) for one in kind.types])
        case inspect.VarTupleType():
            return st.lists(_values(kind.item_type, pools, name), max_size=3).map(tuple)
        case inspect.TupleType():
            return st.tuples(*(_values(one, pools, name) for one in kind.item_types))
        case inspect.DictType():  # the replacement inside a correction
            return st.deferred(lambda: _replaceable(pools)).map(_as_plain)
        case inspect.EnumType():
            return st.sampled_from(list(kind.cls))
        case inspect.StrType():
            return pools.texts.get(name, texts)
        case inspect.IntType():
            return pools.numbers.get(name, integers)
        case inspect.BoolType():
            return st.booleans()
        case inspect.NoneType():
            return st.none()
    raise NotImplementedError(kind)


def _structs(kind: inspect.StructType, pools: Pools) -> st.SearchStrategy[Any]:
    fields = {f.name: _values(f.type, pools, f.name) for f in kind.fields}
    needed = {name: fields.pop(name) for name in [f.name for f in kind.fields if f.required]}
    return st.fixed_dictionaries(needed, optional=fields).map(lambda values: kind.cls(**values))


def _as_plain(record: Record) -> Any:
    return msgspec.json.decode(msgspec.json.encode(record))


def _replaceable(pools: Pools) -> st.SearchStrategy[Any]:
    tags = sorted(set(KINDS) - {"corrected.1"})
    return st.sampled_from(tags).flatmap(lambda tag: records(KINDS[tag], pools))


def samples() -> dict[str, Record]:
    """One record of each kind by its tag, always the same, every field filled with something that is not its default.

    Of plant data there is one for each sort: `plant_revised.1-party` and so on.
    """
    made: dict[str, Record] = {}
    for tag, kind in KINDS.items():
        made[tag] = _sample(inspect.type_info(kind), "")
    facts = inspect.type_info(PlantFact)
    assert isinstance(facts, inspect.UnionType)
    for info in facts.types:
        assert isinstance(info, inspect.StructType)
        revised = msgspec.structs.replace(made["plant_revised.1"], fact=_sample(info, ""))
        made[f"plant_revised.1-{info.cls.__struct_config__.tag}"] = revised
    del made["plant_revised.1"]
    return made


def _sample(kind: inspect.Type, name: str, default: object = None) -> Any:
    match kind:
        case inspect.StructType():
            return kind.cls(**{f.name: _sample(f.type, f.name, f.default) for f in kind.fields})
        case inspect.UnionType():
            return _sample(next(one for one in kind.types if not isinstance(one, inspect.NoneType)), name)
        case inspect.VarTupleType():
            return (_sample(kind.item_type, name),)
        case inspect.TupleType():
            return tuple(_sample(one, name) for one in kind.item_types)
        case inspect.DictType():
            return {"kind": "moved.1", "lot": "OX-2647-A012-4", "place": "R-3"}
        case inspect.EnumType():
            return list(kind.cls)[-1]
        case inspect.StrType():
            return f"{name} µ"
        case inspect.IntType():
            return 7
        case inspect.BoolType():
            return not default
    raise NotImplementedError(kind)
