"""What a certificate may say of a rule: exactly what was assessed, on which basis, by which exception."""

from datetime import date

from msgspec.structs import replace

from tests.domain.rules.matter import matter
from tests.domain.rules.shipped import CLOSE, CUSTOMER, IN_2026, IN_2027, asked, claim, pack
from traceapp.domain.rules.judging import judge
from traceapp.domain.rules.question import Question
from traceapp.domain.rules.statement import RuleStatement, statements_of
from traceapp.domain.rules.verdict import Outcome


def stated(question: Question) -> RuleStatement:
    (only,) = statements_of(judge(question))
    return only


def test_elements_and_stages_are_those_that_were_looked_at_and_the_rest_is_said_to_be_none():
    said = stated(asked(matter(), basis=IN_2026)).said
    assert said.en == (
        "DFARS 252.225-7052 (MAY 2024), regime through 31 December 2026, rule pack dfars-252-225-7052 revision 1; "
        "basis of the date: 30 Jun 2026, as written in the order: met for FM-1. "
        "Assessed of FM-1: B melted, milled, pressed, sintered, machined, coated, magnetised; "
        "Fe melted, milled, pressed, sintered, machined, coated, magnetised; "
        "Nd melted, milled, pressed, sintered, machined, coated, magnetised. "
        "No other element, stage or rule was assessed."
    )
    assert said.es == (
        "DFARS 252.225-7052 (MAY 2024), régimen hasta el 31 de diciembre de 2026, paquete de reglas dfars-252-225-7052 "
        "revisión 1; base de la fecha: 30 Jun 2026, según el pedido: cumplido para FM-1. "
        "Evaluado de FM-1: B fundido, molido, prensado, sinterizado, mecanizado, recubierto, magnetizado; "
        "Fe fundido, molido, prensado, sinterizado, mecanizado, recubierto, magnetizado; "
        "Nd fundido, molido, prensado, sinterizado, mecanizado, recubierto, magnetizado. "
        "No se evaluó ningún otro elemento, etapa ni regla."
    )


def test_praseodymium_is_not_among_what_was_assessed():
    statement = stated(asked(matter()))
    ((codes, assessed),) = statement.assessed
    assert codes == ("FM-1",)
    assert [one.element for one in assessed] == ["B", "Fe", "Nd"]
    assert assessed[2].stages[:3] == ("mined", "separated", "reduced")
    assert assessed[1].stages[:2] == ("mined", "refined")


def test_each_regime_close_to_a_change_is_stated_by_itself_and_says_so():
    both = statements_of(judge(asked(matter(), basis=CLOSE)))
    assert [one.regime for one in both] == ["through-2026", "from-2027"]
    assert all("within 60 days of a change, so both regimes are judged" in one.said.en for one in both)
    assert all("a no más de 60 días de un cambio" in one.said.es for one in both)


def test_without_a_basis_it_says_that_the_stricter_regime_was_judged():
    statement = stated(asked(matter(), basis=None))
    assert (statement.basis, statement.regime) == (None, "from-2027")
    assert "no basis of the date on file, so the stricter regime is judged" in statement.said.en
    assert "se juzga el régimen más estricto" in statement.said.es


def test_a_rule_without_dates_does_not_speak_of_any():
    question = asked(matter("ndfeb", "30 % of Nd recycled post-consumer"), key=CUSTOMER, basis=IN_2027)
    assert "whatever the date: met" in stated(question).said.en


def test_an_exception_names_its_document_contract_and_last_day_and_claims_nothing_else():
    question = asked(matter(), matter("ndfeb", "Nd mined CN", code="FM-2"), claimed=(claim("waiver"),))
    statement = stated(question)
    assert statement.outcome is Outcome.MET
    assert statement.excepted == (("FM-2", "waiver", "letter 12", "W91-1", date(2028, 12, 31)),)
    assert [codes for codes, _ in statement.assessed] == [("FM-1",)]
    assert (
        "FM-2: excepted as waiver under 10 U.S.C. 4872(c) (10 U.S.C. 4872(c)), by document letter 12, contract W91-1, "
        "valid through 31 Dec 2028; nothing of it was assessed." in statement.said.en
    )
    assert "FM-2: exceptuado como exención según 10 U.S.C. 4872(c)" in statement.said.es


def test_lots_that_were_looked_at_alike_or_excepted_alike_stand_together():
    bad = tuple(matter("ndfeb", "Nd mined CN", code=code) for code in ("X", "Y"))
    statement = stated(asked(matter(code="A"), *bad, matter(code="B"), claimed=(claim("waiver"),)))
    assert "Assessed of A, B:" in statement.said.en
    assert "X, Y: excepted as" in statement.said.en
    assert statement.codes == ("A", "X", "Y", "B")


def test_an_exception_that_is_not_needed_is_not_leant_on():
    statement = stated(asked(matter(), claimed=(claim("waiver"),)))
    assert statement.excepted == ()
    assert "excepted" not in statement.said.en


def test_what_is_not_met_or_not_known_is_stated_as_such():
    assert "not met for FM-1" in stated(asked(matter("ndfeb", "Nd mined CN"))).said.en
    assert "desconocido para FM-1" in stated(asked(matter("ndfeb", "Nd mined -"))).said.es


def test_a_rule_that_begins_or_ends_on_a_day_speaks_of_the_date():
    customer = pack(CUSTOMER)
    good = matter("ndfeb", "30 % of Nd recycled post-consumer")
    for dated in ({"since": date(2027, 1, 1)}, {"through": date(2028, 1, 1)}):
        regime = replace(customer.regimes[0], **dated)
        question = replace(asked(good, basis=IN_2027), pack=replace(customer, regimes=(regime,)))
        assert "basis of the date: 30 Jun 2027, as written in the order: met" in stated(question).said.en
