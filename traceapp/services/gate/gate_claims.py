"""The gate's check on origin: every rule that the order line asks for is met on its basis of date (DOMAIN 16, 24)."""

from collections.abc import Iterator

from traceapp.domain.rules.verdict import Reason, Verdict
from traceapp.services.gate.check import Case, Check, Failure
from traceapp.services.origin.proof import Grounds
from traceapp.services.rules.verdicts import Judged, delivery_verdicts


def claims(case: Case) -> Check:
    """Every rule is met, or complete; not met and unknown fail alike.

    A failure names the lot in the ancestry that broke the rule or that nobody declared, and its document.
    """
    judged = delivery_verdicts(case.books, case.plant, case.delivery)
    grounds = Grounds(case.books, case.plant)
    failures = tuple(failure for one in judged for failure in _failures(case, one, grounds))
    good = sum(one.verdict is not None and one.verdict.is_good for one in judged)
    return Check(name="claims", figure=(("met", str(good)), ("rules", str(len(judged)))), failures=failures)


def _failures(case: Case, judged: Judged, grounds: Grounds) -> Iterator[Failure]:
    verdict, line = judged.verdict, case.delivery.line
    assert line is not None
    if verdict is None:
        facts = (("order", line.key), ("rule", judged.rule))
        yield Failure(code="claim_rule_missing", place="order", subject=line.key, facts=facts)
        return
    yield from (_failure(case, verdict, reason, grounds) for reason in verdict.every_reason)


def _failure(case: Case, verdict: Verdict, reason: Reason, grounds: Grounds) -> Failure:
    """A reason that is about no single lot is shown at the first one of the delivery."""
    lot = reason.subject or case.delivery.lots[0]
    proofs = grounds.behind(lot, reason, verdict.pack)
    papers = [paper.filed.state for proof in proofs for paper in proof.papers]
    told = (
        ("rule", verdict.pack.source),
        ("why", reason.code),
        ("lot", lot),
        ("element", reason.element),
        ("stage", reason.stage),
        ("country", reason.country),
        ("document", papers[0].about or papers[0].name if papers else ""),
    )
    return Failure(
        code="claim_open" if reason.outcome != "not met" else "claim_broken",
        place="lot",
        subject=proofs[0].lot if proofs else lot,
        facts=tuple((name, fact) for name, fact in told if fact),
        boxes=case.delivery.boxes_with((lot,)),
    )
