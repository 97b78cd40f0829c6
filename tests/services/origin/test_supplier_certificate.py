"""What a supplier's certificate says of one lot is its analysis; what it does not say is asked for by name."""

import msgspec
import pytest

from tests.documents.sample_certificate import with_every_block
from traceapp.domain.certificate import CertificateContent, Composed, Composition, sealed
from traceapp.errors import Refused
from traceapp.services.origin.supplier_certificate import analysis_in

OXIDES = ("TREO", "Nd2O3", "Pr6O11", "Fe")


def telling(*values: tuple[str, ...], elements: tuple[str, ...] = OXIDES) -> CertificateContent:
    """A certificate of as many lots, with these figures of each."""
    whole = with_every_block()
    lots = tuple(msgspec.structs.replace(whole.lots[0], code=f"S-{n}") for n in range(1, len(values) + 1))
    composition = Composition(
        elements=elements, lots=tuple(Composed(heats=(), report="R-7", values=told) for told in values)
    )
    told = {"lots": lots, "composition": composition, "sections": (), "origin": None, "number": "NOX-881"}
    return sealed(msgspec.structs.replace(whole, digest="", **told))


def test_its_oxides_of_the_total_become_percent_of_the_mass_and_what_nobody_measured_is_left_out():
    declared = analysis_in(telling(("99.5", "75.0", "25.0", "–")), lot="ND-1", document="ab" * 32)
    assert declared.lot == "ND-1"
    assert declared.composition == (("Nd2O3", "74.625"), ("Pr6O11", "24.875"))
    assert declared.documents == ("ab" * 32,)
    assert declared.reason.endswith("NOX-881, Cerro Índigo Magnetics")


def test_of_several_lots_the_one_that_came_in_is_named():
    two = telling(("", "75.0", "24.9", ""), ("", "80.0", "19.9", ""))
    assert analysis_in(two, lot="ND-1", of="S-2").composition == (("Nd2O3", "80"), ("Pr6O11", "19.9"))
    for given in ("", "S-3"):
        with pytest.raises(Refused) as refused:
            analysis_in(two, lot="ND-1", of=given)
        assert refused.value.code == "certificate_of_other_lots"
        assert refused.value.facts["known"] == "S-1, S-2"


@pytest.mark.parametrize(
    ("values", "elements", "code", "facts"),
    [
        (("74–76",), ("Nd2O3",), "percent_outside", {"element": "Nd2O3", "percent": "74–76"}),
        (("75", "20"), ("Nd2O3", "Nd2O3"), "element_twice", {"element": "Nd2O3"}),
        (("75",), ("NdX",), "element_unknown", {"element": "NdX"}),
        (("75", "75"), ("Nd2O3", "Pr6O11"), "percents_above_whole", {"percent": "150"}),
        (("99.5",), ("TREO",), "treo_alone", {}),
        (("bal.",), ("Fe",), "certificate_without_composition", {"number": "NOX-881"}),
    ],
)
def test_what_is_no_analysis_is_refused_by_name(values, elements, code, facts):
    with pytest.raises(Refused) as refused:
        analysis_in(telling(values, elements=elements), lot="ND-1")
    assert (refused.value.code, dict(refused.value.facts)) == (code, facts)


def test_a_certificate_without_composition_says_so():
    bare = sealed(msgspec.structs.replace(telling(("1",), elements=("Fe",)), digest="", composition=None))
    with pytest.raises(Refused, match="certificate_without_composition"):
        analysis_in(bare, lot="ND-1")
