"""A certificate's results as a page shows them, and where they lie within their limits."""

from traceapp.domain.certificate import Attribute, CertificateContent, Measured, Result
from traceapp.domain.published import ShownResult, ShownRow


def results_of(content: CertificateContent) -> tuple[ShownRow, ...]:
    """Each property with its requirement, lot by lot and never pooled (DOMAIN 19); without instruments and reports."""
    return tuple(
        ShownRow(
            name=row.name, required=row.required, lots=tuple(_shown(one) for one in row.results if one is not None)
        )
        for section in content.sections
        for row in section.rows
    )


def _shown(result: Result) -> ShownResult:
    match result:
        case Measured():
            return ShownResult(
                n=result.n, least=result.least, mean=result.mean, most=result.most, judgement=result.judgement.value
            )
        case Attribute():
            return ShownResult(n=result.n, mean=result.outcome, judgement=result.judgement.value)
