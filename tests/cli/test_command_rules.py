"""`traceapp rules`: which packs are in force, and what they answer about a lot on a date."""

import json

import pytest

from tests.cli.office import Office

DFARS = "dfars-252-225-7052"


@pytest.fixture
def lot(office: Office) -> str:
    """A lot of magnets from before the system, sintered in Germany by declaration."""
    return lot_of(office, "coated-magnet")


def lot_of(office: Office, material: str) -> str:
    rows = [json.loads(line) for line in office.done("export", "lots", "--json").out.splitlines()]
    return str(next(row["lot"] for row in rows if row["material"] == material))


def test_the_packs_in_force_are_listed_with_their_regimes(office):
    out = office.done("rules", "list").out
    assert "regime from 1 January 2027" in out
    assert "through 2026-12-31" in out
    packs = {pack["key"]: pack for pack in office.done("rules", "list", "--json").json}
    assert packs[DFARS]["regimes"][1] == {
        "key": "from-2027",
        "name": "regime from 1 January 2027",
        "since": "2027-01-01",
        "through": None,
    }
    assert packs[DFARS]["exceptions"][0] == "threshold"
    assert packs["eu-2024-1252-art-29"]["disclosure"] is True


def test_a_lot_is_checked_against_one_pack_with_its_reasons(office, lot):
    answer = office.run("rules", "check", lot, "--on", "2026-06-30", "--pack", DFARS)
    assert answer.code == 1
    assert answer.out.startswith("DFARS 252.225-7052, revision 1: unknown\n")
    assert f"Elements are not known. {lot} holds matter of which nobody said" in answer.out
    (verdict,) = office.run("rules", "check", lot, "--on", "2026-06-30", "--pack", DFARS, "--json").json
    assert (verdict["outcome"], verdict["basis"]) == ("unknown", "2026-06-30")
    (regime,) = verdict["regimes"]
    (judged,) = regime["lots"]
    assert (regime["regime"], judged["lot"], judged["outcome"]) == ("through-2026", lot, "unknown")
    sintered = next(reason for reason in judged["reasons"] if reason["stage"] == "sintered")
    assert (sintered["code"], sintered["country"], sintered["share"]) == ("evidence_missing", "DE", "100.0000 %")
    assert sintered["origins"][0]["chain"][0]["stage"] == "sintered"
    assert "No other element, stage or rule was assessed." in verdict["statements"][0]["en"]


def test_close_to_a_change_both_regimes_are_told(office, lot):
    out = office.run("rules", "check", lot, "--on", "2026-12-15", "--pack", DFARS).out
    assert "  regime through 31 December 2026: unknown\n" in out
    assert "  regime from 1 January 2027: unknown\n" in out


def test_without_a_date_the_stricter_regime_is_judged(office, lot):
    (verdict,) = office.run("rules", "check", lot, "--pack", DFARS, "--json").json
    assert (verdict["basis"], [one["regime"] for one in verdict["regimes"]]) == (None, ["from-2027"])


def test_without_a_pack_all_of_them_answer(office, lot):
    verdicts = office.run("rules", "check", lot, "--on", "2027-06-30", "--json").json
    assert [one["pack"] for one in verdicts] == [pack["key"] for pack in office.done("rules", "list", "--json").json]
    assert {one["outcome"] for one in verdicts} == {"unknown", "incomplete"}
    out = office.run("rules", "check", lot, "--on", "2027-06-30").out
    assert "    magnet-type: NdFeB\n" in out
    assert "    magnetised: yes\n" in out


def test_a_kind_of_magnet_that_the_rule_does_not_speak_of_is_unknown(office, lot):
    answer = office.run("rules", "check", lot, "--on", "2027-06-30", "--pack", DFARS, "--magnet", "ferrite")
    assert answer.code == 1
    assert "DFARS 252.225-7052 says nothing of ferrite magnets" in answer.out


def test_the_way_from_a_reason_to_its_papers_is_told(office):
    code = lot_of(office, "ndpr-oxide")
    words = ("rules", "check", code, "--on", "2027-06-30", "--pack", DFARS)
    paper = {
        "kind": "document added",
        "sha256": "ab" * 32,
        "name": "coo-114.pdf",
        "media_type": "application/pdf",
        "about": "CoO 114",
        "evidence": "blanket",
        "covers": ["mined Nd"],
        "valid_from": "2026-01-01T00:00:00Z",
        "valid_until": "2027-01-01T00:00:00Z",
    }
    assert office.note(paper, "Q1").code == 0
    declared = {
        "kind": "origin declared",
        "lot": code,
        "stages": [{"stage": "mined", "element": "Nd", "country": "AU", "documents": ["ab" * 32]}],
    }
    assert office.note(declared, "Q1").code == 0
    assert (
        f"      {code}: 100.0000 %\n        coo-114.pdf (CoO 114): blanket, from 2026-01-01" in office.run(*words).out
    )
    reviewed = {"kind": "evidence reviewed", "sha256": "ab" * 32, "accepted": True}
    assert office.note(reviewed, "Q2", *office.signed("Q2")).code == 0
    (verdict,) = office.run(*words, "--json").json
    (judged,) = verdict["regimes"][0]["lots"]
    ((path,),) = (
        one["path"] for one in judged["assessed"] if (one["element"], "mined" in one["stages"]) == ("Nd", True)
    )
    assert (path["lot"], path["way"], path["country"], path["entry"]) == (code, [code], "AU", "")
    (told,) = path["documents"]
    assert {name: told[name] for name in ("name", "about", "evidence", "standing", "counted")} == {
        "name": "coo-114.pdf",
        "about": "CoO 114",
        "evidence": "blanket",
        "standing": "accepted",
        "counted": True,
    }
    assert (told["filed_by"], told["reviewed_by"]) == (["Q1"], ["Q2"])
    assert (told["valid_from"], told["valid_until"]) == ("2026-01-01", "2027-01-01")
    silent = next(reason for reason in judged["reasons"] if reason["code"] == "stage_missing")
    assert [(one["lot"], one["stage"], one["documents"]) for one in silent["path"]] == [(code, "", [])]
    assert "100.0000 %, nobody said where" in office.run(*words).out


def test_oxide_from_a_known_mine_is_told_of(office):
    code = lot_of(office, "ndpr-oxide")
    out = office.run("rules", "check", code, "--on", "2027-06-30", "--pack", "ndaa-857-disclosure").out
    assert "Nd mined: AU 100 %" in out


def test_an_order_line_brings_its_rules_its_basis_and_its_exceptions(office, lot):
    claim = "dfars-252-225-7052 waiver: letter 12, contract W91-1, until 2028-12-31"
    text = (
        "order,line,customer,part,quantity,basis date,rules,exceptions\n"
        f'PO-9,1,voltara,rotor,10,2027-06-30,dfars-252-225-7052,"{claim}"\n'
        f'PO-9,2,voltara,rotor,10,2029-06-30,dfars-252-225-7052,"{claim}"\n'
    )
    office.bring("orders", "--person", "Q1", *office.signed("Q1", "Q2"), text=text)
    answer = office.done("rules", "check", lot, "--order", "PO-9/1")
    assert "By exception: waiver under 10 U.S.C. 4872(c); letter 12, W91-1, through 2028-12-31" in answer.out
    (verdict,) = office.done("rules", "check", lot, "--order", "PO-9/1", "--json").json
    assert (verdict["pack"], verdict["basis"], verdict["outcome"]) == (DFARS, "2027-06-30", "met")
    assert verdict["regimes"][0]["lots"][0]["excepted"]["document"] == "letter 12"
    assert "excepted as waiver under 10 U.S.C. 4872(c)" in verdict["statements"][0]["en"]
    late = office.run("rules", "check", lot, "--order", "PO-9/2")
    assert late.code == 1
    assert "Exception has run out. waiver under 10 U.S.C. 4872(c): it was valid through 2028-12-31" in late.out
    (verdict,) = office.run("rules", "check", lot, "--order", "PO-9/2", "--json").json
    assert [one["code"] for one in verdict["regimes"][0]["lots"][0]["refused"]] == ["exception_expired"]
    assert office.run("rules", "check", lot, "--order", "PO-9/3").code == 1


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (("check", "{lot}", "--on", "soon"), 2, "must be a date such as 2027-01-31, not “soon”"),
        (("check", "{lot}", "--pack", "nobody"), 1, "Rule pack not known"),
        (("check", "OX-2612-A001-A"), 1, ""),
        (("check",), 2, "--help"),
        ((), 2, "--help"),
    ],
)
def test_a_slip_is_said_in_plain_words(office, lot, words, code, said):
    answer = office.run("rules", *(word.format(lot=lot) for word in words))
    assert answer.code == code
    assert said in answer.err
