"""What is told when the station asks: fields, weights, counts, results, each as the scene or the usual says."""

from collections.abc import Callable
from decimal import Decimal
from typing import Any

from traceapp.app import App
from traceapp.demo.figures import figure, portions, usual_figure
from traceapp.demo.post import Post
from traceapp.demo.told import Told
from traceapp.domain.part import Part
from traceapp.domain.quantity import MG_PER_KG, Unit
from traceapp.domain.step import Field
from traceapp.services.run.run import Run
from traceapp.services.run.wants import (
    WantDecision,
    WantDeclared,
    WantField,
    WantFill,
    WantGross,
    WantInput,
    WantReason,
    WantResult,
    WantSecond,
    WantShed,
    WantStray,
    WantUnitMass,
)

GRAIN_MG = 10_000
TARE = "1.10±0.04"


class Answering:
    """The answers of one scene. Raises ValueError in plain words for what the story does not say.

    Attributes:
        second: the badge of who signs second. defers, rejects: what the scene decides.
    """

    def __init__(self, app: App, post: Post, told: Told) -> None:
        self.second = ""
        self.defers = False
        self.rejects = False
        self._app = app
        self._post = post
        self._told = told
        self._settled: tuple[str, ...] = ()
        self._fills: tuple[int, ...] | None = None

    def settle(self, run: Run) -> None:
        """Look up what is usual, as soon as it is known what is done and for which part."""
        known = (run.step.key, run.unit_kind, run.part, *run.unit_lots[:1])
        if known == self._settled:
            return
        self._settled = known
        heading = run.unit_kind or run.step.key
        part = run.part or self._part_tested(run)
        self._told.settle((run.step.key, heading, f"{heading} {part}"))

    def _part_tested(self, run: Run) -> str:
        if not run.unit_lots:
            return ""
        with self._app.reading() as books:
            lot = books.lot(run.unit_lots[0])
            part = books.fact("part", lot.part, self._app.now()) if lot is not None and lot.part else None
        return part.key if isinstance(part, Part) else ""

    def answer(self, run: Run) -> None:
        """What is wanted now."""
        self.settle(run)
        want = self._post.talk.wanted
        ways: dict[type, Callable[[Run, Any], None]] = {
            WantInput: self._begin,
            WantField: self._field,
            WantReason: self._reason,
            WantSecond: self._sign,
            WantUnitMass: self._unit_mass,
            WantFill: self._fill,
            WantShed: self._shed,
            WantDeclared: self._declared,
            WantResult: self._result,
            WantDecision: self._decide,
            WantGross: self._gross,
            WantStray: self._stray,
        }
        way = ways.get(type(want))
        if way is not None:
            way(run, want)
        elif want is None:
            self._post.press("OK")
        else:
            raise ValueError(f"the station wants what the scene does not say: {want}")

    def _begin(self, _run: Run, want: WantInput) -> None:
        if want.missing:
            raise ValueError(f"still wants {want.line.key if want.line is not None else 'a lot'}")
        self._post.press("OK")

    def _field(self, _run: Run, want: WantField) -> None:
        field: Field = want.field
        text = self._told.text(field.key)
        if text is None and not field.required:
            self._post.press("SKIP")
        elif field.form == "text":
            self._post.key(self._needed(field.key, "words"))
        else:
            usual = figure(text) if text is not None else usual_figure(field)
            if usual is None:
                raise ValueError(f"does not tell “{field.key}”")
            self._post.read_out(str(usual.drawn(self._told.seed(field.key))))

    def _reason(self, _run: Run, want: WantReason) -> None:
        self._post.key(self._needed("reason", f"why {want.field.key} {want.value} may stand"))

    def _sign(self, _run: Run, _want: WantSecond) -> None:
        if self.defers:
            self._post.press("DEFER")
        elif self.second:
            self._post.scan(f"%U:{self.second}")
        else:
            raise ValueError("needs a second person: “A. Ruiz + M. Ortega”")

    def _unit_mass(self, run: Run, _want: WantUnitMass) -> None:
        """Kilograms of a hundred pieces, or per cent of what a hundred weighed before."""
        told = figure(self._needed("unit-mass", "kilograms of a hundred pieces"))
        amount = told.drawn(self._told.seed("unit-mass"))
        self._weigh_out("unit-mass", amount * self._hundred_mg(run) / 100 / MG_PER_KG if told.percent else amount)

    def _hundred_mg(self, run: Run) -> int:
        """What a hundred of the pieces in hand weigh by the books."""
        code = next(t.lot for t in run.taken if run.role_of(t.line) == "charge")
        with self._app.reading() as books:
            lot = books.lot(code)
        if lot is None or lot.unit_mass is None:
            raise ValueError(f"{code} has no unit mass to take per cent of")
        return lot.unit_mass.mass_of(100)

    def _fill(self, run: Run, want: WantFill) -> None:
        """Container after container; when all are filled, it is closed."""
        if self._fills is None:
            grain = GRAIN_MG if want.unit is Unit.MG else 1
            text = self._needed("out", "how it is filled")
            self._fills = portions(text, self._whole(run, want.unit), grain, self._told.seed("out"))
        if want.n > len(self._fills):
            self._post.press("OK")
        elif want.unit is Unit.PCS:
            self._post.read_out(str(self._fills[want.n - 1]))
        else:
            self._post.weigh(self._fills[want.n - 1], self._post.scale)

    def _shed(self, run: Run, want: WantShed) -> None:
        self._part_of(run, want.by_product.material)

    def _declared(self, run: Run, want: WantDeclared) -> None:
        self._part_of(run, want.declared.key)

    def _part_of(self, run: Run, name: str) -> None:
        """A by-product, uptake or loss: kilograms, a share of the charge, or none."""
        text = self._told.text(name)
        if text is None:
            self._post.press("SKIP")
            return
        told = figure(text)
        amount = told.drawn(self._told.seed(name))
        self._weigh_out(name, amount * self._charge_mg(run) / 100 / MG_PER_KG if told.percent else amount)

    def _result(self, _run: Run, want: WantResult) -> None:
        key = want.row.key
        text = self._needed(key, "a result")
        self._post.read_out(str(figure(text).drawn(self._told.seed(key, want.given))))

    def _decide(self, _run: Run, _want: WantDecision) -> None:
        self._post.press("REJECT" if self.rejects else "OK")

    def _gross(self, run: Run, _want: WantGross) -> None:
        tare = figure(self._told.text("tare") or TARE).drawn(self._told.seed("tare"))
        self._weigh_out("gross", Decimal(self._charge_mg(run)) / MG_PER_KG + tare)

    def _stray(self, _run: Run, _want: WantStray) -> None:
        text = self._told.text("stray-field")
        if text is None:
            self._post.press("SKIP")
        else:
            self._post.read_out(str(figure(text).drawn(self._told.seed("stray-field"))))

    def _needed(self, name: str, meaning: str) -> str:
        text = self._told.text(name)
        if text is None:
            raise ValueError(f"does not tell “{name}”: {meaning}")
        return text

    def _whole(self, run: Run, unit: Unit) -> int:
        """What the shares are of: the charge, in the product's unit."""
        if unit is Unit.MG:
            return self._charge_mg(run)
        charged = [t.quantity or t.left for t in run.taken if run.role_of(t.line) in {"charge", "return"}]
        counted = sum(q.amount for q in charged if q.unit is Unit.PCS)
        weighed = sum(q.amount for q in charged if q.unit is Unit.MG)
        return counted + (weighed * run.unit_mass.pieces // run.unit_mass.mass_mg if run.unit_mass is not None else 0)

    def _charge_mg(self, run: Run) -> int:
        """The charge's mass; pieces by their own measured mass."""
        charged = [t for t in run.taken if run.role_of(t.line) in {"charge", "return"}]
        mass = sum(q.amount for t in charged if (q := t.quantity or t.left).unit is Unit.MG)
        counted = [t for t in charged if (t.quantity or t.left).unit is Unit.PCS]
        if counted:
            with self._app.reading() as books:
                lots = books.lots(tuple(dict.fromkeys(t.lot for t in counted)))
            masses = ((lots[t.lot].unit_mass, (t.quantity or t.left).amount) for t in counted)
            mass += sum(unit_mass.mass_of(pieces) for unit_mass, pieces in masses if unit_mass is not None)
        return mass

    def _weigh_out(self, name: str, kilograms: Decimal) -> None:
        """A weight read to the scale's 10 g, or to the gram where it is little."""
        grain = Decimal(GRAIN_MG if kilograms >= 1 else GRAIN_MG // 10)
        mass_mg = int((kilograms * MG_PER_KG / grain).to_integral_value() * grain)
        if mass_mg <= 0:
            raise ValueError(f"{name} comes to nothing")
        if self._post.scale:
            self._post.weigh(mass_mg, self._post.scale)
        else:
            self._post.key(f"{Decimal(mass_mg) / MG_PER_KG}")
