"""An invented delivery of two lots with every block, for the tests and the bench of the certificate."""

from datetime import date
from pathlib import Path

import msgspec

from traceapp.documents.certificate_layout import CertificateLayout, certificate_layout_flaws
from traceapp.domain.certificate import (
    Attribute,
    CertificateContent,
    CertificateKind,
    Claim,
    Composed,
    Composition,
    DeliveredLot,
    DigitalSignature,
    Issuer,
    Measured,
    OrderReference,
    Origin,
    OriginRow,
    OriginShare,
    PartReference,
    Product,
    Purchaser,
    Run,
    ShipmentReference,
    Signer,
    SpecificationReference,
    Statement,
    TestedUnit,
    TestRow,
    TestSection,
    WebAddress,
    marked_up,
    plain,
    sealed,
)
from traceapp.domain.words import Words
from traceapp.exchange.plant_file import read_plant_file
from traceapp.resources import resources_folder

GBD = (
    ("Remanence B<sub>r</sub>", "1.370–1.430 T", ("1.412", "1.418", "1.423"), ("1.410", "1.415", "1.420")),
    ("Coercivity H<sub>cB</sub>", "≥ 1\u2005030 kA/m", ("1064", "1070", "1077"), ("1062", "1067", "1073")),
    ("Intrinsic coercivity H<sub>cJ</sub>", "≥ 1\u2005353 kA/m", ("1424", "1441", "1455"), ("1421", "1433", "1446")),
    ("Squareness H<sub>k</sub>/H<sub>cJ</sub>", "≥ 0.90", ("0.95", "0.96", "0.97"), ("0.94", "0.96", "0.97")),
    ("Energy product (BH)<sub>max</sub>", "366–390 kJ/m³", ("373", "377", "381"), ("372", "375", "379")),
)
DIMENSIONS = (
    ("Length", "40.00 ± 0.05 mm", ("39.98", "40.00", "40.02"), ("39.98", "40.00", "40.02")),
    ("Width", "20.00 ± 0.05 mm", ("19.98", "20.00", "20.02"), ("19.99", "20.00", "20.02")),
    ("Height", "5.00 ± 0.03 mm", ("4.98", "5.00", "5.01"), ("4.99", "5.00", "5.01")),
)


def layout(name: str = "standard") -> CertificateLayout:
    path = resources_folder() / "certificates" / f"{name}.yaml"
    return read_plant_file(Path(path), CertificateLayout, check=certificate_layout_flaws)


def row(
    name: str, required: str, method: str, n: tuple[int, ...], instrument: str, *lots: tuple[str, str, str]
) -> TestRow:
    results = tuple(
        Measured(n=count, least=least, mean=mean, most=most, instrument=instrument)
        for count, (least, mean, most) in zip(n, lots, strict=True)
    )
    return TestRow(name=marked_up(name), required=required, method=method, results=results)


def attribute(name: str, required: str, method: str, instrument: str, *outcomes: tuple[int, str]) -> TestRow:
    results = tuple(Attribute(n=n, outcome=outcome, instrument=instrument) for n, outcome in outcomes)
    return TestRow(name=plain(name), required=required, method=method, results=results)


def sections() -> tuple[TestSection, ...]:
    return (
        TestSection(
            kind="GBD load, position",
            units=(
                TestedUnit(
                    code="GD-2649-A031-1", report="M-26-3307", position="tray 3, pos. 1–5", tested=date(2026, 12, 3)
                ),
                TestedUnit(
                    code="GD-2649-A030-3", report="M-26-3302", position="tray 1, pos. 6–10", tested=date(2026, 12, 2)
                ),
            ),
            rows=(
                *(row(name, required, "IEC 60404-5", (5, 5), "BH-2", *lots) for name, required, *lots in GBD),
                row("Irrev. loss, 120 °C, 2 h", "≤ 5.0 %", "CX-TP-12", (5, 5), "FL-1", *(("0.8", "1.1", "1.4"),) * 2),
                row("Density", "≥ 7.55 g/cm³", "ISO 3369", (5, 5), "DB-3", *(("7.58", "7.59", "7.60"),) * 2),
            ),
        ),
        TestSection(
            kind="Plating lot",
            units=(
                TestedUnit(code="NP-2649-N044-D", report="P-26-1185", tested=date(2026, 12, 7)),
                TestedUnit(code="NP-2649-N045-B", report="P-26-1188", tested=date(2026, 12, 7)),
            ),
            rows=(
                row("Coating thickness", "12–25 µm", "ISO 3497", (16, 16), "XR-1", *(("15.4", "17.1", "19.1"),) * 2),
                attribute("Adhesion, grid cut", "no lifting", "ISO 2819", "", (5, "0 lifted"), (5, "0 lifted")),
            ),
        ),
        TestSection(
            kind="Final lot",
            units=(
                TestedUnit(code="MG-2650-M207-P", report="F-26-2071", tested=date(2026, 12, 9)),
                TestedUnit(code="MG-2650-M212-T", report="F-26-2078", tested=date(2026, 12, 10)),
            ),
            rows=(
                row("Flux moment", "≥ 4.25 A·m²", "CX-TP-09", (125, 80), "HC-1", *(("4.34", "4.37", "4.40"),) * 2),
                attribute(
                    "Polarity, marked face N", "every piece", "CX-TP-10", "PV-1", (1800, "0 wrong"), (600, "0 wrong")
                ),
                *(row(name, required, "Drawing", (125, 80), "MM-4", *lots) for name, required, *lots in DIMENSIONS),
            ),
        ),
    )


def composition() -> Composition:
    return Composition(
        elements=("Nd", "Pr", "Tb", "Fe", "B", "Co", "Cu", "Al", "Ga", "O", "C", "N"),
        note="ICP-OES, inert gas fusion, n = 2 · Tb, O, C, N on the GBD load",
        unit_name="GBD load",
        lots=(
            Composed(
                heats=("SC-2646-A011-F", "SC-2646-A012-D"),
                report="H-26-0418",
                unit="GD-2649-A031-1",
                values=("24.5", "5.9", "0.34", "bal.", "0.97", "0.70", "0.15", "0.20", "0.12", "0.09", "0.07", "0.02"),
            ),
            Composed(
                heats=("SC-2646-A013-B",),
                report="H-26-0421",
                unit="GD-2649-A030-3",
                values=("24.6", "5.8", "0.35", "bal.", "0.97", "0.70", "0.15", "0.20", "0.12", "0.09", "0.06", "0.02"),
            ),
        ),
    )


def origin() -> Origin:
    def told(element: str, source: str, *shares: str, declared: bool = False) -> OriginRow:
        return OriginRow(
            element=element, source=source, shares=tuple(OriginShare(text=text, declared=declared) for text in shares)
        )

    return Origin(
        stages=(
            Words("Mined, or recycled", "Extraído, o reciclado"),
            Words("Refined, separated", "Refinado, separado"),
            Words("Reduced to metal", "Reducido a metal"),
        ),
        rows=(
            told("Nd", "7.1", "AU 59.7 · US 32.2 · recycled US (pre-consumer) 8.1", "MY 59.7 · US 40.3", "US 100"),
            told("Nd", "7.2", "AU 61.3 · US 31.0 · recycled US (pre-consumer) 7.7", "MY 61.3 · US 38.7", "US 100"),
            told("B", "ferroboron 100 %", "TR 100", "US 100", "US 100"),
            told("Co", "both lots", "CA 100, declared", "FI 100, declared", "not declared", declared=True),
        ),
        summary="alloy melted and magnets made: US 100, Plant 1",
        note="Declared: the supplier’s statement, no claim made. No mine is claimed for recycled material.",
    )


def draft() -> CertificateContent:
    """Everything that is known before signing, without origin and digital signature."""
    return CertificateContent(
        kind=CertificateKind.INSPECTION,
        issuer=Issuer(
            name="Cerro Índigo Magnetics",
            address=("Plant 1", "1200 Foundry Road", "Cerro Índigo, TX 79000", "USA"),
            quality_system="Quality system: ISO 9001, AS9100 (CIM-QS-118)",
        ),
        purchaser=Purchaser(
            name="Tern Actuation, Inc.", address=("Receiving 4", "88 Tern Street", "Port Alder, WA 98000", "USA")
        ),
        order=OrderReference(order="4500-88213", line="2", basis="to Government 2027"),
        shipment=ShipmentReference(code="SH-2651-H012-9", delivery=date(2027, 1, 6)),
        product=Product(
            name="Sintered NdFeB magnet N48H, NiCuNi", description="Block 40 × 20 × 5 mm, magnetised through 5 mm"
        ),
        part=PartReference(number="TA-7731-02", revision="D"),
        specification=SpecificationReference(number="TA-SPEC-119", issue="4"),
        lots=(
            DeliveredLot(
                code="MG-2650-M207-P",
                pieces=1800,
                net_mg=54_470_000,
                boxes=("BX-2650-P059-Z", "BX-2650-P060-E", "BX-2650-P062-A"),
                magnetised=date(2026, 12, 9),
            ),
            DeliveredLot(
                code="MG-2650-M212-T",
                pieces=600,
                net_mg=18_150_000,
                boxes=("BX-2650-P088-P",),
                magnetised=date(2026, 12, 10),
            ),
        ),
        sections=sections(),
        conditions="20 °C unless stated",
        composition=composition(),
        statements=(
            Statement(
                en=plain(
                    "The lots in block 7 were made, inspected and tested to the order. Every result in block 8 meets "
                    "the requirement stated beside it. Concessions: none."
                ),
                es=plain("Los lotes del bloque 7 se fabricaron, inspeccionaron y ensayaron según el pedido."),
            ),
        ),
        signers=(
            Signer(
                role=Words(
                    "Inspection representative, independent of production",
                    "Representante de inspección, independiente de producción",
                )
            ),
        ),
    )


def issued() -> CertificateContent:
    """The same, signed and sealed."""
    content = draft()
    signer = msgspec.structs.replace(
        content.signers[0], name="L. Ferrer", title="Quality engineer", signed_at="16 Dec 2026, 15:07 CST"
    )
    return sealed(
        msgspec.structs.replace(
            content,
            number="C-26-A0931",
            issued=date(2026, 12, 16),
            address=WebAddress(
                public="https://trace.example/c/C-26-A0931-7QK4M2XD",
                full="trace.example/f/7QK4-M2XD-9RTB-H6WN-VC3P-E8YA",
            ),
            signers=(signer,),
        )
    )


def with_every_block() -> CertificateContent:
    """The issued one with what later stages add: origin, a rule's statement and signer, a digital signature."""
    content = issued()
    rule = Statement(
        en=(
            Run(
                "DFARS 252.225-7052, regime from 1 Jan 2027, assessed on contract delivery basis stated in order line "
                "2: Nd, Fe, B through mining, refining, separation, melting and all later phases: "
            ),
            Run("met", "strong"),
            Run(". Exception claimed: none."),
        ),
        claim=Claim.RULE,
    )
    compliance = Signer(
        role=Words("Authorised signer, contracts and compliance", "Firmante autorizado, contratos y cumplimiento"),
        claim=Claim.RULE,
        name="M. Castellan",
        title="Contracts and compliance",
        signed_at="16 Dec 2026, 15:21 CST",
    )
    return sealed(
        msgspec.structs.replace(
            content,
            digest="",
            origin=origin(),
            statements=(*content.statements, rule),
            signers=(*content.signers, compliance),
            signature=DigitalSignature(
                keys="Ed25519, keys CIM-Q-26-04, CIM-C-26-02",
                scope=Words("SHA-256 of the signed record", "SHA-256 del registro firmado"),
            ),
        )
    )
