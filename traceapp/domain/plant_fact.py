"""Every sort of plant data that has revisions in the journal."""

from traceapp.domain.equipment import Equipment, Instrument, Place, Station
from traceapp.domain.fact import Fact
from traceapp.domain.order import ClaimClass, OrderLine, WorkOrder
from traceapp.domain.part import Part, Specification
from traceapp.domain.party import Party, Site, SupplierCode
from traceapp.domain.person import Person, Qualification


class PlantFile(Fact, frozen=True, kw_only=True, tag="plant_file"):
    """A route, material list, rule pack or layout as it was put in force: the file's name, text and SHA-256.

    key: `<folder>/<name>`. The text is kept, so that every record's revision can still be read (DOMAIN 29).
    """

    text: str
    sha256: str


PlantFact = (
    Party
    | Site
    | SupplierCode
    | Part
    | Specification
    | ClaimClass
    | OrderLine
    | WorkOrder
    | Person
    | Qualification
    | Equipment
    | Instrument
    | Station
    | Place
    | PlantFile
)
