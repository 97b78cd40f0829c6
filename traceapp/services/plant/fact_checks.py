"""What is wrong with a fact about the plant: names that lead nowhere, values that contradict each other."""

import hashlib
import re
from collections.abc import Callable, Iterable, Mapping
from typing import NoReturn, get_args

from msgspec import Struct

from traceapp.domain.certificate import CertificateKind
from traceapp.domain.equipment import Equipment, Instrument, Place, Station
from traceapp.domain.fact import Fact
from traceapp.domain.gs1 import read_trade_number
from traceapp.domain.material import ELEMENTS
from traceapp.domain.order import DISCLOSABLE, PUBLICATIONS, ClaimClass, OrderLine, WorkOrder
from traceapp.domain.part import NONE, Part, Requirement, Specification
from traceapp.domain.party import Party, Site, SupplierCode
from traceapp.domain.person import Person, Qualification
from traceapp.domain.plant import Plant
from traceapp.domain.plant_fact import PlantFact, PlantFile
from traceapp.domain.problem import Problem, Unreadable, because
from traceapp.domain.route import RoutePath, path_flaws
from traceapp.domain.rules.magnet import MagnetKind
from traceapp.domain.sampling import SCHEME
from traceapp.domain.sscc import LONGEST_PREFIX, SHORTEST_PREFIX, is_prefix
from traceapp.domain.written import day_from_text, number_from_text
from traceapp.errors import Refused
from traceapp.services.delivery.drawing import known_drawings
from traceapp.services.origin.evidence import require_stages
from traceapp.services.ports import Books

PARTY_ROLES = frozenset({"supplier", "customer", "processor", "laboratory", "recycler"})
SUPPLIED = frozenset({"magnetised", "unmagnetised"})
SIGNS = frozenset({"inspection", "compliance"})
TEST_UNITS = frozenset({"heat", "sinter load", "gbd load", "plating lot", "final lot"})
FORMS = frozenset(kind.value for kind in CertificateKind) | {""}
_COUNTRY = re.compile(r"[A-Z]{2}")
_SERIAL = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,19}")
"""What the application identifier 21 holds, without the signs that an address has to escape."""


class Known(Struct, frozen=True):
    """What a fact may name: the books at a moment (UTC microseconds), the plant's files, and facts that come along."""

    books: Books
    plant: Plant
    at: int
    coming: Mapping[str, Fact]

    def fact(self, sort: str, key: str) -> Fact | None:
        return self.coming.get(f"{sort}/{key}") or self.books.fact(sort, key, self.at)


def require_sound(known: Known, fact: PlantFact) -> None:
    """Refused, naming the fact: fact_without_key, key_malformed, unknown_name (field, name), bad_value (field,
    problem).
    """
    if not fact.key.strip() or fact.key != fact.key.strip():
        raise Refused("fact_without_key", fact=fact.subject_name)
    check = _CHECKS.get(type(fact))
    if check is not None:
        check(known, fact)


def _bad(fact: Fact, field: str, problem: Problem) -> NoReturn:
    raise Refused("bad_value", fact=fact.subject_name, field=field, problem=problem)


def _require_named(known: Known, fact: Fact, field: str, sort: str, key: str) -> None:
    if key and known.fact(sort, key) is None:
        raise Refused("unknown_name", fact=fact.subject_name, field=field, name=key)


def _require_listed(fact: Fact, field: str, name: str, names: Iterable[str]) -> None:
    """The name is one of the plant's files, or empty."""
    if name and name not in set(names):
        raise Refused("unknown_name", fact=fact.subject_name, field=field, name=name)


def _require_word(fact: Fact, field: str, word: str, words: Iterable[str]) -> None:
    known = sorted(set(words))
    if word not in known:
        _bad(fact, field, because("none_of", given=word, known=", ".join(known)))


def _require_country(fact: Fact, country: str) -> None:
    if country and _COUNTRY.fullmatch(country) is None:
        _bad(fact, "country", because("not_a_country", given=country))


def _require_key(fact: Fact, wanted: str) -> None:
    if fact.key != wanted:
        raise Refused("key_malformed", fact=fact.subject_name, wanted=wanted)


def _require_trade_number(fact: Fact, gtin: str) -> None:
    try:
        if gtin:
            read_trade_number(gtin)
    except Refused as refusal:
        _bad(fact, "gtin", because("answered", answer=refusal))


def _require_thickness(fact: Part) -> None:
    if not fact.coating_um:
        return
    if fact.coating in {"", NONE}:
        _bad(fact, "coating", because("missing"))
    try:
        thickness = number_from_text(fact.coating_um)
    except Unreadable as error:
        _bad(fact, "coating_um", error.problem)
    if thickness <= 0:
        _bad(fact, "coating_um", because("too_small"))


def _party(known: Known, fact: Party) -> None:
    if not fact.roles or not fact.name.strip():
        _bad(fact, "roles" if fact.name.strip() else "name", because("missing"))
    for role in fact.roles:
        _require_word(fact, "roles", role, PARTY_ROLES)
    _require_country(fact, fact.country)
    steps = {step.key for route in known.plant.routes.values() for step in route.steps}
    for name in fact.approved_for:
        _require_listed(fact, "approved_for", name, steps | known.plant.materials.keys())
    if fact.certificate_layout and re.fullmatch(r"[a-z0-9-]+", fact.certificate_layout) is None:
        _bad(fact, "certificate_layout", because("not_a_file_key"))


def _site(known: Known, fact: Site) -> None:
    if not fact.name.strip():
        _bad(fact, "name", because("missing"))
    _require_country(fact, fact.country)
    if fact.gs1_prefix and not is_prefix(fact.gs1_prefix):
        _bad(fact, "gs1_prefix", because("not_a_prefix", least=str(SHORTEST_PREFIX), most=str(LONGEST_PREFIX)))


def _supplier_code(known: Known, fact: SupplierCode) -> None:
    _require_named(known, fact, "supplier", "party", fact.supplier)
    _require_listed(fact, "material", fact.material, known.plant.materials)
    try:
        pattern = re.compile(fact.pattern)
    except re.error as error:
        _bad(fact, "pattern", because("not_a_pattern", letter=str((error.pos or 0) + 1)))
    if fact.pattern and "lot" not in pattern.groupindex:
        _bad(fact, "pattern", because("pattern_without_lot"))
    require_stages(fact.stages)


def _part(known: Known, fact: Part) -> None:
    if not fact.number.strip() or not fact.name.strip():
        _bad(fact, "number" if fact.name.strip() else "name", because("missing"))
    _require_named(known, fact, "customer", "party", fact.customer)
    _require_named(known, fact, "specification", "specification", fact.specification)
    _require_listed(fact, "grade", fact.grade, known.plant.grades)
    _require_listed(fact, "route", fact.route, known.plant.routes)
    _require_word(fact, "supplied", fact.supplied, SUPPLIED)
    _require_trade_number(fact, fact.gtin)
    _require_thickness(fact)
    if fact.path and not fact.route:
        _bad(fact, "path", because("path_without_route"))
    if fact.path:
        route = known.plant.route(fact.route)
        flaw = next(iter(path_flaws(route, RoutePath(fact.path))), None)
        if flaw is not None:
            _bad(fact, "path", because("at_place", place=flaw.field, problem=flaw.problem))
        for step in fact.rework_approval:
            _require_listed(fact, "rework_approval", step, [step.key for step in route.steps])


def _specification(known: Known, fact: Specification) -> None:
    if not fact.number.strip() or not fact.requirements:
        _bad(fact, "requirements" if fact.number.strip() else "number", because("missing"))
    asked = [(row.property, row.test_unit) for row in fact.requirements]
    for row in fact.requirements:
        if asked.count((row.property, row.test_unit)) > 1:
            _bad(fact, "requirements", because("asked_twice", name=row.property, unit=row.test_unit))
        _requirement(known, fact, row)
    by_element = {p.element for p in known.plant.properties.values() if p.element}
    for element in fact.composition:
        if element not in ELEMENTS:
            _bad(fact, "composition", because("no_element", name=element))
        _require_listed(fact, "composition", element, by_element)


def _requirement(known: Known, fact: Specification, row: Requirement) -> None:
    _require_listed(fact, "requirements", row.property, known.plant.properties)
    _require_word(fact, f"requirements: {row.property}, test unit", row.test_unit, TEST_UNITS)
    if row.n < 1:
        _bad(fact, f"requirements: {row.property}", because("no_sample"))
    limits = []
    for text in (row.low, row.high):
        try:
            limits += [number_from_text(text)] if text else []
        except Unreadable as error:
            _bad(fact, f"requirements: {row.property}", error.problem)
    if len(limits) == 2 and limits[0] > limits[1]:
        _bad(fact, f"requirements: {row.property}", because("above_high_limit", low=row.low, high=row.high))
    _require_sampling(known, fact, row)
    form = known.plant.properties[row.property].form
    if (form == "attribute" and limits) or (form == "number" and row.attribute):
        _bad(fact, f"requirements: {row.property}", because("judged_otherwise", form=form))


def _require_sampling(known: Known, fact: Specification, row: Requirement) -> None:
    """An AQL and a level that the sampling scheme has. A plant without the scheme cannot ask for one."""
    if not row.aql:
        return
    scheme = known.plant.sampling.get(SCHEME)
    _require_word(fact, f"requirements: {row.property}, AQL", row.aql, scheme.aqls if scheme else ())
    _require_word(fact, f"requirements: {row.property}, level", row.level, scheme.levels if scheme else ())


def _order_line(known: Known, fact: OrderLine) -> None:
    _require_key(fact, f"{fact.order}/{fact.line}")
    for field, sort, key in (
        ("customer", "party", fact.customer),
        ("owner", "party", fact.owner),
        ("part", "part", fact.part),
        ("specification", "specification", fact.specification),
    ):
        _require_named(known, fact, field, sort, key)
    customer = known.fact("party", fact.customer)
    if not isinstance(customer, Party) or "customer" not in customer.roles:
        _bad(fact, "customer", because("no_customer", name=fact.customer))
    if not fact.part or fact.quantity < 1:
        _bad(fact, "quantity" if fact.part else "part", because("missing"))
    if min(fact.over_ppm, fact.under_ppm) < 0:
        _bad(fact, "tolerance", because("below_zero"))
    _require_word(fact, "form", fact.form, FORMS)
    _require_day(fact, "basis_date", fact.basis_date)
    for rule in fact.rules:
        _require_listed(fact, "rules", rule, known.plant.rules)
    for one in fact.exceptions:
        _require_listed(fact, "exceptions", one.rule, known.plant.rules)
        allowed = [exception.key for exception in known.plant.rules[one.rule].exceptions]
        _require_word(fact, "exceptions", one.key, allowed)
        _require_day(fact, "exceptions", one.expires)
    _require_word(fact, "publication", fact.publication, PUBLICATIONS)
    for word in fact.discloses:
        _require_word(fact, "discloses", word, DISCLOSABLE)
    _require_serials(fact)
    _require_drawing(known, fact)


def _require_drawing(known: Known, fact: OrderLine) -> None:
    """A revision of the drawing that the part has, had, or is going to have by an approved revision."""
    part = known.fact("part", fact.part)
    drawings = known_drawings(known.books, part) if isinstance(part, Part) else ()
    if fact.drawing and fact.drawing not in drawings:
        given = {"part": fact.part, "given": fact.drawing, "known": ", ".join(drawings)}
        _bad(fact, "drawing", because("not_a_drawing", **given))


def _require_serials(fact: OrderLine) -> None:
    """One for each piece, or none; such as can stand in a web address as they are."""
    wrong = next((serial for serial in fact.serials if _SERIAL.fullmatch(serial) is None), None)
    if wrong is not None:
        _bad(fact, "serials", because("not_a_serial", given=wrong[:40]))
    if fact.serials and len(set(fact.serials)) != fact.quantity:
        _bad(fact, "serials", because("serials_unlike_pieces", pieces=str(fact.quantity)))


def _require_day(fact: Fact, field: str, day: str) -> None:
    try:
        if day:
            day_from_text(day)
    except Unreadable as error:
        _bad(fact, field, error.problem)


def _claim_class(known: Known, fact: ClaimClass) -> None:
    if not fact.name.strip():
        _bad(fact, "name", because("missing"))
    _require_word(fact, "magnet", fact.magnet, get_args(MagnetKind))
    for rule in fact.rules:
        key, _, regime = rule.partition("/")
        _require_listed(fact, "rules", key, known.plant.rules)
        if regime:
            _require_word(fact, "rules", regime, [one.key for one in known.plant.rules[key].regimes])


def _work_order(known: Known, fact: WorkOrder) -> None:
    steps = {step.key for route in known.plant.routes.values() for step in route.steps}
    _require_word(fact, "step", fact.step, steps)
    _require_named(known, fact, "part", "part", fact.part)
    _require_named(known, fact, "order", "order_line", fact.order)
    if fact.charge_mg < 0 or fact.runs < 1:
        _bad(fact, "charge" if fact.charge_mg < 0 else "runs", because("too_small"))


def _person(known: Known, fact: Person) -> None:
    if not fact.roles:
        _bad(fact, "roles", because("missing"))
    for claim in fact.signs:
        _require_word(fact, "signs", claim, SIGNS)
    if fact.signs and not fact.title.strip():
        _bad(fact, "title", because("title_missing"))
    if "inspection" in fact.signs and not fact.independent:
        _bad(fact, "independent", because("not_independent"))


def _qualification(known: Known, fact: Qualification) -> None:
    _require_key(fact, f"{fact.person}/{fact.skill}")
    _require_named(known, fact, "person", "person", fact.person)
    skills = {skill.key for route in known.plant.routes.values() for skill in route.skills}
    _require_word(fact, "skill", fact.skill, skills)


def _equipment(known: Known, fact: Equipment) -> None:
    machines = {e.key for route in known.plant.routes.values() for step in route.steps for e in step.equipment}
    _require_word(fact, "machine", fact.machine, machines)
    _require_named(known, fact, "place", "place", fact.place)


def _instrument(known: Known, fact: Instrument) -> None:
    _require_named(known, fact, "place", "place", fact.place)
    if min(fact.resolution_mg, fact.accuracy_mg, fact.accuracy_ppm) < 0:
        _bad(fact, "accuracy", because("below_zero"))


def _place(known: Known, fact: Place) -> None:
    if not fact.name.strip():
        _bad(fact, "name", because("missing"))


def _station(known: Known, fact: Station) -> None:
    _require_listed(fact, "route", fact.route, known.plant.routes)
    steps = [step.key for step in known.plant.route(fact.route).steps] if fact.route else []
    for step in fact.steps:
        _require_listed(fact, "steps", step, steps)
    for key in fact.equipment:
        _require_named(known, fact, "equipment", "equipment", key)
    for key in fact.instruments:
        _require_named(known, fact, "instruments", "instrument", key)
    _require_named(known, fact, "place", "place", fact.place)


def _plant_file(known: Known, fact: PlantFile) -> None:
    if hashlib.sha256(fact.text.encode()).hexdigest() != fact.sha256:
        _bad(fact, "sha256", because("digest_differs"))


_CHECKS: dict[type[Fact], Callable[..., None]] = {
    Party: _party,
    Site: _site,
    SupplierCode: _supplier_code,
    Part: _part,
    Specification: _specification,
    ClaimClass: _claim_class,
    OrderLine: _order_line,
    WorkOrder: _work_order,
    Person: _person,
    Qualification: _qualification,
    Equipment: _equipment,
    Instrument: _instrument,
    Place: _place,
    Station: _station,
    PlantFile: _plant_file,
}
