"""A scene at a station: who comes, scans, weighs and reads off, until the step is recorded.

What is wanted next is the conversation's to say; what the figures are is the story's.
"""

from collections.abc import Mapping, Sequence
from decimal import Decimal

from traceapp.app import App
from traceapp.demo.cast import Cast
from traceapp.demo.figures import figure, portions, usual_figure
from traceapp.demo.names import Names
from traceapp.demo.post import Post
from traceapp.demo.told import Told
from traceapp.domain.part import Part
from traceapp.domain.record import kind_of
from traceapp.domain.quantity import MG_PER_KG, Quantity, Unit
from traceapp.domain.step import Field
from traceapp.exchange.story_file import Clause, Scene
from traceapp.services.run import (
    Run,
    WantDecision,
    WantDeclared,
    WantField,
    WantFill,
    WantGross,
    WantInput,
    WantQuantity,
    WantReason,
    WantResult,
    WantSecond,
    WantShed,
    WantStray,
    WantUnitMass,
)

GRAIN_MG = 10_000
MOST_ANSWERS = 2_000
WORDS = frozenset({"scan", "weigh", "key", "press", "from", "test", "refused"}) | frozenset(
    {"insist", "defer", "makes", "verdict", "with", "out", "seats"}
)


class StationWork:
    """One scene at one station. Every method raises ValueError in plain words for what the story gets wrong."""

    def __init__(
        self, app: App, post: Post, cast: Cast, names: Names, scene: Scene, usual: Mapping[str, Sequence[Clause]]
    ) -> None:
        self._app = app
        self._post = post
        self._cast = cast
        self._names = names
        self._scene = scene
        self._told = Told(scene, usual)
        self._settled = ""
        self._fills: list[int] | None = None
        self._seat = 0
        words = {clause.word: clause.text for clause in scene.clauses}
        self._insists = "insist" in words
        self._defers = "defer" in words
        self._rejects = words.get("verdict") == "rejected"
        self._makes = words.get("makes", "")

    def arrive(self) -> None:
        """The people scan their badges, then the order."""
        for name in self._scene.people:
            self._post.scan(f"%U:{self._cast.badge(name)}")
            self._expect_no_trouble()
        if self._scene.order:
            self._post.scan(f"%WO:{self._scene.order}")
            self._expect_no_trouble()

    def do(self, clause: Clause) -> None:
        """One clause of the scene."""
        match clause.word:
            case "from":
                for one in clause.text.split(","):
                    self._take(one.strip())
            case "test":
                self._post.scan(self._names.code(clause.text))
                self._expect_no_trouble()
            case "refused":
                self._be_refused(clause.text)
            case "scan" | "weigh" | "key" | "press":
                self._say(f"{clause.word} {clause.text}")
                self._expect_no_trouble()
            case _:
                pass

    def finish(self) -> None:
        """Answer what is wanted until the run is recorded, stick the labels on, and give names."""
        recorded = self._post.talk.run is not None
        for _ in range(MOST_ANSWERS):
            if self._post.talk.run is None:
                break
            self._answer(self._post.talk.run)
            self._expect_no_trouble()
        else:
            raise ValueError(f"does not come to an end; wanted is {self._post.talk.wanted}")
        for label in self._post.talk.labels:
            self._post.scan(label.code)
            self._expect_no_trouble()
        if recorded and self._makes:
            self._name()

    def _name(self) -> None:
        with self._app.reading() as books:
            entries = [books.entry(ref) for ref in self._post.entries]
        for entry in filter(None, entries):
            kind, _, _ = kind_of(entry.record).partition(".")
            self._names.give(f"{self._makes}:{kind}" if entry.part else self._makes, entry.ref, entry.record)

    # ------------------------------------------------------------------------------------------------- what is scanned

    def _say(self, told: str) -> None:
        """`scan heat-1/2`, `weigh 4.90 on SC-2-C`, `key text`, `press UNDO`."""
        word, _, text = told.partition(" ")
        match word:
            case "scan":
                name, slash, container = text.partition("/")
                known = self._names.codes.get(name)
                self._post.scan(f"{known}{slash}{container}" if known else text)
            case "weigh":
                kilograms, _, instrument = text.partition(" on ")
                self._post.weigh(int(Decimal(kilograms) * MG_PER_KG), instrument or self._scale())
            case "key":
                self._post.key(text)
            case "press":
                self._post.press(text)
            case _:
                raise ValueError(f"“{word}” is not said at a station: scan, weigh, key or press")

    def _be_refused(self, text: str) -> None:
        """What follows the code is tried, and must be refused with it."""
        code, _, told = text.partition(":")
        self._say(told.strip())
        flash = self._post.talk.flash
        if flash is None or flash.code != code.strip():
            came = flash.code if flash is not None else "nothing"
            raise ValueError(f"was to be refused with {code}, and the answer was {came}")

    def _expect_no_trouble(self) -> None:
        trouble = self._post.trouble
        if trouble is not None and trouble.code == "older_lot_first" and self._insists:
            self._post.press("OK")
            trouble = self._post.trouble
        if trouble is not None:
            facts = ", ".join(f"{name} {fact}" for name, fact in trouble.facts)
            raise ValueError(f"the station answers {trouble.code} ({facts})")

    def _scale(self) -> str:
        instruments = self._post.station.instruments
        return instruments[0] if instruments else ""

    # ------------------------------------------------------------------------------------------------- what is taken

    def _take(self, told: str) -> None:
        """`heat-3` (all of it, or what is planned), `metal-1..6` (one after the other), `iron-1 374.86`, `tray-2/1..3`."""
        token, _, amount = told.partition(" ")
        rest = Decimal(amount) if amount else None
        for code, container in self._names.places(token):
            for n in (container,) if container else self._full(code):
                self._post.scan(f"{code}/{n}")
                self._expect_no_trouble()
                self._sit()
                rest = self._draw(rest)
                if (rest is not None and rest <= 0) or self._has_its_plan():
                    return

    def _full(self, code: str) -> list[int]:
        """The lot's containers that hold something that may be used."""
        with self._app.reading() as books:
            lot = books.lot(code)
        if lot is None:
            raise ValueError(f"the books know no lot {code}")
        return [c.n for c in lot.containers if c.amount > 0 and lot.held_at(c.n) is None]

    def _has_its_plan(self) -> bool:
        """Whether the line of the last draw has what was planned for it."""
        run = self._post.talk.run
        line = run.step.line(run.taken[-1].line) if run is not None and run.taken else None
        return run is not None and line is not None and run.plan_mg(line) is not None and run.is_satisfied(line)

    def _sit(self) -> None:
        """In a load each container has its place."""
        run = self._post.talk.run
        if run is None or run.step.act != "expose" or run.pending is not None:
            return
        self._settle(run)
        seats = self._told.text("seats")
        if seats:
            self._seat += 1
            self._post.scan(f"%LOC:{seats}{self._seat}")

    def _draw(self, rest: Decimal | None) -> Decimal | None:
        """How much of the container just scanned: what is told, what is planned, or all. What is told and still open."""
        want = self._post.talk.wanted
        if not isinstance(want, WantQuantity):
            return rest
        left = want.taken.left
        scale = MG_PER_KG if left.unit is Unit.MG else 1
        if rest is not None:
            amount = min(int(rest * scale), left.amount)
        elif want.plan_mg is not None:
            amount = min(self._about(want.plan_mg, want.taken.lot), left.amount)
        else:
            amount = left.amount
        if amount == left.amount:
            self._post.press("ALL")
        elif left.unit is Unit.PCS:
            self._post.read_out(str(amount))
        else:
            self._post.weigh(amount, self._scale())
        self._expect_no_trouble()
        return None if rest is None else rest - Decimal(amount) / scale

    def _about(self, plan_mg: int, seed: str) -> int:
        """A charge is never weighed to the gram; this lies well within what the line tolerates."""
        away = figure(f"0±{plan_mg // 1_500 // GRAIN_MG}").drawn(self._told.seed(f"plan {seed}"))
        return plan_mg // GRAIN_MG * GRAIN_MG + int(away) * GRAIN_MG

    # ------------------------------------------------------------------------------------------------- what is answered

    def _settle(self, run: Run) -> None:
        """Look up what is usual, as soon as it is known what is done and for which part."""
        part = run.part or self._part_tested(run)
        heading = run.unit_kind or run.step.key
        if self._settled != f"{heading} {part}":
            self._settled = f"{heading} {part}"
            self._told.settle((run.step.key, heading, f"{heading} {part}"))

    def _part_tested(self, run: Run) -> str:
        if not run.unit_lots:
            return ""
        with self._app.reading() as books:
            lot = books.lot(run.unit_lots[0])
            part = books.fact("part", lot.part, self._app.now()) if lot is not None and lot.part else None
        return part.key if isinstance(part, Part) else ""

    def _answer(self, run: Run) -> None:
        self._settle(run)
        match self._post.talk.wanted:
            case WantInput(line, missing):
                if missing:
                    raise ValueError(f"still wants {line.key if line is not None else 'a lot'}")
                self._post.press("OK")
            case WantField(field):
                self._field(field)
            case WantReason(field):
                self._post.key(self._needed("reason", f"why {field.key} may stand"))
            case WantSecond():
                self._second()
            case WantUnitMass():
                self._weigh_out("unit-mass", figure(self._needed("unit-mass", "kg of 100 pieces")).drawn(self._seed()))
            case WantFill(n, unit):
                self._fill(run, n, unit)
            case WantShed(by_product):
                self._part_of(run, by_product.material)
            case WantDeclared(declared):
                self._part_of(run, declared.key)
            case WantResult(measure, given):
                text = self._needed(measure.property, "a result")
                self._post.read_out(str(figure(text).drawn(self._told.seed(measure.property, given))))
            case WantDecision():
                self._post.press("REJECT" if self._rejects else "OK")
            case WantGross():
                tare = figure(self._told.text("tare") or "1.10±0.04").drawn(self._seed())
                self._weigh_out("gross", Decimal(self._net_mg(run)) / MG_PER_KG + tare)
            case WantStray():
                self._stray()
            case None:
                self._post.press("OK")
            case other:
                raise ValueError(f"the station wants what the scene does not say: {other}")

    def _seed(self) -> str:
        return self._told.seed(str(self._post.talk.wanted.__class__.__name__))

    def _needed(self, name: str, meaning: str) -> str:
        text = self._told.text(name)
        if text is None:
            raise ValueError(f"does not tell “{name}”: {meaning}")
        return text

    def _field(self, field: Field) -> None:
        text = self._told.text(field.key)
        if text is None and not field.required:
            self._post.press("SKIP")
        elif field.form == "text":
            self._post.key(text or self._needed(field.key, "words"))
        else:
            usual = figure(text) if text is not None else usual_figure(field)
            if usual is None:
                raise ValueError(f"does not tell “{field.key}”")
            self._post.read_out(str(usual.drawn(self._told.seed(field.key))))

    def _second(self) -> None:
        if self._defers:
            self._post.press("DEFER")
        elif not self._scene.second:
            raise ValueError("needs a second person: “A. Ruiz + M. Ortega”")
        else:
            self._post.scan(f"%U:{self._cast.badge(self._scene.second)}")

    def _fill(self, run: Run, n: int, unit: Unit) -> None:
        if self._fills is None:
            grain = GRAIN_MG if unit is Unit.MG else 1
            self._fills = [
                *portions(self._needed("out", "how it is filled"), self._whole(run, unit), grain, self._seed())
            ]
        if n > len(self._fills):
            self._post.press("OK")
        elif unit is Unit.PCS:
            self._post.read_out(str(self._fills[n - 1]))
        else:
            self._post.weigh(self._fills[n - 1], self._scale())

    def _whole(self, run: Run, unit: Unit) -> int:
        """What the shares are of: the charge, in the product's unit."""
        charged = [t for t in run.taken if run.role_of(t.line) in {"charge", "return"}]
        amounts = [t.quantity or t.left for t in charged]
        same = sum(q.amount for q in amounts if q.unit is unit)
        if unit is Unit.PCS and run.unit_mass is not None:
            mass = sum(q.amount for q in amounts if q.unit is Unit.MG)
            return same + mass * run.unit_mass.pieces // run.unit_mass.mass_mg
        return same

    def _part_of(self, run: Run, name: str) -> None:
        """A by-product, uptake or loss: kilograms, a share of the charge, or none."""
        text = self._told.text(name)
        if text is None:
            self._post.press("SKIP")
            return
        share = figure(text)
        amount = share.drawn(self._told.seed(name))
        if share.percent:
            amount = amount * self._charge_mg(run) / 100 / MG_PER_KG
        self._weigh_out(name, amount)

    def _charge_mg(self, run: Run) -> int:
        """The charge's mass; pieces by their own measured mass."""
        with self._app.reading() as books:
            lots = books.lots(tuple(dict.fromkeys(t.lot for t in run.taken)))
        mass = 0
        for taken in run.taken:
            quantity: Quantity = taken.quantity or taken.left
            unit_mass = lots[taken.lot].unit_mass if taken.lot in lots else None
            if run.role_of(taken.line) in {"charge", "return"}:
                counted = unit_mass.mass_of(quantity.amount) if unit_mass is not None else 0
                mass += quantity.amount if quantity.unit is Unit.MG else counted
        return mass

    def _net_mg(self, run: Run) -> int:
        return self._charge_mg(run)

    def _stray(self) -> None:
        text = self._told.text("stray-field")
        if text is None:
            self._post.press("SKIP")
        else:
            self._post.read_out(str(figure(text).drawn(self._seed())))

    def _weigh_out(self, name: str, kilograms: Decimal) -> None:
        """A weight read to the scale's 10 g, or to the gram where it is little."""
        grain = Decimal(GRAIN_MG if kilograms >= 1 else 1_000)
        mass_mg = int((kilograms * MG_PER_KG / grain).to_integral_value() * grain)
        if mass_mg <= 0:
            raise ValueError(f"{name} comes to nothing")
        if self._scale():
            self._post.weigh(mass_mg, self._scale())
        else:
            self._post.key(f"{Decimal(mass_mg) / MG_PER_KG}")
