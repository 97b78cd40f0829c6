"""Machines, instruments and places."""

from traceapp.domain.fact import Fact
from traceapp.domain.quantity import PPM


class Equipment(Fact, frozen=True, kw_only=True, tag="equipment"):
    """A furnace, mill, press, bath, retort. sort of machine: `equipment` words of the route.

    heel: it keeps something back that becomes a parent of the next lot until a purge is recorded (DOMAIN 7).
    surveyed_until: UTC microseconds until which its temperature survey holds; 0 where none is asked for.
    """

    name: str
    machine: str
    place: str = ""
    heel: bool = False
    surveyed_until: int = 0


class Instrument(Fact, frozen=True, kw_only=True, tag="instrument"):
    """A scale, gauge or test bench. calibrated_until: UTC microseconds. accuracy_mg or accuracy_ppm at 95 %."""

    name: str
    measures: str
    place: str = ""
    serial: str = ""
    calibrated_until: int = 0
    resolution_mg: int = 0
    accuracy_mg: int = 0
    accuracy_ppm: int = 0

    def error_at(self, mass_mg: int) -> int:
        """How far it may be off at a mass, in milligrams; 0 where nothing is stated."""
        return max(self.accuracy_mg, mass_mg * self.accuracy_ppm // PPM)


class Place(Fact, frozen=True, kw_only=True, tag="place"):
    """Where things stand: a rack, shelf, cage, glove box or furnace tray."""

    name: str
    zone: str = ""


class Station(Fact, frozen=True, kw_only=True, tag="station"):
    """Where a terminal stands and what is done there. steps: keys of the route's steps, the first is the usual one.

    equipment, instruments: keys of what stands there; the first instrument is the scale (where something is measured,
    what measures it), the second the gauge beside it, such as the fluxgate of a packing station.
    """

    name: str
    name_es: str = ""
    route: str = ""
    steps: tuple[str, ...] = ()
    equipment: tuple[str, ...] = ()
    instruments: tuple[str, ...] = ()
    place: str = ""
    language: str = "en"
    dark: bool = False
