"""A certificate says what the journal says: composed, refused while anything is open, issued, superseded, withdrawn."""

from datetime import UTC, date, timedelta, timezone
from functools import cache
from pathlib import Path

import pytest
from msgspec.structs import replace
from msgspec.structs import replace as revised

from tests.services.plant_builder import (
    KG,
    LINE,
    MAGNET,
    MINUTE,
    PART,
    START,
    Chain,
    Shop,
    basic_facts,
    draw,
    measured,
    order_line,
    pin,
    specification,
)
from traceapp.documents.certificate_layout import CertificateLayout, certificate_layout_flaws
from traceapp.domain.certificate import (
    Attribute,
    CertificateContent,
    CertificateKind,
    Judgement,
    Measured,
    digest_of,
    sealed,
)
from traceapp.domain.conformity import Wording
from traceapp.domain.issued import IssuedState
from traceapp.domain.party import Site
from traceapp.domain.quantity import mg, pcs
from traceapp.domain.record.dispatch import ShipmentOpened
from traceapp.domain.record.pieces import Seat, Signature, Target
from traceapp.domain.record.quality import Concession, ConcessionGranted, Held
from traceapp.domain.words import Words
from traceapp.errors import Refused
from traceapp.exchange.plant_file import read_plant_file
from traceapp.resources import resources_folder
from traceapp.services.certificate.certifying import Paper, compose
from traceapp.services.certificate.issuing import issue, next_number, withdraw
from traceapp.services.dispatch.shipping import ship, swap_box

Finished = tuple[Shop, Chain]
HOUSTON = timezone(timedelta(hours=-6), "CST")
ADDRESS = "7QK4M2XD"


@cache
def wording() -> dict[CertificateKind, Wording]:
    path = Path(resources_folder()) / "certificates" / "standard.yaml"
    return read_plant_file(path, CertificateLayout, check=certificate_layout_flaws).wording


def draft(shop: Shop, shipment: str) -> CertificateContent:
    with shop.store.reading() as books:
        return compose(books, shop.plant, shipment, Paper(at=shop.at, wording=wording(), zone=HOUSTON))


def paper(shop: Shop, number: str = "C-26-A001", signer: str = "qa1", **more: object) -> Paper:
    at = shop.at + MINUTE
    signature = pin(signer, at, "inspection")
    facts = {
        "at": at,
        "wording": wording(),
        "zone": HOUSTON,
        "names": {"qa1": "L. Ferrer"},
        "number": number,
        "address": ADDRESS,
        "signatures": (signature,),
        **more,
    }
    return Paper(**facts)  # type: ignore[arg-type]


def content_of(shop: Shop, shipment: str, made: Paper) -> CertificateContent:
    with shop.store.reading() as books:
        return compose(books, shop.plant, shipment, made)


def sign(shop: Shop, shipment: str, made: Paper | None = None, *, digest: str = "") -> CertificateContent:
    made = made or paper(shop)
    content = content_of(shop, shipment, made)
    shop.do(
        lambda books, c: issue(
            books, shop.plant, c, shipment=shipment, paper=made, digest=digest or content.digest, document="ab" * 32
        )
    )
    return content


def issued(shop: Shop, number: str) -> IssuedState:
    with shop.store.reading() as books:
        state = books.certificate(number)
        assert state is not None
        return state


def row(content: CertificateContent, kind: str, name: str) -> tuple[object, ...]:
    section = next(s for s in content.sections if s.kind == kind)
    return next(r.results for r in section.rows if "".join(run.text for run in r.name).startswith(name))


def ready(shop: Shop, chain: Chain, *pieces: int) -> tuple[str, ...]:
    boxes = tuple(shop.pack(chain.lot, n) for n in pieces or (600,))
    return (shop.gather(*boxes), *boxes)


# --- the content


def test_every_block_comes_from_the_journal(finished: Finished):
    shop, chain = finished
    shipment, one, two = ready(shop, chain, 600, 300)
    content = draft(shop, shipment)
    assert (content.kind, content.draft, content.number) == (CertificateKind.INSPECTION, True, None)
    assert (content.issuer.name, content.purchaser.name) == ("Cerro Índigo Magnetics", "Tern Actuation")
    assert (content.order.order, content.order.line) == ("4500-88213", "2")
    assert (content.part.number, content.part.revision) == ("TA-7731-02", "D")
    assert content.specification is not None
    assert (content.specification.number, content.specification.issue) == ("TA-SPEC-119", "4")
    delivered = content.lots[0]
    assert (delivered.code, delivered.pieces, delivered.net_mg) == (chain.lot, 900, 900 * 30_260)
    assert (delivered.boxes, delivered.magnetised) == ((one, two), date(2026, 11, 23))


def test_each_section_names_the_unit_and_the_report_that_speak(finished: Finished):
    shop, chain = finished
    content = draft(shop, ready(shop, chain)[0])
    assert [s.kind for s in content.sections] == ["Sinter load", "Plating lot", "Final lot"]
    assert [s.units[0].code for s in content.sections] == [chain.sinter_load, chain.plating, chain.lot]
    assert all(s.units[0].report.startswith("R-") for s in content.sections)
    flux = row(content, "Final lot", "Flux moment")[0]
    assert flux == Measured(n=80, least="4.34", mean="4.37", most="4.40", instrument="BH-1")
    adhesion = row(content, "Plating lot", "Adhesion")[0]
    assert adhesion == Attribute(n=5, outcome="0 lifted")
    required = {"".join(r.text for r in t.name): t.required for s in content.sections for t in s.rows}
    assert required["Intrinsic coercivity HcJ"] == "≥ 1\u2005353 kA/m"
    assert required["Remanence Br"] == "1.370–1.430 T"
    assert required["Length"] == "40.00 ± 0.05 mm"
    assert required["Adhesion"] == "no lifting"


def test_composition_is_that_of_the_lots_own_heats(finished: Finished):
    shop, chain = finished
    composition = draft(shop, ready(shop, chain)[0]).composition
    assert composition is not None
    assert composition.elements == ("Nd", "Pr", "Fe", "B")
    assert composition.lots[0].heats == (chain.heat,)
    assert composition.lots[0].values == ("24.5", "5.9", "bal.", "0.97")


def test_several_heats_are_listed_and_their_range_is_printed(finished: Finished):
    shop, chain = finished
    charge = [draw(chain.metal, mg(30 * KG)), draw(chain.iron, mg(60 * KG))]
    heat = shop.make("strip-casting", charge, "SC", "alloy-strip", mg(89 * KG), second="op2")
    shop.report(heat, "heat", *(measured(k, 2, v, v, v) for k, v in (("nd", "24.1"), ("pr", "5.9"), ("b", "0.97"))))
    strips = [draw(chain.heat, mg(4 * KG)), draw(heat, mg(80 * KG))]
    powder = shop.make("hydrogen-decrepitation", strips, "HD", "hd-powder", mg(84 * KG))
    milled = shop.make("jet-milling", [draw(powder, mg(84 * KG))], "JM", "milled-powder", mg(83 * KG))
    pressed = shop.make("pressing", [draw(milled, mg(80 * KG))], "PR", "compact", mg(80 * KG))
    lot = shop.make("machining", [draw(pressed, mg(4 * KG))], "MG", "machined-magnet", pcs(100), part=PART)
    composition = draft(shop, shop.gather(shop.pack(lot, 100))).composition
    assert composition is not None
    assert composition.lots[0].heats == tuple(sorted((chain.heat, heat)))
    assert composition.lots[0].values == ("24.1–24.5", "5.9", "bal.", "0.97")


def test_a_lot_out_of_two_loads_shows_both_and_pools_neither(finished: Finished):
    shop, chain = finished
    pressed = shop.make("pressing", [draw(chain.milled, mg(4 * KG))], "PR", "compact", mg(4 * KG), containers=2)
    loads = [
        shop.expose("sintering", "SN", seats=[Seat(lot=pressed, container=n, position=f"tray {n}")]) for n in (1, 2)
    ]
    for load, mean in zip(loads, ("1.410", "1.390"), strict=True):
        shop.report(load, "sinter load", measured("br", 5, mean, mean, mean), lots=(pressed,))
    blocks = [draw(pressed, mg(2 * KG), container=n) for n in (1, 2)]
    lot = shop.make("machining", blocks, "MG", "machined-magnet", pcs(100), part=PART)
    content = draft(shop, shop.gather(shop.pack(lot, 100)))
    sections = [s for s in content.sections if s.kind.startswith("Sinter load")]
    assert [(s.kind, s.units[0].code, s.units[0].position) for s in sections] == [
        ("Sinter load, position (1 of 2)", loads[0], "tray 1"),
        ("Sinter load, position (2 of 2)", loads[1], "tray 2"),
    ]
    means = [result.mean for s in sections for result in s.rows[0].results if isinstance(result, Measured)]
    assert means == ["1.410", "1.390"]


def test_lots_stand_beside_each_other_each_by_itself(finished: Finished):
    shop, chain = finished
    first, second = chain.lot, chain.machine(shop, 50, container=2)
    content = draft(shop, shop.gather(shop.pack(second, 50), shop.pack(first, 100)))
    assert [lot.code for lot in content.lots] == [second, first]
    plating = next(s for s in content.sections if s.kind == "Plating lot")
    assert len(plating.units) == len({unit.code for unit in plating.units}) == 2


def test_a_void_or_missing_result_is_printed_as_none_in_a_draft(finished: Finished):
    shop, chain = finished
    shop.expose("coating", "NP", chain.lot)
    content = draft(shop, ready(shop, chain)[0])
    assert row(content, "Final lot", "Length") == (None,)
    assert row(content, "Plating lot", "Coating thickness") == (None,)
    assert content.statements == ()


def test_a_draft_says_what_its_results_allow(finished: Finished):
    shop, chain = finished
    content = draft(shop, ready(shop, chain)[0])
    said = "".join(run.text for run in content.statements[0].en)
    assert "Every result in block 8 meets the requirement" in said
    assert said.endswith("Concessions: none.")
    assert [(s.name, s.signed_at) for s in content.signers] == [("", "")]
    assert content.signers[0].role.en.startswith("Inspection representative")


def test_an_issued_content_names_date_signer_and_address_and_carries_its_digest(finished: Finished):
    shop, chain = finished
    content = content_of(shop, ready(shop, chain)[0], paper(shop))
    assert (content.number, content.issued) == ("C-26-A001", date(2026, 11, 23))
    assert content.address is not None
    assert content.address.public == f"https://trace.example/c/C-26-A001-{ADDRESS}"
    signer = content.signers[0]
    assert (signer.name, signer.title) == ("L. Ferrer", "Quality engineer")
    assert signer.signed_at.endswith("CST")
    assert content.digest == digest_of(content)
    assert len(content.digest) == 64


def test_the_day_is_the_plants_own(finished: Finished):
    shop, chain = finished
    shipment = ready(shop, chain)[0]
    made = paper(shop, at=START + 18 * 60 * MINUTE)  # midnight in UTC, six in the evening in Houston
    assert content_of(shop, shipment, made).issued == date(2026, 11, 23)
    assert content_of(shop, shipment, replace(made, zone=UTC)).issued == date(2026, 11, 24)


def test_a_plant_without_a_host_prints_no_address(finished: Finished):
    shop, chain = finished
    site = next(fact for fact in basic_facts() if isinstance(fact, Site))
    shop.put_in_force(revised(site, host=""))
    assert content_of(shop, ready(shop, chain)[0], paper(shop)).address is None


def test_what_cannot_be_certified_is_refused_in_words(finished: Finished):
    shop, chain = finished
    with pytest.raises(Refused, match="shipment_empty"):
        draft(shop, shop.gather())
    with pytest.raises(Refused, match="order_unknown"):
        draft(shop, shop.gather(order="4500-0/1"))
    shipment = ready(shop, chain)[0]
    shop.put_in_force(order_line(form=""))
    with pytest.raises(Refused, match="no_certificate_wanted"):
        draft(shop, shipment)


def test_the_certificate_of_conformance_names_carrier_and_waybill(finished: Finished):
    shop, chain = finished
    shop.put_in_force(order_line(form="FAR"))
    shipment = ready(shop, chain)[0]
    with pytest.raises(Refused, match="statement_fact_missing"):
        content_of(shop, shipment, paper(shop))
    shop.record(ShipmentOpened(shipment=shipment, order=LINE, carrier="Gull Freight", waybill="W-1"), who="shp")
    content = sign(shop, shipment)
    said = "".join(run.text for run in content.statements[0].en)
    assert "Gull Freight" in said
    assert "W-1" in said


@pytest.mark.parametrize("form", ["2.1", "17050-1", "9163"])
def test_a_declaration_shows_no_results_and_states_nothing_that_they_do_not_allow(finished: Finished, form: str):
    shop, chain = finished
    shipment = ready(shop, chain)[0]
    shop.put_in_force(order_line(form=form))
    content = content_of(shop, shipment, paper(shop))
    assert (content.kind.value, content.sections, content.composition, content.origin) == (form, (), None, None)
    assert content.statements
    shop.report(chain.lot, "final lot", measured("length", 99, "41.00", "41.01", "41.02", "MM-1"))
    with pytest.raises(Refused, match="result_not_met"):
        content_of(shop, shipment, paper(shop))


def test_a_certificate_for_another_tongue_carries_it_in_place_of_spanish(finished: Finished):
    shop, chain = finished
    shipment = ready(shop, chain)[0]
    german = {"Inspection representative, independent of production": "Abnahmebeauftragter"}
    said = {kind: Wording(met=Words(one.met.en, "Alles gut.")) for kind, one in wording().items()}
    content = content_of(shop, shipment, replace(paper(shop), second="de", terms=german, wording=said))
    assert (content.second, content.signers[0].role.es) == ("de", "Abnahmebeauftragter")
    assert "".join(run.text for run in content.statements[0].es) == "Alles gut."
    assert content.digest == sealed(replace(content, digest="")).digest


@pytest.mark.parametrize(
    ("change", "block"),
    [
        (lambda shop, chain: shop.put_in_force(order_line(basis="to Government 2027")), "order"),
        (lambda shop, chain: shop.put_in_force(order_line(ship_to=("Dock 9",))), "purchaser"),
        (lambda shop, chain: shop.put_in_force(revised(specification(), issue="5")), "specification"),
        (
            lambda shop, chain: shop.report(
                chain.lot, "final lot", measured("length", 99, "40.00", "40.01", "40.02", "MM-1")
            ),
            "sections",
        ),
        (
            lambda shop, chain: shop.report(chain.heat, "heat", measured("nd", 2, "24.9", "24.9", "24.9", "ICP-1")),
            "composition",
        ),
    ],
)
def test_one_changed_fact_changes_its_block_and_the_digest(finished: Finished, change, block: str):
    shop, chain = finished
    shipment = ready(shop, chain)[0]
    made = paper(shop, at=shop.at + 100 * MINUTE)
    before = content_of(shop, shipment, made)
    change(shop, chain)
    after = content_of(shop, shipment, made)
    differing = {name for name in before.__struct_fields__ if getattr(before, name) != getattr(after, name)}
    assert differing == {block, "digest"}


# --- issuing


def test_a_certificate_stands_for_the_boxes_and_lots_it_was_issued_for(finished: Finished):
    shop, chain = finished
    shipment, one, two = ready(shop, chain, 600, 300)
    content = sign(shop, shipment)
    state = issued(shop, "C-26-A001")
    assert (state.standing, state.digest, state.form) == ("valid", content.digest, "3.1")
    assert [(c.box, c.lot, c.quantity) for c in state.covers] == [
        (one, chain.lot, pcs(600)),
        (two, chain.lot, pcs(300)),
    ]
    with shop.store.reading() as books:
        box = books.box(one)
        assert box is not None
        assert box.certificates[0][0] == "C-26-A001"
        assert books.certificate("C-26-A001") is not None
    shop.do(lambda books, c: ship(books, c, plant=shop.plant, shipment=shipment), who="shp")


def test_numbers_go_on_by_terminal_and_year(finished: Finished):
    shop, chain = finished
    with shop.store.reading() as books:
        assert next_number(books, "A", 2026) == "C-26-A001"
    sign(shop, ready(shop, chain)[0])
    with shop.store.reading() as books:
        assert (next_number(books, "A", 2026), next_number(books, "B", 2026)) == ("C-26-A002", "C-26-B001")
        assert next_number(books, "A", 2027) == "C-27-A001"


def test_one_open_check_closes_the_gate(finished: Finished):
    shop, chain = finished
    shipment = ready(shop, chain)[0]
    shop.record(Held(targets=(Target(lot=chain.powder),), reason="wet"), who="qa1")
    with pytest.raises(Refused, match="gate_closed") as refused:
        sign(shop, shipment)
    assert refused.value.facts["subject"] == chain.powder
    with shop.store.reading() as books:
        assert books.certificate("C-26-A001") is None


def test_only_who_is_authorised_and_independent_signs(finished: Finished):
    shop, chain = finished
    shipment = ready(shop, chain)[0]
    with pytest.raises(Refused, match="not_authorised"):
        sign(shop, shipment, paper(shop, signer="qa2"))
    with pytest.raises(Refused, match="not_allowed"):
        sign(shop, shipment, paper(shop, signer="shp"))
    badge_only = Signature(person="qa1", meaning="inspection", at=shop.at)
    with pytest.raises(Refused, match="pin_missing"):
        sign(shop, shipment, paper(shop, signatures=(badge_only,)))
    with pytest.raises(Refused, match="signature_missing"):
        sign(shop, shipment, paper(shop, signatures=(pin("qa1", shop.at, "compliance"),)))


def test_what_changed_between_rendering_and_signing_is_not_signed(finished: Finished):
    shop, chain = finished
    shipment = ready(shop, chain)[0]
    with pytest.raises(Refused, match="facts_changed"):
        sign(shop, shipment, digest="0" * 64)


def test_a_number_is_used_once_and_an_address_is_random(finished: Finished):
    shop, chain = finished
    sign(shop, ready(shop, chain)[0])
    with pytest.raises(Refused, match="number_taken"):
        sign(shop, ready(shop, chain, 10)[0])
    shipment, short = ready(shop, chain, 10)[0], paper(shop, "C-26-A002", address="7QK4")
    with pytest.raises(Refused, match="address_missing"):
        shop.do(lambda b, c: issue(b, shop.plant, c, shipment=shipment, paper=short, digest="x", document="y"))


def test_the_same_boxes_are_not_certified_twice(finished: Finished):
    shop, chain = finished
    shipment = ready(shop, chain)[0]
    sign(shop, shipment)
    with pytest.raises(Refused, match="gate_closed") as refused:
        sign(shop, shipment, paper(shop, "C-26-A002"))
    assert refused.value.facts["check"] == "certified_once"


def test_a_superseding_certificate_replaces_the_old_and_frees_its_boxes(finished: Finished):
    shop, chain = finished
    shipment, one, two = ready(shop, chain, 300, 300)
    sign(shop, shipment)
    other = shop.pack(chain.lot, 300)
    shop.do(lambda books, c: swap_box(books, c, shipment=shipment, out=two, into=other), who="shp")
    with pytest.raises(Refused, match="certificate_missing"):
        shop.do(lambda books, c: ship(books, c, plant=shop.plant, shipment=shipment), who="shp")
    content = sign(shop, shipment, paper(shop, "C-26-A002", supersedes="C-26-A001"))
    assert content.replaces == "C-26-A001"
    old, new = issued(shop, "C-26-A001"), issued(shop, "C-26-A002")
    assert (old.standing, old.replaced_by, new.standing) == ("superseded", "C-26-A002", "valid")
    with shop.store.reading() as books:
        numbers = {code: [n for n, _ in box.certificates] for code, box in books.boxes((one, two, other)).items()}
    assert numbers == {one: ["C-26-A002"], two: [], other: ["C-26-A002"]}
    shop.do(lambda books, c: ship(books, c, plant=shop.plant, shipment=shipment), who="shp")
    with pytest.raises(Refused, match="certificate_not_valid"):
        sign(shop, shipment, paper(shop, "C-26-A003", supersedes="C-26-A001"))


def test_a_certificate_of_another_shipment_is_not_superseded(finished: Finished):
    shop, chain = finished
    sign(shop, ready(shop, chain, 300)[0])
    other = ready(shop, chain, 300)[0]
    with pytest.raises(Refused, match="certificate_elsewhere"):
        sign(shop, other, paper(shop, "C-26-A002", supersedes="C-26-A001"))
    with pytest.raises(Refused, match="certificate_unknown"):
        sign(shop, other, paper(shop, "C-26-A002", supersedes="C-26-A777"))


def test_a_withdrawn_certificate_stands_no_more_and_its_boxes_are_free(finished: Finished):
    shop, chain = finished
    shipment, _ = ready(shop, chain)
    sign(shop, shipment)

    def take_back(*people: str, reason: str = "wrong heat") -> None:
        signatures = tuple(pin(person) for person in people)
        shop.do(lambda books, c: withdraw(books, c, number="C-26-A001", reason=reason, signatures=signatures))

    with pytest.raises(Refused, match="reason_missing"):
        take_back("qa1", reason=" ")
    with pytest.raises(Refused, match="not_allowed"):
        take_back("shp")
    take_back("qa2")
    assert issued(shop, "C-26-A001").standing == "withdrawn"
    with pytest.raises(Refused, match="certificate_not_valid"):
        take_back("qa2")
    with pytest.raises(Refused, match="certificate_missing"):
        shop.do(lambda books, c: ship(books, c, plant=shop.plant, shipment=shipment), who="shp")
    sign(shop, shipment, paper(shop, "C-26-A002"))


def test_a_conceded_result_is_printed_as_failed_and_the_concession_is_named(finished: Finished):
    shop, chain = finished
    shipment = ready(shop, chain)[0]
    rows = tuple(revised(r, low="1450") if r.property == "hcj" else r for r in specification().requirements)
    shop.put_in_force(revised(specification(), requirements=rows))
    for number, properties in (("K-6", ("length",)), ("K-7", ("br", "hcj"))):
        concession = Concession(
            number=number, lot=chain.lot, quantity=pcs(1000), until=0, text="HcJ 1 420", properties=properties
        )
        shop.record(ConcessionGranted(concession=concession, granted_by="tern"), who="qa1")
    content = sign(shop, shipment)
    result = row(content, "Sinter load", "Intrinsic coercivity")[0]
    assert isinstance(result, Measured)
    assert result.judgement is Judgement.FAIL
    assert "K-7 (Intrinsic coercivity)" in "".join(run.text for run in content.statements[0].en)
    assert "K-7 (Coercitividad intrínseca)" in "".join(run.text for run in content.statements[0].es)
    assert content.concessions == ("K-7",)


def test_terbium_is_a_matter_of_the_diffusion_load(finished: Finished):
    shop, chain = finished
    blocks = shop.make(
        "grain-boundary-diffusion",
        [draw(chain.pressed, mg(30 * KG), container=2)],
        "GD",
        "sintered-block",
        mg(30 * KG),
        second="op2",
        unit_mass=MAGNET,
    )
    shop.report(blocks, "gbd load", measured("tb", 2, "0.33", "0.34", "0.35", "ICP-1"))
    shop.put_in_force(revised(specification(), composition=("Nd", "Tb")))
    lot = shop.make("machining", [draw(blocks, mg(4 * KG))], "MG", "machined-magnet", pcs(100), part=PART)
    composition = draft(shop, shop.gather(shop.pack(lot, 100))).composition
    assert composition is not None
    assert (composition.unit_name, composition.lots[0].unit) == ("GBD load", blocks)
    assert (composition.lots[0].heats, composition.lots[0].values) == ((chain.heat,), ("24.5", "0.34"))
