"""The hash by which an event is known everywhere (CBV 2.0, 8.9; RFC 6920): SHA-256 over what it says, in one order.

Where the standard leaves something open this does as the public reference generator, since a hash is only worth what
others find too: numbers below 0.0001 get an exponent.
"""

import hashlib
import re
from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from typing import Any

import msgspec

from traceapp.domain.epcis.event import PREFIX, Event

_CBV = "https://ref.gs1.org/cbv/"
_BARE: Mapping[str, str] = {
    "bizStep": f"{_CBV}BizStep-",
    "disposition": f"{_CBV}Disp-",
    "set": f"{_CBV}Disp-",
    "unset": f"{_CBV}Disp-",
}
"""What stands before a bare word of these fields."""
_TYPES = {"bizTransactionList": f"{_CBV}BTT-", "sourceList": f"{_CBV}SDT-", "destinationList": f"{_CBV}SDT-"}
_VALUES = {"bizTransactionList": "bizTransaction", "sourceList": "source", "destinationList": "destination"}
_MEASURED = "https://gs1.org/voc/"
_NUMBER = re.compile(r"[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?", re.ASCII)
_QUANTITY = ("epcClass", "quantity", "uom")
_METADATA = (
    *("time", "startTime", "endTime", "deviceID", "deviceMetadata", "rawData", "dataProcessingMethod", "bizRules"),
)
_REPORT = (
    *("type", "exception", "deviceID", "deviceMetadata", "rawData", "dataProcessingMethod", "time", "microorganism"),
    *("chemicalSubstance", "value", "component", "stringValue", "booleanValue", "hexBinaryValue", "uriValue"),
    *("minValue", "maxValue", "meanValue", "sDev", "percRank", "percValue", "uom", "coordinateReferenceSystem"),
)
_ORDER = (
    *("eventTime", "eventTimeZoneOffset", "certificationInfo", "parentID", "epcList", "inputEPCList", "childEPCs"),
    *("quantityList", "childQuantityList", "inputQuantityList", "outputEPCList", "outputQuantityList", "action"),
    *("transformationID", "bizStep", "disposition", "persistentDisposition", "readPoint", "bizLocation"),
    "sensorElementList",
)
_LEFT_OUT = frozenset({"type", "recordTime", "eventID", "errorDeclaration"})


def event_hash(event: Event, namespace: str) -> str:
    """`ni:///sha-256;…?ver=CBV2.0`. namespace: what the prefix `trace` stands for."""
    digest = hashlib.sha256(pre_hash(event, namespace).encode()).hexdigest()
    return f"ni:///sha-256;{digest}?ver=CBV2.0"


def pre_hash(event: Event, namespace: str) -> str:
    """What is hashed."""
    tree: dict[str, Any] = msgspec.to_builtins(event, builtin_types=(Decimal,))
    ours = f"{{{namespace}}}"
    told = [f"eventType={tree['type']}"]
    told += (_WAYS.get(name, _plain)(name, tree[name], ours) for name in _ORDER if name in tree)
    rest = [
        _documents(name, value) if name in _TYPES else _generic(name, value, ours)
        for name, value in tree.items()
        if name not in _KNOWN
    ]
    rest.sort()
    return "".join(told) + "".join(rest)


def _plain(name: str, value: Any, _ours: str) -> str:
    if isinstance(value, str):
        return _one(name, value)
    return "".join(sorted(_one(name, one) for one in value))


def _one(name: str, value: str) -> str:
    if name in _BARE and ":" not in value:
        return f"{name}={_BARE[name]}{value}"
    return f"{name}={_canonical(value)}"


def _epcs(name: str, value: Sequence[str], _ours: str) -> str:
    return name + "".join(sorted(f"epc={_canonical(one)}" for one in value))


def _quantities(name: str, value: Sequence[Mapping[str, Any]], _ours: str) -> str:
    return name + "".join(sorted("quantityElement" + _fields(one, _QUANTITY) for one in value))


def _fields(tree: Mapping[str, Any], order: Sequence[str]) -> str:
    told = ""
    for name in order:
        if name in tree and (text := _canonical(tree[name])):
            told += f"{name}={text}"
    return told


def _place(name: str, value: Mapping[str, Any], _ours: str) -> str:
    return f"{name}id={_canonical(value['id'])}"


def _persistent(name: str, value: Mapping[str, Sequence[str]], ours: str) -> str:
    return name + "".join(_plain(way, value[way], ours) for way in ("set", "unset") if way in value)


def _sensors(name: str, value: Sequence[Mapping[str, Any]], ours: str) -> str:
    return name + "".join(sorted("sensorElement" + _sensor(one, ours) for one in value))


def _sensor(tree: Mapping[str, Any], ours: str) -> str:
    metadata = tree.get("sensorMetadata")
    told = "sensorMetadata" + _fields(metadata, _METADATA) if metadata else ""
    return told + "".join(sorted("sensorReport" + _report(one, ours) for one in tree["sensorReport"]))


def _report(tree: Mapping[str, Any], ours: str) -> str:
    tree = {**tree, **{name: _MEASURED + tree[name] for name in ("type", "exception") if _is_bare(tree.get(name, ""))}}
    return _fields(tree, _REPORT) + "".join(
        sorted(_generic(name, value, ours) for name, value in tree.items() if name.startswith(PREFIX))
    )


def _is_bare(word: str) -> bool:
    return bool(word) and ":" not in word


def _documents(name: str, value: Sequence[Mapping[str, str]]) -> str:
    """Transactions, sources and destinations: the type of each stands before it."""
    told = []
    for one in value:
        kind = _TYPES[name] + one["type"] if _is_bare(one["type"]) else one["type"]
        told.append(f"type={kind}{_VALUES[name]}={_canonical(one[_VALUES[name]])}")
    return name + "".join(sorted(told))


def _generic(name: str, value: Any, ours: str) -> str:
    """What the standard knows nothing of, and master data."""
    name = ours + name[len(PREFIX) + 1 :] if name.startswith(PREFIX) else name
    if isinstance(value, (list, tuple)):
        return "".join(sorted(_generic(name, one, ours) for one in value))
    if isinstance(value, dict):
        return name + "".join(sorted(_generic(part, one, ours) for part, one in value.items()))
    text = _canonical(value)
    return f"{name}={text}" if text else name


_WAYS: Mapping[str, Callable[[str, Any, str], str]] = {
    **dict.fromkeys(("epcList", "inputEPCList", "outputEPCList", "childEPCs"), _epcs),
    **dict.fromkeys(("quantityList", "childQuantityList", "inputQuantityList", "outputQuantityList"), _quantities),
    **dict.fromkeys(("readPoint", "bizLocation"), _place),
    "persistentDisposition": _persistent,
    "sensorElementList": _sensors,
}
_KNOWN = _LEFT_OUT | frozenset(_ORDER)


def _canonical(value: Any) -> str:
    if isinstance(value, str):
        text = value.strip()
        if text[:1] not in _DIGITS:
            return text
        return _shortest(Decimal(text)) if _NUMBER.fullmatch(text) else text
    return str(value) if isinstance(value, int) else _shortest(value)


_DIGITS = frozenset("0123456789+-.")


def _shortest(number: Decimal) -> str:
    """Without a zero that says nothing: `149.82`, `250`, `5e-05`."""
    written = str(number)
    if "E" not in written and not written.startswith(_MAY_BE_SMALL):
        return written.rstrip("0").rstrip(".") if "." in written else written
    if number == 0:
        return "0"
    if number == number.to_integral_value():
        return str(int(number))
    if abs(number) >= _SMALLEST_PLAIN:
        return f"{number:f}".rstrip("0")
    sign, digits, _ = number.as_tuple()
    mantissa = "".join(map(str, digits)).rstrip("0")
    point = f".{mantissa[1:]}" if len(mantissa) > 1 else ""
    return f"{'-' if sign else ''}{mantissa[0]}{point}e-{-number.adjusted():02d}"


_MAY_BE_SMALL = ("0.0000", "-0")
_SMALLEST_PLAIN = Decimal("0.0001")
