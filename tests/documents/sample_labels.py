"""Invented labels and the shipped layouts, for the tests and the bench of labels."""

from datetime import date

from msgspec.structs import replace

from traceapp.documents.label_layout import LabelLayout, label_layout_flaws
from traceapp.domain.air_freight import AirClass
from traceapp.domain.certificate import CertificateKind
from traceapp.domain.label import (
    BoxLabel,
    CertificateLabel,
    ContainerLabel,
    FieldRecord,
    Magnetised,
)
from traceapp.domain.quantity import mg
from traceapp.domain.symbols import PrintedSymbol
from traceapp.domain.words import Words
from traceapp.exchange.plant_file import read_plant_file
from traceapp.resources import resources_folder


def layout(key: str) -> LabelLayout:
    return read_plant_file(resources_folder() / "labels" / f"{key}.yaml", LabelLayout, check=label_layout_flaws)


def container() -> ContainerLabel:
    return ContainerLabel(
        code="SC-2651-A006-A/2",
        kind="SC",
        symbol=PrintedSymbol("SC-2651-A006-A/2+149.82KG"),
        material=Words("Alloy strip", "Aleación"),
        quantity=mg(149_820_000),
        number=2,
        of=4,
        made=Words("Cast", "Colada"),
        made_at="16 Dec 2026 15:21",
        recipe="A-48H rev 7",
        next_station="HD-1 decrepitation",
        state=Words("sealed, argon", "sellado, argón"),
        person="A. Ruiz",
    )


def box() -> BoxLabel:
    return BoxLabel(
        code="BX-2650-P088-P",
        number=3,
        of=4,
        sender="Cerro Índigo Magnetics, Plant 1",
        sender_address=("1200 Foundry Road", "Cerro Índigo, TX 79000, USA"),
        receiver="Tern Actuation, Inc.",
        receiver_address=("Receiving 4, 88 Tern Street", "Port Alder, WA 98000, USA"),
        order="4500-88213",
        line="2",
        part="TA-7731-02",
        revision="D",
        lots=("MG-2650-M212-T",),
        pieces=600,
        net_mg=18_150_000,
        gross_mg=19_720_000,
        supplier_code="20417",
        origin="USA",
        state=Magnetised(
            on=date(2026, 12, 10),
            field=FieldRecord(
                strength="0.112", at_metres="2.1", instrument="GM-2", record="F-0418", means=AirClass.NOT_RESTRICTED
            ),
        ),
    )


def numbered_box() -> BoxLabel:
    """The same box of a plant that has a GS1 prefix."""
    return replace(box(), sscc="095060001500000888")


def certificate() -> CertificateLabel:
    return CertificateLabel(
        kind=CertificateKind.INSPECTION,
        number="C-26-A0931",
        address="https://trace.example/c/C-26-A0931-7QK4M2XD",
        signed=date(2026, 12, 16),
        boxed=("05CF", "D551"),
        box="BX-2650-P088-P",
    )
