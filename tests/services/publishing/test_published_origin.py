"""Origins read back from what a certificate prints."""

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.documents.sample_certificate import with_every_block
from tests.exchange.sample_site import content
from traceapp.domain.certificate_facts import RecycledShare
from traceapp.domain.published import Place
from traceapp.services.publishing.published_origin import chain_of, origin_of, places_of, recycled_of


@pytest.mark.parametrize(
    ("printed", "places"),
    [
        ("US 100", (Place(share="100", countries=("US",)),)),
        (
            "AU 59.7 · US 32.2, declared",
            (Place(share="59.7", countries=("AU",)), Place(share="32.2", countries=("US",), declared=True)),
        ),
        ("recycled (pre-consumer) 8.1", (Place(share="8.1", recycled="pre-consumer"),)),
        ("recycled (recycled, class unknown) 8.1", (Place(share="8.1", recycled="unknown"),)),
        ("MY (Kuantan works) and CN 40.3", (Place(share="40.3", countries=("MY", "CN")),)),
        ("country not stated (Plant 2) 100", (Place(share="100"),)),
        ("not declared", (Place(share="100"),)),
        ("", (Place(share="100"),)),
    ],
)
def test_a_cell_of_the_table_becomes_shares(printed, places):
    assert places_of(printed) == places


def test_a_suppliers_site_is_never_told():
    told = repr(places_of("AU (BIG PIT Mining, Mt AB) 100"))
    assert "PIT" not in told
    assert "AB" not in told


def test_recycled_matter_is_told_by_element_and_lot():
    certificate = with_every_block()
    recycled = recycled_of(certificate, origin_of(certificate))
    assert [(one.element, one.lots, one.sort, one.share) for one in recycled] == [
        ("Nd", "1", "pre-consumer", "8.1"),
        ("Nd", "2", "pre-consumer", "7.7"),
    ]


def test_recycled_shares_are_taken_from_their_values_where_there_are_any():
    certificate = with_every_block()
    share = RecycledShare(lot=certificate.lots[1].code, element="Nd", sort="post-consumer", percent="7.6543")
    valued = msgspec.structs.replace(certificate, digest="", recycled=(share,))
    told = recycled_of(valued, origin_of(valued))
    assert [(one.lots, one.sort, one.share) for one in told] == [("2", "post-consumer", "7.6543")]
    assert recycled_of(valued, ()) == ()


def test_a_lot_that_is_delivered_alone_is_not_numbered():
    """By its first lot alone: results and composition of two would not fit."""
    both = with_every_block()
    alone = msgspec.structs.replace(both, digest="", lots=both.lots[:1], sections=(), composition=None)
    assert {one.lots for one in origin_of(alone)} == {""}
    assert {one.lots for one in origin_of(both)} == {"1", "2", ""}


def test_the_way_goes_from_the_melt_to_the_certificate():
    chain = chain_of(content())
    assert [(one.stage, one.until) for one in chain] == [
        ("stage_melted", "stage_machined"),
        ("stage_coated", ""),
        ("stage_magnetised", ""),
        ("stage_tested", ""),
        ("stage_certified", ""),
    ]
    assert chain[1].places == (Place(share="100", countries=("MX",)),)


@given(st.text(alphabet="AU 1.07·,declared()recycled-", max_size=60))
def test_whatever_is_printed_can_be_drawn(printed):
    for place in places_of(printed):
        assert float(place.share) >= 0
