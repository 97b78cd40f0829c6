"""A certificate as works-certificate JSON, by the field codes of EN 10168:2004, A01 to Z06, both ways.

Nothing of a content is lost: what is written is read back as the same content, digest included. Numbers are decimal
texts. Codes that the standard leaves free: A97 order line, A98 delivery, A99 basis of the delivery date, C94 notes
on the composition, D50 the units that were tested, Z05 how it is known and whatever has no code, Z06 origin.
"""

from typing import Any

import msgspec

from traceapp.domain.certificate import CertificateContent
from traceapp.domain.problem import because, json_problem
from traceapp.domain.quantity import decimal_text, mg, quantity_from_text
from traceapp.errors import Refused, TraceError
from traceapp.exchange.plant_file import plainly

FORMAT = "EN 10168 field codes, traceapp 1"
Tree = dict[str, Any]
_GROUPS = ("CommercialTransaction", "ProductDescription", "Inspection", "OtherTests", "Validation")
_TRADE, _PRODUCT, _INSPECTION, _TESTS, _VALIDATION = _GROUPS
_MOVED: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    (_TRADE, "A01", ("issuer",)),
    (_TRADE, "A02", ("kind",)),
    (_TRADE, "A03", ("number",)),
    (_TRADE, "A06.1", ("purchaser",)),
    (_TRADE, "A07", ("order", "order")),
    (_TRADE, "A09", ("part",)),
    (_TRADE, "A97", ("order", "line")),
    (_TRADE, "A98", ("shipment",)),
    (_TRADE, "A99", ("order", "basis")),
    (_PRODUCT, "B01", ("product",)),
    (_PRODUCT, "B02", ("specification",)),
    (_INSPECTION, "C03", ("conditions",)),
    (_VALIDATION, "Z01", ("statements",)),
    (_VALIDATION, "Z02", ("issued",)),
    (_VALIDATION, "Z03", ("signers",)),
    (_VALIDATION, "Z06", ("origin",)),
)
"""What stands under a code as it is in the content."""
_ELEMENTS = tuple(f"C{n}" for n in range(71, 93))
"""One element each; what is beyond them stands together under C93."""
_TESTS_OF = tuple(f"D{n}" for n in range(51, 99))
"""One property each; what is beyond them stands together under D99."""


def works_certificate(content: CertificateContent) -> bytes:
    """The content by field codes, in their order; what has no code of its own stands under Z05."""
    plain: Tree = msgspec.to_builtins(content)
    groups: dict[str, Tree] = {group: {} for group in _GROUPS}
    for group, code, path in _MOVED:
        value = _taken(plain, path)
        if value is not None:
            groups[group][code] = value
    groups[_PRODUCT] |= _lots(plain.pop("lots"))
    groups[_INSPECTION] |= _composition(plain.pop("composition", None))
    groups[_TESTS] |= _tests(plain.pop("sections", ()))
    groups[_VALIDATION]["Z05"] = plain
    ordered = {group: {code: codes[code] for code in sorted(codes)} for group, codes in groups.items()}
    return msgspec.json.format(msgspec.json.encode({"Format": FORMAT, **ordered}), indent=1)


def read_works_certificate(file: str, raw: bytes) -> CertificateContent:
    """The content that was written. file: the name that refusals carry.

    Refused `works_certificate_malformed` (file, field, problem): it is none, a field is missing or wrong, or what it
    says is not what its digest was made of.
    """
    try:
        tree = msgspec.json.decode(raw)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise _malformed(file, "", json_problem(error)) from error
    if not isinstance(tree, dict) or tree.get("Format") != FORMAT:
        raise _malformed(file, "Format", because("not_one_of", given=_format(tree), known=(FORMAT,)))
    try:
        return msgspec.convert(_content(tree), CertificateContent)
    except msgspec.ValidationError as error:
        if isinstance(error.__cause__, ValueError):  # what it says does not agree with itself, or with its digest
            raise _malformed(file, "Z05", because("contradicts_itself")) from error
        flaw = plainly(str(error))
        raise _malformed(file, flaw.field, flaw.problem) from error
    except KeyError as error:
        raise _malformed(file, str(error.args[0]), because("missing")) from error
    except (TypeError, AttributeError, ValueError, IndexError, TraceError) as error:
        raise _malformed(file, "", because("another_form")) from error


def _malformed(file: str, field: str, problem: object) -> Refused:
    return Refused("works_certificate_malformed", file=file, field=field, problem=problem)


def _format(tree: object) -> str:
    return str(tree.get("Format", "")) if isinstance(tree, dict) else type(tree).__name__


def _taken(plain: Tree, path: tuple[str, ...]) -> Any:
    """A value out of the content, which keeps what has no place of its own yet."""
    *way, name = path
    for outer in way:
        plain = plain.get(outer, {})
    return plain.pop(name, None)


def _lots(lots: list[Tree]) -> Tree:
    """B07 identification, B08 pieces, B13 actual mass in kilograms: one of each for each lot."""
    return {
        "B08": [str(lot.pop("pieces")) for lot in lots],
        "B13": [decimal_text(mg(lot.pop("net_mg"))) for lot in lots],
        "B07": lots,
    }


def _composition(plain: Tree | None) -> Tree:
    """C00 heats and C01 samples by lot, C71 to C93 elements, each with a value for each lot."""
    if plain is None:
        return {}
    lots = plain.pop("lots")
    values = [lot.pop("values") for lot in lots]
    elements = [
        {"Symbol": symbol, "Values": [lot[n] for lot in values]} for n, symbol in enumerate(plain.pop("elements"))
    ]
    return {
        "C00": [lot.pop("heats") for lot in lots],
        "C01": lots,
        "C94": plain,
        **_coded(_ELEMENTS, "C93", elements),
    }


def _tests(sections: list[Tree]) -> Tree:
    """D50 the test units, D51 to D99 the properties; `Section` says which unit was tested for it."""
    rows = [
        {"Section": n, "Property": "".join(run[0] for run in row["name"]), **row}
        for n, section in enumerate(sections)
        for row in section.pop("rows")
    ]
    return {**({"D50": sections} if sections else {}), **_coded(_TESTS_OF, "D99", rows)}


def _coded(codes: tuple[str, ...], beyond: str, values: list[Tree]) -> Tree:
    found: Tree = dict(zip(codes, values, strict=False))
    return {**found, **({beyond: values[len(codes) :]} if len(values) > len(codes) else {})}


def _uncoded(group: Tree, codes: tuple[str, ...], beyond: str) -> list[Tree]:
    return [*(group[code] for code in codes if code in group), *group.get(beyond, ())]


def _content(tree: Tree) -> Tree:
    """The content's plain values again."""
    plain: Tree = tree[_VALIDATION]["Z05"]
    for group, code, path in _MOVED:
        if code in tree[group]:
            inner = plain
            for name in path[:-1]:
                inner = inner.setdefault(name, {})
            inner[path[-1]] = tree[group][code]
    product = tree[_PRODUCT]
    plain["lots"] = [
        {**lot, "pieces": _whole(pieces), "net_mg": quantity_from_text(mass, "kg").amount}
        for lot, pieces, mass in zip(product["B07"], product["B08"], product["B13"], strict=True)
    ]
    if "C00" in tree[_INSPECTION]:
        plain["composition"] = _composed(tree[_INSPECTION])
    plain["sections"] = _sections(tree[_TESTS])
    return plain


def _whole(pieces: str) -> int:
    return quantity_from_text(pieces, "pcs").amount


def _composed(group: Tree) -> Tree:
    elements = _uncoded(group, _ELEMENTS, "C93")
    lots = [
        {**sample, "heats": heats, "values": [element["Values"][n] for element in elements]}
        for n, (heats, sample) in enumerate(zip(group["C00"], group["C01"], strict=True))
    ]
    return {**group["C94"], "elements": [element["Symbol"] for element in elements], "lots": lots}


def _sections(group: Tree) -> list[Tree]:
    sections = [{**section, "rows": []} for section in group.get("D50", ())]
    for row in _uncoded(group, _TESTS_OF, "D99"):
        told = {name: value for name, value in row.items() if name not in {"Section", "Property"}}
        sections[row["Section"]]["rows"].append(told)
    return sections
