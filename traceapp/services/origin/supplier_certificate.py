"""A supplier's works certificate for a lot that came in: what it says is in it, as its analysis would be told."""

from traceapp.domain.certificate import BALANCE, CertificateContent
from traceapp.domain.record.production import OriginDeclared
from traceapp.errors import Refused
from traceapp.services.origin.analysis import composition_of

_UNTOLD = frozenset({"", "–", "-", BALANCE})
"""What stands where a figure would: nobody measured it, or it is the rest."""


def analysis_in(content: CertificateContent, *, lot: str, of: str = "", document: str = "") -> OriginDeclared:
    """What the certificate says of one of its lots, as it may be declared of ours.

    lot: our code. of: the supplier's code of it; the only one on the certificate needs none. document: the file's
    SHA-256. Refused: certificate_of_other_lots (number, given, known), certificate_without_composition (number),
    element_twice (element); as `composition_of`, which names the element and its figure.
    """
    known = [one.code for one in content.lots]
    number = content.number or "–"
    if (of and of not in known) or (not of and len(known) != 1):
        raise Refused("certificate_of_other_lots", number=number, given=of, known=", ".join(known))
    if content.composition is None:
        raise Refused("certificate_without_composition", number=number)
    values = content.composition.lots[known.index(of) if of else 0].values
    elements = content.composition.elements
    if twice := [one for one in elements if elements.count(one) > 1]:
        raise Refused("element_twice", element=twice[0])
    told = dict(zip(elements, values, strict=True))
    composition = composition_of({name: value for name, value in told.items() if value.strip() not in _UNTOLD})
    if not composition:
        raise Refused("certificate_without_composition", number=number)
    said = f"{content.kind} {number}, {content.issuer.name}"
    return OriginDeclared(lot=lot, composition=composition, documents=(document,) if document else (), reason=said)
