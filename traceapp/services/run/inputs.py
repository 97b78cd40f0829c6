"""Whether a scanned lot may go in here, and what instead: the table of wrong scans (UX 5, W1 to W9)."""

from collections.abc import Sequence

from msgspec import Struct

from traceapp.domain.equipment import Station
from traceapp.domain.lot import Container, Hold, LotState
from traceapp.domain.part import Part
from traceapp.domain.plant import Plant
from traceapp.domain.quantity import Quantity, Unit
from traceapp.domain.route import Route, RoutePath
from traceapp.domain.step import InputLine
from traceapp.errors import Refused
from traceapp.services.ports import Books, LotLine
from traceapp.services.run.counting import Counting
from traceapp.services.run.run import Run, Taken
from traceapp.services.stock.claims import broken, can_claim, require_claim
from traceapp.services.stock.confirmation import is_let_in, is_named, require_let_in
from traceapp.services.stock.meant import require_meant
from traceapp.services.stock.reservations import set_aside_for


class Found(Struct, frozen=True, kw_only=True):
    """A lot that may go in, and what it brings to a run that has nothing yet."""

    taken: Taken
    owner: str = ""
    claim: str = ""
    part: str = ""
    grade: str = ""
    order: str = ""


def material_now(plant: Plant, route: str, lot: LotState) -> str:
    """What the lot's material is called after the exposures done on it since its birth."""
    found = plant.routes.get(lot.route or route)
    done = tuple(step for step, _ in lot.steps)
    return found.material_after(lot.material, done) if found else lot.material


def find_input(
    books: Books, plant: Plant, run: Run, code: str, container: int, *, at: int, insisted: bool, alone: bool
) -> Found:
    """The container as an input of this run, not yet weighed.

    container: 0 when the lot's own code was scanned. insisted: the person was told that an older lot waits, and goes
    on. alone: no other terminal could know a lot unknown here, so it is refused, not taken provisionally, unless
    quality let it in by name.

    Refused: lot_unknown, wrong_material, on_hold, for_rework_only, for_return_only, used_up, lot_away, expired,
    already_added, container_wanted, container_unknown, owner_mixed, claim_mixed, claim_not_met,
    provisional_charge, attempts_exhausted, wrong_station, older_lot_first, load_full, profile_mixed.
    """
    lot = books.lot(code)
    if lot is None or lot.birth is None:
        return Found(taken=_provisional(plant, run, code, container, lot, alone=alone))
    material = material_now(plant, run.route, lot)
    line = _line_for(books, plant, run, lot, material, at)
    touches = line.role == "consumable" or plant.material(material).consumable
    refuse_hold(books, plant, run, lot, container, at=at)
    _refuse_state(books, plant, run, lot, at)
    drawn_from = _container_of(books, plant, run, lot, container, at)
    require_meant(lot, drawn_from.n, run.step.key)
    left = _left_for(run, line, lot, drawn_from)
    if not touches:
        _refuse_mixing(books, plant, run, lot, at)
        _refuse_claim(books, plant, run, lot, at)
    if line.role != "consumable":
        _refuse_merging(run, lot, line)
        _refuse_order(books, plant, run, lot, drawn_from.n, at)
    profile = _seat(books, run, lot, at) if run.step.act == "expose" and not touches else ""
    noted = _older(books, run, lot, insisted=insisted) if run.step.first_out and not touches else ""
    taken = Taken(
        line=line.key,
        lot=code,
        container=drawn_from.n,
        left=left,
        material=material,
        place=drawn_from.place,
        noted=noted,
        touches=touches,
        counting=_counting(books, run, lot, left, at),
        profile=profile,
        kept_for="" if touches else set_aside_for(books, code, run.order),
    )
    if touches:
        return Found(taken=taken)
    return Found(taken=taken, owner=lot.owner, claim=lot.claim, part=lot.part, grade=lot.grade, order=lot.order)


def _provisional(plant: Plant, run: Run, code: str, container: int, lot: LotState | None, *, alone: bool) -> Taken:
    """W9: a lot this terminal has not heard of yet. Irreversible inputs take one by conditional release (DOMAIN 14)."""
    lines = [line for line in run.step.inputs if line.role != "consumable"]
    if not lines or not is_let_in(run.step, lot) or (alone and not is_named(lot)):
        raise Refused("lot_unknown", lot=code)
    line = next((line for line in lines if _enters_as(plant, line, code)), lines[0])
    unit = line.unit or Unit.MG
    material = _enters_as(plant, line, code)
    return Taken(
        line=line.key, lot=code, container=container, left=Quantity(0, unit), material=material, provisional=True
    )


def _enters_as(plant: Plant, line: InputLine, code: str) -> str:
    """The material of the line that has codes with these letters, "" when there is none."""
    named = (m for m in line.materials if m in plant.materials and code.startswith(f"{plant.materials[m].kind}-"))
    return next(named, "")


def _line_for(books: Books, plant: Plant, run: Run, lot: LotState, material: str, at: int) -> InputLine:
    """The first line that takes the material and still wants some, else the first that takes it at all."""
    lines = run.step.lines_for(material)
    if not lines:
        wanted = next((line for line in run.step.inputs if not run.is_satisfied(line)), None)
        wanted = wanted or (run.step.inputs[0] if run.step.inputs else None)
        lot_instead, place = suggestion(books, plant, run, wanted.materials if wanted else (), at)
        raise Refused(
            "wrong_material",
            lot=lot.code,
            material=material,
            wanted=wanted.key if wanted else "",
            instead=lot_instead,
            place=place,
        )
    return next((line for line in lines if not run.is_satisfied(line)), lines[0])


def suggestion(
    books: Books, plant: Plant, run: Run, materials: Sequence[str], at: int, avoid: str = ""
) -> tuple[str, str]:
    """The oldest lot of these materials that may go in here as it is, and its place; or two blanks."""
    free = sorted(_free(books, run, materials, avoid), key=lambda row: (row.born_at, row.code))
    for row in free:
        lot = books.lot(row.code)
        if lot is not None and _is_its_turn(books, plant, run, lot, at):
            return row.code, row.place
    return "", ""


def _is_its_turn(books: Books, plant: Plant, run: Run, lot: LotState, at: int) -> bool:
    """Whether a free lot is here, good, known well enough, of this part, and this step the next on its way."""
    if lot.away or lot.is_expired(at) or _is_of_another_part(run, lot):
        return False
    try:
        require_let_in(run.step, lot)
        _refuse_order(books, plant, run, lot, 0, at)
    except Refused:
        return False
    return True


def _is_of_another_part(run: Run, lot: LotState) -> bool:
    return bool(run.part and lot.part) and run.part != lot.part


def _free(books: Books, run: Run, materials: Sequence[str], avoid: str) -> list[LotLine]:
    in_run = {t.lot for t in run.taken}
    return [
        row
        for material in materials
        for row in books.lot_rows(material=material, status="open", limit=50)
        if row.code != avoid and row.code not in in_run and _fits(run, row.owner, row.claim)
    ]


def _fits(run: Run, owner: str, claim: str) -> bool:
    if run.work is None and all(t.touches for t in run.taken):
        return True
    return owner == run.owner and claim == run.claim


def refuse_hold(books: Books, plant: Plant, run: Run, lot: LotState, container: int, *, at: int) -> None:
    """W3. With the lot's own code, only a hold on the whole lot stops it here; containers are looked at later.

    Refused `on_hold`, with what may go in instead and where that stands.
    """
    hold = _hold_on(lot, container)
    if hold is not None:
        standing = books.hold(str(hold.entry))
        instead, place = suggestion(books, plant, run, (lot.material,), at, avoid=lot.code)
        raise Refused(
            "on_hold",
            lot=_named(lot.code, container),
            reason=hold.reason,
            put_at=standing.put_at if standing else "",
            instead=instead,
            place=place,
            hold=str(hold.entry),
        )


def _hold_on(lot: LotState, container: int) -> Hold | None:
    if container:
        return lot.held_at(container)
    return next((h for h in lot.open_holds if h.container == 0), None) if lot.is_held_throughout else None


def _refuse_state(books: Books, plant: Plant, run: Run, lot: LotState, at: int) -> None:
    """W4 and W5: nothing left, not here, or past its date; and W6's provisional lot at an irreversible step."""
    if lot.away:
        instead, place = suggestion(books, plant, run, (lot.material,), at, avoid=lot.code)
        raise Refused("lot_away", lot=lot.code, processor=lot.away, instead=instead, place=place)
    if lot.tally.left <= 0:
        raise _used_up(books, plant, run, lot, 0, at)
    if lot.is_expired(at):
        instead, place = suggestion(books, plant, run, (lot.material,), at, avoid=lot.code)
        raise Refused("expired", lot=lot.code, instead=instead, place=place)
    require_let_in(run.step, lot)


def _used_up(books: Books, plant: Plant, run: Run, lot: LotState, container: int, at: int) -> Refused:
    """W4: what is left of the lot and in which container; else the lot whose turn it is."""
    code, status = _named(lot.code, container), "used up" if container else lot.status
    full = _takeable(run, lot)
    if not full:
        instead, place = suggestion(books, plant, run, (lot.material,), at, avoid=lot.code)
        return Refused("used_up", lot=code, status=status, instead=instead, place=place)
    left = Quantity(sum(c.amount for c in full), lot.unit)
    instead, place = _named(lot.code, full[0].n), full[0].place
    return Refused("used_up", lot=code, status=status, left=left, instead=instead, place=place)


def _takeable(run: Run, lot: LotState) -> list[Container]:
    """The containers that hold something, and nothing keeps from this step."""
    step = run.step.key
    return [c for c in lot.containers if c.amount > 0 and lot.held_at(c.n) is None and not lot.kept_from(c.n, step)]


def _container_of(books: Books, plant: Plant, run: Run, lot: LotState, container: int, at: int) -> Container:
    """The container scanned; with the lot's own code, the only one that still holds something."""
    if container:
        found = lot.container(container)
        if found is None:
            raise Refused("container_unknown", lot=lot.code, container=container)
        if found.amount <= 0:
            raise _used_up(books, plant, run, lot, container, at)
        return found
    full = _takeable(run, lot)
    if len(full) != 1:
        raise Refused("container_wanted", lot=lot.code, count=len(full))
    return full[0]


def _seat(books: Books, run: Run, lot: LotState, at: int) -> str:
    """The thermal profile of a lot that may still go into the load. W2: what shares a load has the same (DOMAIN 6)."""
    if run.step.grid is not None and not run.next_place:
        raise Refused("load_full", lot=lot.code, places=len(run.step.grid.places))
    part = books.fact("part", lot.part, at) if lot.part else None
    profile = part.profile(run.step.key) if isinstance(part, Part) else ""
    seated = next((t.profile for t in run.taken if t.profile), "")
    if profile and seated and profile != seated:
        raise Refused("profile_mixed", lot=lot.code, profile=profile, wanted=seated)
    return profile


def _counting(books: Books, run: Run, lot: LotState, left: Quantity, at: int) -> Counting | None:
    """How pieces are counted into a box: as many as it still takes, by their own unit mass where they bear no field."""
    if run.step.act != "pack" or lot.unit is not Unit.PCS:
        return None
    part = books.fact("part", run.part or lot.part, at)
    packed = sum(t.quantity.amount for t in run.taken if t.quantity is not None)
    room = max(part.per_box - packed, 0) if isinstance(part, Part) and part.per_box else left.amount
    unit_mass = lot.unit_mass if lot.unit_mass is not None and lot.unit_mass.pieces > 0 else None
    return Counting(
        expected=min(room or left.amount, left.amount),
        unit_mass=unit_mass,
        is_magnetised=lot.magnetised == "magnetised",
    )


def _left_for(run: Run, line: InputLine, lot: LotState, container: Container) -> Quantity:
    """What is left for another draw from a container: a line that still lacks of its plan takes several (DOMAIN 9)."""
    before = run.taken_from(lot.code, container.n)
    if before and (run.step.act != "make" or run.plan_mg(line) is None or run.is_satisfied(line)):
        raise Refused("already_added", lot=_named(lot.code, container.n))
    left = container.amount - sum(t.quantity.amount for t in before if t.quantity is not None)
    if left <= 0 or any(t.emptied for t in before):
        raise Refused("already_added", lot=_named(lot.code, container.n))
    return Quantity(left, lot.unit)


def _refuse_mixing(books: Books, plant: Plant, run: Run, lot: LotState, at: int) -> None:
    """Owners never mix without a recorded consent, claim classes never at a charge (DOMAIN 2, 16)."""
    if _fits(run, lot.owner, lot.claim):
        return
    instead, place = suggestion(books, plant, run, (lot.material,), at, avoid=lot.code)
    if lot.owner != run.owner:
        raise Refused("owner_mixed", lot=lot.code, owner=lot.owner, wanted=run.owner, instead=instead, place=place)
    raise Refused("claim_mixed", lot=lot.code, claim=lot.claim, wanted=run.claim, instead=instead, place=place)


def _refuse_claim(books: Books, plant: Plant, run: Run, lot: LotState, at: int) -> None:
    """What a rule of the class forbids would never leave the melt again; the oldest lot that may go in is named."""
    claim = run.claim or lot.claim
    if not claim or next(broken(books, plant, (lot,), claim, at), None) is None:
        return
    free = sorted(_free(books, run, (lot.material,), lot.code), key=lambda row: (row.born_at, row.code))
    may = can_claim(books, plant, [*books.lots([row.code for row in free]).values()], claim, at)
    instead = next(((row.code, row.place) for row in free if row.code in may), ("", ""))
    require_claim(books, plant, lot, claim, at, instead=instead)


def _refuse_merging(run: Run, lot: LotState, line: InputLine) -> None:
    """A line takes so many lots; and several become one only where the route says so (DOMAIN 6)."""
    others = {t.lot for t in run.taken if t.line == line.key} - {lot.code}
    most = line.lots_max
    if run.step.act == "make" and run.step.makes is not None and not run.step.makes.merges:
        others |= {t.lot for t in run.taken if _is_charge(run, t)} - {lot.code} if line.role == "charge" else set()
        most = 1 if line.role == "charge" else most
    if most is not None and len(others) >= most:
        raise Refused("too_many_lots", lot=lot.code, most=most)


def _is_charge(run: Run, taken: Taken) -> bool:
    line = run.step.line(taken.line)
    return line is not None and line.role == "charge"


def _refuse_order(books: Books, plant: Plant, run: Run, lot: LotState, container: int, at: int) -> None:
    """W6: this part's path wants another step next; or the exposure was repeated as often as it may be (DOMAIN 5).

    What two people sent to this step for rework comes in out of turn.
    """
    done = tuple(step for step, _ in lot.steps)
    part = books.fact("part", lot.part, at) if lot.part else None
    if run.step.act == "expose":
        attempts = sum(e.step == run.step.key for e in lot.exposures)
        if attempts >= run.step.most_attempts * run.step.most_visits:
            raise Refused("attempts_exhausted", lot=lot.code, step=run.step.key, most=attempts)
    if not isinstance(part, Part) or not part.path or lot.route != part.route or lot.destined_at(container):
        return
    following = _following(plant.route(part.route), RoutePath(part.path), done, accepted=lot.accepted == "accepted")
    again = bool(done) and done[-1] == run.step.key and run.step.act == "expose"
    if following not in (None, run.step.key) and not again:
        raise Refused("wrong_station", lot=lot.code, step=following, stations=stations_doing(books, following, at))


def stations_doing(books: Books, step: str | None, at: int) -> str:
    """Where a step is done, by the codes of the stations; "" when nowhere."""
    facts = (fact for fact in books.facts("station", at) if isinstance(fact, Station))
    return ", ".join(sorted(fact.key for fact in facts if step in fact.steps))


def _following(route: Route, path: RoutePath, done: tuple[str, ...], *, accepted: bool) -> str | None:
    """What comes next on the path. An inspection is no step done to a lot: it lies behind once the lot is accepted."""
    following = path.next_step(done)
    step = route.find(following) if following is not None and accepted else None
    return path.next_step((*done, step.key)) if step is not None and step.act == "inspect" else following


def _older(books: Books, run: Run, lot: LotState, *, insisted: bool) -> str:
    """W8: the oldest lot of the same material, part, owner and claim class goes first; insisting leaves a note."""
    step = lot.steps[-1][0] if lot.steps else lot.step
    older = [
        row
        for row in books.lot_rows(material=lot.material, status="open", limit=20)
        if row.born_at < lot.born_at
        and (row.part, row.owner, row.claim, row.step) == (lot.part, lot.owner, lot.claim, step)
        and all(row.code != t.lot for t in run.taken)
    ]
    if not older:
        return ""
    if not insisted:
        raise Refused("older_lot_first", lot=lot.code, instead=older[0].code, place=older[0].place)
    return older[0].code


def _named(code: str, container: int) -> str:
    return f"{code}/{container}" if container else code
