"""The plant as its files describe it, each thing found by its key."""

from collections.abc import Mapping
from datetime import time

from msgspec import Struct

from traceapp.domain.air_freight import FieldLimit
from traceapp.domain.curve_mapping import CurveMapping
from traceapp.domain.export_mapping import ExportMapping
from traceapp.domain.grade import Grade
from traceapp.domain.material import Material
from traceapp.domain.property import Property
from traceapp.domain.route import Route
from traceapp.domain.rules.pack import RulePack
from traceapp.domain.sampling import SamplingScheme
from traceapp.domain.step import Step
from traceapp.domain.words import Words
from traceapp.errors import Refused


class Plant(Struct, frozen=True):
    """What is good of the plant's files, by key. The mappings are read-only.

    air_limits: of stray fields; without any, no package of magnets is let fly. shifts: when they begin, by the plant's
    clock. families: what kind of magnets, by the key of a grade.
    """

    routes: Mapping[str, Route]
    materials: Mapping[str, Material]
    properties: Mapping[str, Property]
    grades: Mapping[str, Grade]
    sampling: Mapping[str, SamplingScheme]
    exports: Mapping[str, ExportMapping]
    curves: Mapping[str, CurveMapping]
    air_limits: tuple[FieldLimit, ...] = ()
    rules: Mapping[str, RulePack] = {}
    shifts: tuple[time, ...] = ()
    families: Mapping[str, Words] = {}

    def route(self, key: str) -> Route:
        """Refused `route_unknown` when there is no such route."""
        found = self.routes.get(key)
        if found is None:
            raise Refused("route_unknown", route=key)
        return found

    def find_step(self, route: str, key: str) -> Step | None:
        """The step of this key on a route; on any, where there is no such route."""
        routes = (self.routes[route],) if route in self.routes else self.routes.values()
        return next((step for one in routes if (step := one.find(key)) is not None), None)

    def material(self, key: str) -> Material:
        """Refused `material_unknown` when there is no such material."""
        found = self.materials.get(key)
        if found is None:
            raise Refused("material_unknown", material=key)
        return found

    def rule(self, key: str) -> RulePack:
        """Refused `rule_unknown` when there is no such pack."""
        found = self.rules.get(key)
        if found is None:
            raise Refused("rule_unknown", rule=key)
        return found
