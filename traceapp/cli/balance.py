"""`traceapp balance`: what went in, what came out, and what nobody can account for, over a period."""

import argparse
from collections.abc import Iterator
from datetime import tzinfo
from typing import Any

import msgspec
from msgspec.structs import replace

from traceapp.app import App
from traceapp.app.balance_paper import TERMS, doubt_words
from traceapp.cli import figures
from traceapp.cli.opening import add_store, opened
from traceapp.cli.voice import Voice
from traceapp.domain.material_balance import MassBalance, Scope
from traceapp.domain.span import Span, SpanKind, moment_of, span_at, span_between
from traceapp.services.balance.balance_scope import require_scope
from traceapp.services.balance.balancing import read_period, with_makeups

OWN = "own"
"""Of the plant itself, as an owner."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--step", metavar="STEP", default="", help="of this step of the routes, such as jet-milling")
    parser.add_argument("--equipment", metavar="MACHINE", default="", help="of the runs on this machine")
    parser.add_argument("--material", metavar="MATERIAL", default="", help="of the runs that took it in or gave it out")
    parser.add_argument("--owner", metavar="PARTY", help=f"of what is this party's; “{OWN}” is the plant itself")
    parser.add_argument("--element", metavar="SYMBOL", default="", help="balance this element alone, such as Nd")
    parser.add_argument("--from", metavar="DATE", dest="since", help="from 2026-12-01 or 2026-12-01T06:00 on")
    parser.add_argument("--to", metavar="DATE", dest="until", help="to the end of that day, or to before that moment")
    add_store(parser)
    parser.set_defaults(do=do)


def do(options: argparse.Namespace, voice: Voice) -> int:
    owner = "" if options.owner == OWN else options.owner
    scope = Scope(options.step, options.equipment, options.material, owner, options.element)
    with opened(options) as app:
        zone = app.zone()
        span = _span(options, app, zone)
        if scope.element:
            app.quiet_work.finish()
        with app.reading() as books:
            require_scope(books, app.plant, scope, app.now())
            period = read_period(books, app.plant, span.since, span.until)
            period = with_makeups(books, period) if scope.element else period
    found = period.balance(scope)
    steps = {step: period.balance(replace(scope, step=step)) for step in period.steps(scope)}
    voice.say(f"{figures.moment(span.since, zone)} to {figures.moment(span.until, zone)}")
    voice.say(*_lines(found))
    if not scope.step:
        voice.say("", "By step:")
        headings = ("step", "runs", "in", "out", "unaccounted for", "verdict")
        voice.table(headings, [_row(step, one) for step, one in steps.items()])
    voice.tell(
        {
            "period": msgspec.to_builtins(span),
            "scope": msgspec.to_builtins(scope),
            **_told(found),
            "steps": {step: _told(one) for step, one in steps.items()},
        }
    )
    return 0


def _span(options: argparse.Namespace, app: App, zone: tzinfo) -> Span:
    """This month, unless one says from when or to when."""
    month = span_at(SpanKind.MONTH, app.now(), zone)
    since = moment_of(options.since, zone) if options.since else month.since
    until = moment_of(options.until, zone, is_end=True) if options.until else max(month.until, since + 1)
    return span_between(since, until)


def _lines(found: MassBalance) -> Iterator[str]:
    shown = found.shown()
    *masses, left, sure = figures.worked_out((getattr(shown, name) for _, name in TERMS), found.places)
    for (word, _), mass in zip(TERMS, masses, strict=False):
        yield f"  {word:24} {mass:>20}"
    yield f"  {'unaccounted for':24} {left:>20} ± {sure} (k = 2)"
    if found.least_mg is not None and found.most_mg is not None:
        least, most = figures.worked_out((found.least_mg, found.most_mg), found.places)
        yield f"  {'allowed by the routes':24} {f'{least} to {most}':>20}"
    runs, weighings = figures.count(found.runs, "run"), figures.count(found.weighings, "weighing")
    yield f"{found.verdict.value} ({runs}, {weighings}, {found.assumed} of them taken as read off the station's scale)"
    yield from (f"  {words}" for words in doubt_words(found))


def _row(step: str, one: MassBalance) -> tuple[str, ...]:
    shown = one.shown()
    masses = figures.worked_out((shown.incoming_mg, shown.outgoing_mg, shown.unaccounted_mg), one.places)
    return step, str(one.runs), *masses, one.verdict.value


def _told(found: MassBalance) -> dict[str, Any]:
    added = {name: getattr(found, name) for name in ("incoming_mg", "outgoing_mg", "unaccounted_mg")}
    return {**msgspec.to_builtins(found), **added}
