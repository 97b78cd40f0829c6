"""A weight is told when it stood long enough, was put there since it was asked for, and once."""

from collections.abc import Sequence
from typing import Any

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from traceapp.domain.weighing import (
    FLICKER_DIGITS,
    SILENT_US,
    STILL_US,
    Pan,
    Shown,
    Told,
    WeighIn,
    asked,
    gone,
    next_pan,
    refused,
    showed,
    shown,
    standing,
    tared,
)

KG = 1_000_000
DIGIT = 10_000
EVERY = 100_000
ON = "SC-1-B"


class Station:
    """A scale that is read and asked for, on a clock of its own; every line is kept."""

    def __init__(self) -> None:
        self.at = 1_000_000_000
        self.state = WeighIn()
        self.lines: list[Pan] = []
        self.prompts: list[tuple[int, str]] = []
        self.told: list[tuple[int, Told]] = []
        self._pans: dict[str, Pan] = {}

    def read(
        self, mg: int | None, *, stable: bool = True, on: str = ON, every: int = EVERY, is_looked_at: bool = True
    ) -> None:
        """One line of the scale. Not looked at: the next one overtakes it on its way to the window."""
        self.at += every
        line = Pan(on, self.at, mg, stable, DIGIT)
        self.lines.append(line)
        self._pans[on] = next_pan(self._pans.get(on), line)
        if is_looked_at:
            self.state, told = showed(self.state, self._pans[on])
            if told is not None:
                self.told.append((self.at, told))

    def hold(self, kilograms: float, seconds: float = 2.0, on: str = ON) -> "Station":
        for _ in range(int(seconds * 1_000_000 / EVERY)):
            self.read(int(kilograms * KG), on=on)
        return self

    def ask(self, prompt: str) -> "Station":
        self.state = asked(self.state, prompt, self.at)
        self.prompts.append((self.at, prompt))
        return self

    @property
    def masses(self) -> list[float]:
        return [told.mass_mg / KG for _, told in self.told]


def test_a_weight_is_told_after_it_stood_for_one_and_a_half_seconds_and_no_sooner() -> None:
    station = Station().hold(0).ask("iron")
    put_down = station.at
    station.hold(125, seconds=5)
    assert station.masses == [125]
    assert station.told[0][0] - put_down == EVERY + STILL_US


def test_what_lay_there_before_the_prompt_waits_for_ok() -> None:
    station = Station().hold(125).ask("iron").hold(125, seconds=60)
    assert station.masses == []
    assert standing(station.state, station.at) == Told(ON, 125 * KG, "iron")


def test_leaning_on_what_lies_there_does_not_make_it_another_weight() -> None:
    station = Station().hold(125).ask("iron")
    for mg in (130, 160, 133):
        station.read(mg * KG, stable=False)
    assert station.hold(125, seconds=10).masses == []


def test_taking_a_drum_away_and_leaving_its_pallet_is_no_weighing() -> None:
    assert Station().hold(162).ask("iron").hold(12, seconds=10).masses == []


def test_a_drum_as_heavy_as_the_last_one_counts_once_that_was_taken_away() -> None:
    assert Station().hold(125).ask("iron").hold(0, seconds=0.5).hold(125).masses == [125]


def test_each_prompt_is_answered_once_and_the_next_one_by_the_next_weight() -> None:
    station = Station().hold(0).ask("iron").hold(125, seconds=20).ask("boron").hold(125, seconds=20).hold(136)
    assert station.masses == [125, 136]
    assert [told.prompt for _, told in station.told] == ["iron", "boron"]


def test_a_weight_that_was_not_taken_is_told_again_only_when_it_has_changed_either_way() -> None:
    station = Station().hold(0).ask("iron").hold(130)
    station.state = refused(station.state)
    station.hold(130, seconds=20)
    assert station.masses == [130]
    assert station.hold(125).masses == [130, 125]


def test_an_empty_scale_and_one_below_nothing_are_never_told() -> None:
    station = Station().hold(125).ask("iron").hold(0.1, seconds=5).hold(-1.25, seconds=5)
    assert station.masses == []
    assert standing(station.state, station.at) is None


def test_a_scale_that_fell_silent_begins_to_stand_anew_and_shows_nothing_meanwhile() -> None:
    station = Station().hold(0).ask("iron").hold(125, seconds=1)
    assert standing(station.state, station.at) is not None
    station.at += SILENT_US
    assert standing(station.state, station.at) is None
    assert station.hold(125, seconds=1.5).masses == []
    assert station.hold(125, seconds=0.5).masses == [125]


def test_tare_makes_net_of_it_and_an_empty_scale_has_none() -> None:
    station = Station().hold(1.25).ask("iron")
    station.state = tared(station.state, station.at)
    assert station.hold(126.25).masses == [125]
    station.hold(0)
    station.state = tared(station.state, station.at)
    assert station.state.scale is not None
    assert station.state.scale.tare_mg == 0


def test_a_scale_that_moves_is_not_tared() -> None:
    station = Station().hold(0)
    station.read(3 * KG, stable=False)
    assert tared(station.state, station.at) == station.state


def test_a_last_digit_that_flickers_is_no_other_weight_for_ok() -> None:
    station = Station().ask("iron")
    for digits in (0, 3, 1, 5, 0):
        station.read(125 * KG + digits * DIGIT)
    assert standing(station.state, station.at) == Told(ON, 125 * KG, "iron")


def test_a_scale_shows_its_net_its_tare_and_whether_it_is_something_new() -> None:
    assert shown(WeighIn()) is None
    station = Station().hold(1.25).ask("iron")
    station.state = tared(station.state, station.at)
    assert shown(station.state) == Shown(ON, 0, DIGIT, 1_250_000, is_stable=True, is_empty=True)
    station.hold(126.25, seconds=0.5)
    assert shown(station.state) == Shown(ON, 125 * KG, DIGIT, 1_250_000, is_stable=True, is_new=True)
    station.read(None)
    assert shown(station.state) == Shown(ON, None, DIGIT, 1_250_000, is_stable=True)


def test_of_several_scales_the_one_that_changed_is_in_use_until_it_is_gone() -> None:
    station = Station().hold(0).hold(0, on="SC-1-C").ask("cobalt")
    assert station.state.in_use == ON
    station.hold(1.4, on="SC-1-C")
    assert station.told[-1][1] == Told("SC-1-C", 1_400_000, "cobalt")
    assert station.state.in_use == "SC-1-C"
    assert gone(station.state, "SC-1-C").in_use == ON
    assert gone(gone(station.state, "SC-1-C"), ON) == replace(gone(station.state, "SC-1-C"), in_use="", scales=())


READINGS = st.tuples(
    st.sampled_from([None, 0, 1, 1, 1, 1, 125 * KG, 125 * KG, 125 * KG + 3 * DIGIT, 250 * KG, -KG]),
    st.sampled_from([True, True, True, True, False]),
    st.integers(1, 30),
    st.sampled_from([50_000, 100_000, 700_000, 1_200_000]),
)
ACTS = st.lists(READINGS | st.sampled_from(["", "iron", "boron", "refuse", "tare"]), max_size=40)


def played(acts: Sequence[Any], looks: Sequence[bool]) -> Station:
    station = Station()
    number = 0
    for act in acts:
        match act:
            case "refuse":
                station.state = refused(station.state) if station.state.is_told else station.state
            case "tare":
                station.state = tared(station.state, station.at)
            case str(prompt):
                station.ask(prompt and f"{prompt} {len(station.prompts)}")
            case (mg, stable, times, every):
                for _ in range(times):
                    number += 1
                    station.read(mg, stable=stable, every=every, is_looked_at=looks[number % len(looks)])
    return station


@given(ACTS, st.lists(st.booleans(), min_size=1, max_size=5))
def test_whatever_comes_only_what_stood_all_the_time_since_the_prompt_is_told(acts, looks) -> None:
    station = played(acts, looks)
    for at, told in station.told:
        asked_at, prompt = max((asked_at, prompt) for asked_at, prompt in station.prompts if asked_at <= at)
        assert told.prompt == prompt != ""
        since = [line for line in station.lines if asked_at < line.at <= at]
        stood = [line for line in since if line.at >= at - STILL_US]
        assert stood[0].at <= at - STILL_US + SILENT_US
        assert any(line.at <= at - STILL_US for line in since)
        assert all(line.is_stable and line.mg is not None for line in stood)
        masses = [line.mg for line in stood if line.mg is not None]
        assert max(masses) - min(masses) <= 2 * FLICKER_DIGITS * DIGIT


@given(ACTS, st.lists(st.booleans(), min_size=1, max_size=5))
def test_whatever_comes_no_prompt_is_answered_twice_unless_the_weight_was_refused(acts, looks) -> None:
    station = played([act for act in acts if act != "refuse"], looks)
    prompts = [told.prompt for _, told in station.told]
    assert len(prompts) == len(set(prompts))


@given(st.integers(20 * DIGIT, 500 * KG), ACTS.map(lambda acts: [act for act in acts if not isinstance(act, str)]))
def test_what_lies_there_is_not_told_until_something_else_was_seen(mg, before) -> None:
    station = played(before, [True])
    station.hold(mg / KG).ask("iron")
    station.hold(mg / KG, seconds=30)
    assert station.told == []


def creep(station: Station, kilograms: float, step: float, lines: int) -> float:
    for number in range(lines):
        station.read(int((kilograms + step * number) * KG))
    return kilograms + step * lines


def test_a_scale_that_creeps_on_drifts_and_ok_takes_nothing_of_it() -> None:
    station = Station().hold(0)
    station.state = asked(station.state, "iron", station.at)
    station.read(5 * KG, stable=False)
    creep(station, 12, 0.07, 10)
    seen = shown(station.state)
    assert seen is not None
    assert not seen.drifts
    assert standing(station.state, station.at) is not None
    rest = creep(station, 12.7, 0.07, 20)
    seen = shown(station.state)
    assert seen is not None
    assert seen.drifts
    assert (standing(station.state, station.at), station.told) == (None, [])
    station.hold(rest)
    seen = shown(station.state)
    assert seen is not None
    assert not seen.drifts
    assert len(station.told) == 1


def test_a_load_put_on_and_a_flickering_digit_are_no_drift() -> None:
    station = Station().hold(0)
    for kilograms in (1.0, 2.0, 3.0, 4.0):
        station.hold(kilograms, seconds=0.8)
    for number in range(60):
        station.read(int((4 + 0.03 * (number % 2)) * KG))
    seen = shown(station.state)
    assert seen is not None
    assert not seen.drifts
