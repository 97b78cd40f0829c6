"""A recall drill at the window: a lot at random, both ways, its balance, and one signature under the sheet."""

from collections.abc import Callable, Sequence
from decimal import Decimal
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, Signal

from traceapp.app import App
from traceapp.domain.command import Outcome
from traceapp.domain.quantity import Quantity
from traceapp.domain.record.pieces import Signature
from traceapp.errors import TraceError
from traceapp.services.trace.drill import Drill
from ui import numbers
from ui.operations import Lane, Work
from ui.rooms.ask_room import AskRoom
from ui.rooms.house import House
from ui.rooms.refused import refused_notice
from ui.rooms.signing import Wish
from ui.speech import Speech
from ui.widgets.notice import Notice
from ui.widgets.signing_panel import SignedLine

Filed = tuple[Outcome, Path]
"""What was recorded, and where the sheet lies."""


def tr(source: str, comment: str = "", n: int = -1) -> str:
    """Words of this file; n: how many `%n` stands for."""
    return QCoreApplication.translate("TraceDrill", source, comment, n)


class TraceDrill(QObject):
    """One drill after another; each stands until it is signed or given up.

    Attributes:
        found: what was found both ways and nobody signed yet, None while there is nothing.

    Signals:
        changed(): there is something else to be told.
    """

    changed = Signal()

    def __init__(self, house: House, asking: AskRoom) -> None:
        super().__init__()
        self._house = house
        self._asking = asking
        self._work: Work | None = None
        self._said: TraceError | Path | None = None
        self.found: Drill | None = None

    @property
    def is_done(self) -> bool:
        """Whether a drill was run last, signed or not."""
        return self.found is not None or isinstance(self._said, Path)

    def begin(self, on_found: Callable[[Drill], None]) -> None:
        """Takes a lot at random and follows it both ways; `on_found` gets what was found."""
        self.forget()
        run = partial(_run, self._house.app)
        self._work = self._house.operations.begin(Lane.LONG, run, partial(self._take, on_found))
        self.changed.emit()

    def forget(self) -> None:
        """What is under way is stopped; what was found and not signed is given up."""
        if self._work is not None:
            self._work.cancel()
        self._work = self.found = self._said = None

    def act_on(self, notice: object) -> None:
        """The act of the line that tells of it: stops."""
        if self._work is not None and isinstance(notice, Notice) and notice.is_waiting:
            self.forget()
            self.changed.emit()

    def notice(self, speech: Speech) -> Notice | None:
        """The line about it; None where there is nothing to be told."""
        if self._work is not None:
            return Notice(tr("A lot is taken at random and followed both ways"), act=tr("Stop"), is_waiting=True)
        if isinstance(self._said, TraceError):
            return refused_notice(self._said, speech)
        if isinstance(self._said, Path):
            return Notice(tr("The drill is signed and filed"), str(self._said), is_done=True)
        if self.found is None:
            return None
        done = self.found
        ways = (tr("from %n lot(s)", "", done.back.lots), tr("into %n lot(s)", "", done.forward.lots))
        facts = f"{', '.join(ways)} · {self._reached(done)} · {_balance(done, speech)}"
        return Notice(tr("Drill on {lot}").format(lot=done.lot), facts, is_done=done.closes)

    def about(self, speech: Speech) -> str:
        """What the signature stands for, in a few words; "" where nothing is to be signed."""
        if self.found is None:
            return ""
        closes = tr("it closes") if self.found.closes else tr("it does not close")
        return f"{closes}, {_time(self.found, speech)}"

    def sign(self, speech: Speech) -> None:
        """One of quality signs by badge and PIN; then the sheet is filed and the drill is on record."""
        if self.found is None:
            return
        done = self.found
        lines = (
            SignedLine(tr("Lot, taken at random"), done.lot, is_identifier=True),
            SignedLine(tr("Found after"), _time(done, speech)),
            SignedLine(tr("Came from"), tr("%n lot(s), itself included", "", done.back.lots)),
            SignedLine(tr("Went into"), tr("%n lot(s), itself included", "", done.forward.lots)),
            SignedLine(tr("Reached"), self._reached(done)),
            SignedLine(tr("Balance"), _balance(done, speech)),
        )
        wish = Wish(tr("Sign the drill"), lines, 1, "recall drill")
        self._asking.sign_and_record(wish, partial(self._file, done), self._filed)

    def _file(self, done: Drill, signatures: Sequence[Signature]) -> Filed:
        """On the writing thread."""
        return self._house.app.exports.drills.sign(done, self._house.command(signatures[0].person), signatures)

    def _filed(self, filed: Filed) -> None:
        outcome, file = filed
        self.found, self._said = None, file
        self._house.notifier.announce(outcome.changes)
        self.changed.emit()

    def _take(self, on_found: Callable[[Drill], None], came: "Drill | TraceError") -> None:
        self._work = None
        if isinstance(came, TraceError):
            self._said = came
            self.changed.emit()
            return
        self.found = came
        on_found(came)

    @staticmethod
    def _reached(done: Drill) -> str:
        shipments = tr("%n shipment(s)", "", len(done.forward.shipments))
        return f"{shipments}, {tr('%n customer(s)', '', len(done.forward.customers))}"


def _balance(done: Drill, speech: Speech) -> str:
    """That it closes over how much, or what was not found of it."""
    if done.closes:
        whole = ", ".join(speech.quantity(Quantity(one.total.amount, one.unit)) for one in done.forward.affected)
        return tr("the balance closes over {amount}").format(amount=whole)
    missing = (one for one in done.forward.affected if one.not_found.amount)
    amounts = ", ".join(speech.quantity(Quantity(one.not_found.amount, one.unit)) for one in missing)
    return tr("not found: {amount}").format(amount=amounts)


def _time(done: Drill, speech: Speech) -> str:
    seconds = (Decimal(max(done.ended - done.began, 0)) / 1_000_000).quantize(Decimal("0.1"))
    return numbers.measure(max(seconds, Decimal("0.1")), "s", speech.locale)


def _run(app: App, work: Work) -> Drill:
    """On the thread for what takes long."""
    return app.exports.drills.run(is_stopped=work.is_cancelled)
