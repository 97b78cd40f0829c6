"""Everything that can be wrong with a route, as flaws that name the place.

`route_flaws` looks at one route by itself; `reference_flaws` holds it against the plant's materials and properties.
"""

from collections.abc import Callable, Iterable, Iterator, Set
from itertools import pairwise

from traceapp.domain.flaw import Flaw, repeated
from traceapp.domain.problem import because
from traceapp.domain.quantity import PPM, decimal_text, mg
from traceapp.domain.route import Edge, Route
from traceapp.domain.step import Field, Grid, Step
from traceapp.domain.survival import survival_flaws
from traceapp.domain.words import Words
from traceapp.domain.written import share_text


def route_flaws(route: Route) -> tuple[Flaw, ...]:
    """What is wrong within the route."""
    found: list[Flaw] = []
    for n, step in enumerate(route.steps):
        found += [flaw.under("steps", n) for check in _STEP_CHECKS for flaw in check(step)]
        found += [flaw.under("steps", n) for flaw in _skill_flaws(step, {skill.key for skill in route.skills})]
    keys = tuple(step.key for step in route.steps)
    found += repeated(tuple(skill.key for skill in route.skills), "skills")
    found += repeated(keys, "steps")
    found += _number_flaws(route.steps)
    found += _kind_flaws(route.steps)
    found += [flaw.under("edges") for flaw in _edge_flaws(route)]
    found += _lost_flaws(route)
    found += [flaw.under("tests") for flaw in survival_flaws(route.tests, frozenset(keys))]
    return tuple(found)


def reference_flaws(route: Route, *, materials: Set[str], properties: Set[str]) -> tuple[Flaw, ...]:
    """Names in the route that the plant does not know. materials, properties: the known keys."""
    found: list[Flaw] = []
    for n, step in enumerate(route.steps):
        found += [
            Flaw(("steps", n, *at), because("unknown_material", name=key))
            for at, key in _materials_named(step)
            if key not in materials
        ]
        found += [
            Flaw(("steps", n, "measures", m, "property"), because("unknown_property", name=measure.property))
            for m, measure in enumerate(step.measures)
            if measure.property not in properties
        ]
    tabled = {key for row in route.tests for key in row.properties}
    for n, row in enumerate(route.tests):
        found += [
            Flaw(("tests", n, "properties", m), because("unknown_property", name=key))
            for m, key in enumerate(row.properties)
            if key not in properties
        ]
    found += [
        Flaw(("tests",), because("no_row", name=measure.property, step=step.key))
        for step in route.steps
        for measure in step.measures
        if measure.property not in tabled
    ]
    return tuple(found)


def _materials_named(step: Step) -> Iterator[tuple[tuple[str | int, ...], str]]:
    for n, line in enumerate(step.inputs):
        for m, key in enumerate(line.materials):
            yield ("inputs", n, "materials", m), key
    if step.makes is not None and step.makes.material is not None:
        yield ("makes", "material"), step.makes.material
    if step.becomes is not None:
        yield ("becomes",), step.becomes
    for n, shed in enumerate(step.by_products):
        yield ("by_products", n, "material"), shed.material


def _act_flaws(step: Step) -> Iterator[Flaw]:
    """What an act must have, and what it cannot have."""
    if step.act == "receive" and step.inputs:
        yield Flaw(("inputs",), because("not_with_receive"))
    if step.act != "receive" and not step.charged:
        yield Flaw(("inputs",), because("no_charge", act=step.act))
    if (step.act == "make") != (step.makes is not None):
        yield Flaw(("makes",), because("only_with_make"))
    if step.exposure is not None and step.act != "expose":
        yield Flaw(("exposure",), because("only_with_expose"))
    if step.act == "expose" and step.exposure is None:
        yield Flaw(("exposure",), because("exposure_missing"))
    if step.becomes is not None and step.act != "expose":
        yield Flaw(("becomes",), because("becomes_with_expose"))
    if step.act != "receive" and step.kind is None:
        yield Flaw(("kind",), because("kind_missing", act=step.act))
    if step.act == "make" and step.balance is None:
        yield Flaw(("balance",), because("balance_missing"))


def _amount_flaws(step: Step) -> Iterator[Flaw]:
    """Limits that contradict each other."""
    pairs: list[tuple[tuple[str | int, ...], int | None, int | None, Callable[[int], str]]] = [
        (("inputs", n, "lots_min"), line.lots_min, line.lots_max, str) for n, line in enumerate(step.inputs)
    ]
    if step.makes is not None:
        pairs.append((("makes", "containers_min"), step.makes.containers_min, step.makes.containers_max, str))
    if step.balance is not None:
        pairs.append((("balance", "low"), step.balance.low_ppm, step.balance.high_ppm, share_text))
    if step.yields is not None:
        pairs.append((("yields", "low"), step.yields.low_ppm, step.yields.high_ppm, share_text))
    if step.charge is not None:
        pairs.append((("charge", "low"), step.charge.low_mg, step.charge.high_mg, _kilograms))
    for at, low, high, words in pairs:
        if low is not None and high is not None and low > high:
            yield Flaw(at, because("above_high_limit", low=words(low), high=words(high)))
    for n, line in enumerate(step.inputs):
        if line.lots_min < 0:
            yield Flaw(("inputs", n, "lots_min"), because("below_zero"))
        if not line.materials:
            yield Flaw(("inputs", n, "materials"), because("no_material"))
    for name in ("most_attempts", "most_visits", "number"):
        if getattr(step, name) < 1:
            yield Flaw((name,), because("below_least", least="1"))


def _plan_flaws(step: Step) -> Iterator[Flaw]:
    planned = sum(line.plan_ppm or 0 for line in step.inputs)
    if any(line.plan_ppm is not None for line in step.inputs) and planned != PPM:
        yield Flaw(("inputs",), because("plan_not_whole", sum=share_text(planned)))
    for n, line in enumerate(step.inputs):
        if line.tolerance_ppm is not None and line.plan_ppm is None:
            yield Flaw(("inputs", n, "tolerance"), because("tolerance_without_plan"))


def _list_flaws(step: Step) -> Iterator[Flaw]:
    yield from repeated(tuple(line.key for line in step.inputs), "inputs")
    yield from repeated(tuple(shed.material for shed in step.by_products), "by_products", name="material")
    yield from repeated(tuple(taken.key for taken in step.uptakes), "uptakes")
    yield from repeated(tuple(lost.key for lost in step.losses), "losses")
    yield from repeated(tuple(recorded.key for recorded in step.fields), "fields")
    yield from repeated(tuple(machine.key for machine in step.equipment), "equipment")
    yield from repeated(tuple(measure.property for measure in step.measures), "measures", name="property")
    for n, line in enumerate(step.inputs):
        yield from repeated_names(line.materials, "inputs", n, "materials")
    for n, machine in enumerate(step.equipment):
        if not machine.heel and (machine.heel_most_mg is not None or machine.heel_name is not None):
            yield Flaw(("equipment", n, "heel"), because("heel_not_true"))
    for n, shed in enumerate(step.by_products):
        if shed.into != "sump" and (shed.dry or shed.found is not None or shed.of):
            yield Flaw(("by_products", n, "into"), because("sump_only"))
        if shed.dry and step.recorded(shed.dry) is None:
            yield Flaw(("by_products", n, "dry"), because("unknown_field", name=shed.dry))
        for m, key in enumerate(shed.of):
            if step.line(key) is None:
                yield Flaw(("by_products", n, "of", m), because("not_under", name=key, list="inputs"))
    yield from _uptake_flaws(step)
    if step.grid is not None:
        yield from _grid_flaws(step, step.grid)
    for n, measure in enumerate(step.measures):
        if measure.samples < 1:
            yield Flaw(("measures", n, "samples"), because("below_least", least="1"))


def _uptake_flaws(step: Step) -> Iterator[Flaw]:
    for n, taken in enumerate(step.uptakes):
        for m, key in enumerate(taken.of):
            if step.line(key) is None:
                yield Flaw(("uptakes", n, "of", m), because("not_under", name=key, list="inputs"))


MOST_ROWS, MOST_COLUMNS = 5, 8
"""So many places of a load can be touched with gloves on the smallest screen."""


def _grid_flaws(step: Step, grid: Grid) -> Iterator[Flaw]:
    if step.act != "expose":
        yield Flaw(("grid",), because("grid_with_expose"))
    yield from repeated_names(grid.rows, "grid", "rows")
    if not 1 <= len(grid.rows) <= MOST_ROWS:
        yield Flaw(("grid", "rows"), because("not_between", low="1", high=str(MOST_ROWS)))
    if not 1 <= grid.columns <= MOST_COLUMNS:
        yield Flaw(("grid", "columns"), because("not_between", low="1", high=str(MOST_COLUMNS)))


def repeated_names(names: tuple[str, ...], *within: str | int) -> Iterator[Flaw]:
    """A flaw for each name that stands in a plain list before."""
    for n, name in enumerate(names):
        if name in names[:n]:
            yield Flaw((*within, n), because("name_again", name=name))


def _field_flaws(step: Step) -> Iterator[Flaw]:
    for n, recorded in enumerate(step.fields):
        for flaw in _limits_flaws(recorded):
            yield flaw.under("fields", n)


def _limits_flaws(recorded: Field) -> Iterator[Flaw]:
    """Not in order low, target_low, target_high, high; or finer than the decimals shown."""
    names = ("low", "target_low", "target_high", "high")
    limits = [(name, value) for name in names if (value := getattr(recorded, name)) is not None]
    if not 0 <= recorded.decimals <= 6:
        yield Flaw(("decimals",), because("not_between", low="0", high="6"))
    if recorded.form == "text" and (limits or recorded.unit or recorded.entry == "scale"):
        yield Flaw(("form",), because("text_without_limits"))
    for (below, lower), (above, upper) in pairwise(limits):
        if lower > upper:
            yield Flaw((below,), because("limits_crossed", low=str(lower), limit=above, high=str(upper)))
    for name, value in limits:
        if value != round(value, max(0, min(recorded.decimals, 6))):
            yield Flaw((name,), because("too_many_digits", value=str(value), decimals=str(recorded.decimals)))


def _words_flaws(step: Step) -> Iterator[Flaw]:
    """Names that are there but empty."""
    named: list[tuple[tuple[str | int, ...], Words | None]] = [
        (("name",), step.name),
        (("begin",), step.begin),
        *((("inputs", n, "name"), line.name) for n, line in enumerate(step.inputs)),
        *((("fields", n, "name"), recorded.name) for n, recorded in enumerate(step.fields)),
    ]
    for at, words in named:
        if words is not None:
            for language in ("en", "es"):
                if not getattr(words, language).strip():
                    yield Flaw((*at, language), because("empty"))


def _signature_flaws(step: Step) -> Iterator[Flaw]:
    if step.irreversible and step.second_skill is None:
        yield Flaw(("second_skill",), because("release_skill_missing"))
    if step.most_attempts > 1 and step.act not in {"expose", "inspect"}:
        yield Flaw(("most_attempts",), because("attempts_not_here"))


def _skill_flaws(step: Step, known: Set[str]) -> Iterator[Flaw]:
    if step.skill not in known:
        yield Flaw(("skill",), because("not_under", name=step.skill, list="skills"))
    if step.second_skill is not None and step.second_skill not in known:
        yield Flaw(("second_skill",), because("not_under", name=step.second_skill, list="skills"))


def _number_flaws(steps: tuple[Step, ...]) -> Iterator[Flaw]:
    numbers = [step.number for step in steps]
    for n, number in enumerate(numbers):
        if number in numbers[:n]:
            holder = steps[numbers.index(number)].key
            yield Flaw(("steps", n, "number"), because("number_taken", number=str(number), step=holder))


def _kind_flaws(steps: tuple[Step, ...]) -> Iterator[Flaw]:
    """Two steps that give the same letters would make codes that say nothing."""
    given: dict[str, str] = {}
    for n, step in enumerate(steps):
        if step.kind is None:
            continue
        if step.kind in given:
            yield Flaw(("steps", n, "kind"), because("kind_taken", kind=step.kind, step=given[step.kind]))
        given.setdefault(step.kind, step.key)


def _edge_flaws(route: Route) -> Iterator[Flaw]:
    known = {step.key for step in route.steps}
    yield from repeated(tuple(edge.after for edge in route.edges), name="after")
    for n, edge in enumerate(route.edges):
        if edge.after not in known:
            yield Flaw((n, "after"), because("unknown_step", name=edge.after))
        yield from (flaw.under(n) for flaw in repeated_names(edge.then, "then"))
        for m, then in enumerate(edge.then):
            if then not in known:
                yield Flaw((n, "then", m), because("unknown_step", name=then))
            elif edge.after in known:
                yield from _flow_flaws(route, edge, n, m)


def _flow_flaws(route: Route, edge: Edge, n: int, m: int) -> Iterator[Flaw]:
    """An edge along which no material can go."""
    before, after = route.step(edge.after), route.step(edge.then[m])
    if before.act == "receive" or not before.charged:
        return
    if not before.given & after.charged:
        names = ", ".join(sorted(before.given))
        yield Flaw((n, "then", m), because("no_flow", after=after.key, before=before.key, materials=names))


def _lost_flaws(route: Route) -> Iterator[Flaw]:
    """Steps that no path reaches, and steps from which no path ends in shipping."""
    known = {step.key for step in route.steps}
    forward = {key: {f.key for f in route.followers(key)} for key in known}
    backward = {key: {k for k, followers in forward.items() if key in followers} for key in known}
    starts = [step.key for step in route.steps if step.act == "receive"]
    ends = [step.key for step in route.steps if step.act == "ship"]
    if not starts:
        yield Flaw(("steps",), because("no_receive"))
    if not ends:
        yield Flaw(("steps",), because("no_ship"))
    reached, leaving = _walk(forward, starts), _walk(backward, ends)
    for n, step in enumerate(route.steps):
        if starts and step.key not in reached:
            yield Flaw(("steps", n), because("unreachable"))
        elif ends and step.key not in leaving:
            yield Flaw(("steps", n), because("dead_end"))


def _kilograms(milligrams: int) -> str:
    return f"{decimal_text(mg(milligrams))} kg"


def _walk(edges: dict[str, set[str]], starts: Iterable[str]) -> set[str]:
    reached: set[str] = set()
    waiting = list(starts)
    while waiting:
        key = waiting.pop()
        if key not in reached:
            reached.add(key)
            waiting += edges[key]
    return reached


_STEP_CHECKS: tuple[Callable[[Step], Iterable[Flaw]], ...] = (
    _act_flaws,
    _amount_flaws,
    _plan_flaws,
    _list_flaws,
    _field_flaws,
    _words_flaws,
    _signature_flaws,
)
