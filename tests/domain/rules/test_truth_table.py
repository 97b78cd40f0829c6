"""Every case of the truth table, against the packs that are shipped."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

from tests.domain.rules.matter import matter
from tests.domain.rules.shipped import DFARS, asked, claim
from traceapp.domain.rules.judging import judge
from traceapp.domain.rules.question import Claimed, Question
from traceapp.domain.rules.verdict import GOOD, Outcome, Reason
from traceapp.exchange.plant_text import plant_text

TABLE: list[dict[str, Any]] = plant_text(Path(__file__).with_name("truth_table.yaml").read_bytes()).value


def day(text: str) -> date | None:
    return None if text == "none" else date.fromisoformat(text)


def claimed(row: dict[str, Any]) -> Claimed:
    usual = claim(row["key"], **row.get("facts", {}))
    expires = day(row["expires"]) if "expires" in row else usual.expires
    return replace(
        usual,
        expires=expires,
        document=row.get("document", usual.document),
        contract=row.get("contract", usual.contract),
    )


def question(row: dict[str, Any]) -> Question:
    magnet = row.get("magnet", "ndfeb")
    one = matter(
        "smco" if magnet == "smco" else "ndfeb",
        *row.get("but", ()),
        form=row.get("form", "magnet"),
        magnetised=row.get("magnetised") != "no" and "form" not in row,
    )
    claims = (claimed(row["claim"]),) if "claim" in row else ()
    return asked(one, key=row.get("pack", DFARS), basis=day(row["on"]), magnet=magnet, claimed=claims)


def short(reason: Reason) -> str:
    return f"{reason.code} {reason.element} {reason.stage}".strip()


@pytest.mark.parametrize("row", TABLE, ids=lambda row: row["case"])
def test_the_packs_answer_as_the_text_says(row: dict[str, Any]):
    verdict = judge(question(row))
    told = [short(reason) for reason in verdict.every_reason]
    assert verdict.outcome == row["is"], told
    if "because" in row:
        assert row["because"] in told
    else:
        assert told == []
    if "regimes" in row:
        assert [one.regime.key for one in verdict.regimes] == row["regimes"]
    lots = [one for regime in verdict.regimes for one in regime.matter]
    if "refused" in row:
        assert row["refused"] in {reason.code for one in lots for reason in one.refused}
    elif "claim" in row:
        assert all(one.excepted is not None for one in lots)


def test_the_table_is_as_large_as_it_was_asked_for_and_says_of_each_case_where_it_is_from():
    assert len(TABLE) >= 60
    assert len({row["case"] for row in TABLE}) == len(TABLE)
    assert all(row["text"] for row in TABLE)
    assert {row["is"] for row in TABLE} == {outcome.value for outcome in Outcome}
    assert all(("because" in row) == (Outcome(row["is"]) not in GOOD) for row in TABLE)
