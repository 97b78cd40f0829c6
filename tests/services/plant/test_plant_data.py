"""Plant data by revision: what a fact names must be there, and what contradicts itself is refused in words."""

from collections.abc import Sequence
from pathlib import Path

import pytest
from msgspec.structs import replace

from tests.domain.rules.shipped import DFARS
from tests.services.plant_builder import (
    MINUTE,
    PART,
    PATH,
    SPEC,
    Shop,
    basic_facts,
    order_line,
    pin,
    specification,
)
from traceapp.domain.equipment import Equipment, Instrument, Place, Station
from traceapp.domain.fact import Fact
from traceapp.domain.order import Clause, OrderLine, RuleException, WorkOrder
from traceapp.domain.part import Part, Requirement, Specification
from traceapp.domain.party import Party, Site, SupplierCode
from traceapp.domain.person import Person, Qualification, Role
from traceapp.domain.plant_fact import PlantFact, PlantFile
from traceapp.domain.record.pieces import EntryRef
from traceapp.errors import Refused
from traceapp.services.plant.plant_data import approve, draft, drop, retire, revise, takes_two


def put(shop: Shop, *facts: PlantFact, by: Sequence[str] = ("qa1", "sup"), effective: int = 0) -> int:
    """How many revisions were recorded."""
    approvals = tuple(pin(person) for person in by)
    done = shop.do(
        lambda books, c: revise(books, shop.plant, c, facts, approvals=approvals, effective=effective), who="adm"
    )
    return len(done.entries)


def in_force(shop: Shop, sort: str, key: str, at: int = 0) -> Fact | None:
    with shop.store.reading() as books:
        return books.fact(sort, key, at or shop.at)


def part(**more: object) -> Part:
    found = next(fact for fact in basic_facts() if isinstance(fact, Part))
    return replace(found, **more)


def test_an_empty_plant_is_set_up_in_one_go_without_anybody_to_sign(tmp_path: Path):
    with Shop(tmp_path) as shop:
        assert put(shop, *basic_facts(), by=()) == len(basic_facts())
        assert in_force(shop, "part", PART) is not None
        with pytest.raises(Refused, match="signature_missing"):
            put(shop, Place(key="P9", name="Shelf P9"), by=())


def test_what_is_in_force_word_for_word_is_not_recorded_again(shop: Shop):
    assert put(shop, *basic_facts()) == 0
    assert put(shop, order_line(quantity=5), Place(key="P2", name="Shelf P2")) == 1


def test_a_revision_counts_from_its_day(shop: Shop):
    tomorrow = shop.at + 1000 * MINUTE
    put(shop, Place(key="P2", name="Shelf two"), effective=tomorrow)
    now, then = in_force(shop, "place", "P2"), in_force(shop, "place", "P2", tomorrow)
    assert isinstance(now, Place)
    assert isinstance(then, Place)
    assert (now.name, then.name) == ("Shelf P2", "Shelf two")


def test_the_later_revision_counts_though_the_clock_was_set_back(shop: Shop):
    put(shop, Place(key="P2", name="Shelf two"))
    shop.at -= 600 * MINUTE
    put(shop, Place(key="P2", name="Shelf three"))
    found = in_force(shop, "place", "P2")
    assert isinstance(found, Place)
    assert found.name == "Shelf three"


def test_specifications_and_files_take_two_people_and_nobody_without_the_right_signs(shop: Shop):
    issue = replace(specification(), issue="5")
    with pytest.raises(Refused, match="signature_missing"):
        put(shop, issue, by=("qa1",))
    with pytest.raises(Refused, match="not_allowed"):
        put(shop, issue, by=("qa1", "op1"))
    put(shop, issue)
    put(shop, Place(key="P9", name="Shelf P9"), by=("adm",))


def test_facts_that_come_together_may_name_each_other(shop: Shop):
    customer = Party(key="orrin", name="Orrin Motion", roles=("customer",), country="DE")
    assert put(shop, order_line(key="77/1", order="77", line="1", customer="orrin"), customer) == 2


def test_nothing_and_the_same_fact_twice_are_refused(shop: Shop):
    with pytest.raises(Refused, match="nothing_named"):
        put(shop)
    with pytest.raises(Refused, match="fact_twice"):
        put(shop, Place(key="P9", name="a"), Place(key="P9", name="b"))


WRONG: list[tuple[PlantFact, str, str]] = [
    (Place(key="", name="x"), "fact_without_key", ""),
    (Place(key="P9", name=" "), "bad_value", "name"),
    (Party(key="x", name="X", roles=("friend",)), "bad_value", "roles"),
    (Party(key="x", name="X", roles=("supplier",), country="Norway"), "bad_value", "country"),
    (Party(key="x", name="X", roles=("processor",), approved_for=("welding",)), "unknown_name", "approved_for"),
    (Site(key="site", name=""), "bad_value", "name"),
    (Site(key="site", name="Plant", gs1_prefix="950"), "bad_value", "gs1_prefix"),
    (Site(key="site", name="Plant", gs1_prefix="9506 000"), "bad_value", "gs1_prefix"),
    (SupplierCode(key="S-", supplier="nobody", material="iron"), "unknown_name", "supplier"),
    (SupplierCode(key="S-", supplier="nordoxid", material="gold"), "unknown_name", "material"),
    (SupplierCode(key="S-", supplier="nordoxid", material="iron", pattern="("), "bad_value", "pattern"),
    (SupplierCode(key="S-", supplier="nordoxid", material="iron", pattern="S(.*)"), "bad_value", "pattern"),
    (part(customer="nobody"), "unknown_name", "customer"),
    (part(route="forging"), "unknown_name", "route"),
    (part(grade="N99"), "unknown_name", "grade"),
    (part(specification="none"), "unknown_name", "specification"),
    (part(supplied="frozen"), "bad_value", "supplied"),
    (part(path=(*PATH[:-1],)), "bad_value", "path"),
    (part(path=("receipt", "shipping")), "bad_value", "path"),
    (part(rework_approval=("welding",)), "unknown_name", "rework_approval"),
    (part(number=" "), "bad_value", "number"),
    (part(gtin="0401234500011"), "bad_value", "gtin"),
    (part(gtin="4012345000119"), "bad_value", "gtin"),
    (part(coating_um="15"), "bad_value", "coating"),
    (part(coating="none", coating_um="15"), "bad_value", "coating"),
    (part(coating="NiCuNi", coating_um="15 µm"), "bad_value", "coating_um"),
    (part(coating="NiCuNi", coating_um="0"), "bad_value", "coating_um"),
    (Specification(key="s", number="s", issue="1", requirements=()), "bad_value", "requirements"),
    (replace(specification(), composition=("Xx",)), "bad_value", "composition"),
    (replace(specification(), composition=("Au",)), "unknown_name", "composition"),
    (order_line(key="other"), "key_malformed", ""),
    (order_line(customer="nordoxid"), "bad_value", "customer"),
    (order_line(customer="nobody"), "unknown_name", "customer"),
    (order_line(part="none"), "unknown_name", "part"),
    (order_line(quantity=0), "bad_value", "quantity"),
    (order_line(form="9.9"), "bad_value", "form"),
    (order_line(publication="all"), "bad_value", "publication"),
    (order_line(quantity=2, serials=("S1",)), "bad_value", "serials"),
    (order_line(quantity=2, serials=("S1", "S1")), "bad_value", "serials"),
    (order_line(quantity=1, serials=("S/1",)), "bad_value", "serials"),
    (order_line(quantity=1, serials=("S" * 21,)), "bad_value", "serials"),
    (order_line(under_ppm=-1), "bad_value", "tolerance"),
    (order_line(drawing="C"), "bad_value", "drawing"),
    (WorkOrder(key="w", step="welding"), "bad_value", "step"),
    (WorkOrder(key="w", step="sintering", order="none/1"), "unknown_name", "order"),
    (WorkOrder(key="w", step="sintering", runs=0), "bad_value", "runs"),
    (Person(key="p", roles=()), "bad_value", "roles"),
    (Person(key="p", roles=(Role.QUALITY,), signs=("inspection",), title="Q"), "bad_value", "independent"),
    (Person(key="p", roles=(Role.QUALITY,), signs=("inspection",), independent=True), "bad_value", "title"),
    (Person(key="p", roles=(Role.QUALITY,), signs=("cheques",), title="Q"), "bad_value", "signs"),
    (Qualification(key="op1-melting", person="op1", skill="melting"), "key_malformed", ""),
    (Qualification(key="op9/melting", person="op9", skill="melting"), "unknown_name", "person"),
    (Qualification(key="op1/singing", person="op1", skill="singing"), "bad_value", "skill"),
    (Equipment(key="F-9", name="F-9", machine="toaster"), "bad_value", "machine"),
    (Equipment(key="F-9", name="F-9", machine="sinter-furnace", place="moon"), "unknown_name", "place"),
    (Instrument(key="I", name="I", measures="mass", accuracy_mg=-1), "bad_value", "accuracy"),
    (Station(key="S", name="S", route="forging"), "unknown_name", "route"),
    (Station(key="S", name="S", route="sintered-ndfeb", steps=("welding",)), "unknown_name", "steps"),
    (Station(key="S", name="S", equipment=("F-9",)), "unknown_name", "equipment"),
    (Station(key="S", name="S", instruments=("X-9",)), "unknown_name", "instruments"),
    (PlantFile(key="routes/x.yaml", text="a", sha256="b"), "bad_value", "sha256"),
]


@pytest.mark.parametrize(
    ("fact", "code", "field"), WRONG, ids=[f"{n} {fact.subject_name}" for n, (fact, _, _) in enumerate(WRONG)]
)
def test_a_fact_that_leads_nowhere_or_contradicts_itself_names_the_field(shop: Shop, fact, code: str, field: str):
    with pytest.raises(Refused, match=code) as refused:
        put(shop, fact)
    assert refused.value.facts["fact"] == fact.subject_name
    assert refused.value.facts.get("field", "") == field


def test_an_order_line_names_a_drawing_that_its_part_has_or_had(shop: Shop):
    put(shop, part(drawing_revision="E"))
    for drawing in ("", "D", "E"):
        put(shop, order_line(drawing=drawing))
    put(shop, part(drawing_revision="F"), order_line(drawing="F"))
    with pytest.raises(Refused, match="bad_value") as refused:
        put(shop, order_line(drawing="C"))
    assert str(refused.value.facts["problem"]) == "TA-7731 has no drawing revision “C”; on file: F, E, D"


@pytest.mark.parametrize(
    ("row", "problem"),
    [
        (Requirement(property="hardness", low="1"), "unknown_name"),
        (Requirement(property="length", low="40,0"), "plain number"),
        (Requirement(property="length", low="41", high="40"), "above"),
        (Requirement(property="length", low="41", test_unit="crate"), "none of"),
        (Requirement(property="length", low="41", n=0), "no sample"),
        (Requirement(property="length", low="41", aql="1.1"), "“1.1” is none of"),
        (Requirement(property="length", low="41", aql="1.0", level="IV"), "“IV” is none of"),
        (Requirement(property="adhesion", low="4"), "judged as attribute"),
        (Requirement(property="length", attribute="fine"), "judged as number"),
    ],
)
def test_a_row_that_cannot_be_judged_is_refused(shop: Shop, row: Requirement, problem: str):
    with pytest.raises(Refused, match=problem):
        put(shop, Specification(key=SPEC, number="S", issue="1", requirements=(row,)))


def test_the_same_row_twice_is_refused(shop: Shop):
    row = Requirement(property="length", low="1")
    with pytest.raises(Refused, match="twice"):
        put(shop, Specification(key=SPEC, number="S", issue="1", requirements=(row, row)))


def test_a_retired_fact_is_no_longer_in_force_and_comes_back_by_a_revision(shop: Shop):
    shelf = Place(key="P2", name="Shelf P2")

    def drop(reason: str = "pulled down") -> None:
        approvals = (pin("sup"),)
        shop.do(lambda books, c: retire(books, c, shelf, reason=reason, approvals=approvals), who="adm")

    with pytest.raises(Refused, match="reason_missing"):
        drop(" ")
    drop()
    assert in_force(shop, "place", "P2") is None
    with pytest.raises(Refused, match="fact_unknown"):
        drop()
    assert put(shop, shelf) == 1
    assert in_force(shop, "place", "P2") == shelf


def prepare(shop: Shop, fact: PlantFact, *, by: str = "qa1", effective: int = 0) -> EntryRef:
    """Somebody's draft."""
    return shop.do(lambda books, c: draft(books, shop.plant, c, fact, effective=effective), who=by).entries[0]


def sign_off(shop: Shop, fact: PlantFact, what: EntryRef, *by: str) -> None:
    approvals = tuple(pin(person) for person in by)
    name = fact.subject_name
    shop.do(lambda books, c: approve(books, shop.plant, c, what, name, approvals=approvals), who=by[0])


def waiting(shop: Shop, fact: PlantFact) -> PlantFact | None:
    with shop.store.reading() as books:
        state = books.fact_state(*fact.subject_name.split("/", 1))
    return None if state is None or state.draft is None else state.draft.fact


ISSUE_5 = replace(specification(), issue="5")


def test_a_draft_counts_for_nothing_until_two_others_approve_it(shop: Shop):
    before = in_force(shop, "specification", SPEC)
    what = prepare(shop, ISSUE_5)
    assert in_force(shop, "specification", SPEC) == before
    assert waiting(shop, ISSUE_5) == ISSUE_5
    for approvers, code in ((("sup",), "signature_missing"), (("sup", "sup"), "same_person_twice")):
        with pytest.raises(Refused, match=code):
            sign_off(shop, ISSUE_5, what, *approvers)
    with pytest.raises(Refused, match="own_draft: person=qa1"):
        sign_off(shop, ISSUE_5, what, "sup", "qa1")
    sign_off(shop, ISSUE_5, what, "sup", "adm")
    assert in_force(shop, "specification", SPEC) == ISSUE_5
    assert waiting(shop, ISSUE_5) is None
    with pytest.raises(Refused, match="draft_gone"):
        sign_off(shop, ISSUE_5, what, "sup", "adm")


def test_an_approved_draft_counts_from_its_day_and_never_from_before_it_was_approved(shop: Shop):
    tomorrow = shop.at + 1000 * MINUTE
    before = in_force(shop, "specification", SPEC)
    sign_off(shop, ISSUE_5, prepare(shop, ISSUE_5, effective=tomorrow), "sup", "adm")
    assert in_force(shop, "specification", SPEC) == before
    assert in_force(shop, "specification", SPEC, tomorrow) == ISSUE_5
    late = replace(ISSUE_5, issue="6")
    sign_off(shop, late, prepare(shop, late, effective=shop.at - 500 * MINUTE), "sup", "adm")
    with shop.store.reading() as books:
        state = books.fact_state("specification", SPEC)
    assert state is not None
    last = state.revisions[-1]
    assert (last.effective, last.since, last.revision) == (0, shop.at, "3")
    assert ([one.person for one in last.approvals], last.by, last.draft is None) == (["sup", "adm"], ("sup",), False)


def test_a_later_draft_takes_the_place_of_an_earlier_one(shop: Shop):
    first = prepare(shop, ISSUE_5)
    prepare(shop, replace(ISSUE_5, issue="5a"))
    with pytest.raises(Refused, match="draft_gone"):
        sign_off(shop, ISSUE_5, first, "sup", "adm")


def test_what_was_revised_meanwhile_is_not_written_over_by_an_old_draft(shop: Shop):
    what = prepare(shop, ISSUE_5)
    put(shop, replace(ISSUE_5, issue="4b"))
    with pytest.raises(Refused, match="draft_outdated"):
        sign_off(shop, ISSUE_5, what, "sup", "adm")


def test_a_draft_is_dropped_by_anybody_who_could_have_made_it(shop: Shop):
    what = prepare(shop, ISSUE_5)
    with pytest.raises(Refused, match="not_allowed"):
        shop.do(lambda books, c: drop(books, c, what, ISSUE_5.subject_name, reason=""), who="op1")
    shop.do(lambda books, c: drop(books, c, what, ISSUE_5.subject_name, reason="not now"), who="sup")
    assert waiting(shop, ISSUE_5) is None


def test_who_may_not_revise_prepares_nothing_and_nothing_changed_is_no_draft(shop: Shop):
    with pytest.raises(Refused, match="not_allowed"):
        prepare(shop, ISSUE_5, by="op1")
    with pytest.raises(Refused, match="revision_same"):
        prepare(shop, specification())
    with pytest.raises(Refused, match="bad_value"):
        prepare(shop, replace(ISSUE_5, requirements=()))


def test_a_draft_of_something_new_is_not_on_file_before_it_is_approved(shop: Shop):
    new = replace(specification(), key="S-9", number="S-9")
    what = prepare(shop, new)
    assert in_force(shop, "specification", "S-9") is None
    sign_off(shop, new, what, "sup", "adm")
    assert in_force(shop, "specification", "S-9") == new


def test_an_orders_clauses_take_two_people_and_its_other_words_one(shop: Shop):
    line = in_force(shop, "order_line", order_line().key)
    assert isinstance(line, OrderLine)
    put(shop, replace(line, quantity=line.quantity + 1), by=("sup",))
    other = replace(line, clauses=(*line.clauses, Clause(number="52.246-2")))
    with pytest.raises(Refused, match="signature_missing"):
        put(shop, other, by=("sup",))
    put(shop, other, by=("sup", "qa1"))
    with shop.store.reading() as books:
        assert not takes_two(books, replace(other, quantity=1), shop.at)
        assert takes_two(books, replace(other, clauses=()), shop.at)
        assert takes_two(books, replace(other, rules=(DFARS,)), shop.at)
        assert takes_two(books, replace(other, exceptions=(RuleException(rule=DFARS, key="waiver"),)), shop.at)
        assert takes_two(books, replace(other, basis_date="2027-06-30"), shop.at)
        assert not takes_two(books, replace(order_line(key="new/1"), clauses=()), shop.at)
