"""Runs of a small plant as Hypothesis makes them: two steps, three machines with heels and a sump, two owners."""

from collections.abc import Sequence

from hypothesis import strategies as st
from msgspec.structs import replace

from traceapp.domain.contents import Content, Contents
from traceapp.domain.entry import Entry
from traceapp.domain.material_balance import Judged, Limits
from traceapp.domain.movement import run_of
from traceapp.domain.quantity import UnitMass, mg
from traceapp.domain.record.base import Record
from traceapp.domain.record.pieces import ByProduct, Draw, Filled, HeelDraw, NamedMass, NewLot, Seat
from traceapp.domain.record.production import HeelMeasured, Purged, QuantityAdjusted, StepPerformed
from traceapp.domain.step import Declared, Step
from traceapp.domain.weighing_error import Accuracy
from traceapp.domain.words import Words

SCALES = ("S-1", "S-2", "")
STEPS = {"M-1": "melt", "M-2": "melt", "G-1": "grind"}
LIMITS = {"melt": Limits(980_000, 1_010_000), "grind": None}
OWNERS = ("", "tolling")
STATED = Accuracy("S", 5, 200)
DIFFUSION = Step(
    key="diffuse",
    number=1,
    name=Words(en="Diffusion", es="Difusión"),
    act="make",
    skill="furnace",
    begin=Words(en="Start", es="Iniciar"),
    uptakes=(
        Declared(key="heavy-taken", name=Words(en="Taken up", es="Absorbido"), most_ppm=10_000, of=("source",)),
        Declared(key="hydrogen", name=Words(en="Hydrogen", es="Hidrógeno"), most_ppm=10_000),
    ),
)
"""Of a slurry, and of nothing that is followed."""


class Told:
    """What is known of the lots: half of them are tolled, pieces weigh 30 mg. filled: by which scale, by lot."""

    def __init__(self, filled: dict[str, str] | None = None, sent: tuple[Seat, ...] = ()) -> None:
        self.filled = filled or {}
        self.left = sent

    def material(self, lot: str) -> str:
        return "strip" if lot.startswith("A") else "powder"

    def owner(self, lot: str) -> str:
        return OWNERS[lot.endswith("t")]

    def unit_mass(self, lot: str) -> UnitMass | None:
        return None if lot.startswith("X") else UnitMass(30, 1, 2_000)

    def filled_by(self, lot: str, container: int) -> str:
        return self.filled.get(lot, "")

    def sent(self, job: str) -> tuple[Seat, ...]:
        return self.left

    def step(self, route: str, step: str) -> Step | None:
        return DIFFUSION if step == DIFFUSION.key else None

    def step_at(self, machine: str) -> str:
        return STEPS.get(machine, "")


def entry(record: Record, seq: int) -> Entry:
    return Entry(
        terminal="A", seq=seq, prev="0" * 64, hlc=seq, recorded=seq, happened=seq, command=f"c{seq}", part=0,
        who=("1",), where="ST-1", scans=(), record=record,
    )  # fmt: skip


def judged(record: Record, seq: int, facts: Told | None = None, accuracy: Accuracy = STATED):
    """One record as a judged run; every weight of the same accuracy."""
    run = run_of(entry(record, seq), facts or Told())
    assert run is not None
    return Judged(run, tuple(accuracy for _ in run.movements), LIMITS.get(run.step))


masses = st.integers(0, 10**9)
_named = st.lists(st.builds(lambda mass: NamedMass(name="dust", mass_mg=mass), masses), max_size=2).map(tuple)
_codes = st.sampled_from(["A1", "A2t", "B1", "B2t"])


def _scaled(name: str) -> Accuracy | None:
    return {"S-1": Accuracy("S-1", 20, 100), "S-2": Accuracy("S-2", 7)}.get(name, Accuracy("ST", 50, 30))


@st.composite
def steps(draw: st.DrawFn) -> StepPerformed:
    machine = draw(st.sampled_from(sorted(STEPS)))
    owner = draw(st.sampled_from(OWNERS))
    sump = f"{machine}-SUMP"
    charged = draw(st.lists(st.tuples(_codes, masses, st.sampled_from(SCALES)), max_size=3))
    made = draw(st.lists(masses, max_size=2))
    fallen = draw(st.lists(masses, max_size=1))
    return StepPerformed(
        step=STEPS[machine],
        equipment=(machine,),
        draws=tuple(Draw(lot=lot, container=1, quantity=mg(mass), instrument=scale) for lot, mass, scale in charged),
        heels=tuple(HeelDraw(equipment=machine, lot="A1", mass_mg=m) for m in draw(st.lists(masses, max_size=1))),
        lots=tuple(
            NewLot(code=f"N{n}", kind="XX", material="powder", owner=owner, containers=(Filled(n=1, quantity=mg(m)),))
            for n, m in enumerate(made)
        ),
        by_products=tuple(ByProduct(material="swarf", quantity=mg(m), sump=sump) for m in fallen),
        scrap=tuple(Draw(lot="B1", quantity=mg(m)) for m in draw(st.lists(masses, max_size=1))),
        uptakes=draw(_named),
        losses=draw(_named),
        heel_after_mg=tuple((machine, m) for m in draw(st.lists(masses, max_size=1))),
    )


_machines = st.sampled_from(sorted(STEPS))
records = st.one_of(
    steps(),
    steps(),
    st.builds(lambda m, mass: HeelMeasured(equipment=m, lot="A1", mass_mg=mass), _machines, masses),
    st.builds(
        lambda m, mass: Purged(equipment=m, scrap=(HeelDraw(equipment=m, lot="A1", mass_mg=mass),)), _machines, masses
    ),
    st.builds(
        lambda lot, mass: QuantityAdjusted(lot=lot, container=1, counted=mg(0), difference=mg(-mass), reason="counted"),
        _codes,
        st.integers(-(10**6), 10**6),
    ),
)


def _history(found: Sequence[Record]) -> tuple[Judged, ...]:
    runs = []
    for seq, record in enumerate(found, start=1):
        one = judged(record, seq)
        scales = tuple(_scaled(movement.instrument) for movement in one.run.movements)
        runs.append(replace(one, accuracies=scales))
    return tuple(runs)


histories = st.lists(records, max_size=12).map(_history)


def contents_after(runs: Sequence[Judged], opening: Contents) -> Contents:
    """What the machines hold after these runs."""
    held = dict(opening)
    for one in runs:
        for kept in one.run.kept:
            held[kept.machine] = held.get(kept.machine, Content()).after(kept)
    return held
