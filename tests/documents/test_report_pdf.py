"""Reports: every page says what it is of, tables go on over pages with their heads, nothing is cut."""

from datetime import date

from tests.documents.reading import picture, same_picture, same_text, text, texts
from traceapp.documents.report_pdf import Report, ReportColumn, ReportTable, render_report

DIGEST = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"
ENTRIES = (ReportColumn("Entry", 20, is_code=True), ReportColumn("SHA-256", 80, is_code=True))


def report(rows: int) -> Report:
    return Report(
        title="File of a lot",
        subject="MG-2650-A207-G",
        stamp="Printed 2026-12-16 14:32 CST from the entries up to A-944",
        facts=(("Material", "magnetised magnet"), ("Supplier", ""), ("Part, grade", "HA-7731-02, N48H")),
        tables=(
            ReportTable("Findings", (ReportColumn("Finding", 100),), (), empty="no doubt is on record"),
            ReportTable("Entries", ENTRIES, tuple((f"A-{n}", DIGEST) for n in range(rows)), "in their one order"),
        ),
        made=date(2026, 12, 16),
    )


def test_a_short_report_is_the_golden_one():
    pdf = render_report(report(3))
    same_text("report-lot", pdf)
    same_picture("report-lot", picture(pdf, dpi=72))


def test_the_same_report_is_the_same_file():
    assert render_report(report(3)) == render_report(report(3))


def test_a_long_table_goes_on_with_its_head_and_no_row_is_lost():
    pages = texts(render_report(report(150)))
    assert len(pages) == 4
    for number, page in enumerate(pages, start=1):
        assert "MG-2650-A207-G" in page
        assert f"{number} / 4" in page
        assert "SHA-256" in page
    assert "Entries, continued" in pages[1]
    whole = " ".join(pages)
    assert all(f"A-{n} " in whole for n in range(150))
    assert whole.count(DIGEST) == 150


def test_an_empty_fact_is_left_out_and_an_empty_table_says_so():
    found = text(render_report(report(1)))
    assert "Supplier" not in found
    assert "no doubt is on record" in found
