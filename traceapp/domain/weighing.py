"""When a weight counts: it stands still long enough, it was put there since it was asked for, and it is told once.

Pure: every moment comes in with a reading. A scale's lines become one `Pan` (what it shows, and since when it stands);
`WeighIn` compares the pans with what lay there when a mass was asked for.
"""

from msgspec import Struct
from msgspec.structs import replace

STILL_US = 1_500_000
"""A weight is taken by itself after it stood so long (UX 5)."""
SILENT_US = 1_000_000
"""A scale that says nothing for so long shows nothing any more, and is as good as gone."""
FLICKER_DIGITS = 5
"""A weight stands while it moves by no more: a scale may count in fives, and its last digit is never quite still."""
DRIFT_US = 2_000_000
"""A scale that says it is stable, and creeps on for so long before it ever stood, drifts: its weight is none."""
LEAST_DIGITS = 20
"""Less than this is no load, and no change of one: OIML R 76 gives a scale of class III a minimum of 20 divisions."""


class Pan(Struct, frozen=True):
    """What a scale shows. mg: milligrams, None where its line is no weight, and `fault` says why.

    digit_mg: what its last digit is worth. since: when it came to stand at this weight, 0 while it does not stand.
    stood_mg: the weight it came to stand at. creeps_since: since when it creeps away from every weight before it
    stood there, 0 while it does not. at: of its last line. Times are UTC microseconds.
    """

    instrument: str
    at: int
    mg: int | None = None
    is_stable: bool = False
    digit_mg: int = 1
    fault: str = ""
    since: int = 0
    stood_mg: int = 0
    creeps_since: int = 0

    @property
    def drifts(self) -> bool:
        """Whether it creeps, little by little, and has done so too long to be settling."""
        return 0 < self.creeps_since <= self.at - DRIFT_US

    @property
    def least_mg(self) -> int:
        """The least that can be weighed on it, and the least change that is one."""
        return LEAST_DIGITS * self.digit_mg


class Told(Struct, frozen=True):
    """A weight that stands. prompt: what asked for it."""

    instrument: str
    mass_mg: int
    prompt: str


class Shown(Struct, frozen=True):
    """A scale as people see it: net and tare in milligrams, and what its last digit is worth.

    is_new: it was put there since it was asked for. drifts: it creeps on. fault: why there is no weight.
    """

    instrument: str
    net_mg: int | None
    digit_mg: int = 1
    tare_mg: int = 0
    is_stable: bool = False
    is_empty: bool = False
    is_new: bool = False
    drifts: bool = False
    fault: str = ""


class OnScale(Struct, frozen=True):
    """A scale, its tare, and what lay on it. All net of the tare, in milligrams.

    lay_mg: the least that stood there since the mass was asked for, what lay there before included; None before any
    reading. refused_mg: the weight that was told for this prompt and not taken. changed_mg: what was on it, tare and
    all, when it last changed by a load.
    """

    pan: Pan
    tare_mg: int = 0
    changed_mg: int | None = None
    lay_mg: int | None = None
    refused_mg: int | None = None

    @property
    def net_mg(self) -> int | None:
        return None if self.pan.mg is None else self.pan.mg - self.tare_mg

    @property
    def is_new(self) -> bool:
        """Whether what it shows was put there since it was asked for; after a refusal, whether it is another weight."""
        net = self.net_mg
        if net is None or net < self.pan.least_mg:
            return False
        if self.refused_mg is not None:
            return abs(net - self.refused_mg) >= self.pan.least_mg
        return self.lay_mg is not None and net - self.lay_mg >= self.pan.least_mg


class WeighIn(Struct, frozen=True):
    """The scales of a station and the mass that is asked for.

    prompt: names what is asked for; empty while no mass is wanted. asked_at: since when. is_told: a weight was told for
    it. in_use: the scale that changed last, which is the one that is shown and tared.
    """

    prompt: str = ""
    asked_at: int = 0
    is_told: bool = False
    in_use: str = ""
    scales: tuple[OnScale, ...] = ()

    @property
    def scale(self) -> OnScale | None:
        """The scale in use."""
        return next((one for one in self.scales if one.pan.instrument == self.in_use), None)


def next_pan(before: Pan | None, line: Pan) -> Pan:
    """The pan after one more line of the scale, which knows nothing yet of how long it stands."""
    if line.mg is None or not line.is_stable:
        return replace(line, since=0, stood_mg=0, creeps_since=0)
    if before is None or not before.since or before.mg is None or not 0 <= line.at - before.at < SILENT_US:
        return replace(line, since=line.at, stood_mg=line.mg)
    if abs(line.mg - before.stood_mg) <= FLICKER_DIGITS * line.digit_mg:
        has_stood = line.at - before.since >= STILL_US
        creeps_since = 0 if has_stood else before.creeps_since
        return replace(line, since=before.since, stood_mg=before.stood_mg, creeps_since=creeps_since)
    is_load = abs(line.mg - before.mg) >= line.least_mg
    return replace(line, since=line.at, stood_mg=line.mg, creeps_since=0 if is_load else before.creeps_since or line.at)


def asked(state: WeighIn, prompt: str, at: int) -> WeighIn:
    """Another mass is asked for, or none: what lies on the scales now does not count."""
    if prompt == state.prompt:
        return state
    scales = tuple(replace(one, lay_mg=one.net_mg, refused_mg=None) for one in state.scales)
    return replace(state, prompt=prompt, asked_at=at, is_told=False, scales=scales)


def showed(state: WeighIn, pan: Pan) -> tuple[WeighIn, Told | None]:
    """What a scale shows, and the weight to be told when it is one."""
    before = next((one for one in state.scales if one.pan.instrument == pan.instrument), None)
    one = _after(state, before, pan)
    others = (other for other in state.scales if other is not before)
    has_changed = before is not None and one.changed_mg != before.changed_mg
    in_use = pan.instrument if has_changed or not state.in_use else state.in_use
    state = replace(state, scales=tuple(sorted((one, *others), key=_instrument)), in_use=in_use)
    stood_long = pan.since > state.asked_at and pan.at - pan.since >= STILL_US
    if not state.prompt or state.is_told or not stood_long or not one.is_new:
        return state, None
    assert one.net_mg is not None
    return replace(state, is_told=True, in_use=pan.instrument), Told(pan.instrument, one.net_mg, state.prompt)


def refused(state: WeighIn) -> WeighIn:
    """The weight told was not taken: another one may be, this one not again."""
    scales = tuple(replace(one, refused_mg=one.net_mg) for one in state.scales)
    return replace(state, is_told=False, scales=scales)


def gone(state: WeighIn, instrument: str) -> WeighIn:
    """A scale was lost, its tare with it."""
    scales = tuple(one for one in state.scales if one.pan.instrument != instrument)
    in_use = state.in_use if state.in_use != instrument else next(map(_instrument, scales), "")
    return replace(state, scales=scales, in_use=in_use)


def tared(state: WeighIn, now: int) -> WeighIn:
    """What stands on the scale in use is its tare from now on; an empty scale has none. Nothing while it moves."""
    one = state.scale
    if one is None or not _stands(one, now) or one.pan.mg is None:
        return state
    tare = one.pan.mg if one.pan.mg >= one.pan.least_mg else 0
    net = one.pan.mg - tare
    new = replace(one, tare_mg=tare, lay_mg=net, refused_mg=None)
    return replace(state, scales=tuple(new if other is one else other for other in state.scales))


def standing(state: WeighIn, now: int) -> Told | None:
    """The weight on the scale in use while it is asked for and stands, whenever it was put there: OK takes it.

    It is the one that the scale came to stand at, so that a last digit that flickers is no other weight.
    """
    one = state.scale
    if not state.prompt or one is None or not _stands(one, now) or one.pan.drifts:
        return None
    net = one.pan.stood_mg - one.tare_mg
    return Told(one.pan.instrument, net, state.prompt) if net >= one.pan.least_mg else None


def shown(state: WeighIn) -> Shown | None:
    """What the scale in use shows; None without one."""
    one = state.scale
    if one is None:
        return None
    pan, net = one.pan, one.net_mg
    is_empty = net is not None and net < pan.least_mg
    return Shown(
        pan.instrument, net, pan.digit_mg, one.tare_mg, pan.is_stable, is_empty, one.is_new, pan.drifts, pan.fault
    )


def _after(state: WeighIn, before: OnScale | None, pan: Pan) -> OnScale:
    one = OnScale(pan) if before is None else replace(before, pan=pan)
    net = one.net_mg
    if pan.mg is None or net is None:
        return one
    if one.changed_mg is None or abs(pan.mg - one.changed_mg) >= pan.least_mg:
        one = replace(one, changed_mg=pan.mg)
    lay_before = pan.at <= state.asked_at or 0 < pan.since <= state.asked_at
    if one.lay_mg is None or lay_before:
        return replace(one, lay_mg=net)
    return replace(one, lay_mg=min(one.lay_mg, net)) if pan.is_stable else one


def _stands(one: OnScale, now: int) -> bool:
    return one.pan.since > 0 and now - one.pan.at < SILENT_US


def _instrument(one: OnScale) -> str:
    return one.pan.instrument
