"""What a certificate says, in the shape in which `plain_verdict` tells what it has to say."""

from traceapp.domain.certificate import CertificateContent, Measured

NAMES = {
    "Remanence": "br",
    "Intrinsic coercivity": "hcj",
    "Coating thickness": "coating-thickness",
    "Adhesion": "adhesion",
    "Flux moment": "flux-moment",
    "Length": "length",
}


def printed_lots(content: CertificateContent) -> dict[str, tuple[int, int, frozenset[str], bool]]:
    return {
        lot.code: (lot.pieces, lot.net_mg, frozenset(lot.boxes), lot.undated or lot.magnetised is not None)
        for lot in content.lots
    }


def printed_results(content: CertificateContent) -> frozenset[tuple[str, str, str, frozenset[str]]]:
    """What is printed: for each lot and property the figure, and the boxes it is printed for."""
    found: dict[tuple[str, str, str], set[str]] = {}
    for section in content.sections:
        for row in section.rows:
            name = "".join(run.text for run in row.name)
            key = next(key for word, key in NAMES.items() if name.startswith(word))
            for lot, unit, result in zip(content.lots, section.units, row.results, strict=True):
                if result is not None:
                    mean = result.mean if isinstance(result, Measured) else result.outcome
                    found.setdefault((lot.code, key, mean), set()).update(unit.boxes or lot.boxes)
    return frozenset((*key, frozenset(boxes)) for key, boxes in found.items())


def printed_heats(content: CertificateContent) -> dict[str, frozenset[str]]:
    assert content.composition is not None
    return {
        lot.code: frozenset(composed.heats)
        for lot, composed in zip(content.lots, content.composition.lots, strict=True)
    }
