"""Workbooks: what was written is what a reader finds, nothing runs as a formula, and long lists go on."""

import io
from decimal import Decimal

import pytest

from traceapp.exchange import new_workbook
from traceapp.exchange.new_workbook import Sheet, write_workbook
from traceapp.exchange.workbook import rows_of


def written(*sheets: Sheet) -> bytes:
    into = io.BytesIO()
    write_workbook(into, sheets)
    return into.getvalue()


def test_texts_and_numbers_come_back_as_they_were():
    rows = [("OX-1", Decimal("149.82"), 7), ("Nd₂Fe₁₄B", Decimal("0.000001"), -3)]
    body = written(Sheet("Lots", ("lot", "kg", "n"), rows))
    assert rows_of("x.xlsx", body) == [["lot", "kg", "n"], ["OX-1", "149.82", "7"], ["Nd₂Fe₁₄B", "0.000001", "-3"]]


@pytest.mark.parametrize("text", ["=1+1", "+1", "@cmd", "http://example.org", "007", ""])
def test_a_text_stays_a_text(text):
    body = written(Sheet("Lots", ("lot", "more"), [(text, "x")]))
    assert rows_of("x.xlsx", body) == [["lot", "more"], [text, "x"]]


def test_a_sheet_without_rows_has_its_headings_and_several_have_their_names():
    body = written(Sheet("Lots", ("lot",), []), Sheet("Boxes", ("box",), [("BX-1",)]))
    assert rows_of("x.xlsx", body, sheet="Lots") == [["lot"]]
    assert rows_of("x.xlsx", body, sheet="Boxes") == [["box"], ["BX-1"]]


def test_more_rows_than_a_sheet_holds_go_on_in_the_next(monkeypatch):
    monkeypatch.setattr(new_workbook, "MOST_ROWS", 2)
    body = written(Sheet("Lots", ("lot",), [(str(n),) for n in range(5)]))
    assert rows_of("x.xlsx", body, sheet="Lots") == [["lot"], ["0"], ["1"]]
    assert rows_of("x.xlsx", body, sheet="Lots 2") == [["lot"], ["2"], ["3"]]
    assert rows_of("x.xlsx", body, sheet="Lots 3") == [["lot"], ["4"]]
