"""What goes in: containers scanned one after the other, weighed to the plan."""

from decimal import Decimal

from traceapp.app import App
from traceapp.demo.answering import GRAIN_MG
from traceapp.demo.figures import figure
from traceapp.demo.names import Names
from traceapp.demo.post import Post
from traceapp.demo.told import Told
from traceapp.domain.quantity import MG_PER_KG, Unit
from traceapp.services.run.wants import WantQuantity


class Taking:
    """The inputs of one scene. Raises ValueError in plain words for what the story gets wrong."""

    def __init__(self, app: App, post: Post, names: Names, told: Told) -> None:
        self._app = app
        self._post = post
        self._names = names
        self._told = told

    def take(self, told: str) -> None:
        """`heat-3` (all, or what is planned), `metal-1..6` (one after the other), `iron-1 374.86`, `tray-2/1..3`."""
        token, _, amount = told.partition(" ")
        rest = Decimal(amount) if amount else None
        taken = 0
        for code, container in self._names.places(token):
            for n in (container,) if container else self._full(code):
                self._post.scan(f"{code}/{n}")
                self._post.require_yes()
                taken += 1
                rest = self._draw(rest)
                if (rest is not None and rest <= 0) or self._has_its_plan():
                    return
        if rest is not None or not taken:
            raise ValueError(f"“{token}” has nothing left{'' if rest is None else f', and {rest} is wanted'}")

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

    def _draw(self, rest: Decimal | None) -> Decimal | None:
        """How much of the container just scanned: what is told, what is planned, or all. What is still open."""
        want = self._post.talk.wanted
        if not isinstance(want, WantQuantity):
            return rest
        left = want.taken.left
        scale = MG_PER_KG if left.unit is Unit.MG else 1
        amount = left.amount
        if rest is not None:
            amount = min(int(rest * scale), amount)
        elif want.plan_mg is not None:
            amount = min(self._about(want.plan_mg, want.taken.lot), amount)
        if amount == left.amount:
            self._post.press("ALL")
        elif left.unit is Unit.PCS:
            self._post.read_out(str(amount))
        else:
            self._post.weigh(amount, self._post.scale)
        self._post.require_yes()
        return None if rest is None else rest - Decimal(amount) / scale

    def _about(self, plan_mg: int, lot: str) -> int:
        """A charge is never weighed to the gram; this lies well within what a line tolerates."""
        away = figure(f"0±{plan_mg // 1_500 // GRAIN_MG}").drawn(self._told.seed(f"plan {lot}"))
        return plan_mg // GRAIN_MG * GRAIN_MG + int(away) * GRAIN_MG
