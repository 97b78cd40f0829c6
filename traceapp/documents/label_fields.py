"""What each kind of label can print, as named texts that a layout places."""

from collections.abc import Mapping
from typing import assert_never

from traceapp.documents.label_layout import LabelKind, LabelLayout
from traceapp.domain.certificate import day_text, thousands
from traceapp.domain.label import BoxLabel, CertificateLabel, ContainerLabel, Label, Magnetised, Unmagnetised
from traceapp.domain.quantity import Quantity, Unit, decimal_text, mg


def kind_of(label: Label) -> LabelKind:
    """Which layouts fit the label."""
    match label:
        case ContainerLabel():
            return "container"
        case BoxLabel():
            return "box"
        case CertificateLabel():
            return "certificate"
        case _:
            assert_never(label)


def printed(label: Label, layout: LabelLayout) -> Mapping[str, str]:
    """Every field of the label as text under the names of `FIELDS`; an absent one is "".

    The lines of an address are parted by line feeds.
    """
    match label:
        case ContainerLabel():
            return _container(label, layout)
        case BoxLabel():
            return _box(label, layout)
        case CertificateLabel():
            return _certificate(label, layout)
        case _:
            assert_never(label)


def _container(label: ContainerLabel, layout: LabelLayout) -> Mapping[str, str]:
    state = label.state
    return {
        "code": label.code,
        "kind": label.kind,
        "material": label.material.en,
        "material_other": label.material.es,
        "quantity": _amount(label.quantity, layout),
        "container": f"{label.number} {layout.words['of']} {label.of}" if label.of else str(label.number),
        "made": f"{label.made.en} / {label.made.es}",
        "made_at": label.made_at,
        "recipe": label.recipe,
        "next_station": label.next_station,
        "state": f"{state.en} / {state.es}" if state else "",
        "person": label.person,
    }


def _amount(quantity: Quantity, layout: LabelLayout) -> str:
    unit = "kg" if quantity.unit is Unit.MG else layout.words["pieces"]
    return f"{thousands(decimal_text(quantity))} {unit}"


def _box(label: BoxLabel, layout: LabelLayout) -> Mapping[str, str]:
    return {
        "code": label.code,
        "box": f"{label.number} {layout.words['of']} {label.of}",
        "sender": "\n".join((label.sender, *label.sender_address)),
        "receiver": label.receiver,
        "receiver_address": "\n".join(label.receiver_address),
        "order": f"{label.order}, {label.line}",
        "part": f"{label.part}, {label.revision}" if label.revision else label.part,
        "lots": ", ".join(label.lots),
        "quantity": f"{thousands(str(label.pieces))} {layout.words['pieces']}",
        "masses": f"{decimal_text(mg(label.net_mg))}, {decimal_text(mg(label.gross_mg))} kg",
        "supplier_code": label.supplier_code,
        "origin": label.origin,
        "sscc": f"(00) {label.sscc}" if label.sscc else "",
        **_magnetic(label, layout.words),
    }


def _magnetic(label: BoxLabel, words: Mapping[str, str]) -> Mapping[str, str]:
    """The state in one word, and the field found on the package with its instrument (DOMAIN 22)."""
    match label.state:
        case Unmagnetised():
            return {"state": words["unmagnetised"], "magnetised_on": "", "field": "", "air": ""}
        case Magnetised(on=on, field=field):
            state = {"state": words["magnetised"], "magnetised_on": day_text(on)}
        case _:
            assert_never(label.state)
    if field is None:
        return state | {"field": words["not_measured"], "air": ""}
    told = (f"{field.strength} A/m {words['at']} {field.at_metres} m", field.instrument, field.record)
    return state | {"field": ", ".join(text for text in told if text), "air": words[field.means.value]}


def _certificate(label: CertificateLabel, layout: LabelLayout) -> Mapping[str, str]:
    return {
        "title": f"{layout.words['certificate']} {label.kind.value}",
        "number": label.number,
        "address": label.address,
        "signed": day_text(label.signed),
        "boxed": " ".join(label.boxed),
        "box": label.box,
    }
