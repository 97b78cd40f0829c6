"""`traceapp rules`: the rule packs in force, and what each answers about a lot on a date."""

import argparse
from collections.abc import Iterator
from datetime import date, tzinfo
from typing import Any, get_args

import msgspec

from traceapp.cli import figures
from traceapp.cli.lot import lot_code
from traceapp.cli.opening import add_store, opened
from traceapp.cli.voice import Voice
from traceapp.domain.answers import reason_for
from traceapp.domain.problem import Unreadable
from traceapp.domain.rules.judging import judge
from traceapp.domain.rules.magnet import MagnetKind
from traceapp.domain.rules.pack import Regime, RulePack, alternatives
from traceapp.domain.rules.statement import statements_of
from traceapp.domain.rules.telling import facts_of
from traceapp.domain.rules.verdict import Assessed, MatterVerdict, Reason, Verdict
from traceapp.domain.rules.words import percent
from traceapp.domain.written import day_from_text
from traceapp.services.known import require_line
from traceapp.services.origin.proof import Grounds, Paper, Proof, proofs_at
from traceapp.services.rules.ruling import asked_about, basis_of, claimed_of


def add_arguments(parser: argparse.ArgumentParser) -> None:
    acts = parser.add_subparsers(metavar="ACT", required=True)

    check = acts.add_parser("check", help="what the rules answer about a lot")
    check.add_argument("lot", metavar="LOT", help="the lot's code, or that of one of its containers")
    check.add_argument(
        "--on",
        metavar="DATE",
        type=_day,
        help="the date that the rules look at; without one the stricter regime is judged",
    )
    check.add_argument(
        "--order",
        metavar="ORDER/LINE",
        default="",
        help="an order line: its rules, its basis of the date, and the exceptions claimed on it",
    )
    check.add_argument("--pack", metavar="KEY", default="", help="one rule pack; every pack if left out")
    check.add_argument("--magnet", choices=get_args(MagnetKind), default="ndfeb", help="the kind of magnet (ndfeb)")
    check.set_defaults(do=_check)

    listed = acts.add_parser("list", help="the rule packs in force, their revisions and regimes")
    listed.set_defaults(do=_list)

    for act in (check, listed):
        add_store(act)


def _day(text: str) -> date:
    try:
        return day_from_text(text)
    except Unreadable as error:
        raise argparse.ArgumentTypeError(str(error.problem)) from None


def _list(options: argparse.Namespace, voice: Voice) -> int:
    with opened(options) as app:
        packs = [pack for _, pack in sorted(app.plant.rules.items())]
    rows = [
        (pack.key, pack.revision, pack.name.en if n == 0 else "", regime.name.en, _days(regime))
        for pack in packs
        for n, regime in enumerate(pack.regimes)
    ]
    voice.table(("pack", "revision", "rule", "regime", "days"), rows)
    voice.tell([_pack(pack) for pack in packs])
    return 0


def _days(regime: Regime) -> str:
    since = f"from {regime.since}" if regime.since is not None else ""
    through = f"through {regime.through}" if regime.through is not None else ""
    return " ".join(filter(None, (since, through))) or "any day"


def _pack(pack: RulePack) -> dict[str, Any]:
    return {
        "key": pack.key,
        "revision": pack.revision,
        "name": msgspec.to_builtins(pack.name),
        "source": pack.source,
        "disclosure": pack.is_disclosure,
        "regimes": [
            {"key": one.key, "name": one.name.en, "since": _iso(one.since), "through": _iso(one.through)}
            for one in pack.regimes
        ],
        "exceptions": [one.key for one in pack.exceptions],
    }


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day is not None else None


def _check(options: argparse.Namespace, voice: Voice) -> int:
    code = lot_code(options.lot)
    with opened(options) as app:
        app.quiet_work.see_to((code,))
        with app.reading() as books:
            told = _Told(Grounds(books, app.plant), app.zone())
            line = require_line(books, options.order, app.now()) if options.order else None
            named = (options.pack,) if options.pack else line.rules if line is not None else ()
            basis = options.on or (basis_of(line) if line is not None else None)
            verdicts = [
                judge(
                    asked_about(
                        books,
                        app.plant,
                        (code,),
                        app.plant.rule(key),
                        magnet=options.magnet,
                        basis=basis,
                        at=app.now(),
                        claimed=claimed_of(line, key) if line is not None else (),
                    )
                )
                for key in named or app.plant.rules
            ]
            for verdict in verdicts:
                voice.say(*_lines(verdict, told))
            voice.tell([_verdict(verdict, told) for verdict in verdicts])
    return 0 if all(verdict.is_good for verdict in verdicts) else 1


def _lines(verdict: Verdict, told: "_Told") -> Iterator[str]:
    yield f"{verdict.pack.name.en}, revision {verdict.pack.revision}: {verdict.outcome}"
    for judged in verdict.regimes:
        if len(verdict.regimes) > 1:
            yield f"  {judged.regime.name.en}: {judged.outcome}"
        for matter in judged.matter:
            yield from _told(matter)
            for reason in (*matter.reasons, *matter.refused):
                yield f"    {_words(reason, verdict.pack)}"
                yield from told.lines(matter.code, reason, verdict.pack)
    yield from (f"    {_words(reason, verdict.pack)}" for reason in verdict.reasons)


def _told(matter: MatterVerdict) -> Iterator[str]:
    if matter.excepted is not None:
        rule, claimed = matter.excepted
        yield f"    By exception: {rule.name.en}; {claimed.document}, {claimed.contract}, through {claimed.expires}"
    for one in matter.told:
        what = " ".join(filter(None, (one.element, one.about.replace("|", " or ")))) or one.about
        share = percent(one.share) if one.element else ""
        yield f"    {what}: {' '.join(filter(None, (one.answer, share)))}"


def _words(reason: Reason, pack: RulePack) -> str:
    answer = reason_for(reason.code).filled(facts_of(reason, pack))
    return f"{answer.headline}. {answer.detail}"


def _verdict(verdict: Verdict, told: "_Told") -> dict[str, Any]:
    return {
        "pack": verdict.pack.key,
        "revision": verdict.pack.revision,
        "outcome": verdict.outcome.value,
        "basis": _iso(verdict.basis),
        "reasons": [_reason(reason, verdict.pack, []) for reason in verdict.reasons],
        "regimes": [
            {
                "regime": judged.regime.key,
                "outcome": judged.outcome.value,
                "lots": [_matter(matter, verdict.pack, told) for matter in judged.matter],
            }
            for judged in verdict.regimes
        ],
        "statements": [msgspec.to_builtins(one.said) for one in statements_of(verdict)],
    }


def _matter(matter: MatterVerdict, pack: RulePack, told: "_Told") -> dict[str, Any]:
    code = matter.code
    return {
        "lot": code,
        "outcome": matter.outcome.value,
        "reasons": [_reason(reason, pack, told.path(code, reason, pack)) for reason in matter.reasons],
        "assessed": [
            {"element": one.element, "stages": one.stages, "path": told.behind(code, one)} for one in matter.assessed
        ],
        "told": msgspec.to_builtins(matter.told),
        "excepted": msgspec.to_builtins(matter.excepted[1]) if matter.excepted is not None else None,
        "refused": [_reason(reason, pack, []) for reason in matter.refused],
    }


def _reason(reason: Reason, pack: RulePack, path: list[dict[str, Any]]) -> dict[str, Any]:
    done = reason.done
    return {
        "code": reason.code,
        "outcome": reason.outcome.value,
        "clause": reason.clause,
        "element": reason.element,
        "stage": reason.stage,
        "country": done.country if done is not None else "",
        "site": done.site if done is not None else "",
        "share": figures.share(reason.share) if reason.origins else "",
        "mass_mg": reason.mass_mg,
        "words": _words(reason, pack),
        "path": path,
        "origins": [
            {
                "share": figures.share(origin.share),
                "recycled": origin.provenance.recycled,
                "custody": origin.provenance.custody,
                "chain": msgspec.to_builtins(
                    [
                        {"stage": one.stage, "country": one.country, "site": one.site, "evidence": one.evidence}
                        for one in origin.provenance.chain
                    ]
                ),
            }
            for origin in reason.origins
        ],
    }


class _Told:
    """The way from a reason to the papers behind it, on the plant's clock."""

    def __init__(self, grounds: Grounds, zone: tzinfo) -> None:
        self._grounds = grounds
        self._zone = zone

    def lines(self, lot: str, reason: Reason, pack: RulePack) -> Iterator[str]:
        """A line for each lot along the way, and below it one for each paper."""
        for proof in self._grounds.behind(lot, reason, pack):
            recorded = f", recorded as {proof.entry}" if proof.entry is not None else ""
            silent = "" if proof.done is not None else ", nobody said where"
            yield f"      {' < '.join(proof.way)}: {figures.share(proof.share)}{recorded}{silent}"
            yield from (f"        {self._line(paper)}" for paper in proof.papers)

    def _line(self, paper: Paper) -> str:
        told = self._paper(paper)
        about = f" ({told['about']})" if told["about"] else ""
        days = f"from {told['valid_from'] or 'ever'} until {told['valid_until'] or 'further notice'}"
        people = ", ".join(told["reviewed_by"]) or "nobody"
        counted = "counts" if paper.counted else "does not count"
        return f"{told['name']}{about}: {told['evidence']}, {days}, {told['standing']}, reviewed by {people}; {counted}"

    def path(self, lot: str, reason: Reason, pack: RulePack) -> list[dict[str, Any]]:
        """What is behind a reason, for machines."""
        return [self._proof(proof) for proof in self._grounds.behind(lot, reason, pack)]

    def behind(self, lot: str, assessed: Assessed) -> list[dict[str, Any]]:
        """What is behind stages of an element that were looked at."""
        stages = {stage for group in assessed.stages for stage in alternatives(group)}
        proofs = self._grounds.of(lot, assessed.element) if assessed.element else ()
        return [self._proof(proof) for proof in proofs_at(proofs, stages, None)]

    def _proof(self, proof: Proof) -> dict[str, Any]:
        done = proof.done
        return {
            "lot": proof.lot,
            "way": proof.way,
            "share": figures.share(proof.share),
            "stage": done.stage if done is not None else "",
            "country": done.country if done is not None else "",
            "site": done.site if done is not None else "",
            "entry": str(proof.entry) if proof.entry is not None else "",
            "documents": [self._paper(paper) for paper in proof.papers],
        }

    def _day(self, at: int) -> str:
        """The day on which a moment falls, UTC microseconds; "" for none."""
        return figures.moment(at, self._zone).partition(" ")[0]

    def _paper(self, paper: Paper) -> dict[str, Any]:
        filed = paper.filed
        state = filed.state
        return {
            "name": state.name,
            "about": state.about,
            "sha256": state.sha256,
            "evidence": state.evidence,
            "covers": state.covers,
            "valid_from": self._day(state.valid_from),
            "valid_until": self._day(state.valid_until and state.valid_until - 1),
            "standing": state.standing,
            "counted": paper.counted,
            "filed_by": filed.filed.by,
            "reviewed_by": filed.judged.by if state.reviewed is not None else (),
        }
