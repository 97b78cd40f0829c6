"""What may be published of an order, and what a view then says."""

import msgspec
import pytest

from tests.documents.sample_certificate import with_every_block
from tests.exchange.sample_site import EVERYTHING, PLAIN, SUPPLIERS, content, facts, salt
from traceapp.domain.issued import IssuedState
from traceapp.domain.order import OrderLine
from traceapp.domain.published import commitment
from traceapp.domain.reason import recorded
from traceapp.domain.record.pieces import EntryRef
from traceapp.services.publishing.publishing import Allowance, allowance_of, customer_view, public_view, standing_of


def line(**told: object) -> OrderLine:
    plain = OrderLine(key="A/1", order="A", line="1", customer="c", part="p", quantity=1)
    return msgspec.structs.replace(plain, **told)


def test_by_default_nothing_is_published():
    assert allowance_of(line()) == allowance_of(None) == Allowance()


def test_a_verdict_is_published_without_anything_beside_it():
    assert allowance_of(line(publication="verdict")) == Allowance(verdict=True)


def test_the_customer_gets_the_whole_by_a_link():
    allowed = allowance_of(line(publication="customer", discloses=("origin",)))
    assert allowed == Allowance(verdict=True, customer=True, discloses=frozenset({"origin"}))


@pytest.mark.parametrize("publication", ["verdict", "customer"])
def test_a_defence_order_publishes_nothing_without_a_recorded_consent(publication):
    order = line(publication=publication, defence=True, discloses=("origin",))
    assert allowance_of(order) == Allowance(reason="no_consent")
    assert allowance_of(msgspec.structs.replace(order, consent=" ")).reason == "no_consent"
    assert allowance_of(msgspec.structs.replace(order, consent="letter of 2 November 2026")).verdict


def test_what_an_order_does_not_disclose_is_not_in_the_view():
    view = public_view(content(), facts(), PLAIN, salt)
    assert (view.origin, view.chain, view.recycled, view.results) == ((), (), (), ())
    assert (view.pieces, view.whole) == ("", None)
    whole = public_view(content(), facts(), EVERYTHING, salt)
    assert whole.origin
    assert whole.results
    assert whole.pieces == "2\u2005400"
    assert whole.whole is None


def test_a_public_view_says_nothing_that_is_withheld():
    told = msgspec.json.encode(public_view(content(), facts(), EVERYTHING, salt)).decode()
    certificate = content()
    secret = (certificate.purchaser.name, certificate.order.order, certificate.part.number, certificate.lots[0].code)
    assert [name for name in (*secret, *SUPPLIERS) if name in told] == []


def test_the_customers_view_still_withholds_the_suppliers():
    view = customer_view(content(), facts(), salt)
    assert view.whole is not None
    assert view.whole.purchaser[0] == content().purchaser.name
    assert view.withheld == tuple(commitment(f"supplier {n}", name, salt) for n, name in enumerate(SUPPLIERS, start=1))


def test_a_draft_has_no_view():
    draft = msgspec.structs.replace(
        with_every_block(), number=None, issued=None, address=None, digest="", signature=None, signers=()
    )
    with pytest.raises(ValueError, match="draft"):
        public_view(draft, facts(), PLAIN, salt)


ISSUED = IssuedState("C-26-A0931", entry=EntryRef("A", 3), issued_at=7)


def test_a_certificate_stands_until_it_is_withdrawn_replaced_or_recalled():
    def state(issued: IssuedState, recalled: str = "") -> str:
        return standing_of(issued, recalled=recalled, since=9, secret=()).state

    assert state(ISSUED) == "valid"
    assert state(ISSUED, "loose coating") == "recalled"
    replaced = msgspec.structs.replace(ISSUED, replaced_by="C-26-A0932")
    assert state(replaced) == "superseded"
    assert state(replaced, "loose coating") == "recalled", "the old paper lies with the same parts"
    assert state(msgspec.structs.replace(ISSUED, withdrawn_because="wrong", replaced_by="x")) == "withdrawn"


def test_a_recall_from_the_trace_tells_no_code_and_no_lot_of_the_plants_own():
    def because(reason: str) -> str:
        return standing_of(ISSUED, recalled=reason, since=9, secret=()).because

    assert because(recorded("lot_recalled", "OX-2648-A001-6")) == ""
    assert because("loose coating") == "loose coating"


def test_a_reason_that_names_what_is_withheld_is_not_told():
    withdrawn = msgspec.structs.replace(ISSUED, withdrawn_because="Tern actuation, inc. found it; box 2")

    def told(*secret: str) -> str:
        return standing_of(withdrawn, recalled="", since=9, secret=secret).because

    assert told("2", "TA-7731-02") == withdrawn.withdrawn_because
    assert told("Tern Actuation, Inc.") == ""
