"""No line of the rules, the gate or what it leans on can be changed without a test that notices, but for what is
explained here.
"""

import json
import os
import subprocess
import sys
from collections.abc import Sequence
from itertools import islice

import pytest

from tests.house.mutants import mutants_of
from tests.house.source_tree import ROOT

_EVERY_RULE = tuple(
    f"test_{name}"
    for name in (
        *("truth_table", "rule_magnet", "rule_clauses", "rule_disclosure", "rule_statement", "what_if", "rule_words"),
        "rule_pack",
    )
)
RULES = {
    f"traceapp.domain.rules.{module}": tuple(f"tests/domain/rules/{name}.py" for name in names)
    for module, names in {
        **dict.fromkeys(("clauses", "disclosure", "exceptions", "judging", "look", "pack", "verdict"), _EVERY_RULE),
        **dict.fromkeys(("statement", "telling"), _EVERY_RULE),
        "magnet": ("test_rule_magnet", "test_rule_clauses"),
        "pack_flaws": ("test_rule_pack",),
        "words": ("test_rule_words",),
    }.items()
}
_CASES = ("services/gate/test_gate_cases", "services/gate/test_gate")
GATE = {
    f"traceapp.{module}": tuple(f"tests/{name}.py" for name in names)
    for module, names in {
        "domain.findings": ("domain/test_findings",),
        "services.gate.air_freight": ("services/gate/test_air_freight",),
        "services.gate.check": _CASES,
        "services.stock.claims": ("services/stock/test_claims",),
        "services.quality.concessions": ("services/quality/test_concessions", "services/delivery/test_drawing"),
        "services.recording.correcting": ("services/recording/test_correcting",),
        "services.delivery.drawing": ("services/delivery/test_drawing",),
        "services.delivery.doubts": ("services/delivery/test_doubts", *_CASES),
        "services.gate.gate": (*_CASES, "services/gate/test_air_freight"),
        "services.gate.gate_claims": ("services/rules/test_verdicts", "services/gate/test_gate"),
        "services.gate.gate_material": (*_CASES, "services/delivery/test_drawing"),
        "services.gate.gate_paper": _CASES,
        "services.gate.gate_tests": ("services/gate/test_gate_tests", *_CASES),
        "services.makeup.intake": ("services/makeup/test_intake_parts",),
        "services.certificate.issuing": ("services/certificate/test_issuing", "services/certificate/test_certifying"),
        "services.holds.recalls": ("services/holds/test_recalls",),
        "services.delivery.returning": ("services/delivery/test_returning",),
        "services.rules.verdicts": ("services/rules/test_verdicts",),
    }.items()
}
TESTS = {**RULES, **GATE}
"""What looks at a module, the quickest first."""
EXPLAINED: dict[str, str] = {
    'magnet: return "melted" in stages_behind(form, magnetised=False) [other truth]': (
        "a magnet is alloyed whether it carries a field or not"
    ),
    'statement: said=Words(_text(verdict, judged, "en"), _text(verdict, judged, "es")), [other text]': (
        "every language that is not Spanish is English"
    ),
    'statement: expires = day_text(claimed.expires) if claimed.expires is not None else "" [always]': (
        "an exception without a last day never holds"
    ),
    'statement: facts = dict(zip(names, told, strict=True)) | {"codes": ", ".join(codes)} [other truth]': (
        "names and facts are equally many"
    ),
    'telling: def facts_of(reason: Reason, pack: RulePack, language: str = "en") -> dict[str, str]: [other text]': (
        "every language that is not Spanish is English"
    ),
    'words: def percent(share: int, language: str = "en") -> str: [other text]': (
        "every language that is not Spanish is English"
    ),
    'words: def figure(number: str, language: str = "en") -> str: [other text]': (
        "every language that is not Spanish is English"
    ),
    "words: return f\"{figure(f'{parts // 10_000}.{places}', language)} %\" if places else "
    'f"{parts // 10_000} %" [one less]': ("a whole number of percent up to the whole is the same either way"),
    'words: places = f"{parts % 10_000:04d}".rstrip("0") [other text]': "no other letter stands among digits",
    "concessions: if not filed: [never]": "where nothing was permitted nothing is left of it",
    "concessions: gone = [box for box in boxes if box.certificates or box.shipped_at] [without if]": (
        "what is still here and not certified used nothing of it"
    ),
    "concessions: lots = dict.fromkeys(e.record.concession.lot for e in filed.values() if "
    "isinstance(e.record, ConcessionGranted)) [without if]": "what is filed as one is one",
    "doubts: born = delivery.entries.get(state.birth) if state.birth is not None else None [always]": (
        "no entry stands under nothing"
    ),
    "drawing: others = (one.fact.drawing_revision for one in revisions if isinstance(one.fact, Part)) [without if]": (
        "what is filed as a part is one"
    ),
    "drawing: return accepted_drawings(books, part.key, state) if state is not None and part is not None else () "
    "[without operand 0]": "a lot in a box has a state",
    "drawing: if line is None or part is None: [without operand 0]": "without a line no part is ordered",
    **{
        "drawing: known = tuple(one for one in state.revisions if one.at <= moment) if state is not None else () "
        f"[{change}]": "the part and the order line of a delivery are on file"
        for change in ("always", "compare 0")
    },
    'gate_material: answered = {f.entry for f in state.findings if f.code == "second_signature_missing" and f.settled} '
    "[without operand 1]": "one that is still open is told already",
    **{
        "gate_tests: if evidence.speaks and unit and report and result and result.instrument: "
        f"[without operand {number}]": "what speaks is a result of a report on a unit"
        for number in (1, 2, 3)
    },
    "gate_paper: told = issued.covered(box.code).get(lot) if issued is not None else None [always]": (
        "what stands for a box was issued"
    ),
    "gate_tests: if box.field_instrument and box.packed is not None: [without operand 1]": (
        "a box whose field was taken when it was packed was packed"
    ),
    "gate_tests: is_behind = entry.clock_behind_us > 0 and ref not in clocks [one more]": (
        "a clock stands behind by more than is tolerated, or not at all"
    ),
    "gate_tests: elif 0 < fact.calibrated_until <= use.at: [one more]": (
        "what ran out when the clock began ran out by either clock"
    ),
    "gate_tests: if entry is not None and ref not in answered: [without operand 0]": (
        "what a state names is an entry that is here"
    ),
    "gate_paper: if head is not None and head.hlc < newest.hlc and ref.terminal not in delivery.waived: "
    "[without operand 0]": "a head is an entry that is here",
    "intake: return [*(Part(makeup, mass or 0) for makeup, _, mass in drawn), *(Part(*one) for one in kept)] "
    "[without operand 1]": "what weighs nothing counts for nothing, also by another name",
    "returning: back = dict.fromkeys(link.child for link in books.children_of(lots) if link.role == Role.RETURN) "
    "[without if]": "no other lot's history tells of a return",
    "recalls: came = {name for names in books.stopped(lots).values() for name in names} if spreading else set() "
    "[always]": "only a hold that spreads stops what it does not name",
    "recalls: return tuple(hold for hold in holds if hold is not None and hold.cause == RECALL) [without operand 0]": (
        "a hold that stands is on file"
    ),
    "recalls: return tuple(one for target in hold.targets for one in (target.lot, target.box) if one) [without if]": (
        "nothing that a certificate speaks for is without a name"
    ),
    "judging: if rule is not None and not speaks: [without operand 0]": (
        "an exception that the pack does not have is always spoken against"
    ),
}
"""Changes that no test can notice, and why."""


def survivors(module: str, *arguments: str, tests: Sequence[str]) -> tuple[set[str], int]:
    """What no test noticed, and how many changes were tried."""
    command = [sys.executable, "-m", "tests.house.trials", module, *arguments, "--tests", *tests]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True, env=dict(os.environ))
    told = [json.loads(line) for line in done.stdout.splitlines()]
    found = {one["name"].removeprefix(_package(module)) for one in told if "name" in one}
    return found, next(one["tried"] for one in told if "tried" in one)


def _package(module: str) -> str:
    return f"{module.rpartition('.')[0]}."


def test_a_change_is_noticed_where_a_test_looks_and_named_where_none_can():
    looks = ("tests/domain/rules/test_rule_magnet.py",)
    found, tried = survivors("traceapp.domain.rules.magnet", "--only", 'return "melted" in', tests=looks)
    assert tried == 4
    assert found == {name for name in EXPLAINED if 'return "melted" in' in name}


def test_what_is_explained_is_a_change_that_is_tried():
    tried = {one.name.removeprefix(_package(module)) for module in TESTS for one in mutants_of(module)}
    assert EXPLAINED.keys() <= tried


@pytest.mark.parametrize("module", TESTS)
def test_every_module_can_be_changed_in_many_ways(module: str):
    assert len(list(islice(mutants_of(module), 5))) == 5


@pytest.mark.parametrize("module", TESTS)
def test_no_change_of_the_rules_or_the_gate_goes_unnoticed(module: str, long_run: bool):
    if not long_run:
        pytest.skip("with --long")
    found, _ = survivors(module, tests=TESTS[module])
    of_it = f"{module.removeprefix(_package(module))}: "
    assert found == {name for name in EXPLAINED if name.startswith(of_it)}
