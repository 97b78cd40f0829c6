"""The statement of conformity, generated from the results it rests on (DOMAIN 20)."""

import string
from collections.abc import Mapping

from traceapp.domain.certificate import (
    CertificateContent,
    CertificateKind,
    Judgement,
    Statement,
    Value,
    day_text,
    plain,
)
from traceapp.domain.certificate_block import Block, block_numbers
from traceapp.domain.words import Words
from traceapp.errors import Refused

FACTS = frozenset(
    {"carrier", "concessions", "date", "issuer", "line", "lots", "order", "part", "results", "specification", "waybill"}
)
"""What a template may name, as `$order`. `lots` and `results` are the numbers of those blocks."""

BLANK = "____"


class Wording(Value, frozen=True, kw_only=True):
    """Templates of one kind of certificate. conceded: where a requirement is not met but a concession accepts it."""

    met: Words
    conceded: Words | None = None


def conformity_statement(
    content: CertificateContent, wording: Mapping[CertificateKind, Wording], *, concessions: tuple[Words, ...] = ()
) -> Statement:
    """What the results of this content allow its maker to state.

    concessions: those that are leaned on, each as printed: its number, and what leans on it.

    In a draft a fact that is not known yet is left blank, as on the printed form.

    Raises:
        Refused: `statement_fact_missing` (fact) for such a blank in a certificate to be issued; `result_not_met`
            (properties) when a requirement is not met and no concession covers it; `wording_missing` (kind) when the
            layout has no words for this kind, or none that name a concession.
    """
    failed = [
        "".join(run.text for run in row.name)
        for section in content.sections
        for row in section.rows
        if any(result and result.judgement is Judgement.FAIL for result in row.results)
    ]
    if failed and not concessions:
        raise Refused("result_not_met", properties=", ".join(failed))
    words = wording.get(content.kind)
    chosen = words and _template(words, content.kind, has_failed=bool(failed), is_conceded=bool(concessions))
    if not chosen:
        raise Refused("wording_missing", kind=content.kind.value)
    facts = _facts(content)
    if content.draft:
        facts = {name: fact or BLANK for name, fact in facts.items()}
    english = _filled(chosen.en, facts | {"concessions": ", ".join(one.en for one in concessions) or "none"})
    spanish = _filled(chosen.es, facts | {"concessions": ", ".join(one.es for one in concessions) or "ninguna"})
    return Statement(en=plain(english), es=plain(spanish) if spanish else ())


def _template(words: Wording, kind: CertificateKind, *, has_failed: bool, is_conceded: bool) -> Words | None:
    """What fails is never said to be met; a concession for what no result tells, a drawing, is at least named."""
    if has_failed or (is_conceded and kind.states_only and words.conceded is not None):
        return words.conceded
    is_named = "concessions" in string.Template(words.met.en).get_identifiers()
    return words.met if is_named or not is_conceded else None


def _facts(content: CertificateContent) -> dict[str, str]:
    numbers = block_numbers(content)
    specification = content.specification
    return {
        "carrier": content.shipment.carrier,
        "date": day_text(content.issued) if content.issued else "",
        "issuer": content.issuer.name,
        "line": content.order.line,
        "lots": str(numbers[Block.LOTS]),
        "order": content.order.order,
        "part": content.part.number,
        "results": str(numbers.get(Block.RESULTS, "")),
        "specification": specification.number if specification else "",
        "waybill": content.shipment.waybill,
    }


def _filled(template: str, facts: Mapping[str, str]) -> str:
    """The template with every fact it names. One that is empty is refused: a blank in a declaration is no fact."""
    if not template:
        return ""
    for name in string.Template(template).get_identifiers():
        if not facts[name]:
            raise Refused("statement_fact_missing", fact=name)
    return string.Template(template).substitute(facts)
