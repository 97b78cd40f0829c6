"""The published form of every record kind, kept in `tests/golden/records`: one sample's exact bytes, and the defaults.

`python -m tests.domain.record_goldens` writes what is missing and never touches what is there: a published version
stays as it is, and a change of it is a new version beside it.
"""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from msgspec import NODEFAULT, inspect

from tests.strategies import samples
from traceapp.domain.record import KINDS, encode_record

FOLDER = Path(__file__).parents[1] / "golden" / "records"
DEFAULTS = FOLDER / "defaults.json"


def golden_file(name: str) -> Path:
    return FOLDER / f"{name}.json"


def defaults_now() -> dict[str, dict[str, str]]:
    """By the name of each type in any record, what its fields are when they are not written, and its members."""
    return {name: told for tag in sorted(KINDS) for name, told in _defaults(inspect.type_info(KINDS[tag]))}


def _defaults(kind: inspect.Type) -> Iterator[tuple[str, dict[str, str]]]:
    match kind:
        case inspect.StructType():
            yield kind.cls.__name__, {f.name: repr(f.default) for f in kind.fields if f.default is not NODEFAULT}
            parts: tuple[Any, ...] = tuple(field.type for field in kind.fields)
        case inspect.EnumType():
            yield kind.cls.__name__, {member.name: repr(member.value) for member in kind.cls}
            parts = ()
        case inspect.UnionType():
            parts = kind.types
        case inspect.VarTupleType():
            parts = (kind.item_type,)
        case inspect.TupleType():
            parts = kind.item_types
        case _:
            parts = ()
    for part in parts:
        yield from _defaults(part)


def write_missing() -> None:
    """Goldens for kinds and types that have none yet."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    for name, record in samples().items():
        if not golden_file(name).exists():
            golden_file(name).write_bytes(encode_record(record))
    published = json.loads(DEFAULTS.read_text(encoding="utf-8")) if DEFAULTS.exists() else {}
    for name, told in defaults_now().items():
        published[name] = told | published.get(name, {})
    DEFAULTS.write_text(json.dumps(published, indent=1, sort_keys=True, ensure_ascii=False) + "\n", encoding="utf-8")


if __name__ == "__main__":
    write_missing()
