"""Composition and origin on a certificate: per lot, measured or said to be predicted, declared or proven."""

import pytest
from msgspec.structs import replace

from tests.services.plant_builder import Chain, Shop, order_line
from traceapp.domain.certificate import Origin
from traceapp.domain.makeup import RECORDED, UNKNOWN, WHOLE, Content, Done, Makeup, Provenance, Version, with_origins
from traceapp.domain.makeup import Origin as Way
from traceapp.domain.part import Requirement
from traceapp.services.certificate.certificate_origin import NOT_DECLARED, origin_of
from traceapp.services.certificate.certificate_tests import composition_of
from traceapp.services.delivery.delivery import Delivery, is_predicted, read_delivery

Finished = tuple[Shop, Chain]
HERE = (RECORDED,)
PAPER = ("third-party",)


def delivered(shop: Shop, *lots: str) -> Delivery:
    """A shipment of these lots, each in a box, to an order line that claims something."""
    shop.put_in_force(order_line(claim="DFARS-2027"))
    shipment = shop.gather(*(shop.pack(lot, 100) for lot in lots))
    with shop.store.reading() as books:
        return read_delivery(books, shop.plant, shipment, shop.at)


def made_of(delivery: Delivery, *makeups: Makeup) -> Delivery:
    """As if the lots were made of these."""
    versions = {lot: (Version(0, makeup),) for lot, makeup in zip(delivery.lots, makeups, strict=True)}
    return replace(delivery, versions=versions)


def way(*done: Done, recycled: str = "") -> Provenance:
    found = Provenance((), recycled)
    for one in done:
        found = found.and_then(one)
    return found


def makeup(**elements: dict[Provenance, int]) -> Makeup:
    """Each a tenth of the mass."""
    return Makeup(tuple(with_origins(element, WHOLE // 10, ways) for element, ways in sorted(elements.items())))


def told(origin: Origin | None) -> list[tuple[str, str, list[str]]]:
    assert origin is not None
    return [(row.element, row.source, [share.text for share in row.shares]) for row in origin.rows]


MELTED = Done("melted", "US", "", HERE)
AUSTRALIA = way(
    Done("mined", "AU", "", PAPER), Done("separated", "MY", "", PAPER), Done("reduced", "US", "", HERE), MELTED
)
TEXAS = way(Done("mined", "US"), Done("separated", "US"), Done("reduced", "US", "", HERE), MELTED)
AGAIN = way(Done("separated", "US", "", PAPER), Done("reduced", "US", "", HERE), MELTED, recycled="pre-consumer")


def test_every_element_is_told_by_stage_with_its_shares_and_what_is_only_declared(finished: Finished) -> None:
    shop, chain = finished
    found = origin_of(
        made_of(delivered(shop, chain.lot), makeup(Nd={AUSTRALIA: 597, TEXAS: 322, AGAIN: 81}, Pr={AUSTRALIA: 1})), "7"
    )
    assert told(found) == [
        (
            "Nd",
            "7.1",
            [
                "AU 59.7 · US 32.2, declared · recycled (pre-consumer) 8.1",
                "MY 59.7 · US 32.2, declared · US 8.1",
                "US 100",
            ],
        ),
        ("Pr", "7.1", ["AU 100", "MY 100", "US 100"]),
    ]
    assert found is not None
    assert found.summary == "melted US 100"
    assert "Declared" in found.note
    assert "No mine" in found.note


def test_what_nobody_said_is_said_to_be_so(finished: Finished) -> None:
    shop, chain = finished
    found = origin_of(made_of(delivered(shop, chain.lot), makeup(Nd={way(MELTED): 1})), "7")
    assert told(found) == [("Nd", "7.1", [NOT_DECLARED] * 3)]
    assert found is not None
    assert [share.declared for share in found.rows[0].shares] == [True] * 3
    assert found.note == ""


def test_a_share_is_never_rounded_away(finished: Finished) -> None:
    shop, chain = finished
    found = origin_of(made_of(delivered(shop, chain.lot), makeup(Nd={AUSTRALIA: 99_999, TEXAS: 1})), "7")
    assert told(found)[0][2][0] == "AU 100.0 · US <0.1, declared"


def test_lots_are_told_each_for_itself_and_together_where_the_same_is_true_of_them(finished: Finished) -> None:
    shop, chain = finished
    other = chain.machine(shop, 100, container=2)
    delivery = delivered(shop, chain.lot, other)
    one, two = makeup(Nd={AUSTRALIA: 1}, Pr={AUSTRALIA: 1}), makeup(Nd={TEXAS: 1}, Pr={AUSTRALIA: 1})
    found = origin_of(made_of(delivery, one, two), "7")
    assert [(element, source, texts[0]) for element, source, texts in told(found)] == [
        ("Nd", "7.1", "AU 100"),
        ("Nd", "7.2", "US 100, declared"),
        ("Pr", "both lots", "AU 100"),
    ]


def test_later_stages_stand_in_the_heading_where_they_are_the_same_and_in_a_column_where_not(
    finished: Finished,
) -> None:
    shop, chain = finished
    delivery = delivered(shop, chain.lot)
    coated, plated = Done("coated", "US", "", HERE), Done("coated", "MX", "plater-9", PAPER)
    same = origin_of(made_of(delivery, makeup(Nd={AUSTRALIA.and_then(coated): 1})), "7")
    assert same is not None
    assert (same.summary, len(same.stages)) == ("melted to coated US 100", 3)
    other = origin_of(
        made_of(delivery, makeup(Nd={AUSTRALIA.and_then(plated): 1}, Tb={way(Done("mined", "AU"), plated): 1})), "7"
    )
    assert other is not None
    assert (other.summary, len(other.stages)) == ("", 4)
    assert [row.shares[3].text for row in other.rows] == [
        "melted US 100; coated MX (plater-9) 100",
        "coated MX (plater-9) 100",
    ]


def test_matter_melted_twice_was_melted_in_both_countries(finished: Finished) -> None:
    shop, chain = finished
    twice = way(Done("melted", "CN"), MELTED)
    found = origin_of(made_of(delivered(shop, chain.lot), makeup(Nd={twice: 1, way(MELTED): 3})), "7")
    assert found is not None
    assert found.summary == "melted US 75.0 · CN and US 25.0, declared"


def test_no_origin_where_nothing_is_known(finished: Finished) -> None:
    shop, chain = finished
    delivery = delivered(shop, chain.lot)
    assert origin_of(replace(delivery, versions={}), "7") is None
    nobody = Makeup((Content(UNKNOWN, WHOLE, (Way(Provenance(), WHOLE),)),))
    assert origin_of(made_of(delivery, nobody), "7") is None


def test_what_was_not_measured_is_marked_as_predicted(finished: Finished) -> None:
    shop, chain = finished
    delivery = delivered(shop, chain.lot)
    assert delivery.specification is not None
    wanted = replace(delivery, specification=replace(delivery.specification, composition=("Nd", "Co")), evidence={})
    found = composition_of(shop.plant, made_of(wanted, makeup(Nd={AUSTRALIA: 1}, Co={TEXAS: 1})))
    assert found is not None
    assert found.lots[0].values == ("10.00*", "10.00*")
    assert found.note == "* predicted from what went in, not measured"
    unknown = composition_of(shop.plant, replace(wanted, versions={}))
    assert unknown is not None
    assert (unknown.lots[0].values, unknown.note) == (("?", "?"), "? not known")


@pytest.mark.parametrize(("form", "excused"), [("3.1", False), ("2.2", True)])
def test_a_share_without_limits_may_be_predicted_where_no_specific_inspection_is_asked_for(
    finished: Finished, form: str, excused: bool
) -> None:
    shop, chain = finished
    delivery = delivered(shop, chain.lot)
    assert delivery.line is not None
    asked = made_of(replace(delivery, line=replace(delivery.line, form=form)), makeup(Nd={AUSTRALIA: 1}))
    assert is_predicted(shop.plant, asked, chain.lot, Requirement(property="nd", test_unit="heat")) is excused
    assert not is_predicted(shop.plant, asked, chain.lot, Requirement(property="nd", low="20", test_unit="heat"))
