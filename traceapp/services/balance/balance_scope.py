"""What a balance can be struck of: a step, a machine, a material, an owner, each as it is on file."""

from traceapp.domain.material import ELEMENTS
from traceapp.domain.material_balance import Scope
from traceapp.domain.plant import Plant
from traceapp.errors import Refused
from traceapp.services.ports import Books


def require_scope(books: Books, plant: Plant, scope: Scope, at: int) -> Scope:
    """The scope, where all it names is on file at a moment (UTC microseconds).

    Refused: step_nowhere, equipment_unknown, material_unknown, party_unknown, element_unknown.
    """
    if scope.step and all(route.find(scope.step) is None for route in plant.routes.values()):
        raise Refused("step_nowhere", step=scope.step)
    if scope.equipment and books.fact("equipment", scope.equipment, at) is None:
        raise Refused("equipment_unknown", equipment=scope.equipment)
    if scope.material:
        plant.material(scope.material)
    if scope.owner and books.fact("party", scope.owner, at) is None:
        raise Refused("party_unknown", party=scope.owner)
    if scope.element and scope.element not in ELEMENTS:
        raise Refused("element_unknown", element=scope.element)
    return scope
