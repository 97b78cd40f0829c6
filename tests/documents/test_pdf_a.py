import io
import subprocess
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pikepdf
import pytest

from tests.documents.pdf_a_rules import broken_rules
from tests.documents.reading import texts
from tests.documents.sample_pdf import ATTACHED, MADE, archived, rendered, signed
from traceapp.documents.pdf_a import attached_files, to_pdf_a


@pytest.mark.parametrize("made", [archived, signed])
def test_a_file_breaks_no_rule_of_the_archive_that_can_be_looked_at(made):
    assert broken_rules(made()) == []


def test_the_rules_see_a_page_that_is_no_archive():
    broken = {rule.split()[0] for rule in broken_rules(rendered())}
    assert {"6.2.3", "6.6.2", "6.6.4"} <= broken


def test_the_rules_see_what_was_spoiled():
    spoiled = (
        archived().replace(b"/AFRelationship /Source", b"/AFRelationship /Mother").replace(b"%PDF-1.7", b"%PDF-2.0")
    )
    assert {rule.split()[0] for rule in broken_rules(spoiled)} == {"6.1.2", "6.8"}


def test_the_same_certificate_gives_the_same_file():
    again = to_pdf_a(rendered(), ATTACHED, made=MADE.astimezone(timezone(timedelta(hours=-6))))
    assert again == archived()


def test_another_moment_or_attachment_gives_another_file():
    assert (
        len(
            {
                archived(),
                to_pdf_a(rendered(), ATTACHED, made=MADE + timedelta(seconds=1)),
                to_pdf_a(rendered(), ATTACHED[:1], made=MADE),
            }
        )
        == 3
    )


def test_the_pages_stay_as_they_were_rendered():
    assert texts(archived()) == texts(rendered())


def test_a_reader_announces_the_title_and_in_which_language():
    with pikepdf.open(io.BytesIO(signed())) as pdf:
        assert str(pdf.docinfo["/Title"])
        assert bool(pdf.Root.ViewerPreferences.DisplayDocTitle)
        assert str(pdf.Root.Lang) == "en"


def test_what_was_attached_is_read_back_byte_by_byte():
    assert attached_files(signed()) == {one.name: one.content for one in ATTACHED}
    assert attached_files(to_pdf_a(rendered(), (), made=MADE)) == {}


@pytest.mark.parametrize("content", [b"", b"%PDF-1.7\n", b"no PDF"])
def test_what_is_no_pdf_has_no_attachments_and_says_so(content):
    with pytest.raises(ValueError, match="no PDF"):
        attached_files(content)


def test_a_file_that_wants_a_password_has_none_either():
    locked = io.BytesIO()
    with pikepdf.open(io.BytesIO(archived())) as pdf:
        pdf.save(locked, encryption=pikepdf.Encryption(owner="one", user="another"))
    with pytest.raises(ValueError, match="no PDF"):
        attached_files(locked.getvalue())


def test_a_date_without_a_zone_is_no_moment():
    with pytest.raises(ValueError, match="zone"):
        to_pdf_a(rendered(), (), made=datetime(2026, 12, 16))  # noqa: DTZ001 - that is what is tried


def told(program: str, *arguments: str) -> str:
    done = subprocess.run([program, *arguments], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.mark.parametrize("made", [archived, signed])
def test_other_programs_read_it_and_find_every_font_inside(made, tmp_path: Path):
    file = tmp_path / "certificate.pdf"
    file.write_bytes(made())
    assert "No syntax or stream encoding errors found" in told("qpdf", "--check", str(file))
    fonts = told("pdffonts", str(file)).splitlines()[2:]
    assert len(fonts) == 5
    assert all(line.split()[-5:-2] == ["yes", "yes", "yes"] for line in fonts), fonts
