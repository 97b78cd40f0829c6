"""A supplier's shipping events: exact quantities by class, and everything wrong by event and field."""

import json
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import json as exact

from traceapp.domain.quantity import mg, pcs
from traceapp.exchange.epcis_shipping import read_shipping

LOT = "https://id.gs1.org/01/09521321000018/10/24-1187"


def shipping(**said: Any) -> dict[str, Any]:
    return {"type": "ObjectEvent", "eventID": "ni:1", "action": "OBSERVE", "bizStep": "shipping", **said}


def packing(box: str, *elements: dict[str, Any], action: str = "ADD") -> dict[str, Any]:
    return {"type": "AggregationEvent", "parentID": box, "action": action, "childQuantityList": list(elements)}


def element(quantity: object, uom: str = "KGM", name: str = LOT) -> dict[str, Any]:
    return {"epcClass": name, "quantity": quantity, "uom": uom}


def document(*events: Any) -> bytes:
    body = {"type": "EPCISDocument", "schemaVersion": "2.0", "epcisBody": {"eventList": list(events)}}
    return exact.Encoder(decimal_format="number").encode(body)


def wrong(raw: bytes) -> list[tuple[int, str, str]]:
    reading = read_shipping("ship.jsonld", raw)
    assert reading.wrong
    return [(one.row, one.column, one.problem.code) for one in reading.wrong]


def test_what_was_shipped_by_quantity_and_by_boxes_is_read_container_by_container():
    raw = document(
        packing("box:1", element(12.5), element(480, "GRM")),
        shipping(quantityList=[element(149.82)], epcList=["box:1"]),
        {"type": "ObjectEvent", "action": "OBSERVE", "bizStep": "receiving", "quantityList": [element(1)]},
        shipping(eventID="ni:2", quantityList=[element(2400, "", "urn:x:MG.7")]),
        shipping(errorDeclaration={"declarationTime": "2026-01-01T00:00:00Z"}, quantityList=[element(9)]),
    )
    first, second = read_shipping("ship.jsonld", raw).shipped
    assert (first.row, first.event, first.name) == (2, "ni:1", LOT)
    assert first.containers == (mg(149_820_000), mg(12_500_000), mg(480_000))
    assert (second.event, second.containers) == ("ni:2", (pcs(2400),))


@given(st.integers(1, 9 * 10**15))
def test_every_milligram_comes_through(amount):
    raw = document(shipping(quantityList=[element(Decimal(amount).scaleb(-6))]))
    (found,) = read_shipping("ship.jsonld", raw).shipped
    assert found.containers == (mg(amount),)


def test_an_event_without_an_id_is_known_by_its_text():
    event = shipping(quantityList=[element(1)])
    del event["eventID"]
    first, again = (read_shipping("ship.jsonld", document(event)).shipped[0].event for _ in range(2))
    assert first == again
    assert first.startswith("sha-256:")


@pytest.mark.parametrize(
    ("raw", "where", "code"),
    [
        (b"%PDF-1.7", "", "not_json"),
        (b"\xff\xfe", "", "not_json"),
        (document({"supplier": "Peña"}).replace("ñ".encode(), b"\xf1"), "", "not_json"),
        (b"[1]", "", "not_epcis"),
        (b'{"type": "EPCISDocument", "schemaVersion": "1.2", "epcisBody": {"eventList": []}}', "", "not_epcis"),
        (
            b'{"type": "EPCISDocument", "schemaVersion": "2.0", "epcisBody": {"eventList": 7}}',
            "epcisBody.eventList",
            "not_epcis",
        ),
        (document(), "", "nothing_shipped"),
        (b"[" * 100_000, "", "not_epcis"),
        (document({"errorDeclaration": 0}).replace(b"0}", b"[" * 100_000), "", "not_json"),
    ],
)
def test_what_is_no_epcis_file_is_refused_clearly(raw, where, code):
    assert wrong(raw) == [(0, where, code)]


def test_everything_wrong_is_named_by_event_and_field():
    assert wrong(
        document(
            shipping(quantityList=[element([149.82])]),
            shipping(quantityList=[element(1, "LTR"), {"epcClass": LOT}]),
            shipping(quantityList=[element(Decimal("0.0000001")), element(-5), element(10**12)]),
            shipping(epcList=["box:9"]),
            shipping(quantityList=[element(1), element(1, "")]),
            packing("box:8", element(1), action="DELETE"),
        )
    ) == [
        (1, "quantityList[0].quantity", "needs_number"),
        (2, "quantityList[0].uom", "not_one_of"),
        (2, "quantityList[1].quantity", "missing"),
        (3, "quantityList[0].quantity", "no_such_quantity"),
        (3, "quantityList[1].quantity", "no_such_quantity"),
        (3, "quantityList[2].quantity", "no_such_quantity"),
        (4, "epcList[0]", "box_not_told"),
        (5, "quantityList[0]", "units_mixed"),
    ]


def test_boxes_that_hold_each_other_come_to_an_end():
    loop = {**packing("box:1"), "childEPCs": ["box:2"]}, {**packing("box:2", element(1)), "childEPCs": ["box:1"]}
    (found,) = read_shipping("ship.jsonld", document(*loop, shipping(epcList=["box:1"]))).shipped
    assert found.containers == (mg(1_000_000),)


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.text(),
        lambda one: st.lists(one) | st.dictionaries(st.text(), one),
    )
)
def test_any_json_is_read_or_refused(tree):
    reading = read_shipping(
        "x.json",
        json.dumps({"type": "EPCISDocument", "schemaVersion": "2.0", "epcisBody": {"eventList": [tree]}}).encode(),
    )
    assert reading.wrong
    assert not reading.shipped
