"""A fact about the plant as lines of text that people can change, and back, with what is wrong told field by field."""

import re
from typing import Any, Literal, get_args, get_origin

import msgspec

from traceapp.domain.fact import Fact
from traceapp.errors import Refused

_AT = re.compile(r"\$\.(\w+)")
Kind = Literal["text", "number", "list", "yes"]


def texts_of(fact: Fact) -> dict[str, str]:
    """The simple fields of a fact by name: words, whole numbers, lists of words (parted by `; `), yes or no."""
    return {name: _shown(getattr(fact, name), kind) for name, kind in simple_fields(type(fact)).items()}


def simple_fields(sort: type[Fact]) -> dict[str, Kind]:
    """Which fields of a sort of fact can be shown as one line; `key` first, tables and nested values left out."""
    found: dict[str, Kind] = {}
    for field in msgspec.structs.fields(sort):
        kind = _kind(field.type)
        if kind is not None:
            found[field.name] = kind
    return found


def _kind(shape: Any) -> Kind | None:
    if shape is str:
        return "text"
    if shape is int:
        return "number"
    if shape is bool:
        return "yes"
    args = get_args(shape)
    is_words = get_origin(shape) is tuple and args and isinstance(args[0], type) and issubclass(args[0], str)
    return "list" if is_words else None


def _shown(value: Any, kind: Kind) -> str:
    if kind == "list":
        return "; ".join(str(word) for word in value)
    if kind == "yes":
        return "yes" if value else "no"
    return str(value)


def changed(fact: Fact, texts: dict[str, str]) -> Fact:
    """The fact with these fields as they were typed. Refused `field_malformed` (field, typed) for the first bad one."""
    kinds = simple_fields(type(fact))
    plain: dict[str, Any] = msgspec.to_builtins(fact)
    for name, typed in texts.items():
        plain[name] = _told(typed.strip(), kinds[name])
    try:
        return msgspec.convert(plain, type(fact), strict=False)
    except msgspec.ValidationError as error:
        at = _AT.search(str(error))
        field = at[1] if at else ""
        raise Refused("field_malformed", field=field, typed=texts.get(field, "")) from None


def _told(typed: str, kind: Kind) -> Any:
    if kind == "list":
        return [word.strip() for word in typed.split(";") if word.strip()]
    if kind == "yes":
        return typed.lower() in {"yes", "sí", "si", "1", "x"}
    return typed
